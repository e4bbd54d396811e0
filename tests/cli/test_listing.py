"""What the register holds can be listed."""

import json

import pytest

from foedus.cli.listing import Kind
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
    result = foedus("list", "--kind", "plebiscite")

    assert (0, "Nothing fits.") == (result.status, result.out.splitlines()[0])


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
