"""Who speaks in a headline: "Quay stays shut — HPA", "Quay stays shut: ministry", "Reul: Quay stays shut"."""

import re
from collections.abc import Iterator, Sequence

from sayso.extract.draft import BY_FORM, Draft, Stretch
from sayso.model.report import Report

LEAST = 4
"""Words of a headline's statement."""
_WORD = re.compile(r"\w+")
_MARKED = "[“„«\"‘'»][^\\n]+[”“»\"’'«]"
_SOURCE = r"(?:the |The )?\w[\w’'./&-]*(?: [\w’'./&-]+){0,4}?"
_LABEL = re.compile(
    r"\s*(?:\((?:\d\w\w )?[A-Z]{2,12}\)|(?:UPDATE|LEAD|CORRECTED|REFILE|LIVE|WATCH|VIDEO|EXCLUSIVE|BREAKING)(?: \d)?[:–-])\s*"
)
_RUBRIC = re.compile(
    r"(?:news )?(?:analysis|opinion|comment(?:ary)?|explainer|explained|video|live|watch|update|exclusive|interview|"
    r"feature|review|profile|factbox|timeline|editorial|obituary|photos?|pictures|podcast|quiz|fact check|background|in brief|"
    r"breaking)",
    re.IGNORECASE,
)
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?P<content>.+?)\s+(?P<cue>[–—-]|--)\s+(?P<source>{_SOURCE})$",
        rf"(?P<source>{_SOURCE})\s+(?P<cue>[–—-]|--)\s+(?P<content>{_MARKED})$",
        rf"(?P<content>.+?)(?P<cue>:)\s+(?P<source>{_SOURCE})$",
        rf"(?P<source>{_SOURCE})(?: (?:on|about) [^:]{{2,40}})?(?P<cue>:)\s+(?P<content>.+)$",
        rf"(?P<content>.+?),\s+(?P<cue>says?|said|warns?|warned|claims?|insists?|admits?|argues?|vows?|reveals?)\s+"
        rf"(?P<source>{_SOURCE})$",
    )
)


def with_headline(report: Report, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts and the one of the headline in the place of what it has in part; what others say within it stays."""
    start, end = _headline(report)
    inside = [each for each in drafts if any(start <= left < end for left, _ in each.content)]
    label = _LABEL.match(report.text, start, end)
    others = [each for each in drafts if each not in inside]
    read = next(_read(report, label.end() if label else start, end, others), None)
    if read is None:
        return [each for each in drafts if each not in inside or not _is_rubric(report.text, each)]
    return [*others, *(each for each in inside if _is_within(each, read)), read]


def _is_rubric(text: str, draft: Draft) -> bool:
    """Whether "Analysis:" was taken for somebody who speaks in the headline."""
    return bool(draft.source) and _RUBRIC.fullmatch(text, *draft.source[0]) is not None


def _is_within(draft: Draft, whole: Draft) -> bool:
    """Whether the draft has its source, its cue and all its content in the statement of the whole."""
    ((start, end),) = whole.content
    return bool(draft.source and draft.cue) and all(start <= left and right <= end for left, right in draft.spans())


def _headline(report: Report) -> Stretch:
    """The headline; where it is not known, the first line if it ends without a stop."""
    if report.title is not None:
        return report.title.start, report.title.end
    end = report.text.find("\n", 0, 300)
    line = report.text[: max(end, 0)].rstrip()
    return (0, 0) if not line or line[-1] in ".!?" else (0, len(line))


def _read(report: Report, start: int, end: int, drafts: Sequence[Draft]) -> Iterator[Draft]:
    text = report.text
    for form in _FORMS:
        match = form.fullmatch(text, start, end)
        if match is None or len(_WORD.findall(match["content"])) < LEAST or _is_outlet(report, match["source"]):
            continue
        if _RUBRIC.fullmatch(match["source"]):
            continue
        quoted = re.fullmatch(_MARKED, match["content"].strip()) is not None and match["source"][0].isupper()
        dash = match["cue"] != ":" and match.start("content") < match.start("source")
        if quoted or _speaks(text, match["source"], drafts) or (dash and _is_named(text[end:], match["source"])):
            yield Draft((match.span("source"),), (match.span("cue"),), (match.span("content"),), BY_FORM)
            return


def _is_outlet(report: Report, name: str) -> bool:
    return name.casefold() == (report.outlet or "").casefold()


def _is_named(body: str, name: str) -> bool:
    """Whether the body prints the whole name with its capitals."""
    return name[0].isupper() and re.search(rf"\b{re.escape(name)}\b", body) is not None


def _speaks(text: str, name: str, drafts: Sequence[Draft]) -> bool:
    """Whether the words of the name stand in the report's sources: somebody who does speak there."""
    words = {word for word in _WORD.findall(name.casefold()) if len(word) > 3} or {name.casefold()}
    spoken = {word for draft in drafts for place in draft.source for word in _WORD.findall(text[slice(*place)].casefold())}
    return words <= spoken and " and " not in name
