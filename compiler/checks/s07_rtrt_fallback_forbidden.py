"""S07: a real-time release that fails or trends is replaced by a test of the product."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.elaborate.in_process import released
from pac.compiler.elaborate.sampling import FALLBACK_CASES

PERMITTED = FALLBACK_CASES[0]


def check(subject: Subject) -> None:
    for attribute in released(subject.process):
        rtrt = attribute.rtrt
        if rtrt is None or rtrt.fallback is None:
            continue
        if not rtrt.when:
            subject.report(
                "S07",
                f"the fallback of `{attribute.name}` does not say when it is used",
                rtrt.fallback.span,
                attribute.path,
                hint=f"add `when {PERMITTED}`: a failing or trending result may not be tested away",
            )
        for word in rtrt.when:
            if word.name in FALLBACK_CASES and word.name != PERMITTED:
                subject.report(
                    "S07",
                    f"a {word.name.replace('_', ' ')} of real-time release may not be replaced by a test",
                    word.span,
                    attribute.path,
                    hint=f"investigate it (`respond`); a fallback is for `when {PERMITTED}` only",
                )
