"""Clearance claims of steps, and the totals that a process makes of them."""

from __future__ import annotations

from collections.abc import Mapping

from pac.compiler.clearances import REDUCTION, Total
from pac.compiler.elaborate.design_space import DesignSpaceReader
from pac.compiler.elaborate.library import Library
from pac.compiler.elaborate.parameters import ParameterReader
from pac.compiler.elaborate.reading import DOCS, SAID, FileReader
from pac.compiler.model import Clearance, Named, Parameter, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.source import Span
from pac.compiler.syntax import tree as t

WHAT = "a total clearance"


class ClearanceReader:
    """Elaborates `clears` of steps and `clearance` of the process."""

    def __init__(self, values: ParameterReader, library: Library, spaces: DesignSpaceReader) -> None:
        self.reader: FileReader = values.reader
        self.values = values
        self.library = library
        self.spaces = spaces

    def claims(
        self,
        node: t.Clears,
        path: str,
        parameters: Mapping[str, Parameter],
        earlier: dict[str, Span],
    ) -> list[Clearance]:
        """The claims of one line: one for each attribute, with one study behind them all."""
        reader = self.reader
        given = reader.given(node.clauses, SAID, "a clearance claim")
        docs = reader.docs(given)
        kind = self.values.kind_named(REDUCTION)
        mechanism = self.library.mechanism(node.mechanism, reader) if node.mechanism is not None else None
        place = path.rpartition(".")[0] or path
        named = f"clears.{'.'.join(claim.target.text for claim in node.claims)}"
        studied = self.spaces.studied(node, f"{path}.{named}", named, parameters) if node.items else None
        reader.path = path
        found: list[Clearance] = []
        for claim in node.claims:
            amount = reader.values.quantity(claim.amount, kind, what="the clearance")
            target = Named(claim.target.text, reader.span(claim.target))
            if target.name in earlier:
                reader.report(
                    "N02",
                    f"`{path.removeprefix(place + '.')}` claims the clearance of `{target.name}` twice",
                    claim.target,
                    hint="one step has one reduction of each attribute: keep one of the claims",
                    related=(Related("the other one is here", earlier[target.name]),),
                )
                continue
            earlier[target.name] = target.span
            if amount is not None:
                found.append(Clearance(target, amount, mechanism, studied, docs, reader.span(node)))
        return found

    def total(
        self, node: t.ClearanceDecl, process: str, operations: Mapping[str, UnitOperation]
    ) -> Total | None:
        """The sum over steps that a process states; None where its number cannot be read."""
        reader = self.reader
        reader.path = path = f"{process}.{node.name.text}"
        given = reader.given(node.clauses, DOCS, WHAT)
        kind = self.values.kind_named(REDUCTION)
        stated = demanded = None
        if isinstance(node.value, t.RangeNode):
            demanded = reader.values.interval(node.value, kind, what=WHAT)
            if demanded is None:
                return None
            if demanded.low is None:
                reader.report(
                    "P06",
                    "a total clearance has no upper limit",
                    node.value,
                    hint="write what has to be reached, `>= 12 log10`, or the sum itself, `= 16.7 log10`",
                )
                return None
        elif node.value is not None:
            setting = reader.values.setting(node.value, kind, what=WHAT)
            stated = setting.quantity if setting is not None else None
            if setting is None:
                return None
            if stated is None:
                reader.report(
                    "N07",
                    "a total clearance is a plain number",
                    node.value,
                    hint="write `= 16.7 log10` for the sum, or `>= 12 log10` for what has to be reached",
                )
                return None
        seen: dict[str, t.Name] = {}
        steps: list[Named] = []
        for name in node.steps:
            if name.text in seen:
                reader.report(
                    "N02",
                    f"`{name.text}` is summed twice",
                    name,
                    hint="name each step once",
                    related=(Related("the first time is here", reader.span(seen[name.text])),),
                )
                continue
            seen[name.text] = name
            if name.text in operations:
                steps.append(Named(name.text, reader.span(name)))
            else:
                reader.unknown("unit operation", name, operations)
        return Total(
            path=path,
            name=node.name.text,
            label=node.label.value if node.label else "",
            target=Named(node.target.text, reader.span(node.target)),
            stated=stated,
            demanded=demanded,
            steps=tuple(steps),
            docs=reader.docs(given),
            span=reader.span(node),
            name_span=reader.span(node.name),
        )
