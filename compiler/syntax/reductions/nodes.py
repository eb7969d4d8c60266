"""From tokens and children of a rule to nodes: what all rules share."""

from __future__ import annotations

import itertools
from typing import Any, TypeVar

from pac.compiler.syntax import tree as t
from pac.compiler.syntax.tokens import Token

N = TypeVar("N")


Children = list[Any]


MAX_DEPTH = 200


class TooDeep(Exception):
    """A formula nests deeper than MAX_DEPTH; carries its place."""

    def __init__(self, start: int, end: int) -> None:
        super().__init__("formula nested too deeply")
        self.start, self.end = start, end


def _name(token: Token) -> t.Name:
    return t.Name(token.start_pos, token.end_pos, str(token))


def _opt_name(token: Token | None) -> t.Name | None:
    return None if token is None else _name(token)


_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


def _text(token: Token) -> t.Text:
    raw = str(token)
    if raw.startswith('"""'):
        value = raw[3:-3]
    else:
        value = raw[1:-1]
        if "\\" in value:
            out, chars = [], iter(value)
            for char in chars:
                follower = next(chars, "") if char == "\\" else ""
                out.append(char if char != "\\" else _ESCAPES.get(follower, "\\" + follower))
            value = "".join(out)
    return t.Text(token.start_pos, token.end_pos, value)


def _opt_text(token: Token | None) -> t.Text | None:
    return None if token is None else _text(token)


def _start(node: Any) -> int:
    found = node.start_pos if isinstance(node, Token) else node.start
    return int(found or 0)


def _end(node: Any) -> int:
    found = node.end_pos if isinstance(node, Token) else node.end
    return int(found or 0)


def _last_end(children: Children) -> int:
    for child in reversed(children):
        if isinstance(child, tuple):
            if child:
                return _end(child[-1])
        elif child is not None:
            return _end(child)
    return 0


def _sign(token: Token) -> str:
    """A comparison sign without the line break and comment its token may carry."""
    return str(token[:2]) if token[:2] in ("<=", ">=") else str(token[0])


def _every(child: Any) -> t.Number | t.Name | None:
    return _name(child) if isinstance(child, Token) else child


def _clauses(children: Children) -> t.Clauses:
    """All clauses among children, those of clause lines included."""
    found: list[t.Clause] = []
    for child in children:
        if isinstance(child, t.Clause):
            found.append(child)
        elif isinstance(child, tuple):
            found.extend(c for c in child if isinstance(c, t.Clause))
    return tuple(found)


def _nodes(children: Children, kind: type[N] | tuple[type[N], ...]) -> tuple[N, ...]:
    return tuple(child for child in children if isinstance(child, kind))


def _items(children: Children) -> tuple[t.Node, ...]:
    return tuple(c for c in children if isinstance(c, t.Node) and not isinstance(c, t.Clause))


_SORTS = {"STRING": "text", "NAME": "name", "VERSION": "number", "DATE": "date", "TIME": "time"}


def _fields(children: Children) -> tuple[t.Field, ...]:
    """All fields among children, those of record lines included."""
    return _parts(children, t.Field)


def _parts(children: Children, kind: type[N] | tuple[type[N], ...]) -> tuple[N, ...]:
    """All nodes of a kind among children and the lines among them."""
    flat = (part for child in children for part in (child if isinstance(child, tuple) else (child,)))
    return tuple(part for part in flat if isinstance(part, kind))


def _depth(node: t.Condition) -> int:
    return 0 if isinstance(node, (t.Number, t.Ref, t.IsWord)) else node.depth


def _deeper(start: int, end: int, *nodes: t.Condition) -> int:
    depth = 1 + max(_depth(node) for node in nodes)
    if depth > MAX_DEPTH:
        raise TooDeep(start, end)
    return depth


def _is_by(child: Any) -> bool:
    return isinstance(child, Token) and child.type == "BY"


_VALUES = (t.Exact, t.Between, t.PlusMinus, t.TextValue, t.RangeNode, t.Course)


def _value(children: Children) -> t.Value | None:
    return next((child for child in children if isinstance(child, _VALUES)), None)


def _by_every(children: Children) -> tuple[t.Name | None, t.Number | t.Name | None]:
    by: t.Name | None = None
    every: t.Number | t.Name | None = None
    for here, following in itertools.pairwise(children):
        if isinstance(here, Token):
            if here.type == "BY":
                by = _name(following)
            elif here.type == "EVERY":
                every = _every(following)
    return by, every
