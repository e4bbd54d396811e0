"""Duties that are owed without an incident: in peace, at all times, while their clause is in force."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from foedus.actors import Actors
from foedus.instruments import Cast, Clause, Instrument, Obligation, Provision, Register, clauses_on, provision_status
from foedus.ledgers.scale import SCALE
from foedus.terms import Days, Status, all_of

# What orders or names other duties is none that anybody could perform, and where nothing is stated nothing is owed.
NO_DUTIES = ("limit", "status", "not stated")
DEFINING = ("definition", "condition")
FEW = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One standing duty of one bearer to one beneficiary; `in_force` says how surely it stands on the day."""

    clause: Clause
    obligation: Obligation
    bearer: str
    beneficiary: str
    in_force: Status

    @property
    def omission(self) -> bool:
        """Whether it is kept by leaving something undone, so that no kind of act carries it out."""
        return not SCALE.get(self.obligation.owes)


def standing_duties(
    register: Register, *, actors: Actors, on: Days, covered: Mapping[str, frozenset[str]]
) -> Iterator[Standing]:
    """Yield the duties that some instruments owe to some on the days `on`, no attack being a condition of them.

    `covered` has the instruments asked about, each with the beneficiaries asked about. What more than sixty bear is
    one duty of all of them, in the clause's own words. A text that is not public owes nothing that could be told.
    """
    for name, wanted in covered.items():
        instrument = register.get(name)
        if instrument is None or instrument.kind == "plan":
            continue
        cast = Cast(instrument, actors, on)
        for provision in instrument.provisions:
            clause = clauses_on(instrument, provision=provision, on=on)[0]
            owed = clause.obligation
            if owed is not None and _stands(provision, clause, owed):
                yield from _duties(instrument, clause, owed, cast, wanted)


def _stands(provision: Provision, clause: Clause, owed: Obligation) -> bool:
    return (
        clause.alternatives is None
        and provision.casus is None
        and provision.published != "false"
        and provision.kind not in DEFINING
        and owed.owes not in NO_DUTIES
    )


def _duties(
    instrument: Instrument, clause: Clause, owed: Obligation, cast: Cast, wanted: frozenset[str]
) -> Iterator[Standing]:
    own = provision_status(instrument, provision=clause.provision, on=cast.on)
    for beneficiary, covered in cast.beneficiaries(clause.provision).items():
        if beneficiary not in wanted:
            continue
        bearers = {
            bearer: all_of((covered, status, own))
            for bearer, status in cast.bearers(owed.bearer, beneficiary=beneficiary).items()
            if bearer != beneficiary
        }
        if len(bearers) > FEW:
            bearers = {" or ".join(owed.bearer): all_of((covered, own))}
        for bearer, status in bearers.items():
            if status != "not_met":
                yield Standing(clause=clause, obligation=owed, bearer=bearer, beneficiary=beneficiary, in_force=status)
