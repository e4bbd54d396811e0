"""What would settle a doubt: the fewest properties on which the ways to meet and to fail a clause part."""

from collections.abc import Iterable

MOST_SETS = 64


def minimal_hitting_sets(families: Iterable[frozenset[str]]) -> tuple[tuple[str, ...], ...]:
    """Return every least set of properties that touches each family, fewest first, then in the order of names.

    Knowing the properties of one such set would settle the finding. At most 64 are returned.
    """
    wanted = _least(frozenset(family) for family in families)
    found: set[frozenset[str]] = {frozenset()}
    for family in sorted(wanted, key=lambda one: (len(one), sorted(one))):
        grown = {
            one if one & family else one | {name} for one in found for name in (family if not one & family else "-")
        }
        found = set(_least(grown)[:MOST_SETS])
    return tuple(tuple(sorted(one)) for one in sorted(found, key=lambda one: (len(one), sorted(one))) if one)


def _least(sets: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    kept: list[frozenset[str]] = []
    for one in sorted(set(sets), key=lambda each: (len(each), sorted(each))):
        if not any(smaller <= one for smaller in kept):
            kept.append(one)
    return kept
