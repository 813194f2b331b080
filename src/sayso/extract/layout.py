"""What the layout of a report says of who speaks: headline, interview, list, live blog."""

from collections.abc import Sequence

from sayso.extract.completion import Sentences
from sayso.extract.draft import Draft
from sayso.extract.headlines import with_headline
from sayso.extract.interviews import with_turns
from sayso.extract.introduced import with_introduced
from sayso.extract.posts import find_posts, keep_to_posts
from sayso.extract.signed import with_signed
from sayso.model.report import Report


def with_layout(report: Report, sentences: Sentences, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts and those that the layout tells of; none runs from one post of a live blog into the next."""
    told = with_turns(report, with_introduced(report, sentences, with_signed(report, with_headline(report, drafts))))
    return keep_to_posts(told, find_posts(report.text))
