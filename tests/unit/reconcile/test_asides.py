"""What an outlet set off inside a quotation, by comparison with an earlier rendering."""

import pytest

from sayso.model.attribution import Attribution
from sayso.model.report import Report
from sayso.reconcile.asides import find_asides

PLAIN = 'It said: "The quay will stay shut," and then: "but the old pier opens at noon."'


def rendering(key, text, content, **more):
    report = Report(key, f"{key}.txt", "", "", text)
    spans = tuple(report.span(text.index(each), text.index(each) + len(each)) for each in content)
    return report, Attribution(key, key, more.pop("kind", "direct"), (), (), spans, **more)


def speech(key, text):
    """A report that is one quotation up to its last closing mark."""
    return rendering(key, text, [text[: max(text.rfind(mark) for mark in '”"') + 1]])


def asides(*told):
    reports = {report.id: report for report, _ in told}
    found = find_asides([attribution for _, attribution in told], reports)
    return {key: [span.exact for span in spans] for key, spans in found.items()}


EARLIER = rendering("a", PLAIN, ['"The quay will stay shut,"', '"but the old pier opens at noon."'])


@pytest.mark.parametrize(
    ("set_off", "found"),
    [
        ("– as if we had not guessed –", True),
        ("(the Board owns both)", True),
        ("[of Marro]", True),
        ("- so much for that -", True),
        (", as we had feared,", False),
    ],
)
def test_words_set_off_that_the_earlier_rendering_lacks_are_the_outlets(set_off, found):
    later = speech("b", f"“The quay will stay shut {set_off} but the old pier opens at noon,” he said.")
    assert asides(EARLIER, later) == ({"b": [set_off]} if found else {})


def test_words_that_the_earlier_rendering_has_or_does_not_reach_are_the_speakers():
    own = speech("a", '"The quay will stay shut (until May) but the old pier opens."')
    assert asides(own, speech("b", "“The quay will stay shut – until May – but the old pier opens.”")) == {}
    assert asides(EARLIER, speech("b", "“Nobody asked us – we would have come – so we stayed at home.”")) == {}


def test_what_an_indirect_rendering_sets_off_is_nobodys_insertion():
    text = "The quay will stay shut (it was built in 1910) but the old pier opens, the board said."
    assert asides(EARLIER, rendering("b", text, [text[: text.index(", the board")]], kind="indirect")) == {}


def test_one_who_copies_an_insertion_inserts_it_too():
    text = "“The quay will stay shut – as if we had not guessed – but the old pier opens at noon.”"
    assert [*asides(EARLIER, rendering("b", text, [text]), rendering("c", text, [text]))] == ["b", "c"]
