"""Whether a person of one report is a person of others."""

from collections import Counter

from tests.unit.reconcile.newsroom import report_of

from sayso.reconcile.cluster import Cluster, World
from sayso.reconcile.local_actors import LocalActor
from sayso.reconcile.same_person import same_person


def test_of_names_that_speak_alike_the_first_in_the_alphabet_gives_the_reason() -> None:
    """A set of names has another order in every process; the reason must not."""
    report = report_of("Solm spoke.")
    actor = LocalActor(report.id, "person", Counter({"Solm": 1}))
    cluster = Cluster(full_forms={f"Ana {initial}. Solm" for initial in "ZQKBXMTHD"})
    found = same_person(cluster, actor, World({report.id: frozenset()}, frozenset()), [])
    assert found.verdict == "unsure"
    assert "“Ana B. Solm”" in found.why
