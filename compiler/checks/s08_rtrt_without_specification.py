"""S08: an attribute is released in real time, but has no limit that it would meet if it were tested."""

from __future__ import annotations

from pac.compiler.checks.base import Subject
from pac.compiler.elaborate.in_process import released


def check(subject: Subject) -> None:
    for attribute in released(subject.process):
        text = attribute.setting is not None and attribute.setting.text is not None
        if attribute.rtrt is not None and attribute.limit is None and not attribute.limits and not text:
            subject.report(
                "S08",
                f"`{attribute.name}` is released in real time, but has no limit",
                attribute.rtrt.span,
                attribute.path,
                hint=f"write the limit that it has to meet, as in `cqa {attribute.name} <= …`",
            )
