"""Whether a statement means something."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from foedus.actors import Actors
from foedus.errors import StatementError
from foedus.files import MAX_FAULTS, Node
from foedus.places import Places
from foedus.statements import Record, Statement, Titled, check_record, check_statement, property_kind
from foedus.terms.records import ACT_PROPERTIES, HIT_PROPERTIES, INCIDENT_PROPERTIES
from tests.builders import a_record, a_statement
from tests.strategies import records

NOWHERE = Node(line=1, column=1)
LISTS = """\
StatementError [statements/unknown-value]: "{value}" is no word of the {tree}.
  at    option:1:1 (value)
  want  a word of the vocabulary (`foedus list {command}`){nearest}
  mend  {mend}"""
WIDER = "choose the nearest wider word, for example `attack` or `anything`"
PROPERTY = """\
StatementError [statements/unknown-property]: "{name}" is no property of {what}.
  at    option:1:1 (property)
  want  one of {known}
  mend  correct the property; hits are written h1.object, h1.of, h2.object …"""
COUNT = """\
StatementError [statements/wrong-count]: "{value}" is no count.
  at    option:1:1 (value)
  want  a whole number, or an interval as 6..19
  mend  write digits"""


@pytest.fixture
def tell(actors: Actors, places: Places) -> "Tell":
    """Return what says the faults of one statement."""
    return Tell(actors, places)


class Tell:
    """What people are told of one statement in a record with one incident and one act."""

    def __init__(self, actors: Actors, places: Places) -> None:
        """Hold what is known of the world."""
        self.actors, self.places = actors, places

    def __call__(self, statement: Statement) -> str:
        """Return every fault, one below the other."""
        found = check_statement(
            statement, record=a_record(), actors=self.actors, places=self.places, node=NOWHERE, at="option"
        )
        return "\n".join(str(fault) for fault in found)


@given(record=records())
def test_a_claim_in_the_vocabulary_means_something(record: Record, actors: Actors, places: Places) -> None:
    """Every word that Foedus lists can be used."""
    nodes = [NOWHERE for _ in record.statements]

    assert [] == check_record(record, actors=actors, places=places, nodes=nodes, at="any").found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("act", "act"),
        ("h1.object", "object"),
        ("h12.of", "actors"),
        ("of", "text"),
        ("kind", "kind"),
        ("withdrawn", "text"),
        ("h1.killed", None),
        ("h1.object\n", None),
        ("h1234.object", None),
        ("h\u0661.object", None),
        ("hit.object", None),
        ("colour", None),
    ],
)
def test_each_property_takes_one_kind_of_value(name: str, kind: str | None) -> None:
    """Hits are numbered in plain digits, and a property that nobody knows takes none."""
    assert kind == property_kind(name)


@pytest.mark.parametrize(
    ("name", "value", "tree", "nearest"),
    [
        ("act", "air strikes", "acts", "air strike"),
        ("act", "xyzzy", "acts", ""),
        ("act", "armed attack.broad", "acts", "armed attack"),
        ("h1.object", "hospitals", "objects", "hospital"),
        # A word of law says what an attack was, and never what was hit.
        ("h1.object", "aggression", "objects", ""),
        ("kind", "condemnations", "kinds of acts", "condemnation"),
    ],
)
def test_a_word_outside_the_vocabulary_is_told(tell: Tell, name: str, value: str, tree: str, nearest: str) -> None:
    """A word that the coder coined is answered with the nearest that has a meaning."""
    about = "notice" if name == "kind" else "doha-2025-09-09"
    expected = LISTS.format(
        value=value,
        tree=tree,
        command=tree.split(maxsplit=1)[0],
        nearest=f"; nearest: {nearest}" if nearest else "",
        mend=f"write `{nearest}`" if nearest else WIDER,
    )

    assert expected == tell(a_statement(about=about, property=name, value=(value,)))


@pytest.mark.parametrize("value", ["aggression", "armed attack", "Armed-Attack", "attack", "anything", "airstrike"])
def test_a_holder_may_use_a_word_of_law(tell: Tell, value: str) -> None:
    """Who calls it aggression has claimed something, whatever the law makes of it."""
    assert "" == tell(a_statement(value=(value,)))


@pytest.mark.parametrize(
    ("about", "name", "what", "known", "nearest"),
    [
        ("doha-2025-09-09", "plaec", "an incident", INCIDENT_PROPERTIES, "place"),
        ("doha-2025-09-09", "kind", "an incident", INCIDENT_PROPERTIES, "killed"),
        ("doha-2025-09-09", "h1.objects", "an incident", HIT_PROPERTIES, "object"),
        ("doha-2025-09-09", "h1.withdrawn", "an incident", HIT_PROPERTIES, ""),
        ("doha-2025-09-09", "object", "an incident", INCIDENT_PROPERTIES, ""),
        ("notice", "to_whom", "an act", ACT_PROPERTIES, ""),
        ("notice", "h1.by", "an act", ACT_PROPERTIES, ""),
    ],
)
def test_a_property_of_something_else_is_told(
    tell: Tell, about: str, name: str, what: str, known: dict[str, str], nearest: str
) -> None:
    """An attack has a place and hits, an act has an addressee, and neither has the other's."""
    want = ", ".join(known) + (f"; nearest: {nearest}" if nearest else "")
    found = tell(a_statement(about=about, property=name, value=("others",)))

    assert PROPERTY.format(name=name, what=what, known=want) in found


@pytest.mark.parametrize("value", ["many", "19..6", "-1", "1.5", "1..", "1234567890", "\u0663", "6..19\n", ""])
def test_a_count_that_is_no_number_is_told(tell: Tell, value: str) -> None:
    """Dozens are no count, and nineteen to six is no interval."""
    assert COUNT.format(value=value) == tell(a_statement(property="killed", value=(value,)))


@pytest.mark.parametrize("value", ["0", "6", "6..19", "7..7", "007"])
def test_a_count_is_a_number_or_an_interval(tell: Tell, value: str) -> None:
    """Six to nineteen were killed, according to whom one asks."""
    assert "" == tell(a_statement(property="killed", value=(value,)))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            {"about": "doha-2025-09-08"},
            """\
StatementError [statements/unknown-incident]: "doha-2025-09-08" is no incident or act of this file.
  at    option:1:1 (about)
  want  one of doha-2025-09-09, notice; nearest: doha-2025-09-09
  mend  add `- {id: doha-2025-09-08, title: …}` under `incidents:`, or correct the id""",
        ),
        (
            {"holder": "QATAR"},
            """\
StatementError [statements/unknown-holder]: "QATAR" is no actor, document or holder.
  at    option:1:1 (holder)
  want  a state by its ISO code, an organisation or group by its id, or a document of this file; nearest: QAT
  mend  correct the id, or add it under `holders:` with `speaks_for:`""",
        ),
        (
            {"holder": "xyzzyx"},
            """\
StatementError [statements/unknown-holder]: "xyzzyx" is no actor, document or holder.
  at    option:1:1 (holder)
  want  a state by its ISO code, an organisation or group by its id, or a document of this file
  mend  correct the id, or add it under `holders:` with `speaks_for:`""",
        ),
        (
            {"document": "wires"},
            """\
StatementError [statements/unknown-document]: "wires" is no document of this file.
  at    option:1:1 (document)
  want  one of wire; nearest: wire
  mend  add `- {id: wires, outlet: …, published_on: …}` under `documents:`""",
        ),
        (
            {"property": "by", "value": ("Israel",)},
            """\
StatementError [statements/unknown-actor]: "Israel" is no actor that the register knows.
  at    option:1:1 (value)
  want  a state by its ISO 3166-1 alpha-3 code, an organisation or a group by its id; nearest: ISR
  mend  write `ISR`""",
        ),
        (
            {"property": "by", "value": ("xyzzyx",)},
            """\
StatementError [statements/unknown-actor]: "xyzzyx" is no actor that the register knows.
  at    option:1:1 (value)
  want  a state by its ISO 3166-1 alpha-3 code, an organisation or a group by its id
  mend  see `foedus list actors`""",
        ),
        (
            {"property": "place", "value": ("Dohaa",)},
            """\
StatementError [places/unknown-place]: "Dohaa" is no place that the register knows.
  at    option:1:1 (value)
  want  a named place, a unit or a state; nearest: Doha
  mend  write `Doha`""",
        ),
        (
            {"property": "place", "value": ("xyzzyx",)},
            """\
StatementError [places/unknown-place]: "xyzzyx" is no place that the register knows.
  at    option:1:1 (value)
  want  a named place, a unit or a state
  mend  name the state or the sea in which it lies""",
        ),
        (
            {"property": "happened_on", "value": ("2025-02-30",)},
            """\
StatementError [statements/wrong-date]: "2025-02-30" names a day that no calendar has.
  at    option:1:1 (value)
  want  a date as 2025-09-09, 2025-09, 2025 or 2025-09-01..2025-09-30
  mend  write year, month and day in this order""",
        ),
        (
            {"property": "intent", "value": ("accidental",)},
            """\
StatementError [statements/unknown-value]: "accidental" is none of the values here.
  at    option:1:1 (value)
  want  one of deliberate, accident; nearest: accident
  mend  write one of them""",
        ),
        (
            {"property": "origin", "value": ("outside",)},
            """\
StatementError [statements/unknown-value]: "outside" is none of the values here.
  at    option:1:1 (value)
  want  one of outside by a state, outside by others, within
  mend  write one of them""",
        ),
        (
            {"about": "notice", "property": "when", "value": ("later",)},
            """\
StatementError [statements/unknown-value]: "later" is none of the values here.
  at    option:1:1 (value)
  want  one of before, during, after; nearest: after
  mend  write one of them""",
        ),
        (
            {"start": 5, "end": 5},
            """\
StatementError [statements/empty-span]: The span ends at 5, before or where it begins.
  at    option:1:1 (end)
  want  offsets with start < end
  mend  count characters from 0, the end not included""",
        ),
    ],
)
def test_what_means_nothing_is_told(tell: Tell, change: dict[str, Any], expected: str) -> None:
    """A slip in a subject, a holder or a value is told with what was wanted and the nearest."""
    assert expected == tell(a_statement(**change))


def test_every_fault_of_a_statement_is_told_at_once(tell: Tell) -> None:
    """One line with five slips is mended once."""
    statement = a_statement(
        about="nowhere", holder="nobody", document="nothing", value=("xyzzy", "air strike", "zyxxy"), start=9, end=3
    )
    codes = re.findall(r"\[(.*)\]", tell(statement))

    assert [
        "statements/unknown-incident",
        "statements/unknown-holder",
        "statements/unknown-document",
        "statements/unknown-value",
        "statements/unknown-value",
        "statements/empty-span",
    ] == codes


@pytest.mark.parametrize("name", ["withdrawn", "same_as", "not_same_as"])
def test_a_statement_about_a_statement_needs_no_incident(tell: Tell, name: str) -> None:
    """A withdrawal names the claim that it takes back, which may stand in another file."""
    assert "" == tell(a_statement(about="3f2a9c0d11", property=name, value=("yes",), reason="misheard"))


def test_the_desk_that_keeps_the_record_is_a_holder(tell: Tell) -> None:
    """It is declared nowhere, and may withdraw what others said."""
    claim = a_statement(about="3f2a9c0d11", property="withdrawn", value=("yes",), reason="a forgery")

    assert "" == tell(replace(claim, holder="desk"))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"reason": ""}, "statements/no-reason"),
        ({"reason": " "}, "statements/no-reason"),
        ({"value": ("no",)}, "statements/unknown-value"),
        ({"about": "notice"}, "statements/unknown-statement"),
        ({"about": "3f2a9c0d1"}, "statements/unknown-statement"),
        ({"about": "3F2A9C0D11"}, "statements/unknown-statement"),
    ],
)
def test_a_withdrawal_says_what_it_takes_back_and_why(tell: Tell, changes: dict[str, Any], code: str) -> None:
    """Ten digits of the id at least, the value yes, and a reason."""
    told = {"about": "3f2a9c0d11", "property": "withdrawn", "value": ("yes",), "reason": "misheard"} | changes

    assert f"[{code}]" in tell(a_statement(**told))


def test_others_may_be_said_to_have_attacked(tell: Tell) -> None:
    """A report may know that there were more, and not who."""
    assert "" == tell(a_statement(property="by", value=("others",)))


def test_a_subject_is_not_compared_with_each_incident_in_turn(actors: Actors, places: Places) -> None:
    """Ten thousand incidents with a claim each are checked in the time of one list."""
    names = [f"place-{number}" for number in range(10_000)]
    record = a_record(
        incidents=tuple(Titled(id=name) for name in names), statements=tuple(a_statement(about=name) for name in names)
    )

    assert [] == check_record(record, actors=actors, places=places, nodes=[NOWHERE] * len(names), at="any").found


def test_a_file_of_faults_is_not_checked_to_its_end(actors: Actors, places: Places) -> None:
    """Of a million statements about nothing, a thousand are told."""
    record = a_record(statements=(a_statement(about="nowhere"),) * 5_000)
    faults = check_record(record, actors=actors, places=places, nodes=[NOWHERE] * 5_000, at="any")

    assert (True, MAX_FAULTS, StatementError) == (faults.full, len(faults.found), faults.kind)


@pytest.mark.parametrize("prop", ["credited_to", "not_credited_to"])
def test_a_credit_by_hand_gives_its_reason(prop: str, actors: Actors, places: Places) -> None:
    """Whoever counts an act to a treaty, or does not, says why."""
    bare = a_statement(about="notice", property=prop, value=("nato-1949",), holder="USA")
    faults = [
        check_statement(
            one, record=a_record(statements=(one,)), actors=actors, places=places, node=Node(line=1, column=1), at=""
        )
        for one in (bare, replace(bare, reason="so the minister said"))
    ]

    assert [["statements/no-reason"], []] == [[fault.code for fault in each] for each in faults]


def test_how_far_an_act_goes_is_one_of_three_words(actors: Actors, places: Places) -> None:
    """Begun, in part or in full, and nothing else."""
    told = [a_statement(about="notice", property="extent", value=(one,), holder="USA") for one in ("in part", "nearly")]
    faults = [
        check_statement(
            one, record=a_record(statements=(one,)), actors=actors, places=places, node=Node(line=1, column=1), at=""
        )
        for one in told
    ]

    assert [[], ["statements/unknown-value"]] == [[fault.code for fault in each] for each in faults]
