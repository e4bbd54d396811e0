"""Common ground and quarrels, property by property: whose claims agree, and who departs from them."""

from dataclasses import dataclass

from foedus.incidents.claims import Claim, OneOf, Scale, claim_of
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
        return voice.claim if both is None else both

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
    claims = {one: claim for one in statements if (claim := claim_of(one, scale=scale))}
    if not claims:
        return None, None
    clash = {frozenset((one, other)) for one in claims for other in claims if _clash(claims[one], claims[other])}
    overruled = {one for pair in clash for one in pair if _is_overruled(one, pair, record)}
    kept = {one: claim for one, claim in claims.items() if one not in overruled}
    whole = _add_all(list(kept.values()))
    fault = None
    if clash or whole is None:
        parts = {one for pair in clash for one in pair} or set(claims)
        resolved = "both kept" if whole is None else "the later statement"
        ordered = tuple(sorted(parts, key=lambda one: one.id))
        fault = SelfContradiction(voice=name, statements=ordered, resolved_by=resolved)
    claim = whole if whole is not None else _join_all(list(kept.values()))
    return Voice(name=name, side=side, claim=claim, statements=tuple(sorted(kept, key=lambda one: one.id))), fault


def _clash(one: Claim, other: Claim) -> bool:
    return one is not other and one.add(other) is None  # type: ignore[arg-type]


def _is_overruled(statement: Statement, pair: frozenset[Statement], record: Record) -> bool:
    """Say whether the other statement of the pair is surely later; both must be dated."""
    mine = stated_when(statement, record=record)
    others = [when for other in pair if other is not statement and (when := stated_when(other, record=record))]
    return bool(mine) and any(parse_days(mine).last < parse_days(other).first for other in others)


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
    parties: list[list[Voice]] = []
    for voice in neutral:
        party = [other for other in neutral if _meets(voice.claim, other.claim)]
        if _meet_all(party) is None:
            party = [voice]
        if party not in parties:
            parties.append(party)
    most = max(len(party) for party in parties)
    largest = [party for party in parties if len(party) == most]
    claim: Claim | None = None
    for party in largest:
        shared = _meet_all(party)
        if shared is not None:
            claim = shared if claim is None else claim.join(shared)  # type: ignore[arg-type]
    backing = [voice for party in largest for voice in party]
    return claim, list(dict.fromkeys(backing)), [voice for voice in neutral if voice not in backing]


def _meet_all(voices: list[Voice]) -> Claim | None:
    return _meet_with(None, voices)


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
    "find_ground",
    "plurality_ground",
    "stated_when",
    "voice_of",
]
