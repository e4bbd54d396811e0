"""Stretches of many pairs at once, beside a plain count of days."""

from itertools import pairwise

import hypothesis.strategies as st
import numpy as np
from hypothesis import given

from foedus.panels.spelltable import sweep_runs
from foedus.panels.yearly import Stretches, merge_stretches

ACTORS = 4
stretch = st.tuples(
    st.integers(0, 2), st.integers(0, ACTORS - 1), st.integers(0, ACTORS - 1), st.integers(1, 30), st.integers(1, 12)
)


def stretches_of(rows: list[tuple[int, int, int, int, int]]) -> Stretches:
    """Return rows of kind, two actors, first day and length as stretches."""
    columns = np.array(rows, dtype=np.int64).reshape(-1, 5).T
    return Stretches(key=columns[0], left=columns[1], right=columns[2], low=columns[3], high=columns[3] + columns[4])


def days_of(found: Stretches) -> list[tuple[int, int, int, int]]:
    """Return each day of each kind and pair."""
    columns = (found.key, found.left, found.right, found.low, found.high)
    rows = zip(*(one.tolist() for one in columns), strict=True)
    return [(key, left, right, day) for key, left, right, low, high in rows for day in range(low, high)]


@given(st.lists(stretch, max_size=12))
def test_stretches_that_overlap_are_one_and_hold_each_day_once(rows: list[tuple[int, int, int, int, int]]) -> None:
    """Of each kind and pair apart."""
    given_ = stretches_of(rows)
    merged = days_of(merge_stretches(given_, actors=ACTORS))

    assert len(merged) == len(set(merged))
    assert set(days_of(given_)) == set(merged)


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(1, 30), st.integers(1, 12), st.booleans()), max_size=10))
def test_a_sweep_says_of_each_day_whether_it_is_sure(rows: list[tuple[int, int, int, bool]]) -> None:
    """Sure where one sure stretch runs, else perhaps; runs of one key that touch say different things."""
    columns = np.array([(key, low, low + length) for key, low, length, _ in rows], dtype=np.int64).reshape(-1, 3).T
    sure = np.array([one for *_, one in rows], dtype=np.bool_)
    runs = sweep_runs(columns[0], low=columns[1], high=columns[2], certain=sure, possible=np.ones(len(rows), np.bool_))
    wanted: dict[tuple[int, int], int] = {}
    for key, low, length, certain in rows:
        for day in range(low, low + length):
            wanted[key, day] = min(wanted.get((key, day), 1), 0 if certain else 1)
    told = list(zip(*(one.tolist() for one in (runs.key, runs.low, runs.high, runs.status)), strict=True))
    found = {(key, day): status for key, low, high, status in told for day in range(low, high)}

    assert wanted == found
    for one, other in pairwise(told):
        assert one[0] != other[0] or one[2] < other[1] or one[3] != other[3]
