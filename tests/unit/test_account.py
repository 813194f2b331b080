"""The straight line: what one report's trouble costs the others, and what an account says of its making."""

from pathlib import Path

import pytest

from sayso import Settings, account, give_account, quotes
from sayso.extract.parse import Parse

STORY = "The quay stays shut, harbour master Ana Reul said on Monday. She named no date for its opening.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(STORY)
    (tmp_path / "poisoned.txt").write_text(STORY.replace("Monday", "Friday"))
    return tmp_path


@pytest.fixture
def poisoned(monkeypatch: pytest.MonkeyPatch) -> None:
    """An extractor that fails on one report, as a plug-in may."""
    real = account.extractors["attributions"]

    def failing(parse: Parse):
        if "Friday" in parse.report.text:
            raise RuntimeError("no such tide")
        yield from real(parse)

    monkeypatch.setattr(account, "extractors", {"attributions": failing})


@pytest.mark.usefixtures("poisoned")
def test_a_report_on_which_an_extractor_fails_costs_only_itself(folder: Path):
    given = give_account([folder])
    assert [Path(report.path).name for report in given.reports] == ["good.txt"]
    (skipped,) = given.skipped
    assert Path(skipped.path).name == "poisoned.txt"
    assert "no such tide" in skipped.reason


def test_a_foreign_report_is_in_the_account_with_what_its_quotations_tell(tmp_path: Path):
    text = "Der Kai bleibt geschlossen. „Vor dem Herbst öffnen wir ihn nicht“, sagte Ana Reul am Montag vor Lotsen. " * 2
    (tmp_path / "kai.txt").write_text(text)
    given = give_account([tmp_path])
    assert {each.confidence for each in given.attributions} == {0.8}
    assert ([actor.name for actor in given.actors], given.times) == (["Ana Reul"], ())
    assert [("'de'" in each.reason, "read in part" in each.reason) for each in given.skipped] == [(True, True)]


def test_an_account_names_the_models_by_hash_and_the_settings(folder: Path):
    made_by = give_account([folder]).made_by
    assert all(len(model.sha256) == 64 for model in made_by.models)
    assert len(made_by.models) == 3
    assert made_by.settings["attribution"] == "fast"
    assert made_by.settings["least confidence of an attribution"] == "0.3"
    assert "languages" in made_by.settings
    assert give_account([folder], settings=Settings("accurate", 0.5)).made_by.settings["attribution"] == "accurate"


def test_what_is_less_sure_than_asked_is_left_out():
    every = quotes(STORY, Settings(least_sure=0))
    between = (min(each.confidence for each in every) + max(each.confidence for each in every)) / 2
    assert (
        set(quotes(STORY, Settings(least_sure=between))) == {each for each in every if each.confidence >= between} < set(every)
    )
    assert quotes(STORY, Settings(least_sure=1)) == ()
