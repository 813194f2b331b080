"""Invented reports of one event: five reporters' own words for the same facts, and how copyists change them."""

import random

# Slots: what happened, when and where it was noticed, who was hurt or hit, who said what, figures, what comes next, background.
EVENTS = (
    {
        "names": {
            "who": ("Ana Reul", "Ida Marsk", "Tove Lind"),
            "town": ("Port Sund", "Karvin", "Halmar"),
            "n": ("40", "65", "28"),
        },
        "quote": "We will not let a single boat tie up there before the last of those piles has been replaced",
        "tellings": (
            (
                "The western quay of {town} was closed on Tuesday once divers found that two of its piles had rotted through.",
                "Harbour master {who} walked along the barrier at noon and took questions from the crews gathered there.",
                "“{quote},” {who} said.",
                "About {n} vessels must land their catch on the far side of the bay until carpenters have driven new timber.",
                "The money is to come out of the dredging fund, which the council had meant to spend on the northern channel.",
                "Built by convicts ninety years ago, the quay was last inspected when the old lighthouse was taken down.",
            ),
            (
                "Fishing crews in {town} woke to find ropes across their moorings: rot in the timber has shut the main pier.",
                "{who}, who runs the port, gave her reasons in the guild hall, where the benches were full an hour before.",
                "“{quote},” she told the skippers.",
                "Some {n} boats are affected, by the guild's own count, and most have already moved to the eastern beach.",
                "Skippers grumbled about longer hauls and dearer ice, though none disputed what the inspection had shown.",
                "Nobody in the hall could say how long the work might last; autumn was the guess one heard most often.",
            ),
            (
                "Two supports under the landing stage at {town} are no longer safe, and it will take no more traffic for now.",
                "That decision, taken overnight by port authorities, was explained to the press by their head, {who}.",
                "“{quote},” said {who}.",
                "Around {n} trawlers use the stage each week in high season; they now queue for a crane across the water.",
                "Insurers have sent an engineer, whose findings are expected to decide who pays for what.",
                "Similar damage was found at a neighbouring harbour two winters ago and took eight months to repair.",
            ),
            (
                "Worm-eaten beams have put an end, for this summer at least, to landings at the big wooden wharf in {town}.",
                "Speaking beside the wharf, {who} named no date for its return to use.",
                "“{quote},” {who} insisted.",
                "The closure touches {n} working boats and the families of some three hundred hands.",
                "Fish traders fear that buyers will turn to rival markets down the coast and may not come back.",
                "Old residents remember a storm that tore half the wharf away when they were children.",
            ),
            (
                "No ship may use the long jetty at {town} any more: its underwater frame has given way in two places.",
                "The order bears the signature of {who}, whose office published it late in the evening.",
                "In a statement {who} explained: “{quote}.”",
                "It concerns {n} registered craft, among them the ferry that brings schoolchildren from the islands.",
                "Pupils will travel by road until further notice, which adds an hour to their morning.",
                "Engineers had warned of decay in a paper that circulated among officials last spring.",
            ),
        ),
    },
    {
        "names": {
            "who": ("Tom Brask", "Emil Horn", "Pavel Rosk"),
            "town": ("Quenby", "Vellan", "Teshik"),
            "n": ("17", "9", "31"),
        },
        "quote": "Whoever lit that fire knew the building and knew that the watchman would be at the other gate by then",
        "tellings": (
            (
                "A fire that broke out before dawn destroyed the grain store of {town} and everything that was kept in it.",
                "Police inspector {who} led reporters through what is left of the ground floor on Wednesday.",
                "“{quote},” {who} said.",
                "At least {n} people were treated for smoke, most of them neighbours who had formed a chain with buckets.",
                "The store held a third of the district's seed, and bakers expect flour to be scarce before the month is out.",
                "Two years ago a smaller blaze in the same yard was put down to a lamp that somebody had left burning.",
            ),
            (
                "Flames lit up {town} for most of the night as the cooperative's warehouse burned down to its stone footings.",
                "By morning {who} of the constabulary had sealed the site and begun to question those who held keys.",
                "“{quote},” the inspector told journalists.",
                "Doctors looked after {n} residents with sore lungs; all but two were sent home the same day.",
                "Members of the cooperative learned of their loss from the church bells and stood weeping in the road.",
                "Rumours about unpaid debts had been going round the market for weeks.",
            ),
            (
                "Nothing remains of the big barn behind the station in {town}, which was set alight on purpose, police say.",
                "Their view was put forward by {who}, who heads the inquiry.",
                "“{quote},” said {who}.",
                "The number of injured stands at {n}, according to the hospital, and no one is in danger.",
                "Rail traffic stopped for five hours because sparks had reached the sleepers.",
                "A reward has been offered for information, paid for by merchants who lost their stock.",
            ),
            (
                "Arson is suspected in the blaze that gutted the communal silo at {town} in the small hours.",
                "Detectives under {who} have taken away a can, a glove and the remains of a lantern.",
                "“{quote},” {who} remarked when he left the ruins.",
                "Of those who helped to fight it, {n} had to see a physician.",
                "Farmers from the upper valley have promised to share what they have until the next harvest.",
                "The silo was the pride of the town when it opened, with a brass band and three speeches.",
            ),
            (
                "Residents of {town} lost their winter stores overnight, when fire swept through the depot by the mill.",
                "An investigator, {who}, did not wait for the laboratory to say what he thinks of it.",
                "He put it like this: “{quote}.”",
                "{n} inhabitants breathed in fumes and needed help, the clinic reported.",
                "The mill itself was saved by a change of wind that came, said its owner, at the very last moment.",
                "In the evening the council met behind closed doors to talk about emergency purchases abroad.",
            ),
        ),
    },
)
OUTLETS = (
    "Lantern Daily", "Quay Post", "Bay Echo", "Morning Klaxon", "Orrin Gazette", "Halmar Monitor", "Staffroom Window",
    "Vellan Coast", "Radio Sablen", "Northern Ledger", "Island Courier", "Market Herald", "Evening Beacon",
    "Stennick Post", "Teshik Letter",
)  # fmt: skip
WIRES = ("Capewire", "Pellwire", "Norwire")
# Words of sentences of an outlet's own on other matters, put together anew every time.
ASIDES = tuple(
    tuple(words.split())
    for words in (
        "old new small proud quiet busy famous distant narrow cheerful stubborn modest royal hidden frozen painted",
        "theatre bakery choir library mint orchard tannery brewery museum school market chapel mill printer garden foundry",
        "Orrin Tesk Maldo Verrin Ustad Corl Brenno Sask Lodar Pell Anvik Dray Ember Fosk Gral Hesk",
        "opens closes celebrates sells repaints postpones welcomes counts mourns borrows shows hides",
        "lamps songs loaves books maps coins masks bells roses clocks carpets kettles barrels letters puppets gloves",
        "gladly slowly again tomorrow quietly twice outdoors together cheaply upstairs abroad reluctantly",
    )
)
# Plain words for plain words, as a desk in a hurry or a second translator changes them.
SYNONYMS = {
    "closed": "shut", "found": "discovered", "said": "stated", "told": "informed", "noon": "midday", "about": "roughly",
    "some": "around", "big": "large", "must": "have to", "until": "till", "most": "the majority", "money": "funds",
    "crews": "boatmen", "boats": "craft", "after": "once", "week": "seven days", "work": "repairs", "destroyed": "ruined",
    "fire": "blaze", "people": "persons", "neighbours": "locals", "before": "ahead of", "took": "answered", "began": "started",
    "night": "hours of darkness", "morning": "daybreak", "burned": "went up", "believe": "think", "injured": "hurt",
    "number": "count", "explained": "set out", "head": "chief", "decision": "move", "long": "lengthy", "office": "bureau",
    "last": "latest", "help": "aid", "from": "out of", "meant": "intended",
    "spend": "use", "come": "be drawn", "was": "has been",
    "were": "have been", "walked": "strolled", "questions": "queries", "gathered": "assembled", "far": "opposite",
    "side": "shore",
}  # fmt: skip


def facts(chance: random.Random, number: int) -> tuple[dict, dict[str, str]]:
    """An event, and the names that its reports share."""
    event = EVENTS[number % len(EVENTS)]
    return event, {slot: chance.choice(choices) for slot, choices in event["names"].items()} | {"quote": event["quote"]}


def telling(event: dict, names: dict[str, str], reporter: int) -> list[str]:
    """The paragraphs of one reporter's own account."""
    return [line.format(**names) for line in event["tellings"][reporter]]


def reworded(chance: random.Random, lines: list[str], strength: float) -> list[str]:
    """The lines with other words for a share of those that have any; strong changes turn clauses round. Quotations stay."""
    return [line if "“" in line else _changed(chance, line, strength) for line in lines]


def _changed(chance: random.Random, line: str, strength: float) -> str:
    words = [SYNONYMS.get(word, word) if chance.random() < strength else word for word in line.rstrip(".").split(" ")]
    if chance.random() < strength / 2:
        words.insert(chance.randrange(1, len(words)), chance.choice(("reportedly", "meanwhile", "now", "in fact")))
    text = " ".join(words)
    head, comma, tail = text.partition(", ")
    if comma and len(tail.split()) > 3 and chance.random() < strength / 2:
        text = f"{tail[0].upper()}{tail[1:]}, {head[0].lower()}{head[1:]}"
    return text + "."


def asides(chance: random.Random, count: int) -> list[str]:
    """Paragraphs of an outlet's own on other matters, two sentences each."""
    return [" ".join(_aside(chance) for _ in range(2)) for _ in range(count)]


def _aside(chance: random.Random) -> str:
    kind, house, place, does, things, how = (chance.choice(words) for words in ASIDES)
    return f"The {kind} {house} of {place} {does} {chance.choice(ASIDES[0])} {things} {how}."
