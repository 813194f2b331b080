"""The search for reports worth comparing: reports per CPU second and what it finds, beside rensa's MinHash in the same run.

The pile is made: 300 words a report, drawn by Zipf's law from 15,000; to one report in twenty belongs another that copies it,
by turns whole, with one word in ten exchanged, or embedded: 120 of its words at the end of 180 others.

rensa is optional and no requirement of sayso: `python -m venv V && V/bin/pip install rensa==0.5.0`, then
`bench/reprints.py --speed --rensa V`. It is asked as its documentation does it: 128 permutations, 32 bands, runs of 3 words.
"""

import random
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from sayso.reconcile.candidates import find_candidates

Pairs = Iterable[tuple[int, int]]
SYLLABLES = ("ka", "lo", "mi", "ne", "ru", "sa", "te", "vo", "wi", "zu")
WORDS, VOCABULARY, EMBEDDED, COPIED = 300, 15_000, 120, 20


def made_pile(size: int) -> tuple[list[str], set[tuple[int, int]], set[tuple[int, int]]]:
    """Texts, and the pairs of which the later is a whole or an embedded copy."""
    chance = random.Random(1)
    vocabulary = [f"{start}{number}" for number in range(VOCABULARY // 10) for start in SYLLABLES]
    weights = [1 / (rank + 3) for rank in range(VOCABULARY)]
    pile = [" ".join(chance.choices(vocabulary, weights, k=WORDS)) for _ in range(size)]
    whole, embedded = set(), set()
    for source in range(size // COPIED):
        words, copy = pile[source].split(), size - 1 - source
        if source % 2:
            pile[copy] = " ".join(pile[copy].split()[: WORDS - EMBEDDED] + words[:EMBEDDED])
            embedded.add((source, copy))
        else:
            pile[copy] = " ".join(word if chance.random() > 0.1 else chance.choice(vocabulary) for word in words)
            whole.add((source, copy))
    return pile, whole, embedded


def by_rensa(pile: Sequence[str]) -> Pairs:
    """Pairs that rensa's MinHash with locality-sensitive hashing takes for near duplicates."""
    from rensa import RMinHash, RMinHashLSH

    index, made = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32), []
    for number, text in enumerate(pile):
        words, each = text.split(), RMinHash(num_perm=128, seed=1)
        each.update([" ".join(words[place : place + 3]) for place in range(len(words) - 2)])
        index.insert(number, each)
        made.append(each)
    return {(number, other) for number, each in enumerate(made) for other in index.query(each) if other > number}


FINDERS: dict[str, Callable[[Sequence[str]], Pairs]] = {"sayso": find_candidates, "rensa": by_rensa}


def timed(name: str, size: int, rensa: Path | None) -> str:
    """One line of figures; peak memory is that of this process, the texts of the pile included."""
    sys.path += [str(folder) for folder in rensa.glob("lib/python3*/site-packages")] if rensa else []
    pile, whole, embedded = made_pile(size)
    texts = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    try:
        FINDERS[name](pile[:50])
    except ImportError as error:
        return f"{size:7} {name}: skipped, {error}; see bench/candidates.py"
    begin = time.process_time()
    found = set(FINDERS[name](pile))
    seconds = time.process_time() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    copies = f"whole copies {len(found & whole) / len(whole):.3f}, embedded {len(found & embedded) / len(embedded):.3f}"
    return f"{size:7} {name}: {size / seconds:.0f} reports/CPU-s, {copies}, peak {peak:.0f} MiB ({texts:.0f} before)"


def told(sizes: Iterable[int], rensa: Path | None) -> Iterable[str]:
    """A line for each size and finder, each in a process of its own."""
    for size in sizes:
        for name in FINDERS:
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
                yield alone.submit(timed, name, size, rensa).result()
