"""Reductions to nodes. Documents, changes, approvals, risks, models, exchanges."""

from __future__ import annotations

from typing import Any

from pac.compiler.syntax import tree as t
from pac.compiler.syntax.reductions.nodes import (
    _SORTS,
    Children,
    _clauses,
    _every,
    _fields,
    _items,
    _last_end,
    _name,
    _nodes,
    _opt_name,
    _opt_text,
    _parts,
    _text,
)


class RecordRules:
    """Documents, changes, approvals, risks, models, exchanges."""

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
