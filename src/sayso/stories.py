"""The stories of a pile without the rest of its account: which reports tell the same news."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from sayso.model.report import Report, Skipped
from sayso.pile import Given, find_files, read_bytes
from sayso.read.rows import Name, read_rows
from sayso.read.unreadable import UnreadableError
from sayso.reconcile.counted import Counted, count_leads
from sayso.reconcile.stories import group_counted, story_id
from sayso.reconcile.tongues import join_tongues
from sayso.reconcile.topics import gather_topics, topic_id
from sayso.registry import readers
from sayso.watch import Watch, watch_nothing

ROWS = ".jsonl"


class Stories(Struct, frozen=True):
    """`rows`: each report's name, as its user knows it, with its story and that story's topic, in the order given."""

    rows: tuple[tuple[Name, str, str], ...]
    skipped: tuple[Skipped, ...]


def find_stories_in(paths: Sequence[str | Path], *, watch: Watch = watch_nothing) -> Stories:
    """Which reports behind `paths` tell one story, and what could not be read."""
    names: list[tuple[Name, str]] = []
    reports: list[Report] = []
    skipped: list[Skipped] = []
    for given in find_files(paths):
        for found in [given] if isinstance(given, Skipped) else _read(given):
            if isinstance(found, Skipped):
                skipped.append(found)
                continue
            names.append((found[0], found[1].id))
            reports.append(found[1])
            watch("reading", len(reports), 0)
    watch("grouping", 0, 2)
    counted = count_leads(reports)
    groups = join_tongues(group_counted(counted)).groups
    stories = {report.id: story_id(group) for group in groups for report in group}
    watch("grouping", 1, 2)
    topics = dict(_topics(groups, counted))
    watch("grouping", 2, 2)
    return Stories(tuple((name, stories[key], topics[key]) for name, key in names), tuple(skipped))


def _topics(groups: Sequence[Sequence[Report]], counted: Counted) -> Iterator[tuple[str, str]]:
    """Each report's id with that of its topic."""
    for topic in gather_topics(groups, counted):
        key = topic_id(topic)
        yield from ((report.id, key) for story in topic for report in story)


def _read(given: Given) -> Iterator[tuple[Name, Report] | Skipped]:
    """The reports of a file: rows lightly, under their own ids, all else in full, under its path."""
    try:
        data, suffix = read_bytes(given)
        if suffix == ROWS:
            yield from read_rows(data, given.path)
        else:
            yield from (
                (found.path, found) if isinstance(found, Report) else found for found in readers[suffix](data, given.path)
            )
    except UnreadableError as error:
        yield Skipped(given.path, str(error))
    except OSError as error:
        yield Skipped(given.path, error.strerror or str(error))
