"""`waive` lines to waivers: what they accept, why, by whom and until when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date

from pac.compiler.codes import CODES, Stage, find_code
from pac.compiler.elaborate.reading import FileReader
from pac.compiler.problems import Edit, Fix, Problems, Safety
from pac.compiler.scope import Scope, suggestion
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t
from pac.compiler.syntax.parser import Parsed
from pac.compiler.waivers import Waiver

WAIVER = frozenset({"because", "by", "until", "change"})
_PARTS = {"because": "why", "by": "by whom", "until": "until when"}
_WORD = "waive"


def waivers_of(parsed: Parsed, scope: Scope, problems: Problems, *, own: bool) -> tuple[Waiver, ...]:
    """The waivers of a file; D11 and D17 for those that accept nothing as they are written."""
    if _WORD not in parsed.source.text:
        return ()
    reader = FileReader(scope, parsed.source, problems, Stage.DEVELOPMENT)
    whole = Span(parsed.source, 0, len(parsed.source.text))
    found = [waiver for line in parsed.module.waivers for waiver in _read(reader, line, whole, "", "", own)]
    for node in parsed.module.declarations:
        if isinstance(node, (t.Use, t.Export)):
            continue
        for line, block, path in _lines(node, ()):
            name = node.name.text
            found.extend(_read(reader, line, reader.span(block), name, path, own))
    return tuple(found)


def _lines(node: t.Node, path: tuple[str, ...]) -> Iterator[tuple[t.Waive, t.Node, str]]:
    """Every `waive` inside a node, with the block it stands in and that block's path."""
    for field in fields(node):
        inner = getattr(node, field.name)
        for part in inner if isinstance(inner, tuple) else (inner,):
            if isinstance(part, t.Waive):
                yield part, node, ".".join(path)
            elif isinstance(part, t.Node):
                yield from _lines(part, (*path, *_own_path(part)))


def _own_path(node: t.Node) -> tuple[str, ...]:
    """What a node adds to the path of the one around it."""
    if isinstance(node, t.Control):
        return ("control", ", ".join(name.text for name in node.names))
    if isinstance(node, t.Stream):
        return ("->".join(ref.parts[0].text for ref in node.endpoints),)
    if isinstance(node, t.Binding):
        return (node.operation.text,)
    if isinstance(node, t.EquipmentDecl):
        return (node.tag.text,)
    if isinstance(node, t.DesignSpace) and node.name is None:
        return ("design_space",)
    if isinstance(node, (t.Flow, t.RealTimeRelease, t.Approval)):
        return (type(node).__name__.lower(),)
    name = getattr(node, "name", None)
    return (name.text,) if isinstance(name, t.Name) else ()


def _read(
    reader: FileReader, node: t.Waive, block: Span, owner: str, path: str, own: bool
) -> Iterator[Waiver]:
    reader.path = ".".join(part for part in (owner, path) if part)
    given = reader.given(node.clauses, WAIVER, "a waiver")
    texts = {word: (given.text(word) or "").strip() for word in ("because", "by")}
    until = given.name("until")
    missing = [what for word, what in _PARTS.items() if not (until if word == "until" else texts[word])]
    names = node.payload if isinstance(node.payload, tuple) else ()
    codes = [name for name in names if _can_be_waived(reader, name)]
    if missing:
        listed = " and ".join(part for part in (", ".join(missing[:-1]), missing[-1]) if part)
        first = names[0].text if names else "C03"
        reader.report(
            "D11",
            f"this waiver does not say {listed} the finding is accepted",
            node,
            hint=f'write on one line `waive {first} because "…" by "…" until 2027-06-30`; '
            "as it stands, it accepts nothing",
        )
    day = _day(until.text) if until is not None else None
    if until is not None and day is None:
        reader.report("P02", f"there is no day {until.text}", until, hint="write year-month-day: 2027-06-30")
    if missing or until is None or day is None:
        return
    change = given.text("change")
    for name in codes:
        yield Waiver(
            name.text,
            texts["because"],
            texts["by"],
            day,
            change,
            block,
            owner,
            path,
            reader.span(name),
            reader.span(until),
            own,
        )


def _can_be_waived(reader: FileReader, name: t.Name) -> bool:
    """Whether a word is the code of a check that can be waived; D17 where it is not."""
    code = find_code(name.text)
    if code is None or code.code != name.text:
        known = [other.code for other in CODES if other.waivable]
        group = [other for other in known if other.startswith(name.text)]
        close = code.code if code is not None else None if group else suggestion(name.text.upper(), known)
        hint = f"did you mean `{close}`?" if close else "`pac rules` lists all checks"
        if group and not close:
            hint = f"name each check that is meant, such as `{group[0]}`"
        fix = Fix(Safety.UNSAFE, (Edit(reader.span(name), close),), f"write `{close}`") if close else None
        reader.report("D17", f"`{name.text}` is not the code of a check", name, hint=hint, fix=fix)
    elif not code.waivable:
        reader.report(
            "D17",
            f"{code.code} ({code.name}) cannot be waived",
            name,
            hint="what it finds is not a matter of judgement: mend it",
        )
    return code is not None and code.code == name.text and code.waivable


def _day(text: str) -> date | None:
    """The day of the calendar, or None where there is no such day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
