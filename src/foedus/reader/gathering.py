"""Brings the claims of one report together into incidents: same attackers, days and place, or one that points back."""

import re
from dataclasses import dataclass, field

from foedus.actors import fold
from foedus.reader.claim import Claim
from foedus.reader.lexicon import Lexicon
from foedus.reader.mention import HitPart
from foedus.reader.token import fold_word
from foedus.terms import Days, objects, parse_days

# Claims that may name another attacker than the one told before, of the same attack.
RIVAL = frozenset(("accusation", "responsibility"))
# Incidents that a later claim may still be about; a report tells of fewer.
REMEMBERED = 80
# Acts of which who and when, or how many, say enough without a place.
ARMS = frozenset(
    ("missile strike", "drone strike", "air strike", "shelling", "invasion", "bombardment", "naval attack")
)
SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(slots=True)
class Gathered:
    """One incident as it grows: what is known of it so far, and its claims, each with the number of its hits."""

    claims: list[Claim] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    places: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    spelt: dict[str, str] = field(default_factory=dict)
    days: Days | None = None
    hits: list[HitPart] = field(default_factory=list)
    stated_places: list[str] = field(default_factory=list)

    @property
    def affirmed(self) -> bool:
        """Whether somebody affirms the attack itself, and does not only point back or deny."""
        return any(
            claim.origin.stance == "affirms" and not claim.mention.negated and claim.mention.acts
            for claim in self.claims
        )

    def slug(self) -> str:
        """Return the place and the day, as an id says them."""
        place = (
            next(iter(self.labels), "")
            or self.spelt.get(next(iter(self.places), ""), "")
            or _bare(next(iter(self.places), ""))
            or "attack"
        )
        words = SLUG.sub("-", fold_word(place)).strip("-") or "attack"
        if self.days is None:
            return f"{words}-undated"
        short = (self.days.last - self.days.first).days < 8  # noqa: PLR2004 - a week goes by its first day
        return f"{words}-{self.days.first.isoformat() if short else str(self.days).replace('..', '-to-')}"


class Gathering:
    """The incidents of one report, in the order in which it tells them."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Begin with none."""
        self.lexicon = lexicon
        self.incidents: list[Gathered] = []
        self.last: int | None = None

    def place_claim(self, claim: Claim) -> int | None:
        """Return the incident that the claim is about, a new one where it founds one, or None."""
        best = self._best(claim)
        if best is None and not _founds(claim):
            return None
        if best is None:
            self.incidents.append(Gathered())
            best = len(self.incidents) - 1
        self._grow(self.incidents[best], claim)
        self.last = best
        return best

    def nearest(self, days: Days | None) -> int | None:
        """Return the incident last spoken of, or the last one that had happened by those days."""
        if days is None or self.last is None:
            return self.last
        first = max(-1, len(self.incidents) - 1 - REMEMBERED)
        order = (self.last, *range(len(self.incidents) - 1, first, -1))
        fitting = (
            number for number in order if (known := self.incidents[number].days) is None or known.first <= days.last
        )
        return next(fitting, self.last)

    def _best(self, claim: Claim) -> int | None:
        first = max(0, len(self.incidents) - REMEMBERED)
        near = range(first, len(self.incidents))
        scored = [(self._score(self.incidents[number], claim), number == self.last, number) for number in near]
        fitting = [each for each in scored if each[0] > 0]
        if fitting:
            return max(fitting)[2]
        empty = not (claim.mention.agents or claim.mention.places or claim.days)
        if not empty or not (claim.mention.definite or not claim.mention.acts):
            return None
        return self.nearest(parse_days(claim.origin.stated_on) if claim.origin.stated_on else None)

    def _score(self, one: Gathered, claim: Claim) -> int:
        """Return how well a claim fits an incident; -1 where they cannot be one, 0 where nothing speaks for it."""
        mention = claim.mention
        too_late = (
            bool(claim.origin.stated_on)
            and one.days is not None
            and one.days.first.isoformat() > claim.origin.stated_on
        )
        parts: list[int] = []
        for fits in (_fit_days, self._fit_agents, self._fit_places):
            parts.append(fits(one, claim))
            if too_late or parts[-1] < 0:
                return -1
        if claim.days is None and not (mention.definite or mention.places or mention.agents):
            return 1 if self._is_last(one) and not mention.acts else -1
        return sum(parts)

    def _is_last(self, one: Gathered) -> bool:
        return self.last is not None and self.incidents[self.last] is one

    def _fit_agents(self, one: Gathered, claim: Claim) -> int:
        agents = {part.value[0] for part in claim.mention.agents}
        if agents and not one.agents:
            # Only who is new, and nothing says that it was elsewhere or another day: the attack just told.
            bare = not (claim.mention.places or claim.days or claim.mention.hits)
            return 1 if bare and self._is_last(one) else 0
        if not agents:
            return 0
        rival = claim.mention.rule in RIVAL and self._is_last(one)
        return 1 if agents & one.agents or rival else -1

    def _fit_places(self, one: Gathered, claim: Claim) -> int:
        places = [part.value[0] for part in claim.mention.places]
        labels = {part.label for part in claim.mention.places if part.label}
        if labels and one.labels and not labels & set(one.labels):
            return -1
        if not (places and one.places):
            return 0
        relation = max(self._related(inner, outer) for inner in places for outer in one.places)
        vague = relation == 1 and claim.days is None and not claim.mention.definite
        if relation == 0 or (vague and not self._is_last(one)):
            return -1
        return relation + 1

    def _related(self, inner: str, outer: str) -> int:
        if inner == outer:
            return 2
        return 1 if self.lexicon.lies_in(inner, outer=outer) or self.lexicon.lies_in(outer, outer=inner) else 0

    def _grow(self, one: Gathered, claim: Claim) -> None:
        one.claims.append(claim)
        mention = claim.mention
        if claim.origin.stance == "affirms" and not mention.negated:
            if mention.rule != "accusation" or not one.agents:
                one.agents.update(part.value[0] for part in mention.agents)
            for part in mention.places:
                if (
                    part.name
                    and fold(part.name) not in fold(part.value[0])
                    and fold(part.value[0]) not in fold(part.name)
                ):
                    one.spelt.setdefault(part.value[0], part.name)
                if part.value[0] not in one.places:
                    narrower = any(self.lexicon.lies_in(part.value[0], outer=known) for known in one.places)
                    one.places.insert(0 if narrower else len(one.places), part.value[0])
                if part.label and part.label not in one.labels:
                    one.labels.append(part.label)
            if claim.days is not None:
                one.days = one.days.meet(claim.days) or one.days if one.days else claim.days


def _fit_days(one: Gathered, claim: Claim) -> int:
    if claim.days is None or one.days is None:
        return 0
    if one.days.meet(claim.days) is None:
        return -1
    return 3 if one.days == claim.days else 2


def _bare(place: str) -> str:
    for closing in (" Air Base", " Airbase", " Naval Base", " Air Force Base"):
        place = place.removesuffix(closing)
    return place


def _founds(claim: Claim) -> bool:
    mention = claim.mention
    if not mention.acts or mention.negated or claim.origin.stance == "denies":
        return False
    somewhere = bool(mention.places or mention.hits or mention.aimed or (mention.struck and claim.days))
    if mention.pronoun is not None and not mention.agents:
        return False
    if mention.agents and mention.acts[0].value[0] in ARMS and (claim.days or mention.counts) and not mention.pronoun:
        return True
    if mention.rule == "attack nominal" and not (mention.agents or claim.days or mention.acts[0].value != ("attack",)):
        return False
    return somewhere and (bool(mention.agents) or mention.rule != "attack nominal" or bool(claim.days))


def number_hit(hits: list[HitPart], *, hit: HitPart) -> int:
    """Return the number (from 1) of the hit that `hit` speaks of, adding it where it is new.

    Two are one where one word takes in the other and the owners do not differ: the base, and American forces.
    """
    tree = objects()
    for number, known in enumerate(hits, start=1):
        same_owner = not (known.of and hit.of) or known.of == hit.of
        apart = known.place and hit.place and known.place != hit.place
        if same_owner and not apart and known.object and hit.object:
            mine, other = tree.mask(known.object), tree.mask(hit.object)
            if mine & other in (mine, other):
                hits[number - 1] = HitPart(
                    known.object, known.of or hit.of, known.start, known.end, known.place or hit.place
                )
                return number
    hits.append(hit)
    return len(hits)
