"""Clauses side by side."""

from datetime import date
from time import perf_counter

from foedus.actors import Actors
from foedus.comparisons import Comparison, compare_clauses
from foedus.instruments import Instrument, Register, find_provision
from foedus.places import Places
from tests.findings.builders import a_provision, a_treaty

TODAY = date(2026, 1, 1)
EUROPE = {"act": "attack", "of": "beneficiary", "area": "europe"}


def compared(*treaties: Instrument, actors: Actors, places: Places, on: date | None = None) -> Comparison:
    """Return the first clauses of treaties side by side."""
    named = [(one, one.provisions[0]) for one in treaties]
    return compare_clauses(named, today=TODAY, on=on, actors=actors, places=places)


def value_of(found: Comparison, name: str) -> tuple[str, ...]:
    """Return the values of one thing compared."""
    return next(one.values for one in found.lines if one.name == name)


def test_two_real_clauses(register: Register, actors: Actors, places: Places) -> None:
    """The order for Qatar and the North Atlantic Treaty ask alike for an armed attack, and differ in who is bound."""
    names = (("usa-qat-2025", "2b"), ("nato-1949", "5"))
    instruments = [register.get(one) for one, _ in names]
    named = [
        (one, clause)
        for one, (_, name) in zip(instruments, names, strict=True)
        if one is not None and (clause := find_provision(one, name=name)) is not None
    ]
    compare_clauses(named, today=TODAY, actors=actors, places=places)
    begun = perf_counter()
    found = compare_clauses(named, today=TODAY, actors=actors, places=places)
    (pair,) = found.pairs

    assert perf_counter() - begun < 1
    assert "casus: act" in pair.same
    assert {"firmness: bindingness", "obligation: modality"} <= set(pair.differ)
    assert ("domestic law", "international law") == value_of(found, "bindingness")
    assert ("usa-qat-2025#2b",) == pair.area.unbounded
    assert {"gone", "new", "kept"} == {one.edit for one in pair.words}


def test_areas_differ_by_units(actors: Actors, places: Places) -> None:
    """Europe and Africa share nothing; Nigeria is in the one, France in the other."""
    europe = a_treaty(a_provision(EUROPE), name="one")
    africa = a_treaty(a_provision({**EUROPE, "area": "africa"}), name="two")
    (pair,) = compared(europe, africa, actors=actors, places=places).pairs

    assert "FRA" in pair.area.first_only
    assert "NGA" in pair.area.second_only


def test_what_an_area_leaves_out_is_no_part_of_it(actors: Actors, places: Places) -> None:
    """Europe without Belgium lacks Belgium."""
    europe = a_treaty(a_provision(EUROPE), name="one")
    less = a_treaty(a_provision({**EUROPE, "outside": "belgium"}), name="two")
    (pair,) = compared(europe, less, actors=actors, places=places).pairs

    assert ("BEL",) == pair.area.first_only
    assert () == pair.area.second_only


def test_silence_is_not_stated(actors: Actors, places: Places) -> None:
    """What one clause alone says is neither alike nor different; a clause without a duty states none."""
    one = a_treaty(a_provision(), name="one")
    two = a_treaty(a_provision(obligation=None, casus=None, beneficiary="POL"), name="two")
    found = compared(one, two, actors=actors, places=places)

    assert ("assist", "not stated") == value_of(found, "owes")
    assert ("of_itself", "not stated") == value_of(found, "automaticity")
    assert "obligation: owes" in found.pairs[0].silent


def test_alternatives_stand_numbered(actors: Actors, places: Places) -> None:
    """Where alternatives ask otherwise, each is told."""
    two = a_treaty(a_provision({"act": "invasion"}, {"act": "shelling"}, {"of": "beneficiary"}))
    found = compared(two, two, actors=actors, places=places)

    assert "(1) invasion; (2) shelling; (3) not stated" == value_of(found, "act")[0]


def test_words_in_two_languages_are_not_laid_side_by_side(actors: Actors, places: Places) -> None:
    """Nor are words that nobody read."""
    french = a_treaty(a_provision(words="Elles aideront.", words_of="instrument", words_language="French"), name="one")
    english = a_treaty(a_provision(words="They will help.", words_of="instrument"), name="two")
    unread = a_treaty(name="three")
    found = compared(french, english, unread, actors=actors, places=places)

    assert [
        "one#1 is quoted in French, two#1 in English",
        "no words were read of three#1",
        "no words were read of three#1",
    ] == [one.no_words for one in found.pairs]


def test_a_treaty_that_ended_stands_as_it_last_did(actors: Actors, places: Places) -> None:
    """Without a day, one that has ended is read on its last; with a day, all are read on it."""
    parties = tuple({"party": one, "since": "2000-01-01", "until": "2010-01-01"} for one in ("POL", "USA"))
    ended, running = a_treaty(parties=parties, name="one"), a_treaty(name="two")
    first = compared(ended, running, actors=actors, places=places)
    second = compared(ended, running, actors=actors, places=places, on=TODAY)

    assert ((date(2009, 12, 31), TODAY), ("yes", "yes")) == (first.days, value_of(first, "in force"))
    assert ((TODAY, TODAY), ("no", "yes")) == (second.days, value_of(second, "in force"))


def test_what_stands_between_casus_and_duty(actors: Actors, places: Places) -> None:
    """A request, a procedure, and a duty of peace are three different things; what a bearer may do comes of itself."""
    help_ = {"owes": "assist", "bearer": "each other party"}
    given = {"given": [{"act": "request", "by": "beneficiary"}]}
    clauses = (
        a_provision(only_if=[given]),
        a_provision(given),
        a_provision(obligation={**help_, "modality": "may"}),
        a_provision(obligation={**help_, "procedure": "a vote of the Council"}),
        a_provision(obligation={**help_, "procedure": "none in the words"}),
        a_provision(obligation={**help_, "modality": "not stated"}),
        a_provision(casus=None),
    )
    treaties = [a_treaty(one, name=f"treaty-{number}") for number, one in enumerate(clauses)]
    found = value_of(compared(*treaties, actors=actors, places=places), "automaticity")

    assert (*["after_request"] * 2, "of_itself", "after_procedure", *["of_itself"] * 2, "standing") == found
