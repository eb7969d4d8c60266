"""The words of syntax errors: what stands there, what was expected, and the likely cure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches

from pac.compiler.problems import Edit, Fix, Safety
from pac.compiler.source import Source, Span
from pac.compiler.syntax.machine import Unexpected
from pac.compiler.syntax.tokens import Token

_WORDS = {
    "_NL": "the end of the line",
    "$END": "the end of the file",
    "NAME": "a name",
    "STRING": 'a text in "double quotes"',
    "NUMBER": "a number",
    "UNIT": "a unit",
    "VERSION": "a version such as 1.0.0",
    "DATE": "a date such as 2027-06-30",
    "TIME": "a time such as 2027-06-30T14:05Z",
    "CMP": "`<=` or `>=`",
    "RBRACE": "`}`",
    "LBRACE": "`{`",
    "EQUAL": "`=`",
    "COLON": "`:`",
    "LPAR": "`(`",
    "RPAR": "`)`",
    "_ARROW": "`->`",
    "PM": "`±`",
    "DOT": "`.`",
    "__ANON_0": "`..`",
    "ONE": "`1`",
}

_NAMED_VALUE = re.compile(r"([A-Za-z_]\w*)[ \t]+-?\d[\d.eE+-]*([ \t]+\S+)?$")

_ONE_WORD = re.compile(r"(?:\A|[\n;{])[ \t]*[A-Za-z_]\w*\Z")
_CONTROL = re.compile(r"(?:^|\n)[ \t]*ipc[ \t]+\w[^\n]*\Z")
# Clauses of which people leave out a part, with what belongs there.
_USAGE = (
    (re.compile(r"\bnot_ec(\s+\w+)?\Z"), 'write the region and the reason: `not_ec us "…"`'),
    (re.compile(r"\bec(\s+\w+)?\Z"), "write the region and the reporting category: `ec us pas`"),
    (re.compile(r"\bevidence\s+\w+\Z"), 'write the text in quotes: `evidence "DR-1, table 4"`'),
)
_WAIVER = re.compile(r"(?:\A|[\n;{])[ \t]*waive\b[^\n;{}]*\Z")
_WAIVER_READS = 'a waiver reads `waive C03 because "…" by "…" until 2027-06-30`'
_HAS = re.compile(r"\b(?:where|require|and|or|not)\s+(?:has|have)\b\s*(\w+)?\s*\Z")
_IS = re.compile(r"\bis(?:\s+not)?\Z")
_DATE = re.compile(r"-[0-9]{2}-[0-9]{2}")
_IN_PHASE = re.compile(r"(?:\A|[\n;{])[ \t]*ip[ct][ \t]+\w+[^\n;{}]*\bby[ \t]*\Z")
_STATEMENT = re.compile(r'(?:\A|[\n;{])[ \t]*([A-Za-z_]+)[ \t]+\w+(?:[ \t]+"[^"\n]*")?\Z')
_STATEMENTS = ("risk", "control", "phase", "design_space", "attribute")
_POINT = re.compile(r"\s*(?:at|when)\b")
_TIME_ONLY = re.compile(r"[{;\n][ \t]*at[ \t]+-?[\d.]+[ \t]*[^\s;{}]*\Z")

_OPERATORS = {"PLUS", "MINUS", "STAR", "SLASH", "CARET", "_COMMA", "AND", "OR"}

# What people paste from documents, with what pac reads instead.
_CHARACTERS = {
    "–": ("..", "an en dash is not a minus: write `..` between the ends of a range"),
    "—": ("..", "a dash is not a minus: write `..` between the ends of a range"),
    "−": ("-", "this minus sign was pasted from a document: write `-`"),
    "…": ("..", "write two dots `..` between the ends of a range"),
    "“": ('"', 'texts stand in straight double quotes `"`'),
    "”": ('"', 'texts stand in straight double quotes `"`'),
    "„": ('"', 'texts stand in straight double quotes `"`'),
    "'": ('"', 'texts stand in double quotes `"`'),
    "‘": ('"', 'texts stand in double quotes `"`'),
    "’": ('"', 'texts stand in double quotes `"`'),
    "≤": ("<=", "write `<=`"),
    "≥": (">=", "write `>=`"),
    "&": ("and", "write `and`"),
    "|": ("or", "write `or`"),
    "!": ("not", "write `not`"),
    "×": ("*", "write `*`"),
    "·": ("*", "write `*`"),
    "→": ("->", "write `->`"),
    "\u00a0": (" ", "a non-breaking space was pasted here: use an ordinary space"),
}


@dataclass(frozen=True, slots=True)
class Explanation:
    code: str
    message: str
    hint: str
    span: Span
    fix: Fix | None = None


def _listed(expected: set[str], known: dict[str, str]) -> str:
    """At most eight expected things, in words; keywords last, in alphabetical order."""
    words = {name: word for word, name in known.items()}
    plain = [_WORDS[name] for name in _WORDS if name in expected]
    keyed = sorted(f"`{words[name]}`" for name in expected if name in words)
    items = [*plain, *keyed]
    if not items:
        return ""
    if len(items) > 8:
        items = [*items[:7], f"one of {len(items) - 7} other words"]
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + " or " + items[-1]


def explain(error: Unexpected, source: Source, known: dict[str, str]) -> Explanation:
    """Turn the parser's error into something a scientist can act on."""
    if error.token is not None:
        return _token(error.token, error.expected, source, known)
    return _character(source, error.at)


def _misspelt_before(source: Source, before: str, known: dict[str, str]) -> Explanation | None:
    """The word before the error, if it is nearly a keyword: that is where the mistake is."""
    word = re.search(r"[A-Za-z_]+\Z", before)
    if word is None or word.group() in known:
        return None
    close = get_close_matches(word.group(), known, 1, 0.7)
    if not close:
        return None
    span = Span(source, word.start(), word.end())
    fix = Fix(Safety.UNSAFE, (Edit(span, close[0]),), f"write `{close[0]}`")
    message = f"`{word.group()}` is not a word of the language here"
    return Explanation("P02", message, f"did you mean `{close[0]}`?", span, fix)


def _usage(before: str) -> str:
    """What belongs behind the clause that the text ends with, where a part of it is missing."""
    return next((hint for pattern, hint in _USAGE if pattern.search(before)), "")


def _misspelt_statement(source: Source, before: str, known: dict[str, str]) -> Explanation | None:
    """The first word of a line that reads like a parameter, if it is nearly that of a statement."""
    found = _STATEMENT.search(before)
    if found is None or found.group(1) in known:
        return None
    close = get_close_matches(found.group(1), _STATEMENTS, 1, 0.75)
    if not close:
        return None
    span = Span(source, found.start(1), found.end(1))
    fix = Fix(Safety.UNSAFE, (Edit(span, close[0]),), f"write `{close[0]}`")
    message = f"`{found.group(1)}` is not a word of the language here"
    return Explanation("P02", message, f"did you mean `{close[0]}`?", span, fix)


def _without_comment(before: str) -> str:
    """The text up to the end of the code on its last line."""
    start = before.rfind("\n") + 1
    code, _, _ = before[start:].partition("#")
    return before[:start] + code.rstrip(" \t")


# What has been read of `since end of`, up to the mistake.
_SINCE = re.compile(r"\bsince(?:[ \t]+\w+(?:[ \t]+of)?)?\Z")

_CONDITION = re.compile(r"\b(?:require|until|when|where)\b(?P<so_far>[^\n;]*)\Z")


def _in_condition(sign: str, before: str) -> tuple[str, str] | None:
    """What a second comparison or an equals sign in a condition gets: a message and a hint."""
    found = _CONDITION.search(before)
    if found is None:
        return None
    last = re.split(r"\b(?:and|or|not)\b|\(", found["so_far"])[-1]
    if sign[0] in "<>" and re.search("[<>]", last):
        return "a comparison has two sides", "join two comparisons: `a <= b and b <= c`"
    if sign[0] == "=":
        return (
            "`=` sets a value and compares nothing",
            "a condition compares with `<=`, `<`, `>=` or `>`, and words with `is`",
        )
    return None


_STRUCTURES = {"PHASE", "PARALLEL", "REPEAT", "SELECT"}
_BRANCH = "`when CONDITION phase NAME { … }`"

# Words of other languages, with pac's.
_SYNONYMS = {"if": "when", "case": "when", "otherwise": "else", "default": "else", "loop": "repeat"}


def _of_phases(text: str, before: str, expected: set[str], known: dict[str, str]) -> tuple[str, str] | None:
    """What a mistake in the structure of phases gets: a message and a hint."""
    if expected and expected <= _STRUCTURES:
        if re.search(r"\bwhen\s+(?:phase|parallel|repeat|select)\Z", before):
            return "the condition of this branch is missing", f"a branch reads {_BRANCH}"
        return (
            "the phase of this branch is missing",
            f"a branch reads {_BRANCH}, or `else phase NAME {{ … }}`",
        )
    if known.get(text) in _STRUCTURES and {"WHEN", "ELSE"} <= expected:
        return (
            f"this `{text}` says not when it is taken",
            f"a branch of a selection reads {_BRANCH}, the last one `else phase NAME {{ … }}`",
        )
    if text == "{" and re.search(r'\brepeat\s+\w+(?:\s+"[^"\n]*")?\Z', before):
        return "how often is missing", "write `repeat NAME 3 times {`, or `repeat NAME until CONDITION {`"
    meant = _SYNONYMS.get(text)
    if meant is not None and known.get(meant) in expected:
        return f"`{text}` is not a word of the language", f"write `{meant}`"
    return None


def _short(text: str) -> str:
    """A token as it can stand in a sentence."""
    return text if len(text) <= 40 else text[:37] + "…"


def _character(source: Source, at: int) -> Explanation:
    char = source.text[at]
    doubled = char in "&|" and source.text[at + 1 : at + 2] == char
    span = Span(source, at, at + 2 if doubled else at + 1)
    if char in _CHARACTERS:
        replacement, hint = _CHARACTERS[char]
        places = _quotes(source, at) if replacement == '"' else (span,)
        edits = tuple(Edit(place, replacement) for place in places)
        fix = Fix(Safety.UNSAFE, edits, f"write `{replacement}`") if edits else None
        message = (
            f"`{span.text}` has no meaning here" if doubled else f"the character `{char}` has no meaning here"
        )
        return Explanation("P02", message, hint, span, fix)
    if char == '"':
        return Explanation(
            "P03",
            "this text is not closed on its line",
            'end it with `"`; a text of several lines stands between `"""` and `"""`',
            span,
        )
    shown = char if char.isprintable() else f"U+{ord(char):04X}"
    return Explanation(
        "P02",
        f"the character `{shown}` has no meaning here",
        "names are made of English letters, digits and underscores" if char.isalpha() else "remove it",
        span,
    )


# What ends a text that begins with one of these.
_CLOSING = {"“": "”", "„": "“”", "”": "”“", "‘": "’", "'": "'’", "’": "’"}


def _quotes(source: Source, at: int) -> tuple[Span, ...]:
    """The quotation marks around a text that become straight ones; none where its end is in doubt."""
    first = Span(source, at, at + 1)
    line = source.text[at + 1 :].partition("\n")[0]
    closing = re.search(f"[{_CLOSING[source.text[at]]}]", line)
    inside = line[: closing.start()] if closing else line
    if '"' in inside:
        return (first,) if closing is None and inside.count('"') == 1 else ()
    return (first, Span(source, at + 1 + closing.start(), at + 1 + closing.end())) if closing else ()


def _token(token: Token, allowed: frozenset[str], source: Source, known: dict[str, str]) -> Explanation:
    start, end = token.start_pos, token.end_pos
    expected = {name for name in allowed if name not in _OPERATORS}
    text = _short(str(token).strip())
    span = Span(source, start, max(end, start + 1))
    before = source.text[:start].rstrip(" \t")
    listed = _listed(expected, known)
    hint = _usage(_without_comment(before)) or (f"expected {listed}" if listed else "")
    if _WAIVER.search(before):
        hint = _WAIVER_READS
    elif text == "waive":
        return Explanation("P02", "`waive` stands on a line of its own", _WAIVER_READS, span)
    if text == "severity" or re.search(r"\bseverity\Z", before):
        hint = "in a rule, `severity warning` stands on a line of its own, or behind `;`"
    if text == "each":
        hint = "a rule begins with `for each hold`, or another sort of thing"
    has = _HAS.search(before)
    if has is not None:
        name = has[1] or (text if token.type == "NAME" else "par")
        return Explanation("P02", "`has` is not a word of the language", f"write `{name} is given`", span)
    if token.type == "STRING" and _IS.search(before):
        hint = "a word stands without quotation marks"
    if token.type == "$END":
        end_span = Span(source, len(source.text), len(source.text))
        return Explanation("P02", "the file ends in the middle of a statement", hint, end_span)
    if token.type == "LBRACE" and before.endswith("="):
        course = "a course over time is written `= profile { at 0 d: …; at 7 d: … }`"
        return Explanation("P02", "a `{` behind `=` says nothing", course, span)
    if token.type == "_COMMA" and _POINT.match(source.text, end):
        return Explanation("P02", "no comma stands between points", "write `;` or a new line", span)
    if "COLON" in expected and _TIME_ONLY.search(before):
        return Explanation(
            "P02", "a colon is missing behind this time", "write it as `at 7 d: 33 degC`", span
        )
    if "RAMP" in expected and text in known:
        clause = "a point has a value and perhaps a `ramp`; clauses stand behind the `}` of the block"
        return Explanation("P02", f"`{text}` cannot stand in a point", clause, span)
    if token.type == "LBRACE" and before.endswith("\n"):
        brace = "put the `{` at the end of the line above, behind what it belongs to"
        return Explanation("P02", "a `{` cannot stand at the start of a line", brace, span)
    code = _without_comment(before)
    if _SINCE.search(code):
        event = "write `since end of harvest` or `since start of protein_a.elute`"
        place = Span(source, len(code), len(code) + 1) if token.type == "_NL" else span
        return Explanation("P02", "`since` takes the start or the end of a step or phase", event, place)
    if token.type == "_NL":
        place = Span(source, len(code), len(code) + 1)
        named = _NAMED_VALUE.search(code)
        if expected == {"__ANON_0"} and named is not None and named.group(1) not in known:
            equals = "write `NAME = VALUE`; a range is written `30 .. 38`"
            return Explanation("P02", "a value stands behind `=`", equals, place)
        return Explanation("P02", "the line ends too early", hint, place)
    condition = _in_condition(text, before) if token.type in ("CMP", "EQUAL") else None
    if condition is not None:
        return Explanation("P02", *condition, span)
    of_phases = _of_phases(text, before, expected, known)
    if of_phases is not None:
        return Explanation("P02", *of_phases, span)
    if token.type in ("NAME", "UNIT") or text in known:
        candidates = [word for word, name in known.items() if name in expected]
        close = get_close_matches(text, candidates, 1, 0.7)
        if close and text not in known:
            fix = Fix(Safety.SAFE, (Edit(span, close[0]),), f"write `{close[0]}`")
            return Explanation(
                "P02",
                f"`{text}` is not a word of the language here",
                f"did you mean `{close[0]}`?",
                span,
                fix,
            )
        if text in known:
            near = [word for word in close if word[:-1] == text or text[:-1] == word]
            hint = f"did you mean `{near[0]}`?" if near else hint
            return Explanation("P02", f"`{text}` cannot stand here", hint, span)
        if _IN_PHASE.search(before) and "NAME" not in expected:
            return Explanation(
                "P02",
                "an in-process control or test does not stand here",
                "write it in the unit operation, with the place of the sample: `from phase NAME`",
                span,
            )
        earlier = _misspelt_before(source, before, known) or _misspelt_statement(source, before, known)
        if earlier is not None:
            return earlier
        return Explanation("P02", f"`{text}` is not expected here", hint, span)
    if text == "=" and "NAME" in expected and _ONE_WORD.search(before):
        return Explanation(
            "P02",
            "two words belong before `=`: the class of a parameter and its name",
            "as in `cpp NAME = …`; `parameter NAME = …` while it has no class",
            span,
        )
    if token.type == "CMP" and _CONTROL.search(before):
        order = "it stands behind the name, as in `ipc bioburden <= 10 CFU/mL by membrane_filtration`"
        return Explanation("P02", "the acceptance criterion stands too late on this line", order, span)
    if token.type == "MINUS" and _DATE.match(source.text, start) and re.search(r"\b[0-9]{4}\Z", before):
        when = "a time of an approval stands behind `on`, the end of an acceptance behind `until`"
        return Explanation("P02", "a date cannot stand here", when, Span(source, start - 4, start + 6))
    if token.type == "MINUS" and before[-1:].isdigit():
        return Explanation(
            "P04", "a dash between numbers can mean a range or a minus", "write a range as `30 .. 38`", span
        )
    if token.type in ("NUMBER", "VERSION", "DATE"):
        if before[-1:].isdigit():
            return Explanation(
                "P04",
                f"two numbers stand side by side before `{text}`",
                "write thousands without a gap: `1500`",
                span,
            )
        earlier = _misspelt_before(source, before, known)
        if earlier is not None:
            return earlier
        return Explanation("P02", f"the number `{text}` is not expected here", hint, span)
    if token.type == "SLASH" and "//" in source.text[max(start - 1, 0) : start + 2]:
        return Explanation("P02", "`//` does not start a comment", "comments start with `#`", span)
    if token.type in ("PLUS", "STAR", "SLASH") and before.endswith(("\n", ";")):
        return Explanation(
            "P02",
            f"a line cannot start with `{text}`",
            "to continue a formula, end the line before it with the operator",
            span,
        )
    return Explanation("P02", f"`{text or token.type}` is not expected here", hint, span)
