"""Stretches of days agree with what the terms say of each day."""

from datetime import date, timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import given

from foedus.panels.span import ALWAYS, Known, join_spans, known_of, meet_spans
from foedus.terms import Days, Period, Status

BASE = date(2000, 1, 1)
edges = st.tuples(st.integers(0, 30), st.integers(0, 10)).map(
    lambda pair: Days(BASE + timedelta(pair[0]), BASE + timedelta(sum(pair)))
)
periods = st.builds(Period, start=st.none() | edges, end=st.none() | edges)
spans = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=5).map(
    lambda listed: join_spans(one for one in listed if one[0] < one[1])
)


def days_of(listed: tuple[tuple[int, int], ...]) -> set[int]:
    """Return the days one by one."""
    return {day for low, high in listed for day in range(low, high)}


@given(periods)
def test_a_period_runs_on_the_days_on_which_its_status_is_met(period: Period) -> None:
    """And may run on those on which it is not known."""
    known = known_of(period)
    for day in (BASE + timedelta(number) for number in range(-5, 50)):
        number = day.toordinal()
        certain = any(low <= number < high for low, high in known.certain)
        possible = any(low <= number < high for low, high in known.possible)
        status: Status = "met" if certain else "unknown" if possible else "not_met"

        assert period.status_on(Days(day, day)) == status


@given(spans, spans)
def test_laid_over_one_another_stretches_hold_the_days_of_both(
    one: tuple[tuple[int, int], ...], other: tuple[tuple[int, int], ...]
) -> None:
    """Brought together, the days of either."""
    both, either = meet_spans(one, other=other), join_spans((*one, *other))

    assert days_of(one) & days_of(other) == days_of(both)
    assert days_of(one) | days_of(other) == days_of(either)


@pytest.mark.parametrize("one", [ALWAYS, Known(((1, 2),), ((1, 4),))])
def test_what_always_holds_changes_nothing(one: Known) -> None:
    """Nor does nothing, brought together with it."""
    assert one == one.meet(ALWAYS)
    assert one == one.join(Known((), ()))
