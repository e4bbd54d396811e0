"""A published table, read row by row: its columns checked by name, and what cannot be used counted with its reason."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from foedus.errors import FeedError
from foedus.files import among, digest, read_text
from foedus.terms import parse_days

NUMBER = re.compile(r"(-?\d{1,9})(?:\.0*)?", re.ASCII)
VERSION = re.compile(r"[\w.-]{1,20}", re.ASCII)
UNKNOWN = "unknown"
LONGEST_SHOWN = 20
MISSING = frozenset({"", ".", "NA", "NaN", "nan", "-9"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row with its line in the file; cells by the name of their column in small letters."""

    line: int
    cells: Mapping[str, str]

    def shown(self, name: str) -> str:
        """Return what stands in a cell, short enough to be repeated."""
        return "missing" if self.missing(name) else self.cells[name].removesuffix(".0")[:LONGEST_SHOWN]

    def missing(self, name: str) -> bool:
        """Say whether a cell holds nothing, or one of the marks for nothing."""
        return self.cells[name] in MISSING

    def number(self, name: str) -> int | None:
        """Return the whole number in a cell, which may be written `3.0`; None for a missing or another value."""
        found = NUMBER.fullmatch(self.cells[name])
        return int(found[1]) if found and not self.missing(name) else None

    def day(self, names: tuple[str, str, str]) -> str | None:
        """Return the day in three cells, of year, month and day; a missing day or month leaves a partial date.

        Raises:
            ValueError: No calendar has the day.
        """
        year, month, day = (self.number(name) for name in names)
        if not year:
            return None
        text = f"{year:04d}" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if month and day else "")
        parse_days(text)
        return text


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A row that could not be used, and why."""

    line: int
    reason: str


@dataclass(slots=True)
class Tally:
    """What became of the rows of a file: every one is used or set aside."""

    path: Path
    sha256: str
    rows: int = 0
    aside: list[SetAside] = field(default_factory=list)

    @property
    def used(self) -> int:
        """How many rows were used."""
        return self.rows - len(self.aside)

    def set_aside(self, row: Row, *, reason: str) -> None:
        """Count a row that cannot be used."""
        self.aside.append(SetAside(line=row.line, reason=reason))


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """A table of comma-separated values as its publisher ships it."""

    path: Path
    text: str
    columns: tuple[str, ...]

    def check_columns(self, wanted: tuple[str, ...], *, dataset: str) -> None:
        """Return nothing where each wanted column is there, once.

        Raises:
            FeedError: One is missing, or stands twice; each is named.
        """
        missing = [name for name in wanted if name not in self.columns]
        double = sorted({name for name in self.columns if name in wanted and self.columns.count(name) > 1})
        if missing or double:
            what = "missing" if missing else "there twice"
            names = missing or double
            known = among(names[0], words=self.columns, see="the first line")
            raise FeedError(
                f"Column{'s' * (len(names) > 1)} {', '.join(names)} {'are' if len(names) > 1 else 'is'} {what}.",
                code="alliances/wrong-columns",
                at=f"{self.path}:1",
                want=f"the columns of {dataset}, among {known}",
                mend="use the file as its publisher ships it, with its header",
            )

    def tally(self) -> Tally:
        """Return an empty tally of this file."""
        return Tally(path=self.path, sha256=digest(self.text.encode()))

    def rows(self, tally: Tally) -> Iterator[Row]:
        """Yield the rows; one with more or fewer cells than there are columns is set aside."""
        for line, cells in self._cells():
            tally.rows += 1
            row = Row(line=line, cells=dict(zip(self.columns, map(str.strip, cells), strict=False)))
            if len(cells) == len(self.columns):
                yield row
            else:
                tally.set_aside(row, reason=f"{len(cells)} cells under {len(self.columns)} columns")

    def _cells(self) -> Iterator[tuple[int, list[str]]]:
        """Yield the cells of each row below the header, with the line on which it ends.

        Raises:
            FeedError: A cell is larger than any such table has.
        """
        reader = csv.reader(io.StringIO(self.text, newline=""))
        next(reader)
        try:
            yield from ((reader.line_num, cells) for cells in reader if cells)
        except csv.Error as error:
            raise _no_table(self.path, f"Line {reader.line_num} cannot be read: {error}.") from error


def version_of(rows: Iterable[Row]) -> str:
    """Return the version that the first row with one names; a name that could be none is not known."""
    named = (row.cells["version"] for row in rows if row.cells.get("version"))
    found = next(named, UNKNOWN)
    return found if VERSION.fullmatch(found) else UNKNOWN


def open_data(path: Path) -> DataFile:
    """Return a table, with its columns in small letters.

    Raises:
        FeedError: The file cannot be read, or holds nothing.
    """
    text = read_text(path, kind=FeedError)
    try:
        header = next(csv.reader(io.StringIO(text, newline="")), [])
    except csv.Error as error:
        raise _no_table(path, f"The first line cannot be read: {error}.") from error
    if not header:
        raise _no_table(path, "The file holds nothing.")
    return DataFile(path=path, text=text, columns=tuple(name.strip().lower() for name in header))


def _no_table(path: Path, message: str) -> FeedError:
    return FeedError(
        message,
        code="alliances/no-table",
        at=f"{path}:1",
        want="comma-separated values with a header",
        mend="use the file as its publisher ships it",
    )
