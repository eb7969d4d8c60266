"""Reductions to nodes. Declarations of the vocabulary."""

from __future__ import annotations

from pac.compiler.syntax import tree as t
from pac.compiler.syntax.reductions.nodes import (
    Children,
    _clauses,
    _items,
    _last_end,
    _name,
    _nodes,
    _opt_name,
    _opt_text,
    _value,
)
from pac.compiler.syntax.tokens import Token


class LibraryRules:
    """Declarations of the vocabulary."""

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

    def opposing(self, c: Children) -> t.Name:
        return _name(c[1])

    def material_class(self, c: Children) -> t.MaterialClassDecl:
        return t.MaterialClassDecl(
            c[0].start_pos, _last_end(c), _name(c[1]), _opt_text(c[2]), c[3], _clauses(c)
        )

    def mechanism(self, c: Children) -> t.MechanismDecl:
        head = (c[0].start_pos, _last_end(c), _name(c[1]), _opt_text(c[2]))
        return t.MechanismDecl(*head, c[3], c[4], _clauses(c))

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

    def runs_on(self, c: Children) -> t.RunsOn:
        beside = c[2] or ()
        return t.RunsOn(c[0].start_pos, (*c[1], *beside)[-1].end, c[1], beside)

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

    def class_require(self, c: Children) -> t.ClassRequire:
        return t.ClassRequire(
            c[0].start_pos, _last_end(c), c[1], _opt_text(c[2]), _opt_name(c[4]), _clauses(c)
        )

    def carries_off(self, c: Children) -> t.CarriesOff:
        return t.CarriesOff(c[0].start_pos, _last_end(c), _name(c[1]), _name(c[3]), _clauses(c))

    def alike(self, c: Children) -> t.Alike:
        return t.Alike(c[0].start_pos, _last_end(c), c[1], c[3], _clauses(c))

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

    def kept_hardware(self, c: Children) -> t.Names:
        return t.Names(c[0].start_pos, _last_end(c), "keeps", c[1], _clauses(c))

    def capability(self, c: Children) -> t.CapabilityList:
        return t.CapabilityList(c[0].start_pos, _last_end(c), _nodes(c, t.Capability), _clauses(c))

    def capability_name(self, c: Children) -> t.Capability:
        return t.Capability(c[0].start_pos, _last_end(c), _name(c[0]), _opt_name(c[1]))

    def derive(self, c: Children) -> t.Derive:
        return t.Derive(
            c[0].start_pos, _last_end(c), _name(c[1]), _opt_text(c[2]), _opt_name(c[3]), c[4], _clauses(c)
        )
