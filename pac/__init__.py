"""pac: process as code for biologics manufacturing."""

__version__ = "0.1.0"
