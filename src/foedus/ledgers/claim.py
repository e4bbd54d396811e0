"""A claim that counts or dates, tested against the record: it holds, it does not, or nobody can tell, with the rows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from foedus.actors import Actors
from foedus.errors import UsageError
from foedus.incidents import Incident, Match
from foedus.instruments import Instrument, Register
from foedus.ledgers.claimwords import (
    ARTICLE,
    FIRST,
    ORDER,
    Count,
    Gap,
    actors_named,
    articles_of_text,
    before,
    count_of_text,
    dates_in,
    gap_of_text,
    sides_of_text,
    window_of_text,
)
from foedus.obligations.deadline import days_after
from foedus.statements import Record
from foedus.terms import Days, Status, kinds, parse_days, plain_word

Outcome = Literal["holds", "does_not_hold", "cannot_tell"]
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
LONGEST = 1000
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
    """A claim and what the record says to it. `kind` is `count`, `gap`, `order`, `date` or `first`."""

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
    if len(text) > LONGEST:
        raise UsageError(
            "The claim is longer than a sentence.",
            code="ledgers/claim-too-long",
            at="TEXT",
            want=f"at most {LONGEST} characters",
            mend="give the one sentence that counts or dates",
        )
    gap, count = gap_of_text(text), count_of_text(text)
    if gap is not None:
        return _gap(text, gap, evidence)
    if FIRST.search(text):
        return _first(text, evidence)
    if count is not None:
        return _count(text, count, evidence)
    told = _dated_or_ordered(text, evidence)
    if told is not None:
        return told
    raise UsageError(
        f'"{text}" neither counts nor dates.',
        code="ledgers/no-claim",
        at="TEXT",
        want="a count as `twice within the last five months`, a distance as `two days after …`, a day or `first time`",
        mend="write for example `Qatar was attacked twice within the last five months`",
    )


def _count(text: str, count: Count, evidence: Evidence) -> ClaimAnswer:
    window = window_of_text(text, on=evidence.on)
    victims, attackers = sides_of_text(text, actors=evidence.actors)
    if not victims:
        raise UsageError(
            f'"{text}" does not say who was attacked.',
            code="ledgers/no-subject",
            at="TEXT",
            want="an actor who was attacked, or attacks on one",
            mend="write for example `Qatar was attacked twice …`, or `three attacks on Qatar`",
        )
    rows = tuple(_rows(evidence, victims, attackers, window))
    least, most = _bounds(rows, evidence.matches)
    range_words = f"{least}" if least == most else f"{least} to {most}"
    period = f"from {window.first} to {window.last}" if window.first > date.min else f"up to {window.last}"
    claimed = f"{count.compared.replace('_', ' ')} {count.number}".removeprefix("exactly ")
    return ClaimAnswer(
        claim=text,
        kind="count",
        outcome=_outcome(count, least, most),
        because=f"the record has {range_words} {period}; the claim has {claimed}" + _shortfall(most, count),
        rows=rows,
    )


def _shortfall(most: int, count: Count) -> str:
    short = most < count.number or ((count.number == 0 or count.compared == "at_most") and most == 0)
    return ", and what is not on record may have happened all the same" if short else ""


def _outcome(count: Count, least: int, most: int) -> Outcome:
    """Return what the record says to a count; where it has nothing at all, silence bears out no nought."""
    if count.compared == "at_least":
        return "holds" if least >= count.number else "cannot_tell"
    if least > count.number:
        return "does_not_hold"
    if most == 0:
        return "cannot_tell"
    exact = least == most == count.number
    return "holds" if exact or (count.compared == "at_most" and most <= count.number) else "cannot_tell"


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


def _gap(text: str, gap: Gap, evidence: Evidence) -> ClaimAnswer:
    """Test a distance between two events, on every day that each of them may be dated by."""
    events = tuple(_events(evidence))
    later, earlier = _called(text[: gap.start], events), _called(text[gap.end :], events)
    missing = [side for side, named in ((text[: gap.start], later), (text[gap.end :], earlier)) if not named]
    if gap.back:
        later, earlier = earlier, later
    rows = tuple(_between(one, other, gap) for other in earlier for one in later if one != other)
    return ClaimAnswer(claim=text, kind="gap", outcome=_agreed(rows), because=_gap_words(rows, missing), rows=rows)


def _between(later: Event, earlier: Event, gap: Gap) -> ClaimRow:
    least, most = (later.on.first - earlier.on.last).days, (later.on.last - earlier.on.first).days
    exact = later.on.known and earlier.on.known
    status: Status = "unknown"
    wanted = _wanted(earlier.on, gap)
    if later.on.meet(wanted) is None:
        status = "not_met"
    elif exact or (not gap.bound and least == most):
        status = "met"
    distance = f"{least}" if least == most else f"{least} to {most}"
    return ClaimRow(
        what=f"{earlier.what} → {later.what}",
        on=f"{earlier.on} → {later.on}",
        counts=status,
        because=f"{distance} days apart; the claim has {f'{gap.bound} {gap.span}'.strip()}",
        source=f"{earlier.source}; {later.source}",
    )


def _wanted(earlier: Days, gap: Gap) -> Days:
    """Return the days on which the later event makes the claim true."""
    exact = Days(days_after(earlier.first, span=gap.span), days_after(earlier.last, span=gap.span))
    if gap.bound in ("more than", "over"):
        return Days(exact.first + timedelta(days=1), date.max)
    if gap.bound in ("at least", "no fewer than"):
        return Days(exact.first, date.max)
    if not gap.bound:
        return exact
    last = exact.last - timedelta(days=1) if gap.bound in ("less than", "fewer than") else exact.last
    return Days(before(earlier.first, span=gap.span) if gap.either else earlier.first, max(last, earlier.first))


def _dated_or_ordered(text: str, evidence: Evidence) -> ClaimAnswer | None:
    """Return what the record says to a day, or to which of two came first; None where the text says neither."""
    dates = dates_in(text, on=evidence.on)
    order = ORDER.search(text)
    events = tuple(_events(evidence))
    if order and not (dates and dates[0][0].start() >= order.end()):
        sides = (_called(text[: order.start()], events), _called(text[order.end() :], events))
        earlier, later = sides if order["way"].lower() == "before" else reversed(sides)
        rows = tuple(_ordered(one, other) for one in earlier for other in later if one != other)
        missing = [
            side for side, named in zip((text[: order.start()], text[order.end() :]), sides, strict=True) if not named
        ]
        because = _gap_words(rows, missing)
        return ClaimAnswer(claim=text, kind="order", outcome=_agreed(rows), because=because, rows=rows)
    if not dates:
        return None
    found, days = dates[0]
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    wanted = window_of_text(text, on=evidence.on)
    said = days if wanted == Days(date.min, evidence.on) else wanted
    rows = tuple(_on_day(one, said) for one in _called(rest, events))
    because = _gap_words(rows, [] if rows else [rest])
    return ClaimAnswer(claim=text, kind="date", outcome=_agreed(rows), because=because, rows=rows)


def _ordered(earlier: Event, later: Event) -> ClaimRow:
    status: Status = "unknown"
    if earlier.on.last < later.on.first:
        status = "met"
    elif earlier.on.first >= later.on.last:
        status = "not_met"
    return ClaimRow(
        what=f"{earlier.what} → {later.what}",
        on=f"{earlier.on} → {later.on}",
        counts=status,
        because={"met": "it came before", "not_met": "it did not come before"}.get(status, "the days overlap"),
        source=f"{earlier.source}; {later.source}",
    )


def _on_day(one: Event, days: Days) -> ClaimRow:
    because = {"met": "of that time", "not_met": "of another day", "unknown": "its day may be another"}
    status = _inside(one.on, days)
    return ClaimRow(what=one.what, on=str(one.on), counts=status, because=because[status], source=one.source)


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
    """Test whether something happened for the first time on the day that the claim names, or on which it is made."""
    dates = dates_in(text, on=evidence.on)
    claimed = dates[0][1] if dates else Days(evidence.on, evidence.on)
    uses = sorted(_uses(text, evidence), key=lambda one: (one[0].on.first, one[0].what))
    rows = tuple(_before_it(one, claimed, sure) for one, sure in uses)
    earlier = [one for one in rows if one.because.startswith("earlier")]
    outcome: Outcome = "cannot_tell"
    because = "nothing on record is of that day, and nothing earlier" if rows else "the record has none of it"
    if any(one.counts == "not_met" for one in earlier):
        outcome, because = "does_not_hold", "there was an earlier one"
    elif earlier:
        because = "there was an earlier one, of which it is not told whether it was of this clause"
    elif any(one.counts == "met" for one in rows):
        outcome, because = "holds", "none on record is earlier"
    return ClaimAnswer(claim=text, kind="first", outcome=outcome, because=because, rows=rows)


def _before_it(one: Event, claimed: Days, sure: bool) -> ClaimRow:  # noqa: FBT001 - whether it surely is one
    status: Status = "unknown"
    because = "later, or on a day that is not known well enough"
    if one.on.last < claimed.first:
        status, because = "not_met" if sure else "unknown", "earlier"
    elif one.on.meet(claimed):
        status, because = "met" if sure else "unknown", "of that day"
    if not sure:
        because += "; which clause it used is not told"
    return ClaimRow(what=one.what, on=str(one.on), counts=status, because=because, source=one.source)


def _uses(text: str, evidence: Evidence) -> Iterator[tuple[Event, bool]]:
    """Yield what the claim is about, and whether it surely is: uses of a clause that it names, or attacks."""
    articles = articles_of_text(text)
    for one in _instruments(text, articles, evidence):
        for use in one.invocations:
            if use.on is None or use.invoked != "true" or not _is_of(use.clauses, articles):
                continue
            source = next(iter(use.source), one.id)
            told = Event(
                id=one.id,
                what=f"{use.by}: {use.incident}",
                on=parse_days(use.on),
                words=frozenset(),
                source=source,
            )
            yield told, not articles or bool(use.clauses)
    victims, attackers = sides_of_text(text, actors=evidence.actors)
    for incident in evidence.incidents:
        by = set(incident.actors) - set(incident.struck)
        if victims & set(incident.struck) and _words((text,)) & set(STRIKES) and (not attackers or attackers & by):
            told = Event(
                id=incident.id, what=incident.title, on=incident.happened_on, words=frozenset(), source=incident.id
            )
            yield told, True


def _is_of(clauses: Sequence[str], articles: tuple[str, ...]) -> bool:
    """Say whether a use may be of the articles named; one of which nobody tells the clause may be of any."""
    if not articles or not clauses:
        return True
    wanted = {name for one in articles for name in (one, one.replace("-", ""))}
    return any(clause in wanted or clause.startswith(f"{one}-") for clause in clauses for one in articles)


def _instruments(text: str, articles: tuple[str, ...], evidence: Evidence) -> tuple[Instrument, ...]:
    """Return the instruments that the claim names, by their names or, with an article, by the body that decides.

    Else those of which a bare article is the name.
    """
    plain = ARTICLE.sub(" ", text)
    words = _words((plain,))
    named: list[Instrument] = []
    bare: list[Instrument] = []
    bodies = actors_named(text, actors=evidence.actors) if articles else frozenset()
    for one in evidence.register.instruments:
        names = [name for name in (one.id, one.short_title, one.title, *one.names) if name]
        called = any(_words((name,)) <= words for name in names if not ARTICLE.search(name))
        if called or any(bodies & set(provision.organs) for provision in one.provisions):
            named.append(one)
        elif any(ARTICLE.fullmatch(name) and set(articles_of_text(name)) & set(articles) for name in names):
            bare.append(one)
    return tuple(named or bare)
