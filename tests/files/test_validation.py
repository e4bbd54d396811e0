"""Where people wrote what, and what was wanted there."""

from typing import Annotated, Literal

import pytest
from pydantic import AfterValidator, BeforeValidator, Field

from foedus.errors import StatementError
from foedus.files import Written, WrongValueError, locate, nearest, place, read_yaml, validate
from tests.builders import faults_of, told


def _even(text: str) -> str:
    if int(text) % 2:
        raise WrongValueError(f'"{text}" is odd.', code="register/odd", want="an even number", mend="add one")
    return text


def _one_or_many(value: object) -> object:
    return value if isinstance(value, list) else [value]


class Leaf(Written):
    """A part of a part."""

    name: str
    size: int | None = Field(default=None, ge=1)
    since: Annotated[str | None, Field(alias="from")] = None


class Bough(Written):
    """Another part, which has a name too."""

    name: str
    leaves: list[str] = Field(default=[])


class Tree(Written):
    """What the tests write."""

    leaf: Leaf | None = None
    leaves: list[Leaf] = Field(default=[])
    form: list[Leaf] | str | None = None
    shape: Leaf | str | None = None
    words: Annotated[list[str], BeforeValidator(_one_or_many)] = Field(default=["a"], min_length=1)
    stance: Literal["affirms", "denies"] = "affirms"
    even: Annotated[str, AfterValidator(_even)] = "2"
    many: dict[str, str] = Field(default={})
    either: Leaf | Bough | None = None
    length: Annotated[str, Field(max_length=3)] = ""


def read(text: str) -> Tree:
    """Return the tree in a text."""
    return validate(Tree, node=read_yaml(text, at="tree.yaml"), at="tree.yaml")


UNKNOWN = """\
RegisterError [files/unknown-key]: The key "{key}" is unknown here.
  at    tree.yaml:{at}
  want  {want}
  mend  correct the spelling, or remove the key"""
WRONG = """\
RegisterError [files/wrong-value]: {message}.
  at    tree.yaml:{at}
  want  {want}
  mend  see `foedus schema`"""
MISSING = """\
RegisterError [files/missing-key]: The key "name" is missing.
  at    tree.yaml:1:7 (leaf)
  want  `name: …`
  mend  add `name`"""
ODD = """\
RegisterError [register/odd]: "3" is odd.
  at    tree.yaml:1:7 (even)
  want  an even number
  mend  add one"""
LEAF = "one of name, size, from"
TREE = "one of leaf, leaves, form, shape, words, stance, even, many, either, length"


@pytest.mark.parametrize(
    ("text", "key", "at", "want"),
    [
        ("leef: {name: a}", "leef", "1:1 (leef)", f"{TREE}; nearest: leaf"),
        ("xyzzy: a", "xyzzy", "1:1 (xyzzy)", TREE),
        ("leaf: {name: a, sizes: 1}", "sizes", "1:17 (leaf › sizes)", f"{LEAF}; nearest: size"),
        ("leaves: [{name: a}, {name: b, nme: c}]", "nme", "1:31 (leaves › 2 › nme)", f"{LEAF}; nearest: name"),
        ("form: [{name: a, nme: b}]", "nme", "1:18 (form › 1 › nme)", f"{LEAF}; nearest: name"),
        ("leaf: {name: a, since: b}", "since", "1:17 (leaf › since)", f"{LEAF}; nearest: size"),
    ],
)
def test_a_key_that_nobody_knows_is_told_with_the_nearest(text: str, key: str, at: str, want: str) -> None:
    """A slip in a key is not read past, and a key goes by the name that files use, not by the one in the code."""
    assert UNKNOWN.format(key=key, at=at, want=want) == told(lambda: read(text))


@pytest.mark.parametrize(
    ("text", "at", "message", "want"),
    [
        ("a text", "1:1", 'The file holds "a text", not a mapping', "a mapping"),
        ("[]", "1:1", "The file holds an empty list, not a mapping", "a mapping"),
        ("leaf: a", "1:7 (leaf)", '"leaf" holds "a", not a mapping', "a mapping"),
        ("leaves:", "1:8 (leaves)", '"leaves" holds nothing, not a list', "a list"),
        ("leaves: {name: a}", "1:9 (leaves)", '"leaves" holds a mapping, not a list', "a list"),
        ("leaves: [a]", "1:10 (leaves › 1)", 'Item 1 of "leaves" holds "a", not a mapping', "a mapping"),
        ("leaf: {name: [a]}", "1:14 (leaf › name)", '"name" holds a list, not a text', "a text"),
        ("leaf: {name: a, size: x}", "1:23 (leaf › size)", '"size" holds "x", not a whole number', "a whole number"),
        (
            "leaf: {name: a, size: {}}",
            "1:23 (leaf › size)",
            '"size" holds a mapping, not a whole number',
            "a whole number",
        ),
        ("leaf: {name: a, size: 0}", "1:23 (leaf › size)", '"size" holds "0", not 1 or more', "1 or more"),
        ("words: []", "1:8 (words)", '"words" holds an empty list, not a list of 1 or more', "a list of 1 or more"),
        ("words: {a: b}", "1:8 (words)", '"words" holds a mapping, not a text', "a text"),
        ("words: [a, ~]", "1:12 (words › 2)", 'Item 2 of "words" holds nothing, not a text', "a text"),
        ("words: [[a]]", "1:9 (words › 1)", 'Item 1 of "words" holds a list, not a text', "a text"),
        (
            "stance: affirm",
            "1:9 (stance)",
            '"stance" holds "affirm", not affirms or denies',
            "affirms or denies; nearest: affirms",
        ),
        ("stance: [denies]", "1:9 (stance)", '"stance" holds a list, not affirms or denies', "affirms or denies"),
        ("many: a", "1:7 (many)", '"many" holds "a", not a mapping', "a mapping"),
        ("many: {a: [b]}", "1:11 (many › a)", '"a" holds a list, not a text', "a text"),
        (
            "length: abcd",
            "1:9 (length)",
            '"length" holds "abcd", not as wanted (String should have at most 3 characters)',
            "as wanted (String should have at most 3 characters)",
        ),
    ],
)
def test_a_value_of_another_shape_is_told(text: str, at: str, message: str, want: str) -> None:
    """Nobody who writes a treaty down has to know what a validator is."""
    assert WRONG.format(at=at, message=message, want=want) == told(lambda: read(text))


@pytest.mark.parametrize(
    ("text", "at", "message", "want"),
    [
        ("form: {name: a}", "1:7 (form)", '"form" holds a mapping, not a list or a text', "a list or a text"),
        ("shape: [a]", "1:8 (shape)", '"shape" holds a list, not a mapping or a text', "a mapping or a text"),
        ("form: [a]", "1:8 (form › 1)", 'Item 1 of "form" holds "a", not a mapping', "a mapping"),
    ],
)
def test_a_value_that_can_have_two_forms_is_one_fault(text: str, at: str, message: str, want: str) -> None:
    """What has one of the forms is judged by that form, and what has none is told both."""
    assert WRONG.format(at=at, message=message, want=want) == told(lambda: read(text))


def test_a_key_that_is_missing_is_told_where_it_belongs() -> None:
    """What is not there is shown by what it should be in."""
    assert MISSING == told(lambda: read("leaf: {size: 1}"))


def test_a_key_that_two_forms_lack_is_missing_once() -> None:
    """A slip is one fault, however many ways there were to be right."""
    assert MISSING.replace("1:7 (leaf)", "1:9 (either)") == told(lambda: read("either: {}"))


def test_a_validator_tells_in_its_own_words() -> None:
    """What a noun knows about its values is told by the noun."""
    assert ODD == told(lambda: read('even: "3"'))


def test_every_fault_is_told_at_once_where_it_stands() -> None:
    """Five slips in one file are five faults, each at its own line and column."""
    text = "leaf:\n  size: 0\n  nme: a\nleaves:\n  - name: [a]\nstance: yes\n"
    expected = {"2:3 (leaf)", "2:9 (leaf › size)", "3:3 (leaf › nme)", "5:11 (leaves › 1 › name)", "6:9 (stance)"}

    assert expected == {fault.at.removeprefix("tree.yaml:") for fault in faults_of(lambda: read(text))}


def test_twenty_thousand_unknown_keys_are_told_a_thousand_times() -> None:
    """A file made of keys is refused in the time of its length, not of its square."""
    text = "".join(f"k{number}: a\n" for number in range(20_000))
    faults = faults_of(lambda: read(text))

    assert (1_001, "files/more-faults") == (len(faults), faults[-1].code)


def test_a_file_that_is_as_wanted_is_what_it_says() -> None:
    """White space around a text is no part of it, and one word is a list of one."""
    tree = read('leaf: {name: " a ", size: "2", from: b}\nwords: c\nform: d\n')

    assert Leaf(name="a", size=2, since="b") == tree.leaf
    assert (["c"], "d", "affirms") == (tree.words, tree.form, tree.stance)


def test_a_part_of_a_file_is_named_by_its_whole_path() -> None:
    """An instrument inside a case file is told with the way that leads to it."""
    node = read_yaml("name: [a]", at="case.yaml")
    faults = faults_of(lambda: validate(Leaf, node=node, at="case.yaml", kind=StatementError, under=("instruments", 0)))

    assert ["case.yaml:1:7 (instruments › 1 › name)"] == [fault.at for fault in faults]


def test_a_place_counts_items_from_one() -> None:
    """The second party is the second one, for people."""
    node = read_yaml("parties: [a, b]", at="law.yaml")
    parties = node.child("parties")
    assert parties is not None

    assert "law.yaml:1:14 (parties › 2)" == locate(node, steps=("parties", 1), at="law.yaml")
    assert "law.yaml:1:10 (parties › 3)" == locate(node, steps=("parties", 2), at="law.yaml")
    assert "law.yaml:1:10" == place(parties, steps=(), at="law.yaml")


def test_the_nearest_spelling_is_offered_only_where_one_is_near() -> None:
    """A word that is like none is not turned into one."""
    words = ("affirms", "denies")

    assert ("; nearest: affirms", "", "") == (
        nearest("Afirms", words=words),
        nearest("says", words=words),
        nearest("affirms" * 1_000_000, words=words),
    )


def test_what_is_wanted_is_worked_out_for_those_who_read_it() -> None:
    """Of a hundred thousand wrong words the nearest is looked for as often as a fault is told."""
    asked: list[str] = []

    def nearest_word() -> str:
        asked.append("once")
        return "another word"

    fault = WrongValueError("It is wrong.", code="register/wrong", want=nearest_word, mend="mend it")

    assert [] == asked
    assert ("another word", ["once"]) == (fault.want, asked)


class Bounded(Written):
    """What has bounds above."""

    few: Annotated[list[str], Field(max_length=2)] = Field(default=[])
    keys: Annotated[dict[str, str], Field(max_length=1)] = Field(default={})
    count: int = Field(default=0, le=3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("few: [a, b, c]", '"few" holds a list, not one of at most 2 items.'),
        ("few: [" + "a, " * 29 + "a]", '"few" holds a list of 30, not one of at most 2 items.'),
        ("keys: {a: b, c: d}", '"keys" holds a mapping, not one of at most 1 keys.'),
        ("count: 4", '"count" holds "4", not 3 or fewer.'),
    ],
)
def test_more_than_there_may_be_is_told_with_the_bound(text: str, expected: str) -> None:
    """Whoever writes too many is told how many would do."""
    (fault,) = faults_of(lambda: validate(Bounded, node=read_yaml(text, at="law.yaml"), at="law.yaml"))

    assert expected == fault.message
