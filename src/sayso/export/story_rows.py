"""Stories as rows: a JSON object a line, a line a report."""

from collections.abc import Iterable

import msgspec


def write_story_rows(rows: Iterable[tuple[str | int, str, str]]) -> bytes:
    """`id` is the report's name as its user gave it, `cluster` its story, `topic` the story's topic; in the order given."""
    encode = msgspec.json.Encoder().encode
    return b"".join(encode({"id": _whole(name), "cluster": story, "topic": topic}) + b"\n" for name, story, topic in rows)


def _whole(name: str | int) -> str | int:
    """Half a character, which an escape can smuggle into a name, is no UTF-8."""
    return name.encode("utf-8", "replace").decode() if isinstance(name, str) else name
