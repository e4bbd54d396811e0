"""Tables of commitments, with a manifest beside each."""

import json
import re
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.alliances.conftest import an_atop_row
from tests.cli.conftest import Run

# A library without types.
parquet: Any = import_module("pyarrow.parquet")
YEARS = ("--from", "2000", "--to", "2001")


def manifest_of(path: Path) -> dict[str, Any]:
    """Return the manifest of a table."""
    told: dict[str, Any] = json.loads(path.with_name(f"{path.name}.manifest.json").read_text(encoding="utf-8"))
    return told


@pytest.fixture
def atop(tmp_path: Path) -> Path:
    """Return a copy of ATOP with two alliances: of the United States and Canada, and of France and Russia."""
    days = {"yrent": 1990, "yrexit": 2010, "defense": 1}
    rows = [
        an_atop_row(atopid=number, member=code, **days)
        for number, pair in ((1, (2, 20)), (2, (220, 365)))
        for code in pair
    ]
    path = tmp_path / "atop5_1m.csv"
    lines = [",".join(rows[0]), *(",".join(map(str, row.values())) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_table_is_written_with_its_manifest(tmp_path: Path, foedus: Run) -> None:
    """Rows, columns, hashes, what was covered, and how to cite what it rests on."""
    path = tmp_path / "a panel.parquet"
    result = foedus("panel", "dyad-year", *YEARS, "-o", path)
    table, told = parquet.read_table(path), manifest_of(path)

    assert (0, "") == (result.status, result.err)
    assert f"{table.num_rows:,} rows written to" in result.out
    assert "foedus/panel-manifest/1" == told["schema"]
    assert (table.num_rows, table.column_names) == (told["rows"], [one["name"] for one in told["columns"]])
    assert ("parquet", path.stat().st_size) == (told["file"]["format"], told["file"]["bytes"])
    assert (2000, 2001, "foedus", []) == (told["from"], told["to"], told["system"], told["complete"])
    assert {"software", "register", "data", "instrument"} == {one["kind"] for one in told["citations"]}
    assert "nato-1949" in told["used"]
    assert "deu-sun-1939" not in told["used"]


@pytest.mark.parametrize("unit", ["state-year", "dyad-spell", "member"])
def test_each_unit_and_format_is_written(unit: str, tmp_path: Path, foedus: Run) -> None:
    """The format goes by the option, else by the name."""
    csv, stata = tmp_path / f"{unit}.csv", tmp_path / f"{unit}.bin"

    assert 0 == foedus("panel", unit, *YEARS, "-o", csv, "-q").status
    assert 0 == foedus("panel", unit, *YEARS, "-o", stata, "--format", "dta", "-q").status
    assert ("csv", "dta") == (manifest_of(csv)["file"]["format"], manifest_of(stata)["file"]["format"])


def test_what_a_table_rests_on_is_cited(tmp_path: Path, foedus: Run) -> None:
    """From the manifest alone; one that is none is refused."""
    path = tmp_path / "members.csv"
    foedus("panel", "member", "--from", "1905", "--to", "1905", "-o", path, "-q")
    result = foedus("cite", f"{path}.manifest.json")
    path.write_text("{}", encoding="utf-8")
    wrong = foedus("cite", path)

    assert 0 == result.status
    assert "Correlates of War Project. State System Membership List, v2016." in result.out
    assert "triple-alliance-1882" in result.out
    assert "nato-1949" not in result.out
    assert 2 == wrong.status


def test_a_whole_copy_of_a_data_set_makes_absence_a_zero(atop: Path, tmp_path: Path, foedus: Run) -> None:
    """For the years and the states of which it speaks."""
    project = tmp_path / "project"
    project.mkdir()
    imported = foedus("import", "atop", atop, "--project", project, "--whole", "--format", "json")
    path = tmp_path / "panel.parquet"
    foedus("panel", "dyad-year", *YEARS, "--collection", "atop", "--project", project, "-o", path)
    rows = {(row["year"], row["actor1"], row["actor2"]): row for row in parquet.read_table(path).to_pylist()}
    told = manifest_of(path)
    (claim,) = told["complete"]

    assert (4, 4, [], ["atop-1", "atop-2"]) == tuple(
        json.loads(imported.out)[name] for name in ("rows", "used", "set_aside", "instruments")
    )
    assert (1, 0, None) == tuple(
        rows[2000, one, other]["atop_defense"] for one, other in (("USA", "CAN"), ("USA", "FRA"), ("USA", "PSE"))
    )
    assert (1815, 2018, "cow", "atop") == tuple(claim[name] for name in ("from", "to", "system", "by"))
    assert "offence" in claim["families"]
    assert "defence_unstated" not in claim["families"]
    assert ["atop-1", "atop-2"] == told["used"]
    assert any("ATOP" in one["text"] for one in told["citations"] if one["kind"] == "data")


def test_years_can_be_taken_to_be_complete(tmp_path: Path, foedus: Run) -> None:
    """The manifest says on whose word."""
    path = tmp_path / "panel.parquet"
    result = foedus("panel", "state-year", *YEARS, "--complete", "2000..2000", "-o", path)

    assert "2000 to 2000 (--complete, states of foedus)" in result.out
    assert ["--complete"] == [one["by"] for one in manifest_of(path)["complete"]]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("dyad", "-o", "a.csv"), "panels/unknown-unit"),
        (("member", "-o", "a.xls"), "exchange/unknown-format"),
        (("member", "-o", "a.csv", "--from", "2001", "--to", "2000"), "panels/wrong-years"),
        (("member", "-o", "a.csv", "--system", "un"), "panels/unknown-system"),
        (("member", "-o", "a.csv", "--collection", "alliances"), "cli/unknown-collection"),
        (("member", "-o", "a.csv", "--collection", "atop"), "panels/nothing-covered"),
        (("member", "-o", "a.csv", "--complete", "2001-2002"), "cli/wrong-span"),
        (("member", "-o", "a.csv", "--complete", "2002..2001"), "cli/wrong-span"),
        (("member", "-o", "no/such/folder/a.csv"), "exchange/cannot-write"),
    ],
)
def test_what_cannot_be_made_is_refused(
    arguments: tuple[str, ...], code: str, tmp_path: Path, foedus: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under its code, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    result = foedus("panel", *arguments)

    assert f"[{code}]" in result.err
    assert [] == list(tmp_path.iterdir())


def test_without_the_libraries_the_message_names_the_extra(
    tmp_path: Path, foedus: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The base install makes no tables."""
    for name in [one for one in sys.modules if one.startswith("foedus.panels")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "numpy", None)
    result = foedus("panel", "member", "-o", tmp_path / "a.csv")

    assert 5 == result.status
    assert "pip install 'foedus[scale]'" in result.err


@pytest.mark.parametrize("page", ["reference/panel.md", "guides/scholar.md"])
def test_what_the_pages_show_runs(page: str, tmp_path: Path, foedus: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command in a block without a language, which needs nobody's data."""
    text = (Path(__file__).parents[2] / "docs" / page).read_text(encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    commands = [line for kind, block in blocks if not kind for line in block.splitlines()]

    assert commands
    assert {0} == {foedus(*line.split()[1:]).status for line in commands}
