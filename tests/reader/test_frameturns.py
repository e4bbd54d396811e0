"""Public acts told by turns of phrase, and those that nobody did."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

ACTS = (
    ("Cairo said it kept the right to respond to the strike.", "reservation of right by=EGY"),
    ("Moscow held itself entitled to strike back.", "reservation of right by=RUS"),
    ("The European Union called the remarks reckless.", "condemnation by=eu"),
    ("Turkey spoke of a dangerous escalation.", "condemnation by=TUR"),
    ("France called the drones an assault on the Charter.", "condemnation by=FRA"),
    ("Washington passed on a warning to Moscow.", "notification by=USA to=RUS"),
    ("Iran had warned Iraq in good time.", "notification by=IRN to=IRQ"),
    ("Kim Jong-un sent word that the incident was regretful.", "apology by=PRK"),
    ("Britain sent Estonia another two hundred men.", "deployment by=GBR to=EST"),
    ("Brazil moved armour to the frontier.", "deployment by=BRA"),
    ("Oman brought about a ceasefire.", "mediation by=OMN"),
    ("Algeria closed its airspace to Mali.", "sanction by=DZA to=MLI"),
    ("Colombia recalled its ambassador from Quito.", "sanction by=COL"),
    ("Egypt broke with Washington.", "sanction by=EGY to=USA"),
    ("The League of Nations expelled the Soviet Union.", "sanction by=league-of-nations"),
    ("A leak led Mali to break off relations with Kyiv.", "sanction by=MLI to=UKR"),
    ("Washington repeated that Article IV of the treaty covers coast guards.", "pledge by=USA"),
    ("Qatar wrote to the Council and cited Article 51.", "invocation by=QAT"),
    ("The United States told the Council that it had acted alone.", "report to the security council by=USA"),
    ("Armenia froze its part in the alliance.", "suspension by=ARM"),
    ("Sudan announced that its army would withdraw.", "pull-back by=SDN"),
    ("Canberra complained.", "objection by=AUS"),
    ("Eritrea did not agree to the stationing of observers.", "refusal by=ERI"),
    ("The Emirati mission in Geneva rejects any suggestion of a role.", "denial by=ARE"),
    ("Moscow called the reply insolent, renounced the pact and left the talks.", "withdrawal by=RUS"),
    ("Kenya takes this occasion to condemn the murder.", "condemnation by=KEN"),
    ("Having alerted Russia by hotline, Turkey shelled Kobani.", "notification by=TUR to=RUS"),
    ("At the summit in Yerevan Pashinyan declined to sign.", "refusal by=ARM"),
    ("Niamey tore up its defence agreement with Paris.", "withdrawal by=NER"),
)
NOBODYS = (
    ("Nobody has invoked Article 5 of the treaty.", "invocation"),
    ("Israel gave Washington no warning.", "notification"),
    ("Without notifying Russia, Turkey shelled Kobani.", "notification"),
)
NO_ACTS = (
    "On 8 January Iran sent a dozen missiles into the base.",
    "Indian troops pulled down tents of the guards.",
    "Two Venezuelan jets flew over the destroyer.",
    "The president flew in by helicopter to the troops.",
    "The BLA promises that Pakistan will have to pay a price.",
    "Reuters complained.",
    "The Assistant Secretary-General told the Council what was known.",
)


def told(record: Record) -> set[str]:
    """Return kind and parties of every act, as the tests write them."""
    return {f"{one.property}={one.value[0]}" for one in record.statements if one.stance == "affirms"}


@pytest.mark.parametrize(("text", "act"), ACTS, ids=[text[:40] for text, _ in ACTS])
def test_a_turn_of_phrase_tells_an_act(read: Read, text: str, act: str) -> None:
    """Kind, who, towards whom."""
    words = act.split()
    kind = " ".join(word for word in words if "=" not in word)

    assert set() == {f"kind={kind}", *(word for word in words if "=" in word)} - told(read(text))


@pytest.mark.parametrize(("text", "kind"), NOBODYS, ids=[text[:40] for text, _ in NOBODYS])
def test_what_nobody_did_is_denied(read: Read, text: str, kind: str) -> None:
    """An act that was not done is on record as not done."""
    found = {(one.value[0], one.stance) for one in read(text).statements if one.property in {"kind", "when"}}

    assert any(stance == "denies" and value in {kind, "before"} for value, stance in found)
    assert (kind, "affirms") not in found


@pytest.mark.parametrize("text", NO_ACTS)
def test_what_sounds_like_an_act_is_none(read: Read, text: str) -> None:
    """Blows, flights, threats and briefings."""
    assert set() == {one for one in told(read(text)) if one.startswith("kind=")}


def test_a_surname_is_who_was_named_in_full(read: Read) -> None:
    """A person of the register is known by his last name later."""
    text = "Rafael Correa spoke. Later Correa broke off relations with Colombia."

    assert {"kind=sanction", "by=ECU"} <= told(read(text, published_on="2008-03-05"))


def test_two_sides_without_a_name_make_peace(read: Read) -> None:
    """An armistice needs nobody's name."""
    assert "kind=armistice" in told(
        read("Thailand shelled Pursat. On Monday the two governments agreed to a ceasefire.")
    )
