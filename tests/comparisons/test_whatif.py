"""What would come out if a fact, the question or a text were another."""

import sys
import time
from pathlib import Path

import pytest

from foedus.assess import load_library
from foedus.comparisons.whatif import Setting, Turned, WhatIf, parse_setting, what_if
from foedus.errors import UsageError
from foedus.findings import Question
from foedus.incidents import parse_policy
from foedus.statements import Record, load_case
from tests.findings.builders import a_provision, a_treaty
from tests.incidents.builders import STRIKE, a_record, a_strike

QATAR = Path(__file__).parents[1] / "cases" / "qatar"
DOHA, AL_UDEID = "doha-2025-09-09", "al-udeid-2025-06-23"


def the_record(name: str) -> Record:
    """Return a case on Qatar."""
    library = load_library()
    return load_case(QATAR / f"{name}.yaml", actors=library.actors, places=library.places).record


def supposing(name: str, *texts: str, question: Question | None = None, record: Record | None = None) -> WhatIf:
    """Return what changes about an incident of the shipped register."""
    return what_if(
        record or the_record(name),
        incident=name,
        settings=tuple(map(parse_setting, texts)),
        finder=load_library().finder,
        policy=parse_policy("accepted"),
        question=question or Question(),
    )


def turned(found: WhatIf, provision: str) -> Turned:
    """Return the finding of a clause that comes out otherwise."""
    return next(one for one in found.turned if one.provision == provision)


def test_had_the_order_been_in_force_it_would_have_been_engaged() -> None:
    """In September 2025 nothing but the day kept Executive Order 14353 from being engaged."""
    found = supposing(DOHA, "usa-qat-2025=in-force")

    assert {"usa-qat-2025#2a", "usa-qat-2025#2b"} == {one.provision for one in found.turned}
    assert ("not in force, had it been engaged", "engaged") == (found.turned[0].before, found.turned[0].after)
    assert [("in_force", "no", "yes")] == [
        (one.element, one.status_before, one.status_after) for one in found.turned[0].moved
    ]
    assert found.unchanged


def test_with_the_words_of_article_5_the_order_would_not_reach_doha() -> None:
    """The area of the North Atlantic Treaty comes with its words, and Doha lies outside it."""
    found = turned(supposing(DOHA, "usa-qat-2025=in-force", "usa-qat-2025#2b=nato-1949#5"), "usa-qat-2025#2b")

    assert "not engaged" == found.after
    assert ("area", "not_met") in [(one.element, one.status_after) for one in found.moved]


def test_another_day_brings_the_order_in() -> None:
    """The same strike a year later is under the order, on both sections."""
    found = supposing(DOHA, "date=2026-09-09")

    assert "engaged" == turned(found, "usa-qat-2025#2a").after


def test_more_who_owe_are_no_other_verdict() -> None:
    """By 22 September 2025 nine more were surely bound by the Arab League's treaty, and it is engaged as before."""
    found = turned(supposing(DOHA, "on=2025-10-01"), "arab-league-jd-1950#2")

    assert ("bearers", "engaged", "engaged") == (found.turn, found.before, found.after)
    assert ("LBY", "SDN", "TUN") == found.joined[:3]
    assert () == found.left
    assert set(found.joined) < set(found.bearers)


def test_another_place_brings_the_alliance_in() -> None:
    """The missiles on American forces at Naples instead of Al Udeid are in the area of Article 6."""
    found = supposing(AL_UDEID, "place=Naples", "victim=USA")

    assert "engaged" == next(
        one.after for one in found.turned if (one.provision, one.beneficiary) == ("nato-1949#5", "USA")
    )


def test_another_attacker_and_object_change_what_reads_them() -> None:
    """A merchant ship in place of a building: what asks for territory or infrastructure still sees the ground."""
    found = supposing(DOHA, "attacker=IRN|USA", "h1.object=merchant vessels")

    assert [Setting(key="attacker", value="IRN|USA"), Setting(key="h1.object", value="merchant vessels")] == list(
        found.settings
    )


@pytest.mark.parametrize("text", ["reading=narrow", "account=accepted", "strict=yes", "on=2025-12-01"])
def test_the_question_may_be_another(text: str) -> None:
    """On the law of December 2025 the order counts; on one reading, account or without presumptions it does not."""
    found = supposing(DOHA, text)

    assert (text == "on=2025-12-01") == any(one.provision == "usa-qat-2025#2a" for one in found.turned)


def test_nobody_concerned_any_more_is_told_as_gone() -> None:
    """Struck in Warsaw and owned by Poland, the hit concerns no treaty of Qatar."""
    found = supposing(DOHA, "place=Warsaw", "victim=POL")

    assert "gone" == turned(found, "gcc-jda-2000#2").turn
    assert "new" == turned(found, "nato-1949#5").turn


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("date", "comparisons/wrong-setting"),
        ("weather=fine", "comparisons/wrong-setting"),
        ("date=soon", "comparisons/wrong-setting"),
        ("attacker=Atlantis", "comparisons/wrong-setting"),
        ("act=dance", "comparisons/wrong-setting"),
        ("reading=middling", "comparisons/wrong-setting"),
        ("treaty-z=in-force", "comparisons/wrong-setting"),
        ("usa-qat-2025#2b=nato-1949", "comparisons/wrong-setting"),
    ],
)
def test_what_means_nothing_is_refused(text: str, code: str) -> None:
    """A key that nobody knows, a day that is none, a clause that is not there."""
    with pytest.raises(UsageError) as caught:
        supposing(DOHA, text)

    assert code == caught.value.code


def test_an_unknown_incident_is_told_what_there_is() -> None:
    """The fault lists the incidents of the record."""
    with pytest.raises(UsageError) as caught:
        supposing("dohha", "date=2026-01-01", record=the_record(DOHA))

    assert DOHA in caught.value.want


def test_a_hit_that_was_not_stated_is_supposed() -> None:
    """A strike of which nothing is said but the place gets its first hit."""
    library = load_library()
    register = library.register.with_instruments([a_treaty(a_provision())], digest="made up")
    found = what_if(
        a_record(*a_strike(place=None)),
        incident=STRIKE,
        settings=(parse_setting("object=territory"), parse_setting("victim=POL")),
        finder=library.with_register(register).finder,
        policy=parse_policy("accepted"),
        question=Question(instruments=("treaty-a",)),
    )

    assert "engaged" == turned(found, "treaty-a#1").after


@pytest.mark.skipif(sys.gettrace() is not None, reason="a tracer that counts lines takes most of the time itself")
def test_it_is_answered_at_once() -> None:
    """Once everything is loaded, the best of some tries takes less than a tenth of a second of computing."""
    record, taken = the_record(DOHA), []
    for _ in range(5):
        begun = time.process_time()
        found = supposing(DOHA, "date=2026-09-09", record=record)
        taken.append(time.process_time() - begun)

    assert found.turned
    assert min(taken) < 0.1
