"""D04: an approval signs another state of a process or recipe than the one that compiles now."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pac.compiler.codes import Stage
from pac.compiler.problems import Problems
from pac.compiler.records import Approval

_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")


def check_digests(approvals: Iterable[Approval], digest: str, stage: Stage, problems: Problems) -> None:
    """Compare the signed digests with that of the document as it compiles now."""
    for approval in approvals:
        if approval.digest == digest:
            continue
        sort, _, name = approval.of.partition(" ")
        if approval.digest is not None and not _DIGEST.fullmatch(approval.digest):
            message = "this is no digest of pac"
            hint = f"copy it from `pac compile {name} -t json`; at present it is {digest}"
        else:
            message = f"{approval.person} signed another state of {sort} `{name}` than the present one"
            hint = f"have the changes reviewed and signed anew; the digest is now {digest}"
        problems.add("D04", message, approval.digest_span, path=name, hint=hint, stage=stage)
