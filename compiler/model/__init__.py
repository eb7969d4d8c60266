"""The resolved model: what a project means, with every name resolved and every value typed.

All of it is immutable. Spans point at the author's text, so that checks and
outputs can always say where something came from.
"""

# ruff: noqa: F403

from pac.compiler.model.base import *
from pac.compiler.model.control import *
from pac.compiler.model.materials import *
from pac.compiler.model.phases import *
from pac.compiler.model.process import *
from pac.compiler.model.project import *
from pac.compiler.model.scaling import *
from pac.compiler.model.sites import *
from pac.compiler.model.spaces import *
from pac.compiler.model.vocabulary import *
