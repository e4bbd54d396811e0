"""The index kept from start to start."""

import hashlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from foedus.instruments import make_register
from foedus.statements import Document, Record
from foedus.web.desk import Desk
from foedus.web.pages.indexfile import FOLDER, Made, index_key, read_index, write_index
from foedus.web.pages.indexrow import row_of
from tests.web.desks import NOW, open_desk

INCIDENT = "doha-2025-09-09"


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let caches be kept."""
    monkeypatch.setenv("FOEDUS_CACHE", str(tmp_path / "cache"))


def keep(desk: Desk) -> tuple[Made, str, Path]:
    """Keep the row of one incident; return of what it was made, its key and its file."""
    view = desk.view()
    assert view.last is not None
    made = Made(batch=view.last.number, link=view.last.link, day=view.day)
    key = index_key(view)
    write_index([row_of(view, name=INCIDENT)], made=made, key=key, view=view)
    (path,) = (view.desk.project.folder / FOLDER).iterdir()
    return made, key, path


def test_what_was_kept_is_read_back(desk: Desk, folder: Path) -> None:
    """Field by field, by a server that was started anew; nobody else on the machine reads it."""
    made, key, path = keep(desk)
    again = open_desk(folder)
    found = read_index(key, view=again.view())

    assert found is not None
    assert (made, (row_of(again.view(), name=INCIDENT),)) == (found.made, found.rows)
    assert found.rows[0].pairs
    assert (0o600, 0o700) == (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777)


@pytest.mark.parametrize(
    "spoilt",
    [
        b"",
        b"\n",
        b"{}",
        hashlib.sha256(b"").hexdigest().encode() + b"\n",
        hashlib.sha256(b"[1]\n").hexdigest().encode() + b"\n[1]\n",
        "half",
        "one letter",
    ],
)
def test_what_is_damaged_is_not_there(spoilt: bytes | str, desk: Desk) -> None:
    """Whether it was cut off, changed by a letter, or is something else."""
    _, key, path = keep(desk)
    whole = path.read_bytes()
    cut = {"half": whole[: len(whole) // 2], "one letter": whole.replace(b"engaged", b"Engaged", 1)}
    path.write_bytes(spoilt if isinstance(spoilt, bytes) else cut[spoilt])

    assert read_index(key, view=desk.view()) is None


def test_what_is_well_formed_and_no_index_is_not_there(desk: Desk) -> None:
    """A row that lacks a field, under a hash that is right."""
    _, key, path = keep(desk)
    _, first, *_ = path.read_bytes().split(b"\n")
    body = first + b'\n{"id":"doha"}\n'
    path.write_bytes(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)

    assert read_index(key, view=desk.view()) is None


def test_the_index_of_another_store_is_not_taken(desk: Desk) -> None:
    """The chain says which store it was; one that is shorter, or went another way, is another."""
    made, key, _ = keep(desk)
    view = desk.view()
    row = row_of(view, name=INCIDENT)
    found = []
    for other in (replace(made, link="0" * 64), replace(made, batch=made.batch + 1), made):
        write_index([row], made=other, key=key, view=view)
        found.append(read_index(key, view=view) is not None)

    assert [False, False, True] == found


def test_another_register_policy_or_secret_is_another_index(desk: Desk) -> None:
    """And what is recorded, or another day on which nothing came to light, is not."""
    view = desk.view()
    key = index_key(view)
    pact = next(one for one in view.library.register.instruments if one.id == "nato-1949")
    hidden = [one.model_copy(update={"known_from": "2099-01-01"}) for one in pact.provisions]
    library = view.library
    secret = make_register((pact.model_copy(update={"provisions": hidden}),), digest=library.register.digest)
    desk.store.record_batch(Record(documents=(Document(id="x"),)), recorder="Anna Example", recorded_at=NOW)

    assert key == index_key(desk.view()) == index_key(replace(view, day=view.day + timedelta(days=1)))
    assert key != index_key(replace(view, library=library.with_register(make_register((pact,), digest="other"))))
    assert key != index_key(replace(view, library=library.with_register(secret)))


def test_nothing_is_kept_where_nothing_is_to_be(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """`FOEDUS_CACHE=off` says so; a folder that cannot be made is no fault."""
    made, key, path = keep(desk)
    monkeypatch.setenv("FOEDUS_CACHE", "off")
    assert read_index(key, view=desk.view()) is None
    path.unlink()
    write_index([], made=made, key=key, view=desk.view())
    assert [] == list(path.parent.iterdir())
    monkeypatch.setenv("FOEDUS_CACHE", "on")
    path.parent.rmdir()
    path.parent.write_text("a file", encoding="utf-8")
    write_index([], made=made, key=key, view=desk.view())

    assert read_index(key, view=desk.view()) is None
