"""How many rows came in, went out and were set aside, and why: none is dropped."""

from collections import Counter
from dataclasses import dataclass, field

from foedus.errors import FeedError

LONGEST_TEXT = 2_000
NO_INCIDENT = "no act of force"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """One row that could not be read: the line on which it begins, the reason, and its text as it stood.

    Of a long text the first 2,000 characters are kept.
    """

    line: int
    reason: str
    text: str


@dataclass(slots=True, kw_only=True)
class Tally:
    """Rows in, rows out, and rows set aside by reason; `passed_over` are those that were read and tell of no incident.

    `reports` are rows that tell who reported an event which another row codes.
    `other_letters` counts rows, among those in, that were not UTF-8 and were read as Windows-1252.
    """

    rows_in: int = 0
    rows_out: int = 0
    reports: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    passed_over: Counter[str] = field(default_factory=Counter)
    other_letters: int = 0
    complete: bool = False

    @property
    def set_aside(self) -> int:
        """All rows that did not come out, for whatever reason."""
        return self.reasons.total() + self.passed_over.total()

    def check(self, at: str) -> None:
        """Refuse a count that does not come out even: rows in are rows out, reports and rows set aside.

        Raises:
            FeedError: Rows were lost, which is a fault of ours.
        """
        gone_out = self.rows_out + self.reports
        if self.rows_in != gone_out + self.set_aside:
            raise FeedError(
                f"{self.rows_in:,} rows came in, {gone_out:,} went out and {self.set_aside:,} were set aside",
                code="feeds/rows-lost",
                at=at,
                want="rows in = rows out + rows set aside",
                mend="report it: this is a fault of the reader, and not of the file",
            )
