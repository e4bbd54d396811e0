"""One actor: a state, an organisation or an armed group, with the days on which it existed."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from foedus.terms import Stance

Kind = Literal["state", "organisation", "group"]
Support = Literal["sends", "directs", "arms", "funds", "hosts", "trains", "supports"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Days from `since` up to, not including, `until`; None is open, and a partial date is its first day."""

    since: str | None = None
    until: str | None = None

    def holds(self, on: date) -> bool:
        """Return whether the day lies within."""
        day = on.isoformat()
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


ALWAYS = Span()


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Anyone who can attack, be attacked, or be bound.

    A state occupied or annexed without effect in law goes on existing; one that was absorbed does not.
    `based_in` names the states in which a group has its seat or holds ground. `note` says what is doubtful about it.
    """

    id: str
    kind: Kind
    name: str
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    cow: str = ""
    cow_number: int | None = None
    gw_number: int | None = None
    existed: tuple[Span, ...] = (ALWAYS,)
    region: str = ""
    capital: str = ""
    based_in: tuple[str, ...] = ()
    note: str = ""

    @property
    def exists_from(self) -> str | None:
        """The first day of its first span, possibly partial; None where it is not dated."""
        return self.existed[0].since

    @property
    def exists_to(self) -> str | None:
        """The day after the last of its last span; None where it exists still."""
        return self.existed[-1].until

    def existed_on(self, on: date) -> bool:
        """Return whether it existed on the day."""
        return any(span.holds(on) for span in self.existed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One actor's time in an organisation or a class, and on whose word."""

    of: str
    actor: str
    span: Span
    authority: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sponsor:
    """What one holder says of a state's part in a group: a statement, and never a finding.

    `stance` is `affirms` or `denies`: a sponsor's own denial stands beside what others say.
    """

    group: str
    sponsor: str
    support: Support
    span: Span
    holder: str
    stance: Stance
    source: str
    note: str = ""
