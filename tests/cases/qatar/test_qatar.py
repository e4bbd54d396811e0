"""The three attacks on Qatar, coded by hand from what was claimed, under the shipped register."""

from dataclasses import replace
from pathlib import Path

import pytest

from foedus.actors import Actors
from foedus.assess import assess, load_library
from foedus.comparisons import Bench
from foedus.findings import Finding, Question
from foedus.instruments import Register
from foedus.obligations import Assessment
from foedus.places import Places
from foedus.statements import Case, load_case
from foedus.terms import parse_days

FOLDER = Path(__file__).parent
CASES = sorted(FOLDER.glob("*.yaml"))
DOHA, AL_UDEID, MARCH = "doha-2025-09-09", "al-udeid-2025-06-23", "qatar-2026-03-02"


def the_case(name: str) -> Case:
    """Return a case by the name of its file."""
    library = load_library()
    return load_case(FOLDER / f"{name}.yaml", actors=library.actors, places=library.places)


def answered(case: Case) -> Assessment:
    """Return the answer to a case, with the North Atlantic Treaty asked for."""
    day = parse_days(case.file.as_of or "").last
    return assess(case.record, as_of=day, question=Question(instruments=("nato-1949",)))


def finding_of(answer: Assessment, name: str, *, beneficiary: str) -> Finding:
    """Return the finding of a clause for a beneficiary."""
    (finding,) = [one for one in answer.findings if one.name == name and one.beneficiary == beneficiary]
    return finding


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_attacks_are_answered(path: Path, actors: Actors, places: Places, register: Register) -> None:
    """What is claimed of each attack engages what a lawyer would expect."""
    count, mismatches = Bench(actors, places, register).run_case_file(path)

    assert count
    assert [] == [str(one.as_fault()) for one in mismatches]


@pytest.mark.parametrize("name", [DOHA, AL_UDEID])
def test_the_order_would_have_been_engaged_on_every_account_and_reading(name: str) -> None:
    """Whoever is believed, and however the words are read, the order would have been engaged before its day."""
    finding = finding_of(answered(the_case(name)), "usa-qat-2025#2a", beneficiary="QAT")

    assert {"engaged"} == {row.had_it_been_in_force for row in finding.rows}
    assert {"no"} == {row.in_force for row in finding.rows}


def test_the_quarrel_over_the_warning_is_kept_and_turns_nothing() -> None:
    """The United States say that they warned Qatar before, Qatar denies it: both stand, and no clause reads it."""
    answer = answered(the_case(DOHA))
    (dispute,) = [one for one in answer.disputes if one.about == "notice"]

    assert "when" == dispute.property
    assert ["QAT", "USA"] == sorted(str(one["holder"]) for one in dispute.versions)
    assert () == dispute.turns
    assert {"accepted", "QAT", "USA"} <= {one.name for one in answer.incidents[0].accounts}
    assert {"no"} == {one.fact_dispute for one in answer.findings}


def test_qatar_contradicts_itself_over_the_call() -> None:
    """Its spokesman says that the call came as the explosions sounded, its Prime Minister ten minutes after."""
    (contradiction,) = answered(the_case(DOHA)).incidents[0].contradictions

    assert ("notice", "when", "QAT") == (contradiction.about, contradiction.property, contradiction.holder)
    assert "both kept" == contradiction.resolved_by


def test_al_udeid_is_two_hits_of_two_owners() -> None:
    """The base is American, the ground Qatari, and each engages what its owner is covered by."""
    answer = answered(the_case(AL_UDEID))
    actors = load_library().actors
    hits = answer.incidents[0].accounts[0].hits
    owners = {hit.id: {name for stroke in hit.strokes for name in actors.decode(stroke.of)} for hit in hits}

    assert {"h1": {"USA"}, "t1": {"QAT"}} == owners
    assert ["t1"] == [hit.id for hit in hits if hit.derived]
    assert "area" == finding_of(answer, "nato-1949#5", beneficiary="USA").near_miss


def test_the_denial_of_iran_is_about_the_aim() -> None:
    """That the missiles had nothing to do with Qatar denies whom they were meant for, and not what they hit."""
    case = the_case(AL_UDEID)
    denials = [one for one in case.record.statements if one.stance == "denies" and one.holder == "baqaei"]
    silent = replace(case.record, statements=tuple(one for one in case.record.statements if one not in denials))
    whole, without = answered(case), answered(replace(case, record=silent))

    assert ["aimed_at"] == [one.property for one in denials]
    assert [one.verdict for one in whole.findings] == [one.verdict for one in without.findings]
    assert [] == [one.about for one in whole.disputes if one.property in ("by", "place", "h1.of", "h1.object")]


def test_in_march_the_united_states_owed_what_the_order_says() -> None:
    """Six months after the order, a drone on Qatari works puts its duties on the United States, and names no act."""
    answer = answered(the_case(MARCH))
    owed = {one.provision_id: one for one in answer.obligations if one.instrument == "usa-qat-2025"}

    assert {"2a": "regard-as-threat", "2b": "assist"} == {name: one.owes for name, one in owed.items()}
    assert {("USA", "QAT", "due", "shall")} == {
        (one.bearer, one.beneficiary, one.state, one.modality) for one in owed.values()
    }
    assert ("diplomatic", "economic", "military") == owed["2b"].measures
