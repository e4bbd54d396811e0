"""Harm that arms did not do, told in words of force: crashes, collisions, shells blown up by sappers, ships that sank.

Each is told by the words around the verb: what it was that was destroyed, in what people were killed, by what one was
struck.
"""

from collections.abc import Sequence
from itertools import pairwise

from foedus.reader.attackwords import inflect
from foedus.reader.grammar import STOPS, subject_span
from foedus.reader.slot import Slots
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group

DISPOSING = ("destroy", "blow", "blew", "detonat", "explod", "demolish", "wreck")
# Over these, or for this, one flies without breaking into anything.
PEACEFUL = frozenset("neutral international show training routine patrol joint invitation escorted parade".split())
CIVIL = frozenset(("merchant vessels", "civil craft", "fishing vessels"))
ORDNANCE = frozenset(
    "shell shells bomb bombs mine mines ordnance munition munitions grenade grenades landmine landmines explosives "
    "cartridges ammunition device warhead warheads torpedo torpedoes missile missiles rocket rockets".split()
)
ACCIDENTS = frozenset(
    "crash crashes accident accidents collision collisions pile-up derailment earthquake quake tremor flood floods "
    "flooding storm storms hurricane cyclone typhoon tornado landslide landslides avalanche mudslide stampede crush "
    "blaze outbreak epidemic heatwave wildfire wildfires fall falls capsizing wreck shipwreck eruption tsunami "
    "lightning brawl fight robbery".split()
)
SINKING = frozenset("sank sinks sink sinking".split())
BURNING = frozenset(("burned", "burnt", "burn", "burns"))
INTRANSITIVE = frozenset("in on for at near through all as while , . ; after when from until".split())
OWN_GROUND = frozenset(
    "pad launchpad launch stand silo runway hangar launcher tube tubes breech barrel magazine take-off takeoff "
    "lift-off "
    "motorway crossing".split()
) | {"petrol station", "filling station", "gas station"}


# Who acts for the law, by verbs that the law has too: "customs officers boarded a freighter and found tobacco".
LAWMEN = frozenset(
    "customs inspectors inspector prosecutors bailiffs bailiff detectives detective police health tax fisheries "
    "immigration port harbour drug drugs anti-drug narcotics court sheriff marshals interpol europol quarantine".split()
)
SEARCHING = frozenset(
    form
    for lemma in ("board", "seize", "raid", "storm", "search", "impound", "detain", "capture", "arrest", "target")
    for form in inflect(lemma).values()
)
LONERS = frozenset("gunman shooter attacker assailant knifeman man teenager student husband driver ex-soldier".split())
LONE = frozenset(("lone", "single", "local"))


def is_mishap(slots: Slots, *, units: Sequence[Unit], at: int) -> bool:
    """Return whether the words around a verb say that no arms of another did it."""
    # What it hit back with tells it: "hits back with missiles at".
    back = [unit.low for unit in units[at + 1 : at + 3]] == ["back", "with"]
    back = back or _beats_off(units, at) or _turned_away(units, at) or _leaves(units, at)
    back = back or _ran_upon_them(units, at) or (slots.shape == "launch" and not slots.passive and _defends(units, at))
    if back or _bursts_of_itself(units, at) or (not slots.weapon and _without_arms(slots, units, at)):
        return True
    nothing = slots.shape in {"launch", "phrase", "harm"} and _at_no_thing(units, at)
    nothing = nothing or _adrift(units, at) or (slots.passive and _cleared(units, at))
    if nothing or _from_defect(units, at) or _of_practice(units, at):
        return True
    if slots.shape == "enter":
        # "Boarded the ship and steered it into Iranian waters": what was taken there enters nothing
        taken = [unit.low for unit in units[at + 1 : at + 3]]
        brought = taken[:1] in (["it"], ["her"], ["them"], ["him"]) and taken[1:] in (["into"], ["to"], ["in"])
        return brought or _in_peace(slots, units, at)
    if slots.shape == "land":
        silent = at + 1 < len(units) and units[at + 1].low in {"silent", "quiet", "still"}
        return silent or _went_off_at_home(units, at) or _came_down(slots, units, at)
    if slots.shape == "harm" and not slots.passive:
        return _disposed_of(units, at) or _went_off_at_home(units, at)
    struck = units[at].low in {"hit", "struck"} and _collided(units, at)
    harmed = slots.shape == "harm" and _by_accident(units, at)
    return slots.passive and not slots.weapon and (struck or harmed)


def _came_down(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether an aircraft itself came down, and not what it dropped: "the bomber came down on a hill in cloud"."""
    return slots.weapon == "air strike" and units[at].low in FALLING and not slots.agents


FALLING = frozenset(("came down", "come down", "comes down", "fell", "crashed", "plummeted", "tumbled"))


def _defends(units: Sequence[Unit], at: int) -> bool:
    """Whether what was launched met what flew: "launched interceptors", "fired Patriots at two drones"."""
    near = units[at + 1 : at + LONGEST_SHOT]
    if any(unit.low.split()[-1] in INTERCEPTORS for unit in near[:4]):
        return True
    aim = next((step for step, unit in enumerate(near) if unit.low in {"at", "against"}), None)
    if aim is None or not any(DEFENDING & set(unit.low.split()) for unit in near[:aim]):
        return False
    thing = next(
        (step for step in range(aim + 1, min(len(near), aim + 5)) if near[step].value("weapon") in FLYING), None
    )
    return thing is not None and not any(unit.low in LAUNCHED_FROM for unit in near[thing + 1 : thing + 3])


LONGEST_SHOT = 12
INTERCEPTORS = frozenset(("interceptor", "interceptors"))
DEFENDING = frozenset("patriot patriots arrow thaad surface-to-air anti-aircraft air-defence nasams iris-t".split())
FLYING = frozenset(("missile strike", "drone strike"))
# "Fired at a missile base": that flew nowhere.
LAUNCHED_FROM = frozenset(
    "base bases site sites battery batteries launcher launchers depot depots factory factories store stores boat boats "
    "plant workshop unit units crew crews operators team teams production sites silo silos regiment brigade".split()
)


def _leaves(units: Sequence[Unit], at: int) -> bool:
    """Whether somebody only went away: "drove off towards Mali", and no "drove off the attackers"."""
    if units[at].low not in {"drove off", "drive off", "drives off", "driving off"}:
        return False
    return at + 1 == len(units) or units[at + 1].low in LEAVING


LEAVING = frozenset(
    "towards toward to into in with along through at on north south east west before when as . , ;".split()
)


def _ran_upon_them(units: Sequence[Unit], at: int) -> bool:
    """Whether a ship ran upon what was told before, mines or rocks: "HMS Saumarez struck them", "struck one"."""
    pointed = at + 1 < len(units) and units[at + 1].low in {"them", "one", "it"}
    if units[at].low not in {"struck", "hit"} or not pointed or [one.low for one in units[at + 2 : at + 3]] == ["of"]:
        return False
    return any(unit.value("object").endswith("vessels") for unit in units[max(0, at - 3) : at])


def _beats_off(units: Sequence[Unit], at: int) -> bool:
    """Whether an attack is what is beaten back: "had beaten back an attack on its positions by rebels"."""
    off = units[at].low.endswith((" back", " off")) and " " in units[at].low
    return off and any("attack noun" in unit.roles for unit in units[at + 1 : at + 4])


def _turned_away(units: Sequence[Unit], at: int) -> bool:
    """Whether craft with men aboard were met and no more: "intercepted four Turkish F-16s", and no missiles."""
    if not units[at].low.startswith("intercept"):
        return False
    near = units[at + 1 : at + 7]
    flown = any(unit.value("weapon") in {"missile strike", "drone strike", "bombardment"} for unit in near)
    manned = any(unit.value("weapon") == "air strike" or unit.value("object") in MANNED for unit in near)
    boats = any(unit.low.split()[-1] in BOATS for unit in near)
    poached = boats and any(unit.low.split()[0] in POACHING for unit in units[at + 1 :])
    return (manned or poached) and not flown


# What coastguards stop boats for: that is no attack.
POACHING = frozenset(
    "nets catch fishing poaching licence license smuggling cocaine narcotics migrants contraband".split()
)
BOATS = frozenset("trawler trawlers boat boats vessel vessels dhow dhows dinghy dinghies".split())
MANNED = frozenset(("public aircraft", "civil aircraft"))
LOOSE = frozenset(("loose", "adrift", "drifted", "dragged", "dragging"))
RUNNING_INTO = frozenset("rammed struck hit damaged sank holed grounded smashed".split())
LEFT_BEHIND = frozenset("mine mines landmine landmines ordnance munition munitions shell shells bomb bombs".split())


def _adrift(units: Sequence[Unit], at: int) -> bool:
    """Whether a craft that nobody steered ran into something: "a barge broke loose and rammed the pier"."""
    return units[at].low in RUNNING_INTO and any(unit.low in LOOSE for unit in units[max(0, at - 6) : at])


def _cleared(units: Sequence[Unit], at: int) -> bool:
    """Whether old explosives were done away with: "a drifting mine was destroyed by divers"."""
    if not units[at].low.startswith(DISPOSING):
        return False
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    named = [unit for unit in units[begin:end] if unit.roles & {"weapon", "object"} or unit.low in LEFT_BEHIND]
    return bool(named) and named[0].low.rpartition(" ")[2] in LEFT_BEHIND and end - begin < LONGEST_THING


LONGEST_THING = 9


def _in_peace(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether one flew over the high seas or in a test, or a ship came into port: "the frigate entered the harbour"."""
    if any(unit.low in TRIED for unit in units):
        return True
    if units[at].low.startswith(("fl", "overfl")):
        return any(unit.low in PEACEFUL for unit in units)
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    ship = any(unit.value("object").endswith("vessels") for unit in units[begin:end])
    return (ship or slots.ship) and any(unit.low in HAVENS for unit in units[at + 1 : at + 5])


TRIED = frozenset(("test", "training", "exercise", "parade", "regatta"))
HAVENS = frozenset("harbour harbor port dock docks roads anchorage marina shipyard".split())


def _at_no_thing(units: Sequence[Unit], at: int) -> bool:
    """Whether shots went at a beast, at oneself or into the sea, or were of words: "fired back at its critics"."""
    near = units[at + 1 : at + 6]
    if near and near[0].low in ONESELF and "up" not in {unit.low for unit in near[:2]}:
        return True
    for step, unit in enumerate(near):
        if unit.low in STOPS | {",", "."} or "object" in unit.roles:
            return False
        blasted = unit.low in CHARGES and step > 0 and near[step - 1].low == "with"  # "blown up with charges"
        if unit.low in BEASTS | SAID | COMRADES and not blasted:
            return True
        if unit.low == "into" and _into_sea(units, at + 2 + step):
            return True
    return False


def _into_sea(units: Sequence[Unit], at: int) -> bool:
    """Whether missiles went into the sea, near nobody: "the Sea of Japan", but not "the sea off Keelung"."""
    near = units[at : at + 6]
    sea = any(unit.low.startswith(("sea", "ocean", "pacific")) for unit in near[:2])
    return sea and not any(unit.low in {"off", "near", "around", "beside", "close"} for unit in near)


CHARGES = frozenset(("charges", "charge"))
ONESELF = frozenset("himself herself themselves itself myself".split())
BEASTS = frozenset(
    "boar boars deer stag wolf wolves bear bears fox foxes elk moose grouse pheasant pheasants rabbit rabbits hare "
    "elephant "
    "elephants lion lions tiger tigers dog dogs duck ducks goose geese pigeon pigeons bull cow".split()
)
SAID = frozenset(
    "critics critic criticism accusations accusation claims claim charges remarks questions reporters opponents "
    "detractors "
    "insults suggestions reports allegations".split()
)


# A soldier who shoots these is at war with nobody.
COMRADES = frozenset("comrades comrade colleagues colleague classmates superiors fellow wife girlfriend".split())
DEFECTS = frozenset(
    "corrosion negligence neglect fault faults leak leaks overheating short-circuit rust fatigue carelessness error "
    "malfunction defect defects leakage wear age overpressure".split()
)
CAUSING = frozenset((("because", "of"), ("due", "to"), ("owing", "to"), ("caused", "by"), ("blamed", "on"),
                     ("thanks", "to"), ("result", "of")))  # fmt: skip


def _from_defect(units: Sequence[Unit], at: int) -> bool:
    """Whether a defect is told as the cause: "a gas pipeline exploded because of corrosion"."""
    near = [unit.low for unit in units[at + 1 : at + 14]]
    return any(
        pair in CAUSING and not DEFECTS.isdisjoint(near[step + 2 : step + 6])
        for step, pair in enumerate(pairwise(near))
    )


def _without_arms(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether the law did it, or one man alone to nobody of a state: a crime, as far as the words tell."""
    if not slots.passive and (_of_order(slots, units, at) or _in_fog(units, at)):
        return True
    if slots.passive or slots.agents or any(hit.of for hit in slots.hits if slots.verb not in SEARCHING):
        return False
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    words = {word for unit in units[begin:end] for word in unit.low.split()}
    if slots.verb in BURSTING and any(unit.low in OF_ITSELF for unit in units[max(0, begin - 3) : at]):
        return True
    return (slots.verb in SEARCHING and bool(words & LAWMEN)) or (bool(words & LONERS) and bool(words & LONE))


# What bursts, and bursts other things, by itself: "gas leaked and blew up a kitchen".
OF_ITSELF = frozenset("gas boiler boilers methane firework fireworks firedamp battery batteries transformer".split())
BURSTING = frozenset(form for lemma in ("explode", "destroy", "wreck", "flatten", "level levelled levelled levelling",
                                        "kill", "damage", "gut", "demolish") for form in inflect(lemma).values()) | {
    "blew up", "blows up", "blow up", "blown up",
}  # fmt: skip


def _bursts_of_itself(units: Sequence[Unit], at: int) -> bool:
    """Whether what blew up is a cylinder, a boiler or the like: "a cooking gas cylinder blew up in a restaurant"."""
    if not units[at].low.startswith(("blew up", "blown up", "explod", "burst", "went off", "detonated")):
        return False
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    lows = [unit.low for unit in units[begin:end]]
    head = next((step for step, low in enumerate(lows) if low in HEADED_BY), len(lows))
    words = " ".join(lows[:head]).split()
    return words[-1:] != [] and words[-1] in HOUSEHOLD and not {"rigged", "booby-trapped"} & set(lows)


# What ends the noun of a subject; and what bursts in kitchens, workshops and engine rooms.
HEADED_BY = frozenset("in at on of with near under inside behind that which loaded packed filled being aboard".split())
HOUSEHOLD = frozenset(
    "cylinder cylinders canister canisters bottle bottles boiler boilers cooker cookers stove stoves heater heaters "
    "radiator kettle transformer transformers generator generators battery batteries tyre tyres tire tires firework "
    "fireworks cracker firecrackers geyser geysers volcano compressor gas methane firedamp fryer furnace".split()
)


def _of_order(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether police met criminals, protesters held a building, or an alarm went off."""
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    doers = {word for unit in units[begin:end] for word in unit.low.split()}
    near = {unit.low for unit in units[at + 1 : at + 5]}
    guarded = any(hit.object in {"diplomatic premises", "military base"} for hit in slots.hits)
    return bool(
        (doers & (POLICE | MOBS) and near & CRIMINALS)
        or (doers & PROTESTERS and slots.verb in HOLDING and not guarded)
        or (doers & ALARMS and slots.verb == "went off")
    )


def _in_fog(units: Sequence[Unit], at: int) -> bool:
    """Whether a ship ran into something because nobody saw it: "rammed the pier in thick fog"."""
    return units[at].low.startswith(("ram", "hit", "struck", "strik")) and any(
        unit.low in {"fog", "mist"} for unit in units[at + 1 : at + 12]
    )


POLICE = frozenset("police policemen policeman constable constables gendarmes officers".split())
CRIMINALS = frozenset(
    "suspect suspects thief robber robbers criminals smugglers dealers traffickers burglars thieves gangsters "
    "fugitive".split()
)
MOBS = frozenset("mob crowd villagers residents vigilantes neighbours townspeople".split())
PROTESTERS = frozenset("students pupils workers demonstrators protesters squatters strikers miners teachers".split())
HOLDING = frozenset("occupied occupies occupy stormed storm invaded blockaded besieged seized".split())
ALARMS = frozenset("alarm alarms siren sirens lights phone phones bell bells clock flash sprinklers".split())


def came_to_grief(units: Sequence[Unit], *, at: int) -> bool:
    """Return whether something only burned or sank, with no object behind the verb nor before it."""
    alone = at + 1 < len(units) and units[at + 1].low in INTRANSITIVE
    burns = units[at].low in BURNING and alone
    return (burns or (units[at].low in SINKING and _goes_down(units, at))) and not _object_before(units, at)


def _collided(units: Sequence[Unit], at: int) -> bool:
    """Return whether one civil craft was struck by another: "the feeder was struck by the ferry in thick fog"."""
    by = next((step for step in range(at + 1, min(len(units), at + 5)) if units[step].low == "by"), None)
    if by is None:
        return False
    near = units[by + 1 : by + 5]
    return any(unit.value("object") in CIVIL for unit in near) and not any(
        unit.roles & {"force", "weapon"} for unit in near
    )


def _disposed_of(units: Sequence[Unit], at: int) -> bool:
    """Return whether what was destroyed is a shell or a mine itself, as sappers do: "destroyed a wartime shell"."""
    if not units[at].low.startswith(DISPOSING):
        return False
    for step in range(at + 1, min(len(units), at + 6)):
        unit, following = units[step], units[step + 1] if step + 1 < len(units) else None
        if unit.low in STOPS or unit.low in {",", "with", "by", "in", "on", "at"}:
            return False
        if unit.low in ORDNANCE:
            return following is None or not (
                following.roles & {"object"} or following.low in {"depot", "dump", "store"}
            )
    return False


def _by_accident(units: Sequence[Unit], at: int) -> bool:
    """Return whether the words behind say that no arms did it: "were killed in a road crash near Mandera"."""
    for step in range(at + 1, min(len(units), at + 9)):
        low = units[step].low
        if low in STOPS | {","} or "attack noun" in units[step].roles:
            return False
        if low in ACCIDENTS:
            return any(unit.low in {"in", "by", "during", "from"} for unit in units[at + 1 : step])
    return False


def by_accident(units: Sequence[Unit], *, at: int, apart: bool) -> bool:
    """Return whether an accident is the subject of a verb of harm: "a flood killed nine", "a fire at a depot killed".

    A fire may be that of an attack told before, unless the sentence stands `apart` by a day of its own.
    """
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    armed = {"weapon", "attack noun", "demonym", "force"}
    if any(unit.roles & armed and unit.low not in {"fire", "blaze"} for unit in units[begin:end]):
        return False
    lows = {unit.low for unit in units[begin:end]}
    fire = bool(lows & {"fire", "blaze"}) and bool(lows & {"a", "another"})
    return bool(lows & (ACCIDENTS - {"fight", "brawl", "wreck", "fall", "falls", "blaze"})) or (fire and apart)


def _went_off_at_home(units: Sequence[Unit], at: int) -> bool:
    """Return whether arms went off where they were kept or launched: "the rocket exploded on its pad"."""
    near = [unit.low for unit in units[at + 1 : at + 7]]
    itself = units[at].low.startswith(("explod", "detonat", "burst", "crash", "blew", "went off"))
    return (
        itself
        and bool(OWN_GROUND & set(near))
        and near[0]
        in {
            "on",
            "at",
            "in",
            "during",
            "shortly",
            "after",
            "seconds",
            "before",
        }
    )


def _of_practice(units: Sequence[Unit], at: int) -> bool:
    """Whether what did it was a weapon to train with: "a practice torpedo blew up", "a dummy warhead fell on"."""
    near = units[max(0, at - NEAR) : at]
    return any(
        unit.low in PRACTICE and not ORDNANCE.isdisjoint(following.low.split()) for unit, following in pairwise(near)
    )


NEAR = 8
PRACTICE = frozenset("practice training dummy inert exercise drill unarmed".split())


def _goes_down(units: Sequence[Unit], at: int) -> bool:
    """Whether a ship only sank: no object follows, but a day, a preposition or nothing: "and sank six days later"."""
    near = [unit.low for unit in units[at + 1 : at + 5]]
    late = bool({"later", "after", "afterwards", "before"} & set(near)) and units[at + 1].low not in {"a", "the", "an"}
    return not near or near[0] in INTRANSITIVE or near[0].endswith("ly") or late or near[0] in {"off", "to", "with"}


def _object_before(units: Sequence[Unit], at: int) -> bool:
    """Whether a relative clause has its object before it: "the village that Rwandan troops burned in March"."""
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    return 0 < begin < end and units[begin - 1].low in {"that", "which", "whom"}
