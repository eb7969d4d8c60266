"""Values of `one_of` kinds: one word of a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from pac.compiler.problems import Edit, Fix, Safety
from pac.compiler.scope import suggestion
from pac.compiler.source import Source, Span
from pac.compiler.syntax import tree as t


class Report(Protocol):
    """Adds a problem at a node of the file being read."""

    def __call__(
        self, code: str, message: str, node: t.Node, *, hint: str = "", fix: Fix | None = None
    ) -> None: ...


def listed(words: Iterable[str]) -> str:
    """Words for a sentence."""
    return ", ".join(f"`{word}`" for word in words)


def enumeration(parts: Sequence[str]) -> str:
    """`a, b and c`."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def word_of(value: t.Value, kind: str, words: tuple[str, ...], report: Report, source: Source) -> str | None:
    """The word that an author gives to a `one_of` kind; anything else is reported (N01, N04)."""

    def fix(node: t.Node, word: str, safety: Safety) -> Fix:
        return Fix(safety, (Edit(Span(source, node.start, node.end), word),), f"write `{word}`")

    written = value.value if isinstance(value, t.Exact) else None
    if isinstance(written, t.Ref) and len(written.parts) == 1:
        if written.text in words:
            return written.text
        unknown_word(written, kind, words, report, source)
        return None
    if isinstance(value, t.TextValue) and value.text.value in words:
        word = value.text.value
        message = f"{kind} takes a word, not a text"
        hint = f"write `{word}` without quotes"
        report("N04", message, value, hint=hint, fix=fix(value.text, word, Safety.SAFE))
        return None
    if isinstance(value, (t.Between, t.RangeNode)):
        what = " and has no range"
    elif isinstance(value, t.PlusMinus):
        what = " and has no tolerance"
    elif isinstance(value, t.TextValue):
        what = ", not a text"
    else:
        what = ", not a number" if isinstance(written, (t.Number, t.Negate)) else ", not a formula"
    report("N04", f"{kind} takes a word{what}", value, hint=f"write one of {listed(words)}")
    return None


def unknown_word(
    node: t.Ref | t.Name, kind: str, words: tuple[str, ...], report: Report, source: Source
) -> None:
    """N01 for a word that a kind does not have, with the likely one."""
    close = suggestion(node.text, words)
    fix = None
    if close is not None:
        edit = Edit(Span(source, node.start, node.end), close)
        fix = Fix(Safety.UNSAFE, (edit,), f"write `{close}`")
    hint = f"did you mean `{close}`?" if close is not None else f"it is one of {listed(words)}"
    report("N01", f"`{node.text}` is no word of {kind}", node, hint=hint, fix=fix)
