"""`scale by A else B keeping …` to the model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pac.compiler.elaborate.reading import FileReader, Given
from pac.compiler.model import NO_RULE, EquipmentClass, Kind, Named, Recipe, ScaleLimit, ScaleRule
from pac.compiler.problems import Problems, Related
from pac.compiler.syntax import tree as t


def scale_rule(
    given: Given,
    equipment: Mapping[str, EquipmentClass],
    parameters: Mapping[str, Kind | None],
    reader: FileReader,
) -> ScaleRule | None:
    """The rule of a parameter; limits are on what the equipment derives, or on values of the step."""
    clause = given.first("scale")
    if clause is None:
        return None
    if not isinstance(clause.payload, t.ScaleRule):
        reader.report(
            "P06",
            f"`{reader.span(clause).text}` is said of a kind, not of a value",
            clause,
            hint="say what is kept at another scale: `scale by power_per_volume`, or `scale by none`",
        )
        return None
    node = clause.payload
    names = [aim.text for aim in node.aims]
    for number, aim in enumerate(node.aims):
        if aim.text in names[:number]:
            hint = "name another quantity behind `else`, or leave it away"
            reader.report("G09", f"`{aim.text}` is to be kept twice", aim, hint=hint)
    if NO_RULE in names and (len(names) > 1 or node.limits):
        hint = "`scale by none` says that the value is the same at every scale: leave the rest away"
        reader.report(
            "P06", "`none` stands alone: nothing is solved for, so nothing else can be kept", node, hint=hint
        )
    limits = (_limit(limit, _kinds(equipment, parameters), reader) for limit in node.limits)
    kept: dict[str, ScaleLimit] = {}
    for limit in limits:
        if limit is None:
            continue
        if limit.name in kept or [limit.name] == names:
            place = next(each.name for each in node.limits if reader.span(each) == limit.span)
            hint = "write one range for it" if limit.name in kept else "what is kept needs no limit"
            reader.report("G09", f"`{limit.name}` stands twice in this rule", place, hint=hint)
        else:
            kept[limit.name] = limit
    aims = tuple(Named(aim.text, reader.span(aim)) for aim in node.aims)
    return ScaleRule(aims, tuple(kept.values()), reader.span(node))


def _kinds(
    equipment: Mapping[str, EquipmentClass], parameters: Mapping[str, Kind | None]
) -> dict[str, Kind | None]:
    """What a limit may be on, with its kind."""
    kinds = dict(parameters)
    for found in equipment.values():
        kinds |= {name: derived.kind for name, derived in found.derived.items()}
    return kinds


def _limit(node: t.KeptLimit, kinds: Mapping[str, Kind | None], reader: FileReader) -> ScaleLimit | None:
    if node.name.text not in kinds:
        reader.unknown("derived quantity or parameter of this step", node.name, kinds)
        return None
    kind = kinds[node.name.text]
    if kind is None:
        return None  # its missing kind has been reported
    interval = reader.values.interval(node.range, kind, what="the limit")
    return None if interval is None else ScaleLimit(node.name.text, interval, reader.span(node))


def with_senders(recipes: Mapping[str, Recipe], problems: Problems) -> dict[str, Recipe]:
    """The recipes, without `scale from` where that leads to another process (N04) or in a circle (N03)."""
    result = dict(recipes)
    told: set[frozenset[str]] = set()
    for name, recipe in recipes.items():
        wanted = recipe.scale_from
        if wanted is None:
            continue
        sender = recipes.get(wanted.recipe)
        stage = recipe.process.lifecycle
        if sender is None:  # what is wrong with it has been reported
            result[name] = replace(recipe, scale_from=None, scale_lost=wanted)
        elif sender.process.name != recipe.process.name:
            result[name] = replace(recipe, scale_from=None, scale_lost=wanted)
            problems.add(
                "N04",
                f"`{sender.name}` is a recipe of `{sender.process.name}`, and this one is of "
                f"`{recipe.process.name}`",
                wanted.name_span,
                path=name,
                stage=stage,
                hint="values are scaled between recipes of one process",
                related=(Related("it is declared here", sender.name_span),),
            )
        else:
            circle = _circle(name, recipes)
            if not circle:
                continue
            result[name] = replace(recipe, scale_from=None, scale_lost=wanted)
            if frozenset(circle) not in told:
                told.add(frozenset(circle))
                first = recipes[min(circle)]
                assert first.scale_from is not None
                at = circle.index(first.name)
                names = [*circle[at:], *circle[:at], first.name]
                problems.add(
                    "N03",
                    f"these recipes are scaled from each other: {' -> '.join(names)}"
                    if len(circle) > 1
                    else f"recipe `{name}` is scaled from itself",
                    first.scale_from.span,
                    path=first.name,
                    stage=stage,
                    hint="one of them has to give its values itself: remove its `scale from`",
                )
    return result


def _circle(name: str, recipes: Mapping[str, Recipe]) -> list[str]:
    """The circle of `scale from` that a recipe is part of, beginning with it."""
    names = [name]
    while (recipe := recipes.get(names[-1])) is not None and recipe.scale_from is not None:
        sender = recipe.scale_from.recipe
        if sender == name:
            return names
        if sender in names:
            return []
        names.append(sender)
    return []
