"""Made-up attacks and reports of them, for measuring how well reports of one attack are brought together.

A world has wars and single attacks. A war is one attacker against one state for some weeks: on each of its days it
strikes some of the cities of that state, each city with its own kind of object; one strike in twelve has a twin, a
second attack on the same city on the same day that hit something else. A single attack is anybody's on anybody's
city. Each attack is told by one to four reports, and each report makes an incident of its own, with these faults:

    day       83 in 100 exact, 4 off by a day, 7 as one of two days, 4 as a month, 2 not said
    place     77 the city, 16 the state, 2 another city of the state, 5 not said
    attacker  88 named, 10 not said, 2 somebody else
    act       66 the act, 25 "attack", 6 another act, 3 not said
    object    52 the object, 8 its class, 37 not said, 3 something else
    owner     60 the state, 40 not said
    title     60 "Attack in PLACE", 20 "Strike on OBJECT", 20 none

There are four outlets, each with a bulletin a day, which tells of an attack once. Two incidents are one where they
tell of one attack; twins are two.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from foedus.statements import Document, Record, Statement, Titled

CITIES = {
    "UKR": "Kyiv Kharkiv Odesa Dnipro Lviv Poltava Sumy Chernihiv Vinnytsia Zhytomyr".split(),
    "IRN": "Tehran Isfahan Tabriz Shiraz Kerman Qom Hamadan".split(),
    "ISR": "Haifa Jerusalem Ashdod Beersheba".split(),
    "QAT": ["Doha", "Al Udeid Air Base", "Ras Laffan", "Mesaieed"],
    "POL": "Warsaw Poznan Lodz Szczecin Lublin".split(),
    "SAU": "Riyadh Jeddah Medina Tabuk".split(),
    "IRQ": "Baghdad Mosul Basra Kirkuk Erbil".split(),
}
ATTACKERS = {"UKR": "RUS", "IRN": "ISR", "ISR": "IRN", "QAT": "IRN", "POL": "RUS", "SAU": "houthis", "IRQ": "USA"}
STRIKES = ("missile strike", "drone strike", "air strike")
THINGS = {
    "civilian object": ("residential building", "hospital", "school"),
    "critical infrastructure": ("energy facility", "water facility", "port"),
    "armed forces": ("military base", "land forces"),
}
OUTLETS = ("agency", "daily", "gazette", "wire")
FIRST = date(2025, 1, 1)


@dataclass(frozen=True, kw_only=True)
class Attack:
    """One attack as it was."""

    number: int
    day: date
    state: str
    city: str
    by: str
    act: str
    thing: str


@dataclass(frozen=True, kw_only=True)
class World:
    """What was reported, and the attack that each incident tells of."""

    record: Record
    truth: dict[str, int]

    def pairs(self) -> set[tuple[str, str]]:
        """Return the pairs of incidents that tell of one attack."""
        told: dict[int, list[str]] = {}
        for name, number in self.truth.items():
            told.setdefault(number, []).append(name)
        return {(first, second) for names in told.values() for first in names for second in names if first < second}


def make_world(*, incidents: int, days: int, wars: int, seed: int) -> World:
    """Return a world of so many reported incidents within so many days, of which so many wars make nine in ten."""
    chance = random.Random(seed)  # noqa: S311 - a game, and no secret
    attacks = _attacks(chance, days, wars)
    statements: list[Statement] = []
    titled: list[Titled] = []
    truth: dict[str, int] = {}
    documents: dict[str, Document] = {}
    while len(truth) < incidents:
        attack = next(attacks)
        for outlet in chance.sample(OUTLETS, chance.randint(1, 4))[: incidents - len(truth)]:
            name = f"i{len(truth):06}"
            truth[name] = attack.number
            bulletin = f"{outlet}-{attack.day}"
            documents.setdefault(bulletin, Document(id=bulletin, outlet=outlet, published_on=str(attack.day)))
            title, told = _report(chance, attack, name, bulletin)
            titled.append(Titled(id=name, title=title))
            statements += told
    document = Document(id="feed", outlet="Made up", published_on="2027-01-01")
    return World(
        record=Record(documents=(document,), incidents=tuple(titled), statements=tuple(statements)), truth=truth
    )


def _attacks(chance: random.Random, days: int, wars: int) -> Iterator[Attack]:
    fronts = [(chance.choice(list(CITIES)), chance.randrange(days), chance.randint(10, 60)) for _ in range(wars)]
    number = 0
    while True:
        if fronts and chance.random() < 0.9:
            state, start, length = chance.choice(fronts)
            day = FIRST + timedelta(days=(start + chance.randrange(length)) % days)
            by = ATTACKERS[state]
        else:
            state = chance.choice(list(CITIES))
            day = FIRST + timedelta(days=chance.randrange(days))
            by = chance.choice(list(ATTACKERS.values()))
        city = chance.choice(CITIES[state])
        things = [one for group in THINGS.values() for one in group]
        for thing in chance.sample(things, 2 if chance.random() < 1 / 12 else 1):
            yield Attack(number=number, day=day, state=state, city=city, by=by, act=chance.choice(STRIKES), thing=thing)
            number += 1


def _report(chance: random.Random, attack: Attack, name: str, bulletin: str) -> tuple[str, list[Statement]]:
    city = attack.city
    place = _one(chance, (77, city), (16, attack.state), (2, chance.choice(CITIES[attack.state])), (5, ""))
    group = next(key for key, things in THINGS.items() if attack.thing in things)
    thing = _one(
        chance, (52, attack.thing), (8, group), (37, ""), (3, chance.choice(THINGS[chance.choice(list(THINGS))]))
    )
    other = attack.day + timedelta(days=chance.choice((-1, 1)))
    two = f"{min(attack.day, other)}..{max(attack.day, other)}"
    said = {
        "happened_on": _one(
            chance, (83, str(attack.day)), (4, str(other)), (7, two), (4, f"{attack.day:%Y-%m}"), (2, "")
        ),
        "place": place,
        "by": _one(chance, (88, attack.by), (10, ""), (2, chance.choice(list(ATTACKERS.values())))),
        "act": _one(chance, (66, attack.act), (25, "attack"), (6, chance.choice(STRIKES)), (3, "")),
        "h1.object": thing,
        "h1.of": _one(chance, (60, attack.state), (40, "")) if thing else "",
    }
    title = _one(
        chance, (60, f"Attack in {place}" if place else ""), (20, f"Strike on {thing}" if thing else ""), (20, "")
    )
    return title, [
        Statement(about=name, property=prop, value=(value,), holder=bulletin, document=bulletin)
        for prop, value in said.items()
        if value
    ]


def _one(chance: random.Random, *choices: tuple[int, str]) -> str:
    """Return one of the texts, each as likely as its weight says."""
    return chance.choices([text for _, text in choices], [weight for weight, _ in choices])[0]
