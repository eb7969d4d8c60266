"""`rule` declarations to house rules: subject, fields, words and units, checked once and for all things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pac.compiler.codes import SEVERITIES, Stage
from pac.compiler.conditions import errors
from pac.compiler.elaborate.library import Library
from pac.compiler.elaborate.reading import JUSTIFIED, FileReader
from pac.compiler.formula import Evaluator, FormulaError, Term, literal
from pac.compiler.modules import Declared
from pac.compiler.problems import Edit, Fix, Problems, Safety
from pac.compiler.rule_subjects import ANY, COUNT, MEASURED, SUBJECTS, TEXT, WITH_CLASS, WORD, FieldSort
from pac.compiler.rules import ENDS, GIVEN, HouseRule
from pac.compiler.scope import Scope, suggestion
from pac.compiler.syntax import tree as t
from pac.compiler.words import listed

RULE = JUSTIFIED | {"because"}
_SAMPLE = "`for each hold  where condition <= 8 degC  require limit <= 72 h`"


def house_rules(scope: Scope, problems: Problems) -> tuple[HouseRule, ...]:
    """The rules of the project and of its libraries; those that mean nothing are left out."""
    declared = [*scope.there("rule")]
    for module in scope.library.values():
        declared += [found for (category, _), found in module.own.items() if category == "rule"]
    library = Library(scope, Problems())
    found = []
    for item in declared:
        # What is wrong with a rule is told where its file is judged.
        told = problems if scope.is_judged(item.source) else Problems()
        found.append(_RuleReader(scope, item, told, library).rule())
    return tuple(rule for rule in found if rule is not None)


class _RuleReader:
    def __init__(self, scope: Scope, declared: Declared, problems: Problems, library: Library) -> None:
        assert isinstance(declared.node, t.RuleDecl)
        self.node = declared.node
        self.scope = scope
        self.library = library
        self.reader = FileReader(scope, declared.source, problems, Stage.DEVELOPMENT)
        self.fields: dict[str, FieldSort] = {}
        self.broken = False

    def rule(self) -> HouseRule | None:
        node, reader = self.node, self.reader
        reader.path = node.name.text
        given = reader.given(node.clauses, RULE, "a rule")
        each = self._one("for each", node.each)
        if each is None:
            if not node.each:
                self._wrong(
                    "P02", f"rule `{node.name.text}` does not say what it is about", node.name, _SAMPLE
                )
            return None
        if not node.requires:
            hint = f"write what must hold, as in {_SAMPLE}"
            self._wrong("P02", f"rule `{node.name.text}` requires nothing", node.name, hint)
        subject = each.subject.text
        if subject not in SUBJECTS:
            self._unknown(f"`{subject}` is nothing that a rule can be about", each.subject, SUBJECTS)
            return None
        self.fields = dict(SUBJECTS[subject][1])
        if each.of is not None and not self._of(subject, each.of):
            return None
        for condition in (*node.where, *node.requires):
            self._condition(condition)
        level = self._level()
        if self.broken:
            return None
        return HouseRule(
            node.name.text,
            node.label.value if node.label else "",
            subject,
            each.of.text if each.of is not None else None,
            node.where,
            node.requires,
            level,
            given.text("because") or "",
            reader.span(node),
            reader.span(node.name),
        )

    # ------------------------------------------------------------ reporting

    def _wrong(self, code: str, message: str, node: t.Node, hint: str = "", fix: Fix | None = None) -> None:
        self.broken = True
        self.reader.report(code, message, node, hint=hint, fix=fix)

    def _unknown(self, message: str, name: t.Node, known: Iterable[str], word: str = "") -> None:
        options = sorted(known)
        text = word or self.reader.span(name).text
        close = suggestion(text, options)
        hint = f"did you mean `{close}`?" if close else f"there is {', '.join(f'`{x}`' for x in options)}"
        fix = (
            Fix(Safety.UNSAFE, (Edit(self.reader.span(name), close),), f"write `{close}`") if close else None
        )
        self._wrong("N01", message, name, hint, fix)

    def _one(self, what: str, nodes: tuple[t.ForEach, ...]) -> t.ForEach | None:
        if len(nodes) > 1:
            self._wrong("P06", f"`{what}` is given twice for one thing", nodes[1], "write a rule for each")
            return None
        return nodes[0] if nodes else None

    # ------------------------------------------------------------ parts

    def _of(self, subject: str, name: t.Name) -> bool:
        """The class of the things; its own parameters, properties and capabilities are fields too."""
        category = WITH_CLASS.get(subject)
        if category is None:
            named = " or ".join(f"`{word}`" for word in WITH_CLASS)
            hint = f"`of` a class stands behind {named}; choose with `where` here"
            self._wrong("P06", f"{_a(subject)} is not chosen by `of`", name, hint)
            return False
        if self.reader.lookup(category, name) is None:
            self.broken = True
            return False
        if subject == "unit_operation":
            operation = self.library.operation_class(name, self.reader)
            if operation is not None:
                own = {**operation.parameters, **operation.attributes}
                self.fields = {**{key: FieldSort("", ANY) for key in own}, **self.fields}
        elif subject == "equipment":
            equipment = self.library.equipment_class(name, self.reader)
            if equipment is not None:
                parts = {**equipment.properties, **equipment.capabilities}
                self.fields = {**{key: FieldSort("", ANY) for key in parts}, **self.fields}
        return True

    def _level(self) -> str:
        words = self.node.severities
        if len(words) > 1:
            self._wrong("P06", "`severity` is given twice for one thing", words[1], "keep one of them")
        for name in words[:1]:
            if name.text in SEVERITIES:
                return name.text
            self._unknown(f"`{name.text}` is not a severity", name, SEVERITIES)
        return ""

    def _condition(self, condition: t.Condition) -> None:
        evaluator = _Fields(self)
        for number in _numbers(condition):
            try:
                literal(number, self.reader.values)
            except FormulaError:
                self.broken = True
        for part in _lonely(condition):
            hint = "compare it, as in `limit <= 72 h`"
            if isinstance(part, t.Ref):
                hint = f"write `{part.text} is {GIVEN}`, or compare it: `{part.text} <= …`"
            self._wrong("N11", "this is no condition", part, hint)
            return
        before = len(self.reader.problems)
        for error in errors(evaluator, condition):
            if error.code:
                self._wrong(error.code, error.message, error.node, error.hint)
        if len(self.reader.problems) > before:
            self.broken = True

    def field(self, ref: t.Ref) -> FieldSort:
        """The field that a name stands for; raises FormulaError where it stands for none."""
        first = ref.parts[0]
        found = self.fields.get(first.text)
        subject = self.node.each[0].subject.text
        if found is None:
            self._unknown(f"{_a(subject)} has no `{first.text}`", first, self.fields)
            raise FormulaError("", "", ref)
        if len(ref.parts) > 1:
            last = ref.parts[-1]
            number = found.sort in (MEASURED, ANY)
            if len(ref.parts) > 2 or last.text not in ENDS or not number:
                known = ENDS if number else ()
                close = suggestion(last.text, known)
                hint = f"did you mean `{first.text}.{close}`?" if close else f"write `{first.text}` alone"
                if number and not close:
                    hint = f"there is {', '.join(f'`{first.text}.{end}`' for end in ENDS)}"
                raise FormulaError("N01", f"there is no `{ref.text}`", ref, hint)
        return found

    def is_word(self, node: t.IsWord) -> None:
        """Check `class is cpp`, `par is given`."""
        found = self.field(node.subject)
        if node.word.text == GIVEN:
            return
        name = node.subject.text
        if found.sort not in (WORD, ANY):
            hint = f"write `{name} is {GIVEN}`" if found.sort != COUNT else f"write `{name} >= 1`"
            raise FormulaError("N04", f"`{name}` is a {found.sort}, not one of several words", node, hint)
        words = found.words or (self._words(found.category) if found.category else ())
        if words and node.word.text not in words:
            close = suggestion(node.word.text, words)
            short = f"it is one of {listed(sorted(words))}" if len(words) < 12 else ""
            hint = f"did you mean `{close}`?" if close else short
            what = f"there is no {found.category} `{node.word.text}`"
            if not found.category:
                what = f"`{node.word.text}` is no word of `{name}`"
            raise FormulaError("N01", what, node.word, hint)

    def _words(self, category: str) -> tuple[str, ...]:
        source = self.reader.source
        if category != "parameter class":
            return self.scope.names(category, source)
        found: set[str] = {"parameter"}
        for name in self.scope.names("classification scheme", source):
            scheme = self.library.scheme_named(name, source)
            found |= set(scheme.classes) if scheme is not None else set()
        return tuple(sorted(found))


class _Fields(Evaluator):
    """Checks names and words; what a field measures depends on the thing, and is judged there."""

    def __init__(self, rule: _RuleReader) -> None:
        super().__init__(rule.reader.values, self._resolve)
        self.rule = rule

    def _resolve(self, ref: t.Ref) -> Term:
        found = self.rule.field(ref)
        if found.sort in (TEXT, WORD):
            hint = f"write `{ref.text} is WORD` or `{ref.text} is {GIVEN}`"
            if found.sort == TEXT:
                hint = f"write `{ref.text} is {GIVEN}` or `{ref.text} is not {GIVEN}`"
            raise FormulaError("N04", f"`{ref.text}` is a {found.sort}, not a number", ref, hint)
        if found.sort == COUNT:
            return Term((), False, None)
        raise FormulaError("", "", ref)

    def is_word(self, node: t.IsWord) -> bool | None:
        self.rule.is_word(node)
        return None


def _a(subject: str) -> str:
    return f"{'an' if subject[0] in 'aei' else 'a'} {subject}"


def _lonely(node: t.Condition) -> Iterator[t.Expr]:
    """Formulas where conditions are meant."""
    if isinstance(node, t.Junction):
        yield from _lonely(node.left)
        yield from _lonely(node.right)
    elif isinstance(node, t.Negation):
        yield from _lonely(node.operand)
    elif not isinstance(node, (t.Comparison, t.IsWord)):
        yield node


def _numbers(node: t.Condition) -> Iterator[t.Number]:
    if isinstance(node, t.Number):
        yield node
    elif isinstance(node, (t.Binary, t.Comparison, t.Junction)):
        yield from _numbers(node.left)
        yield from _numbers(node.right)
    elif isinstance(node, (t.Negate, t.Negation)):
        yield from _numbers(node.operand)
    elif isinstance(node, t.Call):
        for argument in node.arguments:
            yield from _numbers(argument)
