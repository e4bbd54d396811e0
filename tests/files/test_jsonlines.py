"""JSON Lines, one object a line."""

import json
from typing import NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from foedus.errors import RegisterError, StatementError
from foedus.files import jsonlines, read_json_lines
from tests.builders import faults_of, told
from tests.strategies import plain_data, texts

NO_JSON = """\
StatementError [files/json-line]: The line is no JSON: {problem}.
  at    export.jsonl:{at}
  want  one JSON object a line
  mend  see `foedus schema statement`"""
NO_OBJECT = """\
StatementError [files/json-line]: The line holds no JSON object.
  at    export.jsonl:1
  want  one JSON object a line
  mend  see `foedus schema statement`"""
TWICE = """\
StatementError [files/duplicate-key]: The key "act" stands twice.
  at    export.jsonl:1
  want  each key once
  mend  remove or rename one of the two"""
TOO_DEEP = """\
StatementError [files/too-deep]: The line nests deeper than 50 levels.
  at    export.jsonl:1
  want  at most 50 levels
  mend  flatten the structure"""
HALF = """\
StatementError [files/json-line]: The line holds half a character, an escape such as \\ud800 without its other half.
  at    export.jsonl:1
  want  one JSON object a line
  mend  see `foedus schema statement`"""
TOO_MANY = """\
StatementError [files/too-many-nodes]: The file holds more than {limit} statements.
  at    export.jsonl
  want  at most {limit} lines
  mend  split the file"""


class Bad(NamedTuple):
    """A line, and what is told of it."""

    line: str
    expected: str


def read(text: str) -> list[object]:
    """Return what each line holds."""
    return [node.plain() for node in read_json_lines(text, at="export.jsonl")]


@pytest.mark.parametrize(
    "bad",
    [
        Bad('{"act": }', NO_JSON.format(problem="expecting value", at="1:9")),
        Bad("act: attack", NO_JSON.format(problem="expecting value", at="1:1")),
        Bad('{"act": "attack"} {}', NO_JSON.format(problem="extra data", at="1:19")),
        Bad('{"act": "att', NO_JSON.format(problem="unterminated string starting at", at="1:9")),
        Bad('{"killed": NaN}', NO_JSON.format(problem="NaN is no value", at="1")),
        Bad('{"killed": -Infinity}', NO_JSON.format(problem="-Infinity is no value", at="1")),
        Bad("[]", NO_OBJECT),
        Bad("null", NO_OBJECT),
        Bad('"act"', NO_OBJECT),
        Bad('{"act": 1, "act": 2}', TWICE),
        Bad('{"a": [{"act": 1, "act": 2}]}', TWICE),
        Bad('{"a": ' + "[" * 51 + "]" * 51 + "}", TOO_DEEP),
        Bad('{"a": ' * 52 + "1" + "}" * 52, TOO_DEEP),
        Bad("[" * 100_000, TOO_DEEP),
        Bad('{"words": "\\ud800"}', HALF),
        Bad('{"\\udfff": 1}', HALF),
    ],
    ids=lambda bad: bad.line[:24],
)
def test_a_bad_line_is_told(bad: Bad) -> None:
    """A line that is no object, or says two things at once, is not half read."""
    assert bad.expected == told(lambda: read(bad.line))


def test_every_bad_line_is_told_at_once() -> None:
    """Whoever mends an export mends all of it in one go."""
    text = '{"act": 1}\n\n{"act": }\n{}\n[]\n'

    assert ["export.jsonl:3:9", "export.jsonl:5"] == [fault.at for fault in faults_of(lambda: read(text))]


def test_a_file_of_bad_lines_is_not_read_to_its_end() -> None:
    """A million bad lines are a thousand faults and one that says so."""
    faults = faults_of(lambda: read("x\n" * 1_000_000))

    assert (1_001, "files/more-faults") == (len(faults), faults[-1].code)


def test_a_key_can_be_refused_among_twenty_thousand() -> None:
    """A line made of keys is read in the time of its length, not of its square."""
    keys = ", ".join(f'"k{number}": 1' for number in range(20_000))

    assert [20_000] == [len(node.pairs or ()) for node in read_json_lines(f"{{{keys}}}", at="export.jsonl")]
    assert TWICE.replace('"act"', '"k7"') == told(lambda: read(f'{{{keys}, "k7": 2}}'))


def test_more_lines_than_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file too large to hold is to be split; one line below the limit is read."""
    monkeypatch.setattr(jsonlines, "MAX_LINES", 3)

    assert TOO_MANY.format(limit="3") == told(lambda: read("{}\n" * 4))
    assert [{}, {}, {}] == read("{}\n" * 3)


@pytest.mark.prove
def test_a_million_lines_are_read_and_one_more_is_not() -> None:
    """The limit stands where it is said to stand."""
    assert 1_000_000 == len(read("{}\n" * 1_000_000))
    assert TOO_MANY.format(limit="1,000,000") == told(lambda: read("{}\n" * 1_000_001))


def test_numbers_words_and_nothing_are_kept_as_written() -> None:
    """Twelve thousandths are not rounded, and a number of a thousand digits is no sum."""
    line = f'{{"a": 0.120, "b": -0, "c": 1e400, "d": {"9" * 5000}, "e": true, "f": false, "g": null, "h": "", "i": []}}'
    expected: dict[str, object] = {
        "a": "0.120",
        "b": "-0",
        "c": "1e400",
        "d": "9" * 5000,
        "e": "true",
        "f": "false",
        "g": None,
        "h": "",
        "i": [],
    }

    assert [expected] == read(line)


def test_a_line_stands_where_it_stands() -> None:
    """Blank lines count, so that an editor finds the line."""
    assert [2, 4] == [node.line for node in read_json_lines('\n{"a": {}}\n \n{}', at="export.jsonl")]


def test_the_kind_of_fault_follows_the_noun() -> None:
    """The same slip is a fault of the register where the register was read."""
    with pytest.raises(ExceptionGroup) as caught:
        list(read_json_lines("[]", at="law.jsonl", kind=RegisterError))

    assert [RegisterError] == [type(fault) for fault in caught.value.exceptions]


@given(st.lists(st.dictionaries(texts(max_size=10), plain_data(), max_size=4), max_size=4))
def test_what_was_written_is_what_is_read(lines: list[dict[str, object]]) -> None:
    """An export comes back letter by letter."""
    for ascii_only in (True, False):
        assert lines == read("\n".join(json.dumps(line, ensure_ascii=ascii_only) for line in lines))


@given(st.text(max_size=200))
@example('{"\ud800": 1}')
def test_no_text_makes_the_reader_stumble(text: str) -> None:
    """Whatever a stranger sends is read or refused, and nothing else happens."""
    faults = faults_of(lambda: read(text))

    assert {StatementError} >= {type(fault) for fault in faults}
