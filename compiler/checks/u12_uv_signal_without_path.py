"""U12: a UV signal does not say its wavelength or, in absorbance units alone, the path length of its cell.

The collection windows of phases are checked where they are read.
"""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.checks.u07_pressure_datum_missing import value_of
from pac.compiler.problems import Related
from pac.compiler.signals import is_signal, unsaid


def check(subject: Subject) -> None:
    for _, parameter in subject.parameters():
        kind = parameter.kind
        if kind is None or kind.unit is None or not kind.asks or not is_signal(kind.unit):
            continue
        value = value_of(parameter)
        if value is None:
            continue
        condition = parameter.reference.text if parameter.reference is not None else ""
        missing = unsaid(kind.unit, parameter.name, parameter.basis or "", condition)
        if missing:
            subject.report(
                "U12",
                f"`{parameter.name}` is {value.text} without its {' and its '.join(missing)}",
                parameter.name_span,
                parameter.path,
                hint="write absorbance per path length (`absorbance_per_path`, in `AU/cm`) `at 280 nm`"
                if "path length" in missing
                else "add the wavelength, as in `at 280 nm`",
                related=(Related(f"{kind.name} asks for {kind.asks}", kind.span),),
            )
