"""Facts that lie in a box, in the words in which examples are written."""

from datetime import date
from typing import Any

import pytest

from foedus.actors import Actors
from foedus.comparisons.witness import Witness
from foedus.findings.boxes import Box
from foedus.findings.compiling import Compiled, Compiler, Position
from foedus.instruments import Cast, clauses_on
from foedus.places import Places
from foedus.terms import Days, acts, objects
from tests.findings.builders import a_provision, a_treaty

DAY = date(2025, 5, 1)
ON = Days(DAY, DAY)
ASKED: dict[str, Any] = {"act": "attack", "of": "beneficiary", "object": "territory", "area": "europe"}


def compiled(actors: Actors, places: Places, casus: dict[str, Any]) -> tuple[Compiler, Compiled]:
    """Return a clause that covers Poland, compiled, with what compiled it."""
    treaty = a_treaty(a_provision(casus))
    compiler = Compiler(Cast(treaty, actors, ON), places, actors.bit("POL"), 0)
    clause = clauses_on(treaty, provision=treaty.provisions[0], on=ON)[0]
    return compiler, compiler.compile(clause, position=Position(reading="broad"))


@pytest.fixture
def facts(actors: Actors, places: Places) -> Any:  # noqa: ANN401 - a function of this file alone
    """Return what finds the facts of the first example that lies in a box."""

    def _facts(casus: dict[str, Any], box: Box | None = None) -> tuple[dict[str, list[str]], list[Any]]:
        compiler, found = compiled(actors, places, casus)
        witness = Witness(compiler, found.dimensions, "POL", DAY)
        example = next(witness.examples(box if box is not None else found.meeting[0], provision="1"))
        return example.facts["press"], example.acts

    return _facts


def test_what_a_clause_does_not_read_is_not_said(facts: Any) -> None:  # noqa: ANN401
    """An example of an attack on anything says nothing of the thing."""
    assert ({"act": ["air strike"], "by": ["RUS"]}, []) == facts({"act": "attack"})


def test_what_meets_a_clause_is_said_in_ordinary_words(facts: Any) -> None:  # noqa: ANN401
    """Russia bombs Poland."""
    assert {
        "act": ["air strike"],
        "by": ["RUS"],
        "h1.object": ["territory"],
        "h1.of": ["POL"],
        "place": ["POL"],
    } == facts(ASKED)[0]


@pytest.mark.parametrize(
    ("casus", "box", "expected"),
    [
        (ASKED, {"act": acts().mask("drone strike")}, {"act": "drone strike"}),
        (ASKED, {"object": objects().mask("military base")}, {"h1.object": "military base"}),
        (ASKED | {"by": {"some": ["BLR"]}}, None, {"by": "BLR"}),
        (ASKED | {"by": {"none": ["RUS"]}}, None, {"by": "CHN"}),
        (ASKED | {"enemies": {"at_least": 2}}, None, {"by": "RUS & CHN"}),
        (ASKED | {"intent": "accident"}, None, {"intent": "accident"}),
        (ASKED | {"given": [{"question": "Is it grave?"}]}, None, {"question": "Is it grave?"}),
        (ASKED | {"given": [{"question": "Is it grave?"}]}, {"given 0": 2}, {"not question": "Is it grave?"}),
        (ASKED | {"given": [{"state": "war", "of": ["beneficiary"]}]}, None, {"war_declared": "POL"}),
        (ASKED | {"given": [{"state": "backing", "by": ["USA"]}]}, None, {"sent_by": "USA"}),
    ],
    ids="act object some none count accident yes no war backing".split(),
)
def test_each_property_of_a_box_has_its_words(
    casus: dict[str, Any],
    box: Box | None,
    expected: dict[str, str],
    facts: Any,  # noqa: ANN401
) -> None:
    """Who, what, with what intent, and what was judged of it."""
    found = facts(casus, box)[0]

    assert expected == {name: found[name][0] for name in expected}


@pytest.mark.parametrize(("answer", "stance"), [(1, {}), (2, {"stance": ["denies"]})])
def test_a_condition_is_a_recorded_act_or_its_denial(answer: int, stance: dict[str, list[str]], facts: Any) -> None:  # noqa: ANN401
    """Poland asked the United States, or did not."""
    casus = ASKED | {"given": [{"act": "request", "by": ["beneficiary"], "to": ["USA"]}]}

    assert [{"kind": ["request"], "by": ["POL"], "to": ["USA"]} | stance] == facts(casus, {"given 0": answer})[1]


def test_a_day_is_one_that_the_box_has(actors: Actors, places: Places) -> None:
    """Where the clause reads the day, the example falls on the right side of it."""
    compiler, found = compiled(actors, places, ASKED | {"since": "2030-01-01"})
    witness = Witness(compiler, found.dimensions, "POL", DAY)
    on, before = (next(witness.examples({"day": mask}, provision="1")).on for mask in (0b10, 0b01))

    assert before < "2030-01-01" <= on


def test_a_box_that_no_attackers_fit_has_no_example(actors: Actors, places: Places) -> None:
    """Nobody is Russian and not among the states."""
    compiler, found = compiled(actors, places, ASKED | {"by": {"some": ["RUS"], "only": ["non-state group"]}})
    witness = Witness(compiler, found.dimensions, "POL", DAY)

    assert [] == list(witness.examples({"by": 0b1000}, provision="1")) or 2 == len(compiler.attackers)
