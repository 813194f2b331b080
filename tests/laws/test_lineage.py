"""Laws of lineage, over piles of copied, cut, mixed and quoted text."""

from hypothesis import given, settings, strategies
from msgspec.structs import replace

from sayso.model.attribution import Attribution
from sayso.model.lineage import Reprint
from sayso.model.report import Published, Report
from sayso.reconcile.counted import count_leads
from sayso.reconcile.grouping import Grouping
from sayso.reconcile.origins import count_origins
from sayso.reconcile.reprints import find_reprints
from sayso.reconcile.statements import find_statements
from sayso.reconcile.stories import group_reports, tell_stories
from sayso.reconcile.topics import gather_topics, tell_topics

SENTENCES = (
    "The harbour office of Port Asel shut the western quay on Tuesday after divers found two rotten piles.",
    "Fishing boats were told to land their catch across the bay until carpenters have driven new ones.",
    "“Nobody lands so much as a basket here,” the harbour master, Ana Reul, said in the guild hall.",
    "Parliament in Quenby raised the levy on grain by 40 per cent after merchants had waited all night.",
    "“Bread will follow,” a baker 😀 said, “before the month is out.”",
    "ё\u0301 \ud800 “ „ «",
    "\r\n\n",
)
texts = strategies.lists(strategies.sampled_from(SENTENCES), max_size=6).map(" ".join)
dates = strategies.sampled_from((None, "2024-03-05", "2024-03-06", "2024-03", "2024-99-99"))


def report(key, text, date):
    return Report(f"r{key}", f"r{key}.txt", "", "", text, published=Published(date, "day", "row field date") if date else None)


piles = strategies.lists(strategies.tuples(texts, dates), max_size=5).map(
    lambda made: [report(key, *one) for key, one in enumerate(made)]
)


class Nobody:
    def actor_at(self, span):
        return None

    def outlet_of(self, report_id):
        return None

    def named(self, name):
        return None


def attributions(reports):
    for number, each in enumerate(reports):
        for place, sentence in enumerate(SENTENCES):
            start = each.text.find(sentence)
            if start >= 0 and sentence.strip():
                content = (each.span(start, start + len(sentence)),)
                yield Attribution(
                    f"{each.id}-{place}", each.id, "direct", (), (), content, speaker=("p1", None, "p2")[(number + place) % 3]
                )


def holds(span, reports):
    text = next(each.text for each in reports if each.id == span.report)
    return 0 <= span.start < span.end <= len(text) and text[span.start : span.end] == span.exact


@settings(max_examples=60, deadline=None)
@given(pile=piles)
def test_groups_share_out_the_reports_and_reprints_rest_on_characters_of_both_sides(pile):
    groups = group_reports(pile)
    assert sorted(each.id for group in groups for each in group) == sorted(each.id for each in pile)
    reprints, _ = find_reprints(groups)
    for reprint in reprints:
        assert reprint.report != reprint.of and 0 <= reprint.share <= 1 and reprint.why
        for passage in reprint.passages:
            assert (passage.here.report, passage.there.report) == (reprint.report, reprint.of)
            assert holds(passage.here, pile) and holds(passage.there, pile)
    for story in tell_stories(groups, reprints):
        assert 1 <= story.origins.low <= story.origins.count <= story.origins.high <= len(story.reports)
        assert sorted(each for group in story.origins.groups for each in group) == sorted(story.reports)


@settings(max_examples=40, deadline=None)
@given(pile=piles, data=strategies.data())
def test_the_order_in_which_reports_are_given_changes_nothing(pile, data):
    shuffled = data.draw(strategies.permutations(pile))
    assert group_reports(pile) == group_reports(shuffled)
    assert find_reprints([pile]) == find_reprints([shuffled])


@settings(max_examples=40, deadline=None)
@given(pile=piles, data=strategies.data())
def test_every_story_is_in_exactly_one_topic_whatever_the_order(pile, data):
    groups = group_reports(pile)
    topics = gather_topics(groups)
    assert sorted(each.id for topic in topics for story in topic for each in story) == sorted(each.id for each in pile)
    assert {tuple(story) for topic in topics for story in topic} == set(groups)
    assert gather_topics(data.draw(strategies.permutations(groups))) == topics == gather_topics(groups, count_leads(pile))
    told = tell_topics(groups)
    assert sum(len(topic.stories) for topic in told) == sum(len(topic) for topic in topics if len(topic) > 1)
    assert len({topic.id for topic in told}) == len(told)


@settings(max_examples=60, deadline=None)
@given(pile=piles)
def test_every_attribution_is_in_exactly_one_statement_and_none_has_two_speakers(pile):
    groups = group_reports(pile)
    said = list(attributions(pile))
    statements, filled, unsure = find_statements(groups, said, Nobody(), find_reprints(groups)[0])
    assert sorted(each for statement in statements for each in statement.renderings) == sorted(each.id for each in said)
    speaker = {each.id: each.speaker for each in said}
    for statement in statements:
        assert len({speaker[each] for each in statement.renderings} - {None}) <= 1
        assert statement.origins.low <= statement.origins.count <= statement.origins.high
        for pair in statement.aligned:
            assert holds(pair.here, pile) and holds(pair.there, pile)
            assert all(holds(side, pile) for each in pair.differences for side in (each.here, each.there) if side)
    assert [each.id for each in filled] == [each.id for each in said] and all(each.statement for each in filled)
    assert all(each.meanwhile == "kept apart" for each in unsure)


@settings(max_examples=60, deadline=None)
@given(pile=piles.filter(lambda pile: any(len(each.text) > 90 for each in pile)))
def test_a_verbatim_reprint_that_says_whose_it_is_never_raises_the_count(pile):
    original = max(pile, key=lambda each: len(each.text))
    copy = replace(original, id="copy", path="copy.txt", published=Published("2024-04-01", "day", "row field date"))
    link = Reprint("copy", original.id, None, ("credit",), (), "taken", "")
    ids = [each.id for each in pile]
    known, _ = find_reprints([pile])
    assert count_origins([*ids, "copy"], [*known, link]).count == count_origins(ids, known).count
    assert copy.text == original.text


@settings(max_examples=60, deadline=None)
@given(
    links=strategies.lists(
        strategies.tuples(
            strategies.integers(0, 5),
            strategies.integers(0, 7),
            strategies.sampled_from(("taken", "common-origin", "undecided")),
            strategies.floats(0, 1),
        ),
        max_size=8,
    )
)
def test_links_only_ever_lower_the_count_and_bounds_hold(links):
    reports = [f"r{number}" for number in range(6)]
    reprints = [Reprint(f"r{a}", f"r{b}", None, (), (), verdict, "", score=score) for a, b, verdict, score in links]
    origins = count_origins(reports, reprints)
    assert 1 <= origins.low <= origins.count <= origins.high <= 6
    assert sorted(each for group in origins.groups for each in group) == reports
    assert count_origins(reports, [*reprints, Reprint("r0", "r5", None, (), (), "taken", "")]).count <= origins.count


@given(piles, strategies.lists(strategies.integers(0, 2), min_size=5, max_size=5), strategies.randoms())
@settings(deadline=None, max_examples=60)
def test_reports_added_in_any_order_and_portions_give_the_same_stories(pile, portions, chance):
    shuffled = list(pile)
    chance.shuffle(shuffled)
    grouping = Grouping()
    for number in range(3):
        before, grouping = (
            grouping,
            grouping.add([each for each, part in zip(shuffled, portions, strict=False) if part == number]),
        )
        kept = {frozenset(each.id for each in story): key for key, story in before.stories.items()}
        for key, story in grouping.stories.items():
            assert kept.get(frozenset(each.id for each in story), key) == key
        assert len(grouping.stories) == len(set(grouping.stories))
    assert sorted(grouping.stories.values(), key=str) == sorted(group_reports(pile), key=str)
