"""One published table: its columns, its codebook, and how a file is known to be it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

from foedus.errors import FeedError
from foedus.feeds.coding import Coding

Lookup: TypeAlias = Callable[[tuple[str, ...]], Iterator[tuple[str, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The columns of one published table. Names are compared without case.

    `needed` must be there; a file may have others, which ride along. Files without a header are known by `positions`:
    all columns in order, and a pattern that the first line must match. Quotes mean something unless tabs part the cells
    and `quoted` says no. `version` names the layout; the version of the
    data is read from the file's name by `edition`, or given. `only` says that nothing in the columns tells this
    data set from another with the same ones: it is taken where it is named, or where the file's name matches.
    """

    dataset: str
    title: str
    version: str
    needed: tuple[str, ...]
    citation: str
    url: str
    known: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    first_line: str = ""
    delimiters: str = ",\t;"
    quoted: bool = True
    edition: str = ""
    only: str = ""
    note: str = ""

    @property
    def name(self) -> str:
        """The data set and the name of the layout, as people are told."""
        return f"{self.dataset} ({self.version})"

    def missing(self, columns: Iterable[str]) -> tuple[str, ...]:
        """Return the needed columns that are not there."""
        there = set(columns)
        return tuple(name for name in self.needed if name not in there)

    def unknown(self, columns: Iterable[str]) -> tuple[str, ...]:
        """Return the columns that the layout does not name; none where it names only those that it needs."""
        listed = {*self.needed, *self.known}
        return tuple(name for name in columns if name not in listed) if self.known else ()

    def edition_of(self, path: Path) -> str:
        """Return the version of the data that the file's name tells, or nothing."""
        found = re.search(self.edition, path.name, re.IGNORECASE) if self.edition else None
        return ".".join(part for part in found.groups() if part) if found else ""


class Publisher(Protocol):
    """A data set that can be read: the entry point `foedus.feeds` names an object of this kind.

    `layouts` are the tables that it has. `coding` returns how one of them is coded, where `look` reads columns of the
    same file beforehand, for what a row says only together with others, and `beside` those of tables given with it.
    """

    @property
    def layouts(self) -> tuple[Layout, ...]:
        """The tables that it has."""
        ...

    def coding(self, layout: Layout, *, version: str, look: Lookup, beside: Mapping[str, Lookup]) -> Coding:
        """Return how the rows of a table in this layout are coded."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The layout of a file, with its columns as they stand and how its rows are written."""

    layout: Layout
    columns: tuple[str, ...]
    delimiter: str
    header: bool
    quoted: bool


def find_layout(line: str, *, layouts: Iterable[Layout], at: str, name: str, dataset: str = "") -> Found:
    """Return the layout of a file by its first line, among those of `dataset` where one is asked for.

    Raises:
        FeedError: No layout has these columns; the fault names the column that is missing from the nearest.
    """
    asked = [one for one in layouts if not dataset or one.dataset == dataset]
    if not asked:
        known = sorted({one.dataset for one in layouts})
        raise FeedError(
            f'"{dataset}" is no data set that can be read',
            code="feeds/unknown-data-set",
            at=at,
            want=f"one of {', '.join(known)}",
            mend="choose one of them (`foedus list feeds`), or leave it out",
        )
    for one in asked:
        if one.positions and re.match(one.first_line, line, re.ASCII):
            cells = line.split("\t")
            if len(cells) == len(one.positions):
                return Found(layout=one, columns=one.positions, delimiter="\t", header=False, quoted=False)
    return _by_header(line, asked, at, name, named=bool(dataset))


def _by_header(line: str, asked: list[Layout], at: str, name: str, *, named: bool) -> Found:
    best: tuple[int, Layout, tuple[str, ...]] | None = None
    fitting: list[Found] = []
    for one in asked:
        if not named and one.only and not re.search(one.only, name, re.IGNORECASE):
            continue
        for delimiter in one.delimiters:
            columns = header_cells(line, delimiter=delimiter)
            missing = one.missing(columns)
            if not missing:
                quoted = one.quoted or delimiter != "\t" or '"' in line
                fitting.append(Found(layout=one, columns=columns, delimiter=delimiter, header=True, quoted=quoted))
            score = len(one.needed) - len(missing)
            if missing and score and (best is None or score / len(one.needed) > best[0] / len(best[1].needed)):
                best = score, one, missing
    if fitting:
        found = max(fitting, key=lambda one: (bool(one.layout.only), len(one.layout.needed)))
        _check_columns(found, at)
        return found
    raise _no_layout(line, asked, best, at)


def header_cells(line: str, *, delimiter: str) -> tuple[str, ...]:
    """Return the names of the columns in a header line, in lower case, without quotes and blanks."""
    return tuple(cell.strip().strip('"').strip().lower() for cell in line.split(delimiter))


def _check_columns(found: Found, at: str) -> None:
    twice = sorted({name for name in found.columns if found.columns.count(name) > 1 and name})
    if twice:
        raise FeedError(
            f"the header has {twice[0]} more than once",
            code="feeds/double-column",
            at=f"{at}:1:{found.columns.index(twice[0]) + 1} ({twice[0]})",
            want="each column once",
            mend="give the table as its publisher ships it",
        )


def _no_layout(line: str, asked: list[Layout], best: tuple[int, Layout, tuple[str, ...]] | None, at: str) -> FeedError:
    known = "; ".join(one.name for one in asked)
    if best and best[0] * 2 >= len(best[1].needed):
        _, layout, missing = best
        return FeedError(
            f"the header lacks {', '.join(missing)}, which {layout.name} has",
            code="feeds/missing-column",
            at=f"{at}:1 ({missing[0]})",
            want=f"the columns {', '.join(layout.needed)}",
            mend=f"give the table as its publisher ships it; known layouts: {known}",
        )
    shown = line[:80] + ("…" if len(line) > 80 else "")  # noqa: PLR2004 - as much as a line of a terminal holds
    return FeedError(
        f"the first line is no header of a layout that is known: {shown}",
        code="feeds/unknown-layout",
        at=f"{at}:1:1",
        want=f"one of {known}",
        mend="give the table as its publisher ships it, or in our own form (docs/reference/feeds.md)",
    )
