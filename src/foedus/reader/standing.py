"""What a word stands for where force is told of: fighters who are no state's, a ship by its name, a part of a thing."""

from collections.abc import Sequence

from foedus.reader.filler import Filler
from foedus.reader.mention import HitPart
from foedus.reader.owning import is_of_airline, owner_of
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import DAY_WORDS

FIXED = frozenset(
    (
        "military base",
        "energy facility",
        "airport",
        "port",
        "transport works",
        "hospital",
        "school",
        "residential building",
        "nuclear facility",
        "diplomatic premises",
        "government building",
        "commercial building",
        "water facility",
        "communications facility",
        "undersea cable or pipeline",
        "critical infrastructure",
    )
)


# Things that one word says as well as another, so that they may be stated as the aim.
SURE_THINGS = frozenset(
    ("port", "airport", "hospital", "school", "energy facility", "nuclear facility", "transport works",
     "diplomatic premises", "place of worship", "water facility")
)  # fmt: skip
NO_STATE = frozenset(
    "rebels rebel militants militant pirates insurgents terrorists terrorist separatists separatist guerrillas gunmen "
    "gunman militia militias militiamen extremists jihadists tribesmen settlers gang gangs mob mobs assailants "
    "attackers bandits smugglers rioters protesters opposition dissidents cartel cartels islamists jihadist".split()
)
# Behind these a people's name in the plural is that of persons, whom no state need have sent.
PERSONAL = frozenset(
    "armed exiled dissident rebel rebellious local masked angry furious young unarmed radical militant expatriate "
    "disaffected hundreds thousands dozens scores crowd crowds mob several some many".split()
)


def is_no_state(units: Sequence[Unit], *, one: Filler) -> bool:
    """Whether people are no state's fighters: "Somali pirates", "exiled Ugandans", "hundreds of Iranians"."""
    if "demonym" not in one.unit.roles or "group" in one.unit.roles:
        return False
    persons = one.unit.low.endswith("s") and one.at > 0 and _of_persons(units[max(0, one.at - 2) : one.at])
    return persons or any(unit.low in NO_STATE for unit in units[one.at + 1 : one.at + 3])


def _of_persons(lead: Sequence[Unit]) -> bool:
    """Whether the words before a people's name in the plural tell of persons: "twelve armed", "hundreds of"."""
    last = lead[-1]
    counted = "number" in last.roles and not (last.low.isdecimal() and len(last.low) == YEAR_LONG)
    return counted or last.low in PERSONAL or (last.low == "of" and lead[0].low in PERSONAL)


YEAR_LONG = 4


def is_plural_of_people(units: Sequence[Unit], *, head: Filler) -> bool:
    """Whether a people's name stands before a word in the plural that nothing else explains: "Austrian monitors"."""
    following = units[head.at + 1] if head.at + 1 < len(units) else None
    return (
        following is not None
        and following.low.endswith("s")
        and following.low.isalpha()
        and not following.meanings
        and is_surely_force(units, at=head.at)
    )


def whose_those(units: Sequence[Unit], *, at: int) -> str:
    """Return what "those" of a state are, of which its name says whose they are, or "".

    "Eritrean forces attacked those of Djibouti"; "attacked the embassy of France and those of Rwanda and Belgium".
    """
    if not units[at].actor:
        return ""
    step = at - 1
    while step > 0 and (units[step].actor or units[step].low in {",", "and", "the"}):
        step -= 1
    if step < 1 or units[step].low != "of" or units[step - 1].low != "those":
        return ""
    before = (unit.value("object") for unit in reversed(units[: step - 1]) if "object" in unit.roles)
    thing = next(before, "armed forces")
    return thing if thing in MOVABLE else "armed forces"


ARMED_THINGS = frozenset(("land forces", "public vessels", "public aircraft", "armed forces"))
NO_ARMS = frozenset(
    "media press newspapers newspaper politicians officials diplomats lawmakers leaders leader minister ministers "
    "president critics analysts experts voters fans players supporters investors regulators prosecutors courts court "
    "sanctions tariffs law laws policy state television television radio".split()
)


def is_armed_thing(unit: Unit) -> bool:
    """Whether a thing is one that fights: "Chadian columns", "a Turkish frigate"."""
    return unit.value("object") in ARMED_THINGS


def is_body_of_arms(units: Sequence[Unit], *, head: Filler) -> bool:
    """Whether a word that nothing explains tells of a people's forces after "by": "by Dutch irregulars"."""
    following = units[head.at + 1] if head.at + 1 < len(units) else None
    plain = following is not None and following.low.isalpha() and not following.meanings
    return plain and following is not None and following.low.endswith("s") and following.low not in NO_ARMS


SURE_VERBS = frozenset(
    "bombarded shelled torpedoed strafed bombed burned sank ambushed raided invaded stormed bombards shells bombs "
    "invades burns sinks storms raids fired fire fires besieged captured seized retook retake occupied crossed landed "
    "blockaded mined overran overrun struck rammed boarded opened".split()
)


def is_surely_force(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a verb that only forces can do follows soon."""
    return any(unit.low in SURE_VERBS for unit in units[at + 2 : at + 12])


# Words by which a body of arms calls itself.
ARMED = frozenset(
    "force forces army navy guard guards corps command marines fleet brigade regiment sas sbs luftwaffe "
    "wehrmacht kriegsmarine bundeswehr idf".split()
)


def is_armed_office(unit: Unit) -> bool:
    """Whether an office is one of arms: "Indian Air Force", "Revolutionary Guards"."""
    return "office" in unit.roles and not ARMED.isdisjoint(unit.low.split())


def names_thing(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a town's name says which thing it is that was struck: "Erbil airport"."""
    following = units[at + 1] if at + 1 < len(units) else None
    if following is None or following.capital:
        return False
    return following.value("object") in FIXED or following.low.rpartition(" ")[2] in {"camp", "crossing", "prison"}


def begins_name(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a state's name only begins another: "Malaysia Airlines flight 17"."""
    following = units[at + 1] if at + 1 < len(units) else None
    return (
        following is not None
        and "state" in units[at].roles
        and following.capital
        and following.low.isalpha()
        and not following.meanings
        and following.low not in DAY_WORDS
    )


SUNKEN = tuple([noun, "of"] for noun in ("sinking", "torpedoing", "ramming", "boarding", "seizure", "hijacking"))


VERBS_OF_SINKING = tuple(
    [verb] for verb in "sank sunk sink sinks sinking torpedoed torpedoes boarded rammed hijacked seized".split()
)


def is_unknown_ship(units: Sequence[Unit], *, one: Filler) -> bool:
    """Whether a name is a ship's: after a word of sinking or a flag, or before words that say that it is one.

    "Sank the Magic Seas", "the sinking of the Moskva", "the British-owned Rubymar", "the Sea Isle City, a tanker".
    """
    if not one.unit.capital or one.unit.meanings:
        return False
    before = [unit.low for unit in units[max(0, one.at - 3) : one.at]]
    if before[-1:] in VERBS_OF_SINKING and before[-1] not in {"seized", "boarded"}:
        return True  # towns are not sunk: "sank Magic Seas"
    if before[-1:] == ["the"] and (before[-2:-1] in VERBS_OF_SINKING or before[:2] in SUNKEN):
        return True
    if before and before[-1] in FLAGGING and units[one.at - 1].glued:
        return True
    return before[-1:] == ["the"] and _vessel_after(units, one.at) is not None


def names_ship(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a town's name is a ship's here: "the Pueblo, an American spy ship", "the Atlantic Conveyor"."""
    unit = units[at]
    if "place" not in unit.roles or unit.roles & {"state", "capital", "base", "demonym"}:
        return False
    # "the supply boat Kalayaan", "M/L Kalayaan"
    if unit.capital and at and (units[at - 1].low in SHIP_KINDS or (units[at - 1].low == "l" and at > 1)):
        return True
    led = at > 0 and units[at - 1].low == "the"
    following = units[at + 1] if at + 1 < len(units) else None
    if led and _vessel_after(units, at) is not None:
        return True
    longer = following is not None and following.capital and following.low.isalpha() and not following.meanings
    verb = units[at - 2].low if at > 1 else ""
    sunk = [verb] in VERBS_OF_SINKING or (longer and at + 2 < len(units) and units[at + 2].low in SUFFERING)
    return led and longer and sunk and following is not None and following.low not in DAY_WORDS


# Before a ship's name: kinds in one word, and prefixes.
SHIP_KINDS = frozenset(
    "tanker freighter trawler frigate destroyer cruiser corvette ferry yacht schooner boat supply boat ship "
    "minesweeper minelayer submarine liner steamer barge tug dhow carrier battleship gunboat cutter "
    "mv ms mt ss rms hms hmas hmcs uss usns brp ins irins css".split()
) | {
    "supply boat",
    "patrol boat",
    "bulk carrier",
    "cargo ship",
    "container ship",
    "oil tanker",
    "gas carrier",
    "car carrier",
    "fishing boat",
    "research ship",
    "missile boat",
    "torpedo boat",
    "landing ship",
    "supply ship",
    "aircraft carrier",
    "patrol ship",
    "patrol vessel",
    "spy ship",
    "hospital ship",
    "survey ship",
}
SUFFERING = frozenset("was sank burned went had were is struck hit caught".split())
FLAGGING = frozenset("flagged owned registered operated managed".split())
VESSELS = frozenset(("public vessels", "merchant vessels", "fishing vessels", "civil craft"))


def ship_hit(units: Sequence[Unit], *, at: int) -> HitPart:
    """Return the hit on a ship known by its name alone: what the words beside it say that it is, and whose."""
    kind = _vessel_after(units, at)
    step = at - 2 if at > 1 and units[at - 1].low in FLAGGING else None
    owner = units[step].actor if step is not None else ""
    if kind is None:  # under a flag ships trade
        return HitPart("merchant vessels" if step is not None else "civil craft", owner, units[at].start, units[at].end)
    thing = units[kind].value("object") or "civil craft"
    whose = next((unit for unit in units[at + 1 : kind + 1] if unit.actor), None)
    owner = owner or (whose.actor if whose is not None else "") or owner_of(units, at=kind)[0]
    owner = "" if owner == "speaker" else owner
    return HitPart(thing, owner, units[at].start, units[kind].end)


def _vessel_after(units: Sequence[Unit], at: int) -> int | None:
    """Return the unit that says that the name before it is a ship's: ", a Kuwaiti tanker", "(Liberia flag)"."""
    step = at + 1
    while step < len(units) and step - at < LONGEST_SHIP and units[step].capital:
        step += 1
    if step >= len(units) or units[step].low not in {",", "("}:
        return None
    for near in range(step + 1, min(len(units), step + REACH_OF_SHIP)):
        flagged = units[near].glued and units[near].low in FLAGGING and bool(units[near - 1].actor)
        if units[near].value("object") in VESSELS or flagged or (units[step].low == "(" and units[near].low == "flag"):
            return near
        if units[near].low in {",", ")", "."} or "verb" in units[near].roles:
            return None
    return None


LONGEST_SHIP, REACH_OF_SHIP = 4, 7


# Of "the store of the hospital" the hospital was hit.
PARTS = frozenset(
    "store building buildings compound yard office offices premises outskirts dormitory house hangar runway runways "
    "wing gate gates wall walls canteen chapel mess tower terminal annex laboratory".split()
)


def is_part(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a thing is only a part of one that "of" names: "the store of the hospital"."""
    if units[at].low not in PARTS or at + 2 >= len(units) or units[at + 1].low != "of":
        return False
    return any("object" in unit.roles and unit.value("object") in FIXED for unit in units[at + 2 : at + 7])


# Camps in which people live who fled, told by the words beside them.
SEA_FORCES = frozenset("navy coastguard guard police army fleet customs".split())
CAMPS = frozenset(("camp", "camps", "encampment", "compound", "site", "shelter"))
FLED = frozenset("displaced refugee refugees idp idps fled migrants".split())


def thing_at(units: Sequence[Unit], *, at: int) -> str:
    """Return what a thing is, in a word of the vocabulary; a camp of refugees is no base."""
    before = units[at - 1].low if at else ""
    if units[at].low in CAMPS and (before in OF_WORK or any(unit.low in FLED for unit in units)):
        return "civilian object"
    if is_no_thing(units, at=at):
        return ""
    if units[at].low == "bridge" and before in {"her", "ship's"}:
        return "public vessels"
    thing = units[at].value("object")
    if thing == "energy facility" and units[at].low.endswith(("pipeline", "pipelines")) and _lies_at_sea(units, at):
        thing = "undersea cable or pipeline"
    elif thing == "public aircraft" and is_of_airline(units, at=at):
        thing = "civil aircraft"
    elif units[at].low in CONVOYS and _of_civilians(units, at):
        thing = "civilian object"
    elif thing == "civil craft" and any(unit.low == "of" for unit in units[at + 1 : at + 2]):
        near = {word for unit in units[at + 2 : at + 6] for word in unit.low.split()}
        thing = "public vessels" if near & SEA_FORCES else thing
    return thing


CONVOYS = frozenset("convoy convoys column columns".split())
CIVILIANS = frozenset(
    "refugees civilians engineers workers pilgrims buses cars lorries trucks aid relief food families tourists "
    "journalists migrants ambulances evacuees humanitarian tankers traders farmers villagers returnees".split()
)
AT_SEA = frozenset("undersea subsea submarine offshore seabed sea baltic strait gulf underwater seafloor".split())


def _lies_at_sea(units: Sequence[Unit], at: int) -> bool:
    """Whether a pipeline is one on the sea bed: "the pipeline under the Baltic"."""
    near = units[max(0, at - 3) : at + 7]
    return any(word in AT_SEA for unit in near for word in unit.low.split())


def _of_civilians(units: Sequence[Unit], at: int) -> bool:
    """Whether a convoy carries people or goods and no forces: "a convoy of Chinese engineers", "an aid convoy"."""
    behind = units[at + 2 : at + 5] if at + 1 < len(units) and units[at + 1].low == "of" else ()
    return any(unit.low in CIVILIANS for unit in (*units[max(0, at - 1) : at], *behind))


OF_WORK = frozenset(
    "building mining labour labor construction logging road oil drilling summer holiday scout youth base fishing "
    "workers survey exploration nomad tourist".split()
)
SIDES = frozenset("left right north south east west northern southern eastern western far opposite near other".split())


ABOARD = frozenset("skiff skiffs helmsman bosun wheelhouse superstructure".split())


def is_no_thing(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a word for a thing is none here: the bank of a river, the last word of a name ("the Sea Isle City")."""
    unit = units[at]
    before = units[at - 1] if at else unit
    if unit.low in {"bank", "banks"}:
        following = [one.low for one in units[at + 1 : at + 3]]
        side = before.low in SIDES or ("demonym" in before.roles and following[:1] == ["of"])
        return side or (
            before.low == "the" and following[:1] == ["of"] and at + 3 < len(units) and units[at + 3].capital
        )
    behind = units[at + 1 : at + 4]
    of_ship = len(behind) > 1 and behind[0].low == "of" and behind[-1].value("object").endswith("vessels")
    if unit.low == "bridge" and (of_ship or any(one.low in ABOARD for one in units)):
        return True  # "men in skiffs opened fire on the bridge"
    named = unit.low in {"city", "park", "star"} and unit.capital and before.capital and not before.meanings
    return named and at > 1 and any(one.low == "the" for one in units[max(0, at - 4) : at])


MOVABLE = frozenset(("diplomatic premises", "armed forces", "land forces", "public vessels", "public aircraft",
                     "merchant vessels", "nationals", "government building"))  # fmt: skip


def owns_thing(units: Sequence[Unit], *, one: Filler) -> bool:
    """Whether the name says only whose a thing is, which may lie anywhere: "the embassy of Iran"."""
    before = units[max(0, one.at - 3) : one.at]
    return any(unit.low == "of" and number and before[number - 1].value("object") in MOVABLE
               for number, unit in enumerate(before))  # fmt: skip
