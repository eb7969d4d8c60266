"""What stands beside the process itself: documents, changes, approvals, and what is filed."""

from __future__ import annotations

from dataclasses import dataclass

from pac.compiler.source import Source, Span
from pac.compiler.syntax import tree as t


def plain(field: t.Field) -> str:
    """The value of a field as written, without quotes."""
    return field.value.value if isinstance(field.value, t.Text) else field.value.text


@dataclass(frozen=True, slots=True)
class Reference:
    """A document that `evidence` can name."""

    name: str
    title: str
    number: str
    version: str
    date: str
    scale_down: str
    """The scale-down model that a study was done in, in words."""
    qualified_by: str
    """The document that qualifies it, by its name."""
    span: Span
    name_span: Span

    @staticmethod
    def of(node: t.ReferenceDecl, source: Source) -> Reference:
        """The document that a declaration describes."""
        said = {field.word.text: plain(field) for field in node.fields}
        return Reference(
            node.name.text,
            node.label.value if node.label else "",
            said.get("number", ""),
            said.get("version", ""),
            said.get("date", ""),
            said.get("scale_down", ""),
            said.get("qualified_by", ""),
            Span(source, node.start, node.end),
            Span(source, node.name.start, node.name.end),
        )

    def cited(self, place: str) -> str:
        """`DEV-012 version 2, table 4`: enough to find the page without the list of documents."""
        head = self.number or self.title or self.name
        version = f" version {self.version}" if self.version else ""
        return f"{head}{version}, {place}" if place else f"{head}{version}"


@dataclass(frozen=True, slots=True)
class Approval:
    """A signature as data: who, in which role, meaning what, when. `of` names the thing signed."""

    of: str
    person: str
    role: str
    meaning: str
    time: str
    digest: str | None
    notes: tuple[str, ...]
    span: Span
    digest_span: Span


STATUSES = ("proposed", "in_review", "approved", "implemented", "closed", "rejected", "withdrawn")
IN_FORCE = frozenset({"approved", "implemented", "closed"})
"""Statuses of a change that may be worked by."""


def change_number(node: t.ChangeRecordDecl) -> str:
    """The number of a change record; its name where none is given."""
    return next((plain(field) for field in node.fields if field.word.text == "number"), node.name.text)


def change_status(node: t.ChangeRecordDecl) -> str:
    return next((plain(field) for field in node.fields if field.word.text == "status"), "")


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """A record of change control; `change "NUMBER"` finds it by its number."""

    name: str
    title: str
    number: str
    status: str
    opened: str
    closed: str
    reason: str
    concerns: tuple[str, ...]
    evidence: tuple[str, ...]
    assumed: tuple[str, ...]
    notes: tuple[str, ...]
    approvals: tuple[Approval, ...]
    conditions: tuple[EstablishedCondition, ...]
    """How it is reported in each region, or why it is not."""
    span: Span


# ------------------------------------------------------------------ what is filed


@dataclass(frozen=True, slots=True)
class EstablishedCondition:
    """What one region was told about an entity: a reporting category, or why it is none (`reason`)."""

    region: str
    region_label: str
    category: str | None
    category_label: str
    reason: str | None
    span: Span
