"""The pac text in LANGUAGE.md and README.md: finding it, setting it into a frame, compiling it.

The info string of a fence says what a block is: ```` ```pac ```` is a whole file, ```` ```pac operation ````
the body of a unit operation, and ```` ```pac bad R02 operation ```` a mistake that yields R02 and nothing
else. The rows of a table behind `<!-- try: FRAME -->` hold examples in their last column, those behind
`<!-- refused: FRAME -->` a mistake, its code and the right form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pac.compiler.pipeline import Compilation
from pac.compiler.source import Source

HERE = "@@"


@dataclass(frozen=True)
class Snippet:
    """A piece of pac in a document; `expected` is the code of a mistake, "" where there is none."""

    line: int
    text: str
    frame: str
    expected: str

    @property
    def name(self) -> str:
        return f"line {self.line}, {self.expected or 'good'}, {self.frame}"


_FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_TABLE = re.compile(r"<!-- (?P<how>try|refused): (?P<frame>[\w ]+) -->\n+(?P<rows>(?:\|.*\n)+)")
_CODE = re.compile(r"`([^`]+)`")


def snippets(text: str) -> Iterator[Snippet]:
    """Every pac block and every tried table cell of a Markdown document."""
    for fence in _FENCE.finditer(text):
        words = fence["info"].split()
        if words[:1] != ["pac"]:
            continue
        line = text.count("\n", 0, fence.start()) + 2
        expected = words[2] if words[1:2] == ["bad"] else ""
        rest = words[3:] if expected else words[1:]
        yield Snippet(line, fence["text"], rest[0] if rest else "file", expected)
    for table in _TABLE.finditer(text):
        first = text.count("\n", 0, table.start("rows")) + 1
        for number, row in enumerate(table["rows"].splitlines()):
            cells = [cell.strip() for cell in row.strip("|").split("|")]
            if number < 2:
                continue
            if table["how"] == "try":
                examples = [(example, "") for example in _CODE.findall(cells[-1])]
            else:
                wrong, code, right = cells[:3]
                examples = [(example, code) for example in _CODE.findall(wrong)]
                examples += [(example, "") for example in _CODE.findall(right)]
            for example, expected in examples:
                yield Snippet(first + number, example, table["frame"], expected)


def compiled(text: str) -> list[str]:
    """What pac finds in a file, one line per problem, its code first."""
    found = Compilation((Source("example.pac", text),)).problems
    return [
        f"{problem.code.code} {problem.severity} line {problem.span.line if problem.span else 0}: "
        f"{problem.message} ({problem.hint})"
        for problem in found
    ]


def framed(snippet: Snippet) -> str:
    """The whole file around a snippet."""
    frame = FRAMES[snippet.frame]
    if snippet.frame == "recipe" and not re.search(r"^\s*production +on\b", snippet.text, re.MULTILINE):
        frame = frame.replace(HERE, f"production on BR_101\n{HERE}")
    return frame.replace(HERE, snippet.text.rstrip("\n"))


# ---------------------------------------------------------------------- frames

_USES = "use std.mammalian\nuse std.purification\nuse std.risk\nuse std.regulatory\n"
_SCHEME = "confidentiality_scheme sponsor { level partner; level secret }\n"

_PROCESS = """
process example "Example" version 1.0.0 {
  classification a_mab
  risk_scale fmea_10
  PROCESS
  cqa aggregate "Aggregate" : area_fraction <= 3 %area { test release by sec every batch }
  cqa hcp "Host cell protein" : mass_fraction <= 100 ng/mg { test release by elisa every batch }
  attribute viral_safety : log_reduction >= 12 log10 { test characterisation by spiking_study }
  raw_material seed : cell_suspension
  raw_material medium : culture_medium
  raw_material feed : culture_medium
  solution wash_buffer : buffer { pH = 7.2 at 25 degC }
  solution elution_buffer : buffer
  waste debris : cell_debris
  product pool : protein_solution
  unit_operation production : fed_batch_culture "Production" {
    uses feed
    OPERATION
  }
  unit_operation harvest : centrifuge_harvest "Harvest" { }
  unit_operation protein_a : affinity_capture "Protein A" {
    uses wash_buffer, elution_buffer
    CAPTURE
  }
  flow {
    seed -> production -> harvest -> protein_a -> pool
    medium -> production.medium
    harvest.debris -> debris
    FLOW
  }
}
"""

_VALUES = """
    kpp temperature = 36.5 degC nor 36 .. 37 par 35 .. 38
    kpp pH = 7.0 pH nor 6.9 .. 7.1 par 6.8 .. 7.2
    kpp agitation = 60 rpm nor 50 .. 70 par 40 .. 90
    kpp working_volume = 2000 L
    kpp culture_duration = 14 d
"""

_SITE = """
site plant "Plant" {
  SITE
  equipment BR_101 : stirred_tank "Bioreactor" {
    vessel_volume     = 2500 L
    impeller_diameter = 0.45 m
    impeller_count    = 2
    power_number      = 1.3
    working_volume    range 500 .. 2200 L
    temperature       range 10 .. 45 degC
    pH                range 5.5 .. 8.5 pH
    dissolved_oxygen  range 0 .. 200 %airsat
    agitation         range 10 .. 120 rpm
    gas_flow          range 0 .. 0.2 vvm
  }
  equipment CF_101 : disc_stack_centrifuge { feed_flow range 5 .. 40 L/min }
  equipment DF_101 : depth_filter { differential_pressure range 0 .. 2 bar }
  equipment CHR_101 : chromatography_skid {
    pump_flow range 1 .. 50 L/min
    temperature range 4 .. 30 degC
    pH range 2 .. 13 pH
  }
  equipment COL_101 : chromatography_column { bed_height range 10 .. 30 cm }
}
"""

_BOUND = """
  harvest   on CF_101 with DF_101
  protein_a on CHR_101 with COL_101
"""


def _process(**parts: str) -> str:
    text = _PROCESS
    for part in ("PROCESS", "OPERATION", "CAPTURE", "FLOW"):
        text = text.replace(part, parts.get(part.lower(), ""))
    return _USES + _SCHEME + text


def _site(text: str) -> str:
    return _SITE.replace("SITE", text)


_BASE = _process(
    operation=f"{_VALUES}\nphase grow {{ kpp temperature = 36.5 degC; agitation 55 rpm }}"
) + _site("")

FRAMES: dict[str, str] = {
    "file": HERE,
    "library": f"{_USES}{_SCHEME}{HERE}",
    "process": _process(process=HERE),
    "operation": _process(operation=HERE),
    "capture": _process(capture=HERE),
    "flow": _process(flow=HERE),
    "attribute": _process(process=f"cqa purity : area_fraction >= 95 %area {{ test release\n{HERE}\n}}"),
    "material": _process(process=f"solution tried : buffer {{\n{HERE}\n}}", capture="uses tried"),
    "control": _process(operation=f"{_VALUES}\ncontrol temperature {{\n{HERE}\n}}"),
    "phase": _process(operation=f"{_VALUES}\nphase tried {{\n{HERE}\n}}"),
    "space": _process(operation=f'{_VALUES}\ndesign_space tried evidence "study" {{\n{HERE}\n}}'),
    "condition": _process(operation=f"{_VALUES}\n{HERE}"),
    "site": _process() + _site(HERE),
    "equipment": _process() + _site(f"equipment TRIED : stirred_tank {{\n{HERE}\n}}"),
    "recipe": f"{_BASE}\nrecipe tried of example 1.0.0 at plant {{\n{_BOUND}{HERE}\n}}\n",
    "transfer": (
        f"{_BASE}\nrecipe from_here of example 1.0.0 at plant {{ {_BOUND} production on BR_101 }}\n"
        f"recipe to_there of example 1.0.0 at plant {{ {_BOUND} production on BR_101 {{\n"
        f'agitation = 65 rpm because "vessel" }} }}\ntransfer tried from from_here to to_there {{\n{HERE}\n}}\n'
    ),
    "operation_class": f"{_USES}{_SCHEME}operation_class tried {{\n{HERE}\n}}\n",
    "equipment_class": f"{_USES}{_SCHEME}equipment_class tried {{\n{HERE}\n}}\n",
    "risk_scale": f"{_USES}{_SCHEME}risk_scale tried {{\n{HERE}\n}}\n",
    "confidentiality_scheme": f"{_USES}{_SCHEME}confidentiality_scheme tried {{\n{HERE}\n}}\n",
    "exchange": f'{_process()}exchange tried of example to "A company" {{\n{HERE}\n}}\n',
    "model": (
        f"{_USES}{_SCHEME}site plant {{ }}\n"
        'model tried {\nquestion "q"  intended_use "i"  context_of_use "c"  influence low  consequence low\n'
        f"input conductivity 1 .. 2 mS/cm\n{HERE}\n}}\n"
    ),
    "reporting_scheme": f"{_USES}{_SCHEME}reporting_scheme tried {{\n{HERE}\n}}\n",
    "reference": f"{_USES}{_SCHEME}reference tried {{\n{HERE}\n}}\n",
    "change_record": f"{_USES}{_SCHEME}change_record tried {{\n{HERE}\n}}\n",
    "scheme": f"{_USES}{_SCHEME}classification_scheme tried {{\n{HERE}\n}}\n",
}
