"""Documents, approvals and reporting schemes to the model, and the fields of all records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from pac.compiler.codes import Stage
from pac.compiler.elaborate.reading import JUSTIFIED, FileReader
from pac.compiler.modules import Declared
from pac.compiler.problems import Problems, Related
from pac.compiler.records import Approval, Reference, plain
from pac.compiler.scope import Scope
from pac.compiler.syntax import tree as t

REFERENCE = {
    "number": "text",
    "version": "text",
    "date": "date",
    "scale_down": "text",
    "qualified_by": "name",
}
APPROVAL = {"role": "text", "meaning": "name", "on": "time", "digest": "text"}

MEANINGS = ("review", "approval", "responsibility", "authorship")

_SAMPLES = {
    "text": '`{0} "…"`',
    "name": "`{0} WORD`",
    "number": "`{0} 5`",
    "date": "`{0} 2026-03-01`",
    "time": "`{0} 2026-03-01T10:15Z`",
}
_SORTS = {
    "text": "a text in quotes",
    "name": "a word",
    "number": "a number",
    "date": "a date",
    "time": "a time",
}
_STATEMENTS = frozenset({"approval", "residual", "risk", "reference"})
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def read_fields(
    reader: FileReader, fields: Iterable[t.Field], known: Mapping[str, str], what: str
) -> dict[str, t.Field]:
    """The fields of a record by word; unknown, repeated and wrongly written ones are reported."""
    found: dict[str, t.Field] = {}
    for field in fields:
        word = field.word.text
        sort = known.get(word)
        if sort is None and word in _STATEMENTS:
            reader.report(
                "P06", f"`{word}` begins a line of its own", field.word, hint="start a new line before it"
            )
            break
        if sort is None:
            reader.unknown(f"field of {what}", field.word, known)
        elif word in found:
            reader.report(
                "P06",
                f"`{word}` is given twice for one thing",
                field,
                hint="keep one of them",
                related=(Related("the first one is here", reader.span(found[word])),),
            )
        elif field.sort != sort and (sort, field.sort) != ("time", "date"):
            sample = _SAMPLES[sort].format(word)
            if sort == "text" and field.sort in ("number", "name", "date"):
                sample = f'`{word} "{plain(field)}"`'
            elif sort == "name" and plain(field).isidentifier():
                sample = f"`{word} {plain(field)}` without quotes"
            reader.report("P02", f"`{word}` takes {_SORTS[sort]}", field.value, hint=f"write {sample}")
        elif field.sort == "number" and not _NUMBER.fullmatch(plain(field)):
            hint = f"write {_SAMPLES[sort].format(word)}"
            reader.report("P02", f"{plain(field)} is no number", field.value, hint=hint)
        elif field.sort == "date" and not _is_day(plain(field)):
            reader.report(
                "P02",
                f"there is no day {plain(field)}",
                field.value,
                hint="write year-month-day: 2026-03-01",
            )
        else:
            found[word] = field
    return found


def said(fields: Mapping[str, t.Field], word: str) -> str:
    field = fields.get(word)
    return plain(field) if field is not None else ""


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def reference(reader: FileReader, node: t.ReferenceDecl) -> Reference:
    """A declared document, with its fields checked."""
    reader.given(node.clauses, frozenset({"note"}), "a reference")
    fields = read_fields(reader, node.fields, REFERENCE, "a reference")
    if "qualified_by" in fields and "scale_down" not in fields:
        hint = 'say in which scale-down model it was done: `scale_down "3 L bioreactor"`'
        reader.report(
            "P06",
            "`qualified_by` is about a scale-down model, and there is none",
            fields["qualified_by"],
            hint=hint,
        )
    return Reference.of(node, reader.source)


def check_qualifying(reader: FileReader, node: t.ReferenceDecl) -> None:
    """N01 where the document that qualifies a scale-down model is not declared."""
    for field in node.fields:
        if field.word.text == "qualified_by" and isinstance(field.value, t.Name):
            name = field.value
            known = {*reader.references, *reader.scope.names("reference", reader.source)} - {node.name.text}
            if name.text not in known:
                reader.unknown("document", name, known, hint="declare it with `reference`")


def own_references(reader: FileReader, items: Iterable[t.Node]) -> None:
    """Make the documents that a process or site declares known to its reader."""
    for item in items:
        if not isinstance(item, t.ReferenceDecl):
            continue
        name = item.name
        earlier = reader.references.get(name.text)
        outer = reader.scope.find("reference", name.text, reader.source)
        if earlier is not None:
            reader.clash("reference", name, earlier.span)
        elif outer is not None:
            reader.clash("reference", name, outer.name_span, "N02")
        else:
            reader.references[name.text] = reference(reader, item)
    for item in items:
        if isinstance(item, t.ReferenceDecl):
            check_qualifying(reader, item)


def known_references(reader: FileReader) -> tuple[Reference, ...]:
    """Documents declared in what was read, or cited there."""
    found = {**reader.cited, **reader.references}
    return tuple(found[name] for name in sorted(found))


# ------------------------------------------------------------------ approvals


def approvals(
    reader: FileReader, items: Iterable[t.Node], of: str, *, compiled: bool
) -> tuple[Approval, ...]:
    """The approvals among the items. `compiled`: whether the thing has a document with a digest."""
    read = (_approval(reader, item, of, compiled) for item in items if isinstance(item, t.Approval))
    found = tuple(approval for approval in read if approval is not None)
    _self_approval(reader, found)
    return found


def _self_approval(reader: FileReader, approvals: tuple[Approval, ...]) -> None:
    """D05 where the author of something approves it too."""
    authors = {_person(each): each for each in approvals if each.meaning == "authorship"}
    for approval in approvals:
        author = authors.get(_person(approval))
        if approval.meaning == "approval" and author is not None:
            reader.problems.add(
                "D05",
                f"{approval.person} is the author, and approves it too",
                approval.span,
                path=reader.path,
                hint="somebody else has to approve what one person has written",
                related=(Related("the authorship", author.span),),
                stage=reader.stage,
            )


def _person(approval: Approval) -> str:
    """A printed name, however it is spaced and in whatever case."""
    return " ".join(approval.person.split()).casefold()


def _approval(reader: FileReader, node: t.Approval, of: str, compiled: bool) -> Approval | None:
    given = reader.given(node.clauses, frozenset({"note"}), "an approval")
    fields = read_fields(reader, node.fields, APPROVAL, "an approval")
    written = {field.word.text for field in node.fields}
    lacks = [
        (what, sample)
        for word, what, sample in (
            ("", "the printed name", '`approval "Jane Doe" …`'),
            ("role", "the role", '`role "Head of QA"`'),
            ("meaning", "the meaning", "`meaning approval`"),
            ("on", "the time", "`on 2026-03-01T10:15Z`"),
        )
        if (word not in written if word else node.person is None or not node.person.value.strip())
    ]
    if lacks:
        wanted, samples = (", ".join(part) for part in zip(*lacks, strict=True))
        reader.report("D03", f"the approval does not say {wanted}", node, hint=f"add {samples}")
    meaning, on = fields.get("meaning"), fields.get("on")
    if meaning is not None and plain(meaning) not in MEANINGS:
        assert isinstance(meaning.value, t.Name)
        reader.unknown("meaning of an approval", meaning.value, MEANINGS)
        return None
    if on is not None and not _check_time(reader, on):
        return None
    digest = fields.get("digest")
    if digest is not None and not compiled:
        thing = of.split()[0] if " " in of else of
        reader.report(
            "P06",
            f"a {thing.replace('_', ' ')} is not compiled, so its approval has no digest",
            digest,
            hint="leave `digest` away",
        )
        digest = None
    if lacks or len(fields) < len(written):
        return None
    return Approval(
        of,
        node.person.value if node.person else "",
        said(fields, "role"),
        said(fields, "meaning"),
        said(fields, "on"),
        plain(digest) if digest is not None else None,
        given.texts("note"),
        reader.span(node),
        reader.span(digest.value if digest is not None else node),
    )


def _check_time(reader: FileReader, on: t.Field) -> bool:
    """D03 unless the moment is exact: a day without time, or a time without zone, is not."""
    text = plain(on)
    if on.sort == "date":
        reader.report(
            "D03",
            f"the approval says the day {text}, but not the time",
            on.value,
            hint=f"write the time with its zone: `on {text}T10:15Z`; `Z` is UTC",
        )
        return False
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        reader.report("P02", f"there is no time {text}", on.value, hint="write it as in 2026-03-01T10:15Z")
        return False
    if moment.tzinfo is None:
        reader.report(
            "D03",
            f"the time {text} of the approval has no zone",
            on.value,
            hint=f"write `{text}Z` for UTC, or the offset, as in `{text}+01:00`",
        )
        return False
    return True


# ------------------------------------------------------------------ what a file declares itself


def check_references(scope: Scope, problems: Problems) -> None:
    """The fields of all documents that files declare, used or not."""
    for declared in scope.all("reference"):
        assert isinstance(declared.node, t.ReferenceDecl)
        reader = reader_of(scope, declared, problems)
        reference(reader, declared.node)
        check_qualifying(reader, declared.node)


def check_reporting_schemes(scope: Scope, problems: Problems) -> None:
    """Categories of the project's own reporting schemes, each once."""
    for declared in scope.all("reporting scheme"):
        assert isinstance(declared.node, t.ReportingSchemeDecl)
        reader = reader_of(scope, declared, problems)
        reader.given(declared.node.clauses, JUSTIFIED, "a reporting scheme")
        seen: dict[str, t.Category] = {}
        for category in declared.node.categories:
            reader.given(category.clauses, JUSTIFIED, "a reporting category")
            earlier = seen.setdefault(category.name.text, category)
            if earlier is not category:
                reader.clash("category", category.name, reader.span(earlier.name), "N02")


def reader_of(scope: Scope, declared: Declared, problems: Problems) -> FileReader:
    """A reader of the file that a declaration stands in."""
    reader = FileReader(scope, declared.source, problems, Stage.DEVELOPMENT)
    reader.path = declared.name.text
    return reader
