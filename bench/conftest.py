"""What every benchmark shares: a cache of its own, so that the first measure does not depend on yesterday's."""

import os
import tempfile

import pytest

# These run in an environment of their own, which has what they import.
collect_ignore_glob = ["rivals/with_clingo.py", "rivals/with_openfisca.py"]
CACHE = pytest.StashKey[tempfile.TemporaryDirectory[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """Keep the register in a folder of this session's own, and not in that of whoever measures."""
    config.stash[CACHE] = tempfile.TemporaryDirectory(prefix="foedus-bench-")
    os.environ["FOEDUS_CACHE"] = config.stash[CACHE].name


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave nothing behind."""
    config.stash[CACHE].cleanup()
