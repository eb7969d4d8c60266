"""Grammar reductions to syntax-tree nodes.

The class below is handed to Lark as its inline transformer, so the tree is built
while parsing and no generic parse tree exists. Every method gets the children of
one rule in the order of `grammar/pac.lark`; absent optionals are None.
"""

from __future__ import annotations

from pac.compiler.syntax import tree as t
from pac.compiler.syntax.reductions.library import LibraryRules
from pac.compiler.syntax.reductions.nodes import MAX_DEPTH, Children, TooDeep
from pac.compiler.syntax.reductions.process import ProcessRules
from pac.compiler.syntax.reductions.records import RecordRules
from pac.compiler.syntax.reductions.sites import SiteRules
from pac.compiler.syntax.reductions.values import ValueRules

__all__ = ["MAX_DEPTH", "Builder", "TooDeep"]


class Builder(LibraryRules, ProcessRules, SiteRules, RecordRules, ValueRules):
    """One method per grammar rule."""

    def start(self, c: Children) -> tuple[t.Node, ...]:
        return tuple(c)
