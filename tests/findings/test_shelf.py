"""Compiled clauses are kept apart by all that they ask."""

from datetime import date

from foedus.actors import load_actors
from foedus.findings.compiling import Position
from foedus.findings.shelf import Shelf
from foedus.instruments import Instrument, clauses_on
from foedus.places import load_places
from foedus.terms import Days
from tests.findings.builders import Line, a_provision, a_treaty, found
from tests.incidents.builders import a_record, a_strike

DAY = Days(date(2025, 5, 1), date(2025, 5, 1))


def number(shelf: Shelf, treaty: Instrument) -> int | None:
    """Return the number under which the shelf has the first clause of a treaty, for Poland."""
    (clause,) = clauses_on(treaty, provision=treaty.provisions[0], on=DAY)
    _, compiled = shelf.compiled(
        clause,
        cast=shelf.cast(treaty, on=DAY),
        position=Position(reading="narrow"),
        masks=(shelf.actors.bit("POL"), 0),
        senses=(),
        reserved=(),
    )
    return compiled.number


def a_shelf() -> Shelf:
    """Return an empty shelf."""
    return Shelf(load_actors(), load_places())


def test_clauses_that_ask_the_same_are_tried_once() -> None:
    """Two treaties with one casus share their trials; one that asks for records shares none."""
    shelf, one, other = a_shelf(), a_treaty(), a_treaty(name="treaty-b")
    given: Line = {"given": [{"act": "request"}]}

    assert number(shelf, one) == number(shelf, other)
    assert number(shelf, a_treaty(a_provision(given), name="treaty-c")) is None


def test_the_same_words_about_others_are_another_clause() -> None:
    """No attacker is a party: of two treaties with the same words, the one has Russia among its parties."""
    casus: Line = {"by": {"none": ["party"]}, "act": "bombardment", "of": "beneficiary"}
    one = a_treaty(a_provision(casus))
    other = a_treaty(a_provision(casus), name="treaty-b", parties=("POL", "RUS"))
    shelf = a_shelf()

    assert number(shelf, one) != number(shelf, other)
    assert {"treaty-a": "engaged", "treaty-b": "not_engaged"} == {
        one.instrument: one.verdict for one in found(a_record(*a_strike()), one, other)
    }


def test_what_is_kept_is_given_again() -> None:
    """A clause is compiled once for each who, when and how."""
    shelf, treaty = a_shelf(), a_treaty()

    assert shelf.cast(treaty, on=DAY) is shelf.cast(treaty, on=DAY)
    assert shelf.clauses_on(treaty, provision=treaty.provisions[0], on=DAY) is shelf.clauses_on(
        treaty, provision=treaty.provisions[0], on=DAY
    )
    assert number(shelf, treaty) == number(shelf, treaty)
    assert 1 == len(shelf.kept)


def test_a_shelf_that_is_full_begins_anew() -> None:
    """A server that is asked about ever other days keeps those of some; whoever works with a cast has it still."""
    shelf, treaty = Shelf(load_actors(), load_places(), most=3), a_treaty()
    days = [Days(date(2025, 5, day), date(2025, 5, day)) for day in range(1, 8)]
    casts = [shelf.cast(treaty, on=day) for day in days]
    clauses = [shelf.clauses_on(treaty, provision=treaty.provisions[0], on=day) for day in days]

    assert 3 >= max(len(shelf.casts), len(shelf.clauses), len(shelf.kept))
    assert days == [one.on for one in casts]
    assert {treaty.provisions[0].id} == {one.provision.id for listed in clauses for one in listed}
    assert number(shelf, treaty) == number(shelf, treaty)


def test_where_nothing_was_secret_all_moments_know_the_same() -> None:
    """A clause is read once, however many reports come in."""
    shelf, treaty = a_shelf(), a_treaty()
    first, second = (
        shelf.clauses_on(treaty, provision=treaty.provisions[0], on=DAY, as_of=date(2026, 1, day)) for day in (1, 2)
    )

    assert first is second
