"""What was hit as the subject of a verb of no force: "took two torpedoes", "succumbed to a mine", "lost to a drone".

The munition and what it came to are told; who fired is whoever owns what the munition came from.
"""

from collections.abc import Sequence

from foedus.reader.attackwords import inflect
from foedus.reader.filler import fillers
from foedus.reader.finite import is_verb
from foedus.reader.grammar import STOPS, object_end, subject_span
from foedus.reader.mention import HitPart, Mention, Part
from foedus.reader.nounphrase import is_backed, is_head
from foedus.reader.owning import owner_of
from foedus.reader.reality import trouble_of_verb
from foedus.reader.standing import thing_at
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group


def _forms(*lemmas: str) -> frozenset[str]:
    return frozenset(form for lemma in lemmas for form in inflect(lemma).values())


# What was hit "took" or "stopped" a number of these.
TAKING = _forms("take took taken taking", "absorb", "receive", "stop stopped stopped stopping", "swallow", "collect",
                "suffer", "sustain", "endure", "catch caught caught catching")  # fmt: skip
YIELDING = _forms("succumb", "fall fell fallen falling")
LOSING = frozenset(("lost", "lose", "loses", "losing"))
LIMBS = frozenset("leg legs arm arms foot feet hand hands limb limbs eye eyes sight life lives".split())
WORDS = TAKING | YIELDING | LOSING
MUNITIONS = frozenset(
    "torpedo torpedoes missile missiles rocket rockets shell shells bomb bombs round rounds mine mines drone drones "
    "exocet exocets scud scuds tomahawk tomahawks shahed shaheds katyusha katyushas styx kalibr kalibrs rpg rpgs "
    "hit hits salvo salvos salvoes bullet bullets mortar mortars projectile projectiles kamikaze kamikazes".split()
)
MAKERS = frozenset(("state", "group", "demonym", "office"))
PLACES = frozenset(("place", "capital", "base", "capital place", "state"))
VICTIMS = frozenset(("object", "force", "weapon", "place", "base", "capital"))
# These are got in other ways too: only of ships and bases, and of hits and torpedoes.
GETTING = _forms("receive", "collect", "catch caught caught catching", "stop stopped stopped stopping")
STRUCK_BY = frozenset("hit hits torpedo torpedoes round rounds salvo salvos salvoes bullet bullets".split())
AT_ARMS = frozenset(
    ("public vessels", "merchant vessels", "fishing vessels", "civil craft", "military base", "public aircraft",
     "civil aircraft")
)  # fmt: skip
# Armed bodies take arms over; they are not what a missile comes to.
BODIES = frozenset(("armed forces", "land forces", "security forces"))
KINDS = {"torpedo": "naval attack", "missile": "missile strike", "rocket": "missile strike", "shell": "shelling",
         "mortar": "shelling", "drone": "drone strike", "bomb": "bombardment", "mine": "mining"}  # fmt: skip
FAR = 8


def read_suffering(units: Sequence[Unit], *, at: int) -> Mention | None:
    """Return the attack whose victim is the subject of the verb at `at`, or None."""
    group = verb_group(units, at=at, form="past")
    low = units[at].low
    if group.infinitive or group.gerund or group.modal or (group.passive and low not in LOSING):
        return None
    arm = _arm(units, at + 1) if low in TAKING else _arm_after_to(units, at, far=3 if low not in LOSING else FAR)
    if arm is None:
        return None
    begin, end = subject_span(units, first=group.first)
    hits, own = _victim(units, begin, end)
    maimed = low in LOSING and any(unit.low in LIMBS for unit in units[at + 1 : arm])
    hits = hits or (_maimed(units, begin, end) if maimed else ())
    at_arms = any(hit.object in AT_ARMS for hit in hits)
    vague = units[arm].low.startswith("hit") or units[at].low in GETTING
    if not (hits or own) or (vague and not (at_arms and units[arm].low in STRUCK_BY)) or _figurative(units, arm):
        return None
    stop = object_end(units, at=at)
    found = list(fillers(units, begin=at + 1, end=stop))
    places = own or tuple(
        Part((one.unit.place,), one.unit.start, one.unit.end, name=one.unit.text)
        for one in found
        if one.unit.place and one.unit.roles & PLACES and one.prep in {"place", "at"} and is_head(units, at=one.at)
        and "demonym" not in one.unit.roles
    )[:1]  # fmt: skip
    act = next((act for word, act in KINDS.items() if units[arm].low.startswith(word)), "attack")
    return Mention(
        rule="attack suffered", at=at, start=units[at].start, end=units[arm].end, span=(begin, stop),
        acts=(Part((act,), units[at].start, units[arm].end),), agents=_shooter(units, arm, stop), places=places,
        hits=hits, negated=group.negated, struck=True, trouble=trouble_of_verb(units, group=group),
    )  # fmt: skip


def _maimed(units: Sequence[Unit], begin: int, end: int) -> tuple[HitPart, ...]:
    """Return the people who lost limbs or lives to a munition: "two sergeants lose legs to box mines"."""
    people = next((unit for unit in units[begin:end] if unit.value("object") in BODIES), None)
    if people is not None:
        return (HitPart(people.value("object"), "", people.start, people.end),)
    last = units[end - 1] if begin < end else None
    return (HitPart("persons", "", last.start, last.end),) if last is not None and last.low.isalpha() else ()


def _arm(units: Sequence[Unit], begin: int) -> int | None:
    """Return the munition that a noun group names, as its head."""
    for step in range(begin, min(len(units), begin + FAR)):
        low = units[step].low
        if (
            low in STOPS
            or low in {",", ".", "in", "at", "on", "for", "by", "with", "and", "off"}
            or is_verb(units, at=step)
        ):
            return None
        if "object" in units[step].roles and low not in MUNITIONS:
            return None
        if low in MUNITIONS or units[step].value("weapon") in KINDS.values():
            following = units[step + 1] if step + 1 < len(units) else None
            further = following is not None and bool(following.roles & {"object", "attack noun", "weapon"})
            if not further and (following is None or following.low not in {"launcher", "launchers", "depot", "stocks"}):
                return step
    return None


def _arm_after_to(units: Sequence[Unit], at: int, *, far: int) -> int | None:
    """Return the munition behind "to": "succumbed to a torpedo", "lost its cathedral to German bombs"."""
    to = next((step for step in range(at + 1, min(len(units), at + far)) if units[step].low == "to"), None)
    return None if to is None else _arm(units, to + 1)


def _shooter(units: Sequence[Unit], arm: int, stop: int) -> tuple[Part, ...]:
    """Return whose munition it was: "a Pakistani missile", "torpedoes from the submarine Hangor of Pakistan"."""
    sent = arm + 1 < len(units) and units[arm + 1].low in {"from", "of"}
    found = _maker(units, range(arm - 1, max(-1, arm - 4), -1)) or (
        _maker(units, range(arm + 2, min(stop, arm + FAR))) if sent else None
    )
    return () if found is None else (Part((found.actor,), found.start, max(found.end, units[arm].end)),)


def _maker(units: Sequence[Unit], steps: range) -> Unit | None:
    for step in steps:
        unit = units[step]
        if unit.low in {"to", "in", "at", "off", "on"} or is_verb(units, at=step):
            return None
        if unit.actor and unit.roles & MAKERS and not is_backed(units, at=step):
            return unit
    return None


def _figurative(units: Sequence[Unit], arm: int) -> bool:
    """Whether a rocket is one only by its force: "succumbed to a rocket of a shot"."""
    return [unit.low for unit in units[arm + 1 : arm + 3]] in (["of", "a"], ["of", "an"])


def _victim(units: Sequence[Unit], begin: int, end: int) -> tuple[tuple[HitPart, ...], tuple[Part, ...]]:
    """Return the thing hit with its owner, or the place: the head of the subject."""
    for one in fillers(units, begin=begin, end=end, subject=True):
        unit = one.unit
        if one.prep or not unit.roles & VICTIMS or not is_head(units, at=one.at):
            continue
        if "object" in unit.roles:
            owner, first, last = owner_of(units, at=one.at)
            owner = "" if owner == "speaker" else owner
            if thing_at(units, at=one.at) in BODIES:
                return (), ()
            return (HitPart(thing_at(units, at=one.at), owner, min(first, unit.start), max(last, unit.end)),), ()
        if unit.value("weapon") == "air strike":
            owner, first, last = owner_of(units, at=one.at)
            return (HitPart("public aircraft", owner, min(first, unit.start), max(last, unit.end)),), ()
        if unit.place:
            return (), (Part((unit.place,), unit.start, unit.end, name=unit.text),)
    return (), ()


# What goes over a mine or a bomb: "a police car ran over an improvised explosive device", "stepped on a landmine".
RUNNING = _forms("run ran run running", "drive drove driven driving", "roll", "pass", "ride rode ridden riding",
                 "step stepped stepped stepping", "tread trod trodden treading", "trigger", "walk")  # fmt: skip
RUNNING |= frozenset(("drove over", "rolled over", "ran over", "passed over", "rode over", "drives over", "runs over"))
LAID = frozenset("mine mines landmine landmines ied ieds bomb bombs".split()) | {
    "improvised explosive device", "improvised explosive devices", "explosive device", "roadside bomb",
    "roadside bombs", "land mine", "land mines", "booby trap", "anti-personnel mine", "anti-tank mine",
}  # fmt: skip
AWAY = frozenset(", in at near of by beside to from with and off behind around".split())
SERVICES = {
    **dict.fromkeys("police policeman policemen gendarmes gendarmerie".split(), "security forces"),
    **dict.fromkeys("army military soldier soldiers troops conscripts".split(), "land forces"),
}
SAPPERS = frozenset("sapper sappers deminers deminer engineers squad robot robots experts bomber attacker".split())


def run_over(units: Sequence[Unit], *, at: int) -> int | None:
    """Return the mine or bomb over which the verb at `at` goes, or None: "drove over a mine"."""
    over = at + 1 < len(units) and units[at + 1].low in {"over", "on", "onto", "upon"}
    alone = units[at].low.startswith("trigger") or " " in units[at].low
    if units[at].low not in RUNNING or not (over or alone):
        return None
    near = range(at + 1 + over, min(len(units), at + FAR))
    stop = next((step for step in near if units[step].low in STOPS or units[step].low in AWAY), near.stop)
    return next((step for step in near if step < stop and units[step].low in LAID), None)


def read_run_over(units: Sequence[Unit], *, at: int) -> Mention | None:
    """Return the attack of who ran over a mine or a bomb that was laid there, or None; sappers do so to clear it."""
    group = verb_group(units, at=at, form="past")
    arm = None if group.infinitive or group.modal or group.passive else run_over(units, at=at)
    begin, end = subject_span(units, first=group.first)
    if arm is None or begin == end or any(unit.low in SAPPERS for unit in units[begin:end]):
        return None
    hits, own = _victim(units, begin, end)
    if not hits:
        told = ((unit, SERVICES.get(unit.low.partition(" ")[0], "")) for unit in units[begin:end])
        hits = tuple(HitPart(force, "", unit.start, unit.end) for unit, force in told if force)[:1]
    last = object_end(units, at=at)
    places = own or tuple(
        Part((one.unit.place,), one.unit.start, one.unit.end, name=one.unit.text)
        for one in fillers(units, begin=arm + 1, end=last)
        if one.unit.place and one.unit.roles & PLACES and one.prep in {"place", "at"} and is_head(units, at=one.at)
    )[:1]  # fmt: skip
    act = "mining" if units[arm].low.rstrip("s").endswith("mine") else "bombing"
    return Mention(
        rule="attack suffered", at=at, start=units[at].start, end=units[arm].end, span=(begin, last),
        acts=(Part((act,), units[at].start, units[arm].end),), places=places, hits=hits, negated=group.negated,
        struck=True, apart=True, trouble=trouble_of_verb(units, group=group),
    )  # fmt: skip
