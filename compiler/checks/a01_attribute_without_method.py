"""A01: what is accepted by a test has no method, or one that nothing identifies."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.checks.method_uses import Use, uses
from pac.compiler.methods import Method
from pac.compiler.problems import Edit, Fix, Related, Safety
from pac.compiler.scope import suggestion

SHOWN = 3
"""Further tests that a message points at."""


def check(subject: Subject) -> None:
    """From PPQ on; before, once a method is declared, so that the others are known to be missing."""
    methods = subject.process.methods
    if not (methods or subject.stage.released):
        return
    undeclared: dict[str, list[Use]] = {}
    named: dict[str, Method] = {}
    for use in uses(subject.process):
        if use.method is None:
            _missing(subject, use)
        elif use.method in methods:
            named[use.method] = methods[use.method]
        else:
            undeclared.setdefault(use.method, []).append(use)
    for name, found in sorted(undeclared.items()):
        # By path, so that a mistake is told alike whatever the order of the lines.
        _undeclared(subject, name, sorted(found, key=lambda use: use.path))
    if subject.stage.released:
        for _, method in sorted(named.items()):
            _unidentified(subject, method)


def _missing(subject: Subject, use: Use) -> None:
    if use.span.text.startswith(("ipc", "ipt")):
        return  # S04
    subject.report(
        "A01",
        f"a test of `{use.what}` has no method",
        use.span,
        use.path,
        hint='write `by METHOD`, and declare the method: `method NAME { number "TM-12" version "3" }`',
    )


def _undeclared(subject: Subject, name: str, found: list[Use]) -> None:
    methods = subject.process.methods
    close = suggestion(name, methods)
    place = found[0].place
    hint = f'declare it: `method {name} {{ number "TM-12" version "3" }}`'
    fix = None
    if close is not None:
        hint = f"did you mean `{close}`? Otherwise {hint}"
        fix = Fix(Safety.UNSAFE, (Edit(place, close),), f"write `{close}`")
    several = f", the method of {len(found)} tests," if len(found) > 1 else ""
    subject.report(
        "A01",
        f"`{name}`{several} has no number and no version: no method of that name is declared",
        place,
        found[0].path,
        hint=hint,
        related=tuple(Related("and of this test", use.place) for use in found[1 : 1 + SHOWN]),
        fix=fix,
    )


def _unidentified(subject: Subject, method: Method) -> None:
    missing = [word for word in ("number", "version") if not getattr(method, word).strip()]
    if missing:
        subject.report(
            "A01",
            f"the method `{method.name}` has no {' and no '.join(missing)}",
            method.name_span,
            f"{subject.process.name}.{method.name}",
            hint=f"add {' and '.join(f'`{word} …`'.replace('…', chr(34) + '…' + chr(34)) for word in missing)}",
        )
