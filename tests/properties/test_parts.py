"""Checked part by part, with results kept from edit to edit, a project has the findings of the whole."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from pac.commands.checking import check_in_parts
from pac.compiler.cache import Cache
from pac.compiler.encoding import encoded
from pac.compiler.part_check import Gathered
from pac.compiler.pipeline import Compilation
from pac.compiler.source import Source
from tests.bench.generate import USES, process_block
from tests.bench.generate import VOCABULARY as STEPS
from tests.properties.projects import ROOT

EXAMPLES = ROOT / "processes" / "examples"
TODAY = datetime.date(2026, 6, 1)
Texts = dict[str, str]


def small_project() -> Texts:
    """Three products, a plant of two of them, a transfer, a waiver, an approval, exports, a private kind."""
    texts = {"steps.pac": USES + STEPS}
    for name in ("alpha", "beta", "gamma"):
        texts[f"{name}/process.pac"] = USES + process_block(3, Random(name), name)
    texts["plant.pac"] = f"""{USES}
site plant "Plant" {{
  equipment T_1 : bench_tank "Tank 1" {{ temperature range 2 .. 60 degC; pH range 2 .. 12 pH }}
  equipment T_2 : bench_tank "Tank 2" {{ temperature range 30 .. 36 degC }}
}}
"""
    texts["gamma/site.pac"] = texts["plant.pac"].replace("site plant", "site other_plant")
    for name, site in (("alpha", "plant"), ("beta", "plant"), ("gamma", "other_plant"), ("gamma", "plant")):
        lines = "".join(f"  step_{number} on T_{1 + number % 2}\n" for number in range(3))
        texts[f"{name}/at_{site}.pac"] = (
            f'use std.kinds\nrecipe {name}_{site} "R" of {name} 1.0.0 at {site} {{\n{lines}}}\n'
        )
    texts["gamma/transfer.pac"] = "transfer gamma_move from gamma_plant to gamma_other_plant {\n}\n"
    texts["beta/process.pac"] += "export beta, warmth\nkind warmth : degC\n"
    texts["alpha/process.pac"] = texts["alpha/process.pac"].replace(
        "  lifecycle development\n",
        "  lifecycle development\n"
        '  waive R02 because "a trial" by "QA" until 2026-07-01\n'
        '  approval "A. Person" role "QA" meaning approval on 2026-03-01T10:15Z {\n'
        f'    digest "sha256:{"0" * 64}"\n  }}\n',
    )
    return texts


def governed_project() -> Texts:
    """The same with change records, a model, methods, house rules and what is handed over, in files of their own."""
    texts = small_project()
    texts["house/words.pac"] = (
        'confidentiality_scheme house "House" {\n  level open\n  level closed "Closed" words "probe_1"\n}\n'
        'mechanism shear "Shear"\n'
    )
    texts["house/rules.pac"] = """use std.kinds
rule cold "steps are kept cool" {
  for each parameter
  where kind is temperature
  require nor.high <= 30 degC
  severity warning
}
rule plain_tanks "tanks of the plant stay warm" {
  for each equipment of bench_tank where site is plant require temperature.low >= 3 degC
}
"""
    texts["house/methods.pac"] = """use std.kinds
method size_exclusion_chromatography "SEC" {
  number "TM-1" version "1" reports %area loq 0.5 %area validated_at plant
}
method hcp_elisa "HCP" { number "TM-2" version "1" reports ng/mg validated_at other_plant, plant }
"""
    texts["alpha/records.pac"] = (
        'change_record new_tank "New tank" {\n'
        '  number "CC-1"\n  status approved\n  concerns alpha, plant.T_1\n}\n'
    )
    texts["records/others.pac"] = (
        'change_record softer "Model" {\n  number "CC-2"\n  status proposed\n  concerns beta.step_1\n}\n'
    )
    texts["records/cited.pac"] = 'change_record range_moved "Range" { number "CC-3"; status approved }\n'
    texts["beta/model.pac"] = """use std.kinds
model soft "Soft sensor" change "CC-2" {
  version "1"
  type statistical  learning static  answer deterministic
  influence low  consequence low  risk low
  input temperature : temperature 10 .. 40 degC
  output temperature : temperature 10 .. 40 degC  accuracy 0.5 delta_degC
  sites plant
}
"""
    texts["beta/process.pac"] = texts["beta/process.pac"].replace("by probe_1 ", "by soft ")
    texts["gamma/process.pac"] = texts["gamma/process.pac"].replace(
        '  evidence "', '  change "CC-3"  evidence "', 1
    )
    texts["gamma/handed.pac"] = """exchange to_maker "To the maker" of gamma_plant to "The maker" {
  clearance house open
  words "step_2"
}
"""
    return texts


def real_project() -> Texts:
    """Two processes of the examples in one project."""
    return {
        f"{name}/{path.name}": path.read_text(encoding="utf-8")
        for name in ("fill_and_freeze", "adc_conjugation")
        for path in sorted((EXAMPLES / name).glob("*.pac"))
    }


def compiled(texts: Texts) -> Compilation:
    sources = tuple(Source(name, text) for name, text in sorted(texts.items()))
    library = (("own.kinds", Source("own/kinds.pac", "kind warmth : degC\nkind broken : nonsense\n")),)
    release = Source("releases/alpha-1.0.0.json", "{}")
    return Compilation(sources, None, library, "small", (release,), TODAY)


def findings(compilation: Compilation) -> object:
    return encoded(compilation.problems), encoded(compilation.waived)


@pytest.fixture
def in_parts(tmp_path: Path) -> Callable[[Texts], Compilation]:
    """The check part by part, with a folder that is kept from check to check."""

    def check(texts: Texts) -> Compilation:
        return check_in_parts(compiled(texts), None, Cache(str(tmp_path)), 1)

    return check


# ---------------------------------------------------------------------- edits


def _line(texts: Texts, name: str, random: Random, change: Callable[[list[str], int], object]) -> None:
    lines = texts[name].splitlines(keepends=True) or ["\n"]
    change(lines, random.randrange(len(lines)))
    texts[name] = "".join(lines)


def edit(texts: Texts, random: Random) -> str:
    """Change one thing as people do, for better or worse; says what."""
    name = random.choice(sorted(texts))
    words = sorted(set(re.findall(r"[A-Za-z_]\w+", " ".join(texts.values()))))
    kind = random.choice(
        (
            "delete",
            "delete",
            "double",
            "word",
            "word",
            "word",
            "character",
            "swap",
            "cut",
            "remove",
            "copy",
            "use",
            "number",
        )
    )
    if kind == "delete":
        _line(texts, name, random, lambda lines, at: lines.pop(at))
    elif kind == "double":
        _line(texts, name, random, lambda lines, at: lines.insert(at, lines[at]))
    elif kind == "swap":
        _line(texts, name, random, lambda lines, at: lines.insert(0, lines.pop(at)))
    elif kind == "word":
        found = list(re.finditer(r"[A-Za-z_]\w+", texts[name]))
        if found:
            match = random.choice(found)
            word = random.choice((random.choice(words), f"{match[0]}x", match[0][:-1]))
            texts[name] = texts[name][: match.start()] + word + texts[name][match.end() :]
    elif kind == "number":
        texts[name] = re.sub(
            r"\d+", lambda _: str(random.randint(0, 99)), texts[name], count=random.randint(1, 40)
        )
    elif kind == "character":
        at = random.randrange(len(texts[name]) + 1)
        texts[name] = texts[name][:at] + random.choice('{};#"x1 \n') + texts[name][at:]
    elif kind == "cut":
        texts[name] = texts[name][: random.randrange(len(texts[name]) + 1)]
    elif kind == "remove" and len(texts) > 2:
        del texts[name]
    elif kind == "copy":
        texts[name.replace(".pac", "_2.pac")] = texts[name]
    elif kind == "use":
        line = random.choice(
            (
                "use own.kinds",
                "use alpha.process",
                "use process.beta",
                "use plant.plant as p",
                "export plant",
                'reference r "R"',
                'reporting_scheme s "S" {\n}',
                "use std.equipment",
                'change_record again "Again" {\n  number "CC-1"\n}',
                'change_record soft "Other" {\n  status approved\n  concerns gamma.step_0, betta\n}',
                'exchange twice "E" of alpha to "A" {\n}',
                "rule wrong {\n  for each hold require limit <= 1 h\n}",
                "model plant {\n}",
                'method sec "S" { validated_at plan }',
            )
        )
        texts[name] = f"{line}\n{texts[name]}"
    return f"{kind} in {name}"


def follow(texts: Texts, in_parts: Callable[[Texts], Compilation], seed: int, edits: int, undo: int) -> None:
    random = Random(seed)
    start = dict(texts)
    done = []
    for number in range(edits):
        if number % undo == 0:
            texts.clear()
            texts.update(start)
            done.clear()
        done.append(edit(texts, random))
        assert findings(in_parts(texts)) == findings(compiled(texts)), done


@pytest.mark.parametrize("seed", range(3))
def test_edits_of_a_small_project(in_parts: Callable[[Texts], Compilation], seed: int) -> None:
    follow(small_project(), in_parts, seed, 25, 5)


@pytest.mark.parametrize("seed", range(3))
def test_edits_of_a_project_with_records_models_and_rules(
    in_parts: Callable[[Texts], Compilation], seed: int
) -> None:
    follow(governed_project(), in_parts, seed, 25, 5)


def test_a_project_with_records_models_and_rules_has_parts(in_parts: Callable[[Texts], Compilation]) -> None:
    texts = governed_project()
    found = in_parts(texts)
    assert isinstance(found, Gathered)
    assert len(found.parts) == 5  # three products, the plant, and the house
    assert findings(found) == findings(compiled(texts))
    assert {"D20", "D15", "D09"} <= codes(found)


def test_edits_of_real_processes(in_parts: Callable[[Texts], Compilation]) -> None:
    follow(real_project(), in_parts, 1, 6, 3)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 140))
def test_many_edits(in_parts: Callable[[Texts], Compilation], seed: int) -> None:
    follow(small_project(), in_parts, seed, 60, 7)
    follow(governed_project(), in_parts, seed, 60, 7)
    follow(real_project(), in_parts, seed, 20, 4)


# ---------------------------------------------------------------------- what edits seldom meet


def both_agree(texts: Texts, in_parts: Callable[[Texts], Compilation]) -> set[str]:
    """The codes found in a project, alike in parts and as a whole."""
    found = in_parts(texts)
    assert findings(found) == findings(compiled(texts))
    return codes(found)


def test_a_record_that_names_what_is_not_there_is_told_of_all_that_is(
    in_parts: Callable[[Texts], Compilation],
) -> None:
    texts = governed_project()
    texts["records/others.pac"] = 'change_record lost "Lost" {\n  number "CC-2"\n  concerns step_1\n}\n'
    assert "N01" in both_agree(texts, in_parts)
    texts["gamma/process.pac"] = texts["gamma/process.pac"].replace("step_1", "stage_1")
    both_agree(texts, in_parts)


def test_two_records_of_one_number_and_a_number_of_none(in_parts: Callable[[Texts], Compilation]) -> None:
    texts = governed_project()
    del texts["house/rules.pac"]  # it asks for the names of all sites, and so of all files
    texts["alpha/records.pac"] += 'change_record other "Other" {\n  number "CC-2"\n}\n'
    assert "N02" in both_agree(texts, in_parts)
    texts["gamma/process.pac"] = texts["gamma/process.pac"].replace('"CC-3"', '"none"')
    assert "D06" in both_agree(texts, in_parts)
    texts["records/others.pac"] = texts["records/others.pac"].replace("CC-2", "CC-7")  # one that D06 lists
    both_agree(texts, in_parts)
    texts["alpha/records.pac"] = texts["alpha/records.pac"].replace("CC-1", "none")
    both_agree(texts, in_parts)


def test_a_record_may_be_about_a_site_that_is_judged_elsewhere(
    in_parts: Callable[[Texts], Compilation],
) -> None:
    texts = governed_project()
    texts["alpha/records.pac"] = texts["alpha/records.pac"].replace(
        "plant.T_1", "other_plant.T_1, other_plant.T_9"
    )
    assert "N01" in both_agree(texts, in_parts)
    found = in_parts(texts)
    assert isinstance(found, Gathered) and len(found.parts) > 1


def test_a_library_may_bring_a_name_of_the_project(in_parts: Callable[[Texts], Compilation]) -> None:
    texts = small_project()
    texts["gamma/process.pac"] = f"use own.sites\n{texts['gamma/process.pac']}"

    def whole() -> Compilation:
        sites = Source("own/sites.pac", "use std.kinds\nsite alpha_plant {\n}\nsite other {\n}\n")
        found = compiled(texts)
        return replace(found, libraries=(*found.libraries, ("own.sites", sites)))

    texts["alpha/more.pac"] = "site alpha_plant {\n}\n"
    found = check_in_parts(whole(), None, Cache(None), 1)
    assert findings(found) == findings(whole())
    assert "N02" in codes(found)


def test_a_file_of_which_only_the_names_are_there_is_not_taken_for_the_whole(
    in_parts: Callable[[Texts], Compilation],
) -> None:
    texts = governed_project()
    texts["plant.pac"] = texts["plant.pac"].replace("equipment T_2", "equipment} T_2")
    texts["gamma/at_plant.pac"] = texts["gamma/at_plant.pac"].replace("at plant", "at plantx")
    both_agree(texts, in_parts)
    texts["plant.pac"] = f"# moved\n{texts['plant.pac']}"
    both_agree(texts, in_parts)


def codes(compilation: Compilation) -> set[str]:
    return {problem.code.code for problem in compilation.problems}


def test_a_waiver_that_ends_lets_the_document_go(tmp_path: Path) -> None:
    texts = small_project()
    outside = re.sub(
        r"= (\S+) degC  nor \S+ \.\. \S+  par \S+ \.\. \S+",
        lambda found: f"= {found[1]} degC  nor {float(found[1]) + 1} .. {float(found[1]) + 2}  par 5 .. 50",
        texts["alpha/process.pac"],
        count=1,
    )
    texts["alpha/process.pac"] = outside
    for day, expected in ((TODAY, True), (datetime.date(2026, 8, 1), False), (TODAY, True)):
        whole = replace(compiled(texts), today=day)
        found = check_in_parts(whole, None, Cache(str(tmp_path)), 1)
        assert findings(found) == findings(replace(compiled(texts), today=day))
        assert ("D04" in codes(found)) is expected


def test_a_broken_site_that_nobody_uses_lets_documents_be(in_parts: Callable[[Texts], Compilation]) -> None:
    texts = small_project()
    texts["plant.pac"] += 'site spare "Spare" {\n  equipment ; ; oops\n}\n'
    found = in_parts(texts)
    assert findings(found) == findings(compiled(texts))
    assert {"P02", "D04"} <= codes(found)
