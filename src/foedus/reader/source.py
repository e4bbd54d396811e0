"""A report as it comes: bytes with an address, from a file or from the web, and which form they have."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import unquote, urlsplit

from foedus.errors import DocumentError
from foedus.files import read_bytes

if TYPE_CHECKING:
    from foedus.feeds.fetching import Network

Kind = Literal["text", "html", "pdf"]
PAGE_TYPES = ("text/html", "application/xhtml+xml")
TEXT_TYPES = ("text/plain", "text/markdown")
PDF_TYPE = "application/pdf"
PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".xht")
TEXT_SUFFIXES = (".txt", ".text", ".md", ".markdown")
PDF_MARK, PDF_REACH = b"%PDF-", 1024
# By their first bytes: what people take for a report, and what it is.
OTHERS = {
    b"PK\x03\x04": "a zip archive, perhaps a Word document",
    b"\xd0\xcf\x11\xe0": "an old Word document",
    b"{\\rtf": "a rich text document",
    b"\x1f\x8b": "a packed file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The bytes of a report; `at` is the path or URL that messages show, `name` what its id is made from."""

    data: bytes
    at: str
    name: str
    file: str = ""
    url: str = ""
    media_type: str = ""
    charset: str = ""


def is_url(text: str) -> bool:
    """Say whether `text` is to be fetched, and not a path.

    >>> is_url("https://example.org/report.html"), is_url("report.html")
    (True, False)
    """
    return text.lower().startswith(("http://", "https://"))


def open_source(path: Path) -> Source:
    """Return the report in a file.

    Raises:
        DocumentError: The file cannot be read.
    """
    return Source(data=read_bytes(path), at=str(path), name=path.stem, file=str(path))


def fetch_source(url: str, *, network: "Network | None" = None) -> Source:
    """Return the report at a URL: a page, text or PDF of at most 10 MB, within 20 seconds and 5 redirects.

    Raises:
        DocumentError: As `foedus.feeds.fetching.fetch` has it.
    """
    # What reads files has no need of a network, and does not wait for its libraries.
    from foedus.feeds.fetching import INTERNET, fetch  # noqa: PLC0415

    found = fetch(url, media_types=(*PAGE_TYPES, *TEXT_TYPES, PDF_TYPE), network=network or INTERNET)
    parts = urlsplit(found.url)
    last = unquote(parts.path).rstrip("/").rpartition("/")[2]
    name = last.rpartition(".")[0] or last or parts.hostname or ""
    return Source(
        data=found.data, at=found.url, name=name, url=found.url, media_type=found.media_type, charset=found.charset
    )


def kind_of(source: Source) -> Kind:
    """Return the form of a report: by its first bytes, by the type that a server declared, by the name of its file.

    Raises:
        DocumentError: It is of no form that is read.
    """
    suffix = Path(source.file).suffix.lower()
    if PDF_MARK in source.data[:PDF_REACH]:
        return "pdf"
    other = next((what for mark, what in OTHERS.items() if source.data.startswith(mark)), "")
    if suffix == ".pdf" or source.media_type == PDF_TYPE:
        raise DocumentError(
            f"The file is called a PDF, and is {other or 'none'}.",
            code="reader/broken-pdf",
            at=source.at,
            want="a PDF document",
            mend="save or export the document anew",
        )
    if other:
        raise DocumentError(
            f"The file is {other}.",
            code="reader/unknown-format",
            at=source.at,
            want="plain text, Markdown, HTML or PDF",
            mend="save the report as text or PDF",
        )
    if source.media_type in PAGE_TYPES or suffix in PAGE_SUFFIXES:
        return "html"
    if source.media_type in TEXT_TYPES or suffix in TEXT_SUFFIXES:
        return "text"
    return "html" if source.data[:PDF_REACH].lstrip().lower().startswith((b"<!doctype html", b"<html")) else "text"
