"""An empty store on either database."""

from collections.abc import Iterator

import pytest

from foedus.store import Store, open_store
from tests.store.builders import Fresh


@pytest.fixture
def where(fresh: Fresh) -> str:
    """Return where a new empty store is."""
    return fresh()


@pytest.fixture
def store(where: str) -> Iterator[Store]:
    """Return a new empty store."""
    with open_store(where) as found:
        yield found
