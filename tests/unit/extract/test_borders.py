"""Words that belong to the source, to the cue or to the content."""

from sayso.extract.borders import set_borders
from sayso.extract.draft import Draft


def parts(text: str, source: str, cue: str, content: str) -> tuple[str, str, str]:
    def place(words: str) -> tuple[tuple[int, int], ...]:
        return ((text.index(words), text.index(words) + len(words)),) if words else ()

    found = set_borders(Draft(place(source), place(cue), place(content), 0.5), text)
    return tuple(" ".join(text[slice(*part)] for part in role) for role in (found.source, found.cue, found.content))


def test_around_a_number_is_content():
    text = "According to the pilot around 40% of the boats are lost."
    assert parts(text, "the pilot around", "According to", "40% of the boats are lost") == (
        "the pilot",
        "According to",
        "around 40% of the boats are lost",
    )


def test_a_name_that_ends_in_such_a_word_stays_where_no_number_follows():
    text = "According to the people about it is shut."
    assert parts(text, "the people about", "According to", "it is shut")[0] == "the people about"


def test_a_name_in_the_cue_is_the_source():
    text = "In June HPA announce the end of the north quay."
    assert parts(text, "", "HPA announce", "the end of the north quay")[:2] == ("HPA", "announce")


def test_a_cue_without_a_name_has_no_source():
    text = "Asked whether it is shut, she left."
    assert parts(text, "", "Asked", "whether it is shut")[0] == ""


def test_who_claims_responsibility_says_so():
    text = "The Grey Tide has claimed responsibility for the fire on the quay."
    assert parts(text, "The Grey Tide", "has claimed", "responsibility for the fire on the quay")[1:] == (
        "has claimed responsibility for",
        "the fire on the quay",
    )


def test_the_verb_before_the_source_is_its_cue_where_another_relays_it():
    text = "The quay is shut, stated Ana Reul, according to the Capewire agency."
    assert parts(text, "Ana Reul", "according to", "The quay is shut")[1] == "stated"


def test_according_to_stays_the_cue_of_who_follows_it():
    text = "The quay is shut, according to Ana Reul."
    assert parts(text, "Ana Reul", "according to", "The quay is shut")[1] == "according to"


def test_a_pronoun_or_a_name_behind_the_verb_in_the_cue_is_the_source():
    assert parts("“We wait,” said Reul.", "", "said Reul", "“We wait,”")[:2] == ("Reul", "said")
    assert parts("“We wait,” it read.", "", "it read", "“We wait,”")[:2] == ("it", "read")


def test_it_has_emerged_has_no_source():
    text = "It has emerged that the quay is shut."
    assert parts(text, "", "It has emerged", "that the quay is shut")[0] == ""


def test_a_whole_number_in_the_source_is_content():
    text = "According to the pilot around 40% of the boats are lost."
    assert parts(text, "the pilot around 40% of", "According to", "the boats are lost")[::2] == (
        "the pilot",
        "around 40% of the boats are lost",
    )
