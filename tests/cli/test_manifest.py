"""What stands beside a table."""

import hashlib
from pathlib import Path

import pytest

from foedus.cli.manifest import file_digest, manifest_path
from foedus.errors import StoreError


def test_a_table_is_known_by_the_hash_of_its_bytes(tmp_path: Path) -> None:
    """However many there are; its manifest has its name with an ending."""
    path = tmp_path / "panel.csv"
    path.write_bytes(b"year\n" * 500_000)

    assert hashlib.sha256(path.read_bytes()).hexdigest() == file_digest(path)
    assert "panel.csv.manifest.json" == manifest_path(path).name


def test_a_table_that_is_gone_is_said_so(tmp_path: Path) -> None:
    """With where it was looked for."""
    with pytest.raises(StoreError) as caught:
        file_digest(tmp_path / "gone.csv")

    assert "cli/cannot-read" == caught.value.code
