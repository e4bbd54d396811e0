"""What is on record, read back as of a moment: all of it, or some incidents with what belongs to them."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, Select, Table, exists, func, not_, or_, select, true

from foedus.statements import Document, Holder, Record, Statement, Titled, Unread
from foedus.store.batch import Batch
from foedus.store.canon import moment_text
from foedus.store.fault import damaged
from foedus.store.item import SHORT, Plain, plain_of
from foedus.store.merging import KINDS_OF_TITLE, bodies, chunks, known_plain
from foedus.store.schema import (
    BATCHES,
    DOCUMENTS,
    HOLDERS,
    MENTIONS,
    NAMED_INSTRUMENTS,
    STATEMENTS,
    TITLED,
    UNREAD,
)
from foedus.terms.records import SAME, SAMENESS

PAGE = 1000
Noun = TypeVar("Noun", Document, Holder, Statement, Titled, Unread)


def last_batch(connection: Connection, *, as_of: datetime | None) -> int:
    """Return the number of the last batch recorded by `as_of`, or 0: moments grow with numbers."""
    last = select(BATCHES.c.number).order_by(BATCHES.c.recorded_at.desc()).limit(1)
    if as_of is not None:
        last = last.where(BATCHES.c.recorded_at <= moment_text(as_of))
    return connection.scalar(last) or 0


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads from batches `first` to `last`, both included."""

    connection: Connection
    last: int
    first: int = 1
    # Those in which a statement was found.
    batches: set[int] = field(default_factory=set)

    def everything(self) -> Record:
        """Return all that these batches hold."""
        titled = self._titled(None)
        return Record(
            documents=self._documents(None),
            holders=self._holders(None),
            incidents=titled["incident"],
            acts=titled["act"],
            statements=tuple(self.statements(true(), page=PAGE)),
            unread=self._unread(None),
            named_instruments=self._named(everywhere=True),
        )

    def incidents(self, about: Collection[str]) -> Record:
        """Return these incidents and those said to be the same, with their acts and what is said of their statements.

        An act belongs to the incidents that it names, and to every incident where it names none; with it come the acts
        that are said to be the same. Of other incidents that these acts name, those that are one with another come by
        their titles and statements, without their acts: by these it is known under which id each goes.
        """
        cluster = self._same(about)
        acts = self._same(self._acts_of(cluster))
        found = {one.id: one for one in self._about([*cluster, *acts])}
        named = dict.fromkeys(value for one in found.values() if one.property == "of" for value in one.value)
        elsewhere = [one for one in self._linked(named) if one not in cluster and one not in acts]
        found |= {one.id: one for one in self._about(elsewhere)}
        names = [*cluster, *acts, *elsewhere]
        pointing = {one.id: one for one in self._pointing_at(names) if one.id not in found}
        withdrawals = {one.id: one for one in self._withdrawals(names)}
        withdrawals |= self._withdrawals_of([*pointing, *withdrawals])
        statements = tuple((found | pointing | withdrawals).values())
        cited = {name for one in statements for name in (one.document, one.holder) if name}
        titled = self._titled(names)
        return Record(
            documents=self._documents(cited),
            holders=self._holders({one.holder for one in statements}),
            incidents=titled["incident"],
            acts=titled["act"],
            statements=statements,
            unread=self._unread(cited),
            named_instruments=self._named(),
        )

    def titles(self, names: Collection[str]) -> tuple[Titled, ...]:
        """Return the incidents of these names, with their titles."""
        return self._titled(names)["incident"]

    def unread_in(self, names: Collection[str]) -> tuple[Unread, ...]:
        """Return the passages of these documents that were not read."""
        return self._unread(names)

    def _within(self, column: ColumnElement[int]) -> ColumnElement[bool]:
        return column.between(self.first, self.last) if self.first > 1 else column <= self.last

    def _same(self, names: Iterable[str]) -> dict[str, None]:
        """Return these incidents or acts, and all that are said to be the same as one of them."""
        given = dict.fromkeys(names)
        return given | self._linked(given)

    def _linked(self, names: Collection[str]) -> dict[str, None]:
        """Return those of the names that are said to be the same as another, and all those others, step by step."""
        linked: dict[str, None] = {}
        seen = set(names)
        new: Collection[str] = names
        while new:
            found: dict[str, None] = {}
            for some in chunks(new):
                found |= self._links(some)
            linked |= found
            new = [one for one in found if one not in seen]
            seen.update(new)
        return linked

    def _links(self, names: Collection[str]) -> dict[str, None]:
        """Return both ends of every word that one of these names and another are the same."""
        said = (
            select(MENTIONS.c.name, MENTIONS.c.about, MENTIONS.c.property, STATEMENTS.c.body)
            .join(STATEMENTS, STATEMENTS.c.id == MENTIONS.c.statement)
            .where(
                MENTIONS.c.property.in_(SAMENESS),
                or_(MENTIONS.c.name.in_(names), MENTIONS.c.about.in_(names)),
                self._within(MENTIONS.c.batch),
            )
        )
        found: dict[str, None] = {}
        for row in self.connection.execute(said):
            denied = plain_of(row.body).get("stance") == "denies"
            # Who denies that two are not the same says that they are.
            if (row.property == SAME) != denied:
                found |= dict.fromkeys((row.name, row.about))
        return found

    def _acts_of(self, cluster: Iterable[str]) -> dict[str, None]:
        """Return the acts that name one of the incidents, and those that surely name none."""
        acts: dict[str, None] = {}
        for some in chunks(cluster):
            named = select(MENTIONS.c.about).where(
                MENTIONS.c.property == "of", MENTIONS.c.name.in_(some), self._within(MENTIONS.c.batch)
            )
            acts |= dict.fromkeys(self.connection.scalars(named))
        return acts | dict.fromkeys(self.connection.scalars(self._free_acts()))

    def _free_acts(self) -> Select[tuple[str]]:
        """Return the question for acts that name no incident, or of which a naming may have been withdrawn."""
        other = MENTIONS.alias()
        withdrawn = exists().where(
            other.c.property == "withdrawn", other.c.name == func.substr(MENTIONS.c.statement, 1, SHORT)
        )
        names = exists().where(
            MENTIONS.c.property == "of",
            MENTIONS.c.about == TITLED.c.name,
            self._within(MENTIONS.c.batch),
            not_(withdrawn),
        )
        return select(TITLED.c.name).where(TITLED.c.kind == "act", self._within(TITLED.c.batch), not_(names)).distinct()

    def _about(self, names: Collection[str]) -> Iterator[Statement]:
        for some in chunks(names):
            yield from self.statements(STATEMENTS.c.about.in_(some))

    def _pointing_at(self, names: Iterable[str]) -> Iterator[Statement]:
        """Yield the statements by which another incident or act is, or is not, one of these."""
        for some in chunks(names):
            pointing = select(MENTIONS.c.statement).where(MENTIONS.c.property.in_(SAMENESS), MENTIONS.c.name.in_(some))
            yield from self.statements(STATEMENTS.c.id.in_(pointing))

    def _withdrawals(self, names: Collection[str]) -> Iterator[Statement]:
        """Yield the withdrawals of what is about these incidents and acts."""
        for some in chunks(names):
            claims = select(func.substr(STATEMENTS.c.id, 1, SHORT)).where(STATEMENTS.c.about.in_(some))
            yield from self._withdrawing(MENTIONS.c.name.in_(claims))

    def _withdrawals_of(self, ids: Collection[str]) -> dict[str, Statement]:
        """Return the withdrawals of these statements, and the withdrawals of those."""
        withdrawals: dict[str, Statement] = {}
        while ids:
            more: dict[str, Statement] = {}
            for some in chunks(one[:SHORT] for one in ids):
                more |= {one.id: one for one in self._withdrawing(MENTIONS.c.name.in_(some))}
            ids = more.keys() - withdrawals.keys()
            withdrawals |= more
        return withdrawals

    def _withdrawing(self, named: ColumnElement[bool]) -> Iterator[Statement]:
        withdrawing = select(MENTIONS.c.statement).where(MENTIONS.c.property == "withdrawn", named)
        return self.statements(STATEMENTS.c.id.in_(withdrawing))

    def statements(self, wanted: ColumnElement[bool], *, page: int | None = None) -> Iterator[Statement]:
        """Yield the statements of which `wanted` is true, in the order in which they were recorded."""
        columns = select(STATEMENTS.c.body, STATEMENTS.c.batch, BATCHES.c.recorded_at, BATCHES.c.recorder)
        joined = columns.join(BATCHES, BATCHES.c.number == STATEMENTS.c.batch)
        rows = joined.where(wanted, self._within(STATEMENTS.c.batch))
        ordered = rows.order_by(STATEMENTS.c.batch, STATEMENTS.c.position)
        with self.connection.execute(ordered.execution_options(yield_per=page) if page else ordered) as result:
            for body, batch, recorded_at, recorder in result if page else result.all():
                self.batches.add(batch)
                yield _of_plain(Statement, {**plain_of(body), "recorded_at": recorded_at, "recorded_by": recorder})

    def _documents(self, names: Collection[str] | None) -> tuple[Document, ...]:
        return tuple(_of_plain(Document, plain) for plain in self._known(DOCUMENTS, names))

    def _holders(self, names: Collection[str] | None) -> tuple[Holder, ...]:
        return tuple(_of_plain(Holder, plain) for plain in self._known(HOLDERS, names))

    def _unread(self, names: Collection[str] | None) -> tuple[Unread, ...]:
        within = self._within(UNREAD.c.batch)
        found = bodies(self.connection, table=UNREAD, column="document", names=names, within=within)
        return tuple(_of_plain(Unread, plain_of(body)) for body in found)

    def _titled(self, names: Collection[str] | None) -> dict[str, tuple[Titled, ...]]:
        found: dict[str, list[Titled]] = {kind: [] for kind in KINDS_OF_TITLE}
        for plain in self._known(TITLED, names):
            kind = plain.pop("kind", "")
            if kind not in found:
                raise damaged(f"{plain} is of no known kind", at="titled")
            found[kind].append(_of_plain(Titled, plain))
        return {kind: tuple(listed) for kind, listed in found.items()}

    def _known(self, table: Table, names: Collection[str] | None) -> Collection[Plain]:
        return known_plain(self.connection, table=table, names=names, within=self._within(table.c.batch)).values()

    def _named(self, *, everywhere: bool = False) -> tuple[str, ...]:
        """Return the instruments that reports name, those of the batches in which a statement was found or of all."""
        names = select(NAMED_INSTRUMENTS.c.name).where(self._within(NAMED_INSTRUMENTS.c.batch))
        ordered = names.order_by(NAMED_INSTRUMENTS.c.batch, NAMED_INSTRUMENTS.c.position)
        if everywhere:
            return tuple(dict.fromkeys(self.connection.scalars(ordered)))
        found: dict[str, None] = {}
        for some in chunks(sorted(self.batches)):
            found |= dict.fromkeys(self.connection.scalars(ordered.where(NAMED_INSTRUMENTS.c.batch.in_(some))))
        return tuple(found)


def _of_plain(noun: type[Noun], plain: Plain) -> Noun:
    try:
        return noun(**plain)
    except TypeError as error:
        raise damaged(f"what should be a {noun.__name__.lower()} is none", at=str(plain)[:200]) from error


def read_last(connection: Connection) -> Batch | None:
    """Return the last batch, or None."""
    last = select(BATCHES).order_by(BATCHES.c.number.desc()).limit(1)
    found = connection.execute(last).mappings().first()
    return None if found is None else Batch(**found)


def read_statement(connection: Connection, *, name: str) -> Statement | None:
    """Return a statement by its whole id, or None."""
    reader = Reader(connection, last_batch(connection, as_of=None))
    return next(reader.statements(STATEMENTS.c.id == name), None)


def read_documents(connection: Connection, *, names: Collection[str] | None, sha256: str = "") -> tuple[Document, ...]:
    """Return the documents on record that go by these names, or all; with `sha256` those with that text alone."""
    within = DOCUMENTS.c.sha256 == sha256 if sha256 else None
    found = known_plain(connection, table=DOCUMENTS, names=names, within=within)
    return tuple(_of_plain(Document, plain) for plain in found.values())


def read_recorded(connection: Connection, *, ids: Collection[str]) -> frozenset[str]:
    """Return those of the ids that are of statements on record."""
    column = STATEMENTS.c.id
    return frozenset(
        name for some in chunks(ids) for name in connection.scalars(select(column).where(column.in_(some)))
    )


def read_citations(connection: Connection, *, batch: int) -> tuple[tuple[str, int], ...]:
    """Return the documents that a batch's statements stand in, each with how many do, in their order."""
    column = STATEMENTS.c.document
    counted = select(column, func.count()).where(STATEMENTS.c.batch == batch).group_by(column).order_by(column)
    return tuple((name, count) for name, count in connection.execute(counted))
