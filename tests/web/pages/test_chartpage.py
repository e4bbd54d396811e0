"""Drawn figures."""

import csv
import io
from xml.etree import ElementTree as ET

import pytest
from starlette.testclient import TestClient

from tests.web.pages.reading import INCIDENT, read

pytest.importorskip("vl_convert")


@pytest.mark.parametrize(
    "figure", [f"/incidents/{INCIDENT}/chart/map", f"/incidents/{INCIDENT}/chart/timeline", "/actors/QAT/chart/network"]
)
def test_a_figure_is_a_picture_with_its_data(page: TestClient, figure: str) -> None:
    """In the light and in the dark, and as rows; it is not sent twice."""
    light, dark = page.get(f"{figure}.svg"), page.get(f"{figure}.svg?scheme=dark")
    rows = list(csv.DictReader(io.StringIO(page.get(f"{figure}.csv").text)))

    assert "{http://www.w3.org/2000/svg}svg" == ET.fromstring(light.text).tag  # noqa: S314 - our own picture
    assert light.content != dark.content
    assert rows
    assert 304 == page.get(f"{figure}.svg", headers={"if-none-match": light.headers["etag"]}).status_code


def test_a_figure_that_there_is_not_is_refused(page: TestClient) -> None:
    """With the names of those that there are."""
    assert "map or timeline" in read(page, f"/incidents/{INCIDENT}/chart/pie.svg", status=404)
