"""HTTP out: one page at a time, from the address that was checked, within limits.

The one place from which Foedus speaks to a network. A name is resolved once, every address that it leads to is checked,
and the connection goes to a checked one, so that a name that leads elsewhere the next moment changes nothing. Every
redirect is a new request with the same checks. Proxies and `~/.netrc` are not looked at, cookies are not kept.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from time import monotonic
from typing import Literal, Protocol
from urllib.parse import quote, urljoin, urlsplit

from foedus.errors import DocumentError

Reach = Literal["public", "public or loopback"]
Address = ipaddress.IPv4Address | ipaddress.IPv6Address
LONGEST_URL = 2_000
LONGEST_HOST = 253
MOST_ADDRESSES = 4
BLOCK = 65_536
# Below 1024 stand servers of other kinds, which would read our request as something else.
LOW_PORTS = {"http": (80,), "https": (443,)}
FIRST_FREE_PORT = 1024
REDIRECTS = frozenset((301, 302, 303, 307, 308))
OK = 200
PACKED = {"gzip": 16 + zlib.MAX_WBITS, "x-gzip": 16 + zlib.MAX_WBITS, "deflate": 32 + zlib.MAX_WBITS}
# Addresses that carry another within them.
NAT64 = ipaddress.ip_network("64:ff9b::/96")
SIX_TO_FOUR = ipaddress.ip_network("2002::/16")
# All that is given out of IPv6, and what is kept back in it and in IPv4: tunnels, relays, protocols.
GIVEN_OUT = ipaddress.ip_network("2000::/3")
KEPT_BACK = tuple(map(ipaddress.ip_network, ("2001::/23", "3fff::/20", "192.0.0.0/24", "192.88.99.0/24")))
SAFE = "%/:=&?~+!$,;'@()*[]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much may come in: `seconds` from the first question to the last byte, redirects included; sizes in bytes."""

    seconds: float = 20.0
    redirects: int = 5
    received: int = 10_000_000
    unpacked: int = 20_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What came: the bytes, unpacked; their type and charset as the server declares them; where they stand."""

    url: str
    data: bytes
    media_type: str = ""
    charset: str = ""


def system_addresses(host: str) -> list[str]:
    """Return the addresses to which the system resolves a name, as text.

    Raises:
        OSError: It resolves to none.
    """
    return [str(found[4][0]) for found in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]


def open_socket(address: str, *, port: int, seconds: float) -> socket.socket:
    """Return a connection to an address, never to a name.

    Raises:
        OSError: Nobody answers.
    """
    return socket.create_connection((address, port), timeout=seconds)


class Connect(Protocol):
    """Opens a connection to an address."""

    def __call__(self, address: str, *, port: int, seconds: float) -> socket.socket:
        """Return the connection."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """How names are resolved, connections opened and certificates checked; tests put their own in its place."""

    addresses: Callable[[str], list[str]] = system_addresses
    connect: Connect = open_socket
    trust: Callable[[], ssl.SSLContext] = field(default=ssl.create_default_context)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked of a server: how, and with what; a body is posted."""

    body: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    reach: Reach = "public"


INTERNET = Network()
PLAIN = Limits()


def fetch(url: str, *, media_types: tuple[str, ...], limits: Limits = PLAIN, network: Network = INTERNET) -> Fetched:
    """Return what stands at a URL, of one of these media types, after at most `limits.redirects` redirects.

    Raises:
        DocumentError: The URL is none of http or https, leads to an address that is not public, or nobody answers;
            what comes is too late, too large, of another type, or not complete.
    """
    question = Question(headers={"Accept": ", ".join(media_types), "Accept-Encoding": "gzip"})
    watch = _Watch(limits.seconds)
    here = url
    for _ in range(limits.redirects + 1):
        place = _Place.of(here)
        answer = _ask(place, question, _Means(limits, network, watch))
        if not answer.location:
            return _of_type(answer.fetched, media_types)
        here = _next_place(place, answer.location)
    raise DocumentError(
        f"The address leads on more than {limits.redirects} times.",
        code="feeds/too-many-redirects",
        at=url,
        want=f"at most {limits.redirects} redirects",
        mend="give the address at which the page stands",
    )


def post(
    url: str, *, body: bytes, headers: Mapping[str, str], limits: Limits = PLAIN, network: Network = INTERNET
) -> Fetched:
    """Return a server's answer to a JSON body; the server may be this machine, and a redirect is not followed.

    For an endpoint that a person has set, never for an address that stands in a text.

    Raises:
        DocumentError: As in `fetch`; or the headers hold a key and the way is not encrypted.
    """
    place = _Place.of(url)
    question = Question(body=body, headers={"Content-Type": "application/json", **headers}, reach="public or loopback")
    answer = _ask(place, question, _Means(limits, network, _Watch(limits.seconds)))
    if answer.location:
        raise _wrong_redirect(place.url, "The endpoint leads to another address.")
    return answer.fetched


class _Watch:
    """The time that is left for all of it."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.end = monotonic() + seconds

    def left(self, url: str) -> float:
        left = self.end - monotonic()
        if left <= 0:
            raise self.too_slow(url)
        return left

    @property
    def over(self) -> bool:
        return monotonic() >= self.end

    def too_slow(self, url: str) -> DocumentError:
        return DocumentError(
            f"The answer was not complete after {self.seconds:g} seconds.",
            code="feeds/too-slow",
            at=url,
            want="a server that answers in time",
            mend="try again later, or save the page and read the file",
        )


@dataclass(frozen=True, slots=True)
class _Means:
    limits: Limits
    network: Network
    watch: _Watch


@dataclass(frozen=True, slots=True)
class _Answer:
    fetched: Fetched
    location: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A URL taken apart: everything that a request needs."""

    url: str
    scheme: str
    host: str
    port: int
    target: str

    @classmethod
    def of(cls, url: str) -> "_Place":
        if len(url) > LONGEST_URL or any(sign.isspace() or not sign.isprintable() for sign in url):
            raise _wrong_address(url, "The address is too long, or holds blanks or signs that cannot be seen.")
        try:
            parts = urlsplit(url)
            port = parts.port
            host = (parts.hostname or "").encode("idna").decode("ascii")
        except (ValueError, UnicodeError) as error:
            raise _wrong_address(url, "The address cannot be taken apart.") from error
        if parts.scheme not in LOW_PORTS or not host or len(host) > LONGEST_HOST:
            raise _wrong_address(url, "The address is not one of the web.")
        if parts.username is not None or parts.password is not None:
            raise _wrong_address(url, "The address holds a user's name or a password.")
        port = LOW_PORTS[parts.scheme][0] if port is None else port
        if port not in LOW_PORTS[parts.scheme] and port < FIRST_FREE_PORT:
            raise _wrong_address(url, f"Port {port} is not one of the web.")
        target = quote(parts.path or "/", safe=SAFE) + (f"?{quote(parts.query, safe=SAFE)}" if parts.query else "")
        return cls(url=parts._replace(fragment="").geturl(), scheme=parts.scheme, host=host, port=port, target=target)

    @property
    def name(self) -> str:
        """The host as a header gives it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port in LOW_PORTS[self.scheme] else f"{host}:{self.port}"


def is_public(address: Address) -> bool:
    """Say whether an address is one of the public internet, also by the address that it carries within it.

    >>> is_public(ipaddress.ip_address("93.184.215.14")), is_public(ipaddress.ip_address("::ffff:10.0.0.1"))
    (True, False)
    """
    inner = _inner(address)
    if inner is not None:
        return is_public(inner)
    return (
        address.is_global
        and not (address.is_multicast or address.is_reserved)
        and (address.version == 4 or address in GIVEN_OUT)  # noqa: PLR2004 - the older internet
        and not any(address in network for network in KEPT_BACK)
    )


def _inner(address: Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address within a mapped, translated (NAT64) or 6to4 one."""
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address in NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    if address in SIX_TO_FOUR:
        return ipaddress.IPv4Address((int(address) >> 80) & 0xFFFF_FFFF)
    return None


def _is_loopback(address: Address) -> bool:
    inner = _inner(address)
    return address.is_loopback or (inner is not None and inner.is_loopback)


def _checked_addresses(place: _Place, reach: Reach, means: _Means) -> list[str]:
    """Return the addresses of a host, all of them checked; one that may not be reached closes the host."""
    found = [ipaddress.ip_address(text.partition("%")[0]) for text in dict.fromkeys(_resolve(place, means))]
    for address in found:
        if not is_public(address) and not (reach == "public or loopback" and _is_loopback(address)):
            raise DocumentError(
                f"{place.host} leads to {address}, which is not an address of the public internet.",
                code="feeds/private-address",
                at=place.url,
                want="a page of the public internet",
                mend="save the page, and read the file",
            )
    return [str(address) for address in found[:MOST_ADDRESSES]]


def _resolve(place: _Place, means: _Means) -> list[str]:
    """Return what a name resolves to; the system's resolver knows no deadline, and is left behind where it is late."""
    found: list[list[str]] = []
    failed: list[Exception] = []

    def ask() -> None:
        try:
            found.append(means.network.addresses(place.host))
        except (OSError, ValueError) as error:
            failed.append(error)

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(means.watch.left(place.url))
    if not found and not failed:
        raise means.watch.too_slow(place.url)
    if failed or not found[0]:
        raise DocumentError(
            f"Nobody knows a host {place.host}.",
            code="feeds/unknown-host",
            at=place.url,
            want="a host that exists",
            mend="check its spelling and the connection to the network",
        ) from (failed[0] if failed else None)
    return found[0]


def _ask(place: _Place, question: Question, means: _Means) -> _Answer:
    addresses = _checked_addresses(place, question.reach, means)
    secret = "Authorization" in question.headers
    if secret and place.scheme != "https" and not all(_is_loopback(ipaddress.ip_address(one)) for one in addresses):
        raise _wrong_address(place.url, "A key would go over the network unencrypted.")
    try:
        plain = _connect(place, addresses, means)
        with plain, _cut_off(plain, means.watch.left(place.url)):
            wrapped = (
                means.network.trust().wrap_socket(plain, server_hostname=place.host)
                if place.scheme == "https"
                else plain
            )
            with wrapped:
                return _exchange(wrapped, place, question, means)
    except (OSError, http.client.HTTPException, ValueError) as error:
        # A socket that was cut off fails in many ways.
        if means.watch.over:
            raise means.watch.too_slow(place.url) from error
        raise DocumentError(
            f"The server gave no answer that could be read: {str(error) or type(error).__name__}.",
            code="feeds/no-answer",
            at=place.url,
            want="a complete answer over HTTP",
            mend="try again later, or save the page and read the file",
        ) from error


def _connect(place: _Place, addresses: list[str], means: _Means) -> socket.socket:
    failed: OSError | None = None
    for address in addresses:
        try:
            return means.network.connect(address, port=place.port, seconds=means.watch.left(place.url))
        except OSError as error:
            failed = error
    raise failed or OSError("no address")


@contextmanager
def _cut_off(line: socket.socket, seconds: float) -> Iterator[None]:
    """Close a connection from outside when its time is over: a server may send a byte a second for ever."""

    def shut() -> None:
        with suppress(OSError):
            copy.shutdown(socket.SHUT_RDWR)

    # Where it is wrapped for TLS, another object takes over the descriptor; a copy reaches the connection still.
    copy = line.dup()
    timer = threading.Timer(seconds, shut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        copy.close()


def _exchange(line: socket.socket, place: _Place, question: Question, means: _Means) -> _Answer:
    connection = http.client.HTTPConnection(place.host, place.port)
    connection.sock = line
    connection.putrequest(
        "GET" if question.body is None else "POST", place.target, skip_host=True, skip_accept_encoding=True
    )
    headers = {"Host": place.name, "User-Agent": "foedus", "Connection": "close", **question.headers}
    if question.body is not None:
        headers["Content-Length"] = str(len(question.body))
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders(question.body)
    with connection.getresponse() as response:
        return _read(response, place, means)


def _read(response: http.client.HTTPResponse, place: _Place, means: _Means) -> _Answer:
    location = response.getheader("Location")
    if response.status in REDIRECTS and location:
        return _Answer(Fetched(url=place.url, data=b""), location)
    data = _body(response, place, means)
    if response.status != OK:
        raise DocumentError(
            f"The server answered {response.status} {response.reason}.",
            code="feeds/http-status",
            at=place.url,
            want="an answer 200, with the page",
            mend="look at the address in a browser, or save the page and read the file",
        )
    media_type = response.headers.get_content_type() if response.getheader("Content-Type") else ""
    charset = response.headers.get_content_charset() or ""
    return _Answer(Fetched(url=place.url, data=data, media_type=media_type, charset=charset))


def _body(response: http.client.HTTPResponse, place: _Place, means: _Means) -> bytes:
    """Return the whole body, unpacked as it comes in, so that nothing beyond the limits is ever held."""
    packing = (response.getheader("Content-Encoding") or "identity").strip().lower()
    if packing != "identity" and packing not in PACKED:
        raise _wrong_content(place.url, f'The answer is packed as "{packing}".', "plain or gzip")
    unpacker = zlib.decompressobj(PACKED[packing]) if packing in PACKED else None
    parts: list[bytes] = []
    received = size = 0
    while block := response.read(BLOCK):
        means.watch.left(place.url)
        received += len(block)
        if received > means.limits.received:
            raise _too_large(place.url, means.limits.received)
        part = block if unpacker is None else _unpack(unpacker, block, means.limits.unpacked + 1 - size, place.url)
        size += len(part)
        if size > means.limits.unpacked:
            raise _too_large(place.url, means.limits.unpacked)
        parts.append(part)
    if response.length or (unpacker is not None and (not unpacker.eof or unpacker.unused_data)):
        raise http.client.IncompleteRead(b"")
    return b"".join(parts)


def _unpack(unpacker: "zlib._Decompress", block: bytes, most: int, url: str) -> bytes:
    try:
        # What is left over when `most` is reached makes the page too large anyway.
        return unpacker.decompress(block, most)
    except zlib.error as error:
        raise _wrong_content(url, "The answer cannot be unpacked.", "what its header says") from error


def _of_type(fetched: Fetched, media_types: tuple[str, ...]) -> Fetched:
    if fetched.media_type in media_types:
        return fetched
    shown = fetched.media_type or "nothing"
    raise _wrong_content(fetched.url, f"The server declares its answer as {shown}.", f"one of {', '.join(media_types)}")


def _next_place(place: _Place, location: str) -> str:
    try:
        there = urljoin(place.url, location)
        secure = urlsplit(there).scheme == "https"
    except ValueError as error:
        raise _wrong_redirect(place.url, "The address leads to one that cannot be read.") from error
    if place.scheme == "https" and not secure:
        raise _wrong_redirect(place.url, f"The address leads to {there}, which is not encrypted.")
    return there


def _wrong_redirect(url: str, message: str) -> DocumentError:
    return DocumentError(
        message,
        code="feeds/wrong-redirect",
        at=url,
        want="an address at which the answer stands",
        mend="give the last address itself, if you trust it",
    )


def _wrong_address(url: str, message: str) -> DocumentError:
    return DocumentError(
        message,
        code="feeds/wrong-address",
        at=url,
        want="an address as https://example.org/report.html",
        mend="correct the address, or save the page and read the file",
    )


def _wrong_content(url: str, message: str, want: str) -> DocumentError:
    return DocumentError(
        message, code="feeds/wrong-content", at=url, want=want, mend="save the page, and read the file"
    )


def _too_large(url: str, most: int) -> DocumentError:
    return DocumentError(
        f"The answer has more than {most:,} bytes.",
        code="feeds/too-large",
        at=url,
        want=f"at most {most:,} bytes",
        mend="save the page, and read the part that matters",
    )
