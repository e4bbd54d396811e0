"""Who did what a noun of force names, where his name does not stand right before the noun.

"A barrage of Iranian missiles", "a firefight with Cambodian troops", "Libya, whose bombing of", "the raid, the work of
Al-Shabaab": English puts the doer of a noun in several places, and each is told by the words around it alone.
"""

from collections.abc import Sequence

from foedus.reader.carrying import CLAIMING, DOING, MUTUAL
from foedus.reader.filler import Filler, fillers
from foedus.reader.finite import is_verb
from foedus.reader.grammar import STOPS
from foedus.reader.noungroup import BUNDLES
from foedus.reader.slot import Slots, part_of
from foedus.reader.slots import fill_subject
from foedus.reader.speechwords import PREPOSITIONS
from foedus.reader.unit import Unit

# Nouns of which each side does it to the other, beside those of fire.
CONTESTS = MUTUAL | frozenset(
    "fighting combat battle battles fight fights exchanges engagement "
    "engagements clashes skirmishing confrontation shootouts duels hostilities".split()
)
# "Clashes with" is one word of the lexicon; a noun stands behind a preposition or a word that describes it.
IN_CONTEST = frozenset("in during after amid from border overnight heavy fierce armed fresh recent deadly the".split())
LAID = frozenset("laid set sprung prepared plotted planned".split())
PAIR = 2
WORK = frozenset("work doing handiwork deed deeds responsibility".split())
MAKERS = frozenset(("state", "group", "office", "organisation", "capital", "person"))
LONGEST = 7


def take_makers(slots: Slots, *, units: Sequence[Unit], at: int, first: int) -> None:
    """Take who did what the noun at `at` names (its group begins at `first`), where nobody is said to have yet."""
    if slots.agents:
        return
    _take_scene(slots, units, at, first)
    _take_bundled(slots, units, at)
    _take_other_side(slots, units, at)
    _take_claimed(slots, units, at)
    if at + PAIR < len(units) and units[at + 1].low in LAID and units[at + 2].low == "by":  # "an ambush laid by rebels"
        _take_group(slots, units, at + 3)
    for step in (first, first - 1):
        take_antecedent(slots, units=units, at=step)


def take_work(slots: Slots, *, units: Sequence[Unit], at: int) -> None:
    """Take the doer of ", the work of Lashkar-e-Taiba" and "was the work of"; `at` is where the noun's words end."""
    if slots.agents:
        return
    near = units[at : at + 5]
    of = next((step for step, unit in enumerate(near) if unit.low == "of" and step), None)
    opened = bool(near) and (near[0].low == "," or near[0].low in {"was", "were", "is", "are"})
    if of is not None and opened and near[of - 1].low in WORK:
        _take_group(slots, units, at + of + 1)


def take_contest(slots: Slots, *, units: Sequence[Unit], begin: int, end: int) -> None:
    """Take the other side of what somebody fell in: "were killed in overnight clashes with Armenian forces"."""
    if slots.agents:
        return
    for at in range(begin, min(end, len(units))):
        _take_other_side(slots, units, at)
    slots.by_told = slots.by_told or bool(slots.agents)


ELLIPTIC = frozenset(
    "one two three four five six another others some several most the of them these those first".split()
)


def take_elliptic(slots: Slots, *, units: Sequence[Unit], begin: int, end: int) -> None:
    """Take the arms that a bare number means: "12 Russian drones flew over the river, and one crashed into a house"."""
    begin += begin < end and units[begin].low in {"and", "but", "then"}
    if slots.agents or slots.doer or slots.weapon or not begin < end:
        return
    if any(unit.low not in ELLIPTIC for unit in units[begin:end]) or units[begin].low == "the":
        return
    arm = next((at for at in range(begin - 1, -1, -1) if units[at].value("weapon") in FLYING), None)
    if arm is None or any(units[at].low in STOPS for at in range(arm, begin)):
        return
    first = next((at for at in range(arm, max(-1, arm - LONGEST), -1) if units[at].actor), arm)
    fill_subject(slots, units=units, found=list(fillers(units, begin=first, end=arm + 1)))


FLYING = frozenset(("missile strike", "drone strike", "shelling", "bombardment", "air strike"))


def take_antecedent(slots: Slots, *, units: Sequence[Unit], at: int) -> None:
    """Take whose force it is, where "whose" stands at `at`: "Libya, whose bombing", "Rwanda, whose troops shelled"."""
    at -= 0 < at < len(units) and units[at].low == "own"
    if slots.agents or not 0 < at < len(units) or units[at].low != "whose":
        return
    before = at - 1 - (units[at - 1].low == "," and at > 1)
    unit = units[before]
    if unit.actor and unit.roles & MAKERS:
        fill_subject(slots, units=units, found=[Filler("", before, unit)])


def _take_scene(slots: Slots, units: Sequence[Unit], at: int, first: int) -> None:
    """Take a state before the noun as the place, where a preposition stands before it: "killed in Iraq attack"."""
    if first != at or at < LEAST or units[at - 2].low not in {"in", "after", "following", "over", "from"}:
        return
    unit = units[at - 1]
    if "state" in unit.roles and "demonym" not in unit.roles and unit.place and not slots.places:
        slots.places.append(part_of(unit, value=unit.place))


LEAST = 2


def _take_bundled(slots: Slots, units: Sequence[Unit], at: int) -> None:
    if units[at].low in BUNDLES and at + 2 < len(units) and units[at + 1].low == "of":
        _take_group(slots, units, at + 2)


def _take_other_side(slots: Slots, units: Sequence[Unit], at: int) -> None:
    low = units[at].low
    mutual = low in CONTESTS or low.partition(" ")[2] in CONTESTS
    if low.endswith(" with") and low.removesuffix(" with") in CONTESTS and at and units[at - 1].low in IN_CONTEST:
        _take_group(slots, units, at + 1)
    elif mutual and at + 2 < len(units) and units[at + 1].low in {"with", "against"}:
        _take_group(slots, units, at + 2)


def _take_group(slots: Slots, units: Sequence[Unit], begin: int) -> None:
    """Take those whom the noun group that begins at `begin` names as those who did it."""
    end = begin
    while end < min(len(units), begin + LONGEST):
        low = units[end].low
        if low in PREPOSITIONS or low in STOPS or low in {",", "."} or is_verb(units, at=end):
            break
        end += 1
    found = list(fillers(units, begin=begin, end=end))
    people = any("demonym" in one.unit.roles for one in found)
    fill_subject(slots, units=units, found=found, modifiers=people)
    if not slots.agents:
        fill_subject(slots, units=units, found=found)


def _take_claimed(slots: Slots, units: Sequence[Unit], at: int) -> None:
    """Take the doer of an aside: "the bombing, claimed by the Taliban," and "the raid, carried out by marines,"."""
    for step in range(at + 1, min(len(units) - 2, at + LONGEST_ASIDE)):
        low = units[step].low
        if low in DOING | CLAIMING:
            by = next((one for one in (step + 1, step + 2) if units[one].low == "by"), None)
            if by is not None and units[step - 1].low == ",":
                _take_group(slots, units, by + 1)
            return
        if low in STOPS or is_verb(units, at=step):
            return


LONGEST_ASIDE = 14
