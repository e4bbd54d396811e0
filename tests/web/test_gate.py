"""The gate before everything."""

import pytest
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from foedus.web.gate import MOST_FIELDS, Gate
from foedus.web.keys import COOKIE
from tests.web.desks import BOUND, KEYS, ORIGIN, browser

WITHDRAWAL = "/api/v1/statements/00000000/withdrawal"
NAME = f"{COOKIE}-{BOUND.port}"


def test_the_token_becomes_a_session_and_leaves_the_address(nobody: TestClient) -> None:
    """Nobody who looks over a shoulder, or into a history, reads it."""
    away = nobody.get("/api/v1/log", params={"since": "1", "token": KEYS.token, "limit": "2"})
    cookie = away.headers["set-cookie"].lower()

    assert (303, "/api/v1/log?since=1&limit=2") == (away.status_code, away.headers["location"])
    assert (True, True, False) == ("httponly" in cookie, "samesite=strict" in cookie, KEYS.token in cookie)
    assert 200 == nobody.get("/api/v1/log").status_code


def test_the_token_leads_to_no_other_host(nobody: TestClient) -> None:
    """A path of two slashes would be another host's."""
    away = nobody.get(f"{BOUND.origin}//evil.example/x", params={"token": KEYS.token})

    assert (303, "/evil.example/x") == (away.status_code, away.headers["location"])


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"authorization": "Bearer "},
        {"authorization": f"Basic {KEYS.token}"},
        {"authorization": f"Bearer {KEYS.token}x"},
        {"authorization": f"Bearer {KEYS.session}"},
        {"cookie": f"{NAME}={KEYS.token}"},
        {"cookie": f"{NAME}={KEYS.csrf}"},
        {"cookie": f"{COOKIE}={KEYS.session}"},
        {"cookie": f"{COOKIE}-1={KEYS.session}"},
        {"cookie": "\x01;;=;" * 50},
        {"x-csrf-token": KEYS.csrf},
    ],
)
def test_nobody_comes_in_without_the_token(headers: dict[str, str], nobody: TestClient) -> None:
    """Another secret, another cookie, half a token: none."""
    answer = nobody.get("/api/v1/log", headers=headers)

    assert (401, "web/no-token") == (answer.status_code, answer.json()["code"])
    assert 'Bearer realm="foedus"' == answer.headers["www-authenticate"]


@pytest.mark.parametrize("token", ["", "x", KEYS.token + "x", KEYS.token.upper(), KEYS.session])
def test_a_forged_token_in_the_address_gives_no_session(token: str, nobody: TestClient) -> None:
    """The right one does, alone."""
    answer = nobody.get("/api/v1/log", params={"token": token})

    assert (401, None) == (answer.status_code, answer.headers.get("set-cookie"))


def test_two_tokens_in_an_address_are_none(nobody: TestClient) -> None:
    """One of them is somebody's guess."""
    assert 401 == nobody.get(f"/api/v1/log?token={KEYS.token}&token=x").status_code


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:8642", "127.0.0.1:8642.evil", ""]
)
def test_a_name_that_was_made_to_lead_here_is_refused(host: str, client: TestClient) -> None:
    """DNS rebinding: the page of another site, whose name leads to this machine, may not read ours."""
    answer = client.get("/api/v1/log", headers={"host": host})

    assert (421, "web/wrong-host") == (answer.status_code, answer.json()["code"])


def test_two_hosts_are_none(client: TestClient) -> None:
    """Which of them a proxy believes is not known."""
    answer = client.get("/api/v1/log", headers=[("host", "127.0.0.1:8642"), ("host", "evil.example")])

    assert 421 == answer.status_code


def test_the_name_localhost_leads_here_too(client: TestClient) -> None:
    """In whatever letters a browser writes it."""
    assert 200 == client.get("/api/v1/log", headers={"host": "LocalHost:8642"}).status_code


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"x-csrf-token": KEYS.csrf},
        ORIGIN,
        ORIGIN | {"x-csrf-token": KEYS.token},
        {"origin": "http://evil.example", "x-csrf-token": KEYS.csrf},
        {"origin": "null", "x-csrf-token": KEYS.csrf},
        {"origin": "http://127.0.0.1:8643", "x-csrf-token": KEYS.csrf},
        ORIGIN | {"sec-fetch-site": "cross-site", "x-csrf-token": KEYS.csrf},
        ORIGIN | {"sec-fetch-site": "same-site", "x-csrf-token": KEYS.csrf},
    ],
)
def test_a_form_of_another_site_changes_nothing(headers: dict[str, str], page: TestClient) -> None:
    """Cross-site request forgery: the cookie alone, or with a guess, writes nothing."""
    answer = page.post(WITHDRAWAL, json={"reason": "x"}, headers=headers)

    assert (403, True) == (answer.status_code, answer.json()["code"] in ("web/no-csrf-token", "web/other-origin"))


def test_a_script_of_ours_sends_the_token_in_a_header(page: TestClient) -> None:
    """It comes through, and is told that there is no such statement."""
    answer = page.post(WITHDRAWAL, json={"reason": "x"}, headers=ORIGIN | {"x-csrf-token": KEYS.csrf})

    assert (404, "cli/unknown-statement") == (answer.status_code, answer.json()["code"])


@pytest.mark.parametrize("files", [None, {"file": b"x"}])
def test_a_form_of_ours_sends_the_token_in_a_field(files: dict[str, bytes] | None, page: TestClient) -> None:
    """In either form that a browser sends."""
    good = page.post("/nowhere", data={"csrf_token": KEYS.csrf}, files=files, headers=ORIGIN)
    bad = page.post("/nowhere", data={"csrf_token": "x"}, files=files, headers=ORIGIN)
    twice = page.post("/nowhere", data={"csrf_token": [KEYS.csrf, "x"]}, files=files, headers=ORIGIN)

    assert [404, 403, 403] == [one.status_code for one in (good, bad, twice)]


def test_a_form_that_cannot_be_read_is_none_of_ours(page: TestClient) -> None:
    """Broken, or with more fields than any form has."""
    broken = page.post("/x", content=b"--", headers=ORIGIN | {"content-type": "multipart/form-data"})
    many = page.post("/x", data={str(n): "" for n in range(MOST_FIELDS + 1)}, headers=ORIGIN)

    assert [403, 403] == [broken.status_code, many.status_code]


def test_a_program_with_the_token_needs_no_other(client: TestClient) -> None:
    """No browser sends it of itself; but where an origin is named, it must be ours."""
    assert 404 == client.post(WITHDRAWAL, json={"reason": "x"}).status_code
    assert 403 == client.post(WITHDRAWAL, json={"reason": "x"}, headers={"origin": "http://evil.example"}).status_code


def test_a_body_has_an_end(client: TestClient) -> None:
    """Declared or not, what is larger than it may be is not read to its end."""
    large = b"x" * (BOUND.largest_body + 1)
    declared = client.post("/api/v1/reports", content=large)
    streamed = client.post("/api/v1/reports", content=iter([large[:200_000], large[200_000:]]))
    lied = client.get("/api/v1/log", headers={"content-length": "9" * 40})

    assert [413, 413, 413] == [one.status_code for one in (declared, streamed, lied)]
    assert "web/too-large" == declared.json()["code"]


@pytest.mark.parametrize("encoding", ["gzip", "br", "deflate, gzip", "zstd"])
def test_a_packed_body_is_not_unpacked(encoding: str, client: TestClient) -> None:
    """A decompression bomb stays packed."""
    answer = client.post("/api/v1/reports", content=b"x", headers={"content-encoding": encoding})

    assert (415, "web/packed-body") == (answer.status_code, answer.json()["code"])


def test_an_address_has_an_end(client: TestClient) -> None:
    """Nobody asks in forty thousand letters."""
    assert 414 == client.get("/api/v1/log", params={"x": "y" * 40_000}).status_code


def test_no_other_protocol_comes_in(gate: Gate) -> None:
    """There is nothing to be had by a socket that stays open."""
    with pytest.raises(WebSocketDisconnect), browser(gate).websocket_connect("/"):
        pass
