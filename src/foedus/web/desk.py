"""What every request works with: one project, its library and its store, opened once; the record as it stands now.

The one place in the room that reads the clock. A `View` is the state of the record at one moment: two requests that
see the same head on the same day see the same thing, in every process, so that their answers have one content hash.
"""

import os
import threading
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from foedus.assess import Library, assess
from foedus.files import digest
from foedus.findings import Question
from foedus.incidents import Incident, gather_incidents, parse_policy
from foedus.projects import Project, recorder_of
from foedus.projects.library import library_of
from foedus.reports import Answer
from foedus.statements import Record
from foedus.store import Batch, Store, find_last, newest_incidents
from foedus.terms import Reading, parse_moment
from foedus.web.aside import Aside
from foedus.web.memory import Memory

Value = TypeVar("Value")
MOST_SEEN, MOST_ANSWERS, MOST_WHOLE = 250, 100, 2
MOST_PAGES, ROOM_FOR_PAGES = 1_000, 48_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked of the record, beside which incidents: as the options of `foedus assess` have it."""

    on: date | None = None
    as_of: datetime | None = None
    policy: str = ""
    account: str | None = None
    reading: Reading | None = None
    strict: bool = False
    everything: bool = False
    instruments: tuple[str, ...] = ()
    provisions: tuple[str, ...] = ()


PLAIN = Asked()


@dataclass
class Desk:
    """A project that is open: what all requests share. Safe to be used by several threads."""

    project: Project
    memory: Memory = field(default_factory=Memory)
    # What was seen of the record as it stands, and answers; either takes about a megabyte a piece.
    seen: Memory = field(default_factory=lambda: Memory(most=MOST_SEEN))
    answers: Memory = field(default_factory=lambda: Memory(most=MOST_ANSWERS))
    # The whole record, as it stands or stood: a hundred thousand statements take some hundred megabytes.
    whole: Memory = field(default_factory=lambda: Memory(most=MOST_WHOLE))
    # Pages as they were sent, in bytes.
    pages: Memory = field(default_factory=lambda: Memory(most=MOST_PAGES, room=ROOM_FOR_PAGES))
    aside: Aside = field(default_factory=Aside)
    clock: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _library: tuple[str, Library] | None = None
    _state: tuple[Hashable, ...] = ()

    @cached_property
    def store(self) -> Store:
        """The store; each read and write takes a connection of its own from its pool.

        Raises:
            StoreError: It is not there, or cannot be opened.
        """
        return self.project.open_store()

    @property
    def library(self) -> Library:
        """The shipped register with the project's instruments, loaded anew where a file of theirs has changed.

        Raises:
            ExceptionGroup: Of `RegisterError`, every fault in every instrument at once.
        """
        state = _state_of(self.project.folder / "instruments")
        with self._lock:
            if self._library is None or self._library[0] != state:
                self._library = (state, library_of(self.project.folder))
            return self._library[1]

    @property
    def recorder(self) -> str:
        """Who records: the setting, else who started the server.

        Raises:
            UsageError: Nobody knows.
        """
        return recorder_of(self.project, given=None)

    def now(self) -> datetime:
        """Return the moment, in UTC."""
        return self.clock()

    def today(self) -> date:
        """Return the day in UTC, in which what is recorded is dated."""
        return self.now().date()

    def view(self, *, as_of: datetime | None = None) -> "View":
        """Return the record as it stands, or as it stood at a moment.

        Raises:
            StoreError: The store cannot be read.
            ExceptionGroup: Of `RegisterError`, where an instrument of the project is at fault.
        """
        last, library, day = find_last(self.store), self.library, self.today()
        state = (last.number if last else 0, library.register.digest, day)
        with self._lock:
            changed, self._state = state != self._state, state
        if changed:
            # Nothing will ask for what was seen of an older record.
            for memory in (self.seen, self.answers, self.whole, self.pages):
                memory.clear()
        return View(desk=self, library=library, last=last, day=day, asked_as_of=as_of)

    def close(self) -> None:
        """Let go of the store."""
        if "store" in self.__dict__:
            self.store.close()


def _state_of(folder: Path) -> str:
    """Return what changes when a file in a folder does."""
    if not folder.is_dir():
        return ""
    found = sorted((entry.name, entry.stat()) for entry in os.scandir(folder))
    told = "\n".join(f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in found)
    return digest(told.encode())


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The record at one moment: everything that one request reads comes from here, and fits together."""

    desk: Desk
    library: Library
    last: Batch | None
    day: date
    asked_as_of: datetime | None = None

    @property
    def head(self) -> str:
        """The link of the last batch; "" where nothing is on record."""
        return self.last.link if self.last else ""

    @property
    def key(self) -> tuple[Hashable, ...]:
        """What everything that is read here depends on."""
        return (self.head, self.library.register.digest, self.day, self.asked_as_of)

    def keep(self, *key: Hashable, make: Callable[[], Value]) -> Value:
        """Return a value that depends on this view and on `key` alone: made once, kept while the record is as it is."""
        return self.desk.seen.get((*self.key, *key), make=make)

    @property
    def policy(self) -> str:
        """The evidence policy of the project's settings."""
        return self.desk.project.settings.policy.value

    def record(self, *, about: tuple[str, ...] = ()) -> Record:
        """Return what is on record by the moment: all of it, or what belongs to some incidents.

        Raises:
            StoreError: The store cannot be read.
        """
        memory = self.desk.seen if about else self.desk.whole
        return memory.get((*self.key, "record", about), make=lambda: self._read(about))

    def _read(self, about: tuple[str, ...]) -> Record:
        if self.last is None:
            return Record()
        # What is recorded from now on is no part of this view.
        last = parse_moment(self.last.recorded_at)
        moment = last if self.asked_as_of is None else min(self.asked_as_of, last)
        return self.desk.store.read_record(as_of=moment, about=about)

    @property
    def as_of(self) -> datetime:
        """The moment of knowledge that answers state: the one asked for, else the last that changed anything.

        It is that of the last batch or, where that is longer ago, the beginning of this day.
        """
        if self.asked_as_of is not None:
            return self.asked_as_of
        begun = datetime.combine(self.day, time(), tzinfo=UTC)
        return max(begun, parse_moment(self.last.recorded_at)) if self.last else begun

    def names(self) -> tuple[str, ...]:
        """Return the ids of all incidents on record.

        Raises:
            StoreError: The store cannot be read.
        """
        if self.asked_as_of is not None:
            return tuple(one.id for one in self.record().incidents)
        return self.keep("names", make=lambda: tuple(one.id for one in newest_incidents(self.desk.store)))

    def incidents(self, *, policy: str = "") -> tuple[Incident, ...]:
        """Return every incident on record.

        Raises:
            StoreError: The store cannot be read.
            UsageError: There is no such policy.
        """
        chosen = policy or self.policy
        return self.desk.whole.get((*self.key, "incidents", chosen), make=lambda: self._incidents(chosen))

    def _incidents(self, policy: str) -> tuple[Incident, ...]:
        library = self.library
        return gather_incidents(
            self.record(),
            policy=parse_policy(policy),
            actors=library.actors,
            places=library.places,
            as_of=self.as_of,
        )

    def answer(self, *, about: tuple[str, ...] = (), asked: Asked = PLAIN) -> Answer:
        """Return what the incidents engage, those named or all on record.

        Raises:
            UsageError: There is no such incident, or what is asked is at fault.
            StoreError: The store cannot be read.
            PlaceError: A place in the record is unknown.
        """
        memory = self.desk.answers if about else self.desk.whole
        return memory.get((*self.key, "answer", about, asked), make=lambda: self._answer(about, asked))

    def _answer(self, about: tuple[str, ...], asked: Asked) -> Answer:
        record = self.record(about=about)
        question = Question(
            strict=asked.strict,
            everything=asked.everything,
            account=asked.account,
            reading=asked.reading,
            instruments=asked.instruments,
            provisions=asked.provisions,
        )
        found = assess(
            record,
            library=self.library,
            on=asked.on,
            as_of=asked.as_of or self.as_of,
            policy=asked.policy or self.policy,
            question=question,
        )
        return Answer(assessment=found, register=self.library.register, actors=self.library.actors)
