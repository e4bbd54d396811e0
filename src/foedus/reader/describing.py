"""Instruments that a report describes and does not name: "the treaty of 1961", "a defence agreement with France".

A description counts where parties and year, or the parties alone, leave one instrument. Parties and year are those that
the instrument's own id gives, beside its names; no rule of it is known here.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from foedus.reader.dayparts import YEARS
from foedus.reader.naming import NamedInstrument, Naming
from foedus.reader.treatypairs import compound_of, pair_of
from foedus.reader.unit import Unit

NOUNS = frozenset(
    "treaty agreement pact accord partnership convention alliance protocol memorandum guarantee compact entente "
    "declaration covenant undertaking charter assurances".split()
)
# Nouns that mean an instrument beside its year or its parties' names alone; elsewhere they are acts.
DATED_ONLY = frozenset("guarantee declaration undertaking charter assurances".split())
DEFENCE = frozenset(
    "defence defense mutual security assistance alliance friendship military strategic guarantee".split()
)
ORDERS = ("executive order",)
PACTS = frozenset(("pact", "alliance"))
# Between two, these are alliances where nothing says of what else.
ALLIANCES = frozenset(("treaty", "pact", "alliance", "entente"))
# A pact of another kind is none that this reader knows.
OTHER_PACTS = frozenset(
    "trade peace fisheries fishing tax free-trade non-aggression coalition electoral climate".split()
)
FULL_YEAR, SHORT_YEAR = 4, 2
LINKS = frozenset("of from in dated since".split())
REACH_AFTER, REACH_BEFORE = 9, 5
PARTIES = 2
# The clause by which an organisation binds its members to help: "the Union's mutual assistance clause".
CLAUSE, OF_HELP = "clause", frozenset("mutual collective assistance defence defense solidarity".split())
# What a treaty of an organisation is called by where its name is left out.
FOUNDING = frozenset("founding constitutive constituent own".split())
FORCE_AGAINST = frozenset("attack aggression attacked assault".split())
ALIKE = frozenset("considered regarded treated deemed constitute constitutes".split())
# Realms that a report calls so where it has named them before.
REALM_OF = (
    dict.fromkeys("SAU JOR MAR BHR THA GBR BEL NLD DNK NOR SWE ESP KHM".split(), "kingdom")
    | dict.fromkeys(("QAT", "KWT", "ARE"), "emirate")
    | dict.fromkeys(("OMN", "BRN"), "sultanate")
)
ISSUED = frozenset("of signed issued which that promising by".split())


@dataclass(frozen=True, slots=True)
class Described:
    """What an id tells of an instrument: its parties (as ids of actors) and its year."""

    id: str
    parties: frozenset[str]
    year: int
    words: str


def describe(instruments: Sequence[NamedInstrument], *, actors: Mapping[str, str]) -> tuple[Described, ...]:
    """Return parties and year of every instrument whose id gives both; `actors` maps the small form of an id to it."""
    found: list[Described] = []
    for one in instruments:
        parts = one.id.split("-")
        names = (*parts, *("-".join(pair) for pair in pairwise(parts)))
        parties = frozenset(actors[part] for part in names if part in actors)
        if parties and parts[-1].isdecimal() and len(parts[-1]) == FULL_YEAR:
            found.append(Described(one.id, parties, int(parts[-1]), " ".join(one.names).lower()))
    return tuple(found)


def describe_titles(
    instruments: Sequence[NamedInstrument], *, read: Callable[[str], Sequence[Unit]], known: Sequence[Described]
) -> tuple[Described, ...]:
    """Return parties and year of those that `known` lacks and whose title names its parties; `read` gives its units."""
    ids = {one.id for one in known}
    found: list[Described] = []
    for one in instruments:
        year = one.id.rpartition("-")[2]
        title = next((name for name in one.names if " between " in name), "")
        if one.id in ids or not title or not year.isdecimal() or len(year) != FULL_YEAR:
            continue
        parties = frozenset(unit.actor for unit in read(title) if unit.actor and unit.roles & {"state", "demonym"})
        if len(parties) >= PARTIES:
            found.append(Described(one.id, parties, int(year), " ".join(one.names).lower()))
    return tuple(found)


@dataclass(slots=True)
class Describer:
    """Finds descriptions sentence by sentence; remembers who was named just before.

    `titled` gives those whose title alone names their parties; they are read where a pact is none of the others.
    """

    known: tuple[Described, ...]
    latest: int
    titled: Callable[[], tuple[Described, ...]] | None = None
    lately: list[frozenset[str]] = field(default_factory=list)
    realms: dict[str, str] = field(default_factory=dict)
    organisation: str = ""
    seen: set[str] = field(default_factory=set)

    def read(self, units: Sequence[Unit]) -> Iterator[Naming]:
        """Yield the instruments that a sentence describes, each once for its place."""
        here = frozenset(meaning.actor for unit in units for meaning in unit.meanings if meaning.actor)
        here |= self._realms(units)
        here = here.union(*(compound_of(units, at=at) for at, unit in enumerate(units) if unit.glued and unit.actor))
        around = here.union(*self.lately)
        self.seen |= here
        for at, unit in enumerate(units):
            noun = unit.low.rpartition(" ")[2] if " " in unit.low else unit.low
            if "organisation" in unit.roles and unit.actor:
                self.organisation = unit.actor
            if noun in NOUNS and not (at + 1 < len(units) and units[at + 1].glued):
                told = list(self._described(units, at, here, around))
                yield from told or self._of_organisation(units, at, noun)
            elif noun == CLAUSE:
                yield from self._clause(units, at)
            elif unit.low in ALIKE and at > 1:
                yield from self._deemed(units, at, here)
            elif unit.low in ORDERS or _of_president(units, at) or _issued(units, at):
                yield from self._ordered(unit, here, around)
        self.lately = [*self.lately[-1:], here]

    def _described(
        self, units: Sequence[Unit], at: int, here: frozenset[str], around: frozenset[str]
    ) -> Iterator[Naming]:
        year, last = _year_of(units, at)
        first = _begin(units, at)
        words = {word for unit in units[first : at + REACH_AFTER] for word in unit.low.split()}
        if year:
            of_year = [one for one in self.known if one.year == year]
            full = next((
                found for near in (here, around, frozenset(self.seen))
                if (found := [one for one in of_year if _both(one, near)])
            ), [])  # fmt: skip
            some = full or [one for one in of_year if one.parties & here] or [
                one for one in of_year if one.parties & around
            ]  # fmt: skip
            if len(some) > 1:
                some = [one for one in some if noun_of(units[at]) in one.words and one.parties <= around] or some
            if len(some) == 1:
                yield Naming(some[0].id, units[first].start, units[last].end)
        elif noun_of(units[at]) in DATED_ONLY:
            return
        elif (paired := self._paired(units, first, at, words)) is not None:
            yield paired
        elif noun_of(units[at]) in PACTS and not words & (DEFENCE | OTHER_PACTS):
            yield from self._pact(units, first, at)
        elif (one := self._signed_with(units, first, at) or self._unowned(units, first, at)) is not None:
            yield one
        elif words & DEFENCE:
            between = [one for one in self.known if len(one.parties) >= PARTIES and one.parties <= here]
            between = [one for one in between if one.year <= self.latest]
            named = [one for one in between if _named_so(one, words)] or between
            if named and self._joined(units, first, at, named[0].parties):
                newest = max(named, key=lambda one: one.year)
                yield Naming(newest.id, units[first].start, units[at].end)

    def _paired(self, units: Sequence[Unit], first: int, at: int, words: set[str]) -> Naming | None:
        """Return the one treaty between two: "the pact between Riyadh and Islamabad", "China's treaty with Korea"."""
        noun = noun_of(units[at])
        if words & OTHER_PACTS or not (noun in ALLIANCES or words & DEFENCE):
            return None
        both = pair_of(units, first=first, at=at)
        fitting = [one for one in self.known if both and both <= one.parties and one.year <= self.latest]
        fitting = [one for one in fitting if one.parties == both] or fitting
        fitting = [one for one in fitting if noun in one.words] or fitting
        named = [one for one in fitting if _named_so(one, words)] or fitting
        if not named or len({one.parties for one in named}) > 1:
            return None
        newest = max(named, key=lambda one: one.year)
        return Naming(newest.id, units[first].start, units[at].end)

    def _realms(self, units: Sequence[Unit]) -> frozenset[str]:
        """Return the realms that a sentence only calls so ("the kingdom"); remember those that it names."""
        found = {self.realms[unit.low] for at, unit in enumerate(units) if unit.low in self.realms and at
                 and units[at - 1].low == "the"}  # fmt: skip
        for unit in units:
            if unit.meanings and unit.actor in REALM_OF and unit.roles & {"state", "capital", "demonym"}:
                self.realms[REALM_OF[unit.actor]] = unit.actor
        return frozenset(found - {""})

    def _clause(self, units: Sequence[Unit], at: int) -> Iterator[Naming]:
        """Yield the treaty of "the Union's mutual assistance clause", "the alliance's collective-defence clause"."""
        first = next((step for step in range(at - 1, max(-1, at - REACH_AFTER), -1) if units[step].low in OF_HELP), at)
        while first > 1 and units[first - 1].low in OF_HELP:
            first -= 1
        if first == at:
            return
        owner = _possessor(units, first) or (units[at + 2 : at + 5] if _word(units, at + 1) == "of" else ())
        yield from self._only(owner, units, first, at)

    def _of_organisation(self, units: Sequence[Unit], at: int, noun: str) -> Iterator[Naming]:
        """Yield the treaty of "the bloc's founding treaty", "the alliance, whose treaty says little"."""
        if noun not in {"treaty", "charter"}:
            return
        first = at
        while first > 1 and units[first - 1].low in FOUNDING:
            first -= 1
        if _word(units, first - 1) == "whose":
            owner: Sequence[Unit] = units[max(0, first - REACH_BEFORE) : first]
        else:
            owner = _possessor(units, first)
        yield from self._only(owner, units, first, at)

    def _only(self, owner: Sequence[Unit], units: Sequence[Unit], first: int, at: int) -> Iterator[Naming]:
        """Yield the one instrument of an organisation that a stretch names or points at ("the alliance")."""
        named = next((unit.actor for unit in reversed(owner) if "organisation" in unit.roles and unit.actor), "")
        if not named and any(unit.low in {"alliance", "bloc", "organisation", "organization"} for unit in owner):
            named = self.organisation
        own = [one for one in self.known if one.parties == {named}] if named else []
        helping = [one for one in own if any(word in one.words for word in ("mutual assistance", "collective"))]
        fitting = own if len(own) == 1 else helping
        if len(fitting) == 1:
            yield Naming(fitting[0].id, units[first].start, units[at].end)

    def _deemed(self, units: Sequence[Unit], at: int, here: frozenset[str]) -> Iterator[Naming]:
        """Yield the one alliance for which "aggression against the one is considered aggression against both"."""
        before = {unit.low for unit in units[max(0, at - REACH_AFTER) : at]}
        after = {unit.low for unit in units[at + 1 : at + REACH_AFTER]}
        both = "both" in after or "other" in after
        if not (both and before & FORCE_AGAINST and after & (FORCE_AGAINST | {"one"}) and "against" in before):
            return
        fitting = [one for one in self.known if len(one.parties) == PARTIES and one.parties <= here]
        fitting = [one for one in fitting if one.year <= self.latest]
        if len({one.parties for one in fitting}) == 1:
            newest = max(fitting, key=lambda one: one.year)
            yield Naming(newest.id, units[max(0, at - REACH_BEFORE)].start, units[at].end)

    def _signed_with(self, units: Sequence[Unit], first: int, at: int) -> Naming | None:
        """Return the one treaty of "the treaty that Washington had signed with Seoul"."""
        near = units[at + 1 : at + REACH_AFTER]
        if not near or near[0].low not in {"that", "which"} or not any(unit.low in MADE for unit in near):
            return None
        with_ = next((step for step, unit in enumerate(near) if unit.low == "with"), 0)
        both = {
            next((unit.actor for unit in near[:with_] if unit.actor), ""),
            next((unit.actor for unit in near[with_ + 1 :] if unit.actor), ""),
        } - {""}
        fitting = [one for one in self.known if both <= one.parties and one.year <= self.latest]
        fitting = [one for one in fitting if noun_of(units[at]) in one.words] or fitting
        if not with_:  # "the treaty that Washington and Taipei had signed"
            made = next(step for step, unit in enumerate(near) if unit.low in MADE)
            both = {unit.actor for unit in near[:made] if unit.actor}
            fitting = [one for one in self.known if both == one.parties and one.year <= self.latest]
        right = len(both) == PARTIES and len(fitting) == 1
        return Naming(fitting[0].id, units[first].start, units[at].end) if right else None

    def _unowned(self, units: Sequence[Unit], first: int, at: int) -> Naming | None:
        """Return the one treaty between two whom the report has named, by its kind: "the Mutual Defense Treaty"."""
        named = " ".join(unit.low for unit in units[first + 1 : at + 1])
        if units[first].low not in {"the", "our", "that", "this"} or named not in BARE:
            return None
        kind = named.replace("defence", "defense").rpartition(" ")[0].split()[-1]
        fitting = [
            one for one in self.known
            if len(one.parties) == PARTIES and one.parties <= self.seen and one.year <= self.latest
            and noun_of(units[at]) in one.words and kind in one.words.replace("defence", "defense")
        ]  # fmt: skip
        if not fitting or len({one.parties for one in fitting}) > 1:
            return None
        return Naming(max(fitting, key=lambda one: one.year).id, units[first].start, units[at].end)

    def _pact(self, units: Sequence[Unit], first: int, at: int) -> Iterator[Naming]:
        """Yield the one instrument between whoever has a pact and with whom: "its pact with Japan"."""
        with_ = next((step for step in range(at + 1, min(len(units), at + 3)) if units[step].low == "with"), None)
        partner = next((unit.actor for unit in units[with_ + 1 : with_ + 4] if unit.actor), "") if with_ else ""
        own = any(unit.low in {"its", "their"} for unit in units[first:at])
        owner = next((unit.actor for unit in units[: at if own else 0] if unit.actor), "")
        owner = owner or next((unit.actor for unit in units[max(0, at - REACH_BEFORE) : at] if unit.actor), "")
        both = {owner, partner} - {""}
        if len(both) < PARTIES:
            return
        fitting = [one for one in self.known if both <= one.parties and one.year <= self.latest]
        if not fitting and self.titled is not None:
            self.known, self.titled = (*self.known, *self.titled()), None
            fitting = [one for one in self.known if both <= one.parties and one.year <= self.latest]
        if len(fitting) == 1:
            yield Naming(fitting[0].id, units[first].start, units[at].end)

    def _joined(self, units: Sequence[Unit], first: int, at: int, parties: frozenset[str]) -> bool:
        """Whether the words around the noun join the parties: "with", "between", "under", or two of them before it."""
        lead = {unit.low for unit in units[max(0, first - 3) : first]}
        follow = [unit.low for unit in units[at + 1 : at + REACH_AFTER]]
        before = {unit.actor for unit in units[max(0, at - REACH_BEFORE) : at] if unit.actor}
        return bool({"with", "between"} & set(follow)) or "under" in lead or parties <= before

    def _ordered(self, unit: Unit, here: frozenset[str], around: frozenset[str]) -> Iterator[Naming]:
        """Yield the one order of whoever is named here for another who is named here or just before."""
        orders = [one for one in self.known if ORDERS[0] in one.words and one.year <= self.latest]
        fitting = [one for one in orders if _both(one, here)] or [
            one for one in orders if one.parties & here and _both(one, around)
        ]
        if len(fitting) == 1:
            yield Naming(fitting[0].id, unit.start, unit.end)


BARE = frozenset((
    "mutual defense treaty", "mutual defence treaty", "security treaty", "defence treaty", "defense treaty",
    "mutual security treaty", "defence pact", "defense pact", "mutual defence pact", "mutual defense pact",
    "alliance treaty", "treaty of alliance",
))  # fmt: skip
MADE = frozenset("signed concluded made struck sealed agreed ratified".split())


def _word(units: Sequence[Unit], at: int) -> str:
    return units[at].low if 0 <= at < len(units) else ""


def _possessor(units: Sequence[Unit], first: int) -> Sequence[Unit]:
    """Return the units of the possessor before a noun group: "the European Union's", "NATO"."""
    end = first - 1 if _word(units, first - 1) == "'s" else first
    return units[max(0, end - 2) : end]


def _issued(units: Sequence[Unit], at: int) -> bool:
    """Whether an order is a paper: "the order signed in October", "the presidential order"."""
    if units[at].low != "order" or not at:
        return False
    if units[at - 1].low in {"presidential", "executive"}:
        return True
    dated = any(
        _month(unit) or unit.low in SEASONS or _year(units, step)
        for step, unit in enumerate(units[at + 2 : at + REACH_BEFORE], at + 2)
    )
    headed = units[at - 1].low in {"the", "an", "that", "this"} or "demonym" in units[at - 1].roles
    return headed and _word(units, at + 1) in ISSUED and dated


MONTHS = frozenset("january february march april may june july august september october november december".split())


SEASONS = frozenset("spring summer autumn fall winter month year".split())


def _month(unit: Unit) -> bool:
    return unit.capital and unit.low in MONTHS


def noun_of(unit: Unit) -> str:
    """Return the last word of a unit: "pact" of "defence pact"."""
    return unit.low.rpartition(" ")[2]


def _of_president(units: Sequence[Unit], at: int) -> bool:
    """Whether an order is a president's: "the order of the president"."""
    return units[at].low == "order" and [one.low for one in units[at + 1 : at + 4]] == ["of", "the", "president"]


def _both(one: Described, actors: frozenset[str]) -> bool:
    return len(one.parties & actors) >= min(PARTIES, len(one.parties))


def _named_so(one: Described, words: set[str]) -> bool:
    return any(word in one.words for word in words & DEFENCE)


def _begin(units: Sequence[Unit], at: int) -> int:
    """Return where the group of the noun begins: at its determiner, at most four units before."""
    for step in range(at, max(-1, at - REACH_BEFORE), -1):
        if units[step].low in {"a", "an", "the", "its", "their", "our", "this", "that"}:
            return step
    return at


def _year_of(units: Sequence[Unit], at: int) -> tuple[int, int]:
    """Return the year that dates the noun ("the 1961 treaty", "treaty of '53", "signed in London in 1839"), or 0."""
    for step in range(max(0, at - 3), at):
        if (year := _year(units, step)) and units[step - 1].low in {"the", "its", "their", "our"}:
            return year, at
    linked = False
    for step in range(at + 1, min(len(units), at + REACH_AFTER)):
        low = units[step].low
        year = _year(units, step)
        if year and linked:
            return year, step
        if low in {",", ";", ".", "and", "which", "that"} or (units[step].roles & {"verb", "speech"}):
            break
        # "Froze its part in the alliance in February 2024": of what was done, and not of the alliance.
        linked = (low in LINKS and (low != "in" or step > at + 1)) or (
            linked and (units[step].capital or low in {"'", "’"})
        )
    return 0, at


def _year(units: Sequence[Unit], at: int) -> int:
    low = units[at].low
    if not (low.isdecimal() and low.isascii()):
        return 0
    if len(low) == FULL_YEAR and int(low) in range(1000, YEARS.stop):
        return int(low)
    short = len(low) == SHORT_YEAR and at > 0 and units[at - 1].low in {"'", "’", "‘"}
    return 1900 + int(low) if short else 0
