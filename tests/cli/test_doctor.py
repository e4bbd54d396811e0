"""What is installed and what is not."""

import json

import pytest

from foedus.cli import doctor as module
from tests.cli.conftest import Run


def test_the_doctor_counts_the_register(foedus: Run) -> None:
    """Versions, counts, and the digest that a receipt names."""
    found = json.loads(foedus("doctor", "--format", "json").out)

    assert {"foedus", "Python", "system"} <= set(found["versions"])
    assert 64 == len(found["register"]["sha-256"])
    assert int(found["register"]["instruments"]) > 10


def test_what_is_absent_comes_with_its_command(monkeypatch: pytest.MonkeyPatch, foedus: Run) -> None:
    """An optional part is one line away."""
    monkeypatch.setattr(module, "find_spec", lambda _: None)
    monkeypatch.setattr(module, "NEEDED", ("no-such-package",))
    found = json.loads(foedus("doctor", "--format", "json").out)

    assert "pip install 'foedus[frames]'" == found["extras"][0]["to get it"]
    assert "not installed as a package" == found["versions"]["no-such-package"]
