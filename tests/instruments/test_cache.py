"""What is kept of the register from one call to the next: it saves time, and decides nothing."""

import hashlib
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, given, settings

from foedus.actors import Actors
from foedus.instruments import Instrument, Register, load_register, read_instrument
from foedus.instruments.cache import read_cache, write_cache
from foedus.places import Places
from tests.builders import Written, an_instrument, as_json
from tests.strategies import instruments

Read = Callable[[Written], Instrument]
SOME = '{"schema": "foedus/1", "id": "treaty-a", "title": "A"}'
DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "without its end": lambda old: old[:-1],
    "its beginning alone": lambda old: old[:70],
    "empty": lambda _: b"",
    "not UTF-8": lambda old: b"\xff" + old,
}
POISON = {
    "nothing": "",
    "no mapping": '"x"',
    "a list": f"[{SOME}]",
    "no instrument": "1",
    "part of one": SOME,
    "deep": "[" * 100_000,
    "torn": SOME[:30],
    "half a character": '["\\ud800"]',
    "no JSON": "schema: foedus/1",
    "none": "\n",
    "twice the same": "TWICE",
}


@pytest.fixture
def read(actors: Actors, places: Places) -> Read:
    """Return what reads an instrument, with the actors and places that Foedus ships."""
    return lambda written: read_instrument(as_json(written), at="law.yaml", actors=actors, places=places)


def only_file(folder: Path) -> Path:
    """Return the one file that is kept."""
    (found,) = folder.iterdir()
    return found


def put(folder: Path, key: str, body: bytes) -> None:
    """Keep some bytes under a key as if they had been written by us."""
    folder.mkdir(exist_ok=True)
    digest = hashlib.sha256(body).hexdigest().encode()
    (folder / f"register-{key}.json").write_bytes(digest + b"\n" + body)


# Kept and read back


@given(written=instruments())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_kept_is_read_back_the_same(written: Written, read: Read) -> None:
    """An answer is the same on the second day as on the first."""
    found = (read(written),)
    with tempfile.TemporaryDirectory() as folder:
        write_cache(found, key="a", folder=Path(folder))

        assert found == read_cache("a", folder=Path(folder))


def test_the_register_is_read_back_the_same(register: Register, actors: Actors, places: Places, tmp_path: Path) -> None:
    """Every shipped instrument survives a stay in the cache, to the last note."""
    first, second = (load_register(actors=actors, places=places, cache=tmp_path) for _ in range(2))

    assert register == first == second
    assert only_file(tmp_path).stat().st_size > 1_000_000


def test_a_register_of_another_key_is_not_read_and_not_kept_beside(read: Read, tmp_path: Path) -> None:
    """When a treaty, a check or an actor changes, what was kept before is of no use, and takes no room."""
    found = (read(an_instrument()),)
    write_cache(found, key="a", folder=tmp_path)
    assert None is read_cache("b", folder=tmp_path)

    write_cache(found, key="b", folder=tmp_path)
    assert (None, found) == (read_cache("a", folder=tmp_path), read_cache("b", folder=tmp_path))
    assert "register-b.json" == only_file(tmp_path).name


def test_one_more_actor_is_another_key(actors: Actors, places: Places, tmp_path: Path) -> None:
    """A name that no file could use yesterday may be used today, so that yesterday's checks count no longer."""
    load_register(actors=actors, places=places, cache=tmp_path)
    before = only_file(tmp_path)
    fewer = {name: one for name, one in actors.by_id.items() if name != "popular-front-palestine"}
    smaller = type(actors)(**{name: getattr(actors, name) for name in actors.__slots__} | {"by_id": fewer})
    load_register(actors=smaller, places=places, cache=tmp_path)

    assert before.name != only_file(tmp_path).name


# Damaged, poisoned, out of reach


@pytest.mark.parametrize("name", DAMAGE)
def test_what_is_damaged_is_not_read(name: str, read: Read, tmp_path: Path) -> None:
    """A disk that was full left half a file, and nobody is answered from it."""
    write_cache((read(an_instrument()),), key="a", folder=tmp_path)
    path = only_file(tmp_path)
    path.write_bytes(DAMAGE[name](path.read_bytes()))

    assert None is read_cache("a", folder=tmp_path)


def test_a_changed_letter_is_seen(read: Read, tmp_path: Path) -> None:
    """Nobody amends a treaty in the cache."""
    write_cache((read(an_instrument(title="Treaty A")),), key="a", folder=tmp_path)
    path = only_file(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"Treaty A", b"Treaty B"))

    assert None is read_cache("a", folder=tmp_path)


@pytest.mark.parametrize("name", POISON)
def test_a_register_is_not_loaded_from_what_is_none(
    name: str, register: Register, actors: Actors, places: Places, tmp_path: Path
) -> None:
    """Whoever puts something else in its place, under the right key and hash, has it thrown away."""
    load_register(actors=actors, places=places, cache=tmp_path)
    path = only_file(tmp_path)
    good = path.read_bytes().partition(b"\n")[2]
    body = good + b"\n" + good if POISON[name] == "TWICE" else POISON[name].encode()
    put(tmp_path, path.stem.removeprefix("register-"), body)

    assert register == load_register(actors=actors, places=places, cache=tmp_path)
    assert good == path.read_bytes().partition(b"\n")[2]


def test_a_cache_that_cannot_be_used_is_no_fault(
    register: Register, actors: Actors, places: Places, tmp_path: Path
) -> None:
    """A file where the folder should be, a folder where the file should be: the answer comes from the files."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    load_register(actors=actors, places=places, cache=tmp_path / "folder")
    path = only_file(tmp_path / "folder")
    path.unlink()
    path.mkdir()

    for folder in ("file", "file/below", "folder"):
        assert register == load_register(actors=actors, places=places, cache=tmp_path / folder)
    assert ["file", "folder"] == sorted(one.name for one in tmp_path.iterdir())
    assert path == only_file(tmp_path / "folder")


def test_a_folder_that_may_not_be_written_to_is_no_fault(
    read: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a machine of many users the folder may belong to another."""

    def refuse(**_: object) -> NoReturn:
        raise PermissionError

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    write_cache((read(an_instrument()),), key="a", folder=tmp_path)

    assert [] == list(tmp_path.iterdir())


def test_a_disk_that_is_full_leaves_nothing_behind(read: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be kept whole is not kept, and what was kept before stays."""

    def refuse(*_: object) -> NoReturn:
        raise OSError(28, "No space left on device")

    found = (read(an_instrument()),)
    write_cache(found, key="a", folder=tmp_path)
    monkeypatch.setattr(Path, "replace", refuse)
    write_cache(found, key="b", folder=tmp_path)

    assert found == read_cache("a", folder=tmp_path)
    assert "register-a.json" == only_file(tmp_path).name


# Many at once


def load(folder: Path) -> str:
    """Return the digest of the register, loaded in a process of its own."""
    code = (
        "import sys; from pathlib import Path; from foedus.actors import load_actors; "
        "from foedus.places import load_places; from foedus.instruments import load_register; "
        "found = load_register(actors=load_actors(), places=load_places(), cache=Path(sys.argv[1])); "
        "print(found.digest, len(found.instruments))"
    )
    command = [sys.executable, "-c", code, str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own code


def test_many_processes_keep_the_register_at_once(
    register: Register, actors: Actors, places: Places, tmp_path: Path
) -> None:
    """Four windows are opened in the morning, and every one of them answers from a whole register."""
    with ThreadPoolExecutor(4) as pool:
        found = set(pool.map(load, [tmp_path] * 4))

    assert {f"{register.digest} {len(register.instruments)}\n"} == found
    assert only_file(tmp_path).suffix == ".json"
    assert register == load_register(actors=actors, places=places, cache=tmp_path)
