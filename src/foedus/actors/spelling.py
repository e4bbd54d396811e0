"""Names compared as people mean them: without case, accents, points or a leading article."""

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
    if not lowered.isascii():
        decomposed = unicodedata.normalize("NFKD", lowered)
        lowered = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    words = lowered.translate(_LETTERS).split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join(words)
