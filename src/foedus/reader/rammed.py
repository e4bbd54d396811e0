"""Vehicles and boats as bombs, and what drives over one: "drove a car bomb into the gate", "ran over a mine"."""

from collections.abc import Sequence

from foedus.reader.attackwords import inflect
from foedus.reader.finite import is_verb
from foedus.reader.grammar import STOPS, subject_span
from foedus.reader.unit import Meaning, Unit
from foedus.reader.verbgroup import verb_group


def _forms(*lemmas: str) -> frozenset[str]:
    return frozenset(form for lemma in lemmas for form in inflect(lemma).values())


VEHICLES = frozenset(
    "car cars truck trucks lorry lorries van vans minibus minibuses bus vehicle vehicles motorcycle motorcycles "
    "motorbike motorbikes scooter scooters bicycle bicycles rickshaw tractor tanker pick-up pickup pickups jeep jeeps "
    "ambulance taxi cart boat boats dinghy skiff speedboat speedboats barge ship donkey horse suitcase rucksack "
    "backpack parcel bin drum barrel".split()
) | {"pick-up truck", "pickup truck", "fuel truck", "motor boat"}
LOADED = frozenset("loaded packed laden rigged filled stuffed crammed primed wired fitted full charged".split())
CHARGES = frozenset(
    "explosive explosives dynamite tnt semtex gelignite pentolite ammonal fertiliser fertilizer bomb bombs shells "
    "mines munitions grenades".split()
) | {"gas cylinders", "gas cylinder", "gas bottles", "gas canisters", "c-4", "c4"}
DRIVING = _forms(
    "drive drove driven driving", "ram rammed rammed ramming", "crash", "steer", "plough", "plow", "smash", "slam "
    "slammed slammed slamming", "ride rode ridden riding", "sail", "send sent sent sending", "roll",
    "run ran run running", "reverse", "guide",
)  # fmt: skip
TOWARDS = frozenset("into at against towards toward onto through".split())
BOMBS = Meaning(role="verb", value="bombing", form="past", shape="launch")
LONGEST_LOAD, LONGEST_WAY = 6, 12


def load_end(units: Sequence[Unit], *, at: int) -> int:
    """Return where "loaded with explosives" ends that stands behind the vehicle at `at`, or 0."""
    if units[at].low not in VEHICLES or at + 2 >= len(units) or units[at + 1].low not in LOADED:
        return 0
    near = range(at + 2, min(len(units), at + LONGEST_LOAD + 2))
    return next((step + 1 for step in near if units[step].low in CHARGES), 0)


def is_bomb(units: Sequence[Unit], *, begin: int, end: int) -> bool:
    """Whether a noun group names a vehicle with a bomb: "a van loaded with gas cylinders", "a car bomb"."""
    return any(units[at].value("weapon") == "bombing" or load_end(units, at=at) for at in range(begin, end))


def drives_bomb(units: Sequence[Unit], *, at: int) -> Meaning | None:
    """Return what a verb of driving tells whose object is a bomb on wheels: "drove a truck bomb into the gate"."""
    if units[at].low not in DRIVING or not is_verb(units, at=at):
        return None
    group = verb_group(units, at=at, form="past")
    if group.modal:
        return None
    if group.passive:
        near = [unit.low for unit in units[at + 1 : at + 3]]
        begin, end = subject_span(units, first=group.first)
        return BOMBS if near and near[0] in TOWARDS and is_bomb(units, begin=begin, end=end) else None
    armed = False
    for step in range(at + 1, min(len(units), at + LONGEST_WAY)):
        if armed and units[step].low in TOWARDS:
            return BOMBS
        if units[step].low in STOPS or units[step].low in {",", "and", "in"}:
            return None
        armed = armed or units[step].value("weapon") == "bombing" or load_end(units, at=step) > 0
    return None
