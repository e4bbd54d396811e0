"""Whom a seat of government meant in its time."""

from datetime import date

import pytest

from foedus.reader import Lexicon
from foedus.reader.predecessors import of_its_time

SEATS = (("Moscow", 1939, "SUN"), ("Kremlin", 1990, "SUN"), ("Moscow", 1994, "RUS"), ("Moscow", 1914, "RUS"),
         ("Prague", 1938, "CSK"), ("Russia", 1939, "RUS"), ("Paris", 1939, "FRA"))  # fmt: skip


@pytest.mark.parametrize(("name", "year", "actor"), SEATS)
def test_a_seat_is_that_of_the_state_of_its_day(lexicon: Lexicon, name: str, year: int, actor: str) -> None:
    """Moscow spoke for the Soviet Union from 1922 to 1991; a state's own name stays its own."""
    unit = lexicon.read_units(name, start=0, end=len(name))[0]

    assert actor == of_its_time(unit, on=date(year, 6, 1)).actor
