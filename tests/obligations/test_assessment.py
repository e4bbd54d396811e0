"""The whole answer."""

from dataclasses import dataclass

from foedus.obligations import Notice, as_plain


@dataclass(frozen=True)
class Nest:
    """Data of every kind."""

    names: frozenset[str]
    pairs: tuple[tuple[str, int], ...]
    inner: dict[int, Notice]


def test_data_become_lists_and_words_in_a_fixed_order() -> None:
    """Sets are sorted, tuples are lists, keys are words, and what is plain stays as it is."""
    nest = Nest(names=frozenset("ba"), pairs=(("x", 1),), inner={1: Notice(code="a", text="b")})

    assert {
        "names": ["a", "b"],
        "pairs": [["x", 1]],
        "inner": {"1": {"code": "a", "text": "b", "about": "", "source": []}},
    } == as_plain(nest)
    assert Nest is as_plain(Nest)
