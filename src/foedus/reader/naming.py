"""Instruments that a report names: by title, nickname, or an article known by its number alone."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate

ARTICLE = re.compile(r"\barticle (\d{1,3})\b")
# An article that reports name without its treaty, and words of the treaty's own names.
KNOWN_ARTICLES: dict[str, tuple[str, ...]] = {
    "4": ("north atlantic treaty",),
    "5": ("north atlantic treaty",),
    "51": ("un charter", "charter of the united nations", "united nations charter"),
}


# Article 4 is the alliance's where the report speaks of allies; other treaties have one too.
ALLIED = ("nato", "north atlantic", "allies", "consultations under article 4")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedInstrument:
    """An instrument as the reader may know it: its id and the names that people give it; no rule, no party."""

    id: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """One place in the text at which an instrument is named."""

    id: str
    start: int
    end: int


@dataclass(slots=True)
class Namer:
    """Gives each thing a name of its own: a name that is taken gets a number."""

    taken: dict[str, int] = field(default_factory=dict)

    def name(self, stem: str) -> str:
        """Return `stem`, or `stem-2`, `stem-3` …, whichever nobody has yet."""
        name, step = stem, self.taken.get(stem, 1)
        while name in self.taken:
            step += 1
            name = f"{stem}-{step}"
        self.taken[stem] = step
        self.taken.setdefault(name, 1)
        return name


# A run of letters and digits, as which each word of a name stands in a text that has the name.
WORD = re.compile(r"[^\W_]+")


def find_instruments(text: str, *, instruments: tuple[NamedInstrument, ...]) -> tuple[Naming, ...]:
    """Return every naming of an instrument, in the order of the text; longer names first at one place."""
    low = text.lower()
    if len(low) != len(text):  # a letter whose small form is longer would shift every offset
        low = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    words = {match.group() for match in WORD.finditer(low)}
    names = ((one.id, name.lower()) for one in instruments for name in one.names)
    told = ((each, name) for each, name in names if words.issuperset(WORD.findall(name)))
    found = [naming for each, name in told for naming in _find(low, name, each)]
    found += _articles(low, instruments)
    return tuple(sorted(set(found), key=lambda one: (one.start, -one.end, one.id)))


def join_namings(named: Iterable[Naming], *, more: Iterable[Naming]) -> tuple[Naming, ...]:
    """Return namings and descriptions in the order of the text; a description within a name adds nothing."""
    names = tuple(named)
    placed = sorted((one.start, one.end) for one in names)
    starts, ends = [start for start, _ in placed], list(accumulate((end for _, end in placed), max))
    fresh = (one for one in more if (at := bisect_left(starts, one.end)) == 0 or ends[at - 1] <= one.start)
    return tuple(sorted({*names, *fresh}, key=lambda one: (one.start, -one.end, one.id)))


def _find(low: str, name: str, instrument: str) -> list[Naming]:
    found: list[Naming] = []
    at = low.find(name) if name.strip() else -1
    while at >= 0:
        end = at + len(name)
        if not (at and low[at - 1].isalnum()) and not low[end : end + 1].isalnum():
            found.append(Naming(instrument, at, end))
        at = low.find(name, end)
    return found


def _articles(low: str, instruments: tuple[NamedInstrument, ...]) -> list[Naming]:
    found: list[Naming] = []
    allied = any(word in low for word in ALLIED)
    for match in ARTICLE.finditer(low):
        hints = KNOWN_ARTICLES.get(match[1], ()) if match[1] != "4" or allied else ()
        for one in instruments:
            names = {name.lower() for name in one.names}
            if hints and names & set(hints) and _unless_other(low, match.end(), names):
                found.append(Naming(one.id, match.start(), match.end()))
    return found


def _unless_other(low: str, end: int, names: set[str]) -> bool:
    """Whether the words after the number do not give the article to another instrument."""
    following = low[end : end + 60]
    if not following.startswith((" of the ", " of ")):
        return True
    rest = following.removeprefix(" of ").removeprefix("the ")
    return any(rest.startswith(name) for name in names) or rest.startswith(("charter", "nato", "alliance", "treaty"))
