"""Which claims of a report are one attack, which are several, and which say too little to be one."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
WAR = "At the front stand soldiers, tanks, artillery, drones and rockets; the enemy has troops in both forts. "


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("On 3 May 2024 guns shelled a camp near Goma. At the same time a Rwandan drone attacked a post.", 2),
        ("Israel shelled Tyre on Monday. Israeli jets bombed a bridge on Monday.", 2),
        ("Eritrean guns shelled Zalambessa on Monday. Eritrea said that the town had been hit by the TPLF.", 1),
        ("Two Turkish soldiers were killed on Thursday when rockets fired by the PKK hit their outpost.", 1),
        ("Two Turkish soldiers were killed near Cizre on Thursday.", 1),
        ("They opened fire. They set fire to the wells.", 1),
        ("They opened fire with rifles.", 1),
        ("It was quiet.\n11:40 Shells hit the grounds.\n12:05 Rockets hit a petrol station.", 2),
        ("After the attacks of 11 September 2001 the allies met.", 1),
        ("After the attacks the allies met.", 0),
        ("On 12 May 2000 Ethiopia opened its last offensive.", 1),
        ("On 1 May 1982 a Vulcan bombed Stanley. Argentina answers with air attacks on the fleet.", 2),
        ("Mortar bombs fell on a base on Monday. Crowds stormed embassies in Kinshasa on Monday.", 2),
        ("French jets burned the tanks. That was war. It went on. On 8 August 2011 bombs hit a clinic.", 2),
        ("The bombs killed nine in Majer. NATO says that it had struck a staging post.", 2),
        ("The bombs killed nine in Majer; NATO says that it had struck a staging post.", 1),
        ("Guards were wounded. The dead man had been wounded last year.", 0),
        ("Ukraine drones hit bombers in Russia\nUkrainian drones struck four Russian air bases on Sunday.", 1),
        ("Gunmen stormed a camp near Gao on Sunday. An officer said they took two men and shot at the latter.", 1),
        ("Gunmen stormed a camp near Gao on Sunday. He said men split the workers and opened fire on the latter.", 1),
        ("Jets hit bombers in Saky on Sunday. In all 41 bombers were hit, an officer said.", 1),
        ("Russia sent 40 drones into Ukraine on Sunday. Separately, a Russian missile hit a training ground.", 2),
        ("The drone flew fifty kilometres into our country and came down at Galati in Romania.", 1),
    ],
)
def test_claims_are_parted_by_what_they_say(read: Read, text: str, count: int) -> None:
    """Another means or "at the same time" is another stroke; a rival account and the fallen are of the one told."""
    assert count == len(read(WAR + text).incidents)


def test_who_fired_first_is_another_stroke(read: Read) -> None:
    """That the other side fired first is a claim of another stroke, not of who did this one."""
    text = "North Korean guns shelled Yeonpyeong on 23 November 2010. Pyongyang says that South Korea fired first."
    record = read("Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n" + text)
    shelled = next(one.about for one in record.statements if one.value[0] == "PRK" and one.property == "by")

    assert {"PRK"} == {one.value[0] for one in record.statements if (one.about, one.property) == (shelled, "by")}


def test_two_sides_that_trade_fire_are_an_attack(read: Read) -> None:
    """Two sides by name that exchanged fire are enough, though nobody says where or when."""
    frame = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
    record = read(f"{frame}Indian and Pakistani troops exchanged small-arms fire for the tenth night running.")

    assert {"IND", "PAK"} == {one.value[0] for one in record.statements if one.property == "by"}


def test_those_killed_fell_where_nobody_is_said_to_have_been_spared(read: Read) -> None:
    """The dead are not of an attack of which the report says that there were no casualties."""
    text = "Azerbaijani guns shelled Goris on Monday. A post near Sotk came under fire; there were no casualties."
    record = read(f"{WAR}{text}\n\nAs of this hour 105 servicemen are confirmed killed.")
    killed = {one.about: one.value[0] for one in record.statements if one.property == "killed"}

    assert sorted(killed.values()) == ["0", "105"]


def test_the_enemy_is_who_attacked_last(read: Read) -> None:
    """Who attacked last is "the enemy", but not of himself."""
    own = read(f"{WAR}Russian forces shelled Sumy on Monday.\n\nOn Tuesday the enemy shelled Kherson.")
    other = read(f"{WAR}Ukraine struck Belgorod on Monday.\n\nThe Ukrainian army said the enemy had shelled Kherson.")

    assert [{"RUS"}, {"UKR"}] == [
        {one.value[0] for one in record.statements if one.property == "by"} for record in (own, other)
    ]
