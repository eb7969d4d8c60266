"""Defects that were found by fuzz and property tests and mended: the smallest input of each."""

from __future__ import annotations

import itertools
from random import Random

from pac.compiler.compare import compare
from tests.compiler.reading import compiled, process, step
from tests.properties.expressions import read
from tests.properties.projects import a_mab
from tests.properties.projects import compiled as project
from tests.properties.rewriting import rewrite


def test_a_long_condition_is_no_defect() -> None:
    compiled(process("  require " + " and ".join(["1 < 2"] * 1000))).problems  # noqa: B018


def test_a_temperature_set_in_kelvin_is_a_temperature_in_formulas() -> None:
    for value in ("35 degC", "95 degF", "308.15 K"):
        text = step(f"gpp temperature = {value}\ndesign_space {{ temperature - 35 degC <= 1 delta_degC }}")
        assert "U05" not in {problem.code.code for problem in compiled(text).problems}, value


def test_a_call_ends_with_its_parenthesis() -> None:
    node, source = read("max(1, 2)")
    assert source.text[node.start : node.end] == "max(1, 2)"


def test_a_circle_of_values_is_reported_alike_in_any_order() -> None:
    lines = ("gpp a : volume = b", "gpp b : volume = c", "gpp c : volume = 2 * a")
    said = {
        tuple(sorted((p.code.code, p.path, p.message) for p in compiled(step("\n".join(order))).problems))
        for order in itertools.permutations(lines)
    }
    assert len(said) == 1


def test_the_port_of_an_arrow_does_not_depend_on_the_lines_before_it() -> None:
    text = """use std.materials
operation_class two { input x : buffer; input y : buffer; output z : buffer }
process p { solution a : buffer; solution b : buffer; product m : buffer
  unit_operation u : two { }
  flow { FIRST; SECOND; u -> m } }
"""
    orders = (("a -> u", "b -> u"), ("b -> u", "a -> u"))
    texts = [text.replace("FIRST", first).replace("SECOND", second) for first, second in orders]
    # Either refused in both orders, or the same document.
    problems = [[problem.code.code for problem in compiled(each).problems] for each in texts]
    assert problems[0] == problems[1]
    if not problems[0]:
        assert compiled(texts[0]).document("p").digest == compiled(texts[1]).document("p").digest


def test_other_units_change_no_margin() -> None:
    plain = project(a_mab())
    for seed in range(3):
        random = Random(seed)
        other = project({name: rewrite(text, random.randrange)[0] for name, text in a_mab().items()})
        assert compare(plain.document("a_mab"), other.document("a_mab")).visible == ()


def test_set_points_in_kelvin_change_no_verdict() -> None:
    for seed in range(6):
        random = Random(seed)
        texts = {name: rewrite(text, random.randrange, True)[0] for name, text in a_mab().items()}
        assert [problem.message for problem in project(texts).problems] == []


def test_digits_are_those_of_the_documents() -> None:
    """`٣٧` is 37 in Arabic digits: refused, or 37 in the document, whose numbers are decimal strings."""
    found = compiled(step("gpp a : ratio = ٣٧").replace("input", ""))
    if not found.problems:
        (parameter,) = found.document("p").operations[0].parameters
        assert parameter.setpoint is not None
        assert parameter.setpoint.value == "37"


def test_a_limit_between_steps_that_is_named_after_an_attribute_has_its_kind() -> None:
    text = """use std.kinds
use std.materials
operation_class one { input x : buffer; output z : buffer }
process p { solution a : buffer; product m : buffer
  cqa hcp : impurity_ratio <= 100 ng/mg { test release by elisa every batch }
  unit_operation u : one { }
  unit_operation v : one { }
  flow { a -> u; u -> v { limit hcp <= 5 degC }; v -> m } }
"""
    assert "U02" in {problem.code.code for problem in compiled(text).problems}


def test_a_repetition_with_an_empty_block_is_read() -> None:
    text = step("repeat wash until temperature >= 37 degC { }\nrepeat rinse 3 times { }")
    assert all(problem.code.code != "P01" for problem in compiled(text).problems)
