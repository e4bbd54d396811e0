"""Instruments as the evaluator takes them."""

import pytest
from hypothesis import given

from foedus.files import read_yaml, validate
from foedus.instruments import (
    IN_FORCE,
    Instrument,
    Provision,
    clauses_on,
    has_version_on,
    members_status,
    party_period,
    period_of,
    provision_status,
    versions_on,
)
from foedus.terms import EVER, Days, Status, parse_days
from tests.builders import a_party, a_provision, an_instrument, as_json
from tests.strategies import days

VERSIONS = [
    {"from": "1994-04-20", "until": "2010-12-10~2012-12-31", "words": "old"},
    {"from": "2010-12-10~2012-12-31", "until": "2020-01-01", "words": "new"},
]


def read(**changes: object) -> Instrument:
    """Return an instrument as it was read."""
    return validate(Instrument, node=read_yaml(as_json(an_instrument(**changes)), at="law.yaml"), at="law.yaml")


def provision_of(**changes: object) -> Provision:
    """Return a provision as it was read."""
    return read(provisions=[a_provision(**changes)]).provisions[0]


def words_on(text: str) -> list[str | None]:
    """Return the wordings that may run on a day."""
    return [one.words if one else None for one in versions_on(provision_of(versions=VERSIONS), on=parse_days(text))]


@pytest.mark.parametrize(
    ("party", "on", "expected"),
    [
        ({}, "1949-08-23", "not_met"),
        ({}, "1949-08-24", "met"),
        ({}, "1999-12-31", "met"),
        ({}, "2000-01-01", "not_met"),
        ({"from": "1952-02-18"}, "1950-01-01", "not_met"),
        ({"from": "1952-02-18"}, "1952-02-18", "met"),
        ({"until": "1966-03-10"}, "1966-03-10", "not_met"),
        ({"until": "2009"}, "2005-01-01", "met"),
        ({"from": "1952"}, "1952-06-01", "unknown"),
    ],
)
def test_a_party_has_its_own_dates_before_those_of_the_instrument(
    party: dict[str, object], on: str, expected: Status
) -> None:
    """Who joined later or left earlier was bound for that time alone."""
    written = {"party": "QAT"} | party
    instrument = read(parties=[written], in_force_from="1949-08-24", in_force_to="2000-01-01")

    assert expected == party_period(instrument, party=instrument.parties[0]).status_on(parse_days(on))


@pytest.mark.parametrize(
    ("signed", "on", "expected"),
    [
        ("2000-12-31", "2000-12-30", "not_met"),
        ("2000-12-31", "2000-12-31", "unknown"),
        ("2000-12-31", "2025-09-09", "unknown"),
        ("2000", "1999-12-31", "not_met"),
        ("2000", "2000-01-01", "unknown"),
        (None, "1815-06-18", "unknown"),
    ],
)
def test_entry_that_is_not_known_is_not_before_signature(signed: str | None, on: str, expected: Status) -> None:
    """Nobody is bound by what nobody has signed."""
    dates = {"signed_on": signed} if signed else {}
    instrument = read(parties=[{"party": "QAT"}], **dates)

    assert expected == party_period(instrument, party=instrument.parties[0]).status_on(parse_days(on))


def test_an_end_holds_where_the_entry_is_not_known() -> None:
    """What has ended has ended, whenever it began."""
    instrument = read(parties=[{"party": "QAT", "until": "2010-01-01"}], signed_on="2000")

    assert "not_met" == party_period(instrument, party=instrument.parties[0]).status_on(parse_days("2010-01-01"))


def test_dates_that_are_not_written_are_not_known() -> None:
    """No beginning written leaves the beginning open; no end written means that no end is known."""
    assert ("unknown", "met") == (
        period_of(None, until=None).status_on(EVER),
        period_of("2000", until=None).status_on(parse_days("2025")),
    )


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("1960", {"FRA": "met", "GRC": "met"}),
        ("1970", {"FRA": "not_met", "GRC": "met"}),
        ("1980", {"FRA": "not_met", "GRC": "not_met"}),
        ("1990", {"FRA": "not_met", "GRC": "met"}),
    ],
)
def test_a_party_that_left_and_came_back_is_in_for_both_times(on: str, expected: dict[str, Status]) -> None:
    """Each stretch of membership counts, and the gap between them does not."""
    parties = [
        a_party(party="FRA", **{"from": "1949", "until": "1966-07-01"}),
        a_party(party="GRC", **{"from": "1952", "until": "1974-08-14"}),
        a_party(party="GRC", **{"from": "1980-10-20"}),
        a_party(party="USA", role="guarantor"),
    ]

    assert expected == members_status(read(parties=parties), on=parse_days(f"{on}-01-01"), roles=("mutual",))


@pytest.mark.parametrize(
    ("dates", "on", "expected"),
    [
        ({}, "1815-06-18", "met"),
        ({}, "2010-01-01", "not_met"),
        ({"from": "2001-01-01"}, "2000-12-31", "not_met"),
        ({"from": "2001", "until": "2002"}, "2001-06-01", "unknown"),
        ({"until": "2002-01-01"}, "2001-12-31", "met"),
        ({"until": "2030-01-01"}, "2011-01-01", "not_met"),
    ],
)
def test_a_clause_runs_within_its_instrument(dates: dict[str, object], on: str, expected: Status) -> None:
    """A clause may begin later or end earlier than the treaty it stands in, and never outlives it."""
    instrument = read(provisions=[a_provision(**dates)], in_force_to="2010-01-01")

    assert expected == provision_status(instrument, provision=instrument.provisions[0], on=parse_days(on))


@pytest.mark.parametrize(
    ("on", "expected", "runs"),
    [
        ("2000-01-01", ["old"], True),
        ("2011-06-01", ["old", "new"], True),
        ("2012-12-31", ["new"], True),
        ("2013-01-01", ["new"], True),
        # Outside of every wording: the first one before, the last one after, for `had it been in force`.
        ("1990-01-01", ["old"], False),
        ("2025-01-01", ["new"], False),
    ],
)
def test_a_clause_is_read_in_the_wording_of_the_day(on: str, expected: list[str], runs: bool) -> None:  # noqa: FBT001
    """Where the day of an amendment is not known, both wordings may run."""
    assert expected == words_on(on)
    assert runs == has_version_on(provision_of(versions=VERSIONS), on=parse_days(on))


def test_a_clause_with_one_wording_has_it_always() -> None:
    """Most clauses never change."""
    assert ((None,), True) == (versions_on(provision_of(), on=EVER), has_version_on(provision_of(), on=EVER))


@given(days())
def test_some_wording_is_always_at_hand(on: Days) -> None:
    """What a clause would have asked can be told of any day."""
    assert versions_on(provision_of(versions=VERSIONS), on=on)


def test_a_clause_goes_by_instrument_and_provision() -> None:
    """A clause is cited as usa-qat-2025#2b."""
    instrument = read(provisions=[a_provision(id="2b"), a_provision(id="3", published="false", casus=None)])
    one, other = (clauses_on(instrument, provision=provision, on=EVER)[0] for provision in instrument.provisions)

    assert ("treaty-a#2b", True) == (one.name, one.published)
    assert ("treaty-a#3", False) == (other.name, other.published)


def test_a_status_has_its_word_of_law() -> None:
    """In force is yes, no or unknown."""
    assert {"met": "yes", "not_met": "no", "unknown": "unknown"} == IN_FORCE
