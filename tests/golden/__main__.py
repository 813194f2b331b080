"""Scores the product on the demo: `python -m tests.golden [MEASURE ...]`; with names of measures, also what each got wrong."""

import sys

from tests.golden.gold import load_gold, report_paths
from tests.golden.score import MEASURES, score

from sayso.account import give_account


def main(names: list[str]) -> int:
    if unknown := [name for name in names if name not in MEASURES]:
        print(f"no measure is called {unknown[0]!r}; there are: {', '.join(MEASURES)}", file=sys.stderr)
        return 2
    measures = score(load_gold(), give_account(report_paths()))
    print(f"{'measure':24}{'F1':>7}{'right':>8}{'found':>8}{'wanted':>8}")
    for name, measure in measures.items():
        print(f"{name:24}{measure.value:7.3f}{measure.right:8}{measure.found:8}{measure.wanted:8}")
    for name in names:
        print(f"\n{name}")
        print("\n".join(f"  {each}" for each in measures[name].missed) or "  nothing wrong")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
