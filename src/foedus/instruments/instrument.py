"""Instruments as the evaluator takes them: references resolved, parties dated, one clause at a time."""

from dataclasses import dataclass
from datetime import date

from foedus.instruments.written import (
    Alternative,
    Instrument,
    Interpretation,
    Obligation,
    Party,
    Provision,
    Version,
)
from foedus.terms import Days, InForce, Period, Status, all_of, any_of, parse_days

ALWAYS = Days(date.min, date.min)
IN_FORCE: dict[Status, InForce] = {"met": "yes", "not_met": "no", "unknown": "unknown"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One provision in one dated wording: what must be met, what excludes it, what is owed.

    `alternatives` None: the provision has no casus (a status, a standing duty, a text not published).
    """

    instrument: Instrument
    provision: Provision
    version: Version | None
    words: str | None
    alternatives: tuple[Alternative, ...] | None
    only_if: tuple[Alternative, ...]
    unless: tuple[Alternative, ...]
    obligation: Obligation | None
    interpretations: tuple[Interpretation, ...]
    organs: tuple[str, ...] = ()
    bearing: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The clause as `instrument#provision`."""
        return f"{self.instrument.id}#{self.provision.id}"

    @property
    def published(self) -> bool:
        """Whether the operative text is public."""
        return self.provision.published == "true"


def period_of(since: str | None, *, until: str | None) -> Period:
    """Return the half-open period between two written dates; a missing start is not known."""
    return Period(start=parse_days(since) if since else None, end=parse_days(until) if until else None)


def party_period(instrument: Instrument, *, party: Party) -> Period:
    """Return when the instrument is in force for `party`, its own dates before the instrument's.

    Where entry into force is not known, it is not before signature.
    """
    since, until = party.since or instrument.in_force_from, party.until or instrument.in_force_to
    if since is None and instrument.signed_on:
        floor = Days(parse_days(instrument.signed_on).first, date.max)
        return Period(start=floor, end=parse_days(until) if until else None)
    return period_of(since, until=until)


def provision_status(instrument: Instrument, *, provision: Provision, on: Days) -> Status:
    """Say whether the provision's own dates, if any, cover `on`."""
    own = Period(
        start=parse_days(provision.since) if provision.since else ALWAYS,
        end=parse_days(provision.until) if provision.until else None,
    )
    whole = Period(start=ALWAYS, end=parse_days(instrument.in_force_to) if instrument.in_force_to else None)
    return all_of((own.status_on(on), whole.status_on(on)))


def members_status(instrument: Instrument, *, on: Days, roles: tuple[str, ...]) -> dict[str, Status]:
    """Return, for each party with one of `roles`, whether the instrument is in force for it on `on`.

    Grain: one item a party; a party with several periods is in if one of them is.
    """
    found: dict[str, list[Status]] = {}
    for party in instrument.parties:
        if party.role in roles:
            found.setdefault(party.party, []).append(party_period(instrument, party=party).status_on(on))
    return {name: any_of(statuses) for name, statuses in found.items()}


def versions_on(provision: Provision, *, on: Days) -> tuple[Version | None, ...]:
    """Return the wordings that may run on `on`: one, several where a date of law is not known, or (None,)."""
    if not provision.versions:
        return (None,)
    found = tuple(
        version
        for version in provision.versions
        if period_of(version.since, until=version.until).status_on(on) != "not_met"
    )
    first = provision.versions[0]
    before = period_of(first.since, until=None).status_on(on) == "not_met"
    return found or (first if before else provision.versions[-1],)


def has_version_on(provision: Provision, *, on: Days) -> bool:
    """Say whether some dated wording may run on `on`; true for a provision without dated wordings."""
    return not provision.versions or any(
        period_of(version.since, until=version.until).status_on(on) != "not_met" for version in provision.versions
    )
