"""Problems as JUnit XML, for systems that show test results (GitLab, Jenkins and others).

A file is a test suite and a problem in it a test case that fails; a file without a problem has one that
passes. Problems below the threshold of the run are passed too, with their words as output. Names hold no
line numbers and are unique, because results are matched by name from run to run. No clock: there are no times.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from xml.etree import ElementTree as ET

from pac.compiler.problems import Problem
from pac.compiler.waivers import Waived
from pac.render.concise import line_of
from pac.render.visible import shortened, visible

PASSED = "no problem"
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_junit(
    problems: Sequence[Problem],
    files: Iterable[str],
    failing: Collection[str],
    waived: Sequence[Waived] = (),
    known: Sequence[Problem] = (),
) -> str:
    """The report; `failing` are the severities that let the run fail.

    What was waived, or stands in the baseline, is a skipped case.
    """
    by_file: dict[str, list[Problem]] = {name: [] for name in files}
    skipped: dict[str, list[tuple[Problem, str]]] = {}
    apart = [(item.problem, f"waived: {item.waiver.words}") for item in waived]
    for problem, why in (*apart, *((problem, "in the baseline") for problem in known)):
        skipped.setdefault(problem.file_name, []).append((problem, why))
        by_file.setdefault(problem.file_name, [])
    for problem in problems:
        by_file.setdefault(problem.file_name, []).append(problem)
    seen: Counter[tuple[str, str]] = Counter()
    suites = [_suite(name, by_file[name], failing, skipped.get(name, ()), seen) for name in sorted(by_file)]
    top = ET.Element("testsuites", {"name": "pac check", **_sums(suites)})
    top.extend(suites)
    ET.indent(top)
    text: str = ET.tostring(top, encoding="unicode")
    text = _NOT_IN_XML.sub("\ufffd", text)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _suite(
    name: str,
    problems: Sequence[Problem],
    failing: Collection[str],
    skipped: Sequence[tuple[Problem, str]],
    seen: Counter[tuple[str, str]],
) -> ET.Element:
    suite = ET.Element("testsuite", {"name": visible(name) or "project"})
    group = visible(name).removesuffix(".pac").replace("/", ".").strip(".") or "project"
    for problem in problems:
        case = _case(suite, _title(problem), group, seen)
        if problem.severity.value in failing:
            words = " ".join(visible(word) for word in shortened(problem.message).split())
            what = {"type": f"{problem.severity.value} {_check(problem)}", "message": words}
            ET.SubElement(case, "failure", what).text = _words(problem)
        else:
            ET.SubElement(case, "system-out").text = _words(problem)
    for problem, reason in skipped:
        case = _case(suite, _title(problem), group, seen)
        why = " ".join(visible(word) for word in reason.split())
        ET.SubElement(case, "skipped", {"message": why}).text = _words(problem)
    if not problems and not skipped:
        _case(suite, PASSED, group, seen)
    failures = len(suite.findall("testcase/failure"))
    counts: Mapping[str, int] = {"tests": len(suite), "failures": failures, "errors": 0}
    if skipped:
        counts = {**counts, "skipped": len(skipped)}
    for key, number in counts.items():
        suite.set(key, str(number))
    return suite


def _check(problem: Problem) -> str:
    return f"{problem.code.code} {problem.code.name}"


def _title(problem: Problem) -> str:
    return f"{_check(problem)} {problem.path}".rstrip()


def _case(suite: ET.Element, name: str, group: str, seen: Counter[tuple[str, str]]) -> ET.Element:
    seen[group, name] += 1
    number = seen[group, name]
    shown = visible(name if number == 1 else f"{name} ({number})")
    return ET.SubElement(suite, "testcase", {"name": shown, "classname": group})


def _words(problem: Problem) -> str:
    lines = [line_of(problem)]
    if problem.hint:
        lines.append(f"help: {problem.hint}")
    for other in problem.related:
        place = other.span.start_position
        lines.append(f"{other.span.file}:{place.line}:{place.column}: {other.message}")
    if problem.fix is not None and problem.fix.title:
        lines.append(f"fix ({problem.fix.safety.value}): {problem.fix.title}")
    return "\n".join(" ".join(visible(word) for word in line.split()) for line in lines)


def _sums(suites: Iterable[ET.Element]) -> dict[str, str]:
    listed = list(suites)
    keys = ["tests", "failures", "errors"]
    keys += ["skipped"] if any("skipped" in suite.attrib for suite in listed) else []
    return {key: str(sum(int(suite.get(key, "0")) for suite in listed)) for key in keys}
