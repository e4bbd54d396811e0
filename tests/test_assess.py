"""The laws that every answer obeys, whatever is said and whatever is asked."""

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foedus.actors import load_actors
from foedus.assess import Library, assess, cache_folder
from foedus.findings import Finding, Question
from foedus.instruments import Instrument, party_period
from foedus.obligations import Assessment, assessment_dict
from foedus.places import load_places
from foedus.statements import Record, Statement, Titled
from foedus.terms import Days, parse_days
from tests.findings.builders import a_register, a_treaty
from tests.findings.lawbook import a_lawbook
from tests.findings.strategies import RECORDED, History, claims, histories
from tests.incidents.builders import a_record, says

LAWS = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
EVERYTHING = Question(everything=True)
POLICIES = ("accepted", "sides", "every_origin", "plurality", "trusted(wire, RUS)")
DECIDED = {"engaged": "not_engaged", "not_engaged": "engaged"}
HEAVY = ("pandas", "numpy", "duckdb", "pyspark", "sqlalchemy", "networkx", "shapely", "polars", "pyarrow", "httpx")


def a_library(*treaties: Instrument) -> Library:
    """Return a library of made-up treaties beside the shipped actors and places."""
    return Library(actors=load_actors(), places=load_places(), register=a_register(*treaties))


LAWBOOK = a_library(a_lawbook())


def answered(
    record: Record,
    *,
    library: Library = LAWBOOK,
    question: Question = EVERYTHING,
    policy: str = "accepted",
    as_of: date | None = None,
) -> Assessment:
    """Return the answer under the lawbook."""
    return assess(record, library=library, question=question, policy=policy, as_of=as_of)


def told(assessment: Assessment, *, but: Iterable[str] = ()) -> dict[str, object]:
    """Return the answer as JSON has it, without the keys in `but`."""
    return {key: value for key, value in assessment_dict(assessment).items() if key not in but}


def sorted_through(value: object) -> object:
    """Return nested data with every list in one order, since the order of names is no answer."""
    if isinstance(value, dict):
        return {key: sorted_through(one) for key, one in value.items()}
    if isinstance(value, list):
        return sorted((sorted_through(one) for one in value), key=lambda one: json.dumps(one, sort_keys=True))
    return value


@LAWS
@given(histories(), st.randoms(use_true_random=False), st.sampled_from(POLICIES))
def test_order_and_repetition_change_nothing(
    statements: History,
    chance: Random,
    policy: str,
) -> None:
    """A claim made twice, or told in another order, is the same claim."""
    record = a_record(*statements)
    again = [replace(one, recorded_by="another", rule="other words") for one in statements]
    shuffled = [*statements, *again[: len(again) // 2]]
    chance.shuffle(shuffled)
    other = replace(record, statements=tuple(shuffled), documents=record.documents[::-1], acts=record.acts[::-1])
    but = ("statements", "documents", "notices")

    assert told(answered(record, policy=policy), but=but) == told(answered(other, policy=policy), but=but)


NEW_NAMES = {"strike": "zz-incident", "act-1": "zz-second", "act-2": "zz-first", "wire": "zz-wire", "daily": "aa-daily"}


def renamed(record: Record) -> tuple[Record, dict[str, str]]:
    """Return the record with other ids for incident, acts and documents, and the old name for each new one."""

    def new(name: str) -> str:
        return NEW_NAMES.get(name, name)

    statements = tuple(
        replace(
            one,
            about=new(one.about),
            holder=new(one.holder),
            document=new(one.document),
            value=tuple(new(value) for value in one.value) if one.property == "of" else one.value,
        )
        for one in record.statements
    )
    back = {other.id: one.id for one, other in zip(record.statements, statements, strict=True)}
    back |= {value: key for key, value in NEW_NAMES.items()}
    return (
        replace(
            record,
            statements=statements,
            incidents=tuple(Titled(id=new(one.id), title="A strike") for one in record.incidents),
            acts=tuple(Titled(id=new(one.id), title="An act") for one in record.acts),
            documents=tuple(replace(one, id=new(one.id)) for one in record.documents),
        ),
        back,
    )


@LAWS
@given(histories())
def test_names_mean_nothing(statements: History) -> None:
    """What incident, acts and documents are called changes nothing but these names."""
    plain = a_record(*statements)
    titled = replace(
        plain,
        incidents=tuple(replace(one, title="A strike") for one in plain.incidents),
        acts=tuple(replace(one, title="An act") for one in plain.acts),
    )
    other, back = renamed(titled)
    text = json.dumps(told(answered(other), but=("receipt",)))
    for new, old in back.items():
        text = text.replace(new, old)

    assert sorted_through(told(answered(titled), but=("receipt",))) == sorted_through(json.loads(text))


@LAWS
@given(histories(), histories(least=1))
def test_another_incident_changes_nothing(mine: History, others: History) -> None:
    """What is said of another incident, and of what was done about it, is no news about this one."""
    own = [*mine, *(says("of", "strike", about=name) for name in {one.about for one in mine} & {"act-1", "act-2"})]
    names = {"strike": "elsewhere", "act-1": "act-3", "act-2": "act-4"}
    apart = [
        replace(
            one,
            about=names[one.about],
            value=("elsewhere",) if one.property == "of" else one.value,
            stance="affirms" if one.property == "of" else one.stance,
        )
        for one in others
    ]
    linked = [says("of", "elsewhere", about=name) for name in {one.about for one in apart} & {"act-3", "act-4"}]
    both = answered(a_record(*own, *apart, *linked))

    assert _of_strike(answered(a_record(*own))) == _of_strike(both)


def _of_strike(assessment: Assessment) -> dict[str, object]:
    whole = told(assessment)
    parts = {key: whole[key] for key in ("findings", "obligations", "disputes")}
    listed: dict[str, object] = {
        key: [one for one in value if one["incident"] == "strike"]
        for key, value in parts.items()
        if isinstance(value, list)
    }
    return listed | {"incidents": [one for one in assessment.incidents if one.id == "strike"]}


@LAWS
@given(histories(), st.lists(claims() | claims(about="act-1"), max_size=5))
def test_later_knowledge_changes_no_earlier_answer(early: History, late: list[Statement]) -> None:
    """Evaluated as of a day, what was recorded after it does not exist."""
    day = date.fromisoformat(RECORDED[1])
    known = [replace(one, recorded_at=RECORDED[0]) for one in early]
    later = [replace(one, recorded_at="2024-07-04", words="a later word") for one in late]
    another = [says("act", "missile strike", about="another-strike")]
    added = [*later, *(replace(one, recorded_at="2024-07-05") for one in another)]
    but = ("notices",)

    assert told(answered(a_record(*known), as_of=day), but=but) == told(
        answered(a_record(*known, *added), as_of=day), but=but
    )


def _with_later_law(treaty: Instrument) -> Instrument:
    """Return the treaty as it will read after 2030: a party more, a party less, another wording."""
    whole = treaty.model_dump(by_alias=True, exclude_unset=True)
    whole["parties"].append({"party": "SWE", "since": "2030-01-01"})
    whole["parties"][1]["until"] = "2031-01-01"
    for provision in whole["provisions"]:
        if provision["id"] == "12":
            provision["versions"][1]["until"] = "2032-01-01"
            provision["versions"].append({"from": "2032-01-01", "casus": [{"act": "anything"}]})
    return Instrument.model_validate(whole)


@LAWS
@given(histories())
def test_later_law_changes_no_earlier_answer(statements: History) -> None:
    """Who accedes, leaves or rewrites after the day that is asked about was not bound, free or quoted on that day."""
    record = a_record(*(one for one in statements if one.value != ("2009-12-31",)))
    later = a_library(_with_later_law(a_lawbook()), a_treaty(parties=("POL", {"party": "USA", "since": "2030-01-01"})))
    before, after = _undated(answered(record)), _undated(answered(record, library=later))

    assert before == {key: one for key, one in after.items() if key in before}


def _undated(answer: Assessment) -> dict[tuple[object, ...], Finding]:
    """Return the findings by clause and parties, without the dates of the wording, which name its end."""
    return {
        (one.name, one.beneficiary, one.bearers): replace(one, grounds=replace(one.grounds, dates=""))
        for one in answer.findings
    }


@LAWS
@given(histories(), st.sampled_from(POLICIES), st.booleans())
def test_what_is_engaged_narrowly_is_engaged_broadly(
    statements: History,
    policy: str,
    strict: bool,  # noqa: FBT001
) -> None:
    """The broad reading takes in the narrow, exceptions included."""
    question = replace(EVERYTHING, strict=strict)
    for finding in answered(a_record(*statements), question=question, policy=policy).findings:
        broad = {
            (row.account, row.interpretation): row.had_it_been_in_force
            for row in finding.rows
            if row.reading == "broad"
        }
        for row in finding.rows:
            if row.had_it_been_in_force == "engaged":
                assert "engaged" == broad[row.account, row.interpretation]


@LAWS
@given(histories())
def test_every_obligation_has_its_words_and_its_facts(statements: History) -> None:
    """Nothing is owed without a clause that says so, and a statement that it rests on."""
    answer = answered(a_record(*statements))
    known = {one.id for one in answer.record.statements}
    clauses = {one.id for one in a_lawbook().provisions}
    for owed in answer.obligations:
        assert owed.provision_id in clauses
        assert owed.statements
        assert set(owed.statements) <= known


@LAWS
@given(histories())
def test_every_ground_is_on_record(statements: History) -> None:
    """A finding cites statements of the record, and gives a reason."""
    answer = answered(a_record(*statements))
    known = {one.id for one in answer.record.statements}
    for finding in answer.findings:
        assert finding.grounds.reason
        assert {one for check in finding.grounds.checks for one in check.statements} | set(
            finding.grounds.statements
        ) <= known


@LAWS
@given(histories(), st.sampled_from(("1999-06-19", "2005-06-19", "2010-01-01", "2024-06-15", "2024-06-30", "2024-06")))
def test_nothing_is_owed_out_of_force(statements: History, day: str) -> None:
    """Before entry into force and after exit nobody owes anything, and nobody is owed anything."""
    dated = [one for one in statements if one.property != "happened_on"]
    answer = answered(a_record(*dated, says("happened_on", day)))
    for owed in answer.obligations:
        for name in (owed.bearer, owed.beneficiary):
            if name != "any":
                assert "met" == _in_force(name, parse_days(day))


def _in_force(name: str, day: Days) -> str:
    treaty = a_lawbook()
    (party,) = [one for one in treaty.parties if one.party == name]
    return party_period(treaty, party=party).status_on(day)


OPEN = ("act", "place", "h1.object", "h1.of", "happened_on", "origin", "intent")


@LAWS
@given(histories(), claims())
def test_knowing_more_overturns_nothing(statements: History, more: Statement) -> None:
    """Where nothing is presumed, what is decided stays decided when another consistent fact is known."""
    neutral = [replace(one, holder="wire", document="wire", stated_on="") for one in statements]
    added = replace(more, holder="wire", document="wire", stated_on="")
    before, after = a_record(*neutral), a_record(*neutral, added)
    strict = replace(EVERYTHING, strict=True)
    first, then = answered(before, question=strict), answered(after, question=strict)
    if first.incidents[0].contradictions != then.incidents[0].contradictions or more.property == "origin":
        return  # An origin that is stated stands in place of the one that follows from who and where.
    decided = _decided(first)
    opposite = {key: word for key, word in _decided(then).items() if DECIDED.get(decided.get(key, "")) == word}

    assert {} == opposite


def _decided(answer: Assessment) -> dict[tuple[str, ...], str]:
    return {
        (finding.name, finding.beneficiary, bearer, row.reading, row.interpretation): row.had_it_been_in_force
        for finding in answer.findings
        for row in finding.rows
        for bearer in row.bearers
        if row.account == "accepted" and row.had_it_been_in_force in DECIDED
    }


def test_no_heavy_library_is_needed() -> None:
    """An answer starts no data frame, no data base and no map."""
    code = f"import sys, foedus.assess; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - ours

    assert "[]" == done.stdout.strip()


# What is kept between calls


@pytest.mark.parametrize("word", ["off", "OFF", "no", "0"])
def test_nothing_is_kept_where_that_is_wanted(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that may not be written to is told so once."""
    monkeypatch.setenv("FOEDUS_CACHE", word)

    assert None is cache_folder()


def test_a_folder_is_named_or_is_the_one_that_the_system_has(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whoever keeps caches on another disk says where."""
    monkeypatch.setenv("FOEDUS_CACHE", str(tmp_path))
    assert tmp_path == cache_folder()

    monkeypatch.delenv("FOEDUS_CACHE")
    found = cache_folder()
    assert found is not None
    assert ("foedus", True) == (found.name, found.is_absolute())


def test_the_tests_keep_nothing_of_the_user_s() -> None:
    """Whoever runs this suite finds the cache as it was."""
    found = cache_folder()

    assert found is not None
    assert found.name.startswith("foedus-tests-")
