"""Small texts at the edges: line ends, tabs, nothing at all, only comments, other alphabets."""

from __future__ import annotations

import pytest

from pac.format import format_text

CASES = {
    "nothing": ("", ""),
    "only blank lines": ("\n \n\t\n", ""),
    "one comment": ("# a", "# a\n"),
    "only comments": ("\n\n   # a  \n\n\n\n# b\r\n", "# a\n\n# b\n"),
    "windows": ("use a\r\n\r\n\r\nuse   b\r\n", "use a\n\nuse b\n"),
    "tabs": ("\tuse\ta\t# b\t\n", "use a  # b\n"),
    "no final line end": ("use a", "use a\n"),
    "semicolons": (";;use a;;;use b;\n;", "use a\nuse b\n"),
    "empty block": ("site s {}", "site s { }\n"),
    "empty block over lines": ("site s {\n\n\n}\n", "site s { }\n"),
    "comment in an empty block": ("site s { # a\n}\n", "site s {  # a\n}\n"),
    "comment alone in a block": ("site s {\n\n# a\n\n}\n", "site s {\n  # a\n}\n"),
    "other alphabets": (
        'kind  a "Größe, 大きさ"  :  µm  # é\nkind bb   "µ" : %O2sat',
        'kind a  "Größe, 大きさ" : µm  # é\nkind bb "µ"          : %O2sat\n',
    ),
    "a line end inside a text stays": ('kind a """x  \r\n  y"""', 'kind a """x  \r\n  y"""\n'),
    "escapes": (r'kind a "say \"#\" ; {"', r'kind a "say \"#\" ; {"' + "\n"),
}


@pytest.mark.parametrize("case", CASES)
def test_text(case: str) -> None:
    before, after = CASES[case]
    assert format_text(before).text == after
    assert format_text(after).text == after


def test_powers_of_quantities_keep_their_spaces() -> None:
    text = "equipment_class c {\n  derive a = 17 d ^ 2 * 17 d^2 * x^2\n}\n"
    assert format_text(text.replace("x^2", "x ^ 2")).text == text
