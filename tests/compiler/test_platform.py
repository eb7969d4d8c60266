"""Processes of a platform: what is taken over, what is said otherwise, and where problems are told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pac.compiler.compare import compare
from pac.compiler.document import Document
from pac.compiler.loading import load
from pac.compiler.pipeline import Compilation
from pac.compiler.source import Source
from tests.compiler.reading import HEAD, only

ROOT = Path(__file__).resolve().parent.parent.parent
GOOD = ROOT / "tests" / "corpus" / "good" / "platform.pac"
_PROCESS = re.compile(r"^process (?P<name>\w+) (?P<rest>.*?)version (?P<version>\S+) \{", re.MULTILINE)
_FILES = sorted((ROOT / "processes").glob("*/**/*.pac")) + sorted((ROOT / "tests/corpus/good").glob("*.pac"))
_CASES = [
    (path, match["name"])
    for path in _FILES
    for match in _PROCESS.finditer(path.read_text(encoding="utf-8"))
    if "/std/" not in path.as_posix()
]


def project(path: Path) -> dict[str, str]:
    """The texts of the project of a file, by name."""
    loaded = load([path], start=path.parent)
    return {source.name: source.text for source in loaded.files}


def compilation(texts: dict[str, str]) -> Compilation:
    return Compilation(tuple(Source(name, text) for name, text in sorted(texts.items())))


@pytest.mark.parametrize(("path", "name"), _CASES, ids=[f"{path.stem}-{name}" for path, name in _CASES])
def test_whatever_the_language_knows_is_taken_over(path: Path, name: str) -> None:
    """A process that says nothing is its platform: a new statement of the language cannot be forgotten."""
    texts = project(path)
    own = path.name if path.name in texts else next(file for file in texts if file.endswith(path.name))
    found = next(match for match in _PROCESS.finditer(texts[own]) if match["name"] == name)
    texts[own] = texts[own].replace(found[0], f"platform {found[0].removeprefix('process ')}")
    # As a platform it is another document than the one that was approved.
    texts[own] = re.sub(r' digest "sha256:[0-9a-f]+"', "", texts[own])
    texts["zz.pac"] = f"process inherits version 1.0.0 of {name} {found['version']} {{ }}\n"
    project_of_both = compilation(texts)
    platform, process = (project_of_both.document(each) for each in (name, "inherits"))
    assert process.platform is not None
    assert process.differences == []
    assert process.approvals == []  # who signed the platform has not signed the process
    told = {change.path for change in compare(platform, process).changes}
    plain = {path for path in told if not path.endswith("origin")}
    assert plain <= {"name", "process.name", "process.version", "platform"}
    assert [item.name for item in process.operations] == [item.name for item in platform.operations]
    assert inside(process) == inside(platform)


def inside(document: Document) -> str:
    """All but the head of a document and where values come from."""
    head = {
        "name",
        "label",
        "process",
        "digest",
        "is_platform",
        "platform",
        "differences",
        "change_records",
        "approvals",
        "waivers",
    }
    return re.sub(r'"kind":"(platform|process)"', "", document.model_dump_json(exclude=head))


def mab() -> Document:
    return compilation({"platform.pac": GOOD.read_text(encoding="utf-8")}).document("mab_7")


def test_a_value_is_taken_over_clause_by_clause() -> None:
    (production,) = [item for item in mab().operations if item.name == "production"]
    values = {item.name: item for item in production.parameters}
    temperature = values["temperature"]
    assert temperature.setpoint is not None
    assert temperature.nor is not None
    assert temperature.par is not None
    assert temperature.setpoint.text == "35.5 degC"  # of the platform's platform
    assert temperature.nor.text == "35.2 .. 35.8 degC"  # the process's own
    assert temperature.par.text == "35 .. 38 degC"  # of the first platform
    assert temperature.affects == ["aggregate"]  # host_dna was removed
    assert temperature.evidence == ["study 2"]  # what justified 36.5 degC does not justify 35.5 degC
    assert values["duration"].class_ == "cpp"
    assert production.label == "Production of antibody 7"
    assert [phase.name for phase in production.phases] == ["inoculate", "grow", "harvest"]
    assert {control.target for control in production.controls} == {"temperature", "duration"}


def test_differences_are_listed_with_their_reasons() -> None:
    listed = {
        (item.path, item.what): (item.kind, item.platform, item.own, item.reason)
        for item in mab().differences
    }
    assert listed["aggregate", "value"] == ("replaced", "<= 3 %area", "<= 2 %area", "higher dose")
    assert listed["production.temperature", "nor"] == (
        "replaced",
        "35.5 ± 0.2 degC",
        "35.2 .. 35.8 degC",
        "fits the plant",
    )
    assert listed["production.duration", "value"] == ("added", None, "14 d", "fits the plant")
    assert listed["host_dna", ""][0] == "removed"
    assert listed["viral_filtration", ""][0] == "added"
    assert listed["aex->pool", ""] == ("removed", None, None, "a filter stands between")
    assert listed["production->protein_a", ""][1] == "production -> protein_a"


def test_values_say_that_they_come_from_the_platform() -> None:
    production = mab().operations[0]
    origins = {item.name: item.origin.kind for item in production.parameters}
    assert origins == {
        "agitation": "class default",
        "duration": "process",
        "feed_count": "process",
        "temperature": "process",
    }
    assert production.attributes[0].origin.kind == "platform"


PLATFORM = f"""{HEAD}platform base version 1.0.0 {{
  classification a_mab
  unit_operation u : step {{
    kpp temperature = 37 degC  nor 36 .. 38  par 35 .. 39
  }}
}}
"""


def family(text: str, platform: str = PLATFORM) -> Compilation:
    return compilation({"base.pac": platform, "own.pac": text})


def test_a_problem_points_into_the_file_it_belongs_to() -> None:
    broken = PLATFORM.replace("nor 36 .. 38", "nor 36 .. 40")
    both = "process a version 1.0.0 of base 1.0.0 { }\nprocess b version 1.0.0 of base 1.0.0 { }\n"
    problem = only(family(both, broken).problems, "R03")  # once, not for each process
    assert (problem.file_name, problem.path) == ("base.pac", "base.u.temperature")
    raised = """process a version 1.0.0 of base 1.0.0 {
  unit_operation u { parameter temperature = 40 degC because "x" }
}
"""
    problem = only(family(raised).problems, "R02")
    assert problem.span is not None
    assert (problem.file_name, problem.span.text) == ("own.pac", "40 degC")
    assert [related.span.file for related in problem.related] == ["base.pac"]


def test_a_problem_of_one_process_in_the_platforms_text_names_the_process() -> None:
    text = """process a version 1.0.0 of base 1.0.0 {
  unit_operation u { remove pH because "none" }
}
"""
    needing = PLATFORM.replace("par 35 .. 39", "par 35 .. 39\n    kpp pH = 7 pH\n    require pH >= 6 pH")
    problem = only(family(text, needing).problems, "N01")
    assert problem.file_name == "base.pac"
    assert [(item.message, item.span.file) for item in problem.related] == [
        ("`a` begins with this platform", "own.pac")
    ]


def test_names_in_the_platforms_text_are_those_of_its_file() -> None:
    """The same word may mean something else in the file of the process."""
    platform = """use std.materials.buffer as liquid
export base
platform base version 1.0.0 { solution s : liquid; unit_operation u : step { uses s } }
operation_class step { }
"""
    text = """use std.materials.cell_debris as liquid
export own
process own version 1.0.0 of base 1.0.0 {
  solution w : liquid
  unit_operation u { uses w }
}
"""
    document = family(text, platform).document("own")
    assert {item.name: item.class_ for item in document.materials} == {"s": "buffer", "w": "cell_debris"}


def test_an_error_of_the_platform_stands_in_the_way_of_its_processes() -> None:
    from pac.compiler.pipeline import NotCompilable

    broken = PLATFORM.replace("nor 36 .. 38", "nor 36 .. 40")
    with pytest.raises(NotCompilable):
        family("process a version 1.0.0 of base 1.0.0 { }\n", broken).document("a")


def test_a_platform_of_a_library(tmp_path: Path) -> None:
    (tmp_path / "company").mkdir()
    (tmp_path / "company" / "platforms.pac").write_text(PLATFORM, encoding="utf-8")
    (tmp_path / "pac.toml").write_text('[libraries]\ncompany = "company"\n', encoding="utf-8")
    own = "use company.platforms.base as mab\nprocess a version 1.0.0 of mab 1.0.0 { }\n"
    (tmp_path / "a.pac").write_text(own, encoding="utf-8")
    from pac.compiler.pipeline import open_project

    found = open_project(load([tmp_path], start=tmp_path))
    assert not found.problems
    document = found.document("a")
    assert document.platform is not None
    assert document.platform.name == "base"
    assert document.operations[0].parameters[0].origin.file == "company/platforms.pac"


def test_the_filled_in_value_needs_no_reason_and_the_changed_one_does() -> None:
    platform = PLATFORM.replace("kpp temperature = 37 degC  nor 36 .. 38", "kpp temperature")
    platform = platform.replace("par 35 .. 39", "par 35 .. 39 degC")
    text = "process a version 1.0.0 of base 1.0.0 { unit_operation u { parameter temperature = 37 degC } }\n"
    assert not family(text, platform).problems
    assert [problem.code.code for problem in family(text.replace("37 degC", "36 degC")).problems] == ["D14"]
    assert not family(text).problems  # the same value: nothing differs
