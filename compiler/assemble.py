"""The model to the canonical document, for a process alone or a recipe at its site."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from pac import __version__
from pac.compiler import document as d
from pac.compiler import fields as f
from pac.compiler import model as m
from pac.compiler import record_fields as r
from pac.compiler import scaling_fields
from pac.compiler.clearances import Total, claim_at, log10, summed
from pac.compiler.conditions import truth, unknown
from pac.compiler.evaluate import Environment
from pac.compiler.formula import FormulaError
from pac.compiler.graph import ProcessGraph
from pac.compiler.handoff import hand_overs
from pac.compiler.model_fields import models
from pac.compiler.operating_box import judged_condition
from pac.compiler.records import Approval, ChangeRecord
from pac.compiler.source import Span, one_line
from pac.compiler.syntax import tree as t
from pac.compiler.units import (
    format_number,
    from_base,
)
from pac.compiler.validity import windows
from pac.compiler.values import Quantity, Setting, quantity_from_base
from pac.compiler.waivers import Waiver

N = TypeVar("N", m.Attribute, m.Material, Total)


class Assembler:
    """Builds one document."""

    def __init__(
        self,
        process: m.Process,
        graph: ProcessGraph,
        environment: Environment,
        changes: tuple[ChangeRecord, ...] = (),
        waivers: tuple[Waiver, ...] = (),
    ) -> None:
        self.process = process
        self.changes = changes
        self.waivers = waivers
        self.graph = graph
        self.environment = environment

    def document(self, recipe: m.Recipe | None) -> d.Document:
        process = self.process
        owner = recipe if recipe is not None else process
        documentation = [process.docs] if recipe is None else [process.docs, recipe.docs, recipe.site.docs]
        documentation += (
            [recipe.scale_from.docs] if recipe is not None and recipe.scale_from is not None else []
        )
        order = {name: position for position, name in enumerate(self.graph.order, start=1)}
        signed = process.approvals if recipe is None else self._signed(recipe)
        cited = process.references
        cited += () if recipe is None else (*recipe.references, *recipe.site.references)
        document = d.Document(
            pac=__version__,
            kind="process" if recipe is None else "recipe",
            name=owner.name,
            label=owner.label,
            process=d.Reference(name=process.name, label=process.label, version=process.version),
            site=None if recipe is None else d.Reference(name=recipe.site.name, label=recipe.site.label),
            scaled_from=scaling_fields.sender(recipe),
            is_platform=process.is_platform,
            platform=f.platform(process.family),
            differences=f.differences(process.family),
            lifecycle=process.stated_lifecycle.value,
            classification=process.scheme.name if process.scheme else None,
            source=[s for docs in documentation for s in (*docs.source, *docs.evidence)],
            assumed=[text for docs in documentation for text in docs.assumed],
            notes=[text for docs in documentation for text in docs.notes],
            confidential=sorted({label.text for docs in documentation for label in docs.confidential}),
            attributes=[self._attribute(a, "", None) for a in _sorted(process.attributes.values())],
            materials=[self._material(x) for x in _sorted(process.materials.values())],
            in_process=f.in_process(process.in_process, ""),
            operations=[
                self._operation(process.operations[name], position, recipe)
                for name, position in order.items()
            ],
            hold_totals=sorted(
                (f.hold_total(total) for total in process.hold_totals),
                key=lambda total: (total.word, total.first, total.last, total.limit.text),
            ),
            streams=sorted(
                (self._stream(stream) for stream in process.streams),
                key=lambda s: (order.get(s.source, 0), s.path, s.source_port or "", s.target_port or ""),
            ),
            methods=r.methods(process),
            clearances=[self._total(total) for total in _sorted(process.clearances)],
            requirements=sorted(
                (self._requirement(requirement) for requirement in process.requirements),
                key=lambda r: (r.text, r.label),
            ),
            orders=f.orders(process.orders),
            risk_scale=r.risk_scale(process.risk_scale),
            risks=r.risks(process.risks, "", process.risk_scale),
            models=models(process),
            references=r.cited(cited),
            approvals=r.approvals(signed),
            waivers=r.waivers(self.waivers, process, recipe),
        )
        records = r.change_records(self.changes, {process.name, owner.name}, document)
        return d.sealed(document.model_copy(update={"change_records": records}))

    def _requirement(self, item: m.Requirement) -> d.Requirement:
        owner = self.process.operations.get(item.operation or "")
        evaluator = self.environment.evaluator(item.span.source, owner)
        verdict = judged_condition(self.environment, owner, item.condition, item.span.source)
        status: d.Judgement = "not judged"
        if verdict is not None:
            status = "holds"
        elif truth(evaluator, item.condition):
            status = "holds at the set points"
        return d.Requirement(
            text=item.text,
            label=item.label,
            operation=item.operation,
            status=status,
            unknown=unknown(evaluator, item.condition) if status == "not judged" else [],
            **f.why(item.docs),
        )

    def _signed(self, recipe: m.Recipe) -> tuple[Approval, ...]:
        """What was signed of a recipe: itself, its process and its site."""
        return (*recipe.approvals, *self.process.approvals, *recipe.site.approvals)

    # ------------------------------------------------------------ values

    def _setting(
        self, setting: Setting | None, kind: m.Kind | None, operation: m.UnitOperation | None, name: str
    ) -> dict[str, object]:
        """The fields setpoint, target or value_text of a setting; formulas evaluated where possible."""
        if setting is None:
            return {}
        if setting.text is not None:
            return {"value_text": setting.text}
        if setting.quantity is not None:
            return {"setpoint": f.quantity(setting.quantity)}
        if setting.course is not None:
            return {"target": f.interval(setting.interval), "course": f.course(setting.course)}
        if setting.interval is not None:
            return {"target": f.interval(setting.interval)}
        assert setting.formula is not None
        if operation is None or kind is None or kind.unit is None:
            return {}
        try:
            term = self.environment.parameter(operation, operation.parameters[name], setting.formula)
        except FormulaError:
            return {}
        if term.value is None:
            return {}
        return {"setpoint": f.quantity(quantity_from_base(term.value, kind.unit))}

    def _parameter(
        self, parameter: m.Parameter, operation: m.UnitOperation, recipe: m.Recipe | None
    ) -> d.Parameter:
        path = f"{operation.name}.{parameter.name}"
        override = recipe.overrides.get(path) if recipe is not None else None
        own = parameter.setting
        own_origin = f.origin(
            "class default" if parameter.from_class else "expression" if own and own.formula else "process",
            own.span if parameter.from_class and own else parameter.span,
            parameter.docs,
            _formula_text(own),
        )
        setting, origin, replaced = own, own_origin, None
        nor, alert, action = parameter.normal_range, parameter.alert, parameter.action
        docs = f.docs_of(parameter.docs)
        if override is not None:
            setting = override.setting
            kind = "scale rule" if override.scaled is not None else "batch" if override.batch else "recipe"
            origin = f.origin(kind, override.span, override.docs, _formula_text(setting))
            if own is not None:
                replaced = d.Superseded(text=_setting_text(own), origin=own_origin)
            nor = override.nor or setting.tolerance or nor
            alert, action = override.alert or alert, override.action or action
            extra = f.docs_of(override.docs)
            for key in ("evidence", "assumed", "notes", "confidential"):
                docs[key] = [*docs[key], *extra[key]]  # type: ignore[misc]
        return d.Parameter.model_validate(
            {
                "path": path,
                "name": parameter.name,
                "label": parameter.label,
                **docs,
                "kind": parameter.kind.name if parameter.kind else "",
                "class": parameter.parameter_class.name,
                "class_label": parameter.parameter_class.label,
                "critical": parameter.parameter_class.critical,
                **self._setting(setting, parameter.kind, operation, parameter.name),
                "nor": f.interval(nor),
                "alert": f.interval(alert),
                "action": f.interval(action),
                "par": f.interval(parameter.par),
                "characterised": f.interval(parameter.characterised),
                "edge_of_failure": [f.interval(edge) for edge in parameter.edges],
                "affects": sorted({named.name for named in parameter.affects}),
                "no_effect": sorted({named.name for named in parameter.no_effect}),
                **scaling_fields.rule(parameter.scale_by),
                "reference": f.interval(parameter.reference),
                "basis": parameter.basis,
                "origin": origin,
                "replaced": replaced,
            }
        )

    def _attribute(self, attribute: m.Attribute, prefix: str, override: m.Override | None) -> d.Attribute:
        setting, nor, docs = attribute.setting, attribute.nor, f.docs_of(attribute.docs)
        origin = f.origin("process", attribute.span, attribute.docs)
        if override is not None:
            # What another site observed replaces the process's figure, its range and its justification.
            setting, nor = override.setting, override.nor
            kept = f.docs_of(attribute.docs)
            docs = {**f.docs_of(override.docs), "was": kept["was"], "filed": kept["filed"]}
            docs["confidential"] = [*docs["confidential"], *kept["confidential"]]  # type: ignore[misc]
            origin = f.origin("batch" if override.batch else "recipe", override.span, override.docs)
        fields = self._setting(setting, attribute.kind, None, attribute.name)
        target = fields.pop("target", None)
        return d.Attribute.model_validate(
            {
                "path": f"{prefix}{attribute.name}",
                "name": attribute.name,
                "label": attribute.label,
                **docs,
                "role": attribute.role,
                "kind": attribute.kind.name if attribute.kind else "",
                "criticality": attribute.criticality,
                "affects": sorted({named.name for named in attribute.affects}),
                "reference": f.interval(attribute.reference),
                **fields,
                "limit": f.interval(attribute.limit) or target,
                "nor": f.interval(nor or (setting.tolerance if setting is not None else None)),
                "tests": f.tests(sorted(attribute.tests, key=lambda x: (x.purpose, x.method or ""))),
                "rtrt": f.rtrt(attribute.rtrt),
                "limits": [f.limit(limit) for limit in sorted(attribute.limits, key=lambda x: x.name)],
                "origin": origin,
            }
        )

    # ------------------------------------------------------------ materials and steps

    def _material(self, material: m.Material) -> d.Material:
        return d.Material.model_validate(
            {
                "path": material.name,
                "name": material.name,
                "label": material.label,
                **f.docs_of(material.docs),
                "role": material.role,
                "class": material.material_class.name if material.material_class else None,
                "composition": [
                    {
                        "amount": f.quantity(component.amount),
                        "substance": component.substance,
                        **f.why(component.docs),
                    }
                    for component in sorted(material.composition, key=lambda c: (c.substance, c.amount.text))
                ],
                "properties": [
                    self._property(value) for value in sorted(material.properties, key=lambda v: v.name)
                ],
                "attributes": [
                    self._attribute(a, f"{material.name}.", None)
                    for a in _sorted(material.attributes.values())
                ],
                "phases": f.phases(material.phases, material.name, m.Structure.SEQUENCE),
                "hold": f.hold(material.hold),
                "lifetime": f.interval(material.lifetime),
                "reuse_studies": f.studies(material.reuse_studies),
                "lots": f.interval(material.lots),
                "made_from": sorted({named.name for named in material.made_from}),
            }
        )

    @staticmethod
    def _property(value: m.MaterialValue) -> d.Property:
        setpoint = value.setting.quantity if value.setting is not None else None
        return d.Property(
            name=value.name,
            text=value.text,
            setpoint=f.quantity(setpoint) if setpoint is not None else None,
            range=f.interval(value.interval),
            reference=f.interval(value.reference),
            qualified=sorted(value.qualified),
            origin=f.origin("recipe", value.span, value.docs) if value.replaces is not None else None,
            replaced=f.replaced(value.replaces),
            **f.why(value.docs),
        )

    def _operation(self, operation: m.UnitOperation, position: int, recipe: m.Recipe | None) -> d.Operation:
        ranked = sorted(operation.parameters.values(), key=lambda p: (not p.parameter_class.critical, p.name))
        return d.Operation.model_validate(
            {
                "path": operation.name,
                "name": operation.name,
                "label": operation.label,
                **f.docs_of(operation.docs),
                "class": operation.operation_class.name if operation.operation_class else "",
                "position": position,
                "equipment": self._equipment(operation, recipe),
                "parameters": [self._parameter(p, operation, recipe) for p in ranked],
                "attributes": [
                    self._attribute(
                        a,
                        f"{operation.name}.",
                        recipe.overrides.get(f"{operation.name}.{a.name}") if recipe is not None else None,
                    )
                    for a in _sorted(operation.attributes.values())
                ],
                "derived": self._derived(operation, recipe),
                "scaling": scaling_fields.scaling(recipe, operation),
                "controls": f.controls(operation),
                "in_process": f.in_process(operation.in_process, f"{operation.name}."),
                "phases": f.phases(operation.phases, operation.name, m.Structure.SEQUENCE),
                "clearances": [
                    d.Clearance(
                        target=c.target.name,
                        amount=f.quantity(c.amount),
                        mechanism=c.mechanism.name if c.mechanism is not None else None,
                        studied=self._constraints(operation, c.studied) if c.studied is not None else [],
                        **f.why(c.docs),
                    )
                    for c in sorted(operation.clearances, key=lambda c: (c.target.name, c.amount.text))
                ],
                "design_spaces": [
                    self._space(operation, space)
                    for space in sorted(operation.design_spaces, key=lambda s: s.name)
                ],
                "balances": sorted(f"{b.text} within {b.within.text}" for b in operation.balances),
                "occupies": sorted(
                    one_line(_slice(item.span, item.low, item.high)) for item in operation.occupies
                ),
                "uses": sorted({named.name for named in operation.uses}),
                "interactions": sorted(
                    (
                        d.Interaction(
                            parameters=sorted(n.name for n in group.parameters), **f.why(group.docs)
                        )
                        for group in operation.interactions
                    ),
                    key=lambda i: i.parameters,
                ),
                "orders": f.orders(operation.orders),
                "risks": r.risks(operation.risks, f"{operation.name}.", self.process.risk_scale),
            }
        )

    def _space(self, operation: m.UnitOperation, space: m.DesignSpace) -> d.DesignSpace:
        definitions = [
            d.Definition(name=name, formula=one_line(_slice(space.span, formula)))
            for name, formula in sorted(space.lets.items())
        ]
        return d.DesignSpace.model_validate(
            {
                "path": f"{operation.name}.{space.name}",
                "name": space.name,
                "label": space.label,
                **f.docs_of(space.docs),
                "parameters": list(space.parameters),
                "definitions": definitions,
                "constraints": self._constraints(operation, space),
            }
        )

    def _constraints(self, operation: m.UnitOperation, space: m.DesignSpace) -> list[d.Constraint]:
        constraints = [
            d.Constraint(
                text=constraint.text,
                label=constraint.label,
                margin=_rounded(margin) if margin is not None else None,
                **f.why(constraint.docs),
            )
            for constraint, margin in self.environment.margins(operation, space)
        ]
        return sorted(constraints, key=lambda c: (c.label, c.text))

    def _total(self, total: Total) -> d.ClearanceTotal:
        claims = [claim_at(self.process, step.name, total.target.name) for step in total.steps]
        whole = None if None in claims else summed(claim for claim in claims if claim is not None)
        return d.ClearanceTotal.model_validate(
            {
                "path": total.name,
                "name": total.name,
                "label": total.label,
                **f.docs_of(total.docs),
                "target": total.target.name,
                "steps": [step.name for step in total.steps],
                "stated": f.quantity(total.stated) if total.stated is not None else None,
                "demanded": f.interval(total.demanded),
                "sum": f.quantity(log10(whole)) if whole is not None else None,
            }
        )

    def _stream(self, stream: m.Stream) -> d.Stream:
        return d.Stream.model_validate(
            {
                "path": stream.path,
                "name": stream.path,
                **f.docs_of(stream.docs),
                "source": stream.source.name,
                "target": stream.target.name,
                "source_port": stream.source.port,
                "target_port": stream.target.port,
                "recycle": stream.recycle,
                "share": f.quantity(stream.share) if stream.share else None,
                "rest": stream.rest,
                "pooled": stream.pooled,
                "adjusts": sorted({named.name for named in stream.adjusts}),
                "conditions": [f.condition(item) for item in hand_overs(self.process, stream) if item.stated],
                "hold": f.hold(stream.hold),
                "limits": [f.limit(limit) for limit in sorted(stream.limits, key=lambda x: x.name)],
                "in_process": f.in_process(stream.in_process, f"{stream.path}."),
            }
        )

    # ------------------------------------------------------------ equipment

    def _equipment(self, operation: m.UnitOperation, recipe: m.Recipe | None) -> list[d.EquipmentUse]:
        binding = recipe.bindings.get(operation.name) if recipe is not None else None
        if binding is None:
            return []
        found: list[d.EquipmentUse] = []
        for item in binding.equipment:
            why = f.why(item.docs)
            if not found:  # what is said of the binding stands with the main equipment
                for key, texts in f.why(binding.docs).items():
                    why[key] = [*why[key], *texts]
            found.append(
                d.EquipmentUse.model_validate(
                    {
                        "tag": item.tag,
                        "class": item.equipment_class.name if item.equipment_class else "",
                        "label": item.label,
                        **why,
                        "properties": [
                            f.equipment_property(p)
                            for p in sorted(item.properties.values(), key=lambda p: p.name)
                        ],
                        "capabilities": [
                            f.capability(c) for c in sorted(item.capabilities.values(), key=lambda c: c.name)
                        ],
                        "automation": item.automation,
                        "connects": sorted(named.name for named in item.connects),
                    }
                )
            )
        return found

    def _derived(self, operation: m.UnitOperation, recipe: m.Recipe | None) -> list[d.Derived]:
        """Quantities of the equipment class's formulas whose inputs are all known."""
        binding = recipe.bindings.get(operation.name) if recipe is not None else None
        if binding is None:
            return []
        found: list[d.Derived] = []
        for item in binding.equipment:
            if item.equipment_class is None:
                continue
            for name, derived in sorted(item.equipment_class.derived.items()):
                unit = derived.kind.unit if derived.kind is not None else None
                value = self.environment.derived(operation, item, derived)
                if value is None or unit is None:
                    continue
                found.append(
                    d.Derived(
                        name=name,
                        label=derived.label or (derived.kind.label if derived.kind else ""),
                        value=_rounded(quantity_from_base(value, unit)),
                        formula=one_line(_slice(derived.span, derived.formula)),
                        equipment=item.tag,
                        windows=[
                            d.Window(of=window.owner, text=window.line.text, met=window.met)
                            for window in windows(self.environment, operation, item, derived)
                        ],
                        **f.why(derived.docs),
                    )
                )
        return found


def _rounded(value: Quantity) -> d.Quantity:
    """A computed figure: its text with the four digits that such formulas can carry, its value in full."""
    short = format_number(from_base(value.base, value.unit), 4)
    text = f"{short} {value.unit.text}".rstrip()
    return d.Quantity(text=text, value=value.digits, unit=value.unit.text)


def _sorted(items: Iterable[N]) -> list[N]:
    return sorted(items, key=lambda item: item.name)


def _slice(span: Span, node: t.Node, last: t.Node | None = None) -> str:
    end = node.end if last is None else last.end
    return span.source.text[node.start : end]


def _formula_text(setting: Setting | None) -> str | None:
    if setting is None or setting.formula is None:
        return None
    return one_line(_slice(setting.span, setting.formula))


def _setting_text(setting: Setting) -> str:
    if setting.text is not None:
        return setting.text
    if setting.quantity is not None:
        return setting.quantity.text
    if setting.course is not None:
        return f"{setting.course.word}: {setting.course.text}"
    if setting.interval is not None:
        return setting.interval.text
    return _formula_text(setting) or ""
