"""Who said what in each report by itself, one report after the other: of as many reports as there are, in little memory."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from warnings import warn

from msgspec import Struct

from sayso.account import extract_findings, fault_of
from sayso.extract.parse import parse_report
from sayso.model.actor import Actor
from sayso.model.attribution import Attribution
from sayso.model.identity import identity
from sayso.model.report import LONGEST, Report, Skipped
from sayso.model.settings import DEFAULTS, Settings
from sayso.pile import Given, find_files, read_reports
from sayso.read.language_id import language_of
from sayso.reconcile.cast import gather_cast
from sayso.reconcile.speakers import name_speakers
from sayso.registry import extractors
from sayso.watch import Watch, watch_nothing

_AHEAD = 8
"""Reports for each process that are read before the first of them is given: enough to keep all busy, few to keep in memory."""


class Sayings(Struct, frozen=True):
    """What one report says that others said. Its attributions have the ids of `actors`, if speakers were looked for."""

    report: Report
    attributions: tuple[Attribution, ...]
    actors: tuple[Actor, ...] = ()
    """Whoever speaks or relays, as this report alone tells of them."""

    def speaker(self, attribution: Attribution) -> Actor | None:
        """Who speaks; None where that is open, or was not looked for."""
        return next((actor for actor in self.actors if actor.id == attribution.speaker), None)

    def relays(self, attribution: Attribution) -> tuple[str, ...]:
        """Names of those who relay it, from the outlet inwards."""
        names = {actor.id: actor.name for actor in self.actors}
        return tuple(names[each] for each in attribution.through)


def find_sayings(
    paths: Sequence[str | Path],
    *,
    settings: Settings = DEFAULTS,
    speakers: bool = True,
    jobs: int = 1,
    watch: Watch = watch_nothing,
) -> Iterator[Sayings | Skipped]:
    """Each report behind `paths` in order, as soon as it is done, and what could not be read, or not in full.

    `speakers` names them, which takes as long again as to find what they say. With several `jobs` as many processes work;
    what comes out is the same. Nothing is raised for what cannot be read.
    """
    given = list(find_files(paths))
    total = 0 if watch is watch_nothing else sum(map(_size, given))
    done = 0
    for found in _worked(_reports(given), partial(sayings_of, settings=settings, speakers=speakers), jobs):
        done += isinstance(found, Sayings)
        watch("finding quotes", min(done, total) if total else done, total)
        yield found


def sayings_of(report: Report, *, settings: Settings = DEFAULTS, speakers: bool = True) -> Sayings | Skipped:
    """What one report says that others said; Skipped where an extractor fails on it."""
    try:
        if not speakers:
            return Sayings(report, tuple(extractors["attributions"](parse_report(report, settings))))
        findings = {report.id: extract_findings(report, settings, ("attributions", "mentions"))}
        cast = gather_cast([report], findings)
        named = name_speakers(report, findings[report.id], cast)
        heard = dict.fromkeys(actor for each in named for actor in (each.speaker, *each.through) if actor)
        return Sayings(report, named, tuple(cast.by_id[actor] for actor in heard))
    except Exception as error:  # a fault of ours met by one report must not cost the others
        return fault_of(report, error)


def _reports(given: Iterable[Given | Skipped]) -> Iterator[Report | Skipped]:
    for each in given:
        if isinstance(each, Skipped):
            yield each
        else:
            yield from read_reports(each)


def _size(given: Given | Skipped) -> int:
    """How many reports a file holds at most; the lines of a .jsonl file are counted."""
    if isinstance(given, Skipped):
        return 0
    if given.file is None or given.file.suffix.lower() != ".jsonl":
        return 1
    try:
        with given.file.open("rb") as lines:
            return sum(1 for _ in lines)
    except OSError:
        return 0


def _worked(
    found: Iterator[Report | Skipped], work: Callable[[Report], Sayings | Skipped], jobs: int
) -> Iterator[Sayings | Skipped]:
    """The work done on each report, in order; what is Skipped passes by."""
    if jobs == 1:
        yield from (each if isinstance(each, Skipped) else work(each) for each in found)
        return
    waiting: deque[Callable[[], Sayings | Skipped]] = deque()
    # Spawned, not forked: a forked network has none of its parent's threads and may wait for them for ever.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _ignore_interrupts)
    try:
        for each in found:
            waiting.append(partial(_itself, each) if isinstance(each, Skipped) else _begun(pool, work, each))
            if len(waiting) > _AHEAD * jobs:
                yield waiting.popleft()()
        while waiting:
            yield waiting.popleft()()
    finally:
        pool.shutdown(cancel_futures=True)


def _itself(skipped: Skipped) -> Skipped:
    return skipped


def _begun(
    pool: ProcessPoolExecutor, work: Callable[[Report], Sayings | Skipped], report: Report
) -> Callable[[], Sayings | Skipped]:
    """What waits for the work to be done. Where the system ended the other processes, for memory mostly, this one does it."""
    try:
        future = pool.submit(work, report)
    except BrokenProcessPool:
        return partial(work, report)

    def finish() -> Sayings | Skipped:
        try:
            return future.result()
        except BrokenProcessPool:
            return work(report)

    return finish


def _ignore_interrupts() -> None:
    """Ctrl-C is for the process that the user started; it ends these."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def quotes(text: str, settings: Settings = DEFAULTS) -> tuple[Attribution, ...]:
    """Who says what in one text: attributions in reading order, with spans in code points of `text`, without speakers.

    A text in another language than English gives its quotations alone. Of one that is longer than 400,000
    characters the beginning is read, with a UserWarning.
    """
    if len(text) > LONGEST:
        warn(f"the first {LONGEST:,} of {len(text):,} characters are read: split the text", stacklevel=2)
        text = text[:LONGEST]
    hashed = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    report = Report(identity("r", text), "text", hashed, hashed, text, language=language_of(text))
    return tuple(extractors["attributions"](parse_report(report, settings)))
