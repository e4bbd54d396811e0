"""An actor as people read it."""

import pytest

from foedus.actors import load_actors, load_codes
from foedus.assess import load_library
from foedus.reports import ActorSheet, actor_page, actor_sheet, render_page


def sheet(name: str) -> ActorSheet:
    """Return the sheet of an actor of the register."""
    library = load_library()
    actor = library.actors.by_id[name]
    return actor_sheet(actor, actors=library.actors, codes=load_codes(), register=library.register)


def text(name: str) -> str:
    """Return the page of an actor on one line."""
    return " ".join(render_page(actor_page(sheet(name), actors=load_actors()), format="text", width=400).split())


def test_a_former_state_has_its_days_and_codes() -> None:
    """Austria-Hungary ended on 12 November 1918."""
    page = text("AUH")

    assert "until 12 November 1918" in page
    assert "Correlates of War AUH 300" in page


def test_a_state_is_bound_also_as_a_member() -> None:
    """Egypt is bound by the African Union's acts through its membership."""
    through = {one.through for one in sheet("EGY").bindings}

    assert {"", "au"} <= through


def test_memberships_have_their_days_and_authority() -> None:
    """Mali left the Economic Community of West African States in 2025."""
    found = {one.of: one for one in sheet("MLI").memberships}

    assert "2025-01-29" == found["ecowas"].span.until
    assert "Liptako-Gourma" in found["aes"].authority


def test_a_state_shows_the_groups_that_it_is_said_to_stand_behind() -> None:
    """What is said of Iran stands on Iran's page too."""
    groups = {one.group for one in sheet("IRN").sponsored}

    assert {"hamas", "hezbollah", "houthis"} <= groups
    assert "groups that it stands behind" in text("IRN")


@pytest.mark.parametrize("name", ["hamas", "contras", "nato", "AUT", "militia"])
def test_every_kind_of_actor_has_a_page(name: str) -> None:
    """A group, an organisation, a state that was away, and one of whom little is known."""
    assert "Not legal advice" in text(name) or "not legal advice" in text(name)


def test_a_court_may_deny_direction_and_affirm_funds() -> None:
    """The Court of 1986 found that the contras were paid, and not that they were directed."""
    said = {(one.support, one.stance) for one in sheet("contras").sponsors if "Court" in one.holder}

    assert {("funds", "affirms"), ("directs", "denies")} <= said
