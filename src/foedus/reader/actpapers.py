"""Public acts told of a paper in few words: "a pact signed at Tashkent in 1992", "put their names to a treaty".

A participle behind the noun of a paper needs nobody's name: who signed is who stands behind "by", or between whom
the paper is.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from foedus.reader.actframes import words_of_class
from foedus.reader.filler import fillers
from foedus.reader.grammar import subject_span
from foedus.reader.mention import ActMention, Part
from foedus.reader.speechwords import BE
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import DAY_WORDS

ACTORS = frozenset(("state", "demonym", "group", "organisation", "office", "capital", "person"))
HOW = frozenset(
    "first originally formally secretly hastily jointly solemnly finally already only both , hurriedly ceremonially "
    "provisionally".split()
)
# Behind the participle stands where, when or by whom; behind the verb of a clause, what was signed.
BEHIND = frozenset(
    "in at on by between last the that a this barely just only earlier later aboard under yesterday today".split()
)
SAME = frozenset("same previous next following day".split())
NAMES = frozenset("name names signature signatures pen pens hand hands initials seal seals".split())
PUTTING = frozenset("put puts putting set sets setting affixed affix affixes affixing appended append".split())
LONGEST, REACH = 14, 6


def _signed(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Yield the signature that "signed" tells at `at` of a paper before it, or of "it"."""
    step = at - 1
    while step > 0 and units[step].low in HOW:
        step -= 1
    if step < 0 or not _goes_on(units, at):
        return
    of_it = units[step].low in BE and step == 1 and units[0].low == "it"
    between = 0 if of_it or _is_paper(units[step]) else _paper_between(units, step)
    if of_it or between or _is_paper(units[step]):
        by = _by(units, at) or _named(units, between, step + 1) if between else _by(units, at)
        yield _signature(units, 0 if of_it else between or step, at + 1, by)


def _put_names(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Yield the signature that "names" tells at `at`: "put their names to a treaty"."""
    verb = next((step for step in range(at - 1, max(-1, at - REACH), -1) if units[step].low in PUTTING), 0)
    lows = [unit.low for unit in units[at + 1 : at + 1 + LONGEST]]
    if not verb or lows[:1] not in (["to"], ["under"], ["on"]):
        return
    pen = lows[:2] == ["to", "paper"]
    if pen or any(_is_paper(unit) for unit in units[at + 2 : at + 1 + LONGEST]):
        yield _signature(units, verb, at + 1, _named(units, max(0, verb - LONGEST), verb))


def _truce(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Yield the armistice that a noun with its date tells at `at`: "the truce of 9 November"."""
    near = [unit.low for unit in units[at + 1 : at + 4]]
    dated = near[:1] == ["of"] and near[1:] and (near[1] in DAY_WORDS or (near[1].isdigit() and near[2:]))
    if at and dated and units[at - 1].low in {"the", "that"} and (near[1] in DAY_WORDS or near[2] in DAY_WORDS):
        yield _act(units, "armistice", at, at + len(near) + 1, ())


def _right(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Yield the reservation that "right" tells at `at`: "Libya has the right to respond"."""
    lead = [unit.low for unit in units[max(0, at - 2) : at]]
    following = [unit.low for unit in units[at + 1 : at + 3]]
    if lead[:1] == [] or lead[0] not in HAVING or following[:1] != ["to"] or following[-1] not in ANSWERING:
        return
    begin, end = subject_span(units, first=at - 2)
    by = _named(units, begin, end)
    if by or (begin < end and units[end - 1].low in {"country", "it", "army", "government", "we"}):
        act = _act(units, "reservation of right", at - 2, at + 3, by)
        yield act if by else replace(act, pronoun_by=begin)


HAVING = frozenset("has have had".split())
ANSWERING = frozenset("respond retaliate answer react reply strike hit".split())


def _thanks(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Yield the notice that thanks tell of at `at`: "thanked Iran for early notice"."""
    for_ = next((step for step in range(at + 1, min(len(units), at + REACH)) if units[step].low == "for"), None)
    near = {unit.low for unit in units[for_ : for_ + REACH]} if for_ is not None else set()
    by = _named(units, at + 1, for_ or at)
    if by and near & NOTICES and "no" not in near:
        yield _act(units, "notification", at, for_ + 1 if for_ else at + 1, by)


def _mediation(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Yield whose mediation it was: "agreed through the mediation of Qatar"."""
    lead = [unit.low for unit in units[max(0, at - 2) : at]]
    if lead[-1:] == ["the"] and lead[0] in THROUGH and at + 1 < len(units) and units[at + 1].low == "of":
        by = _named(units, at + 2, at + 2 + LONGEST)
        if by:
            yield _act(units, "mediation", at - 2, at + 2, by)


NOTICES = frozenset(("notice", "warning", "notification", "tip-off"))
THROUGH = frozenset("through by with under after".split())


def _signature(units: Sequence[Unit], first: int, last: int, by: tuple[Part, ...]) -> ActMention:
    return _act(units, "signature", first, last, by)


def _act(units: Sequence[Unit], kind: str, first: int, last: int, by: tuple[Part, ...]) -> ActMention:
    last = min(len(units), last)
    return ActMention(
        kind=kind,
        rule="act paper",
        at=last - 1,
        start=units[first].start,
        end=units[last - 1].end,
        by=by,
        span=(first, min(len(units), last + LONGEST)),
    )


@cache
def _papers() -> frozenset[str]:
    return words_of_class("papers") - {"membership", "organization", "order", "text", "bloc"}


def _is_paper(unit: Unit) -> bool:
    return unit.low.rpartition(" ")[2] in _papers()


def _goes_on(units: Sequence[Unit], at: int) -> bool:
    """Whether what stands behind "signed" says where, when or by whom, so that it is no verb with an object."""
    following = units[at + 1].low if at + 1 < len(units) else "."
    if following in {"the", "a", "that", "this"}:
        near = units[at + 2].low if at + 2 < len(units) else ""
        return near in SAME or near in DAY_WORDS
    return following in BEHIND or following[:1].isdigit() or following in DAY_WORDS


def _by(units: Sequence[Unit], at: int) -> tuple[Part, ...]:
    """Return who stands behind "by" near a participle."""
    by = next((step for step in range(at + 1, min(len(units), at + REACH)) if units[step].low == "by"), None)
    return () if by is None else _named(units, by + 1, by + LONGEST)


def _paper_between(units: Sequence[Unit], last: int) -> int:
    """Return where a paper stands that is between those who end at `last`, as "a treaty between Japan and Peru"."""
    if not units[last].roles & ACTORS:
        return 0
    step = last
    while step > 1 and last - step < LONGEST and (units[step].roles & ACTORS or units[step].low in {"and", "the", ","}):
        step -= 1
    return step - 1 if units[step].low in {"between", "with", "of"} and _is_paper(units[step - 1]) else 0


def _named(units: Sequence[Unit], begin: int, end: int) -> tuple[Part, ...]:
    """Return the actors of a stretch, up to a stop."""
    stop = begin
    while stop < min(end, len(units)) and units[stop].low not in {".", ";", ":", "in", "on", "at"}:
        stop += 1
    parts: list[Part] = []
    for one in fillers(units, begin=begin, end=stop):
        if one.unit.roles & ACTORS and one.unit.actor and all(one.unit.actor != part.value[0] for part in parts):
            parts.append(Part((one.unit.actor,), one.unit.start, one.unit.end))
    return tuple(parts[:8])


def paper_rules() -> dict[str, Callable[[Sequence[Unit], int], Iterator[ActMention]]]:
    """Return the rule that a word opens, of papers signed, truces, rights, thanks and mediation."""
    return {
        **dict.fromkeys(NAMES, _put_names),
        **dict.fromkeys(words_of_class("ceasefires") - {"cessation"}, _truce),
        **dict.fromkeys(("thanked", "thanks", "thanking"), _thanks),
        "mediation": _mediation,
        "right": _right,
        **dict.fromkeys(("signed", "initialled", "concluded"), _signed),
    }
