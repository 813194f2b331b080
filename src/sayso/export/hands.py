"""Through whose hands words came to the report that prints them."""

from collections.abc import Iterable
from functools import lru_cache

from sayso.export.page import Page
from sayso.language.outlets import same_outlet
from sayso.model.attribution import Attribution

CHAINS = 3
"""Ways that one line tells; the statement's card has all."""


# The same two names meet again in every rendering of a pile.
_same_outlet = lru_cache(maxsize=10_000)(same_outlet)


def relays(page: Page, attribution: Attribution) -> str:
    """Who passes the words on, nearest to the report first: "Capewire, his lawyer"; "" where the report heard them itself.

    The report's own outlet is left out: it stands beside.
    """
    own = page.reports[attribution.report].outlet if attribution.report in page.reports else None
    names = (page.actors[each].name for each in attribution.through if each in page.actors)
    others = (name.removeprefix("www.").removeprefix("The ") for name in names if not (own and _same_outlet(name, own)))
    return ", ".join(dict.fromkeys(others))


def via(page: Page, renderings: Iterable[Attribution]) -> str:
    """Where no rendering has the words at first hand, "via Capewire", else "". Ways that differ stand beside one another."""
    chains = list(dict.fromkeys(relays(page, each) for each in renderings))
    if not all(chains):
        return ""
    more = " or others" if len(chains) > CHAINS else ""
    return " or ".join(f"via {chain}" for chain in chains[:CHAINS]) + more


def with_hands(page: Page, name: str, attribution: Attribution | None) -> str:
    """A name, and behind it through whom the words came: "Odile Marrant via Capewire"."""
    return " ".join(filter(None, (name, via(page, [attribution]) if attribution else "")))
