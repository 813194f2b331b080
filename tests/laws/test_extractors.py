"""What holds for every registered extractor, known or new."""

from hashlib import sha256

import pytest
from hypothesis import given, settings, strategies
from msgspec import Struct, structs

from sayso.extract.parse import parse_report
from sayso.model.findings import Finding
from sayso.model.report import Published, Report
from sayso.model.span import Span
from sayso.registry import extractors

PIECES = [
    "Harbour master Ana Reul said on Monday that ",
    "“We shall not reopen the quay,” ",
    "said Reul. ",
    "more than 1,200 of the 3,000 dockers ",
    "According to Capewire, ",
    "on 11 June 2024 ",
    "a meeting of the Chamber of Pilots in Port Asel ",
    '"The quay',
    "”",
    "\n",
    "\n\n",
    ". ",
    "\r\n",
]
words = strategies.text(alphabet="aZé\u0301ё😀\ud8001 .,%-\r\n\t\u2028", min_size=1, max_size=8)
texts = strategies.lists(strategies.sampled_from(PIECES) | words, max_size=25).map("".join)


def a_report(text: str) -> Report:
    hashed = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Report("r", "a.txt", hashed, hashed, text, published=Published("2024-06-12", "day", "row field date"), language="en")


def spans(value: object) -> list[Span]:
    if isinstance(value, Span):
        return [value]
    if isinstance(value, Struct):
        return [span for each in structs.astuple(value) for span in spans(each)]
    return [span for each in value for span in spans(each)] if isinstance(value, tuple) else []


@pytest.mark.parametrize("name", sorted(extractors))
@given(text=texts)
@settings(max_examples=40, deadline=None)
def test_every_finding_rests_on_characters_of_its_report(name: str, text: str):
    for finding in extractors[name](parse_report(a_report(text))):
        assert isinstance(finding, Finding)
        found = spans(finding)
        assert found
        for span in found:
            assert span.report == "r"
            assert 0 <= span.start < span.end <= len(text)
            assert span.exact == text[span.start : span.end]


@pytest.mark.parametrize("name", sorted(extractors))
def test_the_same_report_gives_the_same_findings_with_ids_of_their_own(name: str):
    parse = parse_report(a_report("".join(PIECES) * 3))
    first, second = (list(extractors[name](parse)) for _ in range(2))
    assert first == second
    ids = [finding.id for finding in first if hasattr(finding, "id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", sorted(extractors))
def test_no_plain_report_is_so_odd_that_an_extractor_gives_up(name: str):
    for text in ("", "\n\n", '"' * 50_000, "“" * 50_000, "said " * 20_000, "1" * 50_000, "שלום “אמר” דובר. " * 200):
        list(extractors[name](parse_report(a_report(text))))
