"""Text that can be shown safely: nothing in a file or a message may steer the terminal."""

from __future__ import annotations

import unicodedata

# Characters of a message that are shown; the longest worded by pac itself has some hundreds.
LONGEST = 1000


def visible_character(char: str) -> str:
    """The character, or a stand-in where it controls the terminal or the direction of writing."""
    if char < "\x20":
        return chr(0x2400 + ord(char))  # the pictures of the control characters
    if char == "\x7f":
        return "\u2421"
    # Cc, Cf (bidirectional marks), Cs (lone surrogates), Zl and Zp (separators that act as line ends)
    if char > "\x7e" and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") and char != "\u200d":
        return "\ufffd"
    return char


def visible(text: str) -> str:
    """`text` with every control character replaced, line ends included."""
    return text if text.isprintable() else "".join(map(visible_character, text))


def shortened(text: str) -> str:
    """`text` without its middle where it is too long to be read: it may quote a whole file."""
    if len(text) <= LONGEST:
        return text
    return f"{text[: LONGEST // 2]} … {text[-LONGEST // 2 :]}"
