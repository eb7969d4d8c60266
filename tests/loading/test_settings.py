"""pac.toml: what it may say, and where a mistake in it stands."""

from __future__ import annotations

import pytest

from pac.compiler.codes import Stage
from pac.compiler.settings import BadCode, BadSettings, Settings, codes_matching, read_settings
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
        ("[check]\nzzz = 1\n", "2:1", "`zzz` is not a setting of [check]", "known are select, ignore"),
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
