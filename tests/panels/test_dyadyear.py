"""The directed dyad-year, counted day by day in a plain loop."""

from datetime import date, timedelta

import pytest

from foedus.actors import Actors
from foedus.assess import Library
from foedus.instruments import Register
from foedus.panels import Complete, Years, make_panel
from foedus.panels.duty import FAMILIES
from foedus.panels.spells import make_spells
from tests.builders import a_party, a_provision, an_instrument
from tests.panels.conftest import Row, held_on, register_of


def rows_of(register: Register, actors: Actors, years: Years) -> dict[tuple[int, str, str], Row]:
    """Return the rows of the table by year and pair."""
    table = make_panel("dyad-year", register=register, actors=actors, years=years).table
    return {(row["year"], row["actor1"], row["actor2"]): row for row in table.to_pylist()}


def days_in(year: int) -> list[date]:
    """Return the days of a year."""
    first = date(year, 1, 1)
    return [first + timedelta(number) for number in range((date(year + 1, 1, 1) - first).days)]


@pytest.mark.parametrize("year", [1816, 1914, 1945, 1991, 2023])
def test_there_is_a_row_for_each_ordered_pair_of_states_of_a_year(year: int, library: Library) -> None:
    """Counted one by one; nobody stands beside himself."""
    states = {one for day in days_in(year) for one in library.actors.states_on(day)}
    rows = rows_of(register_of(), library.actors, Years(first=year, last=year, spoken=((1800, 2100),)))

    assert {(year, one, other) for one in states for other in states if one != other} == set(rows)


@pytest.mark.parametrize("year", [1915, 1939])
def test_days_are_those_of_a_plain_loop(year: int, library: Library) -> None:
    """For every pair and family: days on which a clause surely runs, and further ones on which it may."""
    spells = make_spells(library.register, actors=library.actors)
    families = {one.name: one.families for one in spells.clauses}
    sure: dict[tuple[str, str, str], int] = {}
    maybe: dict[tuple[str, str, str], int] = {}
    for day in days_in(year):
        today: dict[tuple[str, str, str], set[str]] = {}
        for clause, pairs in held_on(spells, on=day).items():
            for pair, status in pairs.items():
                for family in families[clause]:
                    today.setdefault((*pair, family), set()).add(status)
        for key, statuses in today.items():
            counted = sure if "met" in statuses else maybe
            counted[key] = counted.get(key, 0) + 1
    rows = rows_of(library.register, library.actors, Years(first=year, last=year))
    found = {(one, other, family): row for (_, one, other), row in rows.items() for family in FAMILIES}
    told = {key: (row[f"{key[2]}_days"] or 0, row[f"{key[2]}_days_unknown"] or 0) for key, row in found.items()}

    assert {key: (sure.get(key, 0), maybe.get(key, 0)) for key in found} == told


def test_known_commitments_stand_where_history_has_them(library: Library) -> None:
    """The entente of 1904 owes no defence; Japan is covered since 1960, Qatar since 29 September 2025."""
    entente = rows_of(library.register, library.actors, Years(first=1905, last=1905))[1905, "GBR", "FRA"]
    japan = rows_of(library.register, library.actors, Years(first=1961, last=1961))[1961, "USA", "JPN"]
    qatar = rows_of(library.register, library.actors, Years(first=2025, last=2025))[2025, "USA", "QAT"]

    assert ("no_record", None, "fra-gbr-1904") == (entente["defence"], entente["atop_defense"], entente["instruments"])
    assert ("all_year", 365, 1, 2, 740) == tuple(
        japan[name] for name in ("defence", "defence_days", "atop_defense", "ccode1", "ccode2")
    )
    assert "usa-jpn-1960#5-1" in japan["provisions"]
    assert ("part_of_year", 94, "domestic law") == tuple(
        qatar[name] for name in ("defence", "defence_days", "defence_binding")
    )


def test_an_order_of_one_state_is_no_alliance_of_atop(library: Library) -> None:
    """It stands in our own columns, and the column of ATOP says nothing."""
    row = rows_of(library.register, library.actors, Years(first=2026, last=2026))[2026, "USA", "QAT"]

    assert ("all_year", None) == (row["defence"], row["atop_defense"])


def test_a_year_is_counted_in_days(treaty: Register, actors: Actors) -> None:
    """From 1 July 2000 to the end of March 2002, both ways; the register speaks of 2000 to 2002."""
    rows = rows_of(treaty, actors, Years(first=1999, last=2003, spoken=((2000, 2002),)))
    found = [tuple(rows[year, "USA", "QAT"][f"defence{end}"] for end in ("", "_days")) for year in range(2000, 2004)]

    assert [("part_of_year", 184), ("all_year", 365), ("part_of_year", 90), ("not_covered", None)] == found
    assert "not_covered" == rows[1999, "USA", "QAT"]["defence"]
    assert rows[2001, "USA", "QAT"]["defence_days"] == rows[2001, "QAT", "USA"]["defence_days"]


def test_absence_is_a_zero_only_where_a_collection_is_complete(treaty: Register, actors: Actors) -> None:
    """For the states of its list: Correlates of War has Qatar, and has no Palestine."""
    claim = Complete(first=2000, last=2001, system="cow", by="a test")
    rows = rows_of(treaty, actors, Years(first=2000, last=2002, complete=(claim,), spoken=((2000, 2002),)))
    names = ("covered", "atop_defense", "defence", "defence_days", "instruments_n", "instruments")
    found = {key: tuple(rows[key][name] for name in names) for key in rows}

    assert ("complete", 1, "part_of_year", 184, 1, "treaty-a") == found[2000, "USA", "QAT"]
    assert ("complete", 0, "none", 0, 0, None) == found[2001, "GBR", "FRA"]
    assert ("in_part", None, "no_record", None, None, None) == found[2001, "GBR", "PSE"]
    assert ("in_part", None, "no_record", None, None, None) == found[2002, "GBR", "FRA"]
    assert ("in_part", 1) == found[2002, "USA", "QAT"][:2]


def test_a_collection_says_nothing_of_a_family_that_it_does_not_code(treaty: Register, actors: Actors) -> None:
    """Complete in defence alone, it leaves offence without record."""
    claim = Complete(first=2001, last=2001, families=frozenset({"defence"}))
    row = rows_of(treaty, actors, Years(first=2001, last=2001, complete=(claim,)))[2001, "GBR", "FRA"]
    states = make_panel(
        "state-year", register=treaty, actors=actors, years=Years(first=2001, last=2001, complete=(claim,))
    ).table.to_pylist()
    swiss = next(one for one in states if one["actor"] == "CHE")
    names = ("atop_defense", "atop_offense", "defence", "offence", "offence_days")

    assert ("complete", 0, None, "none", "no_record", None) == (row["covered"], *(row[name] for name in names))
    assert (0, None, 0, None) == tuple(
        swiss[name] for name in ("atop_defense", "atop_offense", "defence_owes_n", "offence_owes_n")
    )


def test_a_clause_that_may_run_is_neither_there_nor_absent(actors: Actors) -> None:
    """Its own value, a mark at the clause, and nothing in the column of ATOP, even where all is complete."""
    parties = [a_party(**{"from": "2000-01-01"}), a_party(party="USA", **{"from": "2001~"})]
    unsure = register_of(an_instrument(signed_on="2000-01-01", parties=parties))
    claim = Complete(first=2000, last=2002)
    row = rows_of(unsure, actors, Years(first=2001, last=2001, complete=(claim,)))[2001, "USA", "QAT"]

    assert ("unknown", 0, 365) == (row["defence"], row["defence_days"], row["defence_days_unknown"])
    assert (None, None, "treaty-a#1?") == (row["atop_defense"], row["binding"], row["provisions"])


def test_a_clause_that_does_not_say_what_follows_is_no_zero(actors: Actors) -> None:
    """An attack on one is an attack on both, and nothing more."""
    owed = {"owes": "regard as attack", "bearer": "the other party"}
    register = register_of(an_instrument(signed_on="2000-01-01", provisions=[a_provision(obligation=owed)]))
    claim = Complete(first=2000, last=2002)
    row = rows_of(register, actors, Years(first=2001, last=2001, complete=(claim,)))[2001, "USA", "QAT"]

    assert ("none", "all_year", None, 0) == (
        row["defence"],
        row["defence_unstated"],
        row["atop_defense"],
        row["atop_consul"],
    )


def test_states_of_one_year_that_never_stood_together_share_no_day(actors: Actors) -> None:
    """The Soviet Union ended on 26 December 1991, and Palestine and it had some days together; none is negative."""
    rows = rows_of(register_of(), actors, Years(first=1990, last=1990, spoken=((1990, 1990),)))

    assert 365 - (date(1991, 1, 1) - date(1990, 10, 3)).days == rows[1990, "DDR", "FRA"]["days"]
    assert 0 == rows[1990, "YAR", "YEM"]["days"]
    assert 0 <= min(row["days"] for row in rows.values())
