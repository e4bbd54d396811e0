"""A clause is worked out, or refused where it asks more than can be."""

from typing import Any

import pytest

from foedus.actors import Actors
from foedus.findings.compiling import Compiled, Compiler, Position
from foedus.instruments import Cast, clauses_on
from foedus.places import Places
from foedus.terms import parse_days
from tests.builders import told
from tests.findings.builders import a_provision, a_treaty

ON = parse_days("2025-05-01")
STATES = ("FRA", "GBR", "DEU", "ITA", "ESP", "POL", "ROU", "TUR", "GRC", "NOR", "SWE", "FIN", "DNK", "PRT", "NLD")
TOO_LARGE = """\
RegisterError [findings/clause-too-large]: The clause asks more than can be worked out.
  at    treaty-a#1
  want  at most 10 different tests of the attackers, as many of the day, and few alternatives
  mend  split the clause into provisions, or drop alternatives that others take in"""


def compiled(actors: Actors, places: Places, *casus: dict[str, Any]) -> Compiled:
    """Return the casus of one clause, compiled for nobody in particular."""
    treaty = a_treaty(a_provision(*casus))
    clause = clauses_on(treaty, provision=treaty.provisions[0], on=ON)[0]
    return Compiler(Cast(treaty, actors, ON), places, 0, 0).compile(clause, position=Position(reading="narrow"))


@pytest.mark.parametrize(
    "casus",
    [
        [{"act": "attack", "by": [name]} for name in STATES],
        [{"act": "attack", "since": str(year)} for year in range(1900, 1915)],
        [
            {
                "by": ["RUS"],
                "of": [name],
                "area": [("europe", "africa", "mediterranean")[number % 3]],
                "object": [("territory", "port", "airport", "school", "hospital")[number % 5]],
                "given": [{"question": f"Is it so, the {number}th time?"}],
            }
            for number, name in enumerate(STATES)
        ],
    ],
    ids=["attackers", "days", "ways to fail"],
)
def test_a_clause_that_asks_too_much_is_refused(casus: list[dict[str, Any]], actors: Actors, places: Places) -> None:
    """The combinations of answers double with every question, and nobody waits for the end of them."""
    assert TOO_LARGE == told(lambda: compiled(actors, places, *casus))


def test_a_clause_that_asks_much_is_worked_out(actors: Actors, places: Places) -> None:
    """Ten adversaries, each with a way of its own, are still told apart."""
    found = compiled(actors, places, *({"act": "attack", "by": [name]} for name in STATES[:10]))

    assert 10 == len(found.attackers)
    assert found.meeting
    assert found.failing
