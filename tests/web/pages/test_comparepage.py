"""Clauses side by side."""

import csv
import io

from starlette.testclient import TestClient

from tests.web.pages.reading import read, words

TWO = "?clause=usa-qat-2025%232b&clause=nato-1949%235"


def test_two_clauses_stand_side_by_side(page: TestClient) -> None:
    """Thing by thing, with the words of both, and no score."""
    told = words(read(page, f"/compare{TWO}"))

    assert "domestic law" in told
    assert "an armed attack against one or more of them in Europe or North America" in told
    assert "No score is made of it" in told


def test_one_clause_waits_for_another(page: TestClient) -> None:
    """The form keeps what was named."""
    html = read(page, "/compare?clause=nato-1949%235&clause=")

    assert 'value="nato-1949#5"' in html
    assert "Name two clauses" in words(html)
    assert 'value="nowhere"' not in read(page, "/compare?clause=nowhere")


def test_the_comparison_is_taken_along(page: TestClient) -> None:
    """A row for each thing that is compared."""
    rows = list(csv.DictReader(io.StringIO(page.get(f"/compare.csv{TWO}").text)))

    assert ["section", "name", "usa-qat-2025#2b", "nato-1949#5", "alike"] == list(rows[0])


def test_a_wording_of_another_day_is_compared(page: TestClient) -> None:
    """Article 6 of 1949 is not that of 1951."""
    assert "nato-1949#6" in read(page, f"/compare{TWO}&clause=nato-1949%236&on=1950-01-01")


def test_the_words_stand_side_by_side_before_the_table(page: TestClient) -> None:
    """Whoever compares two clauses reads them first, and can cite the page."""
    html = read(page, "/compare?clause=usa-qat-2025%232b&clause=nato-1949%235")

    assert html.index("In the event of such an attack") < html.index("Casus, element by element")
    assert "Foedus: usa-qat-2025#2b beside nato-1949#5" in words(html)
