"""Which report was taken from which."""

from msgspec.structs import replace

from sayso.model.report import Credit, Dateline, Published, Report
from sayso.reconcile.reprints import find_reprints

OWN = (
    "The harbour office of Port Asel shut the western quay on Tuesday after divers found "
    "that two of its piles had rotted through. "
    "Fishing boats were told to land their catch across the bay until carpenters have driven new ones. "
    "The work is meant to take until autumn and will be paid for from the dredging fund."
)
SPEECH = (
    "“We looked at every pile that carries the western quay, one after the other, by lamp, and two of them are gone, "
    "so nobody is going to land so much as a basket of herring here before carpenters have put in new ones.”"
)


def report(key, text, date="2024-03-05", outlet=None, agency=None):
    dateline = None
    if agency:
        text = f"PORT ASEL. /{agency}/. {text}"
        dateline = Dateline("PORT ASEL", None, agency, _span(key, text, f"/{agency}/"))
    published = Published(date, "day", "row field date") if date else None
    return Report(key, f"{key}.txt", "", "", text, outlet=outlet, dateline=dateline, published=published)


def _span(key, text, part):
    start = text.index(part)
    return Report(key, "", "", "", text).span(start, start + len(part))


def credited(key, text, line, name, **more):
    base = report(key, f"{text}\n\n{line}", **more)
    credit = Credit(name, "outlet", _span(key, base.text, name))
    return Report(base.id, base.path, "", "", base.text, outlet=base.outlet, published=base.published, credits=(credit,))


def reprints(*reports):
    found, _ = find_reprints([reports])
    for reprint in found:
        for passage in reprint.passages:
            texts = {each.id: each.text for each in reports}
            for span in (passage.here, passage.there):
                assert texts[span.report][span.start : span.end] == span.exact
    return found


def test_a_later_copy_is_taken_from_the_earlier_report():
    (found,) = reprints(report("a", OWN, outlet="Quay Post"), report("b", OWN, "2024-03-06", outlet="Bay Echo"))
    assert (found.report, found.of, found.outlet, found.verdict, found.basis) == (
        "b",
        "a",
        "Quay Post",
        "taken",
        ("date", "text"),
    )
    assert [(each.kind, each.here.exact, each.there.exact) for each in found.passages] == [("verbatim", OWN[:-1], OWN[:-1])]
    assert found.share == 1
    assert "word for word" in found.why and found.why.endswith(".")


def test_an_edited_copy_is_found_inside_a_longer_report():
    edited = OWN.replace("shut the western quay", "closed its western quay").replace("is meant to take", "should take")
    around = "Traders had complained for weeks. " * 3 + edited + " Ice is dearer than ever in Quenby this spring."
    (found,) = reprints(report("a", OWN), report("b", around, "2024-03-06"))
    assert found.verdict == "taken"
    assert {each.kind for each in found.passages} == {"edited"}


def test_reports_with_nothing_in_common_are_no_reprints():
    assert (
        reprints(report("a", OWN), report("b", "Parliament passed the budget for lamp oil and grain after nine hours.")) == ()
    )


def test_a_quotation_that_two_reporters_heard_is_no_reprint():
    one = f"Reul spoke first in the crowded hall of the guild on Tuesday. {SPEECH} Then she left by the side door."
    two = f"It was short. {SPEECH} With these words the harbour master answered questions from merchants at noon."
    assert [each for each in reprints(report("a", one), report("b", two)) if each.verdict != "undecided"] == []


def test_two_translations_of_one_speech_are_no_reprint():
    one = "She said that the quay would stay shut until new piles were driven, and that nobody had been warned of the rot."
    two = "The quay is going to remain closed, she stated, unless the piles are replaced; no one, she added, was told of it."
    assert reprints(report("a", one), report("b", two)) == ()


def test_a_credit_outweighs_the_dates():
    early = credited("a", OWN, "Source: Quay Post", "Quay Post", date="2024-03-04", outlet="Bay Echo")
    (found,) = reprints(early, report("b", OWN, "2024-03-06", outlet="Quay Post"))
    assert (found.report, found.of, found.basis) == ("a", "b", ("credit", "text"))
    assert [span.exact for span in found.spans] == ["Quay Post"]


def test_two_that_credit_one_wire_outside_have_a_common_origin():
    one = report("a", OWN, "2024-03-05", outlet="Bay Echo", agency="Capewire")
    two = report("b", OWN, "2024-03-06", outlet="Quay Post", agency="Capewire")
    assert ("b", "a", "common-origin") in [(each.report, each.of, each.verdict) for each in reprints(one, two)]


def test_without_date_and_credit_equal_texts_have_a_common_origin():
    (found,) = reprints(report("a", OWN, None), report("b", OWN, None))
    assert found.verdict == "common-origin"


def test_a_dateline_of_a_wire_outside_the_pile_is_a_reprint_of_it():
    (found,) = reprints(report("a", OWN, outlet="Bay Echo", agency="Capewire"))
    assert (found.of, found.outlet, found.basis, found.passages) == (None, "Capewire", ("credit",), ())


def test_an_outlets_own_dateline_credits_nobody():
    assert reprints(report("a", OWN, outlet="Capewire", agency="Capewire")) == ()


def test_a_credit_in_passing_does_not_cover_the_report():
    passing = credited("a", OWN, "The master told Quay Post that she was sorry.", "Quay Post", outlet="Bay Echo")
    assert reprints(passing) == ()


def test_a_rewrite_that_credits_a_report_of_the_pile_in_passing_is_taken_or_left_open_by_its_share():
    source = report("a", OWN, outlet="Quay Post")
    rewritten = (
        "Port Asel’s western quay was shut by the harbour office on Tuesday, "
        "after two piles were found rotted through by divers. "
        "Until carpenters have driven new ones, fishing boats land their catch across the bay, Quay Post reported."
    )
    (found,) = reprints(source, credited("b", rewritten, "", "Quay Post", date="2024-03-06", outlet="Bay Echo"))
    assert (found.of, found.verdict, found.basis) == ("a", "taken", ("credit", "text"))
    own = (
        "A bakers’ strike ended in Quenby. Quay Post reported that fishing boats were told to land their catch across the bay. "
    )
    own += "Nobody at the ovens had heard of it, and the guild met at noon to vote on the wages that the town had offered. " * 3
    found, unsure = find_reprints([[source, credited("c", own, "", "Quay Post", date="2024-03-06", outlet="Bay Echo")]])
    assert [(each.of, each.verdict) for each in found] == [("a", "undecided")]
    assert [each.members for each in unsure] == [("c", "a")]
    assert unsure[0].question == "Does Bay Echo take its account from Quay Post?"


def test_what_stands_in_residue_is_ignored():
    notice = OWN
    one = report("a", f"{notice}\nGrain fell in Quenby.")
    two = report("b", f"{notice}\nA lighthouse was painted.", "2024-03-06")
    marked = [
        Report(each.id, each.path, "", "", each.text, published=each.published, residue=(each.span(0, len(notice)),))
        for each in (one, two)
    ]
    assert reprints(*marked) == ()


def test_a_merged_copy_names_both_parents():
    other = (
        "Parliament in Quenby raised the levy on grain by a third, after merchants had waited all night on its stairs. "
        "Bakers said that bread would follow before the month was out."
    )
    found = reprints(report("a", OWN), report("b", other), report("c", f"{OWN} {other}", "2024-03-07"))
    assert {(each.report, each.of) for each in found} == {("c", "a"), ("c", "b")}


def test_a_copy_of_a_copy_names_its_parent_by_the_edits_that_it_inherits():
    second = OWN.replace("two of its piles had rotted through", "a pair of beams had gone soft").replace(
        "across the bay", "at the old mole"
    )
    third = second.replace("carpenters", "joiners")
    found = reprints(report("a", OWN, "2024-03-05"), report("b", second, "2024-03-06"), report("c", third, "2024-03-07"))
    assert {(each.report, each.of) for each in found} == {("b", "a"), ("c", "b")}


def test_the_order_of_reports_changes_nothing():
    reports = [report("a", OWN), report("b", OWN, "2024-03-06"), report("c", f"Earlier. {OWN}", "2024-03-07")]
    assert find_reprints([reports]) == find_reprints([reports[::-1]])


def test_many_quotation_marks_and_lone_surrogates_do_no_harm():
    assert reprints(report("a", "“" * 5_000), report("b", "\ud800 " * 500), report("c", "")) == ()


def test_a_patch_of_a_copy_names_where_it_stands_though_it_would_prove_nothing_alone():
    line = "Ice is dearer than ever in Quenby, Ana Reul said."
    notice = report(
        "n", f"{line} Nobody else had come to the hall, where lamps burned until the clerks were done with their lists."
    )
    alone = report(
        "x", f"The guild of bakers met on its own stairs and voted on bread. {line} Merchants went on to the inn.", "2024-03-06"
    )
    assert reprints(notice, alone) == ()
    patched = f"{OWN[:150]} {line} {OWN[150:]}"
    found = reprints(report("a", OWN), notice, report("c", patched, "2024-03-06"))
    assert {(each.report, each.of) for each in found} == {("c", "a"), ("c", "n")}


def test_each_word_of_a_copy_is_taken_from_one_report_at_most():
    second = f"Grain fell in Quenby. {OWN}"
    mixed = f"{second} Bread followed before the month was out, and the bakers met on the stairs of the guild to say so."
    third = f"{mixed} {OWN.replace('rotted', 'all rotted')}"
    found = reprints(report("a", OWN), report("b", second, "2024-03-06"), report("c", third, "2024-03-07"))
    places = [span for each in found if each.report == "c" for span in (one.here for one in each.passages)]
    assert not any(one.overlaps(other) for one in places for other in places if one is not other)


def test_furniture_is_copied_from_nobody_but_may_have_been_copied():
    notice = report("a", f"{OWN}\n\nOur other lines are about lamp oil, and nobody copied any of them.")
    notice = replace(notice, residue=(notice.span(0, len(OWN)),))
    copy = report("b", OWN, "2024-03-06")
    assert [(each.report, each.of) for each in reprints(notice, copy)] == [("b", "a")]


def test_a_credit_that_was_copied_along_is_not_the_copiers():
    told = credited("b", OWN, "Source: Quay Post", "Quay Post", date="2024-03-06", outlet="Bay Echo")
    again = credited("c", f"{OWN}", "Source: Quay Post", "Quay Post", date="2024-03-07", outlet="Lamp Daily")
    again = replace(again, text=again.text, credits=again.credits)
    found = reprints(report("a", "Divers were seen at the quay.", outlet="Quay Post"), told, again)
    assert ("c", "b") in {(each.report, each.of) for each in found}
    assert ("c", "a") not in {(each.report, each.of) for each in found}


def test_a_report_put_together_from_two_is_no_original_of_theirs_though_nothing_is_dated():
    other = (
        "Parliament in Quenby raised the levy on grain by a third, after merchants had waited all night on its stairs. "
        "Bakers said that bread would follow before the month was out."
    )
    found = reprints(report("a", OWN, None), report("b", other, None), report("c", f"{OWN} {other}", None))
    assert {(each.report, each.of, each.verdict) for each in found} == {("c", "a", "taken"), ("c", "b", "taken")}
    cut = reprints(report("a", OWN[:200], None), report("c", OWN, None))
    assert [(each.report, each.of) for each in cut] == [("a", "c")]


NOTICE = (
    "This report may be stored and printed by subscribers of the service only, and may not be sold or lent to anybody else."
)


def own_story(number):
    words = [
        f"{word}{number}" for word in ("bakers", "met", "upstairs", "while", "rain", "fell", "over", "the", "copper", "roofs")
    ]
    return " ".join(words).capitalize() + "."


def test_a_notice_under_reports_of_many_stories_is_no_copying():
    notices = [report(f"n{number}", f"{own_story(number)} {NOTICE}", f"2024-03-0{number}") for number in range(1, 7)]
    found, _ = find_reprints([[each] for each in notices])
    assert found == ()


def test_background_printed_for_months_is_no_copying_but_a_report_that_all_print_at_once_is():
    months = [report(f"m{number}", f"{own_story(number)} {OWN}", f"2024-0{number}-05") for number in range(1, 7)]
    assert reprints(*months) == ()
    at_once = [report(f"d{number}", f"{own_story(number)} {OWN}", f"2024-03-0{number}") for number in range(1, 7)]
    assert {each.report for each in reprints(*at_once)} == {"d2", "d3", "d4", "d5", "d6"}


def test_a_report_is_still_a_copy_where_it_prints_a_notice_besides():
    notices = [report(f"n{number}", f"{own_story(number)} {NOTICE}", f"2024-03-0{number}") for number in range(1, 7)]
    pair = [report("a", f"{OWN} {NOTICE}"), report("b", f"{OWN} {NOTICE}", "2024-03-06")]
    found, _ = find_reprints([*([each] for each in notices), pair])
    assert {(each.report, each.of) for each in found} == {("b", "a")}
