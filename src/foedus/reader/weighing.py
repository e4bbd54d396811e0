"""Weighs what a clause tells of force where no frame settled it: arms, forces, sides, things hit, places.

A report on force says most things in plain words that need no frame: whoever has arms, and does something to somebody
or somewhere by a verb of force, attacked. Each part of the clause that is told speaks for it; a doer that is no force
speaks against it. Verbs of many senses need more.
"""

from collections.abc import Sequence

from foedus.reader.attackwords import HARMLESS_BEFORE, inflect
from foedus.reader.grammar import subject_span
from foedus.reader.headline import tells_in_present
from foedus.reader.sense import AS_FRIENDS
from foedus.reader.slot import CRAFT, Slots
from foedus.reader.speechwords import DETERMINERS
from foedus.reader.unit import Unit, VerbGroup
from foedus.reader.verbgroup import DAY_WORDS, verb_group

ENOUGH = 2.5
# What a verb says by itself, and a weapon beside it.
PLAINLY, PARTLY, ARMS, NAMED = 2.0, 1.0, 1.5, 1.5


def _forms(*lemmas: str) -> frozenset[str]:
    return frozenset(form for lemma in lemmas for form in inflect(lemma).values())


OF_FORCE = _forms(
    "bomb", "bombard", "shell", "strafe", "torpedo torpedoed torpedoed torpedoing", "ambush", "invade", "besiege",
    "mortar", "machine-gun", "assassinate", "murder", "massacre", "slaughter", "behead", "gun down", "shoot dead",
    "blow up", "set ablaze", "set fire to", "wipe out", "mow down", "overrun overran overrun overrunning", "sabotage",
    "torch", "kidnap kidnapped kidnapped kidnapping", "abduct", "riddle", "strike struck struck striking", "annihilate",
    "raid", "storm", "sink sank sunk sinking", "kill", "sabre", "snipe", "rout", "flatten", "raze", "board", "seize",
    "rake", "ram rammed rammed ramming", "wreck",
)  # fmt: skip
SINKING = _forms("sink sank sunk sinking")
MANY_SENSES = _forms(
    "put put put putting", "set set set setting", "spend spent spent spending", "engage", "reduce", "close", "release",
    "lay laid laid laying", "throw threw thrown throwing", "drop dropped dropped dropping", "drift", "circle", "cross",
    "target", "disrupt", "hurt hurt hurt hurting", "knock", "land", "level levelled levelled levelling", "violate",
    "fall fell fallen falling", "crash", "breach", "cut cut cut cutting", "blind", "wipe",
)  # fmt: skip
NEVER = _forms(
    "take took taken taking", "fly flew flown flying", "use used used using", "enter", "send sent sent sending", "burn",
    "hack",
)  # fmt: skip
LINES = ("link", "connector", "stream", "cable", "pipeline")
CABLE = "undersea cable or pipeline"
ACCIDENTS = frozenset("accident accidentally earthquake quake storm trawler trawlers fault landslide landslides "
                      "weather wear inadvertently digger excavator repair maintenance".split())  # fmt: skip
ASHORE = _forms("land")
EXPLODING = _forms("explode", "detonate") | {"went off", "blew up"}
SHAPES = frozenset(("direct", "phrase", "weak", "harm", "launch", "land", "down", "clash", "blast", "enter", "mine"))
DONE = frozenset(("past", "part"))


def weigh(slots: Slots, *, units: Sequence[Unit], at: int) -> bool:
    """Return whether what a clause tells, taken together, makes it one of force."""
    if slots.shape == "cut":
        line = any(unit.capital and unit.low.endswith(LINES) for unit in units)
        line = line or any(hit.object == CABLE for hit in slots.hits)
        return line and ACCIDENTS.isdisjoint(unit.low for unit in units)
    if not _is_told_as_done(slots, units, at) or _told_by_noun(slots, units, at):
        return False
    low = units[at].low
    if low in SINKING and not slots.passive and not _has_object(units, at):
        return False  # "she sank under tow": what became of a ship told before
    plainly = low in OF_FORCE | EXPLODING
    weight = PLAINLY if plainly else 0.0 if low in MANY_SENSES else PARTLY
    weight += ARMS * bool(slots.weapon) + bool(slots.doer) + bool(slots.agents)
    weight += bool(slots.hits) + any(hit.of for hit in slots.hits) / 2
    weight += bool(slots.targets or slots.places or slots.aimed)
    weight += (slots.pronoun is not None) / 2 + NAMED * _is_named(slots, units, at) + _has_object(units, at) / 2
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    if end - begin <= SHORT and any(unit.low in ELLIPTIC for unit in units[begin:end]):
        return weight + 1.0 >= ENOUGH  # "another damaged the town hall"
    return weight - slots.unknown_by / (1 + plainly) >= ENOUGH


def _told_by_noun(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether a noun of force behind the verb tells it all: "were killed in an Iranian air strike on a depot"."""
    if slots.shape != "harm" or not slots.passive:
        return False
    near = units[at + 1 : at + REACH]
    return any(
        "attack noun" in unit.roles and near[step + 1].low in {"on", "against", "of", "at"}
        for step, unit in enumerate(near[:-1])
        if step and near[step].low != "with"
    )


REACH = 14
SHORT = 2
ELLIPTIC = frozenset("another others second third fourth".split())


def _is_told_as_done(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether a verb that may tell of force by itself is told as done, by somebody or something that could do it."""
    low, shape = units[at].low, slots.shape
    lacking = {
        "launch": not (slots.weapon or low.startswith(("fir", "shot", "shoot")) or low in EXPLODING),
        "mine": not (slots.weapon or low.startswith("min")),
        "down": not (slots.hits or slots.passive),
        "land": not (slots.weapon or (slots.doer and _comes_to_fight(slots, units, at)) or low in EXPLODING)
        or _at_sea(units, at),
        "enter": " " not in low
        or not (slots.agents or slots.places or slots.targets or slots.hits)
        or (slots.passive and not slots.agents),
    }
    if shape not in SHAPES or low in NEVER or lacking.get(shape, False) or _by_request(units, at):
        return False
    group = verb_group(units, at=at)
    begin, end = subject_span(units, first=group.first)
    nobody = any(unit.low in {"no", "none", "nobody"} for unit in units[begin:end][:2])
    if nobody or _by_accident(slots, units, begin, end, at):
        return False
    return _is_past(slots, units, group)


def _comes_to_fight(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether forces that land are somebody's, and come neither to help nor to train."""
    if units[at].low not in ASHORE:
        return True
    return bool(slots.agents) and not any(unit.low in AS_FRIENDS for unit in units[at:])


def _is_past(slots: Slots, units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether a verb stands in the past or the passive, or in the present of a chronicle; habits do not."""
    before = units[group.first : group.at]
    if group.negated or group.modal or any(unit.low == "to" for unit in before):
        return False
    if slots.passive:
        return not any(unit.low in {"is", "are"} for unit in before)
    forms = {one.form for one in units[group.at].meanings if one.role == "verb"}
    return bool(forms & DONE) or (bool(forms & {"s", "base"}) and tells_in_present(units))


def _at_sea(units: Sequence[Unit], at: int) -> bool:
    return any(unit.low.startswith(("sea", "ocean")) for unit in units[at + 1 : at + 7])


def _by_request(units: Sequence[Unit], at: int) -> bool:
    return any(unit.low in {"request", "invitation", "invite"} for unit in units[at + 1 : at + 4])


UPON = frozenset("on upon onto into at".split())


def _by_accident(slots: Slots, units: Sequence[Unit], begin: int, end: int, at: int) -> bool:
    """Whether illness, gas or a crash did it, or shots went into the air."""
    lows = [unit.low for unit in units[begin:end]]
    attack = any(
        "attack noun" in unit.roles and step and lows[step - 1] in HARMLESS_BEFORE
        for step, unit in enumerate(units[begin:end])
    )
    crashed = units[at].low.startswith("crash") and slots.weapon in CRAFT and not slots.hits
    aired = [unit.low for unit in units[at + 1 : at + 7]]
    in_air = any(aired[step : step + 3] in (["in", "the", "air"], ["into", "the", "air"]) for step in range(len(aired)))
    return attack or crashed or in_air or not OF_ITSELF.isdisjoint(lows)


OF_ITSELF = frozenset("gas boiler methane firework fireworks hunter hunters poacher poachers".split())


def _has_object(units: Sequence[Unit], at: int) -> bool:
    """Whether a noun group follows the verb, or "on", "at" and the like: a determiner, a number or a name."""
    step = at + 2 if at + 1 < len(units) and units[at + 1].low in UPON else at + 1
    following = units[step] if step < len(units) else None
    after = units[step + 1] if step + 1 < len(units) else None
    if any(one is not None and one.low in DAY_WORDS for one in (following, after)):
        return False  # "on Monday", "on 3 March"
    return following is not None and (
        following.low in DETERMINERS or following.capital or "number" in following.roles or following.low[:1].isdigit()
    )


def _is_named(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether it was done to what is named, a ship or a village that no table knows: "Ardent was bombed"."""
    if not slots.passive or slots.unknown_by:
        return False
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    if begin < end and units[end - 1].low in {"she", "it", "they"}:
        return True
    return any(
        units[step].capital
        and units[step].low not in DAY_WORDS | DETERMINERS
        and units[step].low.isalpha()
        and (step > 0 or units[step].text.isupper() or not units[step].low.endswith("s"))
        for step in range(max(begin, end - 2), end)
    )
