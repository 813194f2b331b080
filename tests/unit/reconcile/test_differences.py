"""Word by word, what differs between two renderings of one sentence."""

from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.differences import find_differences


class NoCast:
    """A cast that knows nobody."""

    def actor_at(self, _span: Span) -> None:
        return None


def differences(here: str, there: str, *inserted: str) -> set[tuple[str, str | None, str | None]]:
    reports = {each.id: each for each in (Report("r1", "a", "", "", here), Report("r2", "b", "", "", there))}
    spans = [reports["r1"].span(here.index(words), here.index(words) + len(words)) for words in inserted]
    found = find_differences(reports["r1"].span(0, len(here)), reports["r2"].span(0, len(there)), reports, NoCast(), spans)
    return {(each.kind, each.here and each.here.exact, each.there and each.there.exact) for each in found}


def test_a_word_for_another_is_reworded():
    assert differences("The wharf stays shut", "The quay stays shut") == {("reworded", "wharf", "quay")}


def test_an_insertion_is_told_apart_from_the_rewording_around_it():
    found = differences(
        "Pressure on the gang (banned in Ardland) shows in the hills",
        "Pressure on the front grows in the hills",
        "(banned in Ardland)",
    )
    assert ("insertion", "(banned in Ardland)", None) in found
    assert {here for kind, here, _ in found if kind != "insertion"} == {"gang", "shows"}


def test_a_number_that_both_print_elsewhere_has_not_changed():
    assert "number" not in {
        kind for kind, _, _ in differences("The share reaches 40 of them", "About 40 make up the share of them")
    }


def test_a_number_that_changed_is_one():
    assert differences("Some 45 ships wait", "Some 40 ships wait") == {("number", "45", "40")}


def test_sentences_that_are_alike_do_not_differ_in_articles():
    assert differences("The quay stays shut", "Quay stays shut") == set()


def kinds(here: str, there: str) -> list[str]:
    reports = {each.id: each for each in (Report("r1", "a", "", "", here), Report("r2", "b", "", "", there))}
    return [
        each.kind
        for each in find_differences(reports["r1"].span(0, len(here)), reports["r2"].span(0, len(there)), reports, NoCast())
    ]


def test_what_changes_the_meaning_is_told_first():
    told = kinds("Old quays will not open before 45 large ships possibly leave", "Quays will open before 40 big ships leave")
    assert told == ["number", "added", "hedge", "added", "reworded"]


def test_spelling_and_contractions_are_no_differences():
    assert differences("They won't cancel forty sailings, the organisation said", "They will not cancel 40 sailings, the organization said") == set()  # fmt: skip  # noqa: E501


def test_words_that_moved_are_one_difference():
    assert differences("On Monday the quay opens", "The quay opens on Monday") == {("reworded", "On Monday", "on Monday")}


def test_words_in_square_brackets_are_the_outlets_own():
    assert differences("They [the rebels] left", "They left") == {("insertion", "[the rebels]", None)}


def test_a_piece_of_a_name_that_is_missing_renames():
    class Cast:
        def actor_at(self, span: Span) -> str | None:
            return "reul" if span.exact in ("Ana", "Reul") else None

    reports = {
        each.id: each for each in (Report("r1", "a", "", "", "So Reul said"), Report("r2", "b", "", "", "So Ana Reul said"))
    }
    found = find_differences(reports["r1"].span(0, 12), reports["r2"].span(0, 16), reports, Cast())
    assert [(each.kind, each.here.exact, each.there.exact) for each in found] == [("renamed", "Reul", "Ana Reul")]
