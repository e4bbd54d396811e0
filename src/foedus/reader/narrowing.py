"""Which kind of act a word of force tells of, where the word alone leaves it open: by who did it, with what, to what.

"Attacked" by gunmen is an armed raid, by infantry a ground assault, by a frigate on a ship a naval attack.
"""

from collections.abc import Iterable, Sequence

from foedus.reader.rammed import is_bomb
from foedus.reader.slot import Slots
from foedus.reader.unit import Unit

WIDE = frozenset(("attack", "armed attack", "bombardment"))
SHIPS = frozenset(("public vessels", "merchant vessels", "fishing vessels"))
AIRCRAFT = frozenset(("public aircraft", "civil aircraft"))
MILITARY = frozenset(("land forces", "armed forces", "military base", "security forces"))
PEOPLE = frozenset(("nationals", "persons", "officials"))
SEAFARING = frozenset(
    "navy ship ships vessel vessels boat boats fleet fleets flotilla squadron armada skiffs skiff speedboats speedboat "
    "gunboat gunboats submarine submarines u-boat u-boats warship warships galleys galleons monitors hms uss ins "
    "coastguard torpedo-boats privateers corsairs minelayers".split()
)
# Bodies of soldiers on land; a few of them make no invasion.
ARMIES = frozenset(
    "army armies forces troops infantry tanks tank armour armor cavalry division divisions brigade brigades regiment "
    "regiments battalion battalions corps column columns panzers marines paratroopers legions legion garrison men "
    "soldiers horsemen convoy convoys volunteers regulars lancers hussars uhlans cossacks rangers commandos "
    "grenadiers riflemen legionnaires militia vanguard spearhead mechanised motorised artillery".split()
)
FEW = frozenset("patrol patrols squad team party guard guards scouts couple pair two three four five six".split())
IRREGULAR = frozenset(
    "gunmen gunman militants militant fighters rebels insurgents terrorists guerrillas jihadists raiders attackers "
    "assailants extremists islamists bandits tribesmen separatists partisans militiamen settlers pirates mob gang "
    "gangs mujahideen mujahidin marauders".split()
)
# Verbs of those who come in numbers to stay.
POURING = frozenset(
    "rolled poured swept marched drove advanced pushed thrust stormed invaded surged streamed broke burst moved "
    "crosses rolls pours sweeps marches drives advances pushes thrusts rode drive roll".split()
)
SHOOTING = frozenset("fired opened shot shoot shoots fire firing traded exchanged sniped".split())
ASSAULTING = frozenset(
    "attacked attack attacks attacking stormed storms storming assaulted assaults raided raids raid assault captured "
    "captures capture seized seizes retook retake retakes took takes taken recaptured overran overrun overruns "
    "overrunning rushed charged assailed broke burst overpowered mauled routed".split()
)
GROUND = frozenset("parked apron tarmac ground runway hangar hangars airfield airfields base bases grounded".split())
FROM_AIR = frozenset("air sky aircraft jets planes warplanes helicopters bombers bomber jet helicopter".split())
SINGLE_BOMBS = frozenset(("bomb", "explosives", "semtex", "dynamite", "gelignite", "tnt"))
STEALTHY = frozenset("saboteurs sabotage divers frogmen saboteur".split())
LINES = frozenset(("undersea cable or pipeline", "transport works", "energy facility"))
BLOWING = frozenset(("blew up", "blown up", "blows up", "blowing up", "blow up", "blasted", "dynamited"))
EXPLODING = frozenset(("exploded", "detonated", "went off"))
FLOWN = frozenset(("air strike", "missile strike", "drone strike", "shelling"))


# Drones by their names.
DRONES = frozenset(
    "reaper reapers predator predators bayraktar bayraktars tb2 tb2s akinci mohajer orlan lancet lancets shahed "
    "shaheds heron herons".split()
) | {"wing loong", "global hawk", "hermes 450", "mq-9", "mq-9s"}


def narrow_act(slots: Slots, *, units: Sequence[Unit], at: int, span: tuple[int, int]) -> tuple[str, ...]:
    """Return the kinds of act that are possible once doer, arms and thing are looked at; never wider than before.

    `span` gives the units of the clause of the word of force at `at`.
    """
    acts = slots.acts
    if not acts:
        return acts
    doer = _doer(slots, units, at, span)
    if acts == ("attack",) and units[at].low in BLOWING | EXPLODING and is_bomb(units, begin=span[0], end=at):
        return ("bombing",)
    if acts == ("invasion", "incursion"):
        return _entry(slots, units, at, doer)
    if len(acts) > 1:
        return acts
    found = _of_kind(slots, units, at, doer)
    if not found and acts[0] in WIDE:
        found = (
            _by_thing(slots, units, at, doer)
            or _by_arms(slots, units, span)
            or _by_craft(slots, units, at, doer)
            or _by_doer(slots, units, at, doer)
        )
    return (found,) if found else acts


def _of_kind(slots: Slots, units: Sequence[Unit], at: int, doer: Sequence[Unit]) -> str:
    """Return a narrower act for one that is no longer wide: a town overrun, a ship sunk from the air; or ""."""
    act = slots.acts[0]
    found = ""
    if act == "invasion" and units[at].low.startswith("over"):
        whole = any("state" in unit.roles for unit in units[at + 1 : at + 6]) and not slots.hits
        found = "" if whole else "ground assault"
    elif act == "ground assault" and _irregular(slots, doer) and slots.hits and not _of(slots, MILITARY):
        found = "armed raid"
    elif act == "air strike" and slots.weapon_at is not None and units[slots.weapon_at].low in DRONES:
        found = "drone strike"
    elif act == "air engagement" and _of(slots, NETWORKS) and _near(units, at) & HACKING:
        found = "cyber operation"
    elif act == "air strike" and _of(slots, AIRCRAFT) and not _grounded(slots, units, at):
        found = "air engagement"
    elif act == "naval attack" and slots.weapon in {*FLOWN, "bombing"}:
        found = slots.weapon
    elif act == "naval attack" and units[at].low.startswith("ram") and _near(units, at) & ON_ROADS:
        found = "attack"
    elif act == "shelling" and _afloat(doer) and not _of(slots, SHIPS):
        found = "naval bombardment"
    return found


# "Rammed a car into the crowd": at sea nobody does.
ON_ROADS = frozenset("car cars van lorry truck pick-up pickup bus minibus motorcycle jeep tractor".split())
NETWORKS = frozenset(("communications facility",))
HACKING = frozenset(
    "hackers hacker hacked cyber cyberattack ddos denial denial-of-service malware websites virus".split()
)


def _doer(slots: Slots, units: Sequence[Unit], at: int, span: tuple[int, int]) -> Sequence[Unit]:
    """Return the units among which the doer stands: the subject, what follows "by", the words before a noun."""
    by = next((step for step in range(at + 1, min(span[1], len(units))) if units[step].low == "by"), None)
    after = tuple(units[by + 1 : by + REACH]) if by is not None else ()
    if slots.shape == "noun":
        return (*units[max(span[0], at - REACH) : at], *after)
    if slots.passive:
        return after
    subject = tuple(units[max(span[0], at - LONGEST) : at])
    relative = next((step for step, unit in enumerate(subject) if step and unit.low in {"which", "that", "who"}), None)
    return subject[:relative]


REACH, LONGEST = 7, 16


def _of(slots: Slots, things: Iterable[str]) -> bool:
    return any(hit.object in things for hit in slots.hits)


def _afloat(doer: Sequence[Unit]) -> bool:
    return any(unit.value("object") in SHIPS or not SEAFARING.isdisjoint(unit.low.split()) for unit in doer)


def _on_land(doer: Sequence[Unit]) -> bool:
    return any(
        unit.value("object") == "land forces" or not ARMIES.isdisjoint(unit.low.split())
        for unit in doer
        if unit.value("weapon") not in FLOWN - {"shelling"}
    )


def _irregular(slots: Slots, doer: Sequence[Unit]) -> bool:
    """Whether fighters who are no state's army did it."""
    named = {part.value[0] for part in slots.agents}
    return any(unit.low in IRREGULAR for unit in doer) or any(
        unit.actor in named and "group" in unit.roles for unit in doer
    )


def _entry(slots: Slots, units: Sequence[Unit], at: int, doer: Sequence[Unit]) -> tuple[str, ...]:
    """Return what it is that forces went in: an army invades, a patrol intrudes, fighters storm a town."""
    if _irregular(slots, doer):
        return slots.acts if slots.border else ("ground assault",)
    few = any(unit.low in FEW for unit in doer) and not any(
        unit.low in {"brigades", "divisions", "armies", "columns", "regiments", "corps", "battalions"} for unit in doer
    )
    heads = {word for unit in doer for word in unit.low.split()}
    pouring = units[at].low.split()[0] in POURING
    if not few and (pouring or heads & (ARMIES - {"men", "soldiers", "artillery"}) or "of" in heads):
        return ("invasion",)
    return slots.acts


def _near(units: Sequence[Unit], at: int) -> set[str]:
    return {word for unit in units[max(0, at - LONGEST) : at + LONGEST] for word in unit.low.split()}


def _grounded(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether aircraft were hit on the ground: "parked jets", "eleven aircraft on their airfield"."""
    return bool(_near(units, at) & GROUND) or _of(slots, ("airport", "military base"))


def _by_thing(slots: Slots, units: Sequence[Unit], at: int, doer: Sequence[Unit]) -> str:
    """Return the act that what was hit settles: a craft in the air, a ship, a line that was blown up."""
    near = _near(units, at)
    if _of(slots, AIRCRAFT) and not _grounded(slots, units, at):
        return "" if slots.weapon == "bombardment" and slots.shape == "land" else "air engagement"
    armed = slots.weapon in {"", "attack", "naval attack"} and slots.shape not in {"enter", "land"}
    if _of(slots, SHIPS) and armed and slots.act != "bombing":
        return "naval attack" if _afloat(doer) or (slots.agents and slots.shape != "harm") else ""
    stealthy = any(unit.low in STEALTHY for unit in doer) and slots.weapon in {"", "attack", "bombardment"}
    if stealthy and slots.hits:
        return "sabotage"
    if _of(slots, LINES) and (units[at].low in BLOWING or near & STEALTHY) and slots.weapon in {"", "bombardment"}:
        return "" if near & FROM_AIR else "sabotage"
    return ""


def _by_arms(slots: Slots, units: Sequence[Unit], span: tuple[int, int]) -> str:
    """Return the act that a word for arms elsewhere in the clause settles: "from the air", "by a drone", "a bomb"."""
    clause = units[max(0, span[0]) : min(len(units), span[1])]
    for step, unit in enumerate(clause[:-1]):
        if unit.low not in {"from", "by", "with", "using"}:
            continue
        near = clause[step + 1 : step + 5]
        if unit.low == "from" and any(one.low in {"air", "sky"} for one in near[:2]):
            return "air strike"
        if unit.low in {"from", "by"} and any(one.value("weapon") == "drone strike" for one in near):
            return "drone strike"
        if unit.low == "by" and any(one.value("weapon") == "air strike" for one in near):
            return "air strike"
    bomb = slots.weapon_at is not None and units[slots.weapon_at].low in SINGLE_BOMBS
    flown = any(unit.value("weapon") in FLOWN for unit in clause) or any(unit.low in DROPPING for unit in clause)
    return "bombing" if bomb and not flown and slots.shape not in {"land", "launch", "direct"} else ""


DROPPING = frozenset("dropped drop drops dropping fell falls fall falling glide rained came air".split())


GUNS = frozenset(
    "tank tanks battery batteries gunners artillery artillerymen howitzer howitzers mortars mortar guns gun cannon "
    "cannons".split()
)
FIRING = SHOOTING | {"hit", "hits", "struck", "strikes", "strike", "pounded", "bombarded"}
FLIGHTS = frozenset("sortie sorties".split())
SERVICES = frozenset("mossad gru kgb fsb mi6 cia savak stasi agents agent assassins hitmen".split()) | {
    "shin bet", "secret service", "secret agents", "intelligence agents", "hit squad", "isi", "mi5",
}  # fmt: skip
KILLING = frozenset("killed kill kills murdered shot poisoned strangled stabbed".split())


def _by_craft(slots: Slots, units: Sequence[Unit], at: int, doer: Sequence[Unit]) -> str:
    """Return the act that the craft or the guns of the doer settle: "drones hit", "sorties hit", "a tank fired"."""
    word = units[at].low.split()[0]
    if slots.shape == "launch" and word.startswith("drop") and slots.weapon == "bombardment":
        carried = any(unit.low in DRONES or unit.value("weapon") == "drone strike" for unit in doer)
        return "drone strike" if carried else "air strike"
    if slots.passive or slots.weapon not in {"", "attack"} or slots.shape == "noun":
        flown = slots.shape == "noun" and slots.weapon in {"", "attack", "bombardment"}
        said = any(unit.low.endswith("air force") for unit in units[max(0, at - 5) : at])
        return "air strike" if flown and said and word in {"strike", "strikes"} else ""
    last = doer[-1] if doer else None
    if last is not None and last.value("weapon") in FLOWN and slots.shape in {"weak", "direct"}:
        return last.value("weapon")
    heads = {part for unit in doer for part in unit.low.split()}
    if heads & FLIGHTS:
        return "air strike"
    if word in KILLING and any(unit.low in SERVICES for unit in doer):
        return "assassination"
    plain = not heads & (ARMIES - GUNS - {"tanks", "tank", "artillery"}) and not _afloat(doer)
    return "shelling" if heads & GUNS and word in FIRING and plain else ""


def _by_doer(slots: Slots, units: Sequence[Unit], at: int, doer: Sequence[Unit]) -> str:
    """Return the act that the doer settles, where no arms are named: gunmen raid, infantry assaults, ships shell."""
    if slots.weapon not in {"", "attack"} or slots.shape in {"enter", "land", "blast", "noun"}:
        return ""
    word = units[at].low.split()[0]
    if _irregular(slots, doer):
        return _of_irregulars(slots, word, doer)
    if _on_land(doer):
        return "ground assault" if word in ASSAULTING and (slots.hits or slots.places) else ""
    shelling = word.startswith(("bombard", "shell", "pound", "hammer"))
    fixed = (slots.hits or (shelling and slots.places)) and not _of(slots, SHIPS | AIRCRAFT)
    taking = word in ASSAULTING and not word.startswith("attack")
    return "naval bombardment" if _afloat(doer) and fixed and not taking else ""


def _of_irregulars(slots: Slots, word: str, doer: Sequence[Unit]) -> str:
    """Return what fighters who are no army do: gunmen raid, a group that attacks an army's post assaults it."""
    if word.startswith(("seiz", "captur", "abduct", "kidnap")) and _of(slots, PEOPLE) and not _of(slots, MILITARY):
        return "hostage taking"
    if any(unit.low in {"gunmen", "gunman"} for unit in doer):
        return "armed raid"
    fighters = any(unit.low in IRREGULAR for unit in doer) or not word.startswith(("attack", "seiz", "captur"))
    if word not in ASSAULTING | SHOOTING or not (fighters and slots.hits):
        return ""
    return "ground assault" if _of(slots, MILITARY) and word in ASSAULTING else "armed raid"
