"""Whatever is wrong with a file or the disk, a screening says so, loses nothing, and goes on where it was."""

import csv
import gzip
import json
import os
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run, foedus
from tests.feedfiles import GED, OWN, table_text

# A library without types.
pq: Any = import_module("pyarrow.parquet")

__all__ = ["foedus"]
ROOT = Path(__file__).parents[3]
FOEDUS = str(Path(sys.executable).with_name("foedus"))
TABLES = ("findings", "obligations", "counts", "explanations", "set_aside")
DAYS = ("2025-06-23", "2025-09-09", "2026-03-01")
REFUSED, STORE = 3, 4


def rows(count: int) -> list[dict[str, str]]:
    """Return so many strikes on Qatar and Poland."""
    sides = (("QAT", "IRN", "Doha"), ("QAT", "ISR", "Doha"), ("POL", "RUS", "Warsaw"))
    return [
        OWN | {"incident": f"i{number}", "happened_on": DAYS[number % 3], "of": of, "by": by, "place": place}
        for number in range(count)
        for of, by, place in (sides[number % 3],)
    ]


def found(out: Path) -> dict[str, list[str]]:
    """Return the rows of every table of a screening, in the order of their words."""
    told = {name: pq.read_table(out / name).to_pylist() for name in TABLES}
    # A part lists all answers known by its end.
    told["explanations"] = list({str(one): one for one in told["explanations"]}.values())
    return {name: sorted(map(str, many)) for name, many in told.items()}


def counts(out: Path) -> dict[str, Any]:
    """Return how many rows came in and what became of them, having checked that none is lost."""
    progress: dict[str, Any] = json.loads((out / "manifest.json").read_text("utf-8"))["progress"]
    gone = ("rows_out", "reports", "set_aside", "passed_over")
    assert progress["rows_in"] == sum(progress[name] for name in gone)
    return progress


@pytest.mark.parametrize("kind", ["zip", "gz"])
def test_a_truncated_archive_is_refused(tmp_path: Path, foedus: Run, kind: str) -> None:
    """The fault says how far it could be read; the whole file then goes into a folder of its own."""
    text = table_text(rows(2_000)).encode()
    path = tmp_path / f"own.csv.{kind}"
    if kind == "zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("own.csv", text)
    else:
        path.write_bytes(gzip.compress(text))
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    cut = foedus("screen", "own", path, "-o", tmp_path / "cut")
    path.write_bytes(whole)
    mended = foedus("screen", "own", path, "-o", tmp_path / "out", "--quiet")

    assert REFUSED == cut.status
    assert "feeds/broken-archive" in cut.err
    assert (0, 2_000) == (mended.status, counts(tmp_path / "out")["rows_out"])


def test_an_archive_that_breaks_off_keeps_finished_parts(tmp_path: Path, foedus: Run) -> None:
    """What was read of it before is written, and the manifest says that it is not finished."""
    ids = "".join(f"{number:x}" for number in range(40_000))
    noise = [one | {"note": ids[number * 7 : number * 7 + 60]} for number, one in enumerate(rows(20_000))]
    path = tmp_path / "own.csv.gz"
    path.write_bytes(gzip.compress(table_text(noise).encode())[:-2_000])
    result = foedus("screen", "own", path, "-o", tmp_path / "out", "--part-rows", "5000")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))

    assert (REFUSED, False) == (result.status, manifest["complete"])
    assert "feeds/broken-archive" in result.err
    assert [one["number"] for one in manifest["parts"]] == list(range(len(manifest["parts"])))


def test_a_wrong_header_names_the_column(tmp_path: Path, foedus: Run) -> None:
    """Nothing is begun, and the folder is not made."""
    path = tmp_path / "GEDEvent_v25_1.csv"
    path.write_text(table_text([{("side_c" if name == "side_a" else name): text for name, text in GED.items()}]))
    result = foedus("screen", "ucdp-ged", path, "-o", tmp_path / "out")

    assert REFUSED == result.status
    assert "feeds/missing-column" in result.err
    assert "side_a" in result.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("CRLF", lambda text: text.replace("\n", "\r\n").encode()),
        ("a mark of order", lambda text: b"\xef\xbb\xbf" + text.encode()),
        ("Latin-1", lambda text: text.replace("Warsaw", "Warsaw").encode("latin-1")),
        ("tabs", lambda text: text.replace(",", "\t").encode()),
    ],
)
def test_how_a_file_is_written_makes_no_difference(
    tmp_path: Path, foedus: Run, name: str, change: Callable[[str], bytes]
) -> None:
    """Line ends, marks and letters are those of whoever saved it; findings are the same, row by row."""
    text = table_text([one | {"note": "frappé à l'aube"} for one in rows(6)])
    plain, other = tmp_path / "plain" / "my rows.csv", tmp_path / name / "my rows.csv"
    for path, data in ((plain, text.encode()), (other, change(text))):
        path.parent.mkdir()
        path.write_bytes(data)
        assert 0 == foedus("screen", "own", path, "-o", path.parent / "the tables", "--quiet").status

    assert found(plain.parent / "the tables") == found(other.parent / "the tables")
    assert 6 == counts(other.parent / "the tables")["rows_out"]


def test_letters_that_are_no_utf_8_are_counted(tmp_path: Path, foedus: Run) -> None:
    """How many rows were read as Windows-1252 stands in the summary and in the manifest."""
    path = tmp_path / "own.csv"
    path.write_bytes(table_text([one | {"note": "à l'aube"} for one in rows(3)]).encode("latin-1"))
    result = foedus("screen", "own", path, "-o", tmp_path / "out")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))

    assert "3 rows not in UTF-8, read as Windows-1252" in " ".join(result.out.split())
    assert 3 == manifest["counts"][0]["read_as_windows_1252"]


def test_a_formula_in_a_cell_stays_text(tmp_path: Path, foedus: Run) -> None:
    """It is a name as any other in Parquet, and guarded where a spreadsheet would run it."""
    formula = '=HYPERLINK("https://example.org","x")'
    told = [rows(1)[0] | {"incident": formula}, rows(1)[0] | {"incident": "@x", "act": "=1+1"}]
    path = tmp_path / "own.csv"
    path.write_text(table_text(told), encoding="utf-8")
    result = foedus("screen", "own", path, "-o", tmp_path / "out", "--also", "csv")
    with (tmp_path / "out" / "findings.csv").open(newline="", encoding="utf-8") as file:
        cells = {row["incident"] for row in csv.DictReader(file)}
    with (tmp_path / "out" / "set_aside.csv").open(newline="", encoding="utf-8") as file:
        aside = [row["text"] for row in csv.DictReader(file)]

    assert 0 == result.status
    assert {f"own:1:{formula}"} == cells
    assert f"own:1:{formula}" in {one["incident"] for one in pq.read_table(tmp_path / "out" / "findings").to_pylist()}
    assert ["'@x"] == [one[:3] for one in aside]


def long_line(path: Path, *, size: int) -> None:
    """Write two rows with a line of so many bytes between them; the file is sparse."""
    with path.open("wb") as out:
        out.write(table_text(rows(1)).encode())
        out.seek(size, os.SEEK_CUR)
        out.write(b"\n" + table_text([OWN | {"incident": "after"}], header=False).encode())


@pytest.mark.parametrize(
    "size", [pytest.param(64 << 20, id="64 MB"), pytest.param(2 << 30, id="2 GB", marks=pytest.mark.prove)]
)
def test_a_line_without_end_passes_in_bounded_memory(tmp_path: Path, size: int) -> None:
    """It is set aside with its number; the rows before and after it are answered."""
    path, out = tmp_path / "own.csv", tmp_path / "out"
    long_line(path, size=size)
    code = f"""
import sys
from foedus.cli.app import run
from tests.memory import peak_kb
status = run(["screen", "own", {str(path)!r}, "-o", {str(out)!r}, "--quiet", "--memory", "500MB"])
print(status, peak_kb())
"""
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment(), cwd=ROOT
    )
    status, memory = map(int, done.stdout.splitlines()[-1].split())
    (aside,) = pq.read_table(out / "set_aside").to_pylist()

    assert (0, 2, 1) == (status, counts(out)["rows_out"], counts(out)["set_aside"])
    assert (3, "longer than 4,194,304 bytes") == (aside["line"], aside["reason"])
    assert memory < 900 * 1024


def environment() -> dict[str, str]:
    """Return the surroundings of a command that keeps nothing between calls."""
    return os.environ | {"FOEDUS_CACHE": "off"}


def screened(path: Path, out: Path, *, limit: int = 0) -> subprocess.CompletedProcess[str]:
    """Run the command, in parts of 40 rows; no file may grow beyond `limit` bytes, as on a disk that is full."""

    def lower() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    command = [FOEDUS, "screen", "own", str(path), "-o", str(out), "--part-rows", "40", "--explain-verdict", "engaged"]
    return subprocess.run(  # noqa: S603 - our own program
        command, capture_output=True, text=True, check=False, env=environment(), preexec_fn=lower if limit else None
    )


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, list[str]]]:
    """Return a file, and the tables of a screening of it that was let alone."""
    folder = tmp_path_factory.mktemp("alone")
    path = folder / "own.csv"
    path.write_text(table_text(rows(160)), encoding="utf-8")
    assert 0 == screened(path, folder / "out").returncode
    return path, found(folder / "out")


@pytest.mark.parametrize(
    "limit", [5_000, *(pytest.param(one, marks=pytest.mark.prove) for one in (500, 2_000, 9_000, 14_000, 20_000))]
)
def test_a_disk_that_fills_up_loses_nothing(
    tmp_path: Path, alone: tuple[Path, dict[str, list[str]]], limit: int
) -> None:
    """The fault says what is full; with room again, the same command has the tables of a run that was let alone."""
    path, expected = alone
    out = tmp_path / "full"
    stopped = screened(path, out, limit=limit)
    before = {one: one.stat().st_mtime_ns for one in out.glob("*/part-*.parquet")}
    manifest = out / "manifest.json"
    done = json.loads(manifest.read_text("utf-8"))["parts"] if manifest.exists() else []
    finished = {one for one in before if any(f"part-{each['number']:05}" in one.name for each in done)}
    again = screened(path, out)

    assert STORE == stopped.returncode, stopped.stderr
    assert any(code in stopped.stderr for code in ("screen/cannot-write", "engine/disk-full"))
    assert (0, "") == (again.returncode, again.stderr)
    assert expected == found(out)
    assert {before[one] for one in finished} == {one.stat().st_mtime_ns for one in finished}
    assert [] == [one.name for one in out.rglob(".*")]
