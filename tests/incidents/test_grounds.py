"""Common ground and quarrels, property by property."""

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.actors import load_actors
from foedus.incidents.claims import Claim, OneOf, Scale
from foedus.incidents.grounds import Ground, Voice, find_ground, plurality_ground, stated_when, voice_of
from foedus.places import load_places
from foedus.statements import Document, Statement
from foedus.terms import objects
from tests.incidents.builders import DAILY, WIRE, When, a_record, denies, says

SCALE = Scale(load_actors(), load_places(), date(2025, 5, 1))
FORCES, BASE, HOSPITAL = "land forces", "military base", "hospital"


def hit(*words: str) -> int:
    """Return the objects that are one of these, as a mask."""
    return sum(objects().mask(word) for word in words)


def a_voice(name: str, *words: str, side: bool = False) -> Voice:
    """Return somebody who says that the object is one of these."""
    return Voice(name=name, side=side, claim=OneOf(hit(*words)), statements=(says("h1.object", *words, holder=name),))


def accepted(ground: Ground) -> int:
    """Return the objects accepted, none where nothing is."""
    return ground.claim.mask if isinstance(ground.claim, OneOf) else 0


def said_by_wire(*statements: Statement, documents: tuple[Document, ...] = ()) -> tuple[Claim | None, str]:
    """Return what the wire says, taken together, and how a contradiction in it was resolved."""
    record = a_record(*statements, documents=documents)
    voice, fault = voice_of(WIRE, side=False, statements=statements, record=record, scale=SCALE)
    return voice.claim if voice else None, fault.resolved_by if fault else ""


def test_what_neutrals_affirm_together_is_the_ground() -> None:
    """Forces, says one, a base or a hospital, another: a base is both."""
    ground = find_ground((a_voice("daily", "armed forces"), a_voice("wire", BASE, HOSPITAL)))

    assert hit(BASE) == accepted(ground)
    assert not ground.disputed
    assert "" == ground.alone


def test_the_majority_of_origins_is_the_ground() -> None:
    """Two origins say a hospital, one says soldiers."""
    ground = find_ground((a_voice("a", FORCES), a_voice("b", HOSPITAL), a_voice("c", HOSPITAL)))

    assert hit(HOSPITAL) == accepted(ground)
    assert ["a"] == [voice.name for voice in ground.opposed]


def test_a_tie_leaves_the_property_open() -> None:
    """One against one: either may be right, and neither opposes the ground."""
    ground = find_ground((a_voice("a", FORCES), a_voice("b", HOSPITAL)))

    assert hit(FORCES, HOSPITAL) == accepted(ground)
    assert () == ground.opposed


def test_each_pair_may_agree_and_all_three_not() -> None:
    """Where no value is left by all, and no two are a party, every value stays."""
    ground = find_ground((a_voice("a", FORCES, BASE), a_voice("b", BASE, HOSPITAL), a_voice("c", HOSPITAL, FORCES)))

    assert hit(FORCES, BASE, HOSPITAL) == accepted(ground)


def test_a_side_that_nobody_opposes_is_believed_on_its_word_alone() -> None:
    """Only Poland says what was hit."""
    ground = find_ground((a_voice("POL", FORCES, side=True),))

    assert hit(FORCES) == accepted(ground)
    assert "POL" == ground.alone


def test_a_side_that_says_more_exactly_what_neutrals_say_is_believed_on_its_word_alone() -> None:
    """The wire says armed forces, Poland soldiers: soldiers, on its word."""
    ground = find_ground((a_voice("POL", FORCES, side=True), a_voice("wire", "armed forces")))

    assert hit(FORCES) == accepted(ground)
    assert "POL" == ground.alone


def test_a_side_that_says_what_neutrals_say_is_not_alone() -> None:
    """The wire says soldiers, and so does Poland."""
    ground = find_ground((a_voice("POL", FORCES, side=True), a_voice("wire", FORCES)))

    assert "" == ground.alone
    assert 2 == len(ground.statements)


def test_a_side_against_neutrals_is_opposed() -> None:
    """The wire says soldiers, Russia a hospital."""
    ground = find_ground((a_voice("RUS", HOSPITAL, side=True), a_voice("wire", FORCES)))

    assert hit(FORCES) == accepted(ground)
    assert ["RUS"] == [voice.name for voice in ground.opposed]


def test_two_sides_and_nobody_else_leave_no_ground() -> None:
    """Poland says soldiers, Russia a hospital: nothing is accepted, and both stay possible."""
    ground = find_ground((a_voice("POL", FORCES, side=True), a_voice("RUS", HOSPITAL, side=True)))

    assert ground.claim is None
    assert OneOf(hit(FORCES, HOSPITAL)) == ground.possible
    assert 2 == len(ground.opposed)


def test_sides_that_differ_within_what_neutrals_leave_open_leave_it_open() -> None:
    """The wire says armed forces, Poland soldiers, Russia a base: neither is believed because of its name."""
    voices = (
        a_voice("POL", FORCES, side=True),
        a_voice("RUS", BASE, side=True),
        a_voice("wire", "armed forces"),
    )
    grounds = [find_ground(tuple(order)) for order in permutations(voices)]

    assert {hit("armed forces")} == {accepted(ground) for ground in grounds}
    assert {frozenset({"POL", "RUS"})} == {frozenset(one.name for one in ground.opposed) for ground in grounds}
    assert OneOf(hit(BASE)) == grounds[0].held_by(voices[1])


def test_sides_that_agree_two_by_two_and_not_together_leave_it_open() -> None:
    """Each pair of three sides has something in common, all three nothing."""
    ground = find_ground(
        (
            a_voice("POL", FORCES, BASE, side=True),
            a_voice("RUS", BASE, HOSPITAL, side=True),
            a_voice("USA", HOSPITAL, FORCES, side=True),
        )
    )

    assert ground.claim is None
    assert 3 == len(ground.opposed)


def test_a_side_holds_what_it_denies_nothing_of() -> None:
    """A side that departs from the ground has its own claim, one that narrows it both."""
    ground = find_ground((a_voice("RUS", HOSPITAL, side=True), a_voice("wire", FORCES, BASE)))

    assert OneOf(hit(HOSPITAL)) == ground.held_by(ground.opposed[0])
    assert OneOf(hit(BASE)) == ground.held_by(a_voice("POL", BASE, HOSPITAL, side=True))


def test_most_voices_decide_where_sides_are_counted_too() -> None:
    """By plurality, Russia's word is one of three."""
    ground = plurality_ground((a_voice("RUS", HOSPITAL, side=True), a_voice("a", FORCES), a_voice("b", FORCES)))

    assert hit(FORCES) == accepted(ground)
    assert "" == ground.alone


@given(
    st.permutations([(FORCES,), (FORCES, BASE), (BASE,), (HOSPITAL,)]), st.lists(st.booleans(), min_size=4, max_size=4)
)
def test_who_is_heard_first_means_nothing(words: list[tuple[str, ...]], sides: list[bool]) -> None:
    """The ground is what is said, and not the order of the names."""
    voices = [
        a_voice(f"n{number}", *one, side=side) for number, (one, side) in enumerate(zip(words, sides, strict=True))
    ]
    grounds = [find_ground(tuple(order)) for order in permutations(voices)]

    assert 1 == len({ground.possible for ground in grounds})


def test_the_later_statement_stands() -> None:
    """On 3 May the wire says soldiers, on 2 May it said a hospital."""
    later = says("h1.object", FORCES, when=When(stated="2025-05-03"))
    earlier = says("h1.object", HOSPITAL, when=When(stated="2025-05-02"))

    assert (OneOf(hit(FORCES)), "the later statement") == said_by_wire(later, earlier)
    assert (OneOf(hit(FORCES)), "the later statement") == said_by_wire(earlier, later)


@pytest.mark.parametrize(
    ("one", "other"), [("", ""), ("2025-05-03", "2025-05-03"), ("", "2025-05-03"), ("2025-05", "2025-05-03")]
)
def test_where_neither_is_surely_later_both_are_kept(one: str, other: str) -> None:
    """A statement without a day, or of some day in May, is not earlier than one of the third."""
    told = said_by_wire(
        says("h1.object", FORCES, when=When(stated=one)), says("h1.object", HOSPITAL, when=When(stated=other))
    )

    assert (OneOf(hit(FORCES, HOSPITAL)), "both kept") == told


def test_a_document_speaks_on_the_day_that_it_appears() -> None:
    """What a paper itself asserts, it asserts when published; what it reports of others has their day."""
    record = a_record(documents=(Document(id=WIRE, published_on="2025-05-03"),))

    assert "2025-05-03" == stated_when(says("act", "attack"), record=record)
    assert "" == stated_when(says("act", "attack", holder="RUS"), record=record)


def test_three_that_clash_together_are_all_kept() -> None:
    """No two of them contradict one another, and yet they cannot all hold."""
    told = said_by_wire(
        says("h1.object", FORCES, BASE), says("h1.object", BASE, HOSPITAL), says("h1.object", HOSPITAL, FORCES)
    )

    assert (OneOf(hit(FORCES, BASE, HOSPITAL)), "both kept") == told


def test_a_voice_without_a_claim_is_silent() -> None:
    """Whoever denies all that can be has said nothing."""
    assert (None, "") == said_by_wire(denies("h1.object", "anything"))


def test_a_contradiction_names_its_statements() -> None:
    """A lint says which statements cannot both hold, and leaves the others out."""
    record = a_record(says("h1.object", FORCES), says("h1.object", HOSPITAL), says("h1.object", "anything"))
    _, fault = voice_of(DAILY, side=False, statements=record.statements, record=record, scale=SCALE)

    assert fault is not None
    assert {FORCES, HOSPITAL} == {value for one in fault.statements for value in one.value}
