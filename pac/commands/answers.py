"""What `pac check` finds, kept between runs: where nothing has changed, nothing is read but to see that.

Only the standard library is loaded for that, and what the findings are made of if there are any.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pac.compiler.cache import Cache, key_of
from pac.compiler.disk import Looks, unchanged

if TYPE_CHECKING:
    from pac.compiler.loading import Loaded
    from pac.compiler.problems import Problem
    from pac.compiler.source import Source
    from pac.compiler.waivers import Waived


class Answer:
    """All that a check says: the findings that are shown, their checks, the files, what is left out, and
    what is waived. `places` are the files as seen from the folder of pac.toml; none without one.
    """

    def __init__(
        self,
        problems: Sequence[Problem],
        codes: frozenset[str],
        files: Sequence[str],
        left_out: Sequence[str],
        waived: Sequence[Waived] = (),
        places: Mapping[str, str] | None = None,
    ) -> None:
        self.problems = tuple(problems)
        self.codes = codes
        self.files = tuple(files)
        self.left_out = tuple(left_out)
        self.waived = tuple(waived)
        self.places = places or {}


def question(state: str, *settings: object) -> str:
    """The key of what is asked: by which pac, where one stands, and with which settings."""
    return key_of(["answer", state, os.getcwd(), *(repr(setting) for setting in settings)])


def kept_answer(cache: Cache, key: str) -> Answer | None:
    """The answer to the same question, if all that was looked at for it is as it was."""
    kept = cache.get(key)
    try:
        if not unchanged(kept["looks"]):
            return None
        problems: Sequence[Problem] = ()
        waived: Sequence[Waived] = ()
        if kept["found"]:
            problems, waived = _with_places(kept["found"], kept["paths"], kept["looks"])
        return Answer(
            problems, frozenset(kept["codes"]), kept["files"], kept["left_out"], waived, kept["places"]
        )
    except (TypeError, ValueError, LookupError, OSError, AttributeError):
        return None


def keep_answer(cache: Cache, key: str, answer: Answer, loaded: Loaded) -> None:
    """Keep an answer with what was looked at for it."""
    found: Any = []
    if answer.problems or answer.waived:
        from pac.compiler.encoding import encoded

        found = encoded((answer.problems, answer.waived))
    cache.put(
        key,
        {
            "looks": loaded.looks,
            "found": found,
            "codes": sorted(answer.codes),
            "files": answer.files,
            "left_out": answer.left_out,
            "places": dict(answer.places),
            "paths": dict(loaded.paths) if found else {},
        },
    )


def _with_places(
    found: Any, paths: dict[str, str], looks: Looks
) -> tuple[Sequence[Problem], Sequence[Waived]]:
    from pac.compiler.encoding import decoded
    from pac.compiler.loading import read_source
    from pac.compiler.modules import standard_source
    from pac.compiler.settings import STANDARD

    digests = {path: found for how, path, found in looks if how == "read"}
    texts: dict[str, Source] = {}

    def text_of(name: str) -> Source:
        if name not in texts:
            if name in paths:
                texts[name] = read_source(name, paths[name], digests[paths[name]])
            else:
                texts[name] = standard_source(name.removeprefix(f"{STANDARD}/").removesuffix(".pac"))
        return texts[name]

    problems, waived = decoded(found, text_of)
    return problems, waived
