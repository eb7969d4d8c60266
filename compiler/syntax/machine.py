"""The parser itself: tokens from a text, and the stacks that the tables of the grammar speak of.

It reads as Lark's LALR parser with its contextual lexer does (a test compares the two), in a third of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from pac.compiler.syntax.tables import ANY_WORD, BLOCK_WORDS, STARTING, Rule, Tables
from pac.compiler.syntax.tokens import Token

Action = Callable[[list[Any]], Any]
"""From the values of all symbols of a rule to that of the rule."""

END = "$END"


class Unexpected(Exception):
    """The text does not follow the grammar at `at`: a token that cannot stand there, or none at all."""

    def __init__(self, token: Token | None, at: int, expected: frozenset[str]) -> None:
        super().__init__(f"unexpected text at offset {at}")
        self.token, self.at, self.expected = token, at, expected


class Machine:
    """One text on its way through the parser. `action_for` makes the action of a rule when it is first needed;
    machines with the same actions share them in `actions`.
    """

    def __init__(
        self,
        tables: Tables,
        text: str,
        action_for: Callable[[Rule], Action],
        actions: dict[int, tuple[int, str, Action]] | None = None,
    ) -> None:
        self.tables = tables
        self.text = text
        self.position = 0
        self.states = [tables.start]
        self.values: list[Any] = []
        self.last: Token | None = None
        """The last token that was read, whether it could be used or not."""
        self._action_for = action_for
        self._actions = {} if actions is None else actions

    def run(self) -> Any:
        """Read on to the end: the value of the whole. Raises Unexpected; it may then be called again."""
        feed = self.feed
        for token in self.tokens():
            feed(token)
        start, end = (self.last.start_pos, self.last.end_pos) if self.last is not None else (0, 0)
        return self.feed(Token(END, "", start, end))

    def tokens(self) -> Iterator[Token]:
        """The tokens from here on; which ones may stand there depends on those that were fed. Raises Unexpected."""
        text, states, lexicons, ignored = self.text, self.states, self.tables.lexicons, self.tables.ignored
        length, position = len(text), self.position
        make = str.__new__
        starting = True
        while position < length:
            lexicon = lexicons[states[-1]] or self.tables.lexicon(states[-1])
            match = lexicon.scan(text, position)
            if match is None:
                raise self._unreadable(position)
            kind = match.lastgroup or ""
            start, position = match.span(kind)
            self.position = position
            if kind in ignored:
                continue
            found = match[kind]
            if kind in lexicon.words:
                kind = lexicon.words[kind].get(found, kind)
            if starting and kind == ANY_WORD and found in BLOCK_WORDS:
                kind = BLOCK_WORDS[found]
            token = make(Token, found)
            token.type, token.start_pos, token.end_pos = kind, start, position
            self.last = token
            starting = kind in STARTING
            yield token

    def feed(self, token: Token) -> Any:
        """Take one token; for the end of the text, the value of the whole. Raises Unexpected."""
        states, values, rows = self.states, self.values, self.tables.rows
        kind = token.type
        while True:
            row = rows[states[-1]]
            if row is None:
                row = self.tables.row(states[-1])
            code = row.get(kind)
            if code is None:
                expected = frozenset(symbol for symbol in row if symbol.isupper())
                raise Unexpected(token, token.start_pos, expected)
            if code >= 0:
                states.append(code)
                values.append(token)
                return None
            size, origin, action = self._actions.get(code) or self._action(code)
            if size:
                children = values[-size:]
                del states[-size:], values[-size:]
            else:
                children = []
            values.append(action(children))
            row = rows[states[-1]]
            if row is None:
                row = self.tables.row(states[-1])
            states.append(row[origin])
            if kind == END and states[-1] == self.tables.end:
                return values[-1]

    def accepts(self, states: Sequence[int], *kinds: str) -> bool:
        """Whether these tokens could follow one after another on such a stack of states."""
        stack = list(states)
        for kind in kinds:
            while True:
                code = self.tables.row(stack[-1]).get(kind)
                if code is None:
                    return False
                if code >= 0:
                    stack.append(code)
                    break
                rule = self.tables.rule(~code)
                if rule.size:
                    del stack[-rule.size :]
                stack.append(self.tables.row(stack[-1])[rule.origin])
                if kind == END and stack[-1] == self.tables.end:
                    return True
        return True

    def _action(self, code: int) -> tuple[int, str, Action]:
        rule = self.tables.rule(~code)
        found = self._actions[code] = rule.size, rule.origin, self._action_for(rule)
        return found

    def _unreadable(self, position: int) -> Unexpected:
        """Where no token that may stand here begins: one that may stand elsewhere, or nothing at all."""
        self.position = position
        anything = self.tables.anything()
        match = anything.scan(self.text, position)
        if match is None:
            return Unexpected(None, position, frozenset())
        name = match.lastgroup or ""
        start, self.position = match.span(name)
        kind = anything.words.get(name, {}).get(match[name], name)
        self.last = Token(kind, match[name], start, self.position)
        expected = self.tables.lexicon(self.states[-1]).terminals - self.tables.ignored
        return Unexpected(self.last, start, expected or frozenset({"<END-OF-FILE>"}))


def action_of(rule: Rule, method: Action | None) -> Action:
    """The action of a rule whose children go to a method; without one they are kept as a list."""
    parts, trailing = rule.parts, [None] * rule.trailing
    made = _same if method is None else method
    if rule.passes:
        whole = made
        made = lambda children: children[0] if len(children) == 1 else whole(children)  # noqa: E731
    if parts is None:
        return made
    if not trailing and not any(listed or absent for _, listed, absent in parts):
        places = [place for place, _, _ in parts]
        return lambda values: made([values[place] for place in places])

    def action(values: list[Any]) -> Any:
        children: list[Any] = []
        for place, listed, absent in parts:
            if absent:
                children += [None] * absent
            if not listed:
                children.append(values[place])
            elif children:
                children += values[place]
            else:
                # A list of statements grows at its front: its first part is taken over, not copied.
                children = values[place]
        children += trailing
        return made(children)

    return action


def _same(children: list[Any]) -> Any:
    return children
