"""The page of every check: it agrees with the registry, and its examples do what they say."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from pac.commands.explain import page_of
from pac.compiler.codes import CODES, Code, Stage
from pac.compiler.pipeline import Compilation
from pac.compiler.problems import Problem
from pac.compiler.source import Source

PAGES = Path(__file__).resolve().parent.parent / "compiler" / "pages"
TERMS = PAGES / "terms"
HEADINGS = ["What it catches", "Why it matters", "Bad", "Good", "Basis"]
TERM_HEADINGS = ["Meaning", "In pac", "Source"]
# Only what somebody looked at may stand as a source (the status of the catalogue).
CHECKED = {"read", "tested", "secondary"}
UNCHECKED = "Common practice; no source was checked."
# No block of text can be unreadable, have a release or settings; these pages show the command line instead.
WITHOUT_EXAMPLE = {"P01", "N08", "N09", "D08", "D18", "D19"}

# Asked of every released process, whatever the example is about.
EVIDENCE = {"A01", "C05", "D01"}

BY_CODE = pytest.mark.parametrize("code", CODES, ids=lambda code: str(code.code))
WITH_EXAMPLES = pytest.mark.parametrize(
    "code", [code for code in CODES if code.code not in WITHOUT_EXAMPLE], ids=lambda code: str(code.code)
)


def page(code: Code) -> str:
    return (PAGES / f"{code.code}.md").read_text(encoding="utf-8")


def sections(text: str) -> dict[str, str]:
    """The text under every `## ` heading, in order."""
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], (part.strip() for part in parts[2::2]), strict=True))


def block(text: str, language: str) -> str:
    """The one fenced block of a section."""
    found = re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)
    assert len(found) == 1, f"one {language} block"
    return str(found[0])


def problems(text: str, stage: Stage | None = None) -> tuple[Problem, ...]:
    return Compilation((Source("page.pac", text),), stage).problems


def severity_of(code: Code, found: tuple[Problem, ...]) -> list[str]:
    """Severities of an example's problems, without the evidence that short examples leave out."""
    return [p.severity.value for p in found if p.code == code or p.code.code not in EVIDENCE]


def severities(code: Code) -> str:
    words = {stage: code.severity(stage) for stage in Stage}
    assert words[Stage.DEVELOPMENT] == words[Stage.CLINICAL]
    assert words[Stage.PPQ] == words[Stage.COMMERCIAL]
    return (
        f"Severity: {words[Stage.DEVELOPMENT]} in development and clinical, "
        f"{words[Stage.PPQ]} in ppq and commercial"
    )


# ---------------------------------------------------------------------- checks


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert {path.stem for path in PAGES.glob("*.md")} == {code.code for code in CODES}


@BY_CODE
def test_title_name_and_severity_are_those_of_the_registry(code: Code) -> None:
    head = page(code).split("\n## ")[0].strip().split("\n\n")
    assert head == [f"# {code.code} {code.name}", f"{code.title}.", severities(code)]


@BY_CODE
def test_headings_are_the_same_everywhere_and_none_is_empty(code: Code) -> None:
    found = sections(page(code))
    assert list(found) == HEADINGS
    assert all(found.values())


@BY_CODE
def test_lines_are_short_enough_to_read(code: Code) -> None:
    assert [line for line in page(code).splitlines() if len(line) > 120] == []


@WITH_EXAMPLES
def test_bad_example_gives_exactly_its_code(code: Code) -> None:
    found = problems(block(sections(page(code))["Bad"], "pac"))
    assert [problem.code.code for problem in found] == [code.code], [problem.message for problem in found]


@WITH_EXAMPLES
def test_good_example_gives_nothing(code: Code) -> None:
    found = problems(block(sections(page(code))["Good"], "pac"))
    assert found == (), [f"{problem.code.code} {problem.message}" for problem in found]


@WITH_EXAMPLES
def test_examples_are_small_and_differ(code: Code) -> None:
    bad, good = (block(sections(page(code))[name], "pac") for name in ("Bad", "Good"))
    assert bad != good
    assert all(len(text.splitlines()) <= 30 for text in (bad, good))


@pytest.mark.parametrize(
    "code",
    [code for code in CODES if code.draft != code.release and code.code not in WITHOUT_EXAMPLE],
    ids=lambda code: str(code.code),
)
@pytest.mark.parametrize("stage", list(Stage))
def test_severity_changes_with_the_lifecycle(code: Code, stage: Stage) -> None:
    text = block(sections(page(code))["Bad"], "pac")
    forced = problems(text, stage)
    assert severity_of(code, forced) == [code.severity(stage)]
    line = "classification ich\n"
    declared = problems(text.replace(line, f"{line}  lifecycle {stage}\n", 1))
    assert severity_of(code, declared) == [code.severity(stage)]


def test_some_severities_change_with_the_lifecycle() -> None:
    assert {code.code for code in CODES if code.draft != code.release} >= {"R06", "C03"}


@BY_CODE
def test_basis_names_a_source_only_with_its_status(code: Code) -> None:
    basis = sections(page(code))["Basis"]
    if basis == UNCHECKED:
        return
    found = re.search(r"\(status: (\w+)[,)]", " ".join(basis.split()))
    assert found is not None, "a source stands with its status"
    assert found[1] in CHECKED


@BY_CODE
def test_explain_shows_the_page(code: Code) -> None:
    for word in (code.code, code.code.lower(), code.name, code.name.upper()):
        assert page_of(word) == page(code)


# ---------------------------------------------------------------------- P01


def _check(folder: Path) -> str:
    command = [sys.executable, "-m", "pac", "check", "process.pac"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    shown = (done.stdout + done.stderr).strip()
    return f"$ pac check process.pac\n{shown}\n"


@pytest.mark.parametrize(
    ("section", "data"),
    [("Bad", "process p { }\n".encode("utf-16")), ("Good", b"process p { }\n")],
    ids=["bad", "good"],
)
def test_transcript_of_an_unreadable_file_is_real(section: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / "process.pac").write_bytes(data)
    text = block(sections((PAGES / "P01.md").read_text(encoding="utf-8"))[section], "text")
    assert _check(tmp_path) == text


# ---------------------------------------------------------------------- terms


@pytest.mark.parametrize("path", sorted(TERMS.glob("*.md")), ids=lambda path: path.stem)
def test_term_says_what_it_means_and_where_that_is_from(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    head = text.split("\n## ")[0].strip().split("\n\n")
    assert len(head) == 2
    assert head[0] == f"# {path.stem}"
    found = sections(text)
    assert list(found) == TERM_HEADINGS
    assert all(found.values())
    status = re.search(r"^Status: (.+)\.$", found["Source"], flags=re.MULTILINE)
    assert status is not None
    if status[1] == "common practice":
        assert "no source was checked" in found["Source"]
    else:
        assert set(re.findall(r"[a-z]+", status[1].split("(")[0])) <= CHECKED
    named = set(re.findall(r"\b[A-Z]\d{2}\b", found["In pac"]))
    assert named <= {code.code for code in CODES}
    assert page_of(path.stem.lower()) == text
    assert page_of(path.stem.replace("-", "_")) == text


def test_there_are_terms_and_none_hides_a_check() -> None:
    names = {path.stem.lower() for path in TERMS.glob("*.md")}
    assert names >= {"cpp", "cqa", "nor", "par", "design-space", "control-strategy"}
    assert not names & {name.lower() for code in CODES for name in (code.code, code.name)}
