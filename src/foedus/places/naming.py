"""Names of places without the words that say what kind of place it is."""

_CLOSINGS = (
    " international airport",
    " air force base",
    " naval air station",
    " naval station",
    " naval base",
    " military base",
    " nuclear power plant",
    " power plant",
    " air station",
    " air base",
    " air field",
    " airbase",
    " airfield",
    " airport",
    " refinery",
    " province",
    " governorate",
    " district",
    " peninsula",
    " islands",
    " island",
    " oblast",
    " region",
    " base",
    " port",
    " city",
    " afb",
    " ab",
)
_OPENINGS = (
    "city of ",
    "port of ",
    "town of ",
    "island of ",
    "province of ",
    "raf ",
    "raaf ",
    "camp ",
    "fort ",
)


def bare_name(folded: str) -> str:
    """Return a folded name without its kind: an opening "port of", a closing "air base".

    >>> bare_name("al udeid air base"), bare_name("raf akrotiri")
    ('al udeid', 'akrotiri')
    """
    if folded.endswith(_CLOSINGS):
        folded = folded.removesuffix(next(words for words in _CLOSINGS if folded.endswith(words)))
    if folded.startswith(_OPENINGS):
        folded = folded.removeprefix(next(words for words in _OPENINGS if folded.startswith(words)))
    return folded
