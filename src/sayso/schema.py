"""The JSON Schema of the account, generated from the model."""

import json

import msgspec

from sayso.model.account import Account


def account_schema() -> str:
    """JSON Schema 2020-12, indented, with a final newline; `$defs` holds one schema for each value of the model."""
    (reference,), parts = msgspec.json.schema_components([Account], ref_template="#/$defs/{name}")
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "sayso.account/1",
        **reference,
        "$defs": dict(sorted(parts.items())),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
