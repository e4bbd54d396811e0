"""Whose a thing is, as far as the words beside it tell: an adjective, a possessor, a flag, an airline, an owner."""

from collections.abc import Sequence

from foedus.reader.nounphrase import OWN, SHIPS, is_backed, owns
from foedus.reader.unit import Unit

OWNER_ENDS = frozenset(
    "a an the on in at against by to from with for and or but that which who is was were has have had of near".split()
)
SERVICE = frozenset(("office", "force"))
LONGEST_GROUP = 6
LONGEST_OF = 5


def owner_of(units: Sequence[Unit], *, at: int) -> tuple[str, int, int]:
    """Return whose the thing at `at` is, when the words say so, and the characters that say it."""
    whose = _whose(units, at)
    told = (whose.actor, whose.start, units[at].end) if whose is not None else _before(units, at)
    told = told or _by_prefix(units, at)
    if told is not None:
        return told
    owner = _craft_owner(units, at) or _belonging(units, at) or _said_to_be(units, at) or _of_whole(units, at)
    if owner is None and [one.low for one in units[at + 1 : at + 3]] == ["of", "our"]:
        return "speaker", units[at].start, units[min(len(units), at + 3) - 1].end
    owner = owner or _of(units, at)
    if owner is None:
        return "", units[at].start, units[at].end
    return owner.actor, min(units[at].start, owner.start), max(units[at].end, owner.end)


def _before(units: Sequence[Unit], at: int) -> tuple[str, int, int] | None:
    """Return the owner before a thing: "an Iranian oil platform", "Chad's base", "our post"; or None.

    The second of two things that "and" joins has the owner of the first: "Iranian barracks and depots".
    """
    for step in range(at - 1, max(-1, at - LONGEST_GROUP), -1):
        unit = units[step]
        if unit.low in {"and", "or"} and step + 1 <= at and _is_shared(units, step):
            first = _before(units, step - 1)
            return None if first is None else (first[0], first[1], units[at].end)
        if unit.low == "," and units[step - 1].low in _FLAGGING and units[step - 1].glued:
            continue  # "the Greek-owned, Liberian-flagged bulk carrier"
        if unit.low in OWNER_ENDS or unit.low in {",", "."} or unit.roles & {"verb", "speech", "act verb"}:
            return None
        if unit.low in OWN:
            return "speaker", unit.start, units[at].end
        if "demonym" in unit.roles and _named_so(units, step, at):
            return None
        owning = unit.actor and (
            ("demonym" in unit.roles and not is_backed(units, at=step))
            or (step + 1 < at and units[step + 1].glued and units[step + 1].low in _FLAGGING)
            or owns(units, at=step)
            or "group" in unit.roles
            or unit.roles >= SERVICE  # "a Colombian army camp"
            or (step == at - 1 and "organisation" in unit.roles)  # "a UN school"
        )
        if owning and not _has_owner_before(units, step):
            return unit.actor, unit.start, units[at].end
    return None


def _named_so(units: Sequence[Unit], step: int, at: int) -> bool:
    """Whether a people only gives a thing its name: "the Saudi Maternity Hospital in El Fasher"."""
    named = step == at - 1 and units[at].capital and units[at].value("object") in NAMED_SO
    return named or (units[step + 1].capital and not units[step + 1].meanings)


# What bears the name of a people that has nothing else to do with it.
NAMED_SO = frozenset(("hospital", "school", "place of worship", "commercial building"))


def _has_owner_before(units: Sequence[Unit], flag: int) -> bool:
    """Whether the owner stands before the flag: "the Greek-owned, Liberian-flagged carrier"."""
    lead = [unit.low for unit in units[max(0, flag - 2) : flag + 2]]
    return len(lead) == LEAST_FLAG and lead[:2] == ["owned", ","] and lead[3] in {"flagged", "registered"}


LEAST_FLAG = 4


def _is_shared(units: Sequence[Unit], conjunction: int) -> bool:
    """Whether "and" joins two things under one owner: no article, no owner of its own stands before the second."""
    if conjunction < 1 or conjunction + 1 >= len(units):
        return False
    first, second = units[conjunction - 1], units[conjunction + 1]
    thing = "object" in first.roles and (first.low.endswith("s") or not second.meanings or "object" in second.roles)
    return thing and second.low not in OWNER_ENDS | OWN and not second.actor


def _by_prefix(units: Sequence[Unit], at: int) -> tuple[str, int, int] | None:
    """Return the owner that a prefix, or the prefix behind a ship, tells: "INS Eilat", "the destroyer USS Cole"."""
    if units[at].low in SHARED_PREFIXES and (navy := navy_of(units, prefix=units[at])):
        return navy, units[at].start, units[at].end
    following = units[at + 1] if at + 1 < len(units) else None
    ship = units[at].value("object") == "public vessels"
    if not ship or following is None or following.value("object") != "public vessels":
        return None
    navy = following.actor or navy_of(units, prefix=following)
    return (navy, units[at].start, following.end) if navy else None


# Prefixes that two navies share, by those of whom the sentence tells beside.
SHARED_PREFIXES = {
    "ins": {"IND": frozenset(("IND", "PAK", "BGD", "LKA")), "ISR": frozenset(("ISR", "EGY", "SYR", "LBN", "hezbollah"))}
}


def navy_of(units: Sequence[Unit], *, prefix: Unit) -> str:
    """Return the state whose navy a prefix means in this sentence, or ""."""
    named = {meaning.actor for unit in units for meaning in unit.meanings if meaning.actor}
    found = [state for state, around in SHARED_PREFIXES.get(prefix.low, {}).items() if named & around]
    return found[0] if len(found) == 1 else ""


# What says whose a thing is behind it, with who or what follows.
OWNED_BY = frozenset("owned operated run".split())


def _belonging(units: Sequence[Unit], at: int) -> Unit | None:
    """Return the owner behind a thing: "belonging to a Turkish company", "owned by Denmark's Maersk"; or None."""
    for step in range(at + 1, min(len(units) - 1, at + LONGEST_ASIDE)):
        low, following = units[step].low, units[step + 1].low
        if low in {".", ";"} or "verb" in units[step].roles or (low == "and" and step > at + 1):
            return None
        if (low == "belonging" and following == "to") or (low in OWNED_BY and following == "by"):
            near = range(step + 2, min(len(units), step + 6))
            found = next((units[one] for one in near if units[one].actor and units[one].roles & _OWNERS), None)
            between = [] if found is None else [one.low for one in units[step + 2 : step + 6] if one.end <= found.start]
            return None if {"in", "at", "on", "from", ","} & set(between) else found
    return None


def _said_to_be(units: Sequence[Unit], at: int) -> Unit | None:
    """Return whose a thing is said to be right behind it: "the destroyer Kocatepe, which was Turkish"; or None."""
    step = at + 1
    while step < len(units) and units[step].capital and step - at < LONGEST_OF:
        step += 1
    lows = [unit.low for unit in units[step : step + 3]]
    told = lows[:1] == [","] and lows[1:2] in (["which"], ["that"]) and lows[2:] and lows[2] in {"was", "is", "were"}
    owner = units[step + 3] if told and step + 4 < len(units) else None
    ends = owner is not None and not units[step + 4].low[:1].isalpha()
    return owner if owner is not None and ends and "demonym" in owner.roles and owner.actor else None


LONGEST_ASIDE = 8
_OWNERS = frozenset(("state", "group", "demonym", "office", "organisation", "carrier"))


def _of_whole(units: Sequence[Unit], at: int) -> Unit | None:
    """Return the owner of the greater thing in which a thing stands: "a pump house at the Saudi terminal"; or None."""
    near = units[at + 1 : at + 6]
    if (
        units[at].value("object") in _MOVING
        or len(near) < LEAST_WHOLE
        or near[0].low not in {"at", "in", "inside", "within", "on", "of"}
    ):
        return None
    owner = near[2] if near[1].low in {"the", "a", "an"} else near[1]
    whole = any(
        unit.low in _WHOLES or ("object" in unit.roles and unit.value("object") not in _MOVING) for unit in near[2:]
    )
    return owner if whole and "demonym" in owner.roles and owner.actor and not near[0].actor else None


LEAST_WHOLE = 3
_WHOLES = frozenset("terminal terminals complex site facility field works yard".split())
_MOVING = frozenset(("nationals", "land forces", "armed forces", "civilian object"))


def _of(units: Sequence[Unit], at: int) -> Unit | None:
    """Return the owner after "of": "a patrol of the Pakistani battalion", "ships of the navy of Chile"; or None."""
    if at + 2 >= len(units) or units[at + 1].low != "of":
        return None
    for unit in units[at + 2 : at + 2 + LONGEST_OF]:
        if unit.low in OF_ENDS or "verb" in unit.roles:
            return None
        if unit.roles & _OWNING and unit.actor:
            return unit
    return None


OF_ENDS = frozenset(", . ; in at on from near and before after when while as until since for with by to but".split())


def _whose(units: Sequence[Unit], at: int) -> Unit | None:
    """Return the unit before "whose": "Russia, whose peacekeepers came under fire"."""
    step = next((one for one in range(at - 1, max(-1, at - 3), -1) if units[one].low == "whose"), None)
    return None if step is None else next((one for one in reversed(units[max(0, step - 3) : step]) if one.actor), None)


def _craft_owner(units: Sequence[Unit], at: int) -> Unit | None:
    """Return the unit that says whose a ship, an airliner or a base is, by what only is said of such."""
    thing = units[at].value("object")
    if thing == "civil aircraft" or (thing == "public aircraft" and is_of_airline(units, at=at)):
        return _airline(units, at)
    if thing == "public vessels":
        return flag_of(units, at=at) if units[at].low in _RESEARCH else None
    if thing in {"military base", "armed forces"} or "base" in units[at].roles:
        return _stationed(units, at)
    return (_bracketed(units, at) or flag_of(units, at=at)) if thing in SHIPS else None


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
    """Whether an aircraft is an airline's: "an Azerbaijan Airlines plane", "an Air France jet"."""
    for step in range(at - 1, max(-1, at - 4), -1):
        unit = units[step]
        if unit.low in OF_AIRLINES or "carrier" in unit.roles:
            return True
        before = units[step - 1] if step else unit
        flag = unit if unit.low != "air" else before
        if "air" in {unit.low, before.low} and unit.capital and flag.capital and flag.roles & FLAGS:
            return units[step + 1].low != "force"
    return False


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
OF_AIRLINES = frozenset(("airlines", "airways", "airline", "passenger"))
FLAGS = frozenset(("state", "demonym"))
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


def flag_of(units: Sequence[Unit], *, at: int) -> Unit | None:
    """Return the unit of a ship's owner, else of its flag: "owned by a Greek firm", "under the flag of Panama"."""
    end = next((step for step in range(at + 1, min(len(units), at + 20)) if units[step].low in {".", ";"}),
               min(len(units), at + 20))  # fmt: skip
    flag: Unit | None = None
    for step in range(at + 1, end):
        low, before = units[step].low, units[step - 1].low
        following = next((unit for unit in units[step + 1 : step + 5] if unit.actor and unit.roles & _OWNING), None)
        if (low == "by" and before in {"owned", "operated"}) or (low in {"of", "to"} and before == "belonging"):
            return following
        if low == "from" and step == at + 1 and units[at].value("object") == "fishing vessels":
            return following  # "two fishing boats from Sri Lanka"
        if units[step].actor and step + 1 < end and units[step + 1].glued and units[step + 1].low == "owned":
            return units[step]
        if low in {"flag", "colours", "colors"} and units[step - 1].actor and "demonym" in units[step - 1].roles:
            flag = flag or units[step - 1]
        if (low == "of" and before == "flag") or (low == "in" and before in {"flagged", "registered"}):
            flag = flag or following
        glued = step + 1 < end and units[step + 1].low in _FLAGGING | {"flag"}
        if units[step].actor and glued and not _other_ship(units, at + 1, step):
            flag = flag or units[step]
    return flag


def _other_ship(units: Sequence[Unit], begin: int, end: int) -> bool:
    return any(unit.value("object") in SHIPS or unit.low == "and" for unit in units[begin:end])


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


_RESEARCH = frozenset(
    ("survey ship", "research ship", "supply ship", "survey vessel", "research vessel", "supply boat")
)
_FLAGGING = frozenset(("flagged", "registered", "owned", "operated", "managed"))
_OWNING = frozenset(("state", "group", "demonym", "office"))
