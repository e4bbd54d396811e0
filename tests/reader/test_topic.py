"""Whether a report is about force, an exercise or sport, by its words."""

from collections.abc import Callable

import pytest

from foedus.reader.topic import is_playful, is_sporting, is_warlike
from foedus.statements import Record

Read = Callable[..., Record]
OF_OTHER_THINGS = (
    (
        "The earthquake struck at four. It destroyed six thousand houses in Turkey and killed two hundred people."
        " Soldiers and troops of the army were sent with helicopters, and a military convoy was hit by falling "
        "rocks. Germany sent rescue teams."
    ),
    (
        "Hurricane Maria battered Dominica on Monday, then hit Puerto Rico. It flattened villages, sank boats in "
        "the harbour and killed sixty. The US Navy sent two ships and marines landed with water and food."
    ),
    (
        "The teachers' strike in Hungary entered its third week. Police stormed nothing; the minister attacked "
        "the union. Bus drivers joined the strike on Tuesday and blocked the bridges."
    ),
    (
        "In chess, Russia attacked on the king's side and India hit back. White took the rook and Black seized "
        "the seventh rank. The game ended in an exchange of fire on the clock."
    ),
    (
        "The army of ants invaded the kitchen in Lyon. They captured the sugar, occupied the shelf and were "
        "bombarded with cinnamon. By evening the invaders had been driven out."
    ),
    (
        "China's exporters fired the first shot in the price war. They bombarded Brazil with cheap steel and "
        "captured a third of the market. Brasília hit back on Monday with tariffs; Beijing retaliated with duties"
        " on soya."
    ),
    (
        "The hunter shot a bear in Romania on Sunday after it had attacked a shepherd. A second bear was killed "
        "by a train. Villagers fired shots in the air."
    ),
    (
        "A gas explosion destroyed a block of flats in Kyiv in 2014 and killed four. Firemen fought the blaze. "
        "There was no attack, the mayor said."
    ),
    (
        "The novel opens as Argentina invades the islands. Its hero is shot down over San Carlos and captured. On"
        " the last page British troops take Stanley. The author was born in Rosario and has never seen a battle."
    ),
    (
        "The Battle of Hastings was refought on Saturday. Normans charged the hill, Saxons threw spears, and King"
        " Harold was hit by an arrow at three. The club from Leeds destroyed two shields. Spectators bombarded "
        "both armies with questions."
    ),
    (
        "The ministry warned that Russia could attack a NATO state by 2029. If Estonia is hit, allies would "
        "strike back, the general said. The plan foresees that troops seize the islands first and mine the "
        "straits."
    ),
    (
        "Israel's striker hit the post, and Iran's goalkeeper saved a shot from Haddad. Iran attacked through the"
        " middle; Israel bombarded the box with crosses. In the end Iran struck twice in three minutes."
    ),
    (
        "Rebels in the Conservative party attacked the prime minister's plan for troops. The ambush came in "
        "committee. Whips fired back, and two junior ministers were shot down on Tuesday. The government survived"
        " the raid by eleven votes."
    ),
)

WAR = "Artillery shelled the town. Soldiers fired rockets, and a patrol was ambushed; eleven troops were killed. "


def test_a_report_on_fighting_is_about_force() -> None:
    """Many words of arms, few of anything else."""
    assert is_warlike(WAR)
    assert is_warlike(WAR + "The minister spoke of it at length before the house. " * 5)


def test_a_passing_word_of_arms_makes_no_war() -> None:
    """Sport, markets and long papers borrow them."""
    assert not is_warlike("The strikers attacked. " + "The match was lost on penalty goals. " * 3)
    assert not is_warlike(WAR + "The committee met and spoke of tariffs and of the price of wheat. " * 200)
    assert not is_warlike("")


def test_an_exercise_is_known_by_its_words() -> None:
    """One drill in a report is no exercise; a report on an exercise tells of little else."""
    assert is_playful("The exercise rehearsed a drill. In the simulation mock guns fired. Umpires watched.")
    assert not is_playful(WAR + "A drill was held on Monday.")


def test_sport_is_known_by_its_paragraph() -> None:
    """A sentence without a word of sport is sport among others of sport; the next paragraph is none."""
    text = "Haifa was bombarded. The coach blamed the referee.\nHaifa was bombarded. Nine died."
    second = text.index("\n") + 1

    assert is_sporting(text, start=0, end=20)
    assert not is_sporting(text, start=second, end=second + 20)


@pytest.mark.parametrize("text", OF_OTHER_THINGS, ids=[one[:30] for one in OF_OTHER_THINGS])
def test_a_report_of_other_things_tells_of_no_attack(read: Read, text: str) -> None:
    """Storms, sport, trade, chess, novels, plans and politics borrow every word of force."""
    assert () == read(text).incidents
