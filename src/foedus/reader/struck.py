"""What was hit and whose it is, what was aimed at, where: the slots that the object of force fills."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from foedus.reader.attackwords import STRAY
from foedus.reader.filler import Filler
from foedus.reader.grammar import DIRECTIONS, MEASURES
from foedus.reader.mention import HitPart, Part
from foedus.reader.nounphrase import (
    holds_place,
    is_head,
    is_ship_name,
    owns,
    stands_in_place,
)
from foedus.reader.numbers import read_count
from foedus.reader.owning import airline_of, flight_at, is_of_airline, owner_of
from foedus.reader.sharedowners import other_owners
from foedus.reader.slot import CRAFT, PLACING, Slots, add_part, part_of
from foedus.reader.speechwords import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from foedus.reader.standing import (
    FIXED,
    MOVABLE,
    PARTS,
    SURE_THINGS,
    begins_name,
    is_no_thing,
    is_part,
    is_unknown_ship,
    names_ship,
    names_thing,
    owns_thing,
    ship_hit,
    thing_at,
    whose_those,
)
from foedus.reader.towns import GIVEN, KINDS, NO_TOWNS, label_of, read_town, stands_as_place, state_name, state_near
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import DAY_WORDS
from foedus.reader.victims import kind_of_people


def take_shot_at(slots: Slots, *, units: Sequence[Unit], found: Sequence[Filler]) -> None:
    """Take as the aim what was fired at: a state, its people, or a thing by whose it is."""
    for one in found:
        unit = one.unit
        if slots.aimed:
            return
        if not is_head(units, at=one.at):
            continue
        if "object" in unit.roles:
            owner, thing = owner_of(units, at=one.at)[0], thing_at(units, at=one.at)
            owner = owner or (unit.actor if "office" in unit.roles else "")
            value = owner if owner and owner != "speaker" else thing
            if value != thing or thing in SURE_THINGS:
                add_part(slots.aimed, part=part_of(unit, value=value))
        elif unit.value("weapon") in CRAFT:
            owner = owner_of(units, at=one.at)[0]
            add_part(slots.aimed, part=part_of(unit, value="public aircraft" if owner in {"", "speaker"} else owner))
        elif unit.actor and unit.roles & {"state", "group"} and not owns(units, at=one.at):
            add_part(slots.aimed, part=part_of(unit, value=unit.actor))


def take_air(slots: Slots, *, units: Sequence[Unit], found: Sequence[Filler]) -> None:
    """Take the airspace or waters that were flown over or entered, under whatever preposition."""
    for one in found:
        inside = (
            one.prep in {"place", "over", "at"}
            or _goes_through(units, one.at)
            or (slots.shape == "noun" and one.prep in {"to", ""})
        )
        if inside and one.unit.value("object") in {"airspace", "territorial sea"}:
            add_hit(slots, units=units, one=one)


def _goes_through(units: Sequence[Unit], at: int) -> bool:
    """Whether "through" stands before what was crossed: "flew through Moldovan airspace"."""
    return any(unit.low in {"through", "via"} for unit in units[max(0, at - 3) : at])


DEADLY = frozenset("killing killed kills wounding wounded injuring injured".split())


def take_people(slots: Slots, *, units: Sequence[Unit], found: Sequence[Filler]) -> None:
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


def _without_flights(slots: Slots, units: Sequence[Unit], targets: Sequence[Filler]) -> Iterator[Filler]:
    """Yield what was struck but for flights known by their numbers, "Iran Air 655", which are taken as airliners."""
    for one in targets:
        if flight_at(units, at=one.at) is None:
            yield one
        else:
            slots.hits.append(HitPart("civil aircraft", one.unit.actor, one.unit.start, one.unit.end))


def take_targets(slots: Slots, *, units: Sequence[Unit], targets: Sequence[Filler]) -> None:
    """Take what was struck: things, bases, groups, forces, towns."""
    for one in _without_flights(slots, units, targets):
        unit = one.unit
        if "border" in unit.roles:
            slots.border = True
        flown = slots.shape in {"down", "harm"} or (slots.passive and slots.shape in {"phrase", "direct", "weak"})
        if flown and unit.value("weapon") == "air strike" and "object" not in unit.roles:
            owner, first, last = owner_of(units, at=one.at)
            thing = "civil aircraft" if is_of_airline(units, at=one.at) else "public aircraft"
            owner = owner or airline_of(units, at=one.at)
            slots.hits.append(HitPart(thing, owner, min(unit.start, first), max(unit.end, last)))
        elif (
            "object" in unit.roles and not (unit.low in STRAY and slots.shape == "launch") and is_head(units, at=one.at)
        ):
            add_hit(slots, units=units, one=one)
        elif "base" in unit.roles:
            slots.hits.append(HitPart(unit.value("base"), unit.actor, unit.start, unit.end, unit.place))
            if unit.place:
                add_part(slots.places, part=part_of(unit, value=unit.place))
        elif those := whose_those(units, at=one.at):
            slots.hits.append(HitPart(those, unit.actor, min(units[one.at - 2].start, unit.start), unit.end))
            continue
        elif "group" in unit.roles:
            _take_group(slots, units, one)
        _take_site(slots, units, one)
        if not (owns_thing(units, one=one) or is_ship_name(units, at=one.at)):
            _take_town(slots, units, one)
        _take_apposition(slots, units, one)


def _take_apposition(slots: Slots, units: Sequence[Unit], one: Filler) -> None:
    """Take what a name is said to be behind it: "bombed El Nogal, a club in Bogotá", "hit Nevatim, an air base"."""
    if not one.unit.capital or one.unit.value("object") or one.prep not in {"", "on", "at", "hit"}:
        return
    comma = one.at + 1
    while comma < len(units) and units[comma].capital and comma - one.at < LONGEST_NAMED:
        comma += 1
    opening = [unit.low for unit in units[comma : comma + 2]]
    if len(opening) < 2 or opening[0] != "," or opening[1] not in {"a", "an", "the", "its", "their"}:  # noqa: PLR2004
        return
    for step in range(comma + 2, min(len(units), comma + LONGEST_SITE + 3)):
        unit = units[step]
        if unit.value("object") and is_head(units, at=step):
            if thing_at(units, at=step) not in UNTELLING:
                add_hit(slots, units=units, one=Filler(one.prep, step, unit))
            return
        if unit.low in PREPOSITIONS or not (unit.low.isalpha() or unit.glued) or "verb" in unit.roles:
            return


LONGEST_NAMED = 5
# What a town, a person or a unit may be said to be as well, without having been hit as such.
UNTELLING = frozenset(
    ("", "civilian object", "group members", "officials", "persons", "territory", "land territory", "nationals",
     "land forces", "armed forces", "security forces")
)  # fmt: skip


def _take_site(slots: Slots, units: Sequence[Unit], one: Filler) -> None:
    """Take the town whose a thing is that was struck: "Kherson's port", "Dubrovnik's old town", "the Ufa refinery"."""
    thing = one.unit.value("object")
    fixed = (thing and thing not in MOVABLE and thing in FIXED | SURE_THINGS) or one.unit.low in PARTS_OF_TOWN
    if not fixed or one.prep not in {"", "at", "on", "hit"}:
        return
    last = one.at
    while last > max(0, one.at - LONGEST_SITE) and not (units[last - 1].low == "'s" or units[last - 1].capital):
        if not _describes(units[last - 1]):
            return
        last -= 1
    owned = last > 0 and units[last - 1].low == "'s"
    last -= owned
    if last < 1 or not units[last - 1].capital:
        return
    unit = units[last - 1]
    if owned and unit.place and unit.roles & {"place", "capital place"} and not unit.roles & {"state", "demonym"}:
        if "capital" not in unit.roles or thing in OF_CITIES:
            add_part(slots.places, part=part_of(unit, value=unit.place))
        return
    first = last - 1
    while first > 0 and units[first - 1].capital and not units[first - 1].meanings and units[first - 1].low != "the":
        first -= 1
    if unit.meanings or not {one.low for one in units[first:last]}.isdisjoint(
        NO_TOWNS | DAY_WORDS | GIVEN | DETERMINERS
    ):
        return
    label = label_of(units, first=first, last=last)
    start, end = units[first].start, units[last - 1].end
    add_part(slots.places, part=Part((label,), start, end, label, unplaced=True, guess=True))


def _describes(unit: Unit) -> bool:
    """Whether a word can stand between a town and the thing that is its: "Kherson's main railway station"."""
    small = unit.low in PREPOSITIONS or unit.low in DETERMINERS | SUBORDINATORS | CONJUNCTIONS | PRONOUNS
    return unit.low.isalpha() and not small and not unit.roles & {"verb", "speech", "number", "demonym", "state"}


LONGEST_SITE = 5
# Of a capital these are the town's, and not its state's.
OF_CITIES = frozenset(("hospital", "school", "residential building", "airport", "transport works", "place of worship",
                       "commercial building", "diplomatic premises"))  # fmt: skip
PARTS_OF_TOWN = frozenset(
    "town quarter centre center outskirts suburbs streets market district bazaar square harbour harbor docks "
    "neighbourhood neighborhood neighbourhoods".split()
)


def _take_group(slots: Slots, units: Sequence[Unit], one: Filler) -> None:
    """Take a group as the aim; its members, where they were attacked themselves, as hit."""
    unit = one.unit
    add_part(slots.aimed, part=part_of(unit, value=unit.actor))
    slots.targets.append(part_of(unit, value=unit.actor))
    following = units[one.at + 1] if one.at + 1 < len(units) else unit
    if following.low in MEMBERS and one.prep == "" and slots.shape == "direct":
        slots.hits.append(HitPart("group members", unit.actor, unit.start, following.end))


def _take_town(slots: Slots, units: Sequence[Unit], one: Filler) -> None:
    """Take a place that was struck, known to the register or not, or the forces that were."""
    unit = one.unit
    if slots.verb.startswith(CROSSING) and "state" not in unit.roles and units[max(one.at - 1, 0)].low == "the":
        return  # "crossed the Rusizi" tells of the way
    if "state" in unit.roles and slots.fires and is_head(units, at=one.at):
        add_part(slots.aimed, part=part_of(unit, value=unit.actor))
        slots.targets.append(part_of(unit, value=unit.place))
    elif _is_known_place(units, one):
        if unit.value("place") != LINE:
            _add_place(slots, units, one)
        if unit.value("place") in FIXED | {LINE}:
            slots.hits.append(HitPart(unit.value("place"), "", unit.start, unit.end))
        slots.targets.append(part_of(unit, value=unit.place))
    elif not is_unknown_ship(units, one=one) and _take_unknown(slots, units, one):
        slots.targets.append(part_of(unit, value=unit.low))
    elif one.prep == "" and (is_unknown_ship(units, one=one) or names_ship(units, at=one.at)):
        if one.at and (units[one.at - 1].value("object") or units[one.at - 1].low == "l"):
            return  # "the supply boat Kalayaan": what it is stands before its name
        slots.hits.append(ship_hit(units, at=one.at))
    elif _is_something(slots, units, one):
        slots.targets.append(part_of(unit, value=unit.low))


# A pipe that is named is the thing that was struck, and lies in several seas.
LINE = "undersea cable or pipeline"


CROSSING = ("cross", "came over", "come over", "forded", "swam", "waded")


def _is_known_place(units: Sequence[Unit], one: Filler) -> bool:
    """Whether a name is a place's that was struck, and not whose or which a thing is."""
    unit = one.unit
    stands = bool(unit.roles & PLACING) and not unit.roles & {"base", "demonym"}
    if not unit.place or not (stands or "state" in unit.roles) or names_ship(units, at=one.at):
        return False
    if _begins_other_name(units, one.at) or _ends_other_name(units, one.at):
        return False
    head = is_head(units, at=one.at) and not begins_name(units, at=one.at)
    return head or (stands and (names_thing(units, at=one.at) or _owns_part(units, one.at)))


def _begins_other_name(units: Sequence[Unit], at: int) -> bool:
    """Whether a town's name only begins another: "Omaha Beach", and not in a headline: "Shells Hit Kherson Again"."""
    following = units[at + 1] if at + 1 < len(units) else None
    if following is None or units[at].roles & {"state", "base", "capital"} or following.low in KINDS | DAY_WORDS:
        return False
    longer = following.capital and following.low.isalpha() and not following.meanings and len(following.low) > 1
    return longer and any(unit.low.isalpha() and not unit.capital and len(unit.low) > LEAST_WORD for unit in units)


def _ends_other_name(units: Sequence[Unit], at: int) -> bool:
    """Whether a town's name only ends another, of a ship or a person: "blew up the Río Escondido"."""
    if at < LEAST_NAME or units[at].roles & {"state", "base"}:
        return False
    before = units[at - 1]
    unknown = before.capital and not before.meanings and before.low.isalpha() and len(before.low) > 1
    small = before.low in PREPOSITIONS or before.low in DETERMINERS | CONJUNCTIONS | SUBORDINATORS | DAY_WORDS
    return unknown and not (small or before.low in PARTS_OF_LAND | KINDS)


LEAST_NAME = 2
PARTS_OF_LAND = frozenset("central upper lower greater inner outer old new downtown mainland occupied rural".split())
# Small words are written small in headlines, too.
LEAST_WORD = 4


def _owns_part(units: Sequence[Unit], at: int) -> bool:
    """Whether a part of a town is told by its name: "Dubrovnik's old town", "Goma's northern suburbs"."""
    near = [unit.low for unit in units[at + 1 : at + 5]]
    return near[:1] == ["'s"] and any(low in PARTS_OF_TOWN for low in near[1:]) and PREPOSITIONS.keys().isdisjoint(near)


def _ends_object(units: Sequence[Unit], one: Filler) -> bool:
    """Whether a pronoun is all that was struck: "torpedoed her", and not "hit her decks"."""
    following = units[one.at + 1] if one.at + 1 < len(units) else None
    return one.unit.low != "her" or following is None or not (following.meanings or following.low.endswith("s"))


def _is_something(slots: Slots, units: Sequence[Unit], one: Filler) -> bool:
    """Whether something was struck that no part says: grounds, forces, "it", a name that nothing explains."""
    unit = one.unit
    vague = one.at > 0 and units[one.at - 1].low in {"a", "an"}
    if "ground" in unit.roles and not vague and one.prep in {"", "hit", "on", "at"} and is_head(units, at=one.at):
        return True
    if (
        one.prep == ""
        and unit.low in SUNK_NAMES
        and slots.shape in {"weak", "harm", "direct"}
        and _ends_object(units, one)
    ):
        return True
    forces = bool(unit.roles & {"force", "weapon"}) and "object" not in unit.roles and slots.shape != "launch"
    return forces or (slots.shape == "direct" and _unknown_town(slots, units, one))


def _take_unknown(slots: Slots, units: Sequence[Unit], one: Filler) -> bool:
    """Take a place that the register does not know: by its name and its state, or by its name alone."""
    last = read_town(units, at=one.at)
    joined = one.at > 1 and units[one.at - 1].low in {",", "and"}
    listed = bool(slots.places) and joined and slots.places[-1].end == units[one.at - 2].end
    of_it = slots.shape == "noun" and one.at > 0 and units[one.at - 1].low in {"of", "on"}
    if of_it and units[one.at - 2].low in OF_PERSONS and last > one.at + 1:
        return False  # "the shooting of Tamir Rice"
    if one.at > 1 and units[one.at - 1].low == "the" and units[one.at - 2].low in {"against", "aboard"}:
        return False  # "mines against the Kokuka Courageous"
    if (slots.act in ACTS_ON_PERSONS or slots.verb in KILLING) and (of_it or (one.prep == "" and not listed)):
        return False  # "the poisoning of Sergei Skripal in Salisbury"
    if not last or not (of_it or stands_as_place(units, at=one.at) or _unknown_town(slots, units, one) or listed):
        return False
    label = label_of(units, first=one.at, last=last)
    state = state_near(units, first=one.at, last=last)
    name = state_name(state) if state is not None else ""
    first = min(units[one.at].start, state.start) if state is not None else units[one.at].start
    end = max(units[last - 1].end, state.end) if state is not None else units[last - 1].end
    value = f"{label} in {name}" if name else label
    add_part(slots.places, part=Part((value,), first, end, label, unplaced=not name))
    return True


# What is done to persons, whose names are no towns.
KILLING = frozenset(
    "kill kills killed killing murder murders murdered murdering execute executed wound wounds wounded wounding injure "
    "injured assassinate assassinates assassinated beheaded stabbed".split()
)
# Where a person died is not what was hit: "poisoned at a hotel", "shot dead at a quarry".
MURDERING = KILLING | {"poisoned", "shot dead", "gunned down", "shot", "beheaded", "abducted", "kidnapped"}
ACTS_ON_PERSONS = frozenset(("assassination", "hostage taking"))


OF_PERSONS = frozenset("shooting killing murder assassination death execution poisoning kidnapping abduction beheading "
                       "lynching arrest capture slaying".split())  # fmt: skip


def _unknown_town(slots: Slots, units: Sequence[Unit], one: Filler) -> bool:
    """Whether the thing struck is a name that the register does not know: "shelled Novoselivka"."""
    unit = one.unit
    last = read_town(units, at=one.at)
    featured = one.at > 1 and units[one.at - 1].low == "the" and last > one.at and units[last - 1].low in LAND
    verb = units[one.at - 1 - featured] if one.at else None
    return (
        one.prep == ""
        and unit.capital
        and not unit.meanings
        and verb is not None
        and bool(verb.value("verb"))
        and verb.value("verb") != "cyber operation"
        and (verb.value("verb") != "attack" or _is_done_to_towns(slots, verb))
        and is_head(units, at=last - 1 if featured else one.at)
    )


def _is_done_to_towns(slots: Slots, verb: Unit) -> bool:
    """Whether what was struck under an unknown name is a town: forces did it, or a state by arms."""
    return bool(slots.agents and verb.low in STRUCK) or (slots.doer and (bool(slots.agents) or verb.low in RAZING))


STRUCK = frozenset("struck strikes hit hits raided raids rocketed mortared".split())
# What is done to villages alone: of a band that no register has, too.
RAZING = frozenset("burned burnt torched looted razed sacked pillaged ransacked plundered raided flattened".split())
# "Bombed the Dachen Islands": a name that ends so is a place's.
LAND = frozenset("island islands islets archipelago peninsula valley hills mountains heights plain plateau".split())
PEOPLE = frozenset(("nationals", "land forces", "armed forces", "security forces"))
# What was struck is told by a pronoun alone.
SUNK_NAMES = frozenset(("it", "them", "her"))


# Those of a group are its members, and no armed forces of a state.
PERSONAL = frozenset(
    "commander commanders leader leaders officer officers general generals soldiers soldier troops men members member "
    "fighters fighter militants chiefs chief operatives officials guards spokesman".split()
)
ROADS = frozenset("road highway street motorway track route bridge roads railway quay pier coast waterfront".split())


def add_hit(slots: Slots, *, units: Sequence[Unit], one: Filler) -> None:
    """Take a thing as hit, with whose it is."""
    named = one.unit.capital and is_ship_name(units, at=one.at) and "force" not in one.unit.roles
    if named or is_part(units, at=one.at) or is_no_thing(units, at=one.at):
        return
    if one.unit.low in ROADS and slots.hits and one.prep == "on":
        return  # "a convoy on the road" is where it was
    if slots.verb in MURDERING and one.prep in {"at", "place"} and one.unit.value("object") == "commercial building":
        return
    owner, first, last = owner_of(units, at=one.at)
    whose = one.unit.get("object")
    owner = owner or (whose.actor if whose else "") or (one.unit.actor if "office" in one.unit.roles else "")
    if not owner and one.unit.value("object") in PEOPLE and slots.shape == "harm":
        slots.targets.append(part_of(one.unit, value=one.unit.low))
        return
    thing = thing_at(units, at=one.at)
    if owner in {part.actor for part in units if "group" in part.roles} and one.unit.low in PERSONAL:
        thing = "group members"
    hit = HitPart(thing, owner, min(one.unit.start, first), max(one.unit.end, last))
    before = units[max(0, one.at - 4) : one.at]
    within = any(
        unit.low == "of" and number and "object" in before[number - 1].roles and before[number - 1].low not in PARTS
        for number, unit in enumerate(before)
    )
    if not within and all((each.object, each.start) != (hit.object, hit.start) for each in slots.hits):
        slots.hits.append(hit)
        slots.hits.extend(
            HitPart(thing, other.actor, other.start, other.end) for other in other_owners(units, at=one.at)
        )


def take_aim(slots: Slots, *, units: Sequence[Unit], aimed: Sequence[Filler], hit: bool = True) -> None:
    """Take what stands after "targeting" or "aimed at"; a thing that cannot move out of the way is hit as well.

    Not so where `hit` is false: what arms were meant for before they struck something else.
    """
    hit = hit and slots.shape != "down"
    for one in aimed:
        unit = one.unit
        if "group" in unit.roles:
            add_part(slots.aimed, part=part_of(unit, value=unit.actor))
        elif "base" in unit.roles:
            add_part(slots.aimed, part=Part((unit.actor or unit.text,), unit.start, unit.end))
            if hit:
                take_targets(slots, units=units, targets=[one])
        elif unit.roles & {"object", "persons"} and is_head(units, at=one.at):
            _aim_at_thing(slots, units, one, hit=hit)
        elif unit.roles & PLACING and unit.place and is_head(units, at=one.at):
            add_part(slots.aimed, part=part_of(unit, value=unit.actor or unit.place))
            if hit and ("demonym" not in unit.roles or "state" in unit.roles):
                _add_place(slots, units, one)


def _aim_at_thing(slots: Slots, units: Sequence[Unit], one: Filler, *, hit: bool) -> None:
    """Take a thing or persons aimed at, by whose they are; a thing that cannot move out of the way is hit as well."""
    thing = one.unit.value("object")
    owner, first, last = owner_of(units, at=one.at)
    owner = owner or (one.unit.actor if "office" in one.unit.roles else "")
    if thing or (owner and not slots.aimed):
        add_part(slots.aimed, part=Part((owner or thing,), min(first, one.unit.start), max(last, one.unit.end)))
    if hit and thing in FIXED:
        add_hit(slots, units=units, one=one)


def take_places(slots: Slots, *, units: Sequence[Unit], found: Sequence[Filler]) -> None:
    """Take where it was, and what stands at the place that can be hit."""
    for one in found:
        unit = one.unit
        if _only_describes(slots, units, one):
            continue
        if soil := soil_of(units, one=one) or _the_gulf(units, one.at):
            add_part(slots.places, part=part_of(unit, value=soil))
        elif (
            unit.roles & PLACING
            and unit.place
            and (is_head(units, at=one.at) or holds_place(units, at=one.at) or names_thing(units, at=one.at))
            and not names_ship(units, at=one.at)
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
            add_hit(slots, units=units, one=one)
        elif one.prep in {"place", "at", "over"} or (one.prep in {"on", "to"} and slots.shape != "noun"):
            _take_unknown(slots, units, one)


def soil_of(units: Sequence[Unit], *, one: Filler) -> str:
    """Return the state on whose soil or side it happened, or "": "on Iraqi soil", "on the Syrian side"."""
    following = units[one.at + 1].low if one.at + 1 < len(units) else ""
    return one.unit.value("demonym") if "demonym" in one.unit.roles and following in SOIL else ""


def _the_gulf(units: Sequence[Unit], at: int) -> str:
    """Return the Persian Gulf where "the Gulf" alone is said, or ""; "the Gulf of Aden" is another."""
    following = units[at + 1].low if at + 1 < len(units) else "."
    named = units[at].low == "gulf" and units[at].capital and at > 0 and units[at - 1].low in {"the", "northern"}
    return "Persian Gulf" if named and following != "of" and is_head(units, at=at) else ""


SOIL = frozenset(
    "soil territory side waters airspace bank shore shores coast coastline skies sky mainland seas heartland "
    "frontier".split()
)
# Where people meet nothing is struck: "on the eve of a conference in Berlin".
MEETINGS = frozenset("conference talks summit negotiations meeting ceremony trial hearing court tribunal".split())
TITLED = frozenset("prince princess duke duchess earl king queen bishop archbishop mayor".split())
DESCRIBED = frozenset("registered flagged based built born made headquartered bought trained".split())


def _only_describes(slots: Slots, units: Sequence[Unit], one: Filler) -> bool:
    """Whether a place tells where a thing is from, or the far end of a stretch: "registered in", "between A and B"."""
    before = [unit.low for unit in units[max(0, one.at - 6) : one.at]]
    if MEETINGS.intersection(before[-4:]):
        return True
    if before[-1:] == ["between"] and "state" in one.unit.roles:
        return True  # "the cable between Finland and Estonia"
    if before[-1:] == ["in"] and before[-2:-1] and before[-2] in DESCRIBED:
        return True
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in TITLED and units[one.at - 2].capital:
        return True  # "sank the Prince of Wales"
    return before[-1:] == ["and"] and "between" in before and bool(slots.places)


def _only_asks(units: Sequence[Unit], at: int) -> bool:
    """Whether a name is of who asked for it or let it be: "at the request of Abuja", "with the consent of Iraq"."""
    return at > 1 and units[at - 1].low in {"of", "from"} and units[at - 2].low in ASKING


ASKING = frozenset(
    "request invitation behest urging consent permission approval agreement knowledge insistence instigation "
    "blessing help assistance support leave prompting".split()
)


def _add_place(slots: Slots, units: Sequence[Unit], one: Filler) -> None:
    label = ""
    if _only_asks(units, one.at):
        return
    if (
        "state" in one.unit.roles
        and one.at > 1
        and units[one.at - 1].low == ","
        and units[one.at - 2].capital
        and not units[one.at - 2].meanings
        and units[one.at - 2].low not in KINDS
    ):  # "Galati, Romania": a town that the register does not know
        first = one.at - 2
        while first > 0 and units[first - 1].capital and not units[first - 1].meanings and one.at - first < 5:  # noqa: PLR2004
            first -= 1
        label = " ".join(unit.text for unit in units[first : one.at - 1])
        value = f"{label} in {one.unit.place}"
        slots.places = [part for part in slots.places if part.label != label]
        add_part(slots.places, part=Part((value,), units[first].start, one.unit.end, label))
        return
    far = one.at > 1 and units[one.at - 1].low == "from" and units[one.at - 2].low in MEASURES
    if far and "state" in one.unit.roles:
        return  # "a few hundred metres from Venezuela" is not in it
    aside = one.at > 1 and units[one.at - 1].low in {"of", "from"} and units[one.at - 2].low in DIRECTIONS | MEASURES
    after_town = any(part.label for part in slots.places) and units[one.at - 1].low in {"in", "'s"}
    before = units[one.at - 1].low if one.at else ""
    aside = aside or (before in VICINITY and bool(slots.places) and slots.places[-1].unplaced)
    wider = bool(slots.places) and (aside or after_town or stands_in_place(units, at=one.at))
    add_part(slots.places, part=replace(part_of(one.unit, value=one.unit.place), wider=wider))


MEMBERS = frozenset(
    "leaders leader negotiators members member fighters fighter militants militant commanders commander officials "
    "operatives operative men gunmen cell cells delegation rebels leadership chief".split()
)
# Beside these a known town says where an unknown one lies: "at Hirgigo, outside Massawa".
VICINITY = frozenset("outside near beside beyond off above below by".split())
