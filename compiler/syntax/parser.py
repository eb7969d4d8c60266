"""Text to syntax tree, with recovery: one run reports every independent syntax error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pac.compiler.problems import Problems
from pac.compiler.source import Source, Span
from pac.compiler.syntax import tree as t
from pac.compiler.syntax.machine import Action, Machine, Unexpected, action_of
from pac.compiler.syntax.recovery import STRUCTURE, Recovery
from pac.compiler.syntax.reductions import Builder, TooDeep
from pac.compiler.syntax.tables import Rule, tables

MAX_ERRORS = 25
MAX_BRACES = 40
MAX_PARENTHESES = 100

_BUILDER = Builder()


def _building(rule: Rule) -> Action:
    """The action that makes a node of the tree."""
    return action_of(rule, None if rule.helper else getattr(_BUILDER, rule.name, None))


def _too_deep(text: str) -> tuple[int, str] | None:
    """The offset where braces or parentheses nest beyond any real process, or None."""
    depth = {"{": 0, "(": 0}
    limit = {"{": MAX_BRACES, "(": MAX_PARENTHESES}
    closer = {"}": "{", ")": "("}
    for match in STRUCTURE.finditer(text):
        mark = match.group()
        if mark in depth:
            depth[mark] += 1
            if depth[mark] > limit[mark]:
                return match.start(), mark
        elif mark in closer:
            depth[closer[mark]] = max(0, depth[closer[mark]] - 1)
    return None


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
    of_grammar = tables()
    machine = Machine(of_grammar, source.text, _building, of_grammar.actions)
    recovery = Recovery(source, machine, problems)
    result: Any = None
    while result is None:
        try:
            result = machine.run()
        except Unexpected as error:
            result = recovery.recover(error)
            if result is None and recovery.errors >= MAX_ERRORS:
                at = machine.position
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
