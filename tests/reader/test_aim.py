"""What an attack was aimed at."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

AIMS: tuple[tuple[str, set[str]], ...] = (
    ("Turkish jets bombed Sinjar on Monday in search of PKK leaders.", {"pkk"}),
    ("Pakistani jets bombed Khost on Monday, hunting the Pakistani Taliban.", {"ttp"}),
    ("Jets bombed Buenos Aires on Monday in an attempt to kill President Perón.", {"officials"}),
    ("Iran bombed Erbil on Monday. It had aimed at air bases, Iran said.", {"military base"}),
    ("Israel struck Doha on Monday. Israel said that it aimed at Hamas.", {"hamas"}),
    ("Iran bombed Erbil on Monday. None of the nationals of Pakistan was the target, it said.", set()),
    ("Iran bombed Erbil on Monday in answer to a plot to murder the President on a visit to Kuwait.", set()),
    ("Iran bombed Erbil on Monday. He denied that it had aimed at a barracks.", set()),
    ("Iran bombed Erbil on Monday. The police were in search of witnesses.", set()),
)


@pytest.mark.parametrize(("text", "aims"), AIMS, ids=[one[0][:60] for one in AIMS])
def test_whom_it_was_meant_for_is_the_aim(read: Read, text: str, aims: set[str]) -> None:
    """Whom those who struck were after is their aim, and what they deny is none."""
    told = (one for one in read(text).statements if one.property == "aimed_at" and one.stance == "affirms")

    assert aims == {one.value[0] for one in told}
