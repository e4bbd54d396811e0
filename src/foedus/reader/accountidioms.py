"""Idioms that say whose claim it is: "Baghdad has it that", "put the toll at five", "in the words of", "is said to".

A stretch that nobody named holds ("is said to have bombed", "reportedly") is somebody's, whose name the text withholds.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from foedus.reader.finite import is_verb
from foedus.reader.grammar import QUOTES, STOPS, subject_span
from foedus.reader.speaker import Memory, Speaker, speaker_of
from foedus.reader.speechwords import BE
from foedus.reader.unit import Unit, lows_of
from foedus.reader.verbgroup import verb_group

UNDER = frozenset(("by", "in", "on", "from"))
# "put the death toll at five", "gave the number of the dead as thirty": whose figure it is.
TOLLS = frozenset("toll number figure count casualties dead tally losses".split())
PUTTING = frozenset(
    "put puts putting gave gives giving set sets placed places estimated estimates raised lowered".split()
)
WORDS_OF = frozenset("words view account version telling opinion eyes judgment judgement reckoning narrative".split())
HEARD = frozenset(
    "said believed thought alleged reported rumoured rumored understood presumed suspected reputed supposed assumed "
    "claimed".split()
)
RUMOUR = frozenset("reportedly allegedly supposedly purportedly".split())
TO_BE = frozenset(("have", "be"))
TOLL_BEFORE, TOLL_BEHIND = 6, 14


@dataclass(frozen=True, slots=True)
class Account:
    """A stretch of units that somebody holds, `verb` the word that says so; `opens` that it runs to the end."""

    first: int
    last: int
    speaker: Speaker
    verb: int


def read_idioms(units: Sequence[Unit], *, memory: Memory) -> Iterator[Account]:
    """Yield the stretches of a sentence that an idiom gives to somebody."""
    rules = _rules()
    if rules.keys().isdisjoint(lows_of(units)):
        return
    for at, unit in enumerate(units):
        rule = rules.get(unit.low)
        if rule is not None and at:
            yield from rule(units, at, memory)


def clause_end(units: Sequence[Unit], *, first: int) -> int:
    """Return where what somebody holds ends: at a semicolon, else with the sentence."""
    return next((at for at in range(first, len(units)) if units[at].low == ";"), len(units))


def clause_begin(units: Sequence[Unit], *, before: int) -> int:
    """Return where what somebody holds begins that is named behind it."""
    return next((at + 1 for at in range(before - 1, -1, -1) if units[at].low == ";"), 0)


def _has_it(units: Sequence[Unit], at: int, memory: Memory) -> Iterator[Account]:
    """Read `Baghdad has it that …`, `Damascus let it be known that …`."""
    if at + 1 >= len(units) or units[at + 1].low != "that":
        return
    verb = at - 1 if units[at].low == "it" else at - 3
    let = units[at].low == "known" and [unit.low for unit in units[max(0, at - 2) : at]] == ["it", "be"]
    if verb < 1 or units[verb].low not in ({"let", "lets", "letting"} if let else {"has", "have", "had"}):
        return
    begin, end = subject_span(units, first=verb_group(units, at=verb, form="past").first)
    speaker = speaker_of(units, begin=begin, end=end, memory=memory)
    if speaker is not None and begin < end:
        yield Account(at + 2, clause_end(units, first=at + 2), speaker, at)


def _toll(units: Sequence[Unit], at: int, memory: Memory) -> Iterator[Account]:
    """Read `JNIM put the number of dead at 38`."""
    verb = next((step for step in range(at - 1, max(-1, at - TOLL_BEFORE), -1) if units[step].low in PUTTING), 0)
    number = next((step for step in range(at + 1, min(len(units), at + TOLL_BEHIND)) if _figure(units[step])), 0)
    joined = number and any(unit.low in {"at", "as", "to"} for unit in units[at + 1 : number])
    clause = any(is_verb(units, at=step) or units[step].low in {",", ";"} for step in range(at + 1, number or at + 1))
    if not verb or not joined or clause or any(unit.low in BE | {"to"} for unit in units[verb - 1 : verb]):
        return
    begin, end = subject_span(units, first=verb_group(units, at=verb, form="past").first)
    speaker = speaker_of(units, begin=begin, end=end, memory=memory)
    shared = units[verb - 1].low == "and"  # whose verb is that of a clause before, which holds it already
    if speaker is not None and begin < end and (speaker.actor or not shared):
        last = next((step for step in range(number, len(units)) if units[step].low in {",", ";"}), len(units))
        yield Account(verb + 1, last, speaker, verb)


def _figure(unit: Unit) -> bool:
    return unit.low[:1].isdigit() or "number" in unit.roles


def _in_words_of(units: Sequence[Unit], at: int, memory: Memory) -> Iterator[Account]:
    """Read `In the words of the Polish premier, …`, `…, in the view of Cairo`."""
    opening = at - 3
    if (
        opening < 0
        or units[opening].low not in UNDER
        or units[at - 1].low not in WORDS_OF
        or units[at - 2].low != "the"
    ):
        return
    end = at + 1
    while end < len(units) and units[end].low not in STOPS | QUOTES | {",", "."} and not is_verb(units, at=end):
        end += 1
    speaker = speaker_of(units, begin=at + 1, end=end, memory=memory)
    if speaker is None:
        return
    if not any(is_verb(units, at=step) for step in range(opening)):
        yield Account(end, clause_end(units, first=end), speaker, at - 1)
    else:
        yield Account(clause_begin(units, before=opening), opening, speaker, at - 1)


def _of(units: Sequence[Unit], at: int, memory: Memory) -> Iterator[Account]:
    """Read `in the words of …`, and `Lebanon spoke of an Israeli strike`."""
    if units[at - 1].low not in SPOKE:
        yield from _in_words_of(units, at, memory)
        return
    group = verb_group(units, at=at - 1, form="past")
    begin, end = subject_span(units, first=group.first)
    speaker = speaker_of(units, begin=begin, end=end, memory=memory)
    if speaker is not None and begin < end and not (group.modal or group.negated):
        last = next((step for step in range(at + 1, len(units)) if units[step].low in {",", ";"}), len(units))
        yield Account(at + 1, last, speaker, at)


SPOKE = frozenset("spoke speaks talked talks tells told".split())


def _if_believed(units: Sequence[Unit], at: int, memory: Memory) -> Iterator[Account]:
    """Read `If Moscow is to be believed, …`; else as what is only believed."""
    begin = next((step for step in range(at - 1, max(-1, at - TOLL_BEHIND), -1) if units[step].low == "if"), None)
    if begin and units[begin - 1].low == "," and "to" in {unit.low for unit in units[begin:at]}:
        speaker = speaker_of(units, begin=begin + 1, end=at - 2, memory=memory)
        if speaker is not None and speaker.actor:
            yield Account(clause_begin(units, before=begin), clause_end(units, first=at), speaker, at)
        return
    if begin != 0:
        yield from _heard(units, at, memory)
        return
    be = next((step for step in range(1, at) if units[step].low in BE), 0)
    if be and "to" in {unit.low for unit in units[be:at]}:
        speaker = speaker_of(units, begin=1, end=be, memory=memory)
        if speaker is not None:
            yield Account(at + 1, clause_end(units, first=at + 1), speaker, at)


def _heard(units: Sequence[Unit], at: int, memory: Memory) -> Iterator[Account]:  # noqa: ARG001 - as its neighbours
    """Read `is said to have bombed`, `it is believed that …`: somebody's claim, of whom nothing is said."""
    step = at - 1
    while step > 0 and units[step].low.endswith("ly"):
        step -= 1
    if units[step].low not in BE or at + 2 >= len(units):
        return
    following, after = units[at + 1].low, units[at + 2].low
    told = following == "to" and after in TO_BE
    it = following == "that" and units[step - 1].low == "it"
    if told or it:
        yield Account(at + 2, clause_end(units, first=at + 2), Speaker("", units[at].text), at)


def _rumoured(units: Sequence[Unit], at: int, memory: Memory) -> Iterator[Account]:  # noqa: ARG001 - as its neighbours
    """Read `Israel reportedly bombed Isfahan`: the words of the clause behind it."""
    last = next((step for step in range(at + 1, len(units)) if units[step].low in {",", ";"}), len(units))
    yield Account(at + 1, last, Speaker("", units[at].text), at)


@cache
def _rules() -> Mapping[str, Callable[[Sequence[Unit], int, Memory], Iterator[Account]]]:
    """Return the rule that a word opens."""
    return {
        **dict.fromkeys(HEARD, _heard),
        **dict.fromkeys(RUMOUR, _rumoured),
        **dict.fromkeys(TOLLS, _toll),
        **dict.fromkeys(("believed", "trusted", "credited"), _if_believed),
        "it": _has_it,
        "known": _has_it,
        "of": _of,
    }
