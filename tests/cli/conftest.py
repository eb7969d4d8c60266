"""Running `pac` in a test, and a stand-in for the compiler where only the command line is meant."""

from __future__ import annotations

import os
import subprocess
import sys
import types
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from pac.cli import main
from pac.compiler.problems import Problem


@dataclass(frozen=True)
class Ran:
    """What a run of pac left behind."""

    status: int
    out: str
    err: str


Pac = Callable[..., Ran]


@pytest.fixture
def pac(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Pac:
    """Run pac in this process, started in the test's own folder."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: object) -> Ran:
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    return run


@pytest.fixture
def pac_process(tmp_path: Path) -> Pac:
    """Run pac as a process of its own."""

    def run(*arguments: object, **settings: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "pac", *map(str, arguments)],
            cwd=tmp_path,
            env={**os.environ, **settings},
            capture_output=True,
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run


Finding = Callable[[Iterable[Problem]], None]


@pytest.fixture
def finding(monkeypatch: pytest.MonkeyPatch) -> Finding:
    """Make every project have exactly these problems, or raise this error when it is opened."""

    def stand_in(problems: Iterable[Problem] | Exception) -> None:
        module = types.ModuleType("pac.compiler.pipeline")

        def open_project(loaded: object, stage: object = None, today: object = None) -> object:
            if isinstance(problems, BaseException):
                raise problems
            return types.SimpleNamespace(problems=tuple(problems), waived=(), rules_of=lambda problem: ())

        class Named(Exception):
            """Never raised here; the command line asks for its name."""

        vars(module).update(open_project=open_project, UnknownName=Named, NotCompilable=Named)
        monkeypatch.setitem(sys.modules, "pac.compiler.pipeline", module)
        whole = types.ModuleType("pac.commands.checking")
        vars(whole).update(check_in_parts=lambda project, *_: project)
        monkeypatch.setitem(sys.modules, "pac.commands.checking", whole)

    return stand_in
