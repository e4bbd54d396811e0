"""Stretches of days: laid over one another, and brought together."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from foedus.panels.calendar import FIRST, NEVER
from foedus.terms import Period

# Half-open, in order, none touching the next.
Spans: TypeAlias = tuple[tuple[int, int], ...]


def meet_spans(one: Spans, *, other: Spans) -> Spans:
    """Return the days that lie in both.

    >>> meet_spans(((1, 5), (8, 12)), other=((4, 9),))
    ((4, 5), (8, 9))
    """
    met = ((max(a, c), min(b, d)) for a, b in one for c, d in other)
    return tuple(sorted((low, high) for low, high in met if low < high))


def join_spans(spans: Iterable[tuple[int, int]]) -> Spans:
    """Return the days that lie in any.

    >>> join_spans([(8, 12), (1, 5), (5, 6)])
    ((1, 6), (8, 12))
    """
    found: list[tuple[int, int]] = []
    for low, high in sorted(spans):
        if found and low <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], high))
        elif low < high:
            found.append((low, high))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Known:
    """The days on which something surely holds, and those on which it may; the first lie within the second."""

    certain: Spans
    possible: Spans

    def meet(self, other: "Known") -> "Known":
        """Return when both hold: surely where both surely do, perhaps where both may."""
        if other is ALWAYS:
            return self
        return Known(
            meet_spans(self.certain, other=other.certain),
            meet_spans(self.possible, other=other.possible),
        )

    def join(self, other: "Known") -> "Known":
        """Return when one of the two holds."""
        return Known(
            join_spans((*self.certain, *other.certain)),
            join_spans((*self.possible, *other.possible)),
        )


EVER: Spans = ((FIRST, NEVER),)
ALWAYS = Known(EVER, EVER)


def known_in(spans: Spans) -> Known:
    """Return what surely holds in these days, and on no others."""
    return Known(spans, spans)


def known_of(period: Period) -> Known:
    """Return when a period of law runs, its edges known or not: `Period.status_on`, asked of every day at once."""
    start, end = period.start, period.end
    low, surely = (start.first.toordinal(), start.last.toordinal()) if start else (FIRST, NEVER)
    high, still = (end.last.toordinal(), end.first.toordinal()) if end else (NEVER, NEVER)
    return Known(join_spans([(surely, still)]), join_spans([(low, high)]))
