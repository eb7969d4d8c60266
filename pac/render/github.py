"""Problems as workflow commands of GitHub Actions, which shows them on the lines of a pull request.

::error file=process.pac,line=12,endLine=12,col=9,endColumn=16,title=R02 setpoint-outside-nor::…
"""

from __future__ import annotations

from collections.abc import Iterable

from pac.compiler.problems import Problem, Severity
from pac.render.visible import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render_github(problems: Iterable[Problem]) -> str:
    """One command a line; empty without problems."""
    return "".join(f"{_command(problem)}\n" for problem in problems)


def _command(problem: Problem) -> str:
    properties: dict[str, object] = {}
    if problem.file_name:
        properties["file"] = visible(problem.file_name)
    if problem.span is not None:
        start, end = problem.span.start_position, problem.span.end_position
        properties |= {"line": start.line, "endLine": end.line}
        if start.line == end.line:  # columns over several lines are refused there
            properties |= {"col": start.column, "endColumn": end.column}
    properties["title"] = f"{problem.code.code} {problem.code.name}"
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[problem.severity]} {listed}::{_data(_message(problem))}"


def _message(problem: Problem) -> str:
    lines = [problem.message]
    if problem.hint:
        lines.append(f"help: {problem.hint}")
    for other in problem.related:
        place = other.span.start_position
        lines.append(f"{other.span.file}:{place.line}:{place.column}: {other.message}")
    return "\n".join(" ".join(visible(word) for word in line.split()) for line in lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
