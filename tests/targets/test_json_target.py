"""The canonical document survives being written and read, and its digest and schema hold."""

from __future__ import annotations

import json

import jsonschema
import pytest

from pac.compiler.document import digest_of, document_schema, from_json
from pac.targets import json_target
from tests.targets import sample


@pytest.mark.parametrize("recipe", [True, False])
def test_round_trip_digest_and_schema(recipe: bool) -> None:
    document = sample.document(recipe)
    ((_, text),) = json_target.emit(document).files
    assert from_json(text) == document
    data = json.loads(text)
    assert data["digest"] == document.digest == digest_of(data)
    schema = document_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(data)


def test_digest_sees_a_changed_value_but_not_a_changed_place() -> None:
    ((_, text),) = json_target.emit(sample.document()).files
    data = json.loads(text)
    data["pac"] = "9.9.9"
    for operation in data["operations"]:
        for parameter in operation.get("parameters", []):
            parameter["origin"]["line"] += 1
    assert digest_of(data) == data["digest"]
    production = next(o for o in data["operations"] if o["name"] == "production")
    production["parameters"][0]["setpoint"]["value"] = "48.3"
    assert digest_of(data) != data["digest"]
