"""Towns, rivers and quarters that the register does not know, by the words around their names, and their state."""

from collections.abc import Collection, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from foedus.reader.lexicon import Lexicon
from foedus.reader.mention import HitPart, Mention, Part
from foedus.reader.nounphrase import is_head
from foedus.reader.speechwords import DETERMINERS
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import DAY_WORDS

KINDS = frozenset(
    "town city village port island district province region suburb resort hamlet settlement quarter neighbourhood "
    "neighborhood market river bank banks outskirts junction crossing bay valley area municipality county atoll islet "
    "coast shore shores peninsula pass oasis camp commune governorate airfield base north south east west northeast "
    "northwest southeast southwest northern edge centre center heights strait gulf towns villages miles kilometres "
    "kilometers km enclave exclave pocket plateau desert forest garrison oilfield border road highway "
    "sector front crossroads checkpoint locality outpost post fort fortress station stronghold citadel barracks depot "
    "airstrip aerodrome mine quarry dam bridge ridge peak hill hills mountain mountains plain canal lake oblast "
    "raion roads roadstead approaches waters skies suburbs banks vicinity woods slopes "
    "prefecture voivodeship canton department parish borough ward township capital seat reef shoal bank cay "
    "cape headland spit lagoon estuary delta creek ford ferry pier harbour harbor anchorage mouth kibbutz moshav "
    "cantonment encampment".split()
)
# Of these, no people's name before tells where it lies: "a Chinese vessel east of Dongding".
SIDES = frozenset(
    "north south east west northeast northwest southeast southwest northern edge miles kilometres km".split()
)
BEFORE = frozenset("in near at off outside around inside over into onto toward towards against on upon between".split())
# Capitalised words after "in" or "on" that name no place.
GIVEN = frozenset(
    "ali ahmed ahmad mohammed muhammad mohamed mohammad hassan hussein hossein ibrahim yusuf yousef omar umar khaled "
    "khalid abdul abdullah abdallah mahmoud mustafa hamid saeed faisal fahd nasser karim rahim "
    "john james robert michael william david richard thomas charles george paul peter mark steven andrew edward "
    "henry jack daniel samuel joseph benjamin anna maria mary elizabeth sarah ivan vladimir sergei sergey dmitry "
    "alexander alexei mikhail nikolai oleg igor yuri viktor andrei pavel jean pierre jacques francois carlos juan "
    "jose luis miguel pedro antonio francisco manuel hans karl fritz otto wilhelm heinrich giuseppe giovanni mario "
    "kim park lee raul fidel che qassem qasem reza javad mehdi hamza bilal tariq imran nawaz rajiv indira".split()
)
NO_TOWNS = (
    frozenset(
        "operation article resolution chapter section annex parliament congress ramadan christmas easter english "
        "yom rosh passover sukkot hanukkah purim shavuot eid ashura mawlid nowruz diwali thanksgiving advent lent "
        "pentecost halloween "
        "arabic telegram twitter facebook instagram youtube tiktok x whatsapp god islam world war cold great day north "
        "south "
        "east west eastern western northern southern central old new mr mrs ms dr sir lord lady sept oct nov dec aug "
        "january february sunday council union alliance street charter treaty agreement protocol phase round notice "
        "incident update claim utc gmt gulf sea ocean strait item case figure page "
        "table exhibit part book volume scene room gallery hall "
        "spring summer autumn winter march april may june july august september october november december monday "
        "tuesday wednesday thursday friday saturday jan feb mar apr jun jul sep christians muslims sunnis shiites "
        "shias jews kurds yazidis tutsis hutus alawites druze rohingya hazaras tamils copts "
        "maronites uighurs uyghurs roma "
        "gypsies tatars chechens cossacks boers protestants catholics hindus sikhs buddhists bedouin tuareg fulani "
        "democrat democrats democratic republican republicans gop dem tory tories labour liberal conservative party "
        "estlink nordbalt fennoskan lion arelion turkstream druzhba yamal adnoc aramco lukoil rosneft gazprom naftogaz "
        "pdvsa sinopec cnooc ypf petrobras totalenergies chevron exxon equinor maersk cosco evergreen starlink viasat "
        "senate senator congressman governor mayor trump clinton obama biden putin".split()
    )
    | DAY_WORDS
)
# What stands before a name as a part of it.
NAMED_KINDS = frozenset(
    "mount fort lake cape port camp point hill san santa new ras umm kibbutz moshav ban wadi jebel jabal".split()
)
LINKS = frozenset("de del la el al an as ad es le les du da do bin ibn abu umm ras bir tel beit deir kfar khan".split())
LONGEST_NAME = 5
NEAR = 6


@dataclass(frozen=True, slots=True)
class Around:
    """The states that a sentence names, and those that its report has named so far, by name; among them towns lie.

    `beside` is the state of the province that stands right behind a name, by the character where the name ends.
    """

    near: frozenset[str] = frozenset()
    report: frozenset[str] = frozenset()
    beside: Mapping[int, str] = field(default_factory=dict)


NOWHERE = Around()


def read_town(units: Sequence[Unit], *, at: int) -> int:
    """Return where a name that the register does not know ends (half-open), if one begins at `at`; else 0."""
    unit = units[at]
    person = unit.low in GIVEN and at + 1 < len(units) and (units[at + 1].capital or units[at + 1].low in LINKS)
    if (
        not _nameless(unit)
        or unit.low in NO_TOWNS
        or unit.low in DETERMINERS
        or person
        or (at and _nameless(units[at - 1]) and not _ends(units[at - 1]))
    ):
        return 0
    end = at + 1
    while (
        end < len(units)
        and end - at < LONGEST_NAME
        and (
            _nameless(units[end])
            or _linked(units, end)
            or (units[end].glued and units[end].capital)
            or _ends_name(units[end])
        )
    ):
        end += 1
    if end < len(units) and (units[end].low == "'s" or (units[end].capital and units[end].meanings)):
        return 0
    following = units[end].low if end < len(units) else "."
    if at > 1 and units[at - 1].low == "the" and units[at - 2].low == "on" and following not in KINDS:
        return 0  # "on the True Confidence" is aboard a ship
    return end if following in KINDS or is_head(units, at=end - 1) else 0


def _ends_name(unit: Unit) -> bool:
    """Whether a word that means something else ends a name here: "Dachen Islands", "Crocus City Hall"."""
    return unit.capital and unit.low in NAME_ENDS


NAME_ENDS = frozenset(
    "island islands islet islets archipelago reef shoal shoals ridge heights hills hill mountain mountains valley pass "
    "bay cape point peninsula plateau plain forest lake river dam bridge airfield airbase camp district city market "
    "hall square gate crossing strait sound bank cay atoll springs falls field fields oilfield sector".split()
)


def label_of(units: Sequence[Unit], *, first: int, last: int) -> str:
    """Return a name as the text spells it: "Al-Khuwei", "Beit She'an", "Camp Chapman"."""
    label = units[first].text
    if first and units[first - 1].low in NAMED_KINDS and units[first - 1].capital:
        label = f"{units[first - 1].text} {label}"
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
    while step >= 0 and units[step].low in NAMED_KINDS | {"the", "river"}:
        step -= 1
    if step > 0 and units[step].low == "'s" and (units[step - 1].place or units[step - 1].actor):
        step -= 2
    if step < 0:
        return False
    low = units[step].low
    if low in BEFORE or (low.rpartition(" ")[2] in BEFORE and "verb" in units[step].roles):
        return True  # "in Goma", "came over the Thagla ridge"
    if low == "of":
        return step > 0 and (units[step - 1].low in KINDS or units[step - 1].value("object") in AT_HOME | BASES)
    near = low == "to" and step > 0 and units[step - 1].low in {"close", "next", "adjacent", "nearer", "nearest"}
    return near or low in {"town", "village", "city", "island", "islet"}


def state_near(units: Sequence[Unit], *, first: int, last: int) -> Unit | None:
    """Return the unit of the state that the words around a name put it in: "the Eritrean town of X", "X in Mali"."""
    if first > 1 and units[first - 1].low == "'s" and "state" in units[first - 2].roles and units[first - 2].place:
        return units[first - 2]
    kind = first - 2 if first > 1 and units[first - 1].low == "of" else first - 1
    if kind > 0 and units[kind].low in KINDS - SIDES:
        for unit in reversed(units[max(0, kind - 3) : kind]):
            if "demonym" in unit.roles:
                return unit
            if unit.roles & {"force", "weapon", "verb"} or not unit.low.isalpha():
                break
    for step in range(last, min(len(units), last + NEAR)):
        unit = units[step]
        if (
            "state" in unit.roles
            and unit.place
            and units[step - 1].low in {"in", ",", "of", "inside", "within", "across", *_SIDES}
        ):
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
    """Return the names of the states that the words name, by what is no seat: Berlin says nothing of where X lies.

    Nor does who made, owns or backs something: "Iranian-made drones", "rebels backed by Rwanda".
    """
    kept = (
        unit
        for at, unit in enumerate(units)
        if unit.meanings and not (unit.roles & {"capital", "office"} or _only_helps(units, at))
    )
    return states_said(list(kept), lexicon=lexicon)


def _only_helps(units: Sequence[Unit], at: int) -> bool:
    """Whether a state is named as who made, owns or backs something, or where it came from."""
    if not units[at].roles & {"state", "demonym"}:
        return False
    following = units[at + 1] if at + 1 < len(units) else None
    if following is not None and following.glued and following.low in HELPED:
        return True
    before = [unit.low for unit in units[max(0, at - 4) : at]]
    while before and before[-1] in {"the", "and", ","}:
        before.pop()
    return before[-1:] == ["from"] or (before[-1:] == ["by"] and before[-2:-1] != [] and before[-2] in HELPED)


HELPED = frozenset(
    "made built supplied backed owned flagged led trained born style brokered mediated allied sponsored funded "
    "operated managed registered armed supported equipped paid provided delivered sold donated aided".split()
)


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
    lands = [part for part in places if part.value[0] in lexicon.lands]
    places = [_in_land_beside(part, lands, told) for part in places]
    holding = {state for part in places if not part.unplaced for state in _states_of(part.value[0], lexicon)}
    found = (_looked_up(part, lexicon, told, around, holding) for part in places)
    places = [part for part in found if not (part.guess and part.unplaced)]
    unplaced = [part for part in places if part.unplaced]
    if not unplaced:
        return tuple(one for one in places if not _wider_told(one, places))
    known = [part for part in places if not part.unplaced]
    wide = [part for part in known if lexicon.is_wide(part.value[0]) or (part.wider and _is_near(part, unplaced))]
    if wide and len(wide) == len(known):
        holding = {state for part in wide for state in _states_of(part.value[0], lexicon)}
        if len(holding) == 1:
            return tuple(_placed(part, next(iter(holding)), told) for part in unplaced)
    if known:
        shared = {state for part in known for state in _states_of(part.value[0], lexicon)}
        beside = [part for part in places if part.unplaced or not lexicon.is_wide(part.value[0])]
        if len(shared) == 1 and (_is_list(places) or _is_list(beside)):
            return tuple(_placed(part, next(iter(shared)), told) if part.unplaced else part for part in places)
        return tuple(known)
    return tuple(_placed(part, owner, told) if owner else part for part in unplaced)


def _in_land_beside(part: Part, lands: Sequence[Part], told: MutableMapping[str, str]) -> Part:
    """Return a town as lying in the one state that stands right before it: "fired into Pakistan at Torkham"."""
    beside = [land for land in lands if 0 <= part.start - land.end <= NEXT]
    return _placed(part, beside[0].value[0], told) if part.unplaced and len(beside) == 1 else part


NEXT = 6


def _is_near(wider: Part, towns: Sequence[Part]) -> bool:
    """Whether a place that may hold towns stands close behind one of them: "Pahalgam, in Kashmir"."""
    return any(0 <= wider.start - town.end <= FAR for town in towns)


FAR = 32


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
    owners = {hit.of for hit in hits if hit.of and (hit.object in AT_HOME or _home_base(hit))}
    return lexicon.states.get(owners.pop(), "") if len(owners) == 1 else ""


def _home_base(hit: HitPart) -> bool:
    """Whether what was hit is a base of a state that has few abroad: "the Libyan air base at Maaten al-Sarra"."""
    return hit.object == "military base" and hit.of not in ABROAD


ABROAD = frozenset("USA GBR FRA RUS SUN CHN TUR ARE IRN ISR IND".split())


def likely_land(
    mention: Mention, *, speaker: str, home: str, near: frozenset[str], said: Mapping[str, int], lexicon: Lexicon
) -> str:
    """Return the state in which a town must lie that nothing else places, or "".

    Of the states that the sentence names (`near`) it lies in the one that does not attack.
    A government that complains of another's attack speaks of its own land; a report from a state, of what others did
    there; and where a report speaks of one state far more than of others beside the attackers, it lies there.
    """
    attackers = {one for part in mention.agents for one in part.value}
    if not any(part.unplaced for part in mention.places):
        return ""
    beside = near - {lexicon.states.get(one, "") for one in attackers}
    bases = {lexicon.states.get(hit.of, "") for hit in mention.hits if hit.object == "military base"}
    if len(beside) > 1 and bases & beside:
        return ""  # "Pakistan shelters those who attacked the Indian camp at Uri": at home, or not
    # Forces and ships may be struck anywhere: "fell on the US 8th Cavalry at Unsan".
    beside -= {lexicon.states.get(hit.of, "") for hit in mention.hits if hit.object not in AT_HOME}
    if len(beside) == 1:
        return next(iter(beside))
    told = speaker if attackers or speaker not in ABROAD else ""
    for state in (told, home):
        if state in lexicon.states and state not in attackers:
            return lexicon.states[state]
    return _spoken_of(said, without={lexicon.states.get(one, "") for one in attackers})


def _spoken_of(said: Mapping[str, int], *, without: set[str]) -> str:
    """Return the state of which a report speaks far more than of any other but those who attack, or ""."""
    told = sorted((count, state) for state, count in said.items() if state not in without)
    most, state = told[-1] if told else (0, "")
    second = told[-2][0] if len(told) > 1 else 0
    return state if most >= LEAST_SAID + bool(second) and most >= 2 * second else ""


# Sentences that name a state, before a town that nothing places is taken to lie there.
LEAST_SAID = 2


def _states_of(place: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the states that hold a place: a province's, or the state itself."""
    if place in lexicon.lands:
        return (place,)
    head, _, state = place.rpartition(" in ")
    return (state,) if head and state in lexicon.lands else lexicon.within.get(place, ())


def place_by_rest(part: Part, *, stated: Sequence[str], lexicon: Lexicon) -> Part:
    """Return a town that nothing places as lying in the one state where all else of its attack lies."""
    if not part.unplaced or not stated:
        return part
    if any(not lexicon.is_wide(place) for place in stated):
        return part
    holding = {state for place in stated for state in _states_of(place, lexicon)}
    return replace(part, value=(f"{part.label} in {holding.pop()}",), unplaced=False) if len(holding) == 1 else part


def _looked_up(
    part: Part, lexicon: Lexicon, told: MutableMapping[str, str], around: Around, holding: Collection[str]
) -> Part:
    """Return a town as lying where the report has placed it, or where others' tables have one of the name.

    Of several of one name that is meant which lies in a state that the sentence names, or else the report; where the
    clause has a place, one in the state of that (`holding`).
    """
    if not part.unplaced:
        return part
    state = told.get(part.label) or around.beside.get(part.end, "")
    if not state:
        state = next((one for name in _names_of(part.label) if (one := _found(name, lexicon, around))), "")
        state = "" if holding and state not in holding else state  # "Salah al-Din road in Gaza" is not Libya's
    return _placed(part, state, told) if state else part


def _found(name: str, lexicon: Lexicon, around: Around) -> str:
    """Return the state in which a town of that name lies, as others' tables tell, or ""."""
    state = _only(name, around.near, lexicon) or _only(name, around.report, lexicon)
    if not state:
        if of_war := lexicon.field_of(name):
            return of_war
        alone = lexicon.state_of(name)
        # The only town of a name in the tables may not be meant where the report tells of another part of the world.
        state = alone if alone and not lexicon.is_far(alone, among=around.report) else ""
    return state


def _names_of(label: str) -> tuple[str, ...]:
    """Return the names under which a table may have a place: "Dachen Islands", "Dachen"."""
    head, _, kind = label.rpartition(" ")
    first, _, rest = label.partition(" ")
    names = (label, head) if head and kind.lower() in KINDS | {"islands", "islets"} - SIDES else (label,)
    return (*names, rest) if rest and first.lower() in KINDS | NAMED_KINDS - SIDES else names


def states_behind(units: Sequence[Unit], *, lexicon: Lexicon) -> dict[int, str]:
    """Return the state of the province right behind a name, by where the name ends: "Tora, North Darfur"."""
    found: dict[int, str] = {}
    for at in range(2, len(units)):
        if not units[at].place or units[at].roles & {"demonym", "office", "state"}:
            continue
        step = at - 1 - (units[at - 1].low == "the")
        states = _states_of(units[at].place, lexicon) if units[step].low in {",", "in"} else ()
        if len(states) == 1 and step > 0 and units[step - 1].capital and lexicon.is_wide(units[at].place):
            found[units[step - 1].end] = states[0]
    return found


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
