"""One incident of a report as it grows: what is known of it so far, and its claims."""

import re
from dataclasses import dataclass, field
from datetime import date

from foedus.reader.claim import Claim
from foedus.reader.mention import HitPart
from foedus.reader.token import fold_word
from foedus.terms import Days

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
    things: set[tuple[str, str]] = field(default_factory=set)
    kinds: int = 0
    hours: set[str] = field(default_factory=set)
    sentence: int = 0

    @property
    def affirmed(self) -> bool:
        """Whether somebody affirms the attack itself, and does not only point back or deny."""
        return any(
            claim.origin.stance == "affirms" and not claim.mention.negated and claim.mention.acts
            for claim in self.claims
        )

    @property
    def told_acts(self) -> tuple[str, ...]:
        """The kind of act as the first claim tells it that tells one."""
        return next((act.value for claim in self.claims for act in claim.mention.acts[:1]), ("attack",))

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
        if self.days.last == date.max:
            return f"{words}-since-{self.days.first.isoformat()}"
        short = (self.days.last - self.days.first).days < 8  # noqa: PLR2004 - a week goes by its first day
        return f"{words}-{self.days.first.isoformat() if short else str(self.days).replace('..', '-to-')}"


def _bare(place: str) -> str:
    for closing in (" Air Base", " Airbase", " Naval Base", " Air Force Base"):
        place = place.removesuffix(closing)
    return place
