"""What a page is asked, as it stands in the address."""

from datetime import date

import pytest

from foedus.errors import UsageError
from foedus.web.pages.question import Question


def test_a_question_is_read_from_the_address() -> None:
    """The words of the address are those of the command line."""
    asked = Question(on="2026-03-01", reading="broad", strict="yes").asked(clauses=("nato-1949#5",))

    assert (date(2026, 3, 1), "broad", True) == (asked.on, asked.reading, asked.strict)
    assert (("nato-1949#5",), None, False) == (asked.provisions, asked.account, asked.everything)


def test_links_keep_what_is_asked() -> None:
    """What is empty is left out."""
    assert {"as_of": "2025-09-10"} == Question(as_of="2025-09-10").query
    moment = Question(as_of="2025-09-10").moment
    assert moment is not None
    assert "2025-09-10T23:59:59.999999+00:00" == moment.isoformat()


def test_a_reading_that_is_none_is_refused() -> None:
    """Readings are narrow or broad."""
    with pytest.raises(UsageError):
        Question(reading="wide").asked()
