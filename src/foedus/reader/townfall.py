"""Towns and strongholds that fell: lost to somebody, taken by somebody, or somebody driven out of them.

The place is the subject or stands after "out of"; whoever took it stands after "to" or "by", or as the subject. Words
such as these tell of much else (a cup, a price, a record), so that the place must be a place's name and who took it an
actor or a force.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from foedus.reader.attackwords import MARKET, inflect
from foedus.reader.filler import fillers
from foedus.reader.finite import is_verb
from foedus.reader.grammar import STOPS, object_end, subject_span
from foedus.reader.mention import HitPart, Mention, Part
from foedus.reader.nounphrase import is_backed, is_head
from foedus.reader.pronouns import NOBODY, nearest_subject
from foedus.reader.reality import trouble_of_verb
from foedus.reader.speechwords import PREPOSITIONS
from foedus.reader.standing import names_ship
from foedus.reader.towns import KINDS, label_of, read_town, state_name, state_near
from foedus.reader.unit import Unit, lows_of
from foedus.reader.verbgroup import DAY_WORDS, verb_group
from foedus.reader.wordclass import is_modifier

FALLING = frozenset("fell falls fallen surrendered surrenders capitulated yielded succumbed".split())
LOSING = frozenset(("lost", "ceded", "abandoned"))
TAKEN = frozenset(
    "taken captured retaken recaptured overrun stormed seized occupied reoccupied conquered entered invested carried "
    "besieged surrounded encircled crushed razed gassed bombed shelled sacked".split()
)
CLEARING = frozenset(
    form
    for lemma in (
        "drive drove driven driving", "sweep swept swept sweeping", "throw threw thrown throwing", "push",
        "expel expelled expelled expelling", "oust", "evict", "chase", "force", "dislodge", "eject", "clear", "flush",
    )
    for form in inflect(lemma).values()
)  # fmt: skip
TAKERS = frozenset(("state", "group", "demonym", "office", "person", "force"))
PLACES = frozenset(("place", "capital", "base", "capital place"))
FAR = 9
ACT = "attack"
OWN_ACTS = frozenset(("chemical or biological attack", "bombardment", "shelling", "occupation", "blockade"))
NO_TAKERS = frozenset(
    "tourists fans rival rivals opposition party parties voters conservatives liberals democrats developers floods "
    "flood earthquake plague fire flames storm hurricane disease debt".split()
)


def read_townfalls(units: Sequence[Unit], *, taken: frozenset[int] = frozenset()) -> Iterator[Mention]:
    """Yield the falls of towns that a sentence tells, but for those at verbs that another rule has read."""
    if TELLTALE.isdisjoint(lows_of(units)):
        return
    for at, unit in enumerate(units):
        found = read_townfall(units, at=at) if unit.low in WORDS and at not in taken else None
        found = _fall(units, at) if unit.low in FALLS else found
        found = _into_hands(units, at) if unit.low == "hands" else found
        if found is not None:
            yield found


def read_townfall(units: Sequence[Unit], *, at: int) -> Mention | None:
    """Return the fall of a town that the verb at `at` tells, or None."""
    low = units[at].low
    if units[at].glued or (at + 1 < len(units) and units[at + 1].low == "out"):
        return None  # "was carried out by"
    if is_modifier(units, at=at) and units[at - 1].low in PREPOSITIONS:
        return None  # "off Alupka in occupied Crimea"
    found = None
    if low in FALLING:
        found = _lost(units, at, passive=False)
    elif low in LOSING or low in TAKEN:
        found = _lost(units, at, passive=True)
    if found is None and low in LOSING:
        found = _lost_men(units, at)
    if found is None and low in WINNING:
        found = _won(units, at)
    return _cleared(units, at) if found is None and low in CLEARING else found


FALLS = frozenset("fall loss surrender capitulation".split())


def _fall(units: Sequence[Unit], at: int) -> Mention | None:
    """Read `the fall of Mosul to the Islamic State`, `Goma's fall to the M23`: a noun, the place and who took it."""
    agent = _agent_after(units, at, "to")
    if not agent or at + 2 >= len(units):
        return None
    owned = at > 1 and units[at - 1].low == "'s"
    place = _place_at(units, at - 2) if owned else _place_at(units, at + 2) if units[at + 1].low == "of" else None
    if place is None:
        return None
    unit = units[at]
    acts = (Part((ACT,), unit.start, unit.end),)
    end = object_end(units, at=at)
    return Mention(
        rule="attack townfall",
        at=at,
        start=unit.start,
        end=unit.end,
        span=(at, end),
        acts=acts,
        agents=agent,
        places=place,
    )


PASSING = frozenset("passed fell came ended went slipped".split())
BY_THEN = frozenset("nightfall dawn noon dusk evening morning midnight sunset breakfast daybreak".split())


def _into_hands(units: Sequence[Unit], at: int) -> Mention | None:
    """Read `Kirkuk passed into the hands of the Islamic State`, `by nightfall Manado was in the hands of X`."""
    lead = [unit.low for unit in units[max(0, at - 2) : at]]
    agent = _taker(units, at + 2) if at + 2 < len(units) and units[at + 1].low == "of" else None
    if agent is None or lead[1:] != ["the"] or lead[0] not in {"in", "into"} or at < LEAST_HANDS:
        return None
    verb = at - 3
    by_then = any(
        units[step].low == "by" and step + 1 < len(units) and (units[step + 1].low in BY_THEN | DAY_WORDS)
        for step in range(len(units))
    )
    if not (units[verb].low in PASSING or (units[verb].low in {"was", "were"} and by_then)):
        return None
    place = _subject_place(units, verb) or (_place_at(units, verb - 1) if units[verb - 1].capital else None)
    return None if place is None else _mention(units, verb, agent, place, ())


LEAST_HANDS = 3


def _lost(units: Sequence[Unit], at: int, *, passive: bool) -> Mention | None:
    """Read `Goma fell to the M23`, `Aleppo was lost to X`, `Vukovar was overrun by the JNA`."""
    group = verb_group(units, at=at, form="part" if passive else "past")
    if group.passive is not passive or (passive and group.first == at):
        return None
    link = "by" if units[at].low in TAKEN else "to"
    agent = _agent_after(units, at, link)
    place = _subject_place(units, group.first)
    if agent is None and place is not None and place[0].name and units[at].low in ALONE and _is_dated(units, at):
        agent = ()
    if agent is None or place is None:
        return None
    return _mention(units, at, agent, place, ())


# Of these a day is enough beside a town that the register knows: "Khorramshahr was recaptured in May 1982".
ALONE = frozenset(
    "fell fallen captured retaken recaptured overrun stormed gassed sacked lost surrendered capitulated".split()
)
DATED, YEAR = 7, 4


def _is_dated(units: Sequence[Unit], at: int) -> bool:
    """Whether a year follows, and before it no "by" or "to" of somebody whom no rule knows; and nothing of markets."""
    if any(unit.low in MARKET for unit in units):
        return False
    for step in range(at + 1, min(len(units), at + DATED)):
        low = units[step].low
        if low in {"by", "to", ",", ";", "per", "%", "from"}:
            return False
        if (low.isdecimal() and len(low) == YEAR) or low == "within":
            return True
    armed = any(unit.roles & {"force", "weapon", "attack noun"} for unit in units)
    return armed and any(unit.low in DAY_WORDS for unit in units)


WINNING = frozenset(
    form
    for lemma in ("take took taken taking", "retake retook retaken retaking", "capture", "seize", "occupy", "recapture",
                  "overrun overran overrun overrunning", "storm", "conquer")
    for form in inflect(lemma).values()
)  # fmt: skip
TAKE = frozenset("take takes took taken".split())
# Between the verb and the place that was taken: "took the eastern bank of Bakhmut", "captured the town of Lida".
PARTLY = frozenset(
    "the of a city town village port island bank banks side half part parts centre center outskirts suburb suburbs "
    "eastern western northern southern upper lower fortress fort heights ruins old most all much whole provincial "
    "capital district quarter north south east west nearby border town's key strategic our its their his rest third "
    "positions peak peaks hill ridge pass valley".split()
)
TO_TASK = frozenset("to by off for back as 's in into with up off".split()) - {"by", "in"}
ASTRAY = frozenset("storm surprise heart task train flight bus car photograph painting photo".split())


def _won(units: Sequence[Unit], at: int) -> Mention | None:
    """Read `Wagner took the eastern bank of Bakhmut`: who fights, as the subject, and a place that is the object."""
    group = verb_group(units, at=at)
    if group.passive or group.gerund or group.modal:
        return None
    front = _fronted(units, at, group.first)
    if front is not None or _back(units, at):
        return _won_back(units, at, front, _doers(units, group.first))
    step = at + 1
    while step < len(units) and units[step].low in PARTLY and not units[step].place:
        step += 1
    if (
        step >= len(units)
        or not is_head(units, at=step)
        or any(one.low in ASTRAY for one in units[step + 1 : step + 5])
    ):
        return None
    named = units[step].place and not units[step].roles & {"state", "demonym", "group"}
    place = _place_at(units, step) if named or not units[step].meanings else None
    following = units[step + 1].low if step + 1 < len(units) else "."
    named = units[step - 1].low == "the" and following not in KINDS
    ship = named and (not units[step].place or names_ship(units, at=step))
    if ship or place is None or following in TO_TASK:
        return None  # "seized the Pueblo" is said of a ship
    agents = _doers(units, group.first)
    begin, end = subject_span(units, first=group.first)
    lasting = following not in STOPS and any(one.low in LASTING for one in units[step + 1 : step + 5])
    if agents is None and begin < end and units[end - 1].low in {"it", "they"} and _is_known(place) and not lasting:
        return replace(_mention(units, at, (), place, ()), pronoun=end - 1)
    italy = units[at].low in TAKE and group.first and "state" in units[group.first - 1].roles
    return None if agents is None or italy else _mention(units, at, agents, place, ())  # no "Italy took Madrid"


def _won_back(
    units: Sequence[Unit], at: int, front: tuple[Part, ...] | None, agents: tuple[Part, ...] | None
) -> Mention | None:
    found = _mention(units, at, agents or (), front or (), ())
    return None if agents is None else replace(found, struck=True, apart=front is None)


def _fronted(units: Sequence[Unit], at: int, first: int) -> tuple[Part, ...] | None:
    """Return the town that stands before the clause that tells of it: "Tobruk, which Rommel's tanks took in 1942"."""
    following = units[at + 1].low if at + 1 < len(units) else "."
    begin = subject_span(units, first=first)[0]
    if begin < LEAST_HANDS or units[begin - 1].low not in {"which", "that"} or following not in SINCE | DAY_WORDS:
        return None
    unit = units[begin - 3 if units[begin - 2].low == "," else begin - 2]
    known = unit.place and unit.roles & PLACES
    return (Part((unit.place,), unit.start, unit.end, name=unit.text),) if known else None


SINCE = STOPS | frozenset("on in after without at from by , . again last this within during".split())


def _back(units: Sequence[Unit], at: int) -> bool:
    """Whether what was lost was taken back: "the Libyans took it back from the air"."""
    near = [unit.low for unit in units[at + 1 : at + 4]]
    town = len(near) == LEAST_HANDS and near[0] == "the" and near[1] in KINDS
    return near[:2] == ["it", "back"] or (town and near[2] == "back")


# "It took Moscow until 1994", "it took Paris three years to".
LASTING = frozenset("until to years days months weeks hours year month long".split())


def _is_known(place: tuple[Part, ...]) -> bool:
    return any(part.name for part in place)


def _doers(units: Sequence[Unit], first: int) -> tuple[Part, ...] | None:
    """Return who fights as the subject; () where it is a force that is no actor's; None where nobody who fights is."""
    begin, end = subject_span(units, first=first)
    found = list(fillers(units, begin=begin, end=end, subject=True))
    direct = [one for one in found if one.prep in {"", "by"}]
    if any(one.unit.low in NO_TAKERS for one in direct) or not direct:
        return None
    named = [one for one in direct if one.unit.actor and one.unit.roles & TAKERS and not is_backed(units, at=one.at)]
    armed = any("force" in one.unit.roles and one.unit.low not in {"men", "man"} for one in direct)
    sure = [one for one in named if armed or one.unit.roles & {"group", "office"} or _acts(units, one.at)]
    if sure and is_head(units, at=sure[0].at) | armed:
        unit = sure[0].unit
        return (Part((unit.actor,), unit.start, unit.end, name=unit.text),)
    return () if armed else None


def _lost_men(units: Sequence[Unit], at: int) -> Mention | None:
    """Read `the convoy lost four ships to U-boats`: a number of men or craft, lost to somebody who fights."""
    group = verb_group(units, at=at)
    near = units[at + 1 : at + FAR]
    to = next((step for step, unit in enumerate(near) if unit.low == "to"), None)
    if group.passive or to is None or not any("number" in one.roles or one.low[:1].isdigit() for one in near[:to]):
        return None
    lost = next((one for one in near[:to] if one.roles & {"force", "object", "weapon"}), None)
    agent = _taker(units, at + to + 2)
    if lost is None or agent is None or any(one.low in {"game", "games", "seats", "points"} for one in near[:to]):
        return None
    begin, end = subject_span(units, first=group.first)
    owner = next((one for one in units[begin:end] if one.actor and one.roles & TAKERS), None)
    hits = (
        () if owner is None else (HitPart(lost.value("object") or "armed forces", owner.actor, owner.start, lost.end),)
    )
    return _mention(units, at, agent, (), hits)


def _agent_after(units: Sequence[Unit], at: int, link: str) -> tuple[Part, ...] | None:
    """Return who stands after "to" or "by"; () where it is a force that is no actor's; None where nobody stands."""
    for step in range(at + 1, min(len(units), at + FAR)):
        low = units[step].low
        if low in STOPS or low in {",", "and", "but"} or is_verb(units, at=step):
            return None
        if low == link:
            return _taker(units, step + 1) or _pointed_at(units, step + 1)
    return None


def _pointed_at(units: Sequence[Unit], at: int) -> tuple[Part, ...] | None:
    """Return whom "it" or "them" means that a town fell to: "the M23 took Goma, and Bukavu fell to it"."""
    if at >= len(units) or units[at].low not in {"it", "them"}:
        return None
    actor = nearest_subject(units, at=at)
    return (Part((actor,), units[at].start, units[at].end),) if actor not in {"", NOBODY} else None


def _taker(units: Sequence[Unit], first: int) -> tuple[Part, ...] | None:
    force = False
    for step in range(first, min(len(units), first + 6)):
        unit = units[step]
        if unit.low in STOPS or unit.low in {",", "in", "on", "at", "for", "after", "by", "and"}:
            break
        if unit.low == "of" and not force:
            break  # "fighters of Hayat Tahrir al-Sham"
        if unit.low in NO_TAKERS:
            return None
        if unit.actor and unit.roles & TAKERS and not is_backed(units, at=step) and _acts(units, step):
            return (Part((unit.actor,), unit.start, unit.end, name=unit.text),)
        force = force or "force" in unit.roles
    return () if force else None


def _acts(units: Sequence[Unit], at: int) -> bool:
    """Whether a name means those who fight: a group, "the Japanese", "Somali armour"."""
    unit = units[at]
    if "demonym" not in unit.roles or "group" in unit.roles:
        return True
    following = units[at + 1] if at + 1 < len(units) else None
    if following is None or not following.low.isalpha() or is_verb(units, at=at + 1) or following.low in AFTER_PEOPLE:
        return True
    return bool(following.roles & {"force", "weapon", "object", "number"}) or following.low in BODIES


AFTER_PEOPLE = frozenset("in on at for after before without within during by as with last this and but while".split())
BODIES = frozenset(
    "armour armor corps advance onslaught offensive assault invaders infantry division divisions".split()
)


def _subject_place(units: Sequence[Unit], first: int) -> tuple[Part, ...] | None:
    """Return the place that is the subject, as the head of its group; known to the register, or a name after none."""
    begin, end = subject_span(units, first=first)
    found: tuple[Part, ...] | None = None
    for one in fillers(units, begin=begin, end=end, subject=True):
        unit = one.unit
        if one.prep or unit.roles & {"state", "demonym", "group", "force", "person"}:
            continue
        if unit.roles & PLACES and unit.place and is_head(units, at=one.at):
            found = (Part((unit.place,), unit.start, unit.end, name=unit.text),)
        elif (last := read_town(units, at=one.at)) and found is None and one.at == begin:
            found = _town(units, one.at, last)
    return found


def _town(units: Sequence[Unit], first: int, last: int) -> tuple[Part, ...]:
    label = label_of(units, first=first, last=last)
    state = state_near(units, first=first, last=last)
    name = state_name(state) if state is not None else ""
    value = f"{label} in {name}" if name else label
    return (Part((value,), units[first].start, units[last - 1].end, label, unplaced=not name),)


def _cleared(units: Sequence[Unit], at: int) -> Mention | None:
    """Read `drove the RSF out of Wad Madani`, `swept the Serbs from Knin`."""
    group = verb_group(units, at=at)
    if group.passive or group.gerund or group.infinitive:
        return None
    agents = _doers(units, group.first)
    out = next((step for step in range(at + 1, min(len(units), at + FAR)) if units[step].low in {"out", "from"}), None)
    armed = agents is not None and any("force" in one.roles for one in units[max(0, group.first - 4) : group.first])
    if agents is None or out is None or not (armed or _are_driven(units, at + 1, out)):
        return None
    # "rebels who swept in from Sudan"
    came = out == at + 2 and units[at + 1].low in {"in", "down", "up", "over"}
    if came or _are_people(units[at + 1 : out]):
        return None
    whom = next((unit for unit in units[at + 1 : out] if unit.actor and unit.roles & TAKERS), None)
    first = out + 1 + (units[out].low == "out" and out + 1 < len(units) and units[out + 1].low in {"of", "from"})
    if first >= len(units):
        return None
    place = _place_at(units, first)
    if place is None:
        return None
    hits = () if whom is None else (HitPart("armed forces", whom.actor, whom.start, whom.end),)
    return _mention(units, at, agents, place, hits)


def _are_people(driven: Sequence[Unit]) -> bool:
    """Whether it is people in their numbers, and no fighters, who are driven out: "some 700,000 Albanians"."""
    counted = any("number" in one.roles or one.low[:1].isdigit() for one in driven)
    return counted and not any(one.roles & {"force", "group"} for one in driven)


def _are_driven(units: Sequence[Unit], first: int, last: int) -> bool:
    """Whether those who are driven out are fighters: a group, forces, "the Serbs"; diplomats are sent home."""
    near = units[first:last]
    if any(one.low in STOPS or one.low == "," or one.low in SENT_HOME for one in near):
        return False
    if any(one.capital and not one.meanings for one in near):
        return False  # "the Krajina Serbs" are not Serbia's
    people = any("demonym" in one.roles and one.low.endswith("s") for one in near)
    return people or any(one.roles & {"force", "group"} for one in near)


SENT_HOME = frozenset(
    "diplomat diplomats ambassador ambassadors envoy envoys journalist journalists citizens nationals migrants "
    "workers players fans companies staff students refugees".split()
)


def _place_at(units: Sequence[Unit], first: int) -> tuple[Part, ...] | None:
    while first < len(units) - 1 and units[first].low in {"the", "city", "town", "of", "village", "port"}:
        first += 1
    unit = units[first]
    if unit.place and not unit.roles & {"demonym", "group"}:
        return (Part((unit.place,), unit.start, unit.end, name=unit.text),)
    last = read_town(units, at=first)
    return _town(units, first, last) if last else None


def _mention(
    units: Sequence[Unit], at: int, agents: tuple[Part, ...], places: tuple[Part, ...], hits: tuple[HitPart, ...]
) -> Mention:
    unit = units[at]
    group = verb_group(units, at=at)
    begin = subject_span(units, first=group.first)[0]
    act = unit.value("verb") if unit.value("verb") in OWN_ACTS else ACT
    return Mention(
        rule="attack townfall",
        at=at,
        start=unit.start,
        end=unit.end,
        span=(begin, object_end(units, at=at)),
        acts=(Part((act,), unit.start, unit.end),),
        agents=agents,
        places=places,
        hits=hits,
        negated=group.negated,
        trouble=trouble_of_verb(units, group=group),
    )


WORDS = FALLING | LOSING | TAKEN | CLEARING | WINNING
TELLTALE = WORDS | FALLS | {"hands"}
