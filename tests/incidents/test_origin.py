"""Whence a hit came: from who struck and whose it was."""

from datetime import date

import pytest

from foedus.actors import load_actors
from foedus.incidents import Several, Stroke
from foedus.incidents.claims import Scale
from foedus.incidents.origin import FEW_OWNERS, OUTSIDE_OTHER, OUTSIDE_STATE, WITHIN, strokes_by_origin
from foedus.places import load_places
from foedus.terms import acts, objects

ACTORS = load_actors()
SCALE = Scale(ACTORS, load_places(), date(2025, 5, 1))
ANY = OUTSIDE_STATE | OUTSIDE_OTHER | WITHIN


def actors(*names: str) -> int:
    """Return the mask of these actors."""
    return ACTORS.mask(names)


def a_stroke(*by: str, of: int = actors("POL"), act: str = "missile strike", others: int = 0) -> Stroke:
    """Return a missile strike on Poland; `RUS|CHN` is one of the two."""
    groups = tuple(actors(*one.split("|")) for one in by) or (ACTORS.everyone,)
    return Stroke(
        act=acts().mask(act),
        object=objects().whole,
        of=of,
        route=0,
        place=1,
        origin=0,
        intent=1,
        by=Several(groups, others=others if by else ACTORS.everyone),
    )


def origins(stroke: Stroke, *, sent: Several | None = None) -> set[int]:
    """Return the origins, alternative by alternative."""
    return {one.origin for one in strokes_by_origin(stroke, scale=SCALE, sent=sent)}


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (("RUS",), OUTSIDE_STATE),
        (("POL",), WITHIN),
        (("hezbollah",), OUTSIDE_OTHER),
        (("ltte",), OUTSIDE_OTHER | WITHIN),
        (("eu",), OUTSIDE_OTHER | WITHIN),
        (("POL", "RUS"), OUTSIDE_STATE),
        (("POL", "hezbollah"), OUTSIDE_OTHER),
        (("ltte", "hezbollah"), OUTSIDE_OTHER),
        (("POL", "ltte"), OUTSIDE_OTHER | WITHIN),
    ],
)
def test_origin_follows_from_who_struck(by: tuple[str, ...], expected: int) -> None:
    """A foreign state, one's own, a group with a seat abroad, one without: the one from farthest decides."""
    assert {expected} == origins(a_stroke(*by))


@pytest.mark.parametrize(
    ("by", "owner", "expected"),
    [
        ("hezbollah", "LBN", WITHIN),
        ("islamic-state", "IRQ", OUTSIDE_OTHER | WITHIN),
        ("islamic-state", "POL", OUTSIDE_OTHER),
        ("RUS", "hamas", OUTSIDE_STATE),
    ],
)
def test_a_group_strikes_from_its_seat(by: str, owner: str, expected: int) -> None:
    """Where a group holds ground is within; one that holds ground in two states may come over the border."""
    assert {expected} == origins(a_stroke(by, of=actors(owner)))


def test_either_struck_the_other_is_two_alternatives() -> None:
    """Russia or Poland struck what is Russia's or Poland's: abroad or at home, each with its attacker."""
    told = {
        (ACTORS.decode(one.of), ACTORS.decode(one.by.groups[0]), one.origin)
        for one in strokes_by_origin(a_stroke("RUS|POL", of=actors("RUS", "POL")), scale=SCALE, sent=None)
    }

    assert {
        (("POL",), ("POL",), WITHIN),
        (("POL",), ("RUS",), OUTSIDE_STATE),
        (("RUS",), ("POL",), OUTSIDE_STATE),
        (("RUS",), ("RUS",), WITHIN),
    } == told


def test_where_nobody_is_named_every_origin_is_possible() -> None:
    """Unknown attackers, known owner: from outside by a state, by others, from within; each with its attackers."""
    found = strokes_by_origin(a_stroke(), scale=SCALE, sent=None)
    whole = 0
    for one in found:
        whole |= one.by.groups[0]

    assert {OUTSIDE_STATE, OUTSIDE_OTHER, OUTSIDE_OTHER | WITHIN, WITHIN} == {one.origin for one in found}
    assert ACTORS.everyone == whole


def test_where_neither_is_known_every_origin_is_possible() -> None:
    """Unknown attackers and unknown owner: origin is kept apart from both, and never wrong."""
    assert FEW_OWNERS < ACTORS.everyone.bit_count()
    assert ANY in origins(a_stroke(of=ACTORS.everyone)) or ANY == max(origins(a_stroke(of=ACTORS.everyone)))


def test_others_who_may_have_been_there_may_have_come_from_abroad() -> None:
    """Poland's own, and perhaps others: from within, or with a foreigner among them."""
    found = strokes_by_origin(a_stroke("POL", others=ACTORS.everyone), scale=SCALE, sent=None)
    alone = [one for one in found if one.origin == WITHIN]

    assert {WITHIN, OUTSIDE_OTHER | WITHIN, OUTSIDE_OTHER, OUTSIDE_STATE} == {one.origin for one in found}
    assert [actors("POL")] == [one.by.others for one in alone]
    assert all(actors("POL") in one.by.groups for one in found)


def test_a_foreign_state_among_them_settles_it() -> None:
    """Russia, and perhaps others: from outside by a state, whoever the others were."""
    assert {OUTSIDE_STATE} == origins(a_stroke("RUS", others=ACTORS.everyone))


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (Several((actors("IRN"),)), {OUTSIDE_STATE}),
        (Several((actors("IRN", "POL"),)), {OUTSIDE_STATE | OUTSIDE_OTHER}),
        (Several((actors("POL"),)), {OUTSIDE_OTHER}),
        (Several(denied=actors("IRN")), {OUTSIDE_OTHER}),
    ],
)
def test_a_group_that_a_state_sent_is_a_state_from_outside(sent: Several, expected: set[int]) -> None:
    """Sent by Iran, surely or perhaps, or by the one that was hit."""
    assert expected == origins(a_stroke("hezbollah"), sent=sent)


def test_disorder_comes_from_within() -> None:
    """A coup is from within by its nature, whoever is said to be behind it; what may be one is told apart."""
    kinds = acts()
    found = strokes_by_origin(a_stroke("RUS", act="anything"), scale=SCALE, sent=None)

    assert {WITHIN} == origins(a_stroke("RUS", act="coup"))
    assert {
        (kinds.mask("internal violence"), WITHIN),
        (kinds.whole & ~kinds.mask("internal violence"), OUTSIDE_STATE),
    } == {(one.act, one.origin) for one in found}


def test_too_many_ways_are_one() -> None:
    """Of a crowd that may be anyone, origin is not told for each choice."""
    crowd = tuple(f"RUS|POL|hezbollah|{name}" for name in ("ltte", "farc", "eln", "fln", "unita"))

    assert {ANY} == origins(a_stroke(*crowd))
