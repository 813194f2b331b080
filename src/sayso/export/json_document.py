"""The account itself, as JSON."""

import json

import msgspec

from sayso.model.account import Account

_ENCODER = msgspec.json.Encoder(order="deterministic")


def write_json(account: Account) -> str:
    """Indented, keys in the order of the model, mappings sorted: the same account gives the same bytes.

    A text with lone surrogates has no UTF-8; then everything beyond ASCII is written as escapes, and nothing is lost.
    """
    try:
        return msgspec.json.format(_ENCODER.encode(account), indent=2).decode("utf-8") + "\n"
    except UnicodeEncodeError:
        plain = msgspec.to_builtins(account, order="deterministic")
        return json.dumps(plain, indent=2, ensure_ascii=True) + "\n"
