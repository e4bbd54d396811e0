"""The start-up token, and the secrets that follow from it: the session of a browser, and its CSRF token.

One secret for one run of the server: whoever has read the printed address may use it, nobody else, and it is worth
nothing after the server has stopped. Sign-in and roles would put another session in the place of this one.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field

COOKIE = "foedus-session"
CSRF_FIELD = "csrf_token"
CSRF_HEADER = "x-csrf-token"


@dataclass(frozen=True, slots=True)
class Keys:
    """The secrets of one run."""

    token: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)

    @property
    def session(self) -> str:
        """What a browser keeps in place of the token."""
        return self._derived("session")

    @property
    def csrf(self) -> str:
        """What a form sends beside the cookie."""
        return self._derived("csrf")

    def is_token(self, given: str) -> bool:
        """Say whether this is the token, in a time that tells nothing of it."""
        return _same(given, self.token)

    def is_session(self, given: str) -> bool:
        """Say whether this is the session."""
        return _same(given, self.session)

    def is_csrf(self, given: str) -> bool:
        """Say whether this is the token of our own forms."""
        return _same(given, self.csrf)

    def _derived(self, purpose: str) -> str:
        return hmac.new(self.token.encode(), purpose.encode(), hashlib.sha256).hexdigest()


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), wanted.encode())
