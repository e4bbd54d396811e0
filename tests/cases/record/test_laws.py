"""What is on record answers as it should, whatever the order in which it came, how often, and what came after."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from foedus.comparisons import Asker, Outcomes, Shift, diff_knowledge
from foedus.findings import Finder, Question
from foedus.incidents import Comparison, compare_accounts, find_identity, parse_policy
from foedus.statements import Record, Statement, Titled
from foedus.store import Store, open_store
from foedus.terms.records import DESK
from tests.comparisons.builders import an_asker
from tests.findings.lawbook import a_lawbook
from tests.findings.strategies import History, claims, histories
from tests.incidents.builders import STRIKE, a_record, withdraws
from tests.incidents.samewords import NAMES, a_word, strikes

NOON = datetime(2025, 9, 10, 12, tzinfo=UTC)
POLICIES = ("accepted", "every_origin", "plurality")
FINDER = Finder(an_asker(a_lawbook()).finder.register, an_asker().finder.actors, an_asker().finder.places)
FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


class Desk:
    """Where stores are made: each is a copy of an empty one, so that no test waits for its tables."""

    def __init__(self, folder: Path) -> None:
        """Make the empty one."""
        self.folder, self.names = folder, count()
        open_store(folder / "empty.db", create=True).close()

    @contextmanager
    def store(self, batches: Iterable[Record]) -> Iterator[Store]:
        """Yield a store in which these batches are recorded, an hour apart."""
        path = self.folder / f"{next(self.names)}.db"
        shutil.copy(self.folder / "empty.db", path)
        with open_store(path) as store:
            for number, one in enumerate(batches):
                store.record_batch(one, recorder="a coder", recorded_at=NOON + timedelta(hours=number))
            yield store
        path.unlink()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Return where stores are made."""
    return Desk(tmp_path_factory.mktemp("laws"))


def an_asked(policy: str, *, as_of: datetime | None = None, incidents: tuple[str, ...] = (STRIKE,)) -> Asker:
    """Return the whole lawbook asked of the incidents."""
    return Asker(
        finder=FINDER,
        policy=parse_policy(policy),
        question=Question(as_of=as_of, everything=True),
        incidents=incidents,
    )


def answer(record: Record, policy: str, *, as_of: datetime | None = None) -> tuple[Outcomes, Comparison | None]:
    """Return the findings about the strike, and everybody's versions of it."""
    told = compare_accounts(
        record,
        incident=STRIKE,
        policy=parse_policy(policy),
        actors=FINDER.actors,
        places=FINDER.places,
        as_of=as_of,
    )
    return an_asked(policy, as_of=as_of).ask(record), told


@st.composite
def told_in_batches(draw: st.DrawFn) -> list[Record]:
    """Draw what everybody says of a strike, with some of it taken back by the desk, in a few batches."""
    said: list[Statement] = list(dict.fromkeys(draw(histories())))
    taken = draw(st.lists(st.sampled_from(said), max_size=2, unique_by=lambda one: one.id))
    said += [withdraws(one, holder=DESK) for one in taken]
    whole = a_record(*said)
    places = [draw(st.integers(0, 3)) for _ in said]
    batches = [tuple(one for one, place in zip(said, places, strict=True) if place == number) for number in range(4)]
    return [replace(whole, statements=batch) for batch in batches if batch]


@FEW
@given(told_in_batches(), st.randoms(use_true_random=False), st.sampled_from(POLICIES))
def test_order_and_repetition_of_batches_change_no_answer(
    desk: Desk, batches: list[Record], chance: object, policy: str
) -> None:
    """A claim may come before what it contradicts and a withdrawal before what it takes back, and come twice."""
    again = [*batches, *batches]
    chance.shuffle(again)  # type: ignore[attr-defined]
    with desk.store(batches) as one, desk.store(again) as other:
        expected, found = (answer(each.read_record(), policy) for each in (one, other))

    assert expected == found


@FEW
@given(told_in_batches(), st.sampled_from(POLICIES))
def test_later_batches_change_no_earlier_answer(desk: Desk, batches: list[Record], policy: str) -> None:
    """As of each batch, the answer is what it was when that was the last one; by the store, and by the record."""
    for number in range(1, len(batches) + 1):
        moment = NOON + timedelta(hours=number - 1)
        with desk.store(batches[:number]) as then, desk.store(batches) as now:
            expected = answer(then.read_record(), policy, as_of=moment)

            assert expected == answer(now.read_record(), policy, as_of=moment)
            assert expected == answer(now.read_record(as_of=moment), policy, as_of=moment)


def test_a_name_without_a_word_said_of_it_is_known_from_the_first(desk: Desk) -> None:
    """As of the first batch nothing was said of the strike, whether or not something is said later."""
    named, told = Record(incidents=(Titled(id=STRIKE),)), a_record()
    with desk.store([named]) as then, desk.store([named, told]) as now:
        answers = [answer(one.read_record(), "accepted", as_of=NOON) for one in (then, now)]

    assert [({}, None), ({}, None)] == answers


@FEW
@given(
    st.sets(st.tuples(st.sampled_from(NAMES), st.sampled_from("=/"), st.sampled_from(NAMES)), max_size=5),
    st.randoms(use_true_random=False),
)
def test_clusters_do_not_depend_on_the_order_of_batches(
    desk: Desk, words: set[tuple[str, str, str]], chance: object
) -> None:
    """Where nobody thinks again: of one who does, the later word counts, and what is later the record says."""
    pairs = [frozenset((first, second)) for first, _, second in words]
    assume(all(len(pair) == 2 and pairs.count(pair) == 1 for pair in pairs))
    said = [a_word(f"{first} {sign} {second}") for first, sign, second in sorted(words)]
    apart = [one for one in said if one.property == "not_same_as"]
    same = [one for one in said if one.property == "same_as"]
    # What is said at once is placed alike, so that no word stands in another's way by having come first.
    batches = [strikes(), replace(strikes(), statements=(*same, *apart))]
    again = [*batches, batches[0]]
    chance.shuffle(again)  # type: ignore[attr-defined]
    with desk.store(batches) as one, desk.store(again) as other:
        expected, found = (
            sorted(sorted(group) for group in find_identity(each.read_record()).members.values())
            for each in (one, other)
        )

    assert expected == found


@FEW
@given(st.permutations(NAMES), st.randoms(use_true_random=False))
def test_of_what_is_one_every_id_answers_alike_in_any_order(desk: Desk, names: list[str], chance: object) -> None:
    """Three of five strikes are said to be one; whichever word came first, each id finds the same."""
    batches = [strikes(), *(replace(strikes(), statements=(a_word(f"{one} = {names[0]}"),)) for one in names[1:3])]
    again = [*batches, *batches]
    chance.shuffle(again)  # type: ignore[attr-defined]
    asked = an_asked("accepted", incidents=NAMES)
    with desk.store(batches) as one, desk.store(again) as other:
        expected, found = (asked.ask(each.read_record()) for each in (one, other))
    alike = [
        sorted(replace(finding, incident="").outcome for finding in found.values() if finding.incident == name)
        for name in names[:3]
    ]

    assert expected == found
    assert [alike[0]] * 3 == alike


def shifts(store: Store, *, after: int) -> tuple[Shift, ...]:
    """Return the findings that the batches after a number changed."""
    first, last = NOON + timedelta(hours=after), NOON + timedelta(hours=24)
    return diff_knowledge(store.read_record(), first=first, second=last, asker=an_asked("accepted")).shifts


@FEW
@given(histories(), claims())
def test_what_changed_a_finding_is_the_statement_without_which_it_did_not(
    desk: Desk, known: History, new: Statement
) -> None:
    """One statement came later: each finding that it is said to have changed is as it was when it is taken away."""
    assume(new.id not in {one.id for one in known})
    before, after = a_record(*known), replace(a_record(*known, new), statements=(new,))
    with desk.store([before, after]) as store, desk.store([before]) as without:
        found, left = shifts(store, after=0), shifts(without, after=0)
    blamed = [one for one in found if one.cause.together]

    assert {new.id} >= {change.statement.id for one in blamed for change in one.cause.together}
    assert {(one.before, one.after) for one in found if not one.cause.together} <= {
        (one.before, one.after) for one in left
    }
    assert {(one.before, one.after) for one in blamed}.isdisjoint((one.before, one.after) for one in left)


@FEW
@given(histories(), st.lists(claims(), min_size=2, max_size=4, unique_by=lambda one: one.id))
def test_no_statement_can_be_left_out_of_a_cause(desk: Desk, known: History, new: list[Statement]) -> None:
    """Of several that came later the fewest are named: with them the finding comes out so, without any of them not."""
    fresh = tuple(one for one in new if one.id not in {each.id for each in known})
    assume(fresh)
    before, after = a_record(*known), replace(a_record(*known, *fresh), statements=fresh)
    with desk.store([before, after]) as store:
        record, found = store.read_record(), shifts(store, after=0)
    asked = an_asked("accepted", as_of=NOON + timedelta(hours=24))
    base = [one for one in record.statements if one.id not in {each.id for each in fresh}]
    by_id = {one.id: one for one in record.statements}

    def comes_out(shift: Shift, names: Iterable[str]) -> bool:
        outcomes = asked.ask_of((*base, *(by_id[name] for name in names)), among=record)
        if shift.after is None:
            return shift.before is not None and shift.before.key not in outcomes
        one = outcomes.get(shift.after.key)
        turned = shift.before is None or shift.before.outcome != shift.after.outcome
        return one is not None and (one.outcome == shift.after.outcome if turned else one == shift.after)

    for shift in found[:6]:
        names = [change.statement.id for change in shift.cause.together]

        assert comes_out(shift, names)
        assert not any(comes_out(shift, [one for one in names if one != name]) for name in names)


def test_an_incident_of_which_nothing_was_said_is_not_answered(desk: Desk) -> None:
    """The record holds its name, and no statement about it."""
    with desk.store([Record(incidents=(Titled(id=STRIKE),))]) as store:
        record = store.read_record()

    assert {} == an_asked("accepted").ask(a_record())
    assert answer(record, "accepted") == answer(Record(incidents=(Titled(id=STRIKE),)), "accepted")
