"""Inputs that are too deep, too large, or nothing at all."""

from __future__ import annotations

from random import Random

import pytest

from tests.fuzz.running import check

HEAD = """use std.kinds
use std.schemes
process p {
  classification a_mab
"""
STEP = "unit_operation u : x {\n"
DEEP = 10_000
MANY = 2_000  # where each one is a problem of its own that has to be shown


def formula(text: str) -> str:
    return f"{HEAD}{STEP}kpp a : ratio = {text}\n}}\n}}\n"


NESTED = {
    "open braces": "{" * DEEP,
    "closed braces": "}" * DEEP,
    "pairs of braces": "{" * DEEP + "}" * DEEP,
    "processes": "process p {\n" * DEEP,
    "whole processes": "process p {\n" * DEEP + "}\n" * DEEP,
    "phases": f"{HEAD}{STEP}" + "phase a {\n" * DEEP + "}\n" * DEEP + "}\n}\n",
    "braces in a text": 'process p "' + "{" * DEEP + '" {\n}\n',
    "open parentheses": formula("(" * DEEP),
    "closed parentheses": formula(")" * DEEP),
    "pairs of parentheses": formula("(" * DEEP + "1" + ")" * DEEP),
    "parentheses": "(" * DEEP,
    "minus signs": formula("-" * DEEP + "1"),
    "minus signs apart": formula("- " * DEEP + "1"),
    "minus signs without end": formula("-" * DEEP),
    "powers": formula("2^" * DEEP + "2"),
    "powers of minus signs": formula("2^-" * DEEP + "2"),
    "powers without end": formula("2^" * DEEP),
    "calls": formula("abs(" * DEEP + "1" + ")" * DEEP),
    "sums": formula("1 + " * DEEP + "1"),
    "sums over lines": formula("1 +\n" * DEEP + "1"),
    "quotients": formula("1 / " * DEEP + "1"),
    "dots": formula("a." * DEEP + "a"),
    "arguments": formula("min(" + "1, " * DEEP + "1)"),
    "factors of a unit": formula("1 " + "m*" * DEEP + "m"),
    "names": f"{HEAD}{STEP}interacts " + "a, " * MANY + "a\n}\n}\n",
    "arrows": f"{HEAD}flow {{ " + "a -> " * MANY + "a }\n}\n",
    "clauses": f"{HEAD}{STEP}kpp a : ratio = 1" + " nor 1 .. 2" * MANY + "\n}\n}\n",
    "quotes": '"' * DEEP,
    "texts": '""' * DEEP,
    "long texts": '"""' * (DEEP + 1),
    "backslashes": 'process p "' + "\\" * DEEP + '" {\n}\n',
    "semicolons": ";" * DEEP,
    "comment signs": "#" * DEEP,
    "uses": "use std.kinds\n" * DEEP,
    "letters": "a" * DEEP * 10,
    "digits": formula("9" * 4000),
    "digits after the point": formula("0." + "1" * 4000),
    "commas": formula("1" + ",000" * DEEP),
    "comparisons": f"{HEAD}require 1 < " + "<" * DEEP + " 2\n}\n",
}


@pytest.mark.parametrize("name", NESTED)
def test_thousands_of_anything(name: str) -> None:
    status, _ = check(NESTED[name])
    if name not in ("semicolons", "comment signs", "uses", "braces in a text", "backslashes"):
        assert status in (1, 2)


NUMBERS = (
    "1e99999999",
    "1e-99999999",
    "1e9999999 * 1e9999999 * 1.5",
    "((((10^100)^100)^100)^100)",
    "exp(1e999999)",
    "exp(-1e999999)",
    "1e100000^99.5",
    "9" * 1_000_000,
    "0." + "0" * 1_000_000 + "1",
)


@pytest.mark.parametrize("number", NUMBERS, ids=lambda text: text[:30])
def test_no_number_takes_long(number: str) -> None:
    check(formula(number))
    check(formula("1").replace("= 1", f"= 1  nor 0 .. {number}  par {number} .. 2"))


EMPTY = {
    "nothing": b"",
    "blanks": b"  \t \r\n\n",
    "a byte order mark": b"\xef\xbb\xbf",
    "a zero byte": b"process p {\0}\n",
    "an executable": b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40,
    "latin 1": "kind température : degC\n".encode("latin-1"),
    "utf-16": "process p { }\n".encode("utf-16"),
    "utf-32": "process p { }\n".encode("utf-32"),
    "half a character": "process p { } # é".encode()[:-1],
    "a lone surrogate": b"# \xed\xa0\x80\n",
}


@pytest.mark.parametrize("name", EMPTY)
def test_what_is_no_text_is_refused(name: str) -> None:
    status, said = check(EMPTY[name])
    assert status == 2
    assert said.count("a.pac") == 1


FINE = {
    "comments only": "# nothing yet\n\n  # at all",
    "a comment without an end": "#",
    "a byte order mark and a process": "\ufeffprocess p {\n}\n",
    "carriage returns": "process p {\r\n  lifecycle ppq\r\n}\r\n",
    "one line": 'process p { lifecycle ppq; source "x" }',
    "one letter names": "process p {\n  cqa a : ratio <= 1 {\n    test t\n  }\n}\nuse std.kinds\n",
}


@pytest.mark.parametrize("name", FINE)
def test_little_is_fine(name: str) -> None:
    status, said = check(FINE[name])
    assert status == 0, said


def noise(size: int) -> bytes:
    return Random(7).randbytes(size)


LARGE = {
    "10 MB of noise": noise(10_000_000),
    "10 MB of letters": b"a" * 10_000_000,
    "10 MB of braces": b"{" * 10_000_000,
    "10 MB of comment": b"# comment\n" * 1_000_000,
    "4 MB of noise": noise(4_000_000),
}


@pytest.mark.parametrize("name", LARGE)
def test_ten_megabytes_are_refused(name: str) -> None:
    status, _ = check(LARGE[name])
    assert status == 2


# Just below the limit of a file's size, where everything is read.
JUST_READ = {
    "comments": "# comment\n" * 400_000,
    "letters": "a" * 4_000_000,
    "words": "a " * 2_000_000,
    "lines": "a b c\n" * 600_000,
    "quotes": '"' * 4_000_000,
    "long texts without end": '""" ' * 1_000_000,
    "one long text": '"""' + "x\n" * 1_900_000 + '"""',
    "blanks": " " * 4_000_000 + "x",
    "line ends": "\n" * 4_000_000 + "x",
    "carriage returns": "\r" * 4_000_000 + "x",
    "a long continuation": "process p { require 1 +" + "\n" * 3_000_000 + "1 < 2 }",
    "unclosed parentheses": ")(" * 2_000_000,
}


@pytest.mark.long
@pytest.mark.parametrize("name", JUST_READ)
def test_four_megabytes_are_read_in_bounded_time(name: str) -> None:
    check(JUST_READ[name])


def test_a_quarter_of_a_megabyte_of_noise_is_told_in_short() -> None:
    text = Random(3).randbytes(150_000).decode("latin-1").replace("\0", "")
    status, said = check(text)
    assert status == 1
    assert len(said) < 60_000
