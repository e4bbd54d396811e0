"""What tells one incident from another."""

from foedus.actors import load_actors
from foedus.incidents.profile import Profile, profiles_of
from foedus.places import load_places
from foedus.statements import Record, Statement, Titled
from foedus.terms import acts, objects
from tests.incidents.builders import a_record, an_act, denies, says

ALPHA = "alpha"


def profile(*statements: Statement, title: str = "") -> Profile:
    """Return the profile of the one incident that these claims are about."""
    record = a_record(*statements)
    titled = Record(
        documents=record.documents,
        incidents=(Titled(id=ALPHA, title=title),),
        acts=record.acts,
        statements=record.statements,
    )
    (found,) = profiles_of(titled, actors=load_actors(), places=load_places())
    return found


def names(mask: int) -> set[str]:
    """Return the actors in a mask."""
    return set(load_actors().decode(mask))


def test_what_is_said_twice_is_narrowed_by_both() -> None:
    """In September, and on the ninth; an attack, and an air strike; in Qatar, and in Doha."""
    found = profile(
        says("happened_on", "2025-09", about=ALPHA),
        says("happened_on", "2025-09-09", about=ALPHA, holder="daily"),
        says("act", "attack", about=ALPHA),
        says("act", "air strike", about=ALPHA, holder="daily"),
        says("place", "Qatar", about=ALPHA),
        says("place", "Doha", about=ALPHA, holder="daily"),
    )

    assert (True, 0) == (found.dated, found.last - found.first)
    assert acts().mask("air strike") == found.act
    assert (["Doha"], {"QAT"}) == ([name for name, _, _ in found.points], set(load_places().decode(found.place)))


def test_where_claims_differ_each_is_possible() -> None:
    """One says the first and one the third of May; one Warsaw and one Lublin."""
    found = profile(
        says("happened_on", "2025-05-01", about=ALPHA),
        says("happened_on", "2025-05-03", about=ALPHA, holder="daily"),
        says("place", "Warsaw", about=ALPHA),
        says("place", "Lublin", about=ALPHA, holder="daily"),
    )

    assert (2, {"Warsaw", "Lublin"}, {"POL"}) == (
        found.last - found.first,
        {name for name, _, _ in found.points},
        set(load_places().decode(found.place)),
    )


def test_of_what_nobody_says_nothing_is_known() -> None:
    """Nor of what rules nothing out."""
    silent = profile(title="")
    empty = profile(
        says("act", "attack", about=ALPHA),
        says("h1.object", "anything", about=ALPHA),
        says("by", "others", about=ALPHA),
    )

    assert [(False, 0, frozenset(), 0, 0, 0, 0)] * 2 == [
        (one.dated, one.place, one.points, one.by, one.act, one.object, one.of) for one in (silent, empty)
    ]


def test_a_denial_tells_nothing() -> None:
    """That it was not Russia does not say who it was."""
    assert 0 == profile(denies("by", "RUS", about=ALPHA)).by


def test_hits_are_taken_together_and_what_has_no_edges_left_out() -> None:
    """A hospital and a school of Poland, and the sovereignty that is hit with anything."""
    found = profile(
        says("h1.object", "hospital", about=ALPHA),
        says("h2.object", "school", about=ALPHA),
        says("h2.of", "POL", about=ALPHA),
        says("h3.object", "sovereignty", about=ALPHA),
    )

    assert (objects().mask("hospital") | objects().mask("school"), {"POL"}) == (found.object, names(found.of))


def test_those_behind_a_group_are_those_who_are_said_to_be() -> None:
    """Iran is said to back Hezbollah."""
    assert "IRN" in names(profile(says("by", "hezbollah", about=ALPHA)).behind)


def test_the_names_in_a_title_are_its_words_but_those_of_any_attack() -> None:
    """Capitals and numbers count, whatever they are written like."""
    assert {"bahrain", "5th", "fleet"} == profile(title="Drone attack on the 5th Fleet at Bahrain").names


def test_what_is_said_is_kept_for_people() -> None:
    """In words, in no order that the order of claims could change."""
    found = profile(
        says("by", "RUS", about=ALPHA), says("by", "BLR", about=ALPHA), says("place", "Warsaw", "Berlin", about=ALPHA)
    )

    assert ("BLR, RUS", "Warsaw or Berlin", "", "wire") == tuple(
        found.words[name] for name in ("by", "place", "happened_on", "document")
    )


def test_an_act_has_no_profile() -> None:
    """Requests are not compared."""
    record = a_record(*an_act("asked", "request", by="POL"))

    assert () == profiles_of(record, actors=load_actors(), places=load_places())
