"""Small piles drawn from the gold: a folder of two to twelve reports that somebody put together about one matter.

    python bench/small_piles.py --data ../shared/data [--eval ../shared/eval]

`one`: all of one story. `matter`: of two or three stories of one topic (ECB+: its two events; AllSides and g5w1h: the topics
that were marked by hand). `apart`: of stories that are alike and two months or more apart. `alone`: reports of one election
campaign, no two of the same fortnight. `any`: of any two or three stories. Where a set has dates, a third of the piles keep
them, a third lose them all, and of the rest each report loses its date with an even chance: pasted text often has none.

B3, the mean over the piles; and of the joins that are in doubt, how many put two stories together. Constants that matter to
small piles were chosen on one half of the matters, `chosen`; `kept` was printed beside.
"""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from statistics import fmean
from zlib import crc32

from msgspec import Struct

from common import asked, evaluator, read_rows
from sayso.compare.neighbours import compare_neighbours
from sayso.compare.weighing import weigh
from sayso.model.report import Published, Report
from sayso.reconcile.counted import count_leads
from sayso.reconcile.stories import group_with_doubt
from stories import sets
from topics import gold_topics

Labels = dict[str, str]
Stories = dict[str, list[dict]]

SIZES = (2, 3, 5, 8, 12)
DRAWS = 60
"""Piles of each kind of each set and half."""
APART, FORTNIGHT = 60, 14
"""Days."""


class SmallPile(Struct, frozen=True):
    """Reports with the story of each. `half`: "chosen" on or "kept" back; no topic gives piles to both."""

    kind: str
    half: str
    reports: tuple[Report, ...]
    gold: Labels


def draw_piles(
    every: dict[str, tuple[list[dict], Labels]], topics: Callable[[str, Labels], Labels], data: Path
) -> Iterator[SmallPile]:
    """The piles of all kinds, the same each time. `topics` gives the topic of each report of a set."""
    for name in ("ecb", "allsides", "g5w1h"):
        rows, labels = every[name]
        stories, topic_of = _stories(rows, labels), topics(name, labels)
        matters: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for report, story in sorted(labels.items()):
            matters[topic_of[report]][story] = None
        several = [list(each) for _, each in sorted(matters.items()) if len(each) > 1]
        yield from _drawn(f"{name} one", [[story] for story in sorted(stories) if len(stories[story]) > 1], stories)
        yield from _drawn(f"{name} matter", several, stories)
        yield from _drawn(f"{name} any", _any(sorted(stories)), stories)
    rows, labels = every["allsides"]
    stories = _stories(rows, labels)
    yield from _drawn("allsides apart", _alike_apart(stories), stories)
    yield from _drawn("polnear alone", *_campaign(data))


def _stories(rows: Sequence[dict], labels: Labels) -> Stories:
    found: Stories = defaultdict(list)
    for row in sorted(rows, key=lambda each: each["id"]):
        found[labels[row["id"]]].append(row)
    return found


def _drawn(kind: str, matters: Sequence[Sequence[str]], stories: Stories) -> Iterator[SmallPile]:
    """Piles of both halves: which half a matter is in hangs on its first story's name alone."""
    for half, odd in (("chosen", 0), ("kept", 1)):
        mine = [each for each in matters if crc32(min(each).encode()) % 2 == odd]
        chance = random.Random(f"{kind} {half}")
        for number in range(DRAWS if mine else 0):
            matter = chance.choice(mine)
            size = SIZES[number % len(SIZES)]
            told = [
                row for story in chance.sample(matter, min(len(matter), chance.randint(2, 3), size)) for row in stories[story]
            ]
            if kind.endswith("alone"):
                told = [row for story in chance.sample(matter, min(len(matter), size)) for row in stories[story]]
            rows = chance.sample(told, min(size, len(told)))
            keeps = (1.0, 0.0, 0.5)[number // len(SIZES) % 3]
            reports = tuple(_report(row, chance.random() < keeps) for row in rows)
            gold = {row["id"]: story for story in matter for row in stories[story]}
            yield SmallPile(kind, half, reports, {report.id: gold[report.id] for report in reports})


def _any(stories: Sequence[str]) -> list[list[str]]:
    chance = random.Random(1)
    return [chance.sample(stories, 3) for _ in range(200)]


def _report(row: dict, dated: bool) -> Report:
    published = Published(row["date"][:10], "day", "row field date") if dated and row.get("date") else None
    return Report(
        row["id"], row["id"], "", "", row["text"] or row["title"], headline=row.get("title") or None, published=published
    )


def _alike_apart(stories: Stories) -> list[list[str]]:
    """Of each story of one set and the most alike one `APART` days off, the likest hundred."""
    reports = {story: _report(rows[0], True) for story, rows in stories.items()}
    story_of = {report.id: story for story, report in reports.items()}
    counted = count_leads(reports.values())
    pairs = compare_neighbours(weigh(counted.tally, counted.numbering.stems))
    days = [date.fromisoformat(report.published.date).toordinal() for report in counted.reports]
    found = sorted(
        ((float(cosine), one, other) for cosine, one, other in zip(pairs.cosine, pairs.earlier, pairs.later, strict=True)
         if abs(days[one] - days[other]) >= APART),
        reverse=True,
    )  # fmt: skip
    taken: set[int] = set()
    matters = []
    for _, one, other in found:
        if not {one, other} & taken:
            taken |= {one, other}
            matters.append([story_of[counted.reports[each].id] for each in (one, other)])
    return matters[:100]


def _campaign(data: Path) -> tuple[list[list[str]], Stories]:
    """Sets of reports of one campaign, each a story by itself, with dates; no two of the same fortnight."""
    rows = read_rows(data / "attribution/polnear_train.jsonl.gz")
    stories, chance = {}, random.Random(1)
    for row in rows:
        day = re.search(r"\d{4}-\d\d-\d\d", row["doc"])
        if day:
            title, _, text = row["text"].partition("\n")
            stories[row["doc"]] = [{"id": row["doc"], "date": day[0], "title": title, "text": text}]
    matters = []
    for _ in range(100):
        fortnights: dict[int, str] = {}
        for doc in chance.sample(sorted(stories), 60):
            fortnights.setdefault(date.fromisoformat(stories[doc][0]["date"]).toordinal() // FORTNIGHT, doc)
        matters.append([doc for fortnight, doc in sorted(fortnights.items()) if fortnight % 2])
    return matters, stories


def usual(reports: Sequence[Report], gold: Labels) -> str:
    """The story of most of these reports."""
    return Counter(gold[report.id] for report in reports).most_common(1)[0][0]


if __name__ == "__main__":
    options = asked(__doc__)
    clusters = evaluator(options.eval, "clusters")
    doubted: defaultdict[str, list[bool]] = defaultdict(list)
    scores: defaultdict[tuple[str, str], list[dict[str, float]]] = defaultdict(list)
    for pile in draw_piles(sets(options.data), gold_topics, options.data):
        grouped = group_with_doubt(count_leads(pile.reports))
        doubted[pile.half] += [usual(left, pile.gold) != usual(right, pile.gold) for left, right in grouped.barely]
        said = {report.id: str(number) for number, group in enumerate(grouped.groups) for report in group}
        scores[pile.half, pile.kind].append(clusters.b_cubed(pile.gold, said))
    for half in ("chosen", "kept"):
        print(f"{half:8}{'joins in doubt':18} {len(doubted[half])}, of two stories {fmean(doubted[half]):.2f}")
        means = {kind: fmean(each["f1"] for each in found) for (part, kind), found in scores.items() if part == half}
        for kind, f1 in means.items():
            precision, recall = (fmean(each[key] for each in scores[half, kind]) for key in ("p", "r"))
            print(f"{half:8}{kind:18} B3 P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
        print(f"{half:8}{'mean of kinds':18} B3 F1 {fmean(means.values()):.3f}")
