"""Common ground and quarrels, property by property: whose claims agree, and who departs from them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from foedus.incidents.claims import Claim, OneOf, Said, Scale, claim_of
from foedus.statements import Record, Statement
from foedus.terms import parse_days

Key = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What one side, or one independent origin, says of one property."""

    name: str
    side: bool
    claim: Claim
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What is accepted of one property, on whose statements, and who departs from it.

    `claim` None: nothing is accepted, since the sides differ and nobody else speaks.
    """

    claim: Claim | None
    statements: tuple[Statement, ...]
    alone: str
    opposed: tuple[Voice, ...]
    voices: tuple[Voice, ...]

    @property
    def possible(self) -> Claim | None:
        """What is accepted or, where nothing is, what at least one voice leaves possible."""
        claim = self.claim
        for voice in self.voices if claim is None else ():
            claim = voice.claim if claim is None else claim.join(voice.claim)  # type: ignore[arg-type]
        return claim

    def held_by(self, voice: Voice) -> Claim:
        """Return what the voice leaves possible of what is accepted or, where it departs from that, what it says."""
        both = None if self.claim is None else self.claim.meet(voice.claim)  # type: ignore[arg-type]
        if both is not None:
            return both
        if isinstance(self.claim, Said) and isinstance(voice.claim, Said):
            return self.claim.under(voice.claim)
        return voice.claim

    @property
    def disputed(self) -> bool:
        """Whether some voice says otherwise than what is accepted, or nothing could be."""
        return bool(self.opposed)


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfContradiction:
    """Statements of one voice that cannot all hold."""

    voice: str
    statements: tuple[Statement, ...]
    resolved_by: str


def stated_when(statement: Statement, *, record: Record) -> str:
    """Return the day on which the claim was made: `stated_on`, or a document's day where it is itself the holder."""
    document = record.document(statement.holder)
    return statement.stated_on or (document.published_on if document else "")


def voice_of(
    name: str, *, side: bool, statements: tuple[Statement, ...], record: Record, scale: Scale
) -> tuple[Voice | None, SelfContradiction | None]:
    """Return what a voice says, taken together, and the contradiction in it, if there is one.

    Where two of its statements cannot both hold, the later one is taken (by `stated_on`); where neither is later,
    both values are kept. The order in which they come means nothing.
    """
    said: dict[Claim, list[Statement]] = {}
    for one in sorted(statements, key=lambda one: one.id):
        if claim := claim_of(one, scale=scale):
            said.setdefault(claim, []).append(one)
    if not said:
        return None, None
    clash = _clashes(said)
    overruled = {one.id for claim, others in clash.items() for one in _overruled(said[claim], others, said, record)}
    left = {claim: [one for one in mine if one.id not in overruled] for claim, mine in said.items()}
    kept = {claim: mine for claim, mine in left.items() if mine}
    whole = _add_all([claim for claim, mine in kept.items() for _ in mine[:2]])
    fault = None
    if clash or whole is None:
        resolved = "both kept" if whole is None else "the later statement"
        parts = tuple(one for claim in clash or said for one in said[claim])
        fault = SelfContradiction(voice=name, statements=_by_id(parts), resolved_by=resolved)
    claim = whole if whole is not None else _join_all(list(kept))
    heard = _by_id(one for mine in kept.values() for one in mine)
    return Voice(name=name, side=side, claim=claim, statements=heard), fault


def _by_id(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(sorted(statements, key=lambda one: one.id))


def _clashes(said: dict[Claim, list[Statement]]) -> dict[Claim, tuple[Claim, ...]]:
    """Return, for each claim that cannot hold beside some other, those others; it may clash with its like."""
    found: dict[Claim, tuple[Claim, ...]] = {}
    for claim, mine in said.items():
        others = tuple(one for one in said if (one is not claim or len(mine) > 1) and claim.add(one) is None)  # type: ignore[arg-type]
        if others:
            found[claim] = others
    return found


def _overruled(
    mine: list[Statement], others: tuple[Claim, ...], said: dict[Claim, list[Statement]], record: Record
) -> Iterator[Statement]:
    """Yield the statements than which one that clashes with them is surely later; both must be dated."""
    dated = (stated_when(one, record=record) for other in others for one in said[other])
    latest = max((parse_days(when).first for when in dated if when), default=None)
    for one in mine if latest else ():
        when = stated_when(one, record=record)
        if when and latest and parse_days(when).last < latest:
            yield one


def _add_all(claims: list[Claim]) -> Claim | None:
    whole = claims[0]
    for claim in claims[1:]:
        both = whole.add(claim)  # type: ignore[arg-type]
        if both is None:
            return None
        whole = both
    return whole


def _join_all(claims: list[Claim]) -> Claim:
    whole = claims[0]
    for claim in claims[1:]:
        whole = whole.join(claim)  # type: ignore[arg-type]
    return whole


def find_ground(voices: tuple[Voice, ...]) -> Ground:
    """Return what is accepted among `voices`.

    The ground is what those who are no side affirm together or, where they differ, what most of them affirm; a
    side's claim that nobody opposes belongs to it. Where sides differ and nobody else speaks, nothing is accepted;
    where they differ within what the others leave open, it stays open.
    """
    neutral = [voice for voice in voices if not voice.side]
    sides = [voice for voice in voices if voice.side]
    common, backing, opposed = _neutral_ground(neutral)
    within = [voice for voice in sides if common is None or _meets(common, voice.claim)]
    agreeing = [voice for voice in within if all(_meets(voice.claim, other.claim) for other in within)]
    claim = _meet_with(common, agreeing)
    if claim is None:
        claim, agreeing = common, []
    opposed += [voice for voice in sides if voice not in agreeing]
    told = [voice.name for voice in agreeing if common is None or common.meet(voice.claim) != common]  # type: ignore[arg-type]
    backing += agreeing
    alone = ", ".join(told)
    cited = tuple(dict.fromkeys(one for voice in backing for one in voice.statements))
    return Ground(claim=claim, statements=cited, alone=alone, opposed=tuple(opposed), voices=voices)


def _meet_with(common: Claim | None, voices: list[Voice]) -> Claim | None:
    """Return what the voices leave possible of what is common to the others, or None where they contradict it."""
    claim = common
    for voice in voices:
        claim = voice.claim if claim is None else claim.meet(voice.claim)  # type: ignore[arg-type]
        if claim is None:
            return None
    return claim


def _meets(one: Claim, other: Claim) -> bool:
    return one.meet(other) is not None  # type: ignore[arg-type]


def _neutral_ground(neutral: list[Voice]) -> tuple[Claim | None, list[Voice], list[Voice]]:
    """Return what those who are no side affirm: together, or most of them, or in a tie any of it."""
    whole = _meet_all(neutral)
    if whole is not None or not neutral:
        return whole, list(neutral), []
    parties = _parties(neutral)
    most = max(len(party) for party in parties)
    largest = [party for party in parties if len(party) == most]
    claim: Claim | None = None
    for party in largest:
        shared = _meet_all(party)
        if shared is not None:
            claim = shared if claim is None else claim.join(shared)  # type: ignore[arg-type]
    backing = {voice.name: voice for party in largest for voice in party}
    return claim, list(backing.values()), [voice for voice in neutral if voice.name not in backing]


def _parties(neutral: list[Voice]) -> list[list[Voice]]:
    """Return the voices in parties: with each claim those that it meets, where they all agree, or else each alone."""
    claims = list(dict.fromkeys(voice.claim for voice in neutral))
    met = {claim: [other for other in claims if _meets(claim, other)] for claim in claims}
    agreed = {claim for claim, others in met.items() if others and _meet_claims(others) is not None}
    whole = {claim: [voice for voice in neutral if voice.claim in met[claim]] for claim in agreed}
    found: dict[tuple[str, ...], list[Voice]] = {}
    for voice in neutral:
        party = whole.get(voice.claim, [voice])
        found.setdefault(tuple(one.name for one in party), party)
    return list(found.values())


def _meet_all(voices: list[Voice]) -> Claim | None:
    return _meet_claims(list(dict.fromkeys(voice.claim for voice in voices)))


def agree(voices: tuple[Voice, ...]) -> bool:
    """Say whether all who speak of a property can be right together."""
    return not voices or _meet_all(list(voices)) is not None


def _meet_claims(claims: list[Claim]) -> Claim | None:
    """Return what claims leave possible together, or None where they contradict one another or there is none."""
    whole: Claim | None = None
    for claim in claims:
        whole = claim if whole is None else whole.meet(claim)  # type: ignore[arg-type]
        if whole is None:
            return None
    return whole


def plurality_ground(voices: tuple[Voice, ...]) -> Ground:
    """Return what most voices affirm, sides and others counted alike."""
    claim, backing, opposed = _neutral_ground(list(voices))
    cited = tuple(dict.fromkeys(one for voice in backing for one in voice.statements))
    return Ground(claim=claim, statements=cited, alone="", opposed=tuple(opposed), voices=voices)


__all__ = [
    "Ground",
    "Key",
    "OneOf",
    "SelfContradiction",
    "Voice",
    "agree",
    "find_ground",
    "plurality_ground",
    "stated_when",
    "voice_of",
]
