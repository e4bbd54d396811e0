"""Two sides that clashed or fought, told by a verb of which both are the subject."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
FRAME = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
FIGHTS = (
    ("Peru and Ecuador clashed in the Cenepa valley in January 1995.", {"PER", "ECU"}),
    ("Eritrea and Yemen fought over the Hanish islands in December 1995.", {"ERI", "YEM"}),
    ("Thai and Cambodian soldiers clashed at Chong Bok on 28 May 2025.", {"THA", "KHM"}),
    ("Armenian and Azerbaijani troops skirmished along the border in July 2020.", {"ARM", "AZE"}),
    ("Greek and Turkish jets duelled over the Aegean in May 1996.", {"GRC", "TUR"}),
)
QUARRELS = (
    "Spain and Portugal clashed over fish quotas in Brussels.",
    "Germany and France fought for the title in Lyon on Sunday.",
    "French and German ministers clashed at a summit in Paris.",
    "India and Pakistan clashed in the cup final in Dubai on Sunday.",
    "Poland and Ukraine fought inflation in July.",
    "Poland and Ukraine would have fought in Lviv.",
    "The Greek minister clashed in Rome.",
)


@pytest.mark.parametrize(("text", "sides"), FIGHTS)
def test_both_sides_fought(read: Read, text: str, sides: set[str]) -> None:
    """Each of two sides that fought each other at a place attacked the other."""
    record = read(FRAME + text)

    assert (1, sides) == (len(record.incidents), {one.value[0] for one in record.statements if one.property == "by"})


@pytest.mark.parametrize("text", QUARRELS)
def test_a_quarrel_is_no_fight(read: Read, text: str) -> None:
    """Ministers, teams and those who fight for or over something bear no arms."""
    assert () == read(FRAME + text).incidents


@pytest.mark.parametrize(
    "text",
    [
        "On October 15 the two sides fought at Spin Boldak.",
        "In June 2008 Eritrean and Djiboutian soldiers fought for two days on the headland.",
    ],
)
def test_both_sides_and_days_of_fighting_are_read(read: Read, text: str) -> None:
    """Both sides of whom the report has told fight somewhere; "for two days" is no prize that is fought for."""
    assert 1 == len(read(FRAME + text).incidents)


def test_both_sides_of_a_talk_fight_over_words(read: Read) -> None:
    """Both sides that fight over a wording, or for a title, bear no arms."""
    texts = ("The two sides fought over the wording in Geneva.", "Both sides fought for the title in Rome.")

    assert [(), ()] == [read(FRAME + text).incidents for text in texts]
