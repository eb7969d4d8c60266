"""Risks, established conditions, documents, change records and approvals of the Markdown recipe."""

from __future__ import annotations

from collections.abc import Sequence

from pac.compiler.document import Approval, Document, Documented, EstablishedCondition, Factor, Residual, Risk
from pac.targets.markdown_context import walk
from pac.targets.markdown_text import Notes, code, esc, lines, listed, named, table


def risk_table(risks: Sequence[Risk], notes: Notes) -> list[str]:
    """Failure modes with their rating, what lowers them, and the rating after that."""
    rows = []
    for risk in risks:
        after = risk.residual
        rows.append(
            (
                named(risk.name, risk.label) + notes.mark("risk", risk.name, risk),
                code(risk.target) if risk.target else "",
                esc(risk.cause or ""),
                esc(risk.effect or ""),
                listed(risk.affects),
                _rating(risk),
                lines(code(path) for path in risk.mitigated_by),
                esc((after.reason if after is not None else None) or ""),
                _rating(after) + notes.mark("residual risk", risk.name, after) if after is not None else "",
                esc(risk.owner or ""),
            )
        )
    titles = (
        "risk",
        "of",
        "cause",
        "effect",
        "affects",
        "rating",
        "mitigated by",
        "measures",
        "after",
        "owner",
    )
    return table(titles, rows, (*titles[1:5], *titles[6:]))


def _rating(rating: Risk | Residual) -> str:
    """`severity 7 × occurrence 6 × detection 4 = 168, above the limit`."""
    scores = " × ".join(f"{esc(score.factor)} {esc(score.value)}" for score in rating.scores)
    limit = "" if rating.acceptable else ", **above the limit**"
    return f"{scores} = {esc(rating.rpn)}{limit}"


def _factor(factor: Factor) -> tuple[str, str, str]:
    return esc(factor.name), esc(factor.levels), "no measure lowers it" if factor.inherent else ""


def risks(document: Document) -> list[str]:
    """The scale, and the risks of the process as a whole; those of a step stand with the step."""
    notes = Notes()
    scale = document.risk_scale
    result: list[str] = []
    if scale is not None:
        result += [f"Risks are rated by {named(scale.name, scale.label)}.", ""]
        result += table(("factor", "levels", ""), [_factor(x) for x in scale.factors])
        if scale.accepts:
            limits = ", ".join(esc(text) for text in scale.accepts)
            result += [f"No measures are needed where {limits}.", ""]
        result += [line for text in scale.notes for line in (f"Note: {esc(text)}", "")]
        result += [line for text in scale.evidence for line in (f"Source: {esc(text)}", "")]
    return [*result, *risk_table(document.risks, notes), *notes.written()]


def established_conditions(document: Document) -> list[str]:
    """What is filed in each region, and what is said not to be."""
    rows = set()
    for path, part in walk(document, ""):
        for item in part.filed if isinstance(part, Documented) else ():
            category = named(item.category, item.category_label) if item.category else "not established"
            region = named(item.region, item.region_label)
            rows.add((region, code(path), category, esc(item.reason or "")))
    if not rows:
        return []
    words = (
        "As the author states it. A change of an established condition is assessed for each region; "
        "pac does not decide on reporting."
    )
    titles = ("region", "of", "reporting category", "reason")
    return [words, "", *table(titles, sorted(rows), ("reason",))]


def references(document: Document) -> list[str]:
    rows = [
        (
            code(item.name),
            esc(item.number),
            esc(item.title),
            esc(item.version),
            esc(item.date),
            esc(item.scale_down),
            code(item.qualified_by) if item.qualified_by else "",
        )
        for item in document.references
    ]
    titles = ("name", "number", "title", "version", "date", "scale-down model", "qualified by")
    return table(titles, rows, titles[1:])


def methods(document: Document) -> list[str]:
    """The analytical methods that tests name."""
    notes = Notes()
    rows = [
        (
            named(item.name, item.label) + notes.mark("method", item.name, item),
            esc(item.number),
            esc(item.version),
            esc(item.reports or ""),
            esc(item.loq.text) if item.loq is not None else "",
            esc(item.precision.text) if item.precision is not None else "",
            listed(item.validated_at),
            listed(item.tested_at),
        )
        for item in document.methods
    ]
    titles = (
        "method", "number", "version", "reports", "quantifies from", "standard deviation", "validated at", "tested at",
    )  # fmt: skip
    return [*table(titles, rows, titles[3:]), *notes.written()]


def change_records(document: Document) -> list[str]:
    """Change records as they stood when the document was written; they are no part of the digest."""
    notes = Notes()
    rows = [
        (
            esc(item.number) + notes.mark("change record", item.name, item),
            named(item.name, item.label),
            esc(item.status),
            esc(item.opened),
            esc(item.closed),
            esc(item.reason),
            lines(code(path) for path in item.concerns),
            lines(_reported(filed) for filed in item.filed),
            lines(_signed(approval) for approval in item.approvals),
        )
        for item in document.change_records
    ]
    titles = (
        "number",
        "change",
        "status",
        "opened",
        "closed",
        "reason",
        "concerns",
        "reported",
        "approved by",
    )
    return [*table(titles, rows, titles[2:]), *notes.written()]


def _reported(item: EstablishedCondition) -> str:
    """A region with the category in which a change is reported there, or why it is not."""
    how = named(item.category, item.category_label) if item.category else "not reported"
    reason = f", {esc(item.reason)}" if item.reason else ""
    return f"{named(item.region, item.region_label)}: {how}{reason}"


def _signed(item: Approval) -> str:
    """A signature in one line;"""
    parts = (item.person, item.role, item.meaning, item.time, item.of, item.signed or "", *item.notes)
    return ", ".join(esc(part) for part in parts if part)


def approvals(document: Document) -> list[str]:
    """Printed name, role, meaning and time of every signature, and the digest that was signed."""
    rows = [
        (
            esc(item.person),
            esc(item.role),
            esc(item.meaning),
            esc(item.time),
            esc(item.of),
            code(item.signed) if item.signed else "",
            lines(esc(text) for text in item.notes),
        )
        for item in document.approvals
    ]
    titles = ("name", "role", "meaning", "time", "of", "digest signed", "remarks")
    return table(titles, rows, titles[5:])


def waivers(document: Document) -> list[str]:
    """Checks whose findings somebody accepted, with the reason."""
    rows = [
        (
            f"{esc(item.code)} {esc(item.name)}",
            f"{esc(item.scope)} {code(item.path)}" if item.path else f"the whole {esc(item.scope)}",
            esc(item.reason),
            esc(item.by),
            esc(item.until),
            esc(item.change or ""),
        )
        for item in document.waivers
    ]
    titles = ("check", "in", "why it is accepted", "accepted by", "until", "change")
    words = "What these checks find in the places named is accepted. pac does not judge the reasons."
    return [words, "", *table(titles, rows, ("change",))] if rows else []
