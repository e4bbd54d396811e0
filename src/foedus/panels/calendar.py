"""Days as numbers, and years as stretches of days."""

from datetime import date
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Ints: TypeAlias = npt.NDArray[np.int64]
Flags: TypeAlias = npt.NDArray[np.bool_]

# The first day that a calendar has, and one that it does not reach: an edge there is open.
FIRST, NEVER = 1, date.max.toordinal()
# The day from which Arrow counts.
ARROW_FIRST = date(1970, 1, 1).toordinal()


def span_day(text: str | None, *, missing: int) -> int:
    """Return the number of the day at an edge of an actor's days; a year or a month alone is its first day."""
    if text is None:
        return missing
    parts = [int(part) for part in text.split("-")]
    return date(*(*parts, 1, 1)[:3]).toordinal()


def year_edges(first: int, *, last: int) -> Ints:
    """Return the first day of each year from `first` to the year after `last`; the last item ends the last year."""
    return np.array([date(year, 1, 1).toordinal() for year in range(first, last + 2)], dtype=np.int64)
