"""Bytes are text in the charset that they declare, or they are refused."""

import pytest

from foedus.errors import DocumentError
from foedus.reader.decoding import declared_charset, decode_document

WORDS = "Türkiye said “Israel struck Doha” – twice.\n"


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells(codec: str) -> None:
    """It counts before what is declared."""
    data = WORDS.replace("\n", "\r\n").encode(codec)

    assert (WORDS, ()) == (
        decode_document(data, charset="cp1252", at="x").text,
        decode_document(data, charset="", at="x").notes,
    )


@pytest.mark.parametrize("order", ["le", "be"])
def test_both_orders_of_bytes_are_read(order: str) -> None:
    """The mark tells which comes first."""
    assert WORDS == decode_document(f"\ufeff{WORDS}".encode(f"utf-16-{order}"), charset="", at="x").text


@pytest.mark.parametrize("charset", ["windows-1252", "latin-1", "ISO-8859-1", "us-ascii"])
def test_latin_1_is_read_as_browsers_read_it(charset: str) -> None:
    """Nobody means control characters by quotation marks."""
    assert WORDS == decode_document(WORDS.encode("cp1252"), charset=charset, at="x").text


@pytest.mark.parametrize(
    ("charset", "word"), [("koi8-r", "Доха"), ("gb2312", "多哈"), ("shift_jis", "ドーハ"), ("utf-8", "الدوحة")]
)
def test_other_charsets_are_read(charset: str, word: str) -> None:
    """Reports come in many letters."""
    assert word == decode_document(word.encode(charset), charset=charset, at="x").text


@pytest.mark.parametrize(
    "charset", ["x-unknown", "utf-7", "idna", "rot13", "unicode_escape", "zlib", "a\udcff", "ä" * 40]
)
def test_what_is_no_charset_of_documents_is_refused(charset: str) -> None:
    """Some names that Python knows are none."""
    with pytest.raises(DocumentError) as caught:
        decode_document(b"Doha", charset=charset, at="page.html")

    assert ("reader/unknown-charset", "page.html") == (caught.value.code, caught.value.at)


@pytest.mark.parametrize(
    ("data", "charset"), [(bytes(range(128, 255)) * 9, "utf-8"), ("Doha".encode("utf-16-le"), "cp1252")]
)
def test_bytes_of_another_charset_are_refused(data: bytes, charset: str) -> None:
    """A text is not guessed from what is none."""
    with pytest.raises(DocumentError) as caught:
        decode_document(data, charset=charset, at="x")

    assert "reader/wrong-charset" == caught.value.code


def test_garbage_that_declares_nothing_is_refused() -> None:
    """As every text that is not UTF-8."""
    with pytest.raises(DocumentError) as caught:
        decode_document(WORDS.encode("cp1252"), charset="", at="x")

    assert "files/not-utf-8" == caught.value.code


def test_a_single_broken_letter_is_noted() -> None:
    """A page of thousands of letters may hold one."""
    found = decode_document(b"a" * 2000 + b"\xff", charset="utf-8", at="x")

    assert (2001, ("1 broken letter in the text: not utf-8.",)) == (len(found.text), found.notes)


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (b'<meta charset="windows-1252">', "windows-1252"),
        (b"<META http-equiv=Content-Type content='text/html; charset=koi8-r'>", "koi8-r"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?><html>', "iso-8859-2"),
        (b"<meta charset=utf-16>", "utf-8"),
        (b"<html><body>charset=none", ""),
        (b" " * 5000 + b"<meta charset=koi8-r>", ""),
        (b"<meta " * 2000, ""),
    ],
)
def test_a_page_declares_its_charset_at_its_top(head: bytes, charset: str) -> None:
    """In one of three ways."""
    assert charset == declared_charset(head)
