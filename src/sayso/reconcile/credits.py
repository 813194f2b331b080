"""What a report credits its whole account to, and what it credits for one quotation only."""

import re

from sayso.compare.words import split_words
from sayso.language.outlets import same_outlet
from sayso.language.wordlists import read_words
from sayso.model.report import Credit, Report

_WEB_ADDRESS = re.compile(r"https?://\S+|www\.\S+")


def covering_credit(report: Report) -> Credit | None:
    """The credit that holds for the whole report: its dateline's agency, or an outlet's name on a line of its own.

    None where the report names only its own outlet, or credits somebody in passing (for where one sentence was heard).
    """
    if report.dateline is not None and report.dateline.agency and not _own(report, report.dateline.agency):
        return Credit(report.dateline.agency, "wire", report.dateline.span)
    lone = [credit for credit in report.credits if _stands_alone(report, credit) and not _own(report, credit.to)]
    return lone[0] if lone else None


def credits_outlet(report: Report, outlet: str) -> Credit | None:
    """The report's first credit to an outlet, covering or in passing."""
    covering = covering_credit(report)
    named = (*((covering,) if covering else ()), *report.credits)
    return next((credit for credit in named if same_outlet(credit.to, outlet)), None)


def _own(report: Report, name: str) -> bool:
    """An outlet that prints its own name credits nobody; nor does a report whose outlet only its dateline tells."""
    return report.outlet is not None and same_outlet(report.outlet, name)


def _stands_alone(report: Report, credit: Credit) -> bool:
    """Whether the credit's line holds nothing but the name and words of crediting, such as "Source: Capewire"."""
    start = report.text.rfind("\n", 0, credit.span.start) + 1
    end = report.text.find("\n", credit.span.end)
    line = report.text[start : end if end >= 0 else len(report.text)]
    if len(line) > 200:
        return False
    name = set(split_words(credit.to).folds) | set(split_words(credit.span.exact).folds)
    beside = set(split_words(_WEB_ADDRESS.sub(" ", line)).folds) - name
    return beside <= set(read_words("crediting_words.txt"))
