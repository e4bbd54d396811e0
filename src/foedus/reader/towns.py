"""Towns, rivers and quarters that the register does not know, by the words around their names, and their state."""

from collections.abc import Collection, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from foedus.reader.grammar import DAY_WORDS
from foedus.reader.lexicon import Lexicon, Unit
from foedus.reader.mention import HitPart, Mention, Part
from foedus.reader.nounphrase import is_head

KINDS = frozenset(
    "town city village port island district province region suburb resort hamlet settlement quarter neighbourhood "
    "neighborhood market river bank banks outskirts junction crossing bay valley area municipality county atoll islet "
    "coast shore shores peninsula pass oasis camp commune governorate airfield base north south east west northeast "
    "northwest southeast southwest northern edge centre center heights strait gulf towns villages miles kilometres "
    "kilometers km enclave exclave pocket plateau desert forest garrison oilfield border road highway "
    "sector front crossroads checkpoint locality".split()
)
# Of these, no people's name before tells where it lies: "a Chinese vessel east of Dongding".
SIDES = frozenset(
    "north south east west northeast northwest southeast southwest northern edge miles kilometres km".split()
)
BEFORE = frozenset("in near at off outside around inside over into onto toward towards against on upon between".split())
# Capitalised words after "in" or "on" that name no place.
NO_TOWNS = (
    frozenset(
        "operation article resolution chapter section annex parliament congress ramadan christmas easter english "
        "arabic telegram twitter facebook instagram youtube tiktok x whatsapp god islam world war cold great day north "
        "south "
        "east west eastern western northern southern central old new mr mrs ms dr sir lord lady sept oct nov dec aug "
        "january february sunday council union alliance street charter treaty agreement protocol phase round notice "
        "incident update claim utc gmt".split()
    )
    | DAY_WORDS
)
LINKS = frozenset("de del la el al an as ad es le les du da do bin ibn abu umm ras bir tel beit deir kfar khan".split())
LONGEST_NAME = 5
NEAR = 6


@dataclass(frozen=True, slots=True)
class Around:
    """The states that a sentence names, and those that its report has named so far, by name; among them towns lie."""

    near: frozenset[str] = frozenset()
    report: frozenset[str] = frozenset()


NOWHERE = Around()


def read_town(units: Sequence[Unit], *, at: int) -> int:
    """Return where a name that the register does not know ends (half-open), if one begins at `at`; else 0."""
    unit = units[at]
    if not _nameless(unit) or unit.low in NO_TOWNS or (at and _nameless(units[at - 1]) and not _ends(units[at - 1])):
        return 0
    end = at + 1
    while end < len(units) and end - at < LONGEST_NAME and (_nameless(units[end]) or _linked(units, end)):
        end += 1
    if end < len(units) and (units[end].low == "'s" or (units[end].capital and units[end].meanings)):
        return 0
    following = units[end].low if end < len(units) else "."
    return end if following in KINDS or is_head(units, at=end - 1) else 0


def label_of(units: Sequence[Unit], *, first: int, last: int) -> str:
    """Return a name as the text spells it: "Al-Khuwei", "Beit She'an"."""
    label = units[first].text
    for unit in units[first + 1 : last]:
        label += ("-" if unit.glued else "" if unit.low == "'s" else " ") + unit.text
    return label


def _nameless(unit: Unit) -> bool:
    named = unit.capital and not unit.meanings and unit.low[:1].isalpha() and len(unit.low) > 1
    return named and unit.low not in BEFORE | {"the", "from", "by", "after", "when", "where", "while"}


def _ends(unit: Unit) -> bool:
    return unit.low in {",", "and"}


def _linked(units: Sequence[Unit], at: int) -> bool:
    """Whether a small word joins two parts of a name: "Río de Oro"."""
    return units[at].low in LINKS and at + 1 < len(units) and _nameless(units[at + 1])


def stands_as_place(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a preposition of place, or "the town of", stands before the name at `at`; also in a list of names."""
    step = at - 1
    while step >= 0 and units[step].low in {"the", "river", "mount", "fort", "lake", "cape", "port"}:
        step -= 1
    if step < 0:
        return False
    low = units[step].low
    if low in BEFORE:
        return True
    if low == "of":
        return step > 0 and (units[step - 1].low in KINDS or units[step - 1].value("object") in AT_HOME | BASES)
    return low in {"town", "village", "city", "island", "islet"}


def state_near(units: Sequence[Unit], *, first: int, last: int) -> Unit | None:
    """Return the unit of the state that the words around a name put it in: "the Eritrean town of X", "X in Mali"."""
    kind = first - 2 if first > 1 and units[first - 1].low == "of" else first - 1
    if kind > 0 and units[kind].low in KINDS - SIDES:
        for unit in reversed(units[max(0, kind - 3) : kind]):
            if "demonym" in unit.roles:
                return unit
            if unit.roles & {"force", "weapon", "verb"} or not unit.low.isalpha():
                break
    for step in range(last, min(len(units), last + NEAR)):
        unit = units[step]
        if "state" in unit.roles and unit.place and units[step - 1].low in {"in", ",", "of", *_SIDES}:
            return unit
        if "demonym" in unit.roles and step + 1 < len(units) and units[step + 1].low in {"side", "bank", "territory"}:
            return unit
        if unit.low in {".", ";", "and", "but", "that"} or unit.roles & {"verb", "speech"}:
            break
    return None


_SIDES = frozenset(
    "northern southern eastern western central north south east west north-east north-west northeast northwest "
    "southeast southwest upper lower occupied mainland neighbouring neighboring rebel-held".split()
)


def state_name(unit: Unit) -> str:
    """Return the name of the state that a unit names, itself or by its people."""
    if "state" in unit.roles and unit.place:
        return unit.place
    meaning = unit.get("demonym")
    return meaning.value if meaning else ""


def states_said(units: Sequence[Unit], *, lexicon: Lexicon) -> frozenset[str]:
    """Return the names of the states that the words name: themselves, by their people or seat, by a place in them."""
    found: set[str] = set()
    for unit in units:
        for one in unit.meanings:
            if one.role in SAYING and one.actor in lexicon.states:
                found.add(lexicon.states[one.actor])
            if one.place:
                found.update(_states_of(one.place, lexicon))
    return frozenset(found)


def lands_named(units: Sequence[Unit], *, lexicon: Lexicon) -> frozenset[str]:
    """Return the names of the states that the words name, by what is no seat: Berlin says nothing of where X lies."""
    return states_said([unit for unit in units if not unit.roles & {"capital", "office"}], lexicon=lexicon)


SAYING = frozenset(("state", "demonym", "capital", "office"))


def place_towns(
    places: Sequence[Part],
    *,
    lexicon: Lexicon,
    told: MutableMapping[str, str],
    owner: str = "",
    around: Around = NOWHERE,
) -> tuple[Part, ...]:
    """Return the places with the towns that nothing near puts in a state put there: by the clause, or by the report.

    `told` holds the state of each town that the report has placed so far, and grows. A place that the register knows
    goes before a name that it does not know; of a state and a town the town stays, as lying in the state.
    `owner` is the state of a thing that lies at home, or of the section that the heading names.
    """
    for part in places:
        if part.label and not part.unplaced:
            told.setdefault(part.label, part.value[0].rpartition(" in ")[2])
    places = [_looked_up(part, lexicon, told, around) for part in places]
    unplaced = [part for part in places if part.unplaced]
    if not unplaced:
        return tuple(one for one in places if not _wider_told(one, places))
    known = [part for part in places if not part.unplaced]
    wide = [part for part in known if part.wider or lexicon.is_wide(part.value[0])]
    if wide and len(wide) == len(known):
        holding = {state for part in wide for state in _states_of(part.value[0], lexicon)}
        if len(holding) == 1:
            return tuple(_placed(part, next(iter(holding)), told) for part in unplaced)
    if known:
        shared = {state for part in known for state in _states_of(part.value[0], lexicon)}
        if len(shared) == 1 and _is_list(places):
            return tuple(_placed(part, next(iter(shared)), told) if part.unplaced else part for part in places)
        return tuple(known)
    return tuple(_placed(part, owner, told) if owner else part for part in unplaced)


def _is_list(places: Sequence[Part]) -> bool:
    """Whether places stand side by side, "Lyons, Nancy and Lille": those of one list lie in one state."""
    order = sorted(places, key=lambda part: part.start)
    return all(one.end < after.start <= one.end + JOINT for one, after in pairwise(order))


# Letters between two names of a list: ", ", " and ".
JOINT = 6
BASES = frozenset(("military base", "port", "commercial building", "government building", "nuclear facility"))
# What lies in the land of whose it is, but for what the words say.
AT_HOME = frozenset(
    ("civilian object", "residential building", "hospital", "school", "energy facility", "transport works",
     "security forces", "water facility", "place of worship", "airport")
)  # fmt: skip


def home_of(hits: Sequence[HitPart], *, lexicon: Lexicon) -> str:
    """Return the state in which what was hit lies, as its owner tells: "an Armenian border post near X"; or ""."""
    owners = {hit.of for hit in hits if hit.of and hit.object in AT_HOME}
    return lexicon.states.get(owners.pop(), "") if len(owners) == 1 else ""


def likely_land(
    mention: Mention, *, speaker: str, home: str, near: frozenset[str], said: Mapping[str, int], lexicon: Lexicon
) -> str:
    """Return the state in which a town must lie that nothing else places, or "".

    Of the states that the sentence names (`near`) it lies in the one that does not attack.
    A government that complains of another's attack speaks of its own land; a report from a state, of what others did
    there; and where a report names but one state beside the attackers, it lies there.
    """
    attackers = {one for part in mention.agents for one in part.value}
    if not any(part.unplaced for part in mention.places):
        return ""
    beside = near - {lexicon.states.get(one, "") for one in attackers}
    # Forces and ships may be struck anywhere: "fell on the US 8th Cavalry at Unsan".
    beside -= {lexicon.states.get(hit.of, "") for hit in mention.hits if hit.object not in AT_HOME}
    if len(beside) == 1:
        return next(iter(beside))
    for state in (speaker, home) if attackers else (home,):
        if state in lexicon.states and state not in attackers:
            return lexicon.states[state]
    rest = {state for state in said if said[state] > 1} - {lexicon.states.get(one, "") for one in attackers}
    named_once = set(said) - rest - {lexicon.states.get(one, "") for one in attackers}
    return rest.pop() if len(rest) == 1 and not named_once else ""


def _states_of(place: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the states that hold a place: a province's, or the state itself."""
    if place in lexicon.states.values():
        return (place,)
    head, _, state = place.rpartition(" in ")
    return (state,) if head and state in lexicon.states.values() else lexicon.within.get(place, ())


def place_by_rest(part: Part, *, stated: Sequence[str], lexicon: Lexicon) -> Part:
    """Return a town that nothing places as lying in the one state where all else of its attack lies."""
    if not part.unplaced or not stated:
        return part
    if any(not lexicon.is_wide(place) for place in stated):
        return part
    holding = {state for place in stated for state in _states_of(place, lexicon)}
    return replace(part, value=(f"{part.label} in {holding.pop()}",), unplaced=False) if len(holding) == 1 else part


def _looked_up(part: Part, lexicon: Lexicon, told: MutableMapping[str, str], around: Around) -> Part:
    """Return a town as lying where the report has placed it, or where others' tables have one of the name.

    Of several of one name that is meant which lies in a state that the sentence names, or else the report.
    """
    if not part.unplaced:
        return part
    state = told.get(part.label) or _only(part.label, around.near, lexicon)
    state = state or _only(part.label, around.report, lexicon)
    if not state:
        alone = lexicon.state_of(part.label)
        # The only town of a name in the tables may not be meant where the report tells of another part of the world.
        state = alone if alone and not lexicon.is_far(alone, among=around.report) else ""
    return _placed(part, state, told) if state else part


def _only(town: str, states: Collection[str], lexicon: Lexicon) -> str:
    """Return the one of some states in which a place of that name lies, or ""."""
    found = lexicon.states_with(town, among=states)
    return found[0] if len(found) == 1 else ""


def _wider_told(one: Part, places: Sequence[Part]) -> bool:
    """Whether a place only holds a town told before it: "Shebekino, in Russia's Belgorod region"."""
    return one.wider and not one.label and any(each.label and each.start < one.start for each in places)


def _placed(part: Part, state: str, told: MutableMapping[str, str]) -> Part:
    told.setdefault(part.label, state)
    return replace(part, value=(f"{part.label} in {state}",), unplaced=False)
