"""What was recorded at several times of one document, holder, incident or act, taken together."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, Table, select

from foedus.store.item import Plain, plain_of

Item = TypeVar("Item")
# Names in one question: SQLite takes 32,766, but reads a short list sooner.
CHUNK = 500
KINDS_OF_TITLE = ("incident", "act")


def chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Yield the items in lists that one question may hold."""
    rest = iter(items)
    while found := list(islice(rest, CHUNK)):
        yield found


def known_plain(
    connection: Connection,
    *,
    table: Table,
    names: Collection[str] | None,
    within: ColumnElement[bool] | None = None,
) -> dict[str, Plain]:
    """Return what is on record of each name, or of all: what was recorded last of each of its fields."""
    found: dict[str, Plain] = {}
    for body in bodies(connection, table=table, column="name", names=names, within=within):
        plain = plain_of(body)
        found[name_of(plain)] = found.get(name_of(plain), {}) | plain
    return found


def name_of(plain: Plain) -> str:
    """Return under which name things are taken together; an incident and an act of one id are two things."""
    return f"{plain.get('kind', '')} {plain.get('id', '')}"


def bodies(
    connection: Connection,
    *,
    table: Table,
    column: str,
    names: Collection[str] | None,
    within: ColumnElement[bool] | None = None,
) -> Iterator[str]:
    """Yield the bodies of a table, in the order of recording: all, or those with one of these names in a column."""
    rows = select(table.c.body).order_by(table.c.batch, table.c.position)
    if names is not None and "kind" in table.c:
        # The index of titles begins with it.
        rows = rows.where(table.c.kind.in_(KINDS_OF_TITLE))
    if within is not None:
        rows = rows.where(within)
    if names is None:
        yield from connection.scalars(rows)
        return
    for some in chunks(dict.fromkeys(names)):
        yield from connection.scalars(rows.where(table.c[column].in_(some)))
