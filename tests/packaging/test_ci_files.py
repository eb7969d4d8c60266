"""The files for CI: every command line in them is run as its system runs it, on a project in a repository.

pip takes no network here: pac is installed from a checkout, its dependencies are those of the tests.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml

from pac.cli import parser
from pac.commands.check import FORMATS
from pac.commands.new_project import new_project
from tests.packaging.conftest import ROOT, Environment, copy_checkout, new_environment

GOOD, BAD = "agitation = 65 rpm  because", "agitation = 65 rpm  becaus"
# What makes `pip install` work without a network; nothing of it stands in the files.
OFFLINE = {
    "PIP_NO_INDEX": "1",
    "PIP_NO_DEPS": "1",
    "PIP_NO_BUILD_ISOLATION": "0",  # pip reads it as the value of `build_isolation`
    "PIP_IGNORE_INSTALLED": "1",
}


def read(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_checkout(tmp_path_factory.mktemp("ci") / "pac")


@pytest.fixture(scope="module")
def installed(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment into which the action has installed pac."""
    made = new_environment(tmp_path_factory.mktemp("environment"))
    assert not (made.python.parent / "pac").exists()
    done = run_action({}, checkout, made, checkout, steps=INSTALL)
    assert [step.returncode for step in done] == [0], done
    assert (made.python.parent / "pac").exists()
    return made


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a project in the folder `plant one`."""
    for name, text in new_project("plant").items():
        path = tmp_path / "repository" / "plant one" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "repository"


def spoil(repository: Path) -> None:
    recipe = repository / "plant one" / "recipe.pac"
    assert GOOD in recipe.read_text()
    recipe.write_text(recipe.read_text().replace(GOOD, BAD))


def shell(
    script: str, cwd: Path, environment: Environment, settings: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """A script as GitHub (`shell: bash`) and GitLab run it: the first command that fails ends it."""
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=cwd,
        env={
            "PATH": f"{environment.python.parent}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(cwd),
            **settings,
        },
        capture_output=True,
        text=True,
        check=False,
    )


# ---------------------------------------------------------------------- pre-commit


def hooks() -> dict[str, dict[str, Any]]:
    return {hook["id"]: hook for hook in read(".pre-commit-hooks.yaml")}


def run_hook(
    hook: dict[str, Any], arguments: list[str], files: list[str], cwd: Path, environment: Environment
) -> subprocess.CompletedProcess[str]:
    """As pre-commit does: entry, then arguments, then the names of the files if the hook takes them."""
    given = files if hook.get("pass_filenames", True) else []
    line = shlex.join([*shlex.split(hook["entry"]), *hook.get("args", []), *arguments, *given])
    return shell(line, cwd, environment, {})


def test_hooks_are_well_formed() -> None:
    assert list(hooks()) == ["pac-check", "pac-fmt"]
    for hook in hooks().values():
        assert set(hook) <= {
            "id", "name", "description", "entry", "language", "files", "pass_filenames", "require_serial",
        }  # fmt: skip
        assert hook["language"] == "python"
        parser().parse_args(shlex.split(hook["entry"])[1:])
    for name in ("a.pac", "x/y.pac", "pac.toml", "x/pac.toml"):
        assert re.search(hooks()["pac-check"]["files"], name)
        assert bool(re.search(hooks()["pac-fmt"]["files"], name)) is name.endswith(".pac")
    for name in ("a.pac.md", "not-pac.toml", "pac.toml.orig"):
        assert not re.search(hooks()["pac-check"]["files"], name)


def test_the_check_hook(repository: Path, installed: Environment) -> None:
    hook, folder = hooks()["pac-check"], repository / "plant one"
    assert run_hook(hook, [], ["recipe.pac"], folder, installed).returncode == 0
    assert run_hook(hook, ["plant one"], ["plant one/recipe.pac"], repository, installed).returncode == 0
    spoil(repository)
    done = run_hook(hook, ["plant one"], ["plant one/site.pac"], repository, installed)
    assert done.returncode == 1
    assert "--> plant one/recipe.pac" in done.stdout
    done = run_hook(hook, ["plant one", "--fix"], ["plant one/recipe.pac"], repository, installed)
    assert done.returncode == 0, done.stdout + done.stderr
    assert GOOD in (folder / "recipe.pac").read_text()


def test_the_format_hook(repository: Path, installed: Environment) -> None:
    hook = hooks()["pac-fmt"]
    files = [f"plant one/{name}" for name in ("process.pac", "recipe.pac", "site.pac")]
    before = {name: (repository / name).read_text() for name in files}
    (repository / files[1]).write_text(before[files[1]].replace("  harvest on", " harvest   on"))
    done = run_hook(hook, [], files, repository, installed)
    assert done.returncode == 0, done.stderr
    assert {name: (repository / name).read_text() for name in files} == before


# ---------------------------------------------------------------------- GitHub


def value(text: str, inputs: Mapping[str, str], checkout: Path) -> str:
    """An expression of the action, of those that it uses."""
    known = {"github.action_path": str(checkout)} | {f"inputs.{k}": v for k, v in inputs.items()}
    return re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda found: known[found[1]], text)


INSTALL = ("Install pac",)
OTHERS = ("Write SARIF", "Check")


def run_action(
    given: Mapping[str, str],
    cwd: Path,
    environment: Environment,
    checkout: Path,
    steps: tuple[str, ...] = OTHERS,
) -> list[subprocess.CompletedProcess[str]]:
    """These steps of the composite action, up to the first that fails."""
    action = read("action.yml")
    assert set(given) <= set(action["inputs"])
    inputs = {name: given.get(name, spec["default"]) for name, spec in action["inputs"].items()}
    done = []
    for step in action["runs"]["steps"]:
        if step.get("name") not in steps:
            continue
        condition = step.get("if", "${{ 'x' != '' }}")
        condition = re.sub(r"inputs\.([\w-]+)", lambda found: f"'{inputs[found[1]]}'", condition)
        left, right = re.fullmatch(r"\$\{\{ '(.*)' != '(.*)' \}\}", condition).groups()
        if left == right:
            continue
        settings = {key: value(text, inputs, checkout) for key, text in step.get("env", {}).items()}
        done.append(shell(step["run"], cwd, environment, settings | OFFLINE))
        if done[-1].returncode:
            break
    return done


def test_the_action_is_well_formed() -> None:
    action = read("action.yml")
    assert set(action) == {"name", "description", "inputs", "runs"}
    assert action["runs"]["using"] == "composite"
    for spec in action["inputs"].values():
        assert set(spec) == {"description", "default"}
        assert isinstance(spec["default"], str)
    named = [step["name"] for step in action["runs"]["steps"] if "run" in step]
    assert named == [*INSTALL, *OTHERS]
    for step in action["runs"]["steps"]:
        assert ("uses" in step) != ("run" in step)
        assert ("run" in step) == ("shell" in step)
        # Text of a user goes into a script as a variable only.
        assert "${{" not in step.get("run", "")
    used = set(re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text()))
    assert used == set(action["inputs"])


def test_the_action_passes(repository: Path, installed: Environment, checkout: Path) -> None:
    [done] = run_action({"path": "plant one"}, repository, installed, checkout)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "No problems in 3 files.\n")


def test_the_action_annotates_and_writes_sarif(
    repository: Path, installed: Environment, checkout: Path
) -> None:
    spoil(repository)
    given = {"path": "plant one", "sarif": "pac results.sarif", "arguments": "--fail-on warning  --ignore S"}
    done = run_action(given, repository, installed, checkout)
    assert [step.returncode for step in done] == [0, 1], done
    assert done[-1].stdout.startswith("::error file=plant one/recipe.pac,line=")
    log = json.loads((repository / "pac results.sarif").read_text())
    [location] = log["runs"][0]["results"][0]["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "plant%20one/recipe.pac"
    (repository / "plant one" / "recipe.pac").write_bytes(b"\xff")
    done = run_action(given, repository, installed, checkout)
    assert len(done) == 1, "unreadable input ends the job at once"
    assert done[0].returncode != 0


@pytest.mark.parametrize("text", ["$(touch here)", "`touch here`", "; touch here", '" ; touch here #'])
def test_inputs_are_no_commands(repository: Path, installed: Environment, checkout: Path, text: str) -> None:
    for given in ({"path": text}, {"path": "plant one", "arguments": text}):
        assert run_action(given, repository, installed, checkout)[-1].returncode == 2
    assert not (repository / "here").exists()


def test_the_workflow_of_a_new_project(repository: Path, installed: Environment) -> None:
    folder = repository / "plant one"
    workflow = yaml.safe_load((folder / ".github" / "workflows" / "pac.yml").read_text())
    assert set(workflow) == {"name", True, "jobs"}  # YAML reads `on` as a truth value
    lines = [step["run"] for step in workflow["jobs"]["check"]["steps"] if "run" in step]
    assert lines[0] == "python -m pip install pac-lang"
    for line in lines[1:]:
        done = shell(line, folder, installed, {})
        assert done.returncode == 0, done.stdout + done.stderr
    spoil(repository)
    done = shell(lines[-1], folder, installed, {})
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=recipe.pac,line=")


# ---------------------------------------------------------------------- GitLab


def run_gitlab(
    given: Mapping[str, str], cwd: Path, environment: Environment, *, install: bool = False
) -> subprocess.CompletedProcess[str]:
    """The job: its lines in one shell, the first that fails ends it."""
    job = read("ci/gitlab.yml")["pac-check"]
    assert set(given) <= set(job["variables"])
    lines = [*(job["before_script"] if install else []), *job["script"]]
    return shell("\n".join(lines), cwd, environment, {**job["variables"], **given, **OFFLINE})


def test_the_gitlab_job_is_well_formed() -> None:
    template = read("ci/gitlab.yml")
    assert set(template) == {"pac-check"}
    job = template["pac-check"]
    assert set(job) == {"stage", "image", "variables", "before_script", "script", "artifacts"}
    assert all(isinstance(text, str) for text in job["variables"].values())
    report = job["artifacts"]["reports"]["junit"]
    assert report.endswith(".xml")
    assert f"-o {report}" in job["script"][0]
    assert job["artifacts"]["when"] == "always"


def test_the_gitlab_job(repository: Path, checkout: Path, installed: Environment) -> None:
    given = {"PAC_PACKAGE": str(checkout), "PAC_PATH": "plant one", "PAC_ARGUMENTS": "--fail-on warning"}
    done = run_gitlab(given, repository, installed, install=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "No problems in 3 files.\n"
    assert ET.parse(repository / "pac-junit.xml").getroot().get("failures") == "0"
    spoil(repository)
    done = run_gitlab(given, repository, installed)
    assert done.returncode == 1
    assert "--> plant one/recipe.pac" in done.stdout
    assert ET.parse(repository / "pac-junit.xml").getroot().get("failures") == "1"
    (repository / "plant one" / "recipe.pac").write_bytes(b"\xff")
    assert run_gitlab(given, repository, installed).returncode != 0


# ---------------------------------------------------------------------- what is named exists


def test_every_pac_command_in_them_is_known() -> None:
    for name in (".pre-commit-hooks.yaml", "action.yml", "ci/gitlab.yml"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert set(re.findall(r"--format (\w+)", text)) <= set(FORMATS)
    assert shutil.which("bash")


def test_the_examples_of_the_readme_use_what_exists() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8").split("## In CI")[1].split("\n## ")[0]
    hook, action, template = map(yaml.safe_load, re.findall(r"```yaml\n(.*?)```", text, re.DOTALL))
    assert {entry["id"] for entry in hook["repos"][0]["hooks"]} == set(hooks())
    [step] = [step for step in action["steps"] if "/pac@" in step["uses"]]
    assert set(step["with"]) <= set(read("action.yml")["inputs"])
    assert action["steps"][-1]["with"]["sarif_file"] == step["with"]["sarif"]
    assert template["include"][0]["file"] == "/ci/gitlab.yml"
    assert set(template["pac-check"]["variables"]) <= set(read("ci/gitlab.yml")["pac-check"]["variables"])
    assert all(f"`{name}`" in text for name in FORMATS)
