"""The chain walked: every link, every batch's contents and every item computed anew from what is on record."""

import math
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from itertools import chain, pairwise
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, select, text
from sqlalchemy.exc import DBAPIError

from foedus.store.batch import Broken
from foedus.store.canon import Contents, link_of
from foedus.store.fault import is_damage, words_of
from foedus.store.item import DOCUMENT, KINDS, SHORT, STATEMENT, Kind, Row, mentions_of, plain_of
from foedus.store.schema import BATCHES, MENTIONS, METADATA

PAGE = 1000
COUNTED = (("statements", STATEMENT), ("documents", DOCUMENT))
POINTED = ("name", "property", "statement", "about")
GUARDED = {
    "sqlite": r"SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%\_no\_%' ESCAPE '\'"
    " GROUP BY tbl_name HAVING count(*) = 2",
    "postgresql": "SELECT relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
    " WHERE tgname = relname || '_no_change' AND tgenabled = 'O'"
    " AND pg_table_is_visible(pg_class.oid)",
}


def verify_chain(connection: Connection, *, head: str) -> tuple[Broken, ...]:
    """Return everything that does not hold, in the order of batches, and the noted head where no link has it."""
    found: list[Broken] = []
    driver: Any = connection.connection.dbapi_connection
    if connection.dialect.name == "sqlite":
        # Bytes that are no UTF-8 are to be found, not stumbled over.
        driver.text_factory = partial(str, encoding="utf-8", errors="surrogateescape")
    try:
        found += _faults_of_the_file(connection)
        found += _faults_of_batches(connection, head)
    except (DBAPIError, UnicodeDecodeError) as error:
        if not is_damage(error):
            raise
        found.append(Broken(batch=0, what="file", expected="a file that can be read", found=words_of(error)))
    finally:
        if connection.dialect.name == "sqlite":
            driver.text_factory = str
    return tuple(found)


def _faults_of_the_file(connection: Connection) -> Iterator[Broken]:
    """Yield what SQLite itself finds wrong with the file, and which tables have lost their guard."""
    if connection.dialect.name == "sqlite":
        for line in connection.scalars(text("PRAGMA integrity_check(20)")):
            if line != "ok":
                yield Broken(batch=0, what="file", expected="ok", found=str(line))
    guarded = set(connection.scalars(text(GUARDED[connection.dialect.name])))
    for name in sorted(set(METADATA.tables) - guarded):
        yield Broken(batch=0, what=f"guard of {name}", expected="set", found="missing")


def _faults_of_batches(connection: Connection, head: str) -> Iterator[Broken]:
    """Yield what does not hold, batch by batch, in one pass over each table."""
    known, last = not head, ""
    with ExitStack() as stack:
        tables = _Tables(connection, stack=stack)
        batches = _rows(connection, rows=select(BATCHES).order_by(BATCHES.c.number), stack=stack)
        for before, batch in pairwise(chain([None], batches)):
            if batch is not None:
                yield from _faults_of_link(batch, before)
                yield from tables.faults(batch)
                last = str(batch["link"])
                known = known or (len(head) >= SHORT and last.startswith(head))
        yield from tables.strays()
    if not known:
        yield Broken(batch=0, what="head", expected=head, found=last)


def _faults_of_link(batch: RowMapping, before: RowMapping | None) -> Iterator[Broken]:
    """Yield what is wrong with a batch's place in the chain; `before` is the batch before it."""
    number = batch["number"]
    expected = before["number"] + 1 if before else 1
    if number != expected:
        yield Broken(batch=expected, what="batch", expected=f"batch {expected}", found=f"batch {number}")
    link = _link(batch)
    if link != batch["link"]:
        yield Broken(batch=number, what="link", expected=link, found=str(batch["link"]))
    # A link that was itself changed is told above, and not a second time by the batch after it.
    links = (before["link"], _link(before)) if before else ("",)
    if batch["before"] not in links:
        yield Broken(batch=number, what="link before", expected=str(links[0]), found=str(batch["before"]))
    if before and not str(before["recorded_at"]) < str(batch["recorded_at"]):
        yield Broken(
            batch=number,
            what="recorded_at",
            expected=f"a moment after {before['recorded_at']}",
            found=str(batch["recorded_at"]),
        )


def _link(batch: RowMapping) -> str:
    """Return the link of a batch as it stands; SQLite may hold bytes where a text belongs."""
    return link_of({name: value if isinstance(value, str | int) else repr(value) for name, value in batch.items()})


def _rows(connection: Connection, *, rows: Select[Any], stack: ExitStack) -> Iterator[RowMapping]:
    """Return the rows of a table, fetched page by page until the stack is left."""
    result = stack.enter_context(connection.execute(rows.execution_options(yield_per=PAGE)))
    return iter(result.mappings())


class _Stream:
    """The rows of one table in the order of their batches, taken batch by batch."""

    def __init__(self, rows: Iterator[RowMapping]) -> None:
        self._rows = rows
        self._next = next(self._rows, None)

    def take(self, number: int | None) -> Iterator[RowMapping]:
        """Yield the rows of batches up to `number` that were not taken yet; all of them for None."""
        while self._next is not None and (number is None or _place(self._next) <= number):
            row, self._next = self._next, next(self._rows, None)
            yield row


class _Tables:
    """What the batches hold, kind by kind."""

    def __init__(self, connection: Connection, *, stack: ExitStack) -> None:
        self._items = {kind: _Stream(_rows(connection, rows=_in_order(kind), stack=stack)) for kind in KINDS}
        mentions = select(MENTIONS).order_by(MENTIONS.c.batch)
        self._mentions = _Stream(_rows(connection, rows=mentions, stack=stack))

    def faults(self, batch: RowMapping) -> Iterator[Broken]:
        """Yield what is wrong with the contents of a batch, and with which items of it."""
        number = batch["number"]
        found: list[Broken] = []
        contents = Contents()
        counts: dict[Kind, int] = {}
        pointing = {
            _pointed(row) for row in self._mentions.take(number) if not _is_stray(row, number, found, "mention")
        }
        for kind, stream in self._items.items():
            rows = (row for row in stream.take(number) if not _is_stray(row, number, found, kind.name))
            counts[kind] = 0
            for row in rows:
                found += _faults_of_item(kind, row, counts[kind], pointing)
                contents.add(kind.line(row))
                counts[kind] += 1
        if contents.digest != batch["contents"]:
            yield Broken(batch=number, what="contents", expected=str(batch["contents"]), found=contents.digest)
        for name, kind in COUNTED:
            if counts[kind] != batch[name]:
                yield Broken(batch=number, what=name, expected=str(batch[name]), found=str(counts[kind]))
        yield from found
        for one in sorted(pointing):
            yield Broken(batch=number, what=f"mention by {one[2][:SHORT]}", expected="none", found=" ".join(one))

    def strays(self) -> Iterator[Broken]:
        """Yield what stands behind the last batch."""
        found: list[Broken] = []
        for name, stream in (*((kind.name, one) for kind, one in self._items.items()), ("mention", self._mentions)):
            for row in stream.take(None):
                _is_stray(row, 0, found, name)
        yield from found


def _place(row: RowMapping) -> float:
    """Return the number of an item's batch; what is no number stands behind the last batch, as SQLite sorts it."""
    number = row["batch"]
    return number if isinstance(number, int) else math.inf


def _in_order(kind: Kind) -> Select[Any]:
    return select(kind.table).order_by(kind.table.c.batch, kind.table.c.position)


def _is_stray(row: RowMapping, number: int, found: list[Broken], name: str) -> bool:
    """Say whether a row is of no batch on record, and tell of it."""
    stray = bool(row["batch"] != number)
    if stray:
        what = f"{name} {str(row.get('id', row.get('statement')))[:SHORT]}"
        found.append(Broken(batch=row["batch"], what=what, expected="a batch on record", found="none"))
    return stray


def _pointed(row: RowMapping | Row) -> tuple[str, ...]:
    return tuple(str(row[name]) for name in POINTED)


def _faults_of_item(kind: Kind, row: RowMapping, position: int, pointing: set[tuple[str, ...]]) -> Iterator[Broken]:
    """Yield each column of an item that does not follow from its body; its mentions are taken out of `pointing`."""
    number, what = row["batch"], f"{kind.name} {str(row['id'])[:SHORT]}"
    if not isinstance(row["body"], str):
        yield Broken(batch=number, what=f"{what}, body", expected="text", found=str(row["body"]))
        return
    if row["position"] != position:
        yield Broken(batch=number, what=f"{what}, position", expected=str(position), found=str(row["position"]))
    plain = {} if kind.by_hash else plain_of(row["body"])
    expected = kind.row(row["body"], plain=plain)
    for column, value in expected.items():
        if row[column] != value:
            yield Broken(batch=number, what=f"{what}, {column}", expected=str(value), found=str(row[column]))
    if kind is STATEMENT:
        values = map(str, plain.get("value") or ())
        for one in map(_pointed, mentions_of(expected, value=values, stance=str(plain.get("stance")))):
            if one not in pointing:
                yield Broken(batch=number, what=f"mention by {one[2][:SHORT]}", expected=" ".join(one), found="none")
            pointing.discard(one)
