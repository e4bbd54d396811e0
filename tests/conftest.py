"""What every test shares: the register's actors, places and instruments, loaded once, and Hypothesis's manners."""

import os
import tempfile

import pytest
from hypothesis import settings

from foedus.actors import Actors, load_actors
from foedus.instruments import Register, load_register
from foedus.places import Places, load_places
from tests.databases import empty_file, fresh, nowhere, server

__all__ = ["empty_file", "fresh", "nowhere", "server"]

# Two cores may be busy with something else, so no example is judged by the clock; pytest-timeout catches a hang.
settings.register_profile("foedus", deadline=None, max_examples=50, print_blob=True)
settings.load_profile("foedus")

CACHE = pytest.StashKey[tempfile.TemporaryDirectory[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """Keep the register in a folder of this session's own, and not in that of whoever runs the tests."""
    config.stash[CACHE] = tempfile.TemporaryDirectory(prefix="foedus-tests-")
    os.environ["FOEDUS_CACHE"] = config.stash[CACHE].name


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave nothing behind."""
    config.stash[CACHE].cleanup()


@pytest.fixture(scope="session")
def actors() -> Actors:
    """Return the actors that Foedus ships."""
    return load_actors()


@pytest.fixture(scope="session")
def places() -> Places:
    """Return the places that Foedus ships."""
    return load_places()


@pytest.fixture(scope="session")
def register(actors: Actors, places: Places) -> Register:
    """Return the instruments that Foedus ships."""
    return load_register(actors=actors, places=places)
