"""One file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pac.compiler.syntax.tree.clauses import Waive
from pac.compiler.syntax.tree.governance import ConfidentialitySchemeDecl, ExchangeDecl, ModelDecl, RuleDecl
from pac.compiler.syntax.tree.library import (
    EquipmentClassDecl,
    Export,
    KindDecl,
    MaterialClassDecl,
    MechanismDecl,
    MethodDecl,
    OperationClassDecl,
    SchemeDecl,
    Use,
)
from pac.compiler.syntax.tree.process import ProcessDecl
from pac.compiler.syntax.tree.records import (
    ChangeRecordDecl,
    ReferenceDecl,
    ReportingSchemeDecl,
    RiskScaleDecl,
)
from pac.compiler.syntax.tree.sites import RecipeDecl, SiteDecl, TransferDecl

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from pac.compiler.plain import dataclass


Declaration = (
    Use
    | Export
    | KindDecl
    | MaterialClassDecl
    | SchemeDecl
    | OperationClassDecl
    | EquipmentClassDecl
    | ProcessDecl
    | SiteDecl
    | RecipeDecl
    | TransferDecl
    | ReferenceDecl
    | ChangeRecordDecl
    | RiskScaleDecl
    | RuleDecl
    | ReportingSchemeDecl
    | ConfidentialitySchemeDecl
    | ExchangeDecl
    | MechanismDecl
    | ModelDecl
    | MethodDecl
)


@dataclass(frozen=True, slots=True)
class Module:
    """One file's declarations. `skipped` holds spans a syntax error made unreadable."""

    declarations: tuple[Declaration, ...]
    skipped: tuple[tuple[int, int], ...]
    waivers: tuple[Waive, ...] = ()
    """Those that stand outside of any block."""
