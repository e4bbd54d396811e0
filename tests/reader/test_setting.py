"""Whose words a paragraph is, by how the page is set; and who "the ministry" is."""

from collections.abc import Callable

import pytest

from foedus.reader import Lexicon, code_report
from foedus.reader.setting import author_of_outlet, dateline_end, label_end, quotes_alone
from foedus.statements import Document, Record

Read = Callable[..., Record]

HELD = (
    ("Qatar's emir spoke.\n\nHe said it was grave.\n\n“Iran struck Doha.”", "QAT"),
    ("Qatar's government said it was grave. “Iran struck Doha.”", "QAT"),
    ("Qatar's government said it was grave.\n\n> “Iran struck Doha.”", "QAT"),
    ("Moldova's prime minister: “Russia struck Cahul.”", "MDA"),
    ("Estonia's foreign minister was less careful: “Russia struck Narva.”", "EST"),
    ("The Poles differ.\n\n## What Athens says\n\nTurkish jets struck Lesbos.", "GRC"),
    ("## What Athens says\n\nIt rained.\n\n## Background\n\nTurkish jets struck Lesbos.", "report"),
    ("BRIEFING BY THE STATE DEPARTMENT SPOKESPERSON\n\nQ: Why?\n\nMS. DELANEY: Iran struck Doha.", "USA"),
    ("Q: Why?\n\nA: Iran struck Doha.", "report"),
    ("HOLM: Iran struck Doha.", "report"),
    ("Pentagon briefing, Monday\n\nCOLONEL DANA WHITLOCK, deputy press secretary: Iran struck Doha.", "USA"),
    ("Colonel Ali Hamad, spokesman of the Saudi defence ministry, spoke.\n\nStatement: Iran struck Doha.", "SAU"),
    ("OMAN, Ministry of Defence, 24 June, 08:00. Iran struck Doha.", "OMN"),
    ("OMAN, Ministry of Defence, 24 June. It rained.\n\nOMAN, 25 June, 10:00. Iran struck Doha.", "OMN"),
    ("OMAN, 25 June, 10:00. Iran struck Doha.", "report"),
    ("National Defence Force of Burundi, Communiqué No. 114, Bujumbura, 13 August\n\nIran struck Doha.", "BDI"),
    ("LAVROV: NATO jets struck Donetsk.", "RUS"),
    ("ATHENS, Oct. 12 — It rained.\n\nTurkish jets struck Lesbos, the police said.", "GRC"),
    ("HELSINKI (Nordic Wire) - It rained.\n\nA Russian drone struck Kotka, Prime Minister Aino Salo said.", "FIN"),
    ("It rained. A Russian drone struck Kotka, Premier Aino Salo said.", "report"),
    ("Ukrainian guns struck Shebekino, in Russia, the authorities there report.", "RUS"),
    ("Iran struck Doha, according to the interior ministry in Doha.", "QAT"),
    ("The Turkish defence ministry confirms that Greek jets struck Izmir.", "TUR"),
    ("French wine makers said that Iran struck Doha.", "report"),
    ("A retired Russian general said that NATO struck Donetsk.", "report"),
    ("Hezbollah lost a man. The group said that Israel struck Tyre.", "hezbollah"),
    ("Pakistan said that it was a lie. India had struck Lahore.", "PAK"),
    ("Taipei has replied. “China seized the freighter Yu Hai,” says Premier Aino Salo.", "TWN"),
    ("Moscow has replied. The rebels of the Azov front said that Ukraine struck Kerch.", "report"),
    ("The governor of Ryazan says that Ukraine struck Ryazan.", "RUS"),
    ("Iran struck Doha, Qatar said in a statement, and it rained.", "QAT"),
    ("Iran struck Doha, Qatar said; nobody was hurt.", "QAT"),
    ("Qatar said that it rained; Iran struck Doha.", "report"),
)


@pytest.mark.parametrize(("text", "holder"), HELD, ids=[text[-70:] for text, _ in HELD])
def test_a_page_tells_whose_words_it_holds(read: Read, text: str, holder: str) -> None:
    """Blocks, headings, labels and datelines say who speaks."""
    assert {holder} == {one.holder for one in read(text).statements if one.property == "by"}


def test_one_who_answers_without_a_state_is_kept_in_words(read: Read) -> None:
    """An interview has two voices, and the report is neither."""
    record = read("Q: Why?\n\nA: Iran struck Doha.")

    assert {("A",)} == {one.via for one in record.statements}


def test_a_communique_speaks_for_its_author(lexicon: Lexicon) -> None:
    """“The Ministry” in a paper of the ministry is that ministry."""
    text = "Statement by the Ministry of Foreign Affairs of Armenia\n\nThe Ministry strongly condemns the attack."
    record = code_report(text, document=Document(id="r"), lexicon=lexicon, instruments=())

    assert {("ARM",)} == {one.value for one in record.statements if one.property == "by"}


@pytest.mark.parametrize(
    ("outlet", "author"),
    [
        ("Ministry of Foreign Affairs of China", "CHN"),
        ("Permanent Mission of Djibouti to the United Nations", "DJI"),
        ("The Cairo Gazette", ""),
        ("", ""),
    ],
)
def test_an_outlet_can_be_an_office(lexicon: Lexicon, outlet: str, author: str) -> None:
    """A ministry that publishes is the author of what it publishes."""
    assert author == author_of_outlet(lexicon.read_units(outlet, start=0, end=len(outlet)))


@pytest.mark.parametrize(
    ("text", "dateline", "label", "alone"),
    [
        ("MUSCAT, 18 March — It rained.", 5, 0, False),
        ("BRIEFING BY THE MINISTRY (excerpt)", 0, 0, False),
        ("MS. DELANEY: It rained.", 0, 4, False),
        ("CLAIM 1: “It rained.”", 0, 0, False),
        ("“It rained.”", 0, 0, True),
        ("It was “rain”.", 0, 0, False),
        ("", 0, 0, False),
    ],
)
def test_marks_of_a_page_are_found(lexicon: Lexicon, text: str, dateline: int, label: int, *, alone: bool) -> None:
    """Where a dateline and a label end, and whether a sentence is a quotation alone."""
    units = lexicon.read_units(text, start=0, end=len(text))

    assert (dateline, label, alone) == (dateline_end(units), label_end(units), quotes_alone(units))


CHARGES = (
    ("A drone struck Jubail. Saudi Arabia held Iran responsible.", "by=IRN SAU affirms"),
    ("A drone struck Jubail. Riyadh put the blame on Iran.", "by=IRN SAU affirms"),
    ("A drone struck Jubail. Canada attributed the operation to Iran.", "by=IRN CAN affirms"),
    ("A drone struck Jubail. Iran took responsibility.", "by=IRN IRN affirms"),
    ("A drone struck Jubail. The Houthis claimed the attack.", "by=houthis houthis affirms"),
    ("A drone struck Jubail. The attack was claimed by the Houthis.", "by=houthis houthis affirms"),
    ("A drone struck Jubail. The G7 blamed Iran for the attack, which rejected it.", "by=IRN report affirms"),
    ("Iran struck Jubail. It was bad, which Iran denied.", "by=IRN IRN denies"),
    ("Iran struck Jubail. Iran said that it had no hand in it.", "by=IRN IRN denies"),
)


@pytest.mark.parametrize(("text", "claim"), CHARGES, ids=[text for text, _ in CHARGES])
def test_a_charge_is_the_accusers(read: Read, text: str, claim: str) -> None:
    """Who blames holds the claim, and who owns up or denies holds his."""
    record = read(text)
    about = record.incidents[0].id

    assert claim in {
        f"{one.property}={one.value[0]} {one.holder} {one.stance}" for one in record.statements if one.about == about
    }
