"""What the guide on screening shows is what happens: each command runs, and each line quoted is printed."""

import re
import shlex
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run, foedus
from tests.contracts.conftest import root
from tests.contracts.test_tutorial import FENCE, commands, missing
from tests.feedfiles import GED, write_table

# A library without types.
pd: Any = import_module("pandas")

__all__ = ["foedus", "root"]
STATES = {"gwnoa": "365", "gwnob": "369", "side_a": "Government of Russia", "side_b": "Government of Ukraine"}
UKRAINE = {"country": "Ukraine", "country_id": "369", "latitude": "50.4", "longitude": "30.5"}
ROWS = (
    GED,
    GED | {"id": "2", "date_start": "2022-03-01", "date_end": "2022-03-01"} | STATES | UKRAINE,
    GED | {"id": "3", "date_start": "2023-07-02", "date_end": "2023-07-02"} | STATES | UKRAINE,
    GED | {"id": "4", "type_of_violence": "3", "side_b": "Civilians"},
    GED | {"id": "5", "date_start": "2024-01-09", "date_end": "2024-01-09", "side_a": "Hezbollah", "gwnoa": ""},
    GED | {"id": "6", "latitude": "north", "longitude": "44.0"},
)


def test_each_command_runs_and_prints_what_is_quoted(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, foedus: Run
) -> None:
    """Whoever types along with a copy of the file sees what the page shows."""
    text = (root / "docs" / "guides" / "screening.md").read_text(encoding="utf-8")
    write_table(tmp_path / "GEDEvent_v25_1.csv", ROWS)
    monkeypatch.chdir(tmp_path)
    printed, ran = "", 0
    for block in FENCE.finditer(text):
        if block["kind"] == "":
            printed = ""
            for line in commands(block["text"]):
                name, *arguments = shlex.split(line)
                result = foedus(*arguments)
                ran += 1
                printed += result.out
                assert ("foedus", 0) == (name, result.status), f"{line}\n{result.err}"
        elif block["kind"] == "text":
            assert [] == missing(block["text"], printed=printed)
        elif block["kind"] == "python":
            said: dict[str, Any] = {}
            exec(block["text"], said)  # noqa: S102 - the lines of the page
            assert len(said["by_dyad"])
    panel = pd.read_parquet("panel.parquet")

    assert 9 == ran
    assert {"no", "yes"} == set(panel["feed_covered"])
    assert len(re.findall("^#", text, re.MULTILINE)) > ran
