"""A small world: a treaty of mutual defence, an order of one state, and a pact whose first day is not known."""

from datetime import date
from typing import Any

import pytest

from foedus.actors import Actors, load_actors
from foedus.assess import Library, load_library
from foedus.instruments import Cast, Instrument, Provision, Register, has_version_on, make_register, provision_status
from foedus.panels.spells import Provided, Spells
from foedus.terms import Days, Status, all_of
from tests.builders import a_party, a_provision, an_instrument

Row = dict[str, Any]
NOBODY = {"beneficiary", "bearer", "attacker", "not the beneficiary"}


def register_of(*written: dict[str, object]) -> Register:
    """Return a register of instruments as files write them."""
    listed = tuple(Instrument.model_validate(one, by_alias=True, by_name=False) for one in written)
    return make_register(listed, digest="0" * 64)


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the shipped register."""
    return load_library()


@pytest.fixture(scope="session")
def actors() -> Actors:
    """Return the shipped actors."""
    return load_actors()


@pytest.fixture
def treaty() -> Register:
    """Return one treaty between Qatar and the United States, in force from 1 July 2000 to 1 April 2002."""
    days = {"from": "2000-07-01", "until": "2002-04-01"}
    parties = [a_party(**days), a_party(party="USA", **days)]
    return register_of(an_instrument(parties=parties, signed_on="2000-06-01", provisions=[a_provision()]))


def statuses_on(provided: Provided, *, actors: Actors, on: date) -> dict[tuple[str, str], Status]:
    """Return, as the reference has it, whether the clause runs on a day for each bearer and beneficiary alive then."""
    days, instrument, provision = Days(on, on), provided.instrument, provided.provision
    cast = Cast(instrument, actors, days)
    stands: Status = provision_status(instrument, provision=provision, on=days)
    if not has_version_on(provision, on=days):
        stands = "not_met"
    found: dict[tuple[str, str], Status] = {}
    for beneficiary, covered in cast.beneficiaries(provision).items():
        for bearer, owing in _bearers(cast, provided, provision, beneficiary).items():
            alive = all(actors.by_id[one].existed_on(on) for one in (bearer, beneficiary) if one in actors.by_id)
            named = bearer in actors.by_id and beneficiary in actors.by_id
            status = all_of((stands, covered, owing))
            if bearer != beneficiary and alive and named and status != "not_met":
                found[bearer, beneficiary] = status
    return found


def _bearers(cast: Cast, provided: Provided, provision: Provision, beneficiary: str) -> dict[str, Status]:
    words = [word for word in provided.obligation.bearer if word not in NOBODY]
    found = cast.bearers(words, beneficiary=beneficiary) if words else {}
    if provision.applies_to:
        meant = cast.bearers(provision.applies_to, beneficiary=None)
        found = {name: status for name, status in found.items() if name in meant}
    return found


def held_on(spells: Spells, *, on: date) -> dict[str, dict[tuple[str, str], Status]]:
    """Return, clause by clause, what the spells say of a day."""
    day = on.toordinal()
    found: dict[str, dict[tuple[str, str], Status]] = {one.name: {} for one in spells.clauses}
    running = spells.chosen((spells.low <= day) & (day < spells.high))
    columns = (running.bearer, running.beneficiary, running.provided, running.certain)
    for bearer, beneficiary, provided, certain in zip(*(one.tolist() for one in columns), strict=True):
        key = spells.actors[bearer], spells.actors[beneficiary]
        mine = found[spells.clauses[provided].name]
        if certain or key not in mine:
            mine[key] = "met" if certain else "unknown"
    return found
