"""Identifiers made from content, so that the same input always gets the same ones."""

from hashlib import blake2s


def identity(prefix: str, *parts: object) -> str:
    """`prefix`, a hyphen and 12 hex digits of a hash over `parts`; `parts` must be told apart by their `str`."""
    return f"{prefix}-{blake2s(chr(31).join(map(str, parts)).encode('utf-8', 'surrogatepass'), digest_size=6).hexdigest()}"
