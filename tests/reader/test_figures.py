"""Words of force that tell of none: by who did it, to what, and how near it came."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

AFTER = "Troops and soldiers of the army and the navy stood by, and missiles were counted. "
FIGURES = (
    "The Greek minister was besieged by reporters in Athens on Monday.",
    "Greek beaches were invaded by Turkish tourists on Monday.",
    "Turkish envoys stormed out of the talks in Geneva.",
    "Turkey and Greece traded fire in a war of words on Monday.",
    "Turkish soldiers fired a salute in Athens on Monday.",
    "Turkey fired back at Greek criticism on Monday.",
    "Turkey came under fire from Greece on Monday for its policy on trade.",
    "Greek ports were hit by a strike of dockers on Monday.",
    "A Greek frigate burned down in an accident off Aden.",
    "Turkish jets almost bombed a Greek frigate off Aden.",
    "Turkish jets stopped short of bombing a Greek frigate off Aden.",
    "There is no evidence that Turkish jets bombed a Greek frigate off Aden.",
    "The night passed without a Turkish air strike on a Greek frigate off Aden.",
    "Envoys warned of a Turkish air strike on a Greek frigate off Aden.",
    "Turkey called off an air strike on a Greek frigate off Aden.",
    "Turkey hit Greece with sanctions on Monday.",
    "Suppose Turkish jets bombed a Greek frigate off Aden.",
    "Should Turkish jets bomb a Greek frigate off Aden, envoys would meet.",
)
FORCE = (
    "The Greek camp was besieged by rebels near Goma on Monday.",
    "A Greek frigate was bombed off Aden on Monday during a visit by Turkish ministers.",
    "Turkish jets bombed a Greek frigate off Aden in an accident that nobody explained.",
    "Nobody knows who bombed a Greek frigate off Aden on Monday.",
    "Turkish troops fired back at Greek tanks near Goma.",
)


@pytest.mark.parametrize("text", FIGURES)
def test_a_figure_of_speech_is_no_attack(read: Read, text: str) -> None:
    """Alone, or in a report on force, what is said in a figure or came to nothing is no attack."""
    assert ((), ()) == (read(text).incidents, read(AFTER + text).incidents)


@pytest.mark.parametrize("text", FORCE)
def test_force_beside_such_words_is_an_attack(read: Read, text: str) -> None:
    """The same words beside arms tell of an attack all the same."""
    assert 1 == len(read(AFTER + text).incidents)


PUT_SO = (
    "The training ship was to lead an invasion of tall ships up the Dart.",
    "An invasion of camper vans filled the car park at Split.",
    "Two masts of a schooner were shot to pieces, in the words of her skipper.",
    "His nerves were shot to pieces, so to speak.",
    "Whom do I torpedo?",
    "Washington said that Article IV extends to armed attacks on public vessels of the Philippines.",
)


@pytest.mark.parametrize("text", PUT_SO)
def test_ships_that_sail_in_invade_nobody(read: Read, text: str) -> None:
    """Nor do words put so to speak, questions of what one should do, or clauses of a treaty."""
    assert () == read("Soldiers of the army stood by. Iran and Israel kept the ceasefire.\n\n" + text).incidents


FICTION = (
    "Most of its arrows strike home in Libya, the reviewer of the book writes.",
    "It is the first of three attacks in Holub's second feature, shot in Odesa.",
    "The raid in the film takes place in Entebbe.",
)


@pytest.mark.parametrize("text", FICTION)
def test_books_and_films_attack_nobody(read: Read, text: str) -> None:
    """Arrows of wit that strike home, and attacks in a film, tell of no force."""
    assert (
        ()
        == read("Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n" + text).incidents
    )
