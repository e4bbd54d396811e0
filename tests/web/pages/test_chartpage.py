"""Drawn figures."""

import csv
import io
from xml.etree import ElementTree as ET

import pytest
from starlette.testclient import TestClient

from tests.web.pages.reading import INCIDENT, read

pytest.importorskip("vl_convert")


SUPPOSED = "?attacker=ISR&victim=QAT&place=Doha&act=air+strike&date=2026-03-01"
FIGURES = {
    f"/incidents/{INCIDENT}/chart/map": "",
    f"/incidents/{INCIDENT}/chart/timeline": "",
    "/actors/QAT/chart/network": "",
    "/what-if/chart/map": SUPPOSED,
    "/cascade/chart/rounds": "?attacker=AUH&victim=SRB&on=1914-07-28",
}


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_is_a_picture_with_its_data(page: TestClient, figure: str) -> None:
    """In the light and in the dark, and as rows; it is not sent twice."""
    asked = FIGURES[figure] or "?"
    light, dark = page.get(f"{figure}.svg{asked}"), page.get(f"{figure}.svg{asked}&scheme=dark")
    rows = list(csv.DictReader(io.StringIO(page.get(f"{figure}.csv{asked}").text)))

    assert "{http://www.w3.org/2000/svg}svg" == ET.fromstring(light.text).tag  # noqa: S314 - our own picture
    assert light.content != dark.content
    assert rows
    assert 304 == page.get(f"{figure}.svg{asked}", headers={"if-none-match": light.headers["etag"]}).status_code


def test_a_figure_that_there_is_not_is_refused(page: TestClient) -> None:
    """With the names of those that there are."""
    assert "map or timeline" in read(page, f"/incidents/{INCIDENT}/chart/pie.svg", status=404)


def test_the_map_of_an_incident_supposed_elsewhere_shows_where_it_would_be(page: TestClient) -> None:
    """Not Doha, where it was, but Tallinn, with whatever else is on record."""
    rows = page.get(f"/what-if/chart/map.csv?incident={INCIDENT}&place=Tallinn").text

    assert "Tallinn" in rows
    assert "Doha" not in rows


def test_the_network_has_both_ways(page: TestClient) -> None:
    """Who covers Qatar, and whom Qatar covers."""
    rows = list(csv.DictReader(io.StringIO(page.get("/actors/QAT/chart/network.csv?on=2026-03-01").text)))

    assert {("USA", "QAT"), ("QAT", "KWT")} <= {(row["bearer"], row["beneficiary"]) for row in rows}


@pytest.mark.parametrize("path", ["/what-if/chart/map.svg?incident=nowhere&place=Doha", "/cascade/chart/rounds.svg"])
def test_a_figure_of_nothing_says_what_is_missing(page: TestClient, path: str) -> None:
    """It is the fault page, and no empty picture."""
    assert page.get(path, headers={"accept": "text/html"}).status_code in (400, 404)
