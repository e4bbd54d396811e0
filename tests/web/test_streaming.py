"""Long tables as they are made."""

import csv
import io
import json

from anyio.from_thread import start_blocking_portal
from starlette.testclient import TestClient

from foedus.exchange import read_table
from foedus.web.streaming import ROWS, Form, stream_table


def body(rows: list[dict[str, int | str]], *, form: Form) -> str:
    """Return a table streamed and put together."""
    answer = stream_table(rows, columns=("a", "b"), form=form, name="x")

    async def gathered() -> str:
        return "".join([str(part) async for part in answer.body_iterator])

    # In a thread of its own: a browser that another test left open has a loop in this one.
    with start_blocking_portal() as portal:
        return portal.call(gathered)


def test_a_long_table_is_whole() -> None:
    """Its heading once, every row, over all its pieces."""
    rows: list[dict[str, int | str]] = [{"a": number, "b": "x"} for number in range(2 * ROWS + 1)]
    found = read_table(body(rows, form="csv"))

    assert (2 * ROWS + 1, {"a": "0", "b": "x"}) == (len(found), found[0])
    assert 2 * ROWS + 1 == len([json.loads(line) for line in body(rows, form="ndjson").splitlines()])


def test_an_empty_table_has_a_heading() -> None:
    """Nothing is not a fault."""
    assert ("a,b\r\n", "") == (body([], form="csv"), body([], form="ndjson"))


def test_no_cell_of_a_download_is_a_formula(client: TestClient) -> None:
    """What a stranger said of an incident runs in no spreadsheet."""
    evil = '=HYPERLINK(""http://evil.example"")'
    statements = (
        "schema: foedus/statements/1\n"
        f"documents:\n  - {{id: wire2, outlet: '{evil}', title: '+1', published_on: 2025-09-10}}\n"
        "incidents:\n  - {id: doha2, title: '@SUM(A1)'}\n"
        "statements:\n  - {about: doha2, property: place, value: Doha, holder: wire2, document: wire2, words: '-2+3'}\n"
    )
    added = client.post("/api/v1/statements", json={"statements": statements})
    tables = {
        name: list(csv.reader(io.StringIO(client.get(f"/api/v1/tables/{name}.csv").text)))
        for name in ("documents", "statements", "incidents", "findings", "obligations")
    }
    cells = [cell for rows in tables.values() for row in rows for cell in row]

    assert 201 == added.status_code, added.text
    assert [] == [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]
    assert {f"'{evil}", "'+1", "'-2+3", "'@SUM(A1)"} <= set(cells)


def test_a_table_of_answers_has_a_row_a_finding(client: TestClient) -> None:
    """The same findings as the answer, and kept by nobody on the way."""
    answer = client.get("/api/v1/tables/findings.ndjson")
    rows = [json.loads(line) for line in answer.text.splitlines()]
    told = client.get("/api/v1/assessment").json()

    assert len(told["findings"]) == len(rows)
    assert {one["verdict"] for one in told["findings"]} == {one["verdict"] for one in rows}
    assert ("application/x-ndjson", "private, no-store") == (
        answer.headers["content-type"].partition(";")[0],
        answer.headers["cache-control"],
    )
