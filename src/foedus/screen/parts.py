"""Feeds cut into parts: rows in, with those set aside, the rows of one incident always in one part."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, TypeAlias

from foedus.errors import FeedError
from foedus.feeds import Feed, coded_schema

Table: TypeAlias = Any
Aside: TypeAlias = dict[str, object]


@dataclass(slots=True, kw_only=True)
class RowsOfPart:
    """One part of a screening: `coded` rows, who `reported` events, rows set aside, and how many were passed over."""

    coded: Table
    reported: list[Table] = field(default_factory=list)
    aside: list[Aside] = field(default_factory=list)
    passed_over: int = 0

    @property
    def reports(self) -> int:
        """How many rows tell who reported an event."""
        return sum(one.num_rows for one in self.reported)


def _nobody(rows: int) -> None:
    del rows


@dataclass(slots=True)
class Seen:
    """Which incidents stood in the parts before, by hashes of eight bytes, in a few sorted runs.

    Two names with one hash would be taken for one incident, and refused: the chance is below one in a thousand for a
    hundred million rows, and another run has other hashes.
    """

    runs: list[Table] = field(default_factory=list)

    def keep(self, names: Table) -> None:
        """Remember the incidents of a part."""
        np = import_module("numpy")
        new = np.unique(_hashes(names.to_pylist()))
        if not len(new):
            return
        self.runs.append(new)
        while len(self.runs) > 1 and len(self.runs[-2]) < 2 * len(self.runs[-1]):
            last = self.runs.pop()
            merged = np.concatenate((self.runs.pop(), last))
            merged.sort(kind="stable")
            self.runs.append(merged)

    def check(self, names: Table, *, part: int) -> None:
        """Refuse a part that has an incident of a part before it.

        Raises:
            FeedError: The rows of an incident stand too far apart.
        """
        np = import_module("numpy")
        told = names.to_pylist()
        hashes = _hashes(told)
        new = np.unique(hashes)
        for run in self.runs:
            places = np.searchsorted(run, new)
            places[places == len(run)] = 0
            met = new[run[places] == new]
            if len(met):
                raise _apart(told[int(np.flatnonzero(hashes == met[0])[0])], part)


def _hashes(names: list[str]) -> Table:
    np = import_module("numpy")
    return np.fromiter(map(hash, names), dtype=np.int64, count=len(names))


@dataclass(slots=True)
class Parts:
    """Cuts feeds, one after another, into parts of about so many rows; `told` hears how many have been read."""

    feeds: tuple[Feed, ...]
    most: int
    told: Callable[[int], None] = _nobody
    seen: Seen = field(default_factory=Seen)

    def __iter__(self) -> Iterator[RowsOfPart]:
        """Yield the parts; the last may be empty.

        Raises:
            FeedError: A feed cannot be read to its end, or the rows of an incident stand so far apart that they came
                into two parts.
        """
        before: Table = None
        for number, part in enumerate(self._cut()):
            names = part.coded.column("incident")
            if before is not None:
                self.seen.keep(before)
                self.seen.check(names, part=number)
            before = names
            yield part

    def _cut(self) -> Iterator[RowsOfPart]:
        held: list[Table] = []
        count = before = 0
        beside = RowsOfPart(coded=None)
        for feed in self.feeds:
            passed = 0
            for part in feed.parts():
                self.told(before + feed.tally.rows_in)
                beside.aside += [_aside(feed, one.line, one.reason, one.text) for one in part.aside]
                beside.passed_over += feed.tally.passed_over.total() - passed
                passed = feed.tally.passed_over.total()
                beside.reported += [] if part.reported is None else [part.reported]
                held.append(part.coded)
                count += part.coded.num_rows
                while count > self.most:
                    whole = _together(held)
                    cut = end_of_part(whole, most=self.most)
                    if cut == whole.num_rows:  # The incident may go on in what is read next.
                        held = [whole]
                        break
                    beside.coded = whole.slice(0, cut)
                    yield beside
                    beside = RowsOfPart(coded=None)
                    held, count = [whole.slice(cut)], whole.num_rows - cut
            before += feed.tally.rows_in
        beside.coded = _together(held)
        yield beside


def _aside(feed: Feed, line: int, reason: str, text: str) -> Aside:
    return {"path": str(feed.path), "line": line, "incident": "", "reason": reason, "text": text}


def _together(held: list[Table]) -> Table:
    pa = import_module("pyarrow")
    tables = [one if isinstance(one, pa.Table) else pa.Table.from_batches([one]) for one in held]
    if not tables:
        return pa.Table.from_batches([], coded_schema())
    return pa.concat_tables(tables).unify_dictionaries()


def end_of_part(rows: Table, *, most: int) -> int:
    """Return where to end a part so that the rows of one incident stay together: at `most`, or as soon after it."""
    names = rows.column("incident")
    last = names[most - 1]
    end = most
    while end < rows.num_rows and names[end] == last:
        end += 1
    return end


def _apart(name: str, part: int) -> FeedError:
    return FeedError(
        f"The incident {name} stands in part {part + 1}, and stood in a part before it: its rows are far apart.",
        code="screen/rows-apart",
        at=name,
        want="the rows of one incident within one part, in any order",
        mend="sort the file by incident; or take a new folder and give `--part-rows` with more rows than the file has",
    )
