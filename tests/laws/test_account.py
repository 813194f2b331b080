"""What holds for every account."""

import json
import random
import shutil
from pathlib import Path

import jsonschema
import msgspec
import pytest

from sayso.account import extract_findings, give_account, reconcile_reports
from sayso.export.json_document import write_json
from sayso.model.account import Account
from sayso.model.report import Report
from sayso.pile import read_pile
from sayso.registry import exports
from sayso.schema import account_schema
from sayso.verify import verify_account

DEMO = Path(__file__).parents[2] / "examples" / "reports"


@pytest.fixture(scope="module")
def account() -> Account:
    return give_account([DEMO])


@pytest.fixture(scope="module")
def document(account: Account) -> dict:
    return json.loads(write_json(account))


def test_it_fits_its_own_schema(document: dict):
    jsonschema.Draft202012Validator(json.loads(account_schema())).validate(document)


def test_it_comes_back_from_json_as_it_was(account: Account):
    assert msgspec.json.decode(write_json(account), type=Account) == account


def test_every_cell_of_it_is_exact(document: dict):
    check = verify_account(document, DEMO)
    assert check.failures == ()
    assert check.cells > 1000


def test_the_order_of_the_reports_changes_nothing(account: Account):
    reports = [each for each in read_pile([DEMO]) if isinstance(each, Report)]
    random.Random(3).shuffle(reports)
    findings = {report.id: extract_findings(report) for report in reports}
    assert reconcile_reports(reports, findings) == msgspec.structs.replace(account, skipped=())


def test_every_id_that_is_named_exists_and_none_is_used_twice(account: Account):
    listed = [
        each.id
        for part in (
            "reports",
            "attributions",
            "statements",
            "actors",
            "figures",
            "times",
            "events",
            "stories",
            "discrepancies",
        )
        for each in getattr(account, part)
    ]
    known = set(listed)
    assert len(listed) == len(known)
    named = [each.speaker for each in account.attributions] + [each.statement for each in account.attributions]
    named += [relay for each in account.attributions for relay in each.through]
    named += [rendering for each in account.statements for rendering in each.renderings]
    named += [each.said_by for each in account.figures] + [each.attribution for each in account.figures]
    named += [each.of for each in account.reprints] + [each.report for each in account.reprints]
    named += [member for each in account.discrepancies for member in each.members]
    named += [member for each in account.events for member in each.participants]
    named += [report for each in account.stories for report in each.reports] + [each.id for each in account.timeline]
    named += [report for each in (*account.statements, *account.stories) for group in each.origins.groups for report in group]
    assert {each for each in named if each is not None} - known == set()


def test_every_report_is_in_one_story_and_every_attribution_in_one_statement(account: Account):
    told = [report for story in account.stories for report in story.reports]
    said = [rendering for statement in account.statements for rendering in statement.renderings]
    assert sorted(told) == sorted(report.id for report in account.reports)
    assert sorted(said) == sorted(attribution.id for attribution in account.attributions)


def test_origins_are_bounded_and_never_more_than_their_reports(account: Account):
    for each in (*account.statements, *account.stories):
        assert 1 <= each.origins.low <= each.origins.count <= each.origins.high
        assert each.origins.count == len(each.origins.groups)
        assert each.origins.why


def test_a_copy_under_another_name_adds_a_report_and_no_origin(account: Account, tmp_path: Path):
    shutil.copytree(DEMO, tmp_path / "reports")
    wire = next(report for report in account.reports if report.path.endswith("pellwire-ferry.txt"))
    copy = tmp_path / "reports" / "copy.jsonl"
    row = {"id": "1", "text": wire.text, "outlet": "The Tarn Echo", "date": "2025-03-15"}
    copy.write_text(json.dumps(row) + "\n")

    def story(of: Account):
        return next(each for each in of.stories if wire.id in each.reports)

    more = story(give_account([tmp_path / "reports"]))
    assert len(more.reports) == len(story(account).reports) + 1
    assert more.origins.count <= story(account).origins.count


@pytest.mark.parametrize("form", sorted(exports))
def test_every_export_is_the_same_each_time(account: Account, form: str):
    assert exports[form](account) == exports[form](account)
