"""A report as a file: its front matter, its text, and what the reader makes of it."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from foedus.errors import DocumentError
from foedus.files import digest, read_text
from foedus.reader.coding import Reader, code_report
from foedus.reader.lexicon import Lexicon
from foedus.reader.naming import NamedInstrument
from foedus.statements import Document, Record

FENCE = "---"
MAX_HEAD = 4000
KEY = re.compile(r"^(?P<key>[a-z_]{1,30}):[ \t]*(?P<value>.*)$")
ITEM = re.compile(r"^[ \t]+-[ \t]+(?P<value>.*)$")
SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The front matter of a report, and where the text begins."""

    title: str = ""
    outlet: str = ""
    published_on: str = ""
    origin: str = ""
    url: str = ""
    sources: tuple[str, ...] = ()
    body: int = 0


def read_head(text: str) -> Head:
    """Return the front matter between two `---` lines at the top, or an empty one; unknown keys are let be."""
    if not text.startswith(FENCE + "\n"):
        return Head()
    close = text.find(f"\n{FENCE}\n", len(FENCE), MAX_HEAD)
    if close < 0:
        return Head()
    values: dict[str, str] = {}
    sources: list[str] = []
    key = ""
    for line in text[len(FENCE) + 1 : close].split("\n"):
        found, item = KEY.match(line), ITEM.match(line)
        if found:
            key = found["key"]
            values[key] = found["value"].strip().strip("\"'")
        elif item and key == "sources":
            sources.append(item["value"].strip())
    return Head(
        title=values.get("title", ""),
        outlet=values.get("outlet", ""),
        published_on=values.get("published_on", ""),
        origin=values.get("origin", ""),
        url=values.get("url", ""),
        sources=tuple(sources),
        body=close + len(FENCE) + 2,
    )


def read_report(
    path: Path,
    *,
    published_on: str | None,
    lexicon: Lexicon,
    instruments: tuple[NamedInstrument, ...],
    reader: Reader = code_report,
) -> Record:
    """Return the record of a report file; `published_on` beats the day in its front matter.

    Offsets of statements count from the beginning of the file's text, front matter included.

    Raises:
        DocumentError: The file cannot be read, holds no words, or the day of publication is no day.
    """
    text = read_text(path)
    head = read_head(text)
    if not text[head.body :].strip():
        raise DocumentError(
            "The report is empty.",
            code="reader/empty-report",
            at=str(path),
            want="a text with at least one sentence",
            mend="check that the right file was given",
        )
    document = _document(path, text, head, published_on)
    # Blanks in place of the front matter keep every offset where it is in the file.
    return reader(" " * head.body + text[head.body :], document=document, lexicon=lexicon, instruments=instruments)


def _document(path: Path, text: str, head: Head, published_on: str | None) -> Document:
    day = published_on or head.published_on
    if day:
        _check_day(day, path)
    name = SLUG.sub("-", path.stem.lower()).strip("-") or "report"
    return Document(
        id=name,
        outlet=head.outlet,
        title=head.title,
        published_on=day,
        file=str(path),
        url=head.url,
        origin=head.origin,
        sha256=digest(text.encode("utf-8", "surrogatepass")),
        sources=head.sources,
    )


def _check_day(day: str, path: Path) -> None:
    try:
        date.fromisoformat(day)
    except ValueError as error:
        raise DocumentError(
            f'"{day}" is no day of publication.',
            code="reader/wrong-publication-date",
            at=str(path),
            want="a day as 2025-09-10",
            mend="correct `published_on:`, or give `--published`",
        ) from error
