"""`pac schema`: JSON Schema of the machine outputs."""

from __future__ import annotations

import argparse
import json
from typing import Any

from pac.commands.output import Exit, present, write_result

HELP = "print the JSON Schema of a machine output"
SCHEMAS = {
    "recipe": "what `pac compile -t json` writes: a recipe or process",
    "diff": "what `pac diff --format json` writes",
    "fit": "what `pac fit --format json` writes",
    "proposal": "what `pac fit NAME --site SITE --format json` writes",
    "outdated": "what `pac outdated --format json` writes",
    "problems": "what `pac check --format json` writes",
}


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", choices=tuple(SCHEMAS), help="without it, the list of schemas")


def run(arguments: argparse.Namespace) -> int:
    if arguments.name is None:
        from pac.commands.table import draw_table

        present(lambda console: draw_table(console, ("schema", "describes"), list(SCHEMAS.items())), None)
        return Exit.CLEAN
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema_of(arguments.name),
    }
    write_result(json.dumps(schema, indent=2, ensure_ascii=False) + "\n", None)
    return Exit.CLEAN


def schema_of(name: str) -> dict[str, Any]:
    """The JSON Schema called `name`, one of SCHEMAS."""
    if name == "problems":
        from pac.render.problems_json import json_schema

        return json_schema()
    if name == "diff":
        from pac.compiler.diff_document import DiffDocument

        return DiffDocument.model_json_schema(by_alias=True, mode="serialization")
    if name == "fit":
        from pac.compiler.facility.document import FitDocument

        return FitDocument.model_json_schema(by_alias=True, mode="serialization")
    if name == "proposal":
        from pac.compiler.facility.proposal_document import ProposalDocument

        return ProposalDocument.model_json_schema(by_alias=True, mode="serialization")
    if name == "outdated":
        from pac.compiler.outdated import OutdatedDocument

        return OutdatedDocument.model_json_schema(by_alias=True, mode="serialization")
    from pac.compiler.document import Document

    return Document.model_json_schema(by_alias=True, mode="serialization")
