"""One batch recorded: what is new of it, the link that covers it, all in one transaction."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Table, desc, insert, select

from foedus.store.batch import Batch
from foedus.store.canon import Contents, link_of, moment_text
from foedus.store.fault import damaged
from foedus.store.item import DOCUMENT, HOLDER, KINDS, NAMED, STATEMENT, TITLE, Kind, Plain, Row, plain_of
from foedus.store.merging import chunks, known_plain, name_of
from foedus.store.preparing import Prepared, Span, check_span, other_text
from foedus.store.schema import BATCHES, DOCUMENTS, MENTIONS, TEXTS

ONE_TICK = timedelta(microseconds=1)
DESCRIBING = (DOCUMENT, HOLDER, TITLE)


def record_prepared(
    connection: Connection,
    *,
    prepared: Prepared,
    recorder: str,
    recorded_at: datetime,
    note: str,
    even_empty: bool = False,
) -> Batch | None:
    """Add one batch of what is not on record yet, and return it; None where everything is, unless `even_empty`.

    Must run alone among writers. No batch is recorded before the one that it follows: where the clock of this writer
    is behind, the batch gets the next microsecond, so that what is read as of a past moment never changes.

    Raises:
        StoreError: A document is on record with another text, or a span does not lie in its text.
    """
    check_prepared(connection, prepared=prepared)
    new = {kind: _new(connection, kind, rows) for kind, rows in prepared.rows.items()}
    if not any(new.values()) and not even_empty:
        return None
    if NAMED in prepared.rows:
        new[NAMED] = prepared.rows[NAMED]
    last = connection.execute(select(BATCHES).order_by(desc(BATCHES.c.number)).limit(1)).mappings().first()
    number = last["number"] + 1 if last else 1
    moment = max(recorded_at, _after(last["recorded_at"])) if last else recorded_at
    batch: dict[str, str | int] = {
        "number": number,
        "recorded_at": moment_text(moment),
        "recorder": recorder,
        "note": note,
        "contents": _contents(new),
        "before": last["link"] if last else "",
        "statements": len(new.get(STATEMENT, ())),
        "documents": len(new.get(DOCUMENT, ())),
    }
    batch["link"] = link_of(batch)
    connection.execute(insert(BATCHES), [batch])
    for kind, rows in new.items():
        for at, row in enumerate(rows):
            row.update(batch=number, position=at)
        _add(connection, kind.table, rows)
    pointing = [{**one, "batch": number} for row in new.get(STATEMENT, ()) for one in _pointing(row, prepared)]
    _add(connection, MENTIONS, pointing)
    return Batch(**batch)  # type: ignore[arg-type]


def check_prepared(connection: Connection, *, prepared: Prepared) -> None:
    """Refuse what cannot join what is on record.

    Raises:
        StoreError: A document is on record with another text, or a span does not lie in its text.
    """
    _check_documents(connection, prepared)
    _check_spans(connection, prepared.unchecked)


def _contents(new: dict[Kind, Sequence[Row]]) -> str:
    contents = Contents()
    for kind in KINDS:
        for row in new.get(kind, ()):
            contents.add(kind.line(row))
    return contents.digest


def _after(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).astimezone(UTC) + ONE_TICK
    except (ValueError, OverflowError) as error:
        raise damaged(f'"{text}" is no moment', at="batches") from error


def _new(connection: Connection, kind: Kind, rows: Sequence[Row]) -> Sequence[Row]:
    """Return the rows of a kind that are not on record, in their order.

    What describes a document, a holder, an incident or an act is on record too where every word of it is.
    """
    known: set[str] = set()
    column = kind.table.c.id
    for some in chunks(row["id"] for row in rows):
        known.update(connection.scalars(select(column).where(column.in_(some))))
    new = [row for row in rows if row["id"] not in known]
    if kind not in DESCRIBING:
        return new
    described = known_plain(connection, table=kind.table, names=[str(row["name"]) for row in new])
    return [row for row in new if not _is_known(str(row["body"]), described)]


def _is_known(body: str, described: dict[str, Plain]) -> bool:
    plain = plain_of(body)
    known = described.get(name_of(plain), {})
    return all(known.get(key) == value for key, value in plain.items())


def _add(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows by the driver's own bulk insert: SQLAlchemy's handling of each row takes as long as the database."""
    if not rows:
        return
    compiled = insert(table).compile(dialect=connection.dialect)
    names = compiled.positiontup
    given: list[Any] = [tuple(row[name] for name in names) for row in rows] if names else list(rows)
    connection.exec_driver_sql(str(compiled), given)


def _pointing(row: Row, prepared: Prepared) -> tuple[Row, ...]:
    return prepared.mentions.get(str(row["id"]), ())


def _check_documents(connection: Connection, prepared: Prepared) -> None:
    """Refuse a document that is on record with another text."""
    given = {str(row["name"]): str(row["sha256"]) for row in prepared.rows.get(DOCUMENT, ()) if row["sha256"]}
    for name, known in _hashes(connection, given):
        if known != given[name]:
            raise other_text(name, expected=known, found=given[name])


def _hashes(connection: Connection, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the documents on record among `names` whose text is known, with its hash."""
    for some in chunks(names):
        found = select(DOCUMENTS.c.name, DOCUMENTS.c.sha256).where(DOCUMENTS.c.name.in_(some), DOCUMENTS.c.sha256 != "")
        yield from ((row.name, row.sha256) for row in connection.execute(found))


def _check_spans(connection: Connection, spans: tuple[Span, ...]) -> None:
    """Refuse spans that do not lie in the texts on record, where there is one."""
    if not spans:
        return
    texts: dict[str, str] = {}
    for name, sha256 in _hashes(connection, {one.document for one in spans}):
        body = connection.scalar(select(TEXTS.c.body).where(TEXTS.c.id == sha256))
        if body is not None:
            texts[name] = body
    for one in spans:
        if one.document in texts:
            check_span(one, text=texts[one.document])
