"""C11: a critical material attribute names no quality attribute that it affects."""

from __future__ import annotations

from pac.compiler.checks.base import Subject


def check(subject: Subject) -> None:
    for material in subject.process.materials.values():
        for attribute in material.attributes.values():
            if attribute.role == "cma" and not attribute.affects:
                subject.report(
                    "C11",
                    f"`{attribute.name}` is a critical material attribute, but affects no quality attribute",
                    attribute.name_span,
                    attribute.path,
                    hint="add `affects NAME` with the quality attributes that make it critical, or write `attribute`",
                )
