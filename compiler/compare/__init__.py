"""The comparability diff: what differs between two documents, how severe, and which CQAs it touches.

pac proposes and people decide: a class says what differs and by which of A's ranges it was
judged, a prompt asks a regulatory question. No class says that two processes are alike.
"""

from __future__ import annotations

from pac.compiler.compare.change import Acceptance, Accepted, Change, Comparison, Delta, End, Side
from pac.compiler.compare.engine import compare
from pac.compiler.compare.export import to_diff_document
from pac.compiler.compare.rules import RULES, SEVERITIES, Prompt, Rule, find_rule, rule_named, severity_rank
from pac.compiler.compare.transfer import apply_transfer

__all__ = [
    "RULES",
    "SEVERITIES",
    "Acceptance",
    "Accepted",
    "Change",
    "Comparison",
    "Delta",
    "End",
    "Prompt",
    "Rule",
    "Side",
    "apply_transfer",
    "compare",
    "find_rule",
    "rule_named",
    "severity_rank",
    "to_diff_document",
]
