"""The slots of an attack: who, with what, what was hit and whose it is, what was aimed at, where. Three, never one."""

from collections.abc import Sequence
from dataclasses import replace

from foedus.reader.attackwords import HARMLESS_BEFORE
from foedus.reader.downed import is_munition
from foedus.reader.filler import Filler
from foedus.reader.mention import HitPart, Part
from foedus.reader.nounphrase import (
    KIN,
    OWN,
    backs_attackers,
    followed_by_body,
    is_aside,
    is_backed,
    is_backer,
    is_head,
    is_people,
    is_standin,
    owns,
    stands_after_of,
    trails,
)
from foedus.reader.numbers import Count
from foedus.reader.openings import opens_participle
from foedus.reader.owning import OWNER_ENDS
from foedus.reader.peoplecount import quantity_before
from foedus.reader.serving import take_master
from foedus.reader.sharedowners import is_other_owner
from foedus.reader.slot import ACTING, CRAFT, DOING, Slots, add_part, part_of
from foedus.reader.standing import (
    ARMED,
    is_armed_office,
    is_armed_thing,
    is_body_of_arms,
    is_no_state,
    is_plural_of_people,
)
from foedus.reader.struck import (
    add_hit,
    soil_of,
    take_aim,
    take_air,
    take_people,
    take_places,
    take_shot_at,
    take_targets,
)
from foedus.reader.unit import ARMED as ARMED_ROLES
from foedus.reader.unit import Unit


def _stands_for_doer(one: Filler) -> bool:
    """Whether a pronoun may stand for who did it: "they", "its jets", "by them"; "by it" is by what struck."""
    return one.prep in {"", "by"} and one.unit.low in PRONOUNS | OWN and (one.prep, one.unit.low) != ("by", "it")


def fill_subject(slots: Slots, *, units: Sequence[Unit], found: Sequence[Filler], modifiers: bool = False) -> None:
    """Take agents and weapons from the subject of an active verb, or from the words before a noun of force."""
    direct = [one for one in found if one.prep in {"", "by"} and one.unit.low not in OWN]
    acting = modifiers or _can_act(slots, units, direct)
    if not modifiers and not any(one.unit.actor for one in direct):
        slots.pronoun = next((one.at for one in found if _stands_for_doer(one)), slots.pronoun)
    for one in direct:
        unit = one.unit
        if "attack noun" in unit.roles and one.at and units[one.at - 1].low in HARMLESS_BEFORE:
            slots.unknown_by = True
        elif unit.roles & DOING or is_armed_office(unit) or is_armed_thing(unit) or _rams(slots, unit):
            slots.doer = True
            slots.by_noun = unit.value("attack noun") == "attack" and "weapon" not in unit.roles
            slots.ship = unit.low in SHIPS
            _take_weapon(slots, one)
            _take_sender(slots, units, one)
            _count(slots, units, one)
        slots.doer = slots.doer or (unit.capital and not unit.meanings and unit.low in ARMED)
        slots.doer = slots.doer or is_standin(units, at=one.at) or followed_by_body(units, one=one)
        if slots.shape == "blast" and "object" in unit.roles and is_head(units, at=one.at):
            add_hit(slots, units=units, one=one)
        if acting and unit.actor and unit.roles & (ACTING | {"demonym"}) and not _of_group(units, one, direct):
            _take_agent(slots, units, one, direct, modifiers=modifiers)
        elif modifiers and unit.roles & {"place", "capital place"}:
            slots.places.append(part_of(unit, value=unit.place))
        elif modifiers and "base" in unit.roles and unit.place:  # "the Pearl Harbor attack"
            slots.places.append(part_of(unit, value=unit.place))
            slots.hits.append(HitPart(unit.value("base"), unit.actor, unit.start, unit.end, unit.place))
    slots.craft = slots.weapon in CRAFT and not modifiers
    take_aim(slots, units=units, aimed=[one for one in found if one.prep == "aim"], hit=False)
    _take_home(slots, units, found)
    based = (
        next((one for one in range(found[0].at, found[-1].at) if units[one].low in STATIONED), None) if found else None
    )
    scenes = [one for one in found if one.prep in {"place", "at", "over"} and (based is None or one.at < based)]
    takers = {part.start for part in slots.agents}  # "agents in the pay of Iran" were not there
    take_places(slots, units=units, found=[one for one in scenes if one.unit.start not in takers])


def leave_home(slots: Slots, *, units: Sequence[Unit], at: int) -> None:
    """Leave out where the doer stands if the verb or noun at `at` tells where it was: "gunmen in Goma shelled Sake"."""
    told = [part.start for part in slots.places]
    if not told or max(told) < units[at].start or min(told) > units[at].start:
        return
    doer = next((unit.start for unit in units[:at] if not unit.roles.isdisjoint(BEARING)), units[at].start)
    slots.places = [part for part in slots.places if not doer < part.start < units[at].start]


BEARING = ARMED_ROLES | {"group", "persons"}


# What says where somebody stands or comes from, and not what he did there: "jets based at Saky".
STATIONED = frozenset(
    "based stationed headquartered moored anchored deployed posted garrisoned trained raised recruited living".split()
)


def _take_home(slots: Slots, units: Sequence[Unit], found: Sequence[Filler]) -> None:
    """Take whose they are from "soldiers from Turkey", "gunmen from Al-Shabaab"; of fighters only a group."""
    take_master(slots, units=units, found=found)
    for one in found:
        if one.prep in {"place", "on"}:
            _take_side(slots, units, one)
        if one.prep != "from" or one.at < LEAST_HOME or slots.agents or is_backed(units, at=one.at):
            continue
        steps = range(one.at - 1, max(0, one.at - LONGEST_HOME), -1)
        source = next((step for step in steps if units[step].low == "from"), None)
        if source is None or any(unit.low in {",", "in", "near", "at"} for unit in units[source : one.at]):
            continue
        head = units[source - 1]
        regular = "state" in one.unit.roles and head.low in REGULARS and one.at - source <= LEAST_HOME
        if "force" in head.roles and (regular or "group" in one.unit.roles):
            add_part(slots.agents, part=part_of(one.unit, value=one.unit.actor))


def _take_side(slots: Slots, units: Sequence[Unit], one: Filler) -> None:
    """Take whose guards they are from the side on which they stand: "guards on the Kyrgyz side opened fire"."""
    following = units[one.at + 1].low if one.at + 1 < len(units) else ""
    head = units[one.at - 3] if one.at > LEAST_HOME else one.unit
    on_the = [unit.low for unit in units[one.at - 2 : one.at]] == ["on", "the"]
    under = (
        one.at > 1 and units[one.at - 1].low == "under" and following in {"command", "orders", "officers", "control"}
    )
    sided = following == "side" and on_the and "force" in head.roles
    if "demonym" in one.unit.roles and (sided or under) and not slots.agents:
        add_part(slots.agents, part=part_of(one.unit, value=one.unit.actor))


LONGEST_HOME = 7
LEAST_HOME = 2
REGULARS = frozenset(
    "soldiers troops marines infantry commandos paratroopers artillery guards policemen police gunners pilots sailors "
    "conscripts patrol rangers airmen gendarmes servicemen jets aircraft warplanes bombers".split()
)


def _take_sender(slots: Slots, units: Sequence[Unit], one: Filler) -> None:
    """Take whose weapons they are that did it: "missiles of the Guards", "torpedoes from HMS Conqueror"."""
    shot = one.unit.roles & {"weapon", "attack noun"}
    link = units[one.at + 1].low if shot and one.at + 2 < len(units) else ""
    if (
        link in {"that", "which"}
        and units[one.at + 2].actor
        and any(unit.low in SENT for unit in units[one.at + 3 : one.at + 6])
    ):
        add_part(slots.agents, part=part_of(units[one.at + 2], value=units[one.at + 2].actor))
    if link == "from" or (link == "of" and "weapon" in one.unit.roles):
        senders = SENDERS if link == "of" else SHOOTERS
        near = units[one.at + 2 : one.at + 5]
        owner = next((unit for unit in near if unit.actor and unit.roles & senders), None)
        if owner is None and any(unit.roles & {"force", "weapon"} for unit in near):  # "from a Greek patrol ship"
            owner = next((unit for unit in near if unit.actor and unit.roles & {"demonym", "state"}), None)
        if owner is not None:
            add_part(slots.agents, part=Part((owner.actor,), one.unit.start, owner.end))


SENT = frozenset("sent fired launched flew dropped shot hurled aimed directed".split())
# A missile from a state may be anybody's there; one from a ship, a force or a group is theirs.
SHOOTERS = frozenset(("group", "office"))
SENDERS = frozenset(("state", "group", "demonym", "office"))


def _can_act(slots: Slots, units: Sequence[Unit], direct: Sequence[Filler]) -> bool:
    """Whether the head of a subject is somebody or something that attacks."""
    head = next((one for one in reversed(direct) if one.unit.roles - {"verb", "speech", "act verb", "number"}), None)
    if head is None:
        return False
    armed = (
        bool(head.unit.roles & (ACTING | DOING))
        or is_armed_thing(head.unit)
        or _rams(slots, head.unit)
        or is_people(units, at=head.at)
        or followed_by_body(units, one=head)
    )
    if armed and not trails(units, head=head, direct=direct):
        return True
    people = "demonym" in head.unit.roles
    acting = people and slots.shape in {"direct", "weak"} and is_plural_of_people(units, head=head)
    acting = acting or (people and slots.shape == "direct" and head.prep == "by" and is_body_of_arms(units, head=head))
    slots.doer = slots.doer or acting
    return acting


def _of_group(units: Sequence[Unit], one: Filler, direct: Sequence[Filler]) -> bool:
    """Whether a people's name only says whence the fighters of a group are: "Lebanese fighters of Hezbollah"."""
    if "demonym" not in one.unit.roles or "group" in one.unit.roles:
        return False
    later = (other for other in direct if "group" in other.unit.roles and 1 < other.at - one.at <= NEAR_GROUP)
    return any(any(unit.low == "of" for unit in units[one.at + 1 : other.at]) for other in later)


NEAR_GROUP = 5


def _rams(slots: Slots, unit: Unit) -> bool:
    return slots.act == RAMMING and unit.value("object") in SHIPS_HIT


def _take_agent(slots: Slots, units: Sequence[Unit], one: Filler, direct: Sequence[Filler], *, modifiers: bool) -> None:
    """Take an actor of the subject as the one who did it, unless his name only describes or suffers."""
    unit = one.unit
    named = modifiers and unit.roles & {"state", "capital"} and "demonym" not in unit.roles
    if named and not owns(units, at=one.at):
        if unit.place:
            slots.places.append(part_of(unit, value=unit.place))
        return
    if [one.low in KIN for one in units[one.at + 1 : one.at + 2]] == [True] and any(
        other.actor and "group" in other.roles for other in units[one.at + 2 : one.at + 4]
    ):
        return  # "the Al-Qaeda affiliate JNIM"
    if any(units[step].low == "as" and units[step - 1].low in POSING for step in range(max(1, one.at - 4), one.at)):
        return  # "SS men dressed as Poles"
    if owns(units, at=one.at) and any(each.unit.actor and _is_owned(units, one, each) for each in direct):
        return  # "Yemen's Houthis", "Iran's neighbour Pakistan"
    done_to = any("attack noun" in each.unit.roles and each.at < one.at for each in direct)
    if (
        is_backed(units, at=one.at)
        or (one.prep == "by" and is_backer(units, one=one))
        or (done_to and one.prep == "" and stands_after_of(units, one=one))
    ):
        if "group" not in unit.roles and backs_attackers(units, at=one.at):
            add_part(slots.backers, part=part_of(unit, value=unit.actor))
        return
    if is_no_state(units, one=one):
        slots.doer = True
        return
    add_part(slots.agents, part=part_of(unit, value=unit.actor))
    slots.by_state = slots.by_state or bool(unit.roles & {"state", "group", "demonym"})


def _is_owned(units: Sequence[Unit], owner: Filler, other: Filler) -> bool:
    """Whether another actor stands in the noun group of a possessor, and acts itself."""
    between = units[owner.at + 2 : other.at]
    near = 0 <= len(between) < LONGEST_HOME and other.at > owner.at + 1
    alone = "group" in other.unit.roles or ("state" in other.unit.roles and "demonym" not in other.unit.roles)
    own = other.unit.actor != owner.unit.actor and not owns(units, at=other.at) and not is_backed(units, at=other.at)
    return bool(near and alone and own and all(unit.low.isalpha() and unit.low not in JOINING for unit in between))


POSING = frozenset("dressed disguised posing masquerading passing known described clad".split())
JOINING = frozenset("and or of in on at from with by for against to".split())
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
        # What a craft that is named as the doer fires is its strike: "a Mirage put two missiles into the frigate".
        slots.weapon = slots.weapon if slots.craft else "bombardment"


def _targets(slots: Slots, units: Sequence[Unit], found: Sequence[Filler], *, passive_subject: bool) -> list[Filler]:
    """Return what may have been struck, by the prepositions that the verb or noun takes."""
    if slots.shape == "launch":
        shot = [one for one in found if one.prep in {"at", "to", "on", "hit"}]
        return [one for one in shot if one is shot[0] or not _is_farther(units, shot[0], one)]
    if slots.shape == "noun" and not passive_subject:
        return [
            one
            for one in found
            if one.prep in {"on", "at", "hit", "over"} or (one.prep == "" and stands_after_of(units, one=one))
        ]
    if slots.shape == "land":
        return [one for one in found if one.prep in {"", "to", "on", "at", "hit"} and not _is_landed(one)]
    if slots.shape == "enter":
        return [one for one in found if one.prep in {"", "to", "on"}]
    return [
        one
        for one in found
        if one.prep in {"", "hit"} or (one.prep == "at" and not passive_subject) or (one.prep == "on" and slots.fires)
    ]


def _is_landed(one: Filler) -> bool:
    """Whether those are who was set down, and not what was struck: "landed some forty soldiers at"."""
    return one.prep == "" and one.unit.value("object") == "land forces"


def _is_farther(units: Sequence[Unit], first: Filler, other: Filler) -> bool:
    """Whether a second "at" only says where what was fired at stands: "at American troops at Ain al-Asad"."""
    between = [unit.low for unit in units[first.at + 1 : other.at]]
    return "object" in first.unit.roles and "at" in between and not {"and", ","} & set(between)


def _is_shot_next(units: Sequence[Unit], one: Filler) -> bool:
    """Whether it was itself fired at the next thing: "missiles at Jeddah and drones at Abha"."""
    following = units[one.at + 1].low if one.at + 1 < len(units) else ""
    return "weapon" in one.unit.roles and following in {"at", "against", "towards", "toward", "into", "on"}


def _take_shot(slots: Slots, units: Sequence[Unit], found: Sequence[Filler], targets: Sequence[Filler]) -> None:
    """Take what was fired at, or towards."""
    shot = [
        one
        for one in found
        if (one.prep == "at" or (one in targets and one.prep == "") or _is_towards(units, one))
        and not _is_shot_next(units, one)
    ]
    take_shot_at(slots, units=units, found=shot)


def fill_object(
    slots: Slots,
    *,
    units: Sequence[Unit],
    found: Sequence[Filler],
    passive_subject: bool = False,
    by_agent: bool = False,
) -> None:
    """Take targets, places, aim and weapons from what follows the verb, or from the subject of a passive."""
    found = [one for one in found if not is_aside(units, one=one) and not is_other_owner(units, at=one.at)]
    if slots.shape == "noun" and not passive_subject:
        found = _of_attackers(found)
    by = [one for one in found if one.prep == "by"]
    if by and slots.shape == "launch" and by[-1].unit.low in CRAFT_BY:  # "launched by ships in the Red Sea"
        found = [one for one in found if one.at < by[-1].at or one.prep != "place"]
    slots.by_told = slots.by_told or bool(by)
    if by_agent and by:
        fill_subject(slots, units=units, found=_before_participle(units, by))
        _take_home(slots, units, found)
        slots.unknown_by = slots.unknown_by or not (slots.agents or slots.doer)
    _take_weapons(slots, units, found, came=passive_subject or slots.shape == "land")
    if slots.shape == "enter" or (slots.shape == "noun" and slots.act.endswith("incursion")):
        take_air(slots, units=units, found=found)
    shot_from = slots.shape == "noun" or (slots.passive and slots.shape in {"phrase", "launch"})
    if not slots.agents and not passive_subject and shot_from:
        slots.agents.extend(
            part_of(one.unit, value=one.unit.actor)
            for one in found
            if one.prep == "from" and _is_source(slots, units, one)
        )
    targets = _targets(slots, units, found, passive_subject=passive_subject)
    take_targets(slots, units=units, targets=targets)
    if slots.shape == "launch" or slots.fires:
        _take_shot(slots, units, found, targets)
    if slots.verb.startswith("target") and not passive_subject:
        _aim_only(slots)
    take_people(slots, units=units, found=found)
    take_aim(slots, units=units, aimed=[one for one in found if one.prep == "aim"])
    take_places(
        slots,
        units=units,
        found=[
            one
            for one in found
            if one.prep in {"place", "at", "over", "to", "on"}
            and (one not in targets or soil_of(units, one=one))
            and not (is_backed(units, at=one.at) or (slots.shape == "launch" and _is_crossed(units, one)))
        ],
    )


def _is_crossed(units: Sequence[Unit], one: Filler) -> bool:
    """Whether a state only lies on the way of what was fired: "sent drones across Iraq and Jordan"."""
    step = one.at - 1
    while step > 0 and (units[step].low in {"and", ",", "the"} or "state" in units[step].roles):
        step -= 1
    border = one.at + 1 < len(units) and units[one.at + 1].low in {"'s", "border", "frontier"}
    return "state" in one.unit.roles and not border and units[step].low in {"across", "through", "over", "via"}


def _before_participle(units: Sequence[Unit], by: Sequence[Filler]) -> list[Filler]:
    """Return who stands after "by", without what a participle tells of him: "by fifty soldiers carrying clubs"."""
    steps = range(by[0].at + 1, by[-1].at)
    riding = next((at for at in steps if opens_participle(units, at=at, begin=by[0].at, end=len(units))), len(units))
    return [one for one in by if one.at < riding]


CRAFT_BY = frozenset(
    "ships ship submarines submarine warships warship destroyers destroyer frigates frigate bombers aircraft jets "
    "carriers planes warplanes vessels vessel batteries gunboats boats cruisers".split()
)


def _aim_only(slots: Slots) -> None:
    """Let what was targeted be the aim: whether it was hit is another matter."""
    for hit in slots.hits:
        owner = "" if hit.of == "speaker" else hit.of
        add_part(slots.aimed, part=Part((owner or hit.object,), hit.start, hit.end))
    slots.hits = []


def _is_towards(units: Sequence[Unit], one: Filler) -> bool:
    """Whether a unit stands after "towards": "fired a missile towards Poland"."""
    return one.prep == "to" and any(unit.low in {"towards", "toward"} for unit in units[max(0, one.at - 3) : one.at])


def _is_source(slots: Slots, units: Sequence[Unit], one: Filler) -> bool:
    """Whether "from" names who fired: a group, forces or arms of a people; of what came under fire a state too."""
    following = units[one.at + 1] if one.at + 1 < len(units) else None
    craft = following is not None and following.value("object").endswith(("vessels", "craft"))
    armed = following is not None and (bool(following.roles & {"force", "weapon"}) or (slots.under and craft))
    if "demonym" in one.unit.roles and "group" not in one.unit.roles:
        return armed or (following is not None and following.low in {"side", "lines", "positions"})
    remote = slots.under or slots.act == "cyber operation"
    service = one.unit.roles >= {"office", "force"}  # "under fire from the Russian army"
    return "group" in one.unit.roles or service or (remote and "state" in one.unit.roles)


def _of_attackers(found: Sequence[Filler]) -> Sequence[Filler]:
    """Return the fillers with those after "of" as doers, where what was attacked is told as well.

    "The attack of Abkhaz forces on the valley", "the firing of the guns on the port".
    """
    aims = [one.at for one in found if one.prep in {"on", "at"} and one.unit.meanings]
    doers = [one for one in found if one.prep == "" and one.unit.roles & (DOING | {"demonym"})]
    if not aims or not doers or not all(one.at < aims[0] for one in doers):
        return found
    return [replace(one, prep="by") if one in doers else one for one in found]


def _take_weapons(slots: Slots, units: Sequence[Unit], found: Sequence[Filler], *, came: bool) -> None:
    """Take the weapon that was fired, used or shot down, and how many; one that came by itself is the doer."""
    fired = slots.shape in {"launch", "down", "land"} or (came and slots.shape == "phrase")
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
            add_part(slots.agents, part=Part((unit.actor,), unit.start, one.unit.end))
            return


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
