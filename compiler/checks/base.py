"""What every check gets: a subject with all phases before it, and one way to report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from pac.compiler.codes import Stage
from pac.compiler.elaborate.in_process import in_process
from pac.compiler.evaluate import Environment
from pac.compiler.graph import ProcessGraph
from pac.compiler.model import InProcess, Parameter, Process, Recipe, Transfer, UnitOperation
from pac.compiler.problems import Fix, Problems, Related
from pac.compiler.records import ChangeRecord
from pac.compiler.releases import Release
from pac.compiler.source import Span
from pac.compiler.units import Unit, format_number, from_base
from pac.compiler.values import Interval
from pac.compiler.words import enumeration as enumeration


@dataclass(frozen=True)
class Subject:
    """A process under check."""

    process: Process
    graph: ProcessGraph
    environment: Environment
    problems: Problems
    stage: Stage
    envelopes: Mapping[str, Interval]
    """Plausible ranges that the project sets, by kind."""
    before: Release | None
    """The last release of an earlier version."""
    changes: tuple[ChangeRecord, ...]
    """The change records of the project."""

    @cached_property
    def in_process(self) -> tuple[InProcess, ...]:
        """Every in-process control and test of the process, for checks that ask again and again."""
        return tuple(in_process(self.process))

    def report(
        self,
        code: str,
        message: str,
        span: Span,
        path: str,
        *,
        hint: str = "",
        related: tuple[Related, ...] = (),
        fix: Fix | None = None,
    ) -> None:
        self.problems.add(
            code, message, span, path=path, hint=hint, related=related, fix=fix, stage=self.stage
        )

    def parameters(self) -> Iterator[tuple[UnitOperation, Parameter]]:
        """Every parameter with its unit operation."""
        for operation in self.process.operations.values():
            for parameter in operation.parameters.values():
                yield operation, parameter


@dataclass(frozen=True)
class RecipeSubject(Subject):
    """A recipe under check; the environment is that of the bound equipment and overrides."""

    recipe: Recipe

    def overridden(self) -> Iterator[tuple[UnitOperation, Parameter]]:
        """The parameters a recipe sets, with the recipe's values in place of the process's."""
        for _, override in sorted(self.recipe.overrides.items()):
            operation = self.process.operations[override.operation]
            if override.parameter not in operation.parameters:
                continue  # an observed attribute: there is no range to leave
            yield operation, self.in_force(operation, operation.parameters[override.parameter])

    def in_force(self, operation: UnitOperation, parameter: Parameter) -> Parameter:
        """A parameter with the recipe's values in place of the process's."""
        path = f"{operation.name}.{parameter.name}"
        override = self.recipe.overrides.get(path)
        if override is None:
            return parameter
        return replace(
            parameter,
            path=f"{self.recipe.name}.{path}",
            setting=override.setting,
            nor=override.nor or override.setting.tolerance or parameter.normal_range,
            alert=override.alert or parameter.alert,
            action=override.action or parameter.action,
            span=override.span,
            name_span=override.span,
        )


@dataclass(frozen=True)
class TransferSubject:
    """A declared transfer, with both of its recipes."""

    transfer: Transfer
    origin: RecipeSubject
    destination: RecipeSubject

    @property
    def path(self) -> str:
        return self.transfer.name


ProcessCheck = Callable[[Subject], None]
RecipeCheck = Callable[[RecipeSubject], None]
TransferCheck = Callable[[TransferSubject], None]


def point_text(subject: Subject, operation: UnitOperation | None, point: Mapping[str, Fraction]) -> str:
    """A counterexample in the units of its values' kinds: ` at temperature = 37 degC`, or nothing."""
    parts = []
    for key, base in sorted(point.items()):
        found = subject.environment.find(key, operation)
        kind = found[1].kind if found is not None else None
        if found is not None and kind is not None and kind.unit is not None:
            shown = found[1].name if found[0] is operation else key
            parts.append(
                f"{shown} = {format_number(from_base(base, kind.unit), 6)} {kind.unit.text}".rstrip()
            )
    return f" at {', '.join(parts)}" if parts else ""


def told_apart(a: Fraction, b: Fraction, unit: Unit) -> tuple[str, str]:
    """Two values with as few digits as show that they differ, four at least."""
    texts = ("", "")
    for digits in (4, 6, 9, 12):
        first, second = (format_number(from_base(base, unit), digits) for base in (a, b))
        texts = f"{first} {unit.text}".rstrip(), f"{second} {unit.text}".rstrip()
        if first != second:
            break
    return texts
