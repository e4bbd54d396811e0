"""Bytes as text: by a byte-order mark, by the charset that is declared, else as UTF-8; nothing is guessed."""

import codecs
import re
from dataclasses import dataclass

from foedus.errors import DocumentError
from foedus.files import decode_text

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Charsets of documents; Python knows others, some of which run code of their own or are no charsets at all.
KNOWN = frozenset(
    (
        *("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "ascii", "mac-roman"),
        *(f"cp{number}" for number in (437, 850, 852, 866, 874, 932, 949, 950, *range(1250, 1259))),
        *(f"iso8859-{number}" for number in range(1, 17)),
        *("koi8-r", "koi8-u", "shift_jis", "euc_jp", "iso2022_jp", "euc_kr", "gb2312", "gbk", "gb18030", "big5"),
        "big5hkscs",
    )
)
# What browsers read where a page says so: nobody means the control characters of the older standards.
READ_AS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "gb2312": "gbk"}
HEAD = 4096
DECLARED = re.compile(
    rb"""<meta\b[^>]{0,300}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}(?P<meta>[A-Za-z0-9._:-]{1,40})"""
    rb"""|^\s{0,9}<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["'](?P<xml>[A-Za-z0-9._:-]{1,40})""",
    re.IGNORECASE,
)
# A page may hold a broken letter in a comment; one letter in a thousand broken is another charset.
BROKEN = "\N{REPLACEMENT CHARACTER}"
MOST_BROKEN = 0.001


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with lines ended by a line feed, and what people should know of how it was read."""

    text: str
    notes: tuple[str, ...] = ()


def decode_document(data: bytes, *, charset: str, at: str) -> Decoded:
    """Return a text, in the charset of its byte-order mark or else the one declared; UTF-8 where none is.

    Raises:
        DocumentError: The charset is unknown, or the bytes are not of it; the bytes are no text.
    """
    marked = next(((mark, name) for mark, name in MARKS if data.startswith(mark)), None)
    if marked is not None:
        return _decode(data[len(marked[0]) :], marked[1], at)
    if not charset:
        return Decoded(decode_text(data, at=at))
    return _decode(data, _known(charset, at), at)


def declared_charset(data: bytes) -> str:
    """Return the charset that a page declares at its top, or "".

    >>> declared_charset(b'<html><head><meta charset="windows-1252">')
    'windows-1252'
    """
    found = DECLARED.search(data[:HEAD])
    name = (found["meta"] or found["xml"]).decode("ascii") if found else ""
    # A page whose declaration could be read is not in UTF-16, whatever it says.
    return "utf-8" if name.lower().startswith(("utf-16", "utf-32")) else name


def _known(charset: str, at: str) -> str:
    try:
        name = codecs.lookup(charset).name
    except (LookupError, ValueError, UnicodeError):
        name = ""
    if name not in KNOWN:
        raise DocumentError(
            f'The document declares a charset "{charset}" that is not read.',
            code="reader/unknown-charset",
            at=at,
            want="a charset of documents, such as utf-8 or windows-1252",
            mend="convert it to UTF-8, for example with `iconv -t UTF-8`, and remove the declaration",
        )
    return READ_AS.get(name, name)


def _decode(data: bytes, name: str, at: str) -> Decoded:
    text = data.decode(name, errors="replace")
    broken = text.count(BROKEN)
    # A character that a writer put there himself is counted too; it is as lost.
    if broken > max(1, len(text) * MOST_BROKEN) or "\0" in text:
        raise DocumentError(
            f"The bytes are not text in {name}.",
            code="reader/wrong-charset",
            at=at,
            want=f"text in {name}, as the document says",
            mend="convert it to UTF-8, for example with `iconv -t UTF-8`",
        )
    notes = (f"{broken} broken letter{'s' * (broken != 1)} in the text: not {name}.",) if broken else ()
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), notes)
