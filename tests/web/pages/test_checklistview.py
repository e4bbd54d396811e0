"""A finding with its grounds."""

from foedus.reports import Answer
from foedus.web.pages.address import Trail
from foedus.web.pages.checklistview import Checklist, checklist_of, owed_views
from foedus.web.pages.evidence import witness_of
from tests.web.pages.answers import quarrel, supposed


def lists(answer: Answer, clause: str) -> list[Checklist]:
    """Return the checklists of a clause."""
    witness = witness_of(answer.assessment.record, actors=answer.actors)
    return [
        checklist_of(one, register=answer.register, witness=witness, trail=Trail())
        for one in answer.findings
        if one.name == clause
    ]


def test_the_words_of_the_clause_stand_beside_each_element() -> None:
    """What it asks, what was found, and on whose word."""
    (found,) = lists(quarrel(), "gcc-jda-2000#2")
    act = next(one for one in found.ticks if one.name == "act")

    assert found.words
    assert ("met", "missile strike") == (act.status, act.found)
    assert ["Example Wire"] == [one.holder for one in act.evidence]
    assert found.strict_href.endswith("?strict=yes&for=QAT")


def test_a_clause_without_words_says_why() -> None:
    """A text that was not reached is said not to have been."""
    (found,) = lists(quarrel(), "fra-qat-kwt#texts")

    assert "" == found.words
    assert found.no_words


def test_rival_interpretations_stand_beside_the_reading() -> None:
    """The American understanding of Manila is part of the answer."""
    answer = supposed(
        attacker="VNM", victim="THA", place="Bangkok", act="invasion", object="territory", date="1970-01-01"
    )
    rivals = [rival.by for found in lists(answer, "seato-1954#4-1") for rival in found.rivals]

    assert rivals


def test_what_follows_is_told_bearer_by_bearer() -> None:
    """By name, in the words of the duty."""
    answer = quarrel()
    owed = owed_views(answer.obligations, clause="gcc-jda-2000#2-aid", actors=answer.actors)

    assert ["Bahrain", "Kuwait", "Oman", "Saudi Arabia", "United Arab Emirates"] == sorted(one.bearer for one in owed)
    assert {"shall assist with armed force"} == {one.owes for one in owed}
    assert "/actors/KWT" in {one.href for one in owed}
