"""Incidents that are one, brought together and taken apart again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.actors import load_actors
from foedus.incidents import Incident, compare_accounts, find_identity, gather_incidents, incident_named, parse_policy
from foedus.places import load_places
from foedus.statements import Record, Statement, Titled
from tests.incidents.builders import WIRE, When, a_record, a_strike, an_act, denies, says, withdraws
from tests.incidents.samewords import NAMES, a_word, strikes, words_on

ALPHA, BRAVO = "alpha", "bravo"


def incidents_of(record: Record, *, as_of: date | None = None) -> tuple[Incident, ...]:
    """Return the incidents of a record."""
    return gather_incidents(
        record, policy=parse_policy("accepted"), actors=load_actors(), places=load_places(), as_of=as_of
    )


def ids(record: Record, *, as_of: date | None = None) -> dict[str, tuple[str, ...]]:
    """Return the incidents of a record by id, with the other ids that lead to each."""
    return {one.id: one.also for one in incidents_of(record, as_of=as_of)}


def facts(incident: Incident) -> object:
    """Return what an incident was, on every account of it."""
    return [
        (account.name, account.hits, account.happened_on, account.acts, account.cites, account.stated)
        for account in incident.accounts
    ]


def test_incidents_that_are_one_go_by_the_id_of_the_oldest() -> None:
    """Bravo was told of the day after alpha, whichever of the two the statement is about."""
    for text in ("alpha = bravo", "bravo = alpha"):
        record = strikes(a_word(text), names=("alpha", "bravo"))

        assert {ALPHA: (BRAVO,)} == ids(record)
        assert ["Alpha"] == [one.title for one in incidents_of(record)]


def test_the_oldest_need_not_come_first_in_the_alphabet() -> None:
    """Told in the other order, bravo is the older."""
    record = strikes(a_word("alpha = bravo"), names=("bravo", "alpha"))

    assert {BRAVO: (ALPHA,)} == ids(record)


def test_every_id_leads_to_the_incident() -> None:
    """And an id that nobody has leads nowhere."""
    found = incidents_of(strikes(a_word("alpha = bravo"), names=("alpha", "bravo", "charlie")))

    assert ["alpha", "alpha", "charlie", None] == [
        one and one.id for one in (incident_named(found, name=name) for name in ("alpha", "bravo", "charlie", "delta"))
    ]


def test_what_is_said_of_either_is_said_of_the_whole() -> None:
    """One report has the attacker, another the place, and the wire's word on both counts once."""
    record = a_record(
        says("by", "RUS", about=ALPHA, when=When(recorded="2025-05-01")),
        says("place", "Warsaw", about=BRAVO, when=When(recorded="2025-05-02")),
        says("by", "RUS", about=BRAVO, when=When(recorded="2025-05-02")),
        a_word("alpha = bravo"),
    )
    (incident,) = incidents_of(record)

    assert {"RUS", "POL"} == set(incident.actors)
    assert {one.id for one in record.statements} == set(incident.statements)


def test_an_act_names_the_incident_by_either_id() -> None:
    """A request about bravo is a request about alpha, where the two are one."""
    record = a_record(
        *a_strike(about=ALPHA),
        *a_strike(about=BRAVO),
        *an_act("request", "request", by="POL", of=BRAVO),
        a_word("alpha = bravo"),
    )
    (incident,) = incidents_of(record)

    assert [("request", frozenset({ALPHA}))] == [(one.id, one.of) for one in incident.accounts[0].acts]


def test_acts_too_can_be_the_same() -> None:
    """Two reports of one request make one act, and what each says of it counts."""
    record = a_record(
        *a_strike(about=ALPHA),
        *an_act("asked", "request", by="POL", of=ALPHA),
        *an_act("plea", "request", to="DEU", of=ALPHA),
        a_word("asked = plea"),
    )
    (incident,) = incidents_of(record)
    (act,) = incident.accounts[0].acts

    assert ("asked", ["POL"], ["DEU"]) == (
        act.id,
        [name for group in act.by.groups for name in load_actors().decode(group)],
        [name for group in act.to.groups for name in load_actors().decode(group)],
    )


def test_an_incident_is_never_the_same_as_an_act() -> None:
    """Who says so contradicts what both are."""
    record = a_record(*a_strike(about=ALPHA), *an_act("asked", "request", by="POL", of=ALPHA), a_word("alpha = asked"))
    (incident,) = incidents_of(record)

    assert ((), ["kept apart: one is an incident, the other an act"]) == (
        incident.also,
        [one.resolved_by for one in incident.contradictions],
    )


def test_an_id_that_nobody_describes_joins_those_that_are_said_to_be_it() -> None:
    """Somebody else's number for the event is enough, and leads to it as well."""
    record = strikes(a_word("alpha = event-4711"), a_word("bravo = event-4711"), names=("alpha", "bravo"))

    assert {ALPHA: (BRAVO, "event-4711")} == ids(record)


def test_such_an_id_joins_no_incident_with_an_act() -> None:
    """It can be only one of the two, and nobody says which."""
    record = a_record(
        *a_strike(about=ALPHA),
        *an_act("asked", "request", by="POL", of=ALPHA),
        a_word("alpha = event-4711"),
        a_word("asked = event-4711"),
    )
    (incident,) = incidents_of(record)

    assert (("event-4711",), ["asked"]) == (incident.also, [one.id for one in incident.accounts[0].acts])
    assert ["kept apart: one is an incident, the other an act"] == [one.resolved_by for one in incident.contradictions]


def test_dissent_is_kept_where_two_are_one() -> None:
    """The desk brings two together; Russia says that they are two, and both stand under the incident's disputes."""
    record = strikes(a_word("alpha = bravo"), a_word("alpha / bravo", holder="RUS"), names=("alpha", "bravo"))
    (incident,) = incidents_of(record)

    assert [("alpha", "same_as", "desk", [("RUS", (), ("bravo",)), ("desk", ("bravo",), ())])] == [
        (
            one.about,
            one.property,
            one.accepted,
            sorted((version.holder, version.values, version.denies) for version in one.versions),
        )
        for one in incident.disputes
    ]


def test_dissent_is_kept_where_two_are_two() -> None:
    """Both incidents show it."""
    record = strikes(a_word("alpha / bravo"), a_word("alpha = bravo", holder="RUS"), names=("alpha", "bravo"))

    assert [("alpha", "desk"), ("bravo", "desk")] == [
        (one.incident, one.accepted) for incident in incidents_of(record) for one in incident.disputes
    ]


def test_what_cannot_all_hold_is_shown_and_not_resolved() -> None:
    """Alpha is bravo and bravo is charlie, and alpha is not charlie: all three stay apart, and the answer says so."""
    words = (a_word("alpha = bravo"), a_word("bravo = charlie"), a_word("alpha / charlie"))
    found = incidents_of(strikes(*words, names=("alpha", "bravo", "charlie")))

    assert ["alpha", "bravo", "charlie"] == [one.id for one in found]
    assert [("alpha", "desk", "kept apart: alpha and charlie are said to be two", {one.id for one in words})] == [
        (one.about, one.holder, one.resolved_by, set(one.statements))
        for incident in found
        for one in incident.contradictions
    ]


def test_a_holder_that_says_both_contradicts_itself() -> None:
    """The later word counts; where neither is later, the two stay two."""
    early, late = "2025-05-01", "2025-05-02"
    again = strikes(
        a_word("alpha / bravo", holder="RUS", recorded=early), a_word("alpha = bravo", holder="RUS", recorded=late)
    )
    once = strikes(a_word("alpha / bravo", holder="RUS"), a_word("alpha = bravo", holder="RUS"))

    def told(record: Record) -> list[tuple[str, str]]:
        return [(one.holder, one.resolved_by) for found in incidents_of(record) for one in found.contradictions]

    assert ({ALPHA: (BRAVO,)}, [("RUS", "the later statement")]) == (
        {name: also for name, also in ids(again).items() if also},
        told(again),
    )
    assert ({}, [("RUS", "kept apart")]) == ({name: also for name, also in ids(once).items() if also}, told(once))


def test_the_accounts_side_by_side_show_who_says_that_two_are_one() -> None:
    """By either id, with the statements that are followed."""
    word = a_word("alpha = bravo")
    found = compare_accounts(
        strikes(word, names=("alpha", "bravo")),
        incident=BRAVO,
        policy=parse_policy("accepted"),
        actors=load_actors(),
        places=load_places(),
    )

    assert found is not None
    assert (ALPHA, [(ALPHA, False, (word.id,), ["desk"])]) == (
        found.incident,
        [
            (one.about, one.disputed, one.accepted, [version.holder for version in one.versions])
            for one in found.points
            if one.property == "same_as"
        ],
    )


def test_later_sameness_changes_no_earlier_answer() -> None:
    """On 10 May they were two; on 11 May somebody says that they are one, and on 12 May that they are not."""
    record = strikes(
        a_word("alpha = bravo", recorded="2025-05-11"), a_word("alpha / bravo", recorded="2025-05-12"), names=NAMES[:2]
    )

    assert [{ALPHA: (), BRAVO: ()}, {ALPHA: (BRAVO,)}, {ALPHA: (), BRAVO: ()}] == [
        ids(record, as_of=date(2025, 5, day)) for day in (10, 11, 12)
    ]


def test_an_incident_without_a_word_is_not_lost_when_sameness_is_taken_back() -> None:
    """Nothing is said of it but that it was the same as another, which was an error."""
    word = a_word("bravo = alpha")
    record = a_record(*a_strike(about=ALPHA))
    both = Record(
        documents=record.documents,
        incidents=(*record.incidents, Titled(id=BRAVO)),
        statements=(*record.statements, word, withdraws(word, holder="desk")),
    )

    assert {ALPHA: (), BRAVO: ()} == ids(both)


@pytest.mark.parametrize("how", ["withdrawn", "denied"])
@given(st.data())
def test_brought_together_and_taken_apart_incidents_are_as_they_were(how: str, data: st.DataObject) -> None:
    """Whichever are brought together: to take the word back, or to say the contrary, undoes it whole."""
    words = data.draw(st.lists(words_on(NAMES[:3]).map(_by_the_desk), min_size=1, max_size=3))
    before = strikes(
        denies("by", "RUS", about=ALPHA, holder="RUS"), says("h1.object", "school", about=BRAVO), names=NAMES[:3]
    )
    undone = (
        [withdraws(one, holder="desk") for one in words]
        if how == "withdrawn"
        else [a_word(f"{one.about} / {one.value[0]}", recorded="2025-06-01") for one in words]
    )
    after = Record(
        documents=before.documents,
        incidents=before.incidents,
        statements=(*before.statements, *words, *undone),
    )

    assert [facts(one) for one in incidents_of(before)] == [facts(one) for one in incidents_of(after)]


def _by_the_desk(word: Statement) -> Statement:
    return a_word(f"{word.about} = {word.value[0]}", recorded="2025-05-20")


@given(st.lists(words_on(NAMES[:4]), max_size=6), st.randoms(use_true_random=False))
def test_order_and_repetition_change_no_incident(words: list[Statement], chance: object) -> None:
    """Facts, other ids, disputes and contradictions are the same however the statements come."""
    record = strikes(*words, names=NAMES[:4])
    again = [*record.statements, *words]
    chance.shuffle(again)  # type: ignore[attr-defined]
    other = Record(documents=record.documents, incidents=record.incidents[::-1], statements=tuple(again))

    def told(listed: Record) -> list[object]:
        return [
            (one.id, one.also, facts(one), set(one.disputes), set(one.contradictions)) for one in incidents_of(listed)
        ]

    assert told(record) == told(other)


@given(st.lists(words_on(NAMES[:4]), max_size=6))
def test_every_incident_is_in_one_cluster_and_none_is_lost(words: list[Statement]) -> None:
    """Each id leads to one incident, and the ids are those that there were."""
    record = strikes(*words, names=NAMES[:4])
    found = ids(record)

    assert sorted(NAMES[:4]) == sorted([*found, *(name for also in found.values() for name in also)])


def test_without_a_word_on_sameness_a_record_stays_as_it_is() -> None:
    """Nothing is copied, so that it costs nothing."""
    record = strikes(names=NAMES[:2])

    assert find_identity(record).joined(record) is record


def test_statements_keep_their_ids() -> None:
    """What an answer cites is what was claimed, under the id by which it was claimed."""
    record = strikes(a_word("alpha = bravo"), names=NAMES[:2])
    joined = find_identity(record).joined(record)
    said = {one.id for one in record.statements if one.property != "same_as"}

    assert ({ALPHA}, said) == ({one.about for one in joined.statements}, {one.id for one in joined.statements})
    assert WIRE == joined.statements[0].document
