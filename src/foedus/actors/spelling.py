"""Names compared as people mean them: without case, accents, points or a leading article."""

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "ß": "ss",
        "æ": "ae",
        "ə": "e",
        "ð": "d",
        "þ": "th",
        "œ": "oe",
    }
    | dict.fromkeys("-‐‑–—/,()_", " ")
    | dict.fromkeys(".'’‘\N{MODIFIER LETTER TURNED COMMA}\N{MODIFIER LETTER APOSTROPHE}`\"", None)
    | {"&": " and "},
)


def fold(text: str) -> str:
    """Return `text` in the form in which two spellings of one name are equal.

    Points and apostrophes vanish, hyphens and commas part words, a leading "the" goes.

    >>> fold("the U.S."), fold("Türkiye"), fold("Second-Thomas  Shoal")
    ('us', 'turkiye', 'second thomas shoal')
    """
    lowered = text.casefold()
    if lowered.isascii() and lowered.isalpha():
        return lowered
    if lowered.isascii():
        words = lowered.split()
        if words and words[0] != "the" and "".join(words).isalpha():
            return " ".join(words)
    else:
        decomposed = unicodedata.normalize("NFKD", lowered)
        lowered = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    words = lowered.translate(_LETTERS).split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join(words)


_BRACKETED = re.compile(r"(?P<before>[^()]+?)\s*\((?P<within>[^()]+)\)")


def turned_names(text: str) -> tuple[str, ...]:
    """Return the name that an inverted one stands for, or the two that must mean one actor; else nothing.

    >>> turned_names("Korea, Republic of"), turned_names("Iran (Islamic Republic of)"), turned_names("Iran")
    (('Republic of Korea',), ('Islamic Republic of Iran',), ())
    >>> turned_names("Myanmar (Burma)")
    ('Myanmar', 'Burma')
    """
    head, comma, tail = text.partition(", ")
    if comma:
        return (f"{tail} {head}",)
    found = _BRACKETED.fullmatch(text.strip())
    if found is None:
        return ()
    if found["within"].endswith(" of"):
        return (f"{found['within']} {found['before']}",)
    return found["before"], found["within"]
