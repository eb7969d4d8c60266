"""Findings as plain JSON data, and back, with their places in the texts they were found in.

A text is kept by its name only: whoever decodes brings the texts. Data that fits no finding, or a place
outside of its text, is a ValueError.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import Any

from pac.compiler.codes import Code, Stage, code_named
from pac.compiler.problems import Edit, Fix, Problem, Related, Safety
from pac.compiler.source import Source, Span
from pac.compiler.waivers import Waived, Waiver

_KINDS = (Edit, Fix, Problem, Related, Waived, Waiver)
_CLASSES: dict[str, type] = {kind.__name__: kind for kind in _KINDS}
_FIELDS = {kind: tuple(field.name for field in fields(kind)) for kind in _KINDS}
_WORDS: dict[str, type[Stage] | type[Safety]] = {kind.__name__: kind for kind in (Stage, Safety)}

TextOf = Callable[[str], Source]


def encoded(value: Any) -> Any:
    """A finding, or tuples of findings, as lists, texts and numbers."""
    if value is None or isinstance(value, bool | int) or type(value) is str:
        return value
    if isinstance(value, tuple):
        return ["", *map(encoded, value)]
    if isinstance(value, Span):
        real = value.real
        return ["Span", real.source.name, real.start, real.end]
    if isinstance(value, Code):
        return ["Code", value.code]
    if isinstance(value, Stage | Safety):
        return [type(value).__name__, value.value]
    if isinstance(value, date):
        return ["date", value.isoformat()]
    kind = type(value)
    if _CLASSES.get(kind.__name__) is not kind:
        raise TypeError(f"{kind.__name__} is no part of a finding")
    return [kind.__name__, *(encoded(getattr(value, name)) for name in _FIELDS[kind])]


def decoded(data: Any, text_of: TextOf) -> Any:
    """What `encoded` made the data from. `text_of` finds a text by its name; LookupError if there is none."""
    if not isinstance(data, list):
        return data
    word, *rest = data
    if word == "":
        return tuple([decoded(part, text_of) for part in rest])
    if word == "Span":
        name, start, end = rest
        source = text_of(name)
        if not 0 <= start <= len(source.text) or not start <= end:
            raise ValueError(f"{name} has no place {start} .. {end}")
        return Span(source, start, end)
    if word == "Code":
        return code_named(rest[0])
    if word == "date":
        return date.fromisoformat(rest[0])
    if word in _WORDS:
        return _WORDS[word](rest[0])
    return _CLASSES[word](*(decoded(part, text_of) for part in rest))
