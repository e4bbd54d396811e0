"""Every incident with its verdicts, worked out beside the requests."""

import time
from dataclasses import replace

import pytest

from foedus.errors import UsageError
from foedus.statements import Document, Record, Statement, Titled
from foedus.terms.records import DESK
from foedus.web.desk import Desk
from foedus.web.pages import index as module
from foedus.web.pages.index import Index, Snapshot
from tests.web.desks import NOW

PLACE = {"place": "Kuwait City", "by": "IRN", "act": "missile strike", "happened_on": "2025-11-01"}


def strike(name: str, *, about: str = "", **said: str) -> Record:
    """Return a report of a strike on a day."""
    document = Document(id=f"wire-{name}", outlet="Example Wire", published_on="2025-11-02")
    return Record(
        documents=(document,),
        incidents=(Titled(id=about or name, title=f"Strike {name}"),),
        statements=tuple(
            Statement(about=about or name, property=key, value=(value,), holder=document.id, document=document.id)
            for key, value in {**PLACE, **said}.items()
        ),
    )


def record(desk: Desk, found: Record) -> None:
    """Put something on record."""
    desk.store.record_batch(found, recorder="Anna Example", recorded_at=NOW)


def worked_out(index: Index, desk: Desk) -> Snapshot:
    """Return the index when nothing is left to do."""
    end = time.monotonic() + 60
    found = index.snapshot(desk.view())
    while found.left and time.monotonic() < end:
        time.sleep(0.02)
        found = index.snapshot(desk.view())
    return found


def test_what_is_new_is_worked_out_and_what_is_old_is_kept(desk: Desk) -> None:
    """A new report makes work for its own incident alone."""
    index = Index(desk)
    before = worked_out(index, desk)
    record(desk, strike("kuwait-2025-11-01"))
    after = worked_out(index, desk)
    kept = {one.id: one for one in before.rows}

    assert {"kuwait-2025-11-01"} == {one.id for one in after.rows} - set(kept)
    assert all(one is kept[one.id] for one in after.rows if one.id in kept)
    assert ["kuwait-2025-11-01"] == [one.id for one in after.about("KWT")]
    assert any(one.verdict == "engaged" and one.instrument == "gcc-jda-2000" for one in after.about("KWT")[0].pairs)


def test_a_withdrawal_works_everything_out_anew(desk: Desk) -> None:
    """What is taken back may have been about anything."""
    index = Index(desk)
    found = strike("kuwait-2025-11-01")
    record(desk, found)
    assert "KWT" in next(one for one in worked_out(index, desk).rows if one.id == "kuwait-2025-11-01").actors
    place = next(one for one in found.statements if one.property == "place")
    gone = Statement(
        about=place.id, property="withdrawn", value=("yes",), holder=DESK, document="", reason="A mistake."
    )
    record(desk, Record(statements=(gone,)))

    assert "KWT" not in next(one for one in worked_out(index, desk).rows if one.id == "kuwait-2025-11-01").actors


def test_incidents_that_are_one_have_one_row(desk: Desk) -> None:
    """After a merge both ids lead to one incident."""
    index = Index(desk)
    record(desk, strike("kuwait-2025-11-01"))
    record(desk, strike("kuwait-undated", happened_on="2025-11"))
    worked_out(index, desk)
    same = Statement(
        about="kuwait-undated",
        property="same_as",
        value=("kuwait-2025-11-01",),
        holder=DESK,
        document="",
        reason="One.",
    )
    record(desk, Record(statements=(same,)))
    rows = [one for one in worked_out(index, desk).rows if "kuwait" in one.id]

    assert [{"kuwait-2025-11-01", "kuwait-undated"}] == [{one.id, *one.also} for one in rows]


def test_an_act_without_an_incident_touches_all(desk: Desk) -> None:
    """It may belong to any."""
    index = Index(desk)
    before = worked_out(index, desk)
    act = Record(
        documents=(Document(id="letter"),),
        acts=(Titled(id="pledge-usa"),),
        statements=(
            Statement(about="pledge-usa", property="kind", value=("pledge",), holder="letter", document="letter"),
        ),
    )
    record(desk, act)
    after = worked_out(index, desk)

    assert not {id(one) for one in before.rows} & {id(one) for one in after.rows}


def test_what_cannot_be_assessed_says_why(desk: Desk) -> None:
    """One odd report does not hide the others."""
    index = Index(desk)
    record(desk, strike("nowhere-2025-11-01", place="Atlantis on the Moon"))
    rows = {one.id: one for one in worked_out(index, desk).rows}

    assert "Atlantis on the Moon" in rows["nowhere-2025-11-01"].fault
    assert "" == rows["doha-2025-09-09"].fault


def test_requests_do_not_wait_for_the_whole(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes long goes on beside them."""
    monkeypatch.setattr(module, "LONGER", 0.0)
    index = Index(desk)
    first = index.warm(desk.view())

    assert first.left > 0
    assert 0 == worked_out(index, desk).left


def test_another_day_is_worked_out_anew(desk: Desk) -> None:
    """What is known depends on the day."""
    index = Index(desk)
    worked_out(index, desk)
    tomorrow = replace(desk.view(), day=NOW.date().replace(day=24))

    assert 0 < index.warm(tomorrow).left


def test_a_file_is_whole_or_not_given(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is left out of a table would look as if it were not there."""
    assert 0 == Index(desk).whole(desk.view()).left
    monkeypatch.setattr(module, "LONGEST", 0.0)
    monkeypatch.setattr(module, "LONGER", 0.0)
    with pytest.raises(UsageError) as refused:
        Index(desk).whole(desk.view())

    assert "web/not-ready" == refused.value.code
