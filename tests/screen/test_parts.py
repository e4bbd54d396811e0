"""A feed cut into parts: the rows of one incident in one part, none lost, and none taken for two."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from foedus.errors import FeedError
from foedus.feeds import batch_of, read_feed
from foedus.screen.parts import Parts, Seen, end_of_part
from tests.builders import faults_of
from tests.screen.builders import STRUCK, a_file, pa


def parts(folder: Path, names: str, *, most: int, files: int = 1) -> list[list[str]]:
    """Return the incidents of each part of a feed whose rows have these names, of one letter each."""
    size = len(names) // files
    feeds = tuple(
        read_feed(
            a_file(
                folder,
                [replace(STRUCK, incident=one, account=f"a{place}") for place, one in enumerate(names[start:][:size])],
                name=f"{start}.parquet",
            ),
            dataset="own",
        )
        for start in range(0, len(names), size)
    )
    told = [one.coded.column("incident").to_pylist() for one in Parts(feeds, most)]
    return [[str(name).removeprefix("own:1:") for name in one] for one in told]


@pytest.mark.parametrize(
    ("names", "most", "expected"),
    [
        ("abcdef", 2, ["ab", "cd", "ef"]),
        ("aabbcc", 1, ["aa", "bb", "cc"]),
        ("abbbc", 2, ["abbb", "c"]),
        ("aaaa", 1, ["aaaa"]),
        ("abab", 10, ["abab"]),
    ],
)
def test_an_incident_stands_in_one_part(tmp_path: Path, names: str, most: int, expected: list[str]) -> None:
    """A part ends where an incident does; within it the rows may stand in any order."""
    assert [list(one) for one in expected] == parts(tmp_path, names, most=most)


@pytest.mark.parametrize("most", [1, 2])
def test_files_are_cut_as_one(tmp_path: Path, most: int) -> None:
    """An incident that ends one file and begins the next stays together."""
    cut = [["a"], ["b", "b"], ["c"]] if most == 1 else [["a", "b", "b"], ["c"]]

    assert cut == parts(tmp_path, "abbc", most=most, files=2)


@pytest.mark.parametrize(("names", "most"), [("abca", 2), ("abcdb", 2), ("abcdefa", 1)])
def test_rows_of_one_incident_far_apart_are_refused(tmp_path: Path, names: str, most: int) -> None:
    """Half an incident is not evaluated in silence: the fault names it, and how to mend it."""
    (fault,) = faults_of(lambda: parts(tmp_path, names, most=most))
    twice = next(one for one in names if names.count(one) > 1)

    assert (FeedError, "screen/rows-apart") == (type(fault), fault.code)
    assert f"own:1:{twice}" == fault.at
    assert "--part-rows" in fault.mend


def test_what_was_seen_is_held_in_few_runs() -> None:
    """However many parts there were, and none of them is forgotten."""
    seen = Seen()
    for start in range(0, 4_000, 100):
        seen.keep(pa.array([f"i{number}" for number in range(start, start + 100)]))

    assert 4_000 == sum(map(len, seen.runs))
    assert len(seen.runs) <= np.log2(40) + 1
    for name in ("i0", "i2017", "i3999"):
        with pytest.raises(FeedError):
            seen.check(pa.array(["new", name]), part=41)
    seen.check(pa.array(["new"]), part=41)
    seen.keep(pa.array([], pa.string()))

    assert 4_000 == sum(map(len, seen.runs))


def test_where_a_part_ends() -> None:
    """At so many rows, or as soon after them as an incident ends."""
    rows = pa.Table.from_batches([batch_of([replace(STRUCK, incident=one) for one in "aabbbc"])])

    assert [2, 2, 5, 5, 5, 6] == [end_of_part(rows, most=most) for most in range(1, 7)]
