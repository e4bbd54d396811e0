"""`foedus log`: who added what, when, and from which document."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from typer import Option, Typer

from foedus.cli.moment import moment_asked
from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.project import need_project
from foedus.projects.logbook import Entry, entry_of, log_dict
from foedus.reports import Page
from foedus.reports.page import Block, Heading, Paragraph, items, section, table
from foedus.statements import Statement
from foedus.store import Batch, Store
from foedus.terms import parse_moment

app = Typer(add_completion=False)
SHORT = 10
SECONDS = 19
COLUMNS = ("batch", "recorded (UTC)", "by", "statements", "from", "receipt", "note", "link")
EMPTY = "Nothing is on record yet: begin with `foedus add REPORT`."


@dataclass(frozen=True, kw_only=True)
class Filter:
    """Which batches are shown, and which of their statements: those that fit everything that is asked for."""

    since: Annotated[int, Option("--since", metavar="N", min=0, help="The batches after this number.")] = 0
    after: Annotated[
        str | None, Option("--after", metavar="DATE|MOMENT", help="Recorded later than this; of a day, than its end.")
    ] = None
    until: Annotated[
        str | None, Option("--until", metavar="DATE|MOMENT", help="Recorded by then; of a day, by its end (UTC).")
    ] = None
    by: Annotated[str | None, Option("--by", metavar="NAME", help="Recorded by this person or program.")] = None
    document: Annotated[str | None, Option("--document", metavar="ID", help="Statements in this document.")] = None
    about: Annotated[
        str | None, Option("--about", metavar="ID", help="Statements about this incident, act or statement.")
    ] = None
    holder: Annotated[str | None, Option("--holder", metavar="HOLDER", help="Statements of this holder.")] = None
    prop: Annotated[str | None, Option("--property", metavar="NAME", help="Statements of this property.")] = None
    statements: Annotated[
        bool, Option("--statements", help="Show each statement that fits, with its id, its words and its reason.")
    ] = False

    @property
    def narrow(self) -> bool:
        """Whether statements are asked for by what they say."""
        return any((self.document, self.about, self.holder, self.prop))

    def fits(self, one: Statement) -> bool:
        """Say whether a statement is asked for."""
        told = ((self.document, one.document), (self.holder, one.holder), (self.prop, one.property))
        return self._about(one.about) and all(wanted in (None, found) for wanted, found in told)

    def _about(self, name: str) -> bool:
        wanted = self.about
        return wanted is None or name == wanted or (len(wanted) >= SHORT and name.startswith(wanted))


@app.command()
@with_options
def log(asked: Filter, *, printing: Printing, where: Where) -> None:
    """Show who added what, when, from which document, batch by batch, with the link that covers each.

    foedus log --statements --about doha-2025-09-09 --property place
    """
    after, until = (moment_asked(asked.after, option="--after"), moment_asked(asked.until, option="--until"))
    with need_project(where).open_store() as store:
        chosen = (one for one in store.batches(since=asked.since) if _recorded(one, asked.by, after, until))
        entries = tuple(_entries(store, chosen, asked))
        head = store.head()
    sentence = _sentence(entries, asked, head)
    blocks: list[Block] = [Heading(text="Who added what", level=1), *table(COLUMNS, rows=map(_row, entries))]
    for entry in entries:
        blocks += section(f"Batch {entry.batch.number}", blocks=items(map(_line, entry.statements or ())))
    blocks.append(Paragraph(text=sentence))
    data = log_dict(entries, since=asked.since, head=head)
    show(Shown(page=Page(blocks=tuple(blocks)), data=data, sentence=sentence), printing=printing)


def _recorded(one: Batch, by: str | None, after: datetime | None, until: datetime | None) -> bool:
    moment = parse_moment(one.recorded_at)
    return by in (None, one.recorder) and (after is None or moment > after) and (until is None or moment <= until)


def _entries(store: Store, batches: Iterator[Batch], asked: Filter) -> Iterator[Entry]:
    for batch in batches:
        found = None
        if asked.statements or asked.narrow:
            found = tuple(one for one in store.batch_statements(batch.number) if asked.fits(one))
        if asked.narrow and not found:
            continue
        yield entry_of(store, batch=batch, statements=found)


def _sentence(entries: tuple[Entry, ...], asked: Filter, head: str) -> str:
    if not head:
        return EMPTY
    count = len(entries)
    fitting = sum(len(one.statements or ()) for one in entries)
    told = f" with {fitting} statement{'s' * (fitting != 1)} that fit{'s' * (fitting == 1)}" if asked.narrow else ""
    after = f" after batch {asked.since}" if asked.since else ""
    return f"{count} batch{'es' * (count != 1)}{after}{told}; head {head[:SHORT]}."


def _row(entry: Entry) -> tuple[str, ...]:
    one = entry.batch
    when = one.recorded_at[:SECONDS].replace("T", " ")
    receipts = ", ".join(name[:SHORT] for name in entry.receipts)
    note = "" if receipts and one.note == "receipt" else one.note
    statements = str(one.statements)
    return (str(one.number), when, one.recorder, statements, _from(entry.cited), receipts, note, one.link[:SHORT])


def _from(cited: dict[str, int]) -> str:
    return ", ".join(f"{name or 'no document'} ({count})" for name, count in cited.items())


def _line(one: Statement) -> str:
    words = f" “{one.words}”" if one.words else ""
    reason = f" Reason: {one.reason}" if one.reason else ""
    first = f" First recorded by {one.first_recorded_by}, {one.first_recorded_at}." if one.first_recorded_at else ""
    said = f"{one.holder} {one.stance}: {one.about}, {one.property} = {' or '.join(one.value)}"
    return f"{one.short_id}: {said}.{words}{reason}{first}"
