"""Places are exact: lines and columns count code points, whatever stands before them."""

from __future__ import annotations

from dataclasses import fields

import pytest

from pac.compiler.source import Position, Source, Span, one_line
from pac.compiler.syntax import tree as t
from tests.compiler.reading import clean, compiled, step

ENDS = ["\n", "\r\n"]


def at(text: str, wanted: str) -> tuple[Position, Position]:
    """Start and end of the one problem that points at `wanted`."""
    spans = [p.span for p in compiled(text).problems if p.span is not None and p.span.text == wanted]
    assert len(spans) == 1, [(p.message, p.span.text if p.span else "") for p in compiled(text).problems]
    return spans[0].start_position, spans[0].end_position


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize(
    ("before", "column"),
    [
        ("", 1),
        ("  ", 3),
        ("\t", 2),
        ("\t \t", 4),
        ('note "é"; ', 11),
        ('note "e\u0301"; ', 12),
        ('note "𝒳 µ ° 中"; ', 17),
        ('note "🧬🧪"; ', 12),
        ('note "\u200b\u00a0"; ', 12),
    ],
)
def test_columns_count_code_points(before: str, column: int, end: str) -> None:
    text = step(f"{before}kpp temperature = 37 kg").replace("\n", end)
    line = text[: text.index("kg")].count("\n") + 1
    start, stop = at(text, "kg")
    assert start == Position(line, column + len("kpp temperature = 37 "))
    assert stop == Position(line, start.column + 2)


@pytest.mark.parametrize("end", ENDS)
def test_a_syntax_error_has_its_place_behind_any_line_end(end: str) -> None:
    text = f'process p {{{end}\t# µ comment{end}\tsource "ü";\tlifecyle ppq{end}}}{end}'
    start, stop = at(text, "lifecyle")
    assert (start, stop) == (Position(3, 14), Position(3, 22))


def test_a_span_over_lines_starts_and_ends_where_it_is_written() -> None:
    text = 'process p {\r\n  source """é\r\n\tü"""\r\n  x\r\n}\r\n'
    (process,) = clean(text.replace("  x\r\n", "")).declarations
    assert isinstance(process, t.ProcessDecl)
    (clause,) = process.clauses
    span = Span(Source("a.pac", text), clause.start, clause.end)
    assert span.text == 'source """é\r\n\tü"""'
    assert (span.start_position, span.end_position) == (Position(2, 3), Position(3, 6))


def test_a_position_past_the_end_is_the_end() -> None:
    source = Source("a.pac", "ab\r\ncd")
    assert source.position(0) == Position(1, 1)
    assert source.position(3) == Position(1, 4)
    assert source.position(4) == Position(2, 1)
    assert source.position(99) == Position(2, 3)
    assert source.position(-1) == Position(1, 1)
    assert [source.line(1), source.line(2)] == ["ab", "cd"]


def test_other_line_separators_do_not_count_lines() -> None:
    """Editors disagree about them; `\\n` is what all of them count."""
    source = Source("a.pac", "a\x0b\x0c\x85\u2028\u2029b\nc")
    assert source.position(len(source.text) - 1) == Position(2, 1)


def test_a_formula_in_a_sentence_has_no_comments_and_no_line_breaks() -> None:
    assert one_line("a +  # first\n\t  b") == "a + b"


EVERYTHING = """use std.kinds
use std.materials.buffer as liquid
export k, m
kind k "K" : g/L  plausible 0 .. 5
kind w "W" : one_of up, down
material_class m "M"
classification_scheme s { class c "C" critical; class d noncritical }
operation_class o "O" extends q {
  runs on e with f, g; needs a, b
  input i : m optional carries k as p, w; output j : m
  balance p = 2 * p within 1 %v/v
  loads p = p within p note "n"
  clears k by p note "n"
  keeps q = p / p within 1 %v/v
  require p <= equipment.f "L" as E07 note "n"
  parameter p : k = 5 g/L  nor 1 .. 2
  occupies a .. b
  order x before y
  states p note "n"
}
equipment_class e "E" {
  property f : k; capability g, h : k; keeps f note "n"
  derive r : k = pi * f^2 / (1 + f)  valid f >= 1 g/L { valid f in 1 .. 2 g/L; secondary }
  keeps f within 5 %v/v note "n"
}
process p "P" version 1.0.0 {
  classification s; lifecycle ppq
  cqa a "A" : k <= 5 g/L  criticality high {
    test release by x from phase u.a at end every 5 d samples 3 of 1 mL turnaround 5 d; limit l 1 .. 2
    rtrt by m from u.x, u.z every lot  fallback x when equipment_failure
  }
  solution w "W" : m { contains 5 mM x; pH = 7 pH at 25 degC; grade "USP" qualified "EP", "JP" }
  unit_operation u : o "U" {
    c x : k = 35 ± 1 g/L  par 1 .. 2  affects a, b { evidence "e"; edge_of_failure > 3 }
    parameter y : k = 1 g/L .. 2 g/L  scale by x else z keeping v <= 5 g/L, s in 1 .. 2 g/L
    c v : k = profile { at 0 d: 5 g/L; when (a is not up): 1 g/L .. 2 g/L ramp 1 h } ± 1 g/L  par 1 .. 2
    c s : k = schedule { at 3 d: 5 g/L }
    attribute z = "text"
    control x, y "C" { measure inline by s every 5 min; regulate auto by v; test t; alert 1 .. 2 }
    ipc d "D" : k <= 5 g/L by x from phase a every lot  gates u.b, v  covers a { samples 2; respond "r" }
    phase a "A" { with w  from u.b  until x >= 5 g/L and y < 3 g/L; phase n { for 5 h } }
    phase g { gradient w in x { at 0 CV: 0 %v/v } }
    phase b { collect uv from 1 AU to 2 AU  sample s  instruct "i"  volume 5 CV; speed = 1 .. 2 m/s }
    design_space n "N" { let q = -x^2; q >= 5 "L"; x in 1 .. 2 }
    select c { when x > 5 g/L phase d { for 5 h }; else repeat e 5 times { until x within 5 h respond "f" } }
    clears a 5 log10, b 5 log10 by h { x <= 5 g/L }; interacts x, y; uses w
    order a before b
    input i carries k as x
    require x >= 1 g/L or (not y <= 2 g/L and x > 2 g/L) "R"
  }
  flow { w -> u.i -> v recycle  hold <= 5 h at 2 .. 8 degC in b since end of u.a { limit k <= 5 g/L; studied <= 6 h } }
  flow { u -> v share 5 %v/v pooled }
  require u.x <= 1 g/L
  waive U06, U01 because "b" by "Q" until 2027-06-30
  hold_total <= 5 h from u to v
  clearance l "L" of a >= 5 log10 from u, v note "n"
}
method z "Z" note "n" { number "N"  version "2"; reports g/L  loq 0.5 g/L; precision 0.5 g/L; validated_at t, v }
mechanism h "H" extends f against viruses source "s"
risk_scale r "R" { s 1 .. 10; o 1, 3, 5 note "n"; accept rpn <= 50 note "n" }
reporting_scheme us "U" { category pas "P" source "s"; source "t" }
reference d "D" { number "N"  version "2"  date 2025-01-31 }
confidentiality_scheme x "X" { level l "L" words "a", "b" note "n"; source "s" }
exchange y "Y" of p to "Z" note "n" { clearance x l note "n"; words "c" }
model z "Z" { type hybrid version "2"; input i "I" : k 1 .. 2 g/L from u.x note "n"; output j : k accuracy 1 g/L
  data test "T" batches "a", "b" digest "d" note "n"; accept f <= 1 g/L; result f 1 g/L note "n"; baseline f 2 g/L
  monitor drift f <= 1 g/L every 5 d respond "r"; sites t, u note "n"; note "n" confidential x l
}
change_record h "H" { number "C"  concerns p.u, t  opened 2025-01-31; approval "A" role "R" { note "n" } }
process q {
  waive C03 because "b" by "Q" until 2027-06-30; risk_scale r; approval "A" on 2025-01-31T10:15Z { digest "d" }
  risk i "I" of a.b s 5 o 3 affects a ec us pas { cause "c" mitigated_by control.x, y; residual s 5 o 1 because "b" }
  cqa a evidence d "table 4" not_ec us "no" evidence d
}
process d "D" version 1.0.0 of p 1.0.0 { remove w -> u because "b"; remove u.x }
site t "T" { equipment B : e "B" { f = 5 g/L; g range 1 .. 2 g/L  qualified 1 .. 2  accuracy 0.1 g/L; h "text"
  connects c automation "x" } }
recipe r "R" of p 1.0.0 at t { scale from q note "n"; batch u.x = 5 g/L
  u on B, C with D { y = 3 g/L because "b" change "c" } }
waive C03, S02 because "b" by "Q" until 2027-06-30
rule y "Y" note "n" { for each material of c where x <= 5 h require z is given and y >= 2 h because "b"; severity info }
transfer v "V" from r to q { vary u.x, u.y, u->v; accept WITHIN_PAR u.x  by "Q" until 2027-06-30 }
"""


def nodes(node: object) -> list[t.Node]:
    """A node and all below it."""
    if not isinstance(node, t.Node):
        return [below for part in node for below in nodes(part)] if isinstance(node, tuple) else []
    return [node, *(below for field in fields(node) for below in nodes(getattr(node, field.name)))]


@pytest.mark.parametrize("end", ENDS)
def test_every_node_holds_its_parts_and_begins_and_ends_with_a_token(end: str) -> None:
    text = EVERYTHING.replace("\n", end)
    kinds = set()
    for declaration in clean(text).declarations:
        for node in nodes(declaration):
            kinds.add(type(node))
            shown = text[node.start : node.end]
            assert shown == shown.strip() != "", node
            assert shown.count("{") == shown.count("}"), shown
            for field in fields(node):
                for part in nodes(getattr(node, field.name)):
                    assert node.start <= part.start <= part.end <= node.end, (node, part)
            if isinstance(node, t.Name):
                assert shown == node.text
            elif isinstance(node, t.Number):
                unit = f" {node.unit.text}" if node.unit else ""
                assert shown == node.digits + unit
            elif isinstance(node, t.Ref):
                assert shown == node.text
    named = {kind for kind in vars(t).values() if isinstance(kind, type) and issubclass(kind, t.Node)}
    assert {kind.__name__ for kind in named - kinds} == {"Node", "Module", "Call"} & {
        k.__name__ for k in named
    }


def test_parentheses_belong_to_the_formula_inside() -> None:
    text = "operation_class o { occupies (1 + 2) * (3) .. -(4) }\n"
    shown = {text[node.start : node.end] for node in nodes(clean(text).declarations)}
    assert {"(1 + 2) * (3)", "(1 + 2)", "(3)", "-(4)"} <= shown
