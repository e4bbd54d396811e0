"""A claim that counts or dates, tested against the record: it holds, it does not, or nobody can tell, with the rows."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from foedus.actors import Actors, fold
from foedus.errors import UsageError
from foedus.incidents import Incident, Match
from foedus.instruments import Instrument, Register
from foedus.obligations.deadline import days_after
from foedus.statements import Record
from foedus.terms import Days, Status, kinds, parse_days, plain_word

Outcome = Literal["holds", "does_not_hold", "cannot_tell"]
NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            ("zero", "no"),
            ("one", "a", "an", "once", "single"),
            ("two", "twice"),
            ("three", "thrice"),
            ("four",),
            ("five",),
            ("six",),
            ("seven",),
            ("eight",),
            ("nine",),
            ("ten",),
            ("eleven",),
            ("twelve",),
        )
    )
    for word in words
}
NUMBER = rf"(?:\d{{1,4}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
UNIT = r"(?P<unit>day|week|month|year)s?"
TIMES = re.compile(rf"\b(?:(?P<least>at least) )?(?P<times>once|twice|thrice|{NUMBER} times)\b", re.IGNORECASE)
WITHIN = re.compile(
    rf"\b(?:within|in|over|during)(?: the (?:last|past)| the| last| past)?(?: (?P<number>{NUMBER}))? {UNIT}\b",
    re.IGNORECASE,
)
GAP = re.compile(rf"\b(?P<number>{NUMBER}) {UNIT} (?P<way>after|before|later than)\b", re.IGNORECASE)
SAME_DAY = re.compile(r"\b(?:on )?the same day as\b", re.IGNORECASE)
FIRST = re.compile(r"\bfirst time\b", re.IGNORECASE)
BY = re.compile(r"\bby\b", re.IGNORECASE)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
WORD = re.compile(r"[\w'-]+")
SIGNED, POSTED = ("signed", "signature", "signing"), ("published", "posted", "publication", "appeared")
STRIKES = ("strike", "attack", "attacked", "missiles", "bombing", "raid")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One event that the claim was tested by: whether it counts, and where it stands."""

    what: str
    on: str
    counts: Status
    because: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimAnswer:
    """A claim and what the record says to it. `kind` is `count`, `gap` or `first`."""

    claim: str
    kind: str
    outcome: Outcome
    because: str
    rows: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What claims are tested against; `on` is the day on which the claim is made."""

    record: Record
    incidents: tuple[Incident, ...]
    matches: tuple[Match, ...]
    register: Register
    actors: Actors
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something dated: an act, an incident, or the day of an instrument; `words` are what it may be called by."""

    id: str
    what: str
    on: Days
    words: frozenset[str]
    source: str


def try_claim(text: str, *, evidence: Evidence) -> ClaimAnswer:
    """Return whether a claim holds on the record, with the events behind the answer.

    What the record does not hold is no proof that it did not happen: a count that falls short is `cannot_tell`, one
    that is exceeded `does_not_hold`.

    Raises:
        UsageError: The text neither counts nor dates anything that is known here.
    """
    if (gap := GAP.search(text)) or SAME_DAY.search(text):
        return _gap(text, gap or SAME_DAY.search(text), evidence)
    if FIRST.search(text):
        return _first(text, evidence)
    if TIMES.search(text):
        return _count(text, evidence)
    raise UsageError(
        f'"{text}" neither counts nor dates.',
        code="ledgers/no-claim",
        at="TEXT",
        want="a count as `twice within the last five months`, a distance as `two days after …`, or `the first time`",
        mend="write for example `Qatar was attacked twice within the last five months`",
    )


def _number(text: str) -> int:
    word = text.lower().removesuffix(" times")
    return int(word) if word.isdigit() else NUMBERS[word]


def _count(text: str, evidence: Evidence) -> ClaimAnswer:
    found = TIMES.search(text)
    claimed = _number(found["times"]) if found else 0
    window = _window(text, evidence.on)
    victims, attackers = _parties(text, evidence.actors)
    if not victims:
        raise UsageError(
            f'"{text}" does not say who was attacked.',
            code="ledgers/no-subject",
            at="TEXT",
            want="an actor before the count",
            mend="write for example `Qatar was attacked twice …`",
        )
    rows = tuple(_rows(evidence, victims, attackers, window))
    least, most = _bounds(rows, evidence.matches)
    at_least = bool(found and found["least"])
    outcome = _outcome(claimed, least, most, at_least=at_least)
    range_words = f"{least}" if least == most else f"{least} to {most}"
    period = f"from {window.first} to {window.last}"
    return ClaimAnswer(
        claim=text,
        kind="count",
        outcome=outcome,
        because=f"the record has {range_words} {period}; the claim has {claimed}" + _shortfall(most, claimed),
        rows=rows,
    )


def _shortfall(most: int, claimed: int) -> str:
    return ", and what is not on record may have happened all the same" if most < claimed else ""


def _outcome(claimed: int, least: int, most: int, *, at_least: bool) -> Outcome:
    if least >= claimed if at_least else least == most == claimed:
        return "holds"
    return "does_not_hold" if least > claimed and not at_least else "cannot_tell"


def _window(text: str, on: date) -> Days:
    found = WITHIN.search(text)
    if found is None:
        return Days(date.min, on)
    span = f"{_number(found['number'] or 'one')} {found['unit'].lower()}"
    return Days(_before(on, span), on)


def _before(on: date, span: str) -> date:
    """Return the day from which a span leads to `on`."""
    number, unit = span.split()
    if unit in ("day", "week"):
        return on - timedelta(days=int(number) * (7 if unit == "week" else 1))
    months = int(number) * (12 if unit == "year" else 1)
    year, month = divmod(on.year * 12 + on.month - 1 - months, 12)
    return min(days_after(date(year, month + 1, 1), span=f"{on.day - 1} days"), on)


def _parties(text: str, actors: Actors) -> tuple[frozenset[str], frozenset[str]]:
    """Return who is said to have been attacked, and by whom: those named before and after `by`."""
    split = BY.split(text, maxsplit=1)
    return _named(split[0], actors), _named(split[1] if len(split) > 1 else "", actors)


def _named(text: str, actors: Actors) -> frozenset[str]:
    words = WORD.findall(text)
    found: set[str] = set()
    for size in (3, 2, 1):
        for first in range(len(words) - size + 1):
            phrase = " ".join(words[first : first + size]).removesuffix("'s").removesuffix("’s")
            if phrase[:1].isupper() and fold(phrase) not in actors.homonyms and (actor := actors.find(phrase)):
                found.add(actor.id)
    return frozenset(found)


def _rows(evidence: Evidence, victims: frozenset[str], attackers: frozenset[str], window: Days) -> Iterator[ClaimRow]:
    paired = {name: one for one in evidence.matches for name in (one.first, one.second)}
    for one in evidence.incidents:
        if not victims & set(one.struck):
            continue
        by = {name for name in one.actors if name not in one.struck or name in attackers}
        if attackers and not attackers & by:
            continue
        counts = _inside(one.happened_on, window)
        because = {"met": "within the time", "not_met": "outside the time", "unknown": "its day may lie outside"}[
            counts
        ]
        match = paired.get(one.id)
        if match is not None and counts != "not_met":
            other = match.second if match.first == one.id else match.first
            because += f"; it may be one with {other} ({match.score:.2f}): settle it with `foedus merge` or `split`"
        source = one.statements[0] if one.statements else ""
        yield ClaimRow(
            what=f"{one.title} ({one.id})", on=str(one.happened_on), counts=counts, because=because, source=source
        )


def _inside(days: Days, window: Days) -> Status:
    if days.meet(window) is None:
        return "not_met"
    return "met" if window.first <= days.first and days.last <= window.last else "unknown"


def _bounds(rows: tuple[ClaimRow, ...], matches: tuple[Match, ...]) -> tuple[int, int]:
    """Return how many events there are at least and at most: pairs that may be one count once, or twice."""
    sure = [one for one in rows if one.counts == "met"]
    open_ = [one for one in rows if one.counts == "unknown"]
    names = {_id(one) for one in sure}
    doubled = sum(1 for one in matches if {one.first, one.second} <= names)
    return len(sure) - doubled, len(sure) + len(open_)


def _id(row: ClaimRow) -> str:
    return row.what.rpartition("(")[2].removesuffix(")")


def _gap(text: str, found: re.Match[str] | None, evidence: Evidence) -> ClaimAnswer:
    """Test a distance between two events, on every day that each of them may be dated by."""
    start, end = found.span() if found else (0, 0)
    names = found.groupdict() if found else {}
    span = f"{_number(names['number'])} {names['unit'].lower()}" if names else "0 days"
    back = names.get("way") == "before"
    events = tuple(_events(evidence))
    later, earlier = _called(text[:start], events), _called(text[end:], events)
    if back:
        later, earlier = earlier, later
    rows = tuple(
        _between(one, other, span) for other in earlier for one in later if one.id != other.id or one.on != other.on
    )
    missing = [side for side, names_ in ((text[:start], later), (text[end:], earlier)) if not names_]
    return ClaimAnswer(claim=text, kind="gap", outcome=_agreed(rows), because=_gap_words(rows, missing), rows=rows)


def _between(later: Event, earlier: Event, span: str) -> ClaimRow:
    least, most = (later.on.first - earlier.on.last).days, (later.on.last - earlier.on.first).days
    wanted = Days(days_after(earlier.on.first, span=span), days_after(earlier.on.last, span=span))
    exact = later.on.known and earlier.on.known
    status: Status = "not_met" if later.on.meet(wanted) is None else "met" if exact else "unknown"
    distance = f"{least}" if least == most else f"{least} to {most}"
    return ClaimRow(
        what=f"{earlier.what} → {later.what}",
        on=f"{earlier.on} → {later.on}",
        counts=status,
        because=f"{distance} days apart; the claim has {span}",
        source=f"{earlier.source}; {later.source}",
    )


def _agreed(rows: tuple[ClaimRow, ...]) -> Outcome:
    found = {one.counts for one in rows}
    if found == {"met"}:
        return "holds"
    return "does_not_hold" if found == {"not_met"} else "cannot_tell"


def _gap_words(rows: tuple[ClaimRow, ...], missing: list[str]) -> str:
    if not rows:
        return f"nothing dated on record is called: {' and '.join(one.strip(' .,') or '(nothing)' for one in missing)}"
    counts = [one.counts for one in rows]
    if len(set(counts)) == 1:
        return {"met": "every day on record bears it out", "not_met": "no day on record bears it out"}.get(
            counts[0], "the days are not known well enough"
        )
    return "it depends on which day is meant: the rows differ"


def _events(evidence: Evidence) -> Iterator[Event]:
    record = evidence.record
    for act in record.acts:
        said = [one for one in record.statements if one.about == act.id and one.stance == "affirms"]
        days = dict.fromkeys(value for one in said if one.property == "happened_on" for value in one.value)
        kind = [value for one in said if one.property == "kind" for value in one.value]
        words = _words((act.title, act.id, *(name for one in kind for name in _spellings(one))))
        source = next((one.document for one in said), "")
        for day in days:
            what = f"{act.title or act.id} ({act.id})"
            yield Event(id=act.id, what=what, on=parse_days(day), words=words, source=source)
    for one in evidence.incidents:
        words = _words((one.title, one.id, *STRIKES))
        yield Event(id=one.id, what=one.title, on=one.happened_on, words=words, source=one.id)
    for instrument in evidence.register.instruments:
        yield from _dated(instrument)


def _dated(instrument: Instrument) -> Iterator[Event]:
    """Yield the days by which an instrument may be dated: signature, and those on which its sources differ."""
    name = instrument.short_title or instrument.title
    words = _words((instrument.kind, instrument.title, instrument.short_title, *instrument.names, instrument.id))
    days: dict[str, str] = {instrument.signed_on: "signed"} if instrument.signed_on else {}
    for one in instrument.conflicts:
        for said in one.says:
            days |= {day: said for day in DAY.findall(said) if day not in days}
    for day, how in days.items():
        told = how.removeprefix(f"{day}: ")
        own = words | _words((told,))
        yield Event(id=instrument.id, what=f"{name}, {told}", on=parse_days(day), words=own, source=instrument.id)


def _spellings(kind: str) -> tuple[str, ...]:
    term = next((one for one in kinds().terms if one.name == plain_word(kind)), None)
    return (kind, *term.also) if term else (kind,)


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word.lower() for text in texts for word in re.findall(r"[^\W_]+", text))


COMMON = frozenset(
    "the a an of on in to and was were is it came come for by at with that this from its signed made had has".split()
)


def _called(text: str, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Return the events that a phrase means: those that share most of its words, by the verb where one is said."""
    words = _words((text,)) - COMMON
    if not words:
        return ()
    best = max((len(words & one.words) for one in events), default=0)
    found = tuple(one for one in events if best and len(words & one.words) == best)
    return _by_verb(text, found)


def _by_verb(text: str, found: tuple[Event, ...]) -> tuple[Event, ...]:
    for verbs in (SIGNED, POSTED):
        if _words((text,)) & set(verbs):
            own = tuple(one for one in found if _words((one.what,)) & set(verbs))
            return own or found
    return found


def _first(text: str, evidence: Evidence) -> ClaimAnswer:
    """Test whether something happened for the first time on the day that the claim names."""
    days = [parse_days(one) for one in DAY.findall(text)]
    years = [parse_days(one) for one in re.findall(r"\b(?:1[6-9]|20)\d\d\b", DAY.sub("", text))]
    claimed = (days or years or [Days(evidence.on, evidence.on)])[0]
    events = sorted(_uses(text, evidence), key=lambda one: (one.on.first, one.what))
    rows = tuple(_before_it(one, claimed) for one in events)
    if any(one.counts == "not_met" for one in rows):
        return ClaimAnswer(
            claim=text, kind="first", outcome="does_not_hold", because="there was an earlier one", rows=rows
        )
    known = bool(rows) and rows[0].counts == "met"
    because = "none on record is earlier" if known else "nothing on record is of that day, and nothing earlier"
    return ClaimAnswer(
        claim=text, kind="first", outcome="holds" if known else "cannot_tell", because=because, rows=rows
    )


def _before_it(one: Event, claimed: Days) -> ClaimRow:
    status: Status = "not_met" if one.on.last < claimed.first else "met" if one.on.meet(claimed) else "unknown"
    because = {"not_met": "earlier", "met": "of that day", "unknown": "later"}[status]
    return ClaimRow(what=one.what, on=str(one.on), counts=status, because=because, source=one.source)


def _uses(text: str, evidence: Evidence) -> Iterator[Event]:
    """Yield what the claim is about: uses of an instrument that it names, or attacks on whom it names."""
    words = _words((text,))
    for one in evidence.register.instruments:
        names = (one.id, one.short_title, one.title, *one.names)
        if any(name and _words((name,)) <= words for name in names):
            for use in one.invocations:
                if use.on and "nobody" not in use.by:
                    yield Event(
                        id=one.id,
                        what=f"{use.by}: {use.incident}",
                        on=parse_days(use.on),
                        words=frozenset(),
                        source=next(iter(use.source), one.id),
                    )
    victims, _ = _parties(text, evidence.actors)
    for incident in evidence.incidents:
        if victims & set(incident.struck) and "attack" in text.lower():
            yield Event(
                id=incident.id, what=incident.title, on=incident.happened_on, words=frozenset(), source=incident.id
            )
