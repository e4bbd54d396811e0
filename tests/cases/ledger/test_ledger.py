"""What was done after each attack on Qatar, under each instrument in force, from what was reported."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from foedus.assess import assess, load_library
from foedus.findings import Question
from foedus.ledgers import Entry, Laid, Ledger, keep_ledger
from foedus.statements import Record, join_records, load_case, load_statements

HERE = Path(__file__).parent
QATAR = HERE.parent / "qatar"
DOHA, AL_UDEID = "doha-2025-09-09", "al-udeid-2025-06-23"
FEBRUARY, MARCH, RAS_LAFFAN, APRIL, BAHRAIN = (
    "qatar-2026-02-28",
    "qatar-2026-03-02",
    "qatar-2026-03-18",
    "qatar-2026-04-08",
    "bahrain-2026-02-28",
)
FILES = {AL_UDEID: "acts-2025-06", DOHA: "acts-2025-09", MARCH: "acts-2026"}


def told(case: str) -> Record:
    """Return a case with the acts that followed it."""
    library = load_library()
    actors, places = library.actors, library.places
    first = load_case(QATAR / f"{case}.yaml", actors=actors, places=places).record
    return join_records((first, load_statements(HERE / f"{FILES[case]}.yaml", actors=actors, places=places)))


@cache
def kept(case: str) -> Ledger:
    """Return the ledger of a case as of the end of its year's file."""
    library = load_library()
    day = {AL_UDEID: date(2025, 7, 31), DOHA: date(2025, 10, 31), MARCH: date(2026, 4, 30)}[case]
    question = Question(instruments=("usa-bhr-csipa-2023", "fra-qat-kwt"))
    answer = assess(told(case), as_of=day, question=question)
    return keep_ledger(answer, register=library.register, actors=library.actors, day=day)


def entry(case: str, clause: str, bearer: str, incident: str = "") -> Entry:
    """Return the entry of a clause for a bearer."""
    (found,) = [
        one
        for one in kept(case).entries
        if f"{one.instrument}#{one.provision_id}" == clause
        and one.bearer == bearer
        and one.incident == (incident or case)
    ]
    return found


def act(found: Entry, name: str) -> Laid:
    """Return an act that stands beside a duty."""
    (laid,) = [one for one in found.acts if one.act == name]
    return laid


def test_the_gulf_council_planned_and_used_no_force() -> None:
    """On 18 September 2025 it held the strike an attack on all, and decided on plans: a first step to aid, no more."""
    view, aid = entry(DOHA, "gcc-jda-2000#2", "SAU"), entry(DOHA, "gcc-jda-2000#2-aid", "SAU")

    assert ("performed", 3) == (view.state, view.score)
    assert ("partly_performed", 1) == (aid.state, aid.score)
    assert ["jdc-measures"] == [one.act for one in aid.acts if one.credit == "credited"]
    assert "planning carries the duty out, 1 of 3" in act(aid, "jdc-measures").because
    assert all(one.statements for one in aid.acts)


def test_what_the_gulf_council_did_is_not_credited_to_the_league() -> None:
    """Its measures name its own agreement, so that the treaty of 1950 has no record, which is no breach."""
    found = entry(DOHA, "arab-league-jd-1950#2", "SAU")

    assert ("no_record", None) == (found.state, found.score)
    assert "No record is not a breach" in found.because
    assert ("not_credited", "not credited, since it names gcc-jda-2000 instead") == (
        act(found, "jdc-measures").credit,
        act(found, "jdc-measures").because,
    )


def test_the_summit_named_no_treaty() -> None:
    """The Arab and Islamic summit of 15 September condemned the strike and named no instrument as its ground."""
    laid = act(entry(DOHA, "gcc-jda-2000#2", "SAU"), "summit")

    assert ("not_credited", None) == (laid.credit, laid.score)
    assert "it names no instrument" in laid.because


def test_before_the_order_nothing_is_owed_under_it() -> None:
    """In June and September 2025 the order was not in force, and the ledger has no duty under it."""
    assert [] == [
        one.provision_id for case in (AL_UDEID, DOHA) for one in kept(case).entries if one.instrument == "usa-qat-2025"
    ]


def test_in_june_no_act_names_a_treaty_of_defence() -> None:
    """After Al Udeid everybody spoke and nobody named a treaty: no record under any of them."""
    states = {(one.instrument, one.state) for one in kept(AL_UDEID).entries if one.instrument == "gcc-jda-2000"}

    assert {("gcc-jda-2000", "no_record"), ("gcc-jda-2000", "awaiting_invocation")} == states


@pytest.mark.parametrize("incident", [FEBRUARY, MARCH, RAS_LAFFAN])
@pytest.mark.parametrize("clause", ["usa-qat-2025#2a", "usa-qat-2025#2b"])
def test_no_record_names_the_order(incident: str, clause: str) -> None:
    """From February to April 2026 the order was engaged, and no act on record names it."""
    found = entry(MARCH, clause, "USA", incident)

    assert ("engaged", "no_record", None) == (found.verdict, found.state, found.score)
    assert {one.credit for one in found.acts} <= {"not_credited"}
    assert all("it names no instrument" in one.because for one in found.acts)


def test_the_american_acts_stand_beside_the_order() -> None:
    """The joint statement of 1 March and the threat of 18 March are shown, with the reason why they do not count."""
    assert ["joint-statement"] == [one.act for one in entry(MARCH, "usa-qat-2025#2b", "USA", FEBRUARY).acts]
    assert ["threat"] == [one.act for one in entry(MARCH, "usa-qat-2025#2b", "USA", RAS_LAFFAN).acts]


def test_the_three_consulted_over_bahrain() -> None:
    """The consultation of 5 March 2026 named the agreement of 2023, which covers Bahrain and not Qatar."""
    found = entry(MARCH, "usa-bhr-csipa-2023#2-meet", "USA", BAHRAIN)

    assert ("performed", 3) == (found.state, found.score)
    assert "csipa-0305" == act(found, "csipa-0305").act
    assert [] == [
        one.act
        for each in kept(MARCH).entries
        if each.incident == MARCH and each.instrument.startswith("usa-qat")
        for one in each.acts
        if one.act == "csipa-0305"
    ]


def test_what_france_owes_is_not_known_and_what_it_did_is() -> None:
    """The French accords are not public: the pledge that names them and the air defence stand beside a blank."""
    found = entry(MARCH, "fra-qat-kwt#texts", "FRA")

    assert ("not_known", None) == (found.state, found.score)
    assert ["macron-0303", "air-defence"] == [one.act for one in found.acts]
    assert "what is owed is not stated" in act(found, "macron-0303").because
    assert "it names no instrument" in act(found, "air-defence").because


def test_qatar_told_the_council_under_article_51() -> None:
    """The letters of March 2026 name Article 51, those of 2025 no article."""
    written = [one for one in kept(MARCH).ways if one.incident == MARCH and one.instrument == "un-charter-1945"]
    (stage,) = {stage.steps for one in written for stage in one.procedure.stages if stage.name.startswith("notice")}

    assert [("first-letter", "2026-03-02", True)] == [(one.act, one.on, one.names) for one in stage if one.names]


def test_the_league_waits_for_a_request() -> None:
    """Article 3 of the treaty of 1950 asks for a request, which any party can make."""
    (way,) = [one for one in kept(DOHA).ways if (one.instrument, one.provision_id) == ("arab-league-jd-1950", "3")]
    (request,) = [one for one in way.procedure.stages if one.name == "request"]

    assert ("open", "") == (request.state, request.on)
    assert request.movers


@pytest.mark.parametrize("clause", ["usa-qat-2025#2a", "usa-qat-2025#2b"])
def test_of_the_attack_of_8_april_it_is_not_known_what_it_was(clause: str) -> None:
    """The letter that tells of it says "attack" and no more, so that whether the order is engaged is not known."""
    found = entry(MARCH, clause, "USA", APRIL)

    assert ("undetermined", "not_known", None, ()) == (found.verdict, found.state, found.score, found.acts)
    assert "Not known: act (asks armed attack, found attack)" in found.because


def test_the_last_letter_told_the_council_of_8_april() -> None:
    """The fourteenth letter is a notice to the Council, and does not name the article in what was read of it."""
    ways = [one for one in kept(MARCH).ways if one.incident == APRIL and one.instrument == "un-charter-1945"]
    notices = {
        (step.act, step.names)
        for way in ways
        for stage in way.procedure.stages
        if stage.name.startswith("notice")
        for step in stage.steps
    }

    assert {("fourteenth-letter", False)} == notices


def test_the_duties_of_peace_of_the_order_have_no_record() -> None:
    """To plan, to reaffirm, to mediate, to implement: owed at all times, and nothing on record names them."""
    told = {
        one.provision_id: (one.state, one.score) for one in kept(MARCH).standing if one.instrument == "usa-qat-2025"
    }

    assert dict.fromkeys(("2c", "2d", "2e", "3"), ("standing", None)) == told


def test_no_duty_of_peace_comes_before_its_clause() -> None:
    """In September 2025 the Gulf agreement has one, to keep forces ready, and the order none."""
    told = {(one.instrument, one.provision_id) for one in kept(DOHA).standing}

    assert ("gcc-jda-2000", "6") in told
    assert not [name for name, _ in told if name == "usa-qat-2025"]
