"""Noun groups around one unit: is it the head, whose is it, what follows it that changes who is meant."""

from collections.abc import Sequence

from foedus.reader.filler import Filler
from foedus.reader.grammar import is_verb
from foedus.reader.lexicon import Unit
from foedus.reader.numbers import WORDS
from foedus.reader.speechwords import DETERMINERS

OWN = frozenset(("its", "their", "our", "his"))


POINTING = frozenset(("the", "that", "same", "this", "these", "those", "its", "their"))
STANDING_IN = frozenset("group movement militia alliance coalition regime junta".split())


def is_standin(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a word points at somebody armed who is named elsewhere: "the same group", "the alliance", "the North"."""
    before = units[at - 1].low if at else ""
    half = units[at].low in {"north", "south"} and units[at].capital and before == "the"
    following = units[at + 1].low if at + 1 < len(units) else "."
    return (half or (units[at].low in STANDING_IN and before in POINTING)) and following not in {"of", "'s"}


def followed_by_body(units: Sequence[Unit], *, one: Filler) -> bool:
    """Whether a name stands before a part of a force: "an Al-Shabaab unit", "a Rwandan column"."""
    following = units[one.at + 1].low if one.at + 1 < len(units) else ""
    return bool(one.unit.actor) and following in BODIES - {"men", "man", "women", "party", "crew", "member"}


def trails(units: Sequence[Unit], *, head: Filler, direct: Sequence[Filler]) -> bool:
    """Whether an unknown noun follows the name, so that the name only describes it ("Russian gas supplies")."""
    following = units[head.at + 1] if head.at + 1 < len(units) else None
    if following is None or not following.low.isalpha() or following.meanings:
        return following is not None and following.low == "'s"
    if head.unit.low in {"hms", "uss"} or is_verb(units, at=head.at + 1) or following.low in NUMBERS:
        return False
    if following.low in BODIES:
        return False
    last = direct[-1].at
    if last > head.at or _opens_predicate(units, head.at + 1):
        return False
    return following.low not in _AFTER_SUBJECT and not following.low.endswith("ly") and not following.low.endswith("ed")


NUMBERS = frozenset(word for word in WORDS if word not in {"a", "an"})


def _opens_predicate(units: Sequence[Unit], at: int) -> bool:
    """Whether an unknown word on -s is a verb in the present: "Ethiopia opens its last offensive"."""
    following = units[at + 1].low if at + 1 < len(units) else ""
    return units[at].low in _PRESENT or (
        units[at].low.endswith("s") and (following in DETERMINERS or following in _PARTICLES)
    )


_PRESENT = frozenset("answers replies responds retaliates opens begins launches mounts stages wages sends".split())


_PARTICLES = frozenset("up out down off on into over across through back".split())
# Parts of a force, each of which acts for whom it is named after: "an Al-Shabaab unit", "a Rwandan column".
BODIES = frozenset(
    "unit cell member commander column team squad faction wing detachment contingent crew gunner sniper operative "
    "bomber militant fighter patrol regulars recruits cadres bands band party raiders men man women irregulars "
    "stormtroopers side hirelings".split()
)
_AFTER_SUBJECT = frozenset(
    "has have had is are was were did does do then also again later will would could and or who which that in "
    "on at from of with "
    "not never reportedly by near over to against for inside outside across along around twice first began "
    "overnight early late yesterday today tonight during amid after before while as when since last this earlier "
    "shortly just with despite but under without between through into onto off within until because though "
    "north south east west northeast northwest southeast southwest off some about twice thrice three several "
    "itself themselves alone may might must can cannot shall should now still already only both though".split()
)


def owns(units: Sequence[Unit], *, at: int) -> bool:
    """Whether the name is a possessor: "Iran's"."""
    return at + 1 < len(units) and units[at + 1].low == "'s"


def is_backed(units: Sequence[Unit], *, at: int) -> bool:
    """Whether the name only qualifies another: "Iranian-backed militias", "Russian-held Crimea"."""
    following = units[at + 1] if at + 1 < len(units) else None
    return (
        following is not None
        and following.glued
        and following.low
        in {
            "backed",
            "based",
            "aligned",
            "linked",
            "allied",
            "made",
            "occupied",
            "held",
            "controlled",
            "supplied",
            "born",
            "led",
            "speaking",
            "owned",
            "flagged",
            "operated",
            "built",
            "run",
            "administered",
            "brokered",
            "style",
            "sponsored",
            "funded",
            "majority",
            "era",
            "annexed",
            "registered",
            "designed",
            "trained",
            "ruled",
            "supported",
        }
    )


def is_people(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a demonym stands for a people or its forces: "the English attacked", "Iranians fired"."""
    unit = units[at]
    if "demonym" not in unit.roles:
        return False
    following = units[at + 1] if at + 1 < len(units) else None
    alone = (
        following is None or following.low in _AFTER_SUBJECT or not following.low.isalpha() or is_verb(units, at=at + 1)
    )
    return alone and (unit.low.endswith("s") or (at > 0 and units[at - 1].low == "the"))


def is_ship_name(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a name right after a vessel is the vessel's: "the corvette Cheonan", "the bulk carrier Central Park"."""
    step = at - 1
    while step > max(0, at - 4) and units[at].capital and units[step].capital and not units[step].value("object"):
        step -= 1
    return step >= 0 and units[step].value("object") in _SHIPS | {"public vessels"}


def is_backer(units: Sequence[Unit], *, one: Filler) -> bool:
    """Whether "by" follows a word that makes the name no doer: "rebels backed by Rwanda"."""
    by = next((at for at in range(one.at - 1, max(-1, one.at - 8), -1) if units[at].low == "by"), 0)
    return by > 0 and units[by - 1].low in _BACKING


_BACKING = frozenset(
    "backed supported armed trained supplied led funded owned operated run held controlled occupied made built "
    "administered claimed governed recognised recognized followed described brokered mediated financed equipped "
    "managed sponsored protected hosted used chartered".split()
)


def stands_after_of(units: Sequence[Unit], *, one: Filler) -> bool:
    """Whether the name after "bombing of", "invasion of" is the target: only directly after the noun."""
    of = next((at for at in range(one.at - 1, max(-1, one.at - 5), -1) if units[at].low == "of"), None)
    # "after days of assault Ethiopian infantry took": the noun of force itself stands after "of".
    nouns = (unit for unit in units[of + 1 : one.at] if "attack noun" in unit.roles) if of is not None else ()
    return of is not None and all(unit.low.endswith("ing") for unit in nouns)


NAMING = frozenset("calls called describes described terms termed considers considered regards deems says said "
                   "believes "
                   "dubs dubbed labels labelled".split())  # fmt: skip
LEADING = frozenset("leading close next adjacent due according near access way route belonging linked similar".split())


def is_aside(units: Sequence[Unit], *, one: Filler) -> bool:
    """Whether a name only says who calls a thing so, or a thing only which way another lies.

    "Bombs on what the Thai army calls a base", "shells fell on a road leading to a pagoda".
    """
    before = units[max(0, one.at - 6) : one.at]
    what = next((number for number, unit in enumerate(before) if unit.low == "what"), None)
    if what is not None and any(unit.low in NAMING for unit in units[one.at + 1 : one.at + 6]):
        return not any(unit.low in NAMING for unit in before[what:])
    to = next((number for number in range(len(before) - 1, 0, -1) if before[number].low == "to"), None)
    return one.prep == "to" and to is not None and before[to - 1].low in LEADING


def is_head(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a noun or name is the head of its group, and not a word that describes the next."""
    following = units[at + 1] if at + 1 < len(units) else None
    if following is None:
        return True
    if following.low == "'s" or is_verb(units, at=at + 1):
        return following.low != "'s"
    if following.low in GEOGRAPHY and units[at].place:
        return True
    return not (
        following.low.isalpha()
        and not following.capital
        and (
            following.roles & {"object", "weapon", "force", "persons", "attack noun"}
            or (
                not following.meanings
                and following.low not in _FUNCTION
                and not following.low.endswith(("ed", "ly", "ing"))
                and not following.glued
            )
        )
    )


_FUNCTION = frozenset(
    "in on at near against of by to from with for and or but that which who is are was were be been being has "
    "have had did do does "
    "after before when while as over under during into onto about around not would could will may on inside "
    "outside within across "
    "along where killing wounding injuring targeting leaving causing since until because although though twice "
    "again later earlier "
    "run held built hosting housing belonging home known early late yesterday today overnight last this next "
    "also then ago he she it they there here one two three four so including "
    "using via amid despite following without aimed between beyond than used without through off out up down "
    "ahead tonight a an the its his her their our some several many six seven eight nine ten every each both all any "
    "no "
    "if unless though whose whom how why whether within without toward towards throughout beside behind beneath amidst "
    "upon per via till simultaneously together separately later soon midway partly mostly almost nearly just only even "
    "still already never not nor yet either neither less more most least far deep well back home alone apart "
    "across north south east west northeast northwest southeast southwest north-east north-west south-east south-west "
    "times".split()
)


GEOGRAPHY = frozenset(
    "road highway province region city town district area village capital coast north south east west northeast "
    "northwest "
    "southeast "
    "southwest state county island port governorate oblast heartland mainland interior road highway crossing ridge "
    "salient harbour harbor pass valley mountains hills quarter outskirts suburb suburbs waterfront front sector plain "
    "approaches roads field fields basin quarter "
    "junction sector".split()
)


def holds_place(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a possessive names the state of a place: "in Afghanistan's Khost province"."""
    return owns(units, at=at) and any(unit.low in GEOGRAPHY for unit in units[at + 2 : at + 6])


def owner_of(units: Sequence[Unit], *, at: int) -> tuple[str, int, int]:
    """Return whose the thing at `at` is, when the words say so, and the characters that say it."""
    whose = _whose(units, at)
    if whose is not None:
        return whose.actor, whose.start, units[at].end
    for step in range(at - 1, max(-1, at - 5), -1):
        unit = units[step]
        if unit.low in OWNER_ENDS or unit.low in {",", "."} or unit.roles & {"verb", "speech", "act verb"}:
            break
        if unit.low in OWN:
            return "speaker", unit.start, units[at].end
        if "demonym" in unit.roles and units[step + 1].capital and not units[step + 1].meanings:
            break
        if unit.actor and (
            ("demonym" in unit.roles and not is_backed(units, at=step))
            or (step + 1 < at and units[step + 1].glued and units[step + 1].low in _FLAGGING)
            or owns(units, at=step)
            or "group" in unit.roles
        ):
            return unit.actor, unit.start, units[at].end
    owner = _craft_owner(units, at)
    if owner is None and [one.low for one in units[at + 1 : at + 3]] == ["of", "our"]:
        return "speaker", units[at].start, units[min(len(units), at + 3) - 1].end
    if owner is None and at + 2 < len(units) and units[at + 1].low == "of":
        owner = next((unit for unit in units[at + 2 : at + 5] if unit.roles & _OWNING and unit.actor), None)
    if owner is None:
        return "", units[at].start, units[at].end
    return owner.actor, min(units[at].start, owner.start), max(units[at].end, owner.end)


def _whose(units: Sequence[Unit], at: int) -> Unit | None:
    """Return the unit before "whose": "Russia, whose peacekeepers came under fire"."""
    step = next((one for one in range(at - 1, max(-1, at - 3), -1) if units[one].low == "whose"), None)
    return None if step is None else next((one for one in reversed(units[max(0, step - 3) : step]) if one.actor), None)


def _craft_owner(units: Sequence[Unit], at: int) -> Unit | None:
    """Return the unit that says whose a ship, an airliner or a base is, by what only is said of such."""
    thing = units[at].value("object")
    if thing == "civil aircraft":
        return _airline(units, at)
    if thing in {"military base", "armed forces"} or "base" in units[at].roles:
        return _stationed(units, at)
    return (_bracketed(units, at) or _flagged(units, at)) if thing in _SHIPS else None


def _airline(units: Sequence[Unit], at: int) -> Unit | None:
    """Return the unit of the state whose name an airline bears: "Malaysia Airlines flight 17", "flight of Iran Air"."""
    for step in range(at - 1, max(-1, at - 5), -1):
        if not units[step].capital:
            break
        if units[step].actor and units[step].roles & _CARRIERS:
            return units[step]
    of = next((step for step in range(at + 1, min(len(units), at + 4)) if units[step].low == "of"), len(units))
    return next((unit for unit in units[of + 1 : of + 3] if unit.actor and unit.roles & _CARRIERS), None)


def is_of_airline(units: Sequence[Unit], *, at: int) -> bool:
    """Whether an aircraft is an airline's: "an Azerbaijan Airlines plane"."""
    before = units[max(0, at - 3) : at]
    return any(
        unit.low in {"airlines", "airways", "airline", "passenger"} or "carrier" in unit.roles for unit in before
    )


def flight_at(units: Sequence[Unit], *, at: int) -> Unit | None:
    """Return the unit whose flag a flight flies that is named by its number alone: "Iran Air 655", "Air India 182"."""
    unit = units[at]
    end = at + 1
    if "carrier" not in unit.roles:
        named = end < len(units) and units[end].capital and units[end].low in AIRLINES
        if not unit.roles & {"state", "demonym"} or not (named or (at and units[at - 1].low == "air")):
            return None
        end += named
    number = units[end].low if end < len(units) else ""
    return unit if number.isdecimal() and len(number) <= LONGEST_FLIGHT else None


AIRLINES = frozenset(("air", "airlines", "airways"))
LONGEST_FLIGHT = 4


def airline_of(units: Sequence[Unit], *, at: int) -> str:
    """Return the state whose airline an aircraft is said to be of, or ""."""
    owner = _airline(units, at) if is_of_airline(units, at=at) else None
    return owner.actor if owner is not None else ""


_CARRIERS = frozenset(("state", "demonym", "carrier"))


def _stationed(units: Sequence[Unit], at: int) -> Unit | None:
    """Return the unit of those whose forces lie at a base: "the base at Erbil, which houses American troops"."""
    for step in range(at + 1, min(len(units), at + 14)):
        if units[step].low in {".", ";"}:
            return None
        if units[step].low in _HOUSING:
            near = range(step + 1, min(len(units) - 1, step + 6))
            return next((units[one] for one in near if units[one].actor and units[one].roles & _OWNING
                         and _are_forces(units, one + 1)), None)  # fmt: skip
    return None


def _are_forces(units: Sequence[Unit], at: int) -> bool:
    return any("force" in unit.roles or unit.low in {"troops", "personnel", "soldiers"} for unit in units[at : at + 2])


_HOUSING = frozenset("houses housing hosts hosting housed hosted where home used accommodates".split())


def _flagged(units: Sequence[Unit], at: int) -> Unit | None:
    """Return the unit of a ship's owner, else of its flag: "owned by a Greek firm", "under the flag of Panama"."""
    end = next((step for step in range(at + 1, min(len(units), at + 20)) if units[step].low in {".", ";"}),
               min(len(units), at + 20))  # fmt: skip
    flag: Unit | None = None
    for step in range(at + 1, end):
        low, before = units[step].low, units[step - 1].low
        following = next((unit for unit in units[step + 1 : step + 5] if unit.actor and unit.roles & _OWNING), None)
        if (low == "by" and before in {"owned", "operated"}) or (low in {"of", "to"} and before == "belonging"):
            return following
        if units[step].actor and step + 1 < end and units[step + 1].glued and units[step + 1].low == "owned":
            return units[step]
        if (low == "of" and before == "flag") or (low == "in" and before in {"flagged", "registered"}):
            flag = flag or following
        glued = step + 1 < end and units[step + 1].low in _FLAGGING | {"flag"}
        if units[step].actor and glued and not _other_ship(units, at + 1, step):
            flag = flag or units[step]
    return flag


def _other_ship(units: Sequence[Unit], begin: int, end: int) -> bool:
    return any(unit.value("object") in _SHIPS or unit.low == "and" for unit in units[begin:end])


def _bracketed(units: Sequence[Unit], at: int) -> Unit | None:
    """Return the unit of the owner in brackets after a ship, else of the flag: "(flag: Malta, owner: Greek)"."""
    close = next((step for step in range(at, min(len(units), at + 18)) if units[step].low == ")"), 0)
    opening = next((step for step in range(at, close) if units[step].low == "("), close)
    for word in ("owner", "owned", "flag", "flagged"):
        said = next((step for step in range(opening, close) if units[step].low == word), None)
        if said is None:
            continue
        before = units[said - 1] if said and units[said - 1].actor else None
        after = next((unit for unit in units[said + 1 : min(close, said + 4)] if unit.actor), None)
        if before is not None or after is not None:
            return before or after
    return None


_SHIPS = frozenset(("merchant vessels", "fishing vessels", "civil craft"))
_FLAGGING = frozenset(("flagged", "registered", "owned"))
_OWNING = frozenset(("state", "group", "demonym", "office"))
OWNER_ENDS = frozenset(
    "a an the on in at against by to from with for and or but that which who is was were has have had of near".split()
)


def stands_in_place(units: Sequence[Unit], *, at: int) -> bool:
    """Whether "in" parts the place from another right before it: "Pahalgam in Indian-administered Kashmir"."""
    before = units[max(0, at - 5) : at]
    at_in = next((number for number in range(len(before) - 1, 0, -1) if before[number].low == "in"), None)
    return (
        at_in is not None
        and bool(before[at_in - 1].place)
        and all(unit.low not in {",", "and"} for unit in before[at_in:])
    )
