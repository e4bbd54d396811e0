"""Empty stores on both databases, each made once and copied for every test."""

import os
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from foedus.store import open_store
from tests.store.builders import Fresh
from tests.store.server import Server, find_programs, running_server

_NUMBERS = count()
REQUIRED = "postgres" in os.environ.get("FOEDUS_REQUIRE", "").split(",")


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Return a PostgreSQL server; the test is skipped where there is none, unless FOEDUS_REQUIRE names it."""
    programs = find_programs()
    if programs is None:
        message = "PostgreSQL is not installed (Debian: apt-get install postgresql)"
        if REQUIRED:
            pytest.fail(f"FOEDUS_REQUIRE asks for postgres, but {message}")
        pytest.skip(message)
    with running_server(programs) as found:
        yield found


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a SQLite file that holds an empty store."""
    path = tmp_path_factory.mktemp("empty") / "foedus.db"
    open_store(path, create=True).close()
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def nowhere(request: pytest.FixtureRequest, tmp_path: Path) -> Fresh:
    """Return what names a new place where a store can be made."""
    if request.param == "sqlite":
        return lambda: str(tmp_path / f"{next(_NUMBERS)}.db")
    server: Server = request.getfixturevalue("server")
    return server.make_place


@pytest.fixture
def fresh(nowhere: Fresh, empty_file: Path) -> Fresh:
    """Return what makes a new empty store, and says where it is."""

    def make() -> str:
        where = nowhere()
        if "://" in where:
            open_store(where, create=True).close()
        else:
            shutil.copy(empty_file, where)
        return where

    return make
