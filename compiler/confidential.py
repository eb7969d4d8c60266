"""Who may see what: levels of confidentiality, and what is handed over to whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pac.compiler.source import Span


@dataclass(frozen=True, slots=True)
class Confidential:
    """The level that a thing is labelled with; `rank` is its place in the scheme, 0 for the lowest."""

    scheme: str
    level: str
    rank: int
    span: Span

    @property
    def text(self) -> str:
        return f"{self.scheme} {self.level}"


@dataclass(frozen=True, slots=True)
class SecretWord:
    """A word, name or phrase that others must not read, with its place."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Level:
    name: str
    label: str
    words: tuple[SecretWord, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class ConfidentialityScheme:
    """The levels of one owner of information, from the lowest to the highest."""

    name: str
    label: str
    levels: tuple[Level, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Exchange:
    """A recipe or process (`subject`) that is handed over to `party`.

    `clearances` are the highest levels that the party may see, by scheme; of a scheme that is not
    named it may see nothing that is labelled. `words` must not occur, whatever the clearance.
    """

    name: str
    label: str
    subject: str
    party: str
    clearances: Mapping[str, Confidential]
    words: tuple[SecretWord, ...]
    schemes: tuple[ConfidentialityScheme, ...]
    """All schemes that the file of the exchange sees."""
    span: Span
    subject_span: Span

    def may_see(self, scheme: str, rank: int) -> bool:
        """Whether the party is cleared for a level."""
        cleared = self.clearances.get(scheme)
        return cleared is not None and rank <= cleared.rank

    def standing(self, scheme: str) -> str:
        """What the party is cleared for, as the end of a sentence."""
        cleared = self.clearances.get(scheme)
        if cleared is None:
            return f"has no clearance of `{scheme}`"
        return f"is cleared up to `{cleared.text}`"
