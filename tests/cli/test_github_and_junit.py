"""Annotations for GitHub Actions and JUnit XML: read back as those who take them read them."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pac.compiler.codes import code_named
from pac.compiler.problems import Problem
from pac.render.github import render_github
from pac.render.junit import render_junit
from pac.render.visible import shortened
from tests.cli.formats import BLOCK, ERROR, EVERY, INSERTION, UNREADABLE, WARNING, whole
from tests.fixing.bad_corpus import cases

CASES = list(cases())
ALL = ("error", "warning", "info")


def command(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as the runner reads it."""
    found = re.fullmatch(r"::(\w+) ([^\n\r]*?)::([^\n\r]*)", line)
    assert found is not None, line

    def data(text: str) -> str:
        return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")

    properties = dict(pair.split("=", 1) for pair in found[2].split(","))
    return (
        found[1],
        {
            name: data(value.replace("%3A", ":").replace("%2C", ","))
            for name, value in properties.items()
        },
        data(found[3]),
    )  # fmt: skip


def read(problem: Problem) -> tuple[str, dict[str, str], str]:
    text = render_github([problem])
    assert text.endswith("\n")
    return command(text[:-1])


# ---------------------------------------------------------------------- github


def test_an_annotation() -> None:
    assert render_github([ERROR]) == (
        "::error file=plant/a b.pac,line=1,endLine=1,col=9,endColumn=16,title=R02 setpoint-outside-nor"
        "::the set point {35} lies outside, see [there](x)%0Ahelp: write `{ nor 36 .. 37 }`: 100 %25"
        "%0Aplant/a b.pac:2:10: declared here%0Astd/kinds.pac:1:1: kind of t\n"
    )
    assert render_github([]) == ""


def test_severities_and_places() -> None:
    assert read(WARNING)[0] == "warning"
    name, properties, words = read(BLOCK)
    assert (name, words) == ("error", "no test")
    # GitHub takes no columns for a place of several lines.
    assert {key: properties[key] for key in properties if key != "title"} == {
        "file": "plant/a b.pac", "line": "1", "endLine": "2",
    }  # fmt: skip
    assert read(INSERTION)[1]["col"] == read(INSERTION)[1]["endColumn"] == "4"
    assert read(UNREADABLE)[1] == {"file": "bad.pac", "title": "P01 unreadable-file"}


@given(st.text(), st.text(st.characters(exclude_characters="\0"), min_size=1))
def test_any_text_is_read_back(message: str, name: str) -> None:
    kind, properties, words = read(Problem(code_named("P01"), message, None, file=name))
    assert kind == "error"
    assert set(properties) == {"file", "title"}
    for written, found in ((message, words), (name, properties["file"])):
        if written.isascii() and written.isprintable():
            assert " ".join(found.split()) == " ".join(written.split())


def test_no_line_of_a_file_becomes_a_command() -> None:
    text = "x\n::error::forged\r::stop-commands::y"
    [line] = render_github([Problem(code_named("P02"), text, whole(text), hint=text)]).splitlines()
    assert command(line)[2].count("\n") == 1


# ---------------------------------------------------------------------- junit

# Elements and attributes that both GitLab and the xUnit plugin of Jenkins (junit-10.xsd) know.
KNOWN = {
    "testsuites": {"name", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors"},
    "testcase": {"name", "classname"},
    "failure": {"type", "message"},
    "system-out": set(),
}
INSIDE = {
    None: {"testsuites"},
    "testsuites": {"testsuite"},
    "testsuite": {"testcase"},
    "testcase": {"failure", "system-out"},
    "failure": set(),
    "system-out": set(),
}


def report(text: str) -> ET.Element:
    """The report; every element is where it may be, and the numbers are right."""
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n')
    top = ET.fromstring(text.encode("utf-8"))

    def look(element: ET.Element, parent: str | None) -> None:
        assert element.tag in INSIDE[parent]
        assert set(element.attrib) == KNOWN[element.tag]
        for child in element:
            look(child, element.tag)

    look(top, None)
    for element in (top, *top):
        assert int(element.get("tests", "")) == len(element.findall(".//testcase"))
        assert int(element.get("failures", "")) == len(element.findall(".//failure"))
        assert element.get("errors") == "0"
    # GitLab drops the second of two cases that agree in class and name.
    names = [(case.get("classname"), case.get("name")) for case in top.iter("testcase")]
    assert len(set(names)) == len(names)
    assert all(name for pair in names for name in pair)
    return top


def test_a_report() -> None:
    text = render_junit([ERROR, WARNING, WARNING], ["plant/a b.pac", "plant/good.pac"], ("error",))
    report(text)
    assert text == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="pac check" tests="4" failures="1" errors="0">\n'
        '  <testsuite name="plant/a b.pac" tests="3" failures="1" errors="0">\n'
        '    <testcase name="R02 setpoint-outside-nor p.s.t" classname="plant.a b">\n'
        '      <failure type="error R02 setpoint-outside-nor" '
        'message="the set point {35} lies outside, see [there](x)">'
        "plant/a b.pac:1:9: error[R02] the set point {35} lies outside, see [there](x)\n"
        "help: write `{ nor 36 .. 37 }`: 100 %\n"
        "plant/a b.pac:2:10: declared here\n"
        "std/kinds.pac:1:1: kind of t\n"
        "fix (unsafe): write `36`</failure>\n"
        "    </testcase>\n"
        '    <testcase name="C03 parameter-unclassified" classname="plant.a b">\n'
        "      <system-out>plant/a b.pac:2:1: warning[C03] no class</system-out>\n"
        "    </testcase>\n"
        '    <testcase name="C03 parameter-unclassified (2)" classname="plant.a b">\n'
        "      <system-out>plant/a b.pac:2:1: warning[C03] no class</system-out>\n"
        "    </testcase>\n"
        "  </testsuite>\n"
        '  <testsuite name="plant/good.pac" tests="1" failures="0" errors="0">\n'
        '    <testcase name="no problem" classname="plant.good" />\n'
        "  </testsuite>\n"
        "</testsuites>\n"
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_bad_file_gives_a_report_and_annotations(case) -> None:
    top = report(render_junit(case.before, [source.name for source in case.sources], ALL))
    assert len(top.findall(".//failure")) == len(case.before)
    lines = render_github(case.before).splitlines()
    assert len(lines) == len(case.before)
    for line in lines:
        command(line)


def test_names_do_not_change_when_lines_move() -> None:
    def names(found: list[Problem]) -> list[str | None]:
        return [case.get("name") for case in report(render_junit(found, [], ALL)).iter("testcase")]

    for case in CASES:
        moved = tuple(type(s)(s.name, "# a remark\n" + s.text) for s in case.sources)
        if len(moved) == 1:
            assert names(list(case.before)) == names(list(case.find(moved)))


def test_characters_that_xml_does_not_know() -> None:
    text = "a\ufffe\uffff\ud800\x00\x1b[1m]]>&<b"
    [failure] = report(render_junit([Problem(code_named("P01"), text, None, file="a")], [], ALL)).iter(
        "failure"
    )
    assert failure.get("message") == "a\ufffd\ufffd\ufffd\u2400\u241b[1m]]>&<b"


@given(st.text(), st.text(st.characters(exclude_characters="\0"), min_size=1))
def test_any_text_is_xml(message: str, name: str) -> None:
    top = report(render_junit([Problem(code_named("P01"), message, None, file=name)], [], ALL))
    [failure] = top.iter("failure")
    if message.isascii() and message.isprintable():
        assert failure.get("message") == " ".join(shortened(message).split())


def test_the_threshold_of_the_run_says_what_fails(pac, tmp_path: Path, finding) -> None:
    (tmp_path / "a.pac").write_text("kind b : L\n")
    finding(EVERY)
    for threshold, failing in (("error", 4), ("warning", 5), ("info", 5)):
        ran = pac("check", "--format", "junit", "--fail-on", threshold)
        top = report(ran.out)
        assert (ran.status, len(top.findall(".//failure"))) == (1, failing)
    finding([WARNING])
    assert pac("check", "--format", "junit").status == 0
    assert report(pac("check", "--format", "junit").out).get("failures") == "0"


def test_files_and_unreadable_input(pac, tmp_path: Path) -> None:
    (tmp_path / "a.pac").write_bytes(b"\xff")
    for form in ("junit", "github"):
        ran = pac("check", "--format", form, "-o", "out.xml")
        assert (ran.status, ran.out, ran.err) == (2, "", "1 error in 1 file\n")
        assert "not UTF-8" in (tmp_path / "out.xml").read_text()
    report(pac("check", "--format", "junit").out)
