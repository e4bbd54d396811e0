"""The register's actors, as shipped, and what the loader refuses."""

import re
from datetime import date

import pytest

from foedus.actors import Actor, Member, Span, index_actors, load_actors
from foedus.actors.loading import _read_sponsor
from foedus.errors import RegisterError

ID = {
    "state": re.compile(r"[A-Z]{3}"),
    "organisation": re.compile(r"[a-z0-9-]+"),
    "group": re.compile(r"[a-z0-9-]+"),
}
PARTIAL = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def test_ids_look_as_the_design_wants() -> None:
    """States have three capitals, the rest lower-case words."""
    odd = [actor.id for actor in load_actors().by_id.values() if not ID[actor.kind].fullmatch(actor.id)]

    assert [] == odd


def test_every_span_is_dated_forwards() -> None:
    """Nobody ends before beginning, and spans do not overlap."""
    for actor in load_actors().by_id.values():
        days = [day for span in actor.existed for day in (span.since or "", span.until or "9999")]

        assert sorted(days) == days, actor.id
        assert all(PARTIAL.fullmatch(day) for day in days if day), actor.id


def test_every_state_has_a_capital_and_a_region() -> None:
    """A state has a seat of government."""
    odd = [a.id for a in load_actors().by_id.values() if a.kind == "state" and not (a.capital and a.region)]

    assert [] == odd


def test_members_of_nato_and_eu_existed_when_they_were_members() -> None:
    """An organisation of states has no member that is not there."""
    actors = load_actors()
    for organisation in ("nato", "eu", "gcc", "csto"):
        for year in range(1950, 2026):
            day = date(year, 7, 1)

            assert actors.members(organisation, on=day) <= actors.states_on(day), (organisation, year)


def test_class_lists_carry_their_authority() -> None:
    """Who counts as a great power is somebody's judgement, and says whose."""
    odd = [m.of for members in load_actors().class_members.values() for m in members if not m.authority]

    assert [] == odd


def test_two_actors_cannot_share_an_id_or_a_name() -> None:
    """A name that means two actors would be read as either."""
    one, two = Actor(id="AAA", kind="state", name="Aland"), Actor(id="BBB", kind="state", name="aland")

    with pytest.raises(RegisterError, match="both AAA and BBB"):
        index_actors([one, two], memberships=[], classes=[])
    with pytest.raises(RegisterError, match="two actors"):
        index_actors([one, one], memberships=[], classes=[])


def test_a_list_cannot_name_a_stranger() -> None:
    """A membership of someone unknown would silently be lost."""
    one = Actor(id="AAA", kind="state", name="Aland")
    stranger = Member(of="club", actor="ZZZ", span=Span())

    with pytest.raises(RegisterError, match="ZZZ"):
        index_actors([one], memberships=[stranger], classes=[])


def test_nobody_is_twice_a_member_on_one_day() -> None:
    """Spans of one member in one organisation do not overlap."""
    for organisation, members in load_actors().memberships.items():
        for one in members:
            later = [m for m in members if m.actor == one.actor and (m.span.since or "") > (one.span.since or "")]
            assert all(one.span.until and one.span.until <= (m.span.since or "") for m in later), (organisation, one)


def test_every_membership_has_its_authority() -> None:
    """Who is a member is somebody's record."""
    odd = [(m.of, m.actor) for members in load_actors().memberships.values() for m in members if not m.authority]

    assert [] == odd


def test_sponsors_are_what_somebody_says_and_where() -> None:
    """A holder is an actor or a body in words, and every statement has its place."""
    actors = load_actors()
    said = [one for each in actors.sponsors.values() for one in each]

    assert [] == [one for one in said if not (one.holder and one.source)]
    assert [] == [one.holder for one in said if one.holder.isupper() and actors.get(one.holder) is None]
    assert {"group"} == {actors.kind(one.group) for one in said}


def test_denials_stand_beside_what_is_said() -> None:
    """Iran denies that it arms the Houthis, and the Panel of Experts affirms it: both are kept."""
    arms = {(one.holder, one.stance) for one in load_actors().sponsors["houthis"] if one.support == "arms"}

    assert {("IRN", "denies"), ("UN Panel of Experts on Yemen", "affirms")} <= arms


def sponsor(**cells: str) -> dict[str, str]:
    """Return a row of the table of sponsors."""
    row = {"group": "hamas", "sponsor": "IRN", "support": "arms", "from": "", "to": "", "holder": "USA"}
    return row | {"stance": "affirms", "source": "a report", "note": ""} | cells


@pytest.mark.parametrize(
    ("cells", "fault"),
    [({"support": "loves"}, "no support"), ({"stance": "doubts"}, "no stance"), ({"source": ""}, "nobody says so")],
)
def test_a_sponsor_without_a_holder_or_a_kind_of_support_is_refused(cells: dict[str, str], fault: str) -> None:
    """An accusation that is nobody's is no statement."""
    with pytest.raises(RegisterError, match=fault) as caught:
        _read_sponsor(sponsor(**cells))

    assert "register/wrong-sponsor" == caught.value.code


def test_a_sponsor_who_is_no_actor_is_refused() -> None:
    """As in every list."""
    one = Actor(id="AAA", kind="state", name="Aland")

    with pytest.raises(RegisterError, match="IRN"):
        index_actors(
            [one, Actor(id="hamas", kind="group", name="Hamas")],
            memberships=[],
            classes=[],
            sponsors=[_read_sponsor(sponsor())],
        )


def test_a_homonym_cannot_be_a_name_too() -> None:
    """What may mean two must not find one."""
    one = Actor(id="AAA", kind="state", name="Congo")

    with pytest.raises(RegisterError, match="homonyms"):
        index_actors([one], memberships=[], classes=[], homonyms={"congo": ("AAA",)})
