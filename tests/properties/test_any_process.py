"""Any process is read to its end, and one mistake does not hide the others."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pac.compiler.pipeline import NotCompilable
from pac.compiler.problems import Problems
from pac.compiler.source import Source
from pac.compiler.syntax.parser import parse
from tests.properties.generated import projects
from tests.properties.projects import a_mab, compiled, tree
from tests.properties.scale import examples

MISTAKE = """process with_a_mistake {
  unit_operation alone : nothing_of_that_name {
  }
}
"""

# Each is wrong wherever a statement may start, and closes and opens nothing.
FRAGMENTS = (
    "= = =",
    "nor nor",
    "5 degC",
    "@",
    '"not closed',
    "-> ->",
    "kpp = = 5",
    "unit_operation 7 : x",
    "– 3",
    ") (",
    "`",
    "µ = 7",
    "..",
    "<= 3 g/L",
    "phase 3",
    "control ,",
)


@examples(1)
@given(st.booleans().flatmap(projects))
def test_any_process_is_read_to_its_end(text: str) -> None:
    project = compiled({"a.pac": text})
    assert not {problem.code.code for problem in project.problems} & {"P02", "P03", "P04", "P05"}
    assert {"p"} <= set(project.names)
    for name in project.names:
        try:
            assert project.document(name).digest
        except NotCompilable as error:
            assert error.problems
    for problem in project.problems:
        assert problem.span is not None
        assert 0 <= problem.span.start <= problem.span.end <= len(problem.span.source.text)
        assert problem.message
        for edit in problem.fix.edits if problem.fix else ():
            assert 0 <= edit.span.start <= edit.span.end <= len(edit.span.source.text)


def _line_starts(text: str) -> list[int]:
    return [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]


@examples(1)
@given(projects(sound=False), st.data())
def test_a_syntax_error_is_reported_and_hides_nothing_elsewhere(text: str, data: st.DataObject) -> None:
    at = data.draw(st.sampled_from(_line_starts(text)))
    fragment = data.draw(st.sampled_from(FRAGMENTS))
    broken = text[:at] + fragment + "\n" + text[at:]
    for whole in (broken + MISTAKE, MISTAKE + broken):
        project = compiled({"a.pac": whole})
        found = {(problem.code.code, problem.path) for problem in project.problems}
        assert {"P02", "P03", "P04"} & {code for code, _ in found}, fragment
        assert ("N01", "with_a_mistake.alone") in found


@examples(1)
@given(projects(), st.data())
def test_a_syntax_error_on_a_line_loses_that_line_only(text: str, data: st.DataObject) -> None:
    """All declarations but the damaged one are read as if nothing had happened."""
    at = data.draw(st.sampled_from(_line_starts(text)))
    fragment = data.draw(st.sampled_from(FRAGMENTS[:4]))
    problems = Problems()
    parsed = parse(Source("a.pac", text[:at] + fragment + "\n" + text[at:]), problems)
    assert problems.sorted()
    whole, read = tree(text).declarations, parsed.module.declarations
    assert len(read) == len(whole)
    gap = len(fragment) + 1
    for one, other in zip(whole, read, strict=True):
        if one.end <= at:
            assert one == other
        elif one.start >= at:
            assert (other.start, other.end) == (one.start + gap, one.end + gap)
        else:
            assert type(one) is type(other)
            assert len(getattr(other, "items", ())) == len(getattr(one, "items", ()))


@examples(1)
@given(st.booleans().flatmap(projects), st.data())
def test_text_put_in_anywhere_never_stops_pac(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    put = data.draw(st.one_of(st.sampled_from((*FRAGMENTS, "{", "}", "(", '"""', "#")), st.text(max_size=4)))
    project = compiled({"a.pac": text[:at] + put + text[at:]})
    assert project.problems is not None


@examples(1)
@given(st.data())
def test_any_end_of_a_mab_left_out_is_read(data: st.DataObject) -> None:
    text = a_mab()["recipes.pac"]
    end = data.draw(st.integers(0, len(text)))
    problems = Problems()
    parsed = parse(Source("a.pac", text[:end]), problems)
    assume(end < len(text))
    assert len(parsed.module.declarations) <= 3
    depth = text[:end].count("{") - text[:end].count("}")
    assert depth == 0 or problems.sorted()


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_every_fragment_is_a_syntax_error(fragment: str) -> None:
    for text in (f"{fragment}\n", f"process p {{\n{fragment}\n}}\n"):
        found = compiled({"a.pac": text}).problems
        assert {problem.code.code for problem in found} & {"P02", "P03", "P04"}, text
