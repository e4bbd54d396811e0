"""One attributed claim, and records of many."""

import hashlib
from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.statements import Document, Holder, Record, Statement, Titled, Unread, join_records
from tests.builders import a_document, a_record, a_statement
from tests.strategies import records, statements

CANONICAL = (
    '{"about":"doha-2025-09-09","document":"wire","end":"","holder":"ISR","property":"act","stance":"affirms",'
    '"start":"","stated_on":"","value":["air strike"],"via":[],"words":"Präzise\\n\\u0001 \\"Schläge\\""}'
)


def test_a_claim_is_named_by_the_hash_of_its_canonical_form() -> None:
    """Anybody with RFC 8785 and SHA-256 finds the same name for the same claim."""
    claim = a_statement(words='Präzise\n\1 "Schläge"')
    expected = hashlib.sha256(CANONICAL.encode()).hexdigest()

    assert expected == claim.id
    assert expected[:10] == claim.short_id


@given(statements(), st.data())
def test_the_order_of_alternatives_does_not_change_the_claim(claim: Statement, data: st.DataObject) -> None:
    """One of these is one of these, in whatever order and however often they are named."""
    shuffled = data.draw(st.permutations([*claim.value, *claim.value]))

    assert claim.id == replace(claim, value=tuple(shuffled)).id


@pytest.mark.parametrize("field", ["recorded_at", "recorded_by", "rule", "reason", "at"])
@given(claim=statements())
def test_who_wrote_a_claim_down_is_no_part_of_it(field: str, claim: Statement) -> None:
    """Two coders who read the same sentence have recorded one claim."""
    change: dict[str, Any] = {field: "2026-11-22"}

    assert claim.id == replace(claim, **change).id


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("about", "elsewhere"),
        ("property", "elsewhere"),
        ("value", ("elsewhere",)),
        ("holder", "elsewhere"),
        ("document", "elsewhere"),
        ("words", "elsewhere"),
        ("stated_on", "1815-06-18"),
        ("start", 9_999),
        ("end", 9_999),
        ("via", ("elsewhere",)),
    ],
)
@given(claim=statements())
def test_another_claim_has_another_name(field: str, value: object, claim: Statement) -> None:
    """Whatever is claimed otherwise is another claim."""
    change: dict[str, Any] = {field: value}

    assert claim.id != replace(claim, **change).id


@given(statements())
def test_to_deny_is_not_to_affirm(claim: Statement) -> None:
    """Affirming and denying the same are two claims."""
    assert replace(claim, stance="affirms").id != replace(claim, stance="denies").id


def test_a_claim_is_not_confused_with_another_by_where_its_texts_end() -> None:
    """Words that move from one field to the next make another claim."""
    one, other = a_statement(words="a", stated_on="2025"), a_statement(words="a2025", stated_on="")

    assert one.id != other.id
    assert a_statement(value=("a,b",)).id != a_statement(value=("a", "b")).id


def test_half_a_character_has_a_name_too() -> None:
    """Text that no UTF-8 file can hold does not stop a program that hands it over."""
    assert 64 == len(a_statement(words="\ud800").id)


@pytest.mark.parametrize(
    ("document", "source"),
    [
        (a_document(origin="agency"), "agency"),
        (a_document(), "Example Wire"),
        (Document(id="wire"), "wire"),
    ],
)
def test_reports_count_to_the_origin_that_they_repeat(document: Document, source: str) -> None:
    """Ten papers that print one agency's text are one origin."""
    assert source == document.source


def test_a_record_knows_its_documents_and_for_whom_its_holders_speak() -> None:
    """A spokesman's words are his government's, a stranger's are his own."""
    record = a_record(holders=(Holder(id="spokesman", speaks_for="QAT"), Holder(id="witness")))

    assert (a_document(), None) == (record.document("wire"), record.document("daily"))
    assert ["QAT", "witness", "ISR"] == [record.speaks_for(name) for name in ("spokesman", "witness", "ISR")]


def sets(record: Record) -> list[frozenset[object]]:
    """Return a record as what it holds, in no order."""
    return [frozenset(getattr(record, name)) for name in Record.__slots__]


@given(st.lists(records(), max_size=3))
def test_records_may_be_joined_in_any_order(found: list[Record]) -> None:
    """The order in which files are read changes nothing."""
    expected = sets(join_records(tuple(found)))

    for order in permutations(found):
        assert expected == sets(join_records(order))


@given(records())
def test_to_join_a_record_to_itself_changes_nothing(record: Record) -> None:
    """Repetition adds no evidence."""
    assert record == join_records((record, record)) == join_records((record,))
    assert sets(record) == sets(join_records((record, Record())))


@given(records(), records(), records())
def test_records_may_be_joined_in_parts(one: Record, two: Record, three: Record) -> None:
    """Evidence gathered in two steps is what it is in one."""
    assert join_records((one, two, three)) == join_records((join_records((one, two)), three))


@given(records(), records())
def test_nothing_is_lost_when_records_are_joined(one: Record, other: Record) -> None:
    """Every claim of either is in both together, and no other."""
    claims = {claim.id for claim in (*one.statements, *other.statements)}

    assert claims == {claim.id for claim in join_records((one, other)).statements}


def test_a_claim_recorded_again_was_known_since_the_first_time() -> None:
    """What is learnt on the twelfth does not take away what was known on the tenth."""
    early, late = (
        a_record(statements=(a_statement(recorded_at=day),)) for day in ("2025-09-10", "2025-09-12T08:00:00Z")
    )

    for order in ((early, late), (late, early)):
        assert early.statements == join_records(order).statements


def test_of_an_incident_with_and_without_title_the_title_stays() -> None:
    """Whoever gave no title takes none away."""
    bare, titled = a_record(incidents=(Titled(id="doha"),)), a_record(incidents=(Titled(id="doha", title="Strike"),))

    assert (Titled(id="doha", title="Strike"),) == join_records((bare, titled)).incidents
    assert (Titled(id="doha", title="Strike"),) == join_records((titled, bare)).incidents


def test_what_was_not_read_is_joined_too() -> None:
    """A passage left unread in one report is still unread beside another."""
    unread = Unread(document="wire", words="…", reason="no verb")
    record = a_record(unread=(unread, unread), named_instruments=("nato-1949", "nato-1949"))

    assert ((unread,), ("nato-1949",)) == (
        join_records((record,)).unread,
        join_records((record, record)).named_instruments,
    )
