"""What a strict reader yields."""

import pytest
from hypothesis import given

from foedus.files import Node, Step, read_yaml
from tests.builders import as_block, as_json
from tests.strategies import plain_data

TEXT = """\
schema: foedus/1
parties:
  - {party: QAT, role: ~}
  - QAT
"""


def at(node: Node | None) -> tuple[int, int] | None:
    """Return where a node stands."""
    return None if node is None else (node.line, node.column)


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ((), (1, 1)),
        (("schema",), (1, 9)),
        (("parties", 0), (3, 5)),
        (("parties", 0, "party"), (3, 13)),
        (("parties", 1), (4, 5)),
        (("parties", 1, "party"), (4, 5)),
        (("parties", 2), (3, 3)),
        (("parties", -1), (3, 3)),
        (("parties", "party"), (3, 3)),
        (("provisions", 0), (1, 1)),
    ],
)
def test_a_path_leads_as_far_as_the_file_goes(steps: tuple[Step, ...], expected: tuple[int, int]) -> None:
    """A fault about what is missing stands at what it is missing from."""
    assert expected == at(read_yaml(TEXT, at="law.yaml").nearest(steps))


def test_a_child_is_what_stands_under_a_key_or_an_index() -> None:
    """A mapping has keys and no places, a list has places and no keys."""
    node = read_yaml(TEXT, at="law.yaml")
    parties = node.child("parties")
    assert parties is not None

    assert ((1, 9), None, None) == (at(node.child("schema")), node.child("title"), node.child(0))
    assert ((4, 5), None, None) == (at(parties.child(1)), parties.child(2), parties.child("party"))
    assert (None, None) == (Node(line=1, column=1).child("schema"), Node(line=1, column=1).child(0))


def test_a_key_is_where_its_name_stands() -> None:
    """An unknown key is shown itself, and not its value."""
    node = read_yaml(TEXT, at="law.yaml")

    assert (2, 1) == at(node.key("parties"))
    assert (None, None) == (node.key("title"), Node(line=1, column=1).key("title"))


def test_of_two_equal_keys_the_first_is_found() -> None:
    """A node that a program made with a key twice does not hide what came first."""
    key = Node(line=1, column=1, scalar="act")
    pairs = tuple((key, Node(line=line, column=6, scalar="attack")) for line in (1, 2))

    assert (1, 6) == at(Node(line=1, column=1, pairs=pairs).child("act"))


@given(plain_data())
def test_what_was_written_is_what_is_read(data: object) -> None:
    """Every text comes back letter by letter, whether it looks like a number, a date, a country or nothing."""
    if data is not None:
        assert data == read_yaml(as_json(data), at="any.yaml").plain()
        assert data == read_yaml(as_block(data), at="any.yaml").plain()
