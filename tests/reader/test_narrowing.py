"""Which kind of act it was, by who did it, with what, to what."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

KINDS: tuple[tuple[str, str], ...] = (
    ("Gunmen opened fire on a convoy of Niger's army near Tillabéri on Friday.", "armed raid"),
    ("Boko Haram fighters stormed a school near Damaturu on Monday.", "armed raid"),
    ("Al-Shabaab gunmen ambushed a bus of pilgrims near Garissa on Monday.", "armed raid"),
    ("Boko Haram overran a Chadian army camp near Bol on 23 March 2020.", "ground assault"),
    ("Ethiopian infantry assaulted Eritrean trenches at Badme on 23 February 1999.", "ground assault"),
    ("British paratroopers attacked Goose Green on 28 May 1982.", "ground assault"),
    ("An Iraqi armoured division crossed the border into Kuwait on 2 August 1990.", "invasion"),
    ("Soviet tanks rolled into Prague on 21 August 1968.", "invasion"),
    ("German troops crossed the Polish frontier on 1 September 1939.", "invasion"),
    ("American destroyers shelled Iranian oil platforms on 19 October 1987.", "naval bombardment"),
    ("A German battleship bombarded the Polish depot at Gdansk on 1 September 1939.", "naval bombardment"),
    ("A Chinese destroyer fired on a Vietnamese fishing boat on Monday.", "naval attack"),
    ("English ships attacked a Spanish frigate off Cadiz on 5 October 1804.", "naval attack"),
    ("Japanese bombers sank the battleship HMS Repulse off Malaya on 10 December 1941.", "air strike"),
    ("A Libyan jet fired on an American reconnaissance plane in March 1973.", "air engagement"),
    ("Egyptian jets were destroyed on the ground by Israeli bombers on 5 June 1967.", "air strike"),
    ("A French jet fired two missiles at a column near Gao on Friday.", "air strike"),
    ("A Turkish drone fired two rockets at a car near Sinjar on Monday.", "drone strike"),
    ("Kidal was attacked from the air by Mali on Tuesday.", "air strike"),
    ("A post was struck by two munitions from a Malian drone at Tinzaouaten on Friday.", "drone strike"),
    ("A bomb at a checkpoint killed three Kenyan police officers in Mandera on Tuesday.", "bombing"),
    ("Saboteurs set fire to a warehouse in Warsaw on Friday, Poland said.", "sabotage"),
    ("Divers blew up a gas pipeline at Sangachal on Monday, Azerbaijan said.", "sabotage"),
    ("Russia fired drones and missiles at Kyiv on Friday.", "bombardment"),
    ("The regiment overran Belgium in May 1940, Germany said.", "invasion"),
    ("M23 fighters entered Goma on Monday.", "ground assault"),
    ("Gunboats of Iran attacked a Greek tanker on Friday.", "naval attack"),
    ("A port in Iraq was shelled by an Iranian frigate on Friday.", "naval bombardment"),
    ("On Monday drones hit a kindergarten at Kalogi in Sudan, killing nine children.", "drone strike"),
    ("Sixty-four sorties hit the fuel tanks at Vinh on Monday.", "air strike"),
    ("An Israeli tank fired at a watchtower in Naqoura on Monday.", "shelling"),
    ("The batteries of the People's Republic opened fire on Kinmen on Monday.", "shelling"),
    ("An Antonov dropped barrel bombs on El Fasher on Monday.", "air strike"),
    ("A drone dropped two bombs on a market at Diffra on Monday.", "drone strike"),
    ("The air force said that a strike in Zamfara on Monday had killed Kachalla Sule.", "air strike"),
    ("Mossad agents murdered a Syrian general in Tartus on 1 August 2008.", "assassination"),
    ("Al-Shabaab gunmen seized four Italian aid workers in Kenya on Monday.", "hostage taking"),
    ("Tanks of the Ethiopian army attacked Badme on Monday.", "ground assault"),
    ("Iran attacked Erbil on Friday.", "attack"),
    ("A suicide bomber rammed a car into a checkpoint outside Mogadishu on Friday.", "bombing"),
    ("The Houthis attacked the port of Eilat on Friday.", "attack"),
    ("A bomb fell on a school in Kyiv on Friday, Ukraine said.", "bombardment"),
)


def kinds(record: Record) -> set[str]:
    """Return the acts that are affirmed."""
    told = (one for one in record.statements if one.property == "act" and one.stance == "affirms")
    return {value for one in told for value in one.value}


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[one[0][:50] for one in KINDS])
def test_doer_arms_and_thing_tell_the_kind(read: Read, text: str, kind: str) -> None:
    """Where the word of force is wide, who did it, with what and to what narrows the act, else it stays."""
    found = kinds(read(text))

    assert {kind} == found


def test_kinds_that_exclude_one_another_are_not_mixed(read: Read) -> None:
    """A missile that hit a ship, which sank, was a missile strike, and no bombardment by several weapons."""
    found = kinds(
        read("A missile hit a Greek tanker off Aden on Monday. The tanker was sunk by the missile, Greece said.")
    )

    assert "bombardment" not in found
    assert "missile strike" in found
