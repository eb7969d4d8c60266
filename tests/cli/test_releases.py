"""`pac release` and `pac outdated`: freezing a process, and what recipes have not taken over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

OLD, NEW = "= 36.5 degC   nor 36.0 .. 37.0", "= 36.8 degC   nor 36.0 .. 37.2"


@pytest.fixture
def project(pac, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "made"
    assert pac("init", folder).status == 0
    monkeypatch.chdir(folder)
    return folder


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_release_is_written_once_and_is_the_compiled_document(pac, project: Path) -> None:
    ran = pac("release", "my_process")
    assert (ran.status, ran.out) == (0, "")
    assert "released my_process 1.0.0 as releases/my_process-1.0.0.json" in ran.err
    written = (project / "releases" / "my_process-1.0.0.json").read_text(encoding="utf-8")
    assert written == pac("compile", "my_process").out
    again = pac("release", "my_process")
    assert (again.status, "nothing to do" in again.err) == (0, True)
    assert pac("check").status == 0


def test_a_release_is_the_same_wherever_one_stands(
    pac, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pac("release", "my_process")
    file = project / "releases" / "my_process-1.0.0.json"
    first = file.read_bytes()
    file.unlink()
    below = project / "below"
    below.mkdir()
    monkeypatch.chdir(below)
    assert pac("release", "my_process").status == 0
    assert file.read_bytes() == first


def test_a_released_version_stays_what_it_is(pac, project: Path) -> None:
    pac("release", "my_process")
    edit(project / "process.pac", OLD, NEW)
    found = json.loads(pac("check", "--format", "json").out)["problems"]
    assert [problem["code"] for problem in found] == ["N08"]
    assert "2 changes, the worst of weight minor" in found[0]["message"]
    refused = pac("release", "my_process")
    assert refused.status == 1
    assert "pac diff my_process@1.0.0 my_process" in refused.err
    assert "process.pac, line 9" in refused.err
    assert pac("compile", "my_process").status == 1
    assert pac("diff", "my_process@1.0.0", "my_process", "--fail-on", "minor").status == 1
    edit(project / "process.pac", "version 1.0.0", "version 1.1.0")
    assert pac("release", "my_process").status == 0
    assert pac("diff", "my_process@1.1.0", "my_process", "--fail-on", "info").status == 0


def test_other_words_are_another_text(pac, project: Path) -> None:
    pac("release", "my_process")
    edit(project / "process.pac", '"Production bioreactor"', '"Bioreactor"')
    assert "other words, the same values" in pac("release", "my_process").err


def test_another_form_of_the_same_content_is_no_change(pac, project: Path) -> None:
    """As if an older pac had written the release: its digest differs, but nothing that it says."""
    from pac.compiler.document import digest_of

    pac("release", "my_process")
    file = project / "releases" / "my_process-1.0.0.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    data["requirements"] = []  # an empty list that this version leaves out
    data["digest"] = digest_of(data)
    file.write_text(json.dumps(data), encoding="utf-8")
    assert pac("check").status == 0
    assert pac("release", "my_process").status == 0


def test_what_release_refuses(pac, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recipe = pac("release", "my_recipe")
    assert recipe.status == 2
    assert "pac release my_process" in recipe.err
    assert "did you mean my_process?" in pac("release", "my_proces").err
    edit(project / "process.pac", "36.5 degC", "36.5 kg")
    broken = pac("release", "my_process")
    assert (broken.status, "U02" in broken.err) == (1, True)
    edit(project / "process.pac", "36.5 kg", "36.5 degC")
    edit(project / "process.pac", " version 1.0.0", "")
    unnumbered = pac("release", "my_process")
    assert (unnumbered.status, "has no version number" in unnumbered.err) == (1, True)
    assert not (project / "releases").exists()
    monkeypatch.chdir(tmp_path)
    nowhere = pac("release", "my_process")
    assert (nowhere.status, "pac.toml" in nowhere.err) == (2, True)


def test_an_altered_release(pac, project: Path) -> None:
    pac("release", "my_process")
    edit(project / "releases" / "my_process-1.0.0.json", "36.5", "36.4")
    assert '"N09"' in pac("check", "--format", "json").out
    assert pac("release", "my_process").status == 1
    assert "was altered" in pac("diff", "my_process@1.0.0", "my_process").err
    assert pac("outdated").status == 1


def test_outdated_lists_what_was_not_taken_over(pac, project: Path) -> None:
    unreleased = pac("outdated")
    assert (unreleased.status, "is not released" in unreleased.out) == (0, True)
    pac("release", "my_process")
    assert pac("outdated").status == 0
    edit(project / "process.pac", OLD, NEW)
    assert pac("outdated").status == 1  # not taken over, whatever the number says
    edit(project / "process.pac", "version 1.0.0", "version 1.1.0")
    edit(project / "process.pac", "nor 30 .. 50      par 20 .. 70", "nor 30 .. 50      par 20 .. 80")
    bound = "production on BR_101; harvest on CF_101 with DF_101"
    second = f"recipe a_second of my_process 1.1.0 at my_site {{ {bound} }}\n"
    (project / "second.pac").write_text(second, encoding="utf-8")
    text = pac("outdated")
    assert text.status == 1
    assert "my_recipe  implements my_process 1.0.0, the process is at 1.1.0: 3 changes" in text.out
    assert text.out.index("my_recipe") < text.out.index("a_second")
    assert text.out.index("RANGE_WIDENED") < text.out.index("WITHIN_NOR")
    assert pac("outdated", "a_second").status == 0
    found = json.loads(pac("outdated", "--format", "json").out)["recipes"]
    assert [(each["recipe"], each["state"]) for each in found] == [
        ("my_recipe", "behind"),
        ("a_second", "current"),
    ]
    weights = [change["severity"] for change in found[0]["changes"]["changes"]]
    assert weights == sorted(weights, key=["critical", "major", "minor", "info"].index)
    page = pac("outdated", "--format", "markdown").out
    assert "## my_recipe" in page
    assert "### Minor" in page
    assert "RANGE_WIDENED" in page
    assert "pac outdated my_recipe" in pac("check").out
    assert "did you mean my_recipe?" in pac("outdated", "my_recip").err


def test_outdated_without_the_release_that_is_pinned(pac, project: Path) -> None:
    edit(project / "process.pac", "version 1.0.0", "version 1.1.0")
    pac("release", "my_process")
    ran = pac("outdated")
    assert ran.status == 1
    assert "my_process 1.0.0 was not released" in " ".join(ran.out.split())
    missing = pac("diff", "my_process@1.0.0", "my_process")
    assert (missing.status, "released are 1.1.0" in missing.err) == (2, True)
    assert "pac release other makes one" in pac("diff", "other@1.0.0", "my_process").err
