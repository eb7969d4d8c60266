"""D08: the libraries of a project that pac.toml locks to a digest, and those that it does not lock.

Libraries change under a project. In a draft nobody is asked to lock them before the project has begun to; what is in
the ppq or commercial stage rests on libraries that are locked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from pac.compiler.codes import Stage
from pac.compiler.problems import Problems
from pac.compiler.settings import Settings
from pac.compiler.source import Source


def digest_of_library(modules: Iterable[tuple[str, Source]]) -> str:
    """`sha256:` of the names and texts of the modules of one library; where its folder lies plays no part."""
    found = sha256()
    for name, source in sorted(modules, key=lambda module: module[0]):
        for text in (name, source.text):
            data = text.encode("utf-8", "surrogatepass")
            found.update(f"{len(data)}:".encode() + data)
    return f"sha256:{found.hexdigest()}"


def check_locks(
    settings: Settings, libraries: Sequence[tuple[str, Source]], stages: Iterable[Stage], problems: Problems
) -> None:
    """What is wrong with the libraries, for each stage that a process of the project is in."""
    if not settings.libraries:
        return
    modules: Mapping[str, list[tuple[str, Source]]] = {name: [] for name, _ in settings.libraries}
    for name, source in libraries:
        modules[name.partition(".")[0]].append((name, source))
    for stage in sorted(set(stages), key=list(Stage).index):
        for library, own in modules.items():
            locked = settings.locked.get(library)
            if locked is None:
                if stage.released or settings.locked:
                    problems.add(
                        "D08",
                        f"a process in the {stage.value} stage may use the library `{library}`, which is not locked",
                        settings.span("libraries", library),
                        hint=f'add to pac.toml, in `[locked]`: {library} = "{digest_of_library(own)}"',
                        stage=stage,
                    )
            elif (digest := digest_of_library(own)) != locked:
                problems.add(
                    "D08",
                    f"a process in the {stage.value} stage may use the library `{library}`, which is not the one "
                    "that is locked",
                    settings.span("locked", library),
                    hint=f'look at what has changed in it; to take it over, write {library} = "{digest}"',
                    stage=stage,
                )
