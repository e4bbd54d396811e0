"""Public acts told of a paper in few words."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

ACTS = (
    ("The Warsaw Pact, signed on 14 May 1955, bound eight states.", "signature happened_on=1955-05-14"),
    ("The treaty, signed by Japan and the United States in 1960, has ten articles.", "signature by=JPN by=USA"),
    ("A defence treaty between Japan and Poland, signed in Tokyo in 1951, came too late.", "signature by=JPN by=POL"),
    ("An agreement signed in Minsk in 2015 was never kept.", "signature happened_on=2015"),
    ("An alliance first signed in 1882 bound them.", "signature"),
    ("It was signed in Paris on 27 January 1973.", "signature happened_on=1973-01-27"),
    ("The ministers put their signatures to a protocol on mutual defence.", "signature"),
    ("The two presidents put pen to paper in Algiers in December 2000.", "signature"),
    ("Romania signed with the other side in August 1916.", "signature by=ROU"),
    ("The truce of July 1949 left the heights to Syria.", "armistice"),
    ("Fighting stopped with the armistice of 11 November 1918.", "armistice"),
    ("The president thanked Tehran for its early warning.", "notification by=IRN"),
    ("The exchange was arranged through the mediation of Qatar.", "mediation by=QAT"),
    ("Libya has the right to respond, its foreign ministry said.", "reservation of right by=LBY"),
    ("Tehran said that the country reserves the right to respond.", "reservation of right by=IRN"),
    ("Pakistan announced its withdrawal from the treaty.", "withdrawal by=PAK"),
    ("Russia let the grain deal lapse in July 2023.", "withdrawal by=RUS"),
    ("Saudi Arabia and Kuwait cut off oil to the United States.", "sanction by=SAU by=KWT"),
    ("India ruled out sabotage.", "denial by=IND"),
    ("Moscow went on denying any part in the attack.", "denial by=RUS"),
    ("Both capitals denied for months that they were there.", "denial"),
    ("France became the first country to invoke Article 42.7.", "invocation by=FRA"),
    ("Australia has invoked ANZUS once.", "invocation by=AUS"),
    ("The guarantors consulted in July 1974.", "consultation"),
    ("Bahrain's adviser conferred with American and British commanders.", "consultation by=BHR"),
    ("The Council declared that the attack was an act of aggression.", "determination"),
)
NONE = (
    "The singer put his name to a petition.",
    "Ronaldo signed with Al Nassr.",
    "He had been signed by Barcelona in 2004.",
    "A player signed in January scored twice.",
    "The truce of God bound knights.",
    "The mayor thanked France for its help.",
    "He let his licence lapse.",
    "Every state has the right to respond under Article 51.",
    "The minister consulted his lawyers.",
    "No ransom was requested.",
)


@pytest.mark.parametrize(("text", "act"), ACTS, ids=[text[:40] for text, _ in ACTS])
def test_a_paper_tells_of_its_act(read: Read, text: str, act: str) -> None:
    """A treaty signed, a truce by its date, a notice by the thanks for it: kind and who."""
    words = act.split()
    wanted = {"kind=" + " ".join(word for word in words if "=" not in word), *(word for word in words if "=" in word)}

    assert set() == wanted - {f"{one.property}={one.value[0]}" for one in read(text).statements}


@pytest.mark.parametrize("text", NONE)
def test_what_sounds_like_a_paper_is_none(read: Read, text: str) -> None:
    """Petitions, clubs, thanks for help and rights of anybody are no public acts; nor is what was not asked."""
    assert set() == {one.stance for one in read(text).statements if one.property == "kind"} - {"denies"}


def test_no_request_made_is_denied(read: Read) -> None:
    """That nothing has been requested is on record as that."""
    record = read("No consultations under Article 4 have been requested.")

    assert {("request", "denies")} == {
        (one.value[0], one.stance) for one in record.statements if one.property == "kind"
    }
