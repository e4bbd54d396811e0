"""Why a word of force tells of nothing that happened."""

from collections.abc import Callable

import pytest

from foedus.reader import Lexicon
from foedus.reader.reality import EXERCISE, SPORT_OR_MARKET, trouble_of_sentence
from foedus.statements import Record

Read = Callable[..., Record]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Tonga ambushed New Zealand 27–24.", SPORT_OR_MARKET),
        ("Tonga ambushed New Zealand 27-24, with two tries in the second half.", SPORT_OR_MARKET),
        ("Tonga ambushed New Zealand in 1914–18.", ""),
        ("Israel struck between 20-30 sites.", ""),
        ("Rockets killed people in Haifa 20–30, a police officer said.", ""),
        ("The navy's war games, in which mines are swept and dummy ships sunk, had ended.", EXERCISE),
        ("The navy sank two ships.", ""),
    ],
)
def test_sport_and_exercises_are_told_from_force(lexicon: Lexicon, text: str, why: str) -> None:
    """The score of a match, or a dummy ship, tells what kind of force it was."""
    assert why == trouble_of_sentence(lexicon.read_units(text, start=0, end=len(text)))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Officers who come under attack near Gao may be issued with cameras.", 0),
        ("The convoy, which came under attack near Gao on Monday, lost two lorries.", 1),
        ("Tankers shown inland near Jeddah are the effect of jamming, not of collision.", 0),
        ("GPS signals over Tallinn were jammed by Russia on Monday.", 1),
        ("Earlier we carried a report that a Russian missile had struck Lviv.", 0),
        ("An agency carried a report that a Russian missile had struck Lviv.", 1),
    ],
)
def test_what_is_said_of_anybody_or_taken_back_is_no_attack(read: Read, text: str, count: int) -> None:
    """A clause on whoever comes under attack, an effect of jamming and a report taken back tell of none."""
    lead = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"

    assert count == len(read(lead + text).incidents)


AS_BEFORE = (
    "Some fear that jets could once again bomb Goma, as in December.",
    "Iran may fire missiles at Erbil again, as it did in March 2022.",
)


@pytest.mark.parametrize("text", AS_BEFORE)
def test_what_may_come_as_it_came_before_came_before(read: Read, text: str) -> None:
    """An attack that is feared "as in December" was done in December."""
    record = read("Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n" + text)

    assert 1 == len(record.incidents)


def test_what_may_come_as_it_may_came_never(read: Read) -> None:
    """An attack that is feared, "as everybody says", was not done."""
    text = "Iran may fire missiles at Erbil again, as everybody fears."

    assert () == read("Soldiers and troops of the army stood by, and the ceasefire held.\n\n" + text).incidents


@pytest.mark.parametrize(
    "text",
    [
        "In the first reel a Russian submarine sinks a Norwegian trawler; in the second NATO bombs Murmansk.",
        "Engineers blow up a pretend pipeline and somebody attacks the pretend engineers.",
        "After the break: who bombed the Eurovision jury?",
    ],
)
def test_what_a_film_shows_or_a_jest_says_is_no_attack(read: Callable[..., Record], text: str) -> None:
    """The reels of a film, a pretend target and a contest of songs tell of nothing that was attacked."""
    assert () == read("Soldiers and troops of the army and the navy stood by.\n\n" + text).incidents
