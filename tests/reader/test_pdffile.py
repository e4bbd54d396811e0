"""A PDF is read in lines and paragraphs, or it is refused."""

import random
import zlib
from contextlib import suppress

import pytest

from foedus.errors import DocumentError
from foedus.reader.pdffile import convert_pdf
from tests.pdfs import column, pdf_of


def text_of(*pages: list[tuple[float, float, str]], information: str = "") -> str:
    """Return the text of a PDF with these lines."""
    return convert_pdf(pdf_of(*pages, information=information), at="x").text


def test_lines_that_stand_apart_are_paragraphs() -> None:
    """A sentence goes on in the next line."""
    lines = column(
        ["Israeli aircraft struck a building", "in Doha on Tuesday."], ["Qatar condemned", "the strike (twice)."]
    )

    assert "Israeli aircraft struck a building in Doha on Tuesday.\n\nQatar condemned the strike (twice).\n" == text_of(
        lines
    )


def test_larger_letters_are_a_heading() -> None:
    """Also where it stands close."""
    lines = [(740.0, 16.0, "Strike on Doha"), (728.0, 10.0, "Israeli aircraft struck"), (716.0, 10.0, "a building.")]

    assert "Strike on Doha\n\nIsraeli aircraft struck a building.\n" == text_of(lines)


def test_items_begin_their_own_paragraphs() -> None:
    """A bullet is an item of a list."""
    lines = column(["Reactions:", "\u2022 Iran condemned", "the strike.", "\u2022 Qatar, too."])

    assert "Reactions:\n\n- Iran condemned the strike.\n\n- Qatar, too.\n" == text_of(lines)


def test_a_sentence_goes_on_over_the_page() -> None:
    """And a new one begins a paragraph."""
    assert "Qatar denied that Iran struck Doha.\n\nIt was late.\n" == text_of(
        column(["Qatar denied"]), column(["that Iran struck Doha."]), column(["It was late."])
    )


def test_a_hyphen_at_the_end_of_a_line_stays() -> None:
    """It may be one of a name."""
    assert "a Hezbollah-linked group - said so\n" == text_of(column(["a Hezbollah-", "linked group -", "said so"]))
    assert "Qatar said\n" == text_of(column(["Qa\u00ad", "tar said"]))


def test_running_heads_and_page_numbers_are_left_out() -> None:
    """They would part the sentence that goes on over the page."""
    pages = [
        [(780.0, 9.0, "The Wire, September 2025"), *column([f"Qatar said {word} that"]), (30.0, 9.0, f"{number}")]
        for number, word in enumerate(("first", "then", "last"), start=1)
    ]
    found = convert_pdf(pdf_of(*pages), at="x")

    assert "Qatar said first that Qatar said then that Qatar said last that\n" == found.text
    assert ("2 running heads or page numbers were left out.",) == found.notes


def test_a_title_is_one_or_it_is_left_out() -> None:
    """Programs put file names there."""
    lines = column(["Israel struck Doha."])
    titles = ("/Title (Strike on Doha)", "/Title (Microsoft Word - a.doc)", "/Title (report.pdf)", "")

    assert ["Strike on Doha", "", "", ""] == [
        convert_pdf(pdf_of(lines, information=one), at="x").title for one in titles
    ]


def test_the_day_on_which_it_was_made_is_no_day_of_publication() -> None:
    """It is noted, and counts for nothing."""
    found = convert_pdf(pdf_of(column(["Doha"]), information="/CreationDate (D:20250911120000Z)"), at="x")

    assert ("", ("The PDF was made on 2025-09-11, which is no day of publication.",)) == (
        found.published_on,
        found.notes,
    )


def test_pictures_of_text_are_no_text() -> None:
    """Somebody must read them first."""
    with pytest.raises(DocumentError) as caught:
        text_of([])

    assert "reader/no-text" == caught.value.code


def test_an_encrypted_pdf_is_refused() -> None:
    """Foedus knows no passwords."""
    trailer = (
        " /Encrypt << /Filter /Standard /V 1 /R 2 /O (" + "x" * 32 + ") /U (" + "y" * 32 + ") /P -4 >> /ID [(ab) (ab)]"
    )
    with pytest.raises(DocumentError) as caught:
        convert_pdf(pdf_of(column(["Doha"]), trailer=trailer), at="secret.pdf")

    assert ("reader/encrypted-pdf", "secret.pdf") == (caught.value.code, caught.value.at)


def test_too_many_pages_are_refused() -> None:
    """A book is no report."""
    with pytest.raises(DocumentError) as caught:
        text_of(*[column(["Doha"])] * 501)

    assert "reader/too-complex" == caught.value.code


def test_too_many_letters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """On whatever number of pages."""
    monkeypatch.setattr("foedus.reader.pdffile.LONGEST", 10)
    with pytest.raises(DocumentError) as caught:
        text_of(column(["Israel struck Doha."]))

    assert "reader/too-complex" == caught.value.code


@pytest.mark.parametrize("data", [b"%PDF-1.4", b"%PDF-1.4\n%%EOF", b"%PDF-\0\0\0", pdf_of(column(["Doha"]))[:200]])
def test_a_broken_pdf_is_refused(data: bytes) -> None:
    """With a word on what is wrong."""
    with pytest.raises(DocumentError) as caught:
        convert_pdf(data, at="x")

    assert "reader/broken-pdf" == caught.value.code


def test_whatever_is_broken_in_a_pdf_it_is_read_or_refused() -> None:
    """No other error comes out of it."""
    whole = pdf_of(column(["Israel struck", "Doha."]), column(["It was late."]), information="/Title (T)")
    chance = random.Random(6)  # noqa: S311 - not a secret
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 12)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        with suppress(DocumentError):
            convert_pdf(bytes(data), at="x")


def test_a_bomb_in_a_pdf_is_refused() -> None:
    """A stream of a hundred kilobytes that would be a hundred megabytes."""
    with pytest.raises(DocumentError) as caught:
        convert_pdf(pdf_of([], packed=("/Filter /FlateDecode", zlib.compress(b" " * 100_000_000, 9))), at="x")

    assert "reader/too-complex" == caught.value.code


def test_pages_that_hold_one_another_are_refused() -> None:
    """A circle has no end."""
    with pytest.raises(DocumentError) as caught:
        convert_pdf(pdf_of([]).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]"), at="x")

    assert "reader/broken-pdf" == caught.value.code


def test_packed_pages_are_read() -> None:
    """As nearly all are."""
    shown = zlib.compress(b"BT /F 10 Tf 72 700 Td (Israel struck Doha.) Tj ET")

    assert "Israel struck Doha.\n" == convert_pdf(pdf_of([], packed=("/Filter /FlateDecode", shown)), at="x").text
