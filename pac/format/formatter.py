"""Text in, canonical text out, with proof that nothing but the layout has changed."""

from __future__ import annotations

from dataclasses import dataclass

from pac.compiler.problems import Problems
from pac.compiler.source import Source
from pac.compiler.syntax.parser import parse
from pac.format.layout import lay_out
from pac.format.printing import print_file
from pac.format.reading import Broken, Reading, read
from pac.format.verbatim import Sound, Unsafe, set_aside

MAX_PASSES = 5


class FormatterDefect(Exception):
    """The formatter would have changed more than the layout: nothing is written."""


@dataclass(frozen=True, slots=True)
class Formatted:
    """The canonical text of a file. `kept` counts parts that stand still because they are broken;
    `refused` says that the whole file does, for then `text` is what was given."""

    text: str
    kept: int = 0
    refused: bool = False


def format_text(text: str, name: str = "") -> Formatted:
    """Format one file's text. Raises FormatterDefect, naming the file."""
    try:
        sound = _sound(text)
        formatted = sound.restore(_proven(sound.text, name))
        if sound.kept:
            again = _sound(formatted)
            if again.kept != sound.kept or again.restore(_laid_out(again.text)) != formatted:
                return Formatted(text, len(sound.kept), refused=True)
        return Formatted(formatted, len(sound.kept))
    except Unsafe:
        return Formatted(text, refused=True)


def _sound(text: str) -> Sound:
    problems = Problems()
    skipped = parse(Source("", text), problems).module.skipped
    if not len(problems):
        return Sound(text, ())
    if skipped == ((0, len(text)),):
        raise Unsafe
    return set_aside(text)


def _laid_out(text: str) -> str:
    reading = read(text)
    return print_file(reading, lay_out(reading))


def _proven(text: str, name: str) -> str:
    """The canonical text of a sound file, if it says the same and would not be changed again."""
    before = read(text)
    formatted = print_file(before, lay_out(before))
    # A block that is opened because its line is too long leaves the table it stood in, and the rest
    # of the table moves together: the layout is done when another pass changes nothing.
    for _ in range(MAX_PASSES):
        try:
            after = read(formatted)
        except Broken as broken:
            raise FormatterDefect(
                f"{_line(name, formatted, broken.at)}: formatting breaks the syntax"
            ) from None
        difference = _difference(before, after)
        if difference is not None:
            at = before.pieces[min(difference, len(before.pieces) - 1)].start if before.pieces else 0
            raise FormatterDefect(f"{_line(name, text, at)}: formatting changes more than the layout")
        again = print_file(after, lay_out(after))
        if again == formatted:
            return formatted
        formatted = again
    raise FormatterDefect(f"{name or 'the file'}: formatting twice gives another result")


def _line(name: str, text: str, at: int) -> str:
    line = text.count("\n", 0, at) + 1
    return f"{name or 'the file'}, line {line}"


def _difference(before: Reading, after: Reading) -> int | None:
    """The first token before which two texts differ in tokens, statements or comments."""
    one, other = _significant(before), _significant(after)
    for number, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return number
    return None if len(one) == len(other) else min(len(one), len(other))


def _significant(reading: Reading) -> list[tuple[object, ...]]:
    """Per token: the comments before it, whether a statement starts with it, its terminal and text."""
    pieces = reading.pieces
    found: list[tuple[object, ...]] = []
    for number, gap in enumerate(reading.gaps):
        before = pieces[number - 1].text if number else "{"
        after = pieces[number] if number < len(pieces) else None
        # Beside braces and at the ends of a file a line end says nothing.
        says = before != "{" and after is not None and after.text != "}"
        token = (after.type, after.text) if after is not None else ()
        found.append((gap.comments, says and gap.boundary, *token))
    return found
