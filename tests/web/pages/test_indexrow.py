"""One incident in the index."""

import pytest

from foedus.statements import Record, Statement, Titled
from foedus.terms.records import DESK
from foedus.web.desk import Desk
from foedus.web.pages.indexrow import row_of
from tests.web.desks import NOW
from tests.web.pages.test_index import strike

NAME = "kuwait-2025-11-01"
COMPLETE = Statement(
    about=NAME, property="record_complete_to", value=("2025-11-20",), holder="wire", document=f"wire-{NAME}"
)
PLEDGE = Record(
    acts=(Titled(id="pledge"),),
    statements=tuple(
        Statement(about="pledge", property=name, value=(value,), holder="wire", document=f"wire-{NAME}")
        for name, value in (("kind", "pledge"), ("of", NAME))
    ),
)


def row_after(desk: Desk, *records: Record) -> bool:
    """Record a strike and something else; say whether its row hangs on the day of knowledge."""
    for number, one in enumerate((strike(NAME), *records)):
        desk.store.record_batch(one, recorder="Anna Example", recorded_at=NOW.replace(minute=number))
    return row_of(desk.view(), name=NAME).dated


def test_a_strike_of_a_known_day_is_the_same_on_any_day(desk: Desk) -> None:
    """The index need not be worked out anew each midnight."""
    assert not row_after(desk)


@pytest.mark.parametrize("more", [Record(statements=(COMPLETE,)), PLEDGE], ids=["complete", "undated act"])
def test_what_hangs_on_the_day_of_knowledge_says_so(more: Record, desk: Desk) -> None:
    """A record is complete as of a day; an act of which no day is said is read as the world is that day."""
    assert row_after(desk, more)


def test_what_was_taken_back_is_looked_at_each_day(desk: Desk) -> None:
    """The day that was taken back may have been the only one."""
    day = next(one for one in strike(NAME).statements if one.property == "happened_on")
    gone = Statement(about=day.id, property="withdrawn", value=("yes",), holder=DESK, document="", reason="A slip.")

    assert row_after(desk, Record(statements=(gone,)))
