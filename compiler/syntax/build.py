"""Grammar reductions to syntax-tree nodes.

The class below is handed to Lark as its inline transformer, so the tree is built
while parsing and no generic parse tree exists. Every method gets the children of
one rule in the order of `grammar/pac.lark`; absent optionals are None.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any, TypeVar

from lark import Token, Transformer

from pac.compiler.syntax import tree as t

N = TypeVar("N")
Children = list[Any]

MAX_DEPTH = 200


class TooDeep(Exception):
    """A formula nests deeper than MAX_DEPTH; carries its place."""

    def __init__(self, start: int, end: int) -> None:
        super().__init__("formula nested too deeply")
        self.start, self.end = start, end


def _name(token: Token) -> t.Name:
    return t.Name(token.start_pos or 0, token.end_pos or 0, str(token))


def _opt_name(token: Token | None) -> t.Name | None:
    return None if token is None else _name(token)


_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


def _text(token: Token) -> t.Text:
    raw = str(token)
    if raw.startswith('"""'):
        value = raw[3:-3]
    else:
        value = raw[1:-1]
        if "\\" in value:
            out, chars = [], iter(value)
            for char in chars:
                follower = next(chars, "") if char == "\\" else ""
                out.append(char if char != "\\" else _ESCAPES.get(follower, "\\" + follower))
            value = "".join(out)
    return t.Text(token.start_pos or 0, token.end_pos or 0, value)


def _opt_text(token: Token | None) -> t.Text | None:
    return None if token is None else _text(token)


def _start(node: Any) -> int:
    found = node.start_pos if isinstance(node, Token) else node.start
    return int(found or 0)


def _end(node: Any) -> int:
    found = node.end_pos if isinstance(node, Token) else node.end
    return int(found or 0)


def _last_end(children: Children) -> int:
    for child in reversed(children):
        if isinstance(child, tuple):
            if child:
                return _end(child[-1])
        elif child is not None:
            return _end(child)
    return 0


def _sign(token: Token) -> str:
    """A comparison sign without the line break and comment its token may carry."""
    return str(token[:2]) if token[:2] in ("<=", ">=") else str(token[0])


def _every(child: Any) -> t.Number | t.Name | None:
    return _name(child) if isinstance(child, Token) else child


def _clauses(children: Children) -> t.Clauses:
    """All clauses among children, those of clause lines included."""
    found: list[t.Clause] = []
    for child in children:
        if isinstance(child, t.Clause):
            found.append(child)
        elif isinstance(child, tuple):
            found.extend(c for c in child if isinstance(c, t.Clause))
    return tuple(found)


def _nodes(children: Children, kind: type[N] | tuple[type[N], ...]) -> tuple[N, ...]:
    return tuple(child for child in children if isinstance(child, kind))


def _items(children: Children) -> tuple[t.Node, ...]:
    return tuple(c for c in children if isinstance(c, t.Node) and not isinstance(c, t.Clause))


_SORTS = {"STRING": "text", "NAME": "name", "VERSION": "number", "DATE": "date", "TIME": "time"}


def _fields(children: Children) -> tuple[t.Field, ...]:
    """All fields among children, those of record lines included."""
    return _parts(children, t.Field)


def _parts(children: Children, kind: type[N] | tuple[type[N], ...]) -> tuple[N, ...]:
    """All nodes of a kind among children and the lines among them."""
    flat = (part for child in children for part in (child if isinstance(child, tuple) else (child,)))
    return tuple(part for part in flat if isinstance(part, kind))


def _depth(node: t.Condition) -> int:
    return 0 if isinstance(node, (t.Number, t.Ref, t.IsWord)) else node.depth


def _deeper(start: int, end: int, *nodes: t.Condition) -> int:
    depth = 1 + max(_depth(node) for node in nodes)
    if depth > MAX_DEPTH:
        raise TooDeep(start, end)
    return depth


class Builder(Transformer[Token, t.Module]):
    """One method per grammar rule."""

    def start(self, c: Children) -> tuple[t.Node, ...]:
        return tuple(c)

    # ------------------------------------------------------------ library

    def use(self, c: Children) -> t.Use:
        return t.Use(c[0].start_pos, _last_end(c), c[1], _opt_name(c[3]))

    def export(self, c: Children) -> t.Export:
        return t.Export(c[0].start_pos, c[1][-1].end, c[1])

    def kind(self, c: Children) -> t.KindDecl:
        unit = _name(c[3]) if isinstance(c[3], Token) else None
        words = c[3] if isinstance(c[3], tuple) else ()
        return t.KindDecl(
            c[0].start_pos,
            _last_end(c),
            _name(c[1]),
            _opt_text(c[2]),
            unit,
            words,
            c[4],
            _clauses(c),
        )

    def one_of(self, c: Children) -> tuple[t.Name, ...]:
        words: tuple[t.Name, ...] = c[1]
        return words

    def extended(self, c: Children) -> t.Name:
        return _name(c[1])

    def material_class(self, c: Children) -> t.MaterialClassDecl:
        return t.MaterialClassDecl(
            c[0].start_pos, _last_end(c), _name(c[1]), _opt_text(c[2]), c[3], _clauses(c)
        )

    def mechanism(self, c: Children) -> t.MechanismDecl:
        head = (c[0].start_pos, _last_end(c), _name(c[1]), _opt_text(c[2]))
        return t.MechanismDecl(*head, c[3], _opt_name(c[5]), _clauses(c))

    def scheme(self, c: Children) -> t.SchemeDecl:
        return t.SchemeDecl(
            c[0].start_pos,
            c[-1].end_pos,
            _name(c[1]),
            _opt_text(c[2]),
            _nodes(c, t.SchemeClass),
            _clauses(c),
        )

    def scheme_class(self, c: Children) -> t.SchemeClass:
        return t.SchemeClass(
            c[0].start_pos, _last_end(c), _name(c[1]), _opt_text(c[2]), _opt_name(c[3]), _clauses(c)
        )

    def operation_class(self, c: Children) -> t.OperationClassDecl:
        return t.OperationClassDecl(
            c[0].start_pos,
            c[-1].end_pos,
            _name(c[1]),
            _opt_text(c[2]),
            _opt_name(c[4]),
            _items(c),
            _clauses(c),
        )

    def equipment_class(self, c: Children) -> t.EquipmentClassDecl:
        return t.EquipmentClassDecl(
            c[0].start_pos,
            c[-1].end_pos,
            _name(c[1]),
            _opt_text(c[2]),
            _opt_name(c[4]),
            _items(c),
            _clauses(c),
        )

    def runs_on(self, c: Children) -> t.Names:
        return t.Names(c[0].start_pos, c[1][-1].end, "runs on", c[1], ())

    def needs(self, c: Children) -> t.Names:
        return t.Names(c[0].start_pos, c[1][-1].end, "needs", c[1], ())

    def port(self, c: Children) -> t.Port:
        return t.Port(
            c[0].start_pos,
            _last_end(c),
            str(c[0]),
            _name(c[1]),
            _name(c[2]),
            c[3] is not None,
            c[4] or (),
            _clauses(c),
        )

    def carries(self, c: Children) -> tuple[t.Carried, ...]:
        return _nodes(c, t.Carried)

    def carried(self, c: Children) -> t.Carried:
        condition, value = _name(c[0]), _name(c[-1] or c[0])
        return t.Carried(condition.start, value.end, condition, value)

    def conditions(self, c: Children) -> t.Conditions:
        return t.Conditions(c[0].start_pos, _last_end(c), str(c[0]), _name(c[1]), c[2], _clauses(c))

    def balance(self, c: Children) -> t.Balance:
        return t.Balance(c[0].start_pos, c[4].end, c[1], c[2], c[4])

    def occupies(self, c: Children) -> t.Occupies:
        return t.Occupies(c[0].start_pos, c[2].end, c[1], c[2])

    def loads(self, c: Children) -> t.Loads:
        name = _name(c[1])
        within = next(
            (at for at, item in enumerate(c) if isinstance(item, Token) and item.type == "WITHIN"), None
        )
        amount = None if isinstance(c[2], Token) else c[2]
        capacity = c[within + 1] if within is not None else None
        parameter = t.Ref(name.start, name.end, (name,))
        return t.Loads(c[0].start_pos, _last_end(c), parameter, amount, capacity, _clauses(c))

    def keeps(self, c: Children) -> t.Keeps:
        name = _name(c[1])
        parameter = t.Ref(name.start, name.end, (name,))
        return t.Keeps(c[0].start_pos, _last_end(c), parameter, c[2], c[4], _clauses(c))

    def class_parameter(self, c: Children) -> t.ValueDecl:
        return t.ValueDecl(
            c[0].start_pos,
            _last_end(c),
            _name(c[0]),
            _name(c[1]),
            _opt_text(c[2]),
            _name(c[3]),
            _value(c),
            _clauses(c),
            (),
        )

    def order(self, c: Children) -> t.Order:
        return t.Order(c[0].start_pos, _last_end(c), _name(c[1]), _name(c[3]), _clauses(c))

    def property_decl(self, c: Children) -> t.ValueDecl:
        return t.ValueDecl(
            c[0].start_pos,
            _last_end(c),
            _name(c[0]),
            _name(c[1]),
            _opt_text(c[2]),
            _name(c[3]),
            None,
            _clauses(c),
            (),
        )

    def capability(self, c: Children) -> t.CapabilityList:
        return t.CapabilityList(c[0].start_pos, _last_end(c), _nodes(c, t.Capability), _clauses(c))

    def capability_name(self, c: Children) -> t.Capability:
        return t.Capability(c[0].start_pos, _last_end(c), _name(c[0]), _opt_name(c[1]))

    def derive(self, c: Children) -> t.Derive:
        return t.Derive(
            c[0].start_pos, _last_end(c), _name(c[1]), _opt_text(c[2]), _opt_name(c[3]), c[4], _clauses(c)
        )

    # ------------------------------------------------------------ process

    def process(self, c: Children) -> t.ProcessDecl:
        return t.ProcessDecl(
            c[0].start_pos,
            c[-1].end_pos,
            str(c[0]),
            _name(c[1]),
            _opt_text(c[2]),
            next((_name(x) for x in c if isinstance(x, Token) and x.type == "VERSION"), None),
            next((x for x in c if isinstance(x, t.Family)), None),
            tuple(item for item in _items(c) if not isinstance(item, t.Family)),
            _clauses(c),
        )

    def family(self, c: Children) -> t.Family:
        return t.Family(c[0].start_pos, _last_end(c), _name(c[1]), _opt_name(c[2]))

    def remove(self, c: Children) -> t.Remove:
        return t.Remove(c[0].start_pos, _last_end(c), _nodes(c, t.Ref), _clauses(c))

    def classification(self, c: Children) -> t.Word:
        return t.Word(c[0].start_pos, c[1].end_pos, str(c[0]), _name(c[1]))

    lifecycle = classification
    chosen_scale = classification

    def attribute(self, c: Children) -> t.ValueDecl:
        return t.ValueDecl(
            c[0].start_pos,
            _last_end(c),
            _name(c[0]),
            _name(c[1]),
            _opt_text(c[2]),
            _opt_name(c[3]),
            _value(c),
            _clauses(c),
            _nodes(c, (t.Test, t.RealTimeRelease, t.Limit)),
        )

    parameter = attribute

    def test(self, c: Children) -> t.Test:
        return t.Test(c[0].start_pos, _last_end(c), _name(c[1]), _clauses(c))

    def plan_line(self, c: Children) -> t.Clauses:
        return tuple(c)

    def method(self, c: Children) -> t.Clause:
        return t.Clause(c[0].start_pos, c[1].end_pos, "by", _name(c[1]))

    def place(self, c: Children) -> t.Clause:
        _, phase, ref = c
        where = t.Place(_start(phase or ref), ref.end, phase is not None, ref)
        return t.Clause(c[0].start_pos, ref.end, "from", where)

    def frequency(self, c: Children) -> t.Clause:
        every = _name(c[1]) if isinstance(c[1], Token) else c[1]
        return t.Clause(c[0].start_pos, every.end, "every", every)

    def moment(self, c: Children) -> t.Clause:
        return t.Clause(c[0].start_pos, c[1].end_pos, f"at {c[1]}", _name(c[1]))

    def samples(self, c: Children) -> t.Clause:
        amount = c[-1] if len(c) > 2 else None
        how = t.Samples(c[1].start, c[-1].end, c[1], amount)
        return t.Clause(c[0].start_pos, c[-1].end, "samples", how)

    def turnaround(self, c: Children) -> t.Clause:
        return t.Clause(c[0].start_pos, c[1].end, "turnaround", c[1])

    def gates(self, c: Children) -> t.Clause:
        refs = _nodes(c, t.Ref)
        return t.Clause(c[0].start_pos, refs[-1].end, "gates", t.Refs(refs[0].start, refs[-1].end, refs))

    def covers(self, c: Children) -> t.Clause:
        return t.Clause(c[0].start_pos, c[1][-1].end, "covers", c[1])

    def rtrt(self, c: Children) -> t.RealTimeRelease:
        return t.RealTimeRelease(c[0].start_pos, _last_end(c), _clauses(c))

    def inputs(self, c: Children) -> t.Clause:
        refs = _nodes(c, t.Ref)
        return t.Clause(c[0].start_pos, refs[-1].end, "from", t.Refs(refs[0].start, refs[-1].end, refs))

    def fallback(self, c: Children) -> t.Clause:
        when: tuple[t.Name, ...] = c[3] if len(c) > 3 and c[3] is not None else ()
        end = when[-1].end if when else c[1].end_pos
        how = t.Fallback(c[1].start_pos, end, _name(c[1]), when)
        return t.Clause(c[0].start_pos, end, "fallback", how)

    def in_process(self, c: Children) -> t.InProcess:
        return t.InProcess(
            c[0].start_pos,
            _last_end(c),
            str(c[0]),
            _name(c[1]),
            _opt_text(c[2]),
            _opt_name(c[3]),
            _value(c),
            _clauses(c),
        )

    def limit_line(self, c: Children) -> t.Limit:
        value = _value(c[2:])
        assert value is not None
        return t.Limit(c[0].start_pos, _last_end(c), _name(c[1]), value, _clauses(c))

    def material_word(self, c: Children) -> Token:
        token: Token = c[0]
        return token

    def material(self, c: Children) -> t.MaterialDecl:
        return t.MaterialDecl(
            c[0].start_pos,
            _last_end(c),
            str(c[0]),
            _name(c[1]),
            _opt_text(c[2]),
            _opt_name(c[3]),
            _items(c),
            _clauses(c),
        )

    def hold_total(self, c: Children) -> t.HoldTotal:
        return t.HoldTotal(c[0].start_pos, _last_end(c), str(c[0]), c[1], c[3], c[5], _clauses(c))

    def studied(self, c: Children) -> t.Studied:
        return t.Studied(c[0].start_pos, _last_end(c), c[1], _clauses(c))

    def contains(self, c: Children) -> t.Contains:
        return t.Contains(c[0].start_pos, _last_end(c), c[1], _name(c[2]), _clauses(c))

    def material_property(self, c: Children) -> t.MaterialProperty:
        text = _text(c[1]) if isinstance(c[1], Token) else None
        return t.MaterialProperty(
            c[0].start_pos, _last_end(c), _name(c[0]), text, None if text else _value(c), _clauses(c)
        )

    def unit_operation(self, c: Children) -> t.UnitOperation:
        return t.UnitOperation(
            c[0].start_pos,
            c[-1].end_pos,
            _name(c[1]),
            _opt_name(c[2]),
            _opt_text(c[3]),
            _items(c),
            _clauses(c),
        )

    def control(self, c: Children) -> t.Control:
        return t.Control(c[0].start_pos, c[-1].end_pos, c[1], _opt_text(c[2]), _items(c), _clauses(c))

    def measure(self, c: Children) -> t.Measure:
        by, every = _by_every(c)
        return t.Measure(c[0].start_pos, _last_end(c), _name(c[1]), by, every, _clauses(c))

    def regulate(self, c: Children) -> t.Regulate:
        by, _ = _by_every(c)
        return t.Regulate(c[0].start_pos, _last_end(c), _opt_name(c[1]), by, _clauses(c))

    def phase(self, c: Children) -> t.Phase:
        flat: Children = []
        for child in c[3:-1]:
            flat.extend(child) if isinstance(child, (list, tuple)) else flat.append(child)
        return t.Phase(
            c[0].start_pos,
            c[-1].end_pos,
            str(c[0]),
            _name(c[1]),
            _opt_text(c[2]),
            tuple(i for i in flat if isinstance(i, t.Node) and not isinstance(i, t.Clause)),
            tuple(i for i in flat if isinstance(i, t.Clause)),
        )

    parallel = phase
    select = phase

    def repeat(self, c: Children) -> t.Phase:
        if isinstance(c[3], t.PhaseStep):  # `until`; what follows may be the closing brace of an empty block
            repeats, rest = c[3], c[4:]
        else:
            repeats, rest = t.PhaseStep(c[3].start, c[4].end_pos or 0, "times", None, c[3], None), c[5:]
        return replace(self.phase([*c[:3], *rest]), repeats=repeats)

    def branch(self, c: Children) -> t.Branch:
        condition = c[1] if len(c) == 3 else None
        return t.Branch(c[0].start_pos, c[-1].end, condition, c[-1])

    def phase_line(self, c: Children) -> Children:
        return c

    def phase_with(self, c: Children) -> t.PhaseStep:
        return t.PhaseStep(c[0].start_pos, c[1].end_pos, "with", _name(c[1]), None, None)

    def phase_from(self, c: Children) -> t.PhaseStep:
        return t.PhaseStep(c[0].start_pos, c[1].end, "from", c[1], None, None)

    def phase_until(self, c: Children) -> t.PhaseStep:
        within, respond = c[3], _opt_text(c[5])
        end = respond.end if respond else within.end if within else c[1].end
        return t.PhaseStep(c[0].start_pos, end, "until", None, c[1], None, within, respond)

    def phase_for(self, c: Children) -> t.PhaseStep:
        end = c[3].end if c[3] is not None else c[1].end
        return t.PhaseStep(c[0].start_pos, end, "for", None, c[1], None, since=c[3])

    def phase_collect(self, c: Children) -> t.PhaseStep:
        return t.PhaseStep(c[0].start_pos, c[5].end, "collect", _name(c[1]), c[3], c[5])

    def phase_gradient(self, c: Children) -> t.Gradient:
        start, end = c[0].start_pos, c[-1].end_pos
        course = t.Course(start, end, _name(c[0]), _nodes(c, t.CoursePoint), None)
        return t.Gradient(start, end, _name(c[1]), _name(c[3]), course)

    def phase_sample(self, c: Children) -> t.PhaseStep:
        return t.PhaseStep(c[0].start_pos, c[1].end_pos, "sample", _name(c[1]), None, None)

    def phase_instruct(self, c: Children) -> t.PhaseStep:
        return t.PhaseStep(c[0].start_pos, c[1].end_pos, "instruct", _text(c[1]), None, None)

    def phase_setting(self, c: Children) -> t.PhaseStep:
        return t.PhaseStep(c[0].start_pos, c[-1].end, "set", _name(c[0]), c[-1], None)

    def design_space(self, c: Children) -> t.DesignSpace:
        return t.DesignSpace(
            c[0].start_pos, c[-1].end_pos, _opt_name(c[1]), _opt_text(c[2]), _items(c), _clauses(c)
        )

    def let(self, c: Children) -> t.Let:
        return t.Let(c[0].start_pos, c[2].end, _name(c[1]), c[2])

    def inequality(self, c: Children) -> t.Inequality:
        return t.Inequality(c[0].start, _last_end(c), _sign(c[1]), c[0], c[2], _opt_text(c[3]), _clauses(c))

    def within(self, c: Children) -> t.Within:
        return t.Within(c[0].start, _last_end(c), c[0], c[2], _clauses(c))

    def clears(self, c: Children) -> t.Clears:
        by = next((following for here, following in itertools.pairwise(c) if _is_by(here)), None)
        claims = (self.reduction(c[1:3]), *_nodes(c, t.Reduction))
        studied = tuple(item for item in _items(c[3:]) if not isinstance(item, t.Reduction))
        return t.Clears(c[0].start_pos, _last_end(c), claims, _opt_name(by), studied, _clauses(c))

    def reduction(self, c: Children) -> t.Reduction:
        return t.Reduction(c[0].start_pos, c[1].end, _name(c[0]), c[1])

    def clearance(self, c: Children) -> t.ClearanceDecl:
        steps = next(x for x in c if isinstance(x, tuple) and x and isinstance(x[0], t.Name))
        head = (c[0].start_pos, _last_end(c), _name(c[1]), _opt_text(c[2]), _name(c[4]))
        return t.ClearanceDecl(*head, _value(c), steps, _clauses(c))

    def interacts(self, c: Children) -> t.Names:
        return t.Names(c[0].start_pos, _last_end(c), "interacts", c[1], _clauses(c))

    def uses(self, c: Children) -> t.Names:
        return t.Names(c[0].start_pos, _last_end(c), "uses", c[1], _clauses(c))

    def require(self, c: Children) -> t.Require:
        return t.Require(c[0].start_pos, _last_end(c), c[1], _opt_text(c[2]), _clauses(c))

    def flow(self, c: Children) -> t.Flow:
        return t.Flow(c[0].start_pos, c[-1].end_pos, _nodes(c, t.Stream), _clauses(c))

    def stream(self, c: Children) -> t.Stream:
        return t.Stream(
            c[0].start,
            _last_end(c),
            _nodes(c, t.Ref),
            any(isinstance(x, Token) and x.type == "RECYCLE" for x in c),
            _nodes(c, (t.Limit, t.InProcess, t.Studied)),
            _clauses(c),
        )

    # ------------------------------------------------------------ site, recipe, transfer

    def site(self, c: Children) -> t.SiteDecl:
        return t.SiteDecl(
            c[0].start_pos,
            c[-1].end_pos,
            _name(c[1]),
            _opt_text(c[2]),
            _nodes(c, t.EquipmentDecl),
            _nodes(c, (t.ReferenceDecl, t.Approval)),
            _clauses(c),
        )

    def equipment(self, c: Children) -> t.EquipmentDecl:
        return t.EquipmentDecl(
            c[0].start_pos,
            c[-1].end_pos,
            _name(c[1]),
            _name(c[2]),
            _opt_text(c[3]),
            _nodes(c, t.EquipmentItem),
            _clauses(c),
        )

    def equipment_range(self, c: Children) -> t.EquipmentItem:
        return t.EquipmentItem(c[0].start_pos, _last_end(c), _name(c[0]), None, c[2], True, _clauses(c))

    def equipment_property(self, c: Children) -> t.EquipmentItem:
        text = _text(c[1]) if isinstance(c[1], Token) else None
        value = None if text else _value(c)
        return t.EquipmentItem(c[0].start_pos, _last_end(c), _name(c[0]), text, value, False, _clauses(c))

    def recipe(self, c: Children) -> t.RecipeDecl:
        tokens = [x for x in c if isinstance(x, Token)]
        names = [_name(x) for x in tokens if x.type == "NAME"]
        return t.RecipeDecl(
            c[0].start_pos,
            c[-1].end_pos,
            names[0],
            _opt_text(c[2]),
            names[1],
            next((_name(x) for x in tokens if x.type == "VERSION"), None),
            names[2],
            _items(c),
            _clauses(c),
        )

    def batch(self, c: Children) -> t.Override:
        value = _value(c)
        assert value is not None
        return t.Override(c[0].start_pos, _last_end(c), True, c[1], value, _clauses(c))

    def override(self, c: Children) -> t.Override:
        value = _value(c)
        assert value is not None
        return t.Override(c[0].start, _last_end(c), False, c[0], value, _clauses(c))

    def binding(self, c: Children) -> t.Binding:
        names = tuple(
            name
            for x in c
            if isinstance(x, tuple) and x and isinstance(x[0], t.Name)
            for name in x
            if isinstance(name, t.Name)
        )
        return t.Binding(c[0].start, _last_end(c), c[0], names, _nodes(c, t.Override), _clauses(c))

    def transfer(self, c: Children) -> t.TransferDecl:
        names = [_name(x) for x in c if isinstance(x, Token) and x.type == "NAME"]
        return t.TransferDecl(
            c[0].start_pos,
            c[-1].end_pos,
            names[0],
            _opt_text(c[2]),
            names[1],
            names[2],
            _items(c),
            _clauses(c),
        )

    def vary(self, c: Children) -> t.Vary:
        return t.Vary(c[0].start_pos, _last_end(c), _nodes(c, t.Ref), _clauses(c))

    def path(self, c: Children) -> t.Ref:
        """A dotted path, or a stream by its two ends: one name, `harvest->protein_a`."""
        first, second = c
        if second is None:
            return first  # type: ignore[no-any-return]
        name = t.Name(first.start, second.end, f"{first.text}->{second.text}")
        return t.Ref(first.start, second.end, (name,))

    def accept(self, c: Children) -> t.Accept:
        return t.Accept(c[0].start_pos, _last_end(c), _name(c[1]), c[2], _clauses(c))

    # ------------------------------------------------------------ documents, changes, approvals, risk, filing

    def reference(self, c: Children) -> t.ReferenceDecl:
        head = (c[0].start_pos, c[-1].end_pos, _name(c[1]), _opt_text(c[2]))
        return t.ReferenceDecl(*head, _fields(c), _clauses(c))

    def method_decl(self, c: Children) -> t.MethodDecl:
        head = (c[0].start_pos, c[-1].end_pos, _name(c[1]), _opt_text(c[2]))
        return t.MethodDecl(*head, _fields(c), _parts(c, t.MethodPart), _clauses(c))

    def reports(self, c: Children) -> t.MethodPart:
        return t.MethodPart(c[0].start_pos, c[1].end_pos, str(c[0]), _name(c[1]))

    def quantified(self, c: Children) -> t.MethodPart:
        return t.MethodPart(c[0].start_pos, c[1].end, str(c[0]), c[1])

    def used_at(self, c: Children) -> t.MethodPart:
        return t.MethodPart(c[0].start_pos, c[1][-1].end, str(c[0]), c[1])

    def change_record(self, c: Children) -> t.ChangeRecordDecl:
        head = (c[0].start_pos, c[-1].end_pos, _name(c[1]), _opt_text(c[2]))
        return t.ChangeRecordDecl(*head, _fields(c), _parts(c, (t.Concerns, t.Approval)), _clauses(c))

    def concerns(self, c: Children) -> t.Concerns:
        return t.Concerns(c[0].start_pos, _last_end(c), _nodes(c, t.Ref))

    def approval(self, c: Children) -> t.Approval:
        return t.Approval(c[0].start_pos, _last_end(c), _opt_text(c[1]), _fields(c), _clauses(c))

    def risk_scale(self, c: Children) -> t.RiskScaleDecl:
        head = (c[0].start_pos, c[-1].end_pos, _name(c[1]), _opt_text(c[2]))
        return t.RiskScaleDecl(*head, _items(c), _clauses(c))

    def risk_factor(self, c: Children) -> t.RiskFactor:
        levels = c[1] if isinstance(c[1], tuple) else ()
        limits = c[1] if isinstance(c[1], t.RangeNode) else None
        return t.RiskFactor(c[0].start_pos, _last_end(c), _name(c[0]), limits, levels, _clauses(c))

    def levels(self, c: Children) -> tuple[t.Number, ...]:
        return tuple(c)

    def accept_limit(self, c: Children) -> t.AcceptLimit:
        return t.AcceptLimit(c[0].start_pos, _last_end(c), _name(c[1]), c[2], _clauses(c))

    def risk(self, c: Children) -> t.Risk:
        head = (c[0].start_pos, _last_end(c), _name(c[1]), _opt_text(c[2]), c[4])
        return t.Risk(*head, _fields(c), _parts(c, (t.Residual, t.MitigatedBy)), _clauses(c))

    def residual(self, c: Children) -> t.Residual:
        return t.Residual(c[0].start_pos, _last_end(c), _fields(c), _clauses(c))

    def mitigated_by(self, c: Children) -> t.MitigatedBy:
        return t.MitigatedBy(c[0].start_pos, _last_end(c), _nodes(c, t.Ref))

    def reporting_scheme(self, c: Children) -> t.ReportingSchemeDecl:
        head = (c[0].start_pos, c[-1].end_pos, _name(c[1]), _opt_text(c[2]))
        return t.ReportingSchemeDecl(*head, _nodes(c, t.Category), _clauses(c))

    def category(self, c: Children) -> t.Category:
        return t.Category(c[0].start_pos, _last_end(c), _name(c[1]), _opt_text(c[2]), _clauses(c))

    # ------------------------------------------------------------ models

    def model(self, c: Children) -> t.ModelDecl:
        head = (c[0].start_pos, c[-1].end_pos, _name(c[1]), _opt_text(c[2]))
        items = tuple(item for item in _items(c) if not isinstance(item, t.Field))
        return t.ModelDecl(*head, _fields(c), items, _clauses(c))

    def model_port(self, c: Children) -> t.ModelPort:
        ref = c[6] if len(c) > 6 and isinstance(c[6], t.Ref) else None
        head = (c[0].start_pos, _last_end(c), str(c[0]), _name(c[1]), _opt_text(c[2]), _opt_name(c[3]))
        return t.ModelPort(*head, c[4], ref, _clauses(c))

    def data_set(self, c: Children) -> t.DataSet:
        batches = tuple(text for part in c if isinstance(part, list) for text in part)
        end = _last_end([x[-1] if isinstance(x, list) else x for x in c])
        return t.DataSet(c[0].start_pos, end, _name(c[1]), _text(c[2]), batches, _fields(c), _clauses(c))

    def batches(self, c: Children) -> list[t.Text]:
        return [_text(token) for token in c[1:]]

    def figure(self, c: Children) -> t.Figure:
        return t.Figure(c[0].start_pos, _last_end(c), str(c[0]), _name(c[1]), c[2], _clauses(c))

    def watched(self, c: Children) -> t.Watched:
        every = None if c[4] is None else _every(c[5])
        return t.Watched(c[0].start_pos, _last_end(c), _name(c[1]), _name(c[2]), c[3], every, _clauses(c))

    def proven_at(self, c: Children) -> t.Names:
        return t.Names(c[0].start_pos, _last_end(c), "sites", c[1], _clauses(c))

    # ------------------------------------------------------------ confidentiality and exchange

    def confidentiality_scheme(self, c: Children) -> t.ConfidentialitySchemeDecl:
        head = (c[0].start_pos, c[-1].end_pos, _name(c[1]), _opt_text(c[2]))
        return t.ConfidentialitySchemeDecl(*head, _nodes(c, t.Level), _clauses(c))

    def level(self, c: Children) -> t.Level:
        head = (c[0].start_pos, _last_end(c), _name(c[1]), _opt_text(c[2]))
        return t.Level(*head, next(iter(_nodes(c, t.SecretWords)), None), _clauses(c))

    def secret_words(self, c: Children) -> t.SecretWords:
        return t.SecretWords(c[0].start_pos, _last_end(c), tuple(_text(token) for token in c[1:]))

    def exchange(self, c: Children) -> t.ExchangeDecl:
        head = (c[0].start_pos, c[-1].end_pos, _name(c[1]), _opt_text(c[2]), _name(c[4]), _text(c[6]))
        return t.ExchangeDecl(*head, _nodes(c, (t.Cleared, t.SecretWords)), _clauses(c))

    def cleared(self, c: Children) -> t.Cleared:
        return t.Cleared(c[0].start_pos, _last_end(c), _name(c[1]), _name(c[2]), _clauses(c))

    def label_clause(self, c: Children) -> t.Clause:
        label = t.SecrecyLabel(c[1].start_pos, c[2].end_pos, _name(c[1]), _name(c[2]))
        return t.Clause(c[0].start_pos, label.end, "confidential", label)

    def record_line(self, c: Children) -> tuple[t.Node, ...]:
        return tuple(c)

    change_line = record_line
    model_line = record_line
    risk_line = record_line
    method_line = record_line

    def field(self, c: Children) -> t.Field:
        word, token = c
        value = _text(token) if token.type == "STRING" else _name(token)
        return t.Field(word.start_pos, token.end_pos, _name(word), value, _SORTS[token.type])

    # ------------------------------------------------------------ house rules

    def rule(self, c: Children) -> t.RuleDecl:
        parts = [part for child in c for part in (child if isinstance(child, list) else (child,))]
        said: dict[str, list[Any]] = {"where": [], "require": [], "severity": []}
        for part in parts:
            if isinstance(part, tuple) and part and part[0] in said:
                said[part[0]].append(part[1])
        return t.RuleDecl(
            c[0].start_pos,
            c[-1].end_pos,
            _name(c[1]),
            _opt_text(c[2]),
            _nodes(parts, t.ForEach),
            tuple(said["where"]),
            tuple(said["require"]),
            tuple(said["severity"]),
            _clauses(parts),
        )

    def rule_line(self, c: Children) -> Children:
        return c

    def for_each(self, c: Children) -> t.ForEach:
        of = _opt_name(c[-1]) if len(c) > 3 and c[-1] is not None else None
        return t.ForEach(c[0].start_pos, _last_end(c), _name(c[2]), of)

    def where(self, c: Children) -> tuple[str, t.Condition]:
        return str(c[0]), c[1]

    rule_require = where

    def rule_severity(self, c: Children) -> tuple[str, t.Name]:
        return str(c[0]), _name(c[1])

    # ------------------------------------------------------------ clauses

    def citation_clause(self, c: Children) -> t.Clause:
        cited = t.Citation(c[1].start_pos, _last_end(c), _name(c[1]), _opt_text(c[2]))
        return t.Clause(c[0].start_pos, cited.end, str(c[0]), cited)

    def filing_clause(self, c: Children) -> t.Clause:
        last = c[2]
        category, reason = (None, _text(last)) if last.type == "STRING" else (_name(last), None)
        filing = t.Filing(c[1].start_pos, last.end_pos, _name(c[1]), category, reason)
        return t.Clause(c[0].start_pos, filing.end, str(c[0]), filing)

    def clause_line(self, c: Children) -> t.Clauses:
        return tuple(c)

    def waive(self, c: Children) -> t.Waive:
        return t.Waive(c[0].start_pos, _last_end(c), str(c[0]), c[1], _clauses(c[2:]))

    def range_clause(self, c: Children) -> t.Clause:
        return t.Clause(c[0].start_pos, c[1].end, str(c[0]), c[1])

    number_clause = range_clause
    at_clause = range_clause

    def edge_clause(self, c: Children) -> t.Clause:
        side = self.range(c[1:])
        return t.Clause(c[0].start_pos, side.end, str(c[0]), side)

    def names_clause(self, c: Children) -> t.Clause:
        return t.Clause(c[0].start_pos, c[1][-1].end, str(c[0]), c[1])

    def text_clause(self, c: Children) -> t.Clause:
        return t.Clause(c[0].start_pos, c[1].end_pos, str(c[0]), _text(c[1]))

    def word_clause(self, c: Children) -> t.Clause:
        return t.Clause(c[0].start_pos, c[1].end_pos, str(c[0]), _name(c[1]))

    date_clause = word_clause
    in_clause = word_clause

    def scale_clause(self, c: Children) -> t.Clause:
        return t.Clause(c[0].start_pos, c[2].end_pos, "scale", _name(c[2]))

    def since_clause(self, c: Children) -> t.Clause:
        event = t.Event(c[1].start_pos, c[3].end, _name(c[1]), c[3])
        return t.Clause(c[0].start_pos, c[3].end, "since", event)

    def share_clause(self, c: Children) -> t.Clause:
        payload = _name(c[1]) if isinstance(c[1], Token) else c[1]
        return t.Clause(c[0].start_pos, payload.end, "share", payload)

    def flag_clause(self, c: Children) -> t.Clause:
        return t.Clause(c[0].start_pos, c[0].end_pos, str(c[0]), _name(c[0]))

    # ------------------------------------------------------------ values and formulas

    def exact(self, c: Children) -> t.Exact:
        return t.Exact(c[0].start, c[0].end, c[0])

    def between(self, c: Children) -> t.Between:
        return t.Between(c[0].start, c[1].end, c[0], c[1])

    def plus_minus(self, c: Children) -> t.PlusMinus:
        return t.PlusMinus(c[0].start, c[2].end, c[0], c[2])

    def text_value(self, c: Children) -> t.TextValue:
        return t.TextValue(c[0].start_pos, c[0].end_pos, _text(c[0]))

    def limit_value(self, c: Children) -> t.RangeNode:
        node: t.RangeNode = c[0]
        return node

    def course(self, c: Children) -> t.Course:
        tolerance = c[-1] if isinstance(c[-1], t.Number) else None
        return t.Course(c[0].start_pos, _last_end(c), _name(c[0]), _nodes(c, t.CoursePoint), tolerance)

    def course_point(self, c: Children) -> t.CoursePoint:
        timed = c[0].type == "AT"
        ramp = c[-1] if isinstance(c[-2], Token) and c[-2].type == "RAMP" else None
        values = c[2 : len(c) - (2 if ramp else 0)]
        return t.CoursePoint(
            c[0].start_pos,
            _last_end(c),
            c[1] if timed else None,
            None if timed else c[1],
            values[0],
            values[1] if len(values) > 1 else None,
            ramp,
        )

    def range(self, c: Children) -> t.RangeNode:
        first, second = c
        if isinstance(first, Token):
            operator = _sign(first)
            upper = operator.startswith("<")
            return t.RangeNode(
                first.start_pos or 0,
                second.end,
                None if upper else second,
                second if upper else None,
                operator,
            )
        return t.RangeNode(first.start, second.end, first, second, "..")

    def number(self, c: Children) -> t.Number:
        minus, digits, unit = c
        if minus is None:
            return t.Number(digits.start_pos, _last_end(c), str(digits), _opt_name(unit))
        return t.Number(minus.start_pos, _last_end(c), "-" + digits, _opt_name(unit))

    def quantity(self, c: Children) -> t.Number:
        digits, unit = c
        if unit is None:
            return t.Number(digits.start_pos, digits.end_pos, str(digits), None)
        return t.Number(digits.start_pos, unit.end_pos, str(digits), _name(unit))

    def names(self, c: Children) -> tuple[t.Name, ...]:
        return tuple(_name(token) for token in c)

    def paths(self, c: Children) -> tuple[t.Name, ...]:
        """Names that may lie in a phase: `elute.flow_rate` is one name."""
        return tuple(t.Name(ref.start, ref.end, ref.text) for ref in c)

    def ref(self, c: Children) -> t.Ref:
        return t.Ref(c[0].start_pos, c[-1].end_pos, tuple(_name(token) for token in c))

    def call(self, c: Children) -> t.Call:
        start, end, arguments = c[0].start_pos, c[-1].end_pos, c[2:-1]
        return t.Call(start, end, _name(c[0]), tuple(arguments), _deeper(start, end, *arguments))

    def group(self, c: Children) -> t.Condition:
        """Parentheses leave no node; their place belongs to the formula inside."""
        inner: t.Condition = replace(c[1], start=c[0].start_pos, end=c[2].end_pos)
        return replace(inner, grouped=True) if isinstance(inner, t.Junction) else inner

    def binary(self, c: Children) -> t.Binary:
        left, operator, right = c
        depth = _deeper(left.start, right.end, left, right)
        return t.Binary(left.start, right.end, operator[0], left, right, depth)

    def negate(self, c: Children) -> t.Expr:
        minus, operand = c
        start = minus.start_pos
        if isinstance(operand, t.Number) and not operand.digits.startswith("-"):
            return t.Number(start, operand.end, "-" + operand.digits, operand.unit)
        return t.Negate(start, operand.end, operand, _deeper(start, operand.end, operand))

    def comparison(self, c: Children) -> t.Comparison:
        left, operator, right = c
        depth = _deeper(left.start, right.end, left, right)
        return t.Comparison(left.start, right.end, _sign(operator), left, right, depth)

    def negation(self, c: Children) -> t.Negation:
        start, operand = c[0].start_pos or 0, c[1]
        return t.Negation(start, operand.end, operand, _deeper(start, operand.end, operand))

    def is_word(self, c: Children) -> t.IsWord:
        return t.IsWord(c[0].start, c[3].end_pos, c[0], _name(c[3]), c[2] is not None)

    def junction(self, c: Children) -> t.Junction:
        left, operator, right = c
        depth = _deeper(left.start, right.end, left, right)
        return t.Junction(left.start, right.end, operator.type.lower(), left, right, depth)


def _is_by(child: Any) -> bool:
    return isinstance(child, Token) and child.type == "BY"


_VALUES = (t.Exact, t.Between, t.PlusMinus, t.TextValue, t.RangeNode, t.Course)


def _value(children: Children) -> t.Value | None:
    return next((child for child in children if isinstance(child, _VALUES)), None)


def _by_every(children: Children) -> tuple[t.Name | None, t.Number | t.Name | None]:
    by: t.Name | None = None
    every: t.Number | t.Name | None = None
    for here, following in itertools.pairwise(children):
        if isinstance(here, Token):
            if here.type == "BY":
                by = _name(following)
            elif here.type == "EVERY":
                every = _every(following)
    return by, every
