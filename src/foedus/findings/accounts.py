"""Incidents that several data sets tell, brought to accounts: value by value, by the rules that hold for statements."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from itertools import islice
from typing import Any, TypeAlias

from foedus.findings.drafting import PROPERTIES
from foedus.findings.facts import LATEST, Facts, Numbers
from foedus.findings.plan import NAMES
from foedus.incidents import Several
from foedus.incidents.claims import Between, Claim
from foedus.incidents.grounds import Voice, find_ground
from foedus.terms import EVER, Days

Table: TypeAlias = Any
# The columns of a coded row under which stand the properties of statements, but for the days.
WORDS = ("act", "object", "of", "by", "place", "origin", "sent_by", "backed_by", "intent")
COLUMNS = ("t", "s", "r", "place", "name", "quarrels", *NAMES, "moment")
Said: TypeAlias = tuple[tuple[str, str], ...]
Version: TypeAlias = Claim | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """Coded rows of incidents that one account tells, the accounts of those that several tell, and what is left.

    `told` has one row an account, the common ground first: `s` is the incident, `t` the account, `r` the first of
    its rows, `place` which account it is, `name` its number, `quarrels` the properties on which it departs from the
    common ground, as a mask over `PROPERTIES`; then the facts by number. `left` are the places of the rows of each
    incident that must be weighed otherwise: its accounts fall under different law, or one account tells it twice.
    """

    alone: Table
    told: Table
    left: list[list[int]]


@dataclass(frozen=True, slots=True)
class _Property:
    """What accounts say of one property: the common ground, and whoever departs from it with what it says."""

    common: Version
    own: Mapping[str, Version]


@dataclass(slots=True)
class Accounts:
    """Brings rows of one incident to accounts; what the same data sets say in the same words is weighed once."""

    facts: Facts
    names: Numbers[str]
    kept: dict[tuple[int, int, Said], _Property] = field(default_factory=dict)

    def bring(self, coded: Table, *, rows: Table) -> Brought:
        """Return coded rows by incident: those told by one account, and the accounts of the rest.

        Raises:
            FoedusError: A word names no actor or place.
        """
        alone, groups = apart(coded, rows=rows)
        columns: dict[str, list[int]] = {name: [] for name in COLUMNS}
        left = []
        every = [place for places in groups for place in places]
        told = iter(rows.select(("account", "first_day", "last_day", *WORDS)).take(every).to_pylist() if groups else ())
        for places in groups:
            versions = self._versions(list(islice(told, len(places))))
            if versions is None:
                left.append(places)
            else:
                self._add(columns, places[0], versions)
        pa = import_module("pyarrow")
        listed = {name: pa.array(values, pa.int64()) for name, values in columns.items()}
        return Brought(alone=alone, told=pa.table(listed), left=left)

    @staticmethod
    def _add(columns: dict[str, list[int]], row: int, versions: list[tuple[int, int, tuple[int, ...], int]]) -> None:
        first = -1 - len(columns["t"])
        for place, (name, quarrels, facts, moment) in enumerate(versions):
            values = (first - place, first, row, place, name, quarrels, *facts, moment)
            for column, value in zip(columns.values(), values, strict=True):
                column.append(value)

    def _versions(self, told: list[dict[str, Any]]) -> list[tuple[int, int, tuple[int, ...], int]] | None:
        """Return the accounts of one incident: name, quarrels, facts and moment; None where they cannot be told so."""
        if len({one["account"] for one in told}) < len(told):
            return None
        told = sorted(told, key=lambda one: str(one["account"]))
        happened = _happened(told)
        said = self._days(happened, exact=_exact_day(told))
        if said is None:
            return None
        day, moment = said
        weighed = [self._weighed(number, told, day) for number in range(len(WORDS))]
        weighed.append(happened)
        others = sorted({name for one in weighed for name in one.own})
        found = [(0, 0, self._facts([one.common for one in weighed], day), moment)]
        for name in others:
            quarrels = sum(1 << number for number, one in enumerate(weighed) if name in one.own)
            claims = [one.own.get(name, one.common) for one in weighed]
            found.append((self.names.of(name), quarrels, self._facts(claims, day), moment))
        return found

    def _days(self, happened: _Property, *, exact: date) -> tuple[date, int] | None:
        """Return the day on which places are read, and the moment; None where accounts differ in law or world."""
        versions = [_days_of(one) for one in (happened.common, *happened.own.values())]
        moments = {self.facts.calendar.moment(one) for one in versions}
        worlds = {self.facts.world(day) for day in (exact, *(one.last for one in versions))}
        return None if len(moments) > 1 or len(worlds) > 1 else (exact, moments.pop())

    def _weighed(self, number: int, told: list[dict[str, Any]], day: date) -> _Property:
        """Return what is common ground of a property, and who departs from it."""
        words = WORDS[number]
        said = tuple((str(one["account"]), str(one[words] or "")) for one in told if one[words])
        key = number, self.facts.world(day) if words == "place" else 0, said
        if key not in self.kept:
            name = PROPERTIES[number]
            claims = [(who, self.facts.claim(name, words=word, day=day)) for who, word in said]
            self.kept[key] = _common(claims)
        return self.kept[key]

    def _facts(self, claims: list[Version], day: date) -> tuple[int, ...]:
        """Return the facts of one account by number, in the order of a coded row."""
        act, thing, owner, attackers, place, origin, sent, backed, intent, _ = claims
        facts = self.facts
        attacker = facts.of_claim("attacker", claim=attackers)
        senders, backers = (one if isinstance(one, Several) else None for one in (sent, backed))
        found = {
            "act": facts.of_claim("act", claim=act),
            "object": facts.of_claim("object", claim=thing),
            "owner": facts.of_claim("owner", claim=owner),
            "attacker": attacker,
            "spot": facts.of_claim("spot", claim=place, day=day),
            "sent": facts.senders.of(senders),
            "plea": facts.plea(sent=senders, backed=backers, attacker=attacker),
            "origin": facts.of_claim("origin", claim=origin),
            "intent": facts.of_claim("intent", claim=intent),
            "stated": int(thing is not None or owner is not None),
        }
        return tuple(found[name] for name in NAMES)


def apart(coded: Table, *, rows: Table) -> tuple[Table, list[list[int]]]:
    """Return the rows of incidents that one account tells, and the places of the rows of each that several tell."""
    pa, pc = import_module("pyarrow"), import_module("pyarrow.compute")
    names = rows.column("incident").cast(pa.string()).take(coded.column("r"))
    counted = pc.value_counts(names)
    twice = counted.field("values").filter(pc.greater(counted.field("counts"), 1))
    if not len(twice):
        return coded, []
    several = pc.is_in(names, value_set=twice)
    found: dict[str, list[int]] = {}
    for name, place in zip(
        names.filter(several).to_pylist(), coded.filter(several).column("r").to_pylist(), strict=True
    ):
        found.setdefault(name, []).append(place)
    return coded.filter(pc.invert(several)), list(found.values())


def _common(claims: Iterable[tuple[str, Version]]) -> _Property:
    """Return the common ground of what several say, and whoever opposes it with what it holds."""
    voices = tuple(Voice(name=who, side=False, claim=one, statements=()) for who, one in claims if one)
    if not voices:
        return _Property(None, {})
    ground = find_ground(voices)
    return _Property(ground.possible, {voice.name: ground.held_by(voice) for voice in ground.opposed})


def _happened(told: list[dict[str, Any]]) -> _Property:
    """Return between which days it happened, on common ground and as others have it."""
    return _common(_spans(told))


def _spans(told: list[dict[str, Any]]) -> Iterator[tuple[str, Claim]]:
    for one in told:
        first, last = one["first_day"], one["last_day"]
        if first or last:
            yield str(one["account"]), Between((first or date.min).toordinal(), (last or date.max).toordinal())


def _exact_day(told: list[dict[str, Any]]) -> date:
    """Return the last of the days that the most exact account gives; the latest day where none does."""
    spans = [_days_of(one) for _, one in _spans(told)]
    first = min(spans, key=lambda days: (days.last.toordinal() - days.first.toordinal(), days.first), default=EVER)
    return min(first.last, LATEST)


def _days_of(claim: Version) -> Days:
    if not isinstance(claim, Between):
        return EVER
    return Days(date.fromordinal(claim.low), date.fromordinal(claim.high))
