"""Scale rules: the value of a parameter that keeps a derived quantity at other equipment."""

from pac.compiler.scaling.recipes import scaled

__all__ = ["scaled"]
