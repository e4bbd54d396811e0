"""Instruments that are described and not named."""

import pytest

from foedus.reader import Lexicon, NamedInstrument
from foedus.reader.describing import Describer, describe, describe_titles
from foedus.reader.naming import Naming, find_instruments, join_namings

KNOWN = tuple(
    NamedInstrument(id=one, names=(name,))
    for one, name in (
        ("chn-prk-1961", "Treaty of Friendship"),
        ("fra-grc-2021", "Franco-Greek agreement"),
        ("fra-dji-2011", "Treaty on Defence Co-operation (2011)"),
        ("fra-dji-2024", "Treaty on Defence Co-operation (2024)"),
        ("usa-kor-1953", "US-ROK Mutual Defense Treaty"),
        ("usa-qat-2025", "executive order on Qatar"),
        ("prt-eng-1373", "Anglo-Portuguese Treaty"),
        ("gcc-jda-2000", "Joint Defence Agreement"),
        ("nato-1949", "North Atlantic Treaty"),
        ("eu-teu-42-7-2009", "EU mutual assistance"),
        ("eu-tfeu-222-2009", "EU solidarity clause"),
        ("sau-pak-2025", "Saudi-Pakistani agreement"),
        ("usa-twn-1954", "Sino-American mutual defence treaty"),
        ("usa-twn-tra-1979", "Taiwan Relations Act"),
        ("tripartite-pact-1940", "Three-Power Pact between Germany, Italy and Japan"),
        ("gbr-pol-1939", "Anglo-Polish agreement"),
    )
)
DESCRIBED = (
    ("The treaty of 1961 obliges China.", "chn-prk-1961"),
    ("Greece told France under the strategic partnership of 2021.", "fra-grc-2021"),
    ("Djibouti invoked its treaty of defence cooperation with France.", "fra-dji-2024"),
    ("The United States is bound by the Mutual Defense Treaty with South Korea.", "usa-kor-1953"),
    ("South Korea met the United States. Nobody raised the Mutual Defense Treaty.", "usa-kor-1953"),
    ("The treaty that Washington and Taipei had signed covered little.", "usa-twn-1954"),
    ("The American order of last autumn promises Qatar help.", "usa-qat-2025"),
    ("The US would come to South Korea under the treaty of '53.", "usa-kor-1953"),
    ("The United States promised Qatar in an executive order.", "usa-qat-2025"),
    ("The 1961 treaty binds China.", "chn-prk-1961"),
    ("China stood by, though its pact with North Korea bound it.", "chn-prk-1961"),
    ("Qatar had the order of the president of the United States.", "usa-qat-2025"),
    ("The states of the GCC met. The words stand in their agreement of 2000.", "gcc-jda-2000"),
    ("Portugal asked about the treaty of 1373.", "prt-eng-1373"),
    ("Cyprus spoke of the European Union's mutual assistance clause.", "eu-teu-42-7-2009"),
    ("Poland spoke of NATO's collective defence clause.", "nato-1949"),
    ("The secretary-general of NATO, whose treaty has little to say, asked for calm.", "nato-1949"),
    ("NATO met. Poland recalled the alliance's founding treaty.", "nato-1949"),
    ("Saudi Arabia was hit. Pakistan, which has a defence pact with the kingdom, said nothing.", "sau-pak-2025"),
    ("Germany declared war, though its pact with Japan obliged it to do no such thing.", "tripartite-pact-1940"),
    ("It was under the treaty that Washington had signed with Taipei.", "usa-twn-1954"),
    (
        "Pakistan and Saudi Arabia agreed that aggression against the one shall be considered aggression against both.",
        "sau-pak-2025",
    ),
    ("The United States would defend Qatar under the order signed in October.", "usa-qat-2025"),
    ("Britain stood by the guarantee of 1939.", "gbr-pol-1939"),
    ("The pact between Saudi Arabia and Pakistan was tested.", "sau-pak-2025"),
    ("The Saudi-Pakistani pact was tested.", "sau-pak-2025"),
    ("Riyadh's pact with Islamabad was tested.", "sau-pak-2025"),
    ("China's treaty with North Korea obliges it to help.", "chn-prk-1961"),
    ("The Franco-Greek pact speaks of armed aggression.", "fra-grc-2021"),
    ("South Korea's mutual defence treaty with Washington is old.", "usa-kor-1953"),
    ("The Anglo-Polish agreement of 1939 was invoked.", "gbr-pol-1939"),
    ("The trade pact between Saudi Arabia and Pakistan was tested.", ""),
    ("The pact between the two parties was tested.", ""),
    ("The treaty between Chad and Niger lapsed.", ""),
    ("The Franco-Greek dinner was a success.", ""),
    ("The tenant invoked the mutual assistance clause.", ""),
    ("The United States gave Qatar the order to stop.", ""),
    ("The guarantee was for Poland, Britain said.", ""),
    ("The treaty of 1962 obliges China.", ""),
    ("A trade agreement with France was signed by Greece.", ""),
    ("The agreement was reached.", ""),
    ("An executive order was signed.", ""),
)


def describer(lexicon: Lexicon, latest: int) -> Describer:
    """Return one that knows those instruments, for a report of a year."""
    known = describe(KNOWN, actors=lexicon.actors)
    return Describer(known, latest, lambda: describe_titles(KNOWN, read=lexicon.read_text, known=known))


@pytest.mark.parametrize(("text", "name"), DESCRIBED, ids=[text for text, _ in DESCRIBED])
def test_parties_and_year_tell_which_it_is(lexicon: Lexicon, text: str, name: str) -> None:
    """What leaves one instrument is that one; what leaves several or none is none."""
    reader = describer(lexicon, 2026)
    found: list[Naming] = []
    for sentence in text.split(". "):
        found.extend(reader.read(lexicon.read_units(sentence, start=0, end=len(sentence))))

    assert ([name] if name else []) == [one.id for one in found]


def test_what_was_not_yet_signed_is_not_meant(lexicon: Lexicon) -> None:
    """A report of 2012 means the treaty of 2011."""
    text = "Djibouti invoked its treaty of defence cooperation with France."
    reader = describer(lexicon, 2012)

    assert ["fra-dji-2011"] == [one.id for one in reader.read(lexicon.read_units(text, start=0, end=len(text)))]


def test_a_description_within_a_name_adds_nothing() -> None:
    """One place in the text names one instrument."""
    named = (Naming("nato-1949", 4, 24),)

    assert (*named, Naming("fra-grc-2021", 30, 40)) == join_namings(
        named, more=(Naming("chn-prk-1961", 10, 20), Naming("fra-grc-2021", 30, 40))
    )


def test_article_4_is_the_alliances_where_allies_are_spoken_of() -> None:
    """Other treaties have a fourth article too."""
    texts = ("Poland spoke to its allies under Article 4.", "The club met under Article 4.")

    assert [1, 0] == [len(find_instruments(text, instruments=KNOWN)) for text in texts]
