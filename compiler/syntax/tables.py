"""The grammar as tables: Lark makes them from `grammar/pac.lark`, once, and they are kept between runs.

Making them takes a second and reading them a few milliseconds; with tables that are kept, Lark is not loaded.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, cast

from pac.compiler.cache import Cache, usable_folder
from pac.grammar import grammar_text

if TYPE_CHECKING:
    from lark import Lark

_FORM = 1
"""Counts up with every change of what is kept, so that tables of another form are not read."""
_BLANKS = "[ \t]*"
"""The grammar ignores blanks between any two tokens: taken with the token behind them, they cost no look."""

ANY_WORD = "NAME"
STARTING = ("_NL", "LBRACE")
"""Behind these a statement starts."""


# Words that open a block and start nothing else: at the start of a statement they keep their
# meaning even where they may not stand, so that a block which was not closed is noticed there.
BLOCK_WORDS = {
    word: word.upper()
    for word in (
        "process", "platform", "site", "recipe", "transfer", "unit_operation", "flow", "equipment",
        "operation_class", "equipment_class", "raw_material", "solution", "consumable",
        "cell_bank", "product", "waste", "intermediate", "change_record", "reporting_scheme",
        "confidentiality_scheme",
    )
} | {"classification_scheme": "SCHEME"}  # fmt: skip


class Rule:
    """One way of a grammar rule, and which of its symbols are children: those that it keeps, in order."""

    __slots__ = ("name", "origin", "parts", "passes", "size", "trailing")

    def __init__(
        self, origin: str, name: str, size: int, passes: bool, parts: list[list[int]] | None, trailing: int
    ) -> None:
        self.origin = origin
        self.name = name
        """That of the node: its alias, where it has one."""
        self.size = size
        self.passes = passes
        """Whether an only child stands for the whole."""
        self.parts = parts
        """Place, whether it is a list of children itself, and how many absent ones stand before it; None for all."""
        self.trailing = trailing
        """How many absent children stand at the end."""

    @property
    def helper(self) -> bool:
        """Whether its children are those of the rule that uses it."""
        return self.origin.startswith("_")


class Lexicon:
    """What may stand in some states: one pattern, and the words that it takes for something else."""

    __slots__ = ("scan", "terminals", "words")

    def __init__(self, pattern: re.Pattern[str], words: dict[str, dict[str, str]]) -> None:
        self.scan = pattern.match
        self.terminals = frozenset(pattern.groupindex)
        self.words = words
        """By the terminal that the pattern finds: the texts that are words, with their terminals."""


class Tables:
    """What a parser of the language needs to know. Its parts are made from the plain data when they are first used."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.start: int = data["start"]
        self.end: int = data["end"]
        self.keywords: dict[str, str] = data["keywords"]
        self.ignored = frozenset(data["ignored"])
        self.rows: list[dict[str, int] | None] = [None] * len(data["rows"])
        self.lexicons: list[Lexicon | None] = [None] * len(data["rows"])
        self.actions: dict[int, Any] = {}
        """What the compiler does at each rule, as far as it was needed: rules have other numbers in other tables."""
        self._rows: list[str] = data["rows"]
        self._rules: list[list[Any]] = data["rules"]
        self._terminals: dict[str, str] = data["terminals"]
        self._words: dict[str, dict[str, str]] = data["words"]
        self._by_terminals: dict[frozenset[str], Lexicon] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}

    def row(self, state: int) -> dict[str, int]:
        """What follows on each symbol in a state: the next state, or a rule that is complete (its complement)."""
        row = self.rows[state]
        if row is None:
            words = iter(self._rows[state].split())
            row = self.rows[state] = {symbol: int(code) for symbol, code in zip(words, words, strict=True)}
        return row

    def rule(self, number: int) -> Rule:
        return Rule(*self._rules[number])

    def every_rule(self) -> Iterator[Rule]:
        return (Rule(*data) for data in self._rules)

    def lexicon(self, state: int) -> Lexicon:
        """What may stand in a state, and names everywhere: a misspelt keyword is one whole word."""
        found = self.lexicons[state]
        if found is None:
            found = self.lexicons[state] = self._lexicon(
                frozenset(self.row(state)) | {ANY_WORD} | self.ignored
            )
        return found

    def anything(self) -> Lexicon:
        """What may stand somewhere."""
        return self._lexicon(frozenset(self._terminals))

    def _lexicon(self, symbols: frozenset[str]) -> Lexicon:
        names = symbols.intersection(self._terminals)
        if names not in self._by_terminals:
            words = {}
            for name in names & self._words.keys():
                words[name] = {text: word for text, word in self._words[name].items() if word in names}
            apart = names.difference(*(found.values() for found in words.values()))
            pattern = "|".join(
                f"(?P<{name}>{pattern})" for name, pattern in self._terminals.items() if name in apart
            )
            if pattern not in self._patterns:
                self._patterns[pattern] = re.compile(f"{_BLANKS}(?:{pattern})")
            self._by_terminals[names] = Lexicon(self._patterns[pattern], words)
        return self._by_terminals[names]


@cache
def tables() -> Tables:
    """The tables of the language, made by Lark or kept from an earlier run."""
    text = grammar_text()
    kept = Cache(usable_folder())
    version = f"{sys.version_info.major}{sys.version_info.minor}"
    key = f"grammar-py{version}-{_FORM}-{sha256(text.encode()).hexdigest()[:12]}"
    data = kept.get(key)
    try:
        return Tables(data)
    except (TypeError, LookupError):
        pass  # nothing is kept, or something else
    data = made(build_lark(text))
    kept.put(key, data)
    return Tables(data)


def keywords() -> dict[str, str]:
    """Every keyword of the language with its terminal's name."""
    return tables().keywords


# ---------------------------------------------------------------------- with Lark


class _Words:
    """Tells Lark of names that may stand everywhere, and of words that keep their meaning."""

    always_accept = (ANY_WORD,)

    def process(self, stream: Iterator[Any]) -> Iterator[Any]:
        starting = True
        for token in stream:
            if starting and token.type == ANY_WORD and token in BLOCK_WORDS:
                token.type = BLOCK_WORDS[token]
            starting = token.type in STARTING
            yield token


def build_lark(text: str | None = None) -> Lark:
    """Lark's own parser of the language, or of another grammar; it yields Lark's own trees."""
    from lark import Lark

    return Lark(
        grammar_text() if text is None else text,
        parser="lalr",
        lexer="contextual",
        postlex=cast(Any, _Words()),
        maybe_placeholders=True,
    )


def made(lark: Lark) -> dict[str, Any]:
    """The tables of Lark's parser, as plain data."""
    from lark.parsers.lalr_analysis import Shift

    interactive = cast(Any, lark.parse_interactive(""))
    conf = interactive.parser_state.parse_conf
    numbers: dict[Any, int] = {}
    rows = []
    for state in range(len(conf.states)):
        listed = []
        for symbol, (action, argument) in conf.states[state].items():
            code = argument if action is Shift else ~numbers.setdefault(argument, len(numbers))
            listed.append(f"{symbol} {code}")
        rows.append(" ".join(listed))
    terminals = (
        interactive.lexer_thread.lexer.lexer.root_lexer.terminals
    )  # in the order in which they are tried
    patterns = [
        (term, re.compile(term.pattern.to_regexp())) for term in terminals if term.pattern.type == "re"
    ]
    texts = [term for term in terminals if term.pattern.type == "str"]
    words = {
        term.name: {
            text.pattern.value: text.name
            for text in texts
            if text.priority == term.priority
            and (match := pattern.match(text.pattern.value))
            and match.group() == text.pattern.value
        }
        for term, pattern in patterns
    }
    # `and` and `or` take the line end behind them into their token, so they are patterns, not plain words.
    words_of_all = {
        term.pattern.value: term.name
        for term in lark.terminals
        if term.pattern.type == "str" and term.pattern.value.isidentifier()
    }
    return {
        "start": conf.start_state,
        "end": conf.end_state,
        "rows": rows,
        "rules": [_rule(rule) for rule in numbers],
        "ignored": sorted(lark.ignore_tokens),
        "terminals": {term.name: term.pattern.to_regexp() for term in terminals},
        "words": {name: found for name, found in words.items() if found},
        "keywords": {**words_of_all, "and": "AND", "or": "OR"},
    }


def _rule(rule: Any) -> tuple[Any, ...]:
    """Which symbols of a rule are kept: all but signs that have no name, and what begins with `_`."""
    absent = [0] * (len(rule.expansion) + 1)
    if rule.options.empty_indices:
        absent = [
            len(ones) for ones in "".join("01"[there] for there in rule.options.empty_indices).split("0")
        ]
    parts: list[tuple[int, int, int]] = []
    waiting = 0
    for place, symbol in enumerate(rule.expansion):
        waiting += absent[place]
        if rule.options.keep_all_tokens or not (symbol.is_term and symbol.filter_out):
            listed = not symbol.is_term and symbol.name.startswith("_")
            parts.append((place, int(listed), waiting))
            waiting = 0
    waiting += absent[-1]
    plain = len(parts) == len(rule.expansion) and not waiting and not any(any(part[1:]) for part in parts)
    passes = bool(rule.options.expand1) and not rule.alias
    name = str(rule.alias or rule.origin.name)
    return str(rule.origin.name), name, len(rule.expansion), passes, None if plain else parts, waiting
