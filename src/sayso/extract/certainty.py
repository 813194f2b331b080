"""How sure an attribution is that the network points out, and what that rests on."""

from math import exp, log

from sayso.extract.draft import Draft, Stretch
from sayso.extract.linking import Linked, Run
from sayso.extract.network import card
from sayso.extract.pieces import Pieces
from sayso.model.settings import Setting


def as_draft(pieces: Pieces, linked: Linked, setting: Setting) -> Draft:
    """The attribution in characters, with its confidence."""
    source = (characters(pieces, linked.source),) if linked.source else ()
    cue = (characters(pieces, linked.cue),) if linked.cue else ()
    content = tuple(characters(pieces, run) for run in linked.content)
    relays = tuple(characters(pieces, run) for run in linked.relays)
    return Draft(source, cue, content, _confidence(evidence(pieces, linked), setting), relays=relays)


def characters(pieces: Pieces, run: Run) -> Stretch:
    """From the first character of a run to behind its last."""
    return int(pieces.starts[run.start]), int(pieces.ends[run.end - 1])


def evidence(pieces: Pieces, linked: Linked) -> tuple[float, ...]:
    """What the confidence rests on: log odds of the tags and the links, what is lacking, how much is quoted, how long it is."""
    sizes = [run.end - run.start for run in linked.content]
    tagged = sum(run.sure * size for run, size in zip(linked.content, sizes, strict=True)) / sum(sizes)
    quoted = sum(int((pieces.quoted[run.start : run.end] > 0).sum()) for run in linked.content) / sum(sizes)
    return (
        _odds(tagged),
        _odds(min(run.sure for run in linked.content)),
        _odds(linked.source.sure) if linked.source else 0.0,
        _odds(linked.cue.sure) if linked.cue else 0.0,
        _odds(linked.source_sure),
        _odds(linked.cue_sure),
        float(linked.source is None),
        float(linked.cue is None),
        quoted,
        log(sum(sizes)),
        float(len(sizes) > 1),
    )


def _odds(likely: float) -> float:
    bounded = min(max(likely, 0.01), 0.99)
    return log(bounded / (1 - bounded))


def _confidence(found: tuple[float, ...], setting: Setting) -> float:
    """Logistic regression fitted on dev (train/calibrate.py): the probability that content and source are right."""
    table = card()["calibration"][setting]
    total = table["bias"] + sum(weight * value for weight, value in zip(table["weights"], found, strict=True))
    return 1 / (1 + exp(-total))
