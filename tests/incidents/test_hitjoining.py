"""Hits of two reports of one event: which are one, and which stay two."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from foedus.actors import load_actors
from foedus.incidents.claims import Scale
from foedus.incidents.hitjoining import join_hits
from foedus.places import load_places
from foedus.statements import Statement
from tests.incidents.builders import denies, says

ALPHA, BRAVO, CHARLIE = MEMBERS = ("alpha", "bravo", "charlie")
Hits = list[tuple[str, str, str]]


def joined(*statements: Statement) -> Hits:
    """Return the claims about hits as they read when the three are one, each with the id that it was made about."""
    homes = {one.id: one.about for one in statements}
    scale = Scale(load_actors(), load_places(), date(2025, 5, 1))
    listed = [one.under(about=ALPHA) for one in statements]
    return [
        (homes[one.id], one.property, one.value[0])
        for one in join_hits(listed, homes=homes, members=MEMBERS, scale=scale)
    ]


def test_hits_on_one_object_of_one_owner_are_one() -> None:
    """Two reports tell of the hospital, one of them as its second hit."""
    assert [
        (ALPHA, "h1.object", "hospital"),
        (ALPHA, "h1.of", "POL"),
        (BRAVO, "h2.object", "school"),
        (BRAVO, "h1.object", "hospital"),
        (BRAVO, "h1.of", "POL"),
    ] == joined(
        says("h1.object", "hospital", about=ALPHA),
        says("h1.of", "POL", about=ALPHA),
        says("h1.object", "school", about=BRAVO),
        says("h2.object", "hospital", about=BRAVO),
        says("h2.of", "POL", about=BRAVO),
    )


def test_hits_of_two_owners_stay_two() -> None:
    """A hospital of Poland is none of Germany."""
    assert [
        (ALPHA, "h1.object", "hospital"),
        (ALPHA, "h1.of", "POL"),
        (BRAVO, "h2.object", "hospital"),
        (BRAVO, "h2.of", "DEU"),
    ] == joined(
        says("h1.object", "hospital", about=ALPHA),
        says("h1.of", "POL", about=ALPHA),
        says("h1.object", "hospital", about=BRAVO),
        says("h1.of", "DEU", about=BRAVO),
    )


def test_hits_that_share_no_property_stay_two() -> None:
    """That something of Poland was hit, and that a hospital was, is not that a hospital of Poland was."""
    assert [(ALPHA, "h1.of", "POL"), (BRAVO, "h2.object", "hospital")] == joined(
        says("h1.of", "POL", about=ALPHA), says("h1.object", "hospital", about=BRAVO)
    )


def test_a_wider_word_is_the_same_hit() -> None:
    """Who says military base and who says armed forces can mean one thing, where both name the owner."""
    assert ["h1", "h1", "h1", "h1"] == [
        name[:2]
        for _, name, _ in joined(
            says("h1.object", "armed forces", about=ALPHA),
            says("h1.of", "POL", about=ALPHA),
            says("h1.object", "military base", about=BRAVO),
            says("h1.of", "POL", about=BRAVO),
        )
    ]


def test_what_is_said_of_both_hits_must_agree_throughout() -> None:
    """One hospital was hit in Warsaw, another in Berlin."""
    assert ["h1", "h1", "h2", "h2"] == [
        name[:2]
        for _, name, _ in joined(
            says("h1.object", "hospital", about=ALPHA),
            says("h1.place", "Warsaw", about=ALPHA),
            says("h1.object", "hospital", about=BRAVO),
            says("h1.place", "Berlin", about=BRAVO),
        )
    ]


def test_two_hits_of_one_report_stay_two() -> None:
    """Bravo counts two hospitals; one of them is the one that alpha has."""
    assert ["h1", "h1", "h2"] == [
        name[:2]
        for _, name, _ in joined(
            says("h1.object", "hospital", about=ALPHA),
            says("h1.object", "hospital", about=BRAVO),
            says("h2.object", "hospital", about=BRAVO),
        )
    ]


def test_a_third_report_must_agree_with_all_that_is_known_by_then() -> None:
    """Alpha has something civilian, bravo a hospital, so that the school of charlie is another hit."""
    assert ["h1", "h1", "h2"] == [
        name[:2]
        for _, name, _ in joined(
            says("h1.object", "civilian object", about=ALPHA),
            says("h1.object", "hospital", about=BRAVO),
            says("h1.object", "school", about=CHARLIE),
        )
    ]


def test_the_hit_with_most_in_common_is_taken_before_the_one_of_the_same_number() -> None:
    """Bravo's first hit has object and owner of alpha's second."""
    assert [(BRAVO, "h2.object", "hospital"), (BRAVO, "h2.of", "POL")] == joined(
        says("h1.object", "hospital", about=ALPHA),
        says("h2.object", "hospital", about=ALPHA),
        says("h2.of", "POL", about=ALPHA),
        says("h1.object", "hospital", about=BRAVO),
        says("h1.of", "POL", about=BRAVO),
    )[-2:]


def test_a_denial_tells_no_hits_apart() -> None:
    """That it was not Poland's hospital is a quarrel about the hospital that both mean."""
    assert ["h1", "h1", "h1", "h1"] == [
        name[:2]
        for _, name, _ in joined(
            says("h1.object", "hospital", about=ALPHA),
            says("h1.of", "POL", about=ALPHA),
            says("h1.object", "hospital", about=BRAVO),
            denies("h1.of", "POL", about=BRAVO),
        )
    ]


def test_attackers_of_one_hit_may_be_several() -> None:
    """Alpha names two who struck the hospital, bravo one of them."""
    assert ["h1", "h1", "h1", "h1", "h1"] == [
        name[:2]
        for _, name, _ in joined(
            says("h1.object", "hospital", about=ALPHA),
            says("h1.by", "RUS", about=ALPHA),
            says("h1.by", "BLR", about=ALPHA),
            says("h1.object", "hospital", about=BRAVO),
            says("h1.by", "BLR", about=BRAVO),
        )
    ]


def test_what_is_said_of_no_hit_keeps_its_name() -> None:
    """The place of the incident is nobody's hit."""
    assert [(ALPHA, "h1.object", "school"), (BRAVO, "place", "Warsaw"), (BRAVO, "h2.object", "hospital")] == joined(
        says("h1.object", "school", about=ALPHA),
        says("place", "Warsaw", about=BRAVO),
        says("h1.object", "hospital", about=BRAVO),
    )


def claims() -> SearchStrategy[list[Statement]]:
    """Return claims about hits of the three."""
    one = st.builds(
        lambda about, number, said: says(f"h{number}.{said[0]}", said[1], about=about),
        st.sampled_from(MEMBERS),
        st.integers(1, 4),
        st.sampled_from([("object", "hospital"), ("object", "school"), ("of", "POL"), ("of", "DEU"), ("by", "RUS")]),
    )
    return st.lists(one, max_size=12, unique_by=lambda claim: claim.id)


@given(claims(), st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_no_number(listed: list[Statement], chance: object) -> None:
    """Only the age of the incidents and the numbers of their hits count."""
    shuffled = list(listed)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    assert sorted(joined(*listed)) == sorted(joined(*shuffled))


@given(claims())
def test_two_hits_of_one_report_never_become_one(listed: list[Statement]) -> None:
    """However many reports there are."""
    before = {name: {one.property[:2] for one in listed if one.about == name} for name in MEMBERS}
    after = {name: {prop[:2] for home, prop, _ in joined(*listed) if home == name} for name in MEMBERS}

    assert {name: len(hits) for name, hits in before.items()} == {name: len(hits) for name, hits in after.items()}


@given(claims())
def test_hits_that_are_one_agree(listed: list[Statement]) -> None:
    """No hit of the whole has a hospital on one report and a school on another, each saying so alone."""
    said: dict[str, dict[str, set[str]]] = {}
    for home, prop, value in joined(*listed):
        if prop.endswith("object"):
            said.setdefault(prop, {}).setdefault(home, set()).add(value)

    assert [] == [
        prop for prop, by in said.items() for mine in by.values() for theirs in by.values() if not mine & theirs
    ]
