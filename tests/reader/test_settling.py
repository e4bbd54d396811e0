"""Whether what a clause tells is an attack, where the verb alone does not say."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

ATTACKS: tuple[tuple[str, str], ...] = (
    ("Chinese infantry fell on the US 8th Cavalry at Unsan in November 1950.", "by=CHN"),
    ("The Israeli military said it had killed two men near Khan Younis.", "by=ISR"),
    ("The NKVD shot 4,400 Polish officers in 1940.", "by=SUN"),
    ("The partisans blew the Gorgopotamos viaduct in November 1942.", "h1.object=transport works"),
    ("American forces have struck seven boats. The seventh, on Friday, killed three in a boat.", "killed=3"),
    ("Israeli jets flew three strikes. The second killed a driver near Tyre on Sunday.", "place=Tyre"),
    ("Ukrainian drones set an oil depot ablaze at Feodosia.", "h1.object=energy facility"),
    ("A Russian bomb tore through a market in Kostiantynivka.", "h1.object=commercial building"),
    ("GPS was jammed across eastern Finland on Thursday.", "act=jamming"),
    ("Haiphong was mined by American aircraft on 9 May 1972.", "act=mining"),
    ("Italian airmen sprayed mustard gas on Ethiopian columns.", "act=chemical or biological attack"),
    ("A tanker was hit and set on fire by Iranian gunboats.", "by=IRN"),
    ("An Argentine cruiser was hit by two torpedoes from HMS Conqueror.", "by=GBR"),
    ("A British liner was sunk without warning by a Soviet submarine.", "by=SUN"),
    ("USS Vincennes brought down Iran Air 655 over the Strait of Hormuz.", "h1.of=IRN"),
    ("A bomb destroyed Air India 182 over the Atlantic.", "h1.of=IND"),
    ("Chinese vessels turned water cannon on a Philippine boat at Second Thomas Shoal.", "by=CHN"),
)


def said(record: Record) -> set[str]:
    """Return the statements as `property=value`."""
    return {f"{one.property}={one.value[0]}" for one in record.statements}


@pytest.mark.parametrize(("text", "statement"), ATTACKS, ids=[one[0][:50] for one in ATTACKS])
def test_force_is_told_in_many_ways(read: Read, text: str, statement: str) -> None:
    """What stands beside the verb says that it tells of force."""
    assert statement in said(read(text, published_on="1991-01-01" if "submarine" in text else "2025-11-12"))


@pytest.mark.parametrize(
    "text",
    [
        "The Germans fell on hard times.",
        "The first president killed himself in 1954.",
        "A storm tore through the port of Haifa.",
        "The second killed nobody.",
        "The police said they had shot 40 photographs of the men.",
        "The army blew the budget on a viaduct.",
        "The switchboard in Finland was jammed with calls on Thursday.",
        "Russian tanks burned in the streets of Grozny.",
        "The demolition man blew holes in every defence of the football league.",
        "The Protocol of 1936 required crews to be placed in safety before a merchant ship was sunk by Germany.",
        "A school was hit by missiles from Iran, which nobody saw.",
    ],
)
def test_nobody_is_said_to_have_done_it(read: Read, text: str) -> None:
    """Figures of speech tell of no force, and where a thing comes from is not who sent it."""
    assert not [one for one in read(text).statements if one.property == "by"]
