"""L09: a parameter is scaled by nothing but a quantity that is meant as a check beside other rules.

The library marks such a quantity as `secondary`: tip speed is the example. At constant tip speed the power per
volume falls as the vessel grows, and mixing with it.
"""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.checks.scales import alternatives
from pac.compiler.problems import Related


def check(subject: Subject) -> None:
    for operation, parameter in subject.parameters():
        rule = parameter.scale_by
        classes = (
            operation.operation_class.equipment.values() if operation.operation_class is not None else ()
        )
        names = rule.names if rule is not None else frozenset()
        # A rule that also holds, falls back on or is limited by something else does not rest on the check alone.
        derived = [c.derived[name] for name in sorted(names) for c in classes if name in c.derived]
        secondary = {formula.name for formula in derived if formula.secondary}
        if rule is None or not names or secondary != names:
            continue
        others = alternatives(operation, parameter)
        subject.report(
            "L09",
            f"`{parameter.name}` is scaled by {rule.name} alone, which is a check beside other rules",
            rule.span,
            parameter.path,
            hint=f"scale by {' or '.join(f'`{name}`' for name in others[:3]) or 'what has to be kept'}, and look at "
            f"{rule.name} beside it",
            related=(Related(f"{rule.name} is declared here", derived[0].span),),
        )
