"""How many people a group of words counts: "at least nine civilians", "a fitter, Mr Kask,", "his driver and a boy"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from foedus.reader.finite import is_verb
from foedus.reader.grammar import MEASURES, STOPS
from foedus.reader.numbers import ARTICLES, MULTIPLES, OPEN, Count, read_quantity
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import DAY_WORDS

# Those who are lost on the side that attacked; what is no person.
NOT_VICTIMS = frozenset(
    "attackers attacker assailants assailant hijackers bomber bombers horses horse cows cattle sheep goats goat cow "
    "dog dogs camels mules reindeer animals chickens fish birds pigs donkeys hens sheep livestock "
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
# Words that may stand between a number and its verb.
ALONG = frozenset("of the their its her his our on in at from aboard board with".split())
LISTING = frozenset((",", "and", "plus"))
# One person by what he or she is; their plurals, and what only stands for several.
ONE_PERSON = frozenset(
    "person civilian soldier trooper serviceman servicewoman man woman child officer citizen resident worker fighter "
    "militant policeman policewoman constable tourist passenger marine guard sailor seaman pilot airman gunner "
    "navigator copilot co-pilot worshipper pupil student schoolboy schoolgirl nurse doctor midwife surgeon paramedic "
    "medic patient peacekeeper fisherman seafarer general sergeant corporal private captain colonel major lieutenant "
    "commander driver farmer villager pilgrim recruit conscript guest mourner boy girl baby infant toddler teenager "
    "youth journalist reporter photographer cameraman correspondent engineer technician fitter welder electrician "
    "mechanic labourer laborer watchman herdsman herder shepherd diplomat teacher lecturer professor priest monk nun "
    "imam cleric rebel gunman guerrilla insurgent inhabitant gendarme hostage mercenary victim bystander minister "
    "patrolman paratrooper commando reservist firefighter fireman rescuer porter clerk cook cleaner guide interpreter "
    "translator contractor docker stevedore miner rigger oiler stoker bosun carpenter builder bricklayer roofer mason "
    "trader merchant shopkeeper vendor stallholder hawker customer shopper barber baker tailor waiter bartender "
    "employee staffer official magistrate judge prosecutor lawyer mayor councillor senator deputy envoy consul "
    "bodyguard chauffeur bus-driver courier messenger postman policewoman refugee migrant traveller traveler commuter "
    "motorist cyclist motorcyclist pedestrian passer-by mother father grandmother grandfather son daughter brother "
    "sister wife husband widow widower grandson granddaughter aunt uncle cousin nephew niece bride groom orphan "
    "pensioner islander settler colonist prisoner detainee inmate convict captive scientist physicist "
    "chemist geologist researcher archaeologist academic athlete footballer player coach singer dancer musician actor "
    "businessman businesswoman banker volunteer missionary observer monitor inspector instructor adviser advisor "
    "mechanic ranger forester hunter logger lumberjack beekeeper ploughman sergeant-major sapper infantryman "
    "rifleman cadet midshipman ensign brigadier admiral warder jailer jailor warden nomad tribesman elder chief "
    "customs-officer crewman crewmember member seasonal bather swimmer sunbather surfer holidaymaker hiker climber "
    "spectator onlooker reveller concertgoer parishioner congregant seminarian deacon bishop rabbi activist campaigner "
    "protester demonstrator marcher voter candidate lawmaker politician councilman agent operative officer-cadet "
    "dockworker steelworker oilman roughneck linesman repairman plumber painter gardener caretaker janitor "
    "receptionist secretary accountant typist nanny housekeeper servant maid".split()
)
MANY_PEOPLE = frozenset(
    "people persons troops servicemen servicewomen others men women children police policemen policewomen personnel "
    "crew fishermen seamen airmen watchmen herdsmen gunmen businessmen firemen patrolmen guardsmen infantrymen "
    "riflemen crewmen tribesmen cameramen clergymen nationals souls babies civvies staff ratings gis colleagues "
    "comrades compatriots countrymen relatives parents grandparents siblings twins youths folk locals natives kin "
    "staffers citizenry crewmembers passers-by schoolchildren schoolboys schoolgirls youngsters teens elderly adults "
    "minors militiamen militiaman guerrillas jihadists jihadist terrorists terrorist extremists extremist combatants "
    "combatant separatists separatist partisans partisan legionnaires legionnaire zouaves subjects inhabitants "
    "ministers customs-men mayors deputies housewives bluejackets dockers stevedores tars defenders defender "
    "troopers mates ladies gentlemen labourers laborers".split()
)


def _plural(word: str) -> str:
    """Return the plural of a word for a person.

    >>> _plural("lady"), _plural("watchman"), _plural("boy"), _plural("coach")
    ('ladies', 'watchmen', 'boys', 'coaches')
    """
    if word.endswith("man"):
        return word.removesuffix("an") + "en"
    if word.endswith("y") and word[-2] not in "aeou":
        return word.removesuffix("y") + "ies"
    return word + ("es" if word.endswith(("s", "ch", "sh", "x")) else "s")


SURE_PEOPLE = ONE_PERSON | MANY_PEOPLE | frozenset(_plural(word) for word in ONE_PERSON)
# Ranks and callings before a name: whoever bears one is one person, unless he is of such rank that he was meant.
RANKS = frozenset(
    "private corporal sergeant specialist seaman trooper gunner sapper lieutenant captain major constable "
    "sergeant-major lance-corporal bombardier ensign midshipman cadet conscript recruit airman rifleman fusilier "
    "guardsman petty inspector patrolman paratrooper marine sailor reservist driver nurse midwife doctor engineer "
    "pilot policeman warrant master staff pte cpl sgt lt capt maj pfc".split()
)
REACH = 14
LONGEST_ASIDE = 12
ENDING = frozenset(
    "a an in on at by to for and or but that which who near its their his her our with using from against into over "
    "across between towards toward".split()
)
# Tons of bombs, and the calibre of shells: "82 mm mortar rounds".
WEIGHTS = frozenset("tons tonnes kilos pounds kilograms waves mm cm inch millimetre millimeter calibre".split())


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
            dated = unit.low[:1].isdecimal() or not units[max(0, step - 1)].low.endswith("day")
            if any(one.low in NOT_COUNTED for one in units[max(0, step - dated) : at]):
                return None  # "on 19 March missiles struck", "months earlier shells fell"; "on Sunday four fell" counts
            found = from_start(units, found=found)
            return found if whole else outer(units, found=found)
        if unit.low in ENDING or unit.low in WEIGHTS or unit.low in STOPS or unit.low == "," or is_verb(units, at=step):
            return None
    return None


def from_start(units: Sequence[Unit], *, found: Count) -> Count:
    """Return the whole number of which only the end was seen: "one hundred and eight", "between 30 and 40"."""
    for first in range(max(0, found.first - 4), found.first):
        whole = read_quantity(units, at=first)
        if whole is not None and whole.last >= found.last:
            return whole
    return found


def outer(units: Sequence[Unit], *, found: Count) -> Count:
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


def people_end(units: Sequence[Unit], *, at: int) -> bool:
    """Whether no object can follow: "eight soldiers killed in an ambush"."""
    return at >= len(units) or units[at].low in STOPS or units[at].low in AFTER_LOSS


AFTER_LOSS = frozenset(
    ", . and in when by at on as after during near while there here since so yesterday today overnight across inside "
    "along alone this last but with or where before over around outside off early late throughout within that".split()
)


def people_after(units: Sequence[Unit], *, at: int) -> Count | None:
    """Return how many are told in a list of people that begins here, or None.

    Those told behind who are some of the first, or who are the first over again, add nothing.
    """
    first: Count | None = None
    total: Count | None = None
    step = at
    while step < len(units):
        found = number_at(units, at=step)
        if found is None:
            break
        end = _group_end(units, found.last)
        if end is None or (total is not None and end < len(units) and "speech" in units[end].roles):
            break  # "nine people, a hospital official said"
        found = replace(found, last=end)
        total = found if total is None else total.plus(found)
        first = first or found
        step = end
        while step < len(units) and units[step].low in LISTING:
            step += 1
        if step == end or step >= len(units) or _part_of(units, step):
            break
    if first is not None and total is not None and total.low == 2 * first.low and total.high == 2 * first.high > 2:  # noqa: PLR2004 - twice the first
        total = replace(first, last=total.last) if _is_told_again(units, first) else total
    if total is not None and [unit.low for unit in units[total.last : total.last + 2]] == ["among", "others"]:
        total = replace(total, high=OPEN)
    return total


def _is_told_again(units: Sequence[Unit], first: Count) -> bool:
    """Whether a comma without "and" stands behind the first, whom the rest tells again: "three men, two Turks and"."""
    plain = units[first.last - 1].low in SURE_PEOPLE
    return plain and first.last + 1 < len(units) and units[first.last].low == "," and units[first.last + 1].low != "and"


def _part_of(units: Sequence[Unit], at: int) -> bool:
    """Whether a list goes on with part of those counted: "three of them Indian", "one American among them"."""
    near = [unit.low for unit in units[at : at + 7]]
    return any(pair in PART_OF for pair in pairwise(near))


PART_OF = frozenset((("of", "them"), ("of", "whom"), ("among", "them"), ("amongst", "them")))
FURTHER = frozenset("at least more than about around some roughly nearly almost over another a further all both as "
                    "many no fewer approximately the other between up to well".split())  # fmt: skip


def _is_person(unit: Unit, after: Sequence[Unit]) -> bool:
    """Whether a word is that of a person: "a nurse", "a Pakistani" where no noun follows."""
    ends = not after or not after[0].low[:1].isalpha() or after[0].low in AFTER_LOSS
    return _head(unit) in SURE_PEOPLE or (ends and "demonym" in unit.roles)


HIS = frozenset("its their his her".split())
OF_RANK = frozenset(
    "general commander minister admiral chief colonel ambassador president leader brigadier captain mayor".split()
)


def number_at(units: Sequence[Unit], *, at: int) -> Count | None:
    """Return the number with which a group of people begins: "at least nine", "another six", "a Turkish sergeant"."""
    for step in range(at, min(len(units), at + 4)):
        found = read_quantity(units, at=step)
        if found is not None:
            return replace(found, first=min(found.first, step))
        if units[step].low not in FURTHER:
            break
    return _one_or_both(units, at) if at < len(units) else None


def _one_or_both(units: Sequence[Unit], at: int) -> Count | None:
    """Return one of "a Turkish sergeant", "its driver", "Sergeant Bunjaku", two of "both pilots"; or None."""
    low = units[at].low
    following = units[at + 1].low if at + 1 < len(units) else ""
    if low == "both" and following in SURE_PEOPLE | {"of"}:
        return Count(2, 2, at, at + 1)
    one = is_named_soldier(units, at=at)
    if low in ARTICLES | {"one"}:
        near = units[at + 1 : at + 5]
        head = next((number for number, unit in enumerate(near) if _is_person(unit, near[number + 1 :])), None)
        one = head is not None and all(_describes(unit) for unit in near[:head])
    elif low in HIS and following:
        found = read_quantity(units, at=at + 1)
        if found is not None:
            return found
        step = at + 1 + (following not in ONE_PERSON)
        leads = any(unit.low in OF_RANK for unit in units[at + 1 : step + 2])
        one = step < len(units) and units[step].low in ONE_PERSON and not leads
    return Count(1, 1, at, at + 1) if one else None


def is_named_soldier(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a rank before a name begins here: "Sergeant Afrim Bunjaku", "Specialist Aaron Mills"."""
    if units[at].low not in RANKS or not units[at].capital or at + 1 >= len(units):
        return False
    step = at + 1
    while step < len(units) and units[step].low in {"officer", "class", "corporal", "sergeant", "first", "lieutenant"}:
        step += 1
    named = step < len(units) and units[step].capital and units[step].low.isalpha() and not units[step].actor
    return named and not (at and units[at - 1].capital and not units[at - 1].low.endswith((".", "'s")))


def _head(unit: Unit) -> str:
    """Return the last word of a unit: "worker" of "farm worker"."""
    return unit.low.rpartition(" ")[2]


def _describes(unit: Unit) -> bool:
    return unit.low.replace(" ", "").isalpha() and unit.low not in ALONG | LISTING | STOPS


def _group_end(units: Sequence[Unit], at: int) -> int | None:
    """Return where a group of people ends after its number, or None where it is no people."""
    step = at
    if step < len(units) and units[step].low == "of":
        step += 2 if step + 1 < len(units) and units[step + 1].low in ALONG - {"of"} | {"them", "us"} else 1
    while step < len(units) and step - at < 6 and _describes(units[step]) and not people_end(units, at=step):  # noqa: PLR2004
        low = units[step].low
        if low in NOT_COUNTED or low in NOT_VICTIMS:
            return None
        if _head(units[step]) in SURE_PEOPLE:
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


def people_before(units: Sequence[Unit], *, end: int) -> Count | None:
    """Return how many the group of people before `end` counts; lists of groups are summed, asides passed over."""
    end = before_aside(units, end=end)
    step = end - 1
    while step >= 0 and end - step <= REACH:
        unit = units[step]
        found = read_quantity(units, at=step)
        if found is not None and found.last <= end:
            found = outer(units, found=from_start(units, found=found))
            if found.first and units[found.first - 1].low in {"aged", "age"}:
                step = found.first - 1
                continue
            return _with_earlier(units, found) if _are_people(units, found, end) else None
        if unit.low in ARTICLES:
            return _one_told(units, step, end)
        if unit.low in HIS and step > 1 and units[step - 1].low == "and" and units[step + 1].low in ONE_PERSON:
            return _with_earlier(units, Count(1, 1, step, step + 1))  # "a fisherman and his son were hurt"
        if unit.low == "both":
            return Count(2, 2, step, step + 1) if units[step + 1].low in SURE_PEOPLE and step + 1 < end else None
        if is_named_soldier(units, at=step):
            return _with_earlier(units, Count(1, 1, step, end))
        named = step == end - 1 and unit.low in {"wounded", "injured"}  # "some 40 wounded"
        if not named and (
            unit.low in STOPS
            or unit.low in PARTING
            or unit.low in LEFT_BEHIND
            or (is_verb(units, at=step) and not _busy(units, step))
        ):
            break
        step -= 1
    return None


def _one_told(units: Sequence[Unit], article: int, end: int) -> Count | None:
    """Return one of "a soldier", two of "a couple", or the people whom a phrase with an article describes."""
    following = units[article + 1].low if article + 1 < len(units) else ""
    if following in SEVERAL or following in MULTIPLES:
        return None
    if (group := _described_by(units, article, end)) is not None:
        return group
    number = 2 if following in {"couple", "pair"} else 1
    one = Count(number, number, article, article + 1)
    return _with_earlier(units, one) if _are_people(units, one, end) else None


def _busy(units: Sequence[Unit], at: int) -> bool:
    """Whether a participle tells what people were doing: "three soldiers guarding pipelines"."""
    return at > 0 and units[at].low.endswith("ing") and _head(units[at - 1]) in SURE_PEOPLE


def _described_by(units: Sequence[Unit], article: int, end: int) -> Count | None:
    """Return the people whom a phrase with an article describes: "two people in a car", "three men guarding a pipe"."""
    if article < LEAST_ASIDE or any(_head(unit) in SURE_PEOPLE for unit in units[article:end]):
        return None
    before = units[article - 1]
    if not (before.low in WHEREABOUTS or _busy(units, article - 1)):
        return None
    if _head(units[article - 2]) not in SURE_PEOPLE:
        return None
    return people_before(units, end=article - 1)


WHEREABOUTS = frozenset("in on at near inside aboard outside from with of under behind beside".split())
# Verbs of loss, at which a group of people ends.
LEFT_BEHIND = frozenset(
    "killed kills killing murdered murdering slew slaughtered massacred executed wounded wounds wounding injured "
    "injures injuring hurt hurting maimed maiming died dies die dying perished perish dead slain".split()
)


def before_aside(units: Sequence[Unit], *, end: int) -> int:
    """Return where the group ends that an aside follows: "A fitter, Mr Kask, was killed", "Two men (Turks) died"."""
    if end < LEAST_ASIDE or units[end - 1].low not in {",", ")"}:
        return end
    opening = "," if units[end - 1].low == "," else "("
    for step in range(end - 2, max(0, end - LONGEST_ASIDE), -1):
        unit = units[step]
        if unit.low == opening:
            if opening == "," and units[step + 1].low in GOING_ON:
                return end
            origin = range(step - 1, max(0, step - LEAST_ASIDE - 1), -1)
            return next((one - 1 for one in origin if units[one].low in {"of", "from"} and units[one - 1].low == ","),
                        step)  # fmt: skip
        if unit.low in STOPS and opening == ",":
            return end
        if opening == "," and is_verb(units, at=step) and not _is_relative(units, step):
            return end
    return end


GOING_ON = frozenset("and but when while after as or".split())
LEAST_ASIDE = 3


def _is_relative(units: Sequence[Unit], at: int) -> bool:
    """Whether a verb is that of an aside which "who" opens: "four miners, who were Brazilian, died"."""
    return any(unit.low in {"who", "whom", "whose", "which", "where"} for unit in units[max(0, at - 4) : at])


# Of these nobody says how many they are.
SEVERAL = frozenset("family crew group number handful team squad platoon patrol unit crowd few lot section".split())


def _are_people(units: Sequence[Unit], found: Count, end: int) -> bool:
    """Whether what is counted may be people who suffered: no beasts, days or weapons, and no year."""
    told = units[found.last : end]
    if any(one.low in NOT_COUNTED | NOT_VICTIMS for one in told) or _is_year(units, found):
        return False
    return any(_head(one) in SURE_PEOPLE for one in told) or not any(one.roles & NO_PEOPLE for one in told)


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
    earlier = people_before(units, end=found.first - 1)
    return found if earlier is None else earlier.plus(found)
