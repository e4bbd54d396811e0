"""How many were killed, hurt and shot down."""

from collections.abc import Callable

import pytest

from foedus.reader import Lexicon
from foedus.reader.counting import read_tolls
from foedus.reader.numbers import read_count, read_quantity
from foedus.reader.peoplecount import quantity_before
from foedus.statements import Record

Read = Callable[..., Record]

TOLLS: tuple[tuple[str, str], ...] = (
    ("A gas pipeline was blown up by rebels.", ""),
    ("Six people were killed.", "killed 6"),
    ("Three soldiers guarding a pipeline were killed.", "killed 3"),
    ("Three soldiers guarding pipelines were killed.", "killed 3"),
    ("Two people in a car died.", "killed 2"),
    ("A crab fisherman and his son were hurt.", "wounded 2"),
    ("Close to two thousand eight hundred were hurt.", "wounded 2800"),
    ("Two hundred forty people were killed.", "killed 240"),
    ("Nobody was hit.", "wounded 0, killed 0"),
    ("Nobody had been killed or hurt.", "killed 0, wounded 0"),
    ("It came down without hurting anybody.", "wounded 0, killed 0"),
    ("Nobody else was hurt.", ""),
    ("There are no victims.", "killed 0, wounded 0"),
    ("The victims were buried.", ""),
    ("The boat sank with 93 men.", "killed 93"),
    ("The boat sank with 93 tons of oil.", ""),
    ("The governor counted 31 drones, 24 of them destroyed by air defence.", "intercepted 24"),
    ("Two drones were destroyed in a depot.", ""),
    ("At least nine civilians are reported to have been killed.", "killed 9.."),
    ("It killed two soldiers and a woman.", "killed 3"),
    ("It hit the camp, killing five Somali recruits, a Turkish sergeant and a woman.", "killed 7"),
    ("It killed a Dutch cameraman among others.", "killed 1.."),
    ("It injured four workers, three of them Indian.", "wounded 4"),
    ("Two soldiers were killed and nine hurt.", "killed 2, wounded 9"),
    ("Sixteen people died and more than thirty were hurt.", "killed 16, wounded 30.."),
    ("More than fifty of her crew died.", "killed 50.."),
    ("One hundred and eight died.", "killed 108"),
    ("Thirty-eight of the sixty-seven on board died.", "killed 38"),
    ("Two sailors lost their lives.", "killed 2"),
    ("It cost one Filipino sailor his life.", "killed 1"),
    ("The attack claimed 28 lives.", "killed 28"),
    ("It claimed the lives of six people.", "killed 6"),
    ("It sank the corvette with the loss of 46 sailors.", "killed 46"),
    ("Armenia lost 105 soldiers.", "killed 105"),
    ("The tanker was holed, with one engineer lost.", "killed 1"),
    ("The death toll in Odesa has risen to seven.", "killed 7"),
    ("It puts the dead at nine.", "killed 9"),
    ("It left 37 people dead and 68 wounded.", "killed 37, wounded 68"),
    ("There were 290 dead.", "killed 290"),
    ("A fitter aged 34 was killed.", "killed 1"),
    ("Two officers and a water-seller were killed.", "killed 3"),
    ("Four of his comrades received injuries.", "wounded 4"),
    ("Twelve deaths were counted.", "killed 12"),
    ("Dozens of people were killed.", "killed 24.."),
    ("Nobody was hurt.", "wounded 0"),
    ("No one died.", "killed 0"),
    ("No soldiers were killed.", "killed 0"),
    ("There were no injuries.", "wounded 0"),
    ("The crew are safe.", "killed 0, wounded 0"),
    ("It intercepted 34 missiles and four drones.", "intercepted 38"),
    ("It shot down twenty-six.", "intercepted 26"),
    ("All four had been shot down.", "intercepted 4"),
    ("Both were shot down.", "intercepted 2"),
    ("A third drone was brought down.", "intercepted 1"),
    ("Three of the five drones were shot down.", "intercepted 3"),
    ("Thirteen of them were intercepted.", "intercepted 13"),
    ("One rocket was intercepted.", "intercepted 1"),
    ("Three small drones shot down and no damage at all, they said.", "intercepted 3"),
    ("Two missiles, where airmen slept, were shot down.", "intercepted 2"),
    ("Gunmen kill 12 soldiers.", "killed 12"),
    ("A fitter, Mr Kask, was killed.", "killed 1"),
    ("Two of our people, Seaman Noel Abad and Engineer Liza Corpuz, are dead.", "killed 2"),
    ("Four miners, who were Brazilian, lost their lives.", "killed 4"),
    ("Private Gor Minasyan (b. 2007) was killed.", "killed 1"),
    ("Specialist Aaron Mills, of Dayton, Ohio, was killed.", "killed 1"),
    ("Gunmen killed Sergeant Afrim Bunjaku near Banjska.", "killed 1"),
    ("It killed 74 people, one American among them.", "killed 74"),
    ("It killed three men, two Indians and a Pakistani.", "killed 3"),
    ("It killed its driver and a boy on a bicycle.", "killed 2"),
    ("The Taliban put the Pakistani dead at 58.", "killed 58"),
    ("The number of those killed rose to 44.", "killed 44"),
    ("It sank with the loss of 176.", "killed 176"),
    ("Fifty-four of her sailors were lost.", "killed 54"),
    ("She took forty-six sailors down with her.", "killed 46"),
    ("Seven villagers were hacked to death.", "killed 7"),
    ("Its guards hacked two officers to death.", "killed 2"),
    ("Its fighters shot twenty-three of them.", "killed 23"),
    ("It neutralised eighteen terrorists.", "killed 18"),
    ("It drowned six.", "killed 6"),
    ("Twenty-six coffins were carried away.", "killed 26"),
    ("It killed nobody.", "killed 0"),
    ("It did not hurt anyone.", "wounded 0"),
    ("Not one person was hurt.", "wounded 0"),
    ("There were no deaths or injuries.", "killed 0, wounded 0"),
    ("Her crew are unhurt.", "wounded 0"),
    ("Between 30 and 40 civilians were killed.", "killed 30..40"),
    ("Two to three dozen soldiers were killed.", "killed 24..36"),
    ("Half a dozen sailors were injured.", "wounded 6"),
    ("It blinded three girls.", "wounded 3"),
    ("It wounded a Thai farm worker.", "wounded 1"),
    ("Killed: 3.", "killed 3"),
)
NONE = (
    "Up to 40 militants might have been killed.",
    "It killed two cows.",
    "Forty thousand hens were killed.",
    "He was killed two days later.",
    "On 23 May 2022 rockets fell and hurt villagers.",
    "Two million dead, maybe three.",
    "Malaysia Airlines flight 17 was shot down.",
    "They were not killed.",
    "It will kill six people.",
    "It shot down five Indian aircraft.",
    "Three attackers were killed.",
    "The dead sea lies low.",
    "The toll on the bridge is at two dollars.",
    "Two planes were lost.",
    "A Marine helicopter was lost.",
    "The army lost its way.",
    "It put losses at 40 aircraft.",
    "The minister was shot.",
    "As many as a hundred soldiers died.",
    "Tens of thousands died.",
    "It eliminated three launchers.",
    "The storm took three roofs down with it.",
    "It killed the rebel commander.",
)


@pytest.mark.parametrize(("text", "tolls"), TOLLS, ids=[one[0][:45] for one in TOLLS])
def test_a_number_of_people_is_read(lexicon: Lexicon, text: str, tolls: str) -> None:
    """However it is put, the same people are killed, hurt, or missiles shot down."""
    units = lexicon.read_units(text, start=0, end=len(text))

    assert tolls == ", ".join(f"{one.name} {one.part.value[0]}" for one in read_tolls(units))


@pytest.mark.parametrize("text", NONE, ids=[one[:45] for one in NONE])
def test_what_is_not_said_of_people_is_no_toll(lexicon: Lexicon, text: str) -> None:
    """Beasts, years, flights, fears and denials are counted nowhere."""
    units = lexicon.read_units(text, start=0, end=len(text))

    assert [] == list(read_tolls(units))


def test_all_but_two_are_the_rest(read: Read) -> None:
    """Of twelve missiles all but two were shot down: ten."""
    record = read("Iran launched 12 missiles at Haifa on Monday. Israel shot down all but two.")

    assert ["10"] == [one.value[0] for one in record.statements if one.property == "intercepted"]


def test_all_but_two_of_nobody_knows_how_many_is_nothing(read: Read) -> None:
    """Where nobody says how many were launched, nobody can say how many are left."""
    record = read("Iran launched missiles at Haifa on Monday. Israel shot down all but two.")

    assert [] == [one for one in record.statements if one.property == "intercepted"]


def test_one_victim_told_again_is_one_of_the_six(read: Read) -> None:
    """The serviceman of the second sentence is one of the dead of the first."""
    text = "Missiles hit Duqm on Monday. Six people were killed. Oman said that the strike had killed an Omani guard."

    assert {"6"} == {one.value[0] for one in read(text).statements if one.property == "killed"}


def test_a_number_of_another_day_is_of_another_attack(read: Read) -> None:
    """Nine who died in 2014 did not die in the strike of this week."""
    text = "Missiles hit Duqm on Monday. A fire had left nine people dead there on 3 March 2014."

    assert [] == [one for one in read(text).statements if one.property == "killed"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a hundred and fifteen", "115"),
        ("two dozen", "24"),
        ("2,403", "2403"),
        ("two thousand", "2000"),
        ("twenty-one", "21"),
        ("two million", ""),
        ("nothing", ""),
    ],
)
def test_a_number_is_read_whole(lexicon: Lexicon, text: str, value: str) -> None:
    """Words and digits say the same."""
    count = read_count(lexicon.read_units(text, start=0, end=len(text)), at=0)

    assert value == (count.value if count else "")


@pytest.mark.parametrize(
    ("text", "at", "value"),
    [
        ("at least six", 2, "6.."),
        ("no fewer than six", 3, "6.."),
        ("over six", 1, "6.."),
        ("some six", 1, "6"),
        ("six or more", 0, "6.."),
        ("up to six", 2, ""),
        ("hundreds", 0, "200.."),
        ("a dog", 0, ""),
        ("30 to 40", 0, "30..40"),
        ("two or three", 0, "2..3"),
        ("two to three dozen", 0, "24..36"),
        ("half a dozen", 0, "6"),
        ("dozen", 0, "12"),
        ("a hundred", 1, ""),
        ("12 to 3", 0, "12"),
        ("from 3 to 5", 1, ""),
    ],
)
def test_a_hedge_opens_a_number_or_spoils_it(lexicon: Lexicon, text: str, at: int, value: str) -> None:
    """At least six has no upper end; up to six says nothing."""
    count = read_quantity(lexicon.read_units(text, start=0, end=len(text)), at=at)

    assert value == (count.value if count else "")


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("three of the five Iranian drones", 3, 5),
        ("two 120-millimetre mortars", None, None),
        ("on 19 March missiles", None, None),
        ("some 6,700 tons of bombs", None, None),
        ("its missiles", None, None),
    ],
)
def test_part_and_whole_are_told_apart(lexicon: Lexicon, text: str, part: int | None, whole: int | None) -> None:
    """Three of five were shot down, and five were fired."""
    units = lexicon.read_units(text, start=0, end=len(text))
    counts = [quantity_before(units, at=len(units) - 1, whole=each) for each in (False, True)]

    assert [part, whole] == [one.low if one else None for one in counts]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Two missiles struck Duqm on Monday.", "2"),
        ("Iran fired 66 missiles at Duqm on Monday.", "66"),
        ("Iran attacked Duqm with twelve drones on Monday.", "12"),
        ("About thirty drones were launched at Duqm on Monday.", "30"),
        ("Duqm was struck by two missiles on Monday.", "2"),
        ("Iran fired more than forty rockets at Duqm on Monday.", "40.."),
        ("One missile struck Duqm on Monday.", ""),
        ("Two jets bombed Duqm on Monday.", ""),
    ],
)
def test_what_was_launched_is_counted(read: Read, text: str, number: str) -> None:
    """Missiles, drones, bombs and shells are counted, wherever they stand; jets come back, and one says nothing."""
    found = [one.value[0] for one in read(text).statements if one.property == "launched"]

    assert number == "".join(found)


def test_a_number_alone_answers_one_told_before(read: Read) -> None:
    """Who admits to 23 admits to as many dead as the other side has counted otherwise."""
    told = "Missiles hit Duqm on Monday. The Houthis said that 58 soldiers had been killed. Oman admitted to 23."
    alone = "Missiles hit Duqm on Monday. Oman admitted to 23."

    found = [{one.value[0] for one in read(text).statements if one.property == "killed"} for text in (told, alone)]
    assert [{"58", "23"}, set()] == found
