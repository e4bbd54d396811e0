"""For whom somebody did it."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
FRAME = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
SERVING = (
    ("Gunmen loyal to the Houthis shelled a Saudi post near Jizan.", "houthis"),
    ("Saboteurs acting on behalf of Russia blew up a railway line near Lublin.", "RUS"),
    ("Militiamen belonging to Hezbollah attacked an Israeli post near Metula.", "hezbollah"),
    ("Troops loyal to Khalifa Haftar shelled the airport of Tripoli in 2019.", "lna"),
    ("Men on the orders of Iran bombed a Saudi pipeline near Abqaiq.", "IRN"),
)


@pytest.mark.parametrize(("text", "doer"), SERVING)
def test_who_is_served_did_it(read: Read, text: str, doer: str) -> None:
    """Those who act for, belong to or are loyal to somebody did it for him."""
    said = {one.property: one.value[0] for one in read(FRAME + text).statements}

    assert doer == said.get("by", "")


def test_a_lawyer_who_works_for_a_state_attacks_nothing(read: Read) -> None:
    """Whoever works for a state does other things as well."""
    assert () == read(FRAME + "Lawyers working for Russia attacked the ruling in Paris.").incidents
