"""The compiler: from .pac text to recipes, graphs and comparability changes."""
