"""The receipt of an answer, written and read again."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.actors import load_actors
from foedus.assess import Library, assess
from foedus.findings import Question
from foedus.obligations import RECEIPT_SCHEMA, fingerprint_of, read_receipt, receipt_dict, statements_digest
from foedus.places import load_places
from tests.builders import told
from tests.findings.builders import a_register
from tests.incidents.builders import a_record, a_strike
from tests.strategies import plain_data

Written = dict[str, object]
TRUSTED = "trusted(wire, POL)"
QUESTION = Question(strict=True, account=TRUSTED, reading="narrow", provisions=("treaty-a#1",), bearers=("USA",))
MEND = "  mend  take the receipt as it was written; one that was changed by hand proves nothing"


def a_receipt(**changes: object) -> Written:
    """Return a receipt as a file has it; a key changed to None is left out."""
    library = Library(actors=load_actors(), places=load_places(), register=a_register())
    moment = datetime(2025, 9, 10, 14, tzinfo=UTC)
    answer = assess(
        a_record(*a_strike()),
        library=library,
        on=date(2025, 5, 2),
        as_of=moment,
        policy=TRUSTED,
        question=QUESTION,
    )
    whole = receipt_dict(answer, digests={"treaty-a": "0" * 64}) | {"register": "1" * 64} | changes
    return {key: value for key, value in whole.items() if value is not None}


def read(written: object) -> object:
    """Return what is read of a receipt."""
    return read_receipt(json.dumps(written, indent=2), at="receipt.json")


def test_a_receipt_holds_the_whole_question() -> None:
    """As it was asked, so that it can be asked again."""
    found = read_receipt(json.dumps(a_receipt()), at="file")
    asked = replace(QUESTION, on=date(2025, 5, 2), as_of=datetime(2025, 9, 10, 14, tzinfo=UTC))

    assert (RECEIPT_SCHEMA, asked, TRUSTED) == (
        found.schema_name,
        found.question.asked(),
        str(found.parsed_policy),
    )


def test_a_receipt_holds_what_was_answered_and_on_what() -> None:
    """The findings in brief, the ids of the statements, the hashes of the law."""
    record = a_record(*a_strike())
    library = Library(actors=load_actors(), places=load_places(), register=a_register())
    answer = assess(record, library=library)
    found = read_receipt(json.dumps(receipt_dict(answer, digests={}) | {"register": "1" * 64}), at="file")

    assert tuple(map(fingerprint_of, answer.findings)) == found.fingerprints()
    assert sorted(one.id for one in record.statements) == found.statement_ids
    assert (["strike"], "2025-05-01") == (found.incidents, found.happened_on)


def test_the_order_of_statements_is_no_part_of_their_hash() -> None:
    """A record has no order."""
    assert statements_digest(["b" * 64, "a" * 64]) == statements_digest(["a" * 64, "b" * 64])


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"register": "0f"},
            'StatementError [obligations/wrong-digest]: "0f" is no SHA-256.\n'
            "  at    receipt.json:5:15 (register)\n  want  64 hexadecimal digits\n" + MEND,
        ),
        (
            {"statement_ids": []},
            "StatementError [obligations/wrong-digest]: The hash of the statements is not that of their ids.\n"
            "  at    receipt.json:30:17 (statements)\n  want  the SHA-256 of `statement_ids`, sorted, one a line\n"
            + MEND,
        ),
        (
            {"policy": "majority"},
            'StatementError [incidents/unknown-policy]: "majority" is no evidence policy.\n'
            "  at    receipt.json:9:13 (policy)\n"
            "  want  one of accepted, sides, every_origin, plurality, trusted(HOLDER, …)\n" + MEND,
        ),
        (
            {"question": {"as_of": "yesterday"}},
            'StatementError [obligations/wrong-date]: "yesterday" is no date; want 2025-09-09, 2025-09, 2025, '
            "2025-09-01..2025-09-30, or 2025-09-01~ for that day or any later one.\n"
            "  at    receipt.json:11:14 (question › as_of)\n"
            "  want  a day as 2025-09-10, which means its end (UTC), or a moment as 2025-09-10T14:00Z\n" + MEND,
        ),
        (
            {"question": {"on": "2025-05"}},
            'StatementError [obligations/wrong-date]: "2025-05" is no single day.\n'
            "  at    receipt.json:11:11 (question › on)\n  want  a date as 2025-09-09\n" + MEND,
        ),
        (
            {"question": {"on": "May"}},
            'StatementError [obligations/wrong-date]: "May" is no date; want 2025-09-09, 2025-09, 2025, '
            "2025-09-01..2025-09-30, or 2025-09-01~ for that day or any later one.\n"
            "  at    receipt.json:11:11 (question › on)\n  want  a date as 2025-09-09\n" + MEND,
        ),
        (
            {"engine": None, "schema": "foedus/receipt/9", "nonsense": [[1]]},
            (
                'StatementError [files/wrong-value]: "schema" holds "foedus/receipt/9", not foedus/receipt/1.\n'
                "  at    receipt.json:2:13 (schema)\n  want  foedus/receipt/1\n  mend  see `foedus schema`\n"
                'StatementError [files/missing-key]: The key "engine" is missing.\n'
                "  at    receipt.json:1:1\n  want  `engine: …`\n  mend  add `engine`\n"
                'StatementError [files/unknown-key]: The key "nonsense" is unknown here.\n'
                "  at    receipt.json:55:3 (nonsense)\n"
                "  want  one of schema, version, engine, register, instruments, policy, question, happened_on, "
                "incidents, statements, statement_ids, findings\n  mend  correct the spelling, or remove the key"
            ),
        ),
    ],
)
def test_a_receipt_from_a_stranger_is_told_what_is_wrong_and_where(changes: Written, message: str) -> None:
    """Every fault at its line and column, and nothing is answered."""
    assert message == told(lambda: read(a_receipt(**changes)))


def test_a_finding_stands_once_in_a_receipt() -> None:
    """The second could say otherwise."""
    findings = a_receipt()["findings"]
    assert isinstance(findings, list)

    assert "[obligations/finding-twice]: treaty-a#1 for POL stands twice" in told(
        lambda: read(a_receipt(findings=findings * 2))
    )


@given(plain_data(), st.sampled_from((*a_receipt(), "")))
def test_nonsense_in_a_receipt_is_a_fault_like_any_other(nonsense: object, key: str) -> None:
    """Whatever stands in it, wherever, it is read or refused, and nothing breaks."""
    told(lambda: read(a_receipt() | {key: nonsense} if key else nonsense))
