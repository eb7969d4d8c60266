"""Reductions to nodes. Sites, recipes and transfers."""

from __future__ import annotations

from pac.compiler.syntax import tree as t
from pac.compiler.syntax.reductions.nodes import (
    Children,
    _clauses,
    _items,
    _last_end,
    _name,
    _nodes,
    _opt_text,
    _text,
    _value,
)
from pac.compiler.syntax.tokens import Token


class SiteRules:
    """Sites, recipes and transfers."""

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

    def scale_from(self, c: Children) -> t.ScaleFrom:
        return t.ScaleFrom(c[0].start_pos, _last_end(c), _name(c[2]), _clauses(c))

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
