from sayso.model.attribution import Attribution
from sayso.model.span import Span
from sayso.reconcile.saying import Saying


def said(name: str, source: tuple[int, int], cue: tuple[int, int], content: tuple[int, int]) -> Attribution:
    spans = ((Span("r", start, end, "x" * (end - start)),) for start, end in (source, cue, content))
    return Attribution(name, "r", "indirect", *spans)


def test_what_somebody_tells_of_another_is_another_saying():
    outer, inner = said("a", (0, 4), (5, 9), (10, 60)), said("b", (15, 20), (21, 25), (30, 60))
    again = said("c", (70, 74), (75, 79), (80, 120))
    together = {frozenset("ab"), frozenset("ac")}
    assert not Saying([outer]).stands_beside(Saying([inner]), together)
    assert Saying([outer]).stands_beside(Saying([again]), together)
