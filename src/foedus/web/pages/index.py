"""Every incident on record with its verdicts, worked out once and kept while nothing about it changes.

The page of all incidents would assess a thousand of them; the index does so beside the requests, an incident at a time,
and anew only for those that a new batch touches. Until it is through, it says how many are left. What it has worked out
is kept in a file (`indexfile`), so that the next start has it at once.
"""

import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field

from foedus.errors import FoedusError, UsageError
from foedus.store import newest_incidents
from foedus.web.desk import Desk, View
from foedus.web.pages.heavy import rows_of
from foedus.web.pages.indexfile import Made, index_key, read_index, write_index
from foedus.web.pages.indexrow import Pair, Row, row_of
from foedus.web.pages.touched import Touched, touched_by

# A request works so many seconds on what is new, longer where that is little, and leaves the rest to the thread.
PATIENCE, LONGER, LITTLE = 0.08, 1.0, 20
# A file is given whole, or not at all.
LONGEST = 30.0
# Between two incidents the thread lets requests through, at least so long and for this part of the time.
BREATH, REST = 0.005, 0.5
# Seconds between two times that what is worked out is kept.
KEEP_EVERY = 60.0


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
    # Of which view, and by which law, the rows are.
    _view: View | None = None
    _law: tuple[str, str] = ("", "")
    _key: str = ""
    _made: Made | None = None
    _rows: dict[str, Row] = field(default_factory=dict)
    _pending: dict[str, None] = field(default_factory=dict)
    _doing: set[str] = field(default_factory=set)
    _version: int = 0
    _kept: Snapshot | None = None
    _thread: threading.Thread | None = None
    _closing: threading.Event = field(default_factory=threading.Event)
    # Up to which version, and when, the rows were kept in a file.
    _filed: int = 0
    _filed_at: float = field(default_factory=time.monotonic)

    def begin(self) -> None:
        """Let the thread take over what an earlier start has kept, and work on the rest."""
        with self._lock:
            self._thread = threading.Thread(target=self._begin, name="foedus-index", daemon=True)
            self._thread.start()

    def snapshot(self, view: View) -> Snapshot:
        """Return the index as far as it is worked out, after a short while of work on what is new.

        Raises:
            StoreError: The store cannot be read.
        """
        self._mark(view)
        if self._pending and self._working.acquire(blocking=False):
            try:
                patience = LONGER if len(self._pending) <= LITTLE else PATIENCE
                self._work(until=time.monotonic() + patience)
            finally:
                self._working.release()
        self._hand_over()
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
        self._hand_over()
        return self._now()

    def close(self) -> None:
        """Let the thread end, and keep what was worked out for the next start."""
        self._closing.set()
        thread = self._thread
        if thread is not None:
            thread.join()
        if self._version > self._filed:
            self._file()

    def _now(self) -> Snapshot:
        with self._lock:
            left = len(self._pending.keys() | self._doing)
            if self._kept is None or self._kept.version != self._version or self._kept.left != left:
                ordered = sorted(self._rows.values(), key=lambda one: (one.first, one.id), reverse=True)
                self._kept = Snapshot(rows=tuple(ordered), left=left, version=self._version)
            return self._kept

    def _mark(self, view: View) -> None:
        """Note what has to be worked out: what new batches touch or, with another register or policy, all."""
        made = _made_of(view)
        with self._lock:
            law = (view.library.register.digest, view.policy)
            if made == self._made and law == self._law:
                return
            known = dict.fromkeys(one.id for one in newest_incidents(self.desk.store))
            key = index_key(view)
            if self._made is None:
                self._recall(view, key)
            touched = self._touched(view, key, known)
            gone = self._rows.keys() - known.keys()
            kept = {name: row for name, row in self._rows.items() if name not in gone}
            covered = {name for row in kept.values() for name in (row.id, *row.also)}
            for name in known:
                if touched.everything or name in touched.names or name not in covered:
                    self._pending[name] = None
            self._version += 1
            self._rows, self._key, self._made, self._law, self._view = kept, key, made, law, view

    def _recall(self, view: View, key: str) -> None:
        """Take over what an earlier start has kept."""
        kept = read_index(key, view=view)
        if kept is not None:
            self._rows = {one.id: one for one in kept.rows}
            self._key, self._made, self._filed = key, kept.made, self._version + 1

    def _touched(self, view: View, key: str, known: dict[str, None]) -> Touched:
        """Return what may come out otherwise than when the rows were worked out."""
        made = _made_of(view)
        if self._made is None or key != self._key or made.batch < self._made.batch:
            return Touched(everything=True)
        found = touched_by(self.desk.store, since=self._made.batch, known=known)
        dated = {one.id for one in self._rows.values() if one.dated} if made.day != self._made.day else set()
        names = found.names | dated
        # Incidents that are said to be one with a touched one come out otherwise too.
        also = {one for row in self._rows.values() if names & {row.id, *row.also} for one in (row.id, *row.also)}
        return Touched(names=names | also, everything=found.everything)

    def _work(self, *, until: float, aside: bool = False) -> int:
        """Work out what is left, as long as there is time, and return how much was; one thread at a time does."""
        done = 0
        while time.monotonic() < until and not self._closing.is_set():
            with self._lock:
                name, view = next(iter(self._pending), None), self._view
                if name is None or view is None:
                    break
                # What a new batch touches while it is worked out is worked out once more.
                del self._pending[name]
                self._doing.add(name)
            try:
                row = self._row(view, name) if aside else row_of(view, name=name)
            except BaseException:
                with self._lock:
                    self._pending[name] = None
                    self._doing.discard(name)
                raise
            with self._lock:
                self._doing.discard(name)
                self._version += 1
                for other in (name, *row.also):
                    self._rows.pop(other, None)
                self._rows[row.id] = row
            done += 1
        return done

    def _row(self, view: View, name: str) -> Row:
        """Return a row that another process has worked out, of the record as it stands by now."""
        (row,) = self.desk.aside.run(rows_of, (name,), folder=view.desk.project.folder)
        return row

    def _hand_over(self) -> None:
        """Let the thread go on, where something is left, or is to be kept."""
        with self._lock:
            if self._closing.is_set() or not (self._pending or self._is_due()):
                return
            if self._thread is not None and self._thread.is_alive():
                return
            self._thread = threading.Thread(target=self._go_on, name="foedus-index", daemon=True)
            self._thread.start()

    def _begin(self) -> None:
        try:
            self._mark(self.desk.view())
        except* FoedusError:
            # Whoever opens a page is told.
            pass
        else:
            self._go_on()

    def _go_on(self) -> None:
        # A store that went away is told by the next request that asks for it.
        with suppress(FoedusError), self._working:
            done = 0
            while self._pending and not self._closing.is_set():
                begun = time.monotonic()
                aside = self.desk.aside.begun
                done += self._work(until=begun + BREATH, aside=aside)
                if self._is_due():
                    self._file()
                time.sleep(BREATH if aside else max(BREATH, REST * (time.monotonic() - begun)))
            if not self._closing.is_set() and (done > LITTLE or self._is_due()):
                self._file()

    def _is_due(self) -> bool:
        return self._version > self._filed and time.monotonic() - self._filed_at > KEEP_EVERY

    def _file(self) -> None:
        """Keep what is worked out; what is not is worked out by whoever reads it."""
        with self._lock:
            made, key, version, view = self._made, self._key, self._version, self._view
            left = self._pending.keys() | self._doing
            rows = [one for one in self._rows.values() if not left & {one.id, *one.also}]
        if view is not None and made is not None and made.batch:
            write_index(rows, made=made, key=key, view=view)
        self._filed, self._filed_at = version, time.monotonic()


def _made_of(view: View) -> Made:
    last = view.last
    return Made(batch=last.number if last else 0, link=last.link if last else "", day=view.day)


__all__ = ["Index", "Pair", "Row", "Snapshot"]
