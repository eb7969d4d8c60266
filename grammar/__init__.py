"""The grammar of the pac language, as text."""

from functools import cache
from importlib.resources import files


@cache
def grammar_text() -> str:
    """The Lark grammar; a file of this package."""
    return files(__name__).joinpath("pac.lark").read_text(encoding="utf-8")
