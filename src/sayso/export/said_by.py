"""By whom something is said, in words."""

from sayso.export.hands import with_hands
from sayso.export.page import Page
from sayso.export.wording import shortened
from sayso.model.figure import Figure

OWN_VOICE = "own voice, no source named"


def figure_by(page: Page, figure: Figure) -> str:
    """The actor, else the source as printed, with whoever relays it; else `OWN_VOICE`."""
    attribution = page.attributions.get(figure.attribution or "")
    if figure.said_by:
        return with_hands(page, page.actor(figure.said_by), attribution)
    if attribution and attribution.source:
        return with_hands(page, shortened(attribution.source[0].exact, 40), attribution)
    return OWN_VOICE


def said_by(page: Page, finding: str) -> str:
    """By whom a figure or an attribution is said; "" for events and names, which nobody says."""
    if finding in page.figures:
        return figure_by(page, page.figures[finding])
    attribution = page.attributions.get(finding)
    if attribution is None:
        return ""
    if attribution.speaker:
        return with_hands(page, page.actor(attribution.speaker), attribution)
    return with_hands(page, shortened(attribution.source[0].exact, 40), attribution) if attribution.source else OWN_VOICE
