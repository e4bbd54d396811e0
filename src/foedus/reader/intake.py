"""A report is taken in: whatever its form, one text into which spans point, and the document that it is."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from foedus.errors import DocumentError
from foedus.files import digest
from foedus.reader.coding import Reader, code_report
from foedus.reader.conversion import ALLOWED, Allowance, convert
from foedus.reader.decoding import decode_document
from foedus.reader.lexicon import Lexicon
from foedus.reader.naming import NamedInstrument
from foedus.reader.report import Head, read_head
from foedus.reader.source import Kind, Source, kind_of, open_source
from foedus.statements import Document, Record

SLUG = re.compile(r"[^a-z0-9]+")
LONGEST_NAME = 80
UNDATED = "No day of publication is known: “last week” and its like are not read; give `--published`."


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the caller says of a report; it counts more than what the report says of itself."""

    published_on: str = ""
    outlet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """A report taken in: the whole text, in which `body` is where its words begin; spans count from its beginning.

    The text is that of `document.sha256`; one input always gives one text. `notes` tell what people should know.
    """

    kind: Kind
    text: str
    body: int
    document: Document
    notes: tuple[str, ...] = ()


NOTHING = Given()


def take_in(source: Source, *, given: Given = NOTHING, allowance: Allowance = ALLOWED) -> Intake:
    """Return a report as text with its document; what is given and what it says of itself may differ, and is noted.

    Raises:
        DocumentError: The report cannot be read or holds no words, or a day of publication is no day.
    """
    kind = kind_of(source)
    if kind == "text":
        read = decode_document(source.data, charset=source.charset, at=source.at)
        text, head, notes, by = read.text, read_head(read.text), list(read.notes), "front matter"
    else:
        found = convert(source, kind=kind, allowance=allowance)
        text, notes, by = found.text, list(found.notes), found.dated_by
        head = Head(title=found.title, outlet=found.outlet, published_on=found.published_on, url=found.url)
    if not text[head.body :].strip():
        raise DocumentError(
            "The report is empty.",
            code="reader/empty-report",
            at=source.at,
            want="a text with at least one sentence",
            mend="check that the right file was given",
        )
    document = _document(source, text, head, given)
    notes += _differences(head, given, by)
    notes += [] if document.published_on else [UNDATED]
    return Intake(kind=kind, text=text, body=head.body, document=document, notes=tuple(notes))


def code_intake(
    intake: Intake, *, lexicon: Lexicon, instruments: tuple[NamedInstrument, ...], reader: Reader = code_report
) -> Record:
    """Return what a reader makes of a report that was taken in."""
    # Blanks in place of the front matter keep every offset where it is in the file.
    text = " " * intake.body + intake.text[intake.body :]
    return reader(text, document=intake.document, lexicon=lexicon, instruments=instruments)


def read_report(
    path: Path,
    *,
    published_on: str | None,
    lexicon: Lexicon,
    instruments: tuple[NamedInstrument, ...],
    reader: Reader = code_report,
) -> Record:
    """Return the record of a report file; `published_on` beats the day that the report gives itself.

    Offsets of statements count in the report's text: that of the file, front matter included, or what a page or a
    PDF becomes.

    Raises:
        DocumentError: The file cannot be read, holds no words, or the day of publication is no day.
    """
    intake = take_in(open_source(path), given=Given(published_on=published_on or ""))
    return code_intake(intake, lexicon=lexicon, instruments=instruments, reader=reader)


def _document(source: Source, text: str, head: Head, given: Given) -> Document:
    day = given.published_on or head.published_on
    if day:
        _check_day(day, source.at)
    name = SLUG.sub("-", source.name.lower()).strip("-")[:LONGEST_NAME].strip("-") or "report"
    return Document(
        id=name,
        outlet=given.outlet or head.outlet,
        title=head.title,
        published_on=day,
        file=source.file,
        url=source.url or head.url,
        origin=head.origin,
        sha256=digest(text.encode("utf-8", "surrogatepass")),
        sources=head.sources,
    )


def _differences(head: Head, given: Given, by: str) -> list[str]:
    """Return what is given otherwise than the report has it."""
    days = (given.published_on, head.published_on)
    found = [f"`--published {days[0]}` counts; by its {by} the report is of {days[1]}."] if _differ(days) else []
    outlets = (given.outlet, head.outlet)
    return found + ([f"`--outlet {outlets[0]}` counts; the report names {outlets[1]}."] if _differ(outlets) else [])


def _differ(pair: tuple[str, str]) -> bool:
    return bool(pair[0] and pair[1] and pair[0] != pair[1])


def _check_day(day: str, at: str) -> None:
    try:
        date.fromisoformat(day)
    except ValueError as error:
        raise DocumentError(
            f'"{day}" is no day of publication.',
            code="reader/wrong-publication-date",
            at=at,
            want="a day as 2025-09-10",
            mend="correct `published_on:`, or give `--published`",
        ) from error
