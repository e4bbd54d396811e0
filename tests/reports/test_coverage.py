"""What the register holds and lacks, counted so that nothing is counted twice."""

from dataclasses import astuple

import pytest

from foedus.actors import Actors, load_actors
from foedus.files import read_yaml, validate
from foedus.instruments import Instrument, Provision, Register, load_register
from foedus.places import load_places
from foedus.reports import coverage_page, render_page
from foedus.reports.coverage import (
    COLUMNS,
    count_table,
    kinds_table,
    period_of_signature,
    region_of,
    state_of,
    tally_of,
    words_of,
)
from foedus.reports.page import Table
from tests.builders import a_party, a_provision, an_instrument, as_json

ACTORS = load_actors()
READ = {"words": "Each will assist.", "words_of": "instrument", "source": "a book"}
TRANSLATED = READ | {"words_of": "translation", "words_language": "French"}
NOT_READ: dict[str, object] = {"published": "unread", "casus": None}


def a_clause(**changes: object) -> Provision:
    """Return a provision as it was read."""
    return validate(Provision, node=read_yaml(as_json(a_provision(**changes)), at="law.yaml"), at="law.yaml")


def a_treaty(**changes: object) -> Instrument:
    """Return an instrument as it was read."""
    return validate(Instrument, node=read_yaml(as_json(an_instrument(**changes)), at="law.yaml"), at="law.yaml")


def a_version(**changes: object) -> dict[str, object]:
    """Return a dated wording as a file writes it."""
    return {"from": "2000-01-01", **changes}


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, "executable"),
        ({"casus": "as 2"}, "executable"),
        ({"casus": None, "defined_by": "2"}, "executable"),
        ({"casus": None, "versions": [a_version(casus=[{"act": "attack"}])]}, "executable"),
        ({"casus": None, "versions": [a_version(words_note="not reached")]}, "standing"),
        ({"casus": None}, "standing"),
        ({"casus": None, "kind": "status"}, "standing"),
        ({"kind": "definition"}, "auxiliary"),
        ({"casus": None, "kind": "condition"}, "auxiliary"),
        (NOT_READ, "unread"),
        ({"kind": "definition"} | NOT_READ, "unread"),
        ({"published": "unread", "reported": "Somebody says so."}, "executable"),
        ({"published": "false", "casus": None}, "unpublished"),
    ],
)
def test_a_clause_is_in_one_state(changes: dict[str, object], state: str) -> None:
    """It can be engaged, or serves another, or waits for nothing, or was not read, or nobody can read it."""
    assert state == state_of(a_clause(**changes))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "none"),
        (READ, "instrument"),
        (TRANSLATED, "translation"),
        (READ | {"words_quality": "weak"}, "weak"),
        (TRANSLATED | {"words_quality": "weak"}, "weak"),
        ({"versions": [a_version(**READ), a_version(**TRANSLATED)]}, "translation"),
        (READ | {"versions": [a_version(**TRANSLATED, words_quality="weak")]}, "weak"),
        ({"versions": [a_version(words_note="not reached")]}, "none"),
    ],
)
def test_of_several_wordings_the_weakest_counts(changes: dict[str, object], words: str) -> None:
    """Nobody takes a clause for read whose second wording comes from a blog."""
    assert words == words_of(a_clause(**changes))


@pytest.mark.parametrize(
    ("changes", "period"),
    [
        ({"signed_on": "1914-08-02"}, "to 1914"),
        ({"signed_on": "1915"}, "1915 to 1945"),
        ({"signed_on": "1945-03-22"}, "1915 to 1945"),
        ({"signed_on": "1946-01-01"}, "1946 to 1991"),
        ({"signed_on": "1991-12-31~1992-01-02"}, "1946 to 1991"),
        ({"signed_on": "1992-05-15"}, "from 1992"),
        ({"in_force_from": "1373-06-16"}, "to 1914"),
        ({}, "from 1992"),
        ({"parties": [{"party": "QAT"}]}, "no day known"),
    ],
)
def test_a_period_is_that_of_signature(changes: dict[str, object], period: str) -> None:
    """Where no day of signature is known, the day on which it began to bind stands for it."""
    assert period == period_of_signature(a_treaty(**changes))


@pytest.mark.parametrize(
    ("parties", "region"),
    [
        (("FRA", "POL"), "europe"),
        (("FRA", "USA"), "several"),
        (("CHN", "PRK"), "asia"),
        (("members of ecowas",), "africa"),
        (("members of un",), "several"),
        (("ecowas", "NOR"), "several"),
        (("hamas",), "none"),
    ],
)
def test_a_region_is_that_of_all_parties(parties: tuple[str, ...], region: str) -> None:
    """A treaty over an ocean belongs to no one region."""
    treaty = a_treaty(parties=[a_party(party=name) for name in parties])

    assert region == region_of(treaty, actors=ACTORS)


def test_nothing_is_counted_twice_or_left_out(register: Register) -> None:
    """States, words and groups each add up to the whole."""
    listed = load_register(actors=ACTORS, places=load_places()).instruments
    held = tally_of(listed)
    [table] = kinds_table(listed)
    assert isinstance(table, Table)
    sums = [sum(int(row[number]) for row in table.rows[:-1]) for number in range(1, len(COLUMNS) + 1)]

    assert held.provisions == held.executable + held.auxiliary + held.standing + held.unread + held.unpublished
    assert held.provisions == held.verified + held.translated + held.weak + held.wordless
    assert [str(one) for one in astuple(held)] == list(table.rows[-1][1:]) == list(map(str, sums))
    assert len(register.instruments) == tally_of(register.instruments).instruments


def test_a_group_without_instruments_has_no_row() -> None:
    """A table of one treaty has the treaty and the whole."""
    [table] = count_table([a_treaty()], title="kind", by=lambda one: one.kind, order=("statute", "treaty"))
    assert isinstance(table, Table)

    assert ["treaty", "all"] == [row[0] for row in table.rows]


def test_what_is_missing_is_named(register: Register) -> None:
    """A made-up shelf of seven: one is not public, and no clause lacks words without being named."""
    shown = render_page(coverage_page(register, actors=ACTORS), format="markdown")
    kinds = shown.partition("## By kind")[2].partition("##")[0]

    assert "| treaty | 7 | 7 | 5 | 0 | 1 | 0 | 1 |" in kinds
    assert "- Accord G (g-1): not published" in shown
    assert "**7 instruments with 7 provisions" in shown


def test_gaps_are_told_apart() -> None:
    """Not public, not reached, without words, and without a day are four different gaps."""
    actors: Actors = ACTORS
    made = (
        a_treaty(id="a-1", title="A", published="in part"),
        a_treaty(id="b-1", title="B", provisions=[a_provision(**NOT_READ)]),
        a_treaty(id="c-1", title="C", provisions=[a_provision(), a_provision(id="2", ref="art. 2", **READ)]),
        a_treaty(id="d-1", title="D", parties=[{"party": "QAT"}], provisions=[a_provision(**READ)]),
    )
    shown = render_page(coverage_page(Register(made, "", {}), actors=actors), format="markdown")
    found = {part.partition("\n")[0]: part.partition("\n")[2].split() for part in shown.split("## ")[1:]}

    assert "- A (a-1): published in part".split() == found["Instruments whose text is not public"]
    assert "- B (b-1): art. 1".split() == found["Clauses that are published and were not reached"]
    assert "- A (a-1): art. 1 - C (c-1): art. 1".split() == found["Executable clauses without words"]
    assert "- D (d-1)".split() == found["Entry into force not known"]
