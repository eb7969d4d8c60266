"""The corpus: small .pac files, each compiled on its own, with the expected problems written beside the line.

`tests/corpus/good/*.pac` have no problem at all. In `tests/corpus/bad/*.pac` every problem is expected:

    cpp temperature = 37 degC nor 35 .. 36   # expect: R02 "lies outside the normal"
    # expect-next: P03 "not closed"              for the line below, where no comment can stand on it
    # expect-at 12: P02 "the line ends"          for a line by its number, `end` for the end of the file

An expectation is a code, then if wanted its severity, then a piece of the message, then if wanted
`hint "…"` with a piece of the hint. Several are joined by ` ; `. A problem that is not listed fails,
a listed one that is missing fails, and lines must match. `PAC_UPDATE=1 pytest tests/test_corpus.py`
writes the problems found into the files; people review the difference.

A folder with a pac.toml is a case too: a whole project, with expectations in all of its files, those
of its libraries included.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from pac.compiler.codes import CODES
from pac.compiler.loading import load
from pac.compiler.pipeline import Compilation, open_project
from pac.compiler.problems import Problem
from pac.compiler.source import Source
from pac.compiler.syntax.tables import build_lark

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "corpus"
GOOD = sorted((CORPUS / "good").glob("*.pac"))
BAD = sorted((CORPUS / "bad").glob("*.pac"))
GOOD_PROJECTS = sorted(path.parent for path in (CORPUS / "good").glob("*/pac.toml"))
BAD_PROJECTS = sorted(path.parent for path in (CORPUS / "bad").glob("*/pac.toml"))
GOOD_FILES = [*GOOD, *(path for folder in GOOD_PROJECTS for path in sorted(folder.rglob("*.pac")))]
BAD_FILES = [*BAD, *(path for folder in BAD_PROJECTS for path in sorted(folder.rglob("*.pac")))]
SHIPPED = sorted((ROOT / "processes").glob("*/*.pac"))
UPDATE = os.environ.get("PAC_UPDATE") == "1"

# What the corpus cannot show: a file that cannot be read has no lines, pac.toml no expectations (see
# tests/loading and tests/cli).
WITHOUT_LINE = {"P01", "D08", "D19"}

_MARK = re.compile(r"#\s*expect(?P<how>-next|-at (?P<line>\d+|end))?:\s*(?P<list>.*)$")
_ITEM = re.compile(
    r"(?P<code>[A-Z]\d{2,})(?: (?P<severity>error|warning|info))?"
    r'(?: "(?P<piece>[^"]*)")?(?: hint "(?P<hint>[^"]*)")?(?:\s*;\s*|\s*$)'
)
LONGEST_PIECE = 60
TODAY = date(2026, 6, 1)
"""The day on which the waivers of the corpus are judged."""


# ---------------------------------------------------------------------- expectations


@dataclass(frozen=True)
class Expectation:
    """One problem that a line must have; `written_on` is the line of the comment itself."""

    line: int
    code: str
    severity: str | None
    piece: str
    hint: str
    written_on: int

    @property
    def text(self) -> str:
        severity = f" {self.severity}" if self.severity else ""
        hint = f' hint "{self.hint}"' if self.hint else ""
        return f'{self.code}{severity} "{self.piece}"{hint}'

    def meets(self, problem: Problem) -> bool:
        return (
            line_of(problem) == self.line
            and problem.code.code == self.code
            and self.severity in (None, problem.severity.value)
            and self.piece in problem.message
            and self.hint in problem.hint
        )


def read_text(path: Path) -> str:
    """The file as it is: line ends are part of some cases."""
    return path.read_bytes().decode("utf-8")


def compiled(path: Path, text: str) -> tuple[Problem, ...]:
    return Compilation((Source(path.name, text),), today=TODAY).problems


def compiled_project(folder: Path) -> dict[Path, tuple[Problem, ...]]:
    """The problems of each file of a project."""
    found: dict[Path, list[Problem]] = {path: [] for path in sorted(folder.rglob("*.pac"))}
    for problem in open_project(load([folder], start=folder), today=TODAY).problems:
        found[folder / problem.file_name].append(problem)
    return {path: tuple(problems) for path, problems in found.items()}


def line_of(problem: Problem) -> int:
    assert problem.span is not None
    return problem.span.line


def last_line(text: str) -> int:
    """The line of the very end of a text, where unclosed blocks are reported."""
    return Source("", text).position(len(text)).line


def marks(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Every expectation comment: its own line, the line it speaks of, its form, its list."""
    lines = [line.rstrip("\r") for line in text.split("\n")]
    for number, line in enumerate(lines, 1):
        found = _MARK.search(line)
        if found is None:
            continue
        how = found["how"] or ""
        target = number
        if how == "-next":
            while target <= len(lines) and "# expect-next:" in lines[target - 1]:
                target += 1
        elif how:
            target = last_line(text) if found["line"] == "end" else int(found["line"])
        yield number, target, how, found["list"].strip()


def expectations(text: str) -> list[Expectation]:
    """All expectations of a file. ValueError where one is written wrongly."""
    found: list[Expectation] = []
    for number, target, _, listed in marks(text):
        at = 0
        while at < len(listed):
            item = _ITEM.match(listed, at)
            if item is None:
                raise ValueError(f"line {number}: not an expectation: {listed[at:]}")
            found.append(
                Expectation(
                    target, item["code"], item["severity"], item["piece"] or "", item["hint"] or "", number
                )
            )
            at = item.end()
    return found


def compare(text: str, problems: tuple[Problem, ...]) -> list[str]:
    """What differs between the expectations of a file and its problems, in words."""
    left = list(problems)
    differences: list[str] = []
    for expected in expectations(text):
        problem = next((p for p in left if expected.meets(p)), None)
        if problem is None:
            differences.append(f"line {expected.line}: missing {expected.text}")
        else:
            left.remove(problem)
    differences += [
        f"line {line_of(p)}: unexpected {p.code.code} {p.severity.value}: {p.message} (hint: {p.hint})"
        for p in left
    ]
    return differences


# ---------------------------------------------------------------------- rewriting them


def piece_of(message: str) -> str:
    """The beginning of a message, cut between words and before a quotation mark."""
    piece = message.split('"')[0].rstrip()
    if len(piece) > LONGEST_PIECE:
        piece = piece[:LONGEST_PIECE].rsplit(" ", 1)[0]
    return piece


def rewritten(text: str, problems: tuple[Problem, ...]) -> str:
    """The text with the expectations that its problems ask for; those that hold stay as they are."""
    kept: dict[int, list[str]] = {}
    left = list(problems)
    for expected in expectations(text):
        problem = next((p for p in left if expected.meets(p)), None)
        if problem is not None:
            left.remove(problem)
            shown = expected if expected.piece else replace(expected, piece=piece_of(problem.message))
            kept.setdefault(expected.line, []).append(shown.text)
    for problem in left:
        kept.setdefault(line_of(problem), []).append(f'{problem.code.code} "{piece_of(problem.message)}"')
    above = {target: number for number, target, how, _ in marks(text) if how == "-next"}
    by_number = {target: number for number, target, how, _ in marks(text) if how.startswith("-at")}
    lines = text.split("\n")
    for number, _, _, _ in marks(text):
        ending = "\r" if lines[number - 1].endswith("\r") else ""
        lines[number - 1] = _MARK.sub("", lines[number - 1].rstrip("\r")).rstrip() + ending
    ends: list[str] = []
    for line, items in sorted(kept.items()):
        listed = " ; ".join(items)
        if line in by_number:
            where = "end" if line == last_line(text) else str(line)
            lines[by_number[line] - 1] = f"# expect-at {where}: {listed}"
        elif line in above:
            indent = re.match(r"\s*", lines[line - 1])
            lines[above[line] - 1] = f"{indent[0] if indent else ''}# expect-next: {listed}"
        elif line > len(lines) or lines[line - 1].count('"') % 2:
            ends.append(f"# expect-at {'end' if line >= len(lines) else line}: {listed}")
        else:
            body, ending = lines[line - 1].rstrip("\r"), lines[line - 1][len(lines[line - 1].rstrip("\r")) :]
            lines[line - 1] = f"{body}  # expect: {listed}".lstrip() + ending
            if body.startswith(" "):
                lines[line - 1] = f"{body}  # expect: {listed}" + ending
    return "\n".join([*lines[:-1], *ends, lines[-1]])


# ---------------------------------------------------------------------- the corpus


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_file_has_exactly_its_problems(path: Path) -> None:
    text = read_text(path)
    problems = compiled(path, text)
    if UPDATE:
        new = rewritten(text, problems)
        if new != text:
            path.write_bytes(new.encode("utf-8"))
            text, problems = new, compiled(path, new)
    differences = compare(text, problems)
    assert not differences, f"{path.name}\n  " + "\n  ".join(differences)


@pytest.mark.parametrize("folder", BAD_PROJECTS, ids=lambda path: path.name)
def test_bad_project_has_exactly_its_problems(folder: Path) -> None:
    if UPDATE:
        for path, problems in compiled_project(folder).items():
            text = read_text(path)
            path.write_bytes(rewritten(text, problems).encode("utf-8"))
    differences = [
        f"{path.relative_to(folder)} {difference}"
        for path, problems in compiled_project(folder).items()
        for difference in compare(read_text(path), problems)
    ]
    assert not differences, f"{folder.name}\n  " + "\n  ".join(differences)


@pytest.mark.parametrize("folder", GOOD_PROJECTS, ids=lambda path: path.name)
def test_good_project_has_no_problem(folder: Path) -> None:
    found = [
        f"{path.relative_to(folder)} line {line_of(p)}: {p.code.code} {p.message}"
        for path, problems in compiled_project(folder).items()
        for p in problems
    ]
    assert not found, f"{folder.name}\n  " + "\n  ".join(found)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good_file_has_no_problem(path: Path) -> None:
    text = read_text(path)
    assert not expectations(text), "a good file expects nothing"
    found = [f"line {line_of(p)}: {p.code.code} {p.message}" for p in compiled(path, text)]
    assert not found, f"{path.name}\n  " + "\n  ".join(found)


def test_every_code_has_bad_cases() -> None:
    counted = {code.code: 0 for code in CODES}
    for path in BAD_FILES:
        for expected in expectations(read_text(path)):
            assert expected.code in counted, f"{path.name}: there is no code {expected.code}"
            assert expected.piece, f"{path.name} line {expected.line}: say which {expected.code} is meant"
            counted[expected.code] += 1
    few = {code for code, count in counted.items() if count < 2}
    assert few == WITHOUT_LINE


def test_files_end_with_a_line_end() -> None:
    assert [path.name for path in (*GOOD_FILES, *BAD_FILES) if not read_text(path).endswith("\n")] == []


# ---------------------------------------------------------------------- the grammar is covered


# Rules that mostly stand for their only child and then leave no node of their own.
PASSED_THROUGH = {"condition", "assertion", "expr", "term", "factor", "power", "atom"}


def test_every_grammar_rule_and_keyword_is_used() -> None:
    lark = build_lark()
    rules: set[str] = set()
    terminals: set[str] = set()
    for path in (*GOOD_FILES, *SHIPPED):
        text = read_text(path)
        rules.update(str(node.data) for node in lark.parse(text).iter_subtrees())
        terminals.update(token.type for token in lark.parse_interactive(text).iter_parse())
    wanted = {str(rule.alias or rule.origin.name) for rule in lark.rules}
    unused = {name for name in wanted if not name.startswith("_")} - rules - PASSED_THROUGH
    assert not unused, f"no good file uses the rules {sorted(unused)}"
    ignored = {str(name) for name in lark.ignore_tokens}
    silent = {term.name for term in lark.terminals} - terminals - ignored
    assert not silent, f"no good file uses the keywords and signs {sorted(silent)}"


# ---------------------------------------------------------------------- the tests of this test

SAMPLE = """\
use std.kinds
use std.schemes
operation_class step "Step" { }
process p "P" {
  classification ich
  unit_operation a : step {
    non_cpp temperature = 37 degC nor 35 .. 36  # expect: R02 "lies outside"
    # expect-next: U03 "coulomb"
    non_cpp second : temperature = 37 C
    non_cpp third : temperature = 36 degC  # a remark
  }
}
# expect-at 10: R01 "never"
"""


def _differences(text: str) -> list[str]:
    return compare(text, compiled(Path("sample.pac"), text))


def test_a_missing_problem_fails() -> None:
    assert _differences(SAMPLE) == ['line 10: missing R01 "never"']


def test_an_unlisted_problem_fails() -> None:
    broken = SAMPLE.replace("= 36 degC", "= 36 L")
    assert any(line.startswith("line 10: unexpected U02 error") for line in _differences(broken))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('R02 "lies', 'R03 "lies'),
        ('"lies outside"', '"lies inside"'),
        ('R02 "', 'R02 warning "'),
        ('"lies outside"', '"lies outside" hint "nonsense"'),
        ("    # expect-next: U03", "    # nothing\n    # expect-next: U03"),
    ],
)
def test_code_words_severity_hint_and_line_count(old: str, new: str) -> None:
    assert old in SAMPLE
    changed = SAMPLE.replace(old, new)
    if "nothing" in new:  # the line by its number moves, the one beside its line does not
        assert _differences(changed) == _differences(SAMPLE)
    else:
        assert len(_differences(changed)) == 3


def test_what_is_no_expectation_is_refused() -> None:
    with pytest.raises(ValueError, match="line 1: not an expectation"):
        expectations("kind a : L  # expect: R02 lies outside\n")


def test_update_writes_what_is_found_and_keeps_what_holds() -> None:
    broken = SAMPLE.replace("= 36 degC", "= 36 L")
    new = rewritten(broken, compiled(Path("sample.pac"), broken))
    assert _differences(new) == []
    assert '# expect: R02 "lies outside"' in new
    assert '# expect-next: U03 "coulomb"' in new
    assert "never" not in new
    assert rewritten(new, compiled(Path("sample.pac"), new)) == new
