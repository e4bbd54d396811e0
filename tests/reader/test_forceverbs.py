"""Verbs of force of one word and of several: each with its forms, its kind of act and how it takes its object."""

from collections.abc import Callable

import pytest

from foedus.reader.forceverbs import PARTICLE_VERBS, PAST_ALONE, PHRASES, VERBS
from foedus.statements import Record
from foedus.terms import acts

Read = Callable[..., Record]
TOLD = (
    ("Turkish commandos blasted their way into the barracks at Kyrenia.", "attack"),
    ("Russian hackers knocked offline the servers of the Estonian parliament.", "cyber operation"),
    ("Russian hackers broke into the computers of the German parliament.", "cyber operation"),
    ("French and German troops exchanged rifle fire near Longwy.", "attack"),
    ("Iran hit back at Israel with missiles.", "missile strike"),
    ("A bomber detonated his vest outside a mosque in Kabul.", "bombing"),
    ("British marines splashed ashore at San Carlos.", "invasion"),
    ("Iraqi troops set on fire the oil wells at Rumaila.", "attack"),
    ("Gunmen took hostage twelve engineers at Arlit.", "hostage taking"),
    ("A drone ploughed into a block of flats in Kyiv.", "drone strike"),
)
NO_FORCE = (
    "The chairman hit back at critics of the plan.",
    "She burst into tears.",
    "The tanker discharged Kazakh crude at Trieste.",
    "Leaflets dropped on the city of Aleppo asked soldiers to leave.",
    "Inflation ravaged savings in Turkey.",
    "The company took over its rival in Oslo.",
    "French aircraft flew over the area without using their weapons.",
)


@pytest.mark.parametrize(("text", "act"), TOLD, ids=[one[0][:40] for one in TOLD])
def test_a_phrase_tells_of_force(read: Read, text: str, act: str) -> None:
    """English tells force by a verb and a particle as often as by one word."""
    assert act in {one.value[0] for one in read(text).statements if one.property == "act"}


@pytest.mark.parametrize("text", NO_FORCE)
def test_a_figure_or_a_trade_is_no_force(read: Read, text: str) -> None:
    """What speaks with the same words of critics, cargoes, tears or leaflets tells of no attack."""
    assert () == read(text).incidents


def test_a_phrase_has_all_its_forms() -> None:
    """Given in the past, a phrase is known in the present, as a participle and with -ing."""
    found = {word: form for word, form, _, _ in PARTICLE_VERBS}
    forms = ("blew to pieces", "blow to pieces", "blows to pieces", "blown to pieces", "blowing to pieces")

    assert ["past", "base", "s", "part", "ing"] == [found[word] for word in forms]


def test_each_kind_is_a_word_of_the_vocabulary() -> None:
    """A kind that the vocabulary lacks could not be stated."""
    tree = acts()
    told = {act for _, act, _ in VERBS} | {act for _, _, _, act in PARTICLE_VERBS}

    assert [] == [act for act in told if not tree.has(act)]


def test_no_word_stands_twice() -> None:
    """A verb under two shapes would be read by whichever came first."""
    alone = [word for words in PAST_ALONE.values() for word in words.split("; ")]
    phrases = [word for words in PHRASES.values() for word in words.split("; ")]

    assert sorted(set(alone)) == sorted(alone)
    assert sorted(set(phrases)) == sorted(phrases)
