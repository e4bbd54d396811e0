"""Values that no clause tells apart: what is widened meets the same clauses as before."""

from datetime import date

import pytest

from foedus.actors import Actors
from foedus.findings.alike import Alike, widened
from foedus.findings.calendar import Calendar
from foedus.instruments import Register
from foedus.places import Places
from foedus.terms import acts, objects
from tests.findings.builders import a_provision, a_register, a_treaty

DAY = date(2024, 6, 19)


def alike_of(register: Register, actors: Actors, places: Places) -> Alike:
    """Return the cells that a register makes."""
    return Alike(Calendar(register, actors, places), places)


@pytest.fixture
def alike(actors: Actors, places: Places) -> Alike:
    """Return the cells of a treaty of Poland and the United States on air strikes and warships."""
    clause = a_provision({"act": ["air strike"], "object": ["warship"], "of": ["beneficiary"]})
    return alike_of(a_register(a_treaty(clause)), actors, places)


def test_acts_that_no_clause_names_apart_are_one(alike: Alike) -> None:
    """The treaty speaks of air strikes alone: a shelling is to it as a ground assault, and no air strike."""
    shelling, assault = (alike.act(acts().mask(word)) for word in ("shelling", "ground assault"))

    assert shelling == assault
    assert 0 == shelling & acts().mask("air strike")
    assert acts().mask("air strike") == alike.act(acts().mask("air strike"))


def test_objects_that_no_clause_names_apart_are_one(alike: Alike) -> None:
    """A hospital is to it as a school; territory, which follows from a place, and a warship are neither."""
    hospital, factory = (alike.object(objects().mask(word)) for word in ("hospital", "residential building"))

    assert hospital == factory
    assert 0 == hospital & (objects().mask("territory") | objects().mask("warship"))


def test_every_word_of_the_register_is_made_of_whole_cells(register: Register, actors: Actors, places: Places) -> None:
    """What a shipped clause may ask of act, object or place is not widened."""
    alike = alike_of(register, actors, places)
    words = {word for one in alike.calendar.dated.values() for word in one.words}

    assert [] == [word for word in words if acts().has(word) and alike.act(acts().mask(word)) != acts().mask(word)]
    assert [] == [
        word for word in words if objects().has(word) and alike.object(objects().mask(word)) != objects().mask(word)
    ]
    areas = {name for one in alike.calendar.dated.values() for name in one.areas}
    masks = [mask for name in areas for mask in alike.calendar.area(name, day=DAY)]
    assert masks == [alike.place(mask, day=DAY)[0] for mask in masks]


def test_places_of_one_holder_in_the_same_areas_are_one(alike: Alike, places: Places) -> None:
    """One province of Ukraine is as another; one that Russia holds is neither."""
    kyiv, lviv, crimea = (places.unit_mask(places.units_of(name, on=DAY)) for name in ("Kyiv", "Lviv", "Crimea"))

    assert alike.place(kyiv, day=DAY) == alike.place(lviv, day=DAY)
    assert alike.place(kyiv, day=DAY) != alike.place(crimea, day=DAY)


def test_days_between_which_nothing_changes_hands_are_of_one_world(alike: Alike) -> None:
    """Two days of 2024 are; one of 1938 is of another."""
    assert alike.world(DAY) == alike.world(date(2024, 6, 20))
    assert alike.world(DAY) != alike.world(date(1938, 6, 19))


def test_what_may_be_anywhere_stays_apart_from_what_is_not_said(alike: Alike, places: Places) -> None:
    """A mask that touches every cell and is not everywhere is left as it is."""
    cells = alike.units[alike.world(DAY)]
    large = next(cell for cell in cells if cell.bit_count() > 1)
    nearly = places.everywhere & ~(large & -large)

    assert nearly == alike.place(nearly, day=DAY)[0]


def test_the_law_of_another_day_reads_areas_of_its_own(actors: Actors, places: Places) -> None:
    """Asked on the law of 1940, places are told apart by what an area was then, too."""
    area = "territory of Germany"
    treaty = a_treaty(a_provision({"act": ["attack"], "area": [area]}))
    alike = alike_of(a_register(treaty), actors, places)
    other = Alike(alike.calendar, places, date(1940, 6, 19))
    then = places.unit_mask(places.area_units(area, on=date(1940, 6, 19)))

    assert then == other.place(then, day=DAY)[0]
    assert then != alike.place(then, day=DAY)[0]


def test_a_mask_is_widened_to_the_cells_that_it_touches() -> None:
    """Of three cells it touches two."""
    assert 0b111100 == widened(0b010100, cells=(0b11, 0b1100, 0b110000))
