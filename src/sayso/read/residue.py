"""Page furniture in a text: lines that are the page's and not the story's."""

import json
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from importlib.resources import files

from sayso.read.furniture import is_furniture
from sayso.read.line_marks import is_paragraph, marks_of
from sayso.read.lines import Line

# train/residue.py --folds 5, on pages not seen in training: F1 .871 at 0 and .856 here; but of the story's lines 9 % are lost
# here and 14 % at 0. A kept menu is a nuisance, a lost paragraph is a hole in the account: so this side of the best F1.
THRESHOLD = -1.0
"""Logit under which a line is furniture."""
STAY = 0.5
"""Logit that a change between story and furniture costs: 0 to 1 gave F1 within .005, 0.5 lost the fewest lines."""
# Under seven lines there is no page to judge, and over 20,000 it is no page: there a line's own words decide alone.
_FEWEST, _MOST = 7, 20_000
# A page's foot seldom has more than four paragraphs about the publisher; a longer stretch of story below is story.
_FOOT_PARAGRAPHS = 4


def find_residue(
    lines: Sequence[Line], keep: Collection[Line] = (), *, certain: bool = False, weights: Mapping[str, float] | None = None
) -> list[Line]:
    """Lines of the page, in order; those of `keep` (title, dateline, credits) are never among them.

    With `certain` only lines whose own words say so are taken: for a text that was cut out of its page already. `weights`
    are those of the package, unless others are measured.
    """
    out = {line for line in lines if is_furniture(line.text)}
    if not certain and _FEWEST <= len(lines) <= _MOST:
        out |= _by_model(lines, weights or _weights()) | set(lines[_foot(lines) :])
    return [line for line in lines if line in out and line not in keep]


def _by_model(lines: Sequence[Line], weights: Mapping[str, float]) -> set[Line]:
    """What the model takes for furniture, without the headings inside the story; nothing where no paragraph would be left."""
    told = kept(marks_of(lines), weights)
    if not any(here and is_paragraph(line) for here, line in zip(told, lines, strict=True)):
        return set()
    return {
        line
        for place, line in enumerate(lines)
        if not (told[place] or _is_heading(lines, told, place) or _is_last_word(lines, told, place))
    }


def _is_last_word(lines: Sequence[Line], told: Sequence[bool], place: int) -> bool:
    """A whole short sentence right below a paragraph of the story, which ends there: "Talks are to resume on Friday."."""
    line = lines[place]
    sentence = 5 <= line.words <= 15 and line.text[0].isupper() and line.text.endswith((".", ".”", '."'))
    return sentence and place > 0 and told[place - 1] and is_paragraph(lines[place - 1])


def _is_heading(lines: Sequence[Line], told: Sequence[bool], place: int) -> bool:
    """A short line between two paragraphs of the story: the gold calls it furniture, a reader calls it a heading."""
    if not 0 < place < len(lines) - 1 or not 2 <= lines[place].words <= 15:
        return False
    return all(told[beside] and is_paragraph(lines[beside]) for beside in (place - 1, place + 1))


def kept(
    marks: Sequence[Sequence[str]], weights: Mapping[str, float], threshold: float = THRESHOLD, stay: float = STAY
) -> list[bool]:
    """Whether each line is the story's: the likeliest run of lines, where each change costs `stay` (Viterbi's algorithm)."""
    scores = [weights[""] + sum(weights.get(mark, 0.0) for mark in each) - threshold for each in marks]
    page = story = 0.0
    came: list[tuple[bool, bool]] = []
    for score in scores:
        from_story = (story - stay > page, story >= page - stay)
        page, story = max(page, story - stay) - score / 2, max(story, page - stay) + score / 2
        came.append(from_story)
    here = story > page
    found: list[bool] = []
    for from_story in reversed(came):
        found.append(here)
        here = from_story[here]
    return found[::-1]


def _foot(lines: Sequence[Line]) -> int:
    """Where the page's foot begins: at a copyright line below the story; the number of lines where there is none."""
    for place in range(len(lines) - 1, 0, -1):
        if lines[place].text.casefold().startswith(("copyright", "©")):
            below, above = (sum(map(is_paragraph, part)) for part in (lines[place:], lines[:place]))
            if below <= min(_FOOT_PARAGRAPHS, above):
                return place
    return len(lines)


@cache
def _weights() -> dict[str, float]:
    weights: dict[str, float] = json.loads(files(__package__).joinpath("residue.json").read_text("utf-8"))["weights"]
    return weights
