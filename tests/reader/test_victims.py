"""Whose people were killed or hurt."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

HURT = (
    ("Missiles hit Duqm. Two Omani dock workers died.", "nationals OMN"),
    ("Missiles hit Duqm. Eight Omani soldiers were killed.", "land forces OMN"),
    ("Missiles hit Duqm. An Omani sailor lost his life.", "armed forces OMN"),
    ("Missiles hit Duqm. Fourteen people died, nine of them soldiers of the Indian army.", "land forces IND"),
    ("Missiles hit Duqm. A herdsman, a citizen of Oman, was wounded.", "nationals OMN"),
    ("Missiles hit Duqm. Thirty people were hurt, among them a Turkish lorry driver.", "nationals TUR"),
    ("Missiles hit Duqm. Six people were killed there, one of them an Omani security guard.", "security forces OMN"),
    ("Missiles hit Duqm, killing ten Turks.", "nationals TUR"),
    ("Missiles hit Duqm. Eleven were killed, including a Turkish photojournalist.", "nationals TUR"),
    ("Missiles hit Duqm and wounded a Turkish journalist.", "nationals TUR"),
    ("Missiles hit Duqm, killing three Turkish civilians when they fell.", "nationals TUR"),
    ("Missiles hit Duqm. Two night watchmen, both of them Egyptians, were slightly hurt.", "nationals EGY"),
    ("A missile hit the bulk carrier Harmonia (flag: Malta, owner: Greek).", "merchant vessels GRC"),
    ("A missile hit the bulk carrier Harmonia (flag: Malta).", "merchant vessels MLT"),
    ("A missile hit a tanker off Aden. According to the register the owners are Greek.", "merchant vessels GRC"),
    ("A missile hit a tanker off Aden. The flag is that of Liberia.", "merchant vessels LBR"),
    ("Malaysia Airlines flight 17 was shot down over Donetsk.", "civil aircraft MYS"),
    ("Missiles hit Duqm. A Briton and a Romanian were killed.", "nationals ROU"),
    ("Missiles hit Duqm. Two Omanis and a Turk died.", "nationals TUR"),
    ("Missiles hit Duqm. A Chinese engineer was among the wounded.", "nationals CHN"),
    ("Missiles hit Duqm. Three of the dead were Turkish sailors.", "armed forces TUR"),
    ("Missiles hit Duqm. The dead were all Turkish.", "nationals TUR"),
    ("Missiles hit Duqm. The victims included two Turkish nurses.", "nationals TUR"),
    ("Missiles hit Duqm. Turkey condemned the death of a Turkish soldier.", "land forces TUR"),
    ("Missiles hit Duqm and killed the Dutch cameraman Stan Storimans.", "nationals NLD"),
    ("Missiles hit Duqm. Four miners, who were Brazilian, lost their lives.", "nationals BRA"),
    ("Missiles hit Duqm and killed a French legionnaire.", "land forces FRA"),
    ("Missiles hit Duqm. A peacekeeper from Ghana was hurt.", "land forces GHA"),
    ("Missiles hit Duqm. Three men, two Indians and a Pakistani, died.", "nationals PAK"),
    ("Missiles hit Duqm. Three workers died: two Kazakhs and an Italian.", "nationals ITA"),
    ("Missiles hit Duqm. Turkey's ambassador, Ali Demir, was among those hurt.", "officials TUR"),
    ("Missiles hit Duqm. Turkey said four of its citizens had died.", "nationals TUR"),
    ("Missiles hit Duqm, killing a German tourist and his Malian guide.", "nationals MLI"),
    ("Missiles hit Duqm. Two Kyrgyz border guards were killed.", "security forces KGZ"),
    ("Missiles hit Duqm. Turkey lost four soldiers.", "land forces TUR"),
    ("Missiles hit Duqm. Turkey said three of its soldiers had died.", "land forces TUR"),
    ("Missiles hit Duqm and killed Omar al-Said of Hezbollah.", "group members hezbollah"),
    ("It was a black day for Turkish engineers: missiles hit Duqm and killed three of them.", "nationals TUR"),
    ("The frigate USS Samuel B. Roberts struck a mine near Bahrain.", "public vessels USA"),
)
NOBODY = (
    "Missiles hit Duqm. No Omani soldier was killed.",
    "Missiles hit Duqm. A Turkish frigate was damaged and six people were killed.",
    "Missiles hit Duqm. Six people were killed, Omani officials said.",
    "Missiles hit Duqm. The tanker market is Greek, in the main.",
    "Missiles hit Duqm. The vessel is Israeli.",
    "Missiles hit Duqm. If a Turkish soldier were killed, that would mean war.",
    "Missiles hit Duqm, killing six people, Turkish officials said.",
    "Missiles hit Duqm, killing six people on a Turkish lorry.",
    "Missiles hit Duqm. Turkey said that Ali and eighteen of his fighters had died.",
    "Missiles hit Duqm. Many were killed, among them; Turkish papers said so.",
    "Missiles hit Duqm. It killed, when a Turkish doctor warned of it, all hope.",
    "Missiles hit Duqm. Two Turkish officers died when their helicopter crashed.",
    "Missiles hit Duqm. The dead were counted by Turkish clerks.",
    "Missiles hit Duqm. Turkey lost patience.",
    "Missiles hit Duqm. A Turkish doctor was among the first to see the wounded.",
    "Missiles hit Duqm. A Turkish spring was killed by frost.",
)


def people(record: Record) -> set[str]:
    """Return whose people were hit, as `object owner`."""
    hits: dict[str, dict[str, str]] = {}
    for one in record.statements:
        number, _, name = one.property.partition(".")
        if name in {"object", "of"}:
            hits.setdefault(f"{one.about} {number}", {})[name] = one.value[0]
    return {f"{each['object']} {each['of']}" for each in hits.values() if len(each) > 1}


@pytest.mark.parametrize(("text", "hit"), HURT, ids=[one[0][-40:] for one in HURT])
def test_people_killed_are_their_states(read: Read, text: str, hit: str) -> None:
    """Who kills a state's soldiers or citizens hits that state, wherever they stand."""
    assert hit in people(read(text))


@pytest.mark.parametrize("text", NOBODY, ids=[one[-40:] for one in NOBODY])
def test_nobody_is_hit_by_being_named(read: Read, text: str) -> None:
    """A nationality beside the dead is not theirs."""
    assert set() == {one for one in people(read(text)) if not one.startswith(("port", "public"))}
