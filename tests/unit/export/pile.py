"""Accounts for the export tests, built by hand over invented reports: every span is found by its words, none is counted."""
# ruff: noqa: E501 (a report has long lines)

from hashlib import sha256

from sayso.model.account import Account, MadeBy, Model, Moment
from sayso.model.actor import Actor, Name, Office
from sayso.model.attribution import Attribution, Kind, Occasion
from sayso.model.decision import Discrepancy, Unsure
from sayso.model.event import Event, EventDate, Time
from sayso.model.figure import Figure, Value
from sayso.model.identity import identity
from sayso.model.lineage import Aligned, Difference, Origins, Passage, Reprint, Statement, Story
from sayso.model.report import Byline, Credit, Dateline, Published, Report, Skipped
from sayso.model.span import Span

MADE_BY = MadeBy("0.1.0", (Model("attribution", "1", "3f" * 32),), {"language": "en"})

WIRE = """Vellmar dam to be lowered by four metres, engineer says

VELLMAR, March 4. /Northwire/. The reservoir above Vellmar will be drawn down by four metres before the thaw, the valley's chief engineer said on Monday.

"We will not gamble with the lower town," Chief Engineer Odile Marrant told the Water Board. "The gates open on Thursday and stay open until the crack is measured."

She said the crack was at least 12 metres long and that 340 households had been asked to leave.

Tomas Brec, who speaks for the Lower Town Residents, called the order premature. "Nobody has shown us the crack," Brec said.

The dam was finished in June 1987. The Water Board meets again on March 9.
"""

GAZETTE = """Dam to be lowered, says engineer

Home | Valley | Weather

VELLMAR, March 4. /Northwire/. The reservoir above Vellmar will be drawn down by four metres before the thaw, the valley's chief engineer said on Monday.

"We will not gamble with the lower town," Chief Engineer Odile Marrant told the Water Board. "The gates open on Thursday and stay open until the crack is measured."

She said the crack was at least 12 metres long and that 340 households had been asked to leave.

The dam was finished in June 1987. The Water Board meets again on March 9.

Share this report | Subscribe
"""

HERALD = """Marrant: no gamble with the town

The dam chief has ordered the lake down by four metres, Northwire reports.

"We will not gamble – as others did – with the lower town," Odile Marrant said on Tuesday, adding that the gates would stay open until the crack was inspected.

The crack is 12 metres long. Some 300 households were told to go.

More from the Herald: Ferry fares rise
"""

POST = """"Nobody sleeps below that wall"

By Ines Calloway

Odile Marrant, the valley's engineer-in-chief, looked tired when she left the hearing of the Board of Waters on March 4.

"I will not play dice with the lower quarter," she had told its members, by our notes. "On Thursday the sluices open, and they remain open till we have the measure of this fissure."

The fissure, a surveyor who asked not to be named told the Calder Post, "runs to 19 metres". About 340 families are to leave.

Mr Brec of the residents' league said that no one had shown them the crack.
"""

UNNAMED = """Reservoir lowered in Vellmar

Authorities in Vellmar are lowering a reservoir, Sundial reported on Tuesday. Engineer O. Marrant said the gates "open on Thursday".
"""

FERRY = """Ferry crews to strike over rota

PORT HASK, March 6. /Northwire/. Ferry crews at Port Hask will stop work for two days from March 11, their steward Pell Andrassy said on Wednesday. "Two crews cannot do the work of three," Andrassy said. More than 9,000 passengers use the line each day.
"""

DIGEST = """Two days without a ferry

Crews on the Hask line walk out on March 11, steward Pell Andrassy told Coast Digest. "You cannot run three boats with two crews," she said. Some 6,000 people take the line daily.
"""

HOSTILE = """<script>alert("x")</script> & <b>bold</b> isn't markup

A lone \ud800 surrogate, a bell \x07 and "a <i>quoted</i> tag," said </article> Quill.\r\nA second line & more.
"""


class Desk:
    """Reports under construction, by a short name."""

    def __init__(self) -> None:
        self.reports: dict[str, Report] = {}
        self.found: dict[str, list] = {}

    def report(self, key: str, outlet: str | None, text: str, date: str | None, precision="day", **more) -> Report:
        digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        id_ = identity("report", key, text)
        report = Report(id_, f"pile/{key}.txt", digest, digest, text, outlet, "credit line" if outlet else "")
        title = text.strip().split("\n")[0]
        published = Published(date, precision, "dateline") if date else None
        report = Report(
            **{
                **_fields(report),
                "title": report.span(text.index(title), text.index(title) + len(title)),
                "published": published,
                **more,
            }
        )
        self.reports[key] = report
        return report

    def span(self, key: str, words: str, nth: int = 0) -> Span:
        """The nth place of these words in a report."""
        report, at = self.reports[key], -1
        for _ in range(nth + 1):
            at = report.text.index(words, at + 1)
        return report.span(at, at + len(words))

    def credit(self, key: str, to: str, kind: str, words: str) -> None:
        report = self.reports[key]
        self.reports[key] = Report(**{**_fields(report), "credits": (*report.credits, Credit(to, kind, self.span(key, words)))})

    def furniture(self, key: str, *words: str) -> None:
        self.reports[key] = Report(**{**_fields(self.reports[key]), "residue": tuple(self.span(key, each) for each in words)})

    def said(self, key: str, kind: Kind, source: str, cue: str, *content: str, **more) -> Attribution:
        first = self.span(key, content[0])
        return Attribution(
            id=identity("attribution", key, content),
            report=self.reports[key].id,
            kind=kind,
            source=(self.span(key, source),) if source else (),
            cue=(self.span(key, cue),) if cue else (),
            content=(first, *(self.span(key, each) for each in content[1:])),
            **more,
        )

    def figure(self, key: str, words: str, low, high, nth: int = 0, **more) -> Figure:
        span = self.span(key, words, nth)
        return Figure(identity("figure", span.report, span.start), span, Value(low, high), **more)

    def time(self, key: str, words: str, date: str | None, precision=None, nth: int = 0, until=None) -> Time:
        span = self.span(key, words, nth)
        return Time(identity("time", span.report, span.start), span, date, precision, "as printed", until)

    def aligned(
        self, here: tuple[str, str], there: tuple[str, str], *differences: tuple[str, str | None, str | None]
    ) -> Aligned:
        left, right = self.span(*here), self.span(*there)
        made = []
        for kind, mine, theirs in differences:
            made.append(
                Difference(
                    kind,
                    self._inside(here[0], left, mine) if mine else None,
                    self._inside(there[0], right, theirs) if theirs else None,
                )
            )
        return Aligned(left, right, tuple(made))

    def _inside(self, key: str, outer: Span, words: str) -> Span:
        at = outer.start + outer.exact.index(words)
        return self.reports[key].span(at, at + len(words))

    def actor(self, kind: str, name: str, *forms: tuple[str, str], offices=(), joined=()) -> Actor:
        """`forms` are (report, name as printed); every place of the name in that report is a mention."""
        counts: dict[str, dict[str, int]] = {}
        mentions = []
        for key, form in forms:
            report = self.reports[key]
            places = [at for at in range(len(report.text)) if report.text.startswith(form, at)]
            taken = [span for span in mentions if span.report == report.id]
            places = [at for at in places if not any(span.start <= at < span.end for span in taken)]
            mentions += [report.span(at, at + len(form)) for at in places]
            counts.setdefault(form, {})[report.id] = len(places)
        made = tuple(Office(title, of, tuple(self.span(key, words) for key, words in where)) for title, of, where in offices)
        return Actor(
            identity("actor", kind, name),
            kind,
            name,
            tuple(Name(form, held) for form, held in counts.items()),
            tuple(mentions),
            made,
            None,
            tuple(joined),
        )


def _fields(report: Report) -> dict:
    return {field: getattr(report, field) for field in report.__struct_fields__}


def pile() -> Account:
    """Three stories: a dam (5 reports, 3 origins), a ferry (2 reports, 2 origins), and one hostile report alone."""
    desk = Desk()
    desk.report("wire", "Northwire", WIRE, "2024-03-04T11:20", "minute")
    desk.report("gazette", "Vellmar Gazette", GAZETTE, "2024-03-05")
    desk.report("herald", "The Dale Herald", HERALD, "2024-03-05")
    desk.report("post", "Calder Post", POST, "2024-03-06", byline=None)
    desk.report("unnamed", None, UNNAMED, "2024-03-05", path="pile/a-report-that-was-saved-under-a-rather-long-name.txt")
    desk.report("ferry", "Northwire", FERRY, "2024-03-06")
    desk.report("digest", "Coast Digest", DIGEST, "2024-03-07")
    desk.report("hostile", None, HOSTILE, None, headline="<img src=x onerror=alert(1)>", headline_basis="metadata")
    span = desk.span
    post = desk.reports["post"]
    desk.reports["post"] = Report(
        **{**_fields(post), "byline": Byline("Ines Calloway", "byline", span("post", "Ines Calloway"))}
    )
    wire = desk.reports["wire"]
    line = Dateline("VELLMAR", "2024-03-04", "Northwire", span("wire", "VELLMAR, March 4. /Northwire/."))
    desk.reports["wire"] = Report(**{**_fields(wire), "dateline": line, "outlet_span": span("wire", "Northwire")})
    desk.furniture("gazette", "Home | Valley | Weather", "Share this report | Subscribe")
    desk.furniture("herald", "More from the Herald: Ferry fares rise")
    desk.credit("gazette", "Northwire", "wire", "/Northwire/")
    desk.credit("herald", "Northwire", "wire", "Northwire reports")
    desk.credit("unnamed", "Sundial", "wire", "Sundial reported")
    ids = {key: report.id for key, report in desk.reports.items()}

    marrant = desk.actor(
        "person",
        "Odile Marrant",
        ("wire", "Odile Marrant"),
        ("gazette", "Odile Marrant"),
        ("herald", "Odile Marrant"),
        ("herald", "Marrant"),
        ("post", "Odile Marrant"),
        ("unnamed", "O. Marrant"),
        offices=(
            ("Chief Engineer", None, (("wire", "Chief Engineer"), ("gazette", "Chief Engineer"))),
            ("engineer-in-chief", None, (("post", "engineer-in-chief"),)),
        ),
        joined=("“O. Marrant” is joined by initial, surname and office.",),
    )
    brec = desk.actor("person", "Tomas Brec", ("wire", "Tomas Brec"), ("wire", "Brec"), ("post", "Mr Brec"))
    board = desk.actor(
        "organisation",
        "Water Board",
        ("wire", "Water Board"),
        ("gazette", "Water Board"),
        ("post", "Board of Waters"),
        joined=("Same hearing, same day.",),
    )
    vellmar = desk.actor("place", "Vellmar", ("wire", "Vellmar"), ("gazette", "Vellmar"), ("unnamed", "Vellmar"))
    northwire = desk.actor(
        "outlet", "Northwire", ("wire", "Northwire"), ("gazette", "Northwire"), ("herald", "Northwire"), ("ferry", "Northwire")
    )
    andrassy = desk.actor(
        "person", "Pell Andrassy", ("ferry", "Pell Andrassy"), ("ferry", "Andrassy"), ("digest", "Pell Andrassy")
    )

    hearing = Occasion(to="the Water Board", date="2024-03-04", spans=(span("wire", "told the Water Board"),))
    gamble = (
        '"We will not gamble with the lower town,"',
        '"The gates open on Thursday and stay open until the crack is measured."',
    )
    g1 = desk.said(
        "wire",
        "direct",
        "Chief Engineer Odile Marrant",
        "told",
        *gamble,
        speaker=marrant.id,
        occasion=hearing,
        speaker_basis="named with the quotation",
    )
    g2 = desk.said(
        "gazette", "direct", "Chief Engineer Odile Marrant", "told", *gamble, speaker=marrant.id, through=(northwire.id,)
    )
    g3 = desk.said(
        "herald",
        "mixed",
        "Odile Marrant",
        "said",
        '"We will not gamble – as others did – with the lower town,"',
        "that the gates would stay open until the crack was inspected",
        speaker=marrant.id,
        through=(northwire.id,),
        insertions=(span("herald", "– as others did –"),),
        occasion=Occasion(date="2024-03-05", spans=(span("herald", "Tuesday"),)),
    )
    g4 = desk.said(
        "post",
        "direct",
        "she",
        "told",
        '"I will not play dice with the lower quarter,"',
        '"On Thursday the sluices open, and they remain open till we have the measure of this fissure."',
        speaker=marrant.id,
        occasion=Occasion(to="its members", date="2024-03-04", spans=(span("post", "March 4"),)),
    )
    g5 = desk.said("unnamed", "mixed", "Engineer O. Marrant", "said", 'the gates "open on Thursday"', speaker=marrant.id)
    crack = "the crack was at least 12 metres long and that 340 households had been asked to leave"
    c1 = desk.said("wire", "indirect", "She", "said", crack, speaker=marrant.id, occasion=hearing)
    c2 = desk.said("gazette", "indirect", "She", "said", crack, speaker=marrant.id, through=(northwire.id,))
    b1 = desk.said("wire", "direct", "Brec", "said", '"Nobody has shown us the crack,"', speaker=brec.id)
    b2 = desk.said(
        "post", "indirect", "Mr Brec of the residents' league", "said", "that no one had shown them the crack", speaker=brec.id
    )
    u1 = desk.said("post", "direct", "a surveyor who asked not to be named", "told", '"runs to 19 metres"')
    f1 = desk.said("ferry", "direct", "Andrassy", "said", '"Two crews cannot do the work of three,"', speaker=andrassy.id)
    f2 = desk.said(
        "digest",
        "direct",
        "she",
        "said",
        '"You cannot run three boats with two crews,"',
        speaker=andrassy.id,
        occasion=Occasion(to="Coast Digest"),
    )
    h1 = desk.said("hostile", "direct", "</article> Quill", "said", '"a <i>quoted</i> tag,"')

    def origins(*groups, low=None, high=None, why=""):
        made = tuple(tuple(ids[each] for each in group) for group in groups)
        return Origins(len(made), low or len(made), high or len(made), made, why)

    s1 = Statement(
        identity("statement", "gamble"),
        marrant.id,
        (g1.id, g2.id, g3.id, g4.id, g5.id),
        (
            desk.aligned(
                ("herald", '"We will not gamble – as others did – with the lower town,"'),
                ("wire", gamble[0]),
                ("insertion", "– as others did –", None),
            ),
            desk.aligned(
                ("herald", "that the gates would stay open until the crack was inspected"),
                ("wire", gamble[1]),
                ("dropped", None, "open on Thursday and"),
                ("reworded", "was inspected", "is measured"),
            ),
            desk.aligned(
                ("post", '"I will not play dice with the lower quarter,"'),
                ("wire", gamble[0]),
                ("reworded", "play dice", "gamble"),
                ("reworded", "quarter", "town"),
            ),
            desk.aligned(
                ("post", '"On Thursday the sluices open, and they remain open till we have the measure of this fissure."'),
                ("wire", gamble[1]),
                ("reworded", "sluices", "gates"),
                ("reworded", "remain", "stay"),
                ("reworded", "till we have the measure of this fissure", "until the crack is measured"),
            ),
        ),
        origins(("wire", "gazette", "herald"), ("post",), ("unnamed",)),
        "Same speaker, same hall, same day; the sentences stand in the same order. The Post's words are its own notes.",
    )
    s2 = Statement(
        identity("statement", "crack"),
        marrant.id,
        (c1.id, c2.id),
        (),
        origins(("wire", "gazette")),
        "Both print the sentence word for word.",
    )
    s3 = Statement(
        identity("statement", "brec"),
        brec.id,
        (b1.id, b2.id),
        (
            desk.aligned(
                ("post", "that no one had shown them the crack"),
                ("wire", '"Nobody has shown us the crack,"'),
                ("reworded", "no one", "Nobody"),
                ("renamed", "them", "us"),
            ),
        ),
        origins(("wire",), ("post",)),
        "Same speaker and the same claim.",
    )
    s4 = Statement(identity("statement", "surveyor"), None, (u1.id,), (), origins(("post",)), "")
    s5 = Statement(
        identity("statement", "ferry"),
        andrassy.id,
        (f1.id, f2.id),
        (),
        origins(("ferry",), ("digest",)),
        "Same speaker; both compare two crews with three.",
    )
    s6 = Statement(identity("statement", "hostile"), None, (h1.id,), (), origins(("hostile",)), "")
    home = {rendering: each.id for each in (s1, s2, s3, s4, s5, s6) for rendering in each.renderings}
    said = tuple(
        Attribution(**{**{field: getattr(each, field) for field in each.__struct_fields__}, "statement": home[each.id]})
        for each in (g1, g2, g3, g4, g5, c1, c2, b1, b2, u1, f1, f2, h1)
    )

    twelve = {"counted": "metres long", "said_by": marrant.id}
    n1 = desk.figure("wire", "at least 12 metres", 12, None, qualifier="at least", unit="m", attribution=c1.id, **twelve)
    n2 = desk.figure("gazette", "at least 12 metres", 12, None, qualifier="at least", unit="m", attribution=c2.id, **twelve)
    n3 = desk.figure("herald", "12 metres", 12, 12, unit="m", counted="crack")
    n4 = desk.figure("post", "19 metres", 19, 19, unit="m", counted="fissure", attribution=u1.id)
    n5 = desk.figure("wire", "340 households", 340, 340, counted="households", said_by=marrant.id, attribution=c1.id)
    n6 = desk.figure("herald", "Some 300 households", 300, 300, qualifier="about", counted="households")
    n7 = desk.figure("post", "About 340 families", 340, 340, qualifier="about", counted="families")
    n8 = desk.figure("ferry", "More than 9,000 passengers", 9000, None, qualifier="more than", counted="passengers each day")
    n9 = desk.figure("digest", "Some 6,000 people", 6000, 6000, qualifier="about", counted="people daily")
    n10 = desk.figure("wire", "four metres", 4, 4, unit="m")

    t = [
        desk.time("wire", "March 4", "2024-03-04", "day"),
        desk.time("wire", "Monday", "2024-03-04", "day"),
        desk.time("wire", "Thursday", "2024-03-07", "day"),
        desk.time("wire", "June 1987", "1987-06", "month"),
        desk.time("wire", "March 9", "2024-03-09", "day"),
        desk.time("herald", "Tuesday", "2024-03-05", "day"),
        desk.time("post", "March 4", "2024-03-04", "day"),
        desk.time("post", "Thursday", "2024-03-07", "day"),
        desk.time("ferry", "March 11", "2024-03-11", "day"),
        desk.time("gazette", "June 1987", "1987-06", "month"),
        desk.time("digest", "March 11", "2024-03-11", "day"),
        desk.time("gazette", "before the thaw", None),
    ]
    e1 = Event(
        identity("event", "dam"),
        "founding",
        "Dam finished",
        (span("wire", "The dam was finished"), span("gazette", "The dam was finished")),
        EventDate("1987-06", "month", span("wire", "June 1987")),
        "Vellmar",
    )
    e2 = Event(
        identity("event", "hearing"),
        "meeting",
        "Hearing of the Water Board",
        (span("wire", "told the Water Board"), span("post", "hearing of the Board of Waters")),
        EventDate("2024-03-04", "day", span("post", "March 4")),
        None,
        (board.id,),
    )
    e3 = Event(
        identity("event", "gates"),
        "opening",
        "Gates open",
        (span("wire", "The gates open"), span("post", "the sluices open")),
        EventDate("2024-03-07", "day", span("wire", "Thursday")),
    )
    e4 = Event(
        identity("event", "meets"),
        "meeting",
        "Water Board meets again",
        (span("wire", "The Water Board meets again"),),
        EventDate("2024-03-09", "day", span("wire", "March 9")),
    )
    e5 = Event(
        identity("event", "strike"),
        "strike",
        "Ferry strike",
        (span("ferry", "stop work"), span("digest", "walk out")),
        EventDate("2024-03-11", "day", span("ferry", "March 11")),
    )
    e6 = Event(identity("event", "measure"), "survey", "Crack measured", (span("wire", "the crack is measured"),))

    shared = [paragraph for paragraph in WIRE.split("\n\n")[1:] if paragraph.strip() in GAZETTE]
    passages = tuple(Passage(span("gazette", each.strip()), span("wire", each.strip()), "verbatim") for each in shared)
    gamble_passage = Passage(
        span("herald", "We will not gamble – as others did – with the lower town"),
        span("wire", "We will not gamble with the lower town"),
        "edited",
    )
    reprints = (
        Reprint(
            ids["gazette"],
            ids["wire"],
            "Northwire",
            ("credit", "text", "date"),
            passages,
            "taken",
            "Both print 4 paragraphs word for word; the Gazette credits Northwire.",
            0.97,
            0.99,
            (span("gazette", "/Northwire/"),),
        ),
        Reprint(
            ids["herald"],
            ids["wire"],
            "Northwire",
            ("credit", "text"),
            (gamble_passage,),
            "taken",
            "One quotation in common; the Herald credits Northwire.",
            0.31,
            0.9,
            (span("herald", "Northwire reports"),),
        ),
        Reprint(
            ids["unnamed"],
            None,
            "Sundial",
            ("credit",),
            (),
            "taken",
            "It credits Sundial, which is not in the pile.",
            0.0,
            0.8,
            (span("unnamed", "Sundial reported"),),
        ),
        Reprint(
            ids["digest"],
            ids["ferry"],
            "Northwire",
            ("date",),
            (),
            "undecided",
            "One claim in common, in other words.",
            0.0,
            0.4,
        ),
    )
    stories = (
        Story(
            identity("story", "dam"),
            "Vellmar dam to be lowered by four metres, engineer says",
            tuple(ids[each] for each in ("wire", "gazette", "herald", "post", "unnamed")),
            origins(
                ("wire", "gazette", "herald"),
                ("post",),
                ("unnamed",),
                low=2,
                high=3,
                why="Northwire and the Calder Post were each in the hall; Sundial may be Northwire's client.",
            ),
            "2024-03-04",
            "2024-03-06",
        ),
        Story(
            identity("story", "ferry"),
            "Ferry crews to strike over rota",
            (ids["ferry"], ids["digest"]),
            origins(("ferry",), ("digest",), low=1, high=2),
            "2024-03-06",
            "2024-03-07",
        ),
        Story(identity("story", "hostile"), "<script>alert(1)</script>", (ids["hostile"],), origins(("hostile",))),
    )
    discrepancies = (
        Discrepancy(
            identity("discrepancy", "crack"),
            "figure",
            (n1.id, n2.id, n3.id, n4.id),
            "conflict",
            "12 metres, printed as a plain number, cannot be squared with 19.",
            "length of the crack",
        ),
        Discrepancy(
            identity("discrepancy", "homes"),
            "figure",
            (n5.id, n6.id, n7.id),
            "differs",
            "Some 300 may stand for 340, rounded down.",
            "households to leave",
        ),
        Discrepancy(
            identity("discrepancy", "line"),
            "figure",
            (n8.id, n9.id),
            "conflict",
            "6,000 is not more than 9,000.",
            "passengers a day",
        ),
        Discrepancy(
            identity("discrepancy", "day"),
            "date",
            (g1.id, g3.id),
            "conflict",
            "The Herald puts Monday's words on Tuesday.",
            "day of Marrant's words",
        ),
    )
    unsure = (
        Unsure(
            identity("unsure", "origin"),
            "reprint",
            "Did Sundial take its report from Northwire?",
            0.55,
            "Same clause, but three words are too few.",
            "kept apart",
            (ids["unnamed"], ids["wire"]),
            (span("unnamed", "Sundial reported"),),
        ),
        Unsure(
            identity("unsure", "digest"),
            "statement",
            "Is Andrassy's sentence one statement in two wordings?",
            0.61,
            "Same numbers, other words.",
            "joined",
            (f1.id, f2.id),
            (f1.content[0], f2.content[0]),
        ),
        Unsure(
            identity("unsure", "surveyor"),
            "actor",
            "Is the surveyor one of the engineer's staff?",
            0.2,
            "Nothing says so.",
            "kept apart",
            (),
            (span("post", "a surveyor who asked not to be named"),),
        ),
    )
    dated = [(report.published.date[:10], "report", report.id) for report in desk.reports.values() if report.published]
    dated += [(each.date.date, "event", each.id) for each in (e1, e2, e3, e4, e5)] + [("2024-03-04", "statement", s1.id)]
    timeline = tuple(Moment(date, "month" if len(date) == 7 else "day", what, id_) for date, what, id_ in sorted(dated))
    return Account(
        made_by=MADE_BY,
        reports=tuple(desk.reports.values()),
        attributions=said,
        statements=(s1, s2, s3, s4, s5, s6),
        actors=(marrant, brec, board, vellmar, northwire, andrassy),
        figures=(n1, n2, n3, n4, n5, n6, n7, n8, n9, n10),
        times=tuple(t),
        events=(e1, e2, e3, e4, e5, e6),
        stories=stories,
        reprints=reprints,
        discrepancies=discrepancies,
        unsure=unsure,
        timeline=timeline,
        skipped=(Skipped("pile/scan.pdf", "it holds no text"),),
    )


def one_story() -> Account:
    """The dam alone."""
    whole = pile()
    dam = set(whole.stories[0].reports)
    kept = {field: getattr(whole, field) for field in whole.__struct_fields__}

    def mine(*ids: str) -> bool:
        return all(each in dam for each in ids)

    said = tuple(each for each in whole.attributions if mine(each.report))
    saying = {each.id for each in said}
    kept |= {
        "reports": tuple(each for each in whole.reports if each.id in dam),
        "attributions": said,
        "statements": tuple(each for each in whole.statements if set(each.renderings) <= saying),
        "figures": tuple(each for each in whole.figures if mine(each.span.report)),
        "times": tuple(each for each in whole.times if mine(each.span.report)),
        "events": tuple(each for each in whole.events if mine(*(span.report for span in each.spans))),
        "actors": tuple(each for each in whole.actors if any(mine(span.report) for span in each.mentions)),
        "stories": whole.stories[:1],
        "reprints": tuple(each for each in whole.reprints if mine(each.report)),
        "unsure": tuple(each for each in whole.unsure if mine(*(span.report for span in each.spans))),
        "skipped": (),
    }
    figures = {each.id for each in kept["figures"]} | saying
    kept["discrepancies"] = tuple(each for each in whole.discrepancies if set(each.members) <= figures)
    ids = dam | {each.id for each in (*kept["events"], *kept["statements"])}
    kept["timeline"] = tuple(each for each in whole.timeline if each.id in ids)
    return Account(**kept)


def nothing() -> Account:
    """No report at all."""
    return Account(made_by=MADE_BY, skipped=(Skipped("empty", "the folder holds no file that can be read"),))


def many(count: int = 60) -> Account:
    """`count` reports of one story and of several small ones, each with statements, names and figures."""
    desk = Desk()
    keys = [f"r{number:02}" for number in range(count)]
    for number, key in enumerate(keys):
        text = (
            f"Harbour report {number}\n\nThe harbour at Lorn Quay stays shut, Warden Jessa Holm said on May {number % 9 + 1}.\n\n"
            f'"We count {20 + number % 7} boats outside," Holm said. "None comes in before the buoys are set."\n\n'
            + "The wind held from the west and the pilots waited at the inner mole for word from the tower. " * 12
            + f"\n\nThe quay employs {300 + number} people.\n"
        )
        desk.report(key, f"Outlet {chr(65 + number % 26)}{chr(97 + number // 26)} Daily", text, f"2024-05-{number % 9 + 1:02}")
    ids = [desk.reports[key].id for key in keys]
    holm = desk.actor("person", "Jessa Holm", *((key, "Jessa Holm") for key in keys), *((key, "Holm") for key in keys))
    said = [
        desk.said(
            key,
            "direct",
            "Holm",
            "said",
            f'"We count {20 + number % 7} boats outside,"',
            '"None comes in before the buoys are set."',
            speaker=holm.id,
        )
        for number, key in enumerate(keys)
    ]
    big, rest = ids[: count * 2 // 3], ids[count * 2 // 3 :]
    groups = (tuple(big[: len(big) // 2]), tuple(big[len(big) // 2 : -5]), *((each,) for each in big[-5:]))
    stories = [
        Story(
            "story-big",
            "Harbour at Lorn Quay stays shut",
            tuple(big),
            Origins(len(groups), len(groups), len(groups), groups),
            "2024-05-01",
            "2024-05-09",
        )
    ]
    stories += [
        Story(f"story-{each}", f"Small story {number}", (each,), Origins(1, 1, 1, ((each,),)), "2024-05-02", "2024-05-02")
        for number, each in enumerate(rest)
    ]
    statements = [
        Statement(
            "statement-big",
            holm.id,
            tuple(each.id for each in said[: len(big)]),
            (),
            Origins(len(groups), len(groups), len(groups), groups),
            "Same words.",
        )
    ]
    statements += [
        Statement(f"statement-{each.id}", holm.id, (each.id,), (), Origins(1, 1, 1, ((each.report,),)), "")
        for each in said[len(big) :]
    ]
    reprints = [
        Reprint(each, group[0], "x", ("text",), (), "taken", "Word for word.", 0.8) for group in groups for each in group[1:]
    ]
    figures = [
        desk.figure(key, f"{300 + number} people", 300 + number, 300 + number, counted="people")
        for number, key in enumerate(keys)
    ]
    timeline = tuple(Moment(report.published.date, "day", "report", report.id) for report in desk.reports.values())
    return Account(
        made_by=MADE_BY,
        reports=tuple(desk.reports.values()),
        attributions=tuple(said),
        statements=tuple(statements),
        actors=(holm,),
        figures=tuple(figures),
        stories=tuple(stories),
        reprints=tuple(reprints),
        timeline=timeline,
        discrepancies=(
            Discrepancy(
                "discrepancy-people",
                "figure",
                tuple(each.id for each in figures[:12]),
                "differs",
                "Each counts one more.",
                "people employed",
            ),
        ),
    )
