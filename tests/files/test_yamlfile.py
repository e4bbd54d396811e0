"""Strict YAML: what is read, and what a stranger is told."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from foedus.errors import RegisterError, StatementError
from foedus.files import read_plain, read_yaml
from foedus.files.yamlfile import MAX_DEPTH, MAX_LETTERS, MAX_NODES
from tests.builders import faults_of, told

SYNTAX = """\
RegisterError [files/syntax]: The file is no YAML: {problem}.
  at    law.yaml:{at}
  want  YAML 1.2 with spaces for indentation
  mend  look at this line and the one before it: a missing quote, colon or space"""
CHARACTER = """\
RegisterError [files/syntax]: The character U+{code} may not stand in YAML.
  at    law.yaml:{at}
  want  letters, signs, spaces, tabs and line ends
  mend  take the character out, or write it as an escape in double quotes"""
EMPTY = """\
RegisterError [files/empty]: The file holds nothing.
  at    law.yaml
  want  a document that begins with `schema:`
  mend  begin with `schema: foedus/1` or see `foedus schema`"""
TWO_DOCUMENTS = """\
RegisterError [files/two-documents]: The file holds more than one document.
  at    law.yaml:{at}
  want  one document a file
  mend  split the file at `---`"""
ALIAS = """\
RegisterError [files/alias]: Anchors and aliases are not read.
  at    law.yaml:{at}
  want  each value written out where it stands
  mend  write the value out instead of `&name` or `*name`"""
TAG = """\
RegisterError [files/tag]: The tag {tag!r} is not read.
  at    law.yaml:{at}
  want  plain values without tags
  mend  take the tag out"""
TOO_DEEP = """\
RegisterError [files/too-deep]: The file nests deeper than 50 levels.
  at    law.yaml:{at}
  want  at most 50 levels
  mend  flatten the structure"""
TOO_MANY = """\
RegisterError [files/too-many-nodes]: The file holds more than 200,000 values.
  at    law.yaml:{at}
  want  at most 200,000 values
  mend  split the file"""
BAD_KEY = """\
RegisterError [files/bad-key]: A key is empty or not a plain word.
  at    law.yaml:{at}
  want  a plain word as key
  mend  write `name: value`"""
DUPLICATE = """\
RegisterError [files/duplicate-key]: The key "{key}" stands twice, first on line {first}.
  at    law.yaml:{at}
  want  each key once
  mend  remove or rename one of the two"""
WHERE = re.compile(r"any\.yaml(:\d+:\d+)?")


def tell(text: str) -> str:
    """Return what people are told of a register file with this text."""
    return told(lambda: read_yaml(text, at="law.yaml"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: [b", SYNTAX.format(problem="did not find expected ',' or ']'", at="2:1")),
        ("a: 'b", SYNTAX.format(problem="found unexpected end of stream", at="1:6")),
        ("a:\n\t- b", SYNTAX.format(problem="found character that cannot start any token", at="2:1")),
        ("a: b: c", SYNTAX.format(problem="mapping values are not allowed in this context", at="1:5")),
        ("%YAML 3.0\n---\na: b", SYNTAX.format(problem="found incompatible YAML document", at="1:1")),
        ('a: "\\ud800"', SYNTAX.format(problem="found invalid Unicode character escape code", at="1:7")),
        ("a: b\nc: x\0y", CHARACTER.format(code="0000", at="2:5")),
        ("a: \x1b[2J", CHARACTER.format(code="001B", at="1:4")),
        ("a: \x7f", CHARACTER.format(code="007F", at="1:4")),
        ("a: \ud800", CHARACTER.format(code="D800", at="1:4")),
        ("", EMPTY),
        ("# The treaty will be encoded later.\n", EMPTY),
        ("---\n...\n", EMPTY),
        ("~", EMPTY),
        ("a: b\n---\nc: d", TWO_DOCUMENTS.format(at="3:1")),
        ("---\n---\nc: d", TWO_DOCUMENTS.format(at="3:1")),
        ("a: &x b", ALIAS.format(at="1:4")),
        ("a: *x", ALIAS.format(at="1:4")),
        ("&x a: b", ALIAS.format(at="1:1")),
        ("a: &x {b: c}", ALIAS.format(at="1:4")),
        ("a: &x [b]", ALIAS.format(at="1:4")),
        ("a: !!str 1", TAG.format(tag="tag:yaml.org,2002:str", at="1:4")),
        (
            "!!python/object/apply:os.system [id]",
            TAG.format(tag="tag:yaml.org,2002:python/object/apply:os.system", at="1:1"),
        ),
        ("a: !treaty {b: c}", TAG.format(tag="!treaty", at="1:4")),
        ("? [a, b]\n: c", BAD_KEY.format(at="1:3")),
        ("? {a: b}\n: c", BAD_KEY.format(at="1:3")),
        ("~: c", BAD_KEY.format(at="1:1")),
        ("a: b\na: c", DUPLICATE.format(key="a", first=1, at="2:1")),
        ('a: {b: c, "b": d}', DUPLICATE.format(key="b", first=1, at="1:11")),
    ],
    ids=lambda text: text[:40],
)
def test_what_is_not_read_is_told(text: str, expected: str) -> None:
    """Syntax, and all that lets a file mean another thing than it seems to say, is refused with its place."""
    assert expected == tell(text)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("[" * 51 + "a" + "]" * 51, "1:52"),
        ("{a: " * 51 + "}" * 51, "1:202"),
        ("".join(" " * number + "-\n" for number in range(60)), "52:52"),
        ("[" * 10_000_000, "1:52"),
        ("- " * 1_000_000, "1:103"),
    ],
    ids=["list", "mapping", "block", "ten megabytes", "block on one line"],
)
def test_what_nests_too_deep_is_refused_before_it_is_read(text: str, at: str) -> None:
    """Ten million brackets cost as little as fifty-one."""
    assert TOO_DEEP.format(at=at) == tell(text)


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor() -> None:
    """Ten lines cannot grow into a billion values."""
    lines = ["a0: &a0 [x, x]"] + [f"a{number}: &a{number} [*a{number - 1}, *a{number - 1}]" for number in range(1, 40)]

    assert ALIAS.format(at="1:5") == tell("\n".join(lines))


def test_more_values_than_the_limit_are_refused() -> None:
    """A list with a value too many is refused at that value, and one at the limit is read."""
    items = MAX_NODES - 1

    assert TOO_MANY.format(at=f"{items + 1}:3") == tell("- a\n" * (items + 1))
    assert items == len(read_yaml("- a\n" * items, at="law.yaml").items or ())


def test_values_nest_as_deep_as_the_limit() -> None:
    """Fifty levels are more than any clause needs."""
    node = read_yaml("[" * MAX_DEPTH + "a" + "]" * MAX_DEPTH, at="law.yaml")

    for _ in range(MAX_DEPTH):
        node = (node.items or ())[0]
    assert "a" == node.scalar


def test_a_line_of_ten_megabytes_is_read() -> None:
    """A long quotation on one line is still a quotation."""
    words = "armed attack " * 800_000

    assert {"words": words} == read_yaml(f'words: "{words}"', at="law.yaml").plain()


def test_every_fault_is_told_at_once() -> None:
    """Two keys that stand twice, and an anchor behind them, are three faults of one reading."""
    text = "a: b\na: c\nb: {c: d, c: e}\n~: f\nd: &x g\n"

    assert ["2:1", "3:11", "4:1", "5:4"] == [
        fault.at.removeprefix("law.yaml:") for fault in faults_of(lambda: read_yaml(text, at="law.yaml"))
    ]


def test_twenty_thousand_equal_keys_are_told_a_thousand_times() -> None:
    """A file that is nothing but faults is told as far as anybody reads."""
    faults = faults_of(lambda: read_yaml("a: b\n" * 20_000, at="law.yaml"))

    assert (1_001, "files/more-faults") == (len(faults), faults[-1].code)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("NO", "NO"),
        ("012", "012"),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        ("2025-09-09", "2025-09-09"),
        ("true", "true"),
        ("off", "off"),
        ("0x1F", "0x1F"),
        ("1e3", "1e3"),
        ("<<", "<<"),
        ("=", "="),
        ("", None),
        ("~", None),
        ("null", None),
        ("NULL", None),
        ('""', ""),
        ("'null'", "null"),
        ('"~"', "~"),
        ("|\n  a\n  b\n", "a\nb\n"),
        (">-\n  a\n  b\n", "a b"),
        ("! x", "x"),
    ],
)
def test_a_scalar_is_what_stands_there(written: str, expected: str | None) -> None:
    """Norway is not false, paragraph 012 is not 10, and a partial date is no number."""
    assert {"a": expected} == read_yaml(f"a: {written}", at="law.yaml").plain()


def test_lines_and_columns_count_from_one() -> None:
    """An editor that is sent to a place finds the value there."""
    node = read_yaml('schema: "foedus/1"\nparties:\n  - {party: QAT}\n', at="law.yaml")
    schema, parties = (node.child(key) for key in ("schema", "parties"))
    assert schema is not None
    assert parties is not None

    assert ((1, 1), (1, 9), (3, 3)) == tuple((one.line, one.column) for one in (node, schema, parties))


def test_the_kind_of_fault_follows_the_noun() -> None:
    """The same slip is a fault of the statements where statements were read."""
    assert [StatementError] == [
        type(fault) for fault in faults_of(lambda: read_yaml("", at="case.yaml", kind=StatementError))
    ]


# What makes YAML out of text: fuzzing with these finds what letters alone do not.
SIGNS = [
    "\n",
    "  ",
    ": ",
    "- ",
    "? ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "&a ",
    "*a",
    "!t ",
    "|",
    ">",
    '"',
    "'",
    "#",
    "%",
    "---\n",
    "a",
    "~",
    "\t",
]


@given(st.text(st.characters(), max_size=200) | st.lists(st.sampled_from(SIGNS), max_size=60).map("".join))
@example("\ud800")
@settings(max_examples=300)
def test_no_text_makes_the_reader_stumble(text: str) -> None:
    """Whatever a stranger sends is read or refused at a place in the file, and nothing else happens."""
    for fault in faults_of(lambda: read_yaml(text, at="any.yaml")):
        assert isinstance(fault, RegisterError)
        assert WHERE.fullmatch(fault.at)


@given(st.binary(max_size=200))
def test_no_bytes_make_the_reader_stumble(data: bytes) -> None:
    """Bytes that happen to be text are treated like text."""
    faults_of(lambda: read_yaml(data.decode("utf-8", "replace"), at="any.yaml"))


@pytest.mark.prove
@given(st.lists(st.sampled_from(SIGNS) | st.text(st.characters(), max_size=4), max_size=200).map("".join))
@settings(max_examples=20_000)
def test_no_long_text_makes_the_reader_stumble(text: str) -> None:
    """Twenty thousand strangers send what they like."""
    for fault in faults_of(lambda: read_yaml(text, at="any.yaml")):
        assert WHERE.fullmatch(fault.at)


@pytest.mark.parametrize("text", ["a: {long}", "- b\n- {long}", "? {long}\n: b"])
def test_a_value_of_more_letters_than_anybody_reads_is_refused(text: str) -> None:
    """A book has a million; what has twenty is no value, nor a key."""
    (fault,) = faults_of(lambda: read_yaml(text.format(long="x" * (MAX_LETTERS + 1)), at="law.yaml"))

    assert "files/too-long" == fault.code
    assert None is read_plain(text.format(long="x" * (MAX_LETTERS + 1)))
