"""Where the server is bound, and which names lead there: the addresses that a browser may use."""

import ipaddress
from dataclasses import dataclass

from foedus.errors import UsageError

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8642
HIGHEST_PORT = 65_535
HTTP_PORT = 80
# A report is some kilobytes, a PDF some megabytes; the reader takes in 10 MB of either.
LARGEST_BODY = 12_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A loopback address with its port, and how much a request may bring."""

    host: str = DEFAULT_HOST
    port: int = DEFAULT_PORT
    largest_body: int = LARGEST_BODY

    @property
    def origin(self) -> str:
        """The origin of our own pages."""
        return f"http://{self._literal}:{self.port}" if self.port != HTTP_PORT else f"http://{self._literal}"

    @property
    def hosts(self) -> frozenset[str]:
        """What the `Host` of a request may be: the address, or `localhost`, with the port."""
        names = (self._literal, "localhost")
        bare = names if self.port == HTTP_PORT else ()
        return frozenset((*(f"{name}:{self.port}" for name in names), *bare))

    @property
    def origins(self) -> frozenset[str]:
        """What the `Origin` of a request may be."""
        return frozenset(f"http://{host}" for host in self.hosts)

    @property
    def _literal(self) -> str:
        return f"[{self.host}]" if ":" in self.host else self.host


def loopback(host: str) -> str:
    """Return the loopback address that a host names; `localhost` is 127.0.0.1.

    Raises:
        UsageError: It is another address, or a name that may lead anywhere.
    """
    if host == "localhost":
        return DEFAULT_HOST
    try:
        address = ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        address = None
    if address is None or not address.is_loopback:
        raise UsageError(
            f'"{host}" is no loopback address.',
            code="web/not-loopback",
            at="--host",
            want="127.0.0.1, another address of 127.0.0.0/8, or ::1",
            mend="leave `--host` out; to share the pages, put a server with sign-in before them",
        )
    return str(address)
