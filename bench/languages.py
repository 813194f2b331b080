"""Across languages: stories and quotations joined (wmt21), who speaks beside a quotation in German and Russian.

python bench/languages.py --data ../shared/data [--eval ../shared/eval] [--without]

Stories are made of wmt21's documents, each once in the original and once in English: German in runs of seven sentences (no
document is named there), Russian by document, all of one day. `whole`: both have all sentences. `headed`: both have the first
one, of the others each has every second, so that only the headline is told twice: how independent reports are. `apart`:
without the headline as well. Of the English ones all are there, or every second one; a pair is right if both come from one
document (several Russian documents are about one parade: what is wrong by this count on `ru` is right). Constants were chosen
on German and on every second Russian document; the rows to look at are `ru report` (printed beside the others when forms of
likeness were compared). Czech is a language that the encoder does not know. `--without` does without the extra `languages`.

Quotations: every second sentence behind the first of such a document as a quotation of nobody, in the story that both make; in
English half of these and all others.

Translations: documents held to be translations. `headed` ones are none.

Who speaks: German Wikinews (verbs were chosen on train; dev is what is reported) and adaq (Russian single sentences; its errors
were looked through twice, which moved source given content from .75 to .83). Only quotations are read: recall over all
attributions is bounded by their share.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from types import ModuleType

from common import asked, evaluator, read_rows
from renderings import Nobody
from sayso.extract.marked import find_marked
from sayso.extract.parse import parse_report
from sayso.model.attribution import Attribution
from sayso.model.report import Published, Report
from sayso.reconcile import faces, translated, translations
from sayso.reconcile.statements import find_statements
from sayso.reconcile.tongues import join_tongues
from sayso.reconcile.translations import with_translations

LONG = 7
"""Sentences of a document that are enough to tell a trimmed translation by."""
RUN = 7
"""Sentences of a German or Czech document: about what the Russian ones have."""
WAYS = ("whole", "headed", "apart")
OPTION = argparse.ArgumentParser(add_help=False)
OPTION.add_argument("--without", action="store_true", help="as if the extra `languages` were not installed")


def documents(rows: list[dict], pair: str) -> list[list[dict]]:
    """The rows of each document, in the file's order."""
    found: defaultdict[object, list[dict]] = defaultdict(list)
    for number, row in enumerate(row for row in rows if row["pair"] == pair):
        found[row.get("doc") or number // RUN].append(row)
    return list(found.values())


def side(rows: list[dict], field: str, way: str, half: int) -> list[str]:
    """The sentences of one side of a document."""
    said = [row[field] for row in rows]
    if way == "whole":
        return said
    return said[:1] + said[1 + half :: 2] if way == "headed" else said[half::2]


def report(number: int, language: str, said: list[str]) -> Report:
    """A report of the sentences, without a headline of its own: it is the first line."""
    text = "\n".join(said)
    name = f"{language}{number:03d}"
    return Report(name, name, "", "", text, language=language, published=Published("2020-07-26", "day", "row field date"))


def piles(docs: list[list[dict]], language: str, way: str) -> Iterator[list[Report]]:
    """All reports in both languages; then with every second English one missing, and with the others missing."""
    theirs = [report(number, language, side(rows, "src", way, 0)) for number, rows in enumerate(docs)]
    english = [report(number, "en", side(rows, "a", way, 1)) for number, rows in enumerate(docs)]
    yield theirs + english
    yield theirs + english[::2]
    yield theirs + english[1::2]


def story_figures(docs: list[list[dict]], language: str, way: str) -> dict[str, float]:
    """Precision and recall of what is joined, and of what is asked besides; over three piles."""
    counts: defaultdict[str, int] = defaultdict(int)
    for pile in piles(docs, language, way):
        found = join_tongues([(each,) for each in pile])
        joined = [group for group in found.groups if len(group) > 1]
        counts["joined"] += len(joined)
        counts["right"] += sum(len({each.id[2:] for each in group}) == 1 for group in joined)
        counts["there"] += len(pile) - len(docs)
        counts["asked"] += len(found.unsure)
    return {
        "P": counts["right"] / max(1, counts["joined"]),
        "R": counts["right"] / counts["there"],
        "asked": counts["asked"] / counts["there"],
    }


def quoted(told: Report, first: int, step: int) -> list[Attribution]:
    """Every `step`-th line of a report as a quotation of nobody, under the number of its line."""
    places, start = [], 0
    for line in told.text.split("\n"):
        places.append((start, start + len(line)))
        start += len(line) + 1
    return [
        Attribution(f"{told.id}-{number:03d}", told.id, "direct", (), (), (told.span(*places[number]),))
        for number in range(first, len(places), step)
    ]


def quotation_figures(docs: list[list[dict]], language: str) -> dict[str, float]:
    """Precision and recall of pairs that are one statement: about half of the quotations have a counterpart."""
    counts: defaultdict[str, int] = defaultdict(int)
    for number, rows in enumerate(docs):
        pair = [report(number, code, side(rows, field, "whole", 0)) for code, field in ((language, "src"), ("en", "a"))]
        theirs, english = quoted(pair[0], 1, 2), [*quoted(pair[1], 1, 4), *quoted(pair[1], 2, 2)]
        statements, _, unsure = find_statements([pair], [*theirs, *english], Nobody(), ())
        pairs = [
            (here[-3:], there[-3:])
            for each in statements
            for here, there in product(each.renderings, repeat=2)
            if here.startswith(language) and there.startswith("en")
        ]
        counts["joined"] += len(pairs)
        counts["right"] += sum(here == there for here, there in pairs)
        counts["there"] += len(quoted(pair[1], 1, 4))
        counts["asked"] += len(unsure)
    return {
        "P": counts["right"] / max(1, counts["joined"]),
        "R": counts["right"] / counts["there"],
        "asked": counts["asked"] / counts["there"],
    }


def translation_figures(docs: list[list[dict]], language: str) -> dict[str, float]:
    """Share of documents that are held to be translations of their originals: whole ones, trimmed by half, `headed` ones."""
    found: defaultdict[str, int] = defaultdict(int)
    long = [rows for rows in docs if len(rows) >= LONG]
    for number, rows in enumerate(long):
        for way, half in (("whole", 0), ("trimmed", 0), ("headed", 1)):
            theirs = report(number, language, side(rows, "src", "headed" if way == "headed" else "whole", 0))
            english = report(number, "en", side(rows, "a", "apart" if way == "trimmed" else way, half))
            reprints, _ = with_translations([(theirs, english)], (), ())
            found[way] += len(reprints)
    return {way: count / len(long) for way, count in found.items()}


def said_in(text: str, language: str) -> list[dict]:
    """The quotations of a text with their sources, as the evaluator wants them."""
    told = Report("r", "r", "", "", text, language=language)
    return [
        {role: [[span.start, span.end] for span in getattr(each, role)] for role in ("source", "cue", "content")}
        for each in find_marked(parse_report(told))
    ]


def russian_gold(rows: list[dict]) -> dict[str, dict]:
    """adaq's tagged tokens as spans: one attribution for a sentence that has a content."""
    found = {}
    for row in rows:
        spans: dict[str, list[list[int]]] = {"source": [], "cue": [], "content": []}
        place, before = 0, "None"
        for token, tag in row["tokens"]:
            start = row["text"].find(token, place)
            if start < 0:
                continue
            place = start + len(token)
            if tag in spans and tag == before:
                spans[tag][-1][1] = place
            elif tag in spans:
                spans[tag].append([start, place])
            before = tag
        found[row["id"]] = {"text": row["text"], "attributions": [spans] if spans["content"] else []}
    return found


def speaker_figures(module: ModuleType, gold: dict[str, dict], language: str) -> str:
    """Triples, contents and sources by the evaluator, in percent."""
    said = {key: {"attributions": said_in(row["text"], language)} for key, row in gold.items()}
    figures = module.percent(module.evaluate(gold, said, with_interval=True))
    triple, content = figures["triple"], figures["content_j50"]
    told = [
        f"triple P {triple['p']} R {triple['r']} F1 {triple['f1']} {triple['f1_95']}",
        f"content P {content['p']} R {content['r']}",
        f"source given content {figures['source_given_content']}",
        f"direct triple R {figures['by type']['direct']['triple r']}",
    ]
    return "  ".join(told)


if __name__ == "__main__":
    options = asked(__doc__, OPTION)
    module = evaluator(options.eval, "attribution")
    for part in ("train", "dev"):
        rows = read_rows(options.data / f"attribution/german_{part}.jsonl.gz")
        print(f"who speaks, German {part}:", speaker_figures(module, {row["doc"]: row for row in rows}, "de"), flush=True)
    rows = read_rows(options.data / "attribution/adaq_ru.jsonl.gz")
    print("who speaks, Russian adaq:", speaker_figures(module, russian_gold(rows), "ru"), flush=True)
    if options.without:
        faces.can_encode = translated.can_encode = translations.can_encode = lambda: False
    gold = read_rows(options.data / "renderings/wmt21.jsonl.gz")
    russian = documents(gold, "ru-en")
    for name, docs, language in (
        ("de choice", documents(gold, "de-en"), "de"),
        ("ru choice", russian[::2], "ru"),
        ("ru report", russian[1::2], "ru"),
        ("cs", documents(gold, "cs-en"), "cs"),
    ):
        for way in WAYS:
            figures = story_figures(docs, language, way)
            print(f"stories {name:9} {way:7}", "  ".join(f"{key} {value:.3f}" for key, value in figures.items()), flush=True)
        told = "  ".join(f"{key} {value:.3f}" for key, value in quotation_figures(docs, language).items())
        print(f"quotations {name:9}    {told}", flush=True)
        told = "  ".join(f"{key} {value:.3f}" for key, value in translation_figures(docs, language).items())
        print(f"translations {name:9}  {told}", flush=True)
