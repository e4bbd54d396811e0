"""What a screening found, counted by year and state or ordered pair of states, beside the commitments of the year."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from foedus.errors import UsageError
from foedus.panels import Column
from foedus.panels.column import numbers, words
from foedus.screen.dictionary import FINDINGS, OBLIGATIONS
from foedus.screen.folder import MANIFEST, SCHEMA, digest_of, read_manifest

Table: TypeAlias = Any
Ints: TypeAlias = npt.NDArray[np.int64]
# Verdicts of findings that may or may not be engaged, and states of obligations that are.
OPEN = ("undetermined", "disputed", "on_broad_reading", "on_interpretation")
ENGAGED = ("due", "available", "contravened")
YES_NO = ("yes", "no")
YEARS = 10_000
# The columns of a table of a unit that hold its actors, by the part that they play.
ACTORS = {"dyad-year": {"bearer": "actor1", "beneficiary": "actor2"}, "state-year": {"": "actor"}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Screened:
    """A finished screening: its folder, the years of its feed, the hash of its manifest, what its data are cited as."""

    folder: Path
    first: int
    last: int
    sha256: str
    citations: tuple[dict[str, Any], ...]


def read_screened(folder: Path) -> Screened:
    """Return what is told of the screening in a folder.

    Raises:
        StoreError: Its manifest cannot be read.
        UsageError: It is not finished, has no obligations, or its feed has no days.
    """
    told = read_manifest(folder)
    if told.get("schema") != SCHEMA or not told.get("complete") or OBLIGATIONS not in told["tables"]:
        raise UsageError(
            "There is no finished screening with obligations.",
            code="screen/no-screening",
            at=str(folder),
            want="the folder of a `foedus screen` that came to its end, without `--no-obligations`",
            mend="run the screening again: it goes on where it was",
        )
    days = [str(told["progress"][name]) for name in ("first_day", "last_day")]
    if not all(days):
        raise UsageError(
            "The feed that was screened has no days, so that nothing of it can stand in a year.",
            code="screen/no-days",
            at=str(folder),
            want="a screening of incidents with days",
            mend="leave `--screened` out",
        )
    first, last = (date.fromisoformat(one).year for one in days)
    data = tuple(one for one in told["citations"] if one["kind"] == "data")
    return Screened(folder=folder, first=first, last=last, sha256=digest_of(folder / MANIFEST)[0], citations=data)


def screened_columns(unit: str) -> tuple[Column, ...]:
    """Return the columns that a screening adds to a unit; none where it adds nothing."""
    asked = {
        "dyad-year": (("", "the first owes the second something"),),
        "state-year": (("owes_", "it owes somebody something"), ("owed_", "somebody owes it something")),
    }.get(unit, ())
    about = "`yes` within the years of the feed that was screened, `no` beyond them, where the counts are null."
    covered = Column(name="feed_covered", type="word", about=about, values=YES_NO)
    counts = [
        Column(name=f"{head}{name}_n", type="tally", about=f"{told.format(what)}; null beyond the feed.", nullable=True)
        for head, what in asked
        for name, told in (
            ("engaged", "Incidents of the year under which {}, by a clause that is engaged"),
            ("open", "Incidents that may be of the year and under which it is open whether {}"),
        )
    ]
    return (covered, *counts) if counts else ()


def with_screened(table: Table, *, unit: str, screened: Screened) -> Table:
    """Return the table of a unit with the columns that a screening adds.

    An incident counts once, however many clauses are engaged. One that may have happened in several years, or that is
    open, is open in each of them.

    Raises:
        UsageError: The unit has no years.
    """
    columns = screened_columns(unit)
    if not columns:
        raise UsageError(
            f"A screening does not go beside `{unit}`.",
            code="screen/not-beside",
            at="--screened",
            want="dyad-year or state-year",
            mend="leave `--screened` out, or take another unit",
        )
    years = table.column("year").to_numpy().astype(np.int64)
    covered = (years >= screened.first) & (years <= screened.last)
    table = table.append_column("feed_covered", words(np.where(covered, 0, 1), among=YES_NO))
    names = Names()
    keys = years
    for held in ACTORS[unit].values():
        keys = keys * names.most + names.of(table.column(held))
    names.closed = True
    for head in dict.fromkeys(one.name.removesuffix("engaged_n").removesuffix("open_n") for one in columns[1:]):
        parts = {"": ("bearer", "beneficiary"), "owes_": ("bearer",), "owed_": ("beneficiary",)}[head]
        for name, counted in zip(("engaged", "open"), _counted(screened, parts, names), strict=True):
            found = numbers(counted.of(keys), kind="tally", known=covered)
            table = table.append_column(f"{head}{name}_n", found)
    return table


@dataclass(slots=True)
class Names:
    """Actors by number, below `most`; once `closed`, whoever is not known has the last, which is nobody's."""

    most: int = 1 << 12
    number: dict[str, int] = field(default_factory=dict)
    closed: bool = False

    def of(self, column: Table) -> Ints:
        """Return the number of each name of a column."""
        coded = _coded(column)
        numbered = [self._of(str(one)) for one in coded.dictionary.to_pylist()]
        places: Ints = coded.indices.to_numpy(zero_copy_only=False).astype(np.int64)
        return np.array(numbered, dtype=np.int64)[places] if numbered else places

    def _of(self, name: str) -> int:
        nobody = self.most - 1
        return self.number.get(name, nobody) if self.closed else self.number.setdefault(name, len(self.number))


@dataclass(frozen=True, slots=True)
class Counted:
    """How many incidents there are for each key of year and actors; keys are sorted."""

    keys: Ints
    counts: Ints

    def of(self, keys: Ints) -> Ints:
        """Return the count of each key; 0 where there is none."""
        if not len(self.keys):
            return np.zeros(len(keys), dtype=np.int64)
        places = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        found: Ints = np.where(self.keys[places] == keys, self.counts[places], 0)
        return found


def _coded(column: Table) -> Table:
    """Return a column in one piece, its distinct words once."""
    pa = import_module("pyarrow")
    if isinstance(column, pa.ChunkedArray):
        column = column.unify_dictionaries() if pa.types.is_dictionary(column.type) else column
        column = column.combine_chunks()
    return column if pa.types.is_dictionary(column.type) else column.dictionary_encode()


def _counted(screened: Screened, parts: tuple[str, ...], names: Names) -> tuple[Counted, Counted]:
    """Return for how many incidents it is sure, and for how many it is open, part by part: none is in two."""
    width = YEARS * names.most ** len(parts)
    sure, unsure = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for told in _told(screened, parts, names):
        whole = [np.unique(one) for one in told]
        sure.append(whole[0] % width)
        unsure.append(np.setdiff1d(whole[1], whole[0], assume_unique=True) % width)
    made = [np.unique(np.concatenate(one), return_counts=True) for one in (sure, unsure)]
    return Counted(*made[0]), Counted(*made[1])


def _told(screened: Screened, parts: tuple[str, ...], names: Names) -> Iterator[tuple[Ints, Ints]]:
    """Yield, for each part, what is sure and what is open, as numbers of incident, year and actors together."""
    pc, reader = import_module("pyarrow.compute"), import_module("pyarrow.parquet")
    for path in sorted((screened.folder / FINDINGS).glob("part-*.parquet")):
        incidents = Names(most=1 << 30)
        columns = ["incident", "first_day", "last_day", "bearer", "beneficiary", "state"]
        words_of = ["incident", "bearer", "beneficiary"]
        owed = reader.read_table(screened.folder / OBLIGATIONS / path.name, columns=columns, read_dictionary=words_of)
        engaged = pc.is_in(owed.column("state"), value_set=_words(ENGAGED))
        certain, first = _keyed(owed.filter(engaged), parts, names, incidents, screened)
        _, second = _keyed(owed.filter(pc.invert(engaged)), parts, names, incidents, screened)
        columns = ["incident", "first_day", "last_day", "bearers", "beneficiary"]
        found = reader.read_table(
            path, columns=columns, filters=[("verdict", "in", OPEN)], read_dictionary=["incident"]
        )
        _, third = _keyed(_each_bearer(found), parts, names, incidents, screened)
        yield certain, np.concatenate((first, second, third))


def _each_bearer(found: Table) -> Table:
    """Return findings with a row for each bearer."""
    pc = import_module("pyarrow.compute")
    split = pc.split_pattern(found.column("bearers").combine_chunks(), "|")
    return found.take(pc.list_parent_indices(split)).append_column("bearer", pc.list_flatten(split))


def _keyed(
    rows: Table, parts: tuple[str, ...], names: Names, incidents: Names, screened: Screened
) -> tuple[Ints, Ints]:
    """Return the numbers of rows that are of one year, and of all, once for each year that is possible."""
    first, last = _year(rows, "first_day", screened.first), _year(rows, "last_day", screened.last)
    spread = np.maximum(last - first + 1, 1)
    which = np.repeat(np.arange(len(first)), spread)
    keys = np.repeat(first, spread) + np.arange(len(which)) - np.repeat(np.cumsum(spread) - spread, spread)
    keys = incidents.of(rows.column("incident"))[which] * YEARS + keys
    for name in parts:
        keys = keys * names.most + names.of(rows.column(name))[which]
    return keys[spread[which] == 1], keys


def _year(rows: Table, name: str, unknown: int) -> Ints:
    """Return the year of each day; of one that is not known, the first or last of the feed."""
    pc = import_module("pyarrow.compute")
    return np.asarray(pc.year(rows.column(name)).fill_null(unknown).to_numpy(), dtype=np.int64)


def _words(texts: tuple[str, ...]) -> Table:
    pa = import_module("pyarrow")
    return pa.array(texts, pa.string())
