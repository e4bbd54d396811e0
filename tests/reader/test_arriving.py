"""Whether what was sent, came in, came down, went off or met tells of an attack."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
LEAD = "Iranian missiles struck Doha on 23 June 2025.\n\n"

ATTACKS: tuple[tuple[str, str], ...] = (
    ("France sent troops into Mali.", "by=FRA"),
    ("Iran sent speedboats against Saudi oil rigs.", "h1.of=SAU"),
    ("Iraq fired twelve missiles at Erbil.", "launched=12"),
    ("Pakistan shot down an Indian MiG-21 over Kashmir.", "h1.object=public aircraft"),
    ("Ukraine shot down twelve Russian drones over Odesa.", "by=RUS"),
    ("Turkish jets entered Greek airspace on Tuesday.", "act=airspace incursion"),
    ("US Marines landed at Da Nang in March 1965.", "act=invasion"),
    ("Israeli paratroopers came down at Mitla in October 1956.", "act=invasion"),
    ("Indian and Chinese troops clashed at Nathu La in September 1967.", "by=CHN"),
    ("Egypt mined the Straits of Tiran.", "place=Strait of Tiran"),
    ("A bomb went off in Basra.", "act=bombing"),
    ("A lorry exploded at the embassy in Dar es Salaam.", "act=bombing"),
    ("A parked van exploded in Beirut on Monday.", "act=bombing"),
    ("A motorcycle went off beside a police station in Quetta on 4 May 2024.", "act=bombing"),
    ("From 23 August 1958 batteries poured shells on Kinmen.", "act=shelling"),
    ("Taiwan accused China of violating its airspace on 9 October.", "act=airspace incursion"),
    ("Taiwan accused China of violating its airspace on 9 October.", "by=CHN"),
    ("Pakistan accused India of violating the airspace of Lahore and of bombing a market.", "place=Lahore"),
    ("A Russian drone crossed the border and fell near Galati on Sunday.", "place=Galați"),
    ("Two Iranian missiles got through to Tel Aviv on Friday.", "place=Tel Aviv"),
    ("Germany sent troops into what was then Poland.", "by=DEU"),
    ("Azerbaijan went into what was left of Nagorno-Karabakh on 19 September 2023.", "by=AZE"),
    ("Two Chinese coast guard ships had entered territorial waters on Tuesday.", "act=maritime incursion"),
)
OTHERS: tuple[str, ...] = (
    "A yacht entered territorial waters at dawn.",
    "France sent helicopters to Gao.",
    "The convoy of lorries got through to Goma on Friday.",
    "France sent troops into Mali to train its army.",
    "US Marines landed at Port-au-Prince in 1994 to evacuate foreigners.",
    "Iran fired a missile into the Gulf in a test.",
    "He fired shots into the air in Basra.",
    "A missile was shown in Basra.",
    "A petrol lorry exploded at a garage in Leeds on Monday.",
    "A motorcycle went off the road in Quetta.",
    "For twenty years both sides fired leaflets at Kinmen.",
    "American jets dropped food parcels over Gaza City.",
    "Ecuador let its man go for want of any charge.",
)


def said(record: Record) -> set[str]:
    """Return the statements as `property=value`."""
    return {f"{one.property}={one.value[0]}" for one in record.statements}


@pytest.mark.parametrize(("text", "statement"), ATTACKS)
def test_arms_and_forces_that_come_to_somebody_attack(read: Read, text: str, statement: str) -> None:
    """Weapons at somebody, troops in another's land, craft in another's air, mines in a strait."""
    assert statement in said(read(LEAD + text))


@pytest.mark.parametrize("text", OTHERS)
def test_help_tests_and_warnings_are_no_attack(read: Read, text: str) -> None:
    """Who comes to help or to train, and what is fired at nobody, attacks nobody."""
    assert {"missile strike"} == {one.value[0] for one in read(LEAD + text).statements if one.property == "act"}
