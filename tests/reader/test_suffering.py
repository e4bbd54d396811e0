"""What was hit as the subject of a verb of no force."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
FRAME = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
SUFFERED = (
    ("INS Khukri took two torpedoes from the Pakistani submarine Hangor off Diu in December 1971.", "PAK", "IND"),
    ("The corvette HMCS Charlottetown succumbed to a torpedo in September 1942.", "", "CAN"),
    ("The Greek tanker took a Houthi missile on its bridge on Monday.", "houthis", "GRC"),
    ("The American destroyer absorbed two kamikazes off Okinawa in April 1945.", "", "USA"),
    ("A Russian tanker succumbed to Ukrainian drones off Novorossiysk on 2 November 2025.", "UKR", "RUS"),
    ("A French helicopter was lost to an Al-Shabaab rocket near Kismayo.", "al-shabaab", "FRA"),
)
UNHURT = (
    "The minister took questions on missiles from Iran in Paris.",
    "The French bank took two hits from the court in Athens.",
    "The Greek team succumbed to a rocket of a shot in Rome.",
    "The army took delivery of two drones from Turkey on Monday.",
    "Poland received its first missiles from the United States in May.",
    "The Indian navy received two drones from Israel.",
    "The Greek tanker would have taken a torpedo.",
)


@pytest.mark.parametrize(("text", "doer", "owner"), SUFFERED)
def test_the_subject_was_hit(read: Read, text: str, doer: str, owner: str) -> None:
    """What took, succumbed or was lost to a munition was hit, by whoever the munition came from."""
    said = {one.property: one.value[0] for one in read(FRAME + text).statements}

    assert (doer, owner) == (said.get("by", ""), said["h1.of"])


def test_a_place_may_take_rounds(read: Read) -> None:
    """A town or a base that "took 1,300 rounds" is where they fell."""
    record = read(FRAME + "Khe Sanh took 1,300 rounds from North Vietnamese guns on 23 February 1968.")
    said = {one.property: one.value[0] for one in record.statements}

    assert ("VNM", "1968-02-23") == (said["by"], said["happened_on"])


@pytest.mark.parametrize("text", UNHURT)
def test_who_takes_over_arms_is_not_hit(read: Read, text: str) -> None:
    """Questions, deliveries and figures of speech hit nobody."""
    assert () == read(FRAME + text).incidents


@pytest.mark.parametrize(
    "text",
    [
        "Two sergeants lose legs to box mines at a gate in the fence in August 2015.",
        "A corporal lost a foot to a mine near Debaltseve in February 2015.",
        "Nine farmers lost their lives to shells in Marinka in 2016.",
    ],
)
def test_limbs_and_lives_are_lost_to_arms(read: Read, text: str) -> None:
    """Who lost a leg or his life to a mine or a shell was hit by it; what an army lost to firms was no attack."""
    assert 1 == len(read(FRAME + text).incidents)
    assert () == read(FRAME + "The army lost its best officers to private firms in 2016.").incidents


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A police car ran over a roadside bomb near Garissa on Monday.", {"act=bombing", "h1.object=security forces"}),
        ("An army truck drove over a mine near Garissa on Tuesday.", {"act=mining", "h1.object=land forces"}),
        ("A farmer stepped on a landmine near Garissa on Sunday.", {"act=bombing"}),
        ("A Turkish lorry triggered a bomb near Garissa on Monday.", {"act=bombing", "h1.object=civilian object"}),
        ("Sappers drove over a mine near Garissa with a roller.", set()),
        ("A lorry could run over a mine near Garissa.", set()),
        ("A car ran over a dog near the mine at Garissa.", set()),
    ],
)
def test_who_ran_over_a_mine_was_struck_by_it(read: Read, text: str, told: set[str]) -> None:
    """What went over a mine or a bomb was struck by it, and did not lay it."""
    lead = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
    said = {f"{one.property}={one.value[0]}" for one in read(lead + text).statements}

    assert told == {one for one in said if one.startswith(("act", "h1.object", "by"))}
