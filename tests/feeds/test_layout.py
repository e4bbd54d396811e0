"""How a file's layout is known, and what is said where it is not."""

from pathlib import Path

import pytest

from foedus.errors import FeedError
from foedus.feeds import known_layouts, read_feed
from foedus.feeds.layout import find_layout
from foedus.feeds.ucdp import GED as GED_LAYOUT
from tests.builders import told
from tests.feedfiles import GED, OWN, write_table


def test_every_layout_says_whose_it_is() -> None:
    """A data set is cited, and its layouts have names of their own."""
    layouts = known_layouts()

    assert all(one.title and one.citation and one.needed for one in layouts)
    assert len({one.name for one in layouts}) == len(layouts)
    assert {
        "ucdp-ged",
        "ucdp-candidate",
        "ucdp-prio",
        "acled",
        "gdelt",
        "gdelt-mentions",
        "icews",
        "polecat",
        "mid-ip",
        "mid-i",
        "mid-a",
        "mid-b",
        "gml-part",
        "gml-disp",
        "mid-disp",
        "midloc",
        "cow-war",
        "icb1",
        "icb2",
        "own",
    } == {one.dataset for one in layouts}


def test_a_column_that_is_missing_is_named(tmp_path: Path) -> None:
    """The nearest layout is told with what it needs."""
    cells = {name: text for name, text in GED.items() if name not in ("where_prec", "gwnob")}
    path = write_table(tmp_path / "GEDEvent_v30_1.csv", [cells])
    with pytest.raises(FeedError) as caught:
        read_feed(path)

    assert "the header lacks where_prec, gwnob, which ucdp-ged (17.1 and later) has" == caught.value.message
    assert ("feeds/missing-column", f"{path}:1 (where_prec)") == (caught.value.code, caught.value.at)
    assert "known layouts: ucdp-candidate" in caught.value.mend


def test_a_column_that_is_new_rides_along(tmp_path: Path) -> None:
    """A later version with one more column still reads, and the column is told."""
    feed = read_feed(write_table(tmp_path / "GEDEvent_v30_1.csv", [GED | {"mood": "grim"}]))

    assert ("mood",) == feed.unknown


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_cells_may_be_parted_by_comma_tab_or_semicolon(tmp_path: Path, delimiter: str) -> None:
    """As spreadsheets of different countries write them."""
    path = tmp_path / "own.csv"
    path.write_text("\n".join(delimiter.join(line) for line in (OWN, OWN.values())), encoding="utf-8")

    assert delimiter == read_feed(path).found.delimiter


def test_a_table_of_nobody_is_told_with_its_first_line(tmp_path: Path) -> None:
    """People see at once that they gave the wrong file."""
    path = tmp_path / "x.csv"
    path.write_text("name,age\nA,1\n", encoding="utf-8")

    assert told(lambda: read_feed(path)).startswith(
        "FeedError [feeds/unknown-layout]: the first line is no header of a layout that is known: name,age\n"
        f"  at    {path}:1:1\n"
        "  want  one of ucdp-candidate (20.0.1 and later); ucdp-ged (17.1 and later);"
    )


def test_a_data_set_that_is_asked_for_is_taken(tmp_path: Path) -> None:
    """Where columns do not tell, its name does; a name of none is told."""
    path = write_table(tmp_path / "x.csv", [GED])

    assert "ucdp-candidate" == read_feed(path, dataset="ucdp-candidate").layout.dataset
    assert 'FeedError [feeds/unknown-data-set]: "phoenix" is no data set' in told(
        lambda: read_feed(path, dataset="phoenix")
    )
    assert "the header lacks data_id" not in told(lambda: read_feed(path, dataset="acled"))


def test_a_column_that_stands_twice_is_told() -> None:
    """Which of the two counts is not guessed."""
    line = ",".join((*GED, "country"))

    assert "the header has country more than once" in told(
        lambda: find_layout(line, layouts=[GED_LAYOUT], at="x.csv", name="x.csv")
    )


def test_every_layout_is_documented() -> None:
    """Each choice of the coding stands on the page of feeds, under the name of its data set."""
    page = (Path(__file__).parents[2] / "docs" / "reference" / "feeds.md").read_text(encoding="utf-8")

    assert [] == [one.name for one in known_layouts() if f"`{one.dataset}`" not in page or one.version not in page]
