"""Headings that only say where or when."""

from collections.abc import Callable

import pytest

from foedus.reader.entry import is_entry, lead_of
from foedus.reader.lexicon import Lexicon
from foedus.statements import Record

Read = Callable[..., Record]

ENTRIES: tuple[tuple[str, str, str], ...] = (
    (
        "2 December 2024, 80 miles off Sinop. The tanker Midvolga was attacked by a Ukrainian drone.",
        "Sinop",
        "2024-12-02",
    ),
    (
        "12 December 2024, Chornomorsk. A ferry caught fire during a Russian missile attack.",
        "Chornomorsk",
        "2024-12-12",
    ),
    ("El Obeid market, 17 January 2024. A drone of the RSF struck the stalls.", "El Obeid", "2024-01-17"),
    ("Kherson. On 3 May 2024 Russian shells hit a school.", "Kherson", "2024-05-03"),
    ("Then came Abqaiq. On 14 September 2019 eighteen drones wrecked Saudi tanks.", "Abqaiq", "2019-09-14"),
    ("3 May 2024, Kherson: Russian shells hit a school.", "Kherson", "2024-05-03"),
)


@pytest.mark.parametrize(("text", "place", "day"), ENTRIES, ids=[one[0][:40] for one in ENTRIES])
def test_an_entry_places_and_dates_what_stands_under_it(read: Read, text: str, place: str, day: str) -> None:
    """What is told under a heading of place and day happened there and then."""
    told = [(one.property, one.value[0]) for one in read(text).statements if one.property in {"place", "happened_on"}]

    assert {("place", place), ("happened_on", day)} == {(name, value.partition(" in ")[0]) for name, value in told}


@pytest.mark.parametrize(
    "text",
    [
        "ANSWER: Russian shells hit a school on 3 May 2024.",
        "Background. Russian shells hit a school on 3 May 2024.",
        "VISBY. Russian shells hit a school on 3 May 2024.",
        "Prof. J. Mendes, Lisbon. Russian shells hit a school on 3 May 2024.",
        "Kherson was quiet. Russian shells hit a school on 3 May 2024.",
    ],
)
def test_other_short_openings_name_no_scene(read: Read, text: str) -> None:
    """A label, a dateline in capitals, a signature and a sentence with a verb are no entries."""
    assert [] == [one.value for one in read(text).statements if one.property == "place"]


def test_an_entry_has_no_verb_and_no_other_word(lexicon: Lexicon) -> None:
    """Names, days and distances alone make an entry; its lead ends at the colon."""
    texts = ("Incident 3: 18 September, 12 nautical miles west of Hodeidah.", "Kherson was quiet.", "A., Kherson.")
    lead = lead_of(lexicon.read_text("3 May, Kherson: shells hit a school."))

    assert [True, False, False] == [is_entry(lexicon.read_text(text)) for text in texts]
    assert ["3", "May", ",", "Kherson"] == [unit.text for unit in lead]
