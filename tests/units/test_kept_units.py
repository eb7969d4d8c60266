"""Units kept from an earlier run are those that pint defines, and damage to the file does no harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from pac.compiler.cache import Cache
from pac.compiler.units import registry
from pac.compiler.units.table import unit_table


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder of its own, and nothing remembered from before."""
    monkeypatch.setenv("PAC_CACHE_DIR", str(tmp_path))
    registry._kept.cache_clear()
    yield tmp_path
    registry._kept.cache_clear()


def again() -> dict[str, registry.Unit]:
    registry._kept.cache_clear()
    return registry._kept()


def test_they_are_what_pint_says(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = again()
    assert first == {symbol: registry._defined(symbol) for symbol in unit_table().definitions}
    monkeypatch.setattr(registry, "_defined", None)
    assert again() == first


@pytest.mark.parametrize(
    "value", [None, [], [["L", "1", "0"]], [["L", "1", "0", []]], [["L", "1/0", "0", []]], {"a": 1}, 7]
)
def test_another_file_is_written_anew(kept: Path, value: object) -> None:
    first = again()
    (file,) = kept.glob("units-*")
    Cache(str(kept)).put(file.name, value)
    assert again() == first == again()


def test_without_a_folder_pint_is_asked(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "usable_folder", lambda: None)
    assert again() == {}
    registry.listed_unit.cache_clear()
    assert registry.listed_unit("mL").factor * 1000 == registry.listed_unit("L").factor
