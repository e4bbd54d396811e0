"""Strict JSON, from whomever it comes."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.errors import DocumentError
from foedus.files import Node, Plain, read_json
from foedus.files.jsonfile import MAX_NODES
from tests.builders import told
from tests.strategies import texts

HALF = "The text holds half a character, an escape such as \\ud800 without the other."


def values() -> st.SearchStrategy[Plain]:
    """Return nested texts, nothing, lists and mappings."""
    return st.recursive(
        texts() | st.none(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts(max_size=10), inner, max_size=4),
        max_leaves=12,
    )


@given(values(), st.sampled_from((None, 1, "\t")), st.booleans())
def test_what_json_writes_is_read(value: Plain, indent: int | str | None, plain: bool) -> None:  # noqa: FBT001
    """However it is laid out and escaped."""
    assert value == read_json(json.dumps(value, indent=indent, ensure_ascii=plain), at="file").plain()


def test_every_scalar_is_read_as_text() -> None:
    """A number keeps its digits, and a word its letters."""
    assert ["012", "1.50", "-2e+10", "true", "false", None] == read_json(
        '["012", 1.50, -2e+10, true, false, null]', at="file"
    ).plain()


def test_a_value_knows_its_line_and_column() -> None:
    """So that a fault in it can be pointed at."""
    node = read_json('{\n  "a": [\n    1,\n    {"b": 2}\n  ]\n}\n', at="file")
    inner = node.nearest(("a", 1, "b"))

    assert (1, 1) == (node.line, node.column)
    assert (4, 11) == (inner.line, inner.column)
    assert Node(line=2, column=3, scalar="a") == node.key("a")


@pytest.mark.parametrize(
    ("text", "where", "message"),
    [
        ("", "1:1", "The file ends too early."),
        ("[1,\n", "2:1", "The file ends too early."),
        ('{"a" 1}', "1:6", "A colon is missing after the key."),
        ("{a: 1}", "1:2", "A key in quotation marks is missing."),
        ('{"a": 1,}', "1:9", "A key in quotation marks is missing."),
        ("[1, ]", "1:5", "Here stands no JSON value."),
        ("[1 2]", "1:4", "A comma or `]` is missing."),
        ('{"a": 01}', "1:8", "A comma or `}` is missing."),
        ("[NaN]", "1:2", "Here stands no JSON value."),
        ("1" * 401, "1:1", "Here stands no JSON value."),
        ("[] []", "1:4", "The file goes on after its value."),
        ('"a\nb"', "1:3", "The text is no JSON: invalid control character at."),
        ('["\\x"]', "1:3", "The text is no JSON: invalid \\escape."),
        ('["a', "1:2", "The text is no JSON: unterminated string starting at."),
        ('["\\ud800"]', "1:2", HALF),
        ('{"\\udc00": 1}', "1:2", HALF),
    ],
)
def test_what_is_no_json_is_told_where(text: str, where: str, message: str) -> None:
    """At the line and the column where it stops being JSON."""
    assert (
        f"DocumentError [files/json]: {message}\n  at    file:{where}\n  want  one JSON value\n"
        "  mend  correct it by hand, or have it written anew"
    ) == told(lambda: read_json(text, at="file", kind=DocumentError))


def test_a_key_stands_once() -> None:
    """The second could hide the first."""
    assert '[files/duplicate-key]: The key "a" stands twice.' in told(lambda: read_json('{"a": 1, "a": 2}', at="file"))


@pytest.mark.parametrize(("opens", "closes"), [("[", "]"), ('{"a":', "}")])
def test_a_deep_file_is_refused_and_nothing_breaks(opens: str, closes: str) -> None:
    """Fifty levels are read, and a hundred thousand are a fault like any other."""
    assert "" == told(lambda: read_json(opens * 50 + "1" + closes * 50, at="file"))
    assert "[files/too-deep]" in told(lambda: read_json(opens * 100_000, at="file"))


def test_a_file_of_too_many_values_is_refused() -> None:
    """Half a million are read."""
    assert "[files/too-many-nodes]" in told(lambda: read_json("[" + "0," * MAX_NODES + "0]", at="file"))
