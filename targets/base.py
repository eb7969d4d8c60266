"""What a target is: a function from the canonical document to files, and to what they cannot carry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pac.compiler.document import Document


@dataclass(frozen=True, slots=True, order=True)
class Loss:
    """Something of the document that a file does not carry: where it stands, and what became of it."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Emission:
    """What a target wrote: (file name, text) pairs, and the losses sorted by path."""

    files: tuple[tuple[str, str], ...]
    losses: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """One output format of `pac compile`.

    `kinds` are the document kinds it takes. `emit` is a pure function: no clock, no file system;
    the same document gives the same bytes. File names are the document's name and `suffix`.
    """

    name: str
    title: str
    media_type: str
    suffix: str
    kinds: tuple[str, ...]
    emit: Callable[[Document], Emission]


def readable(text: str) -> str:
    """Text with U+FFFD in place of control characters, which neither XML nor a page can show."""
    return "".join(character if _is_shown(character) else "\ufffd" for character in text)


def _is_shown(character: str) -> bool:
    return character in "\t\n\r" or (character >= " " and character not in "\ufffe\uffff")
