"""What every request works with."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from foedus.errors import StoreError, UsageError
from foedus.projects import project_in
from foedus.reader import Given
from foedus.store import open_store
from foedus.web.desk import Asked, Desk
from foedus.web.recording import add_pieces, source_of
from tests.web.desks import EARLIER, NOW, open_desk

OTHER = b"Iran fired missiles at Al Udeid Air Base in Qatar on 23 June 2025."


def test_a_view_fits_together_whatever_is_recorded_meanwhile(desk: Desk) -> None:
    """One request sees one state of the record."""
    view = desk.view()
    before = len(view.record(about=("doha",)).statements)
    add_pieces(desk, pieces=[source_of(OTHER, name="other.md")], given=Given(published_on="2025-06-24"))
    after = desk.view()

    assert (before, ()) == (len(view.record(about=("doha",)).statements), view.record(about=("al-udeid",)).incidents)
    assert (True, False) == (len(after.record().statements) > len(view.record().statements), after.head == view.head)


def test_two_processes_that_see_one_head_give_one_answer(folder: Path) -> None:
    """What they state is the moment of the last batch, and not that of the request."""
    one, other = open_desk(folder), Desk(project=project_in(folder), clock=lambda: NOW + timedelta(hours=3))
    answers = [desk.view().answer(about=("doha",)).to_dict() for desk in (one, other)]

    assert answers[0] == answers[1]
    assert "2025-11-23T00:00Z" == answers[0]["dates"]["as_of"]  # type: ignore[index]


def test_on_the_day_of_a_batch_the_batch_is_known(folder: Path) -> None:
    """And nothing is said of a moment before it."""
    desk = Desk(project=project_in(folder), clock=lambda: EARLIER + timedelta(hours=1))

    assert EARLIER == desk.view().as_of


def test_the_record_as_it_stood(desk: Desk) -> None:
    """Before the first batch there is nothing."""
    view = desk.view(as_of=datetime(2025, 9, 11, tzinfo=UTC))

    assert ((), ()) == (view.record().statements, view.incidents())


def test_an_answer_is_made_once(desk: Desk) -> None:
    """And once for each question."""
    view = desk.view()

    assert view.answer(about=("doha",)) is desk.view().answer(about=("doha",))
    assert view.answer(about=("doha",)) is not view.answer(about=("doha",), asked=Asked(strict=True))


def test_what_was_seen_of_an_older_record_is_let_go(desk: Desk) -> None:
    """A server that runs for months keeps the record as it stands, and no other."""
    view, made = desk.view(), []
    view.keep("x", make=lambda: made.append(1))
    desk.view().keep("x", make=lambda: made.append(2))
    add_pieces(desk, pieces=[source_of(OTHER, name="other.md")], given=Given(published_on="2025-06-24"))
    desk.view().keep("x", make=lambda: made.append(3))
    view.keep("x", make=lambda: made.append(4))

    assert [1, 3, 4] == made


def test_an_instrument_that_changes_is_read_anew(desk: Desk, folder: Path) -> None:
    """A fault in it is told until it is mended."""
    before = desk.library
    (folder / "instruments").mkdir()
    (folder / "instruments" / "broken.yaml").write_text("schema: foedus/1\nid: [", encoding="utf-8")
    with pytest.raises(ExceptionGroup):
        desk.view()
    (folder / "instruments" / "broken.yaml").unlink()

    assert before.register.instruments == desk.library.register.instruments
    assert desk.library is desk.library


def test_a_desk_without_a_store_says_so(tmp_path: Path) -> None:
    """Nothing is made on the way."""
    desk = Desk(project=project_in(tmp_path))
    with pytest.raises(StoreError):
        desk.view()
    desk.close()

    assert [] == list(tmp_path.iterdir())


def test_nobody_records_under_no_name(desk: Desk) -> None:
    """The setting says who; without one, the login."""
    settings = desk.project.settings
    blank = replace(settings, recorder=replace(settings.recorder, value="\n"))
    other = Desk(project=replace(desk.project, settings=blank))

    assert "Anna Example" == desk.recorder
    with pytest.raises(UsageError):
        _ = other.recorder


def test_an_empty_store_is_a_view_too(tmp_path: Path) -> None:
    """A newcomer has nothing on record yet."""
    open_store(tmp_path / "foedus.db", create=True).close()
    view = open_desk(tmp_path).view()

    assert ("", (), ()) == (view.head, view.names(), view.record(about=("x",)).statements)
    assert "2025-11-23" == view.as_of.date().isoformat()
