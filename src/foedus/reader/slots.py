"""The slots of an attack: who, with what, what was hit and whose it is, what was aimed at, where. Three, never one."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from foedus.reader.attackwords import HARMLESS_BEFORE, STRAY
from foedus.reader.grammar import Filler
from foedus.reader.lexicon import Unit
from foedus.reader.mention import HitPart, Part
from foedus.reader.nounphrase import (
    OWN,
    OWNER_ENDS,
    holds_place,
    is_backed,
    is_backer,
    is_head,
    is_hedged,
    is_people,
    is_ship_name,
    owner_of,
    owns,
    stands_after_of,
    stands_in_place,
    trails,
)
from foedus.reader.numbers import read_count

ACTING = frozenset(("state", "group", "organisation", "office", "capital", "person"))
DOING = frozenset(("force", "weapon", "attack noun"))
PLACING = frozenset(("state", "capital", "place", "base", "capital place"))
CRAFT = frozenset(("air strike", "drone strike"))
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
        "critical infrastructure",
    )
)


@dataclass(slots=True)
class Slots:
    """What has been gathered for one verb or noun of force; filled once, then read."""

    act: str
    shape: str
    agents: list[Part] = field(default_factory=list)
    doer: bool = False
    weapon: str = ""
    weapon_at: int | None = None
    act_at: int | None = None
    acts: tuple[str, ...] = ()
    places: list[Part] = field(default_factory=list)
    targets: list[Part] = field(default_factory=list)
    aimed: list[Part] = field(default_factory=list)
    hits: list[HitPart] = field(default_factory=list)
    counts: list[tuple[str, Part]] = field(default_factory=list)
    determiner: str = ""
    unknown_by: bool = False
    border: bool = False
    under: bool = False
    ship: bool = False
    by_noun: bool = False
    nothing: bool = False
    pronoun: int | None = None


def fill_subject(slots: Slots, *, units: Sequence[Unit], found: Sequence[Filler], modifiers: bool = False) -> None:
    """Take agents and weapons from the subject of an active verb, or from the words before a noun of force."""
    direct = [one for one in found if one.prep in {"", "by"} and one.unit.low not in OWN]
    head = next((one for one in reversed(direct) if one.unit.meanings), None)
    acting = modifiers or (
        head is not None
        and (bool(head.unit.roles & (ACTING | DOING)) or is_people(units, at=head.at))
        and not trails(units, head=head, direct=direct)
    )
    if not modifiers and not any(one.unit.actor for one in direct):
        slots.pronoun = next(
            (one.at for one in found if one.prep in {"", "by"} and one.unit.low in PRONOUNS | OWN), slots.pronoun
        )
    for one in direct:
        unit = one.unit
        if "attack noun" in unit.roles and one.at and units[one.at - 1].low in HARMLESS_BEFORE:
            slots.unknown_by = True
        elif unit.roles & DOING:
            slots.doer = True
            slots.by_noun = unit.value("attack noun") == "attack" and "weapon" not in unit.roles
            slots.ship = unit.low in SHIPS
            _take_weapon(slots, one)
        if acting and unit.actor and unit.roles & (ACTING | {"demonym"}):
            if (
                modifiers
                and unit.roles & {"state", "capital"}
                and "demonym" not in unit.roles
                and not owns(units, at=one.at)
            ):
                slots.places.append(_part(unit, unit.place)) if unit.place else None
                continue
            done_to = any("attack noun" in each.unit.roles and each.at < one.at for each in direct)
            if (
                is_backed(units, at=one.at)
                or (one.prep == "by" and is_backer(units, one=one))
                or (done_to and one.prep == "" and stands_after_of(units, one=one))
            ):
                continue
            _add(slots.agents, _part(unit, unit.actor))
        elif modifiers and unit.roles & {"place", "capital place"}:
            slots.places.append(_part(unit, unit.place))
    _take_places(slots, units, [one for one in found if one.prep in {"place", "at", "over"}])


PRONOUNS = frozenset("it they he she we i country".split())
SHIPS = frozenset("ship ships vessel vessels boat boats fleet fleets".split())


def _take_weapon(slots: Slots, one: Filler) -> None:
    kind = one.unit.value("weapon") or (one.unit.value("attack noun") if one.unit.get("attack noun") else "")
    if kind and (kind != "attack" or "weapon" in one.unit.roles) and (slots.weapon in {"", "bombardment", "attack"}):
        slots.weapon, slots.weapon_at = kind, one.at
    elif kind in {"missile strike", "drone strike", "air strike", "shelling"} and slots.weapon != kind and slots.weapon:
        slots.weapon = "bombardment"


def fill_object(
    slots: Slots,
    *,
    units: Sequence[Unit],
    found: Sequence[Filler],
    passive_subject: bool = False,
    by_agent: bool = False,
) -> None:
    """Take targets, places, aim and weapons from what follows the verb, or from the subject of a passive."""
    by = [one for one in found if one.prep == "by"]
    if by_agent and by:
        fill_subject(slots, units=units, found=by)
        slots.unknown_by = slots.unknown_by or not (slots.agents or slots.doer)
    _take_weapons(slots, units, found, came=passive_subject or slots.shape == "land")
    if slots.shape == "enter":
        _take_air(slots, units, found)
    if slots.under and not slots.agents and not passive_subject:
        slots.agents.extend(
            _part(one.unit, one.unit.actor) for one in found if one.prep == "from" and "state" in one.unit.roles
        )
    if slots.shape == "launch":
        targets = [one for one in found if one.prep in {"at", "to", "on", "hit"}]
    elif slots.shape == "noun" and not passive_subject:
        targets = [
            one
            for one in found
            if one.prep in {"on", "at", "hit", "over"} or (one.prep == "" and stands_after_of(units, one=one))
        ]
    elif slots.shape == "land":
        targets = [one for one in found if one.prep in {"to", "on", "at", "hit"}]
    elif slots.shape == "enter":
        targets = [one for one in found if one.prep in {"", "to"}]
    else:
        targets = [one for one in found if one.prep in {"", "hit"} or (one.prep == "at" and not passive_subject)]
    _take_targets(slots, units, targets)
    _take_people(slots, units, found)
    _take_aim(slots, units, [one for one in found if one.prep == "aim"])
    _take_places(
        slots, units, [one for one in found if one.prep in {"place", "at", "over", "to", "on"} and one not in targets]
    )


def _take_air(slots: Slots, units: Sequence[Unit], found: Sequence[Filler]) -> None:
    """Take the airspace or waters that were flown over or entered, under whatever preposition."""
    for one in found:
        if one.prep in {"place", "over", "at"} and one.unit.value("object") in {"airspace", "territorial sea"}:
            _add_hit(slots, units, one)


def _take_weapons(slots: Slots, units: Sequence[Unit], found: Sequence[Filler], *, came: bool) -> None:
    """Take the weapon that was fired, used or shot down, and how many; one that came by itself is the doer."""
    fired = slots.shape in {"launch", "down", "land"}
    for one in found:
        if "weapon" in one.unit.roles and (one.prep == "with" or (one.prep == "" and fired)):
            _take_weapon(slots, one)
            slots.doer = slots.doer or came
            _count(slots, units, one)


SOLDIERS = frozenset(
    "soldiers soldier marines troops sailors recruits sergeant officer officers servicemen pilots airmen conscripts "
    "paratroopers peacekeepers guards commandos crew serviceman servicewoman guard policeman corporal".split()
)
DEADLY = frozenset("killing killed kills wounding wounded injuring injured".split())


def _take_people(slots: Slots, units: Sequence[Unit], found: Sequence[Filler]) -> None:
    """Take people of a state who were killed or hurt: "killing two Turkish engineers"."""
    for one in found:
        if (
            "demonym" not in one.unit.roles
            or one.at < 1
            or one.at + 1 >= len(units)
            or not units[one.at + 1].low.isalpha()
        ):
            continue
        low = units[one.at - 1].low
        counted = low in {"several", "some"} or (
            low not in {"a", "an"} and read_count(units, at=one.at - 1) is not None
        )
        if counted and any(unit.low in DEADLY for unit in units[max(0, one.at - 9) : one.at]):
            forces = any(unit.low in SOLDIERS for unit in units[one.at + 1 : one.at + 4])
            thing = "land forces" if forces else "nationals"
            slots.hits.append(HitPart(thing, one.unit.actor, one.unit.start, units[one.at + 1].end))


def _take_targets(slots: Slots, units: Sequence[Unit], targets: Sequence[Filler]) -> None:
    for one in targets:
        unit = one.unit
        if "border" in unit.roles:
            slots.border = True
        if "object" in unit.roles and not (unit.low in STRAY and slots.shape == "launch") and is_head(units, at=one.at):
            _add_hit(slots, units, one)
        elif "base" in unit.roles:
            slots.hits.append(HitPart(unit.value("base"), unit.actor, unit.start, unit.end, unit.place))
            if unit.place:
                _add(slots.places, _part(unit, unit.place))
        elif "group" in unit.roles:
            _add(slots.aimed, _part(unit, unit.actor))
            slots.targets.append(_part(unit, unit.actor))
        if not (_owns_thing(units, one) or is_ship_name(units, at=one.at)):
            _take_town(slots, units, one)


def _take_town(slots: Slots, units: Sequence[Unit], one: Filler) -> None:
    """Take a place that was struck, known to the register or not, or the forces that were."""
    unit = one.unit
    stands = bool(unit.roles & PLACING) and not unit.roles & {"base", "demonym"}
    if unit.place and (stands or "state" in unit.roles) and is_head(units, at=one.at):
        _add_place(slots, units, one)
        slots.targets.append(_part(unit, unit.place))
        return
    if unit.low in TOWNS and _town(slots, units, one.at):
        return
    forces = bool(unit.roles & {"force", "weapon"}) and "object" not in unit.roles and slots.shape != "launch"
    if forces or (slots.shape == "direct" and _unknown_town(units, one)):
        slots.targets.append(_part(unit, unit.low))


TOWNS = frozenset("town city village port island district province region suburb resort hamlet settlement".split())


def _town(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Take `the Eritrean town of Tsorona`, a town that the register does not know, as somewhere in its state."""
    if at + 2 >= len(units) or units[at + 1].low != "of" or not units[at + 2].capital or units[at + 2].meanings:
        return False
    state = next((unit for unit in units[max(0, at - 3) : at] if "demonym" in unit.roles and unit.actor), None)
    meaning = state.get("demonym") if state else None
    if state is None or meaning is None or not meaning.value:
        return False
    last = at + 2
    while last + 1 < len(units) and units[last + 1].capital and not units[last + 1].meanings:
        last += 1
    label = " ".join(unit.text for unit in units[at + 2 : last + 1])
    _add(slots.places, Part((meaning.value,), state.start, units[last].end, label))
    return True


def _unknown_town(units: Sequence[Unit], one: Filler) -> bool:
    """Whether the thing struck is a name that the register does not know: "shelled Novoselivka"."""
    unit = one.unit
    verb = units[one.at - 1] if one.at else None
    return (
        one.prep == ""
        and unit.capital
        and not unit.meanings
        and verb is not None
        and verb.value("verb") not in {"", "attack"}
        and is_head(units, at=one.at)
    )


MOVABLE = frozenset(("diplomatic premises", "armed forces", "land forces", "public vessels", "public aircraft",
                     "merchant vessels", "nationals", "government building"))  # fmt: skip


def _owns_thing(units: Sequence[Unit], one: Filler) -> bool:
    """Whether the name says only whose a thing is, which may lie anywhere: "the embassy of Iran"."""
    before = units[max(0, one.at - 3) : one.at]
    return any(unit.low == "of" and number and before[number - 1].value("object") in MOVABLE
               for number, unit in enumerate(before))  # fmt: skip


def _add_hit(slots: Slots, units: Sequence[Unit], one: Filler) -> None:
    owner, first, last = owner_of(units, at=one.at)
    owner = owner or (one.unit.actor if "office" in one.unit.roles else "")
    hit = HitPart(one.unit.value("object"), owner, min(one.unit.start, first), max(one.unit.end, last))
    before = units[max(0, one.at - 4) : one.at]
    within = any(
        unit.low == "of" and number and "object" in before[number - 1].roles for number, unit in enumerate(before)
    )
    if not within and all((each.object, each.start) != (hit.object, hit.start) for each in slots.hits):
        slots.hits.append(hit)


def _take_aim(slots: Slots, units: Sequence[Unit], aimed: Sequence[Filler]) -> None:
    for one in aimed:
        unit = one.unit
        if "group" in unit.roles:
            _add(slots.aimed, _part(unit, unit.actor))
        elif "base" in unit.roles:
            _add(slots.aimed, Part((unit.actor or unit.text,), unit.start, unit.end))
            _take_targets(slots, units, [one])
        elif unit.roles & {"object", "persons"} and is_head(units, at=one.at):
            _aim_at_thing(slots, units, one)
        elif unit.roles & PLACING and unit.place and is_head(units, at=one.at):
            _add(slots.aimed, _part(unit, unit.actor or unit.place))
            if "demonym" not in unit.roles or "state" in unit.roles:
                _add_place(slots, units, one)


def _aim_at_thing(slots: Slots, units: Sequence[Unit], one: Filler) -> None:
    """Take a thing or persons aimed at, by whose they are; a thing that cannot move out of the way is hit as well."""
    thing = one.unit.value("object")
    owner, first, last = owner_of(units, at=one.at)
    if thing or (owner and not slots.aimed):
        _add(slots.aimed, Part((owner or thing,), min(first, one.unit.start), max(last, one.unit.end)))
    if thing in FIXED:
        _add_hit(slots, units, one)


def _take_places(slots: Slots, units: Sequence[Unit], found: Sequence[Filler]) -> None:
    for one in found:
        unit = one.unit
        if (
            unit.roles & PLACING
            and unit.place
            and (is_head(units, at=one.at) or holds_place(units, at=one.at))
            and not ("demonym" in unit.roles and "state" not in unit.roles)
        ):
            _add_place(slots, units, one)
        elif "border" in unit.roles:
            slots.border = True
        elif (
            "object" in unit.roles
            and one.prep in {"at", "over"}
            and slots.shape != "noun"
            and is_head(units, at=one.at)
        ):
            _add_hit(slots, units, one)
        if unit.low in TOWNS:
            _town(slots, units, one.at)


def _add_place(slots: Slots, units: Sequence[Unit], one: Filler) -> None:
    label = ""
    if (
        "state" in one.unit.roles
        and one.at > 1
        and units[one.at - 1].low == ","
        and units[one.at - 2].capital
        and not units[one.at - 2].meanings
    ):  # "Galati, Romania": a town that the register does not know
        first = one.at - 2
        while first > 0 and units[first - 1].capital and not units[first - 1].meanings and one.at - first < 5:  # noqa: PLR2004
            first -= 1
        label = " ".join(unit.text for unit in units[first : one.at - 1])
        _add(slots.places, Part((one.unit.place,), units[first].start, one.unit.end, label))
        return
    wider = bool(slots.places) and stands_in_place(units, at=one.at)
    _add(slots.places, replace(_part(one.unit, one.unit.place), wider=wider))


def _count(slots: Slots, units: Sequence[Unit], one: Filler) -> None:
    """Take the number of weapons that stands before the weapon; "120-millimetre mortars" are not counted."""
    for step in range(one.at - 1, max(-1, one.at - 5), -1):
        count = read_count(units, at=step)
        if units[step + 1].glued and not units[step + 1].low.isdecimal() and "number" not in units[step + 1].roles:
            count = None
        if count is not None and units[step].low not in {"a", "an"} and not is_hedged(units, at=step):
            _add_count(
                slots,
                "intercepted" if slots.shape == "down" else "launched",
                Part((count.value,), units[step].start, one.unit.end),
            )
            return
        if units[step].low in {",", "and"} or units[step].low in OWNER_ENDS:
            return


def _add_count(slots: Slots, name: str, part: Part) -> None:
    """Add a number; "458 drones and 45 missiles" is one sum."""
    before = slots.counts.pop()[1] if slots.counts else None
    if before is not None:
        total = int(before.value[0]) + int(part.value[0])
        part = Part((str(total),), min(before.start, part.start), max(before.end, part.end))
    slots.counts.append((name, part))


def _part(unit: Unit, value: str) -> Part:
    return Part((value,), unit.start, unit.end, name=unit.text)


def _add(parts: list[Part], part: Part) -> None:
    if all(each.value != part.value for each in parts):
        parts.append(part)
