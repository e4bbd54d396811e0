"""Which expression of time dates a clause."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

# All are published on 12 November 2025, a Wednesday.
DATED: tuple[tuple[str, str], ...] = (
    ("A Chinese ship was fired on and driven aground by Iranian batteries in April 1949.", "1949-04"),
    ("The envoy was killed by American missiles as his car left the airport on 3 January 2020.", "2020-01-03"),
    ("Israeli jets bombed Egyptian airfields before nine o'clock on 5 June 1967.", "1967-06-05"),
    ("Israeli jets bombed Egyptian airfields after 2 a.m. on 5 June 1967.", "1967-06-05"),
    ("Pakistani guns shelled Kabul for three hours on Monday.", "2025-11-10"),
    ("At 0515 hours on 3 May Russian guns shelled Odesa.", "2025-05-03"),
    ("1916, 31 May: German shells hit a British cruiser off Esbjerg.", "1916-05-31"),
    ("1916: German shells hit a British cruiser off Esbjerg.", "1916"),
    ("On Palm Sunday, 6 April 1941, German jets bombed Belgrade.", "1941-04-06"),
    ("On Easter Monday, April 6, 1942, Japanese jets bombed Trincomalee.", "1942-04-06"),
    ("Three weeks before that, on 18 March, a drone hit the airport of Goma.", "2025-03-18"),
    ("It is thirty-one years since Serb forces bombed Bihać.", "1994"),
    ("On Thursday night, he said, four Russian drones struck a barge at Odesa.", "2025-11-06"),
    ("On Tuesday, Niger says, Beninese soldiers fired at a village.", "2025-11-11"),
    ("On 3 May 2023, by Kyiv's account, Russian drones hit a school in Kherson.", "2023-05-03"),
    ("On 3 May 2023, Kyiv said Russian drones had hit a school in Kherson.", ""),
    ("On the 4th, drones hit a Colombian army post at Cali.", "2025-11-04"),
    ("And in June 2024 the pipe that carries Niger's crude was blown up by rebels inside Niger.", "2024-06"),
    ("On 28 May one Cambodian soldier died in an exchange of fire near Pailin.", "2025-05-28"),
    ("On 28 May the army spoke of an exchange of fire near Pailin.", ""),
    ("Four years ago this week, on 16 November 2021, Russian jets bombed Kherson.", "2021-11-16"),
    ("He recalls 3 May 2014, the night that rebels shelled the airport at Luhansk.", "2014-05-03"),
    ("One clerk came on 7 May 1915, the day on which German guns shelled Ypres.", "1915-05-07"),
    ("It was taken at Toropets in Russia in May 2024, where a Ukrainian drone struck an arsenal.", "2024-05"),
    ("She was in Kherson on 3 May 2024, by her own account, when a Russian drone hit a bus.", "2024-05-03"),
    ("She was in Kherson on 3 May 2024, and came back when a Russian drone hit a bus.", ""),
    ("It is long over: Russian missiles hit Kherson several times that October.", ""),
    ("Iranian jets bombed Basra and left the next day.", ""),
    ("Iranian missiles struck Al Udeid in reply to Sunday's American raid on Natanz.", "2025-11-09"),
    ("Turkish jets hit Sinjar in retaliation for Thursday's bombing in Ankara.", "2025-11-06"),
    ("Russia fired missiles at Odesa in answer to last week's attack on Sevastopol.", "2025-11-03..2025-11-09"),
    ("Iranian jets bombed Basra, and talks were held in May.", ""),
    ("Iranian jets bombed Basra after talks were held in May.", ""),
)  # fmt: skip


@pytest.mark.parametrize(("text", "day"), DATED, ids=[one[0][:60] for one in DATED])
def test_a_clause_has_its_own_day(read: Read, text: str, day: str) -> None:
    """A day that closes a sentence holds for two verbs of one subject, and not for what others did."""
    found = {one.value[0] for one in read(text).statements if one.property == "happened_on"}

    assert {day} - {""} == found


FOLLOWED: tuple[tuple[str, set[str]], ...] = (
    ("On Monday Qatari jets shot down two Iranian bombers, while a drone struck a plant at Mesaieed.", {"2025-11-10"}),
    (
        "On 30 July Israel killed a commander in Beirut, three days after a rocket had killed a boy at Majdal Shams.",
        {"2025-07-30", "2025-07-27"},
    ),
    (
        "On 5 April 1986 a bomb killed two Americans in Berlin. Ten days after the bomb American jets struck Tripoli.",
        {"1986-04-05", "1986-04-15"},
    ),
    (
        "On 30 November 1939 Soviet bombers attacked Helsinki. In February Soviet troops shelled Viipuri.",
        {"1939-11-30", "1940-02"},
    ),
    ("War came in 1976. This September North Korean soldiers shot a South Korean sailor off Incheon.", {"2025-09"}),
    (
        "On 17 September 2024 Israel struck Tyre. Its jets bombed Sidon on the 27th of that September.",
        {"2024-09-17", "2024-09-27"},
    ),
    (
        "On 4 November, drones hit a post at Goma; on 9 November, Rwandan gunmen ambushed a convoy near Sake.",
        {"2025-11-04", "2025-11-09"},
    ),
    ("On Friday Pakistani jets bombed Kabul. Hours earlier a suicide bomber had rammed a camp.", {"2025-11-07"}),
)


@pytest.mark.parametrize(("text", "days"), FOLLOWED, ids=[one[0][:60] for one in FOLLOWED])
def test_a_day_holds_for_what_goes_with_it(read: Read, text: str, days: set[str]) -> None:
    """While, after the raid, hours earlier and that September are counted from the day told before."""
    assert days == {one.value[0] for one in read(text).statements if one.property == "happened_on"}


def test_a_named_thing_points_back_to_no_other_paragraph(read: Read) -> None:
    """In a paragraph that has told of no attack, "the congress centre" is of the day that its sentence before tells."""
    record = read(
        "Russian aircraft bombed Mariupol on 16 March 2022.\n"
        "It was Palm Sunday, 13 April 2025. The first ballistic missile struck the congress centre in Sumy."
    )

    assert {"2022-03-16", "2025-04-13"} == {one.value[0] for one in record.statements if one.property == "happened_on"}


def test_the_day_of_the_noun_is_not_that_of_the_verb(read: Read) -> None:
    """What is answered has the day that its noun bears; the answer has none of its own."""
    record = read("Iranian missiles struck Al Udeid in reply to Sunday's American raid on Natanz.")
    days = {one.about for one in record.statements if one.property == "happened_on"}

    assert {"natanz-2025-11-09"} == days
