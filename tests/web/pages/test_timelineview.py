"""What happened when, and which law ran."""

from datetime import date

from foedus.reports import Answer
from foedus.web.pages.evidence import witness_of
from foedus.web.pages.timelineview import Scale, Stretch, TimelineView, joined_stretches, timeline_view
from tests.web.pages.answers import quarrel, supposed


def timeline(answer: Answer) -> TimelineView:
    """Return the timeline of an answer's incident."""
    witness = witness_of(answer.assessment.record, actors=answer.actors)
    return timeline_view(
        answer.assessment, incident=answer.assessment.incidents[0], register=answer.register, witness=witness
    )


def test_the_law_of_the_day_is_a_band_that_crosses_the_incident() -> None:
    """The order began after September 2025: its band begins to the right of the blow."""
    found = timeline(supposed(attacker="IRN", victim="QAT", place="Doha", act="air strike", date="2025-09-01"))
    bands = {one.title: one for one in found.bands}

    assert found.incident_at is not None
    assert bands["Qatar guarantee"].stretches[0].left > found.incident_at
    assert 0 == bands["GCC joint defence"].stretches[0].left
    assert "in force from 29 September 2025" == bands["Qatar guarantee"].words


def test_events_stand_in_order_with_their_words() -> None:
    """The incident is one of them; an act of no stated day has no place."""
    found = timeline(quarrel())

    assert ["Incident: Strike in Doha"] == [one.text for one in found.events if one.incident]
    assert [None] == [one.left for one in found.events if not one.incident]
    assert () == found.ticks


def test_without_any_day_the_scale_is_that_of_the_register() -> None:
    """An undated attack has a timeline too."""
    found = timeline(supposed(attacker="IRN", victim="QAT"))

    assert (None, "1 January 1816") == (found.incident_at, found.first)


def test_days_beyond_the_scale_stand_at_its_ends() -> None:
    """Nothing is drawn outside."""
    scale = Scale(first=date(2025, 1, 1), last=date(2025, 12, 31))

    assert (0, 1000) == (scale.place(date(1900, 1, 1)), scale.place(date(2100, 1, 1)))


def test_stretches_that_follow_one_another_are_one() -> None:
    """A seam that means nothing is not shown."""
    first, second = Stretch(left=0, wide=10, sure=True), Stretch(left=10, wide=5, sure=True)
    third = Stretch(left=15, wide=5, sure=False)

    assert (Stretch(left=0, wide=15, sure=True), third) == joined_stretches((first, second, third))
