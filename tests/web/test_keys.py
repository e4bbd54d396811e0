"""Secrets of one run of the server."""

import pytest

from foedus.web.keys import Keys


def test_each_start_has_secrets_of_its_own() -> None:
    """What was printed yesterday opens nothing today."""
    one, other = Keys(), Keys()

    assert 3 * (True,) == (one.token != other.token, one.session != other.session, one.csrf != other.csrf)
    assert (True, False) == (one.is_token(one.token), one.is_token(other.token))


def test_a_secret_opens_one_door() -> None:
    """Whoever sees a form has not seen the cookie, nor the token."""
    keys = Keys()

    assert (False, False) == (keys.is_session(keys.csrf), keys.is_token(keys.session))
    assert (True, True) == (keys.is_session(keys.session), keys.is_csrf(keys.csrf))


@pytest.mark.parametrize("forged", ["", "x", "\ud800", "é" * 43, "\0"])
def test_a_forged_token_opens_nothing(forged: str) -> None:
    """Whatever it is made of."""
    keys = Keys()

    assert (False, False, False) == (keys.is_token(forged), keys.is_session(forged), keys.is_csrf(forged))


def test_secrets_are_not_shown() -> None:
    """A log of our objects tells nothing."""
    keys = Keys("open sesame")

    assert "open sesame" not in repr(keys)
