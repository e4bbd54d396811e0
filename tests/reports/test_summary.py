"""The sentence says what is engaged, what is open and what is not."""

from dataclasses import replace
from datetime import date

import pytest

from foedus.assess import Library, assess
from foedus.findings import Question
from foedus.instruments import Register
from foedus.obligations import Assessment
from foedus.reports.summary import incident_sentence
from foedus.statements import read_statements

HEAD = """schema: foedus/statements/1
documents: [{id: wire, outlet: Example Wire}]
"""
ATTACK = """  - {{about: {id}, property: act, value: {act}, holder: wire, document: wire}}
  - {{about: {id}, property: by, value: {by}, holder: wire, document: wire}}
  - {{about: {id}, property: happened_on, value: {day}, holder: wire, document: wire}}
  - {{about: {id}, property: place, value: {place}, holder: wire, document: wire}}
"""


def _sentence(library: Library, *attacks: dict[str, str], titles: tuple[str, ...] = (), law: date | None = None) -> str:
    names = titles or tuple(f"Strike {number}" for number in range(len(attacks)))
    text = (
        HEAD
        + "incidents:\n"
        + "".join(f"  - {{id: {one['id']}, title: {name}}}\n" for one, name in zip(attacks, names, strict=True))
    )
    if attacks:
        text += "statements:\n" + "".join(ATTACK.format(**one) for one in attacks)
    record = read_statements(text if attacks else HEAD, at="made", actors=library.actors, places=library.places)
    summary = assess(record, library=library, on=law, question=Question(instruments=("a-1",))).summary
    incidents = summary["incidents"]
    assert isinstance(incidents, list)
    further = incidents[0]["further"] if len(incidents) == 1 else []
    return " ".join([str(summary["sentence"]), *further])


WARSAW = {"id": "warsaw", "act": "missile strike", "by": "RUS", "day": "2025-05-01", "place": "Warsaw"}
CYBER = WARSAW | {"act": "disruptive cyber operation"}
VIENNA = WARSAW | {"id": "vienna", "place": "Vienna"}


def test_every_outcome_has_its_phrase(assessment: Assessment) -> None:
    """Engaged, not in force and disputed come first; waiting, unpublished, not engaged, without duty follow."""
    incidents = assessment.summary["incidents"]

    assert isinstance(incidents, list)
    assert (
        "The strike on Warsaw of 1 May 2025 engages Treaty A (Art. 1); Order B (Art. 1) was not in force and would "
        "have been engaged; whether it engages Declaration D (Art. 1) is disputed and turns on what was hit."
    ) == assessment.summary["sentence"]
    assert (
        "Convention E (Art. 1) waits for a condition that is not on record; the text of Accord G is not published "
        "or was not reached, so nothing can be said of it. It does not engage Pact C (Art. 1), because the place "
        "lies outside its area; Status F carries no duty of defence."
    ) == " ".join(incidents[0]["further"])


@pytest.mark.parametrize(
    ("attack", "phrase"),
    [
        (CYBER, "engages Treaty A (Art. 1) on the broad reading only"),
        (VIENNA, "engages no commitment of the register. It does not engage Treaty A (Art. 1)"),
        (WARSAW | {"place": "Poland", "day": "2025"}, "of 2025 engages Treaty A (Art. 1)"),
        (WARSAW | {"day": "2025-05"}, "of May 2025 engages"),
        (
            WARSAW | {"day": "1999-05-01"},
            "Treaty A (Art. 1) was not in force and would have been engaged",
        ),
        (
            WARSAW | {"day": "1999-05-01", "act": "threatening words"},
            "were not in force (had they been: not engaged)",
        ),
        (WARSAW | {"place": "[Warsaw, Vienna]"}, "whether it engages Treaty A (Art. 1) cannot be decided yet"),
    ],
)
def test_each_outcome_is_said_in_english(attack: dict[str, str], phrase: str, library: Library) -> None:
    """A verdict is a word, the sentence is what a desk can use."""
    assert phrase in _sentence(library, attack)


def test_what_turns_on_many_facts_is_counted(assessment: Assessment, register: Register) -> None:
    """Two facts are named, of those that settle most alone; of further clauses it is said how many there are."""
    incident = assessment.incidents[0]
    engaged = next(one for one in assessment.findings if one.verdict == "engaged" and one.incident == incident.id)
    turns = (("of", "place"), ("object",), ("of",), ("act", "of"), ("by", "place"))
    opened = [
        replace(engaged, verdict="undetermined", provision_id=str(number), turns_on=(one,))
        for number, one in enumerate(turns)
    ]
    told = incident_sentence(incident, findings=opened, register=register)

    assert (
        "; whether it engages Treaty A (Art. 1) cannot be decided yet and turns on what was hit; whether it engages "
        "Treaty A (Art. 1) cannot be decided yet and turns on whose it was; whether it engages 3 more clauses cannot "
        "be decided yet and turns on other facts or on several."
    ) in told


def test_several_incidents_are_answered_together_and_apart(library: Library) -> None:
    """Which incidents engage which instruments."""
    both = _sentence(library, WARSAW, WARSAW | {"id": "gdansk"}, titles=("Strike on Warsaw", "Strike on Gdansk"))
    one = _sentence(library, WARSAW, VIENNA, titles=("Strike on Warsaw", "Strike on Vienna"))
    none = _sentence(library, VIENNA, VIENNA | {"id": "graz"})

    assert both.startswith("Both incidents engage Treaty A")
    assert one.startswith("The strike on Warsaw of 1 May 2025 engages Treaty A")
    assert "None of the 2 incidents engages a commitment of the register." == none


def test_no_incident_is_said_plainly(library: Library) -> None:
    """A report about the weather engages nothing, and the answer says why."""
    assert "No armed attack was found in what was given, so there is nothing to answer." == _sentence(library)


@pytest.mark.parametrize(
    ("title", "start"),
    [
        ("Strike on Warsaw", "The strike on Warsaw of 1 May 2025 "),
        ("The raid on Warsaw", "The raid on Warsaw of 1 May 2025 "),
        ("Russian strike", "The Russian strike of 1 May 2025 "),
        ("Attack of 1 May 2025", "The attack of 1 May 2025 "),
        ("Warsaw burns", "“Warsaw burns” of 1 May 2025 "),
        ("warsaw", "The incident warsaw of 1 May 2025 "),
    ],
)
def test_a_title_becomes_the_subject(title: str, start: str, library: Library) -> None:
    """Whatever a stranger calls the incident."""
    assert _sentence(library, WARSAW, titles=(title,)).startswith(start)
