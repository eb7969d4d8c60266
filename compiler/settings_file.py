"""The tables of a pac.toml, as pydantic reads them."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, field_validator

from pac.compiler.codes import Stage


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


_Severity = Literal["error", "warning", "info"]


class _ProjectTable(_Table):
    name: str = ""
    lifecycle: Stage | None = None
    classification: str = ""


class _PathTable(_Table):
    path: list[str]
    ignore: list[str] = []
    severity: dict[str, _Severity] = {}

    @field_validator("path", mode="before")
    @classmethod
    def _one_or_more(cls, value: object) -> object:
        return [value] if isinstance(value, str) else value


class _CheckTable(_Table):
    select: list[str] = []
    ignore: list[str] = []
    severity: dict[str, _Severity] = {}
    paths: list[_PathTable] = []


class File(_Table):
    project: _ProjectTable = _ProjectTable()
    check: _CheckTable = _CheckTable()
    plausible: dict[str, str] = {}
    libraries: dict[str, str] = {}
    locked: dict[str, str] = {}


KNOWN = {
    (): list(File.model_fields),
    ("project",): list(_ProjectTable.model_fields),
    ("check",): list(_CheckTable.model_fields),
    ("check", "paths"): list(_PathTable.model_fields),
}
