"""`pac check --fix`: fixes put into the files, and told one by one."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace as with_changes
from pathlib import Path
from typing import TYPE_CHECKING

from pac.commands.output import Refused, say
from pac.render.visible import visible

if TYPE_CHECKING:
    from pac.compiler.loading import Loaded
    from pac.compiler.problems import Problem
    from pac.compiler.source import Source


def fix_files(
    loaded: Loaded,
    problems_of: Callable[[Loaded], Sequence[Problem]],
    codes: Collection[str],
    *,
    unsafe: bool,
    start: Path,
) -> Loaded:
    """Apply the fixes of these checks; returns the project as it is then.

    No file is written before all fixes are worked out. Raises Refused where one cannot be written.
    """
    from pac.compiler.fixing import fix_all
    from pac.compiler.problems import Safety

    def find(sources: tuple[Source, ...]) -> Sequence[Problem]:
        return problems_of(with_changes(loaded, files=sources))

    safeties = (Safety.SAFE, Safety.UNSAFE) if unsafe else (Safety.SAFE,)
    done = fix_all(loaded.files, find, safeties, codes)
    changed = [
        (before, after)
        for before, after in zip(loaded.files, done.sources, strict=True)
        if before.text != after.text
    ]
    _write(loaded, changed, done.applied, start)
    for problem in done.refused:
        say(f"left as it is, its fix would break the syntax: {_place(problem)}")
    return with_changes(loaded, files=done.sources)


def _write(
    loaded: Loaded, changed: Sequence[tuple[Source, Source]], applied: Sequence[Problem], start: Path
) -> None:
    from pac.format.files import SourceFile, Unwritable, replace

    for number, (before, after) in enumerate(changed):
        try:
            replace(SourceFile(before.name, _path_of(loaded, before, start), before), after.text)
        except Unwritable as error:
            hint = f"{number} of {len(changed)} files to change were written before" if number else ""
            raise Refused(f"{before.name} cannot be written: {error}", hint) from None
        for problem in applied:
            if problem.file_name == before.name:
                say(f"fixed {_place(problem)}")
    if not applied:
        say("nothing was fixed")
        return
    problems = "1 problem" if len(applied) == 1 else f"{len(applied)} problems"
    say(f"{problems} fixed in {len(changed)} file{'' if len(changed) == 1 else 's'}")


def _path_of(loaded: Loaded, source: Source, start: Path) -> Path:
    """The file itself, links resolved. Names are relative to where one stands, or else to the project."""
    text = source.text.encode("utf-8")
    path = start / source.name
    for folder in (start, loaded.root):
        if folder is not None and (found := folder / source.name).is_file():
            path = found
            if found.read_bytes().endswith(text):
                break
    return Path(os.path.realpath(path))


def _place(problem: Problem) -> str:
    """`process.pac:3:9: U03 write `degC` (unsafe)`, the place as it was when the fix was applied."""
    assert problem.span is not None and problem.fix is not None
    place = problem.span.start_position
    title = problem.fix.title or problem.code.name
    safety = "" if problem.fix.safety == "safe" else f" ({problem.fix.safety})"
    where = f"{problem.span.file}:{place.line}:{place.column}"
    return visible(f"{where}: {problem.code.code} {title}{safety}")
