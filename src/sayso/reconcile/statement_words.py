"""What is said of statements in words: why renderings are one, and what is asked where it is open."""

import re
from collections.abc import Mapping, Sequence

from sayso.language.languages import language_name
from sayso.model.attribution import Attribution
from sayso.model.decision import Unsure
from sayso.model.identity import identity
from sayso.model.lineage import Aligned
from sayso.model.report import Report
from sayso.reconcile.alignment import Counterpart
from sayso.reconcile.renderings import Sentence
from sayso.reconcile.wording import excerpt, told_by


def ask_about(match: Counterpart, left: Sentence, right: Sentence, reports: Mapping[str, Report], *, alike: bool) -> Unsure:
    """Whether two sentences are one statement's; `alike` says whether they are in one language."""
    members = (left.attribution.id, right.attribution.id)
    if match.sure:
        what = "The words are" if alike else "Their meaning is"
        why = f"{what} alike, but another rendering names a different speaker, date or place."
    else:
        what = "The words" if alike else "Across languages, words and meaning"
        why = f"{what} are {match.likeness:.0%} alike: too few, or other sentences come too close."
    return Unsure(
        identity("unsure", "statement", *members), "statement", _asked(left, right, reports),
        round(match.likeness, 3), why, "kept apart", members, (left.span, right.span),
    )  # fmt: skip


def _asked(left: Sentence, right: Sentence, reports: Mapping[str, Report]) -> str:
    """Whose words, in which reports: what a person needs who is to answer without the page. Short sources are pronouns."""
    sources = [" ".join(span.exact.split()).rstrip(",;:") for each in (left, right) for span in each.attribution.source]
    named = [source for source in sources if source[:1].isupper() and 4 < len(source) <= 60]
    who = f" by {re.sub('^(The|An?) ', lambda found: found[0].lower(), max(named, key=len))}" if named else ""
    one, other = (f"{excerpt(each.span.exact)} in {told_by(reports[each.attribution.report])}" for each in (left, right))
    return f"Is {one} the same statement{who} as {other}?"


def tell_reason(members: Sequence[Attribution], aligned: Sequence[Aligned], tongues: Mapping[str, str | None]) -> str:
    """Why these renderings are one statement's; `tongues` has the language of each report."""
    reports = len({member.report for member in members})
    if len(members) == 1:
        return "Only this report has it, once."
    alike = f"their sentences are {_between([each.score for each in aligned])}alike"
    speakers = {member.speaker for member in members}
    who = "the same speaker" if len(speakers) == 1 and None not in speakers else "no two speakers that contradict each other"
    where = f"{reports} reports" if reports > 1 else "One report, several times"
    languages = sorted({language_name(tongue) for member in members if (tongue := tongues[member.report]) is not None})
    abroad = f" in {', '.join(languages[:-1])} and {languages[-1]}" if len(languages) > 1 else ""
    return f"{where}{abroad}: {alike}{' in words and meaning' if abroad else ''}, with {who}."


def _between(scores: list[float]) -> str:
    """A range in per cent, with a space after it; nothing where there are no scores."""
    if not scores:
        return ""
    least, most = f"{min(scores):.0%}", f"{max(scores):.0%}"
    return f"{least} " if least == most else f"{least} to {most} "
