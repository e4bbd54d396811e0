"""Incidents counted by year and pair, beside the commitments of the year."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from foedus.assess import Library, load_library
from foedus.engine import Engine
from foedus.errors import UsageError
from foedus.feeds import CodedRow, read_feed
from foedus.panels import Years, make_panel
from foedus.screen import FINDINGS, OBLIGATIONS, Screen, Screening
from foedus.screen.yearly import Names, read_screened, screened_columns, with_screened
from tests.builders import faults_of
from tests.codedrows import random_rows
from tests.engines import duckdb
from tests.findings.builders import a_provision, a_register, a_treaty
from tests.screen.builders import DAY, STRUCK, a_file, pa, rows_in

__all__ = ["duckdb"]
Row = dict[str, object]
OPEN = ("undetermined", "disputed", "on_broad_reading", "on_interpretation")


def treaty() -> Library:
    """Return a register of one treaty: Poland and the United States defend each other's territory."""
    return load_library().with_register(a_register(a_treaty(a_provision())))


def screened(rows: list[CodedRow], folder: Path, engine: Engine, *, whole: bool = False, **asked: object) -> Path:
    """Screen rows, and return the folder."""
    feed = read_feed(a_file(folder, rows), dataset="own")
    screening = Screening(feeds=(feed,), out=folder / "out", **asked)  # type: ignore[arg-type]
    list(Screen(screening, load_library() if whole else treaty(), engine).run())
    return folder / "out"


def panel(unit: str, out: Path, *, first: int, last: int) -> list[Row]:
    """Return the rows of a panel beside which the screening has been put."""
    library = load_library()
    made = make_panel(unit, register=library.register, actors=library.actors, years=Years(first=first, last=last))  # type: ignore[arg-type]
    rows: list[Row] = with_screened(made.table, unit=unit, screened=read_screened(out)).to_pylist()
    return rows


def counts(rows: list[Row], **who: str) -> dict[object, tuple[object, ...]]:
    """Return, for each year, what stands in the columns that the screening adds."""
    chosen = [one for one in rows if all(one[name] == wanted for name, wanted in who.items())]
    return {one["year"]: tuple(one[name] for name in one if name.endswith(("engaged_n", "open_n"))) for one in chosen}


def test_an_incident_counts_in_its_year_for_who_owes_and_to_whom(duckdb: Engine, tmp_path: Path) -> None:
    """Two attacks on Poland engage what the United States owes it in 2024; beyond the feed nothing is known."""
    rows = [STRUCK, replace(STRUCK, incident="2"), replace(STRUCK, incident="3", act="unrest")]
    rows += [replace(STRUCK, incident="4", first_day=date(2025, 1, 1), last_day=date(2025, 1, 1), of="LBN", place="")]
    found = panel("dyad-year", screened(rows, tmp_path, duckdb), first=2023, last=2026)

    assert {2023: (None, None), 2024: (2, 0), 2025: (0, 0), 2026: (None, None)} == counts(
        found, actor1="USA", actor2="POL"
    )
    assert {2023: (None, None), 2024: (0, 0), 2025: (0, 0), 2026: (None, None)} == counts(
        found, actor1="POL", actor2="USA"
    )
    assert {"no", "yes"} == {one["feed_covered"] for one in found}


def test_what_is_not_sure_is_open(duckdb: Engine, tmp_path: Path) -> None:
    """An attack of which the year is not known is open in each that it may be of, and so is one without a day."""
    rows = [
        replace(STRUCK, last_day=date(2025, 2, 1)),
        replace(STRUCK, incident="2", by="RUS", act=""),
        replace(STRUCK, incident="3", first_day=None, last_day=None),
    ]
    found = panel("dyad-year", screened(rows, tmp_path, duckdb), first=2023, last=2026)

    assert {2023: (None, None), 2024: (0, 3), 2025: (0, 2), 2026: (None, None)} == counts(
        found, actor1="USA", actor2="POL"
    )


def test_states_are_counted_on_either_side(duckdb: Engine, tmp_path: Path) -> None:
    """Who owes, and to whom it is owed, each incident once."""
    found = panel(
        "state-year", screened([STRUCK, replace(STRUCK, incident="2")], tmp_path, duckdb), first=2024, last=2024
    )

    assert {2024: (2, 0, 0, 0)} == counts(found, actor="USA")
    assert {2024: (0, 0, 2, 0)} == counts(found, actor="POL")
    assert [one.name for one in screened_columns("state-year")] == list(found[0])[-5:]


def test_a_loop_over_rows_counts_the_same(duckdb: Engine, tmp_path: Path) -> None:
    """Rows drawn at random under the whole register, in several parts."""
    rows = [
        replace(one, incident=f"r{number}")
        for number, one in enumerate(random_rows(30, seed=71, first=date(2020, 1, 1)))
    ]
    out = screened(rows, tmp_path, duckdb, whole=True, part_rows=8)
    told = read_screened(out)

    def years(row: Row) -> range:
        first, last = row["first_day"], row["last_day"]
        return range(
            first.year if isinstance(first, date) else told.first,
            (last.year if isinstance(last, date) else told.last) + 1,
        )

    every: set[tuple[object, ...]] = set()
    sure: set[tuple[object, ...]] = set()
    for row in rows_in(out, OBLIGATIONS):
        keys = {(row["incident"], year, row["bearer"], row["beneficiary"]) for year in years(row)}
        every |= keys
        sure |= keys if row["state"] != "awaiting" and len(keys) == 1 else set()
    for row in rows_in(out, FINDINGS):
        if row["verdict"] in OPEN:
            every |= {
                (row["incident"], year, bearer, row["beneficiary"])
                for year in years(row)
                for bearer in str(row["bearers"]).split("|")
            }
    expected: dict[tuple[object, ...], list[int]] = {}
    for key in every:
        expected.setdefault(key[1:], [0, 0])[int(key not in sure)] += 1
    found = {
        (one["year"], one["actor1"], one["actor2"]): [one["engaged_n"], one["open_n"]]
        for one in panel("dyad-year", out, first=told.first, last=2024)
        if one["engaged_n"] or one["open_n"]
    }

    assert found
    assert found == {key: expected[key] for key in found}
    assert {key for key in expected if key[2] != "any" and int(str(key[0])) <= 2024 and key[1] != key[2]} >= set(found)


def test_whoever_is_no_actor_of_the_table_counts_for_nobody() -> None:
    """Words that stand for all the world have a number that no row has."""
    names = Names()
    first = names.of(pa.array(["USA", "POL"]))
    names.closed = True

    assert ([0, 1], [1, names.most - 1]) == (first.tolist(), names.of(pa.array(["POL", "every state"])).tolist())


def test_what_cannot_be_counted_is_refused(duckdb: Engine, tmp_path: Path) -> None:
    """A folder without a finished screening, one without obligations or days, a unit without years."""
    bare = screened([STRUCK], tmp_path / "bare", duckdb, obligations=False)
    undated = screened([replace(STRUCK, first_day=None, last_day=None)], tmp_path / "undated", duckdb)
    whole = screened([STRUCK], tmp_path / "whole", duckdb)
    half = tmp_path / "half"
    half.mkdir()
    half.joinpath("manifest.json").write_text(json.dumps({"schema": "foedus/screening/1", "complete": False}))
    table = make_panel("member", register=treaty().register, actors=load_library().actors).table
    codes = [
        faults_of(work)[0].code
        for work in (
            lambda: read_screened(tmp_path / "nowhere"),
            lambda: read_screened(half),
            lambda: read_screened(bare),
            lambda: read_screened(undated),
            lambda: with_screened(table, unit="member", screened=read_screened(whole)),
        )
    ]

    assert [
        "screen/broken-manifest",
        "screen/no-screening",
        "screen/no-screening",
        "screen/no-days",
        "screen/not-beside",
    ] == codes
    assert DAY.year == read_screened(whole).first
    with pytest.raises(UsageError):
        read_screened(bare)
