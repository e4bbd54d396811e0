"""Expressions of time that go together: ranges, eves, days counted from what follows."""

from datetime import date

import pytest

from foedus.reader import Lexicon
from foedus.reader.dates import Calendar

PUBLISHED = date(2025, 11, 12)  # a Wednesday
TOGETHER: tuple[tuple[str, list[str]], ...] = (
    ("from Saturday to Monday", ["2025-11-08..2025-11-10"]),
    ("overnight into Tuesday", ["2025-11-10..2025-11-11"]),
    ("on the eve of 9 October 1973", ["1973-10-08"]),
    ("two days after Iran fired on 3 November", ["2025-11-05", "2025-11-03"]),
    ("a week before the raid of 3 November", ["2025-10-24..2025-10-30", "2025-11-03"]),
    ("the day after Christmas", ["2024-12-26", "2024-12-25"]),
    ("two days after Iran fired", ["none"]),
    ("October 9-10, 1973", ["1973-10-09..1973-10-10"]),
    ("October 9 and 10, 1973", ["1973-10-09..1973-10-10"]),
    ("October 9 and 10 tanks", ["2025-10-09"]),
    ("on the tenth and the eleventh", ["2025-11-10..2025-11-11"]),
    ("on 9.10.1973", ["1973-10-09"]),
    ("on 9.13.1973", []),
    ("on the last day of July 1588", ["1588-07-31"]),
    ("on the first day of October", ["2025-10-01"]),
    ("in November last year", ["2024-11"]),
    ("on 5 June 1967 and on 8 June", ["1967-06-05", "1967-06-08"]),
    ("in the past 24 hours", ["2025-11-11..2025-11-12"]),
    ("a decade ago", ["2015"]),
    ("on the same day in June", ["2025-06"]),
    ("overnight and on Tuesday", ["2025-11-11..2025-11-12", "2025-11-11"]),
    ("two years after Iran fired", []),
    ("two days after Iran fired; on 3 November", ["none", "2025-11-03"]),
    ("the following year", ["none"]),
    ("the next year's plan", []),
    ("on 3 November or on 2 November", ["2025-11-03", "2025-11-02"]),
    ("from 3 November to 2 October", ["2025-11-03", "2025-10-02"]),
    ("in January '68", ["1968-01"]),
    ("since '87", ["1987"]),
    ("in ’23", ["2023"]),
    ("the boys' 68 boats", []),
)


@pytest.mark.parametrize(("text", "days"), TOGETHER, ids=[text for text, _ in TOGETHER])
def test_expressions_go_together(lexicon: Lexicon, text: str, days: list[str]) -> None:
    """Two days after an event is counted from the event's own day, wherever the sentence tells it."""
    units = lexicon.read_units(text, start=0, end=len(text))
    moments = Calendar(PUBLISHED).read_moments(units)

    assert days == [str(one.days) if one.days else "none" for one in moments]
