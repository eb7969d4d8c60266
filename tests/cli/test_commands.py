"""compile, graph, diff, explain, rules, targets and schema on a new project."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from pac.commands.compile import _emit, _report_losses
from pac.commands.output import Refused
from pac.compiler.codes import CODES
from pac.compiler.document import Document, from_json

SECOND = """\
recipe second of my_process 1.0.0 at my_site {
  production on BR_101 {
    temperature = 36.8 degC  because "study 7"  change "CC-002"
    pH          = 7.05 pH    because "study 8"  change "CC-003"
    agitation   = 65 rpm     because "mixing study of this bioreactor"  change "CC-001"
  }
  harvest on CF_101 with DF_101
}

transfer to_second from my_recipe to second {
  vary production.pH
  accept WITHIN_NOR production.temperature  because "study 7"  by "QA"  until 2099-12-31
}
"""


@pytest.fixture
def project(pac, tmp_path: Path) -> Path:
    assert pac("init", ".").status == 0
    (tmp_path / "second.pac").write_text(SECOND)
    ran = pac("check")
    assert ran.status == 0, ran.out
    return tmp_path


# ---------------------------------------------------------------------- compile


def test_json_goes_to_stdout_or_a_folder(pac, project: Path) -> None:
    ran = pac("compile", "my_recipe")
    assert (ran.status, ran.err) == (0, "")
    document = from_json(ran.out)
    assert (document.kind, document.name) == ("recipe", "my_recipe")
    assert {step.origin.file for op in document.operations for step in op.parameters} >= {"process.pac"}
    written = pac("compile", "my_recipe", "-o", "out/deep")
    assert (written.status, written.out, written.err) == (0, "", "wrote out/deep/my_recipe.json\n")
    assert (project / "out/deep/my_recipe.json").read_text(encoding="utf-8") == ran.out


def test_several_targets_need_a_folder(pac, project: Path) -> None:
    for arguments in (["-t", "markdown"], ["-t", "json", "-t", "markdown"]):
        ran = pac("compile", "my_recipe", *arguments)
        assert (ran.status, ran.out) == (2, "")
        assert "-o DIR" in ran.err
    ran = pac("compile", "my_recipe", "-t", "json", "-t", "markdown", "-t", "json", "-o", "out")
    assert ran.status == 0
    assert sorted(path.name for path in (project / "out").iterdir()) == ["my_recipe.json", "my_recipe.md"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["my_recip"], "did you mean my_recipe?"),
        (["my_recipe", "-t", "markdwn", "-o", "out"], "did you mean markdown?"),
        (["my_recipe", "-t", "zzz", "-o", "out"], "known are json, markdown"),
        (["my_recipe", "-o", "process.pac"], "is a file, not a folder"),
        (["my_recipe", "-o", "process.pac/x"], "cannot be made"),
    ],
)
def test_what_compile_refuses(pac, project: Path, arguments: list[str], words: str) -> None:
    ran = pac("compile", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert words in ran.err
    assert not (project / "out").exists()


def test_errors_stand_in_the_way(pac, project: Path) -> None:
    text = (project / "process.pac").read_text()
    (project / "process.pac").write_text(text.replace("= 36.5 degC", "= 39 degC"))
    ran = pac("compile", "my_recipe")
    assert (ran.status, ran.out) == (1, "")
    assert "error[R02]" in ran.err
    assert ran.err.endswith("my_recipe cannot be compiled before its errors are mended\n")
    assert pac("diff", "my_recipe", "second").status == 1


def test_losses_are_told_and_can_fail(pac, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from pac.targets import Emission, Loss, target_named

    target = target_named("json")
    assert target is not None
    lossy = [(target, Emission((("a.json", ""),), (Loss("production.pH", "no limits"),)))]
    assert _report_losses(lossy, fail=False) == 0
    assert _report_losses(lossy, fail=True) == 1
    assert _report_losses([(target, Emission(()))], fail=True) == 0
    assert capsys.readouterr().err.splitlines()[0] == "json does not carry production.pH: no limits"
    assert pac("compile", "my_recipe", "--fail-on-loss").status == 0


def test_a_target_that_takes_no_such_document(pac, project: Path) -> None:
    from dataclasses import replace

    from pac.targets import target_named

    target = target_named("json")
    assert target is not None
    document = from_json(pac("compile", "my_process").out)
    with pytest.raises(Refused, match="does not take a process"):
        _emit(replace(target, kinds=("recipe",)), document)


# ---------------------------------------------------------------------- graph


@pytest.mark.parametrize("name", ["svg", "mermaid", "dot", "graphml", "json"])
def test_graph_formats(pac, project: Path, name: str) -> None:
    ran = pac("graph", "my_process", "--format", name)
    assert (ran.status, ran.err) == (0, "")
    assert "harvest" in ran.out
    ending = {"mermaid": "mmd"}.get(name, name)
    assert pac("graph", "my_process", "-o", f"g.{ending}").status == 0
    assert (project / f"g.{ending}").read_text(encoding="utf-8") == ran.out


def test_graph_control_prints_the_matrix(pac, project: Path) -> None:
    ran = pac("graph", "my_process", "--control")
    assert (ran.status, ran.err) == (0, "")
    assert "aggregate" in ran.out
    assert "process and test" in ran.out
    assert all(len(line) <= 100 for line in ran.out.splitlines())
    assert pac("graph", "my_process", "--control", "-o", "m.txt").status == 0
    assert (project / "m.txt").read_text(encoding="utf-8") == ran.out
    refused = pac("graph", "my_process", "--control", "--format", "svg")
    assert (refused.status, refused.out) == (2, "")
    assert "control_matrix" in refused.err


def test_what_graph_refuses(pac, project: Path) -> None:
    assert "did you mean mermaid?" in pac("graph", "my_process", "--format", "mermaidd").err
    before = (project / "process.pac").read_bytes()
    ran = pac("graph", "my_process", "-o", "process.pac")
    assert (ran.status, ran.out) == (2, "")
    assert "source file" in ran.err
    assert (project / "process.pac").read_bytes() == before


# ---------------------------------------------------------------------- diff


def changes(text: str) -> dict[str, dict[str, object]]:
    return {change["path"]: change for change in json.loads(text)["changes"]}


def test_diff_of_two_recipes(pac, project: Path) -> None:
    ran = pac("diff", "my_recipe", "second", "--format", "json")
    assert (ran.status, ran.err) == (0, "")
    data = json.loads(ran.out)
    assert (data["from"]["name"], data["to"]["name"]) == ("my_recipe", "second")
    assert changes(ran.out)["production.temperature"]["class"] == "WITHIN_NOR"
    for form in ("text", "markdown"):
        said = pac("diff", "my_recipe", "second", "--format", form)
        assert said.status == 0
        assert "production" in said.out
        pac("diff", "my_recipe", "second", "--format", form, "-o", "diff.txt")
        assert (project / "diff.txt").read_text(encoding="utf-8") == said.out


def test_diff_with_itself_is_empty(pac, project: Path) -> None:
    assert changes(pac("diff", "second", "second", "--format", "json").out) == {}
    assert changes(pac("diff", "second", "second", "--format", "json", "--all").out) != {}
    assert pac("diff", "second", "second", "--fail-on", "info").status == 0


def test_diff_threshold_and_transfer(pac, project: Path) -> None:
    assert pac("diff", "my_recipe", "second", "--fail-on", "info").status == 1
    assert pac("diff", "my_recipe", "second", "--fail-on", "critical").status == 0
    ran = pac("diff", "to_second", "--format", "json", "--fail-on", "info")
    found = changes(ran.out)
    assert found["production.temperature"]["accepted"]["by"] == "QA"
    assert found["production.pH"]["accepted"] is not None
    assert ran.status == 0, [path for path, change in found.items() if change["accepted"] is None]


def test_expired_acceptance_counts_again(pac, project: Path) -> None:
    (project / "second.pac").write_text(SECOND.replace("2099-12-31", "2001-12-31"))
    ran = pac("diff", "to_second", "--format", "json", "--fail-on", "info")
    assert ran.status == 1
    assert changes(ran.out)["production.temperature"]["accepted"] is None


def test_an_acceptance_until_a_day_that_does_not_exist(pac, project: Path) -> None:
    (project / "second.pac").write_text(SECOND.replace("2099-12-31", "2099-13-31"))
    ran = pac("diff", "to_second")
    assert (ran.status, ran.out) == (1, "")
    assert "second.pac:" in ran.err
    assert "there is no day 2099-13-31" in ran.err


def test_diff_with_a_released_document(pac, project: Path) -> None:
    pac("compile", "my_recipe", "-o", "released")
    released = project / "released" / "my_recipe.json"
    assert changes(pac("diff", released, "my_recipe", "--format", "json").out) == {}
    text = released.read_text(encoding="utf-8")
    for altered in (
        text.replace("36.5", "36.6"),
        text.replace("sha256:", "sha256:0"),
        '{"a": 1}',
        "[",
        "\ufffd",
    ):
        released.write_text(altered, encoding="utf-8")
        ran = pac("diff", released, "my_recipe")
        assert (ran.status, ran.out) == (2, "")
        assert "my_recipe.json" in ran.err
        assert ran.err.count("\n") <= 2
    released.write_text(text.replace("36.5", "36.6"), encoding="utf-8")
    assert "was altered" in pac("diff", "my_recipe", released).err
    released.write_bytes(b"\xff")
    assert "not UTF-8" in pac("diff", "my_recipe", released).err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["my_recipe", "secnd"], "did you mean second?"),
        (["my_recipe"], "my_recipe is not a transfer"),
        (["to_secon"], "did you mean to_second?"),
        (["my_recipe", "nowhere.json"], "nowhere.json cannot be read: no such file"),
        (["my_recipe", "recipe.pac"], "name the recipe or process that it declares"),
        (["my_recipe", "second", "-o", "second.pac"], "is a source file"),
        (["my_recipe", "second", "-o", "."], "is a folder"),
        (["my_recipe", ":second"], "is not a git revision"),
        (["my_recipe", "--output=x:second"], "unrecognized arguments"),
    ],
)
def test_what_diff_refuses(pac, project: Path, arguments: list[str], words: str) -> None:
    ran = pac("diff", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert words in ran.err


# ---------------------------------------------------------------------- git


def git(folder: Path, *arguments: str) -> None:
    names = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *names, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(project: Path) -> Path:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    git(project, "init", "-q")
    git(project, "add", ".")
    git(project, "commit", "-q", "-m", "first")
    git(project, "tag", "v1")
    text = (project / "second.pac").read_text()
    (project / "second.pac").write_text(text.replace("36.8", "36.9"))
    return project


def test_diff_with_a_revision(pac, repository: Path) -> None:
    for revision in ("HEAD", "v1"):
        ran = pac("diff", f"{revision}:second", "second", "--format", "json")
        assert (ran.status, ran.err) == (0, "")
        [change] = changes(ran.out).values()
        assert (change["path"], change["from"]["text"], change["to"]["text"]) == (
            "production.temperature",
            "36.8 degC",
            "36.9 degC",
        )
        assert change["from"]["file"] == "second.pac"
    git(repository, "diff", "--quiet", "--cached")


def test_a_project_below_the_top_of_the_repository(pac, repository: Path) -> None:
    (repository / "below").mkdir()
    for name in ("pac.toml", "process.pac", "site.pac", "recipe.pac", "second.pac"):
        (repository / name).rename(repository / "below" / name)
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "moved")
    ran = pac("-C", "below", "diff", "HEAD:second", "second", "--format", "json")
    assert (ran.status, ran.err) == (0, "")
    assert changes(ran.out) == {}
    # Before the move there was no project in this folder.
    assert pac("-C", "below", "diff", "v1:second", "second").status == 2


def test_a_revision_with_its_libraries(pac, repository: Path) -> None:
    library = repository / "library" / "quantities.pac"
    library.parent.mkdir()
    library.write_text("kind slurry_volume : L\n", encoding="utf-8")
    toml = repository / "pac.toml"
    toml.write_text(f'{toml.read_text(encoding="utf-8")}[libraries]\nhouse = "library"\n', encoding="utf-8")
    recipe = repository / "process.pac"
    recipe.write_text(f"use house.quantities\n{recipe.read_text(encoding='utf-8')}", encoding="utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "library")
    library.write_text("kind another : L\n", encoding="utf-8")
    ran = pac("diff", "HEAD:second", "second", "--format", "json")
    assert ran.status == 0, ran.err
    assert not changes(ran.out)
    toml.write_text(toml.read_text(encoding="utf-8").replace('"library"', '"../away"'), encoding="utf-8")
    git(repository, "commit", "-qam", "away")
    ran = pac("diff", "HEAD:second", "second")
    assert ran.status == 2
    assert "library `house` lies outside of this git repository: ../away" in ran.err


@pytest.mark.parametrize(
    ("word", "words"),
    [("nonsense:second", "git knows no revision `nonsense`"), ("HEAD:secnd", "did you mean second?")],
)
def test_wrong_revisions(pac, repository: Path, word: str, words: str) -> None:
    ran = pac("diff", word, "second")
    assert (ran.status, ran.out) == (2, "")
    assert words in ran.err


def test_no_repository(pac, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    ran = pac("diff", "HEAD:second", "second")
    assert (ran.status, ran.out) == (2, "")
    assert "git cannot read the revision" in ran.err
    monkeypatch.setenv("PATH", "")
    assert "git is needed" in pac("diff", "HEAD:second", "second").err


# ---------------------------------------------------------------------- lists and pages


def test_rules_lists_every_code(pac) -> None:
    said = pac("rules").out
    assert all(f"\n{code.code} " in said for code in CODES)
    assert all(line == line.rstrip() for line in said.splitlines())
    listed = json.loads(pac("rules", "--format", "json").out)
    assert [rule["code"] for rule in listed] == [code.code for code in CODES]
    assert {rule["code"]: rule["release"] for rule in listed}["C03"] == "error"


def test_targets(pac) -> None:
    data = json.loads(pac("targets", "--format", "json").out)
    assert {"json", "markdown"} <= {target["name"] for target in data["targets"]}
    assert "svg" in data["graph_formats"]
    assert "markdown" in pac("targets").out


@pytest.mark.parametrize("name", ["recipe", "diff", "problems"])
def test_schemas_describe_the_outputs(pac, project: Path, name: str) -> None:
    schema = json.loads(pac("schema", name).out)
    jsonschema.Draft202012Validator.check_schema(schema)
    commands = {
        "recipe": ["compile", "my_recipe"],
        "diff": ["diff", "my_recipe", "second", "--format", "json"],
        "problems": ["check", "--format", "json"],
    }
    jsonschema.validate(json.loads(pac(*commands[name]).out), schema)
    if name == "problems":
        (project / "bad.pac").write_text("proces x {\n")
        jsonschema.validate(json.loads(pac("check", "--format", "json").out), schema)
        (project / "bad.pac").write_bytes(b"\0")
        jsonschema.validate(json.loads(pac("check", "--format", "json").out), schema)


def test_schema_list(pac) -> None:
    said = pac("schema").out
    assert all(f"\n{name} " in said for name in ("recipe", "diff", "problems"))


@pytest.mark.parametrize("word", ["R02", "r02", "setpoint-outside-nor", "Setpoint_Outside_NOR", " R02 "])
def test_explain_finds_a_check(pac, word: str) -> None:
    ran = pac("explain", word)
    assert (ran.status, ran.err) == (0, "")
    assert "R02" in ran.out.splitlines()[0]


@pytest.mark.parametrize("code", [code.code for code in CODES])
def test_explain_has_words_for_every_check(pac, code: str) -> None:
    assert code in pac("explain", code).out


@pytest.mark.parametrize("word", ["R99", "../codes", "", "/etc/passwd", "WITHIN_PARR"])
def test_explain_without_a_page(pac, word: str) -> None:
    ran = pac("explain", word)
    assert (ran.status, ran.out) == (2, "")
    assert "there is no page about" in ran.err


def test_whole_run_as_a_process(pac_process, tmp_path: Path) -> None:
    assert pac_process("init", "x").status == 0
    assert pac_process("-C", "x", "check").out == "No problems in 3 files.\n"
    first = pac_process("-C", "x", "compile", "my_recipe", PYTHONHASHSEED="1").out
    assert first == pac_process("-C", "x", "compile", "my_recipe", PYTHONHASHSEED="2").out
    assert isinstance(from_json(first), Document)
    assert sys.executable
