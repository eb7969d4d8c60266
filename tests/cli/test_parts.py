"""A large project: what is checked anew after a change, and the same findings from several processes."""

from __future__ import annotations

from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from pac.commands import check, checking
from pac.compiler import part_check
from pac.compiler.modules import CATEGORIES
from pac.compiler.parts import OWNED, VOCABULARY, Part, divide, guessed_outline, outline_of, stub_of
from pac.compiler.problems import Problems
from pac.compiler.source import Source
from pac.compiler.syntax.parser import parse
from tests.bench import library

KIND = "kind warmth : degC\n"


@pytest.fixture
def company(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two small products, checked part by part, with a cache of their own."""
    monkeypatch.setattr(library, "OPERATIONS", 3)
    monkeypatch.setattr(library, "TANKS", 2)
    monkeypatch.setattr(library, "SITES", 2)
    library.write_library(tmp_path, products=3)
    monkeypatch.setattr(check, "SMALL", 0)
    monkeypatch.delenv("PAC_NO_CACHE", raising=False)
    monkeypatch.setenv("PAC_CACHE_DIR", str(tmp_path / ".cache"))
    return tmp_path


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """The files of each part that is checked, as it is checked."""
    seen: list[tuple[str, ...]] = []
    check = part_check.PartChecker.check

    def watched(self: part_check.PartChecker, part: Part, elsewhere: object = ()) -> object:
        seen.append(part.judged)
        return check(self, part, elsewhere)

    monkeypatch.setattr(part_check.PartChecker, "check", watched)
    return seen


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_only_what_depends_on_a_file_is_checked_anew(
    pac, company: Path, checked: list[tuple[str, ...]]
) -> None:
    assert pac("check").status == 0
    assert len(checked) == 3 and all(len({name.split("/")[0] for name in part}) == 1 for part in checked)
    checked.clear()
    change(company / "product_001" / "site_0.pac", "range 2 .. 60 degC", "range 2 .. 3 degC")
    assert "E02" in pac("check").out
    assert [part[0] for part in checked] == ["product_001/process.pac"]
    checked.clear()
    change(company / "product_001" / "site_0.pac", "range 2 .. 3 degC", "range 2 .. 60 degC")
    assert pac("check").status == 0
    assert not checked  # that state was checked before


def test_what_everything_depends_on_lets_everything_be_checked(
    pac, company: Path, checked: list[tuple[str, ...]]
) -> None:
    pac("check")
    for path, old, new in (
        (company / "vocabulary" / "steps.pac", "Vessel", "Tank"),
        (company / "pac.toml", "company", "another"),
    ):
        checked.clear()
        change(path, old, new)
        pac("check")
        assert len(checked) == 3


def test_settings_are_part_of_what_findings_follow_from(pac, company: Path) -> None:
    assert pac("check").status == 0
    settings = company / "pac.toml"
    settings.write_text(
        settings.read_text() + '[plausible]\ntemperature = "80 .. 90 degC"\n', encoding="utf-8"
    )
    ran = pac("check")
    assert "U10" in ran.out and ran == pac("check", "--no-cache")


def test_a_new_name_elsewhere_matters_only_where_a_name_is_unknown(
    pac, company: Path, checked: list[tuple[str, ...]]
) -> None:
    change(company / "product_000" / "recipe_0.pac", "at product_000_site_0 {", "at new_plant {")
    assert "there is no site `new_plant`" in pac("check").out
    checked.clear()
    (company / "plant.pac").write_text('site new_plants "New plant" {\n}\n', encoding="utf-8")
    assert "did you mean `new_plants`" in pac("check").out
    assert sorted(part[0] for part in checked) == ["plant.pac", "product_000/process.pac"]


@pytest.mark.parametrize("form", ["text", "json"])
def test_several_processes_say_the_same(
    pac, company: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    for number in range(3):
        change(company / f"product_00{number}" / "site_1.pac", "range 2 .. 60 degC", "range 2 .. 3 degC")
    alone = pac("check", "--no-cache", "--jobs", "1", "--format", form)
    monkeypatch.setattr(checking, "WORTH_PROCESSES", 0)
    assert alone.status == 1
    assert pac("check", "--no-cache", "--jobs", "2", "--format", form) == alone


def test_without_processes_one_does_the_work(pac, company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*arguments: object) -> None:
        raise BrokenProcessPool

    monkeypatch.setattr(checking, "WORTH_PROCESSES", 0)
    monkeypatch.setattr(checking, "ProcessPoolExecutor", none)
    assert pac("check", "--jobs", "2").status == 0


@pytest.mark.parametrize("number", ["0", "-1", "two"])
def test_a_wrong_number_of_processes_is_said(pac, company: Path, number: str) -> None:
    ran = pac("check", f"--jobs={number}")
    assert ran.status == 2 and "write 1 or more" in ran.err


# ---------------------------------------------------------------------- the division


def divided(**texts: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    sources = [Source(f"{name}.pac", text) for name, text in sorted(texts.items())]
    found = divide(sources, {source.name: guessed_outline(source.text) for source in sources})
    return [
        (
            tuple(name.removesuffix(".pac") for name in part.judged),
            tuple(name.removesuffix(".pac") for name in part.there),
        )
        for part in found
    ]


def test_what_mentions_each_other_is_one_part() -> None:
    found = divided(
        p="process p {\n}\n", q="process q {\n}\n", r="recipe r of p at s {\n}\n", s="site s {\n}\n"
    )
    assert found == [(("p", "r", "s"), ("p", "r", "s")), (("q",), ("q",))]


def test_a_site_of_several_is_judged_alone_and_vocabulary_is_everywhere() -> None:
    found = divided(
        k=KIND, p="process p {\n}\n", r="recipe r of p at s {\n}\n", s="site s {\n}\n",
        x="process x {\n}\n", y="recipe y of x at s {\n}\n",
    )  # fmt: skip
    assert found == [
        (("k",), ("k",)),
        (("p", "r"), ("k", "p", "r", "s")),
        (("s",), ("k", "s")),
        (("x", "y"), ("k", "s", "x", "y")),
    ]


def test_a_file_called_by_its_name_comes_along() -> None:
    found = divided(p="use own.tools.heat\nprocess p {\n}\n", tools="process t {\n}\n", z="process z {\n}\n")
    assert found == [(("p", "tools"), ("p", "tools")), (("z",), ("z",))]


def test_what_is_not_known_to_act_only_where_it_is_named_keeps_the_project_whole() -> None:
    found = divided(p="process p {\n}\n", q="process q {\n}\n", r="novelty r {\n}\n")
    assert found == [(("p", "q", "r"), ("p", "q", "r"))]
    for category in set(CATEGORIES.values()) - OWNED - VOCABULARY:
        text = f"{category.replace(' ', '_')} r {{\n}}\n"
        assert divided(p="process p {\n}\n", q="process q {\n}\n", r=text) == found


@pytest.mark.parametrize(
    "text",
    [
        'change_record r "R" {\n  number "CC-1"\n  concerns p\n}\n',
        'change_record p "R" {\n}\n',
        'exchange r "R" of p to "A. Person" {\n}\n',
        'model p "R" {\n}\n',
    ],
)
def test_what_names_a_process_belongs_to_it(text: str) -> None:
    found = divided(p="process p {\n}\n", q="process q {\n}\n", r=text)
    assert [judged for judged, _ in found] == [("p", "r"), ("q",)]


def test_a_change_that_is_cited_belongs_to_who_cites_it_and_is_known_elsewhere() -> None:
    texts = {
        "p": 'process p {\n  cqa a <= 3 %area change "CC-1"\n}\n',
        "q": "process q {\n}\n",
        "r": 'change_record r "R" {\n  number "CC-1"\n  status approved\n}\n',
    }
    assert [judged for judged, _ in divided(**texts)] == [("p", "r"), ("q",)]
    sources = [Source(f"{name}.pac", text) for name, text in sorted(texts.items())]
    outlines = {source.name: guessed_outline(source.text) for source in sources}
    assert divide(sources, outlines)[1].named == ("r.pac",)
    assert "number" in stub_of("r.pac", outlines["r.pac"]).text


def test_of_what_a_method_names_the_names_are_everywhere() -> None:
    texts = {
        "m": 'method m "M" {\n  validated_at s\n}\n',
        "p": "process p {\n}\n",
        "s": "site s {\n}\n",
    }
    sources = [Source(f"{name}.pac", text) for name, text in sorted(texts.items())]
    parts = divide(sources, {source.name: guessed_outline(source.text) for source in sources})
    assert [(part.judged, part.named) for part in parts] == [
        (("m.pac",), ()),
        (("p.pac",), ("s.pac",)),
        (("s.pac",), ()),
    ]


@pytest.mark.parametrize("path", sorted(Path(__file__).parents[2].glob("processes/*/**/*.pac")), ids=str)
def test_guesses_of_real_files_are_right(path: Path) -> None:
    source = Source(path.name, path.read_text(encoding="utf-8"))
    assert guessed_outline(source.text) == outline_of(parse(source, Problems()))


def test_a_wrong_guess_is_noticed(pac, company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(company / "product_002" / "process.pac", "\nprocess ", "\n  process ")
    change(company / "product_001" / "recipe_0.pac", "of product_001", "of product_002")
    fresh = pac("check", "--no-cache", "--format", "json")
    monkeypatch.setattr(check, "SMALL", 10**9)
    assert pac("check", "--no-cache", "--format", "json") == fresh
