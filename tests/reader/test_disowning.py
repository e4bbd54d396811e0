"""Which attack a denial is of."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
DRONE = "Israel said that an Iranian drone had crossed into its airspace near Beit Shean on Saturday. "

DENIED: tuple[tuple[str, tuple[str, ...]], ...] = (
    # The newest of which others accuse him, before one of somebody else told since.
    (DRONE + "Israeli jets struck Damascus in reply. Tehran rejected the Israeli account.", ("beit-shean",)),
    # The one just told, by nobody known.
    ("A drone hit a depot at Duqm on Saturday. Tehran denied any involvement.", ("duqm",)),
    # One in his own land that nobody lays at his door is none of his.
    ("Iran fired missiles at Erbil on Saturday. Iraq called the allegation baseless.", ()),
    # Nor is one told long before, among other matters.
    (
        "A drone hit a depot at Duqm on Saturday. " + "Prices rose in Muscat. " * 9 + "Tehran rejected the charge.",
        (),
    ),
)


@pytest.mark.parametrize(("text", "where"), DENIED, ids=[one[0][-60:] for one in DENIED])
def test_a_denial_is_of_what_he_is_accused_of(read: Read, text: str, where: tuple[str, ...]) -> None:
    """A denial of having done it stands with the attack that it denies, and with no other."""
    denied = {one.about for one in read(text).statements if one.property == "by" and one.stance == "denies"}

    assert where == tuple(sorted(about.rpartition("-2025")[0] for about in denied))
