"""Typed differences between renderings: F1 of the types and pairs wholly right, on 70 invented pairs (no shared data).

python bench/differences.py [--data ...]

`tuned` are the pairs that were looked at while the rules were written, `held` the others, of which only figures were seen.
"""

import sys
from pathlib import Path

from common import asked

sys.path.insert(0, str(Path(__file__).parents[1]))

if __name__ == "__main__":
    asked(__doc__)
    from tests.golden.differences import figures, parts

    for name, part in parts().items():
        print(f"{name:6}", "  ".join(f"{key} {value:.3f}" for key, value in figures(part).items()))
