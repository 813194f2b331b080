"""Turns of interviews and transcripts."""

from sayso.extract.interviews import with_turns
from sayso.model.report import Report

TRANSCRIPT = """Reul told Harbour Radio that the quay stays shut.

"BRENN: Do you know when the quay will open again for ships of this size?

"REUL: We do not know. The divers will tell us in the summer.

"But the pilots can use the south quay until then, as they have since May.

"(LAUGHTER.)

"BRENN: And who is going to pay for two new cranes and the wall?

"REUL: The town is going to pay for all of it, I am afraid.

"Follow Harbour Radio on Twitter @harbourradio."
"""


def test_a_transcript_whose_paragraphs_open_with_a_quotation_mark_is_read_turn_by_turn():
    drafts = with_turns(Report("r1", "r1.txt", "0", "0", TRANSCRIPT, language="en"), [])
    turns = [(TRANSCRIPT[slice(*each.source[0])], [TRANSCRIPT[slice(*part)] for part in each.content]) for each in drafts]
    assert [who for who, _ in turns] == ["BRENN", "REUL", "BRENN", "REUL"]
    assert turns[1][1] == [
        "We do not know. The divers will tell us in the summer.",
        '"But the pilots can use the south quay until then, as they have since May.',
    ]
    assert turns[3][1] == ["The town is going to pay for all of it, I am afraid."]
