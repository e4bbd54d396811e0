"""How many were killed, hurt, shot down: the number of those of whom a verb or noun of loss is said."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from foedus.reader.finite import is_verb
from foedus.reader.grammar import DAY_WORDS, MEASURES, STOPS, verb_group
from foedus.reader.lexicon import Unit
from foedus.reader.mention import Part
from foedus.reader.numbers import ARTICLES, OPEN, Count, read_quantity
from foedus.reader.speechwords import BE, HAVE, HEDGES, MODALS

# What is done to people, by its property: with an object, or of its subject.
TAKING = {
    **dict.fromkeys("killed kills killing murdered murdering slew slaughtered massacred executed".split(), "killed"),
    **dict.fromkeys("wounded wounds wounding injured injures injuring hurt hurting maimed maiming".split(), "wounded"),
    "shot dead": "killed",
}
FALLING = {
    **dict.fromkeys("died dies die dying perished perish perishes drowned drown drowns".split(), "killed"),
    **dict.fromkeys("dead slain".split(), "killed"),
}
LOSSES = {
    **dict.fromkeys("deaths fatalities casualties bodies".split(), "killed"),
    **dict.fromkeys("injuries wounds".split(), "wounded"),
}
STOPPING = frozenset("intercepted intercepting intercepts downed downing destroyed".split()) | {
    "shot down", "shooting down", "shoots down", "brought down", "bringing down", "shoot down", "knocked down",
}  # fmt: skip
NOBODY = frozenset("nobody none noone".split())
SAFE = frozenset("safe unhurt unharmed uninjured".split())
# Those who are lost on the side that attacked; what is no person.
NOT_VICTIMS = frozenset(
    "attackers attacker assailants assailant hijackers bomber bombers horses horse cows cattle sheep goats goat cow "
    "dog dogs camels mules reindeer animals chickens fish birds pigs donkeys hens sheep "
    "cats cat swans turkeys".split()
)
NOT_COUNTED = (
    DAY_WORDS
    | MEASURES
    | frozenset(
        "days weeks months years hours minutes seconds times percent per am pm gmt o'clock metres feet "
        "dollars euros pounds cents".split()
    )
)
TELLING = frozenset("reported said believed feared known confirmed thought presumed seriously slightly lightly "
                    "moderately badly critically fatally gravely outright".split())  # fmt: skip
# Words that may stand between a number and its verb.
ALONG = frozenset("of the their its her his our on in at from aboard board with".split())
LISTING = frozenset((",", "and", "plus"))
SURE_PEOPLE = frozenset(
    "people persons person civilians civilian soldiers soldier troops servicemen serviceman others men man women woman "
    "children child officers officer citizens members residents workers worker fighters militants police policemen "
    "policeman tourists nationals passengers marines marine guards guard personnel crew sailors sailor pilots pilot "
    "worshippers pupils students nurses nurse doctors doctor patients peacekeepers peacekeeper fishermen seafarers "
    "generals general sergeant corporal private privates captain colonel major lieutenant commander driver drivers "
    "farmers villagers villager pilgrims recruits conscripts guests mourners boys boy girls girl babies baby infants "
    "journalists journalist engineers engineer labourers watchman watchmen herdsman herder diplomats diplomat "
    "teacher teachers priest priests monk monks nun nuns cameraman reporter rebels rebel gunmen gunman inhabitants "
    "airmen gendarmes gendarme hostages mercenaries souls victims bystanders ministers minister patrolman "
    "paratroopers reservists medics paramedics firefighters rescuers shepherd shepherds porters clerks".split()
)
REACH = 14


@dataclass(frozen=True, slots=True)
class Toll:
    """One number: its property, the unit that says what became of them, and its words.

    `spared` is how many are taken from all that were launched ("shot down all but two"); None where none are.
    """

    name: str
    at: int
    part: Part
    spared: int | None = None


def read_tolls(units: Sequence[Unit]) -> Iterator[Toll]:
    """Yield the numbers of killed, hurt and shot down that a sentence states as so."""
    rules = _rules()
    for at, unit in enumerate(units):
        rule = rules.get(unit.low)
        if rule is not None:
            yield from rule(units, at)


@cache
def _rules() -> Mapping[str, Callable[[Sequence[Unit], int], Iterator[Toll]]]:
    """Return the rule that a word opens."""
    return {
        **dict.fromkeys(TAKING, _taken),
        **dict.fromkeys(FALLING, _fallen),
        **dict.fromkeys(LOSSES, _losses),
        **dict.fromkeys(("lives", "life"), _lives),
        **dict.fromkeys(("lost", "loses"), _lost),
        **dict.fromkeys(("loss", "toll"), _toll_told),
        **dict.fromkeys(SAFE, _safe),
        **dict.fromkeys(STOPPING, _stopped),
    }


def _lost(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `lost 105 soldiers`, `with one engineer lost`."""
    found = _people_after(units, at + 1)
    if found is not None and _is_of_people(units, found):
        yield _toll(units, "killed", at, found)
    elif any(one.low == "with" for one in units[max(0, at - 4) : at]):
        yield from _of_subject(units, at, "killed")


def _toll_told(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `the death toll rose to seven`, `with the loss of 46 sailors`."""
    yield from _said_after(units, at, "killed")


def quantity_before(units: Sequence[Unit], *, at: int, reach: int = 6, whole: bool = False) -> Count | None:
    """Return the number of what stands at `at`, from the words before it: "three of the five Iranian drones": three.

    Only words that describe it may stand between. With `whole` the number of all is meant: five.
    """
    for step in range(at - 1, max(-1, at - 1 - reach), -1):
        unit = units[step]
        if unit.glued and step and units[step - 1].low.isdecimal():
            return None  # "120-millimetre mortars"
        found = read_quantity(units, at=step)
        if found is not None and found.last <= at:
            if any(one.low in NOT_COUNTED for one in units[max(0, step - 1) : at]):
                return None  # "on 19 March missiles struck", "eighteen months earlier shells fell"
            found = _from_start(units, found)
            return found if whole else _outer(units, found)
        if unit.low in ENDING | WEIGHTS or unit.low in STOPS or unit.low == "," or is_verb(units, at=step):
            return None
    return None


MUNITIONS = frozenset("shell shells rounds torpedo torpedoes".split())


def is_munition(unit: Unit) -> bool:
    """Whether a weapon is one that is spent when it strikes: "missiles", "artillery shells", not "guns", "jets"."""
    kind = unit.value("weapon")
    return kind in {"missile strike", "drone strike", "bombardment"} or (
        bool(kind) and not MUNITIONS.isdisjoint(unit.low.split())
    )


ENDING = frozenset(
    "a an in on at by to for and or but that which who near its their his her our with using from against into over "
    "across between towards toward".split()
)


WEIGHTS = frozenset("tons tonnes kilos pounds kilograms waves".split())


def _from_start(units: Sequence[Unit], found: Count) -> Count:
    """Return the whole number of which only the end was seen: "one hundred and eight"."""
    for first in range(max(0, found.first - 4), found.first):
        whole = read_quantity(units, at=first)
        if whole is not None and whole.last >= found.last:
            return whole
    return found


def _outer(units: Sequence[Unit], found: Count) -> Count:
    """Return the part where a number only says of how many: "thirty-eight of the sixty-seven"."""
    step = found.first - 1
    while step > 0 and units[step].low in {"the", "those", "these", "its", "their", "her", "some"}:
        step -= 1
    if step < 1 or units[step].low != "of":
        return found
    for first in range(step - 1, max(-1, step - 4), -1):
        part = read_quantity(units, at=first)
        if part is not None and part.last == step:
            return part
    return found


def _taken(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `killed two soldiers and a woman`, and of the subject `six people were killed`."""
    name = TAKING[units[at].low]
    group = verb_group(units, at=at)
    if (
        group.modal
        or group.negated
        or (group.infinitive and not any(one.low in HAVE for one in units[group.first : at]))
    ):
        yield from _nobody(units, at, name)
        return
    passive = any(unit.low in BE for unit in units[group.first : at])
    found = None if passive else _people_after(units, at + 1)
    if found is not None:
        yield _toll(units, name, at, found)
        return
    if passive or units[at].low == "hurt" or _ends(units, at + 1):
        yield from _of_subject(units, at, name)


def _ends(units: Sequence[Unit], at: int) -> bool:
    """Whether no object can follow: "eight soldiers killed in an ambush"."""
    return at >= len(units) or units[at].low in STOPS | {
        ",", ".", "and", "in", "when", "by", "at", "on", "as", "after", "during", "near", "while",
    }  # fmt: skip


def _people_after(units: Sequence[Unit], at: int) -> Count | None:
    """Return how many are told in a list of people that begins here, or None."""
    total: Count | None = None
    step = at
    while step < len(units):
        found = _number_at(units, step)
        if found is None:
            break
        end = _group_end(units, found.last)
        if end is None:
            break
        total = replace(found, last=end) if total is None else total.plus(replace(found, last=end))
        step = end
        while step < len(units) and units[step].low in LISTING:
            step += 1
        if step == end or step >= len(units) or _part_of(units, step):
            break
    if total is not None and [unit.low for unit in units[total.last : total.last + 2]] == ["among", "others"]:
        total = replace(total, high=OPEN)
    return total


def _part_of(units: Sequence[Unit], at: int) -> bool:
    """Whether a list goes on with part of those counted: "four workers, three of them Indian"."""
    near = [unit.low for unit in units[at : at + 5]]
    return any(pair in (("of", "them"), ("of", "whom")) for pair in pairwise(near))


FURTHER = frozenset("at least more than about around some roughly nearly almost over another a further all both as "
                    "many no fewer approximately the other".split())  # fmt: skip


def _number_at(units: Sequence[Unit], at: int) -> Count | None:
    """Return the number with which a group of people begins: "at least nine", "another six", "a Turkish sergeant"."""
    for step in range(at, min(len(units), at + 4)):
        found = read_quantity(units, at=step)
        if found is not None:
            return replace(found, first=min(found.first, step))
        if units[step].low not in FURTHER:
            break
    if at < len(units) and units[at].low in ARTICLES | {"one"}:
        near = units[at + 1 : at + 5]
        head = next((number for number, unit in enumerate(near) if unit.low in SURE_PEOPLE), None)
        described = head is not None and all(_describes(unit) for unit in near[:head])
        return Count(1, 1, at, at + 1) if described else None
    return None


def _describes(unit: Unit) -> bool:
    return unit.low.isalpha() and unit.low not in ALONG | LISTING | STOPS


def _group_end(units: Sequence[Unit], at: int) -> int | None:
    """Return where a group of people ends after its number, or None where it is no people."""
    step = at
    if step < len(units) and units[step].low == "of":
        step += 2 if step + 1 < len(units) and units[step + 1].low in ALONG - {"of"} | {"them", "us"} else 1
    while step < len(units) and step - at < 6 and _describes(units[step]) and not _ends(units, step):  # noqa: PLR2004
        low = units[step].low
        if low in NOT_COUNTED or low in NOT_VICTIMS:
            return None
        if low in SURE_PEOPLE:
            return _head_end(units, step)
        if is_verb(units, at=step) or low in {"with", "among", "including", "who"}:
            break
        step += 1
    return step


def _head_end(units: Sequence[Unit], at: int) -> int:
    """Return where a group ends whose head may be followed by another of its words: "police officers"."""
    while at + 1 < len(units) and units[at + 1].low in SURE_PEOPLE and units[at + 1].low != "others":
        at += 1
    return at + 1


def _fallen(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `two patients died`, `290 dead`, `puts the dead at nine`."""
    name = FALLING[units[at].low]
    group = verb_group(units, at=at)
    if group.modal or group.negated or group.infinitive:
        yield from _nobody(units, at, name)
        return
    if units[at].low == "dead":
        told = list(_said_after(units, at, name))
        if told:
            yield from told
            return
        following = units[at + 1].low if at + 1 < len(units) else "."
        if following in NOT_VICTIMS | {"sea", "line", "body", "bodies", "end"}:
            return
    yield from _of_subject(units, at, name)


def _of_subject(units: Sequence[Unit], at: int, name: str) -> Iterator[Toll]:
    """Read the number of the subject: "six people were killed", "more than fifty of her crew died"."""
    first = verb_group(units, at=at).first
    while first > 0 and (units[first - 1].low in TELLING | BE | HAVE | HEDGES | {"to", "have", "who", "that"}):
        first -= 1
    nobody = list(_nobody(units, at, name, first=first))
    if nobody:
        yield from nobody
        return
    found = _people_before(units, first)
    if found is not None:
        yield _toll(units, name, at, found)


def _people_before(units: Sequence[Unit], end: int) -> Count | None:
    """Return how many the group of people before `end` counts; lists of groups are summed."""
    step = end - 1
    while step >= 0 and end - step <= REACH:
        unit = units[step]
        found = read_quantity(units, at=step)
        if found is not None and found.last <= end:
            found = _outer(units, _from_start(units, found))
            if found.first and units[found.first - 1].low in {"aged", "age"}:
                step = found.first - 1
                continue
            return _with_earlier(units, found) if _are_people(units, found, end) else None
        if unit.low in ARTICLES:
            following = units[step + 1].low
            if following in SEVERAL:
                return None
            number = 2 if following in {"couple", "pair"} else 1
            one = Count(number, number, step, step + 1)
            return _with_earlier(units, one) if _are_people(units, one, end) else None
        if unit.low in STOPS or unit.low in PARTING or unit.low in FALLING or unit.low in TAKING:
            break
        if is_verb(units, at=step):
            break
        step -= 1
    return None


# Of these nobody says how many they are.
SEVERAL = frozenset("family crew group number handful team squad platoon patrol unit crowd few lot section".split())


def _are_people(units: Sequence[Unit], found: Count, end: int) -> bool:
    """Whether what is counted may be people who suffered: no beasts, days or weapons, and no year."""
    told = units[found.last : end]
    if any(one.low in NOT_COUNTED | NOT_VICTIMS for one in told) or _is_year(units, found):
        return False
    return any(one.low in SURE_PEOPLE for one in told) or not any(one.roles & NO_PEOPLE for one in told)


NO_PEOPLE = frozenset(("weapon", "act noun", "attack noun", "text"))
PARTING = frozenset("that when while which but , after before because if among including".split())


def _is_year(units: Sequence[Unit], found: Count) -> bool:
    """Whether a number is the year of a date: "on 23 May 2022 and hurt villagers"."""
    before = units[found.first - 1].low if found.first else ""
    text = units[found.first].low
    return len(text) == len("2022") and text.isdecimal() and (before in DAY_WORDS or before in {"in", "since", "of"})


def _with_earlier(units: Sequence[Unit], found: Count) -> Count:
    """Return the sum with the group that "and" joins before: "two marines and two civilians were killed"."""
    if found.first < 2 or units[found.first - 1].low != "and":  # noqa: PLR2004 - a number and a noun
        return found
    earlier = _people_before(units, found.first - 1)
    return found if earlier is None else earlier.plus(found)


def _nobody(units: Sequence[Unit], at: int, name: str, *, first: int | None = None) -> Iterator[Toll]:
    """Read `nobody was hurt`, `no one died`, `no soldiers were killed`: none."""
    first = verb_group(units, at=at).first if first is None else first
    lead = [unit.low for unit in units[max(0, first - 3) : at]]
    none = next((number for number, low in enumerate(lead) if low in NOBODY or low == "no"), None)
    modal = any(low in MODALS for low in lead)
    if none is not None and not modal and (lead[none] in NOBODY or lead[none + 1 : none + 2] == ["one"]
                                           or any(low in SURE_PEOPLE for low in lead[none:])):  # fmt: skip
        begin = at - len(lead) + none
        yield Toll(name, at, Part(("0",), units[begin].start, units[at].end))


def _losses(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `twelve deaths`, `no injuries`, `no casualties`."""
    name = LOSSES[units[at].low]
    before = units[at - 1].low if at else ""
    if before in {"received", "suffered", "sustained"}:
        yield from _of_subject(units, at - 1, name)
        return
    if before == "no":
        yield Toll(name, at, Part(("0",), units[at - 1].start, units[at].end))
        return
    told = list(_said_after(units, at, name))
    found = None if units[at].low == "casualties" else quantity_before(units, at=at, reach=3)
    if told and units[at].low != "casualties":
        yield from told
    elif found is not None:
        yield _toll(units, name, at, found)


def _lives(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `two sailors lost their lives`, `claimed 28 lives`, `cost the lives of six people`."""
    lead = [unit.low for unit in units[max(0, at - 6) : at]]
    lost = next(
        (step for step in range(at - 1, max(-1, at - 3), -1) if units[step].low in {"lost", "lose", "loses"}), 0
    )
    if lost:
        yield from _of_subject(units, lost, "killed")
        return
    costing = {"claimed", "cost", "took", "claiming", "costing", "claims"} & set(lead)
    price = next((step for step in range(at - 1, max(-1, at - 7), -1) if units[step].low in {"cost", "costing"}), 0)
    if price and units[at - 1].low in {"his", "her", "their", "its"}:
        found = _people_after(units, price + 1)
    else:
        found = quantity_before(units, at=at, reach=3) if costing else None
    if found is None and costing and at + 2 < len(units) and units[at + 1].low == "of":
        found = _people_after(units, at + 2)
    if found is not None:
        yield _toll(units, "killed", at, found)


INTO = frozenset("at to as of was is stands stood reached : exceeded".split())


def _said_after(units: Sequence[Unit], at: int, name: str) -> Iterator[Toll]:
    """Read `the death toll has risen to seven`, `put the dead at nine`, `with the loss of 46 sailors`."""
    toll = units[at].low in {"toll", "loss"} or (at and units[at - 1].low in {"the", "of"})
    if not toll or (units[at].low == "toll" and not (at and units[at - 1].low in {"death", "the", "its", "a"})):
        return
    for step in range(at + 1, min(len(units), at + 7)):
        if units[step].low in STOPS | {",", "."} and units[step].low != ":":
            return
        if units[step].low in INTO:
            found = _people_after(units, step + 1)
            if found is not None and (units[at].low != "loss" or _is_of_people(units, found)):
                yield _toll(units, name, at, found)
                return


def _is_of_people(units: Sequence[Unit], found: Count) -> bool:
    return any(unit.low in SURE_PEOPLE | {"life", "lives"} for unit in units[found.first : found.last + 1])


def _safe(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `the crew are safe`: none killed, none hurt."""
    lead = [unit.low for unit in units[max(0, at - 6) : at]]
    if "crew" in lead and set(lead) & BE and not set(lead) & {"not", "if", "whether"}:
        begin = at - len(lead) + lead.index("crew")
        for name in ("killed", "wounded"):
            yield Toll(name, at, Part(("0",), units[begin].start, units[at].end))


FLYING = frozenset(("missile strike", "drone strike"))


def _stopped(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `intercepted 13 missiles`, `all four were shot down`, `shot down all but two`."""
    group = verb_group(units, at=at)
    if group.modal or group.negated or group.infinitive:
        return
    passive = any(unit.low in BE for unit in units[group.first : at])
    if not passive:
        after = [unit.low for unit in units[at + 1 : at + 3]]
        spared = read_quantity(units, at=at + 3) if after == ["all", "but"] else None
        if spared is not None:
            end = units[spared.last - 1].end
            yield Toll("intercepted", at, Part(("all",), units[at].start, end), spared.low)
            return
    first = at
    while first and (units[first - 1].low in BE | HAVE or units[first - 1].low.endswith("ly")):
        first -= 1
    found = _arms_before(units, first) if passive else _arms_after(units, at + 1)
    if found is not None and units[at].low != "destroyed":
        yield _toll(units, "intercepted", at, found)


def _arms_after(units: Sequence[Unit], at: int) -> Count | None:
    """Return how many missiles or drones are told from here on; a number alone is of those told before."""
    total: Count | None = None
    step = at
    while step < len(units):
        found = _number_at(units, step)
        if found is None:
            break
        weapon = next((one for one in range(found.last, min(len(units), found.last + 5)) if _flies(units[one])), None)
        alone = found.last >= len(units) or not units[found.last].low.isalpha() or units[found.last].low in BARE
        if weapon is None and not alone:
            return total
        last = found.last if weapon is None else weapon + 1
        total = replace(found, last=last) if total is None else total.plus(replace(found, last=last))
        step = last
        while step < len(units) and units[step].low in LISTING:
            step += 1
        if step == last:
            break
    return total


BARE = frozenset("of in over on at near before and with while".split())


def _flies(unit: Unit) -> bool:
    return unit.value("weapon") in FLYING


def _arms_before(units: Sequence[Unit], end: int) -> Count | None:
    """Return how many missiles or drones the subject counts: "all four", "a third drone", "thirteen of them"."""
    step = end - 1
    weapon = False
    while step >= 0 and end - step <= 10:  # noqa: PLR2004 - no subject is longer
        unit = units[step]
        if unit.low in STOPS or unit.low in PARTING - {"that"}:
            return None
        found = read_quantity(units, at=step)
        if found is not None and found.last <= end:
            lead = units[step - 1] if step else unit
            if step and (lead.low in NUMBERED or (lead.capital and lead.low not in FURTHER)):
                return None
            found = _outer(units, _from_start(units, found))
            told = units[found.last : end]
            fit = weapon or any(_flies(one) for one in told) or all(one.low in {"of", "them", "these"} for one in told)
            return found if fit else None
        if unit.low == "both" and step == end - 1:
            return Count(2, 2, step, step + 1)
        if _flies(unit):
            weapon = True
            if not unit.low.endswith("s") and _single(units, step):
                return Count(1, 1, step, step + 1)
        step -= 1
    return None


NUMBERED = frozenset("flight number no no. hull type unit route".split())
ORDINALS = frozenset("a an the one another second third fourth fifth sixth last first other".split())


def _single(units: Sequence[Unit], at: int) -> bool:
    """Whether a weapon in the singular is one: "a fourth missile", "the missile"; "the drone threat" is none."""
    near = [unit.low for unit in units[max(0, at - 3) : at]]
    return bool(set(near) & ORDINALS) and "number" not in units[at - 1].roles


def _toll(units: Sequence[Unit], name: str, at: int, found: Count) -> Toll:
    first, last = min(at, found.first), max(at + 1, min(found.last, len(units)))
    return Toll(name, at, Part((found.value,), units[first].start, units[last - 1].end))
