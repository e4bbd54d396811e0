"""Words of force that no frame settles: force in a report about force, and never what is a figure of speech."""

import pytest

from foedus.reader import Lexicon
from foedus.reader.attack import read_attacks
from foedus.reader.mention import Mention

# Read as force in a report about force, and passed over elsewhere.
BY_THE_REPORT = (
    "They bombed for five weeks.",
    "South Georgia is taken as well.",
    "The North grabbed the Pueblo.",
    "The Rubymar was holed by an explosive boat.",
    "Djibouti engaged the battery.",
    "Both armies had used artillery.",
    "The cruiser had fired, on 3 July, at what she took for a fighter.",
    "In October the Chinese come in.",
    "Thirty-one commandos came over the fence.",
    "A drone spent fifty minutes above the Danube delta.",
    "Half a million men cross the border.",
    "Israeli jets came in from the sea.",
    "Two Thai soldiers were hurt near the temple.",
    "General Cirimwami, shot on a visit to the front, is dead.",
    "Demonstrators attacked the embassy of Rwanda.",
)
# Verbs that mean arms alone, in any report that names arms, forces or states.
ANYWHERE = (
    "The frigate's GPS was jammed for six hours.",
    "Peru rocketed the outpost.",
    "The M23 took Goma.",
    "The Turks besieged the island.",
    "Gunmen walked into the meadow, asked men their religion and shot dead twenty-six of them.",
    "We were shelled for three days by the Syrians.",
    "The Schleswig-Holstein opened fire on the Polish garrison.",
    "Somebody had sabotaged the undersea cable.",
    "In September 1984 unknown aircraft strafed the Iranian tanker.",
)
FIGURES = (
    "The earthquake struck the capital.",
    "The minister was bombarded with questions.",
    "Europe has been bombarded with communiqués.",
    "Rates were hit hard last week.",
    "Critics attacked the plan.",
    "They stormed the headlines.",
    "Lightning struck the embassy.",
    "He seized the opportunity.",
    "The town had been taken by surprise.",
    "The guns of the Saluting Battery are fired at noon.",
    "A beetle invaded the forest.",
    "She took out a loan.",
    "The alarm went off in Doha.",
    "The shop closed on Monday.",
    "The army shot stray dogs.",
    "An army of ants invaded the kitchen.",
    "Two junior ministers were shot down on Tuesday.",
    "China bombarded Brazil with cheap steel.",
    "Prices of hilsa shot up at Fishery Ghat.",
    "Bitcoin bombed.",
    "The North test-fired a ballistic missile.",
)
NOBODY = (
    "I have never met a policeman who bombed the street first.",
    "The clause protects the one who has been attacked.",
    "It takes a minute to say that an island has been bombed.",
    "We rate an American assault on Kharg as unlikely.",
)


def told(lexicon: Lexicon, text: str, *, warlike: bool) -> list[Mention]:
    """Return the attacks of a sentence against which nothing speaks."""
    units = lexicon.read_units(text, start=0, end=len(text))
    return [one for one in read_attacks(units, warlike=warlike) if not one.trouble]


@pytest.mark.parametrize("text", BY_THE_REPORT)
def test_a_report_about_force_gives_its_words_their_sense(lexicon: Lexicon, text: str) -> None:
    """Who has told of a war means the war."""
    assert [] != told(lexicon, text, warlike=True)
    assert [] == told(lexicon, text, warlike=False)


@pytest.mark.parametrize("text", ANYWHERE)
def test_some_verbs_mean_arms_alone(lexicon: Lexicon, text: str) -> None:
    """Shelling needs no report about force around it."""
    assert [] != told(lexicon, text, warlike=False)


@pytest.mark.parametrize("text", FIGURES)
def test_a_figure_of_speech_is_no_force(lexicon: Lexicon, text: str) -> None:
    """Weather, critics and markets strike in reports on wars too."""
    assert [] == told(lexicon, text, warlike=True)


@pytest.mark.parametrize("text", NOBODY)
def test_what_would_be_is_not_told(lexicon: Lexicon, text: str) -> None:
    """A clause about whomever it fits, or about what it would be to say so, tells of nothing."""
    assert [] == told(lexicon, text, warlike=True)


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("A Philippine ship, in disregard of warnings, forced its way in, rammed a Chinese cutter and fled.", "PHL"),
        ("Turkish jets, which had crossed the border at dawn, bombed Homs.", "TUR"),
        ("It obliged the Algerian army to bring down a Malian drone.", "DZA"),
        ("Pakistan tried to hit fifteen towns with drones.", "PAK"),
        ("The Iranian army began shelling Basra.", "IRN"),
        ("Shots were heard after Ethiopia opens its offensive on Badme.", "ETH"),
        ("Drones flown from Mali by Russian crews struck Tinzaouaten.", "RUS"),
    ],
)
def test_who_did_it_stands_before_what_else_he_did(lexicon: Lexicon, text: str, agent: str) -> None:
    """The subject of a clause is that of the clauses joined to it, over relative clauses and asides."""
    agents = [part.value[0] for one in told(lexicon, text, warlike=True) for part in one.agents]

    assert agent in agents


@pytest.mark.parametrize(
    "text",
    [
        "Rockets land on a petrol station in Sisaket.",
        "Eritrean aircraft, aiming at the airfield, drop cluster munitions on the school.",
        "The corvette Esmeralda, flying British colours, attacks and takes the Spanish schooner.",
        "American helicopters fire for two hours upon two Pakistani posts.",
        "Chinese artillery shells an Indian post.",
    ],
)
def test_a_chronicle_tells_in_the_present(lexicon: Lexicon, text: str) -> None:
    """A word that is noun and verb alike is a verb behind a plural that bears arms."""
    assert [] != told(lexicon, text, warlike=True)
