"""An alliance as an instrument file."""

from typing import Any

import pytest

from foedus.actors import load_actors
from foedus.alliances.drafting import Alliance, Promised, draft_instrument
from foedus.alliances.party import Stay
from foedus.alliances.pledge import PROMISES, Conditions, Promise
from foedus.files import write_yaml
from foedus.instruments import Instrument, read_instrument
from foedus.places import load_places

UNCONDITIONAL = Conditions()


def a_promise(actor: str, **changes: object) -> Promised:
    """Return a promise of defence by one member."""
    given: dict[str, Any] = {
        "promise": "defence",
        "conditions": UNCONDITIONAL,
        "phase": 0,
        "since": "1900-01-01",
        "until": "1901-01-01",
    }
    return Promised(actor=actor, **(given | changes))


def an_alliance(*promises: Promised, silent: tuple[str, ...] = ()) -> Alliance:
    """Return an alliance of those who promise and those who do not."""
    stays = {Stay(actor=one.actor, since=one.since, until=one.until) for one in promises}
    stays |= {Stay(actor=name, since="1900-01-01", until="1901-01-01") for name in silent}
    return Alliance(
        id="atop-1",
        dataset="ATOP",
        number="1",
        citation="a test",
        lines=(2, 3),
        file="members.csv",
        stays=tuple(sorted(stays, key=repr)),
        promises=promises,
    )


def instrument_of(alliance: Alliance) -> Instrument:
    """Return the instrument, read back from its file."""
    text = write_yaml(dict(draft_instrument(alliance, actors=load_actors())))
    return read_instrument(text, at="atop-1.yaml", actors=load_actors(), places=load_places())


def test_what_all_promise_alike_is_one_clause() -> None:
    """Of each other party; of two, the other one."""
    three = instrument_of(an_alliance(a_promise("GBR"), a_promise("FRA"), a_promise("USA")))
    pair = instrument_of(an_alliance(a_promise("GBR"), a_promise("FRA")))

    assert [("defence", "each other party")] == [(one.id, one.obligation.bearer[0]) for one in three.provisions]  # type: ignore[union-attr]
    assert "the other party" == pair.provisions[0].obligation.bearer[0]  # type: ignore[union-attr]
    assert ("Alliance of France, United Kingdom, 1900 (ATOP 1)", "1901-01-01") == (pair.title, pair.in_force_to)
    assert pair.provisions[0].words is None
    assert "unread" == pair.provisions[0].published


def test_what_one_promises_alone_is_owed_to_the_others() -> None:
    """Whoever promises nothing is covered and does not owe."""
    found = instrument_of(an_alliance(a_promise("GBR"), silent=("PRT", "FRA")))
    (clause,) = found.provisions

    assert ("defence-gbr", ["FRA", "PRT"], ["GBR"]) == (clause.id, clause.beneficiary, clause.obligation.bearer)  # type: ignore[union-attr]


def test_many_that_promise_alike_and_not_all_stand_together() -> None:
    """Up to eight have a clause each."""
    names = ("ARG", "BOL", "BRA", "CHL", "COL", "CUB", "ECU", "MEX", "PER")
    found = instrument_of(an_alliance(*(a_promise(name) for name in names), silent=("USA",)))

    assert ["defence-some"] == [one.id for one in found.provisions]
    assert list(names) == found.provisions[0].obligation.bearer  # type: ignore[union-attr]


def test_phases_are_dated_wordings_of_one_clause() -> None:
    """A phase known to the month ends where the next begins; two at a time are two clauses."""
    located = Conditions(opened=("location",))
    first = [a_promise(name, phase=1, since="1820-05", until="1848-04") for name in ("AUH", "PRU")]
    second = [
        a_promise(name, phase=2, since="1848-03-31", until="1866-06-15", conditions=located) for name in ("AUH", "PRU")
    ]
    beside = [a_promise(name, phase=3, since="1850-01-01", until="1851-01-01") for name in ("AUH", "PRU")]
    found = instrument_of(an_alliance(*first, *second, *beside))
    spans = [[(one.since, one.until) for one in clause.versions] for clause in found.provisions]

    assert ["defence", "defence-2"] == [one.id for one in found.provisions]
    assert [[("1820-05", "1848-04"), ("1850-01-01", "1851-01-01")], [("1848-03-31", "1866-06-15")]] == spans


def test_phases_that_overlap_by_a_month_known_in_part_are_cut() -> None:
    """What ends some day of April ends where the next begins, on the first."""
    first = [a_promise(name, phase=1, since="1820", until="1848-04-15..1848-05-01") for name in ("AUH", "PRU")]
    second = [a_promise(name, phase=2, since="1848-04-15", until=None) for name in ("AUH", "PRU")]
    (clause,) = instrument_of(an_alliance(*first, *second)).provisions

    assert [("1820", "1848-04-15..1848-05-01"), ("1848-04-15", None)] == [
        (one.since, one.until) for one in clause.versions
    ]


@pytest.mark.parametrize("promise", PROMISES)
def test_every_condition_makes_a_file_that_is_read(promise: Promise) -> None:
    """Questions, adversaries, provocation, requests and limits, whatever the promise."""
    conditions = Conditions(
        opened=("location", "conflict", "number", "demand"),
        adversaries=("RUS",),
        attacked=True,
        requested=True,
        unprovoked=True,
        limited=True,
        codes=("A = 1",),
    )
    given = [a_promise(name, promise=promise, conditions=conditions) for name in ("AUH", "DEU")]
    (clause,) = instrument_of(an_alliance(*given)).provisions
    rivals = [one.id for one in clause.interpretations]

    assert (1, 1) == (len(clause.only_if), len(clause.unless))
    assert (["two-or-more"] if promise in ("defence", "offence") else []) == rivals
    assert "OLIMOB" in clause.obligation.bound_by  # type: ignore[union-attr]


def test_a_beginning_before_the_data_is_said_so() -> None:
    """In the title; without an end, none is written."""
    given = [a_promise(name, since="1386-05-09..1816-01-01", until=None) for name in ("GBR", "PRT")]
    found = instrument_of(an_alliance(*given))

    assert ("Alliance of United Kingdom, Portugal, before 1816 (ATOP 1)", None) == (found.title, found.in_force_to)
