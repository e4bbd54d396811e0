"""Thirty-two clauses, encoded a second time from their words alone, against the shipped encodings."""

from pathlib import Path

import pytest

from foedus.actors import Actors
from foedus.comparisons import Bench
from foedus.files import read_yaml
from foedus.instruments import Register
from foedus.places import Places
from tests.encodings import (
    RECORD,
    clause_of,
    compare_encodings,
    encoded_twice,
    mapping_of,
    read_second,
    renamed_questions,
)

FILES = encoded_twice()


@pytest.fixture(scope="module")
def bench(actors: Actors, places: Places, register: Register) -> Bench:
    """Return the shipped actors, places and instruments."""
    return Bench(actors, places, register)


@pytest.fixture(scope="module")
def record() -> dict[str, object]:
    """Return the differences on record, by clause."""
    return dict(mapping_of(read_yaml(RECORD.read_text("utf-8"), at=RECORD.name).plain()))


def test_every_clause_encoded_twice_is_on_record(record: dict[str, object]) -> None:
    """No clause is left out of the account, agreed or not."""
    assert [clause_of(path) for path in FILES] == list(record)


@pytest.mark.parametrize("path", FILES, ids=clause_of)
def test_the_encodings_part_where_the_record_says(path: Path, bench: Bench, record: dict[str, object]) -> None:
    """A change of either file that moves an answer or a field of the duty shows here."""
    expected = record[clause_of(path)]

    assert expected == compare_encodings(path, bench=bench).plain()


@pytest.mark.parametrize("path", FILES, ids=clause_of)
def test_the_second_encoding_answers_its_own_examples(path: Path, bench: Bench) -> None:
    """What the second encoder expected of its own clause still comes out."""
    second = read_second(path, bench=bench)

    assert [] == [str(one.as_fault()) for one in bench.run_examples(second, at=path.name)]


@pytest.mark.parametrize("clause", sorted(renamed_questions()))
def test_a_question_that_is_renamed_is_asked_by_both(clause: str, register: Register) -> None:
    """A question that one of the two no longer asks is no counterpart."""
    second = next(path for path in FILES if clause_of(path) == clause).read_text("utf-8")
    shipped = register.by_id[clause.partition("#")[0]].model_dump_json()
    renamed = renamed_questions()[clause]

    assert [] == [text for text in renamed if text not in " ".join(second.split())]
    assert [] == [name for names in renamed.values() for name in names if name not in shipped]
