"""Two servers on one store: each sees what the other records, and one that is killed loses nothing."""

import threading
import time
from contextlib import suppress
from pathlib import Path

import httpx2
import pytest

from tests.cases.web.servers import Served, served
from tests.store.builders import Fresh
from tests.web.desks import make_project

ENOUGH = 5
REPORT = "Iran fired missiles at Al Udeid Air Base in Qatar on {day} June 2025."


def report(day: int) -> dict[str, str]:
    """Return a report of a day of its own."""
    return {"text": REPORT.format(day=day), "name": f"wire-{day}.md", "published_on": "2025-07-01", "outlet": "Wire"}


def batches(server: Served) -> list[int]:
    """Return the numbers of the batches that a server sees."""
    return [one["number"] for one in server.client.get("/api/v1/log", params={"limit": 1000}).json()["batches"]]


@pytest.fixture
def project(tmp_path: Path, nowhere: Fresh) -> Path:
    """Return a project whose store is a file, or on a server of PostgreSQL."""
    return make_project(tmp_path / "desk", store=nowhere())


def test_each_sees_what_the_other_records(project: Path) -> None:
    """At once, and both chains are one."""
    with served(project) as one, served(project) as other:
        first = one.client.post("/api/v1/reports", json=report(23))
        seen = other.client.get("/api/v1/incidents/al-udeid-2025-06-23/assessment")
        second = other.client.post("/api/v1/reports", json=report(24))
        statement = first.json()["statements"][0]["id"]
        gone = one.client.post(f"/api/v1/statements/{statement}/withdrawal", json={"reason": "A slip."})
        told = other.client.get(f"/api/v1/statements/{statement}").json()

        assert [201, 200, 201, 201] == [answer.status_code for answer in (first, seen, second, gone)]
        assert ([1, 2, 3, 4], "A slip.") == (batches(one), told["withdrawn_by"]["reason"])
        assert batches(one) == batches(other)
        assert one.client.get("/api/v1/verify").json() == other.client.get("/api/v1/verify").json()
        etags = [
            server.client.get("/api/v1/incidents/al-udeid-2025-06-24/assessment").headers["etag"]
            for server in (one, other)
        ]
        assert 1 == len(set(etags))
        assert [0, 0] == [one.stop(), other.stop()]


@pytest.mark.prove
def test_a_killed_server_loses_nothing_that_it_said_it_had(project: Path) -> None:
    """What was answered with 201 is on record; what was under way is there whole, or not at all."""
    kept: list[int] = []
    with served(project) as one, served(project) as other:

        def record() -> None:
            # The server is killed under it.
            with suppress(httpx2.TransportError):
                for day in range(1, 29):
                    answer = one.client.post("/api/v1/reports", json=report(day))
                    kept.append(answer.json()["batch"]["number"])

        def killed() -> None:
            while len(kept) < ENOUGH:
                time.sleep(0.01)
            one.kill()

        writer, killer = threading.Thread(target=record), threading.Thread(target=killed)
        writer.start()
        killer.start()
        both = [other.client.post("/api/v1/reports", json=report(day)).json() for day in (29, 30)]
        writer.join(60)
        killer.join(60)
        mine = [one["batch"]["number"] for one in both]

        assert (True, True) == (ENOUGH <= len(kept) < 28, set(kept) | set(mine) <= set(batches(other)))
        assert other.client.get("/api/v1/verify").json()["holds"]
        with served(project) as again:
            assert 201 == again.client.post("/api/v1/statements", json={"statements": EXTRA}).status_code
            assert batches(again) == batches(other)


EXTRA = """schema: foedus/statements/1
documents: [{id: late, outlet: Wire, published_on: 2025-07-02}]
incidents: [{id: late-1, title: Late}]
statements: [{about: late-1, property: place, value: Doha, holder: late, document: late}]
"""
