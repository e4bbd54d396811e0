"""What would settle a doubt."""

from foedus.findings.turning import MOST_SETS, minimal_hitting_sets


def test_the_fewest_stand_first() -> None:
    """One fact that settles it goes before two that do together."""
    families = [frozenset({"by", "act"}), frozenset({"by", "place"})]

    assert (("by",), ("act", "place")) == minimal_hitting_sets(families)


def test_where_nothing_parts_nothing_turns() -> None:
    """What is decided turns on nothing."""
    assert () == minimal_hitting_sets([])


def test_a_family_within_another_is_enough() -> None:
    """Who knows the attacker knows all that is asked."""
    assert (("by",),) == minimal_hitting_sets([frozenset({"by"}), frozenset({"by", "act"})])


def test_there_is_an_end_to_them() -> None:
    """Of very many sets, so many are told."""
    families = [frozenset({f"a{number}", f"b{number}"}) for number in range(10)]

    assert MOST_SETS == len(minimal_hitting_sets(families))
