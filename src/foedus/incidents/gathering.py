"""Statements about one armed attack, brought together: accounts under a policy, contradictions kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from foedus.actors import Actors
from foedus.incidents.account import (
    ACCEPTED,
    Account,
    Comparison,
    Contradiction,
    Dispute,
    Incident,
    Point,
    RecordedAct,
    Version,
)
from foedus.incidents.claims import (
    Between,
    Claim,
    OneOf,
    Said,
    Scale,
    Several,
    claim_of,
    days_of,
    is_word_of_law,
)
from foedus.incidents.grounds import Ground, SelfContradiction, Voice, agree, find_ground, plurality_ground, voice_of
from foedus.incidents.hitjoining import join_hits
from foedus.incidents.hits import HitMaker
from foedus.incidents.identity import Identity, find_identity
from foedus.incidents.knowledge import known_by
from foedus.incidents.policy import Policy
from foedus.places import Places
from foedus.statements import Record, Statement, Titled, property_kind
from foedus.statements.meaning import HIT
from foedus.terms import EVER, Days, moment_of, parse_days
from foedus.terms.records import OTHERS

Key = tuple[str, str]
PRINCIPALS = ("by", "sent_by", "backed_by", "provoked", "war_declared")
ACT_PRINCIPALS = ("by", "to", "against")
FEW = 64
FIRST, LATEST = date.min + timedelta(days=1), date(2100, 1, 1)
POSITIONS = frozenset({"question"})


@dataclass(frozen=True, slots=True)
class _Subjects:
    """The statements of one incident and its acts, sorted by subject and property."""

    incident: str
    record: Record
    scale: Scale
    by_key: dict[Key, list[Statement]]
    legal: list[Statement]
    acts: tuple[str, ...]
    sides: frozenset[str]
    act_sides: dict[str, frozenset[str]]
    identity: Identity
    as_of: date | None
    strict: bool


def gather_incidents(
    record: Record,
    *,
    policy: Policy,
    actors: Actors,
    places: Places,
    as_of: date | datetime | None = None,
    strict: bool = False,
) -> tuple[Incident, ...]:
    """Return every incident of the record with its accounts, disputes and contradictions.

    Incidents that are said to be the same are one, which goes by the id of the oldest.
    `as_of` is a moment, or a day, which means its end in UTC.

    Grain: one item an incident, in order of time and then of their ids.
    """
    moment = moment_of(as_of)
    told = _Told.of(known_by(record, as_of=moment), until=moment.date() if moment else None)
    return tuple(
        _gather(one, _sort(one.id, told, Scale(actors, places, day), strict=strict), policy)
        for day, one in sorted(((told.day(one.id), one) for one in told.record.incidents), key=_by_day)
    )


def compare_accounts(
    record: Record,
    *,
    incident: str,
    policy: Policy,
    actors: Actors,
    places: Places,
    as_of: date | datetime | None = None,
) -> Comparison | None:
    """Return what everybody says of an incident and its acts, property by property; None: it is not known.

    Grain of `points`: one item a subject and property, those of the incident first.
    """
    moment = moment_of(as_of)
    told = _Told.of(known_by(record, as_of=moment), until=moment.date() if moment else None)
    name = told.identity.main(incident)
    found = next((one for one in told.record.incidents if one.id == name), None)
    if found is None:
        return None
    subjects = _sort(found.id, told, Scale(actors, places, told.day(found.id)), strict=False)
    grounds, faults = _grounds(subjects, policy)
    identity = told.identity
    points = (
        *(_point(key, ground) for key, ground in grounds.items()),
        *_in_law(subjects, policy),
        *identity.points(found.id, acts=subjects.acts),
    )
    return Comparison(
        incident=found.id,
        title=found.title or found.id,
        points=tuple(sorted(points, key=lambda one: (one.about != found.id, one.about, one.in_law, one.property))),
        contradictions=(*faults, *identity.contradictions_of(found.id, acts=subjects.acts)),
        accounts=tuple(one.name for one in _accounts(subjects, grounds, policy)),
    )


def _point(key: Key, ground: Ground) -> Point:
    held = ground.statements if ground.claim is not None else ()
    return Point(
        about=key[0],
        property=key[1],
        disputed=ground.disputed or not agree(ground.voices),
        accepted=tuple(one.id for one in held),
        alone=ground.alone,
        versions=tuple(_version(voice) for voice in ground.voices),
    )


def _in_law(subjects: _Subjects, policy: Policy) -> Iterator[Point]:
    """Yield what is denied in words of law, by holder: it denies no fact, and is no part of any account's facts."""
    denied: dict[Key, dict[str, list[Statement]]] = {}
    for one in subjects.legal:
        if one.stance == "denies" and (not policy.trusted or _is_trusted(one, subjects.record, policy)):
            holders = denied.setdefault((one.about, one.property), {})
            holders.setdefault(subjects.record.speaks_for(one.holder), []).append(one)
    for (about, prop), holders in denied.items():
        versions = tuple(
            Version(
                holder=holder,
                side=holder in subjects.sides,
                values=(),
                denies=tuple(dict.fromkeys(value for one in said for value in one.value)),
                statements=tuple(one.id for one in said),
            )
            for holder, said in sorted(holders.items())
        )
        yield Point(about=about, property=prop, disputed=False, accepted=(), alone="", versions=versions, in_law=True)


def _by_day(one: tuple[date, Titled]) -> tuple[date, str]:
    return one[0], one[1].id


def _gather(incident: Titled, subjects: _Subjects, policy: Policy) -> Incident:
    grounds, faults = _grounds(subjects, policy)
    accounts = _accounts(subjects, grounds, policy)
    attackers, struck = _attackers(accounts, subjects.scale), _struck(accounts, subjects.scale)
    identity = subjects.identity
    return Incident(
        id=incident.id,
        title=incident.title or incident.id,
        happened_on=accounts[0].happened_on,
        accounts=accounts,
        disputes=(*_disputes(incident.id, grounds), *identity.disputes(incident.id, acts=subjects.acts)),
        contradictions=(*faults, *identity.contradictions_of(incident.id, acts=subjects.acts)),
        actors=tuple(sorted({*attackers, *struck})),
        struck=struck,
        sides=tuple(sorted(subjects.sides)),
        statements=tuple(
            dict.fromkeys(
                (
                    *(one.id for listed in subjects.by_key.values() for one in listed),
                    *identity.made_by({incident.id, *subjects.acts}),
                )
            )
        ),
        also=identity.also(incident.id),
    )


def _sort(name: str, told: "_Told", scale: Scale, *, strict: bool) -> _Subjects:
    mine = told.about(name)
    if members := told.identity.members.get(name):
        mine = join_hits(mine, homes=told.identity.homes, members=members, scale=scale)
    acts = told.acts_of(name)
    by_key: dict[Key, list[Statement]] = {}
    legal: list[Statement] = []
    done = sorted((one for act in acts for one in told.about(act)), key=lambda one: one.id)
    for one in (*mine, *done):
        legal_word = property_kind(one.property) == "act" and any(is_word_of_law(value) for value in one.value)
        if legal_word:
            legal.append(one)
        if not (legal_word and one.stance == "denies"):
            by_key.setdefault((one.about, one.property), []).append(one)
    sides = _principals(mine, PRINCIPALS, scale)
    act_sides = {act: _principals(told.about(act), ACT_PRINCIPALS, scale) for act in acts}
    return _Subjects(name, told.record, scale, by_key, legal, acts, sides, act_sides, told.identity, told.until, strict)


@dataclass(frozen=True, slots=True)
class _Told:
    """What is known, by what it is about; `until` is the day of knowledge."""

    record: Record
    identity: Identity
    until: date | None
    by_subject: dict[str, list[Statement]]
    incidents_of: dict[str, frozenset[str]]

    @classmethod
    def of(cls, known: Record, *, until: date | None) -> "_Told":
        identity = find_identity(known)
        record = identity.joined(known)
        by_subject: dict[str, list[Statement]] = {}
        for one in record.statements:
            by_subject.setdefault(one.about, []).append(one)
        named = {
            act.id: frozenset(
                value
                for one in by_subject.get(act.id, ())
                if one.property == "of" and one.stance == "affirms"
                for value in one.value
            )
            for act in record.acts
        }
        return cls(record, identity, until, by_subject, named)

    def about(self, name: str) -> list[Statement]:
        return self.by_subject.get(name, [])

    def day(self, name: str) -> date:
        """Return the day on which places and classes are read: the most exact one said of the incident.

        Where none is said: the day of knowledge, or the state of the world that the register ends on.
        """
        said = [parse_days(value) for one in self.about(name) if one.property == "happened_on" for value in one.value]
        if not said:
            return self.until or LATEST
        first = min(said, key=lambda days: (days.last.toordinal() - days.first.toordinal(), days.first))
        return min(first.last, LATEST)

    def acts_of(self, name: str) -> tuple[str, ...]:
        """Return the recorded acts that name the incident under `of`, and those that name no other."""
        found = (act for act, of in self.incidents_of.items() if name in of or not (of or self._denied(act, name)))
        return tuple(sorted(found))

    def _denied(self, act: str, incident: str) -> bool:
        said = (one for one in self.about(act) if one.property == "of" and one.stance == "denies")
        return any(incident in one.value for one in said)


def _principals(statements: list[Statement], names: tuple[str, ...], scale: Scale) -> frozenset[str]:
    found: set[str] = set()
    for name, value in {(one.property, value) for one in statements for value in one.value}:
        tail = name.rpartition(".")[2]
        named = tail in names or (tail in ("of", "by") and HIT.match(name)) or tail == "aimed_at"
        if named and scale.actors.get(value) is not None:
            found.add(value)
        for unit in scale.places.units_of(value, on=scale.day) if tail == "place" else ():
            found |= scale.places.sovereigns(unit, on=scale.day)
    return frozenset(found)


def _grounds(subjects: _Subjects, policy: Policy) -> tuple[dict[Key, Ground], list[Contradiction]]:
    grounds: dict[Key, Ground] = {}
    faults: list[Contradiction] = []
    for key in sorted(subjects.by_key):
        voices, found = _voices(key, subjects, policy)
        faults.extend(_contradiction(key, fault) for fault in found)
        if voices:
            finder = plurality_ground if policy.name in ("plurality", "trusted") else find_ground
            grounds[key] = finder(voices)
    return grounds, faults


def _contradiction(key: Key, fault: SelfContradiction) -> Contradiction:
    return Contradiction(
        about=key[0],
        property=key[1],
        holder=fault.voice,
        resolved_by=fault.resolved_by,
        statements=tuple(one.id for one in fault.statements),
    )


def _voices(key: Key, subjects: _Subjects, policy: Policy) -> tuple[tuple[Voice, ...], list[SelfContradiction]]:
    record = subjects.record
    grouped: dict[tuple[str, bool], list[Statement]] = {}
    for one in subjects.by_key[key]:
        if policy.trusted and not _is_trusted(one, record, policy):
            continue
        document = record.document(one.holder)
        speaker = record.speaks_for(one.holder)
        principals = subjects.sides | subjects.act_sides.get(key[0], frozenset())
        side = document is None and (speaker in principals or key[1] in POSITIONS)
        heard = one.via[0] if one.via else document.source if document else ""
        grouped.setdefault((heard if document else speaker, side), []).append(one)
    voices: list[Voice] = []
    faults: list[SelfContradiction] = []
    for (name, side), statements in sorted(grouped.items()):
        voice, fault = voice_of(name, side=side, statements=tuple(statements), record=record, scale=subjects.scale)
        voices += [voice] if voice else []
        faults += [fault] if fault else []
    return tuple(voices), faults


def _is_trusted(statement: Statement, record: Record, policy: Policy) -> bool:
    document = record.document(statement.holder)
    names = {statement.holder, record.speaks_for(statement.holder)}
    if document:
        names |= {document.outlet, document.source}
    return bool(names & set(policy.trusted))


def _accounts(subjects: _Subjects, grounds: dict[Key, Ground], policy: Policy) -> tuple[Account, ...]:
    kind = policy.name if policy.name in ("plurality", "trusted") else ACCEPTED
    name = {"sides": "common ground", "every_origin": "common ground"}.get(policy.name, str(policy))
    first = _account(subjects, grounds, {}, name, kind)
    if policy.name in ("plurality", "trusted"):
        return (first,)
    voices = {
        voice.name
        for ground in grounds.values()
        for voice in ground.opposed
        if voice.side or policy.name == "every_origin"
    }
    others = []
    for voice_name in sorted(voices):
        own = {key: voice for key, ground in grounds.items() for voice in ground.opposed if voice.name == voice_name}
        others.append(_account(subjects, grounds, own, voice_name, "side"))
    return (first, *others)


def _account(
    subjects: _Subjects,
    grounds: dict[Key, Ground],
    own: dict[Key, Voice],
    name: str,
    kind: str,
) -> Account:
    claims: dict[Key, Claim] = {key: claim for key, ground in grounds.items() if (claim := ground.possible)}
    claims |= {key: grounds[key].held_by(voice) for key, voice in own.items()}
    cites = {key: tuple(one.id for one in ground.statements) for key, ground in grounds.items()}
    cites |= {key: tuple(one.id for one in voice.statements) for key, voice in own.items()}
    incident = subjects.incident

    def lookup(prop: str) -> Claim | None:
        return claims.get((incident, prop))

    numbers = tuple(
        sorted(
            {match["number"] for (about, prop) in claims if about == incident and (match := HIT.match(prop))},
            key=int,
        )
    )
    happened = lookup("happened_on")
    said_hits = lookup("hits")
    complete = lookup("record_complete_to")
    closed = not subjects.strict and not (isinstance(said_hits, Said) and OTHERS in said_hits.affirmed)
    return Account(
        name=name,
        kind=kind,
        incident=incident,
        happened_on=days_of(happened) if isinstance(happened, Between) else EVER,
        hits=HitMaker(subjects.scale, lookup, subjects.strict).hits(
            tuple(f"h{number}" for number in numbers), others=not closed
        ),
        hits_closed=closed,
        provoked=_several(lookup("provoked")),
        war_declared=_several(lookup("war_declared")),
        backed=said_together(_several(lookup("sent_by")), other=_several(lookup("backed_by"))),
        answers=_answers(lookup("question")),
        asked=frozenset(value for one in subjects.by_key.get((incident, "question"), ()) for value in one.value),
        acts=tuple(_recorded(act, claims, subjects) for act in subjects.acts),
        record_complete=_is_complete(complete, subjects.as_of),
        characterised=_characterised(subjects),
        quarrels=frozenset(own),
        alone={key: ground.alone for key, ground in grounds.items() if ground.alone},
        cites=cites,
        stated=frozenset(claims),
    )


def _is_complete(claim: Claim | None, as_of: date | None) -> bool:
    """Say whether the record is said to be complete to the day of knowledge; a denial leaves every day possible."""
    return isinstance(claim, Between) and days_of(claim).first >= (as_of or FIRST)


def _several(claim: Claim | None) -> Several:
    return claim if isinstance(claim, Several) else Several()


def said_together(one: Several, *, other: Several) -> Several:
    """Return those said of either property; one who is denied under one and said under the other is said."""
    said = 0
    for group in (*one.groups, *other.groups):
        said |= group
    return Several(
        groups=(*one.groups, *other.groups),
        denied=(one.denied | other.denied) & ~said,
        others=one.others | other.others,
    )


def _answers(claim: Claim | None) -> dict[str, str]:
    if not isinstance(claim, Said):
        return {}
    return dict.fromkeys(claim.affirmed, "yes") | dict.fromkeys(claim.denied, "no")


def _recorded(act: str, claims: dict[Key, Claim], subjects: _Subjects) -> RecordedAct:
    values = {prop: claim for (about, prop), claim in claims.items() if about == act}
    kind = values.get("kind")
    of, names, happened = values.get("of"), values.get("names"), values.get("happened_on")
    whole = subjects.scale.whole("kind")
    mask = kind.mask if isinstance(kind, OneOf) else whole
    said = _kinds_said(subjects, act)
    stated = mask != whole and not mask & ~said
    return RecordedAct(
        id=act,
        kind=mask,
        kind_stated=stated,
        denied_kinds=0 if stated else whole & ~mask,
        by=_several(values.get("by")),
        to=_several(values.get("to")),
        against=_several(values.get("against")),
        kinds_said=said,
        of=of.affirmed if isinstance(of, Said) else frozenset(),
        names=names.affirmed if isinstance(names, Said) else frozenset(),
        denied_names=names.denied if isinstance(names, Said) else frozenset(),
        happened_on=days_of(happened) if isinstance(happened, Between) else EVER,
        values=values,
    )


def _kinds_said(subjects: _Subjects, act: str) -> int:
    """Return every kind that somebody says the act was, also where others deny it."""
    mask = 0
    for one in subjects.by_key.get((act, "kind"), ()):
        claim = claim_of(one, scale=subjects.scale)
        mask |= claim.mask if one.stance == "affirms" and isinstance(claim, OneOf) else 0
    return mask


def _characterised(subjects: _Subjects) -> dict[str, frozenset[str]]:
    """Return, for each word of law, who denied that the incident was one."""
    found: dict[str, set[str]] = {}
    for one in subjects.legal:
        if one.stance == "denies" and one.about == subjects.incident:
            for value in one.value:
                found.setdefault(value.replace("-", " "), set()).add(subjects.record.speaks_for(one.holder))
    return {word: frozenset(holders) for word, holders in found.items()}


def _attackers(accounts: tuple[Account, ...], scale: Scale) -> tuple[str, ...]:
    """Return the attackers on any account."""
    groups = {group for account in accounts for hit in account.hits for group in hit.by.groups}
    return tuple(sorted({name for group in groups for name in _named(group, scale)}))


def _struck(accounts: tuple[Account, ...], scale: Scale) -> tuple[str, ...]:
    """Return the owners of hits, and the sovereigns and administrators of places, on any account."""
    found: set[str] = set()
    for account in accounts:
        for hit in account.hits:
            owners = 0
            for stroke in hit.strokes:
                owners |= stroke.of
            found |= _named(owners, scale)
        for stroke in (one for hit in account.hits for one in hit.strokes):
            if stroke.place != scale.places.everywhere:
                for unit in scale.places.decode(stroke.place):
                    found |= scale.places.administrators(unit, on=scale.day)
                    found |= scale.places.sovereigns(unit, on=scale.day)
    return tuple(sorted(found))


def _named(mask: int, scale: Scale) -> set[str]:
    """Return the actors in a mask, where it is known well enough to name them."""
    known = mask & scale.actors.everyone
    few = known != scale.actors.everyone and known.bit_count() <= FEW
    return set(scale.actors.decode(known)) if few else set()


def _disputes(incident: str, grounds: dict[Key, Ground]) -> tuple[Dispute, ...]:
    found = []
    for (about, prop), ground in sorted(grounds.items()):
        if ground.disputed:
            held = ", ".join(sorted({_holder(one) for one in ground.statements})) if ground.claim is not None else ""
            found.append(
                Dispute(
                    incident=incident,
                    about=about,
                    property=prop,
                    accepted=held,
                    versions=tuple(_version(voice) for voice in ground.voices),
                )
            )
    return tuple(found)


def _holder(statement: Statement) -> str:
    return statement.holder


def _version(voice: Voice) -> Version:
    affirmed = [value for one in voice.statements if one.stance == "affirms" for value in one.value]
    denied = [value for one in voice.statements if one.stance == "denies" for value in one.value]
    return Version(
        holder=voice.name,
        side=voice.side,
        values=tuple(dict.fromkeys(affirmed)),
        denies=tuple(dict.fromkeys(denied)),
        statements=tuple(one.id for one in voice.statements),
    )


def law_days(account: Account, *, on: date | None) -> Days:
    """Return the days whose law is applied: `on`, or the days on which the incident may have happened."""
    return Days(on, on) if on else account.happened_on
