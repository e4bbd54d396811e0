"""Words, numbers and signs of a text, each with its place in the text."""

import re
import unicodedata
from collections.abc import Iterator

from foedus.reader.unit import Unit

# One alternative each, none of which can match in two ways: the scan is linear.
TOKEN = re.compile(
    r"<[^<>\n]{1,300}>"
    r"|\d{4}-\d{2}-\d{2}(?!\d)"
    r"|\d{1,2}:\d{2}(?!\d)"
    r"|\d{1,3}(?:,\d{3})+(?!\d)"
    r"|\d+(?:st|nd|rd|th)\b"
    r"|\d+(?:\.\d+)?"
    r"|(?:[A-Za-z]\.){2,5}"
    r"|[^\W\d_]+(?:(?:['’]|[\u00ad\u200b-\u200d\u2060\ufeff]{1,3})[^\W\d_]+)*"
    r"|[^\s]"
)
POSSESSIVES = ("'s", "’s")
# A mark that quotes, or says after a plural name whose a thing is: "the Houthis' attack".
QUOTES = frozenset("'‘’")
DASH = "–"
# Signs that nobody sees: they part no word, a soft hyphen least of all.
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
PLAIN = str.maketrans("’‑‐", "'--") | INVISIBLE


def read_tokens(text: str, *, start: int, end: int) -> Iterator[Unit]:
    """Yield the tokens of `text[start:end]`; tags and invisible marks are left out, `'s` stands alone."""
    glued = quoted = False
    last_end, last = -1, ""
    for match in TOKEN.finditer(text, start, end):
        word, begin = match.group(), match.start()
        if word.isascii() and word.isalpha():
            last_end, last = begin + len(word), word
            yield Unit(word, word.lower(), begin, last_end, word[0].isupper(), glued)
            glued = False
            continue
        if word[0] == "<" and len(word) > 1:
            continue
        if word == "*":  # emphasis of Markdown
            continue
        if len(word) == 1 and not word.isalnum() and unicodedata.category(word) == "Cf":
            continue
        if word in "-‐‑" and begin == last_end and text[begin + 1 : begin + 2].isalnum():
            glued = True
            last_end = match.end()
            continue
        if word == "-" and begin != last_end and text[begin + 1 : begin + 2] in {" ", "-"}:
            yield Unit(word, DASH, begin, match.end())  # "NAIROBI - Militants", as typed where there is no dash
            last_end, last, glued = match.end(), word, False
            continue
        if word in QUOTES:
            of_many = not quoted and begin == last_end and last.endswith("s")
            if of_many and text[match.end() : match.end() + 1] == " ":
                yield Unit(word, "'s", begin, match.end())
                last_end, last, glued = match.end(), word, False
                continue
            quoted = begin != last_end
        yield from _parts(word, begin, glued=glued)
        glued = False
        last_end, last = match.end(), word


def _parts(word: str, begin: int, *, glued: bool) -> Iterator[Unit]:
    end = begin + len(word)
    if not word.isascii():
        word = word.translate(INVISIBLE) or word
    if len(word) > 2 and word.lower().endswith(POSSESSIVES):  # noqa: PLR2004 - a letter and 's
        yield Unit(word[:-2], fold_word(word[:-2]), begin, end - 2, word[0].isupper(), glued)
        yield Unit(word[-2:], "'s", end - 2, end)
    else:
        yield Unit(word, fold_word(word), begin, end, word[:1].isupper(), glued)


def fold_word(word: str) -> str:
    """Return `word` without case and accents, so that Türkiye and Turkiye are one.

    >>> fold_word("Türkiye"), fold_word("U.S."), fold_word("Houthi’s")
    ('turkiye', 'u.s.', "houthi's")
    """
    low = word.lower().translate(PLAIN)
    if low.isascii():
        return low
    return "".join(sign for sign in unicodedata.normalize("NFKD", low) if not unicodedata.combining(sign)) or low
