"""What is doubtful about an instrument file is told, at its place, until somebody answers it."""

from typing import Any

import pytest

from foedus.actors import Actors
from foedus.comparisons import Lint, lint_instruments
from foedus.instruments import Instrument
from foedus.places import Places
from tests.findings.builders import ON_TERRITORY, a_provision, a_treaty

EXAMPLE = {
    "title": "Shells on Warsaw",
    "on": "2025-05-01",
    "facts": {"press": {"act": "shelling", "by": "RUS", "place": "Warsaw"}},
    "provision": "1",
    "expect": "engaged",
    "because": "made up",
}


def a_clause(*casus: dict[str, Any], **more: Any) -> dict[str, object]:  # noqa: ANN401 - what YAML holds
    """Return a clause without any doubt, but for what a test changes."""
    whole = {"because": "made up", "words": "They assist.", "words_of": "instrument", "source": ["made up"]}
    return a_provision(*casus, **(whole | more))


def a_text(*provisions: dict[str, object], **more: Any) -> Instrument:  # noqa: ANN401 - what YAML holds
    """Return a treaty without any doubt, but for what a test changes."""
    known = {"signed_on": "1999-12-01", "in_force_from": "2000-01-01", "examples": [EXAMPLE]}
    return a_treaty(*(provisions or (a_clause(),)), **(known | more))


@pytest.fixture
def lints(actors: Actors, places: Places) -> Any:  # noqa: ANN401 - a function of this file alone
    """Return what finds the doubts about treaties."""

    def _lints(*treaties: Instrument) -> tuple[Lint, ...]:
        return lint_instruments(treaties, actors=actors, places=places)

    return _lints


ON_LAND = dict(ON_TERRITORY)
WORDING = {"from": "2000-01-01", "because": "made up", "casus": [{**ON_TERRITORY, "area": "algeria"}]}
RIVAL = {"id": "rival", "by": ["USA"], "effect": "narrows"}
MANY = [{**ON_TERRITORY, "since": str(year)} for year in range(1900, 1920)]
GUARANTEED = {"owes": "assist", "bearer": ["guarantors"]}


@pytest.mark.parametrize(
    ("treaty", "expected"),
    [
        (a_text(), []),
        (a_text(in_force_from="1999-11-01"), ["in-force-before-signature"]),
        (a_treaty(a_clause(), examples=[EXAMPLE], parties=({"party": "POL"}, {"party": "USA"})), ["entry-not-known"]),
        (a_text(parties=({"party": "CSK", "since": "2000-01-01"}, "POL")), ["party-not-in-existence"]),
        (a_text(a_clause(because="")), ["no-reading"]),
        (a_text(a_clause(words=None)), ["no-words"]),
        (a_text(a_clause(words=None, words_note="Read in the library.")), []),
        (a_text(a_clause(source=[])), ["no-source"]),
        (a_text(a_clause(source=[]), sources=["made up"]), []),
        (a_text(a_clause(interpretations=[RIVAL])), ["no-authority"]),
        (a_text(examples=[]), ["no-example"]),
        (a_text(a_clause(casus=None, versions=[WORDING])), ["empty-area", "unreachable-alternative"]),
        (a_text(a_clause(ON_LAND, {**ON_LAND, "act": "shelling"})), ["unreachable-alternative"]),
        (a_text(a_clause(ON_LAND, ON_LAND)), ["unreachable-alternative"]),
        (a_text(a_clause({**ON_TERRITORY, "by": {"some": ["party"], "none": ["party"]}})), ["unreachable-alternative"]),
        (a_text(a_clause(*MANY), a_clause(*MANY, ref="2", words="They help.")), ["clause-too-large", "no-example"]),
        (
            a_text(a_clause(obligation=GUARANTEED), parties=({"party": "POL", "role": "beneficiary"},)),
            ["nobody-owes"],
        ),
        (a_text(parties=("POL",)), ["nobody-owes"]),
        (a_text(a_clause(), a_clause(ref="2"), examples=[EXAMPLE, EXAMPLE | {"provision": "2"}]), ["same-clause"] * 2),
    ],
)
def test_each_doubt_has_its_lint(treaty: Instrument, expected: list[str], lints: Any) -> None:  # noqa: ANN401
    """A treaty with one thing wrong has one lint, and one with nothing wrong has none."""
    assert expected == [one.code for one in lints(treaty)]


def test_words_that_stand_in_two_instruments_are_told_in_both(lints: Any) -> None:  # noqa: ANN401
    """Whoever copied a clause is told where it stands already; spaces and capitals make no difference."""
    other = a_text(a_clause(words="they  assist."), id="treaty-b")
    found = lints(a_text(), other)

    assert ["treaty-a", "treaty-b"] == [one.instrument for one in found]
    assert "The same words stand in treaty-b#1." == found[0].message


def test_a_lint_may_be_answered_in_the_file(lints: Any) -> None:  # noqa: ANN401
    """For one provision or for the whole file, and an answer to another lint answers nothing."""
    answers: list[list[dict[str, str]]] = [
        [{"lint": "no-example", "because": "The case never arose."}],
        [{"lint": "no-example", "provision": "1", "because": "The case never arose."}],
        [{"lint": "no-example", "provision": "2", "because": "Another clause."}],
        [{"lint": "no-words", "because": "Another doubt."}],
    ]

    assert ["The case never arose.", "The case never arose.", "", ""] == [
        lints(a_text(examples=[], answered=answered))[0].answered for answered in answers
    ]


def test_a_lint_knows_its_place(lints: Any) -> None:  # noqa: ANN401
    """The steps lead to the line of the file."""
    (found,) = lints(a_text(a_clause(interpretations=[RIVAL])))

    assert ("provisions", 0, "interpretations", 0) == found.steps
    assert ("note", "treaty-a", "1") == (found.severity, found.instrument, found.provision)
