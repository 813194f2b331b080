"""The brief: an account as one HTML file that needs nothing else."""

import re
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from sayso.export.difference_marks import mark
from sayso.export.figure_rows import draw_figures
from sayso.export.full_text import draw_reports
from sayso.export.happened import tell_what_happened
from sayso.export.ledger import draw_ledger
from sayso.export.left_out import draw_left_out
from sayso.export.lineage_section import draw_lineage
from sayso.export.names_table import draw_names
from sayso.export.open_questions import draw_questions
from sayso.export.page import lay_out
from sayso.export.repeats import draw_repeats
from sayso.export.statement_cards import draw_statements
from sayso.export.timeline_section import draw_timeline
from sayso.export.wording import file_name
from sayso.model.account import Account

STYLES = ("frame", "said", "sections", "reports", "folds", "widths", "print")
"""The style sheets, in the order in which they count."""
NOT_IN_HTML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that an HTML file may not hold. Each becomes one replacement character, so that offsets still count."""


class Places(set[str]):
    """Ids given so far: each id stands in the page once, at the first place that asks for it."""

    def __call__(self, id_: str) -> Markup:
        """` id="…"` the first time, "" after that."""
        if id_ in self:
            return Markup("")
        self.add(id_)
        return Markup(' id="{}"').format(id_)


def _source(name: str) -> str:
    return files("sayso.export").joinpath("page", name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_source), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals["style"] = Markup("\n".join(_source(f"{each}.css") for each in STYLES))
    environment.globals["script"] = Markup(_source("brief.js"))
    environment.globals["mark"] = mark
    environment.filters["file_name"] = file_name
    return environment


def write_html(account: Account) -> str:
    """The whole brief. It can be encoded in UTF-8 whatever the reports hold."""
    page = lay_out(account)
    names = draw_names(page)
    lineage = draw_lineage(page)
    listed = frozenset(row.id for row in (*names.rows, *names.more))
    written = (
        _environment()
        .get_template("brief.html")
        .render(
            page=page,
            account=account,
            happened=tell_what_happened(page),
            ledger=draw_ledger(page),
            said=draw_statements(page),
            lineage=lineage,
            names=names,
            figures=draw_figures(page),
            timeline=draw_timeline(page),
            left_out=draw_left_out(page),
            repeats=draw_repeats(page),
            questions=draw_questions(page),
            full_text=draw_reports(page, listed, lineage.apart),
            place=Places(),
        )
    )
    return NOT_IN_HTML.sub("\ufffd", written)
