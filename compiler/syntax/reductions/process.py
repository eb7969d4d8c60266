"""Reductions to nodes. Processes: materials, unit operations, phases, flow."""

from __future__ import annotations

import itertools
from dataclasses import replace

from pac.compiler.syntax import tree as t
from pac.compiler.syntax.reductions.nodes import (
    Children,
    _by_every,
    _clauses,
    _is_by,
    _items,
    _last_end,
    _name,
    _nodes,
    _opt_name,
    _opt_text,
    _sign,
    _start,
    _text,
    _value,
)
from pac.compiler.syntax.tokens import Token


class ProcessRules:
    """Processes: materials, unit operations, phases, flow."""

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
            repeats, rest = t.PhaseStep(c[3].start, c[4].end_pos, "times", None, c[3], None), c[5:]
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
