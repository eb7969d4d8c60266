"""S04: an in-process control has no acceptance criterion or no method."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.elaborate.in_process import in_process
from pac.compiler.model import InProcess


def check(subject: Subject) -> None:
    for item in in_process(subject.process):
        if item.gate:
            _check(subject, item)


def _check(subject: Subject, item: InProcess) -> None:
    missing, cures = [], []
    if not item.stated:
        missing.append("acceptance criterion")
        cures.append(f"a limit, as in `ipc {item.name} <= …`")
    if item.sampling.method is None:
        missing.append("method")
        cures.append("`by METHOD`")
    if missing:
        other = "" if item.stated else "; a test that only reports is an `ipt`"
        subject.report(
            "S04",
            f"the in-process control `{item.name}` has no {' and no '.join(missing)}",
            item.name_span,
            item.path,
            hint=f"add {' and '.join(cures)}{other}",
        )
