"""What has to be stated so that two are one from now on, or two: new words, and old ones taken back or restored."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from foedus.incidents.identity import find_identity
from foedus.incidents.knowledge import known_by, taken_back
from foedus.incidents.sameness import Link, Pair
from foedus.statements import Record, Statement
from foedus.terms.records import NOT_SAME, SAME

WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Who says that two are one, or two, why, and on which day."""

    holder: str
    reason: str
    stated_on: str
    document: str = ""

    def word(self, pair: Pair, *, same: bool) -> Statement:
        """Return the word on a pair: of the second, that it is the first, or that it is not."""
        return self._stated(pair[1], SAME if same else NOT_SAME, pair[0])

    def withdrawal(self, statement: Statement) -> Statement:
        """Return the withdrawal of a statement."""
        return self._stated(statement.id, WITHDRAWN, "yes")

    def _stated(self, about: str, name: str, value: str) -> Statement:
        return Statement(
            about=about,
            property=name,
            value=(value,),
            holder=self.holder,
            document=self.document,
            stated_on=self.stated_on,
            reason=self.reason,
        )


def merging_statements(record: Record, *, names: Collection[str], decision: Decision) -> tuple[Statement, ...]:
    """Return what has to be stated so that all of `names` are one; nothing where they are.

    Each is said to be the first of them. What the same voice has said to the contrary is taken back, so that nothing
    depends on which of the two words is the later; what others say is left, and shows as a dispute.
    """
    known = known_by(record, as_of=None)
    identity = find_identity(known)
    first, *others = dict.fromkeys(identity.main(name) for name in names)
    links = {link.pair: link for link in identity.links}
    whole = list(identity.members.get(first, (first,)))
    found: list[Statement] = []
    for other in others:
        group = identity.members.get(other, (other,))
        found += _made(record, (first, other), [(one, two) for one in whole for two in group], links, decision)
        whole += group
    return _once(found)


def splitting_statements(record: Record, *, names: Collection[str], decision: Decision) -> tuple[Statement, ...]:
    """Return what has to be stated so that no two of `names` are one; nothing where that is said.

    One name alone is parted from all that are one with it. What the same voice has said to the contrary is taken back.
    """
    known = known_by(record, as_of=None)
    identity = find_identity(known)
    listed = tuple(dict.fromkeys(names))
    if len(listed) == 1:
        group = identity.members.get(identity.main(listed[0]), ())
        pairs = [(other, listed[0]) for other in group if other != listed[0]]
    else:
        pairs = list(combinations(listed, 2))
    links = {link.pair: link for link in identity.links}
    found: list[Statement] = []
    for pair in pairs:
        link = links.get(_ordered(pair))
        found += _taken_back(link, record, decision, same=True)
        if not _says(link, decision, record, same=False):
            found += _effective(decision.word(pair, same=False), record, decision)
    return _once(found)


def _made(
    record: Record, pair: Pair, inner: Iterable[Pair], links: dict[Pair, Link], decision: Decision
) -> Iterator[Statement]:
    """Yield what makes one of two clusters: that they are one, also of each two of which somebody says they are two.

    What the voice itself has said to the contrary it takes back.
    """
    voice = record.speaks_for(decision.holder)
    said = False
    for each in inner:
        link = links.get(_ordered(each))
        yield from _taken_back(link, record, decision, same=False)
        held = _says(link, decision, record, same=True)
        if not held and link and any(not one.same and one.voice != voice for one in link.words):
            yield from _effective(decision.word(each, same=True), record, decision)
            held = True
        said = said or held
    if not said:
        yield from _effective(decision.word(pair, same=True), record, decision)


def _taken_back(link: Link | None, record: Record, decision: Decision, *, same: bool) -> Iterator[Statement]:
    """Yield the withdrawals of what the voice that decides has said of the pair, and says no more."""
    voice = record.speaks_for(decision.holder)
    for word in link.words if link else ():
        if word.same == same and word.voice == voice:
            yield from _effective(decision.withdrawal(word.statement), record, decision)


def _says(link: Link | None, decision: Decision, record: Record, *, same: bool) -> bool:
    """Say whether the voice that decides has said so, and says so still."""
    voice = record.speaks_for(decision.holder)
    return link is not None and any(word.same == same and word.voice == voice for word in link.words)


def _effective(statement: Statement, record: Record, decision: Decision) -> Iterator[Statement]:
    """Yield what makes a statement count: itself or, where it was made on that day and taken back, what restores it."""
    if statement.id not in {one.id for one in record.statements}:
        yield statement
        return
    for one in taken_back(record, as_of=None):
        if one.statement.id == statement.id:
            yield from _effective(decision.withdrawal(one.by), record, decision)


def _ordered(pair: Pair) -> Pair:
    first, second = sorted(pair)
    return first, second


def _once(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple({one.id: one for one in statements}.values())
