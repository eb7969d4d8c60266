"""The document."""

from __future__ import annotations

import hashlib
import json
from typing import Any, Literal

from pydantic import Field

from pac.compiler.document.base import SCHEMA, Model
from pac.compiler.document.control import Attribute, InProcess
from pac.compiler.document.flow import HoldTotal, Requirement, Stream
from pac.compiler.document.governance import (
    Approval,
    ChangeRecord,
    Cited,
    Difference,
    Method,
    ProcessModel,
    Reference,
    Waiver,
)
from pac.compiler.document.materials import Material
from pac.compiler.document.steps import ClearanceTotal, Operation, Order, Risk, RiskScale


class Document(Model):
    """A process (`site` is null) or a recipe bound to a site."""

    schema_: str = Field(default=SCHEMA, alias="schema")
    pac: str = Field(description="version of pac that wrote the document")
    kind: Literal["process", "recipe"]
    name: str
    label: str = ""
    process: Reference
    site: Reference | None = None
    scaled_from: Reference | None = Field(default=None, description="the recipe whose values are scaled")
    is_platform: bool = False
    platform: Reference | None = Field(default=None, description="what the process begins with")
    differences: list[Difference] = Field(
        default=[], description="what the process says otherwise than its platform; follows from the rest"
    )
    lifecycle: str
    classification: str | None = None
    source: list[str] = []
    assumed: list[str] = []
    notes: list[str] = []
    confidential: list[str] = Field(default=[], description="labels of process, recipe and site")
    attributes: list[Attribute] = []
    materials: list[Material] = []
    in_process: list[InProcess] = []
    operations: list[Operation] = []
    streams: list[Stream] = []
    hold_totals: list[HoldTotal] = []
    clearances: list[ClearanceTotal] = []
    methods: list[Method] = []
    requirements: list[Requirement] = []
    orders: list[Order] = []
    risk_scale: RiskScale | None = None
    risks: list[Risk] = []
    models: list[ProcessModel] = []
    references: list[Cited] = []
    change_records: list[ChangeRecord] = []
    approvals: list[Approval] = []
    waivers: list[Waiver] = []
    digest: str = ""


# A change of place or of pac itself is not a change of the process. An approval cannot sign itself, a
# change record goes on to be worked on after the process has been signed, and a waiver, which has an
# approver of its own, may be needed for what a later pac finds.
_NOT_CONTENT = frozenset({"digest", "pac", "file", "line", "approvals", "change_records", "waivers"})


def content(value: Any) -> Any:
    """A JSON value without what does not belong to its content (digests, places, pac's version)."""
    if isinstance(value, dict):
        return {key: content(item) for key, item in value.items() if key not in _NOT_CONTENT}
    if isinstance(value, list):
        return [content(item) for item in value]
    return value


def digest_of(value: Any) -> str:
    """`sha256:` of the canonical form: content only, sorted keys, no blanks, UTF-8."""
    text = json.dumps(content(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()


def to_data(document: Document) -> dict[str, Any]:
    """The document as plain JSON values. What is absent or empty is left out."""
    data = document.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return {"schema": document.schema_, **data}


def sealed(document: Document) -> Document:
    """The document with its digest."""
    return document.model_copy(update={"digest": digest_of(to_data(document))})


def to_json(document: Document) -> str:
    """The document as it is written to a file: stable order, two-space indent, final newline."""
    return json.dumps(to_data(document), indent=2, ensure_ascii=False) + "\n"


def document_schema() -> dict[str, Any]:
    """The JSON Schema of the document."""
    return Document.model_json_schema(by_alias=True, mode="validation")


def from_json(text: str) -> Document:
    """Read a document back; raises pydantic's ValidationError where it is not one."""
    return Document.model_validate_json(text)
