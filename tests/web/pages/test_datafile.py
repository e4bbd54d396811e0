"""The data behind an incident's page."""

import csv
import io

import pytest
from starlette.testclient import TestClient

from tests.web.pages.reading import INCIDENT, read


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("statements", "property"),
        ("findings", "verdict"),
        ("obligations", "owes"),
        ("documents", "outlet"),
        ("ledger", "state"),
        ("timeline", "day"),
    ],
)
def test_every_part_of_the_page_has_its_data(page: TestClient, table: str, column: str) -> None:
    """A table that a spreadsheet opens, and that has rows."""
    answer = page.get(f"/incidents/{INCIDENT}/{table}.csv")
    rows = list(csv.DictReader(io.StringIO(answer.text)))

    assert rows
    assert column in rows[0]
    assert f"{INCIDENT}-{table}.csv" in answer.headers["content-disposition"]


def test_a_table_that_there_is_not_is_refused(page: TestClient) -> None:
    """With the names of those that there are."""
    assert "one of statements, findings" in read(page, f"/incidents/{INCIDENT}/secrets.csv", status=404)
