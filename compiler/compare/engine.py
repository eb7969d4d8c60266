"""Compares two canonical documents: the one place that knows all parts of a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pac.compiler import document as doc
from pac.compiler.compare.attributes import compare_attributes
from pac.compiler.compare.change import Comparison, End, Place, Rows, Side, side, sort_key
from pac.compiler.compare.clearances import compare_totals
from pac.compiler.compare.context import Context, compare_lines, compare_orders, compare_reasons
from pac.compiler.compare.controls import control_text, covered_cqas
from pac.compiler.compare.exact import Meaning, formula_meaning, renamed_reference
from pac.compiler.compare.filed import with_prompts
from pac.compiler.compare.flow import compare_hold_totals, compare_order, compare_streams, node
from pac.compiler.compare.in_process import compare_in_process, in_process_text
from pac.compiler.compare.matching import Matched, Names, match, match_named, match_operations, phase_names
from pac.compiler.compare.materials import compare_materials
from pac.compiler.compare.methods import compare_methods
from pac.compiler.compare.models import compare_models
from pac.compiler.compare.operations import at_new_places, compare_operation, parameter_class, step_cqas
from pac.compiler.compare.parameters import Moved
from pac.compiler.compare.phases import compare_phases
from pac.compiler.compare.risks import compare_references, compare_risks, compare_scales
from pac.compiler.compare.spaces import compare_interactions
from pac.compiler.compare.waivers import compare_waivers


def compare(a: doc.Document, b: doc.Document) -> Comparison:
    """All differences of `b` against `a`. B is judged by A's ranges."""
    steps = match_operations(a, b)
    names = _names(a, b, steps)
    cqas = {names.get(item.name, item.name) for item in a.attributes if item.role == "cqa"}
    cqas |= {item.name for item in b.attributes if item.role == "cqa"}
    places = {
        old: new for pair in steps.pairs for old, new in phase_names(pair.a, pair.b, names) if old != new
    }
    context = Context(a, b, Rows(), names, cqas=frozenset(cqas), places=places)
    affects = _step_affects(context, steps)
    _compare_heads(context)
    compare_attributes(context, Place("", ""), a.attributes, b.attributes)
    covered = covered_cqas(context.b, context.cqas)
    compare_materials(context, _material_affects(context, affects), compare_phases)
    compare_in_process(context, Place("", ""), a.in_process, b.in_process, covered)
    _compare_steps(context, steps, affects, covered)
    compare_streams(context, steps, affects, covered)
    moved = compare_order(context, steps, affects)
    if not moved and not steps.only_a and not steps.only_b:
        for pair in steps.pairs:
            spot = _place(pair.b).at("position")
            context.rows.said(spot, str(pair.a.position), str(pair.b.position))
    compare_hold_totals(context)
    compare_orders(context, _head("order"), a.orders, b.orders)
    _compare_requirements(context)
    compare_totals(context)
    compare_methods(context)
    compare_scales(context, _head("risk_scale"))
    compare_risks(context, Place("", ""), a.risks, b.risks)
    compare_models(context)
    compare_references(context, _head("references"))
    compare_waivers(context, _head("waivers"))
    rows = context.rows
    return Comparison(
        _end(a),
        _end(b),
        with_prompts(sorted(rows.changes, key=sort_key), a, b, names),
        tuple(sorted(rows.equal, key=sort_key)),
    )


def _end(document: doc.Document) -> End:
    digest = document.digest or doc.sealed(document).digest
    site = None if document.site is None else document.site.name
    return End(document.name, document.label, document.kind, digest, site)


def _names(a: doc.Document, b: doc.Document, steps: Matched[doc.Operation]) -> dict[str, str]:
    """Names of A that are other names in B: steps, attributes, materials."""
    names = {pair.a.name: pair.b.name for pair in steps.pairs}
    # Attributes first: materials and parameters may refer to them.
    attributes = match_named(a.attributes, b.attributes, names, lambda item: f"{item.role} {item.kind}")
    names |= {pair.a.name: pair.b.name for pair in attributes.pairs}
    materials = match_named(a.materials, b.materials, names, lambda item: f"{item.role} {item.class_}")
    names |= {pair.a.name: pair.b.name for pair in materials.pairs}
    for pair in steps.pairs:
        placed, moves = at_new_places(pair.a, pair.b, names)
        before = {new: old for old, new in moves.items()}
        parameters = match_named(placed.parameters, pair.b.parameters, names, parameter_class)
        for each in parameters.pairs:
            old = before.get(each.a.name, each.a.name)
            if old != each.b.name:
                names[f"{pair.a.name}.{old}"] = f"{pair.b.name}.{each.b.name}"
    owners = [(pair.a.name, pair.b.name, pair.a.phases, pair.b.phases) for pair in steps.pairs]
    owners += [(pair.a.name, pair.b.name, pair.a.phases, pair.b.phases) for pair in materials.pairs]
    for old, new, in_a, in_b in owners:  # phases, which start the clock of a hold
        for phase in match_named(in_a, in_b, names, lambda _: "").pairs:
            if phase.a.name != phase.b.name:
                names.setdefault(f"{old}.{phase.a.name}", f"{new}.{phase.b.name}")
    return {old: new for old, new in names.items() if old != new}


def _step_affects(context: Context, steps: Matched[doc.Operation]) -> dict[str, tuple[str, ...]]:
    """The CQAs of each step, by its name in B (in A for a removed one)."""
    affects = {pair.b.name: context.both(step_cqas(pair.a), step_cqas(pair.b)) for pair in steps.pairs}
    affects |= {item.name: context.both(step_cqas(item), ()) for item in steps.only_a}
    return affects | {item.name: context.both((), step_cqas(item)) for item in steps.only_b}


def _material_affects(context: Context, affects: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The CQAs of the steps that use each material by its name in B: in a phase, through a stream, as a
    container, or as a part of what such a material is made from.
    """
    used: dict[str, set[str]] = defaultdict(set)
    into: set[tuple[str, str]] = set()
    both: tuple[tuple[doc.Document, Names], ...] = ((context.a, context.names), (context.b, {}))
    for document, names in both:
        materials = {item.name for item in document.materials}
        uses: list[tuple[str, str]] = []
        for operation in document.operations:
            uses.extend((material, operation.name) for material in operation.uses)
            uses.extend((material, operation.name) for material in _subjects(operation.phases))
        for stream in document.streams:
            source, target = node(stream.source), node(stream.target)
            uses.extend([(source, target), (target, source)])
            uses.extend([(stream.hold.container, target)] if stream.hold and stream.hold.container else [])
        for material, step_name in uses:
            if material in materials:
                cqas = affects.get(names.get(step_name, step_name), ())
                used[names.get(material, material)] |= set(cqas)
        for item in document.materials:
            parts = {*item.made_from, *_subjects(item.phases)}
            parts |= {item.hold.container} if item.hold and item.hold.container else set()
            into |= {(names.get(part, part), names.get(item.name, item.name)) for part in parts & materials}
    open_ = list(used)
    while open_:
        whole = open_.pop()
        for part, made in into:
            if made == whole and not used[whole] <= used[part]:
                used[part] |= used[whole]
                open_.append(part)
    return {name: tuple(sorted(found)) for name, found in used.items()}


def _subjects(phases: Sequence[doc.Phase]) -> set[str]:
    """Everything that the instructions of phases name."""
    found: set[str] = set()
    for phase in phases:
        found |= {name for step in phase.steps for name in (step.subject, step.base) if name}
        found |= _subjects(phase.phases)
    return found


def _place(operation: doc.Operation) -> Place:
    return Place(operation.path, operation.path, operation.name, operation.position)


def _compare_steps(
    context: Context,
    steps: Matched[doc.Operation],
    affects: dict[str, tuple[str, ...]],
    covered: frozenset[str],
) -> None:
    for item in steps.only_a:
        _one_sided(context, "STEP_REMOVED", item, context.a, affects)
    for item in steps.only_b:
        _one_sided(context, "STEP_ADDED", item, context.b, affects)
    moved: dict[str, list[Moved]] = {}
    operations = {}
    for pair in steps.pairs:
        place = _place(pair.b)
        moved[pair.b.name] = compare_operation(context, place, pair, covered)
        operations[pair.b.name] = (place, pair.a)
    compare_interactions(context, operations, moved)


def _one_sided(
    context: Context,
    tag: str,
    item: doc.Operation,
    document: doc.Document,
    affects: dict[str, tuple[str, ...]],
) -> None:
    removed = tag.endswith("REMOVED")
    one = Side(f"{item.class_} {item.name}")
    upstream = sorted({stream.source for stream in document.streams if node(stream.target) == item.name})
    downstream = sorted({stream.target for stream in document.streams if node(stream.source) == item.name})
    notes = [f"after {', '.join(upstream)}"] if upstream else []
    notes += [f"before {', '.join(downstream)}"] if downstream else []
    count = len(item.parameters)
    notes.append(f"{count} parameter{'' if count == 1 else 's'}")
    controls = sorted(control_text(control) for control in item.controls)
    controls += [in_process_text(each) for each in item.in_process]
    if controls:
        word = "controls lost" if removed else "controls"
        notes.append(f"{word}: {'; '.join(controls)}")
    context.rows.add(
        _place(item),
        [tag],
        one if removed else None,
        None if removed else one,
        context.meanings(item if removed else None, None if removed else item),
        affects=affects[item.name],
        note="; ".join(notes),
    )


# ------------------------------------------------------------------ the document itself


def _compare_heads(context: Context) -> None:
    a, b, rows = context.a, context.b, context.rows
    top = Place("", "")
    for word, left, right in (
        ("name", a.name, b.name),
        ("label", a.label, b.label),
        ("kind", a.kind, b.kind),
        ("schema", a.schema_, b.schema_),
        ("lifecycle", a.lifecycle, b.lifecycle),
        ("process.name", a.process.name, b.process.name),
        ("process.label", a.process.label, b.process.label),
        ("process.version", a.process.version, b.process.version),
        ("platform", _platform(a), _platform(b)),
        ("scaled_from", _sender(a), _sender(b)),
        ("differences", _differences(a, b), _differences(b, a)),
    ):
        rows.said(_head(word), left or "-", right or "-")
    for word in ("source", "assumed", "notes", "confidential"):
        compare_lines(rows, top.at(word), getattr(a, word), getattr(b, word))
    sites = [item.site for item in (a, b)]
    tags = [None if site is None else site.name for site in sites]
    if tags[0] != tags[1]:
        rows.add(_head("site"), ["SITE_CHANGED"], side(tags[0]), side(tags[1]), (tags[0], tags[1]))
    for word in ("label", "version"):
        left, right = (getattr(site, word) if site is not None else None for site in sites)
        if None not in sites:
            rows.said(_head(f"site.{word}"), left or "-", right or "-")
    if a.classification != b.classification:
        rows.add(
            _head("classification"),
            ["CRITICALITY_CHANGED"],
            side(a.classification),
            side(b.classification),
            (a.classification, b.classification),
            note="another classification scheme: class words do not mean the same",
        )


def _sender(document: doc.Document) -> str:
    """The recipe whose values are scaled."""
    sender = document.scaled_from
    return "-" if sender is None else " ".join(filter(None, (sender.name, sender.version, sender.label)))


def _platform(document: doc.Document) -> str:
    """What a process begins with; all that follows from it is compared for itself."""
    platform = document.platform
    words = "platform" if document.is_platform else "process"
    return (
        words if platform is None else f"{words} of {platform.name} {platform.label} {platform.version or ''}"
    )


def _differences(document: doc.Document, other: doc.Document) -> str:
    """How a process departs from its platform and the other does not; what follows is compared for itself."""
    shown = ("what", "platform", "own", "reason", "change")
    listed = (
        ", ".join(
            [f"{item.path} {item.kind}", *(str(value) for name, value in item if name in shown and value)]
        )
        for item in document.differences
        if item not in other.differences
    )
    return "; ".join(listed) or "-"


def _head(word: str) -> Place:
    return Place(word, word)


def _compare_requirements(context: Context) -> None:

    def names_of(item: doc.Requirement) -> dict[str, str]:
        """Inside a step, its parameters have their plain names."""
        step = item.operation or ""
        own = {
            old.removeprefix(f"{step}."): new.partition(".")[2]
            for old, new in context.names.items()
            if step and old.startswith(f"{step}.")
        }
        return {**context.names, **own}

    def exact_a(item: doc.Requirement) -> Meaning:
        return formula_meaning(item.text, names_of(item))

    found = match(
        context.a.requirements,
        context.b.requirements,
        lambda item: (context.names.get(item.operation or "", item.operation), exact_a(item)),
        lambda item: (item.operation, formula_meaning(item.text, {})),
        lambda item: item.label,
        lambda item: item.label,
    )
    rows = context.rows
    place = _head("require")
    for item in found.only_a:
        exact = exact_a(item)
        one = Side(item.text)
        rows.add(place, ["REQUIREMENT_REMOVED"], one, None, (exact, None), note=item.label or None)
    for item in found.only_b:
        exact = formula_meaning(item.text, {})
        one = Side(item.text)
        rows.add(place, ["REQUIREMENT_ADDED"], None, one, (None, exact), note=item.label or None)
    for pair in found.pairs:
        if pair.a.text != pair.b.text:
            rows.respelled(place, Side(pair.a.text), Side(pair.b.text), formula_meaning(pair.b.text, {}))
        rows.said(place.at("label"), pair.a.label or "-", pair.b.label or "-")
        unknown = [renamed_reference(name, names_of(pair.a)) for name in pair.a.unknown]
        before = pair.a.model_copy(update={"unknown": unknown})
        _compare_judgement(context, place.at("status"), before, pair.b)
        compare_reasons(rows, place, pair.a, pair.b)


def _compare_judgement(context: Context, place: Place, a: doc.Requirement, b: doc.Requirement) -> None:
    """Whether a requirement could be judged: it follows from the values, which are compared themselves."""
    judged = [(item.status, sorted(item.unknown)) for item in (a, b)]
    if judged[0] != judged[1]:
        left, right = (
            f"{status}, no value: {', '.join(names)}" if names else status for status, names in judged
        )
        note = b.label or b.text
        context.rows.add(
            place, ["DERIVED_CHANGED"], Side(left), Side(right), (judged[0], judged[1]), note=note
        )
