"""What an exchange shows: places that the corpus, which has one file and no names of files, cannot have."""

from __future__ import annotations

import pytest

from pac.compiler.compare.engine import compare
from pac.compiler.pipeline import Compilation
from pac.compiler.source import Source
from pac.targets.markdown_target import render

SCHEME = 'confidentiality_scheme sponsor { level partner; level secret words "Falcon Nine", "4.2 g/L" }\n'
EXCHANGE = 'exchange out of p to "Partner" { clearance sponsor partner }\n'
PROCESS = "use std.kinds\nprocess p {{ {} }}\n"


def found(inside: str, *, file: str = "process.pac", exchange: str = EXCHANGE) -> list[str]:
    sources = (Source(file, PROCESS.format(inside)), Source("exchange.pac", SCHEME + exchange))
    problems = Compilation(sources).problems
    assert {problem.code.code for problem in problems} <= {"D09"}
    return [problem.message for problem in problems]


@pytest.mark.parametrize(
    "inside",
    [
        'note "made for FALCON NINE"',
        'note "falcon-nine"',
        "attribute falcon__nine : count <= 3",
        'reference study "Report of Falcon  Nine" { number "1" }',
        'note """Falcon\nNine"""',
        "attribute titer = 4.2 g/L",
        "attribute titer = 4200 mg/L",
        "attribute titer 3 .. 4.20 g/L",
        'note "reached 0.42 kg/hL, that is 4.2e3 mg/L"',
    ],
)
def test_a_word_is_found_however_it_is_written(inside: str) -> None:
    assert len(found(inside)) == 1


@pytest.mark.parametrize(
    "inside",
    [
        "# Falcon Nine\n",
        'note "# Falcon"  # "Falcon Nine"\n',
        'note "Falcon 9"',
        'note "Falcon Nineteen"',
        'note "GyrFalcon Nine"',
        'note "Falcon and Nine"',
        "attribute titer = 14.2 g/L",
        "attribute titer = 4.25 g/L",
        "attribute titer = 4.2 mg/L",
        "attribute titer = 4201 mg/L",
        'note "1e999999999 g/L and 1e4999 g/L"',
        "attribute membrane : mass = 4.2 g",
    ],
)
def test_another_word_is_not_taken_for_it(inside: str) -> None:
    assert found(inside) == []


def test_names_of_files_are_shown_too() -> None:
    (message,) = found("attribute titer >= 3 g/L", file="falcon_nine/process.pac")
    assert "stands in none of its declarations" in message


def test_what_comes_from_a_library_is_shown_too() -> None:
    library = Source(
        "company/kinds.pac", 'kind purity "Purity" : %area\nrisk_scale falcon_nine { severity 1 .. 5 }\n'
    )
    text = "use company.kinds\nprocess p { risk_scale falcon_nine }\n"
    sources = (Source("process.pac", text), Source("exchange.pac", SCHEME + EXCHANGE))
    problems = Compilation(sources, libraries=(("company.kinds", library),)).problems
    assert [problem.code.code for problem in problems] == ["D09"]


def test_at_home_nothing_is_wrong_with_what_may_not_leave() -> None:
    sources = (
        Source("process.pac", PROCESS.format('note "Falcon Nine"  confidential sponsor secret')),
        Source("exchange.pac", SCHEME + EXCHANGE),
    )
    project = Compilation(sources)
    assert len(project.problems) == 2
    assert project.document("p").confidential == ["sponsor secret"]


@pytest.mark.parametrize(("level", "leaks"), [("partner", 0), ("secret", 1)])
def test_a_label_may_be_as_high_as_the_clearance(level: str, leaks: int) -> None:
    assert len(found(f"attribute titer >= 3 g/L  confidential sponsor {level}")) == leaks


def test_a_label_is_shown_and_compared() -> None:
    text = SCHEME + PROCESS.format("attribute titer >= 3 g/L  LABEL")
    documents = [
        Compilation((Source("a.pac", text.replace("LABEL", label)),)).document("p")
        for label in ("", "confidential sponsor secret")
    ]
    assert "Confidential: sponsor secret" in render(documents[1])
    assert "Confidential" not in render(documents[0])
    (row,) = compare(*documents).changes
    assert (row.path, row.change_class) == ("titer.confidential", "TEXT_ONLY")


def test_cited_documents_and_change_records_are_shown_wherever_they_are_declared() -> None:
    cited = 'reference study "Report of Falcon Nine" { number "1" }\n'
    other = 'reference other "Falcon Nine" { number "2" }\n'
    record = 'change_record cc_1 "Feed of Falcon Nine" { number "CC-1"  status approved }\n'
    unused = 'change_record cc_2 "Falcon Nine again" { number "CC-2"  status approved }\n'
    inside = 'attribute titer >= 3 g/L  evidence study  change "CC-1"'
    sources = (
        Source("a.pac", cited + other + record + unused),
        Source("process.pac", PROCESS.format(inside)),
        Source("exchange.pac", SCHEME + EXCHANGE),
    )
    (problem,) = Compilation(sources).problems
    assert problem.span is not None
    assert problem.span.line == 1
    places = [related.span for related in problem.related if related.message == "it stands here too"]
    assert [(place.file, place.line) for place in places] == [("a.pac", 3)]


@pytest.mark.parametrize("citing", ["evidence study", 'change "CC-1"', ""])
def test_what_is_not_cited_is_not_shown(citing: str) -> None:
    record = 'change_record cc_1 "Feed of Falcon Nine" { number "CC-1"  status approved }\n'
    text = 'reference study "Report of Falcon Nine" { number "1" }\n' + record
    sources = (
        Source("a.pac", text),
        Source("process.pac", PROCESS.format(f"attribute titer >= 3 g/L  {citing}")),
        Source("exchange.pac", SCHEME + EXCHANGE),
    )
    assert len(Compilation(sources).problems) == (1 if citing else 0)


def test_a_value_that_follows_from_what_is_shown_can_be_computed() -> None:
    inside = (
        "unit_operation u : mixing { parameter mass_in : mass = 8.4 kg; parameter volume_in : volume = 2000 L\n"
        "parameter computed : titer = mass_in / volume_in }"
    )
    text = "use std.kinds\noperation_class mixing { }\nprocess p { classification ich\n" + inside + "\n}\n"
    sources = (Source("p.pac", "use std.schemes\n" + text), Source("exchange.pac", SCHEME + EXCHANGE))
    found = [p for p in Compilation(sources).problems if p.code.code in ("D09", "D10")]
    assert [problem.code.code for problem in found] == ["D10"]
    assert found[0].span is not None
    assert found[0].span.text == "mass_in / volume_in"
