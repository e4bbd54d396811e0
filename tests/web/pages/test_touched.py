"""Which incidents come out otherwise by what a batch says."""

from datetime import timedelta

import pytest

from foedus.statements import Document, Holder, Record, Statement, Titled
from foedus.terms.records import DESK
from foedus.web.desk import Desk
from foedus.web.pages.touched import Touched, touched_by
from tests.web.desks import NOW
from tests.web.pages.test_index import strike

ONE, OTHER = "kuwait-2025-11-01", "basra-2025-11-02"
ALL = Touched(everything=True)


def said(about: str, name: str, value: str, *, reason: str = "", holder: str = "late") -> Statement:
    """Return a statement of a late report, or of the desk."""
    return Statement(
        about=about,
        property=name,
        value=(value,),
        holder=DESK if reason else holder,
        document="" if reason else "late",
        reason=reason,
    )


def act(name: str, *, of: str = "") -> Record:
    """Return a pledge, of an incident or of none."""
    told = [said(name, "kind", "pledge")] + ([said(name, "of", of)] if of else [])
    return Record(acts=(Titled(id=name),), statements=tuple(told))


BEFORE = (
    strike(ONE),
    strike(OTHER),
    act("letter", of=ONE),
    act("free"),
    Record(holders=(Holder(id="majed", title="Majed al-Ansari"),)),
)
KILLED = said(ONE, "killed", "7")


def touched(desk: Desk, *records: Record) -> Touched:
    """Return what is touched by records that come after those that were there."""
    moment = NOW
    for one in BEFORE:
        moment += timedelta(seconds=1)
        desk.store.record_batch(one, recorder="Anna Example", recorded_at=moment)
    last = desk.view().last
    assert last is not None
    for one in records:
        moment += timedelta(seconds=1)
        desk.store.record_batch(one, recorder="Anna Example", recorded_at=moment)
    return touched_by(desk.store, since=last.number, known=(ONE, OTHER, "doha-2025-09-09"))


def some(*names: str) -> Touched:
    """Return these incidents."""
    return Touched(names=frozenset(names))


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (Record(statements=(KILLED,)), some(ONE)),
        (Record(incidents=(Titled(id=OTHER, title="Another title"),)), some(OTHER)),
        (Record(statements=(said(ONE, "same_as", OTHER, reason="One."),)), some(ONE, OTHER)),
        (Record(statements=(said("letter", "measures", "diplomatic"),)), some(ONE)),
        (Record(statements=(said("letter", "of", OTHER),)), some(ONE, OTHER)),
        (act("note", of=OTHER), some(OTHER)),
        (act("note"), ALL),
        (Record(statements=(said("free", "of", OTHER),)), ALL),
        (Record(statements=(said("letter", "same_as", "free", reason="One."),)), ALL),
        (Record(holders=(Holder(id="majed", speaks_for="QAT"),)), ALL),
        (Record(documents=(Document(id="new"),)), some()),
        (Record(), some()),
    ],
)
def test_a_batch_touches_what_it_tells_of(record: Record, expected: Touched, desk: Desk) -> None:
    """Of itself, through an act or through a merge; what may belong to any incident touches all."""
    assert expected == touched(desk, record)


def test_a_withdrawal_touches_what_was_told(desk: Desk) -> None:
    """And not every incident."""
    gone = Record(statements=(said(KILLED.id, "withdrawn", "yes", reason="A slip."),))

    assert some(ONE) == touched(desk, Record(statements=(KILLED,)), gone)


@pytest.mark.parametrize("about", [said("letter", "of", ONE).id, "0" * 64, "0"], ids=["of", "nothing", "too short"])
def test_a_withdrawal_of_what_binds_an_act_touches_all(about: str, desk: Desk) -> None:
    """It may belong to any incident then; and so may what is not on record."""
    assert ALL == touched(desk, Record(statements=(said(about, "withdrawn", "yes", reason="A slip."),)))
