"""What `pac diff` compares: names of the project, JSON documents, and names at a git revision."""

from __future__ import annotations

import tempfile
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pac.commands.output import Refused
from pac.commands.project import compilation_of, open_here, today
from pac.commands.revision import materialise

if TYPE_CHECKING:
    from pac.compiler.compare import Acceptance, Comparison
    from pac.compiler.document import Document
    from pac.compiler.model import Acceptance as Declared
    from pac.compiler.pipeline import Compilation


class Documents:
    """Finds documents by what people type; opens the project only where it is needed."""

    @cached_property
    def project(self) -> Compilation:
        return open_here()

    def find(self, word: str) -> Document:
        """The document that `word` stands for. Raises Refused, UnknownName, NotCompilable, InputError."""
        if word.lower().endswith(".json"):
            return read_document(Path(word))
        if word.lower().endswith(".pac"):
            raise Refused(
                f"{word} is a source file, which may hold several recipes",
                "name the recipe or process that it declares",
            )
        name, at, version = word.partition("@")
        if at:
            return self._released(name, version)
        revision, colon, name = word.rpartition(":")
        if colon:
            return self._at_revision(revision, name)
        return self.project.document(word, despite_release=True)

    def transferred(self, name: str) -> Comparison:
        """The comparison of a transfer's two recipes, with what it declares as accepted."""
        from pac.compiler.compare import apply_transfer, compare

        project = self.project
        if name in project.names:
            raise Refused(f"{name} is not a transfer", f"what shall it be compared with? pac diff {name} B")
        plan = project.transfer(name)
        comparison = compare(project.document(plan.origin), project.document(plan.destination))
        return apply_transfer(
            comparison,
            vary=plan.vary,
            accepts=[_acceptance(accepted) for accepted in plan.accepts],
            today=today(),
        )

    def _released(self, name: str, version: str) -> Document:
        """A release by name and version. Only its file is read: the project may be broken by now."""
        from pac.compiler.loading import RELEASES
        from pac.compiler.releases import release_file

        root = self._root()
        path = root / release_file(name, version)
        if path.is_file():
            return read_document(path)
        folder = root / RELEASES
        files = sorted(folder.iterdir()) if folder.is_dir() else []
        there = [file.stem.partition("-")[2] for file in files if file.stem.startswith(f"{name}-")]
        raise Refused(
            f"{name} has no release {version}",
            f"released are {', '.join(there)}" if there else f"pac release {name} makes one",
        )

    def _at_revision(self, revision: str, name: str) -> Document:
        from pac.compiler.loading import load

        here = self._root()
        with tempfile.TemporaryDirectory(prefix="pac-") as folder:
            copy = materialise(revision, here, Path(folder))
            loaded = load([copy.project], start=copy.start)
            return compilation_of(loaded).document(name)

    def _root(self) -> Path:
        """The project's folder, found without reading its files: they may be broken by now."""
        from pac.compiler.loading import find_root

        return find_root(Path.cwd()) or Path.cwd()


def _acceptance(declared: Declared) -> Acceptance:
    """A transfer's acceptance as the comparison takes it."""
    from pac.compiler.compare import Acceptance

    return Acceptance(declared.change_class, declared.path, declared.reason, declared.by, declared.until)


def read_document(path: Path) -> Document:
    """Read a document that `pac compile` wrote. Raises Refused where it is not one, or was altered."""
    import json

    from pydantic import ValidationError

    from pac.compiler.document import digest_of, from_json

    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise Refused(f"{path} is not UTF-8 text") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Refused(f"{path} cannot be read: {reason.lower()}") from None
    try:
        document = from_json(text)
        data = json.loads(text)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise Refused(
            f"{path} is not a document of pac compile: {where + ': ' if where else ''}{first['msg']}"
        ) from None
    except (ValueError, RecursionError):
        raise Refused(f"{path} is not a document of pac compile") from None
    if document.digest != digest_of(data):
        raise Refused(
            f"{path} was altered after it was written: its digest does not match its content",
            "compare with the document as it was released, or compile it again",
        )
    return document
