"""Who is who over several reports."""

from tests.unit.reconcile.newsroom import cast_of, report_of

from sayso.extract.parse import parse_report
from sayso.model.actor import Actor, Mention
from sayso.model.findings import Findings
from sayso.reconcile.cast import Cast, gather_cast


def actor(cast: Cast, name: str) -> Actor:
    found = [each for each in cast.actors if any(form.name == name for form in each.names)]
    assert len(found) == 1, [each.name for each in found]
    return found[0]


ONE = report_of("Head of the Asel Tide Board Andrei Solm said the quay is shut. Solm left on Monday.", "Lantern Daily")
TWO = report_of("Andrey Solm, the head of the Asel Tide Board (ATB), spoke. ATB boats stayed out.", "Pell Courier")
THREE = report_of("Ivan Solm, a violinist, played in Asel. Solm bowed.", "Stage Weekly")


def test_two_spellings_of_one_man_are_one_actor_with_a_reason() -> None:
    found = actor(cast_of(ONE, TWO), "Andrey Solm")
    assert {name.name for name in found.names} == {"Andrei Solm", "Andrey Solm", "Solm"}
    assert any("Andrei" in why and "Andrey" in why for why in found.joined_because)


def test_names_are_counted_by_report() -> None:
    found = actor(cast_of(ONE, TWO), "Andrei Solm")
    assert {name.name: name.reports for name in found.names}["Solm"] == {ONE.id: 1}


def test_another_given_name_is_another_man_though_the_surname_is_shared() -> None:
    cast = cast_of(ONE, TWO, THREE)
    assert actor(cast, "Ivan Solm") != actor(cast, "Andrei Solm")
    assert len([each for each in cast.actors if each.kind == "person"]) == 2


def test_an_explained_acronym_is_the_body() -> None:
    found = actor(cast_of(ONE, TWO), "ATB")
    assert "Asel Tide Board" in {name.name for name in found.names}


def test_the_names_of_a_known_group_are_one_actor() -> None:
    cast = cast_of(
        report_of("Daesh fled, the army said."), report_of("ISIL fled, the army said."), report_of("The Taliban stayed.")
    )
    assert actor(cast, "Daesh") == actor(cast, "ISIL")
    assert actor(cast, "Taliban") != actor(cast, "Daesh")


def test_a_report_can_state_an_alias() -> None:
    text = "The Zarrin gang fled. Zarrin, which is also known as the Front of the Hills, was blamed."
    cast = cast_of(report_of(text), report_of("The Front of the Hills denied it."))
    assert actor(cast, "Front of the Hills") == actor(cast, "Zarrin")


def test_an_office_is_kept_with_its_characters() -> None:
    office = actor(cast_of(ONE, TWO), "Andrei Solm").offices
    assert {each.title for each in office} >= {"Head of the Asel Tide Board"}
    assert all(span.exact for each in office for span in each.spans)


def test_two_ministries_of_two_worlds_stay_apart_and_open() -> None:
    one = report_of("The Transport Ministry shut the quay in Asel, Calla Orben said.")
    other = report_of("The Transport Ministry opened a road in Vorst, Piet Hollan said.")
    cast = cast_of(one, other)
    assert len([each for each in cast.actors if each.name == "Transport Ministry"]) == 2
    assert any(each.about == "actor" for each in cast.unsure)


def test_a_namesake_with_another_office_in_another_world_stays_open() -> None:
    one = report_of("Harbour master Ana Reul shut the quay in Asel, Calla Orben said.")
    other = report_of("Violinist Ana Reul played in Vorst, Piet Hollan said.")
    cast = cast_of(one, other)
    assert len([each for each in cast.actors if each.name == "Ana Reul"]) == 2
    assert any("Ana Reul" in each.question for each in cast.unsure)


def test_the_outlet_is_an_actor_though_no_text_names_it() -> None:
    cast = cast_of(ONE)
    outlet = cast.outlet_of(ONE.id)
    assert outlet and cast.by_id[outlet].kind == "outlet" and cast.by_id[outlet].name == "Lantern Daily"


def test_an_actor_is_found_at_the_characters_that_name_it() -> None:
    cast = cast_of(ONE)
    end = ONE.text.index(" said")
    found = cast.actor_at(ONE.span(0, end))
    assert found and cast.by_id[found].name == "Andrei Solm"
    assert cast.actor_at(ONE.span(end + 1, end + 5)) is None


def test_the_order_of_reports_changes_nothing() -> None:
    assert cast_of(ONE, TWO, THREE) == cast_of(THREE, TWO, ONE)


def test_every_mention_is_its_report_s_characters() -> None:
    texts = {report.id: report.text for report in (ONE, TWO, THREE)}
    for each in cast_of(ONE, TWO, THREE).actors:
        assert all(texts[span.report][span.start : span.end] == span.exact for span in each.mentions)


def test_initials_that_nobody_explains_are_the_one_body_of_the_report_that_has_them() -> None:
    cast = cast_of(report_of("The Harbour Workers Union met in Asel. HWU leaders spoke. The HWU said no."))
    assert actor(cast, "HWU") == actor(cast, "Harbour Workers Union")


def test_an_adjective_before_a_known_group_names_no_other_group() -> None:
    cast = _cast_with("The Takfiri Daesh terror group lost ground. Daesh fled.", "Takfiri Daesh", "Daesh fled")
    assert actor(cast, "Takfiri Daesh") == actor(cast, "Daesh")
    for nation in ("Pakistani", "Peruvian"):  # the one is a body of its own, of the other nothing is known
        cast = _cast_with(f"The {nation} Taliban group lost ground. The Taliban fled.", f"{nation} Taliban", "Taliban fled")
        assert f"{nation} Taliban" not in {form.name for form in actor(cast, "Taliban").names}


def _cast_with(text: str, *marked: str) -> Cast:
    """Of groups as far as they are named so: what is tested is who they are, not where a name is taken to begin."""
    report = report_of(text)
    spans = [(text.index(each), each.removesuffix(" fled")) for each in marked]
    mentions = tuple(Mention(report.span(start, start + len(name)), "group", name) for start, name in spans)
    return gather_cast([report], {report.id: Findings(report.id, parse_report(report).sentences, mentions)})


def test_an_owner_is_not_what_it_owns() -> None:
    first = report_of(
        "Kordan's Tide Rescue Agency met on Monday. The Kordan's Tide Rescue Agency left. Kordan said no.", "Lantern"
    )
    assert all(
        {form.name for form in each.names} != {"Kordan", "Kordan's Tide Rescue Agency"} for each in cast_of(first).actors
    )


def test_times_and_contests_are_no_actors() -> None:
    cast = cast_of(report_of("It emerged from the Arab Spring in Asel. The Cold War ended. In the Arab Spring nobody acted."))
    assert not {"Arab Spring", "Cold War"} & {each.name for each in cast.actors}
