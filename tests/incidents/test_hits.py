"""Hits as whole strokes, and the hit on territory that the place implies."""

from datetime import date

import pytest

from foedus.actors import load_actors
from foedus.incidents import NOTHING, Hit
from foedus.incidents.claims import Scale
from foedus.incidents.hits import FEW_SOVEREIGNS, nobody, owners_of
from foedus.places import load_places
from foedus.statements import Statement
from foedus.terms import acts, objects
from tests.incidents.builders import a_strike, denies, says, the_strike

ACTORS, PLACES = load_actors(), load_places()
SCALE = Scale(ACTORS, PLACES, date(2025, 5, 1))


def hits_of(*statements: Statement, strict: bool = False) -> dict[str, Hit]:
    """Return the hits of the accepted account, by their ids."""
    return {hit.id: hit for hit in the_strike(*statements, strict=strict).accounts[0].hits}


def owners(hit: Hit) -> set[str]:
    """Return whose the hit may be on; nobody's is left out."""
    return {name for stroke in hit.strokes for name in ACTORS.decode(stroke.of & ACTORS.everyone)}


def struck(hit: Hit) -> set[tuple[str, ...]]:
    """Return what may be hit, in words, alternative by alternative."""
    return {objects().words_of(stroke.object & objects().whole) for stroke in hit.strokes}


def done(hit: Hit) -> set[tuple[str, ...]]:
    """Return what may have been done, in words, alternative by alternative."""
    return {acts().words_of(stroke.act) for stroke in hit.strokes}


def test_an_act_of_force_hits_the_territory_of_the_sovereign() -> None:
    """A missile on Warsaw hits Poland, though nobody says so; the hit cites the place."""
    (hit,) = hits_of(*a_strike()).values()

    assert ("t1", True) == (hit.id, hit.derived)
    assert ({"POL"}, {("territory",)}) == (owners(hit), struck(hit))
    assert "place" == hit.names["of"]


@pytest.mark.parametrize("act", ["ultimatum", "jamming", "coup"])
def test_what_is_no_force_hits_no_territory(act: str) -> None:
    """A threat takes no effect at a place; what it is directed at is open."""
    (hit,) = hits_of(*a_strike(act=act)).values()

    assert ("h1", False) == (hit.id, hit.derived)
    assert {("anything",)} == struck(hit)


def test_what_may_be_no_force_hits_territory_perhaps() -> None:
    """Where it is not known what was done, either territory was hit, or something that nobody names."""
    told = hits_of(*a_strike(act=None))

    assert ["t1", "h1"] == list(told)
    assert {("territory",), ()} == struck(told["t1"])
    assert {("anything",), ()} == struck(told["h1"])
    assert 0 == acts().mask("attack") & sum({one.act for one in told["h1"].strokes if one.object != NOTHING})


def test_the_sea_is_nobodys() -> None:
    """In the Mediterranean nobody's territory is hit, and what was is open."""
    assert ["h1"] == list(hits_of(*a_strike(place="Mediterranean Sea")))


def test_land_or_sea() -> None:
    """In Warsaw or in the Mediterranean: Polish territory, or something at sea."""
    told = hits_of(*a_strike(place=("Warsaw", "Mediterranean Sea")))
    nothing = [stroke for stroke in told["t1"].strokes if stroke.object == NOTHING]

    assert ["t1", "h1"] == list(told)
    assert {"POL"} == owners(told["t1"])
    assert [nobody(SCALE)] == [stroke.of for stroke in nothing]
    assert [PLACES.unit_mask(["mediterranean-sea"])] == [stroke.place for stroke in nothing]


def test_land_or_sea_with_a_hit_that_is_named() -> None:
    """Where a hit is named, the sea adds none."""
    assert ["h1", "t1"] == list(hits_of(*a_strike(place=("Warsaw", "Mediterranean Sea"), h1__object="hospital")))


def test_two_possible_places_go_with_their_sovereigns() -> None:
    """In Warsaw or Moscow: Poland's territory in Warsaw, or Russia's in Moscow, and no other pair."""
    (hit,) = hits_of(*a_strike(place=("Warsaw", "Moscow"), by="CHN")).values()
    pairs = {(ACTORS.decode(one.of), PLACES.decode(one.place)) for one in hit.strokes}

    assert {(("POL",), ("POL",)), (("RUS",), ("RUS-EU",))} == pairs


def test_each_hit_has_what_is_said_of_it_and_else_what_is_said_of_all() -> None:
    """The second hit was by another and of another kind, at the same place."""
    told = hits_of(
        *a_strike(h1__object="hospital", h2__object="airport", h2__act="sabotage", h2__by="CHN", h2__place="Gdansk")
    )

    assert [{("missile strike",)}, {("sabotage",)}] == [done(told[name]) for name in ("h1", "h2")]
    assert [("RUS",), ("CHN",)] == [ACTORS.decode(told[name].by.groups[0]) for name in ("h1", "h2")]
    assert ("act", "h2.act", "place", "h2.place") == (
        told["h1"].names["act"],
        told["h2"].names["act"],
        told["h1"].names["place"],
        told["h2"].names["place"],
    )


def test_each_kind_of_hit_at_a_place_hits_territory() -> None:
    """A missile hits territory also where a threat is a hit beside it, whichever is counted first."""
    orders = [
        hits_of(*a_strike(act=None, h1__act=one, h2__act=other))
        for one, other in (("missile strike", "threat"), ("threat", "missile strike"))
    ]

    assert [["h1", "h2", "t1"]] * 2 == [list(told) for told in orders]
    assert [{("missile strike",)}] * 2 == [done(told["t1"]) for told in orders]


def test_equal_strokes_hit_territory_once() -> None:
    """Ten objects hit by one strike at one place are one hit on the territory."""
    told = hits_of(*a_strike(**{f"h{number}__object": "hospital" for number in range(1, 11)}))

    assert ["h1", "h2", "h10", "t1"] == [name for name in told if name in ("h1", "h2", "h10", "t1")]
    assert 11 == len(told)


def test_two_strokes_at_two_places_hit_two_territories() -> None:
    """One missile on Warsaw, one on Minsk."""
    told = hits_of(*a_strike(place=None, h1__place="Warsaw", h2__place="Minsk"))

    assert [{"POL"}, {"BLR"}] == [owners(told[name]) for name in ("t1", "t2")]


def test_others_are_hits_of_which_nothing_is_said() -> None:
    """There were others: by the same, of the same kind, on anything of anybody's."""
    told = hits_of(*a_strike(says("hits", "others"), h1__object="hospital", h1__of="POL"))

    assert ["h1", "t1", "others"] == list(told)
    assert {("anything",)} == struck(told["others"])
    assert "hits" == told["others"].names["object"]


def test_attackers_are_closed_at_what_is_named() -> None:
    """Russia, and nobody else; nobody named is anybody; a denial leaves the rest; strictly, there may be others."""
    named, unnamed = (hits_of(*a_strike(by=by))["t1"].by for by in ("RUS", None))
    denied = hits_of(*a_strike(denies("by", "RUS"), by=None))["t1"].by
    strict = hits_of(*a_strike(), strict=True)["t1"].by
    russia = ACTORS.bit("RUS")

    assert ((russia,), 0) == (named.groups, named.others)
    assert ((ACTORS.everyone,), ACTORS.everyone) == (unnamed.groups, unnamed.others)
    assert (ACTORS.everyone & ~russia,) == denied.groups
    assert ((russia,), ACTORS.everyone) == (strict.groups, strict.others)


@pytest.mark.parametrize(("said", "strict", "expected"), [(None, False, 1), (None, True, 3), ("accident", False, 2)])
def test_an_accident_must_be_pleaded(said: str | None, strict: bool, expected: int) -> None:  # noqa: FBT001
    """A strike is meant, until somebody says otherwise; strictly, it may not have been."""
    told = hits_of(*a_strike(intent=said), strict=strict)

    assert {expected} == {stroke.intent for stroke in told["t1"].strokes}


def test_a_place_that_may_be_anywhere_is_one_row() -> None:
    """Not in Warsaw: whose it is and where are kept apart, and not told for two hundred sovereigns."""
    everywhere = owners_of(PLACES.everywhere, scale=SCALE)
    warsaw = owners_of(PLACES.unit_mask(["POL"]), scale=SCALE)

    assert {ACTORS.bit("POL"): PLACES.unit_mask(["POL"])} == warsaw
    assert 2 == len(everywhere)
    assert PLACES.everywhere == sum(everywhere.values())
    assert FEW_SOVEREIGNS < max(everywhere).bit_count()
    assert ["t1", "h1"] == list(hits_of(*a_strike(denies("place", "Warsaw"), place=None)))
