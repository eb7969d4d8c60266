"""Small projects made at random from the constructs of the language: sound ones and unsound ones.

Every choice is drawn by hypothesis. A sound project has ranges that lie inside one another and names
that exist; it may have warnings. An unsound one has anything, but no syntax error.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import strategies as st

HEAD = """use std.kinds
use std.schemes
use std.materials
"""

LIBRARY = (
    "mechanism heat against viruses\n",
    """equipment_class tank "Tank" {
  property   size "Nominal size" : volume
  capability volume, temperature, pH
  derive     filled : ratio = volume / size
}
""",
    """operation_class mixing "Mixing" {
  runs on tank
  needs temperature
  input  load  : protein_solution
  input  extra : buffer optional
  output pool  : protein_solution
  parameter temperature : temperature
  parameter volume      : volume
  occupies volume .. volume
  order fill before stir
}
""",
    """operation_class holding "Holding" {
  input  load : protein_solution
  output pool : protein_solution
  output loss : protein_solution optional
}
""",
)

# Kind and the units that it is written in.
KINDS = {
    "temperature": ("degC", "degF"),
    "pH": ("pH",),
    "volume": ("L", "mL"),
    "hold_time": ("h", "min", "d"),
    "agitation": ("rpm",),
    "protein_concentration": ("g/L", "mg/mL"),
    "ratio": ("",),
}
CQAS = ("aggregate", "purity")
CLASSES = ("cpp", "wc_cpp", "kpp", "gpp", "unstated")


@st.composite
def projects(draw: st.DrawFn, sound: bool = True) -> str:
    """The text of one file: a library, a process, and perhaps a site, a recipe and a transfer."""
    maker = _Maker(draw, sound)
    parts = [*LIBRARY, maker.process()]
    if draw(st.booleans()):
        parts += [maker.site(), *maker.recipes()]
    return HEAD + "\n" + "\n".join(draw(st.permutations(parts)))


# Phases of a step: `fill` stands before `stir`, as the class asks.
FILL = "phase fill { with broth  with bag  for 2 h }"
PROCEDURES = (
    f'{FILL}\n    phase stir {{ instruct "stir" }}',
    f"{FILL}\n    parallel both {{ phase stir {{ for 1 h }}; phase heat {{ until pH >= 6 pH within 2 h }} }}",
    f'repeat cycle 3 times {{ {FILL}; phase stir {{ instruct "stir" }} }}',
    f'{FILL}\n    repeat stir until pH > 4 pH and not pH > 9 pH within 3 h respond "call" {{ for 5 min }}',
    f"{FILL}\n    select choose {{ when pH < 4 pH phase stir {{ for 1 h }}; else phase rest {{ for 2 h }} }}",
)


class _Maker:
    def __init__(self, draw: st.DrawFn, sound: bool) -> None:
        self.draw = draw
        self.sound = sound
        count = draw(st.integers(1, 4))
        self.steps = [f"step_{letter}" for letter in "abcd"[:count]]
        self.classes = {step: draw(st.sampled_from(("mixing", "holding"))) for step in self.steps}
        self.parameters: dict[str, dict[str, tuple[str, str, bool]]] = {}

    # ------------------------------------------------------------ small things

    def maybe(self, text: str) -> str:
        return text if self.draw(st.booleans()) else ""

    def one(self, options: Sequence[str]) -> str:
        return self.draw(st.sampled_from(options))

    def name(self, options: Sequence[str]) -> str:
        """One of the names; in an unsound project sometimes a misspelt or foreign one."""
        found = self.one(options)
        if self.sound or self.draw(st.integers(0, 9)):
            return found
        return self.one((found + "x", found[:-1] or "q", "nothing", "step_a", "temperature"))

    def number(self) -> str:
        whole = self.draw(st.integers(1, 99))
        return self.one((str(whole), f"{whole}.{self.draw(st.integers(0, 99)):02d}"))

    def numbers(self, count: int) -> list[str]:
        found = [self.number() for _ in range(count)]
        return sorted(found, key=float) if self.sound else found

    def range(self, unit: str, low: str, high: str) -> str:
        forms = (f"{low} .. {high} {unit}", f"{low} {unit} .. {high} {unit}", f"<= {high} {unit}")
        return self.one(forms[:2] if self.sound else forms)

    def any_range(self, unit: str) -> str:
        """A range that says nothing in a sound project."""
        return self.range(unit, *(("0", "9999") if self.sound else self.numbers(2)))

    def docs(self) -> str:
        return self.maybe(f'  evidence "p{self.number()}"') + self.maybe('  note "µ, ×, {braces} # and all"')

    # ------------------------------------------------------------ process

    def process(self) -> str:
        flow = self.flow()
        items = [
            "classification a_mab",
            f"lifecycle {self.one(('development', 'clinical', 'ppq', 'commercial'))}",
            f"cqa aggregate : area_fraction {self.any_range('%area')}  criticality high {{\n"
            "    test release by sec every batch\n  }",
            'cqa purity : text = "pure" {\n    test release by eye every batch\n  }',
            self.broth(),
            "raw_material salt" + self.maybe("  lots <= 2") + self.cma(),
            f"consumable bag : buffer  lifetime <= {self.number()} {self.one(('cycles', 'd'))}",
            "product bulk : protein_solution",
            *(["waste drain : protein_solution"] if "drain" in flow else []),
            *(self.step(step) for step in self.steps),
            flow,
        ]
        if len(self.steps) > 1:
            first, second = self.steps[0], self.steps[1]
            items.append(f"order {self.name([first])} before {self.name([second])}")
        required = self.one(self.steps)
        if self.parameters[required]:
            items.append(f'require {self.condition(required)} "a condition"')
        return (
            "process p version 1.0.0 {\n"
            + "".join(f"  {item}\n" for item in self.draw(st.permutations(items)))
            + "}\n"
        )

    def cma(self) -> str:
        limit = self.any_range("mg/L") if self.sound else self.maybe(self.any_range("mg/L"))
        affects = "" if not self.sound and self.draw(st.booleans()) else f"  affects {self.name(CQAS)}"
        test = self.maybe(" { test release by icp every lot }")
        return f" {{\n    cma iron : mass_concentration {limit}{affects}{test}\n  }}"

    def broth(self) -> str:
        hold = f"\n    hold <= {self.number()} d {self.maybe('at 2 .. 8 degC ')}in {self.name(('bag',))}"
        hold += self.maybe(f" since {self.name(('start', 'end'))} of {self.name(('broth.mix', 'broth'))}")
        return (
            f'solution broth "Broth" : protein_solution  made_from {self.name(("salt",))} {{\n'
            "    contains 50 mM sodium\n    pH = 7.0 pH at 25 degC\n"
            f"    phase mix {{ with {self.name(('salt',))}  for {self.number()} min }}{self.maybe(hold)}\n  }}"
        )

    def condition(self, step: str) -> str:
        name, (_, unit, _) = self.draw(st.sampled_from(sorted(self.parameters[step].items())))
        return f"{step}.{self.name([name])} <= {'9999' if self.sound else self.number()} {unit}"

    def step(self, step: str) -> str:
        """A unit operation; its phases stand in the order that its class asks for."""
        kinds = self.draw(st.lists(st.sampled_from(sorted(KINDS)), max_size=4, unique=True))
        self.parameters[step] = {}
        items = [self.parameter(step, kind) for kind in kinds]
        known = sorted(self.parameters[step])
        for name in known:
            if self.draw(st.booleans()):
                alert = self.maybe(f"; alert {self.any_range(self.parameters[step][name][1])}")
                alert = "" if self.sound else alert
                items.append(f"control {self.name([name])} {{ measure inline by probe every 5 min{alert} }}")
        if known and self.draw(st.booleans()):
            items.append(self.space(step))
        if len(known) > 1 and self.draw(st.booleans()):
            items.append(f"interacts {', '.join(known)}")
        if self.draw(st.booleans()):
            items.append(f"attribute found : titer {self.any_range('g/L')}")
        if self.draw(st.booleans()):
            items.append(f"clears {self.name(CQAS)} {self.number()} log10 by heat")
        if self.draw(st.booleans()):
            items.append(self.in_process(step))
        items.append(self.one(PROCEDURES))
        shown = "".join(f"    {item}\n" for item in items)
        return f'unit_operation {step} : {self.name([self.classes[step]])} "Step" {{\n{shown}  }}'

    def in_process(self, step: str) -> str:
        """A control or a test with some parts of the plan, in any order."""
        places = ("load", "pool", "phase fill", f"{self.steps[0]}.pool", "broth")
        parts = [
            f"from {self.name(places)}",
            self.maybe("at end"),
            self.maybe("every batch"),
            self.maybe(f"samples {self.draw(st.integers(1, 9))} of {self.number()} mL"),
            self.maybe(f"turnaround {self.number()} h"),
        ]
        if self.draw(st.booleans()):
            later = f"{step}.stir" if self.sound else self.name((step, f"{step}.fill", self.steps[0]))
            parts += ['respond "hold"', self.maybe(f"gates {later}"), self.maybe(f"covers {self.name(CQAS)}")]
            head = f"ipc tested : titer {self.any_range('g/L')} by assay"
        else:
            head = "ipt tested : titer by assay"
        return " ".join([head, *(part for part in self.draw(st.permutations(parts)) if part)])

    def parameter(self, step: str, kind: str) -> str:
        unit = self.one(KINDS[kind])
        own = self.classes[step] == "mixing" and kind in ("temperature", "volume")
        name = kind if own else f"the_{kind}"
        par_low, nor_low, middle, nor_high, par_high = self.numbers(5)
        form = self.draw(st.integers(0, 5))
        product = f" = {middle} * 1 {unit}" if kind not in ("temperature", "pH") else f" = {middle} {unit}"
        value = (
            "",
            f" = {middle} {unit}",
            f" = {nor_low} .. {middle} {unit}",
            f" = {middle} ± 0 {unit}",
            product,
            f" = {middle} {unit}" if kind == "temperature" else f" = max({nor_low} {unit}, {middle} {unit})",
        )[form]
        self.parameters[step][name] = (kind, unit, form in (1, 3, 4, 5))
        ranges = "" if form == 3 else self.maybe(f"  nor {self.range(unit, nor_low, nor_high)}")
        ranges += self.maybe(f"  par {self.range(unit, par_low, par_high)}")
        affects = self.maybe(f"  affects {self.name(CQAS)}")
        word = "unstated" if self.sound else self.name(CLASSES)
        label = self.maybe(' "A label"')
        return f"{word} {name}{label} : {kind}{value}{ranges}{affects}{self.docs()}"

    def space(self, step: str) -> str:
        lines = []
        for name in sorted(self.parameters[step]):
            kind, unit, _ = self.parameters[step][name]
            if kind == "temperature":
                lines.append(f"{self.name([name])} in {self.any_range(unit)}")
            else:
                limit = "-999" if self.sound else self.number()
                lines.append(f"2 * {self.name([name])} - {self.number()} {unit} >= {limit} {unit}")
        return "design_space {\n" + "".join(f"      {line}\n" for line in lines) + "    }"

    def flow(self) -> str:
        """Some ports are named and some are left to pac."""
        share, rest = self.maybe(f"  share {self.number()} %v/v"), "  share rest"
        if not self.sound:
            rest = self.one(("", rest, "  share 50 %v/v", "  share 5 %w/w"))
        lines = [f"broth -> {self.steps[0]}.load", f"{self.steps[-1]}.pool -> bulk{share}"]
        lines += [f"{self.steps[-1]}.pool -> drain{rest}"] if share else []
        for left, right in pairwise(self.steps):
            hold = self.maybe(f" hold <= {self.number()} h at 2 .. 8 degC")
            hold += (
                self.maybe(f" in {self.name(('bag', 'tank'))} since end of {self.name([left])}")
                if hold
                else ""
            )
            hold += self.maybe("  pooled")
            lines.append(
                f"{self.name([left])}{self.maybe('.pool')} -> {self.name([right])}{self.maybe('.load')}{hold}"
            )
        if len(self.steps) > 1 and self.draw(st.booleans()):
            recycle = " recycle" if self.sound else self.maybe(" recycle")
            lines.append(f"{self.steps[-1]}.pool -> {self.steps[0]}.load{recycle}")
        return "flow {\n" + "".join(f"    {line}\n" for line in self.draw(st.permutations(lines))) + "  }"

    # ------------------------------------------------------------ site and recipes

    def site(self) -> str:
        tanks = []
        for number in (1, 2):
            tanks.append(
                f"  equipment T{number} : tank {{\n"
                f"    size = {self.number()} L\n"
                f"    volume range {self.any_range('L')}\n"
                f"    temperature range {self.any_range('degC')}  accuracy 0.5 degC\n"
                "  }\n"
            )
        return 'site plant "Plant" {\n' + "".join(tanks) + "}\n"

    def recipes(self) -> list[str]:
        found = []
        for name in ("first", "second"):
            items = []
            for step in self.steps:
                values = []
                for parameter, (_, unit, _) in sorted(self.parameters[step].items()):
                    if self.draw(st.integers(0, 2)) == 0:
                        reason = 'because "so"' if self.sound else self.maybe('because "so"')
                        values.append(f"    {self.name([parameter])} = {self.number()} {unit}  {reason}\n")
                block = " {\n" + "".join(values) + "  }" if values else ""
                items.append(f"  {step} on {self.name(('T1', 'T2'))}{block}\n")
            found.append(
                f"recipe {name} of p 1.0.0 at plant {{\n{''.join(self.draw(st.permutations(items)))}}}\n"
            )
        return [*found, "transfer move from first to second {\n}\n"]
