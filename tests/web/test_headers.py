"""What every response says to the browser."""

from starlette.testclient import TestClient

from foedus.web.headers import POLICY, SAFETY, with_safety


def test_nothing_that_answers_can_weaken_the_headers() -> None:
    """A route that sets a policy of its own sets none."""
    found = dict(with_safety([(b"Content-Security-Policy", b"default-src *"), (b"cache-control", b"public")]))

    assert (POLICY.encode(), b"public") == (found[b"content-security-policy"], found[b"cache-control"])


def test_no_script_in_a_page_and_no_other_host() -> None:
    """What a stranger slips into a page does not run."""
    assert "default-src 'none'" in POLICY
    assert [] == [word for word in ("unsafe", "http:", "https:", "*", "blob:") if word in POLICY]


def test_every_answer_has_them_refusals_too(nobody: TestClient, client: TestClient) -> None:
    """A page of a refusal is a page."""
    other = client.get("/", headers={"host": "x"})
    answers = [nobody.get("/"), client.get("/api/v1/log"), client.get("/nowhere"), other]

    assert [200, 401, 404, 421] == sorted(one.status_code for one in answers)
    assert [SAFETY] * 4 == [{name: one.headers.get(name) for name in SAFETY} for one in answers]
