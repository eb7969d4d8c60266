"""The syntax tree: what the author wrote, with exact places and nothing resolved.

`start` and `end` are offsets into the source (code points, half-open).
"""

# ruff: noqa: F403

from pac.compiler.syntax.tree.base import *
from pac.compiler.syntax.tree.clauses import *
from pac.compiler.syntax.tree.governance import *
from pac.compiler.syntax.tree.library import *
from pac.compiler.syntax.tree.module import *
from pac.compiler.syntax.tree.process import *
from pac.compiler.syntax.tree.records import *
from pac.compiler.syntax.tree.sites import *
