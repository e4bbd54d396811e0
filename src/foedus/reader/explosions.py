"""Explosions told by a noun alone, where no verb says what they did: "there were two explosions at the consulate".

Boilers and fireworks explode, too: a report on force must tell of them, of nothing that bursts by itself, and where.
"""

from collections.abc import Sequence

from foedus.reader.attackwords import MARKET, SPORT
from foedus.reader.filler import fillers
from foedus.reader.grammar import object_end
from foedus.reader.mention import HitPart, Mention, Part
from foedus.reader.nounphrase import is_head
from foedus.reader.owning import owner_of
from foedus.reader.reality import trouble_of_noun
from foedus.reader.sense import ACCIDENTAL
from foedus.reader.speechwords import NEGATIONS
from foedus.reader.standing import SURE_THINGS, thing_at
from foedus.reader.unit import Unit

EXPLOSIONS = frozenset("explosion explosions blasts blast detonation detonations".split())
WHERE = frozenset("at near outside aboard beside inside off by in on under".split())
PLACES = frozenset(("place", "capital", "base", "capital place"))
# Of such a blast somebody says what it was.
CAUSED = frozenset("gas leak accident accidental controlled volcanic solar test tests quarry firework fireworks boiler "
                   "chemical dust mine sonic population demographic cylinder kitchen exercise".split())  # fmt: skip
REACH, LEAD = 14, 4


def read_explosion(units: Sequence[Unit], *, at: int) -> Mention | None:
    """Return the blasts that the noun at `at` names, with where they were; None where a verb tells it, or no place."""
    unit = units[at]
    if unit.roles & {"attack noun", "verb"} or at + 2 >= len(units) or units[at + 1].low not in WHERE:
        return None
    lows = {one.low for one in units}
    told = any("verb" in one.roles or "attack noun" in one.roles for one in units[at + 1 : at + REACH])
    unheard = not NEGATIONS.isdisjoint(one.low for one in units[max(0, at - LEAD) : at])
    if told or unheard or lows & (CAUSED | ACCIDENTAL | SPORT | MARKET):
        return None
    stop = object_end(units, at=at)
    found = [one for one in fillers(units, begin=at + 1, end=stop) if one.prep in {"place", "at", "on"}]
    places = tuple(
        Part((one.unit.place,), one.unit.start, one.unit.end, name=one.unit.text)
        for one in found
        if one.unit.place and one.unit.roles & PLACES and is_head(units, at=one.at)
    )[:1]
    hits = tuple(_hit(units, one.at) for one in found if thing_at(units, at=one.at) in SURE_THINGS)[:1]
    if not (places or hits):
        return None
    return Mention(
        rule="attack explosion", at=at, start=unit.start, end=unit.end, span=(at, stop),
        acts=(Part(("bombing", "attack"), unit.start, unit.end),), places=places, hits=hits, loose=True, struck=True,
        definite=at > 0 and units[at - 1].low in {"the", "that", "this"},
        trouble=trouble_of_noun(units, first=max(0, at - 1), at=at),
    )  # fmt: skip


def _hit(units: Sequence[Unit], at: int) -> HitPart:
    owner, first, last = owner_of(units, at=at)
    owner = "" if owner == "speaker" else owner
    return HitPart(thing_at(units, at=at), owner, min(first, units[at].start), max(last, units[at].end))
