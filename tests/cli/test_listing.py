"""What the register holds can be listed."""

import json

import pytest

from foedus.projects.listing import Kind
from tests.cli.conftest import Run


@pytest.mark.parametrize("kind", [one.value for one in Kind])
def test_each_kind_has_a_list(kind: str, foedus: Run) -> None:
    """No kind is empty, and every row has the same columns."""
    rows = json.loads(foedus("list", kind, "--format", "json").out)

    assert rows
    assert 1 == len({tuple(row) for row in rows})


def test_instruments_are_filtered_by_party_and_day(foedus: Run) -> None:
    """The order covers Qatar from 29 September 2025, and not before."""

    def listed(day: str) -> set[str]:
        return {
            row["id"] for row in json.loads(foedus("list", "--party", "Qatar", "--on", day, "--format", "json").out)
        }

    assert {"usa-qat-2025"} == listed("2025-12-01") - listed("2025-09-09")
    assert "nato-1949" not in listed("2025-12-01")


def test_a_kind_is_a_filter_too(foedus: Run) -> None:
    """Executive orders alone."""
    rows = json.loads(foedus("list", "--kind", "executive order", "--party", "QAT", "--format", "json").out)

    assert ["usa-qat-2025"] == [row["id"] for row in rows]


def test_what_fits_nothing_says_so(foedus: Run) -> None:
    """An empty list is no fault."""
    result = foedus("list", "--kind", "plan", "--party", "QAT", "--on", "1950-01-01")

    assert (0, "Nothing fits.") == (result.status, result.out.splitlines()[0])


def test_a_kind_of_clause_is_a_filter_too(foedus: Run) -> None:
    """The instruments in which somebody owes defence to Qatar, and not those that only name its status."""
    rows = json.loads(
        foedus("list", "--party", "QAT", "--on", "2026-03-02", "--kind", "defence", "--format", "json").out
    )

    assert {"arab-league-jd-1950", "gcc-jda-2000", "usa-qat-2025"} <= {row["id"] for row in rows}
    assert "usa-mnna-status" not in {row["id"] for row in rows}


def test_a_kind_that_nothing_has_is_refused(foedus: Run) -> None:
    """A misspelt kind is told, with the nearest."""
    result = foedus("list", "--kind", "defense")

    assert 2 == result.status
    assert "[cli/unknown-kind]" in result.err
    assert "nearest: defence" in result.err


def test_quiet_lists_ids(foedus: Run) -> None:
    """One line for a script to read."""
    assert "usa-qat-2025" in foedus("list", "--party", "QAT", "--quiet").out.split()


def test_actors_and_places_have_their_day(foedus: Run) -> None:
    """The Soviet Union existed in 1980, and Doha is Qatar's today."""
    actors = json.loads(foedus("list", "actors", "--party", "SUN", "--on", "1980-01-01", "--format", "json").out)
    later = json.loads(foedus("list", "actors", "--party", "SUN", "--on", "2020-01-01", "--format", "json").out)
    places = json.loads(foedus("list", "places", "--party", "QAT", "--format", "json").out)

    assert (["SUN"], []) == ([row["id"] for row in actors], later)
    assert "Doha" in {row["name"] for row in places}


def test_codes_of_actors_stand_side_by_side_on_their_day(foedus: Run) -> None:
    """In 1980 the Federal Republic is 260 in both lists."""
    row = json.loads(foedus("list", "actors", "--party", "DEU", "--on", "1980-07-28", "--format", "json").out)[0]

    assert ("GFR 260", "GFR 260") == (row["cow"], row["gw"])
    assert "DEU 280" in row["iso"]


@pytest.mark.parametrize("kind", ["acts", "objects", "kinds", "duties", "measures"])
def test_vocabularies_show_their_authority(kind: str, foedus: Run) -> None:
    """A word of law has a text in which it stands."""
    rows = json.loads(foedus("list", kind, "--format", "json").out)

    assert 0.7 < sum(bool(row["authority"]) for row in rows) / len(rows)


def test_a_party_whose_name_is_a_homonym_is_asked_for(foedus: Run) -> None:
    """Which Korea is meant is not guessed."""
    result = foedus("list", "--party", "Korea")

    assert (2, True) == (result.status, "KOR or PRK" in result.err)
