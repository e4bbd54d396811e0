"""The scores of one report: events, slots, holders, dates, acts and instruments against the gold."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bench.reader.align import align_acts, align_events, parts_of
from bench.reader.credit import COUNTS, holder_credit, place_state_credit, value_credit
from bench.reader.found import Found, Item, Reading
from bench.reader.gold import CLASSES, GoldAct, GoldClaim, GoldEvent, GoldReport, Span
from bench.reader.known import Known
from bench.reader.slot import Credit, match_slot, neutral_items
from bench.reader.tally import Matched, Tally, match

TOOK_PLACE = "took place"
SLOTS: dict[str, tuple[str, ...]] = {
    "attacker": ("by",),
    "victim (owner of a hit)": ("of",),
    "object hit": ("object",),
    "place": ("place",),
    "aimed at": ("aimed_at",),
    "act": ("act",),
    "date": ("happened_on",),
    "counts": tuple(sorted(COUNTS)),
}
BY_STATE = "place, by its state"
SCORED = tuple(name for names in SLOTS.values() for name in names)
ALIGNED = ", of events found"
EVENTS = "attack events"
HOLDERS = "holder and stance"
HELD_RIGHT = "holder and stance, where the value is right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One difference from the gold: what kind, of what, and where in the text."""

    kind: str
    what: str
    start: int
    end: int


@dataclass(slots=True, kw_only=True)
class Score:
    """The tallies of one report or of many, by what was counted; and the differences."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    statuses: dict[tuple[str, str], int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def add(self, name: str, tally: Tally) -> None:
        """Count under a name."""
        self.tallies.setdefault(name, Tally()).add(tally)

    def join(self, other: "Score") -> None:
        """Add the counts of another report."""
        for name, tally in other.tallies.items():
            self.add(name, tally)
        for key, count in other.statuses.items():
            self.statuses[key] = self.statuses.get(key, 0) + count


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is compared: the gold, the reading, which event is which incident, and which incidents are parts of one."""

    gold: GoldReport
    reading: Reading
    known: Known
    pairs: tuple[tuple[GoldEvent, Found], ...]
    parts: tuple[tuple[GoldEvent, Found], ...] = ()

    def event_of(self) -> dict[str, GoldEvent]:
        """Return the event of each incident that has one."""
        return {found.id: event for event, found in (*self.pairs, *self.parts)}

    def whole(self, event: GoldEvent) -> Found | None:
        """Return the incident of an event with those that are parts of it, as one; None where it was missed."""
        main = next((found for one, found in self.pairs if one.id == event.id), None)
        if main is None:
            return None
        beside = (item for one, found in self.parts if one.id == event.id for item in found.items)
        return Found(id=main.id, items=(*main.items, *beside))


def sheet_of(gold: GoldReport, *, reading: Reading, known: Known) -> Sheet:
    """Return the gold beside the reading, events and incidents paired."""
    pairs = align_events(gold.events, found=reading.events, known=known)
    parts = parts_of(pairs, found=reading.events, known=known)
    return Sheet(gold=gold, reading=reading, known=known, pairs=tuple(pairs), parts=tuple(parts))


def score_sheet(sheet: Sheet) -> Score:
    """Return the scores of one report."""
    score = Score()
    _score_events(sheet, score)
    for name, properties in SLOTS.items():
        _score_slot(sheet, score, name, properties, value_credit)
    _score_slot(sheet, score, BY_STATE, ("place",), place_state_credit)
    _score_holders(sheet, score)
    _score_acts(sheet, score)
    _score_instruments(sheet, score)
    return score


def _score_events(sheet: Sheet, score: Score) -> None:
    for event in sheet.gold.events:
        if event.optional:
            continue
        found = sheet.whole(event)
        told = found.status if found else _passed_over(sheet, event) or "not found"
        own = CLASSES[event.status]
        key = (own, own if told in event.classes else told)
        score.statuses[key] = score.statuses.get(key, 0) + 1
        real = told == TOOK_PLACE
        right = real and TOOK_PLACE in event.classes
        if event.classes == {TOOK_PLACE} or right:
            score.add(EVENTS, Tally(float(right), 1, int(real)))
            score.add(f"{EVENTS}: {event.status}", Tally(float(right), 1, int(real)))
        elif real:
            score.add(EVENTS, Tally(0.0, 0, 1))
        _note_event(score, event, told=told, right=right)
    for found in _false_alarms(sheet):
        score.add(EVENTS, Tally(0.0, 0, 1))
        score.faults.append(_fault("event, false alarm", _told(found), found.items[0]))


def _passed_over(sheet: Sheet, event: GoldEvent) -> str:
    told = (sheet.reading.passed_over(span.start, end=span.end) for span in event.mentions)
    return next((one for one in told if one), "")


def _false_alarms(sheet: Sheet) -> list[Found]:
    taken = sheet.event_of()
    return [one for one in sheet.reading.events if one.id not in taken and one.status == TOOK_PLACE]


def _note_event(score: Score, event: GoldEvent, *, told: str, right: bool) -> None:
    if TOOK_PLACE in event.classes and not right and event.classes == {TOOK_PLACE}:
        score.faults.append(_fault(f"event, missed ({told})", f"{event.id} {event.status}", event.trigger))
    elif TOOK_PLACE not in event.classes and told == TOOK_PLACE:
        score.faults.append(_fault(f"event, read as real though {event.status}", event.id, event.trigger))


def _told(found: Found) -> str:
    shown = (f"{one.name}={'|'.join(one.values)}" for one in found.items if one.name in {"act", "by", "of", "place"})
    return f"{found.id}: {', '.join(dict.fromkeys(shown))}"


def _fault(kind: str, what: str, at: Item | Span) -> Fault:
    return Fault(kind=kind, what=what, start=at.start, end=at.end)


def _score_slot(sheet: Sheet, score: Score, name: str, properties: tuple[str, ...], credit: Credit) -> None:
    whole = Tally()
    for event, found in _comparable(sheet):
        result = match_slot(properties, event=event, found=found, known=sheet.known, credit=credit)
        whole.add(result.tally)
        if event and found:
            score.add(f"{name}{ALIGNED}", result.tally)
        if name != BY_STATE:
            _note_slot(score, name, result, event, noted=bool(event and found))
    score.add(name, whole)


def _comparable(sheet: Sheet) -> Iterable[tuple[GoldEvent | None, Found | None]]:
    """Yield events that took place with the incident found, those missed, and the incidents found beside them."""
    for event in sheet.gold.events:
        found = sheet.whole(event)
        real = found if found is not None and found.status == TOOK_PLACE else None
        if event.optional:
            continue
        if event.classes == {TOOK_PLACE} or (TOOK_PLACE in event.classes and real):
            yield event, real
        elif real:
            yield None, real
    for found in _false_alarms(sheet):
        yield None, found


def _note_slot(
    score: Score, name: str, result: Matched[GoldClaim, Item], event: GoldEvent | None, *, noted: bool
) -> None:
    if not noted or event is None:
        return
    for claim in result.missing:
        score.faults.append(_fault(f"{name}, missed", f"{event.id}: {claim.property}={claim.value}", claim))
    for item in result.excess:
        told = f"{event.id}: {item.statement.property}={'|'.join(item.values)} by {item.statement.rule}"
        score.faults.append(_fault(f"{name}, false alarm", told, item))
    for claim, item, credit in result.pairs:
        if credit < 1:
            told = f"{event.id}: {'|'.join(item.values)} for {claim.value}"
            score.faults.append(_fault(f"{name}, half right", told, item))


def _score_holders(sheet: Sheet, score: Score) -> None:
    for event, found in _comparable(sheet):
        claims = [one for one in event.holders if one.name in SCORED] if event else []
        items = [one for one in found.items if one.name in SCORED] if found else []
        free = neutral_items(event, found=found, known=sheet.known) if event and found else frozenset()
        result = match(
            claims,
            found=items,
            credit=lambda claim, item: holder_credit(claim, item) * bool(value_credit(claim, item, sheet.known)),
            waived=lambda claim: claim.left_out or "" in claim.either.get("holder", ()),
            neutral=free.__contains__,
        )
        score.add(HOLDERS, result.tally)
        if event is None or found is None:
            continue
        score.add(f"{HOLDERS}{ALIGNED}", result.tally)
        score.add(HELD_RIGHT, _given_value(claims, items, sheet.known, score, event))


def _given_value(claims: list[GoldClaim], items: list[Item], known: Known, score: Score, event: GoldEvent) -> Tally:
    """Count holder and stance of those statements whose value the gold has for the event."""
    tally = Tally()
    for item in items:
        fitting = [claim for claim in claims if value_credit(claim, item, known) > 0]
        if not fitting:
            continue
        best = max(holder_credit(claim, item) for claim in fitting)
        tally.add(Tally(best, 1, 1))
        if best < 1:
            wanted = " or ".join(dict.fromkeys(f"{one.holder} {one.stance}" for one in fitting))
            by = f"{item.holder}{' for somebody else' if item.marked else ''} {item.stance}"
            told = f"{event.id}: {item.name}={'|'.join(item.values)} held by {by}, not {wanted}"
            score.faults.append(_fault("holder", told, item))
    return tally


def _score_acts(sheet: Sheet, score: Score) -> None:
    result = align_acts(sheet.gold.acts, found=sheet.reading.acts)
    score.add("public acts", Tally(float(len(result.pairs)), result.tally.wanted, result.tally.found))
    for act in result.missing:
        score.faults.append(_fault("act, missed", f"{act.kind} by {', '.join(act.by)}", act))
    for found in result.excess:
        told = ", ".join(
            f"{one.name}={'|'.join(one.values)}" for one in found.items if one.name in {"kind", "by", "to"}
        )
        score.faults.append(_fault("act, false alarm", told, found.items[0]))
    for act, found, _ in result.pairs:
        for name, wanted in (("by", act.by), ("to", act.to)):
            score.add(f"public acts found: {name}", _actors(act, name, wanted, found))
        right = max(holder_credit(act, item) for item in found.items)
        score.add("public acts found: holder and stance", Tally(right, 1, 1))


def _actors(act: GoldAct, name: str, wanted: tuple[str, ...], found: Found) -> Tally:
    mine = {value for item in found.items if item.name == name for value in item.values}
    others = act.either.get(name, ())
    right = mine & {*wanted, *others}
    waived = "" in others and not right
    return Tally(len(right), 0 if waived else max(len(wanted), len(right)), len(mine))


def _score_instruments(sheet: Sheet, score: Score) -> None:
    ids = {one.id.partition("#")[0] for one in sheet.gold.instruments if one.id and not one.optional}
    as_good = {each.partition("#")[0] for one in sheet.gold.instruments for each in (one.id, *one.either) if each}
    mine = sheet.reading.instruments
    score.add("instruments", Tally(len(mine & ids), len(ids), len(mine - (as_good - ids))))
    for one in sheet.gold.instruments:
        if one.id and not one.optional and one.id.partition("#")[0] not in mine:
            score.faults.append(_fault("instrument, missed", one.id, one))
    for name in sorted(mine - as_good):
        score.faults.append(Fault(kind="instrument, false alarm", what=name, start=0, end=0))
