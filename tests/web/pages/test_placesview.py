"""Where it happened."""

from foedus.assess import load_library
from foedus.reports import Answer
from foedus.web.pages.evidence import witness_of
from foedus.web.pages.placesview import Mark, marks_of
from tests.web.pages.answers import quarrel, supposed


def marks(answer: Answer) -> tuple[Mark, ...]:
    """Return the marks of an answer's incident."""
    assessment = answer.assessment
    witness = witness_of(assessment.record, actors=answer.actors)
    return marks_of(assessment.incidents[0], places=load_library().places, witness=witness)


def test_territory_hit_and_aim_are_separate_marks() -> None:
    """Iran aimed at Americans, and struck Qatar."""
    found = marks(quarrel())

    assert ["territory", "hit", "aim"] == [one.kind for one in found]
    assert ("Qatar", "Doha", "25.29° N, 51.53° E") == (found[0].whose, found[0].where, found[0].degrees)
    assert "United States" == found[2].what
    assert ["territory struck", "thing hit", "thing aimed at"] == [one.words for one in found]


def test_a_place_without_a_point_has_no_degrees() -> None:
    """A country is no point, and what is not stated is said not to be."""
    found = marks(supposed(attacker="IRN", place="Qatar", date="2026-03-01", act="air strike", object="nationals"))
    hit = next(one for one in found if one.kind == "hit")

    assert ("", "not stated", "Qatar") == (hit.degrees, hit.whose, hit.where)
