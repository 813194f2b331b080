"""Laws of what counts as speech and whose it is, in every manner of print that reports have.

Each draws invented speakers and statements and holds for all of them; the network takes part as it does in the product.
"""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract.attributions import find_attributions
from sayso.extract.parse import parse_report
from sayso.extract.quotations import find_quotations
from sayso.model.attribution import Attribution
from sayso.model.report import Report

SPEAKERS = st.sampled_from(
    ["Ana Reul", "Ivo Pell", "Ilva Torn", "Mayor Odo Brenn", "Captain Mira Sool", "Harbour master Jan Veld"]
)
STATEMENTS = st.sampled_from(
    [
        "The north quay will stay shut until spring",
        "We have lost two cranes and a pilot boat",
        "Nobody will sail before the divers come back",
        "This winter has cost the town half of its trade",
        "The board has promised us a new wall",
        "There is no money left for the old pier",
    ]
)
CUES = st.sampled_from(["said", "told reporters", "added"])
DOUBLE = [
    ("“", "”"),
    ('"', '"'),
    ("„", "“"),
    ("„", "”"),
    ("»", "«"),
    ("«", "»"),
    ("« ", " »"),
    ("«\u202f", "\u202f»"),
    ("«\u00a0", "\u00a0»"),
    ("”", "”"),
]
MARKS = st.sampled_from(DOUBLE)
# The network decides here, and no law binds it in every case: the same examples are drawn each time.
FEW = settings(max_examples=25, deadline=None, derandomize=True)


def attributions(text: str, title: str | None = None, outlet: str | None = None) -> list[Attribution]:
    report = Report("r1", "r1.txt", "0", "0", text, language="en", outlet=outlet)
    if title is not None:
        report = Report("r1", "r1.txt", "0", "0", text, language="en", outlet=outlet, title=report.span(0, len(title)))
    return list(find_attributions(parse_report(report)))


def holding(found: list[Attribution], words: str) -> Attribution:
    """The one attribution that has the words."""
    (each,) = [each for each in found if any(words in span.exact for span in each.content)]
    return each


def source(each: Attribution) -> str:
    return " ".join(span.exact for span in each.source)


@given(SPEAKERS, STATEMENTS, MARKS)
@FEW
def test_a_quotation_in_marks_of_any_language_is_direct(speaker, statement, marks):
    opening, closing = marks
    each = holding(attributions(f"{opening}{statement}{closing}, {speaker} said on Monday."), statement)
    assert (each.kind, source(each)) == ("direct", speaker)


@given(SPEAKERS, STATEMENTS)
@FEW
def test_reported_speech_is_indirect(speaker, statement):
    each = holding(attributions(f"{speaker} said that {statement.lower()}."), statement.lower())
    assert (each.kind, source(each)) == ("indirect", speaker)


@given(SPEAKERS, STATEMENTS, MARKS)
@FEW
def test_reported_speech_with_some_of_its_words_in_marks_is_mixed(speaker, statement, marks):
    text = (
        f"{speaker} said that {statement.lower()}, and called it {marks[0]}a gift to smugglers{marks[1]} for the whole coast."
    )
    found = [each for each in attributions(text) if any("gift" in span.exact for span in each.content)]
    assert found
    assert {each.kind for each in found} == {"mixed"}
    assert all(source(each) == speaker for each in found)


@given(
    SPEAKERS,
    st.sampled_from(["ship", "drill", "film", "pilot boat"]),
    st.sampled_from(["Northern Star", "Tide – 2031", "Marro"]),
    MARKS,
)
@FEW
def test_a_name_in_marks_is_no_speech(speaker, thing, name, marks):
    text = f"The {thing} {marks[0]}{name}{marks[1]} left Port Asel on Monday."
    assert not any(each.kind == "direct" for each in attributions(text))
    each = holding(attributions(f"{speaker} said that the {thing} {marks[0]}{name}{marks[1]} had left Port Asel."), name)
    assert each.kind == "indirect"


@given(SPEAKERS, st.sampled_from(["harbour tax", "reform", "experts", "free port"]), MARKS)
@FEW
def test_scare_quotes_are_no_speech(speaker, words, marks):
    told = f"the so-called {marks[0]}{words}{marks[1]} costs the town a tenth of its trade."
    assert attributions(told.capitalize()) == []
    assert holding(attributions(f"{speaker} said that {told}"), words).kind == "indirect"


@given(SPEAKERS, STATEMENTS, st.sampled_from([("‘", "’"), ("'", "'")]))
@FEW
def test_single_marks_as_in_british_papers_are_speech(speaker, statement, marks):
    text = (
        f"{marks[0]}{statement}, and it isn’t the pilots’ fault,{marks[1]} {speaker} said. {marks[0]}It won’t last.{marks[1]}"
    )
    each = holding(attributions(text), statement)
    assert (each.kind, source(each)) == ("direct", speaker)


@given(SPEAKERS, STATEMENTS, MARKS, st.sampled_from([("“", "”"), ("„", "“"), ("‘", "’")]))
@FEW
def test_a_quotation_inside_a_quotation_is_part_of_it(speaker, statement, outer, inner):
    text = f"{outer[0]}{statement}, and that {inner[0]}for good{inner[1]}, as they say here{outer[1]}, {speaker} said."
    each = holding(attributions(text), statement)
    assert any("as they say here" in span.exact for span in each.content)
    assert (each.kind, source(each)) == ("direct", speaker)
    nested = [text[found.start : found.end] for found in find_quotations(text) if found.depth == 2]
    assert "for good" in nested


@given(st.lists(STATEMENTS, min_size=1, max_size=4), st.sampled_from(["«»", "„“", "»«", "“”"]), st.integers(1, 4))
@FEW
def test_nested_marks_of_one_manner_are_told_apart(statements, marks, levels):
    text = "".join(f"{marks[0]}{statement} " for statement in statements[:levels])
    text = text.rstrip() + marks[1] * len(statements[:levels])
    found = list(find_quotations(text))
    assert sorted(each.depth for each in found) == list(range(1, len(statements[:levels]) + 1))
    assert all(each.closed and each.opened for each in found)


@given(SPEAKERS, STATEMENTS, st.booleans(), st.sampled_from([("“", "”"), ('"', '"'), ("«", "»")]))
@FEW
def test_half_a_pair_of_marks_is_a_quotation_of_its_line(speaker, statement, opened, marks):
    text = (
        f"{marks[0] if opened else ''}{statement},{'' if opened else marks[1]} {speaker} said on Monday.\n\nIt rained in Marro."
    )
    each = holding(attributions(text), statement)
    assert source(each) == speaker
    assert each.kind == "direct"
    assert not any("rained" in span.exact for found in attributions(text) for span in found.content)


@given(SPEAKERS, st.lists(STATEMENTS, min_size=2, max_size=4, unique=True), MARKS, st.booleans())
@FEW
def test_a_quotation_over_paragraphs_belongs_to_who_begins_it(speaker, statements, marks, each_closed):
    opening, closing = marks
    first, *others = statements
    paragraphs = [f"{opening}{first},{closing} {speaker} said. {opening}We wait.{closing if each_closed else ''}"]
    paragraphs += [f"{opening}{each}.{closing if each_closed else ''}" for each in others[:-1]]
    paragraphs += [f"{opening}{others[-1]}.{closing}"]
    found = attributions("\n\n".join([*paragraphs, "The board met in Marro."]))
    spoken = holding(found, first)
    for each in others:
        assert source(holding(found, each)) == speaker
    assert (spoken.kind, source(spoken)) == ("direct", speaker)


@given(
    SPEAKERS,
    st.lists(STATEMENTS, min_size=4, max_size=6, unique=True),
    st.sampled_from(["name", "letter", "dash", "bold", "line"]),
)
@FEW
def test_an_answer_over_paragraphs_belongs_to_who_answers_and_a_question_to_who_asks(speaker, statements, manner):
    ask, answer = {
        "name": ("Coast Wire: ", f"{speaker}: "),
        "letter": ("Q: ", "A: "),
        "dash": ("– ", "– "),
        "bold": ("**", ""),
        "line": ("", ""),
    }[manner]
    close = "**" if manner == "bold" else ""
    questions = ["How bad is it this year?", "Who will pay for that?"]
    text = f"{speaker} spoke to Coast Wire about the storm.\n\n"
    for question, said in zip(questions, (statements[:2], statements[2:]), strict=True):
        text += f"{ask}{question}{close}\n\n{answer}I can tell you. {said[0]}.\n\n" + "".join(
            f"{each}.\n\n" for each in said[1:]
        )
    found = attributions(text + "The interview was shortened.")
    for each in statements:
        spoken = holding(found, each)
        assert speaker in source(spoken)
        assert spoken.kind == "direct"
    for question in questions:
        asked = holding(found, question.rstrip("?"))
        assert "Coast Wire" in source(asked)
        assert not any("I can tell you" in span.exact for span in asked.content)


@given(
    SPEAKERS,
    st.lists(STATEMENTS, min_size=2, max_size=5, unique=True),
    st.sampled_from(["- ", "• ", "– ", "1. ", "* "]),
    st.booleans(),
)
@FEW
def test_the_points_of_a_list_after_a_colon_belong_to_who_is_named_before_it(speaker, statements, point, bare):
    said = f"{speaker} said:" if bare else f"{speaker} said the board had agreed on some steps:"
    text = f"{said}\n\n" + "\n".join(point + each + "." for each in statements) + "\n\nThe board met in Marro."
    spoken = {holding(attributions(text), each).id for each in statements}
    assert len(spoken) == 1
    assert source(holding(attributions(text), statements[0])) == speaker
    assert not any("Marro" in span.exact for each in attributions(text) for span in each.content)


@given(SPEAKERS, SPEAKERS, st.lists(STATEMENTS, min_size=2, max_size=2, unique=True), st.sampled_from(["- ", "• "]))
@FEW
def test_points_with_speakers_of_their_own_keep_them(one, other, statements, point):
    text = (
        f"The board published two statements:\n\n{point}{one} said: “{statements[0]}.”\n{point}{other} said: “{statements[1]}.”"
    )
    found = attributions(text)
    assert [source(holding(found, each)) for each in statements] == [one, other]


@given(SPEAKERS, STATEMENTS, MARKS)
@FEW
def test_a_colon_at_a_lines_end_introduces_the_quotation_below(speaker, statement, marks):
    each = holding(attributions(f"{speaker} told reporters:\n\n{marks[0]}{statement}.{marks[1]}\n\nIt rained."), statement)
    assert (each.kind, source(each)) == ("direct", speaker)


@given(
    st.lists(st.tuples(SPEAKERS, STATEMENTS), min_size=3, max_size=5, unique_by=lambda each: each[1]),
    st.sampled_from(["{:02}:05 ", "{}.05pm\n", "[{:02}:05] ", "{:02}:05 GMT – ", "**{}.05pm** "]),
    st.booleans(),
)
@FEW
def test_in_a_live_blog_nothing_said_runs_over_two_posts(posts, stamp, closed):
    text = "Live: the storm\n\n" + "\n\n".join(
        f"{stamp.format(9 - hour)}“{said},” {speaker} says. “Nobody knows more{'.”' if closed else '.'}"
        for hour, (speaker, said) in enumerate(posts)
    )
    begins = [match.start() for match in re.finditer(re.escape("05"), text)]
    found = attributions(text)
    for speaker, said in posts:
        assert source(holding(found, said)) == speaker
    for each in found:
        assert len({sum(begin <= span.start for begin in begins) for span in each.spans()}) == 1
        assert not any("05" in span.exact for span in each.content)


@given(
    SPEAKERS,
    STATEMENTS,
    st.sampled_from(
        [
            "{said} - {who}",
            "{said} — {who}",
            "{said}: {who}",
            "{who}: {said}",
            "{said}, says {who}",
            "‘{said}’: {who}",
            "“{said}” – {who}",
            "{who}: “{said}”",
            "{who} says {said}",
            "'{said}', says {who}",
        ]
    ),
)
@settings(FEW, max_examples=60)
def test_a_headline_names_its_speaker(speaker, statement, form):
    title = form.format(said=statement, who=speaker.split()[-1])
    text = f"{title}\n\n{speaker} said on Monday that the town would wait."
    each = holding([each for each in attributions(text, title) if each.content[0].start < len(title)], statement)
    assert source(each) == speaker.split()[-1]
    assert " ".join(span.exact for span in each.content).strip("‘’“”',") == statement
    assert each.kind == ("direct" if set("‘“'") & set(title) else "indirect")


@given(STATEMENTS, st.sampled_from(["Analysis", "Opinion", "Live", "Video"]))
@FEW
def test_a_topic_before_the_colon_of_a_headline_says_nothing(statement, topic):
    title = f"{topic}: {statement}"
    assert not any(topic in source(each) for each in attributions(f"{title}\n\nAna Reul said on Monday that it rained.", title))
