"""What was reported and is said not to be so is no attack; what a report was right about is."""

from collections.abc import Callable

import pytest

from foedus.reader.debunking import is_debunked
from foedus.reader.lexicon import Lexicon
from foedus.statements import Record

Read = Callable[..., Record]
LEAD = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
UNTRUE = (
    "A message which went round on WhatsApp, that the airport of Bujumbura had been hit by a rocket, was invented.",
    "A report on 1 July that Eritrean artillery had shelled Zalambessa came from a video made in 1999.",
    "A rumour of a further raid on a customs house at Porga was denied by the prefect.",
    "The information circulated on several platforms that the frigate has been struck by a mine off Odesa is false.",
    "Reports that Israeli jets had bombed Beirut airport proved to be untrue.",
    "Word that Iran had struck Dubai was later withdrawn.",
    "A tweet saying that Saudi Arabia had attacked Doha was a forgery.",
    "Reports of an air strike on Sanaa were later shown to be mistaken.",
    "A false report of an Iranian attack on Kuwait sent oil prices up.",
    "Fake pictures of an attack on the Pentagon spread on Monday.",
    "A video said to show an Iranian strike on Tel Aviv was filmed in 2015.",
    "A rumour ran through the port that drones had struck Sidon.",
    "The supposed attack on the consulate in Herat never happened.",
    "The raid on Nyala did not take place.",
    "The first alert spoke of a massacre in Lolwa. It has been withdrawn: soldiers had fired in the air.",
)
TRUE = (
    ("Footage showing the missile strike on Kyiv on Sunday was filmed from a balcony.", "place=Kyiv"),
    ("Rumours of war proved true when Russian tanks crossed into Ukraine on Monday.", "by=RUS"),
    ("The report found that Russian troops had shelled a hospital in Mariupol and then staged a show.", "by=RUS"),
    ("Reports said that Iranian missiles had hit Haifa on Sunday and set fake cars on fire.", "by=IRN"),
    ("News that Pakistan had bombed Kabul on Friday came from the Taliban.", "by=PAK"),
    ("Pictures of the shelling of Kherson on Sunday were taken in a cellar.", "act=shelling"),
    ("Word came on Monday that Turkish jets had bombed Sinjar.", "by=TUR"),
)


@pytest.mark.parametrize("text", UNTRUE)
def test_what_is_said_to_be_untrue_tells_of_no_attack(read: Read, text: str) -> None:
    """A report that was invented, withdrawn or filmed years before tells of nothing that happened."""
    affirmed = {one.property for one in read(LEAD + text).statements if one.stance == "affirms"}

    assert not affirmed & {"act", "place", "by"}


@pytest.mark.parametrize(("text", "told"), TRUE)
def test_what_was_reported_and_stands_is_read(read: Read, text: str, told: str) -> None:
    """A word for what is false that judges something else leaves the report of an attack as it is."""
    said = {f"{one.property}={one.value[0]}" for one in read(LEAD + text).statements}

    assert told in said


def test_a_minister_of_information_is_no_report(lexicon: Lexicon) -> None:
    """Whom "information" only names has been reported by nobody."""
    text = "Islamabad's information minister said the strikes had hit camps; talk of the dead was false."

    assert not is_debunked(lexicon.read_units(text, start=0, end=len(text)))
