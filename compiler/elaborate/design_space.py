"""Design spaces to the model."""

from __future__ import annotations

from collections.abc import Mapping

from pac.compiler.elaborate.inequalities import inequality, within
from pac.compiler.elaborate.parameters import ParameterReader, unit_of, unit_of_interval
from pac.compiler.elaborate.reading import DOCS, FILED, SAID
from pac.compiler.model import NO_DOCS, Constraint, DesignSpace, Docs, Parameter
from pac.compiler.syntax import tree as t


class DesignSpaceReader:
    """Elaborates the design spaces of a unit operation."""

    def __init__(self, values: ParameterReader) -> None:
        self.reader = values.reader

    def design_space(
        self, node: t.DesignSpace, path: str, parameters: Mapping[str, Parameter], number: int
    ) -> DesignSpace:
        reader = self.reader
        given = reader.given(node.clauses, DOCS | FILED, "a design space")
        name = (
            node.name.text if node.name else ("design_space" if number == 0 else f"design_space_{number + 1}")
        )
        label = node.label.value if node.label else ""
        return self._space(node, node.items, f"{path}.{name}", name, label, parameters, reader.docs(given))

    def studied(
        self, node: t.Clears, path: str, name: str, parameters: Mapping[str, Parameter]
    ) -> DesignSpace:
        """The conditions under which a clearance was shown: lines like those of a design space."""
        return self._space(node, node.items, path, name, "", parameters, NO_DOCS)

    def _space(
        self,
        node: t.Node,
        items: tuple[t.Node, ...],
        path: str,
        name: str,
        label: str,
        parameters: Mapping[str, Parameter],
        docs: Docs,
    ) -> DesignSpace:
        reader = self.reader
        lets: dict[str, t.Expr] = {}
        constraints: list[Constraint] = []
        univariate = True
        for item in items:
            if isinstance(item, t.Let):
                if item.name.text in lets or item.name.text in parameters:
                    reader.report("G09", f"`{item.name.text}` already has a meaning here", item.name)
                    continue
                lets[item.name.text] = item.formula
            elif isinstance(item, t.Inequality):
                own = reader.given(item.clauses, SAID, "an inequality")
                univariate = False
                constraints.append(inequality(reader, item, reader.docs(own)))
            elif isinstance(item, t.Within):
                own = reader.given(item.clauses, SAID, "a range of a design space")
                constraints.extend(self._within(item, parameters, reader.docs(own)))
        used: set[str] = set()
        for expression in [*lets.values(), *(c.left for c in constraints), *(c.right for c in constraints)]:
            used.update(ref for ref in t.references(expression) if ref in parameters or "." in ref)
        return DesignSpace(
            path, name, label, lets, tuple(constraints), tuple(sorted(used)), univariate, docs, reader.span(node),
        )  # fmt: skip

    def _within(self, node: t.Within, parameters: Mapping[str, Parameter], docs: Docs) -> list[Constraint]:
        """`pH in 3.2 .. 4.0`: one constraint per end; bare numbers take the set point's unit."""
        parameter = parameters.get(node.target.text)
        unit = unit_of(parameter.setting) if parameter is not None else None
        kind = parameter.kind if parameter is not None else None
        if unit is None and kind is not None and (parameter is not None and parameter.par is not None):
            unit = unit_of_interval(parameter.par)
        return within(self.reader, node, kind, unit, docs)
