"""A long list in pieces."""

import pytest
from starlette.datastructures import URL
from starlette.testclient import TestClient

from foedus.errors import UsageError
from foedus.web.paging import next_link, page_of


def test_every_row_comes_once_in_order() -> None:
    """However long the pieces are."""
    rows = [f"row {number}" for number in range(23)]
    found: list[str] = []
    cursor, pieces = "", 0
    while pieces == 0 or cursor:
        piece = page_of(rows, key=str, limit=5, cursor=cursor)
        found, cursor, pieces = [*found, *piece.rows], piece.cursor, pieces + 1

    assert (rows, 5) == (found, pieces)


def test_what_is_recorded_in_between_shifts_nothing() -> None:
    """No row comes twice."""
    first = page_of(["b", "d", "f"], key=str, limit=2, cursor="")
    second = page_of(["a", "b", "c", "d", "e", "f"], key=str, limit=2, cursor=first.cursor)

    assert (("b", "d"), ("e", "f"), "") == (first.rows, second.rows, second.cursor)


@pytest.mark.parametrize("cursor", ["x", "%%%", "é", "bnVsbA", "IngiCg", "W" * 400, "ey" * 100])
def test_a_forged_cursor_leads_nowhere(cursor: str) -> None:
    """Nor does one whose row is gone."""
    with pytest.raises(UsageError) as refused:
        page_of(["a"], key=str, limit=1, cursor=cursor)

    assert "web/wrong-cursor" == refused.value.code


def test_the_next_piece_keeps_the_question() -> None:
    """And names no host."""
    link = next_link(URL("http://h/api/v1/x?a=1&cursor=old"), cursor="new")

    assert ({"link": '</api/v1/x?a=1&cursor=new>; rel="next"'}, {}) == (link, next_link(URL("http://h/x"), cursor=""))


def test_the_link_of_an_answer_leads_to_the_next(client: TestClient) -> None:
    """Until there is none."""
    url, found = "/api/v1/statements?limit=5", []
    while url:
        answer = client.get(url)
        found += [one["id"] for one in answer.json()]
        url = answer.headers.get("link", "").partition(">")[0].removeprefix("<")
    whole = [one["id"] for one in client.get("/api/v1/statements").json()]

    assert (whole, True) == (found, len(whole) > 10)
