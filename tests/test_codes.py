"""The registry of checks: its codes are well formed, and the compiler knows no other ones."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pac.compiler.codes import CODES, Stage, code_named, find_code
from pac.compiler.problems import Problems, Severity

ROOT = Path(__file__).resolve().parent.parent
COMPILER = ROOT / "compiler"
GROUPS = "UNRCSGBELHVAMDP"

# A code in the text of a program, as in `report("R02", …)`; pages and comments do not count.
_CODE = re.compile(r'"([A-Z]\d{2,})"')


def _used() -> dict[str, set[str]]:
    """The codes that stand in the compiler's modules, with the modules."""
    found: dict[str, set[str]] = {}
    for path in sorted(COMPILER.rglob("*.py")):
        if path.name == "codes.py" or "compare" in path.parts:
            continue
        for code in _CODE.findall(path.read_text(encoding="utf-8")):
            found.setdefault(code, set()).add(path.name)
    for path in sorted((COMPILER / "units").glob("*.txt")):
        for code in re.findall(r"\s(U\d{2})\s", path.read_text(encoding="utf-8")):
            found.setdefault(code, set()).add(path.name)
    return found


def test_codes_and_names_are_unique_and_well_formed() -> None:
    assert len({code.code for code in CODES}) == len(CODES)
    assert len({code.name for code in CODES}) == len(CODES)
    for code in CODES:
        assert re.fullmatch(rf"[{GROUPS}]\d{{2,}}", code.code)
        assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", code.name)
        assert code.title and not code.title.endswith(".")
        assert {code.draft, code.release} <= {severity.value for severity in Severity}


def test_severity_never_falls_when_a_process_is_released() -> None:
    for code in CODES:
        assert Severity(code.release).rank >= Severity(code.draft).rank


def test_stages() -> None:
    assert [stage for stage in Stage if stage.released] == [Stage.PPQ, Stage.COMMERCIAL]
    c03 = code_named("C03")
    assert [c03.severity(stage) for stage in Stage] == ["warning", "warning", "error", "error"]


def test_every_code_is_used_and_every_used_code_is_registered() -> None:
    known = {code.code for code in CODES}
    used = _used()
    assert set(used) <= known, {code: used[code] for code in set(used) - known}
    assert known <= set(used), f"no module reports {sorted(known - set(used))}"


def test_a_check_module_is_named_after_its_code() -> None:
    names = {f"{code.code.lower()}_{code.name.replace('-', '_')}" for code in CODES}
    modules = {path.stem for path in (COMPILER / "checks").glob("[a-z][0-9][0-9]_*.py")}
    assert modules <= names


def test_every_check_module_is_listed() -> None:
    listed = (COMPILER / "checks" / "__init__.py").read_text(encoding="utf-8")
    for path in (COMPILER / "checks").glob("[a-z][0-9][0-9]_*.py"):
        text = path.read_text(encoding="utf-8")
        for function in ("check", "check_recipe"):
            if f"\ndef {function}(" in text:
                assert f"{path.stem}.{function}," in listed


def test_an_unregistered_code_cannot_be_reported() -> None:
    with pytest.raises(KeyError):
        Problems().add("R99", "nothing", None)


def test_find_code_takes_what_people_type() -> None:
    assert find_code("r02") is code_named("R02")
    assert find_code("R99") is None
