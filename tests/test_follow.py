"""The seven questions beside `assess`, from Python: what they answer, and what they refuse."""

from datetime import date

import pytest

import foedus
from foedus import Start, UsageError
from foedus.follow import owed_by
from foedus.instruments import make_register
from foedus.statements import Record, Titled

DAY = date(2026, 3, 1)
NOTHING = Record()


def a_strike() -> foedus.Assessment:
    """Return the answer to a supposed strike on Doha."""
    answer = foedus.suppose(attacker="ISR", victim="QAT", place="Doha", act="air strike", date="2025-09-09")
    return answer.assessment


def code_of(caught: pytest.ExceptionInfo[UsageError]) -> str:
    """Return the code of a fault."""
    return caught.value.code


def test_a_ledger_is_of_what_is_asked_for() -> None:
    """Of one incident and one instrument alone; a deadline passes by the day of knowledge, or another."""
    answer = a_strike()
    whole = foedus.ledger(answer)
    part = foedus.ledger(answer, incidents=["doha-2025-09-09"], instruments=["gcc-jda-2000#2"], day=DAY)

    assert {"gcc-jda-2000"} == {one.instrument for one in (*part.entries, *part.standing)}
    assert {"gcc-jda-2000"} == {one.instrument for one in part.ways}
    assert {"gcc-jda-2000", "arab-league-jd-1950"} <= {one.instrument for one in whole.entries}
    assert [Titled(id="doha-2025-09-09", title="Supposed air strike in Doha")] == list(part.incidents)


def test_a_ledger_of_an_incident_that_is_not_there_is_refused() -> None:
    """With the ids that there are."""
    with pytest.raises(UsageError) as caught:
        foedus.ledger(a_strike(), incidents=["doha"])

    assert "cli/unknown-incident" == code_of(caught)


@pytest.mark.parametrize(
    ("name", "message"),
    [("nato-1949", '"nato-1949" is no plan, but of the kind: treaty.'), ("gaza", '"gaza" is no plan of the register.')],
)
def test_what_is_no_plan_is_refused(name: str, message: str) -> None:
    """A treaty, and what the register lacks, with the plans that there are."""
    with pytest.raises(UsageError) as caught:
        foedus.plan(name, record=NOTHING, on=DAY)

    assert ("cli/no-plan", message) == (code_of(caught), caught.value.message)
    assert "gaza-plan-2025" in caught.value.want


def test_cover_takes_any_name() -> None:
    """By its name as by its id; an attacker too."""
    one = foedus.cover("Qatar", on=DAY, against="Iran")
    two = foedus.cover("QAT", on=DAY, against="IRN")

    assert one == two
    assert "USA" in {each.bearer for each in one.promises}


@pytest.mark.parametrize(
    ("name", "against", "code"),
    [
        ("Ruritania", "", "cli/unknown-actor"),
        ("QAT", "Ruritania", "cli/unknown-actor"),
        ("Congo", "", "cli/homonym"),
    ],
)
def test_cover_of_nobody_is_refused(name: str, against: str, code: str) -> None:
    """Of a name that nobody bears, or two do."""
    with pytest.raises(UsageError) as caught:
        foedus.cover(name, on=DAY, against=against)

    assert code == code_of(caught)


def test_a_cascade_takes_any_name() -> None:
    """Names and spellings of people; ids come out."""
    start = Start(attackers=("Russia",), victims=("Poland",), on=DAY, act="air-strike", place="Warsaw")
    found = foedus.cascade(start)

    assert (("RUS",), ("POL",), "air strike") == (found.start.attackers, found.start.victims, found.start.act)
    assert "USA" in found.belligerents


def test_only_shall_and_only_force_leave_choices_out() -> None:
    """The alliance says will, and names force."""
    start = Start(attackers=("RUS",), victims=("POL",), on=DAY)
    few, all_ = foedus.cascade(start, only=["shall", "force"]), foedus.cascade(start)

    assert set(few.pairs) < set(all_.pairs)
    assert all(call.state == "called" for one in few.rounds for entry in one.entries for call in entry.calls)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ({"attackers": ("Ruritania",)}, "cli/unknown-actor"),
        ({"act": "frown"}, "cli/unknown-word"),
        ({"object": "mood"}, "cli/unknown-word"),
        ({"attackers": ("Poland",)}, "cli/no-sides"),
        ({"victims": ()}, "cli/no-sides"),
    ],
)
def test_a_cascade_from_what_means_nothing_is_refused(words: dict[str, str], code: str) -> None:
    """Each with its code."""
    told = {"attackers": ("RUS",), "victims": ("POL",), "on": DAY} | words
    with pytest.raises(UsageError) as caught:
        foedus.cascade(Start(**told))  # type: ignore[arg-type]

    assert code == code_of(caught)


def test_a_cascade_of_no_kind_of_clause_is_refused() -> None:
    """There are two kinds to follow alone."""
    with pytest.raises(UsageError) as caught:
        foedus.cascade(Start(attackers=("RUS",), victims=("POL",), on=DAY), only=["must"])

    assert "cli/wrong-only" == code_of(caught)


def test_a_cascade_starts_from_the_record() -> None:
    """Its own facts, and the law of its day unless another is asked for."""
    record = a_strike().record
    start = foedus.start_from(record, incident="doha-2025-09-09")
    later = foedus.start_from(record, incident="doha-2025-09-09", on=DAY)

    assert (("ISR",), ("QAT",), date(2025, 9, 9)) == (start.attackers, start.victims, start.on)
    assert DAY == later.on
    assert "SAU" in foedus.cascade(start).belligerents


def test_an_incident_without_sides_starts_nothing() -> None:
    """An attack by nobody known."""
    answer = foedus.suppose(victim="QAT", place="Doha", date="2025-09-09").assessment
    with pytest.raises(UsageError) as caught:
        foedus.start_from(answer.record, incident="doha-2025-09-09")

    assert "cli/no-sides" == code_of(caught)


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (["nato-1949#5"], "cli/one-clause"),
        (["nato-1949#5", "nato-1949#99"], "cli/unknown-provision"),
        ([], "cli/one-clause"),
    ],
)
def test_one_clause_is_compared_with_nothing(names: list[str], code: str) -> None:
    """Nor with one that is not there."""
    with pytest.raises(UsageError) as caught:
        foedus.compare(names, today=DAY)

    assert code == code_of(caught)


def test_what_if_answers_twice() -> None:
    """The order in force engages; with nothing that matters supposed, nothing turns."""
    record = a_strike().record
    order = foedus.what_if("doha-2025-09-09", record=record, settings=["usa-qat-2025=in-force"])
    aim = foedus.what_if("doha-2025-09-09", record=record, settings=["aimed-at=nobody"])

    assert "usa-qat-2025#2a" in {one.provision for one in order.turned}
    assert ((), True) == (aim.turned, aim.unchanged > 0)


@pytest.mark.parametrize(
    ("incident", "setting", "code"),
    [
        ("nowhere", "date=2026-01-01", "cli/unknown-incident"),
        ("doha-2025-09-09", "weather=fine", "comparisons/wrong-setting"),
    ],
)
def test_what_supposes_nothing_is_refused(incident: str, setting: str, code: str) -> None:
    """No such incident, no such key."""
    with pytest.raises(UsageError) as caught:
        foedus.what_if(incident, record=a_strike().record, settings=[setting])

    assert code == code_of(caught)


def test_a_claim_is_tested_as_of_a_moment() -> None:
    """What was recorded later is not known yet."""
    found = foedus.claim("Qatar was attacked once in 2025", record=a_strike().record, on=date(2025, 12, 1))

    assert ("holds", ["2025-09-09"]) == (found.outcome, [one.on for one in found.rows])
    assert "cannot_tell" == foedus.claim("Qatar was attacked once in 2025", record=NOTHING, on=DAY).outcome


def test_the_register_may_be_another() -> None:
    """Every question takes a library; one without the order covers Qatar less."""
    library = foedus.load_library()
    kept = tuple(one for one in library.register.instruments if one.id != "usa-qat-2025")
    few = library.with_register(make_register(kept, digest="few"))
    clauses = {one.clause for one in foedus.cover("QAT", on=DAY, library=few).promises}

    assert "gcc-jda-2000#2" in clauses
    assert not {one for one in clauses if one.startswith("usa-qat-2025")}


def test_what_a_state_owes_is_what_others_are_owed_by_it() -> None:
    """Asked of the instruments that bind it, or of all: the same."""
    every = foedus.cover(None, on=DAY).promises
    found = owed_by("Qatar", on=DAY)

    assert {(one.clause, one.beneficiary) for one in every if one.bearer == "QAT"} == {
        (one.clause, one.beneficiary) for one in found
    }
    assert {"QAT"} == {one.bearer for one in found}
