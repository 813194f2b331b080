"""Reprints as rows: a JSON object a line, a line a passage that two reports share."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from sayso.model.lineage import Reprint


def write_reprint_rows(reprints: Iterable[Reprint], names: Mapping[str, str]) -> str:
    """`a` was taken from `b`, or has an origin in common with it, by `verdict`; `names` are printed for report ids.

    Offsets count code points of each report's text. A reprint that only a credit tells of has no passage: then `report`
    and `of` name the reports, `of` is null where the original is not in the pile.
    """
    rows = (row for reprint in reprints for row in _rows(reprint, names))
    return "".join(msgspec.json.encode(row).decode() + "\n" for row in rows)


def _rows(reprint: Reprint, names: Mapping[str, str]) -> Iterator[dict[str, object]]:
    reasons: dict[str, object] = {name: getattr(reprint, name) for name in ("verdict", "basis", "why", "share")}
    if not reprint.passages:
        of = names[reprint.of] if reprint.of else None
        yield {"report": names[reprint.report], "of": of, "outlet": reprint.outlet, **reasons}
    for each in reprint.passages:
        places: dict[str, object] = {
            "a": names[each.here.report],
            "a_start": each.here.start,
            "a_end": each.here.end,
            "b": names[each.there.report],
            "b_start": each.there.start,
            "b_end": each.there.end,
        }
        yield {**places, "kind": each.kind, **reasons}
