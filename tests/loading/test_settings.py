"""pac.toml: what it may say, and where a mistake in it stands."""

from __future__ import annotations

import pytest

from pac.compiler.codes import Stage
from pac.compiler.settings import (
    BadCode,
    BadSettings,
    PathRule,
    Settings,
    codes_matching,
    read_settings,
)
from pac.compiler.settings_place import place_of
from pac.compiler.source import Source


def read(text: str) -> Settings:
    return read_settings(Source("pac.toml", text))


def test_all_settings() -> None:
    text = '[project]\nname = "x"\nlifecycle = "ppq"\n[check]\nselect = ["U", "R02"]\nignore = ["C03"]\n'
    assert read(text) == Settings("x", Stage.PPQ, ("U", "R02"), ("C03",))
    assert read("") == Settings()
    libraries = '[libraries]\ncompany = "../library"\nplant_data = "shared/plants"\n'
    assert read(libraries).libraries == (("company", "../library"), ("plant_data", "shared/plants"))


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("a = ", "1:5", "this is not TOML: invalid value", ""),
        ("[project\n", "1:9", "this is not TOML: expected ']' at the end of a table declaration", ""),
        ("[projekt]\n", "1:2", "`projekt` is not a setting", "did you mean `project`?"),
        (
            '[project]\nname = "x"\n\n[check]\nselct = ["U"]\n',
            "5:1",
            "`selct` is not a setting of [check]",
            "did you mean `select`?",
        ),
        (
            "[check]\nzzz = 1\n",
            "2:1",
            "`zzz` is not a setting of [check]",
            "known are select, ignore, severity, paths",
        ),
        (
            '[project]\nlifecycle = "late"\n',
            "2:1",
            "`lifecycle` is not a lifecycle stage",
            "use one of development, clinical, ppq, commercial",
        ),
        ("[project]\nname = 1\n", "2:1", "`name` must be a text", ""),
        ('[check]\nselect = "U"\n', "2:1", "`select` must be a list of texts", ""),
        ("project = 1\n", "1:1", "`project` must be a table: `[project]`", ""),
        (
            '[check]\nignore = ["zero-units"]\n',
            "2:1",
            "`zero-units` is not the code of a check",
            "`pac rules` lists all codes",
        ),
        (
            '[check]\nignore = ["P"]\n',
            "2:1",
            "`P` cannot be ignored",
            "a file that cannot be read or parsed has not been checked",
        ),
        ("[libraries]\ncompany = 1\n", "2:1", "`company` must be a text", ""),
        ('libraries = ["company"]\n', "1:1", "`libraries` must be a table: `[libraries]`", ""),
        (
            '[libraries]\nstd = "x"\n',
            "2:1",
            "`std` is the library that ships with pac",
            "give this library another name",
        ),
        (
            '[libraries]\nour-plants = "x"\n',
            "2:1",
            "`our-plants` cannot be the name of a library",
            'letters, digits and underscores: `company = "../company_library"`',
        ),
        (
            '[check.severity]\nU01 = "warning"\n',
            "2:1",
            "`U01` cannot be less than an error",
            "what it finds is not a matter of judgement",
        ),
        (
            '[check.severity]\nD16 = "info"\n',
            "2:1",
            "`D16` cannot be less than a warning",
            "what it finds is not a matter of judgement",
        ),
        (
            '[check.severity]\nU10 = "error"\nC03 = "off"\n',
            "3:1",
            "`off` is not a severity",
            "use one of error, warning, info; what is not wanted at all stands in `ignore`",
        ),
        ('[check.severity]\nC99 = "info"\n', "2:1", "`C99` is not the code of a check", "did you mean C09?"),
        ('[check]\nseverity = "info"\n', "2:1", "`severity` must be a table: `[check.severity]`", ""),
        ('[severity]\nC03 = "info"\n', "1:2", "`severity` is not a setting", "write `[check.severity]`"),
        (
            '[check.paths]\npath = "legacy"\n',
            "1:8",
            "`paths` must be a list of tables",
            "write `[[check.paths]]` with two brackets on both sides",
        ),
        (
            '[[check.paths]]\npath = "a"\n\n[[check.paths]]\nignore = ["C03"]\n',
            "4:9",
            "`path` is missing in [check.paths]",
            'say for which files this is: `path = "legacy/**"`',
        ),
        (
            '[[check.paths]]\npath = "a"\n[[check.paths]]\npath = "b"\nselect = ["C03"]\n',
            "5:1",
            "`select` is not a setting of [check.paths]",
            "it stands in [check]",
        ),
        (
            '[[check.paths]]\npath = "a"\n[[check.paths]]\npath = "b"\nignore = ["C99"]\n',
            "5:1",
            "`C99` is not the code of a check",
            "did you mean C09?",
        ),
        (
            '[[check.paths]]\npath = "a"\nseverity = { U10 = "info", C03 = "bad" }\n',
            "3:28",
            "`bad` is not a severity",
            "use one of error, warning, info; what is not wanted at all stands in `ignore`",
        ),
        ("[[check.paths]]\npath = 1\n", "2:1", "`path` must be a list of texts", ""),
        ("[[check.paths]]\npath = [1]\n", "2:1", "`path` must be a list of texts", ""),
        (
            "[plausible]\ntemperature = 45\n",
            "2:1",
            "`temperature` must be a text",
            'write the range as pac does: `"2 .. 45 degC"`',
        ),
        (
            '[check]\nclassification = "ich"\n',
            "2:1",
            "`classification` is not a setting of [check]",
            "it stands in [project]",
        ),
        (
            '[check]\nlibraries = "x"\n',
            "2:1",
            "`libraries` is not a setting of [check]",
            "it is a table of its own: `[libraries]`",
        ),
        ('check.ignore = ["Q"]\n', "1:7", "`Q` is not the code of a check", "`pac rules` lists all codes"),
    ],
)
def test_mistakes(text: str, place: str, message: str, hint: str) -> None:
    with pytest.raises(BadSettings) as caught:
        read(text)
    [problem] = caught.value.problems
    assert problem.span is not None
    start = problem.span.start_position
    assert (f"{start.line}:{start.column}", problem.message, problem.hint) == (place, message, hint)
    assert problem.code.code == "P01"


def test_deep_nesting_is_a_message() -> None:
    with pytest.raises(BadSettings):
        read("x = " + "[" * 10_000)


def test_several_mistakes_at_once() -> None:
    with pytest.raises(BadSettings) as caught:
        read("[project]\nname = 1\ncolour = 2\n")
    assert len(caught.value.problems) == 2


def test_codes_by_code_prefix_and_name() -> None:
    assert codes_matching(["r02", "unit-missing"]) == {"R02", "U01"}
    assert {"U01", "U06"} <= codes_matching(["U"])
    assert all(code.startswith("U") for code in codes_matching(["u"]))
    for wrong in ("", "U77", "nonsense", "U8 "):
        with pytest.raises(BadCode):
            codes_matching([wrong])


def test_a_near_code_is_suggested() -> None:
    with pytest.raises(BadCode) as caught:
        codes_matching(["unit-misssing"])
    assert caught.value.hint.startswith("did you mean unit-missing")


def test_of_a_group_and_a_check_in_it_the_check_counts() -> None:
    found = read('[check.severity]\nC = "info"\nC03 = "error"\nunit-missing = "error"\n').severities
    assert (found["C01"], found["C03"], found["U01"]) == ("info", "error", "error")
    assert "U10" not in found
    # What is no matter of judgement stays what it is where its whole group is meant.
    assert "C08" not in found


RULES = """
[[check.paths]]
path = "legacy/**"
ignore = ["C03", "U"]
[[check.paths]]
path = ["plants/*/old.pac", "./single.pac"]
severity = { R06 = "info" }
"""


@pytest.mark.parametrize(
    ("path", "rules"),
    [
        ("legacy/a.pac", [0]),
        ("legacy/deep/er/a.pac", [0]),
        ("legacy", [0]),
        ("legacy.pac", []),
        ("other/legacy/a.pac", []),
        ("plants/one/old.pac", [1]),
        ("plants/old.pac", []),
        ("plants/a/b/old.pac", []),
        ("single.pac", [1]),
    ],
)
def test_paths_are_seen_from_the_folder_of_the_project(path: str, rules: list[int]) -> None:
    found = read(RULES).paths
    assert [number for number, rule in enumerate(found) if rule.matches(path)] == rules
    assert {"C03", "U01", "U10"} <= found[0].ignored
    assert found[1].severities == {"R06": "info"}


def test_patterns_that_match_nothing() -> None:
    rule = PathRule(("legacy", "**/x?.pac", "pl*nt/"))
    assert rule.unmatched(["legacy/a.pac"]) == ("**/x?.pac", "pl*nt/")
    assert rule.unmatched(["a/b/x1.pac", "plant/a.pac"]) == ("legacy",)
    assert PathRule(("a.b",)).unmatched(["aXb"]) == ("a.b",)


@pytest.mark.parametrize(
    ("text", "key", "place"),
    [
        ('[a]\nb = "c"\n', ("a", "b"), "b"),
        ('[a]\nb = "c"\n', ("a", "x"), "a"),
        ("# [a]\n[b]\n", ("a",), "#"),
        ("a.b.c = 1\n", ("a", "b", "c"), "c"),
        ("[x]\nb = 2\n[a]\nb = 1\n", ("a", "b"), "b"),
        ("[[l]]\nx = 1\n[[l]]\nx = 2\n", ("l", 1, "x"), "x"),
        ('[ "a" . b ]\nc = 1\n', ("a", "b", "c"), "c"),
        ("[[l]]\n[l.t]\nx = 1\n[[l]]\n[l.t]\nx = 2\n", ("l", 1, "t", "x"), "x"),
        ("a = { b = { c = 1 } }\n", ("a", "b", "c"), "c"),
    ],
)
def test_places(text: str, key: tuple[str | int, ...], place: str) -> None:
    start, end = place_of(text, key)
    assert text[start:end].strip("\"'") == place
    if len(key) > 1 and place == key[-1] and text.count(place) > 1:
        assert start == text.rindex(place)  # the last of several
