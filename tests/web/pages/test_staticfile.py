"""Scripts and styles."""

import re

import pytest
from starlette.testclient import TestClient

from tests.web.pages.reading import read

KEPT = "private, max-age=31536000, immutable"


def test_a_file_is_fetched_once(page: TestClient) -> None:
    """A browser that has it asks for it again when it is another one."""
    files = re.findall(r'(?:href|src)="(/static/[^"]+)"', read(page, "/"))
    answers = [page.get(one) for one in files]

    assert len(files) >= 3
    assert {(200, KEPT)} == {(one.status_code, one.headers["cache-control"]) for one in answers}
    assert all("default-src 'none'" in one.headers["content-security-policy"] for one in answers)


@pytest.mark.parametrize("query", ["", "?v=", "?v=0000000000", "?v=a&v=b"])
def test_a_file_without_its_hash_is_asked_for_each_time(query: str, page: TestClient) -> None:
    """It may be another one tomorrow."""
    assert "private, no-cache" == page.get(f"/static/foedus.css{query}").headers["cache-control"]


def test_what_is_no_file_is_not_there(page: TestClient) -> None:
    """Nor is what stands elsewhere."""
    assert [404, 404] == [page.get(one).status_code for one in ("/static/nothing.js?v=x", "/static/..%2fevery.py")]
