"""Which expression of time dates a clause."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

# All are published on 12 November 2025, a Wednesday.
DATED: tuple[tuple[str, str], ...] = (
    ("A Chinese ship was fired on and driven aground by Iranian batteries in April 1949.", "1949-04"),
    ("The envoy was killed by American missiles as his car left the airport on 3 January 2020.", "2020-01-03"),
    ("Israeli jets bombed Egyptian airfields before nine o'clock on 5 June 1967.", "1967-06-05"),
    ("Israeli jets bombed Egyptian airfields after 2 a.m. on 5 June 1967.", "1967-06-05"),
    ("Pakistani guns shelled Kabul for three hours on Monday.", "2025-11-10"),
    ("At 0515 hours on 3 May Russian guns shelled Odesa.", "2025-05-03"),
    ("1916, 31 May: German shells hit a British cruiser off Esbjerg.", "1916-05-31"),
    ("1916: German shells hit a British cruiser off Esbjerg.", "1916"),
    ("On Palm Sunday, 6 April 1941, German jets bombed Belgrade.", "1941-04-06"),
    ("On Easter Monday, April 6, 1942, Japanese jets bombed Trincomalee.", "1942-04-06"),
    ("Three weeks before that, on 18 March, a drone hit the airport of Goma.", "2025-03-18"),
    ("It is thirty-one years since Serb forces bombed Bihać.", "1994"),
    ("Iranian jets bombed Basra and left the next day.", ""),
    ("Iranian jets bombed Basra, and talks were held in May.", ""),
    ("Iranian jets bombed Basra after talks were held in May.", ""),
)  # fmt: skip


@pytest.mark.parametrize(("text", "day"), DATED, ids=[one[0][:60] for one in DATED])
def test_a_clause_has_its_own_day(read: Read, text: str, day: str) -> None:
    """A day that closes a sentence holds for two verbs of one subject, and not for what others did."""
    found = {one.value[0] for one in read(text).statements if one.property == "happened_on"}

    assert {day} - {""} == found
