"""What was hit and whose it is, what was aimed at."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

HIT: tuple[tuple[str, str], ...] = (
    ("The Malta-flagged ZOGRAFIA was attacked by Houthi skiffs off Mocha.", "merchant vessels MLT"),
    ("Iran launches missiles at US air base in Qatar on Monday.", "military base USA"),
    ("The Magic Seas (Liberia flag, Greek management) was hit by a Houthi missile on Monday.", "civil craft LBR"),
    ("Houthi boats attacked the tanker Sounion, which sails under the flag of Greece.", "merchant vessels GRC"),
    ("Houthi boats attacked a tanker owned by a Danish firm and registered in Panama.", "merchant vessels DNK"),
    ("Houthi boats attacked a tanker registered in Panama.", "merchant vessels PAN"),
    ("Houthi boats attacked a tanker belonging to a Greek firm.", "merchant vessels GRC"),
    ("Houthi fighters attacked the British-owned Rubymar off Mokha.", "merchant vessels GBR"),
    ("The Sea Isle City, a Kuwaiti tanker, was hit by a missile off Kuwait.", "merchant vessels KWT"),
    ("Houthi fighters attacked the bulk carrier Central Park, owned by an Israeli.", "merchant vessels ISR"),
    ("Russian sailors boarded boats of the Georgian coast guard at Poti.", "public vessels GEO"),
    ("Soviet fighters shot down a Boeing 747 of Korean Air Lines.", "civil aircraft KOR"),
    ("Russian missiles shot down an Azerbaijan Airlines plane near Grozny.", "civil aircraft AZE"),
    ("A missile hit an airfield near Erbil used by US forces on Monday.", "military base USA"),
    ("Eritrean forces attacked those of Djibouti at Ras Doumeira.", "armed forces DJI"),
    ("Israeli jets attacked Hamas negotiators in Doha.", "group members hamas"),
    ("The United States and Israel struck Iran on Monday and killed its Supreme Leader.", "officials IRN"),
    ("Gavrilo Princip shot dead the heir to the throne of Serbia in Sarajevo on Monday.", "officials SRB"),
    ("Israeli jets bombed Duqm, killing a Turkish cameraman.", "nationals TUR"),
    ("Israeli jets bombed Duqm, killing Iranian officers.", "armed forces IRN"),
    ("Israeli jets bombed Duqm. Three members of the Revolutionary Guards were killed.", "armed forces IRN"),
    ("Israeli jets bombed Duqm, killing a Turkish diplomat.", "officials TUR"),
    ("Israeli jets bombed Duqm, killing a Turkish general.", "officials TUR"),
    ("Pakistani jets bombed El Nogal, a club in Kabul.", "commercial building"),
    ("Iranian missiles hit Nevatim, an Israeli air base.", "military base ISR"),
    ("Rebels blew up the Caño Limón pipeline in Colombia.", "energy facility"),
    ("Divers blew up a pipeline under the Baltic Sea off Denmark.", "undersea cable or pipeline"),
    ("Gunmen attacked a convoy of Chinese engineers near Dasu.", "civilian object CHN"),
    ("Gunmen attacked a Chinese army convoy near Dasu.", "land forces CHN"),
)


def hits(record: Record) -> set[str]:
    """Return what was hit and whose, as `object owner`."""
    found: dict[str, dict[str, str]] = {}
    for one in record.statements:
        number, _, name = one.property.partition(".")
        if name in {"object", "of"}:
            found.setdefault(f"{one.about} {number}", {})[name] = one.value[0]
    return {f"{each.get('object', '')} {each.get('of', '')}".strip() for each in found.values()}


@pytest.mark.parametrize(("text", "hit"), HIT, ids=[one[0][:60] for one in HIT])
def test_whose_it_is_stands_beside_it(read: Read, text: str, hit: str) -> None:
    """A flag, an owner, an airline, a guest force or an office says whose it was."""
    assert hit in hits(read(text))


NOT_HIT: tuple[tuple[str, set[str]], ...] = (
    ("Rwandan shells fell on a camp of displaced people at Goma.", {"civilian object"}),
    ("Rwandan shells fell on a road leading to a church near Goma.", {"transport works"}),
    ("Thai jets dropped bombs on what the Thai army calls a barracks.", {"military base"}),
    ("Iranian gunners had taken the airliner for a cruise missile.", set()),
    ("Israeli jets bombed Duqm, killing six of its Turkish inhabitants.", set()),
)


@pytest.mark.parametrize(("text", "things"), NOT_HIT, ids=[one[0][:60] for one in NOT_HIT])
def test_what_stands_aside_is_not_hit(read: Read, text: str, things: set[str]) -> None:
    """Who calls a thing so does not own it; where a road leads was not shelled; a camp of refugees is no base."""
    assert things == hits(read(text))


AIMED: tuple[tuple[str, set[str]], ...] = (
    ("Iranian guns opened fire on Israel on Monday.", {"ISR"}),
    ("Iran fired missiles at American troops near Erbil on Monday.", {"USA"}),
    ("Israel bombed a house in Doha. The strike was aimed at leaders of Hamas.", {"hamas"}),
    ("Turkey sank a ship off Paphos. Its pilots had mistaken her for a Greek vessel.", {"GRC"}),
    ("Turkey sank a ship off Paphos. Its pilots had mistaken her for a Greek one.", {"GRC"}),
    ("Turkey sank a ship off Paphos. Its pilots had not mistaken her for a Greek one.", set()),
    ("Rwandan guns opened fire on the village of Kibumba.", set()),
)


@pytest.mark.parametrize(("text", "aims"), AIMED, ids=[one[0][-60:] for one in AIMED])
def test_what_was_fired_at_is_the_aim(read: Read, text: str, aims: set[str]) -> None:
    """A state, a people or a group is aimed at; a village is where it was."""
    found = read(text).statements

    assert aims == {one.value[0] for one in found if one.property == "aimed_at" and one.stance == "affirms"}


def test_where_somebody_was_murdered_was_not_hit(read: Read) -> None:
    """A hotel where a man was poisoned was not attacked; a hotel that was bombed was."""
    lead = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
    poisoned = read(f"{lead}Alexander Litvinenko was poisoned with polonium at a hotel in London on 1 November 2006.")
    bombed = read(f"{lead}Russian jets bombed a hotel in Kharkiv on Monday.")

    assert [[], ["commercial building"]] == [
        [one.value[0] for one in record.statements if one.property == "h1.object"] for record in (poisoned, bombed)
    ]


def test_a_ship_told_by_its_kind_is_no_place(read: Callable[..., Record]) -> None:
    """Kalayaan is a ship behind "supply boat M/L", and would else be islands."""
    record = read("Two Chinese cutters fired on the Philippine supply boat M/L Kalayaan near Second Thomas Shoal.")

    assert {"Second Thomas Shoal"} == {one.value[0] for one in record.statements if one.property == "place"}
    assert ["merchant vessels"] == [one.value[0] for one in record.statements if one.property == "h1.object"]
