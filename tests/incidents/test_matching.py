"""Incidents that may be one: which pairs are compared, and what is proposed."""

import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.actors import load_actors
from foedus.incidents.agreement import day_apart, score_of
from foedus.incidents.matching import PERHAPS_FROM, Match, match_incidents, match_pair
from foedus.incidents.profile import profiles_of
from foedus.places import load_places
from foedus.statements import Record, Statement
from tests.incidents.builders import a_record, says
from tests.incidents.samewords import a_word

FACTS = {
    "act": "missile strike",
    "by": "RUS",
    "happened_on": "2025-05-01",
    "place": "Warsaw",
    "h1.object": "hospital",
    "h1.of": "POL",
}


def told(name: str, **other: str) -> tuple[Statement, ...]:
    """Return what a paper of its own tells of an incident; an empty fact is not told."""
    facts = FACTS | {key.replace("__", "."): value for key, value in other.items()}
    claims = (says(key, value, about=name) for key, value in facts.items() if value)
    return tuple(replace(one, holder=f"paper-{name}", document=f"paper-{name}") for one in claims)


def matches(*statements: Statement, most: int | None = None, as_of: date | None = None) -> tuple[Match, ...]:
    """Return what is proposed of a record."""
    return match_incidents(a_record(*statements), actors=load_actors(), places=load_places(), most=most, as_of=as_of)


def verdicts(*statements: Statement) -> dict[tuple[str, str], str]:
    """Return what is proposed of each pair."""
    return {(one.first, one.second): one.verdict for one in matches(*statements)}


def test_two_that_are_told_alike_are_the_same() -> None:
    """By two papers that agree throughout."""
    (found,) = matches(*told("alpha"), *told("bravo"))

    assert ("alpha", "bravo", 0.9, "same", ()) == (
        found.first,
        found.second,
        found.score,
        found.verdict,
        found.conflicts,
    )


def test_what_conflicts_is_at_most_perhaps_the_same() -> None:
    """All agrees but what was hit."""
    (found,) = matches(*told("alpha"), *told("bravo", h1__object="school"))

    assert ("perhaps", 0.7, ("object",)) == (found.verdict, found.score, found.conflicts)


@pytest.mark.parametrize("facts", [{"place": "Poland"}, {"happened_on": "2025-05"}])
def test_what_is_told_vaguely_is_at_most_perhaps_the_same(facts: dict[str, str]) -> None:
    """In a month there is room for two attacks on Warsaw, in Poland for two on one day."""
    assert {("alpha", "bravo"): "perhaps"} == verdicts(*told("alpha"), *told("bravo", **facts))


@pytest.mark.parametrize("facts", [{"happened_on": "2025-05-03"}, {"place": "Berlin", "h1.of": "DEU"}])
def test_another_day_or_another_country_is_another_attack(facts: dict[str, str]) -> None:
    """Such pairs are not even compared."""
    assert {} == verdicts(*told("alpha"), *told("bravo", **facts))


def test_the_next_day_may_be_the_same_by_another_clock() -> None:
    """Two that agree on all else are proposed, for somebody to say; that a city was hit on two days is as likely."""
    (found,) = matches(*told("alpha"), *told("bravo", happened_on="2025-05-02"))

    assert ("perhaps", 0.6, ("happened_on",)) == (found.verdict, found.score, found.conflicts)
    assert {} == verdicts(*told("alpha"), *told("bravo", happened_on="2025-05-02", h1__object="school"))
    assert {} == verdicts(*told("alpha"), *told("bravo", happened_on="2025-05-02", h1__object=""))


def test_the_next_day_is_no_rival_and_not_the_same() -> None:
    """Alpha and bravo are told alike; charlie is a day later, and does not stand between them."""
    expected = {("alpha", "bravo"): "same", ("alpha", "charlie"): "perhaps", ("bravo", "charlie"): "perhaps"}

    assert expected == verdicts(*told("alpha"), *told("bravo"), *told("charlie", happened_on="2025-05-02"))


def test_where_every_day_has_its_own_reports_no_two_days_are_proposed_as_one() -> None:
    """Charlie and delta tell of the second of May as alpha and bravo of the first: these are two strikes."""
    second = [one for name in ("charlie", "delta") for one in told(name, happened_on="2025-05-02")]

    assert {("alpha", "bravo"): "same", ("charlie", "delta"): "same"} == verdicts(
        *told("alpha"), *told("bravo"), *second
    )


def test_who_fits_two_days_is_the_same_as_neither() -> None:
    """Bravo says the first or the second of May, alpha the first and charlie the second."""
    found = verdicts(
        *told("alpha"),
        *told("bravo", happened_on="2025-05-01..2025-05-02"),
        *told("charlie", happened_on="2025-05-02"),
    )

    assert {"perhaps"} == set(found.values())


def test_where_no_place_is_told_the_parties_bring_two_together() -> None:
    """One paper does not say where."""
    assert {("alpha", "bravo"): "perhaps"} == verdicts(*told("alpha"), *told("bravo", place=""))
    assert {} == verdicts(*told("alpha"), *told("bravo", place="", by="", h1__of=""))


def test_where_no_day_is_told_place_and_party_bring_two_together() -> None:
    """One paper does not say when, or only in which year."""
    expected = {("alpha", "bravo"): "perhaps"}

    assert expected == verdicts(*told("alpha"), *told("bravo", happened_on=""))
    assert expected == verdicts(*told("alpha"), *told("bravo", happened_on="2025"))
    assert expected == verdicts(*told("alpha", happened_on="2025"), *told("bravo", happened_on=""))
    assert {} == verdicts(*told("alpha"), *told("bravo", happened_on="2024"))


def test_who_fits_two_that_cannot_be_one_is_the_same_as_neither() -> None:
    """Bravo does not say what was hit: the hospital of alpha, or the school of charlie."""
    assert {
        ("alpha", "bravo"): "perhaps",
        ("bravo", "charlie"): "perhaps",
        ("alpha", "charlie"): "perhaps",
    } == verdicts(*told("alpha"), *told("bravo", h1__object=""), *told("charlie", h1__object="school"))


def test_who_is_said_to_be_two_others_apart_is_the_same_as_neither() -> None:
    """Alpha and charlie are told alike, and the desk says that they are two."""
    assert {("alpha", "bravo"): "perhaps", ("bravo", "charlie"): "perhaps"} == verdicts(
        *told("alpha"), *told("bravo"), *told("charlie"), a_word("alpha / charlie")
    )


def test_what_is_settled_is_not_proposed() -> None:
    """The two are said to be one, or two."""
    assert {} == verdicts(*told("alpha"), *told("bravo"), a_word("alpha = bravo"))
    assert {} == verdicts(*told("alpha"), *told("bravo"), a_word("alpha / bravo"))


def test_what_is_one_is_compared_as_one() -> None:
    """Alpha has the attacker and bravo the place; together they match charlie."""
    assert {("alpha", "charlie"): "same"} == verdicts(
        *told("alpha", place=""), *told("bravo", by=""), *told("charlie"), a_word("alpha = bravo")
    )


def test_knowledge_has_its_day() -> None:
    """What was recorded later is not compared."""
    later = tuple(replace(one, recorded_at="2025-06-01") for one in told("bravo"))

    assert 0 == len(matches(*told("alpha"), *later, as_of=date(2025, 5, 31)))
    assert 1 == len(matches(*told("alpha"), *later, as_of=date(2025, 6, 1)))


def test_the_best_of_either_are_kept_and_equals_go_together() -> None:
    """Three papers fit alpha alike; of one best, none is better than the others."""
    names = ("bravo", "charlie", "delta")
    all_alike = (*told("alpha"), *(one for name in names for one in told(name)))

    assert 6 == len(matches(*all_alike))
    assert 0 == len(matches(*all_alike, most=1))
    assert 6 == len(matches(*all_alike, most=3))
    assert [("alpha", "bravo")] == [
        (one.first, one.second)
        for one in matches(
            *told("alpha"), *told("bravo"), *told("charlie", act="attack"), *told("delta", by=""), most=1
        )
        if one.score > 0.85
    ]


def records() -> st.SearchStrategy[Record]:
    """Return up to six incidents of a few kinds."""
    facts = st.fixed_dictionaries(
        {
            "happened_on": st.sampled_from(
                ["2025-05-01", "2025-05-02", "2025-05-01..2025-05-02", "2025-05", "2025", ""]
            ),
            "place": st.sampled_from(["Warsaw", "Poland", "Lublin", ""]),
            "by": st.sampled_from(["RUS", "BLR", ""]),
            "act": st.sampled_from(["missile strike", "attack", "drone strike"]),
            "h1.object": st.sampled_from(["hospital", "school", ""]),
        }
    )
    return st.lists(facts, max_size=6).map(
        lambda listed: a_record(*(one for number, made in enumerate(listed) for one in told(f"i{number}", **made)))
    )


@given(records())
def test_every_pair_that_shares_a_day_and_a_place_or_party_is_found(record: Record) -> None:
    """Blocking leaves out nothing that would have been proposed, but pairs of which too little is said to compare."""
    profiles = profiles_of(record, actors=load_actors(), places=load_places())
    expected = {
        (one.first, one.second)
        for number, mine in enumerate(profiles)
        for theirs in profiles[number + 1 :]
        for gap in [max(mine.first, theirs.first) - min(mine.last, theirs.last)]
        if gap <= 0 or (gap == 1 and mine.place & theirs.place)
        if mine.place & theirs.place
        or ((mine.by | mine.of) & (theirs.by | theirs.of) and not (mine.place and theirs.place))
        if (mine.last - mine.first < 31 and theirs.last - theirs.first < 31)
        or (mine.place & theirs.place and (mine.by | mine.of) & (theirs.by | theirs.of))
        if (one := match_pair(mine, other=theirs))
    }

    found = {(one.first, one.second) for one in match_incidents(record, actors=load_actors(), places=load_places())}
    by_id = {one.id: one for one in profiles}

    assert found <= expected
    assert all(day_apart(by_id[first], second=by_id[second]) for first, second in expected - found)


@given(records(), st.randoms(use_true_random=False))
def test_the_order_of_statements_changes_no_match(record: Record, chance: object) -> None:
    """Nor does their repetition."""
    again = [*record.statements, *record.statements]
    chance.shuffle(again)  # type: ignore[attr-defined]
    other = replace(record, statements=tuple(again), incidents=record.incidents[::-1])

    assert match_incidents(record, actors=load_actors(), places=load_places()) == match_incidents(
        other, actors=load_actors(), places=load_places()
    )


@given(records())
def test_other_names_change_no_score(record: Record) -> None:
    """What incidents are called is nobody's evidence."""
    named = {one.id: f"z{9 - int(one.id[1:])}" for one in record.incidents}
    other = a_record(*(replace(one, about=named[one.about]) for one in record.statements))
    found = {
        (frozenset((named[one.first], named[one.second])), one.score, one.verdict)
        for one in match_incidents(record, actors=load_actors(), places=load_places())
    }

    assert found == {
        (frozenset((one.first, one.second)), one.score, one.verdict)
        for one in match_incidents(other, actors=load_actors(), places=load_places())
    }


def test_what_is_the_same_is_never_at_odds() -> None:
    """Of three that are told alike by three papers, each two are the same."""
    assert {"same"} == set(verdicts(*told("alpha"), *told("bravo"), *told("charlie")).values())


def test_below_the_bar_nothing_is_proposed() -> None:
    """Day and place alone are not enough."""
    first, second = profiles_of(
        a_record(*told("alpha"), *told("bravo", by="", act="", h1__object="", h1__of="")),
        actors=load_actors(),
        places=load_places(),
    )

    assert (0.5, None) == (
        score_of(first, second=second, least=0.0),
        match_pair(first, other=second),
    )
    assert PERHAPS_FROM > 0.5


def test_thousands_of_incidents_are_compared_in_seconds() -> None:
    """Each with those of its day and place alone."""
    statements = [
        one
        for number in range(3000)
        for one in told(f"i{number}", happened_on=str(date.fromordinal(739_000 + number // 3)))
    ]
    start = time.perf_counter()
    found = matches(*statements)

    assert 3000 == len(found)
    assert time.perf_counter() - start < 30
