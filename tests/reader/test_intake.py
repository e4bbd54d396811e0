"""Whatever its form, a report is one text and a document with a day, or without one."""

from pathlib import Path

import pytest

from foedus.errors import DocumentError
from foedus.files import digest
from foedus.reader import Given, Intake, Lexicon, code_intake, open_source, read_report, take_in
from foedus.reader.intake import UNDATED
from tests.pdfs import column, pdf_of

WORDS = "Iran struck Doha on Tuesday, Qatar's interior ministry said in a statement that evening."
META = '<meta property="og:site_name" content="The Wire"><meta property="article:published_time" content="2025-09-10">'
PAGE = f"<html><head><title>Strike</title>{META}</head><body><article><p>{WORDS}</p></article></body></html>"
HEAD = "---\noutlet: Wire\npublished_on: 2025-09-10\n---\n"


def taken(path: Path, data: bytes, **given: str) -> Intake:
    """Return a report with these bytes."""
    path.write_bytes(data)
    return take_in(open_source(path), given=Given(**given))


def test_a_page_is_a_document(tmp_path: Path) -> None:
    """Its metadata are the document's, and its hash is that of the text into which spans point."""
    intake = taken(tmp_path / "Strike on Doha.html", PAGE.encode())
    document = intake.document

    assert ("html", f"{WORDS}\n", 0, ()) == (intake.kind, intake.text, intake.body, intake.notes)
    assert ("strike-on-doha", "The Wire", "Strike", "2025-09-10") == (
        document.id, document.outlet, document.title, document.published_on)  # fmt: skip
    assert (digest(intake.text.encode()), str(tmp_path / "Strike on Doha.html")) == (document.sha256, document.file)


def test_a_pdf_is_a_document(tmp_path: Path) -> None:
    """Of no day, whenever it was made."""
    intake = taken(tmp_path / "a.pdf", pdf_of(column([WORDS]), information="/CreationDate (D:20250911)"))

    assert ("pdf", f"{WORDS}\n", "") == (intake.kind, intake.text, intake.document.published_on)
    assert UNDATED == intake.notes[-1]


@pytest.mark.parametrize("data", [PAGE.encode(), f"{HEAD}{WORDS}".encode()])
def test_what_is_given_counts_and_is_said(tmp_path: Path, data: bytes) -> None:
    """A report may be wrong about itself; nobody is left in the dark."""
    path = tmp_path / ("a.html" if data.startswith(b"<") else "a.md")
    intake = taken(path, data, published_on="2025-09-11", outlet="Times")

    assert ("2025-09-11", "Times") == (intake.document.published_on, intake.document.outlet)
    assert [True, True] == [
        any(word in note for note in intake.notes) for word in ("--published 2025-09-11", "--outlet Times")
    ]
    assert () == taken(path, data, published_on="2025-09-10", outlet="").notes


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.pdf"])
def test_without_a_day_relative_dates_are_refused(tmp_path: Path, lexicon: Lexicon, name: str) -> None:
    """They are never guessed, and a note says what is missing."""
    whole = {"a.txt": WORDS.encode(), "a.html": PAGE.replace(META, "").encode(), "a.pdf": pdf_of(column([WORDS]))}
    undated = taken(tmp_path / name, whole[name])
    dated = taken(tmp_path / name, whole[name], published_on="2025-09-10")
    days = [
        [one.value for one in code_intake(intake, lexicon=lexicon, instruments=()).statements
         if one.property == "happened_on"]
        for intake in (undated, dated)
    ]  # fmt: skip

    assert [[], [("2025-09-09",)]] == days
    assert (UNDATED in undated.notes, UNDATED in dated.notes) == (True, False)


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.pdf"])
def test_spans_point_into_the_text(tmp_path: Path, lexicon: Lexicon, name: str) -> None:
    """Whatever it was made from."""
    whole = {"a.txt": f"{HEAD}{WORDS}".encode(), "a.html": PAGE.encode(), "a.pdf": pdf_of(column([WORDS]))}
    intake = taken(tmp_path / name, whole[name])
    record = code_intake(intake, lexicon=lexicon, instruments=())

    assert {"by", "place", "act"} <= {one.property for one in record.statements}
    assert all(intake.text[one.start : one.end] == one.words for one in record.statements)
    assert record == read_report(tmp_path / name, published_on=None, lexicon=lexicon, instruments=())


def test_utf_16_is_text(tmp_path: Path) -> None:
    """Its byte-order mark tells."""
    assert WORDS == taken(tmp_path / "a.txt", WORDS.encode("utf-16")).text


def test_an_address_outlives_its_page(tmp_path: Path) -> None:
    """A saved page says where it stood."""
    page = PAGE.replace("<title>", '<link rel=canonical href="https://wire.example/doha"><title>')

    assert "https://wire.example/doha" == taken(tmp_path / "a.html", page.encode()).document.url


def test_a_name_of_signs_alone_is_a_report(tmp_path: Path) -> None:
    """An id is made of letters; a long one is cut."""
    assert "report" == taken(tmp_path / "多哈.txt", WORDS.encode()).document.id
    assert 80 == len(taken(tmp_path / f"{'a' * 200}.txt", WORDS.encode()).document.id)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.pdf", b"PK\x03\x04", "reader/broken-pdf"),
        ("a.pdf", b"%PDF-1.7 and nothing", "reader/broken-pdf"),
        ("a.docx", b"PK\x03\x04", "reader/unknown-format"),
        ("a.html", b"<html><p>Doha \xe9\xff", "files/not-utf-8"),
        ("a.html", b"<html><p>Doha \0", "files/binary"),
        ("a.html", b"<div>" * 100_000, "reader/too-complex"),
        ("a.html", b"<p>" + b"a" * 50_000_000, "reader/too-complex"),
        ("a.txt", "Doha".encode("utf-16-le"), "files/binary"),
        ("a.txt", b"", "reader/empty-report"),
    ],
)
def test_what_cannot_be_read_is_said(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    """Clearly, and at once."""
    with pytest.raises(DocumentError) as caught:
        taken(tmp_path / name, data)

    assert code == caught.value.code
    assert name in caught.value.at


def test_a_wrong_day_is_refused(tmp_path: Path) -> None:
    """Of the option, too."""
    with pytest.raises(DocumentError) as caught:
        taken(tmp_path / "a.html", PAGE.encode(), published_on="yesterday")

    assert "reader/wrong-publication-date" == caught.value.code
