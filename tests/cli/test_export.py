"""A record written in other people's formats."""

import json
from pathlib import Path

from foedus.exchange import NAMES
from tests.cli.conftest import Run


def test_a_bundle_and_a_graph_are_written(foedus: Run, statements: Path) -> None:
    """Each to standard output, as JSON."""
    assert "bundle" == json.loads(foedus("export", "stix", statements).out)["type"]
    assert {"@context", "@graph"} == set(json.loads(foedus("export", "prov", statements).out))


def test_tables_are_written_into_a_folder(foedus: Run, statements: Path, tmp_path: Path) -> None:
    """Five of them, with a byte order mark where one is asked for."""
    foedus("export", "csv", statements, "-o", tmp_path / "tables", "--bom")

    assert sorted(NAMES) == sorted(path.name for path in (tmp_path / "tables").iterdir())
    assert (tmp_path / "tables" / "statements.csv").read_bytes().startswith(b"\xef\xbb\xbfid,about")


def test_tables_need_a_folder_and_an_export_a_kind(foedus: Run, statements: Path) -> None:
    """Nothing is written where nobody asked for it."""
    assert "cli/no-folder" in foedus("export", "csv", statements).err
    assert "cli/unknown-kind" in foedus("export", "stiks", statements).err


def test_a_folder_that_cannot_be_made_is_said(foedus: Run, statements: Path) -> None:
    """A file of that name is no folder."""
    assert (4, True) == (
        (found := foedus("export", "csv", statements, "-o", statements)).status,
        "cli/cannot-write" in found.err,
    )
