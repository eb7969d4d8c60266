"""Confidentiality schemes and exchanges to the model."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pac.compiler.confidential import Confidential, ConfidentialityScheme, Exchange, Level, SecretWord
from pac.compiler.elaborate.reading import JUSTIFIED, FileReader, label_of
from pac.compiler.elaborate.records import reader_of
from pac.compiler.modules import Declared
from pac.compiler.problems import Problems, Related
from pac.compiler.scope import Scope
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t

_LETTER = re.compile(r"[^\W_]")


def confidentiality_scheme(declared: Declared, reader: FileReader) -> ConfidentialityScheme:
    """A scheme with its levels, each of one name (N02)."""
    node = declared.node
    assert isinstance(node, t.ConfidentialitySchemeDecl)
    reader.given(node.clauses, JUSTIFIED, "a confidentiality scheme")
    levels: dict[str, Level] = {}
    for item in node.levels:
        reader.given(item.clauses, JUSTIFIED, "a level of confidentiality")
        words = _words((item.words,) if item.words is not None else (), reader)
        if item.name.text in levels:
            reader.clash("level", item.name, levels[item.name.text].span, "N02")
            continue
        label = item.label.value if item.label else ""
        levels[item.name.text] = Level(item.name.text, label, words, reader.span(item.name))
    label = node.label.value if node.label else ""
    return ConfidentialityScheme(node.name.text, label, tuple(levels.values()), reader.span(node.name))


def _words(lists: Iterable[t.SecretWords], reader: FileReader) -> tuple[SecretWord, ...]:
    """Words that can be looked for: a text without a letter or digit would be found everywhere."""
    found: dict[str, SecretWord] = {}
    for listed in lists:
        for text in listed.texts:
            if _LETTER.search(text.value) is None:
                hint = "write the word that must not be read by others"
                reader.report("P02", "a secret word has a letter or a digit", text, hint=hint)
                continue
            found.setdefault(text.value.casefold(), SecretWord(text.value, reader.span(text)))
    return tuple(found.values())


def check_schemes(scope: Scope, problems: Problems) -> None:
    """The project's own schemes, in use or not."""
    for declared in scope.all("confidentiality scheme"):
        confidentiality_scheme(declared, reader_of(scope, declared, problems))


def exchanges(scope: Scope, problems: Problems) -> dict[str, Exchange]:
    """All exchanges of the project by name."""
    found: dict[str, Exchange] = {}
    for declared in scope.all("exchange"):
        exchange = _exchange(declared, reader_of(scope, declared, problems))
        if exchange is not None:
            found[exchange.name] = exchange
    return found


def _exchange(declared: Declared, reader: FileReader) -> Exchange | None:
    node = declared.node
    assert isinstance(node, t.ExchangeDecl)
    reader.given(node.clauses, JUSTIFIED, "an exchange")
    clearances: dict[str, Confidential] = {}
    places: dict[str, Span] = {}
    for item in node.items:
        if not isinstance(item, t.Cleared):
            continue
        reader.given(item.clauses, JUSTIFIED, "a clearance")
        scheme = item.scheme.text
        if scheme in places:
            reader.report(
                "P06",
                f"`clearance {scheme}` is given twice",
                item,
                hint="keep one of them: a party is cleared up to one level of a scheme",
                related=(Related("the first one is here", places[scheme]),),
            )
            continue
        places[scheme] = reader.span(item)
        label = label_of(reader, item.scheme, item.level, reader.span(item))
        if label is not None:
            clearances[scheme] = label
    words = _words((item for item in node.items if isinstance(item, t.SecretWords)), reader)
    if not _known(node.subject, reader):
        return None
    return Exchange(
        node.name.text,
        node.label.value if node.label else "",
        node.subject.text,
        node.party.value,
        clearances,
        words,
        _schemes(reader),
        reader.span(node),
        reader.span(node.subject),
    )


def _known(name: t.Name, reader: FileReader) -> bool:
    """Whether something of this name can be handed over (N01)."""
    scope, source = reader.scope, reader.source
    if any(scope.find(category, name.text, source) is not None for category in ("recipe", "process")):
        return True
    known = {*scope.names("recipe", source), *scope.names("process", source)}
    reader.unknown("recipe or process", name, known)
    return False


def _schemes(reader: FileReader) -> tuple[ConfidentialityScheme, ...]:
    """The schemes that a file sees; their own problems are told where they are declared."""
    scope, source = reader.scope, reader.source
    found = []
    for name in scope.names("confidentiality scheme", source):
        declared = scope.find("confidentiality scheme", name, source)
        if declared is not None:
            found.append(confidentiality_scheme(declared, reader_of(scope, declared, Problems())))
    return tuple(found)
