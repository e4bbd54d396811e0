"""Whether what was sent, came in, came down, went off or met tells of an attack: the frames of arms and of movement."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from foedus.reader.fended import owner_after
from foedus.reader.grammar import STOPS, subject_span
from foedus.reader.headline import is_headline
from foedus.reader.mention import HitPart, Part
from foedus.reader.openframes import ANSWERING
from foedus.reader.sense import forms_of, names_somebody, take_other_side
from foedus.reader.slot import CRAFT, Slots
from foedus.reader.speechwords import PREPOSITIONS
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group


def settle_arrival(slots: Slots, *, units: Sequence[Unit], at: int) -> str:
    """Return "yes" where arms or forces that were sent, came in, came down or met tell of an attack; else "back" or "".

    "back" is for a clause that only goes back to an attack told before. `slots.shape` is one of `ARRIVING`.
    """
    return _CHECKS[slots.shape](slots, units, at)


KILLED_PEOPLE = frozenset(
    "people civilians soldiers commander members men women children fighters militants gunmen man woman".split()
)
PERSONAL = frozenset(("nationals", "land forces", "security forces"))
SHOT = PERSONAL | {"armed forces"}
SENDING = frozenset("send sends sent sending".split())
UPON = frozenset("into at against across over on towards toward after".split())


def _sent_at(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether what was sent is a weapon that strikes, and it went at somebody: helicopters sent to Gao do not."""
    striking = slots.weapon in {"missile strike", "drone strike", "bombardment"}
    nowhere = not (slots.hits or slots.targets or slots.places)
    return striking and (nowhere or any(unit.low in UPON for unit in units[at + 1 : at + 12]))


JUMPING = frozenset("paratroopers parachutists commandos paratrooper airborne troops".split())


def _sent_into(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether an actor sent forces into a country, and nothing says that they came to help."""
    near = [unit.low for unit in units[at + 1 : at + 9]]
    marching = "into" in near and any("force" in unit.roles for unit in units[at + 1 : at + 1 + near.index("into")])
    peaceful = HELPING & {unit.low for unit in units}
    return marching and not peaceful and bool(slots.agents) and bool(slots.targets or slots.places)


def _sent_against(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether forces were sent against something: "sent speedboats against rigs"."""
    near = units[at + 1 : at + 8]
    step = next((number for number, unit in enumerate(near) if unit.low in {"against", "after"}), 0)
    forces = any(unit.roles & {"force", "weapon"} for unit in near[:step])
    struck = any(unit.roles & {"object", "place", "state", "demonym", "group"} for unit in near[step + 1 :])
    return forces and struck and bool(slots.agents or slots.doer or slots.pronoun is not None)


HELPING = frozenset("help aid relief evacuate train training peacekeeping peacekeepers request invitation invited "
                    "exercise guard protect patrol".split())  # fmt: skip


def _dropped(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether troops were dropped somewhere: "dropped a battalion of Israeli paratroopers near the pass"."""
    if not units[at].low.startswith("drop") or not (slots.places or slots.targets):
        return False
    first, last = subject_span(units, first=verb_group(units, at=at).first)
    themselves = slots.passive or (at + 1 < len(units) and units[at + 1].low in PREPOSITIONS)
    for step in range(first, last) if themselves else range(at + 1, min(len(units), at + 8)):
        if units[step].low in JUMPING:
            owner = units[step - 1]
            if "demonym" in owner.roles and not slots.agents:
                slots.agents.append(Part((owner.actor,), owner.start, units[step].end))
            return True
    return False


def _put_into(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether weapons were put into something: "put two Exocets into the frigate", and no missiles in a country."""
    struck = slots.hits or slots.targets or slots.aimed
    into = any(unit.low in {"into", "through"} for unit in units[at + 1 : at + 8])
    arms = {"missile strike", "bombardment", "shelling", "naval attack", *CRAFT}
    return into and bool(struck) and slots.weapon in arms


def _shot_people(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether an actor or a force shot persons who are counted: "the NKVD shot 4,400 Polish officers"."""
    near = units[at + 1 : at + 7]
    counted = any("number" in unit.roles or unit.low[:1].isdigit() for unit in near[:3])
    people = next((unit for unit in near if unit.low in KILLED_PEOPLE or unit.value("object") in SHOT), None)
    by_force = bool(slots.agents or (slots.doer and not slots.passive)) and not slots.unknown_by
    if not (counted and people is not None and by_force):
        return False
    whose = next((unit for unit in near if "demonym" in unit.roles and unit.start < people.start), None)
    if whose is not None and not slots.hits:
        slots.hits.append(HitPart(people.value("object") or "nationals", whose.actor, whose.start, people.end))
    return True


def _in_air(units: Sequence[Unit], at: int) -> bool:
    """Whether shots went into the air, or across a bow: to warn, or for joy."""
    near = [unit.low for unit in units[at + 1 : at + 8]]
    warned = near[:1] == ["signal"] or (any(low.startswith("warning") for low in near[:4]) and "without" not in near)
    return warned or any(near[step : step + 3] in UPWARDS for step in range(len(near)))


def _is_harmless(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether what was fired or dropped harms nobody: "fired leaflets", "food parcels were dropped by French jets"."""
    if slots.passive:
        first, last = subject_span(units, first=verb_group(units, at=at).first)
        load = units[first:last]
        armed = any("weapon" in unit.roles for unit in load)
        return _doused(load) or (not armed and any(_is_load(unit) for unit in load))
    return _doused(units[at + 1 : at + 5]) or _bears_load(units, at)


def _bears_load(units: Sequence[Unit], at: int) -> bool:
    """Whether the verb is followed by what harms nobody, or by arms for friends: "dropped rifles to the garrison"."""
    arms = False
    for unit in units[at + 1 : at + 8]:
        if _is_load(unit) and not arms:
            return True
        if arms and unit.low in {"to", "for"}:
            return units[at].low in DROPPING
        arms = arms or unit.low in SUPPLIED
        if (
            unit.low in UPON | {",", ".", "on"}
            or (unit.low in STOPS and not arms)
            or ("weapon" in unit.roles and unit.low not in SUPPLIED)
        ):
            return False
    return False


def _is_load(unit: Unit) -> bool:
    return unit.low.rpartition(" ")[2] in LOADS and "weapon" not in unit.roles


def _doused(units: Sequence[Unit]) -> bool:
    """Whether water is thrown on fires: "dropped water on the hills", "water bombs"."""
    lows = [unit.low for unit in units]
    return "water" in lows and "cannon" not in lows


DROPPING = frozenset("drop drops dropped dropping parachuted".split()) | {"air-dropped", "airdropped"}
SUPPLIED = frozenset("weapons arms ammunition rifles guns mortars radios fuel equipment supplies".split())
LOADS = frozenset(
    "leaflet leaflets pamphlet pamphlets flyers propaganda salute salutes confetti food supplies aid parcels rations "
    "medicine medicines mail letters packages package pallets chaff rubbish balloons flour bread provisions relief "
    "tents blankets video videos footage picture pictures photograph flare flares photographs images image statement "
    "statements list report hostages prisoners detainees figures".split()
)
UPWARDS = (["in", "the", "air"], ["into", "the", "air"], ["into", "the", "sky"])


def _launch(slots: Slots, units: Sequence[Unit], at: int) -> str:
    low = units[at].low
    if _in_air(units, at) or _is_harmless(slots, units, at):
        slots.nothing = True
        return ""
    aimed = slots.hits or slots.targets or slots.aimed
    dropped = _dropped(slots, units, at)
    people = low == "shot" and not slots.weapon and _shot_people(slots, units, at)
    against = low in SENDING and _sent_against(slots, units, at)
    if against or dropped or people or (not slots.weapon and low in SENDING and _sent_into(slots, units, at)):
        slots.acts = ("attack",) if people or against else ("invasion",) if dropped else ("invasion", "incursion")
        return "yes"
    if low in ANSWERING:
        slots.loose = True
        slots.targets.append(Part(("something",), units[at].start, units[at].end))
        slots.acts = () if slots.weapon not in {"", "attack"} else ("shelling",)
        return "yes" if slots.agents or (slots.weapon and slots.pronoun is not None) else ""
    if low.startswith("us"):
        foul = slots.weapon in {"chemical or biological attack", "nuclear strike"} and slots.places
        return "yes" if foul or (slots.weapon and aimed) else ""
    return _let_go(slots, units, at)


def _let_go(slots: Slots, units: Sequence[Unit], at: int) -> str:
    """Return whether what was fired, sent or put somewhere tells of an attack."""
    low = units[at].low
    if low.startswith("put") and not _put_into(slots, units, at):
        return ""
    if not slots.weapon:
        fired = low.startswith("fir") and (slots.agents or slots.doer) and not slots.unknown_by
        return "yes" if fired and (slots.hits or slots.targets or slots.aimed) else ""
    return "" if low in SENDING and not _sent_at(slots, units, at) else _fired(slots, units, at)


def _fired(slots: Slots, units: Sequence[Unit], at: int) -> str:
    """Return whether a weapon that was fired went somewhere; of many it is told without where."""
    if slots.hits or slots.targets or slots.aimed or slots.places:
        return "yes"
    if slots.agents and slots.counts and not _tested(units):
        slots.loose = True
        slots.targets.append(Part(("something",), units[at].start, units[at].end))
        return "yes"
    return "back" if slots.agents or slots.pronoun is not None else ""


def _enter(slots: Slots, units: Sequence[Unit], at: int) -> str:
    # "Came in low over the sea" tells how they came, and not yet what they did.
    approaching = [unit.low for unit in units[at + 1 : at + 5]] == ["low", "over", "the", "sea"]
    affairs = any(unit.low in AFFAIRS for unit in units[at + 1 : at + 5])
    if approaching or affairs or any(unit.low in FLEEING for unit in units[at + 1 : at + 14]):
        slots.nothing = True
        return ""
    airspace = any(hit.object == "airspace" or (hit.object == "territorial sea" and slots.agents) for hit in slots.hits)
    owners = [hit for hit in slots.hits if hit.object in {"airspace", "territory", "territorial sea"} and hit.of]
    crossing = slots.border or any(hit.object == "territory" for hit in slots.hits)
    crossing = crossing or bool(slots.targets)
    charged = slots.pronoun == at and (owners or any(hit.object == "airspace" for hit in slots.hits))
    charged = charged or bool(units[at].low.startswith("violat") and slots.agents and (owners or airspace))
    if not charged and not (slots.doer and (slots.agents or slots.weapon) and (owners or crossing or airspace)):
        return ""
    if units[at].low in FLYING and not (owners or airspace):
        return ""
    slots.acts = (
        ("airspace incursion",)
        if any(hit.object == "airspace" for hit in slots.hits) or slots.weapon in CRAFT
        else (
            ("maritime incursion",)
            if any(hit.object == "territorial sea" for hit in slots.hits)
            else ("invasion", "incursion")
        )
    )
    slots.hits = [hit for hit in slots.hits if hit.object != "territory"]
    counted = any(unit.low in COUNTED for unit in units[at + 1 : at + 6]) or slots.weapon in CRAFT
    if slots.border and slots.weapon in CRAFT and not slots.places:
        slots.places.extend(_where_it_fell(units, at))
    if slots.border and counted and not (slots.targets or slots.places or slots.hits):  # "crossed the line twice"
        slots.targets.append(Part(("border",), units[at].start, units[at].end))
    return "yes"


# Into what nobody comes by force.
AFFAIRS = frozenset(
    "business election elections politics market markets coalition opposition government cabinet hiding exile talks "
    "negotiations retirement liquidation debt default effect service office power fashion detail details history "
    "final semi-final semi-finals finals agreement alliance contract trade tourism mining property banking".split()
)


def _where_it_fell(units: Sequence[Unit], at: int) -> Sequence[Part]:
    """Return where a craft came down that crossed a border: "crossed the border from Belarus and crashed near X"."""
    fell = next((step for step in range(at + 1, min(len(units), at + 12)) if units[step].low in CAME_DOWN), None)
    if fell is None:
        return ()
    for unit in units[fell + 1 : fell + 7]:
        if unit.place and "place" in unit.roles:
            return (Part((unit.place,), unit.start, unit.end, name=unit.text),)
        if unit.low in STOPS or unit.low in {",", "from"}:
            return ()
    return ()


CAME_DOWN = frozenset(("crashed", "fell", "came down", "exploded", "landed"))
FLEEING = frozenset("refuge asylum surrendered surrender fled shelter sanctuary interned disarmed safety".split()) | {
    "laid down"
}
FLYING = frozenset("fly flies flew flown flying stray strays strayed straying".split()) | forms_of(
    "wander", "drift", "loiter", "circle", "hover", "linger", "spend spent spent spending", "buzz", "steer"
)


COUNTED = frozenset("twice again times before earlier repeatedly".split())


def _own_drone(slots: Slots, units: Sequence[Unit], at: int) -> None:
    """Take `a Malian drone` as a craft of its state; many drones are an attack that was stopped."""
    for step in range(at + 1, min(len(units), at + 6)):
        drone = units[step].value("weapon") == "drone strike" and not units[step].low.endswith("s")
        owner = units[step - 1]
        article = step > 1 and (units[step - 2].low in {"a", "an", "another"} or step - 2 == at or is_headline(units))
        if drone and "demonym" in owner.roles and article:
            mine = {part.value[0] for part in slots.agents}
            if owner.actor not in mine and (mine or slots.pronoun is not None):
                slots.hits.append(HitPart("public aircraft", owner.actor, owner.start, units[step].end))


def _tested(units: Sequence[Unit]) -> bool:
    """Whether missiles were only tried: into the sea, in a test."""
    return any(unit.low.startswith(("test", "sea", "ocean", "pacific", "trial", "exercise", "drill")) for unit in units)


def _take_craft(slots: Slots, units: Sequence[Unit], at: int) -> None:
    """Take an aircraft by its type: "a Swedish DC-3", "a Catalina": a name behind an article that no table has."""
    near = units[at + 1 : at + 6]
    flown = next((unit for unit in near if unit.low in FIGHTERS), None)
    if flown is not None:  # "shot down five Indian fighters"
        whose = next((unit for unit in near if "demonym" in unit.roles and unit.start < flown.start), None)
        first = whose if whose is not None else flown
        slots.hits.append(HitPart("public aircraft", whose.actor if whose else "", first.start, flown.end))
        return
    if not near or near[0].low not in {"a", "an", "one", "two", "three", "the"}:
        return
    owner = next((unit for unit in near[1:3] if "demonym" in unit.roles and unit.actor), None)
    step = 2 if owner is not None else 1
    named = near[step] if step < len(near) else None
    if named is not None and named.capital and not named.meanings and named.text[:1].isalpha():
        first = owner if owner is not None else named
        slots.hits.append(HitPart("public aircraft", owner.actor if owner is not None else "", first.start, named.end))


FIGHTERS = frozenset("fighters interceptors bombers raiders".split())
GROUND = frozenset(("territory", "land territory", "airspace"))
FLYING_ARMS = frozenset(("missile strike", "drone strike"))


def take_stopped(slots: Slots, *, units: Sequence[Unit], at: int) -> bool:
    """Whether missiles or drones were shot down: an attack by whose they are, and not by who shot them down."""
    steps = range(max(0, at - 8), at) if slots.passive else range(at + 1, min(len(units), at + 10))
    arms = next((step for step in steps if units[step].value("weapon") in FLYING_ARMS), None)
    lone = arms is not None and any("demonym" in unit.roles for unit in units[max(0, arms - 2) : arms])
    lone = lone and arms is not None and units[arms].value("weapon") == "drone strike"
    if arms is None or not (units[arms].low.endswith("s") or slots.counts or not lone):
        return False
    owner = next((units[step] for step in range(max(0, arms - 3), arms) if "demonym" in units[step].roles), None)
    owner = owner or owner_after(units, arms=arms)
    slots.agents = [Part((owner.actor,), owner.start, units[arms].end)] if owner is not None and owner.actor else []
    own = {part.value[0] for part in slots.agents}
    slots.aimed = [part for part in slots.aimed if part.value[0] not in own]  # "a Houthi missile" aims at others
    slots.targets.append(Part(("stopped",), units[arms].start, units[arms].end))
    slots.acts, slots.act_at = (units[arms].value("weapon"),), arms
    slots.unknown_by, slots.stopped, slots.pronoun = False, True, None
    return True


def _down(slots: Slots, units: Sequence[Unit], at: int) -> str:
    _own_drone(slots, units, at)
    over = bool(slots.hits) and all(hit.object in GROUND for hit in slots.hits)
    if (over or not slots.hits) and take_stopped(slots, units=units, at=at):
        slots.hits = [replace(hit, object="airspace") for hit in slots.hits]  # "over its territory"
        return "yes"
    if units[at].low.startswith("intercept"):
        return ""
    if not slots.hits and not slots.passive and (slots.agents or slots.doer or slots.pronoun is not None):
        _take_craft(slots, units, at)
    craft = any(hit.object in {"public aircraft", "civil aircraft"} for hit in slots.hits)
    if craft and slots.passive and not slots.by_told:
        slots.acts = ("air engagement",)
        return "yes"
    if not slots.hits:
        return ""
    slots.acts = ("air engagement",) if craft else (slots.weapon or slots.act,)
    known = slots.agents or slots.doer or slots.pronoun is not None or (craft and names_somebody(units, at=at))
    return "yes" if known else ""


def _land(slots: Slots, units: Sequence[Unit], at: int) -> str:
    fallen = units[at].low in DOWN and slots.weapon == "air strike" and not slots.hits
    if fallen or (slots.passive and _is_harmless(slots, units, at)):
        slots.nothing = True
        return ""  # "two warplanes, shot down over the town, fell into a field"
    if not _vehicle_exploded(slots, units, at):
        return _came_down(slots, units, at)
    slots.acts, slots.hits = ("bombing",), [hit for hit in slots.hits if hit.object not in OF_ROAD]
    return "yes"


WAYS_LEFT = frozenset("road track course rails runway piste".split())
DOWN = frozenset("fell falls fall plunged plummeted tumbled plunges".split()) | {"came down"}


def _came_down(slots: Slots, units: Sequence[Unit], at: int) -> str:
    if not slots.weapon and units[at].low in FALLEN:
        slots.weapon = debris_of(units, at=at)
        slots.unknown_by = slots.unknown_by and not slots.weapon
    got_through = not slots.weapon and units[at].low.startswith(GETTING)  # "the convoy got through to Goma"
    carried = (
        slots.weapon in CRAFT and not slots.passive and any("force" in one.roles for one in units[at + 1 : at + 3])
    )
    if got_through or carried or (" " in units[at].low and any(unit.low in WAYS for unit in units[at + 1 : at + 3])):
        slots.nothing = True
        return ""  # "helicopters are landing troops", "two pickups with guns came down the road"
    if (
        units[at].low.startswith("crash")
        and slots.weapon in CRAFT
        and not (slots.weapon != "air strike" and slots.hits)
    ):
        return ""
    if not slots.weapon and slots.agents and (slots.doer or units[at].low.endswith("ashore")) and _lands(units, at):
        slots.acts = ("invasion",)
        return "yes" if slots.places or slots.hits else ""
    if _fell_upon(slots, units, at):
        return "yes"
    if slots.weapon == "missile strike" and not slots.hits and _into_sea(units, at):
        return ""
    return "yes" if slots.weapon and (slots.hits or slots.places) else ""


GETTING = ("got through", "slipped through", "made it through")
VEHICLES = frozenset(
    "lorry lorries truck trucks car cars van vans minibus minivan motorcycle motorcycles motorbike motorbikes scooter "
    "rickshaw taxi pick-up pickup suitcase briefcase rucksack backpack parcel package letter pager pagers "
    "bicycle bike ambulance tricycle handcart walkie-talkie walkie-talkies wheelbarrow cart vest".split()
)
OF_ROAD = frozenset(("civilian object", "transport works"))
FUELLED = frozenset("petrol fuel gas tanker fireworks chemical firework gasoline oil lpg crashed collided overturned "
                    "fire burning crash collision battery".split())  # fmt: skip
BESIDE = frozenset("at outside near in beside inside by among under".split())


def _vehicle_exploded(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether a vehicle or a bag blew up where somebody or something was: "a lorry exploded at the embassy"."""
    if not units[at].low.startswith(("explod", "detonat", "blew", "went off")) or slots.passive:
        return False
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    doers = {unit.low for unit in units[begin:end]}
    if not doers & VEHICLES or any(unit.low in FUELLED for unit in units):
        return False
    following = units[at + 1].low if at + 1 < len(units) else "."
    fixed = any(hit.object and hit.object not in OF_ROAD for hit in slots.hits)
    return following in BESIDE and (fixed or bool(slots.places))


WAYS = frozenset("road street highway hill track coast slope valley river stairs motorway path lane gangway".split())
FALLEN = frozenset("fell falls fall fallen landed rained crashed tumbled plunged dropped hit struck".split())
DEBRIS = frozenset("debris fragments fragment wreckage remains parts shrapnel pieces".split())


def debris_of(units: Sequence[Unit], *, at: int) -> str:
    """Return of what arms the debris was that is the subject: "debris from a downed Russian drone fell on"; or ""."""
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    if begin < end and units[end - 1].low in {"rounds", "shots"} and not units[end - 1].roles:
        return "shelling"  # "seven rounds landed inside the perimeter"
    if not any(unit.low in DEBRIS for unit in units[begin:end]):
        return ""
    kinds = (unit.value("weapon") for unit in units[begin:end])
    return next((kind for kind in kinds if kind in FLYING_ARMS), "")


def _fell_upon(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether forces fell on others: "Chinese infantry fell on the US 8th Cavalry"."""
    upon = units[at].low in {"fell", "falls", "fall"} and at + 1 < len(units) and units[at + 1].low in {"on", "upon"}
    forces = any(hit.of and hit.object in FIGHTING for hit in slots.hits)
    return upon and forces and slots.doer and bool(slots.agents) and not slots.weapon


FIGHTING = frozenset(("armed forces", "land forces", "public vessels", "security forces", "military base"))


def _into_sea(units: Sequence[Unit], at: int) -> bool:
    """Whether a missile only came down at sea, as one that is tested does."""
    return any(unit.low.startswith(("sea", "ocean", "pacific", "water")) for unit in units[at + 1 : at + 7])


def _ashore(units: Sequence[Unit], at: int) -> bool:
    """Whether it is marines or the like that landed, and nothing says that they came to help or to train."""
    landing = units[at].low in {"landed", "land", "lands"}
    forces = any(unit.low in {"marines", "commandos", "paratroopers", "paras"} for unit in units[max(0, at - 4) : at])
    return (
        landing and forces and not any(unit.low in {"help", "aid", "relief", "evacuate", "training"} for unit in units)
    )


def _lands(units: Sequence[Unit], at: int) -> bool:
    """Whether troops come ashore or down: "went ashore at Port Said", "British parachutists came down at Gamil"."""
    if units[at].low.endswith("ashore") or _ashore(units, at):
        return True
    if any(unit.low in {"parachutists", "paratroopers"} for unit in units[max(0, at - 6) : at]):
        return True
    return units[at].low == "landed" and at + 1 < len(units) and units[at + 1].low == "on"


CHARGES = frozenset("charge charges device devices".split())


def _blast(slots: Slots, units: Sequence[Unit], at: int) -> str:
    """Accept somebody who blew himself up, or a bomb that went off, somewhere."""
    before = units[max(0, at - 5) : at]
    bomb = slots.weapon or any("weapon" in unit.roles or unit.low in CHARGES for unit in before)
    slots.nothing = slots.nothing or any(unit.low in WAYS_LEFT for unit in units[at + 1 : at + 3])  # "off the road"
    if units[at].low == "went off" and (slots.nothing or not (bomb or _vehicle_exploded(slots, units, at))):
        return ""
    slots.acts = ("bombing",)
    if not bomb:
        slots.hits = [hit for hit in slots.hits if hit.object not in OF_ROAD]
    return "yes" if slots.places or slots.hits else ""


def _clash(slots: Slots, units: Sequence[Unit], at: int) -> str:
    """Accept an exchange of fire between forces; each of the two sides fired."""
    if not slots.doer or slots.unknown_by:
        return ""
    take_other_side(slots, units=units, at=at)
    border = any("border" in unit.roles or unit.low.startswith("border") for unit in units)
    slots.acts = ("frontier incident",) if border else ("attack",)
    return "yes" if slots.agents else ""


def _mine(slots: Slots, units: Sequence[Unit], at: int) -> str:
    """Accept mines that were laid, or waters and ports that were mined."""
    if units[at].low.startswith("min"):
        ports = any(hit.object in {"port", "territorial sea", "transport works"} for hit in slots.hits)
        waters = slots.passive and (slots.places or slots.targets) and (slots.doer or slots.weapon)
        return "yes" if waters or (ports and (slots.agents or slots.doer)) else ""
    mines = any(unit.low in {"mine", "mines", "sea mines", "naval mines"} for unit in units[at + 1 : at + 4])
    return "yes" if mines and (slots.hits or slots.places) else ""


ON_PURPOSE = frozenset("deliberately sabotage purpose intentionally saboteurs sabotaged deliberate".split())


def _cut(slots: Slots, units: Sequence[Unit], _at: int) -> str:
    """Accept a cable or pipeline that was cut where the sentence says that it was done on purpose."""
    cable = any(hit.object == "undersea cable or pipeline" for hit in slots.hits)
    return "yes" if cable and any(unit.low in ON_PURPOSE for unit in units) else ""


_CHECKS: dict[str, Callable[[Slots, Sequence[Unit], int], str]] = {
    "launch": _launch,
    "enter": _enter,
    "down": _down,
    "land": _land,
    "cut": _cut,
    "mine": _mine,
    "blast": _blast,
    "clash": _clash,
}
ARRIVING = frozenset(_CHECKS)
