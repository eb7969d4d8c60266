"""Whatever a file holds, pac answers with problems: never a traceback, never status 3."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pac.cli import main
from pac.commands.new_project import PROCESS, new_project

WORDS = st.sampled_from(
    [
        *[
            "process",
            "site",
            "recipe",
            "transfer",
            "use",
            "kind",
            "unit_operation",
            "flow",
            "require",
            "control",
        ],
        *[
            "phase",
            "let",
            "design_space",
            "parameter",
            "cpp",
            "cqa",
            "nor",
            "par",
            "alert",
            "action",
            "hold",
            "at",
        ],
        *[
            "affects",
            "because",
            "until",
            "a_mab",
            "production",
            "std.mammalian",
            "NAME",
            "degC",
            "g/L",
            "%",
            "rpm",
        ],
        *[
            "=",
            "..",
            "<=",
            ">=",
            "->",
            "+",
            "-",
            "*",
            "/",
            "^",
            "(",
            ")",
            "{",
            "}",
            ",",
            ".",
            ":",
            ";",
            "±",
            "#",
        ],
        *['"', '"""', "1", "35.0", "1e9", "0.1.2", "2027-06-30", "\n", "\t", "é", "中", "\x0b"],
    ]
)


def check(folder: Path, content: bytes, *arguments: str) -> tuple[int, str]:
    (folder / "a.pac").write_bytes(content)
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(["-C", str(folder), "check", *arguments])
    return status, out.getvalue() + err.getvalue()


def never_a_defect(folder: Path, content: bytes) -> None:
    status, said = check(folder, content)
    assert status in (0, 1, 2), said
    assert "Traceback" not in said
    assert said
    assert status == 0 or "a.pac" in said


FUZZ = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@FUZZ
@given(st.binary(max_size=300))
def test_any_bytes(tmp_path: Path, content: bytes) -> None:
    never_a_defect(tmp_path, content)


@FUZZ
@given(st.text(max_size=300))
@example("\r\r")
@example("\x85\u2028")
def test_any_text(tmp_path: Path, content: str) -> None:
    never_a_defect(tmp_path, content.encode("utf-8", "replace"))


@FUZZ
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_any_words(tmp_path: Path, content: str) -> None:
    never_a_defect(tmp_path, content.encode())


@FUZZ
@given(st.data())
def test_any_damage_to_a_good_process(tmp_path: Path, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(PROCESS)))
    end = data.draw(st.integers(start, min(len(PROCESS), start + 40)))
    put = data.draw(st.one_of(st.just(""), WORDS, st.text(max_size=5)))
    never_a_defect(tmp_path, (PROCESS[:start] + put + PROCESS[end:]).encode("utf-8", "replace"))


@FUZZ
@given(st.data())
def test_any_line_left_out_of_a_good_project(tmp_path: Path, data: st.DataObject) -> None:
    text = "\n".join(new_project("x")[name] for name in ("process.pac", "site.pac", "recipe.pac"))
    lines = text.splitlines(keepends=True)
    dropped = data.draw(st.sets(st.integers(0, len(lines) - 1), max_size=4))
    never_a_defect(tmp_path, "".join(line for at, line in enumerate(lines) if at not in dropped).encode())


@pytest.mark.parametrize(
    "content",
    [
        b"{" * 10_000,
        b"process a {" * 10_000,
        b"(" * 10_000,
        b"process a {\n design_space {\n" + b"(" * 10_000 + b"1",
        b"process a { require 1" + b"+1" * 10_000 + b" <= 2 }",
        b"process a { require " + b"-" * 10_000 + b"1 <= 2 }",
        b'"""' + b"x" * 10_000,
        b'"' * 10_001,
        b"x" * 1_000_000,
        b"# \xf0\x9f\x98\x80\n" * 1000,
        b"kind k : m plausible 0 .. 1" + b"0" * 10_000,
        b"a\rb\rc\r",
    ],
    ids=lambda content: content[:12].decode("ascii", "replace"),
)
def test_extremes(tmp_path: Path, content: bytes) -> None:
    never_a_defect(tmp_path, content)
