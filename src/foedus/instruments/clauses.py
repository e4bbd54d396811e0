"""One provision, its references followed, in the wording of a day."""

from datetime import date

from foedus.instruments.instrument import ALWAYS, Clause, provision_status, versions_on
from foedus.instruments.written import Alternative, Instrument, Interpretation, Obligation, Provision, Version
from foedus.terms import Days, Period, known_from, moment_of, parse_days


def clauses_on(
    instrument: Instrument, *, provision: Provision, on: Days, as_of: date | None = None
) -> tuple[Clause, ...]:
    """Return the clause in each wording that may run on `on`, the most likely one first.

    What bears on it and was still secret at the end of the day `as_of` is left out.

    A clause without casus of its own takes that of the provision it refers to, or of the one that defines it,
    in the wording of the same day, with the conditions of every provision on the way and of those that bear on it.
    """
    chain = _chain(instrument, provision)
    return tuple(_clause(instrument, chain, version, on, as_of) for version in versions_on(chain[-1], on=on))


def is_secret(provision: Provision, *, as_of: date | None) -> bool:
    """Say whether the clause was still secret at the end of the day of knowledge; without such a day it is known."""
    public, known = known_from(provision.known_from or ""), moment_of(as_of)
    return public is not None and known is not None and known < public


def find_provision(instrument: Instrument, *, name: str) -> Provision | None:
    """Return the provision whose id or ref is `name`, or None."""
    return next((one for one in instrument.provisions if name in (one.id, one.ref)), None)


def _chain(instrument: Instrument, provision: Provision) -> tuple[Provision, ...]:
    """Follow `casus: as …` and `defined_by` from the provision to the one that has the alternatives."""
    found = [provision]
    while True:
        here = found[-1]
        name = here.defined_by or (here.casus.removeprefix("as ") if isinstance(here.casus, str) else None)
        following = find_provision(instrument, name=name) if name else None
        if following is None or following in found:
            return tuple(found)
        found.append(following)


def _clause(
    instrument: Instrument, chain: tuple[Provision, ...], version: Version | None, on: Days, as_of: date | None
) -> Clause:
    provision, source = chain[0], chain[-1]
    names = {name for one in chain for name in (one.id, one.ref)}
    bearing = [
        one
        for one in instrument.provisions
        if names & set(one.bears_on) and one not in chain
        if provision_status(instrument, provision=one, on=on) != "not_met" and not is_secret(one, as_of=as_of)
    ]
    conditions = [*chain, *bearing]
    only_if = [item for one in conditions for item in one.only_if] + (list(version.only_if) if version else [])
    unless = [item for one in conditions for item in one.unless] + (list(version.unless) if version else [])
    rivals = {item.id: item for one in conditions for item in one.interpretations if _runs(item, on)}
    own_version = version if source is provision else None
    return Clause(
        instrument=instrument,
        provision=provision,
        version=version,
        words=(own_version.words if own_version and own_version.words else provision.words),
        alternatives=_casus(source, version),
        only_if=tuple(only_if),
        unless=tuple(unless),
        obligation=_obligation(instrument, provision),
        interpretations=tuple(rivals.values()),
        bearing=tuple(one.id for one in bearing),
        organs=tuple(dict.fromkeys(name for one in chain for name in one.organs)),
    )


def _runs(rival: Interpretation, on: Days) -> bool:
    """Say whether an interpretation or reservation may stand on the days `on`; one without days always does."""
    start = parse_days(rival.since) if rival.since else ALWAYS
    period = Period(start=start, end=parse_days(rival.until) if rival.until else None)
    return period.status_on(on) != "not_met"


def _casus(source: Provision, version: Version | None) -> tuple[Alternative, ...] | None:
    if version is not None and version.casus is not None:
        return tuple(version.casus)
    return tuple(source.casus) if isinstance(source.casus, list) else None


def _obligation(instrument: Instrument, provision: Provision) -> Obligation | None:
    seen: set[str] = set()
    here: Provision | None = provision
    while here is not None and isinstance(here.obligation, str) and here.id not in seen:
        seen.add(here.id)
        here = find_provision(instrument, name=here.obligation.removeprefix("as "))
    return here.obligation if here is not None and isinstance(here.obligation, Obligation) else None
