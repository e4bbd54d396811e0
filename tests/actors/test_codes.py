"""Codes of states side by side: ISO, Correlates of War, Gleditsch and Ward."""

from datetime import date

import pytest

from foedus.actors import Code, Span, System, index_codes, load_actors, load_codes
from foedus.actors.codes import _read_code
from foedus.errors import RegisterError

CODES = load_codes()


@pytest.mark.parametrize(
    ("system", "code", "year", "actor"),
    [
        ("cow", 2, 1900, "USA"),
        ("cow", 255, 1850, "PRU"),
        ("cow", 255, 1914, "DEU"),
        ("cow", 255, 2000, "DEU"),
        ("cow", 260, 1970, "DEU"),
        ("cow", 265, 1970, "DDR"),
        ("cow", 325, 1855, "SAR"),
        ("cow", 325, 1915, "ITA"),
        ("cow", 345, 1913, "SRB"),
        ("cow", 345, 1938, "YUG"),
        ("cow", 345, 1999, "YUG"),
        ("cow", 345, 2004, "SCG"),
        ("cow", 345, 2010, "SRB"),
        ("cow", 365, 1914, "RUS"),
        ("cow", 365, 1968, "SUN"),
        ("cow", 365, 2022, "RUS"),
        ("cow", 300, 1866, "AUH"),
        ("cow", 305, 1930, "AUT"),
        ("cow", 730, 1904, "KOR"),
        ("cow", 732, 1953, "KOR"),
        ("cow", 731, 1953, "PRK"),
        ("cow", 678, 1970, "YAR"),
        ("cow", 679, 2015, "YEM"),
        ("cow", 680, 1980, "YMD"),
        ("cow", 816, 1968, "VNM"),
        ("cow", 817, 1968, "RVN"),
        ("cow", 273, 1850, "HSE"),
        ("cow", 280, 1850, "MEC"),
        ("cow", 511, 1964, "ZAN"),
        ("cow", 970, 2005, "NRU"),
        ("cow", "UKG", 1939, "GBR"),
        ("cow", "GMY", 1866, "PRU"),
        ("gw", 255, 1866, "PRU"),
        ("gw", 260, 2010, "DEU"),
        ("gw", 340, 1914, "SRB"),
        ("gw", 345, 1991, "YUG"),
        ("gw", 678, 1970, "YAR"),
        ("gw", 678, 2015, "YEM"),
        ("gw", 711, 1930, "TBT"),
        ("gw", 563, 1899, "TRA"),
        ("gw", 564, 1899, "OFS"),
        ("gw", 89, 1830, "UPC"),
        ("gw", 99, 1825, "GCL"),
        ("gw", 815, 1850, "VNM"),
        ("gw", 970, 2005, "KIR"),
        ("iso", 634, 2025, "QAT"),
        ("iso", 891, 1999, "YUG"),
        ("iso", 891, 2004, "SCG"),
        ("iso", 280, 1980, "DEU"),
        ("iso", "YEM", 1980, "YAR"),
        ("iso", "YEM", 2020, "YEM"),
    ],
)
def test_a_code_means_the_state_of_its_day(system: System, code: int | str, year: int, actor: str) -> None:
    """One number passes from Prussia to Germany, another from Serbia to Yugoslavia and back."""
    assert actor == CODES.actor(code, system=system, on=date(year, 7, 1))


def test_a_code_outlives_the_days_on_which_its_list_counts_the_state() -> None:
    """COW drops the Netherlands from 1940 to 1945, and its number still means them."""
    day = date(1943, 1, 1)

    assert "NLD" == CODES.actor(210, system="cow", on=day)
    assert not CODES.counts("NLD", system="cow", on=day)
    assert CODES.counts("NLD", system="gw", on=day)
    assert "QAT" == CODES.actor(694, system="cow", on=date(1950, 1, 1))


def test_a_code_of_nobody_is_left_to_whoever_reads_the_feed() -> None:
    """ICB has numbers of its own."""
    assert CODES.actor(996, system="cow", on=date(1950, 1, 1)) is None
    assert CODES.actor("XXX", system="iso", on=date(1950, 1, 1)) is None


@pytest.mark.parametrize(
    ("system", "year", "count"),
    [("cow", 1816, 23), ("cow", 1914, 45), ("cow", 1945, 62), ("cow", 2016, 195), ("gw", 1914, 60), ("gw", 2016, 195)],
)
def test_the_lists_have_as_many_states_as_their_authors_count(system: System, year: int, count: int) -> None:
    """COW begins with 23 states and ends with 195; Gleditsch and Ward have microstates in a list of their own."""
    assert count == len(CODES.members(system, on=date(year, 12, 1)))


def test_the_codes_of_the_tables_agree() -> None:
    """The number beside a state is among those that the list gives it."""
    for actor in load_actors().by_id.values():
        numbers = {one.number for one in CODES.listed(actor.id, system="cow")}
        others = {one.number for one in CODES.listed(actor.id, system="gw")}
        assert actor.cow_number is None or actor.cow_number in numbers, actor.id
        assert actor.gw_number is None or actor.gw_number in others, actor.id


def test_every_state_of_today_has_its_iso_code() -> None:
    """Kosovo's is user-assigned."""
    today = load_actors().states_on(date(2025, 9, 9))

    assert [] == sorted(state for state in today if not CODES.listed(state, system="iso"))


def test_codes_stand_side_by_side() -> None:
    """Whoever joins tables sees all three."""
    written = [CODES.written("DEU", system=system) for system in ("iso", "cow", "gw")]

    assert ["DEU 276, DEU 280", "GMY 255, GFR 260", "GMY 255, GFR 260"] == written
    assert "GMY 255" == CODES.written("DEU", system="cow", on=date(1914, 7, 1))
    assert "" == CODES.written("BEL", system="cow", on=date(1943, 7, 1))
    assert "XKX" == CODES.written("XKX", system="iso")
    assert "" == CODES.written("hamas", system="cow")


def code(actor: str, since: str | None, until: str | None) -> Code:
    """Return a code of Correlates of War for some days."""
    return Code(actor=actor, system="cow", number=1, abbreviation="ONE", span=Span(since=since, until=until))


def test_one_number_means_one_state_on_a_day() -> None:
    """A war of 1915 would have two belligerents in place of one."""
    with pytest.raises(RegisterError) as caught:
        index_codes([code("DEU", "1900", "1920"), code("AUT", "1910", None)], actors=load_actors())

    assert "register/wrong-code" == caught.value.code


def test_a_code_of_a_stranger_and_a_strange_list_are_refused() -> None:
    """A row that leads nowhere would silently be lost."""
    row = {"actor": "DEU", "system": "imf", "number": "134", "abbreviation": "", "from": "", "to": "", "note": ""}

    with pytest.raises(RegisterError, match="ZZZ"):
        index_codes([code("ZZZ", None, None)], actors=load_actors())
    with pytest.raises(RegisterError, match="imf"):
        _read_code(row)
