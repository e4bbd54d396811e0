"""Years that open a sentence or an entry."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

OPENED: tuple[tuple[str, str], ...] = (
    ("In 1982, on 2 May, a British submarine sank an Argentine cruiser.", "1982-05-02"),
    ("1987 17 May: Iraqi jets struck an American frigate.", "1987-05-17"),
    ("In the war of 2006 Israeli jets bombed Tyre on 14 July.", "2006-07-14"),
)


@pytest.mark.parametrize(("text", "day"), OPENED, ids=[one[0][:40] for one in OPENED])
def test_days_are_of_the_year_that_opens_a_sentence(read: Read, text: str, day: str) -> None:
    """A year told first is that of the days behind it."""
    assert {day} == {one.value[0] for one in read(text).statements if one.property == "happened_on"}
