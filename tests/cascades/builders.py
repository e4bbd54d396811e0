"""Treaties of defence made up for a test, and what follows from them."""

from collections.abc import Iterable, Mapping
from datetime import date

from foedus.actors import load_actors
from foedus.cascades import Cascade, Rules, Start, follow_cascade, parse_assumptions
from foedus.findings import Finder
from foedus.instruments import Instrument
from foedus.places import load_places
from tests.findings.builders import a_provision, a_register, a_treaty

ON = date(2010, 1, 1)
INVASION: Mapping[str, object] = {"act": "attack", "object": "territory", "of": "beneficiary"}
FORCE = {"owes": "assist with armed force", "bearer": ["each other party"], "modality": "shall"}


def a_pact(
    *parties: str, casus: Mapping[str, object] = INVASION, owed: Mapping[str, object] = FORCE, **more: object
) -> Instrument:
    """Return a pact in which each owes force to each other that is attacked."""
    name = "-".join(("pact", *parties)).lower()
    return a_treaty(a_provision(casus, obligation=dict(owed)) | more, parties=parties, name=name)


def a_right() -> Instrument:
    """Return a charter that gives everybody a right of self-defence, as Art. 51 of the Charter does."""
    owed = {"owes": "self-defence", "bearer": ["beneficiary", "each other party"], "modality": "may"}
    clause = a_provision({"act": "armed attack", "of": "beneficiary"}, kind="right", ref="51", obligation=owed)
    return a_treaty(clause, parties=("members of un",), name="charter")


def cascade_of(
    *treaties: Instrument,
    attacker: str = "FRA",
    victim: str = "POL",
    on: date = ON,
    assume: Iterable[str] = (),
    only: Iterable[str] = (),
) -> Cascade:
    """Return what follows from an attack under these treaties alone."""
    actors, places = load_actors(), load_places()
    finder = Finder(a_register(*(treaties or (a_pact("POL", "USA"),))), actors, places)
    rules = Rules(
        assumptions=parse_assumptions(assume, actors=actors), only_shall="shall" in only, only_force="force" in only
    )
    return follow_cascade(Start(attackers=(attacker,), victims=(victim,), on=on), finder=finder, rules=rules)


def told(found: Cascade) -> list[tuple[int, str, str]]:
    """Return every pair with its round, without the start."""
    return [(one.number, entry.by, entry.against) for one in found.rounds[1:] for entry in one.entries]


def kept_out(found: Cascade) -> set[tuple[str, str]]:
    """Return who is kept out, and why."""
    return {(call.bearer, call.why) for one in found.rounds for call in one.kept_out}


def forks(found: Cascade) -> set[tuple[str, str, bool]]:
    """Return who stands at a fork, of which kind, and whether it is followed."""
    return {(fork.call.bearer, fork.kind, fork.followed) for one in found.rounds for fork in one.forks}
