"""What people write in statement and case files."""

from typing import get_args

import jsonschema  # type: ignore[import-untyped]
import pytest
from pydantic import BaseModel

from foedus.errors import StatementError
from foedus.files import read_yaml, validate
from foedus.statements import CaseFile, StatementsFile
from foedus.statements.written import Credibility, LineEntry, Reliability, SourceKind, StatementEntry
from foedus.terms.records import CREDIBILITIES, RELIABILITIES, SOURCE_KINDS
from tests.builders import a_statement, as_json, told, written_statement

WRONG_DATE = """\
StatementError [statements/wrong-date]: {problem}.
  at    case.yaml:1:1 ({key})
  want  {want}
  mend  write year, month and day in this order"""
DAY = "a date as 2025-09-09, 2025-09 or 2025"
MOMENT = "a day as 2025-09-09, or a moment as 2025-09-09T12:00:00Z"
NO_DATE = (
    '"{text}" is no date; want 2025-09-09, 2025-09, 2025, 2025-09-01..2025-09-30, '
    "or 2025-09-01~ for that day or any later one"
)
NO_MOMENT = '"{text}" is no day and no moment'


def read(**changes: object) -> StatementEntry:
    """Return a statement as it was written."""
    node = read_yaml(as_json(written_statement(a_statement()) | changes), at="case.yaml")
    return validate(StatementEntry, node=node, at="case.yaml", kind=StatementError)


@pytest.mark.parametrize("model", [StatementsFile, CaseFile, LineEntry])
def test_an_editor_can_use_the_schema(model: type[BaseModel]) -> None:
    """The schema that is generated from the nouns is itself one that editors understand."""
    schema = model.model_json_schema(by_alias=True)

    jsonschema.Draft202012Validator.check_schema(schema)
    assert "schema" in schema["properties"]
    assert not schema["additionalProperties"]


@pytest.mark.parametrize(
    ("key", "text", "problem", "want"),
    [
        ("stated_on", "yesterday", NO_DATE, DAY),
        ("stated_on", "", NO_DATE, DAY),
        ("stated_on", "2025-02-30", '"{text}" names a day that no calendar has', DAY),
        ("stated_on", "2025-09..2025-08", '"{text}" ends before it begins', DAY),
        ("recorded_at", "2025", NO_MOMENT, MOMENT),
        ("recorded_at", "20250909", NO_MOMENT, MOMENT),
        ("recorded_at", "2025-13-09", NO_MOMENT, MOMENT),
        ("recorded_at", "2025-09-09T25:00", NO_MOMENT, MOMENT),
        ("recorded_at", "9 September", NO_MOMENT, MOMENT),
    ],
)
def test_a_date_that_cannot_be_read_is_told(key: str, text: str, problem: str, want: str) -> None:
    """When something was said or recorded decides what was known, so it is not guessed."""
    column = as_json(written_statement(a_statement()) | {key: text}).index(f'"{key}": ') + len(f'"{key}": ') + 1
    expected = WRONG_DATE.format(problem=problem.format(text=text), key=key, want=want)

    assert expected.replace("1:1", f"1:{column}") == told(lambda: read(**{key: text}))


@pytest.mark.parametrize("text", ["", "2025-09-09", "2025-09-09T12:00:00Z", "2025-09-09T12:00:00.123456+03:00"])
def test_a_claim_is_recorded_on_a_day_or_at_a_moment(text: str) -> None:
    """Coders write a day, programs a moment; who does not say leaves it to the document."""
    assert text == read(recorded_at=text).recorded_at


def test_one_value_is_a_list_of_one() -> None:
    """Most claims say one thing."""
    assert read(value=["air strike"]).value == read(value="air strike").value == ["air strike"]


def test_a_document_is_graded_by_the_words_of_the_vocabulary() -> None:
    """A kind of source, a letter for it and a digit for what it says, each of them optional."""
    assert ("", *SOURCE_KINDS) == get_args(SourceKind)
    assert ("", *RELIABILITIES) == get_args(Reliability)
    assert ("", *CREDIBILITIES) == get_args(Credibility)
