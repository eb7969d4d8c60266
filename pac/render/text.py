"""Problems for people: what is wrong, the lines it stands on, why it was expected, what to do.

    error[R02] setpoint-outside-nor
    the set point 35 degC lies outside the normal operating range 36 .. 37 degC
      --> process.pac:12:30
       |
    12 |   wc_cpp temperature = 35 degC   nor 36 .. 37
       |                        ^^^^^^^
       |                                      -------- the range is declared here
       |
       = help: move the set point into the range

Everything fits the width of the console; without colour nothing is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from pac.compiler.problems import Problem, Safety, Severity
from pac.compiler.source import Source, Span
from pac.compiler.waivers import Waived, Waiver
from pac.render.summary import fix_note, summary
from pac.render.visible import shortened, visible, visible_character

TAB = 4
NARROWEST = 40
# Lines that stand this close together are shown with what is between them.
BRIDGED = 2

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_FRAME = "bold blue"


def render_text(
    problems: Sequence[Problem], told: int | str, console: Console, waived: Sequence[Waived] = ()
) -> None:
    """Every problem with its code frame, in the order given, then the summary line.

    `told` is that line, or the number of files for a line about these problems. What was waived, where
    it is shown, stands before the problems, with the reason.
    """
    width = max(console.width, NARROWEST)
    for item in waived:
        console.print(_Drawing(item.problem, width, console, item.waiver).draw(), soft_wrap=True)
    render_problems(problems, console)
    worst = max((problem.severity for problem in problems), key=lambda item: item.rank, default=None)
    style = _STYLES[worst] if worst is not None else "bold green"
    line = told if isinstance(told, str) else summary(problems, told)
    console.print(Text(line, style), soft_wrap=True)
    if note := fix_note(problems):
        console.print(Text(note), soft_wrap=True)


def render_problems(problems: Iterable[Problem], console: Console) -> None:
    """Every problem with its code frame, each followed by an empty line."""
    width = max(console.width, NARROWEST)
    for problem in problems:
        console.print(_Drawing(problem, width, console).draw(), soft_wrap=True)


# ---------------------------------------------------------------------- one problem


@dataclass(frozen=True, slots=True)
class _Mark:
    """An underline on one line; `start` and `end` count characters of the line from 0."""

    line: int
    start: int
    end: int
    text: str
    primary: bool


class _Drawing:
    """The lines of one problem."""

    def __init__(self, problem: Problem, width: int, console: Console, waiver: Waiver | None = None) -> None:
        self.problem = problem
        self.waiver = waiver
        self.width = width
        self.console = console
        self.style = _STYLES[problem.severity] if waiver is None else "bold"
        self.lines: list[Text] = []
        spans = [problem.span, *(other.span for other in problem.related)]
        lines = [span.end_position.line for span in spans if span is not None]
        self.gutter = len(str(max(lines, default=1)))

    def draw(self) -> Text:
        problem = self.problem
        word = problem.severity if self.waiver is None else "waived"
        header = Text().append(f"{word}[{problem.code.code}]", self.style)
        header.append(f" {problem.code.name}", "bold")
        self.lines.append(header)
        self._wrapped(problem.message, "", "bold")
        if problem.span is None:
            self._arrow("-->", problem.file_name)
        else:
            self._frames(problem.span)
        if self.waiver is not None:
            self._note("waived", self.waiver.words)
        elif problem.hint:
            self._note("help", problem.hint)
        if self.waiver is None and problem.fix is not None and problem.fix.title:
            sure = (
                "" if problem.fix.safety is Safety.SAFE else " (a proposal: check that it says what you mean)"
            )
            self._note("fix", problem.fix.title + sure)
        # rstrip: a code line may be empty, and blanks at line ends are noise in a diff of outputs.
        for line in self.lines:
            line.rstrip()
        return Text("\n").join([*self.lines, Text("")])

    def _wrapped(self, text: str, indent: str, style: str = "", first: str | None = None) -> None:
        """Add a paragraph, wrapped at blanks; `first` starts its first line instead of `indent`."""
        for paragraph in shortened(text).splitlines() or [""]:
            words = Text(visible(paragraph), style)
            for piece in words.wrap(self.console, max(self.width - cell_len(indent), 20), overflow="fold"):
                self.lines.append(Text(indent if first is None else first).append_text(piece))
                first = None

    def _note(self, word: str, text: str) -> None:
        lead = f"{' ' * self.gutter} = {word}: "
        self._wrapped(text, " " * len(lead), first=lead)
        # Only the sign and its word are set off, so that the text copies cleanly.
        for line in reversed(self.lines):
            if line.plain.startswith(lead):
                line.stylize(_FRAME, self.gutter + 1, self.gutter + 2)
                line.stylize("bold", self.gutter + 3, len(lead) - 1)
                break

    def _arrow(self, sign: str, place: str) -> None:
        line = Text(" " * self.gutter)
        line.append(sign, _FRAME).append(f" {visible(place)}")
        self.lines.append(line)

    def _bar(self, number: int | None = None) -> Text:
        label = "" if number is None else str(number)
        return Text().append(f"{label:>{self.gutter}} | ", _FRAME)

    # ------------------------------------------------------------------ frames

    def _frames(self, primary: Span) -> None:
        """One frame per file: the problem's own first, then the files of related places."""
        groups: dict[str, tuple[Span, list[_Mark]]] = {
            primary.file: (primary, list(_marks(primary, "", True)))
        }
        for other in self.problem.related:
            group = groups.setdefault(other.span.file, (other.span, []))
            group[1].extend(_marks(other.span, other.message, False))
        for span, marks in groups.values():
            place = span.start_position
            sign = "-->" if span is primary else ":::"
            self._arrow(sign, f"{span.file}:{place.line}:{place.column}")
            self.lines.append(self._bar())
            self._frame(span.source, marks)
            self.lines.append(self._bar())
        if not (self.waiver or self.problem.hint or (self.problem.fix and self.problem.fix.title)):
            self.lines.pop()

    def _frame(self, source: Source, marks: list[_Mark]) -> None:
        by_line: dict[int, list[_Mark]] = {}
        for mark in sorted(marks, key=lambda mark: (mark.line, not mark.primary, mark.start)):
            by_line.setdefault(mark.line, []).append(mark)
        before: int | None = None
        for number, on_line in by_line.items():
            if before is not None and number - before > BRIDGED:
                self.lines.append(Text("...", _FRAME))
            elif before is not None:
                for between in range(before + 1, number):
                    self._line(between, source.line(between), [])
            self._line(number, source.line(number), on_line)
            before = number

    def _line(self, number: int, text: str, marks: list[_Mark]) -> None:
        room = self.width - self.gutter - 3
        # A character is at most TAB cells wide, so only a line this short needs measuring.
        short = len(text) <= room and cell_len("".join(_cells(text))) <= room
        if short:
            cells = _cells(text)
            self.lines.append(self._bar(number).append("".join(cells)))
            for mark in marks:
                self._underline(
                    "".join(cells[: mark.start]), "".join(cells[mark.start : mark.end]), mark, room
                )
            return
        if not marks:
            marks = [_Mark(number, 0, 0, "", False)]
        for mark in marks:
            before, marked, after = _window(text, mark, room)
            self.lines.append(self._bar(number).append(before + marked + after))
            if mark.end > mark.start or mark.text or mark.primary:
                self._underline(before, marked, mark, room)

    def _underline(self, before: str, marked: str, mark: _Mark, room: int) -> None:
        at = cell_len(before)
        length = max(1, min(cell_len(marked), room - at))
        style = self.style if mark.primary else _FRAME
        line = self._bar().append(" " * at).append(("^" if mark.primary else "-") * length, style)
        text = visible(" ".join(shortened(mark.text).split()))
        if text and at + length + 1 + cell_len(text) <= room:
            self.lines.append(line.append(f" {text}", style))
            return
        self.lines.append(line)
        if text:
            indent = min(at, max(room - 50, 0))
            for piece in Text(text, style).wrap(self.console, room - indent, overflow="fold"):
                self.lines.append(self._bar().append(" " * indent).append_text(piece))


def _marks(span: Span, text: str, primary: bool) -> Iterator[_Mark]:
    """The underlines of a span: one, or its first and last line where it covers several."""
    source = span.source
    first = source.position(span.start)
    last = source.position(max(span.start, span.end - 1))
    start = min(first.column - 1, len(source.line(first.line)))
    if first.line == last.line:
        yield _Mark(
            first.line, start, max(last.column if span.end > span.start else start, start), text, primary
        )
        return
    yield _Mark(first.line, start, len(source.line(first.line)), "", primary)
    line = source.line(last.line)
    indent = len(line) - len(line.lstrip())
    end = min(last.column, len(line))
    yield _Mark(last.line, min(indent, end), end, text, primary)


def _cells(text: str) -> list[str]:
    """What is shown for each character: tabs as blanks, control characters made visible."""
    if text.isprintable():
        return list(text)
    shown: list[str] = []
    at = 0
    for char in text:
        piece = " " * (TAB - at % TAB) if char == "\t" else visible_character(char)
        at += cell_len(piece)
        shown.append(piece)
    return shown


def _window(text: str, mark: _Mark, room: int) -> tuple[str, str, str]:
    """The part of a long line around a mark: before it, marked, and after it, with `…` where cut."""
    left, used = mark.start, 0
    lead = max(room // 2, 1)
    while left > 0:
        used += cell_len(_cells(text[left - 1])[0])
        if used > lead:
            break
        left -= 1
    cells = _cells(text[left : left + room])
    pieces = ["…"] if left else []
    used = len(pieces)
    taken = 0
    for cell in cells:
        # One cell is kept for the `…` at the end.
        if used + cell_len(cell) > room - 1:
            break
        used += cell_len(cell)
        taken += 1
    start, end = mark.start - left, min(mark.end - left, taken)
    before = "".join([*pieces, *cells[:start]])
    after = "".join(cells[max(start, end) : taken]) + ("…" if left + taken < len(text) else "")
    return before, "".join(cells[start:end]), after
