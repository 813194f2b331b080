"""An alignment as rows: a JSON object a line, or a table that is read beside the texts."""

import msgspec

from sayso.alignment import Alignment

_SHOWN = 72
"""Characters of a sentence in the table."""


def write_alignment_rows(alignment: Alignment) -> bytes:
    """`left` and `right` are lines, counted from 0; `score` is how far the match stands out, greater is surer."""
    encode = msgspec.json.Encoder().encode
    rows = ({"left": each.left, "right": each.right, "score": round(each.lead, 4)} for each in alignment.matches)
    return b"".join(encode(row) + b"\n" for row in rows)


def write_alignment_table(alignment: Alignment) -> bytes:
    """Two lines of text for each match; then the lines that have none, by their numbers."""
    lines = []
    for each in alignment.matches:
        lines.append(f"{each.left:>5}  {_short(alignment.left[each.left])}")
        lines.append(f"{each.right:>5}  {_short(alignment.right[each.right])}  ({each.lead:.2f})\n")
    for name, side, places in (
        ("left", alignment.left, {each.left for each in alignment.matches}),
        ("right", alignment.right, {each.right for each in alignment.matches}),
    ):
        alone = [str(place) for place, line in enumerate(side) if place not in places and line.strip()]
        lines.append(f"only on the {name}: {', '.join(alone) or 'none'}")
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _short(line: str) -> str:
    plain = " ".join(line.split())
    return plain if len(plain) <= _SHOWN else plain[: _SHOWN - 1] + "…"
