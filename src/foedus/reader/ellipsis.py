"""Attacks told by what is left out: "on Wednesday it was Spin Boldak", "the South answered with eighty".

The kind of attack is that of the one told right before; where or by whom, the words say.
"""

from collections.abc import Iterator, Sequence

from foedus.reader.filler import fillers
from foedus.reader.grammar import STOPS, object_end, subject_span
from foedus.reader.mention import Mention, Part
from foedus.reader.slot import Slots
from foedus.reader.slots import fill_object, fill_subject
from foedus.reader.speechwords import DETERMINERS
from foedus.reader.unit import Unit, lows_of, roles_of
from foedus.reader.verbgroup import DAY_WORDS, verb_group

ANSWERING = frozenset("answered answers replied replies responded responds retaliated retaliates".split())
SHOTS = frozenset("rounds shots salvos salvoes volleys".split())
TURN = frozenset(("turn", "hour"))
OPENING, CLEFT, HEAD, LONGEST_RELATIVE = 7, 9, 3, 8
TIMES = DAY_WORDS | frozenset("christmas easter later next then afterwards spring summer autumn winter year".split())
CLEFTS = frozenset("that who which when where because only not enough time clear possible reported said".split())


def read_again(units: Sequence[Unit], *, acts: tuple[str, ...]) -> Iterator[Mention]:
    """Yield the attacks that a sentence tells only by another place, day or side; `acts` is the kind told before."""
    for at, unit in enumerate(units[:-1]):
        if unit.low == "it" and units[at + 1].low == "was" and _is_timed(units, at) and not _is_cleft(units, at):
            mention = _at_another(units, at, acts)
        elif unit.low in ANSWERING and at + HEAD < len(units) + 1 and _with_number(units, at):
            mention = _answered(units, at, acts)
        else:
            continue
        if mention is not None:
            yield mention


def _is_timed(units: Sequence[Unit], at: int) -> bool:
    """Whether a day or the like opens the clause: "On Wednesday it was", "in August it was"."""
    for step in range(at - 1, max(-1, at - OPENING), -1):
        low = units[step].low
        if low in TIMES or (low.isdecimal() and len(low) == len("2024")):
            return True
        if low in STOPS:
            return False
    return False


def _is_cleft(units: Sequence[Unit], at: int) -> bool:
    """Whether "it was" points out a part of a clause that follows: "it was Iran that struck"."""
    for unit in units[at + 2 : at + CLEFT]:
        if unit.low in STOPS | {".", ","}:
            return False
        if unit.low in CLEFTS:
            return True
    return False


def _at_another(units: Sequence[Unit], at: int, acts: tuple[str, ...]) -> Mention | None:
    """Read `On Wednesday it was Spin Boldak`, `in August it was the gas plant at Shaybah`."""
    first = at + 2
    turned = [unit.low for unit in units[first : first + HEAD]]
    if turned[:1] == ["the"] and turned[1:2] and turned[1] in TURN and turned[2:] == ["of"]:
        first += HEAD
    if first >= len(units):
        return None
    if units[first].low.isalpha() and not (units[first].capital or units[first].low in DETERMINERS):
        return None  # "it was quiet in Kandahar"
    stop = object_end(units, at=at + 1)
    relative = any(unit.low in {"which", "that", "where"} for unit in units[stop : stop + 2])
    if relative and any("verb" in unit.roles for unit in units[stop : stop + LONGEST_RELATIVE]):
        return None  # "it was the turn of the port, which Iran shelled": the relative clause tells it
    slots = Slots(act=acts[0], shape="direct")
    fill_object(slots, units=units, found=list(fillers(units, begin=first, end=stop)))
    state = any("state" in unit.roles for unit in units[first:stop])
    if not (slots.places or slots.hits) or (state and not slots.hits and first == at + 2):
        return None  # "three months later it was Israel" may say who did it
    return Mention(
        rule="attack again", at=at, start=units[at].start, end=units[at + 1].end, span=(at, stop),
        acts=(Part(acts, units[at].start, units[at + 1].end),), places=tuple(slots.places), hits=tuple(slots.hits),
        apart=True,
    )  # fmt: skip


UPON = frozenset("on against at in near".split())


def _follows_noun(units: Sequence[Unit], at: int) -> bool:
    """Whether "one" stands for an attack that the sentence has named: "the strike on Sidon followed one on Tyre"."""
    nouns = [unit.low for unit in units[:at] if "attack noun" in unit.roles]
    return (
        bool(nouns) and not nouns[-1].endswith("s") and units[at - 1].low not in {"the", "no", "any", "every", "each"}
    )


def read_ones(units: Sequence[Unit]) -> Iterator[Mention]:
    """Yield the attacks for which "one" or "another" stands behind the noun of the first: "followed one on Tyre"."""
    if ONES.isdisjoint(lows_of(units)) or "attack noun" not in roles_of(units):
        return
    for at, unit in enumerate(units[:-1]):
        if unit.low in ONES and at and units[at + 1].low in UPON and _follows_noun(units, at):
            mention = _another_on(units, at)
            if mention is not None:
                yield mention


ONES = frozenset(("one", "another"))


def _another_on(units: Sequence[Unit], at: int) -> Mention | None:
    """Read `followed one on Tyre last week`, `and another against the port of Tyre`."""
    stop = object_end(units, at=at)
    told = next(unit for unit in reversed(units[:at]) if "attack noun" in unit.roles)
    slots = Slots(act=told.value("attack noun"), shape="noun")
    fill_object(slots, units=units, found=list(fillers(units, begin=at + 1, end=stop)), by_agent=True)
    if not (slots.places or slots.hits):
        return None
    return Mention(
        rule="attack again", at=at, start=units[at].start, end=units[at].end, span=(at, stop),
        acts=(Part((slots.act,), units[at].start, units[at].end),), agents=tuple(slots.agents),
        places=tuple(slots.places), hits=tuple(slots.hits), apart=True,
    )  # fmt: skip


def _with_number(units: Sequence[Unit], at: int) -> bool:
    """Whether a bare number says with what they answered: "with eighty", "with 80 of their own"."""
    following = units[at + 1 : at + 4]
    if len(following) < HEAD - 1 or following[0].low != "with":
        return False
    number = "number" in following[1].roles or following[1].low.isdecimal()
    after = following[2] if len(following) > HEAD - 1 else following[1]
    return number and (after is following[1] or after.low in SHOTS or after.low in STOPS | {".", ",", "and", "of"})


def _answered(units: Sequence[Unit], at: int, acts: tuple[str, ...]) -> Mention | None:
    """Read `the South answered with eighty`."""
    begin, end = subject_span(units, first=verb_group(units, at=at, form="past").first)
    slots = Slots(act=acts[0], shape="direct")
    fill_subject(slots, units=units, found=list(fillers(units, begin=begin, end=end, subject=True)))
    last = units[at + 2]
    return Mention(
        rule="attack again", at=at, start=units[at].start, end=last.end, span=(begin, at + 3),
        acts=(Part(acts, units[at].start, last.end),), agents=tuple(slots.agents), loose=True, struck=True, apart=True,
        pronoun=slots.pronoun if not slots.agents else None,
    )  # fmt: skip
