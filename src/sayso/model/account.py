"""The account: what sayso makes of a pile of reports, as one document."""

from typing import Literal

from msgspec import Struct

from sayso.model.actor import Actor
from sayso.model.attribution import Attribution
from sayso.model.decision import Discrepancy, Unsure
from sayso.model.event import Event, Time
from sayso.model.figure import Figure
from sayso.model.lineage import Omission, Repeat, Reprint, Statement, Story
from sayso.model.report import Precision, Report, Skipped
from sayso.model.topic import Topic


class Model(Struct, frozen=True):
    """A model that took part, by the hash of its file."""

    name: str
    version: str
    sha256: str


class MadeBy(Struct, frozen=True):
    """What made the account: the same version, models, settings and reports give the same account."""

    version: str
    models: tuple[Model, ...]
    settings: dict[str, str]


class Moment(Struct, frozen=True):
    """One entry of the timeline; `id` is that of the event, statement or report."""

    date: str
    precision: Precision
    what: Literal["event", "statement", "report"]
    id: str
    again: str | None = None
    """For a statement: id of the earlier one whose claim it makes again."""


class Account(Struct, frozen=True, kw_only=True):
    """Everything that is known of a pile of reports. Exports are views of it."""

    format: Literal["sayso.account/1"] = "sayso.account/1"
    made_by: MadeBy
    reports: tuple[Report, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    statements: tuple[Statement, ...] = ()
    actors: tuple[Actor, ...] = ()
    figures: tuple[Figure, ...] = ()
    times: tuple[Time, ...] = ()
    events: tuple[Event, ...] = ()
    stories: tuple[Story, ...] = ()
    reprints: tuple[Reprint, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    unsure: tuple[Unsure, ...] = ()
    timeline: tuple[Moment, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    omissions: tuple[Omission, ...] = ()
    topics: tuple[Topic, ...] = ()
    skipped: tuple[Skipped, ...] = ()
