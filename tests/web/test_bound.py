"""Where the server is bound."""

import pytest

from foedus.errors import UsageError
from foedus.web.bound import Bound, loopback


@pytest.mark.parametrize(("host", "found"), [("localhost", "127.0.0.1"), ("127.0.0.9", "127.0.0.9"), ("[::1]", "::1")])
def test_a_loopback_address_is_taken(host: str, found: str) -> None:
    """This machine talks to itself."""
    assert found == loopback(host)


@pytest.mark.parametrize("host", [".".join("0000"), "::", "192.168.0.1", "example.org", "", "127.0.0.1.example"])
def test_any_other_address_is_refused(host: str) -> None:
    """Nobody else on the network may look in."""
    with pytest.raises(UsageError) as refused:
        loopback(host)

    assert "web/not-loopback" == refused.value.code


def test_names_that_lead_here_have_the_port() -> None:
    """Another port is another server."""
    assert {"127.0.0.1:8000", "localhost:8000"} == set(Bound(port=8000).hosts)
    assert {"http://[::1]", "http://[::1]:80", "http://localhost", "http://localhost:80"} == set(
        Bound(host="::1", port=80).origins
    )
    assert ("http://[::1]", "http://127.0.0.1:8000") == (Bound(host="::1", port=80).origin, Bound(port=8000).origin)
