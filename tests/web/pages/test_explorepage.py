"""All incidents and all commitments."""

import csv
import io

import pytest
from starlette.testclient import TestClient

from tests.web.pages.reading import INCIDENT, read, words


def table(page: TestClient, query: str) -> list[dict[str, str]]:
    """Return the rows that fit."""
    return list(csv.DictReader(io.StringIO(page.get(f"/explore.csv{query}").text)))


def test_incidents_and_instruments_meet_in_a_cell(page: TestClient) -> None:
    """The weightiest clause, and the way to its grounds."""
    html = read(page, "/explore")

    assert f'href="/incidents/{INCIDENT}/why/gcc-jda-2000/2?for=QAT"' in html
    assert "Attack in Doha" in words(html)


def test_the_list_has_a_row_for_each_finding(page: TestClient) -> None:
    """With what decided it."""
    html = read(page, "/explore?layout=list&instrument=usa-qat-2025")

    assert f'href="/incidents/{INCIDENT}/why/usa-qat-2025/2b?for=QAT"' in html
    assert "in_force" in words(html)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?verdict=engaged&instrument=gcc-jda-2000", True),
        ("?verdict=engaged&instrument=nato-1949", False),
        ("?actor=Qatar&verdict=engaged", True),
        ("?actor=Norway&instrument=gcc-jda-2000", False),
        ("?kind=defence&q=doha", True),
        ("?q=atlantis", False),
        ("?since=2025-09-01&until=2025-09-30&q=doha&verdict=engaged", True),
        ("?since=2025-10-01&q=doha-2025", False),
        ("?until=2025-08-01&q=doha-2025", False),
    ],
)
def test_filters_live_in_the_address(page: TestClient, query: str, found: bool) -> None:  # noqa: FBT001 - what is wanted
    """What fits is shown, and what does not is not."""
    rows = [one for one in table(page, query) if one["incident"] == INCIDENT]

    assert found == bool(rows)


def test_what_is_asked_stands_in_the_files_too(page: TestClient) -> None:
    """The same rows as data, with what was asked and what they rest on."""
    told = page.get("/explore.json?verdict=engaged&instrument=gcc-jda-2000").json()

    assert ("foedus/explore/1", {"verdict": "engaged", "instrument": "gcc-jda-2000"}) == (told["schema"], told["asked"])
    assert {"2", "2-danger", "2-aid"} >= {one["provision"].partition("#")[2] for one in told["rows"]}
    assert 64 == len(told["register"])


def test_nothing_that_fits_teaches(page: TestClient) -> None:
    """Absence is never zero."""
    assert "Absence here says what is on record" in words(read(page, "/explore?q=atlantis"))
