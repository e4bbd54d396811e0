"""A report has a form, whatever it is called."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from foedus.errors import DocumentError
from foedus.feeds.fetching import Network, open_socket
from foedus.reader.source import Source, fetch_source, is_url, kind_of, open_source
from tests.pdfs import column, pdf_of
from tests.stubserver import http, serving


def kind(data: bytes, file: str = "", media_type: str = "") -> str:
    """Return the form of some bytes."""
    return kind_of(Source(data=data, at="x", name="x", file=file, media_type=media_type))


@pytest.mark.parametrize(
    ("expected", "data", "file", "media_type"),
    [
        ("text", b"Israel struck Doha.", "a.txt", ""),
        ("text", b"<html> is a tag.", "a.md", ""),
        ("text", b"Israel struck Doha.", "report", ""),
        ("text", b"<html>", "", "text/plain"),
        ("html", b"\n <!DOCTYPE HTML><p>", "report", ""),
        ("html", b"Israel struck Doha.", "a.HTM", ""),
        ("html", b"Israel struck Doha.", "", "application/xhtml+xml"),
        ("pdf", pdf_of(column(["Doha"])), "a.txt", ""),
        ("pdf", b"\n%PDF-1.7", "", "text/html"),
    ],
)
def test_the_form_is_known(expected: str, data: bytes, file: str, media_type: str) -> None:
    """By the first bytes of a PDF, by what the server declares, by the name, by the first tag."""
    assert expected == kind(data, file, media_type)


@pytest.mark.parametrize("data", [b"PK\x03\x04word", b"\xd0\xcf\x11\xe0", b"{\\rtf1", b"\x89PNG", b"\x1f\x8b"])
def test_another_form_is_refused_by_its_name(data: bytes) -> None:
    """A Word document is not garbage, but it is not read."""
    with pytest.raises(DocumentError) as caught:
        kind(data, "report.txt")

    assert "reader/unknown-format" == caught.value.code


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"", b"<html>"])
def test_what_is_called_a_pdf_must_be_one(data: bytes) -> None:
    """A zip archive may have any name."""
    for given in ({"file": "report.pdf"}, {"media_type": "application/pdf"}):
        with pytest.raises(DocumentError) as caught:
            kind(data, **given)

        assert "reader/broken-pdf" == caught.value.code


def test_a_file_is_named_by_its_stem(tmp_path: Path) -> None:
    """The path is for messages."""
    path = tmp_path / "A report.md"
    path.write_bytes(b"Doha")

    assert Source(data=b"Doha", at=str(path), name="A report", file=str(path)) == open_source(path)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("http://news.example/2025/09/doha-strike.html?x=1", "doha-strike"),
        ("http://news.example/world/doha%20strike/", "doha strike"),
        ("http://news.example/", "news.example"),
    ],
)
def test_a_page_is_named_by_its_address(url: str, name: str) -> None:
    """By the last part that says something."""

    def serve(_: bytes) -> Iterator[bytes]:
        yield http(b"<p>Doha</p>", "Content-Type: text/html; charset=utf-8")

    with serving(serve) as server:
        network = Network(
            addresses=lambda _host: ["1.1.1.1"],
            connect=lambda _address, *, port, seconds: open_socket(
                "127.0.0.1", port=server.port, seconds=seconds + 0 * port
            ),
        )
        found = fetch_source(url, network=network)

    assert Source(data=b"<p>Doha</p>", at=url, name=name, url=url, media_type="text/html", charset="utf-8") == found


def test_an_address_is_no_path() -> None:
    """Only http and https are fetched."""
    assert [True, True, False, False] == [
        is_url(one) for one in ("https://a.example", "HTTP://a.example", "https.txt", "file:///a")
    ]
