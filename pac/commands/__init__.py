"""The commands of `pac`, one module each.

A module has `HELP` (one line), `configure(parser)` and `run(arguments) -> int`. Modules import
only the standard library at their top: what a command needs is loaded when it runs, so that
`pac --help` and `pac --version` answer at once.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from types import ModuleType


class _Commands(Mapping[str, ModuleType]):
    """The commands by name, in the order in which people meet them; each loaded when it is asked for."""

    _NAMES = (
        "init",
        "check",
        "fmt",
        "compile",
        "diff",
        "fit",
        "graph",
        "release",
        "outdated",
        "explain",
        "rules",
        "targets",
        "schema",
    )

    def __getitem__(self, name: str) -> ModuleType:
        if name not in self._NAMES:
            raise KeyError(name)
        return import_module(f"pac.commands.{name}")

    def __iter__(self) -> Iterator[str]:
        return iter(self._NAMES)

    def __len__(self) -> int:
        return len(self._NAMES)

    def __contains__(self, name: object) -> bool:
        return name in self._NAMES


COMMANDS = _Commands()
