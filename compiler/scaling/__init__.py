"""Scale rules: the value of a parameter that keeps a derived quantity at other equipment."""

from pac.compiler.scaling.recipes import compared, scaled

__all__ = ["compared", "scaled"]
