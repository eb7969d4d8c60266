"""The canonical document: one process or one site-bound recipe as data.

This is the machine-readable output that people script against (`pac schema
recipe` prints its JSON Schema), what releases freeze, and what `pac diff`
compares. Numbers are decimal strings with the unit their author wrote. Lists
are sorted, so that the order of declarations never shows. Paths are relative to
the process (`production.temperature`).
"""

# ruff: noqa: F403

from pac.compiler.document.base import *
from pac.compiler.document.control import *
from pac.compiler.document.flow import *
from pac.compiler.document.governance import *
from pac.compiler.document.materials import *
from pac.compiler.document.scaling import *
from pac.compiler.document.steps import *
from pac.compiler.document.whole import *
