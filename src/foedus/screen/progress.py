"""How far a screening is: what was read, what was found, what was written."""

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(slots=True, kw_only=True)
class Progress:
    """How far a screening is: parts that are finished, rows read, set aside, and findings, all since its beginning.

    `rows_in` = `rows_out` + `reports` + `set_aside`; `passed_over` are those of the rows set aside that were read and
    tell of no act of force. `engaging` are incidents under which some clause is engaged; `verdicts` counts findings.
    `first_day` and `last_day` are those of the rows that came out.
    """

    parts: int = 0
    rows_in: int = 0
    rows_out: int = 0
    set_aside: int = 0
    passed_over: int = 0
    reports: int = 0
    findings: int = 0
    findings_written: int = 0
    obligations_written: int = 0
    explained_written: int = 0
    explained_left_out: int = 0
    by_reference: int = 0
    engaging: int = 0
    verdicts: dict[str, int] = field(default_factory=dict)
    first_day: str = ""
    last_day: str = ""
    rows_expected: int | None = None

    def saw_days(self, first: str, *, last: str) -> None:
        """Widen the days of the feed; an empty one tells nothing."""
        self.first_day = min(one for one in (self.first_day, first) if one) if first or self.first_day else ""
        self.last_day = max(self.last_day, last)


class Watch(Protocol):
    """Whoever is told what a screening is doing: `reading`, `evaluating`, `writing`, `finishing`, and how far it is."""

    def __call__(self, stage: str, *, done: Progress) -> None:
        """Take note of a stage."""


def nobody(stage: str, *, done: Progress) -> None:
    """Take no note."""
    del stage, done
