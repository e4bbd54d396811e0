"""Which clauses go before a duty, as the clauses themselves say."""

from datetime import date

import pytest

from foedus.actors import Actors
from foedus.instruments import Instrument, Obligation, Register, clauses_on
from foedus.obligations import precedence, priors_on
from foedus.terms import Days
from tests.findings.builders import a_provision, a_register, a_treaty

DAY = Days(date(2025, 5, 1), date(2025, 5, 1))
CHARTER, UNION, ALLIANCE = "un-charter-1945", "eu-teu-42-7-2009", "nato-1949"
FORCE = Obligation(owes="assist with armed force")


def a_limit(over: list[str], **more: object) -> dict[str, object]:
    """Return a provision that goes before others."""
    words = {"kind": "condition", "casus": None, "obligation": {"owes": "limit", "bearer": ["each party"]}}
    return a_provision(ref="9", **words) | {"precedence": {"over": over, **more}}


def yields(
    *treaties: Instrument,
    actors: Actors,
    of: str = "treaty-a#1",
    bearer: str = "USA",
    owed: Obligation = FORCE,
    binding: str = "international law",
    on: Days = DAY,
) -> tuple[str, ...]:
    """Return before what a duty gives way, under these treaties alone."""
    instrument, _, provision = of.partition("#")
    priors = priors_on(a_register(*treaties), actors=actors, on=on)
    own = next(one for one in treaties if one.id == instrument)
    clause = clauses_on(own, provision=next(one for one in own.provisions if one.id == provision), on=on)[0]
    return precedence(priors, clause=clause, obligation=owed, bearer=bearer, binding=binding)


@pytest.fixture(scope="module")
def shipped(register: Register) -> dict[str, Instrument]:
    """Return the three instruments of the register that order duties."""
    return {one.id: one for one in register.instruments if one.id in (CHARTER, UNION, ALLIANCE)}


@pytest.mark.parametrize(
    ("owed", "binding", "bearer", "told"),
    [
        (FORCE, "international law", "USA", (f"{CHARTER}#51", f"{CHARTER}#103")),
        (Obligation(owes="consult"), "international law", "USA", (f"{CHARTER}#103",)),
        (FORCE, "domestic law", "USA", ()),
        (FORCE, "political", "USA", ()),
        (FORCE, "international law", "VAT", ()),
    ],
)
def test_the_charter_goes_before_other_agreements_of_its_members(
    owed: Obligation, binding: str, bearer: str, told: tuple[str, ...], shipped: dict[str, Instrument], actors: Actors
) -> None:
    """Art. 103 for every agreement of a member, Art. 51 for force too; an order is no agreement, the Holy See none."""
    found = yields(a_treaty(), shipped[CHARTER], actors=actors, owed=owed, binding=binding, bearer=bearer)

    assert told == found


def test_the_charter_does_not_go_before_itself(shipped: dict[str, Instrument], actors: Actors) -> None:
    """Nor is there anything to yield to before the Charter was in force, or without it."""
    early = Days(date(1939, 9, 1), date(1939, 9, 1))

    assert () == yields(shipped[CHARTER], actors=actors, of=f"{CHARTER}#51")
    assert () == yields(a_treaty(), shipped[CHARTER], actors=actors, on=early)
    assert () == yields(a_treaty(), actors=actors)


@pytest.mark.parametrize(("bearer", "told"), [("FRA", (f"{UNION}#42-7-3",)), ("IRL", ()), ("AUT", ())])
def test_the_union_yields_to_the_alliance_for_the_members_of_both(
    bearer: str, told: tuple[str, ...], shipped: dict[str, Instrument], actors: Actors
) -> None:
    """The third sentence of Art. 42(7) speaks of States that are in the alliance: France is, Ireland is not."""
    both = (shipped[UNION], shipped[ALLIANCE])

    assert told == yields(*both, actors=actors, of=f"{UNION}#42-7", bearer=bearer)
    assert () == yields(*both, actors=actors, of=f"{UNION}#42-7-2", bearer=bearer)


def test_a_clause_in_favour_of_what_the_register_lacks_says_nothing(
    shipped: dict[str, Instrument], actors: Actors
) -> None:
    """Without the alliance in the register nobody is known to be in it."""
    assert () == yields(shipped[UNION], actors=actors, of=f"{UNION}#42-7", bearer="FRA")


def test_any_treaty_may_order_its_own_duties(actors: Actors) -> None:
    """No treaty is special: one made up for a test goes before its own clauses, or for some bearers alone."""
    whole = a_treaty(a_provision(), a_limit(["this agreement"]))
    some = a_treaty(a_provision(), a_limit(["1"], **{"for": ["POL"]}))

    assert ("treaty-a#9",) == yields(whole, actors=actors)
    assert () == yields(whole, actors=actors, of="treaty-a#9")
    assert ((), ("treaty-a#9",)) == tuple(yields(some, actors=actors, bearer=one) for one in ("USA", "POL"))


def test_a_clause_not_surely_in_force_goes_before_nothing(actors: Actors) -> None:
    """Nothing is said of a clause that may not have begun, or binds a party from a day that is not known."""
    clause = a_limit(["other agreements"]) | {"from": "2025-01-01~2025-12-31"}
    parties = ("POL", {"party": "USA", "since": "2025-01-01~2025-12-31"})

    assert () == yields(a_treaty(), a_treaty(clause, name="b"), actors=actors)
    assert () == yields(a_treaty(), a_treaty(a_limit(["other agreements"]), parties=parties, name="b"), actors=actors)


def test_what_the_register_puts_first_is_there(register: Register) -> None:
    """Every instrument in whose favour a clause yields stands in the register."""
    named = {
        name
        for one in register.instruments
        for provision in one.provisions
        if provision.precedence
        for name in provision.precedence.in_favour_of
    }

    assert {CHARTER, ALLIANCE} == {one for one in named if register.get(one) is not None} == named
