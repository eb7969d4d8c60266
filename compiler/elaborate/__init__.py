"""Syntax trees to the resolved model."""
