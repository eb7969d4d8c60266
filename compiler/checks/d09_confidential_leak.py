"""D09: what is handed over shows something that the other party may not see."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from pac.compiler import model as m
from pac.compiler.checks.exchange import Package, computed, equal, handed, quantity_of, secrets, stage
from pac.compiler.confidential import Confidential
from pac.compiler.problems import Problems, Related
from pac.compiler.records import Reference
from pac.compiler.source import Source, Span
from pac.compiler.syntax import tree as t

SHOWN = 3
"""So many other places of a word are shown."""


def check(package: Package, problems: Problems) -> None:
    _labels(package, problems)
    _words(package, problems)


# ------------------------------------------------------------------ labels


def _labels(package: Package, problems: Problems) -> None:
    exchange = package.exchange
    told: set[Span] = set()
    for label, owner in _labelled(_parts(package), ""):
        if exchange.may_see(label.scheme, label.rank) or label.span in told:
            continue
        told.add(label.span)
        problems.add(
            "D09",
            f"{_thing(owner, package)} is labelled `{label.text}`, and `{exchange.name}` shows it to "
            f'"{exchange.party}", who {exchange.standing(label.scheme)}',
            label.span,
            path=owner or package.process.name,
            hint="take it out of what is handed over, or let its owner decide who may see it: "
            f"`clearance {label.text}`",
            related=handed(exchange),
            stage=stage(package),
        )


def _thing(owner: str, package: Package) -> str:
    path = owner.removeprefix(f"{package.process.name}.")
    return f"`{path}`" if path else "this"


def _parts(package: Package) -> Iterator[object]:
    """What reaches the document: the process, and of a recipe its values and the equipment it uses."""
    yield package.process
    recipe = package.recipe
    if recipe is not None:
        yield from (recipe.docs, recipe.site.docs, recipe.bindings, recipe.overrides)


# Neither vocabulary nor text: nothing in them carries the label of a process.
_APART = (Span, Source, t.Node, m.Kind, m.OperationClass, m.EquipmentClass, m.Scheme, m.Family, str, int)


def _labelled(value: object, owner: str) -> Iterator[tuple[Confidential, str]]:
    """All labels in a part of the model, each with the path of what carries it."""
    if isinstance(value, m.Docs):
        yield from ((label, owner) for label in value.confidential)
    elif isinstance(value, _APART) or value is None:
        return
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _labelled(item, owner)
    elif isinstance(value, Iterable):
        for item in value:
            yield from _labelled(item, owner)
    elif is_dataclass(value):
        owner = _path(value, owner)
        for field in fields(value):
            yield from _labelled(getattr(value, field.name), owner)


# Parts without a path of their own: they are called by their name behind that of their owner.
_PARTS = (m.Component, m.MaterialValue, m.NamedLimit, m.CapabilityRange, m.EquipmentProperty)


def _path(value: Any, owner: str) -> str:
    """What a thing is called: its path, the tag of equipment, the step and parameter of a recipe's value."""
    if isinstance(value, m.Override):
        return f"{value.operation}.{value.parameter}"
    if isinstance(value, _PARTS):
        return f"{owner}.{value.substance if isinstance(value, m.Component) else value.name}"
    return str(getattr(value, "path", None) or getattr(value, "tag", None) or owner)


# ------------------------------------------------------------------ words


def _words(package: Package, problems: Problems) -> None:
    exchange = package.exchange
    texts = [(span, _without_comments(span.text)) for span in _texts(package)]
    shown = None
    if package.document is not None:
        from pac.compiler.document import to_data  # here: most checks need no document

        shown = "\n".join(_strings(to_data(package.document)))
    figures = tuple(computed(package))
    for secret in secrets(exchange):
        pattern = _pattern(secret.text)
        value = quantity_of(secret.text)
        places = [
            Span(span.source, span.start + found.start(), span.start + found.end())
            for span, text in texts
            for found in sorted(
                (*pattern.finditer(text), *equal(value, text)), key=lambda found: found.start()
            )
        ]
        places = list(dict.fromkeys(places))
        if not places and any(any(equal(value, figure.text)) for figure in figures):
            continue  # D10 tells what it follows from
        if not places and (shown is None or not (pattern.search(shown) or any(equal(value, shown)))):
            continue
        message = f'`{secret.text}` {secret.why}, and "{exchange.party}" would read it'
        if not places:
            message += " in the document, though it stands in none of its declarations"
        elif len(places) > 1:
            message += f" here and at {_times(len(places) - 1)}"
        problems.add(
            "D09",
            message,
            places[0] if places else exchange.subject_span,
            path=package.process.name,
            hint="write it in other words, or leave it out"
            if places
            else "look for it in the names of files, and in what comes from a library",
            related=(
                *(Related("it stands here too", place) for place in places[1 : SHOWN + 1]),
                Related("the word is kept secret here", secret.span),
                *handed(exchange),
            ),
            stage=stage(package),
        )


def _times(count: int) -> str:
    return "one other place" if count == 1 else f"{count} other places"


def _pattern(word: str) -> re.Pattern[str]:
    """The whole word in any case; blanks, hyphens and underscores between its parts are all one."""
    parts = [re.escape(part) for part in re.split(r"[\s_\-]+", word) if part]
    return re.compile(r"(?<![^\W_])" + r"[\s_\-]+".join(parts) + r"(?![^\W_])", re.IGNORECASE)


def _texts(package: Package) -> list[Span]:
    """The text that reaches the document, each piece once: declarations without other equipment."""
    process, recipe = package.process, package.recipe
    found = [process.span.real, *(process.family.spans if process.family is not None else ())]
    cited: tuple[Reference, ...] = process.references
    if recipe is not None:
        site = recipe.site
        cited += (*recipe.references, *site.references)
        used = {item.tag for binding in recipe.bindings.values() for item in binding.equipment}
        others = [item.span.real for tag, item in site.equipment.items() if tag not in used]
        found += [recipe.span.real, *_between(site.span.real, others)]
    found += [reference.span.real for reference in cited]
    found += [span.real for span in package.records]
    pieces: list[Span] = []
    for span in found:
        if not any(span.inside(other) for other in pieces):
            pieces.append(span)
    return pieces


def _between(whole: Span, holes: list[Span]) -> Iterator[Span]:
    """A piece of text without some parts of it."""
    at = whole.start
    for hole in sorted(holes, key=lambda span: span.start):
        yield Span(whole.source, at, hole.start)
        at = hole.end
    yield Span(whole.source, at, whole.end)


_TEXT_OR_COMMENT = re.compile(r'"""(?:[^"]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"|#[^\n]*')


def _without_comments(text: str) -> str:
    """The text with blanks in place of comments, which no document shows."""
    return _TEXT_OR_COMMENT.sub(
        lambda found: " " * len(found[0]) if found[0].startswith("#") else found[0], text
    )


def _strings(value: Any) -> Iterator[str]:
    """Every text of a document, names of files included."""
    if isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, str):
        yield value
