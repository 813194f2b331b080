"""A report in a language that is not read: what its quotation marks tell, who is named beside them, and nothing else."""

import pytest

from sayso import Settings
from sayso.extract.marked import LIKELY, WITH_CUE
from sayso.extract.parse import parse_report
from sayso.model.attribution import Attribution
from sayso.model.report import Report
from sayso.registry import extractors

PARAGRAPHS = {
    "de": "Der Kai bleibt zu. „Vor dem Herbst öffnen wir ihn nicht“, sagte Ana Reul am Montag. 40 Schiffe warten.",
    "fr": "Le quai reste fermé. « Nous ne le rouvrirons pas avant l’automne », a dit Ana Reul lundi.",
    "ru": "Причал закрыт. «До осени мы его не откроем», — заявила начальник порта Ана Реул.",
    "he": 'הרציף סגור. "לא נפתח אותו לפני הסתיו הזה", אמרה אנה ראול, מנכ"לית הנמל.',
    "ar": "الرصيف مغلق. «لن نعيد فتحه قبل الخريف» قالت مديرة الميناء آنا رول.",
    "ja": "岸壁は閉鎖されたままだ。「秋になるまで再開しません」とレウルは述べた。",
}
SAID = {
    "de": "„Vor dem Herbst öffnen wir ihn nicht“",
    "fr": "« Nous ne le rouvrirons pas avant l’automne »",
    "ru": "«До осени мы его не откроем»",
    "he": '"לא נפתח אותו לפני הסתיו הזה"',
    "ar": "«لن نعيد فتحه قبل الخريف»",
    "ja": "「秋になるまで再開しません」",
}


def found(text: str, language: str, settings: Settings | None = None) -> list[Attribution]:
    report = Report("r1", "r1.txt", "0", "0", text, language=language)
    return list(extractors["attributions"](parse_report(report, settings or Settings())))


@pytest.mark.parametrize("language", ["he", "ar", "ja"])
def test_where_no_word_of_saying_is_known_a_quotation_is_of_nobody_named_and_not_sure(language: str):
    (each,) = found(PARAGRAPHS[language], language)
    assert [span.exact for span in each.content] == [SAID[language]]
    assert (each.kind, each.source, each.cue, each.confidence) == ("direct", (), (), LIKELY)


@pytest.mark.parametrize(
    ("language", "source", "cue"),
    [("de", "Ana Reul", "sagte"), ("fr", "Ana Reul", "a dit"), ("ru", "начальник порта Ана Реул", "заявила")],
)
def test_a_verb_of_saying_beside_it_names_who_speaks(language: str, source: str, cue: str):
    (each,) = found(PARAGRAPHS[language], language)
    assert [span.exact for span in each.content] == [SAID[language]]
    assert ([span.exact for span in each.source], [span.exact for span in each.cue]) == ([source], [cue])
    assert each.confidence == WITH_CUE


def test_titles_and_single_words_in_marks_are_no_speech():
    assert found("Die „Nordwind“ liegt im Hafen, das Stück „Der alte Kai“ läuft.", "de") == []


def test_page_furniture_says_nothing():
    text = "Der Kai ist zu.\n„Jetzt den Brief aus dem Hafen bestellen“"
    report = Report("r1", "r1.txt", "0", "0", text, language="de")
    report = Report("r1", "r1.txt", "0", "0", text, language="de", residue=(report.span(16, len(text)),))
    assert list(extractors["attributions"](parse_report(report))) == []


def test_whoever_asks_for_more_confidence_gets_none():
    assert found(PARAGRAPHS["he"], "he", Settings(least_sure=0.6)) == []
    assert found(PARAGRAPHS["de"], "de", Settings(least_sure=0.9)) == []


@pytest.mark.parametrize("name", sorted(set(extractors) - {"attributions", "mentions"}))
def test_no_other_extractor_reads_the_words(name: str):
    report = Report("r1", "r1.txt", "0", "0", PARAGRAPHS["de"] + " Am 3. Mai 2024 waren es 50 Schiffe.", language="de")
    assert list(extractors[name](parse_report(report))) == []
