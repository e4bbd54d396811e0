"""Which clauses go before a duty: those that say of themselves that they do, for the parties whom they bind."""

from collections.abc import Iterator
from dataclasses import dataclass

from foedus.actors import Actors
from foedus.instruments import Cast, Clause, Instrument, Obligation, Provision, Register, provision_status
from foedus.obligations.firmness import means
from foedus.terms import Days

# The words by which a clause goes before whole agreements.
OTHERS, OWN = "other agreements", "this agreement"
LAW = "international law"
PARTIES = ["each party"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """A clause that goes before duties, on one day: whose, and which. `clause` is `instrument#provision`.

    `over` are the clauses of its own instrument by id, or `other agreements`, or `this agreement`; `force`: only
    duties that name force; `bound`: the bearers for whom it surely does.
    """

    clause: str
    instrument: str
    over: frozenset[str]
    force: bool
    bound: frozenset[str]


def priors_on(register: Register, *, actors: Actors, on: Days) -> tuple[Prior, ...]:
    """Return the clauses that go before duties on the days `on`, in the order of the register.

    For whom is surely bound alone: where it is not known whether a clause is in force, nothing is said of it.

    Authority: each clause's own words, as UN Charter art. 103 and Treaty on European Union art. 42(7), third sentence.
    """
    return tuple(
        prior
        for instrument in register.instruments
        for provision in instrument.provisions
        if provision.precedence is not None
        for prior in _prior(instrument, provision, Cast(instrument, actors, on), register)
    )


def _prior(instrument: Instrument, provision: Provision, cast: Cast, register: Register) -> Iterator[Prior]:
    written = provision.precedence
    if written is None or provision_status(instrument, provision=provision, on=cast.on) != "met":
        return
    parties = _sure(cast, PARTIES)
    bound = parties & _sure(cast, written.bearers) if written.bearers else parties
    for name in written.in_favour_of:
        other = register.get(name)
        bound &= _sure(Cast(other, cast.actors, cast.on), PARTIES) if other is not None else frozenset()
    yield Prior(
        clause=f"{instrument.id}#{provision.id}",
        instrument=instrument.id,
        over=frozenset(written.over),
        force=written.force == "true",
        bound=bound,
    )


def _sure(cast: Cast, names: list[str]) -> frozenset[str]:
    return frozenset(one for one, status in cast.bearers(names, beneficiary=None).items() if status == "met")


def precedence(
    priors: tuple[Prior, ...], *, clause: Clause, obligation: Obligation, bearer: str, binding: str
) -> tuple[str, ...]:
    """Return the clauses before which one bearer's duty gives way, as `instrument#provision`.

    A clause that goes before other agreements does so before those of international law alone. That one duty gives
    way to another never makes its clause less engaged.
    """
    law = binding == LAW
    forced = means(obligation) == "force_named"
    return tuple(
        one.clause
        for one in priors
        if bearer in one.bound
        and (forced or not one.force)
        and _over(one, instrument=clause.instrument.id, provision=clause.provision.id, law=law)
    )


def _over(prior: Prior, *, instrument: str, provision: str, law: bool) -> bool:
    if prior.instrument != instrument:
        return OTHERS in prior.over and law
    return prior.clause != f"{instrument}#{provision}" and (OWN in prior.over or provision in prior.over)
