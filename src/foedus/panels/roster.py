"""Whom the words of a clause mean, and on which days: what `Cast` says of one day, said of all days at once."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from foedus.actors import Actors, Member, Span
from foedus.instruments import Instrument, Party, Provision, member_of, party_period
from foedus.instruments.naming import COVERED, EVERY_ROLE, OTHERS, ROLE_WORDS, ROLES
from foedus.panels.calendar import FIRST, NEVER, span_day
from foedus.panels.span import ALWAYS, Known, Spans, join_spans, known_in, known_of, meet_spans

Held = dict[str, Known]
# Words that mean everyone, whoever is a party.
EVERYONE = ("anyone", "any state")
# Words that mean somebody only once an incident is there.
NOBODY = ("beneficiary", "bearer", "attacker", "not the beneficiary")


def spans_of(spans: Iterable[Span]) -> Spans:
    """Return the days that an actor's, a member's or a code's spans hold."""
    return join_spans((span_day(one.since, missing=FIRST), span_day(one.until, missing=NEVER)) for one in spans)


@dataclass(slots=True)
class Almanac:
    """The days on which actors existed, and were members; worked out once for all instruments."""

    actors: Actors
    lived: dict[str, Spans] = field(default_factory=dict)
    inside: dict[str, Held] = field(default_factory=dict)

    def existed(self, actor: str) -> Spans:
        """Return the days on which an actor existed."""
        if actor not in self.lived:
            self.lived[actor] = spans_of(self.actors.by_id[actor].existed)
        return self.lived[actor]

    def members(self, organisation: str) -> Held:
        """Return the members of an organisation with their days."""
        return self._held(f"members of {organisation}", self.actors.memberships.get(organisation, ()))

    def class_members(self, name: str) -> Held:
        """Return those in a class with their days; a whole kind of actor is in its class always."""
        if name in ("state", "organisation"):
            return {one: ALWAYS for one in self.actors.ids() if self.actors.kind(one) == name}
        held = self._held(name, self.actors.class_members[name])
        return {one: known_in(meet_spans(known.certain, other=self.existed(one))) for one, known in held.items()}

    def _held(self, key: str, members: Iterable[Member]) -> Held:
        if key not in self.inside:
            spans: dict[str, list[Span]] = {}
            for one in members:
                spans.setdefault(one.actor, []).append(one.span)
            self.inside[key] = {actor: known_in(spans_of(listed)) for actor, listed in spans.items()}
        return self.inside[key]


@dataclass(slots=True)
class Roster:
    """Who is who in an instrument, with the days."""

    instrument: Instrument
    almanac: Almanac
    kept: dict[tuple[str, ...], Held] = field(default_factory=dict)

    def members(self, roles: tuple[str, ...]) -> Held:
        """Return each party with one of `roles`, organisations opened, and when the instrument is in force for it."""
        if roles not in self.kept:
            found: Held = {}
            for party in self.instrument.parties:
                if party.role in roles:
                    for name, known in self._opened(party):
                        found[name] = found[name].join(known) if name in found else known
            self.kept[roles] = found
        return self.kept[roles]

    def _opened(self, party: Party) -> Iterable[tuple[str, Known]]:
        known = known_of(party_period(self.instrument, party=party))
        organisation = member_of(party.party)
        if organisation is None:
            return [(party.party, known)]
        return [(name, inside.meet(known)) for name, inside in self.almanac.members(organisation).items()]

    def beneficiaries(self, provision: Provision) -> Held:
        """Return whom the provision covers, and when."""
        if not provision.beneficiary:
            return self.members(COVERED) or self.members(EVERY_ROLE)
        found: Held = {}
        for word in provision.beneficiary:
            found |= self._covered(word)
        return found

    def _covered(self, word: str) -> Held:
        every = self.members(EVERY_ROLE)
        if word in NOBODY:
            return {}
        if word in EVERYONE:
            return {name: every.get(name, ALWAYS) for name in self.almanac.class_members("state")}
        if word == "not a party":
            return {name: ALWAYS for name in self.almanac.class_members("state") if name not in every}
        if word in ROLE_WORDS:
            running = self.members(ROLES.get(word, EVERY_ROLE))
            return {name: every[name].meet(known_in(known.possible)) for name, known in running.items()}
        return self._named(word)

    def _named(self, word: str) -> Held:
        """Return the members of an organisation or a class, or one actor by its id, whether parties or not."""
        organisation = member_of(word)
        if organisation:
            return self.almanac.members(organisation)
        return self.almanac.class_members(word) if word in self.almanac.actors.classes() else {word: ALWAYS}

    def bearers(self, words: Iterable[str]) -> Held:
        """Return who owes by `words`, and when; that nobody owes himself is for the caller to see to."""
        found: Held = {}
        for word in words:
            if word in NOBODY:
                continue
            if word in OTHERS or word in ROLES:
                found |= self.members(ROLES.get(word, EVERY_ROLE))
            elif word in ROLE_WORDS:
                found |= self.members(EVERY_ROLE)
            else:
                every = self.members(EVERY_ROLE)
                named = self._named(word)
                found |= {name: every[name].meet(known) if name in every else known for name, known in named.items()}
        return found
