"""After a syntax error: what is told of it, and how the parser is made ready to go on.

The rest of the statement is skipped in the text, and the parser's stacks are unwound to the nearest point
where a statement may end, so what was complete before the error is kept and what follows is parsed as usual.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any

from pac.compiler.problems import Edit, Fix, Problems, Related, Safety
from pac.compiler.source import Source, Span
from pac.compiler.syntax import tree as t
from pac.compiler.syntax.machine import END, Machine, Unexpected
from pac.compiler.syntax.messages import explain
from pac.compiler.syntax.tables import keywords
from pac.compiler.syntax.tokens import Token

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
STRUCTURE = re.compile(r'"""(?:[^"]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"|#[^\n]*|[{}();\n]')


def _statement_end(text: str, offset: int) -> int:
    """Where the statement around `offset` ends: its line end, `;`, or the `}` that closes its block.

    A block opened on the way is skipped whole. A `}` at the end of the broken line, whose block
    was opened on an earlier line, belongs to a `{` that is missing from this line.
    """
    depth = 0
    opened = _open_braces(text, offset)
    line_start = text.rfind("\n", 0, offset) + 1
    one_line_block = bool(opened) and opened[-1] >= line_start
    for match in STRUCTURE.finditer(text, offset):
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
    for match in STRUCTURE.finditer(text, 0, upto):
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


class Recovery:
    """Unwinds and resumes one parse."""

    def __init__(self, source: Source, machine: Machine, problems: Problems) -> None:
        self.source = source
        self.machine = machine
        self.problems = problems
        self.skipped: list[tuple[int, int]] = []
        self.errors = 0
        self.outside = False

    def _span(self, start: int, end: int) -> Span:
        return Span(self.source, start, max(end, start + 1) if start < len(self.source.text) else end)

    def _unwind(self, token_type: str) -> bool:
        """Drop partial constructs until the token can follow; change nothing if it never can."""
        machine = self.machine
        for keep in range(len(machine.states), 0, -1):
            if machine.accepts(machine.states[:keep], token_type):
                del machine.states[keep:]
                del machine.values[max(keep - 1, 0) :]
                return True
        return False

    def _closes_anything(self) -> bool:
        stack = self.machine.states
        return any(self.machine.accepts(stack[:keep], "RBRACE") for keep in range(len(stack), 0, -1))

    def _close_before(self, token: Token) -> bool:
        """A declaration that belongs further out means that a block before it was not closed."""
        kind = keywords().get(str(token), "NAME" if token.type == "NAME" else None)
        text, at = self.source.text, token.start_pos
        indent = at - (text.rfind("\n", 0, at) + 1)
        if kind is None or text[at - indent : at].strip():
            return False
        starts = _open_braces(text, at)
        for count in range(1, min(3, len(starts)) + 1):
            # A word that stands further in than the block it would close is only misplaced.
            if indent > _indent(text, starts[-count]):
                break
            closing = ["RBRACE", "_NL"] * count
            for stack in (self.machine.states, self.machine.states[:-1]):
                if stack and self.machine.accepts(stack, *closing, kind):
                    if stack is not self.machine.states and len(stack) == len(self.machine.states) - 1:
                        self.machine.states.pop()
                        self.machine.values.pop()
                    self._report_unclosed(starts[-count:], token)
                    for _ in range(count):
                        self.machine.feed(Token("RBRACE", "}", at, at))
                        self.machine.feed(Token("_NL", "\n", at, at))
                    fed = Token(kind, str(token), token.start_pos, token.end_pos)
                    self.machine.feed(fed)
                    return True
        return False

    def _close_before_word(self, token: Token) -> bool:
        """The same where the keyword was taken as a name first: `require` in a flow that was not closed."""
        last = self.machine.values[-1] if self.machine.values else None
        if isinstance(last, t.Ref) and len(last.parts) == 1:
            start, end = last.start, last.end
        elif isinstance(last, Token) and last.type == "NAME":
            start, end = last.start_pos, last.end_pos
        else:
            return False
        text = self.source.text
        if text[start:end] not in keywords() or "\n" in text[end : token.start_pos]:
            return False
        word = Token("NAME", text[start:end], start, end)
        kept = self.machine.states.pop(), self.machine.values.pop()
        if self._close_before(word):
            self.machine.position = end
            return True
        self.machine.states.append(kept[0])
        self.machine.values.append(kept[1])
        return False

    def _open_block(self, token: Token) -> bool:
        """A line that must open a block ends without its `{`: say so and go on as if it stood there."""
        stack = self.machine.states
        if token.type != "_NL" or not self.machine.accepts(stack, "LBRACE", "_NL"):
            return False
        at = token.start_pos
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
        self.machine.feed(Token("LBRACE", "{", at, at))
        self.machine.feed(token)
        return True

    def _outside(self, token: Token, at: int) -> bool:
        """Statements of a process that stand outside of any: one `}` too many is one mistake, told once."""
        if str(token) not in keywords() or not self._at_top():
            return False
        if not self.outside:
            self.problems.add(
                "P02",
                f"`{token}` stands outside of the block that it belongs to",
                self._span(at, token.end_pos),
                hint="is there a `}` too many above, or a `{` missing?",
            )
        self.outside = True
        end = _statement_end(self.source.text, at)
        self.skipped.append((at, end))
        self.machine.position = end
        if self.source.text[end : end + 1] == "}":
            self.machine.position = end + 1
        if not self.machine.accepts(self.machine.states, "_NL"):
            self._unwind("_NL")
        return True

    def _at_top(self) -> bool:
        """Whether a new declaration of the file could stand here."""
        stack = self.machine.states
        return self.machine.accepts(stack, "USE")

    def _report_unclosed(self, braces: list[int], token: Token | None) -> None:
        for brace in braces:
            line = self.source.position(brace).line
            end = len(self.source.text)
            span = self._span(token.start_pos, token.end_pos) if token else Span(self.source, end, end)
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
        end = len(self.source.text)
        while not self.machine.accepts(self.machine.states, END):
            if self._unwind("RBRACE"):
                self.machine.feed(Token("RBRACE", "}", end, end))
            elif not self._unwind(END):
                return ()
        return self.machine.feed(Token(END, "", 0, 0))

    def recover(self, error: Unexpected) -> Any:
        """Report one error and make the parser ready to go on; at the end of the file, the tree."""
        self.errors += 1
        text = self.source.text
        if error.token is not None and error.token.type == END:
            braces = _open_braces(text, len(text))
            if braces:
                self._report_unclosed(braces[-1:], None)
            else:
                self._report(error)
            return self.finish()
        if error.token is not None:
            token = error.token
            at = token.start_pos
            if token.type == "RBRACE" and not self._closes_anything():
                if not self.outside:
                    self.problems.add(
                        "P02",
                        "this `}` closes nothing",
                        self._span(at, at + 1),
                        hint="remove it, or add the `{` that it belongs to",
                    )
                self.machine.position = at + 1
                # Where a statement has just ended, a second line end would not be accepted.
                if not self.machine.accepts(self.machine.states, "_NL"):
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
            at = error.at
        self._report(error)
        return self._skip(at)

    def _skip(self, at: int) -> Any:
        """Skip the rest of the statement around a mistake; at the end of the file, the tree."""
        text = self.source.text
        end = _statement_end(text, at)
        self.skipped.append((at, end))
        self.machine.position = end
        following = "RBRACE" if text[end : end + 1] == "}" else "_NL" if end < len(text) else END
        if following == END:
            return self.finish()
        if not self._unwind(following):
            self.machine.position = end + 1
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
        text, at = self.source.text, token.start_pos
        braces = _open_braces(text, at)
        if token.type != "COLON" or not braces:
            return None
        return braces[-1] if _TIMED.search(text, braces[-1], at) else None

    def _skip_block(self, brace: int) -> Any:
        """Skip the statement whose block opens at `brace`, from inside that block."""
        index = next(
            i for i, v in enumerate(self.machine.values) if isinstance(v, Token) and v.start_pos == brace
        )
        del self.machine.values[index:]
        del self.machine.states[index + 1 :]
        end = _statement_end(self.source.text, brace)
        self.skipped.append((brace, end))
        self.machine.position = end
        self._unwind("_NL")
        return self.finish() if end >= len(self.source.text) else None

    def _report(self, error: Unexpected) -> None:
        found = explain(error, self.source, keywords())
        self.problems.add(found.code, found.message, found.span, hint=found.hint, fix=found.fix)
