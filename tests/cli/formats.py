"""Problems to render: of every severity, with and without a place, and of awkward text."""

from __future__ import annotations

from pac.compiler.codes import code_named
from pac.compiler.problems import Edit, Fix, Problem, Related, Safety
from pac.compiler.source import Source, Span

SOURCE = Source("plant/a b.pac", "cpp t = 35 degC  # °𝄞\r\ncpp µ𝄞 = 1 pH\r\n")
LIBRARY = Source("std/kinds.pac", "kind t : degC\n")


def at(text: str, source: Source = SOURCE) -> Span:
    start = source.text.index(text)
    return Span(source, start, start + len(text))


def whole(text: str) -> Span:
    """All of a text as a source of its own."""
    return Span(Source("whole.pac", text), 0, len(text))


ERROR = Problem(
    code_named("R02"),
    "the set point {35} lies outside, see [there](x)",
    at("35 degC"),
    path="p.s.t",
    hint="write `{ nor 36 .. 37 }`: 100 %",
    related=(Related("declared here", at("1 pH")), Related("kind of t", at("kind t", LIBRARY))),
    fix=Fix(Safety.UNSAFE, (Edit(at("35"), "36"), Edit(at("pH"), "degC")), "write `36`"),
)
WARNING = Problem(code_named("C03"), "no class", at("cpp µ𝄞"))
BLOCK = Problem(code_named("S01"), "no\ntest", at("35 degC  # °𝄞\r\ncpp"), path="p.aggregate")
INSERTION = Problem(code_named("N01"), "nothing stands here", Span(SOURCE, 3, 3))
UNREADABLE = Problem(code_named("P01"), "the file is not UTF-8 text", None, file="bad.pac")
EVERY = [ERROR, WARNING, BLOCK, INSERTION, UNREADABLE]
AT_THE_END = Problem(code_named("P03"), "not closed", Span(SOURCE, len(SOURCE.text), len(SOURCE.text)))
