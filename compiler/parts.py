"""A project in parts that can be checked one by one, with the same findings as the whole.

What a file declares acts on another file only where that mentions its name. So files of processes, recipes,
transfers, models, exchanges and change records that mention each other's names make one part, with the sites
that they mention. A file of sites that several parts mention is judged alone and is there in each of them.
Vocabulary, analytical methods and house rules are there in every part; of files that these mention, the names
are. So are the numbers of all change records, for who cites one that does not exist is told of them. Where a
project holds anything else, all of it is one part.

What a file declares is first guessed from its lines; whoever has parsed it says whether that was right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pac.compiler.modules import CATEGORIES, file_module_name
from pac.compiler.records import change_number, change_status
from pac.compiler.scope import lost_words
from pac.compiler.source import Source
from pac.compiler.syntax import tree as t
from pac.compiler.syntax.parser import Parsed

OWNED = frozenset({"process", "site", "recipe", "transfer", "model", "exchange", "change record"})
"""What is judged with all that mentions it."""
VOCABULARY = frozenset(
    {
        "kind",
        "material class",
        "classification scheme",
        "operation class",
        "equipment class",
        "reference",
        "risk scale",
        "reporting scheme",
        "confidentiality scheme",
        "mechanism",
        "method",
        "rule",
    }
)
"""What gives words to others, or speaks of whatever is there. Any other category may act in another way."""

USE = "use"
EXPORT = "export"
LOST = "lost"
OTHER = "other"
NUMBER = "number"
"""Of a change record: its name, status and number, with a blank between any two."""

Outline = frozenset[tuple[str, str]]
"""What others can know of a file: categories and names of what it declares, what it uses and exports, words
on lines that could not be read, and `other` if it declares anything else.
"""

_WORDS = {category.replace(" ", "_"): category for category in OWNED | VOCABULARY} | {"platform": "process"}
_TOP = re.compile(r"^([A-Za-z_]\w*)(?:[ \t]+([A-Za-z_]\w*)((?:\.\w+)*)([ \t,\w]*))?", re.MULTILINE)
_WORD = re.compile(r"[A-Za-z_]\w*")
_DECLARED = re.compile(
    rf"\b(?:{'|'.join(sorted(word for word, category in _WORDS.items() if category in OWNED))})[ \t]+([A-Za-z_]\w*)"
)
_TEXT = re.compile(r'"([^"\n]*)"')
_RECORD = re.compile(r"^change_record[ \t]+([A-Za-z_]\w*)((?:.*\n)(?:(?![A-Za-z_]).*\n)*)", re.MULTILINE)
_RECORD_NUMBER = re.compile(r'\bnumber[ \t]+"([^"\n]*)"')
_RECORD_STATUS = re.compile(r"\bstatus[ \t]+([A-Za-z_]\w*)")


@dataclass(frozen=True, slots=True)
class Part:
    """Names of files: those that are judged, all that are there for it, and those of which only the names are;
    each in order.
    """

    judged: tuple[str, ...]
    there: tuple[str, ...]
    named: tuple[str, ...] = ()


def guessed_outline(text: str) -> Outline:
    """What a file most likely declares: what stands at the start of its lines."""
    found: set[tuple[str, str]] = set()
    for word, name, path, rest in _TOP.findall(text):
        if word == USE:
            found.add((USE, name + path))
        elif word == EXPORT:
            found.update((EXPORT, exported) for exported in _WORD.findall(name + rest))
        elif word in _WORDS and name:
            found.add((_WORDS[word], name))
        elif word != "waive":
            found.add((OTHER, ""))
    for name, rest in _RECORD.findall(text if text.endswith("\n") else f"{text}\n"):
        number, status = _RECORD_NUMBER.search(rest), _RECORD_STATUS.search(rest)
        found.add((NUMBER, f"{name} {status[1] if status else ''} {number[1] if number else name}"))
    return frozenset(found)


def outline_of(file: Parsed) -> Outline:
    """What a file declares, now that it is parsed."""
    found = {(LOST, word) for word in lost_words(file)}
    for node in file.module.declarations:
        if isinstance(node, t.Use):
            found.add((USE, node.module.text))
        elif isinstance(node, t.Export):
            found.update((EXPORT, name.text) for name in node.names)
        else:
            category = CATEGORIES.get(type(node), "")
            known = category in OWNED or category in VOCABULARY
            found.add((category, node.name.text) if known else (OTHER, ""))
        if isinstance(node, t.ChangeRecordDecl):
            number, status = change_number(node), change_status(node)
            plain = (
                _TEXT.fullmatch(f'"{number}"')
                and "\\" not in number
                and (status.isidentifier() or not status)
            )
            found.add((NUMBER, f"{node.name.text} {status} {number}") if plain else (OTHER, ""))
    return frozenset(found)


_STUBS = {
    USE: "use {}",
    EXPORT: "export {}",
    "process": "process {} {{\n}}",
    "site": "site {} {{\n}}",
    "recipe": "recipe {} of p at s {{\n}}",
    "transfer": "transfer {} from a to b {{\n}}",
    "model": "model {} {{\n}}",
    "exchange": 'exchange {} of p to "a" {{\n}}',
}


def stub_of(name: str, outline: Outline) -> Source:
    """A text that stands for a file of which no more is asked than the names in its outline."""
    lines = [_STUBS[category].format(word) for category, word in sorted(outline) if category in _STUBS]
    for category, record in sorted(outline):
        if category == NUMBER:
            word, status, number = record.split(" ", 2)
            said = f"status {status}" if status else ""
            lines.append(f'change_record {word} {{\n  number "{number}" {said}\n}}')
    return Source(name, "".join(f"{line}\n" for line in lines))


def names_in(library: Source) -> frozenset[str]:
    """Names of what a text of a library may declare, vocabulary aside."""
    return frozenset(_DECLARED.findall(library.text))


def divide(
    sources: Sequence[Source], outlines: Mapping[str, Outline], brought: frozenset[str] = frozenset()
) -> tuple[Part, ...]:
    """The parts of a project, by the names of its files. Every file is judged in exactly one.

    `brought` are names in libraries: a `use` line brings them to files whose text does not mention them.
    """
    names = tuple(source.name for source in sources)
    declared = {word for name in names for category, word in outlines[name] if category in OWNED}
    if any((OTHER, "") in outlines[name] for name in names) or brought & declared:
        return (Part(names, names),)
    return _Division(sources, outlines).parts()


class _Division:
    def __init__(self, sources: Sequence[Source], outlines: Mapping[str, Outline]) -> None:
        self.order = {source.name: number for number, source in enumerate(sources)}
        silent = {USE, EXPORT, LOST, NUMBER}
        categories = {name: {category for category, _ in outlines[name]} - silent for name in self.order}
        self.vocabulary = [name for name in self.order if categories[name] & VOCABULARY]
        pure = {name for name in self.vocabulary if not categories[name] & OWNED}
        declaring: dict[str, list[str]] = {}
        for name in self.order:
            for category, declared in outlines[name]:
                if category in OWNED:
                    declaring.setdefault(declared, []).append(name)
        self.recorded: list[str] = []
        numbers: dict[str, list[str]] = {}
        for name in self.order:
            for category, record in outlines[name]:
                if category == NUMBER:
                    numbers.setdefault(record.split(" ", 2)[2], []).append(name)
                    self.recorded.append(name)
        stems: dict[str, list[str]] = {}
        for source in sources:
            stems.setdefault(file_module_name(source), []).append(source.name)
        self.mentioned: dict[str, set[str]] = {}
        for source in sources:
            found = {
                other
                for word in declaring.keys() & set(_WORD.findall(source.text))
                for other in declaring[word]
            }
            if numbers:
                texts = numbers.keys() & set(_TEXT.findall(source.text))
                found.update(other for number in texts for other in numbers[number])
            for category, word in outlines[source.name]:
                if category == USE:
                    found.update(other for part in word.split(".") for other in stems.get(part, ()))
            self.mentioned[source.name] = found - {source.name} - pure
        self.pure = pure
        self.places = {
            name for name in self.order if categories[name] == {"site"} and not self.mentioned[name]
        }

    def parts(self) -> tuple[Part, ...]:
        groups = self._joined(name for name in self.order if name not in self.pure | self.places)
        users: dict[str, list[int]] = {name: [] for name in self.places}
        for number, group in enumerate(groups):
            for name in set().union(*(self.mentioned[member] for member in group)) & self.places:
                users[name].append(number)
        alone: list[list[str]] = []
        for name, numbers in users.items():
            if len(numbers) == 1:
                groups[numbers[0]].append(name)
            else:
                alone.append([name])
        judged = [*groups, *alone, *([list(self.pure)] if self.pure else [])]
        return tuple(sorted(map(self._part, judged), key=lambda part: self.order[part.judged[0]]))

    def _joined(self, names: Iterable[str]) -> list[list[str]]:
        """Files that mention each other, as far as they are not places."""
        group = {name: [name] for name in names}
        for name in list(group):
            for other in self.mentioned[name]:
                if other in group and group[other] is not group[name]:
                    larger, smaller = sorted((group[name], group[other]), key=len, reverse=True)
                    larger.extend(smaller)
                    for member in smaller:
                        group[member] = larger
        return list({id(members): members for members in group.values()}.values())

    def _part(self, judged: Iterable[str]) -> Part:
        own = sorted(judged, key=self.order.__getitem__)
        there = {*own, *self.vocabulary}.union(*(self.mentioned[name] for name in own))
        named = set(self.recorded).union(*(self.mentioned[name] for name in self.vocabulary)) - there
        place = self.order.__getitem__
        return Part(tuple(own), tuple(sorted(there, key=place)), tuple(sorted(named, key=place)))
