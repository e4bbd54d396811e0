"""Missiles and drones destroyed in the air: an attack by whose they were."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
FRAME = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
FENDED = (
    ("Russian air defence systems destroyed 65 Ukrainian drones over Bryansk region overnight.", "UKR"),
    ("Ukrainian air defences destroyed 30 Russian drones over Odesa on Sunday.", "RUS"),
    ("Saudi air defences destroyed two Houthi drones heading for Jeddah on Monday.", "houthis"),
    ("Forty Russian drones were destroyed over Sumy by air defence crews on Sunday.", "RUS"),
    ("Patriot batteries neutralised ten Iranian missiles above Doha on Monday.", "IRN"),
    ("The air force neutralised 34 drones that Russia launched at Odesa on Sunday.", "RUS"),
    ("Interceptors knocked out six missiles fired by Hezbollah over Haifa on Monday.", "hezbollah"),
)
ON_THE_GROUND = (
    ("American jets destroyed three Houthi drones on the ground near Hodeidah on Monday.", "USA"),
    ("Israel destroyed two Iranian missile launchers near Shiraz on Monday.", "ISR"),
    ("Ukrainian commandos destroyed a Russian missile depot near Bryansk on Monday.", "UKR"),
)


@pytest.mark.parametrize(("text", "doer"), FENDED)
def test_what_was_fended_off_was_the_senders_attack(read: Read, text: str, doer: str) -> None:
    """Drones and missiles destroyed on their way tell of an attack by those whose they were."""
    record = read(FRAME + text)

    assert (1, {doer}) == (len(record.incidents), {one.value[0] for one in record.statements if one.property == "by"})


@pytest.mark.parametrize(("text", "doer"), ON_THE_GROUND)
def test_what_was_destroyed_on_the_ground_was_attacked(read: Read, text: str, doer: str) -> None:
    """Drones, launchers and depots destroyed on the ground were attacked by who destroyed them."""
    record = read(FRAME + text)

    assert (1, {doer}) == (len(record.incidents), {one.value[0] for one in record.statements if one.property == "by"})
