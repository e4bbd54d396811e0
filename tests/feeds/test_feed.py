"""A published file from its first byte to its coded rows, hostile ones among them."""

import gzip
import resource
import subprocess
import sys
import textwrap
import zipfile
from collections.abc import Mapping
from importlib import import_module
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from foedus.errors import FeedError
from foedus.feeds import Coding, Layout, Lookup, Step, read_feed
from foedus.feeds import feed as module
from foedus.feeds.coded import arrow
from foedus.feeds.tally import Tally
from tests.builders import told
from tests.feedfiles import GED, OWN, PARTY, check_even, coded, parts_of, table_text, write_table


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("packed", [False, True])
def test_the_same_rows_come_out_however_the_file_is_written(tmp_path: Path, newline: str, *, packed: bool) -> None:
    """Line ends, a mark of byte order, packing and a path with blanks change nothing."""
    plain = write_table(tmp_path / "ged241.csv", [GED, GED | {"id": "2"}])
    data = b"\xef\xbb\xbf" + plain.read_bytes().replace(b"\n", newline.encode())
    folder = tmp_path / "a folder, with blanks"
    folder.mkdir()
    other = folder / ("ged241.csv.gz" if packed else "ged241.csv")
    other.write_bytes(gzip.compress(data) if packed else data)

    assert coded(read_feed(plain)) == coded(read_feed(other))


def test_what_cannot_be_read_is_set_aside_and_all_is_counted(tmp_path: Path) -> None:
    """Each row set aside has its line, its reason and its text; the others come out."""
    path = tmp_path / "ged.csv"
    lines = table_text([GED, GED | {"id": "2", "date_start": "x"}, GED | {"id": "5"}]).splitlines()
    path.write_bytes("\n".join([*lines[:3], "3,torn", "4,\0", lines[3], ""]).encode())
    feed = read_feed(path)
    (part,) = parts_of(feed)

    assert ["ucdp-ged:17.1:1", "ucdp-ged:17.1:5"] == part.coded.column("incident").to_pylist()
    assert [
        (5, "holds a NUL byte", "4,\0"),
        (4, "2 cells, where the header has 45", "3,torn"),
        (3, "date_start or date_end is no day: x 2020-03-01", lines[2]),
    ] == [(one.line, one.reason, one.text) for one in part.aside]
    assert (5, 2, 3) == (feed.tally.rows_in, feed.tally.rows_out, feed.tally.set_aside)


def test_a_feed_can_be_read_again(tmp_path: Path) -> None:
    """The count is that of the last reading."""
    feed = read_feed(write_table(tmp_path / "ged.csv", [GED]))

    assert coded(feed) == coded(feed)
    assert 1 == feed.tally.rows_in


def test_other_columns_ride_along(tmp_path: Path) -> None:
    """Deaths and sources are kept as they stand, keyed by the incident, for the rows that come out."""
    rows = [GED | {"best": "4", "source_article": '=HYPERLINK("x")'}, GED | {"id": "2", "where_prec": "x"}]
    (part,) = parts_of(read_feed(write_table(tmp_path / "ged.csv", rows), extras=True))
    extra = part.extra.to_pylist()

    assert [("ucdp-ged:17.1:1", "1", "4", '=HYPERLINK("x")')] == [
        (one["incident"], one["id"], one["best"], one["source_article"]) for one in extra
    ]


def test_other_columns_ride_along_where_all_rows_come_out(tmp_path: Path) -> None:
    """Also where nothing is set aside."""
    (part,) = parts_of(read_feed(write_table(tmp_path / "ged.csv", [GED]), extras=True))

    assert [GED["best"]] == part.extra.column("best").to_pylist()


def test_a_version_that_is_given_goes_before_the_name_of_the_file(tmp_path: Path) -> None:
    """Ids carry the version of the data."""
    path = write_table(tmp_path / "ged231.csv", [GED])

    assert "ucdp-ged:25.1:1" == coded(read_feed(path, version="25.1"))[0].incident


def test_a_header_alone_is_a_feed_without_rows(tmp_path: Path) -> None:
    """A file that ends after its header is whole, with or without a last line end."""
    path = tmp_path / "ged.csv"
    path.write_text(table_text([GED]).splitlines()[0], encoding="utf-8")

    assert [] == coded(read_feed(path))


def test_a_first_line_without_end_is_told(tmp_path: Path) -> None:
    """A file that is one line is no table."""
    path = tmp_path / "x.csv"
    path.write_bytes(b"a" * (5 << 20))

    assert told(lambda: read_feed(path)) == (
        "FeedError [feeds/line-too-long]: the first line has more than 4,194,304 bytes\n"
        f"  at    {path}:1\n"
        "  want  a header and rows, each on a line of its own\n"
        "  mend  give the table as its publisher ships it"
    )


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    """NUL bytes in the first line are no table of text."""
    path = tmp_path / "x.csv"
    path.write_bytes(b"\n\nid\0,b\n")

    assert f"at    {path}:1:3" in told(lambda: read_feed(path))


def test_a_damaged_parquet_file_is_told(tmp_path: Path) -> None:
    """It begins like one, and is none."""
    path = tmp_path / "x.parquet"
    path.write_bytes(b"PAR1 and no more")

    assert "FeedError [feeds/broken-archive]: the file is no whole Parquet file" in told(lambda: read_feed(path))


def test_without_the_library_the_fault_gives_the_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The base install reads no feeds, and says what to install."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    arrow.cache_clear()

    assert told(lambda: read_feed(tmp_path / "x.csv")) == (
        "FeedError [feeds/not-installed]: feeds need a library that is not installed\n"
        "  want  the extra `scale`\n"
        "  mend  run `pip install 'foedus[scale]'`"
    )


def test_a_table_to_be_held_at_once_has_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Disputes are some thousands; what is far larger is no table of disputes."""
    monkeypatch.setattr(module, "MOST_LOOKED_UP", 1)
    path = write_table(tmp_path / "x.csv", [PARTY, PARTY])

    assert "FeedError [feeds/too-many-rows]" in told(lambda: read_feed(path))


def test_lost_rows_are_a_fault_of_ours() -> None:
    """A count that does not come out even stops the run."""
    with pytest.raises(FeedError, match="2 rows came in, 1 went out and 0 were set aside"):
        Tally(rows_in=2, rows_out=1).check("x.csv")


class Diary:
    """A data set of a plug-in's."""

    layouts = (
        Layout(dataset="diary", title="A diary", version="1", needed=("day", "who"), citation="Me (2026)", url=""),
    )

    def coding(self, layout: Layout, *, version: str, look: Lookup, beside: Mapping[str, Lookup]) -> Coding:
        """Return how a diary is coded."""
        del version, beside
        count = len(list(look(("who",))))
        step = Step(reads=("who",), writes=("by",), code=lambda who: {"by": who, "note": f"one of {count}"})
        return Coding(prefix="diary:1", account=layout.dataset, row=(), steps=(step,))


def test_a_plug_in_brings_its_own_data_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry point adds layouts; a table without ids goes by its lines."""
    monkeypatch.setattr(module, "entry_points", lambda group: [EntryPoint("diary", f"{__name__}:DIARY", group)])
    monkeypatch.setattr(EntryPoint, "load", lambda _: Diary())
    path = tmp_path / "x.csv"
    path.write_text("day,who\n1,ISR\n\n2,USA\n", encoding="utf-8")

    assert [("diary:1:2", "ISR", "one of 2"), ("diary:1:4", "USA", "one of 2")] == [
        (row.incident, row.by, row.note) for row in coded(read_feed(path))
    ]


def test_entry_points_are_asked_for_plug_ins(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those shipped come first, then the plug-ins by their names."""
    diary = Diary()
    monkeypatch.setattr(EntryPoint, "load", lambda _: diary)
    monkeypatch.setattr(module, "entry_points", lambda group: [EntryPoint("diary", "a:b", group)])

    assert diary is module.publishers()[-1]


@pytest.mark.prove
def test_a_line_of_two_gigabytes_passes_in_bounded_memory(tmp_path: Path) -> None:
    """It is set aside with its number; the rows before and after it come out."""
    path = tmp_path / "own.csv"
    first, last = table_text([OWN]), table_text([OWN | {"incident": "after"}], header=False)
    with path.open("wb") as out:
        out.write(first.encode())
        out.seek(2 << 30, 1)
        out.write(b"\n" + last.encode())
    code = f"""
        import resource
        from pathlib import Path
        from foedus.feeds import read_feed
        feed = read_feed(Path({str(path)!r}))
        parts = list(feed.parts())
        lines = [one.line for part in parts for one in part.aside]
        print(feed.tally.rows_in, feed.tally.rows_out, lines, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    """
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=True
    )
    rows_in, rows_out, line, memory = done.stdout.replace("[", "").replace("]", "").split()

    assert ("3", "2", "3") == (rows_in, rows_out, line)
    assert int(memory) < 600 * 1024


@pytest.mark.prove
def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    """Half a million rows take no more than the library and a block."""
    row = table_text([GED], header=False)
    path = tmp_path / "ged.csv"
    with path.open("w", encoding="utf-8") as out:
        out.write(table_text([GED]).splitlines()[0] + "\n")
        for number in range(500_000):
            out.write(f"{number}{row[1:]}")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    feed = read_feed(path)
    most = 0
    for batch in feed.batches():
        most = max(most, import_module("pyarrow").total_allocated_bytes(), batch.nbytes)
    check_even(feed.tally)

    assert 500_000 == feed.tally.rows_out
    assert most < 200 << 20
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 400 * 1024


@pytest.mark.parametrize("kind", ["csv", "zip", "gz", "parquet"])
def test_how_many_rows_there_are_is_known_about(tmp_path: Path, kind: str) -> None:
    """Before a file is read: of a plain one by its line ends, of an archive by its size, of Parquet exactly."""
    text = table_text([OWN] * 500).encode()
    path = tmp_path / f"own.{kind}"
    if kind == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("own.csv", text)
    elif kind == "parquet":
        import_module("pyarrow.parquet").write_table(import_module("pyarrow").Table.from_pylist([OWN] * 500), path)
    else:
        path.write_bytes(gzip.compress(text) if kind == "gz" else text)
    expected = read_feed(path).expected(text.count(b"\n"))

    assert (expected or 0) - 500 in (0, 1)
