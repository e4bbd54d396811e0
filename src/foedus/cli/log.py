"""`foedus log`: who added what, when, and from which document."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

import typer

from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.project import need_project
from foedus.obligations import as_plain, statement_dict
from foedus.reports import Page
from foedus.reports.page import Block, Heading, Paragraph, items, section, table
from foedus.statements import Statement
from foedus.store import Batch, Store, find_citations

app = typer.Typer(add_completion=False)
SCHEMA = "foedus/log/1"
SHORT = 10
SECONDS = 19
Since = Annotated[int, typer.Option("--since", metavar="N", min=0, help="The batches after this number.")]
EachStatement = Annotated[bool, typer.Option("--statements", help="Show each statement, with its id and its words.")]
COLUMNS = ("batch", "recorded (UTC)", "by", "statements", "from", "note", "link")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A batch, in which documents its statements stand, and the statements where they are wanted."""

    batch: Batch
    cited: dict[str, int]
    statements: tuple[Statement, ...] | None = None


@app.command()
@with_options
def log(printing: Printing, *, where: Where, since: Since = 0, statements: EachStatement = False) -> None:
    """Show who added what, when, from which document, batch by batch, with the link that covers each.

    foedus log --since 3 --statements
    """
    with need_project(where).open_store() as store:
        entries = tuple(_entries(store, since, each=statements))
        head = store.head()
    count = len(entries)
    after = f" after batch {since}" if since else ""
    sentence = f"{count} batch{'es' * (count != 1)}{after}; head {head[:SHORT] or 'none: nothing is on record'}."
    blocks: list[Block] = [Heading(text="Who added what", level=1), *table(COLUMNS, rows=map(_row, entries))]
    for entry in entries:
        blocks += section(f"Batch {entry.batch.number}", blocks=items(map(_line, entry.statements or ())))
    blocks.append(Paragraph(text=sentence))
    data = {"schema": SCHEMA, "since": since, "batches": [_data(one) for one in entries], "head": head}
    show(Shown(page=Page(blocks=tuple(blocks)), data=data, sentence=sentence), printing=printing)


def _entries(store: Store, since: int, *, each: bool) -> Iterator[Entry]:
    for batch in store.batches(since=since):
        statements = store.batch_statements(batch.number) if each else None
        yield Entry(batch=batch, cited=find_citations(store, batch=batch.number), statements=statements)


def _row(entry: Entry) -> tuple[str, ...]:
    one = entry.batch
    when = one.recorded_at[:SECONDS].replace("T", " ")
    return (str(one.number), when, one.recorder, str(one.statements), _from(entry.cited), one.note, one.link[:SHORT])


def _from(cited: dict[str, int]) -> str:
    return ", ".join(f"{name or 'no document'} ({count})" for name, count in cited.items())


def _line(one: Statement) -> str:
    words = f" “{one.words}”" if one.words else ""
    reason = f" Reason: {one.reason}" if one.reason else ""
    first = f" First recorded by {one.first_recorded_by}, {one.first_recorded_at}." if one.first_recorded_at else ""
    said = f"{one.holder} {one.stance}: {one.about}, {one.property} = {' or '.join(one.value)}"
    return f"{one.short_id}: {said}.{words}{reason}{first}"


def _data(entry: Entry) -> dict[str, object]:
    plain = as_plain(entry.batch)
    found: dict[str, object] = dict(plain) if isinstance(plain, dict) else {}
    found["from"] = [{"document": name, "statements": count} for name, count in entry.cited.items()]
    if entry.statements is not None:
        found["added"] = _dicts(entry.statements)
    return found


def _dicts(statements: Iterable[Statement]) -> list[dict[str, object]]:
    return [statement_dict(one) for one in statements]
