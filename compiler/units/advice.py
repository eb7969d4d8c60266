"""What to say about a token that is no unit: the reason, and units that may have been meant."""

from __future__ import annotations

import difflib
import functools
import itertools
import re

from pac.compiler.units.registry import listed_unit
from pac.compiler.units.resolve import LONGEST_TOKEN, resolve
from pac.compiler.units.table import Refusal, unit_table
from pac.compiler.units.tokens import Factor, split_token
from pac.compiler.units.unit import Unit, UnknownUnit

_MOST_SUGGESTIONS = 12
_FORM = "This is not written as a unit; units are joined with * and / and raised with ^, as in L/m^2/h."
_PLAIN_CHARACTERS = "Units are written in plain characters without spaces or brackets, as in m^2, uL, degC."
_NUMBER = "A unit holds no number; write the number before it, as in 1.0e6 cells/mL."
_PERCENT = "A percentage must say of what, and this basis is not on pac's list."

# Read as their plain counterpart, longer ones first: the times sign of `10000 times g` is a spin
# before it is a product. Look-alikes are given by name.
_PLAIN = (
    ("\N{MULTIPLICATION SIGN}g", "xg"),
    ("\N{DEGREE CELSIUS}", "degC"),
    ("\N{DEGREE FAHRENHEIT}", "degF"),
    ("\N{DEGREE SIGN}C", "degC"),
    ("\N{DEGREE SIGN}F", "degF"),
    ("\N{MASCULINE ORDINAL INDICATOR}C", "degC"),
    ("\N{MASCULINE ORDINAL INDICATOR}F", "degF"),
    ("\N{ANGSTROM SIGN}", "\N{LATIN CAPITAL LETTER A WITH RING ABOVE}"),
    ("A\N{COMBINING RING ABOVE}", "\N{LATIN CAPITAL LETTER A WITH RING ABOVE}"),
    ("\N{KELVIN SIGN}", "K"),
    ("\N{OHM SIGN}", "Ohm"),
    ("\N{GREEK CAPITAL LETTER OMEGA}", "Ohm"),
    ("\N{MICRO SIGN}", "u"),
    ("\N{GREEK SMALL LETTER MU}", "u"),
    ("\N{FULLWIDTH PERCENT SIGN}", "%"),
    ("**", "^"),
    *((sign, "*") for sign in "\N{MULTIPLICATION SIGN}\N{MIDDLE DOT}\N{DOT OPERATOR}\N{BULLET}"),
    *((sign, "/") for sign in "\N{FRACTION SLASH}\N{DIVISION SLASH}\N{DIVISION SIGN}"),
    *((sign, "-") for sign in "\N{MINUS SIGN}\N{EN DASH}\N{HYPHEN}\N{NON-BREAKING HYPHEN}"),
    *((sign, "") for sign in "\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"),
)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺₀₁₂₃₄₅₆₇₈₉", "0123456789-+0123456789")
_RAISED = re.compile("[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_DIGITS = re.compile(r"(?P<symbol>[A-Za-z_]+)(?P<power>-?[1-9])")
_BELOW = re.compile(r"/\(([^()]*)\)")


def advise(text: str) -> UnknownUnit:
    """The answer for a token that `resolve` does not know."""
    if len(text) > LONGEST_TOKEN:
        return UnknownUnit(text, "U03", "This is too long for a unit.", ())
    exact = _listed_advice(text)
    if exact is not None:
        return UnknownUnit(text, exact.code, exact.reason, _valid(text, exact.suggestions))
    plain = plain_characters(text)
    if plain != text:
        if resolve(plain) is not None:
            return UnknownUnit(text, "U03", _PLAIN_CHARACTERS, _valid(text, (plain,)))
        inner = advise(plain)
        return UnknownUnit(text, inner.code, inner.reason, inner.suggestions)
    factors = split_token(text)
    return UnknownUnit(text, "U03", _FORM, ()) if factors is None else _advise_factors(text, factors)


def plain_characters(text: str) -> str:
    """The token in pac's characters: `µL` is `uL`, `m²` is `m^2`, `h⁻¹` is `h^-1`, `a per b` is `a/b`."""
    text = re.sub(r"\s+per\s+", "/", text)
    text = "".join(text.split())
    for old, new in _PLAIN:
        text = text.replace(old, new)
    text = _RAISED.sub(lambda found: "^" + found[0].translate(_SUPERSCRIPTS).lstrip("+"), text)
    text = _BELOW.sub(lambda found: "/" + found[1].replace("*", "/"), text)
    return text.translate(_SUPERSCRIPTS)


def _advise_factors(text: str, factors: tuple[Factor, ...]) -> UnknownUnit:
    listed = unit_table().definitions
    failing = [factor for factor in factors if factor.symbol not in listed]
    if not failing:
        reason = "A temperature on an absolute scale cannot be part of a compound unit; a difference can."
        return UnknownUnit(text, "U03", reason, _substituted(text, factors, {}))
    answers = {factor.symbol: _advise_symbol(factor.symbol) for factor in failing}
    first = answers[failing[0].symbol]
    return UnknownUnit(text, first.code, first.reason, _substituted(text, factors, answers))


def _substituted(text: str, factors: tuple[Factor, ...], answers: dict[str, Refusal]) -> tuple[str, ...]:
    """The whole token with every unknown symbol replaced by what may have been meant."""
    choices = [_choices(factor, answers, compound=len(factors) > 1) for factor in factors]
    found = []
    for combination in itertools.islice(itertools.product(*choices), _MOST_SUGGESTIONS):
        token = text
        for factor, choice in reversed(list(zip(factors, combination, strict=True))):
            token = token[: factor.start] + choice + token[factor.start + len(factor.symbol) :]
        found.append(token)
    return _valid(text, tuple(found))


def _choices(factor: Factor, answers: dict[str, Refusal], *, compound: bool) -> tuple[str, ...]:
    answer = answers.get(factor.symbol)
    options = (factor.symbol,) if answer is None else answer.suggestions
    listed = unit_table().definitions
    fitting = []
    for option in options:
        if option in listed:
            scale = compound or factor.exponent != 1
            fitting.append(f"delta_{option}" if scale and listed_unit(option).offset_scale else option)
        elif factor.bare or ("/" not in option and "*" not in option and abs(factor.exponent) == 1):
            fitting.append(option)
    return tuple(fitting)


def _valid(text: str, suggestions: tuple[str, ...]) -> tuple[str, ...]:
    """Only suggestions that are units, each once."""
    return tuple(s for s in dict.fromkeys(suggestions) if s and s != text and isinstance(resolve(s), Unit))


def _listed_advice(token: str) -> Refusal | None:
    """What `units.txt` says about the token."""
    table = unit_table()
    if token in table.refusals:
        return table.refusals[token]
    if token in table.spellings:
        return _respelled(token, (table.spellings[token],))
    return None


def _respelled(token: str, units: tuple[str, ...]) -> Refusal:
    return Refusal("U03", units, f"{token} is written {' or '.join(units)} in pac.")


def _advise_symbol(token: str) -> Refusal:
    """What to say about one unknown symbol, from the surest guess to the vaguest."""
    answer = _listed_advice(token) or _same_letters(token) or _other_form(token)
    if answer is not None:
        return answer
    if "%" in token:
        similar = [s for s in _similar(token) if s.startswith("%")]
        return Refusal("U06", tuple(similar) or unit_table().refusals["%"].suggestions, _PERCENT)
    return Refusal("U03", _similar(token), f"{token} is not on pac's list of units.")


def _same_letters(token: str) -> Refusal | None:
    """The token in other capitals. A refusal goes first: `nl` is the refused `nL` before it is `NL`."""
    folded = token.casefold()
    original = _folded_advice().get(folded, "")
    if original in unit_table().refusals:
        return unit_table().refusals[original]
    units = _folded_units().get(folded)
    if units is None and original:
        units = (unit_table().spellings[original],)
    return None if units is None else _respelled(token, units)


def _other_form(token: str) -> Refusal | None:
    """A number as unit, a full stop for a product or an abbreviation, a power without its `^`."""
    if token[0].isdigit():
        return Refusal("U03", (), _NUMBER)
    dotted = token.strip(".").replace(".", "*")
    if dotted != token and resolve(dotted) is not None:
        return _respelled(token, (dotted,))
    found = _DIGITS.fullmatch(token)
    if found is not None and found["symbol"] in unit_table().definitions:
        return _respelled(token, (f"{found['symbol']}^{found['power']}",))
    return None


def _similar(token: str) -> tuple[str, ...]:
    known = [*_folded_units(), *_folded_advice()]
    found: list[str] = []
    for folded in difflib.get_close_matches(token.casefold(), known, n=3, cutoff=0.7):
        units = _folded_units().get(folded)
        if units is None:
            advice = _listed_advice(_folded_advice()[folded])
            units = advice.suggestions if advice else ()
        found.extend(units)
    return tuple(dict.fromkeys(found))


@functools.cache
def _folded_units() -> dict[str, tuple[str, ...]]:
    folded: dict[str, tuple[str, ...]] = {}
    for symbol in unit_table().definitions:
        folded[symbol.casefold()] = (*folded.get(symbol.casefold(), ()), symbol)
    return folded


@functools.cache
def _folded_advice() -> dict[str, str]:
    """Refused tokens and other spellings, found without regard to capitals."""
    table = unit_table()
    return {token.casefold(): token for token in (*table.spellings, *table.refusals)}
