"""What a screening came to, in words that need no codebook."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.feedfiles import GDELT_2, GED, MENTION, OWN, table_text, write_table

HEADER = "incident,happened_on,act,object,of,by,place\n"


def shown(foedus: Run, *arguments: str | Path) -> str:
    """Return what a screening prints, on one line."""
    result = foedus("screen", *arguments)
    assert (0, "") == (result.status, result.err)
    return " ".join(result.out.split())


def test_a_file_without_rows_is_answered(tmp_path: Path, foedus: Run) -> None:
    """A header alone tells of no incident, and that is no error."""
    path = tmp_path / "own.csv"
    path.write_text(HEADER, encoding="utf-8")
    text = shown(foedus, "own", path, "-o", tmp_path / "out")

    assert "No row tells of an incident: nothing was held against any commitment." in text
    assert "0 rows in = 0 incidents, 0 passed over and 0 set aside." in text
    assert "Nothing: none of the actors is party to an instrument on the register" in text


def test_nobody_who_is_bound(tmp_path: Path, foedus: Run) -> None:
    """Where no commitment concerns any incident, it says so in the first line."""
    path = tmp_path / "own.csv"
    path.write_text(f"{HEADER}1,2024-01-01,unrest,,hamas,houthis,\n", encoding="utf-8")
    text = shown(foedus, "own", path, "-o", tmp_path / "out")

    assert "1 incident, and no commitment concerns any of them." in text


def test_a_summary_says_what_is_engaged_and_what_to_do_next(tmp_path: Path, foedus: Run) -> None:
    """Clauses most often engaged, elements missed alone, rows set aside, where it all stands."""
    path = tmp_path / "my rows.csv"
    own = OWN | {"object": "residential building"}
    base = {"incident": "3", "object": "military base", "of": "USA", "by": "IRN", "place": "Al Udeid"}
    path.write_text(table_text([own, own | {"incident": "2", "act": "handshake"}, own | base]))
    text = shown(foedus, "own", path, "-o", tmp_path / "out", "--explain-verdict", "engaged", "--explain-rows", "2")

    for part in (
        "2 of 2 incidents surely engage some commitment.",
        'my rows.csv: own (1), version not told; 3 rows. 1 row set aside: act: "handshake" is not known.',
        "From 2025-09-09 to 2025-09-09.",
        "Most often engaged: - ",
        "Missed by one element alone:",
        "lines that explain: 2, in",
        "more are left out",
        "Look at the rows set aside",
        "Cite it: `foedus cite",
    ):
        assert part in text, part


def test_what_is_passed_over_and_what_is_new_is_told(tmp_path: Path, foedus: Run) -> None:
    """Reports of events, rows that tell of no act of force, columns that the layout was not known to have."""
    events = write_table(tmp_path / "a.export.CSV", [GDELT_2 | {"eventcode": "040"}], delimiter="\t", header=False)
    mentions = write_table(tmp_path / "a.mentions.CSV", [MENTION], delimiter="\t", header=False)
    ged = write_table(tmp_path / "GEDEvent_v25_1.csv", [GED | {"mood": "calm"}])
    text = shown(foedus, "auto", events, mentions, ged, "-o", tmp_path / "out")

    assert "1 row passed over: no act of force." in text
    assert "Columns that this layout was not known to have: mood." in text
    assert "3 rows in = 1 incident, 1 report of events, 1 passed over and 0 set aside." in text


@pytest.mark.parametrize("keep", ["engaged", "near"])
def test_near_misses_are_offered_where_nothing_else_is(tmp_path: Path, foedus: Run, keep: str) -> None:
    """Where no finding is written, the next step is named."""
    path = tmp_path / "own.csv"
    path.write_text(f"{HEADER}1,1760-01-01,unrest,,FRA,GBR,\n", encoding="utf-8")
    text = shown(foedus, "own", path, "-o", tmp_path / "out", "--keep", keep)

    assert ("findings: 0," in text) == ("--keep near" in text)


def test_accounts_that_part_are_counted(tmp_path: Path, foedus: Run) -> None:
    """An incident that one account tells twice is weighed by itself, and the summary says so."""
    path = tmp_path / "own.csv"
    path.write_text(table_text([OWN, OWN | {"by": "IRN"}]))
    text = shown(foedus, "own", path, "-o", tmp_path / "out")

    assert "1 incident told by several accounts, weighed one by one." in text
