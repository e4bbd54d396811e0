"""The application: one shape of faults, a description without another host."""

import pytest
from starlette.testclient import TestClient

from foedus.errors import StoreError
from foedus.web.desk import Desk
from foedus.web.gate import Gate
from tests.web.desks import KEYS, program

PROBLEM = "application/problem+json"


@pytest.mark.parametrize(
    ("method", "url", "status", "code"),
    [
        ("GET", "/api/v1/nowhere", 404, "web/no-such-page"),
        ("DELETE", "/api/v1/log", 405, "web/wrong-method"),
        ("GET", "/api/v1/log?since=-1", 422, "web/wrong-request"),
        ("GET", "/api/v1/log?since=99999999999999999999999", 422, "web/wrong-request"),
        ("GET", "/api/v1/instruments/nato-1950", 404, "cli/unknown-instrument"),
        ("GET", "/api/v1/cover?actor=Nobody", 404, "cli/unknown-actor"),
        ("GET", "/api/v1/assessment?on=yesterday", 400, "cli/wrong-date"),
        ("GET", "/api/v1/assessment?policy=best", 400, "incidents/unknown-policy"),
        ("GET", "/api/v1/statements/abc", 400, "store/short-id"),
        ("GET", "/api/v1/verify?head=xyz", 400, "cli/wrong-head"),
        ("GET", "/docs", 404, "web/no-such-page"),
        ("GET", "/redoc", 404, "web/no-such-page"),
        ("POST", "/api/v1/reports", 422, "web/wrong-request"),
    ],
)
def test_every_fault_has_one_shape(method: str, url: str, status: int, code: str, client: TestClient) -> None:
    """Whoever found it: the framework, the register, the store."""
    answer = client.request(method, url)

    assert (status, code, PROBLEM) == (answer.status_code, answer.json()["code"], answer.headers["content-type"])


def test_a_method_that_is_not_taken_names_those_that_are(client: TestClient) -> None:
    """RFC 9110 wants it."""
    assert "GET" == client.delete("/api/v1/log").headers["allow"]


def test_our_own_bug_is_told_without_its_inside(gate: Gate, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the server goes on."""

    def fail(_: object) -> None:
        message = "/home/anna/secret"
        raise RuntimeError(message)

    monkeypatch.setattr("foedus.web.api.record.log_dict", lambda *_, **__: fail(desk))
    client = program(gate)
    broken = client.get("/api/v1/log")

    assert (500, "web/our-bug", False) == (broken.status_code, broken.json()["code"], "secret" in broken.text)
    assert "default-src 'none'" in broken.headers["content-security-policy"]
    assert 200 == client.get("/api/v1/verify").status_code


def test_a_group_of_our_faults_is_told_whole_and_any_other_is_our_bug(
    gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stranger among the faults is nobody's message."""

    def raising(error: Exception) -> int:
        def fail(*_: object, **__: object) -> None:
            raise error

        monkeypatch.setattr("foedus.web.api.record.log_dict", fail)
        return program(gate).get("/api/v1/log").status_code

    ours = StoreError("x", code="store/busy")

    assert [503, 500] == [raising(ExceptionGroup("x", [ours])), raising(ExceptionGroup("x", [ours, ValueError("y")]))]


def test_the_description_names_every_route_with_examples(client: TestClient) -> None:
    """And a page shows it, without a script or another host."""
    told = client.get("/api/v1/openapi.json").json()
    page = client.get("/api/v1/docs")

    assert {"Problem", "ReportBody"} <= set(told["components"]["schemas"])
    assert [] == [
        path
        for path, methods in told["paths"].items()
        for one in methods.values()
        if "401" not in one["responses"] or not one.get("description")
    ]
    assert (200, True) == (page.status_code, all(path in page.text for path in told["paths"]))
    assert [False, False, False] == [word in page.text for word in ("<script", "http://", "https://")]


def test_the_description_needs_the_token_too(nobody: TestClient) -> None:
    """What the API takes is told to whoever may ask it."""
    assert [401, 401] == [nobody.get(f"/api/v1/{one}").status_code for one in ("docs", "openapi.json")]


def test_a_session_sees_what_a_program_sees(page: TestClient, client: TestClient) -> None:
    """The same content, by its hash."""
    url = "/api/v1/incidents/doha/assessment"

    assert page.get(url).headers["etag"] == client.get(url).headers["etag"]
    assert KEYS.token not in page.get(url).text
