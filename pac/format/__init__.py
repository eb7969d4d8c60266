"""The formatter: one canonical layout for .pac files, proven on every file before it is used.

    text -> reading (tokens, gaps, branches) -> layout (statements, blocks) -> printing (tables) -> text

`format_text` does all of it, checks the result, and knows what to do with broken files.
"""

from pac.format.formatter import Formatted, FormatterDefect, format_text

__all__ = ["Formatted", "FormatterDefect", "format_text"]
