"""A04: a sample is taken, and something of how it is taken or kept is left open."""

from __future__ import annotations

from pac.compiler.checks.base import Subject, enumeration
from pac.compiler.elaborate.in_process import samplings
from pac.compiler.model import Sampling


def check(subject: Subject) -> None:
    """Of every test that says something of its samples. How they are kept is asked once the process says it of one;
    before PPQ the rest is asked then, too.
    """
    plans = [(path, plan) for path, plan in samplings(subject.process) if plan.span is not None]
    begun = any(plan.storage is not None for _, plan in plans)
    for path, plan in plans if begun or subject.stage.released else ():
        lacks, samples = _lacks(plan, begun)
        if lacks:
            assert plan.span is not None
            subject.report(
                "A04",
                f"the samples of `{path.rpartition('.')[2]}` lack {enumeration(lacks)}",
                plan.span,
                path,
                hint=f"add {enumeration(samples)}",
            )


def _lacks(plan: Sampling, begun: bool) -> tuple[list[str], list[str]]:
    """What is missing, and what to write for it."""
    lacks: list[str] = []
    samples: list[str] = []

    def missing(sample: str, *what: str) -> None:
        lacks.extend(what)
        samples.append(sample)

    if plan.place is None:
        missing("`from PORT` or `from phase NAME`", "a place")
    if plan.count is None:
        missing("`samples 2 of 5 mL`", "a number", "an amount")
    elif plan.amount is None:
        missing(f"`samples {plan.count} of 5 mL`", "an amount")
    kept = plan.storage
    if kept is None and not begun:
        return lacks, samples
    if kept is None:
        what = "a time limit", "a condition", "a container"
        missing("`hold <= 48 h at 2 .. 8 degC in CONTAINER`", *what)
        return lacks, samples
    if kept.limit.high is None:
        missing("`hold <= 48 h`", "a time limit")
    if kept.condition is None:
        missing("`at 2 .. 8 degC` behind `hold`", "a condition")
    if kept.container is None:
        missing("`in CONTAINER` behind `hold`", "a container")
    return lacks, samples
