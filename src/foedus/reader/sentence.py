"""Sentences of a report, by their places in the text; abbreviations do not end one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 1200
BLANK = re.compile(
    r"\n[ \t]*\n|\n(?=[ \t]{0,8}(?:#|[-*+•] |\d{1,3}[.)] ))|</?(?:p|div|br|h[1-6]|li|ul|ol|td|tr|hr)\b[^<>]{0,200}>"
)
# A text with a line as long as this is not broken into lines of a page's width: each of its lines is a paragraph.
LONG_LINE = re.compile(r"[^\n]{200}")
LINE = re.compile(r"\n|</?(?:p|div|br|h[1-6]|li|ul|ol|td|tr|hr)\b[^<>]{0,200}>")
# Possessive, and never begun within a run of stops: linear on any text.
STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]*_]*+(?=\s|$|<)")
LAST_WORD = re.compile(r"(?:[A-Za-z]\.)*[^\W_]+\.?$")
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col maj capt sgt cpl adm rev hon gov sen rep st sheikh no nos art arts sec para paras "
    "vs v jan feb mar apr jun jul aug sep sept oct nov dec approx ca e.g i.e u.s u.k u.n u.a.e a.m p.m etc fig vol "
    "brig cmdr lt.gen maj.gen res p pp inc ltd co corp jr sr ret".split()
)
NEVER_END = frozenset(
    "mr mrs ms dr prof gen lt col maj capt sgt cpl adm rev hon gov sen rep st no nos art arts sec "
    "vs v approx ca e.g i.e brig cmdr lt.gen maj.gen p pp".split()
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The place of one sentence in the text, half-open, and the number of its paragraph."""

    start: int
    end: int
    paragraph: int


def split_sentences(text: str, *, start: int = 0, end: int | None = None) -> Iterator[Sentence]:
    """Yield the sentences of `text[start:end]` in order, none longer than 1,200 characters.

    A heading, a list item and a paragraph end a sentence; a single line break does where lines are paragraphs.
    """
    last = len(text) if end is None else end
    number = 0
    begin = start
    breaks = LINE if LONG_LINE.search(text, start, last) else BLANK
    for match in breaks.finditer(text, start, last):
        yield from _split_paragraph(text, begin, match.start(), number)
        number += 1
        begin = match.end()
    yield from _split_paragraph(text, begin, last, number)


def _split_paragraph(text: str, start: int, end: int, number: int) -> Iterator[Sentence]:
    begin = start
    for match in STOP.finditer(text, start, end):
        if _ends_here(text, begin, match, end):
            yield from _trimmed(text, begin, match.end(), number)
            begin = match.end()
    yield from _trimmed(text, begin, end, number)


def _ends_here(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    if not match.group().startswith(".") or len(match.group().rstrip("\"'”’)]*_")) > 1:
        return not text[match.end() : match.end() + 30].lstrip()[:1].islower()
    word = LAST_WORD.search(text, max(begin, match.start() - 24), match.start())
    last = word.group().lower().rstrip(".") if word else ""
    following = text[match.end() : min(end, match.end() + 30)].lstrip()[:1]
    if last in NEVER_END and len(match.group()) == 1:
        return False
    if last in ABBREVIATIONS or (len(last) == 1 and last.isalpha()):
        return following.isupper() and last not in {"u.s", "u.k", "u.n", "a.m", "p.m"} and len(last) > 1
    return not following.islower()


def _trimmed(text: str, start: int, end: int, number: int) -> Iterator[Sentence]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = start + LONGEST if cut < 0 else cut
        yield Sentence(start, cut, number)
        start = cut
    if start < end:
        yield Sentence(start, end, number)
