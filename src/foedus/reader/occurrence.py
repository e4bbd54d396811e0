"""Sentences that only say when or where an attack told before took place: "The incident happened on Thursday"."""

from collections.abc import Iterator, Sequence

from foedus.reader.filler import fillers
from foedus.reader.grammar import STOPS, object_end
from foedus.reader.mention import Mention
from foedus.reader.slot import Slots
from foedus.reader.speechwords import HEDGES
from foedus.reader.struck import take_places
from foedus.reader.unit import Unit, lows_of
from foedus.reader.verbgroup import verb_group

RULE = "occurrence"
# What an attack is called when it is spoken of again.
NOUNS = frozenset(
    "incident incidents attack attacks strike strikes raid raids explosion explosions blast blasts shooting shootings "
    "assault assaults ambush bombing bombings shelling bombardment operation crash killing killings massacre sinking "
    "clash clashes fighting exchange skirmish firefight hit landing landings boarding episode event it this that "
    "collision impact detonation firing barrage salvo".split()
)
POINTING = frozenset("the this that these those both latest first second third".split())
PRONOUNS = frozenset(("it", "this", "that"))
HAPPENED = frozenset("happened occurred".split())
HAPPENINGS = HAPPENED | {"took", "taken", "takes"}
LONGEST_SUBJECT = 5


def read_occurrences(units: Sequence[Unit]) -> Iterator[Mention]:
    """Yield what says of an attack told before when or where it took place, in a sentence."""
    if HAPPENINGS.isdisjoint(lows_of(units)):
        return
    for at, unit in enumerate(units):
        taken = unit.low in {"took", "taken", "takes"} and at + 1 < len(units) and units[at + 1].low == "place"
        if not (taken or unit.low in HAPPENED) or at == 0:
            continue
        group = verb_group(units, at=at, form="past")
        if group.negated or group.modal or not _is_attack(units, group.first):
            continue
        end = object_end(units, at=at)
        slots = Slots(verb=unit.low, act="", shape="weak")
        found = [one for one in fillers(units, begin=at + 1 + taken, end=end) if one.prep in {"place", "at", "over"}]
        take_places(slots, units=units, found=found)
        yield Mention(
            rule=RULE, at=at, start=unit.start, end=units[at + taken].end, places=tuple(slots.places),
            definite=True, span=(at + 1 + taken, end),
        )  # fmt: skip


def _is_attack(units: Sequence[Unit], end: int) -> bool:
    """Whether the subject that ends at `end` is an attack told before: "the incident", "Tuesday's raid", "it"."""
    while end > 0 and units[end - 1].low in HEDGES:
        end -= 1
    if end == 0 or units[end - 1].low not in NOUNS:
        return False
    if units[end - 1].low in PRONOUNS:
        return end == 1 or units[end - 2].low in {",", "and", "but", "that"} | STOPS
    lead = [unit.low for unit in units[max(0, end - LONGEST_SUBJECT) : end - 1]]
    return bool(POINTING.intersection(lead)) or "'s" in lead
