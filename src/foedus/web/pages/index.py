"""Every incident on record with its verdicts, worked out once and kept while nothing about it changes.

The page of all incidents would assess a thousand of them; the index does so beside the requests, an incident at a time,
and anew only for those that a new batch touches. Until it is through, it says how many are left.
"""

import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from foedus.assess import assess
from foedus.errors import FoedusError, UsageError
from foedus.findings import Finding
from foedus.incidents import Incident
from foedus.obligations import Assessment
from foedus.reports.wording import date_words, instrument_name
from foedus.statements import Record
from foedus.store import newest_incidents
from foedus.terms.records import SAMENESS
from foedus.web.desk import Desk, View

# A request works so many seconds on what is new, longer where that is little, and leaves the rest to the thread.
PATIENCE, LONGER, LITTLE = 0.08, 1.0, 20
# A file is given whole, or not at all.
LONGEST = 30.0
# Between two incidents the thread lets requests through.
BREATH = 0.005


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One finding of an incident: the clause, for whom, what came out."""

    incident: str
    instrument: str
    instrument_title: str
    provision: str
    ref: str
    kind: str
    binding: str
    beneficiary: str
    bearers: tuple[str, ...]
    verdict: str
    had: str
    deciding: tuple[str, ...]
    fact_dispute: str
    law_dispute: str
    contested: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One incident with its findings; `first` and `last` are the days between which it happened, "" where not known."""

    id: str
    title: str
    also: tuple[str, ...]
    when: str
    first: str
    last: str
    actors: tuple[str, ...]
    struck: tuple[str, ...]
    places: tuple[str, ...]
    documents: int
    statements: int
    disputes: int
    fault: str
    pairs: tuple[Pair, ...]
    folded: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The index at one moment: its rows, the latest incident first, and how many are still to be worked out."""

    rows: tuple[Row, ...]
    left: int
    version: int

    def about(self, actor: str) -> tuple[Row, ...]:
        """Return the incidents in which an actor has a part."""
        return tuple(one for one in self.rows if actor in one.actors)


@dataclass(slots=True)
class Index:
    """The index of one desk; safe to be asked by several threads."""

    desk: Desk
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _working: threading.Lock = field(default_factory=threading.Lock)
    _key: tuple[str, str, date] | None = None
    _batch: int = 0
    _rows: dict[str, Row] = field(default_factory=dict)
    _pending: dict[str, None] = field(default_factory=dict)
    _version: int = 0
    _kept: Snapshot | None = None
    _thread: threading.Thread | None = None

    def snapshot(self, view: View) -> Snapshot:
        """Return the index as far as it is worked out, after a short while of work on what is new.

        Raises:
            StoreError: The store cannot be read.
        """
        self._mark(view)
        if self._pending and self._working.acquire(blocking=False):
            try:
                patience = LONGER if len(self._pending) <= LITTLE else PATIENCE
                self._work(view, until=time.monotonic() + patience)
            finally:
                self._working.release()
            if self._pending:
                self._hand_over(view)
        return self._now()

    def whole(self, view: View) -> Snapshot:
        """Return the index when everything is worked out.

        Raises:
            UsageError: That takes too long.
            StoreError: The store cannot be read.
        """
        end = time.monotonic() + LONGEST
        found = self.snapshot(view)
        while found.left and time.monotonic() < end:
            time.sleep(BREATH)
            found = self.snapshot(view)
        if found.left:
            raise UsageError(
                f"{found.left} incidents are still being worked out.",
                code="web/not-ready",
                at="explore",
                want="every incident, worked out",
                mend="ask again in a minute; the page shows what there is so far",
            )
        return found

    def warm(self, view: View) -> Snapshot:
        """Return the index as it is, and let the thread work on what is new.

        Raises:
            StoreError: The store cannot be read.
        """
        self._mark(view)
        if self._pending:
            self._hand_over(view)
        return self._now()

    def _now(self) -> Snapshot:
        with self._lock:
            if self._kept is None or self._kept.version != self._version or self._kept.left != len(self._pending):
                ordered = sorted(self._rows.values(), key=lambda one: (one.first, one.id), reverse=True)
                self._kept = Snapshot(rows=tuple(ordered), left=len(self._pending), version=self._version)
            return self._kept

    def _mark(self, view: View) -> None:
        """Note what has to be worked out: what new batches touch or, with another register, policy or day, all."""
        key = (view.library.register.digest, view.policy, view.day)
        last = view.last.number if view.last else 0
        with self._lock:
            if key == self._key and last == self._batch:
                return
            known = [one.id for one in newest_incidents(self.desk.store)]
            touched = set(known) if key != self._key else self._touched(since=self._batch)
            everything = None in touched
            self._pending |= dict.fromkeys(one for one in known if everything or one in touched)
            gone = set(self._rows) - set(known)
            self._rows = {name: row for name, row in self._rows.items() if name not in gone}
            self._key, self._batch = key, last

    def _touched(self, *, since: int) -> set[str | None]:
        """Return the incidents that batches speak of; None among them where it may be any."""
        store = self.desk.store
        found: set[str | None] = set()
        for batch in store.batches(since=since):
            record = store.batch_record(batch.number)
            acts = {one.id for one in record.acts}
            for one in record.statements:
                if one.property == "withdrawn":
                    found.add(None)
                elif one.about in acts:
                    acts.discard(one.about)
                    found |= _incidents_of(store.read_record(about=(one.about,)), one.about)
                found.add(one.about)
                found |= set(one.value) if one.property in SAMENESS else set()
        # Incidents that are said to be one with a touched one come out otherwise too.
        return found | {row.id for row in self._rows.values() if found & {row.id, *row.also}}

    def _work(self, view: View, *, until: float) -> None:
        while time.monotonic() < until:
            with self._lock:
                name = next(iter(self._pending), None)
            if name is None:
                return
            row = _row(view, name)
            with self._lock:
                self._pending.pop(name, None)
                self._version += 1
                for other in (name, *row.also):
                    self._rows.pop(other, None)
                self._rows[row.id] = row

    def _hand_over(self, view: View) -> None:
        with self._lock:
            if self._thread is not None and self._thread.is_alive():
                return
            self._thread = threading.Thread(target=self._go_on, args=(view,), name="foedus-index", daemon=True)
            self._thread.start()

    def _go_on(self, view: View) -> None:
        with self._working:
            while self._pending:
                try:
                    self._work(view, until=time.monotonic() + BREATH)
                except FoedusError:
                    # A store that went away is told by the next request that asks for it.
                    return
                time.sleep(BREATH)


def _incidents_of(record: Record, act: str) -> set[str | None]:
    """Return the incidents of which an act is part; None where it is told of none, and so belongs to all."""
    found: set[str | None] = {
        value for one in record.statements if one.about == act and one.property == "of" for value in one.value
    }
    return found or {None}


def _row(view: View, name: str) -> Row:
    """Return an incident with its findings; what cannot be assessed says why."""
    record = view.desk.store.read_record(about=(name,))
    blank = Row(
        id=name,
        title=next((one.title or one.id for one in record.incidents if one.id == name), name),
        also=(),
        when="not known",
        first="",
        last="",
        actors=(),
        struck=(),
        places=(),
        documents=len({one.document for one in record.statements}),
        statements=len(record.statements),
        disputes=0,
        fault="",
        pairs=(),
        folded=name.casefold(),
    )
    try:
        found = assess(record, library=view.library, as_of=view.as_of, policy=view.policy)
    except FoedusError as error:
        return replace(blank, fault=error.message)
    incident = next((one for one in found.incidents if name in (one.id, *one.also)), None)
    return _filled(blank, incident, found, view) if incident else replace(blank, fault="Nothing is known of it.")


def _filled(blank: Row, incident: Incident, found: Assessment, view: View) -> Row:
    known = incident.happened_on.first.year > 1
    places = dict.fromkeys(
        value
        for one in found.record.statements
        if one.about in (incident.id, *incident.also) and one.property == "place" and one.stance == "affirms"
        for value in one.value
    )
    names = [each.name for each in map(view.library.actors.get, incident.actors) if each]
    words = (incident.id, incident.title, *incident.also, *incident.actors, *names, *places)
    return replace(
        blank,
        id=incident.id,
        title=incident.title,
        also=incident.also,
        when=date_words(incident.happened_on),
        first=incident.happened_on.first.isoformat() if known else "",
        last=incident.happened_on.last.isoformat() if known else "",
        actors=incident.actors,
        struck=incident.struck,
        places=tuple(places),
        disputes=len(incident.disputes),
        pairs=tuple(_pairs((one for one in found.findings if one.incident == incident.id), view)),
        folded=" ".join(words).casefold(),
    )


def _pairs(findings: Iterable[Finding], view: View) -> Iterator[Pair]:
    for one in findings:
        yield Pair(
            incident=one.incident,
            instrument=one.instrument,
            instrument_title=instrument_name(one.instrument, register=view.library.register),
            provision=one.name,
            ref=one.provision,
            kind=one.kind,
            binding=one.binding,
            beneficiary=one.beneficiary,
            bearers=one.bearers if len(one.bearers) <= MOST_BEARERS else (),
            verdict=one.verdict,
            had=one.had_it_been_in_force or "",
            deciding=one.deciding,
            fact_dispute=one.fact_dispute,
            law_dispute=one.law_dispute,
            contested=bool(one.contested_by),
        )


MOST_BEARERS = 60
