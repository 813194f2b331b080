"""How well reports are read: outlet, title, dates, credits, furniture."""

from tests.golden import gold as golden
from tests.golden.gold import Gold
from tests.golden.matching import Matched, fold, key_of
from tests.golden.measure import Measure, compare, share

from sayso.model.account import Account
from sayso.model.report import Report


def _reports(gold: Gold, account: Account) -> list[tuple[str, golden.Read, Report | None]]:
    by_key = {key_of(report): report for report in account.reports}
    return [(key, read, by_key.get(key)) for key, read in gold.reports.items()]


def outlets(gold: Gold, account: Account, _: Matched) -> Measure:
    return share(
        (
            f"{key}: {report and report.outlet!r} for {read.outlet!r}",
            bool(report) and fold(report.outlet or "") == fold(read.outlet or ""),
        )
        for key, read, report in _reports(gold, account)
    )


def titles(gold: Gold, account: Account, _: Matched) -> Measure:
    def printed(report: Report | None) -> str:
        return (report.title.exact if report.title else report.headline or "") if report else ""

    return share(
        (f"{key}: {printed(report)!r}", fold(printed(report)) == fold(read.title))
        for key, read, report in _reports(gold, account)
    )


def dates_published(gold: Gold, account: Account, _: Matched) -> Measure:
    return share(
        (
            f"{key}: {report and report.published and report.published.date} for {read.published}",
            bool(report and report.published and report.published.date == read.published),
        )
        for key, read, report in _reports(gold, account)
    )


def bylines(gold: Gold, account: Account, _: Matched) -> Measure:
    return share(
        (
            f"{key}: {report and report.byline and report.byline.name!r}",
            bool(report and report.byline and fold(report.byline.name) == fold(read.byline)),
        )
        for key, read, report in _reports(gold, account)
        if read.byline
    )


def datelines(gold: Gold, account: Account, _: Matched) -> Measure:
    """Place, date and agency of each dateline, and that there is none where there is none."""

    def parts(line: object) -> set[str]:
        fields = {name: getattr(line, name, None) for name in ("place", "date", "agency")}
        return {f"{name} {fold(value)}" for name, value in fields.items() if value}

    wanted = {f"{key}: {part}" for key, read, _ in _reports(gold, account) for part in parts(read.dateline)}
    found = {f"{key}: {part}" for key, _, report in _reports(gold, account) if report for part in parts(report.dateline)}
    return compare(wanted, found)


def credits(gold: Gold, account: Account, _: Matched) -> Measure:  # noqa: A001
    wanted = {f"{key} to {fold(credit.to)}" for key, read, _ in _reports(gold, account) for credit in read.credits}
    found = {f"{key} to {fold(credit.to)}" for key, _, report in _reports(gold, account) if report for credit in report.credits}
    return compare(wanted, found)


def residue(gold: Gold, account: Account, _: Matched) -> Measure:
    """Lines of plain text that are page furniture; a line is marked when at least half of its characters are."""
    wanted: set[str] = set()
    found: set[str] = set()
    for key, read, report in _reports(gold, account):
        if report and key.endswith((".txt", ".md")):
            wanted |= {f"{key}: {line}" for line in read.residue}
            found |= {f"{key}: {line}" for line in _marked_lines(report)} - {f"{key}: {line}" for line in read.neutral}
    return compare(wanted, found)


def _marked_lines(report: Report) -> list[str]:
    marked, start = [], 0
    for line in report.text.split("\n"):
        end = start + len(line)
        inside = sum(max(0, min(end, span.end) - max(start, span.start)) for span in report.residue)
        if line.strip() and inside >= len(line.strip()) / 2:
            marked.append(line.strip())
        start = end + 1
    return marked
