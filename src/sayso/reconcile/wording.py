"""The words of reasons: how a report is named, names are listed and a value is printed."""

from sayso.model.figure import Figure
from sayso.model.report import Report


def told_by(report: Report) -> str:
    """The outlet, else the file's name."""
    return (report.outlet or "").removeprefix("www.") or report.path.rsplit("/", 1)[-1] or "one report"


def listed(names: list[str]) -> str:
    """Names as a sentence lists them; more than three are counted."""
    names = list(dict.fromkeys(names))
    if len(names) > 3:
        return f"{names[0]}, {names[1]} and {len(names) - 2} more"
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def verb(names: list[str], plain: str) -> str:
    """The verb in the number of its subject."""
    return plain if len(set(names)) > 1 else plain + "s"


def excerpt(words: str, most: int = 60) -> str:
    """The words in one line between quotation marks, cut after a word where they are longer than `most` characters."""
    line = " ".join(words.split()).strip("\"“”' ,;")
    if len(line) <= most:
        return f"“{line}”"
    return f"“{line[:most].rsplit(' ', 1)[0].rstrip(' ,;')} …”"


def printed(figure: Figure) -> str:
    """The figure as the report prints it, on one line."""
    words = " ".join(figure.span.exact.split())
    return f"“{words[0].lower()}{words[1:]}”"
