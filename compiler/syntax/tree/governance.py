"""Models, confidentiality and exchanges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pac.compiler.syntax.tree.base import Condition, Name, Node, Number, Ref, Text
from pac.compiler.syntax.tree.clauses import Clauses, RangeNode
from pac.compiler.syntax.tree.records import Field

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from pac.compiler.plain import dataclass


@dataclass(frozen=True, slots=True)
class ModelPort(Node):
    """`input temperature : temperature 36 .. 38 degC from production.temperature`, or an output."""

    word: str
    name: Name
    label: Text | None
    kind: Name | None
    range: RangeNode | None
    source: Ref | None
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class DataSet(Node):
    """`data test "DS-2" batches "B7", "B8" digest "sha256:…"`."""

    role: Name
    title: Text
    batches: tuple[Text, ...]
    fields: tuple[Field, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Figure(Node):
    """`result rmse 0.25 g/L`, `baseline rmse 0.4 g/L`."""

    word: str
    metric: Name
    number: Number
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Watched(Node):
    """`monitor drift residual <= 3 every batch respond "…"`."""

    sort: Name
    metric: Name
    range: RangeNode
    every: Number | Name | None
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class ModelDecl(Node):
    """A model whose output is used to measure, to control or to release."""

    name: Name
    label: Text | None
    fields: tuple[Field, ...]
    items: tuple[Node, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class SecretWords(Node):
    """`words "…", "…"`: what must not be read by others."""

    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Level(Node):
    name: Name
    label: Text | None
    words: SecretWords | None
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class ConfidentialitySchemeDecl(Node):
    """Levels of confidentiality, from what most may see to what fewest may."""

    name: Name
    label: Text | None
    levels: tuple[Level, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Cleared(Node):
    """`clearance SCHEME LEVEL`: up to which level the other party may see."""

    scheme: Name
    level: Name
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class ExchangeDecl(Node):
    """What is handed over to whom."""

    name: Name
    label: Text | None
    subject: Name
    party: Text
    items: tuple[Cleared | SecretWords, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class ForEach(Node):
    """`for each equipment of stirred_tank`."""

    subject: Name
    of: Name | None


@dataclass(frozen=True, slots=True)
class RuleDecl(Node):
    """A house rule, with its parts by their words, in the order in which they stand."""

    name: Name
    label: Text | None
    each: tuple[ForEach, ...]
    where: tuple[Condition, ...]
    requires: tuple[Condition, ...]
    severities: tuple[Name, ...]
    clauses: Clauses
