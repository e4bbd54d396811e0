"""A project on record, made once and copied for every test, and who comes to its server."""

import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from foedus.web.desk import Desk
from foedus.web.gate import Gate
from tests.web.desks import browser, gate_of, make_project, open_desk, program, stranger


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder of the project that is Foedus."""
    return Path(__file__).parents[2]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project that nobody writes to."""
    return make_project(tmp_path_factory.mktemp("made") / "desk")


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """Return a project of the test's own."""
    return Path(shutil.copytree(made, tmp_path / "desk"))


@pytest.fixture
def desk(folder: Path) -> Desk:
    """Return the desk of that project."""
    return open_desk(folder)


@pytest.fixture
def gate(desk: Desk) -> Gate:
    """Return its application."""
    return gate_of(desk)


@pytest.fixture
def client(gate: Gate) -> TestClient:
    """Return a program that has the token."""
    return program(gate)


@pytest.fixture
def page(gate: Gate) -> TestClient:
    """Return a browser that has opened the printed address."""
    return browser(gate)


@pytest.fixture
def nobody(gate: Gate) -> TestClient:
    """Return a client that has no token."""
    return stranger(gate)
