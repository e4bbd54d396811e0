"""What is said of two ids being one thing: every word on a pair, whose it is, how it is placed, and what stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias

from foedus.incidents.knowledge import known_when
from foedus.statements import Record, Statement
from foedus.terms.records import DESK, SAME, SAMENESS

Pair: TypeAlias = tuple[str, str]
Place: TypeAlias = tuple[int, datetime]
ALWAYS = datetime.min.replace(tzinfo=UTC)
NOBODY: Place = (-1, ALWAYS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One statement on a pair: whether it says that the two are one, whose it is, and how it is placed.

    The desk that keeps the record is placed above every other voice; of equals, the later word is.
    """

    same: bool
    voice: str
    place: Place
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What is said of one pair: `words` count, `superseded` are those that their own voice has since said otherwise."""

    pair: Pair
    words: tuple[Word, ...]
    superseded: tuple[Word, ...]

    @property
    def same(self) -> bool:
        """Whether the two are said to be one by a word placed above each that says they are not."""
        return self._best(same=True) > self._best(same=False)

    @property
    def apart(self) -> bool:
        """Whether the two are said to be two, and no word placed above says otherwise."""
        return not self.same and any(not one.same for one in self.words)

    @property
    def disputed(self) -> bool:
        """Whether one voice says that the two are one, and another that they are not."""
        said = {(one.same, one.voice) for one in self.words}
        return any((not same, other) in said for same, voice in said for _, other in said if other != voice)

    @property
    def standing(self) -> tuple[Word, ...]:
        """The words on the side that stands."""
        return tuple(one for one in self.words if one.same == self.same)

    @property
    def seniority(self) -> Place:
        """The order in which links that stand are made: the desk's first, then the one that has stood longest."""
        against = self._best(same=False)
        places = [one.place for one in self.words if one.same and one.place > against]
        rank = max(place[0] for place in places)
        return -rank, min(moment for one, moment in places if one == rank)

    def _best(self, *, same: bool) -> Place:
        return max((one.place for one in self.words if one.same == same), default=NOBODY)


def links_of(record: Record) -> tuple[Link, ...]:
    """Return what is said of each pair, in the order of the pairs.

    An affirmed list is *one of these* and leaves open which; a denied one denies each. Nothing is other than itself.
    Of a word recorded twice the earlier record stands.
    """
    said: dict[Pair, dict[str, Word]] = {}
    for one in record.statements:
        if one.property in SAMENESS:
            word = _word(one, record)
            for pair in _pairs(one):
                known = said.setdefault(pair, {})
                known[one.id] = min(known.get(one.id, word), word, key=lambda each: each.place)
    return tuple(_link(pair, said[pair].values()) for pair in sorted(said))


def _pairs(statement: Statement) -> Iterator[Pair]:
    values = set(statement.value)
    if statement.stance == "denies" or len(values) == 1:
        for value in values - {statement.about}:
            yield (statement.about, value) if statement.about < value else (value, statement.about)


def _word(statement: Statement, record: Record) -> Word:
    document = record.document(statement.holder)
    voice = document.source if document else record.speaks_for(statement.holder)
    return Word(
        same=(statement.property == SAME) == (statement.stance == "affirms"),
        voice=voice,
        place=(int(voice == DESK), known_when(statement, record=record) or ALWAYS),
        statement=statement,
    )


def _link(pair: Pair, words: Iterable[Word]) -> Link:
    listed = sorted(words, key=lambda one: (one.place, one.statement.id))
    last = {(one.voice, one.same): one.place for one in listed}
    superseded = [one for one in listed if last.get((one.voice, not one.same), NOBODY) > one.place]
    return Link(
        pair=pair,
        words=tuple(one for one in listed if one not in superseded),
        superseded=tuple(superseded),
    )
