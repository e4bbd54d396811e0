"""Fighting that broke out, told by a noun and a verb of beginning: "the war began on 15 April with fighting in".

Wars break out over prices and between neighbours, too: a day or a place must be told, and the words must not say that
it was a war of another kind.
"""

from collections.abc import Sequence

from foedus.reader.filler import fillers
from foedus.reader.grammar import STOPS, object_end
from foedus.reader.mention import Mention, Part
from foedus.reader.nounphrase import is_head
from foedus.reader.reality import trouble_of_noun
from foedus.reader.speechwords import PREPOSITIONS
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group

FIGHTS = frozenset("fighting hostilities war combat gunfight".split())
BREAKING = frozenset("broke erupted flared began started resumed breaks erupts begins".split())
OUT, LONGEST, REACH = "out", 7, 14
# What wars are called that no arms are borne in, or that are no one attack.
OTHER_WARS = frozenset(
    "trade price prices tariff culture bidding turf propaganda currency cold world great drug gang ratings browser "
    "any nuclear second first price-cutting of against on no when if".split()
)
# "Home since the war began in April": that only says from when on.
SINCE = frozenset(("since", "before", "until"))
PLACES = frozenset(("place", "capital", "base", "capital place"))
SIDES = frozenset(("state", "demonym", "group"))
BOTH = 2


def read_outbreak(units: Sequence[Unit], *, at: int) -> Mention | None:
    """Return the fighting that the noun at `at` names as breaking out, with where; None where it is another war."""
    if units[at].roles & {"attack noun", "verb"} or (at and units[at - 1].low in OTHER_WARS):
        return None
    verb = _breaks_out(units, at)
    if verb is None or any(unit.low in SINCE for unit in units[max(0, at - 3) : at]):
        return None
    group = verb_group(units, at=verb, form="past")
    told_behind = any("attack noun" in unit.roles for unit in units[verb + 1 : verb + REACH])
    if group.modal or group.negated or group.infinitive or told_behind:
        return None  # "the war began on Monday with an Iranian air strike on"
    stop = object_end(units, at=verb)
    if stop < len(units) and units[stop].low == "with":
        stop = object_end(units, at=stop)
    places = tuple(
        Part((one.unit.place,), one.unit.start, one.unit.end, name=one.unit.text)
        for one in fillers(units, begin=at + 1, end=stop)
        if one.unit.place and one.unit.roles & PLACES and one.prep in {"place", "at"} and is_head(units, at=one.at)
    )[:1]
    unit = units[at]
    return Mention(
        rule="attack outbreak", at=at, start=unit.start, end=units[verb].end, span=(at, stop),
        acts=(Part(("attack",), unit.start, units[verb].end),), agents=_sides(units, at, verb, stop), places=places,
        loose=True, struck=True, trouble=trouble_of_noun(units, first=max(0, at - 1), at=at),
    )  # fmt: skip


def _breaks_out(units: Sequence[Unit], at: int) -> int | None:
    """Return the verb of beginning behind the noun: at once, behind "that", or behind where and between whom."""
    for step in range(at + 1, min(len(units) - 1, at + LONGEST)):
        low = units[step].low
        if low in BREAKING:
            return step if low not in {"broke", "breaks"} or units[step + 1].low == OUT else None
        known = bool(units[step].roles & {"state", "place", "capital", "demonym", "force", "group", "border"})
        if low in STOPS or not (known or low in PREPOSITIONS or low in {"that", "which", "and", "the", "had", "has"}):
            return None
    return None


def _sides(units: Sequence[Unit], at: int, verb: int, stop: int) -> tuple[Part, ...]:
    """Return the two between whom it was: "fighting between Thai and Cambodian troops broke out"."""
    near = range(at + 1, stop)
    between = next((step for step in near if units[step].low == "between"), None)
    if between is None or between > verb + LONGEST:
        return ()
    named = {unit.actor: unit for unit in units[between + 1 : stop] if unit.actor and unit.roles & SIDES}
    return tuple(Part((unit.actor,), unit.start, unit.end) for unit in named.values()) if len(named) == BOTH else ()
