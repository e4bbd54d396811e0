"""One page at a time, from an address that was checked, within limits."""

import gzip
import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from foedus.errors import DocumentError
from foedus.feeds.fetching import Fetched, Limits, Network, fetch, is_public, open_socket, post, system_addresses
from tests.stubserver import StubServer, http, serving

PUBLIC = "93.184.215.14"
PAGE = b"<p>Israel struck Doha.</p>"
HTML = "Content-Type: text/html; charset=latin-1"
TYPES = ("text/html", "text/plain")
QUICK = Limits(seconds=5)
# For news.example, made for this test, and good for a hundred years.
CERTIFICATE = """-----BEGIN CERTIFICATE-----
MIIBnTCCAUSgAwIBAgIUBmHTz7vyhHx/OmUZF7TxBVBk/5swCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMbmV3cy5leGFtcGxlMCAXDTI2MTEyMjIyNDQ0OFoYDzIxMjYx
MDI5MjI0NDQ4WjAXMRUwEwYDVQQDDAxuZXdzLmV4YW1wbGUwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAASCwG7ykY/FdNbAriNcliNW9pj3mYM5GtDYSUbNKFLwqmoR
lcNCKOxA278vxB396sPtm8BNkBl0Levv9ViWJj0ko2wwajAdBgNVHQ4EFgQU5scN
BjSYpg4lqanq6330EjuAFqowHwYDVR0jBBgwFoAU5scNBjSYpg4lqanq6330EjuA
FqowDwYDVR0TAQH/BAUwAwEB/zAXBgNVHREEEDAOggxuZXdzLmV4YW1wbGUwCgYI
KoZIzj0EAwIDRwAwRAIgQZT5tA1nzqT5ZpDDqVb+ip6G9xPs3p1IYE9E7uaK3IcC
IASJgiuJ9ZqtfCzHKAUD4jEqtfZ2hzkURDsdqZ/fTr8Z
-----END CERTIFICATE-----
"""
KEY = """-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgm882ZCuHeQJicVkh
VnClcF6ndGc+hSmCxaJsfgZVrRWhRANCAASCwG7ykY/FdNbAriNcliNW9pj3mYM5
GtDYSUbNKFLwqmoRlcNCKOxA278vxB396sPtm8BNkBl0Levv9ViWJj0k
-----END PRIVATE KEY-----
"""


def network_to(server: StubServer, *addresses: str, asked: list[tuple[str, int]] | None = None) -> Network:
    """Return a network in which every name leads to these addresses, and each of them to the server."""

    def connect(address: str, *, port: int, seconds: float) -> socket.socket:
        if asked is not None:
            asked.append((address, port))
        return open_socket("127.0.0.1", port=server.port, seconds=seconds)

    return Network(addresses=lambda _host: list(addresses or (PUBLIC,)), connect=connect)


def answered(*answers: bytes, url: str = "http://news.example/a", limits: Limits = QUICK) -> Fetched:
    """Return what is fetched from a server that gives these answers, one after the other."""
    rest = list(answers)

    def serve(_: bytes) -> Iterator[bytes]:
        yield rest.pop(0)

    with serving(serve) as server:
        return fetch(url, media_types=TYPES, limits=limits, network=network_to(server))


def refused(*answers: bytes, url: str = "http://news.example/a", limits: Limits = QUICK) -> tuple[str, str]:
    """Return the code and the place of the fault."""
    with pytest.raises(DocumentError) as caught:
        answered(*answers, url=url, limits=limits)
    return caught.value.code, caught.value.at


def test_a_page_comes_with_its_type_and_charset() -> None:
    """What the server declares is handed on beside the bytes."""
    assert Fetched(url="http://news.example/a", data=PAGE, media_type="text/html", charset="latin-1") == answered(
        http(PAGE, HTML)
    )


def test_the_request_names_the_host_and_tells_nothing_else() -> None:
    """No cookie, no referrer; a port that is not the usual one stands with the host."""
    with serving(lambda _: iter((http(PAGE, HTML),))) as server:
        fetch("http://news.example:8080/ä b?q=1#part".replace(" ", ""), media_types=TYPES, network=network_to(server))
        lines = server.asked[0].decode("ascii").split("\r\n")

    assert [
        "GET /%C3%A4b?q=1 HTTP/1.1", "Host: news.example:8080", "User-Agent: foedus", "Connection: close",
        "Accept: text/html, text/plain", "Accept-Encoding: gzip", "", "",
    ] == lines  # fmt: skip


def test_the_connection_goes_to_the_address_that_was_checked() -> None:
    """A name that would lead elsewhere the next moment is not asked again."""
    asked: list[tuple[str, int]] = []
    answers = [["1.1.1.1"], ["127.0.0.1"]]
    with serving(lambda _: iter((http(PAGE, HTML),))) as server:
        network = network_to(server, asked=asked)
        rebinding = Network(addresses=lambda _host: answers.pop(0), connect=network.connect)
        fetch("http://news.example/", media_types=TYPES, network=rebinding)

    assert [("1.1.1.1", 80)] == asked
    assert [["127.0.0.1"]] == answers


def test_where_one_address_is_dead_the_next_is_tried() -> None:
    """A host may stand at several addresses."""
    tried: list[str] = []

    with serving(lambda _: iter((http(PAGE, HTML),))) as server:

        def connect(address: str, *, port: int, seconds: float) -> socket.socket:
            tried.append(address)
            assert 80 == port
            if len(tried) == 1:
                raise ConnectionRefusedError
            return open_socket("127.0.0.1", port=server.port, seconds=seconds)

        network = Network(addresses=lambda _host: ["1.1.1.1", "1.0.0.1"], connect=connect)
        found = fetch("http://news.example/", media_types=TYPES, network=network)

    assert (PAGE, ["1.1.1.1", "1.0.0.1"]) == (found.data, tried)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.1", "224.0.0.1",
        "240.0.0.1", "255.255.255.255", "192.0.0.8", "198.18.0.1", "192.88.99.1", "::", "::1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::808:808", "2002:7f00:1::",
        "2001:0:1::1", "fe80::1%eth0", "fc00::1", "fec0::1", "ff02::1", "2001:db8::1", "3fff::1",
    ],
)  # fmt: skip
def test_what_is_not_the_public_internet_is_not_reached(address: str) -> None:
    """Also where a public address stands beside it, and an IPv6 address only carries it."""
    asked: list[tuple[str, int]] = []
    with serving(lambda _: iter(())) as server, pytest.raises(DocumentError) as caught:
        fetch("http://news.example/", media_types=TYPES, network=network_to(server, PUBLIC, address, asked=asked))

    assert ("feeds/private-address", []) == (caught.value.code, asked)


@pytest.mark.parametrize("address", [PUBLIC, "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::"])
def test_public_addresses_are_public(address: str) -> None:
    """Also one that is reached through a translator."""
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("host", ["localhost", "127.1", "0x7f000001", "2130706433", "[::1]", "[::ffff:127.0.0.1]"])
def test_no_spelling_of_this_machine_leads_to_it(host: str) -> None:
    """The address counts, and not how it is written."""
    with pytest.raises(DocumentError) as caught:
        fetch(f"http://{host}:8080/", media_types=TYPES)

    assert "feeds/private-address" == caught.value.code


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://news.example/", "gopher://news.example/", "news.example", "http://", "http:///a",
        "http://anna:secret@news.example/", "http://news.example:25/", "https://news.example:80/", "http://[::1/",
        "http://news.example:99999/", "http://news.example/a b", "http://news.example/\r\nHost: other",
        "http://news.example/\u202e", f"http://news.example/{'a' * 2000}", "http://a..example/",
    ],
)  # fmt: skip
def test_other_addresses_are_refused(url: str) -> None:
    """Only http and https, without passwords, on ports of the web."""
    with pytest.raises(DocumentError) as caught:
        fetch(url, media_types=TYPES)

    assert "feeds/wrong-address" == caught.value.code


def test_a_host_that_nobody_knows_is_said() -> None:
    """The name may be misspelt."""

    def unknown(_host: str) -> list[str]:
        raise socket.gaierror

    with pytest.raises(DocumentError) as caught:
        fetch("http://news.example/", media_types=TYPES, network=Network(addresses=unknown))

    assert "feeds/unknown-host" == caught.value.code


def test_a_name_server_that_sleeps_is_left_behind() -> None:
    """The time for names counts."""

    def sleepy(_host: str) -> list[str]:
        time.sleep(1)
        return [PUBLIC]

    network = Network(addresses=sleepy)
    with pytest.raises(DocumentError) as caught:
        fetch("http://news.example/", media_types=TYPES, limits=Limits(seconds=0.1), network=network)

    assert "feeds/too-slow" == caught.value.code


def test_the_system_resolves_numbers() -> None:
    """What has no name leads to itself."""
    assert ["127.0.0.1"] == system_addresses("127.0.0.1")


def moved(location: str, status: str = "302 Found") -> bytes:
    """Return a redirect."""
    return http(b"", f"Location: {location}", status=status)


def test_a_redirect_is_followed() -> None:
    """The page has the address at which it stood."""
    assert "http://other.example/b" == answered(moved("//other.example/b"), http(PAGE, HTML)).url


def test_every_redirect_is_checked_anew() -> None:
    """A public page may lead into a private network."""
    hosts = {"news.example": PUBLIC, "inner.example": "10.0.0.1"}
    with serving(lambda _: iter((moved("http://inner.example/"),))) as server:
        network = Network(addresses=lambda host: [hosts[host]], connect=network_to(server).connect)
        with pytest.raises(DocumentError) as caught:
            fetch("http://news.example/", media_types=TYPES, network=network)

    assert ("feeds/private-address", "http://inner.example/") == (caught.value.code, caught.value.at)


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("file:///etc/passwd", "feeds/wrong-address"),
        ("http://127.0.0.1/", "feeds/private-address"),
        ("http://[", "feeds/wrong-redirect"),
    ],
)
def test_a_redirect_may_not_leave_the_web(location: str, code: str) -> None:
    """A server chooses where it leads, and not how far."""
    with serving(lambda _: iter((moved(location),))) as server:
        network = Network(
            addresses=lambda host: [PUBLIC if host == "news.example" else host],
            connect=network_to(server).connect,
        )
        with pytest.raises(DocumentError) as caught:
            fetch("http://news.example/", media_types=TYPES, network=network)

    assert code == caught.value.code


def test_a_circle_ends() -> None:
    """Five redirects are enough."""
    assert "feeds/too-many-redirects" == refused(*[moved("/a")] * 6)[0]


def test_an_answer_of_another_status_is_no_page() -> None:
    """What a server says of a missing page is not the page."""
    assert "feeds/http-status" == refused(http(PAGE, HTML, status="404 Not Found"))[0]


@pytest.mark.parametrize("headers", [("Content-Type: image/png",), (), ("Content-Type: application/octet-stream",)])
def test_another_type_is_refused(headers: tuple[str, ...]) -> None:
    """Also where the server declares none."""
    assert "feeds/wrong-content" == refused(http(PAGE, *headers))[0]


def test_a_packed_page_is_unpacked() -> None:
    """Gzip is what we ask for; deflate is known."""
    assert PAGE == answered(http(gzip.compress(PAGE), HTML, "Content-Encoding: gzip")).data
    assert PAGE == answered(http(zlib.compress(PAGE), HTML, "Content-Encoding: deflate")).data


@pytest.mark.parametrize(
    ("body", "packing"),
    [(PAGE, "gzip"), (PAGE, "br"), (gzip.compress(PAGE), "gzip, gzip"), (b"", "zstd")],
    ids=["unpacked", "brotli", "packed once and not twice", "empty"],
)
def test_what_cannot_be_unpacked_is_said(body: bytes, packing: str) -> None:
    """Other packings, and packings that are none."""
    assert "feeds/wrong-content" == refused(http(body, HTML, f"Content-Encoding: {packing}"))[0]


def test_a_decompression_bomb_is_defused() -> None:
    """A hundred kilobytes that would be a hundred megabytes."""
    bomb = gzip.compress(bytes(100_000_000), compresslevel=9)

    assert len(bomb) < 110_000
    assert "feeds/too-large" == refused(http(bomb, HTML, "Content-Encoding: gzip"))[0]


def test_a_page_that_never_ends_is_cut_off() -> None:
    """Whatever length the server declares."""
    limits = Limits(seconds=5, received=100_000)

    assert "feeds/too-large" == refused(http(bytes(200_000), HTML), limits=limits)[0]
    chunked = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert "feeds/too-large" == refused(chunked + b"10000\r\n" + bytes(65536) + b"\r\n" + b"10000\r\n" + bytes(65536),
                                        limits=limits)[0]  # fmt: skip


@pytest.mark.parametrize(
    "answer",
    [
        b"", b"SSH-2.0-OpenSSH\r\n", http(PAGE, HTML)[:-5],
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        http(gzip.compress(PAGE)[:-9], HTML, "Content-Encoding: gzip"),
        http(gzip.compress(PAGE) + b"more", HTML, "Content-Encoding: gzip"),
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n", b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70_000,
    ],
    ids=["nothing", "no HTTP", "cut", "cut chunk", "cut pack", "more than a pack", "many heads", "a long head"],
)  # fmt: skip
def test_an_incomplete_answer_is_no_page(answer: bytes) -> None:
    """Half a report could say the opposite of the whole."""
    assert ("feeds/no-answer", "http://news.example/a") == refused(answer)


@pytest.mark.parametrize("head", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\nContent-Type: text/html\r\n\r\n"])
def test_a_server_that_sends_a_byte_at_a_time_is_cut_off(head: bytes) -> None:
    """In the head and in the body alike, the time for all of it counts."""

    def serve(_: bytes) -> Iterator[bytes]:
        yield head
        for _byte in range(60):
            time.sleep(0.05)
            yield b"x"

    begun = time.monotonic()
    with serving(serve) as server, pytest.raises(DocumentError) as caught:
        fetch("http://news.example/", media_types=TYPES, limits=Limits(seconds=0.4), network=network_to(server))

    assert "feeds/too-slow" == caught.value.code
    assert time.monotonic() - begun < 4


@pytest.fixture
def secure(tmp_path: Path) -> ssl.SSLContext:
    """Return the context of a server that has the certificate of news.example."""
    (tmp_path / "both.pem").write_text(KEY + CERTIFICATE, encoding="ascii")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "both.pem")
    return context


def over_tls(secure: ssl.SSLContext, url: str, *answers: bytes, known: bool = True) -> Fetched:
    """Return what is fetched over TLS, with the certificate of news.example known or not."""
    rest = list(answers)
    with serving(lambda _: iter((rest.pop(0),)), context=secure) as server:
        network = Network(
            addresses=lambda _host: [PUBLIC],
            connect=network_to(server).connect,
            trust=lambda: ssl.create_default_context(cadata=CERTIFICATE if known else None),
        )
        return fetch(url, media_types=TYPES, limits=QUICK, network=network)


def test_a_certificate_is_checked_against_the_name(secure: ssl.SSLContext) -> None:
    """The connection goes to an address, and the certificate is still that of the host."""
    assert PAGE == over_tls(secure, "https://news.example/", http(PAGE, HTML)).data
    for url, known in (("https://other.example/", True), ("https://news.example/", False)):
        with pytest.raises(DocumentError) as caught:
            over_tls(secure, url, http(PAGE, HTML), known=known)

        assert "feeds/no-answer" == caught.value.code


def test_an_encrypted_page_does_not_lead_to_an_open_one(secure: ssl.SSLContext) -> None:
    """Whoever listens could change it."""
    with pytest.raises(DocumentError) as caught:
        over_tls(secure, "https://news.example/", moved("http://news.example/"))

    assert "feeds/wrong-redirect" == caught.value.code


def test_this_machine_is_reached_where_a_person_has_set_it() -> None:
    """A model of one's own listens on loopback."""
    with serving(lambda _: iter((http(b"{}"),))) as server:
        found = post(f"{server.url}/v1", body=b'{"a": 1}', headers={"Authorization": "Bearer key"}, limits=QUICK)

    assert b"{}" == found.data
    assert server.asked[0].endswith(b'\r\n\r\n{"a": 1}')
    assert b"Authorization: Bearer key" in server.asked[0]


def test_an_endpoint_leads_nowhere_else() -> None:
    """Its key and its text are for it alone."""
    with serving(lambda _: iter((moved("http://other.example/"),))) as server, pytest.raises(DocumentError) as caught:
        post(server.url, body=b"{}", headers={}, limits=QUICK)

    assert "feeds/wrong-redirect" == caught.value.code


def test_a_private_network_is_not_this_machine() -> None:
    """Only loopback is open to an endpoint that is set."""
    with pytest.raises(DocumentError) as caught:
        post("http://10.0.0.1:8080/", body=b"{}", headers={}, limits=QUICK)

    assert "feeds/private-address" == caught.value.code


def test_a_key_does_not_go_out_unencrypted() -> None:
    """Whoever listens could use it."""
    network = Network(addresses=lambda _host: [PUBLIC])
    with pytest.raises(DocumentError) as caught:
        post("http://model.example/", body=b"{}", headers={"Authorization": "Bearer key"}, network=network)

    assert "feeds/wrong-address" == caught.value.code
