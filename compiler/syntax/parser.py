"""Text to syntax tree, with recovery: one run reports every independent syntax error.

After an error the rest of the statement is skipped in the text, and the parser's
stack is unwound to the nearest point where a statement may end, so what was
complete before the error is kept and what follows is parsed as usual.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from hashlib import sha256
from typing import Any, cast

from lark import Lark, Token, UnexpectedInput, UnexpectedToken
from lark.parsers.lalr_analysis import Shift
from lark.parsers.lalr_interactive_parser import InteractiveParser

from pac.compiler.cache import usable_folder
from pac.compiler.problems import Edit, Fix, Problems, Related, Safety
from pac.compiler.source import Source, Span
from pac.compiler.syntax import tree as t
from pac.compiler.syntax.messages import explain
from pac.compiler.syntax.reductions import Builder, TooDeep
from pac.grammar import grammar_text

MAX_ERRORS = 25
MAX_BRACES = 40
MAX_PARENTHESES = 100


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


class _Words:
    """Makes NAME lexable in every state, so a misspelt keyword is one whole word."""

    always_accept = ("NAME",)

    def process(self, stream: Iterator[Token]) -> Iterator[Token]:
        starting = True
        for token in stream:
            if starting and token.type == "NAME" and token in BLOCK_WORDS:
                token = Token.new_borrow_pos(BLOCK_WORDS[token], token, token)
            starting = token.type in ("_NL", "LBRACE")
            yield token


def build_lark(*, transformer: Builder | None, table_cache: str | bool = False) -> Lark:
    """The LALR parser. Without a transformer it yields Lark's own trees (the benchmark's baseline)."""
    return Lark(
        grammar_text(),
        parser="lalr",
        lexer="contextual",
        postlex=cast(Any, _Words()),
        maybe_placeholders=True,
        transformer=transformer,
        cache=table_cache,
    )


def _table_cache() -> str | bool:
    """A per-user file for the parse tables (building them takes a second), or none if it cannot be had.

    Lark checks that the file belongs to this very grammar, Lark and Python, and rebuilds otherwise; a name
    for each grammar keeps two versions of pac from rebuilding each other's tables in turn.
    """
    folder = usable_folder()
    if folder is None:
        return False
    version = f"{sys.version_info.major}{sys.version_info.minor}"
    digest = sha256(grammar_text().encode()).hexdigest()[:12]
    return os.path.join(folder, f"grammar-py{version}-{digest}.tables")


@cache
def project_lark() -> Lark:
    """The parser of pac files, built once per run; its tables are kept between runs."""
    return build_lark(transformer=Builder(), table_cache=_table_cache())


@cache
def keywords() -> dict[str, str]:
    """Every keyword of the language with its terminal's name.

    `and` and `or` take the line end behind them into their token, so they are patterns, not plain words.
    """
    words = {
        term.pattern.value: term.name
        for term in project_lark().terminals
        if term.pattern.type == "str" and term.pattern.value.isidentifier()
    }
    return {**words, "and": "AND", "or": "OR"}


# Statements of a unit operation that have a block.
STATEMENT_WORDS = ("control", "phase", "parallel", "repeat", "select", "design_space", "attribute", "risk")
_COURSE = re.compile(r"=[ \t]*([A-Za-z_]\w*)[ \t]*\Z")
_GRADIENT = re.compile(r"\bgradient[ \t]+\w+[ \t]+in[ \t]+\w+[ \t]*\Z")
_TIMED = re.compile(r"\b(?:at|when)\b[^;\n{}]*\Z")
# Words that begin an instruction of a phase.
PHASE_WORDS = ("with", "from", "until", "for", "collect", "gradient", "sample", "instruct")
_FIRST_WORD = re.compile(r"[ \t]*([A-Za-z_][A-Za-z0-9_]*)")
# The next line that holds a statement, with its indentation.
_NEXT_LINE = re.compile(r"(?:[^\n]*\n)(?:[ \t]*(?:#[^\n]*)?\r?\n)*([ \t]*)[^\s#]")
_STRUCTURE = re.compile(r'"""(?:[^"]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"|#[^\n]*|[{}();\n]')


def _too_deep(text: str) -> tuple[int, str] | None:
    """The offset where braces or parentheses nest beyond any real process, or None."""
    depth = {"{": 0, "(": 0}
    limit = {"{": MAX_BRACES, "(": MAX_PARENTHESES}
    closer = {"}": "{", ")": "("}
    for match in _STRUCTURE.finditer(text):
        mark = match.group()
        if mark in depth:
            depth[mark] += 1
            if depth[mark] > limit[mark]:
                return match.start(), mark
        elif mark in closer:
            depth[closer[mark]] = max(0, depth[closer[mark]] - 1)
    return None


def _statement_end(text: str, offset: int) -> int:
    """Where the statement around `offset` ends: its line end, `;`, or the `}` that closes its block.

    A block opened on the way is skipped whole. A `}` at the end of the broken line, whose block
    was opened on an earlier line, belongs to a `{` that is missing from this line.
    """
    depth = 0
    opened = _open_braces(text, offset)
    line_start = text.rfind("\n", 0, offset) + 1
    one_line_block = bool(opened) and opened[-1] >= line_start
    for match in _STRUCTURE.finditer(text, offset):
        mark = match.group()
        if mark == "{":
            depth += 1
        elif mark == "}":
            if depth == 0:
                same_line = "\n" not in text[line_start : match.start()]
                first = not text[line_start : match.start()].strip()
                if one_line_block or not same_line or first:
                    return match.start()
                continue
            depth -= 1
        elif mark in "\n;" and depth == 0:
            start = match.start()
            return start - 1 if mark == "\n" and text[start - 1 : start] == "\r" else start
    return len(text)


def _open_braces(text: str, upto: int) -> list[int]:
    """Offsets of the braces that are open at `upto`."""
    found: list[int] = []
    for match in _STRUCTURE.finditer(text, 0, upto):
        mark = match.group()
        if mark == "{":
            found.append(match.start())
        elif mark == "}" and found:
            found.pop()
    return found


def _indent(text: str, offset: int) -> int:
    """How far the line around an offset is indented."""
    start = text.rfind("\n", 0, offset) + 1
    end = start
    while end < len(text) and text[end] in " \t":
        end += 1
    return end - start


def _lexer_state(parser: InteractiveParser) -> Any:
    return parser.lexer_thread.state


class _Recovery:
    """Unwinds and resumes one interactive parse."""

    def __init__(self, source: Source, parser: InteractiveParser, problems: Problems) -> None:
        self.source = source
        self.parser = parser
        self.problems = problems
        self.skipped: list[tuple[int, int]] = []
        self.errors = 0
        self.outside = False

    def _span(self, start: int, end: int) -> Span:
        return Span(self.source, start, max(end, start + 1) if start < len(self.source.text) else end)

    def _accepts(self, stack: list[Any], *token_types: str) -> bool:
        """Whether the tokens could be shifted one after another from this state stack."""
        states = self.parser.parser_state.parse_conf.states
        stack = list(stack)
        for token_type in token_types:
            while True:
                entry = states[stack[-1]].get(token_type)
                if entry is None:
                    return False
                action, argument = entry
                if action is Shift:
                    stack.append(argument)
                    break
                size = len(argument.expansion)
                if size:
                    del stack[-size:]
                stack.append(states[stack[-1]][argument.origin.name][1])
                if token_type == "$END" and stack[-1] == self.parser.parser_state.parse_conf.end_state:
                    return True
        return True

    def _unwind(self, token_type: str) -> bool:
        """Drop partial constructs until the token can follow; change nothing if it never can."""
        state = self.parser.parser_state
        for keep in range(len(state.state_stack), 0, -1):
            if self._accepts(state.state_stack[:keep], token_type):
                del state.state_stack[keep:]
                del state.value_stack[max(keep - 1, 0) :]
                return True
        return False

    def _closes_anything(self) -> bool:
        stack = self.parser.parser_state.state_stack
        return any(self._accepts(stack[:keep], "RBRACE") for keep in range(len(stack), 0, -1))

    def _jump(self, offset: int) -> None:
        """Move the lexer forward to an offset."""
        counter = _lexer_state(self.parser).line_ctr
        if offset > counter.char_pos:
            counter.feed(cast(Any, self.source.text[counter.char_pos : offset]))
        elif offset < counter.char_pos:
            # The offending token was consumed; only its start is wanted back.
            counter.char_pos = offset

    def _close_before(self, token: Token) -> bool:
        """A declaration that belongs further out means that a block before it was not closed."""
        kind = keywords().get(str(token), "NAME" if token.type == "NAME" else None)
        text, at = self.source.text, token.start_pos or 0
        indent = at - (text.rfind("\n", 0, at) + 1)
        if kind is None or text[at - indent : at].strip():
            return False
        state = self.parser.parser_state
        starts = _open_braces(text, at)
        for count in range(1, min(3, len(starts)) + 1):
            # A word that stands further in than the block it would close is only misplaced.
            if indent > _indent(text, starts[-count]):
                break
            closing = ["RBRACE", "_NL"] * count
            for stack in (state.state_stack, state.state_stack[:-1]):
                if stack and self._accepts(stack, *closing, kind):
                    if stack is not state.state_stack and len(stack) == len(state.state_stack) - 1:
                        state.state_stack.pop()
                        state.value_stack.pop()
                    self._report_unclosed(starts[-count:], token)
                    for _ in range(count):
                        self.parser.feed_token(Token("RBRACE", "}", at, 1, 1, 1, 1, at))
                        self.parser.feed_token(Token("_NL", "\n", at, 1, 1, 1, 1, at))
                    fed = Token.new_borrow_pos(kind, str(token), token)
                    self.parser.feed_token(fed)
                    return True
        return False

    def _close_before_word(self, token: Token) -> bool:
        """The same where the keyword was taken as a name first: `require` in a flow that was not closed."""
        state = self.parser.parser_state
        last = state.value_stack[-1] if state.value_stack else None
        if isinstance(last, t.Ref) and len(last.parts) == 1:
            start, end = last.start, last.end
        elif isinstance(last, Token) and last.type == "NAME":
            start, end = last.start_pos or 0, last.end_pos or 0
        else:
            return False
        text = self.source.text
        if text[start:end] not in keywords() or "\n" in text[end : token.start_pos]:
            return False
        word = Token("NAME", text[start:end], start, 1, 1, 1, 1, end)
        kept = state.state_stack.pop(), state.value_stack.pop()
        if self._close_before(word):
            self._jump(end)
            return True
        state.state_stack.append(kept[0])
        state.value_stack.append(kept[1])
        return False

    def _open_block(self, token: Token) -> bool:
        """A line that must open a block ends without its `{`: say so and go on as if it stood there."""
        stack = self.parser.parser_state.state_stack
        if token.type != "_NL" or not self._accepts(stack, "LBRACE", "_NL"):
            return False
        at = token.start_pos or 0
        text = self.source.text
        start = text.rfind("\n", 0, at) + 1
        following = _NEXT_LINE.match(text, at)
        if following is None or len(following.group(1)) <= _indent(text, start):
            return False  # nothing stands further in below: more than a brace is missing
        place = start + len(text[start:at].split("#")[0].rstrip())
        self.problems.add(
            "P02",
            "this line opens a block, but its `{` is missing",
            self._span(place, place + 1),
            hint="add ` {` at the end of the line",
            fix=Fix(Safety.UNSAFE, (Edit(Span(self.source, place, place), " {"),), "add `{`"),
        )
        self.parser.feed_token(Token("LBRACE", "{", at, 1, 1, 1, 1, at))
        self.parser.feed_token(token)
        return True

    def _outside(self, token: Token, at: int) -> bool:
        """Statements of a process that stand outside of any: one `}` too many is one mistake, told once."""
        state = self.parser.parser_state
        if str(token) not in keywords() or not self._at_top():
            return False
        if not self.outside:
            self.problems.add(
                "P02",
                f"`{token}` stands outside of the block that it belongs to",
                self._span(at, token.end_pos or at + 1),
                hint="is there a `}` too many above, or a `{` missing?",
            )
        self.outside = True
        end = _statement_end(self.source.text, at)
        self.skipped.append((at, end))
        self._jump(end)
        if self.source.text[end : end + 1] == "}":
            self._jump(end + 1)
        if not self._accepts(state.state_stack, "_NL"):
            self._unwind("_NL")
        return True

    def _at_top(self) -> bool:
        """Whether a new declaration of the file could stand here."""
        stack = self.parser.parser_state.state_stack
        return self._accepts(stack, "USE")

    def _report_unclosed(self, braces: list[int], token: Token | None) -> None:
        for brace in braces:
            line = self.source.position(brace).line
            end = len(self.source.text)
            span = (
                self._span(token.start_pos or 0, token.end_pos or 0) if token else Span(self.source, end, end)
            )
            before = f"before this `{token}`" if token else "before the end of the file"
            self.problems.add(
                "P03",
                f"the block opened on line {line} is not closed {before}",
                span,
                hint="add a `}` on a line of its own where the block ends",
                related=(Related("the block is opened here", self._span(brace, brace + 1)),),
            )

    def finish(self) -> Any:
        """Close what is open at the end of the file and return the tree."""
        state = self.parser.parser_state
        end = len(self.source.text)
        while not self._accepts(state.state_stack, "$END"):
            if self._unwind("RBRACE"):
                self.parser.feed_token(Token("RBRACE", "}", end, 1, 1, 1, 1, end))
            elif not self._unwind("$END"):
                return ()
        return cast(Any, self.parser).feed_eof()

    def recover(self, error: UnexpectedInput) -> Any:
        """Report one error and make the parser ready to go on; at the end of the file, the tree."""
        self.errors += 1
        text = self.source.text
        if isinstance(error, UnexpectedToken) and error.token.type == "$END":
            braces = _open_braces(text, len(text))
            if braces:
                self._report_unclosed(braces[-1:], None)
            else:
                self._report(error)
            return self.finish()
        if isinstance(error, UnexpectedToken):
            token = error.token
            at = token.start_pos or 0
            if token.type == "RBRACE" and not self._closes_anything():
                if not self.outside:
                    self.problems.add(
                        "P02",
                        "this `}` closes nothing",
                        self._span(at, at + 1),
                        hint="remove it, or add the `{` that it belongs to",
                    )
                self._jump(at + 1)
                # Where a statement has just ended, a second line end would not be accepted.
                if not self._accepts(self.parser.parser_state.state_stack, "_NL"):
                    self._unwind("_NL")
                return None
            if self._close_before(token) or self._close_before_word(token) or self._open_block(token):
                return None
            if self._outside(token, at):
                return None
            misspelt = self._misspelt_statement(at) or self._misspelt_course(token)
            if misspelt is not None:
                span, word, brace = misspelt
                self.problems.add(
                    "P02",
                    f"`{span.text}` is not a word of the language here",
                    span,
                    hint=f"did you mean `{word}`?",
                    fix=Fix(Safety.SAFE, (Edit(span, word),), f"write `{word}`"),
                )
                return self._skip(at) if brace is None else self._skip_block(brace)
            course = self._course_brace(token)
            if course is not None:
                message = "this block has times, but no word says what they are"
                hint = "write `= profile { at 0 d: …; at 7 d: … }`, or `= schedule { … }` for additions"
                if _GRADIENT.search(text, 0, course):
                    message, hint = "`gradient` stands in a phase", "write `phase NAME { gradient … }`"
                self.problems.add("P02", message, self._span(course, course + 1), hint=hint)
                return self._skip_block(course)
            if self._stray_branch(at):
                return self._skip(at)
        else:
            at = cast(int, error.pos_in_stream)
        self._report(error)
        return self._skip(at)

    def _skip(self, at: int) -> Any:
        """Skip the rest of the statement around a mistake; at the end of the file, the tree."""
        text = self.source.text
        end = _statement_end(text, at)
        self.skipped.append((at, end))
        self._jump(end)
        following = "RBRACE" if text[end : end + 1] == "}" else "_NL" if end < len(text) else "$END"
        if following == "$END":
            return self.finish()
        if not self._unwind(following):
            self._jump(end + 1)
        return None

    def _stray_branch(self, at: int) -> bool:
        """`when` or `else` outside of a selection reads like a parameter line: say what is meant."""
        text = self.source.text
        start = max(text.rfind(mark, 0, at) for mark in "\n;{") + 1
        word = _FIRST_WORD.match(text, start)
        if word is None or word[1] not in ("when", "else"):
            return False
        braces = _open_braces(text, start)
        opener = text.rfind("\n", 0, braces[-1]) + 1 if braces else 0
        if braces and re.search(r"\bselect\b[^{]*\Z", text[opener : braces[-1]]):
            return False
        self.problems.add(
            "P02",
            f"`{word[1]}` stands outside of a selection",
            self._span(word.start(1), word.end(1)),
            hint="write `select NAME { when CONDITION phase NAME { … }; else phase NAME { … } }`",
        )
        return True

    def _misspelt_statement(self, at: int) -> tuple[Span, str, int | None] | None:
        """A statement of a step whose first word is nearly a keyword: its place, the word, its brace.

        Such a statement reads like a parameter line until its block begins, or until a number (no brace then).
        """
        text = self.source.text
        start = max(text.rfind(mark, 0, at) for mark in "\n;{") + 1
        word = _FIRST_WORD.match(text, start)
        if word is not None and word.end(1) < at and word[1] not in keywords():
            braces = _open_braces(text, start)
            opener = text[text.rfind("\n", 0, braces[-1]) + 1 : braces[-1]] if braces else ""
            inside = re.search(r"\b(?:phase|parallel|repeat)\b[^{]*\Z", opener)
            words = (*STATEMENT_WORDS, *PHASE_WORDS) if inside else STATEMENT_WORDS
            close = get_close_matches(word[1], words, 1, 0.75)
            if close:
                return Span(self.source, word.start(1), word.end(1)), close[0], None
        for brace in reversed(_open_braces(text, at)[-2:]):
            match = _FIRST_WORD.match(text, max(text.rfind(mark, 0, brace) for mark in "\n;{") + 1)
            if match is None or match[1] in keywords():
                continue
            close = get_close_matches(match[1], (*STATEMENT_WORDS, *PHASE_WORDS), 1, 0.75)
            if close:
                return Span(self.source, *match.span(1)), close[0], brace
        return None

    def _misspelt_course(self, token: Token) -> tuple[Span, str, int] | None:
        """`= profle { at 0 d: …`: the word before the block, which reads like a formula until its first point."""
        brace = self._course_brace(token)
        match = _COURSE.search(self.source.text, 0, brace) if brace is not None else None
        close = (
            get_close_matches(match.group(1), ("profile", "schedule"), 1, 0.6) if match is not None else []
        )
        if brace is None or match is None or not close:
            return None
        return Span(self.source, *match.span(1)), close[0], brace

    def _course_brace(self, token: Token) -> int | None:
        """The brace of a block that holds a point of a course, before whose colon the parser stopped."""
        text, at = self.source.text, token.start_pos or 0
        braces = _open_braces(text, at)
        if token.type != "COLON" or not braces:
            return None
        return braces[-1] if _TIMED.search(text, braces[-1], at) else None

    def _skip_block(self, brace: int) -> Any:
        """Skip the statement whose block opens at `brace`, from inside that block."""
        state = self.parser.parser_state
        index = next(
            i for i, v in enumerate(state.value_stack) if isinstance(v, Token) and v.start_pos == brace
        )
        del state.value_stack[index:]
        del state.state_stack[index + 1 :]
        end = _statement_end(self.source.text, brace)
        self.skipped.append((brace, end))
        self._jump(end)
        self._unwind("_NL")
        return self.finish() if end >= len(self.source.text) else None

    def _report(self, error: UnexpectedInput) -> None:
        found = explain(error, self.source, keywords())
        self.problems.add(found.code, found.message, found.span, hint=found.hint, fix=found.fix)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file and its tree."""

    source: Source
    module: t.Module


def parse(source: Source, problems: Problems) -> Parsed:
    """Parse one file. Problems P02-P05 are added; the tree holds all that could be read."""
    deep = _too_deep(source.text)
    if deep is not None:
        offset, mark = deep
        what, limit = ("blocks", MAX_BRACES) if mark == "{" else ("parentheses", MAX_PARENTHESES)
        problems.add(
            "P05",
            f"{what} are nested more than {limit} deep",
            Span(source, offset, offset + 1),
            hint="a process needs a handful of levels; is a closing bracket missing above?",
        )
        return Parsed(source, t.Module((), ((0, len(source.text)),)))
    interactive = project_lark().parse_interactive(source.text)
    recovery = _Recovery(source, interactive, problems)
    result: Any = None
    while result is None:
        try:
            result = cast(Any, interactive).resume_parse()
        except UnexpectedInput as error:
            result = recovery.recover(error)
            if result is None and recovery.errors >= MAX_ERRORS:
                at = _lexer_state(interactive).line_ctr.char_pos
                problems.add(
                    "P02",
                    f"more than {MAX_ERRORS} syntax errors; the rest of the file was not read",
                    Span(source, min(at, max(len(source.text) - 1, 0)), min(at + 1, len(source.text))),
                    hint="mend the errors above first; is this really a pac file?",
                )
                recovery.skipped.append((at, len(source.text)))
                result = recovery.finish()
        except TooDeep as deep_formula:
            problems.add(
                "P05",
                "this formula is nested too deeply",
                Span(source, deep_formula.start, deep_formula.end),
                hint="name parts of it with `let` or split it",
            )
            return Parsed(source, t.Module((), ((0, len(source.text)),)))
    declarations = tuple(node for node in result if isinstance(node, t.Declaration))
    waivers = tuple(node for node in result if isinstance(node, t.Waive))
    return Parsed(source, t.Module(declarations, tuple(recovery.skipped), waivers))
