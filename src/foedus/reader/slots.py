"""The slots of an attack: who, with what, what was hit and whose it is, what was aimed at, where. Three, never one."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from foedus.reader.attackwords import HARMLESS_BEFORE, STRAY
from foedus.reader.counting import is_munition, quantity_before
from foedus.reader.filler import Filler
from foedus.reader.grammar import DIRECTIONS, MEASURES
from foedus.reader.lexicon import Unit
from foedus.reader.mention import HitPart, Part
from foedus.reader.nounphrase import (
    OWN,
    OWNER_ENDS,
    airline_of,
    followed_by_body,
    holds_place,
    is_aside,
    is_backed,
    is_backer,
    is_head,
    is_of_airline,
    is_people,
    is_ship_name,
    is_standin,
    owner_of,
    owns,
    stands_after_of,
    stands_in_place,
    trails,
)
from foedus.reader.numbers import Count, read_count
from foedus.reader.standing import (
    ARMED,
    FIXED,
    PARTS,
    begins_name,
    is_armed_office,
    is_no_state,
    is_part,
    is_plural_of_people,
    is_unknown_ship,
    names_thing,
    owns_thing,
    ship_hit,
    thing_at,
)
from foedus.reader.towns import label_of, read_town, stands_as_place, state_name, state_near
from foedus.reader.victims import kind_of_people

ACTING = frozenset(("state", "group", "organisation", "office", "capital", "person"))
DOING = frozenset(("force", "weapon", "attack noun"))
PLACING = frozenset(("state", "capital", "place", "base", "capital place"))
CRAFT = frozenset(("air strike", "drone strike"))


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
    numbers: list[Count] = field(default_factory=list)
    determiner: str = ""
    unknown_by: bool = False
    border: bool = False
    under: bool = False
    ship: bool = False
    by_noun: bool = False
    nothing: bool = False
    light: bool = False
    passive: bool = False
    by_told: bool = False
    by_state: bool = False
    stopped: bool = False
    loose: bool = False
    pronoun: int | None = None


def fill_subject(slots: Slots, *, units: Sequence[Unit], found: Sequence[Filler], modifiers: bool = False) -> None:
    """Take agents and weapons from the subject of an active verb, or from the words before a noun of force."""
    direct = [one for one in found if one.prep in {"", "by"} and one.unit.low not in OWN]
    acting = modifiers or _can_act(slots, units, direct)
    if not modifiers and not any(one.unit.actor for one in direct):
        slots.pronoun = next(
            (one.at for one in found if one.prep in {"", "by"} and one.unit.low in PRONOUNS | OWN), slots.pronoun
        )
    for one in direct:
        unit = one.unit
        if "attack noun" in unit.roles and one.at and units[one.at - 1].low in HARMLESS_BEFORE:
            slots.unknown_by = True
        elif unit.roles & DOING or is_armed_office(unit) or _rams(slots, unit):
            slots.doer = True
            slots.by_noun = unit.value("attack noun") == "attack" and "weapon" not in unit.roles
            slots.ship = unit.low in SHIPS
            _take_weapon(slots, one)
            _take_sender(slots, units, one)
            _count(slots, units, one)
        slots.doer = slots.doer or (unit.capital and not unit.meanings and unit.low in ARMED)
        slots.doer = slots.doer or is_standin(units, at=one.at) or followed_by_body(units, one=one)
        if slots.shape == "blast" and "object" in unit.roles and is_head(units, at=one.at):
            _add_hit(slots, units, one)
        if acting and unit.actor and unit.roles & (ACTING | {"demonym"}):
            _take_agent(slots, units, one, direct, modifiers=modifiers)
        elif modifiers and unit.roles & {"place", "capital place"}:
            slots.places.append(_part(unit, unit.place))
    _take_places(slots, units, [one for one in found if one.prep in {"place", "at", "over"}])


def _take_sender(slots: Slots, units: Sequence[Unit], one: Filler) -> None:
    """Take whose weapons they are that did it: "struck by two missiles of the Revolutionary Guards"."""
    if "weapon" in one.unit.roles and one.at + 2 < len(units) and units[one.at + 1].low == "of":
        owner = next((unit for unit in units[one.at + 2 : one.at + 5] if unit.actor and unit.roles & SENDERS), None)
        if owner is not None:
            _add(slots.agents, Part((owner.actor,), one.unit.start, owner.end))


SENDERS = frozenset(("state", "group", "demonym", "office"))


def _can_act(slots: Slots, units: Sequence[Unit], direct: Sequence[Filler]) -> bool:
    """Whether the head of a subject is somebody or something that attacks."""
    head = next((one for one in reversed(direct) if one.unit.meanings), None)
    if head is None:
        return False
    armed = bool(head.unit.roles & (ACTING | DOING)) or _rams(slots, head.unit) or is_people(units, at=head.at)
    if armed and not trails(units, head=head, direct=direct):
        return True
    people = slots.shape in {"direct", "weak"} and "demonym" in head.unit.roles
    acting = people and is_plural_of_people(units, head=head)
    slots.doer = slots.doer or acting
    return acting


def _rams(slots: Slots, unit: Unit) -> bool:
    return slots.act == RAMMING and unit.value("object") in SHIPS_HIT


def _take_agent(slots: Slots, units: Sequence[Unit], one: Filler, direct: Sequence[Filler], *, modifiers: bool) -> None:
    """Take an actor of the subject as the one who did it, unless his name only describes or suffers."""
    unit = one.unit
    named = modifiers and unit.roles & {"state", "capital"} and "demonym" not in unit.roles
    if named and not owns(units, at=one.at):
        if unit.place:
            slots.places.append(_part(unit, unit.place))
        return
    done_to = any("attack noun" in each.unit.roles and each.at < one.at for each in direct)
    if (
        is_backed(units, at=one.at)
        or (one.prep == "by" and is_backer(units, one=one))
        or (done_to and one.prep == "" and stands_after_of(units, one=one))
    ):
        return
    if is_no_state(units, one=one):
        slots.doer = True
        return
    _add(slots.agents, _part(unit, unit.actor))
    slots.by_state = slots.by_state or bool(unit.roles & {"state", "group", "demonym"})


# Ships do this to one another, fishing boats too.
RAMMING = "naval attack"
SHIPS_HIT = frozenset(("merchant vessels", "fishing vessels", "public vessels", "civil craft"))


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
    found = [one for one in found if not is_aside(units, one=one)]
    if slots.shape == "noun" and not passive_subject:
        found = _of_attackers(found)
    by = [one for one in found if one.prep == "by"]
    slots.by_told = slots.by_told or bool(by)
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
    if slots.shape == "launch":
        _take_shot_at(slots, units, [one for one in found if one.prep == "at"])
    _take_people(slots, units, found)
    _take_aim(slots, units, [one for one in found if one.prep == "aim"])
    _take_places(
        slots, units, [one for one in found if one.prep in {"place", "at", "over", "to", "on"} and one not in targets]
    )


def _of_attackers(found: Sequence[Filler]) -> Sequence[Filler]:
    """Return the fillers with those after "of" as doers, where what was attacked is told as well.

    "The attack of Abkhaz forces on the valley", "the firing of the guns on the port".
    """
    aims = [one.at for one in found if one.prep in {"on", "at"}]
    doers = [one for one in found if one.prep == "" and one.unit.roles & (DOING | {"demonym"})]
    if not aims or not doers or not all(one.at < aims[0] for one in doers):
        return found
    return [replace(one, prep="by") if one in doers else one for one in found]


def _take_shot_at(slots: Slots, units: Sequence[Unit], found: Sequence[Filler]) -> None:
    """Take as the aim what was fired at: a state, its people, or a thing by whose it is."""
    for one in found:
        unit = one.unit
        if slots.aimed or not is_head(units, at=one.at):
            return
        if "object" in unit.roles:
            owner = owner_of(units, at=one.at)[0]
            value = owner if owner and owner != "speaker" else unit.value("object")
            _add(slots.aimed, _part(unit, value))
        elif unit.actor and unit.roles & {"state", "group"} and not owns(units, at=one.at):
            _add(slots.aimed, _part(unit, unit.actor))


def _take_air(slots: Slots, units: Sequence[Unit], found: Sequence[Filler]) -> None:
    """Take the airspace or waters that were flown over or entered, under whatever preposition."""
    for one in found:
        if one.prep in {"place", "over", "at"} and one.unit.value("object") in {"airspace", "territorial sea"}:
            _add_hit(slots, units, one)


def _take_weapons(slots: Slots, units: Sequence[Unit], found: Sequence[Filler], *, came: bool) -> None:
    """Take the weapon that was fired, used or shot down, and how many; one that came by itself is the doer."""
    fired = slots.shape in {"launch", "down", "land"}
    for one in found:
        if slots.shape == "launch" and one.prep == "" and not is_head(units, at=one.at):
            continue
        if "weapon" in one.unit.roles and (one.prep == "with" or (one.prep == "" and fired)):
            _take_weapon(slots, one)
            if came and slots.shape == "launch":
                _take_owner(slots, units, one)
            slots.doer = slots.doer or came
            _count(slots, units, one)


def _take_owner(slots: Slots, units: Sequence[Unit], one: Filler) -> None:
    """Take whose missiles were fired as who fired them: "Four Iranian drones were launched at"."""
    for step in range(one.at - 1, max(-1, one.at - 4), -1):
        unit = units[step]
        if unit.low in OWNER_ENDS or unit.low == ",":
            return
        if unit.actor and unit.roles & {"demonym", "group"} and not is_backed(units, at=step):
            _add(slots.agents, Part((unit.actor,), unit.start, one.unit.end))
            return


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
            thing = kind_of_people(units, at=one.at + 1)
            slots.hits.append(HitPart(thing, one.unit.actor, one.unit.start, units[one.at + 1].end))


def _take_targets(slots: Slots, units: Sequence[Unit], targets: Sequence[Filler]) -> None:
    for one in targets:
        unit = one.unit
        if "border" in unit.roles:
            slots.border = True
        if slots.shape in {"down", "harm"} and unit.value("weapon") == "air strike" and "object" not in unit.roles:
            owner, first, last = owner_of(units, at=one.at)
            thing = "civil aircraft" if is_of_airline(units, at=one.at) else "public aircraft"
            owner = owner or airline_of(units, at=one.at)
            slots.hits.append(HitPart(thing, owner, min(unit.start, first), max(unit.end, last)))
        elif (
            "object" in unit.roles and not (unit.low in STRAY and slots.shape == "launch") and is_head(units, at=one.at)
        ):
            _add_hit(slots, units, one)
        elif "base" in unit.roles:
            slots.hits.append(HitPart(unit.value("base"), unit.actor, unit.start, unit.end, unit.place))
            if unit.place:
                _add(slots.places, _part(unit, unit.place))
        elif "group" in unit.roles:
            _add(slots.aimed, _part(unit, unit.actor))
            slots.targets.append(_part(unit, unit.actor))
            following = units[one.at + 1] if one.at + 1 < len(units) else unit
            if following.low in MEMBERS:
                slots.hits.append(HitPart("group members", unit.actor, unit.start, following.end))
        if not (owns_thing(units, one=one) or is_ship_name(units, at=one.at)):
            _take_town(slots, units, one)


def _take_town(slots: Slots, units: Sequence[Unit], one: Filler) -> None:
    """Take a place that was struck, known to the register or not, or the forces that were."""
    unit = one.unit
    stands = bool(unit.roles & PLACING) and not unit.roles & {"base", "demonym"}
    fired = any(each.low.startswith("fir") for each in units[max(0, one.at - 4) : one.at])
    if "state" in unit.roles and slots.shape == "phrase" and fired and is_head(units, at=one.at):
        _add(slots.aimed, _part(unit, unit.actor))
        slots.targets.append(_part(unit, unit.place))
        return
    if (
        unit.place
        and (stands or "state" in unit.roles)
        and is_head(units, at=one.at)
        and not begins_name(units, at=one.at)
    ):
        _add_place(slots, units, one)
        slots.targets.append(_part(unit, unit.place))
        return
    if unit.place and stands and names_thing(units, at=one.at):
        _add_place(slots, units, one)
        slots.targets.append(_part(unit, unit.place))
        return
    if not is_unknown_ship(units, one=one) and _take_unknown(slots, units, one):
        slots.targets.append(_part(unit, unit.low))
        return
    vague = one.at > 0 and units[one.at - 1].low in {"a", "an"}
    if "ground" in unit.roles and not vague and one.prep in {"", "hit", "on", "at"} and is_head(units, at=one.at):
        slots.targets.append(_part(unit, unit.low))
        return
    if one.prep == "" and is_unknown_ship(units, one=one):
        slots.hits.append(ship_hit(units, at=one.at))
        return
    if one.prep == "" and unit.low in SUNK_NAMES and slots.shape in {"weak", "harm"}:
        slots.targets.append(_part(unit, unit.low))
        return
    forces = bool(unit.roles & {"force", "weapon"}) and "object" not in unit.roles and slots.shape != "launch"
    if forces or (slots.shape == "direct" and _unknown_town(slots, units, one)):
        slots.targets.append(_part(unit, unit.low))


def _take_unknown(slots: Slots, units: Sequence[Unit], one: Filler) -> bool:
    """Take a place that the register does not know: by its name and its state, or by its name alone."""
    last = read_town(units, at=one.at)
    joined = one.at > 1 and units[one.at - 1].low in {",", "and"}
    listed = bool(slots.places) and joined and slots.places[-1].end == units[one.at - 2].end
    of_it = slots.shape == "noun" and one.at > 0 and units[one.at - 1].low in {"of", "on"}
    if not last or not (of_it or stands_as_place(units, at=one.at) or _unknown_town(slots, units, one) or listed):
        return False
    label = label_of(units, first=one.at, last=last)
    state = state_near(units, first=one.at, last=last)
    name = state_name(state) if state is not None else ""
    first = min(units[one.at].start, state.start) if state is not None else units[one.at].start
    end = max(units[last - 1].end, state.end) if state is not None else units[last - 1].end
    value = f"{label} in {name}" if name else label
    _add(slots.places, Part((value,), first, end, label, unplaced=not name))
    return True


def _unknown_town(slots: Slots, units: Sequence[Unit], one: Filler) -> bool:
    """Whether the thing struck is a name that the register does not know: "shelled Novoselivka"."""
    unit = one.unit
    verb = units[one.at - 1] if one.at else None
    return (
        one.prep == ""
        and unit.capital
        and not unit.meanings
        and verb is not None
        and bool(verb.value("verb"))
        and (verb.value("verb") != "attack" or (slots.doer and bool(slots.agents)))
        and is_head(units, at=one.at)
    )


PEOPLE = frozenset(("nationals", "land forces", "armed forces", "security forces"))
# What was struck is told by a pronoun alone.
SUNK_NAMES = frozenset(("it", "them"))


def _add_hit(slots: Slots, units: Sequence[Unit], one: Filler) -> None:
    named = one.unit.capital and is_ship_name(units, at=one.at) and "force" not in one.unit.roles
    if named or is_part(units, at=one.at):
        return
    owner, first, last = owner_of(units, at=one.at)
    owner = owner or (one.unit.actor if "office" in one.unit.roles else "")
    if not owner and one.unit.value("object") in PEOPLE and slots.shape == "harm":
        slots.targets.append(_part(one.unit, one.unit.low))
        return
    hit = HitPart(thing_at(units, at=one.at), owner, min(one.unit.start, first), max(one.unit.end, last))
    before = units[max(0, one.at - 4) : one.at]
    within = any(
        unit.low == "of" and number and "object" in before[number - 1].roles and before[number - 1].low not in PARTS
        for number, unit in enumerate(before)
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
            and (one.prep in {"at", "over"} or slots.shape == "blast")
            and slots.shape != "noun"
            and is_head(units, at=one.at)
        ):
            _add_hit(slots, units, one)
        elif one.prep in {"place", "at", "over"} or (one.prep in {"on", "to"} and slots.shape != "noun"):
            _take_unknown(slots, units, one)


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
        value = f"{label} in {one.unit.place}"
        slots.places = [part for part in slots.places if part.label != label]
        _add(slots.places, Part((value,), units[first].start, one.unit.end, label))
        return
    far = one.at > 1 and units[one.at - 1].low == "from" and units[one.at - 2].low in MEASURES
    if far and "state" in one.unit.roles:
        return  # "a few hundred metres from Venezuela" is not in it
    aside = one.at > 1 and units[one.at - 1].low in {"of", "from"} and units[one.at - 2].low in DIRECTIONS | MEASURES
    after_town = any(part.label for part in slots.places) and units[one.at - 1].low in {"in", "'s"}
    before = units[one.at - 1].low if one.at else ""
    aside = aside or (before in VICINITY and bool(slots.places) and slots.places[-1].unplaced)
    wider = bool(slots.places) and (aside or after_town or stands_in_place(units, at=one.at))
    _add(slots.places, replace(_part(one.unit, one.unit.place), wider=wider))


MEMBERS = frozenset(
    "leaders leader negotiators members member fighters fighter militants militant commanders commander officials "
    "operatives operative men gunmen cell cells delegation rebels leadership chief".split()
)
# Beside these a known town says where an unknown one lies: "at Hirgigo, outside Massawa".
VICINITY = frozenset("outside near beside beyond off above below by".split())


def _count(slots: Slots, units: Sequence[Unit], one: Filler) -> None:
    """Take the number of missiles, drones, bombs or shells that stands before them, or before "of them"."""
    whole = slots.shape != "down"
    found = quantity_before(units, at=one.at, whole=whole) if is_munition(one.unit) else None
    # One missile that struck says nothing of how many were launched.
    if found is not None and (found.low, found.high) != (1, 1):
        name = "intercepted" if slots.shape == "down" else "launched"
        _add_count(slots, name, replace(found, last=one.at + 1), units)


def _add_count(slots: Slots, name: str, found: Count, units: Sequence[Unit]) -> None:
    """Add a number; "458 drones and 45 missiles" is one sum."""
    if any(known.first == found.first for known in slots.numbers):
        return
    slots.numbers.append(found)
    whole = slots.numbers[0]
    for more in slots.numbers[1:]:
        whole = whole.plus(more)
    slots.counts = [(name, Part((whole.value,), units[whole.first].start, units[whole.last - 1].end))]


def _part(unit: Unit, value: str) -> Part:
    return Part((value,), unit.start, unit.end, name=unit.text)


def _add(parts: list[Part], part: Part) -> None:
    if all(each.value != part.value for each in parts):
        parts.append(part)
