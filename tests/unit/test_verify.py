"""Whether an account still stands on its reports."""

import json
from pathlib import Path

import msgspec
import pytest

from sayso.model.account import Account, MadeBy
from sayso.model.attribution import Attribution
from sayso.pile import read_pile
from sayso.verify import read_document, verify_account

TEXT = "The quay stays shut, harbour master Ana Reul said on Monday. She named no date for its opening.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "quay.txt").write_text(TEXT)
    return tmp_path / "reports"


@pytest.fixture
def document(folder: Path) -> dict:
    (report,) = read_pile([folder])
    said = Attribution("a", report.id, "indirect", (report.span(21, 44),), (report.span(45, 49),), (report.span(0, 19),))
    account = Account(made_by=MadeBy("0", (), {}), reports=(report,), attributions=(said,))
    return msgspec.json.decode(msgspec.json.encode(account))


def test_an_untouched_account_holds(document, folder):
    check = verify_account(document, folder)
    assert check.failures == ()
    assert check.cells >= 6


def test_a_span_that_slipped_by_one_is_named_with_its_place(document, folder):
    document["attributions"][0]["content"][0]["end"] += 1
    (failure,) = verify_account(document, folder).failures
    assert failure.cell == "attributions[0].content[0]"


def test_a_span_outside_its_text_or_in_no_report_fails(document, folder):
    document["attributions"][0]["content"][0] |= {"start": 5000, "end": 5019}
    document["attributions"][0]["cue"][0]["report"] = "r-unknown"
    assert {failure.cell for failure in verify_account(document, folder).failures} == {
        "attributions[0].content[0]",
        "attributions[0].cue[0]",
    }


def test_spans_under_keys_that_this_version_does_not_know_are_checked_too(document, folder):
    document["later"] = [{"deep": {**document["attributions"][0]["cue"][0], "exact": "sang"}}]
    assert [failure.cell for failure in verify_account(document, folder).failures] == ["later[0].deep"]


def test_a_report_that_was_changed_fails_by_its_hashes(document, folder):
    (folder / "quay.txt").write_text(TEXT.replace("Monday", "Friday"))
    assert {"reports[0].sha256", "reports[0].text_sha256"} <= {each.cell for each in verify_account(document, folder).failures}


def test_a_report_that_moved_is_found_by_its_bytes(document, folder):
    (folder / "quay.txt").rename(folder / "renamed.txt")
    assert verify_account(document, folder).failures == ()


def test_a_missing_report_fails_and_so_does_every_cell_that_rests_on_it(document, folder):
    (folder / "quay.txt").unlink()
    assert {"reports[0]", "attributions[0].content[0]"} <= {each.cell for each in verify_account(document, folder).failures}


@pytest.mark.parametrize("content", ["{", json.dumps([1]), json.dumps({"format": "other/1"})])
def test_what_is_no_account_is_refused_by_name(tmp_path, content):
    file = tmp_path / "account.json"
    file.write_text(content)
    with pytest.raises(ValueError, match=r"account\.json"):
        read_document(file)
