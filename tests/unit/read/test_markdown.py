"""Markdown with front matter."""

from sayso.model.report import Report
from sayso.read.markdown import read_markdown

MATTER = """---
title: "Quay closes in Port Asel"
date: 2021-06-11
outlet: Lantern Daily   # a comment
author: Ana Reul
url: https://lantern.example/quay
tags: [harbour, pilots]
---

# Quay closes in Port Asel

The quay closed on **Friday**, the harbour master said.
"""


def read(text: str) -> Report:
    return next(iter(read_markdown(text.encode(), "x.md")))


def test_front_matter_is_metadata_and_residue():
    report = read(MATTER)
    assert report.headline == "Quay closes in Port Asel"
    assert report.title.exact == "Quay closes in Port Asel"
    assert (report.outlet, report.outlet_basis) == ("Lantern Daily", "front matter")
    assert (report.published.date, report.published.basis) == ("2021-06-11", "front matter")
    assert (report.byline.name, report.url) == ("Ana Reul", "https://lantern.example/quay")
    assert report.residue[0].exact.startswith("---\ntitle") and report.residue[0].exact.endswith("\n---")


def test_markup_stays_in_the_text():
    assert read(MATTER).text == MATTER
    assert "**Friday**" in read("The quay closed on **Friday**.").text


def test_a_rule_at_the_top_without_its_end_is_text():
    assert "The quay" not in "".join(span.exact for span in read("---\nThe quay closed on Friday.").residue)
