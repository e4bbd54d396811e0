"""State-years, spells in days and members, beside the dyad-years that they must agree with."""

from datetime import date

import pytest

from foedus.actors import Actors
from foedus.assess import Library
from foedus.errors import UsageError
from foedus.instruments import Register
from foedus.panels import UNITS, Complete, Panel, Unit, Years, collected, columns_of, make_panel
from tests.builders import a_party, a_provision, an_instrument
from tests.panels.conftest import Row, register_of


def panel_of(unit: Unit, register: Register, actors: Actors, years: Years) -> Panel:
    """Return a panel."""
    return make_panel(unit, register=register, actors=actors, years=years)


def rows_of(unit: Unit, register: Register, actors: Actors, years: Years) -> list[Row]:
    """Return the rows of a table."""
    rows: list[Row] = panel_of(unit, register, actors, years).table.to_pylist()
    return rows


@pytest.mark.parametrize("unit", UNITS)
def test_a_table_has_the_columns_of_its_dictionary(unit: Unit, library: Library) -> None:
    """In order, of the types that it says, with no other words, and null only where it says that it may be."""
    panel = panel_of(unit, library.register, library.actors, Years(first=1990, last=1991))
    types = {"year": "int16", "count": "int16", "code": "int16", "flag": "int8", "day": "date32[day]"}
    nulls = {one.name for one in panel.columns if panel.table.column(one.name).null_count}

    assert [one.name for one in panel.columns] == panel.table.column_names
    assert nulls <= {one.name for one in panel.columns if one.nullable}
    for column in panel.columns:
        held = panel.table.column(column.name)
        if column.type == "word":
            assert str(held.type).startswith("dictionary<values=string")
            words = {one for one in held.unique().to_pylist() if one is not None}
            assert not column.values or words <= set(column.values)
        else:
            assert types[column.type] == str(held.type)
    assert panel.grain
    assert set(panel.used) <= set(library.register.by_id)


def test_a_state_year_counts_the_pairs_of_the_dyad_year(library: Library) -> None:
    """How many it owes and how many owe it, surely or perhaps, and by which instruments."""
    years = Years(first=2016, last=2016)
    pairs = rows_of("dyad-year", library.register, library.actors, years)
    states = {row["actor"]: row for row in rows_of("state-year", library.register, library.actors, years)}
    sure, maybe = ("all_year", "part_of_year"), ("unknown",)
    for name, row in states.items():
        for side, word in (("actor1", "owes"), ("actor2", "owed")):
            mine = [pair["defence"] for pair in pairs if pair[side] == name]
            assert sum(one in sure for one in mine) == (row[f"defence_{word}_n"] or 0)
            assert sum(one in maybe for one in mine) == (row[f"defence_{word}_unknown_n"] or 0)
    of_usa = [pair for pair in pairs if "USA" in (pair["actor1"], pair["actor2"])]
    bound = {one for pair in of_usa for one in (pair["instruments"] or "").split("; ")} - {""}

    assert "; ".join(sorted(bound)) == states["USA"]["instruments"]
    assert len(bound) == states["USA"]["instruments_n"]
    assert 1 == states["USA"]["atop_defense"]
    assert states["CHE"]["instruments"] is None
    assert states["CHE"]["atop_defense"] is None


def test_a_state_without_any_alliance_is_a_zero_where_all_are_known(treaty: Register, actors: Actors) -> None:
    """Else nothing is said of it; and nothing of years beyond."""
    claim = Complete(first=2001, last=2001)
    rows = rows_of("state-year", treaty, actors, Years(first=2000, last=2002, complete=(claim,)))
    told = {
        (row["year"], row["actor"]): (row["covered"], row["atop_defense"], row["defence_owes_n"], row["instruments_n"])
        for row in rows
    }

    assert ("complete", 1, 1, 1) == told[2001, "USA"]
    assert ("complete", 0, 0, 0) == told[2001, "CHE"]
    assert ("in_part", 1, 1, 1) == told[2000, "USA"]
    assert ("in_part", None, None, None) == told[2000, "CHE"]
    assert ("no", None, None, None) == told[2002, "USA"]


def test_a_spell_runs_from_day_to_day(treaty: Register, actors: Actors) -> None:
    """Cut to the years asked for; open where it goes on beyond them."""
    names = ("actor1", "actor2", "from", "until", "in_force", "provision", "owes", "families", "agreement", "ccode1")
    whole = rows_of("dyad-spell", treaty, actors, Years(first=1999, last=2003))
    cut = rows_of("dyad-spell", treaty, actors, Years(first=2001, last=2001))
    wanted = ("QAT", "USA", date(2000, 7, 1), date(2002, 4, 1), "yes", "treaty-a#1", "assist", "defence", 1, 694)

    assert 2 == len(whole)
    assert wanted == tuple(whole[0][name] for name in names)
    assert (date(2001, 1, 1), None) == (cut[0]["from"], cut[0]["until"])
    assert [] == rows_of("dyad-spell", treaty, actors, Years(first=2003, last=2003))


def test_a_spell_of_which_the_days_are_not_all_known_is_told_apart(actors: Actors) -> None:
    """Perhaps, then surely, then perhaps again; a clause of no family and a bearer without codes stand too."""
    days = {"from": "2000-03", "until": "2002-05"}
    owed = {"owes": "plan", "bearer": ["each other party", "eu"]}
    provision = a_provision(kind="planning", obligation=owed)
    parties = [a_party(**days), a_party(party="USA", **days)]
    register = register_of(an_instrument(parties=parties, provisions=[provision]))
    rows = rows_of("dyad-spell", register, actors, Years(first=2000, last=2002))
    spans = [(row["from"], row["until"], row["in_force"]) for row in rows if row["actor1"] == "QAT"]
    union = next(row for row in rows if row["actor1"] == "eu")

    assert [
        (date(2000, 3, 1), date(2000, 3, 31), "unknown"),
        (date(2000, 3, 31), date(2002, 5, 1), "yes"),
        (date(2002, 5, 1), date(2002, 5, 31), "unknown"),
    ] == spans
    assert (None, None, None) == (union["iso1"], union["ccode1"], union["families"])


def test_members_stand_one_by_one_with_their_days(actors: Actors) -> None:
    """Those of an organisation under its name; one that left and came back twice."""
    parties = [
        a_party(**{"from": "1990-01-01", "until": "1995-01-01"}),
        a_party(**{"from": "1999-01-01"}),
        a_party(party="members of gcc", **{"from": "1990-01-01"}),
    ]
    register = register_of(an_instrument(parties=parties, short_title="Treaty"))
    rows = rows_of("member", register, actors, Years(first=1990, last=2000))
    own = [(row["from"], row["until"]) for row in rows if row["member_of"] is None]
    through = {row["actor"] for row in rows if row["member_of"] == "gcc"}

    assert [(date(1990, 1, 1), date(1995, 1, 1)), (date(1999, 1, 1), None)] == own
    assert actors.members("gcc", on=date(1995, 1, 1)) == through
    assert {"Treaty"} == {row["title"] for row in rows}
    assert [] == rows_of("member", register, actors, Years(first=1950, last=1951, spoken=((1950, 1951),)))


def test_a_register_can_be_parted_by_collection(library: Library) -> None:
    """What an import made is known by its id; the rest is the register."""
    imported = register_of(an_instrument(id="atop-1"), an_instrument(id="cow-2"), an_instrument())
    everything = collected(imported, collections=())
    parts = {name: list(collected(imported, collections=(name,)).by_id) for name in ("atop", "cow", "register")}

    assert imported is everything
    assert {"atop": ["atop-1"], "cow": ["cow-2"], "register": ["treaty-a"]} == parts
    assert library.register.by_id == collected(library.register, collections=("register",)).by_id


def test_a_register_without_days_covers_no_year(actors: Actors) -> None:
    """The message says so, rather than a table of nothing."""
    with pytest.raises(UsageError) as caught:
        panel_of("member", register_of(), actors, Years())

    assert "panels/nothing-covered" == caught.value.code


def test_an_unknown_unit_is_refused() -> None:
    """There are four."""
    with pytest.raises(UsageError) as caught:
        columns_of("dyad")  # type: ignore[arg-type]

    assert ("panels/unknown-unit", f"one of {', '.join(UNITS)}") == (caught.value.code, caught.value.want)
