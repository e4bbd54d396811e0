"""Answers known by the hash of their content."""

from starlette.testclient import TestClient

from foedus.web.etag import etag_of
from tests.cli.conftest import WIRE

LOG = "/api/v1/log"


def test_what_is_known_already_is_not_sent_again(client: TestClient) -> None:
    """A program that asks each minute costs nothing while nothing happens."""
    first = client.get(LOG)
    again = client.get(LOG, headers={"if-none-match": first.headers["etag"]})

    assert (200, 304, b"") == (first.status_code, again.status_code, again.content)
    assert etag_of(first.content) == again.headers["etag"] == first.headers["etag"]


def test_a_hash_in_a_list_counts_and_another_does_not(client: TestClient) -> None:
    """As RFC 9110 has it."""
    tag = client.get(LOG).headers["etag"]
    given = (f'"x", W/{tag}', "*", '"x"', tag.strip('"'), "")

    assert [304, 304, 200, 200, 200] == [client.get(LOG, headers={"if-none-match": one}).status_code for one in given]


def test_what_is_recorded_changes_the_hash(client: TestClient) -> None:
    """And only that."""
    url = "/api/v1/incidents/doha/assessment"
    before, same = client.get(url), client.get(url)
    client.post("/api/v1/reports", json={"text": WIRE.replace("Qatar", "Iran"), "name": "other.md"})
    after = client.get(LOG)

    assert before.headers["etag"] == same.headers["etag"]
    assert 2 == len(after.json()["batches"])
