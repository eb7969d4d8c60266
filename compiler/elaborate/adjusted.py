"""What a recipe says otherwise about materials and about settings of phases.

The recipe gets a process of its own with these values in it, so that whatever judges or shows a recipe sees
them without being told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pac.compiler.elaborate.phases import setting_value
from pac.compiler.elaborate.reading import VALUE, FileReader
from pac.compiler.model import Material, MaterialValue, Phase, PhaseStep, Process, Replaced, UnitOperation
from pac.compiler.problems import Related
from pac.compiler.source import Span, one_line
from pac.compiler.syntax import tree as t

SETTING = frozenset({"because", "change"})
PROPERTY = (VALUE - {"was"}) | {"at"}


class Adjustments:
    """Collects what one recipe sets, then makes the process with it."""

    def __init__(self, reader: FileReader, process: Process, recipe: str) -> None:
        self.reader = reader
        self.process = process
        self.recipe = recipe
        self._steps: dict[str, PhaseStep] = {}
        self._values: dict[str, MaterialValue] = {}
        self._seen: dict[str, Span] = {}

    def take(self, node: t.Override, parts: tuple[t.Name, ...]) -> bool:
        """Whether a path names a setting of a phase or a property of a material; then it is read."""
        path = ".".join(part.text for part in parts)
        owner = self.process.operations.get(parts[0].text) or self.process.materials.get(parts[0].text)
        if owner is None:
            return False
        step = setting_of(owner, tuple(part.text for part in parts[1:]))
        if step is not None:
            self._setting(node, path, step)
            return True
        if isinstance(owner, Material) and len(parts) == 2:
            value = next((each for each in owner.properties if each.name == parts[1].text), None)
            if value is not None:
                self._property(node, path, value)
                return True
        return False

    @staticmethod
    def known(owner: UnitOperation | Material) -> set[str]:
        """The settings and properties that a recipe can set, without the name of the owner."""
        properties = owner.properties if isinstance(owner, Material) else ()
        return {value.name for value in properties} | set(_settings(owner.phases))

    # ------------------------------------------------------------ reading

    def _setting(self, node: t.Override, path: str, step: PhaseStep) -> None:
        reader = self.reader
        reader.path = f"{self.recipe}.{path}"
        given = reader.given(node.clauses, SETTING, "a setting of a phase")
        docs = reader.docs(given)
        self._reasoned(node, path, docs.because, step.span)
        value: t.Node = node.value.value if isinstance(node.value, t.Exact) else node.value
        if (
            isinstance(value, t.Between)
            and isinstance(value.low, t.Number)
            and isinstance(value.high, t.Number)
        ):
            value = t.RangeNode(value.start, value.end, value.low, value.high, "..")
        if not isinstance(value, (t.Number, t.RangeNode)):
            hint = "write for example `= 6 CV` or `= 5 .. 6 CV`"
            reader.report("N04", "a setting of a phase is a number or a range", node.value, hint=hint)
        elif self._once(node, path) and setting_value(reader, path.rpartition(".")[2], value, step.kind):
            span = reader.span(value)
            sign = " = " if "=" in step.text else " "
            text = f"{step.subject}{sign}{one_line(span.text).removeprefix('=').strip()}"
            was = Replaced(step.text.removeprefix(step.subject or "").strip(" ="), step.span)
            self._steps[path] = replace(step, text=text, span=reader.span(node), docs=docs, replaces=was)

    def _property(self, node: t.Override, path: str, value: MaterialValue) -> None:
        reader = self.reader
        reader.path = f"{self.recipe}.{path}"
        given = reader.given(node.clauses, PROPERTY, "a property of a material")
        docs = reader.docs(given)
        self._reasoned(node, path, docs.because, value.span)
        if not self._once(node, path):
            return
        reference = reader.reference(given) or value.reference
        was = Replaced(_words(value), value.span)
        new = replace(value, docs=docs, reference=reference, span=reader.span(node), replaces=was)
        if value.kind is None and not isinstance(node.value, t.TextValue):
            hint = f'write it in quotes: `{path} = "…"`'
            reader.report("N04", f"`{path}` is said in words", node.value, hint=hint)
        elif isinstance(node.value, t.TextValue) and value.kind is None:
            self._values[path] = replace(new, text=node.value.text.value)
        elif isinstance(node.value, t.RangeNode):
            interval = reader.values.interval(node.value, value.kind, what="the range")
            if interval is not None:
                self._values[path] = replace(new, text=None, setting=None, interval=interval)
        else:
            setting = reader.values.setting(node.value, value.kind, what="the value")
            if setting is not None and setting.formula is not None:
                message = "a property of a material is a plain value, not a formula"
                reader.report("N07", message, node.value)
            elif setting is not None:
                own = None if setting.interval is not None else setting
                interval = setting.interval or setting.tolerance
                self._values[path] = replace(new, text=setting.text, setting=own, interval=interval)

    def _reasoned(self, node: t.Override, path: str, because: str | None, place: Span) -> None:
        if node.batch:
            hint = "`batch` gives the size of the batch: leave the word away"
            self.reader.report("P06", f"`{path}` is no size of a batch", node.target, hint=hint)
        elif because is None:
            self.reader.report(
                "D14",
                f"`{path}` is changed without a reason",
                node.target,
                hint='add `because "…"` and the change reference: `change "CC-…"`',
                related=(Related("the process sets it here", place),),
            )

    def _once(self, node: t.Override, path: str) -> bool:
        earlier = self._seen.setdefault(path, self.reader.span(node))
        if earlier == self.reader.span(node):
            return True
        self.reader.report(
            "G09",
            f"`{path}` is set twice in this recipe",
            node.target,
            hint="keep one of them",
            related=(Related("the other one is here", earlier),),
        )
        return False

    # ------------------------------------------------------------ the recipe's process

    def adjusted(self) -> Process:
        """The process with what the recipe says; the process itself where it says nothing of that sort."""
        if not self._steps and not self._values:
            return self.process
        operations: Mapping[str, UnitOperation] = {
            name: replace(operation, phases=self._phases(operation.phases, name))
            for name, operation in self.process.operations.items()
        }
        materials = {
            name: replace(
                material,
                phases=self._phases(material.phases, name),
                properties=tuple(self._values.get(f"{name}.{v.name}", v) for v in material.properties),
            )
            for name, material in self.process.materials.items()
        }
        return replace(self.process, operations=operations, materials=materials)

    def _phases(self, phases: tuple[Phase, ...], above: str) -> tuple[Phase, ...]:
        return tuple(
            replace(
                phase,
                steps=tuple(self._steps.get(f"{above}.{phase.name}.{s.subject}", s) for s in phase.steps),
                phases=self._phases(phase.phases, f"{above}.{phase.name}"),
            )
            for phase in phases
        )


def setting_of(owner: UnitOperation | Material, path: tuple[str, ...]) -> PhaseStep | None:
    """The setting that a path names within a step or material."""
    return _settings(owner.phases).get(".".join(path))


def _settings(phases: tuple[Phase, ...], above: str = "") -> dict[str, PhaseStep]:
    """The settings of phases by their path."""
    found: dict[str, PhaseStep] = {}
    for phase in phases:
        inside = f"{above}{phase.name}."
        found |= {f"{inside}{step.subject}": step for step in phase.steps if step.action == "set"}
        found |= _settings(phase.phases, inside)
    return found


def _words(value: MaterialValue) -> str:
    """A property as people read it."""
    if value.text is not None:
        return value.text
    quantity = value.setting.quantity if value.setting is not None else None
    if quantity is not None:
        return quantity.text
    return value.interval.text if value.interval is not None else ""
