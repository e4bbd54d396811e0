"""An attack can be supposed in a few words."""

import pytest

from foedus.actors import load_actors
from foedus.errors import UsageError
from foedus.places import load_places
from foedus.projects.supposition import Supposition, record_of
from foedus.statements import Record


def _record(**given: str | tuple[str, ...]) -> Record:
    actors = load_actors()
    return record_of(
        Supposition(**given),  # type: ignore[arg-type] # one name, one kind
        actors=actors,
        places=load_places(),
    )


def _said(record: Record) -> dict[str, tuple[str, ...]]:
    return {f"{one.about}.{one.property}": one.value for one in record.statements}


def test_words_are_taken_with_spaces_or_hyphens_and_names_for_codes() -> None:
    """`air-strike` is `air strike`, and Israel is ISR."""
    record = _record(
        attacker=("Israel",), victim="Qatar", place="Doha", act="air-strike", object="Territory", date="2025-09-09"
    )

    assert {
        "doha-2025-09-09.by": ("ISR",),
        "doha-2025-09-09.place": ("Doha",),
        "doha-2025-09-09.act": ("air strike",),
        "doha-2025-09-09.happened_on": ("2025-09-09",),
        "doha-2025-09-09.h1.object": ("territory",),
        "doha-2025-09-09.h1.of": ("QAT",),
    } == _said(record)
    assert "Supposed air strike in Doha" == record.incidents[0].title


def test_a_bar_means_one_of_these() -> None:
    """Either Iran or Israel did it."""
    assert ("IRN", "ISR") == _said(_record(attacker=("IRN|ISR",)))["somewhere.by"]


def test_further_hits_are_numbered_after_the_first() -> None:
    """Territory of Qatar and forces of the United States, by one salvo."""
    first = _said(_record(place="Al Udeid", victim="QAT", hit=("armed forces:USA",)))
    alone = _said(_record(place="Al Udeid", hit=("armed-forces:USA", "territory:QAT")))

    assert (("QAT",), ("USA",)) == (first["al-udeid.h1.of"], first["al-udeid.h2.of"])
    assert (("armed forces",), ("territory",)) == (alone["al-udeid.h1.object"], alone["al-udeid.h2.object"])


def test_a_request_is_an_act_on_record() -> None:
    """Poland asks; Estonia asks NATO."""
    said = _said(_record(place="Warsaw", requested_by=("POL", "EST:nato")))

    assert (("POL",), ("EST",), ("nato",)) == (said["request.by"], said["request-2.by"], said["request-2.to"])
    assert ("warsaw",) == said["request.of"]


def test_every_wrong_word_is_told_at_its_option() -> None:
    """All faults at once, each with the option's name."""
    with pytest.raises(ExceptionGroup) as caught:
        _record(
            attacker=("ISRR",), act="air stike", object="teritory", place="Dohaa", date="2025-13-01", origin="above"
        )

    faults = [one for one in caught.value.exceptions if isinstance(one, UsageError)]
    assert ["--attacker", "--place", "--act", "--date", "--origin", "--object"] == [one.at for one in faults]
    assert "write `air strike`" == next(one.mend for one in faults if one.at == "--act")


def test_other_words_find_their_property() -> None:
    """Aim, intent, sender, provocation."""
    said = _said(
        _record(aimed_at="hamas", intent="Accident", sent_by="Iran", provoked_by="QAT", origin="outside-by-a-state")
    )

    assert {
        "somewhere.aimed_at": ("hamas",),
        "somewhere.intent": ("accident",),
        "somewhere.origin": ("outside by a state",),
        "somewhere.sent_by": ("IRN",),
        "somewhere.provoked": ("QAT",),
    } == said
