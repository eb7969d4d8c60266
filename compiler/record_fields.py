"""Documents, changes, approvals, risks and what is filed, as parts of the canonical document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from pac.compiler import document as d
from pac.compiler import fields as f
from pac.compiler import model as m
from pac.compiler.codes import code_named
from pac.compiler.elaborate.in_process import in_process
from pac.compiler.records import Approval, ChangeRecord, Reference
from pac.compiler.risk import Rating, Residual, Risk, RiskScale
from pac.compiler.waivers import Waiver

Scope = Literal["file", "platform", "process", "recipe", "site"]


def cited(references: Iterable[Reference]) -> list[d.Cited]:
    """Each document once, by name."""
    found = {
        (r.name, r.title, r.number): d.Cited(
            name=r.name,
            title=r.title,
            number=r.number,
            version=r.version,
            date=r.date,
            scale_down=r.scale_down,
            qualified_by=r.qualified_by,
        )
        for r in references
    }
    return [found[key] for key in sorted(found)]


def methods(process: m.Process) -> list[d.Method]:
    """The methods that tests of the process name, and those that it declares itself."""
    named = set(_methods_named(process))
    found = []
    for method in process.methods.values():
        place = method.span.real
        inside = place.source is process.span.real.source and process.span.real.start <= place.start
        if method.name in named or (inside and place.end <= process.span.real.end):
            found.append(
                d.Method.model_validate(
                    {
                        "path": f"method.{method.name}",
                        "name": method.name,
                        "label": method.label,
                        **f.docs_of(method.docs),
                        "number": method.number,
                        "version": method.version,
                        "reports": (method.unit.text or "1") if method.unit is not None else None,
                        "loq": f.quantity(method.loq) if method.loq is not None else None,
                        "precision": f.quantity(method.precision) if method.precision is not None else None,
                        "validated_at": sorted(site.name for site in method.validated_at),
                        "tested_at": sorted(site.name for site in method.tested_at),
                    }
                )
            )
    return sorted(found, key=lambda method: method.name)


def _methods_named(process: m.Process) -> Iterator[str]:
    """Every method behind `by` of a test."""
    owners = [process.attributes, *(material.attributes for material in process.materials.values())]
    for operation in process.operations.values():
        owners.append(operation.attributes)
        for control in operation.controls:
            yield from (test.method for test in control.tests if test.method)
    for owner in owners:
        for attribute in owner.values():
            yield from (test.method for test in attribute.tests if test.method)
    yield from (item.sampling.method for item in in_process(process) if item.sampling.method)


def approvals(items: Iterable[Approval]) -> list[d.Approval]:
    """Signatures in the order of their thing, time and person."""
    found = [
        d.Approval(
            of=a.of,
            person=a.person,
            role=a.role,
            meaning=a.meaning,
            time=a.time,
            signed=a.digest,
            notes=list(a.notes),
        )
        for a in items
    ]
    return sorted(found, key=lambda a: (a.of, a.time, a.person, a.role, a.meaning))


def change_records(
    records: tuple[ChangeRecord, ...], owners: set[str], document: d.Document
) -> list[d.ChangeRecord]:
    """The records that concern one of the owners, or that some value of the document cites."""
    numbers = set(_changes(document.model_dump(mode="json"))) if records else set()
    return [
        d.ChangeRecord(
            name=record.name,
            label=record.title,
            number=record.number,
            status=record.status,
            opened=record.opened,
            closed=record.closed,
            reason=record.reason,
            concerns=sorted(record.concerns),
            filed=[f.filed(item) for item in record.conditions],
            approvals=approvals(record.approvals),
            evidence=list(record.evidence),
            assumed=list(record.assumed),
            notes=list(record.notes),
        )
        for record in sorted(records, key=lambda record: record.name)
        if record.number in numbers or owners & {path.split(".")[0] for path in record.concerns}
    ]


def _changes(value: Any) -> Iterable[str]:
    """The change references in a piece of JSON."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key == "change" and isinstance(item, str):
                yield item
            else:
                yield from _changes(item)
    elif isinstance(value, list):
        for item in value:
            yield from _changes(item)


def waivers(found: Iterable[Waiver], process: m.Process, recipe: m.Recipe | None) -> list[d.Waiver]:
    """Those that stand in what the document is made of, or in a file that holds a part of it."""
    scopes: dict[str, Scope] = {process.name: "process"}
    spans = [process.span.real]
    if process.family is not None:
        spans += process.family.spans
        scopes |= dict.fromkeys(process.family.names, "platform")
    bound: set[str] = set()
    if recipe is not None:
        spans += [recipe.span, recipe.site.span]
        scopes |= {recipe.name: "recipe", recipe.site.name: "site"}
        bound = {item.tag for binding in recipe.bindings.values() for item in binding.equipment}
    listed = []
    for waiver in found:
        scope: Scope | None = scopes.get(waiver.owner) if waiver.owner else "file"
        in_file = any(waiver.block.source is span.source for span in spans)
        if scope is None or not in_file:
            continue
        if scope == "site" and waiver.path and waiver.path.split(".")[0] not in bound:
            continue
        listed.append(
            d.Waiver(
                code=waiver.code,
                name=code_named(waiver.code).name,
                scope=scope,
                path=waiver.path,
                reason=waiver.reason,
                by=waiver.by,
                until=waiver.until.isoformat(),
                change=waiver.change,
            )
        )
    return sorted(listed, key=lambda w: (w.scope, w.path, w.code, w.until, w.by, w.reason))


# ------------------------------------------------------------------ risk


def risk_scale(scale: RiskScale | None) -> d.RiskScale | None:
    if scale is None:
        return None
    return d.RiskScale(
        name=scale.name,
        label=scale.label,
        factors=[d.Factor(name=x.name, levels=x.text, inherent=x.inherent) for x in scale.factors.values()],
        accepts=sorted(limit.text for limit in scale.accepts),
        evidence=list(scale.source),
        notes=list(scale.notes),
    )


def risks(items: Iterable[Risk], prefix: str, scale: RiskScale | None) -> list[d.Risk]:
    """Risks by name; `prefix` is the path of their step with its dot."""
    return [
        d.Risk.model_validate(
            {
                "path": f"{prefix}risk.{risk.name}",
                "name": risk.name,
                "label": risk.label,
                **f.docs_of(risk.docs),
                "target": risk.target.name if risk.target else None,
                **_rating(risk.rating, scale, product_only=False),
                "affects": sorted({named.name for named in risk.affects}),
                "cause": risk.cause,
                "effect": risk.effect,
                "owner": risk.owner,
                "mitigated_by": sorted({named.name for named in risk.mitigated_by}),
                "residual": _residual(risk.residual, scale),
            }
        )
        for risk in sorted(items, key=lambda risk: risk.name)
    ]


def _residual(residual: Residual | None, scale: RiskScale | None) -> dict[str, object] | None:
    if residual is None:
        return None
    rating = _rating(residual.rating, scale, product_only=True)
    return {**rating, "reason": residual.docs.because, **f.why(residual.docs)}


def _rating(rating: Rating, scale: RiskScale | None, *, product_only: bool) -> dict[str, object]:
    kept = scale is not None and not rating.exceeded(scale, product_only=product_only)
    return {
        "scores": [d.Score(factor=name, value=digits) for name, digits, _ in rating.scores],
        "rpn": rating.product_text,
        "acceptable": kept,
    }
