"""Every incident with its verdicts, worked out beside the requests."""

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from foedus.errors import StoreError, UsageError
from foedus.statements import Document, Record, Statement, Titled
from foedus.terms.records import DESK
from foedus.web.aside import Aside
from foedus.web.desk import Desk, View
from foedus.web.pages import index as module
from foedus.web.pages.heavy import rows_of
from foedus.web.pages.index import Index, Row, Snapshot
from foedus.web.pages.indexrow import row_of
from tests.web.desks import NOW, open_desk

PLACE = {"place": "Kuwait City", "by": "IRN", "act": "missile strike", "happened_on": "2025-11-01"}


@pytest.fixture(autouse=True)
def threads_end() -> Iterator[None]:
    """Let no index work on into the next test."""
    yield
    for one in threading.enumerate():
        if one.name == "foedus-index":
            one.join()


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
    """Put something on record; a moment later than what was there."""
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


def test_a_withdrawal_is_worked_out(desk: Desk) -> None:
    """What is taken back counts no more."""
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


def test_another_day_works_out_what_hangs_on_it(desk: Desk) -> None:
    """What is known of some things depends on the day; of a strike of a known day it does not."""
    index = Index(desk)
    record(desk, strike("kuwait-2025-11-01"))
    before = worked_out(index, desk)
    tomorrow = replace(desk.view(), day=NOW.date().replace(day=24))
    index.warm(tomorrow)
    end = time.monotonic() + 60
    while index.warm(tomorrow).left and time.monotonic() < end:
        time.sleep(0.02)
    after = {one.id: one for one in index.warm(tomorrow).rows}

    assert {one.id: not one.dated for one in before.rows} == {one.id: after[one.id] is one for one in before.rows}
    assert not after["kuwait-2025-11-01"].dated


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let caches be kept."""
    monkeypatch.setenv("FOEDUS_CACHE", str(tmp_path / "cache"))


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list to which the name of every incident comes that is worked out."""
    made: list[str] = []

    def count(view: View, *, name: str) -> Row:
        made.append(name)
        return row_of(view, name=name)

    monkeypatch.setattr(module, "row_of", count)
    return made


@pytest.mark.usefixtures("kept")
def test_a_second_start_has_it_at_once(desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And works out only what has come since."""
    index = Index(desk)
    record(desk, strike("kuwait-2025-11-01"))
    first = worked_out(index, desk)
    index.close()
    made = counted(monkeypatch)
    again = open_desk(folder)
    second = Index(again).warm(again.view())
    assert (first.rows, 0, []) == (second.rows, 0, made)
    record(again, strike("basra-2025-11-02"))
    third = open_desk(folder)

    assert {one.id for one in first.rows} | {"basra-2025-11-02"} == {
        one.id for one in worked_out(Index(third), third).rows
    }
    assert ["basra-2025-11-02"] == made


@pytest.mark.usefixtures("kept")
def test_a_start_that_was_broken_off_is_gone_on_with(desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What had been worked out is not worked out twice."""
    record(desk, strike("kuwait-2025-11-01"))
    with monkeypatch.context() as patched:
        patched.setattr(module, "PATIENCE", 0.0)
        patched.setattr(module, "LITTLE", 0)
        patched.setattr(module.Index, "_hand_over", lambda _: None)
        index = Index(desk)
        index.snapshot(desk.view())
        index._work(until=time.monotonic() + 0.0001)  # noqa: SLF001 - as much as there was time for
        done = {one.id for one in index.warm(desk.view()).rows}
        index.close()
    made = counted(monkeypatch)
    again = open_desk(folder)
    every = {one.id for one in worked_out(Index(again), again).rows}

    assert 1 == len(done)
    assert every - done == set(made)


def test_a_start_works_it_out_before_anybody_asks(desk: Desk) -> None:
    """Beside the first requests; a store that is not there is told by them."""
    index = Index(desk)
    index.begin()
    end = time.monotonic() + 60
    while (index.warm(desk.view()).left or not index.warm(desk.view()).rows) and time.monotonic() < end:
        time.sleep(0.02)
    nowhere = Index(Desk(project=replace(desk.project, folder=desk.project.folder / "nowhere")))
    nowhere.begin()
    nowhere.close()
    index.close()

    assert index.warm(desk.view()).rows
    assert 0 == index.warm(desk.view()).left


def test_what_fails_is_left_to_be_done(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """And whoever asks is told."""

    def fail(*_: object, **__: object) -> Row:
        raise StoreError("The disk is gone.", code="store/not-found")

    monkeypatch.setattr(module, "row_of", fail)
    index = Index(desk)
    with pytest.raises(StoreError):
        index.snapshot(desk.view())
    monkeypatch.undo()

    assert 0 == worked_out(index, desk).left


def test_it_is_worked_out_aside_where_there_is_somebody(desk: Desk) -> None:
    """In the other process, so that no page waits for it."""
    asked: list[str] = []

    def run(_: object, work: object, names: tuple[str, ...], *, folder: Path) -> tuple[Row, ...]:
        assert (rows_of, desk.project.folder) == (work, folder)
        asked.extend(names)
        return tuple(row_of(desk.view(), name=one) for one in names)

    # A kind of its own: an index that another test left at work has its own process still.
    elsewhere = type("Elsewhere", (Aside,), {"begun": True, "run": run})
    index = Index(replace(desk, aside=elsewhere()))
    end = time.monotonic() + 60
    while index.warm(desk.view()).left and time.monotonic() < end:
        time.sleep(0.02)

    assert [] != asked
    assert sorted(one.id for one in index.warm(desk.view()).rows) == sorted(asked)


def test_a_file_is_whole_or_not_given(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is left out of a table would look as if it were not there."""
    assert 0 == Index(desk).whole(desk.view()).left
    monkeypatch.setattr(module, "LONGEST", 0.0)
    monkeypatch.setattr(module, "LONGER", 0.0)
    with pytest.raises(UsageError) as refused:
        Index(desk).whole(desk.view())

    assert "web/not-ready" == refused.value.code
