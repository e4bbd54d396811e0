"""One published file read as a feed: its layout, its coded rows in batches, its count."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path

from foedus.errors import FeedError
from foedus.feeds.acled import ACLED
from foedus.feeds.coded import Arrow, arrow, batch_of
from foedus.feeds.coding import Coding
from foedus.feeds.gdelt import GDELT
from foedus.feeds.icb import ICB
from foedus.feeds.icews import ICEWS
from foedus.feeds.layout import Found, Layout, Lookup, Publisher, find_layout
from foedus.feeds.lines import LONGEST_ROW, Block, Splitter
from foedus.feeds.mid import MID
from foedus.feeds.opening import PARQUET, Opened, kind_of, open_feed
from foedus.feeds.plain import PLAIN
from foedus.feeds.polecat import POLECAT
from foedus.feeds.table import Parser, Rows
from foedus.feeds.tally import SetAside, Tally
from foedus.feeds.ucdp import UCDP
from foedus.feeds.wars import COW_WARS

GROUP = "foedus.feeds"
SHIPPED: tuple[Publisher, ...] = (UCDP, ACLED, GDELT, ICEWS, POLECAT, MID, COW_WARS, ICB, PLAIN)
MOST_LOOKED_UP = 2_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some rows of a feed: coded, what the file says besides of the same rows, and the rows set aside among them.

    `extra` is keyed by `incident` and has every column that the coding does not read; None unless asked for.
    `reported` tells who reported events (`reported_schema`); None in a table that codes events itself.
    """

    coded: Arrow
    extra: Arrow
    aside: tuple[SetAside, ...]
    reported: Arrow = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A file whose layout is known. `version` is that of the data; `unknown` are columns that the layout does not name.

    Reading it again counts anew: `tally` is that of the last reading, and `tally.complete` once it went to the end.
    """

    path: Path
    layout: Layout
    version: str
    found: Found
    coding: Coding
    extras: bool
    tally: Tally = field(default_factory=Tally)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the file, in order."""
        return self.found.columns

    @property
    def unknown(self) -> tuple[str, ...]:
        """The columns that this layout was not known to have."""
        return self.layout.unknown(self.found.columns)

    def batches(self) -> Iterator[Arrow]:
        """Yield the coded rows, as record batches of the coded schema.

        Raises:
            FeedError: The file cannot be read to its end, or rows were lost.
        """
        for part in self.parts():
            if part.coded.num_rows:
                yield part.coded

    def parts(self) -> Iterator[Part]:
        """Yield the coded rows with what goes beside them.

        Raises:
            FeedError: The file cannot be read to its end, or rows were lost.
        """
        tally = self.tally
        tally.rows_in = tally.rows_out = tally.reports = tally.other_letters = 0
        tally.reasons.clear()
        tally.passed_over.clear()
        tally.complete = False
        reads = self.coding.reads
        wanted = tuple(name for name in self.columns if name in reads or (self.extras and name))
        with _reading(self.path, self.found, wanted, tally) as (parser, groups):
            for rows in groups:
                yield self._part(rows, parser)
                parser.aside.clear()
        tally.complete = True

    def _part(self, rows: Rows, parser: Parser) -> Part:
        """Return some rows coded, or read as reports, none of them lost."""
        tally, coding = self.tally, self.coding
        made, kept = coding.code(rows, parser=parser)
        if coding.reports:
            tally.reports += made.num_rows
        else:
            tally.rows_out += made.num_rows
        tally.check(str(self.path))
        aside = tuple(parser.aside)
        if coding.reports:
            return Part(coded=batch_of(()), extra=None, aside=aside, reported=made)
        return Part(coded=made, extra=self._extra(rows, made, kept), aside=aside)

    def expected(self, line_ends: int) -> int | None:
        """Return about how many rows there are, where the file as it lies has so many line ends; None: nobody knows.

        Raises:
            FeedError: The file cannot be opened.
        """
        kind = kind_of(self.path)
        if kind == PARQUET:
            return int(_parquet(self.path).metadata.num_rows)
        if not kind:
            return line_ends
        with open_feed(self.path) as opened:
            head = next(opened.chunks(), b"")
            lines = head.count(b"\n")
            return opened.unpacked * lines // len(head) if lines and opened.unpacked else None

    def _extra(self, rows: Rows, coded: Arrow, kept: Arrow) -> Arrow:
        if not self.extras:
            return None
        names = [name for name in rows.table.column_names if name not in self.coding.reads or name in self.coding.row]
        table = rows.table.select(names)
        table = table if kept is None else table.take(kept)
        return table.add_column(0, "incident", coded.column("incident"))


def read_feed(
    path: Path, *, dataset: str = "", version: str = "", beside: Iterable[Path] = (), extras: bool = False
) -> Feed:
    """Return the feed in a file, its layout known; rows are read when its batches are asked for.

    `dataset` is needed only where columns do not tell; `version` where the file's name does not. `beside` are tables
    that go with it, such as locations of disputes. `extras` keeps all other columns.

    Raises:
        FeedError: There is no such file, it is damaged, no layout has its columns, or an extra is not installed.
    """
    arrow()
    found = _find(path, dataset)
    publisher = _publisher_of(found.layout)
    companions: dict[str, Lookup] = {}
    for other in beside:
        with_it = _find(other, "")
        companions[with_it.layout.dataset] = _lookup(other, with_it)
    told = version or found.layout.edition_of(path)
    coding = publisher.coding(found.layout, version=told, look=_lookup(path, found), beside=companions)
    return Feed(path=path, layout=found.layout, version=told, found=found, coding=coding, extras=extras)


def publishers() -> tuple[Publisher, ...]:
    """Return the data sets that can be read: those shipped, then those of plug-ins (entry points `foedus.feeds`)."""
    return (*SHIPPED, *(one.load() for one in sorted(entry_points(group=GROUP), key=lambda one: one.name)))


def known_layouts() -> tuple[Layout, ...]:
    """Return every layout that can be read, in the order in which files are compared with them."""
    return tuple(layout for publisher in publishers() for layout in publisher.layouts)


def _publisher_of(layout: Layout) -> Publisher:
    return next(one for one in publishers() if layout in one.layouts)


def _find(path: Path, dataset: str) -> Found:
    if kind_of(path) == PARQUET:
        names = tuple(name.lower() for name in _parquet(path).schema_arrow.names)
        return find_layout(",".join(names), layouts=known_layouts(), at=str(path), name=path.name, dataset=dataset)
    with open_feed(path) as opened:
        line = _first_line(opened)
        return find_layout(line, layouts=known_layouts(), at=opened.at, name=opened.name, dataset=dataset)


def _first_line(opened: Opened) -> str:
    head = b""
    for chunk in opened.chunks():
        head += chunk
        line, end, _ = head.lstrip(b"\r\n").partition(b"\n")
        if end or len(head) > LONGEST_ROW:
            break
    else:
        line, end = head.strip(b"\r\n"), b"\n"
    if not end:
        raise FeedError(
            f"the first line has more than {LONGEST_ROW:,} bytes",
            code="feeds/line-too-long",
            at=f"{opened.at}:1",
            want="a header and rows, each on a line of its own",
            mend="give the table as its publisher ships it",
        )
    if b"\0" in line:
        raise FeedError(
            "the first line holds NUL bytes: this is no table of text",
            code="feeds/not-text",
            at=f"{opened.at}:1:{line.index(0) + 1}",
            want="a table of text in UTF-8, zipped or not, or Parquet",
            mend="take the CSV that the publisher offers, or save the table as CSV in UTF-8",
        )
    return line.rstrip(b"\r").decode("utf-8", "replace")


@contextmanager
def _reading(
    path: Path, found: Found, wanted: tuple[str, ...], tally: Tally
) -> Iterator[tuple[Parser, Iterator[Rows]]]:
    """Give a parser of the file and its rows, which are read as they are asked for."""
    parser = Parser(columns=found.columns, wanted=wanted, delimiter=found.delimiter, quoted=found.quoted, tally=tally)
    if kind_of(path) == PARQUET:
        yield parser, _parquet_rows(path, wanted, tally)
        return
    with open_feed(path) as opened:
        yield parser, _text_rows(opened, found, parser)


def _text_rows(opened: Opened, found: Found, parser: Parser) -> Iterator[Rows]:
    header = found.header
    for block in Splitter(quoted=found.quoted).blocks(opened.chunks()):
        if header and block.rows:
            _drop_first(block)
            header = False
        yield parser.parse(block)


def _drop_first(block: Block) -> None:
    del block.lines[0], block.rows[0]


def _parquet(path: Path) -> Arrow:
    arrow()
    reader = import_module("pyarrow.parquet")
    try:
        return reader.ParquetFile(path)
    except (OSError, arrow().ArrowInvalid) as error:
        raise FeedError(
            f"the file is no whole Parquet file: {error}",
            code="feeds/broken-archive",
            at=str(path),
            want="a whole file, as it was written",
            mend="write or download it anew",
        ) from error


def _parquet_rows(path: Path, wanted: tuple[str, ...], tally: Tally) -> Iterator[Rows]:
    pa, before = arrow(), 0
    source = _parquet(path)
    spelt = {name.lower(): name for name in source.schema_arrow.names}
    for batch in source.iter_batches(columns=[spelt[name] for name in wanted]):
        table = pa.table({name: batch.column(spelt[name]).cast(pa.string()).fill_null("") for name in wanted})
        tally.rows_in += table.num_rows
        lines = range(before + 1, before + table.num_rows + 1)
        before += table.num_rows
        yield Rows(table=table, lines=lines, texts=_Texts(table))


class _Texts:
    """The rows of a table as text, written when one is asked for."""

    def __init__(self, table: Arrow) -> None:
        self._table = table

    def __getitem__(self, number: int) -> bytes:
        row = self._table.slice(number, 1).to_pylist()[0]
        return "\t".join(f"{name}={value}" for name, value in row.items()).encode()


def _lookup(path: Path, found: Found) -> Lookup:
    def look(names: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        count = 0
        with _reading(path, found, tuple(dict.fromkeys(names)), Tally()) as (_, groups):
            for rows in groups:
                count += len(rows.lines)
                if count > MOST_LOOKED_UP:
                    raise FeedError(
                        f"the table has more than {MOST_LOOKED_UP:,} rows, which would have to be held at once",
                        code="feeds/too-many-rows",
                        at=str(path),
                        want="a table of the size that its publisher ships",
                        mend="split it by years",
                    )
                yield from zip(*(rows.table.column(name).to_pylist() for name in names), strict=True)

    return look
