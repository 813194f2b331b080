"""Origins: invented trees of copies, from text to the number of origins of a story and of the statement in it.

A tree is an event that one to three reporters tell in their own words, and what copyists make of that: reprints, light and
heavy rewrites, cut and embedded copies, mixtures of two accounts, copies of copies, "translations" (most words changed, the
quotation reworded, a credit), copies that credit a wire that is in the pile or is not, dates by day or missing. The reports go
through the whole line as files would, two trees a pile; a story's origins are its groups that hold a report of the tree. Texts
are our own (`tellings.py`); rules were tuned on trees of other seeds than 1. Rewrites that keep no run of words and credit
nobody are not among them: nothing that prints could tell them from another reporter's account.

python bench/origins.py [--trees 200] [--seed 1]
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Callable
from math import sqrt
from pathlib import Path

from msgspec import Struct

from sayso.account import extract_findings, reconcile_reports
from sayso.model.account import Account
from sayso.model.report import Report
from sayso.read.jsonl import read_jsonl
from tellings import EVENTS, OUTLETS, WIRES, asides, facts, reworded, telling

KINDS = ("reprints", "light", "heavy", "trimmed", "embedded", "merged", "chains", "translations", "outside wire", "mixture")
TREES_A_PILE = len(EVENTS)
"""One of each event: two trees of one event would share their reporters' words."""


class Node(Struct):
    """A report of a tree; `roots` are the reporters (or wires outside) behind it."""

    outlet: str
    lines: list[str]
    day: int
    roots: frozenset[str]
    own: bool = False


class Tree(Struct):
    """Reports of one event, and how the copies among them were made."""

    kind: str
    nodes: list[Node]
    event: int


def grow(chance: random.Random, kind: str, number: int) -> Tree:
    """A tree of one kind: its reporters' accounts first, then copies of them and of one another."""
    event, names = facts(chance, number)
    outlets = iter(chance.sample(OUTLETS, len(OUTLETS)))
    wire = chance.choice(WIRES)
    reporters = chance.sample(range(5), chance.choice((1, 1, 2, 2, 3)) + (kind == "merged"))
    nodes: list[Node] = []
    for place, reporter in enumerate(reporters):
        account = telling(event, names, reporter)
        outside = kind == "outside wire" and place == 0
        outlet = wire if place == 0 else next(outlets)
        if not outside:
            nodes.append(Node(outlet, account, 1, frozenset((f"reporter {reporter}",)), own=True))
            continue
        for _ in range(chance.choice((2, 3))):
            copy = [f"{names['town'].upper()}. /{wire}/. {account[0]}", *account[1 : chance.choice((4, 5, 6))]]
            nodes.append(Node(next(outlets), copy, chance.choice((1, 2)), frozenset((wire,))))
    originals = list(nodes)
    for _ in range(chance.choice((2, 3, 4))):
        how = chance.choice(KINDS[:8]) if kind == "mixture" else "reprints" if kind == "outside wire" else kind
        nodes.append(copied(chance, how, nodes if how == "chains" else originals, next(outlets), originals))
    return Tree(kind, nodes, number)


def copied(chance: random.Random, how: str, givers: list[Node], outlet: str, originals: list[Node]) -> Node:
    """A report made of another (or of two), as `how` says."""
    giver = givers[-1] if how == "chains" else chance.choice(givers)
    lines, roots = list(giver.lines), giver.roots
    credit = f"{giver.outlet} reported." if chance.random() < 0.5 else ""
    if how == "light":
        lines = reworded(chance, lines, 0.25)
    elif how == "heavy":
        lines = reworded(chance, lines, 0.9)
    elif how == "trimmed":
        lines = lines[: chance.choice((3, 4))]
    elif how == "embedded":
        around = asides(chance, 4)
        lines = [*around[:2], *lines, *around[2:]]
    elif how == "merged" and len(originals) > 1:
        other = chance.choice([each for each in originals if each is not giver])
        lines, roots, credit = [*lines, *(line for line in other.lines if "“" not in line)], roots | other.roots, ""
    elif how == "translations":
        lines = [line.replace("We will not let", "We shall not allow") for line in reworded(chance, lines, 1.0)]
        credit = f"Source: {giver.outlet}"
    elif how == "chains":
        lines = reworded(chance, lines, 0.3)
    if credit.startswith("Source") or (credit and how != "embedded"):
        lines.append(credit)
    return Node(outlet, lines, giver.day + chance.choice((0, 1, 1, 2)), roots)


def rows(tree: Tree, chance: random.Random) -> list[dict]:
    """The tree's reports as rows of a file; some know no date, some no outlet."""
    made = []
    for place, node in enumerate(tree.nodes):
        row = {"id": f"{tree.event}-{place}", "outlet": node.outlet, "text": "\n\n".join(node.lines)}
        if chance.random() < 0.85:
            row["date"] = f"2024-{tree.event % 12 + 1:02d}-{node.day + 2:02d}"
        made.append(row)
    return made


def measure(trees: list[Tree], chance: random.Random) -> list[tuple[str, int, int, int, int]]:
    """For each tree its kind, and origins counted and true: of its story, and of the statement that it tells of."""
    lines = [json.dumps(row) for tree in trees for row in rows(tree, chance)]
    reports = [each for each in read_jsonl("\n".join(lines).encode(), "pile.jsonl") if isinstance(each, Report)]
    account = reconcile_reports(reports, {each.id: extract_findings(each) for each in reports})
    nodes = {f"{tree.event}-{place}": node for tree in trees for place, node in enumerate(tree.nodes)}
    of = {each.id: nodes[each.path.partition("#")[2]] for each in reports}
    home = {each.id: int(each.path.partition("#")[2].partition("-")[0]) for each in reports}
    found = []
    for tree in trees:
        mine = {report for report in home if home[report] == tree.event}
        groups = [group for story in account.stories for group in story.origins.groups if mine & set(group)]
        truth = frozenset().union(*(of[report].roots for report in mine))
        said, heard = _statement(account, mine, of)
        found.append((tree.kind, len(groups), len(truth), said, heard))
    return found


def _statement(account: Account, mine: set[str], of: dict[str, Node]) -> tuple[int, int]:
    """Origins of the statement that most reports of the tree render, and how many reporters stand behind these."""
    report_of = {each.id: each.report for each in account.attributions}
    best: tuple[set[str], int] = (set(), 0)
    for statement in account.statements:
        told = {report_of[each] for each in statement.renderings} & mine
        if len(told) > len(best[0]):
            best = (told, statement.origins.count)
    quoted = [node for report, node in of.items() if report in best[0]]
    return best[1], len({min(node.roots) if len(node.roots) == 1 else _quoting(node, quoted) for node in quoted})


def _quoting(node: Node, nodes: list[Node]) -> str:
    """The root that a mixture has the quotation from: that of the account which it begins with."""
    return next((min(each.roots) for each in nodes if each.own and each.lines[0] == node.lines[0]), min(node.roots))


def told(name: str, found: list[tuple[int, int]]) -> str:
    """A line of the table, from pairs of counted and true."""
    exact = sum(counted == true for counted, true in found)
    high, low = sum(counted > true for counted, true in found), sum(counted < true for counted, true in found)
    count = len(found)
    return f"{name:24} {count:5}  exact {_rate(exact, count)}  too high {_rate(high, count)}  too low {_rate(low, count)}"


def _rate(hits: int, count: int) -> str:
    """A share with its 95 % interval (Wilson)."""
    share, z = hits / count, 1.96
    middle, width = share + z * z / (2 * count), z * sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    low, high = ((middle - width) / (1 + z * z / count), (middle + width) / (1 + z * z / count))
    return f"{share:.3f} [{max(0, low):.3f} {high:.3f}]"


def main(trees: int, seed: int, show: Callable[[str], None] = print) -> None:
    """Grow the trees, measure them and show the table."""
    chance = random.Random(seed)
    grown = [grow(chance, KINDS[number // len(EVENTS) % len(KINDS)], number) for number in range(trees)]
    found = [each for start in range(0, trees, TREES_A_PILE) for each in measure(grown[start : start + TREES_A_PILE], chance)]
    for what, counted, true in (("story", 1, 2), ("statement", 3, 4)):
        kinds: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for each in found:
            kinds[each[0]].append((int(each[counted]), int(each[true])))
        show(told(f"origins of the {what}", [pair for pairs in kinds.values() for pair in pairs]))
        for kind in KINDS:
            if kinds[kind]:
                show(told(f"  {kind}", kinds[kind]))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="not used: the texts are in the repository")
    parser.add_argument("--trees", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    main(asked.trees, asked.seed)
