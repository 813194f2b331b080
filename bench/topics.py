"""Topics: B3 of the level above stories, on ECB+ and on stories of AllSides and g5w1h that were marked by hand.

    python bench/topics.py --data ../shared/data [--eval ../shared/eval]

ECB+: a topic is two events of one kind, each with its reports. `topics.jsonl`: which of the 147 latest stories of AllSides and
of g5w1h's 69 are of one longer matter, by the sets' own labels; it was written from dates and headlines before any topic was
found. A story that it does not name is a topic by itself. The constants were chosen on ECB+'s train part and on the later half
of the marked stories of AllSides; ECB+'s dev part, the earlier half and g5w1h were printed beside, not chosen on.

`given`: the gold's stories put together; `found`: the stories that `group_reports` finds. `alone`: each found story for itself.
"""

import json
import re
from collections import defaultdict
from pathlib import Path

from common import asked, evaluator, read_rows
from sayso.reconcile.order import reading_order
from sayso.reconcile.stories import group_reports
from sayso.reconcile.topics import gather_topics
from stories import Labels, interval, pile, sets

MARKED_FROM, LATER_FROM, MARKED_TO = 5614, 5688, 5760
"""Labels of the stories of AllSides that were marked; a greater one is an earlier story."""


def gold_topics(name: str, labels: Labels) -> Labels:
    """The topic of each report of a set."""
    if name == "ecb":
        return {key: re.match(r"\d+", story)[0] for key, story in labels.items()}
    rows = [json.loads(line) for line in (Path(__file__).parent / "topics.jsonl").read_text("utf-8").splitlines()]
    marked = {row["story"]: row["topic"] for row in rows if row["set"] == name}
    return {key: marked.get(story, f"alone {story}") for key, story in labels.items()}


def parts(name: str, labels: Labels, data: Path) -> dict[str, list[str]]:
    """The reports that are scored, by the name of the part."""
    if name == "ecb":
        train = {row["id"] for row in read_rows(data / "coreference/ecb_train.docs.jsonl.gz")}
        return {"ecb train": [key for key in labels if key in train], "ecb dev": [key for key in labels if key not in train]}
    if name == "allsides":
        later, earlier = range(MARKED_FROM, LATER_FROM), range(LATER_FROM, MARKED_TO + 1)
        return {
            f"{name} {part}": [key for key, story in labels.items() if int(story) in span]
            for part, span in (("later", later), ("earlier", earlier))
        }
    return {name: list(labels)}


if __name__ == "__main__":
    options = asked(__doc__)
    clusters = evaluator(options.eval, "clusters")
    every = sets(options.data)
    for name in ("ecb", "allsides", "g5w1h"):
        rows, labels = every[name]
        gold, reports = gold_topics(name, labels), sorted(pile(rows), key=reading_order)
        by_story = defaultdict(list)
        for report in reports:
            by_story[labels[report.id]].append(report)
        told = group_reports(reports)
        tried = {
            "given": gather_topics(list(by_story.values())),
            "found": gather_topics(told),
            "alone": [[each] for each in told],
        }
        for part, scored in parts(name, labels, options.data).items():
            wanted = {key: gold[key] for key in scored}
            print(f"{part:16}", end="")
            for kind, topics in tried.items():
                said = {each.id: str(number) for number, topic in enumerate(topics) for story in topic for each in story}
                said = {key: said[key] for key in scored}
                low, high = interval(clusters, wanted, said)
                print(f"  {kind} {clusters.b_cubed(wanted, said)['f1']:.3f} [{low:.3f} {high:.3f}]", end="")
            print(f"  {len(set(wanted.values()))} topics")
