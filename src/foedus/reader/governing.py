"""Whose deed a verb tells that has no subject of its own: after "is said to", before a main clause, under "had".

Only what English grammar settles by itself: raising, the opening participle, the causative, the cleft.
"""

from collections.abc import Sequence

from foedus.reader.finite import is_verb
from foedus.reader.grammar import STOPS, is_subordinate, object_end, subject_span
from foedus.reader.speechwords import BE, CONJUNCTIONS, HAVE, SUBORDINATORS
from foedus.reader.unit import Unit, VerbGroup
from foedus.reader.verbgroup import DAY_WORDS, verb_group

RAISING = frozenset(
    "said believed thought reported alleged known understood claimed suspected seen rumoured rumored found held "
    "assessed considered".split()
)
OPENING = frozenset("after before by while having when since in on".split())
LONGEST_OPENING, LONGEST_MAIN, LONGEST_JOINED = 3, 24, 8


def raised_subject(units: Sequence[Unit], *, group: VerbGroup) -> tuple[int, int] | None:
    """Return the subject of "are said to have bombed", "was found to have struck"; or None."""
    lead = group.first - 1
    if lead < 1 or units[group.first].low != "to" or units[lead].low not in RAISING:
        return None
    outer = verb_group(units, at=lead, form="part")
    if not any(unit.low in BE for unit in units[outer.first : lead]):
        return None
    return subject_span(units, first=outer.first)


SUSPECTING = frozenset("suspected suspects suspect suspecting convicted acquitted".split())
LONGEST_SUSPECTED = 8


def suspected_subject(units: Sequence[Unit], *, group: VerbGroup) -> tuple[int, int] | None:
    """Return who is suspected of a deed: "suspected Iran of having used explosives"; or None."""
    having = any(unit.low == "having" for unit in units[group.first : group.at])
    of = group.first - 1
    if of < 1 or units[of].low != "of" or not (group.gerund or having):
        return None
    row = range(of - 1, max(-1, of - LONGEST_SUSPECTED), -1)
    verb = next((at for at in row if units[at].low in SUSPECTING | STOPS), None)
    return (verb + 1, of) if verb is not None and units[verb].low in SUSPECTING and verb + 1 < of else None


REGRETTING = frozenset("apologised apologized apologises apologizes apologising apologizing".split())


def regretting_subject(units: Sequence[Unit], *, group: VerbGroup) -> tuple[int, int] | None:
    """Return the subject of "apologised for bombing the town", whose deed it was; or None."""
    lead = group.first - 2
    if lead < 0 or units[lead + 1].low != "for" or units[lead].low not in REGRETTING:
        return None
    outer = verb_group(units, at=lead, form="past")
    return None if outer.negated or outer.modal else subject_span(units, first=outer.first)


def listed_subject(units: Sequence[Unit], *, group: VerbGroup) -> tuple[int, int] | None:
    """Return the subject of a verb in a row without "and": "hit the base, set fire to a shed and hurt two"; or None.

    A comma stands before the verb, "and" with another past form behind it, and a finite verb before the comma, from
    which only what commas set off parts it.
    """
    comma = group.first - 1
    if comma > LEAST_ROW and units[comma].low in CONJUNCTIONS:  # the last of the row
        row = range(comma - 1, max(0, comma - LONGEST_MAIN), -1)
        before = next((at for at in row if is_verb(units, at=at)), None)
        return None if before is None else _in_row(units, verb_group(units, at=before))
    return _in_row(units, group)


def _in_row(units: Sequence[Unit], group: VerbGroup) -> tuple[int, int] | None:
    """Return the subject of a verb with a comma before it and "and" with a verb behind it; or None."""
    comma = group.first - 1
    if comma < LEAST_ROW or units[comma].low != "," or group.passive or group.gerund or group.infinitive:
        return None
    later = range(group.at + 1, min(len(units) - 1, group.at + LONGEST_MAIN))
    stop = next((at for at in later if units[at].low in STOPS), later.stop)
    joined = (at for at in later if at < stop and units[at].low in CONJUNCTIONS)
    if not any(is_verb(units, at=step) for at in joined for step in range(at + 1, min(stop, at + 3))):
        return None
    for at in range(comma - 1, max(0, comma - LONGEST_MAIN), -1):
        if units[at].low in STOPS or units[at].low in SUBORDINATORS or "speech" in units[at].roles:
            return None
        if is_verb(units, at=at):
            outer = verb_group(units, at=at)
            bare = (
                outer.passive or outer.gerund or outer.infinitive or units[outer.first - 1].low in {",", "which", "who"}
            )
            bare = bare or is_subordinate(units, begin=0, first=outer.first)
            return None if bare else subject_span(units, first=outer.first)
    return None


LEAST_ROW = 3
CHARGED = frozenset("accused suspected convicted guilty condemned blamed criticised criticized charged".split())


def charged_subject(units: Sequence[Unit], *, group: VerbGroup) -> tuple[int, int] | None:
    """Return the subject of "is accused of shelling a clinic", "was condemned for bombing it"; or None."""
    lead = group.first - 2
    if lead < 1 or units[lead + 1].low not in {"of", "for"} or units[lead].low not in CHARGED:
        return None
    outer = verb_group(units, at=lead, form="part")
    told = any(unit.low in BE for unit in units[outer.first : lead]) and not (outer.negated or outer.modal)
    return subject_span(units, first=outer.first) if told else None


def following_subject(units: Sequence[Unit], *, group: VerbGroup) -> tuple[int, int] | None:
    """Return the subject of the main clause behind an opening participle: "After bombing the port, the jets left"."""
    opening = units[: group.first]
    if len(opening) > LONGEST_OPENING or any(unit.low not in OPENING and unit.low.isalpha() for unit in opening):
        return None
    end = object_end(units, at=group.at)
    comma = next((at for at in range(end, min(len(units), end + LONGEST_MAIN)) if units[at].low in STOPS | {","}), None)
    if comma is None or units[comma].low != ",":
        return None
    for at in range(comma + 1, min(len(units), comma + LONGEST_MAIN)):
        if units[at].low in STOPS or units[at].low in SUBORDINATORS:
            return None
        if is_verb(units, at=at):
            first = verb_group(units, at=at).first
            return (comma + 1, first) if first > comma + 1 else None
    return None


def causer(units: Sequence[Unit], *, begin: int, group: VerbGroup) -> tuple[int, int] | None:
    """Return who had it done, where the subject stands between "had" and a participle: "had the depot bombed"."""
    if not 0 < begin < group.first or group.first != group.at or units[begin - 1].low not in HAVE - {"having"}:
        return None
    meaning = units[group.at].get("verb")
    if meaning is None or meaning.form not in {"past", "part"}:
        return None
    return subject_span(units, first=verb_group(units, at=begin - 1).first)


def governor_denies(units: Sequence[Unit], *, begin: int, group: VerbGroup) -> bool:
    """Whether the clause above says that it was not so: "was never found to have struck", "had not had it bombed"."""
    lead = group.first - 1
    if raised_subject(units, group=group) is None:
        if causer(units, begin=begin, group=group) is None:
            return False
        lead = begin - 1
    outer = verb_group(units, at=lead, form="part")
    return outer.negated or outer.modal


def is_cleft(units: Sequence[Unit], *, begin: int, end: int) -> bool:
    """Whether "It was … that" is all that stands around some units: "It was on 3 May that jets bombed the port"."""
    before = [unit.low for unit in units[max(0, begin - 3) : begin]]
    around = before[:-1] if before[-1:] in (["on"], ["in"], ["at"], ["only"]) else before[-2:]
    return around in (["it", "was"], ["it", "is"]) and end < len(units) and units[end].low in {"that", "when"}


def shared_doer(units: Sequence[Unit], *, group: VerbGroup) -> tuple[int, int] | None:
    """Return the words from "by" on of a participle that "and" joins to this one: "was bombed and shelled by X"."""
    joined = next(
        (
            at + 1
            for at in range(group.at + 1, min(len(units) - 1, group.at + LONGEST_JOINED))
            if units[at].low in CONJUNCTIONS
        ),
        None,
    )
    if joined is None or any(units[at].low in STOPS or is_verb(units, at=at) for at in range(group.at + 1, joined - 1)):
        return None
    verb = next((at for at in range(joined, min(len(units), joined + 2)) if "verb" in units[at].roles), None)
    if verb is None or not any(one.role == "verb" and one.form in {"past", "part"} for one in units[verb].meanings):
        return None
    end = object_end(units, at=verb)
    by = next((at for at in range(verb + 1, end) if units[at].low == "by"), None)
    return None if by is None else (by, end)


DOING = frozenset("did had has have".split())
LONGEST_AGAIN, LONGEST_SINCE = 16, 8


def as_before(units: Sequence[Unit], *, at: int) -> tuple[int, int] | None:
    """Return the clause that says that what may come was done once, with its day: "as they did in March", or None."""
    for step in range(at + 1, min(len(units) - 2, at + LONGEST_AGAIN)):
        if units[step].low in STOPS - {","}:
            return None
        if units[step].low != "as" or units[step - 1].low not in {",", "again", "—", "–"}:
            continue
        did = units[step + 2].low in DOING and units[step + 1].low in {"it", "they", "he", "she", "we"}
        if not (did or units[step + 1].low in {"in", "on", "last"}):
            return None
        end = min(len(units), step + LONGEST_SINCE)
        dated = any(
            unit.low in DAY_WORDS or unit.low.isdecimal() or unit.low == "last" for unit in units[step + 1 : end]
        )
        return (step, end) if dated else None
    return None


SEEING = frozenset(
    "catch catches caught catching see sees saw seen spot spots spotted find finds found film films filmed watch "
    "watches watched observe observed show shows showed shown surprise surprised".split()
)


def seen_subject(units: Sequence[Unit], *, group: VerbGroup) -> tuple[int, int] | None:
    """Return whom somebody caught or saw at it: "caught the Iran Ajr laying mines"; or None."""
    if not group.gerund or group.first < 2 or units[group.first - 1].low in STOPS | {","}:  # noqa: PLR2004 - a verb, a name
        return None
    for at in range(group.first - 2, max(-1, group.first - LONGEST_SEEN), -1):
        if units[at].low in STOPS | {",", "that"}:
            return None
        if units[at].low in SEEING:
            return at + 1, group.first
    return None


LONGEST_SEEN = 7
# Rules that tell whose deed a verb without a subject of its own is, the surest first.
GOVERNORS = (raised_subject, regretting_subject, suspected_subject, charged_subject, listed_subject, seen_subject)
