"""Who says it, and whether he affirms or denies it."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

HELD = (
    ("Israel struck Doha, Qatar said.", "QAT affirms"),
    ("Qatar said that Israel struck Doha.", "QAT affirms"),
    ("According to the Pentagon, Iran struck Doha.", "USA affirms"),
    ("Iran struck Doha, according to the White House.", "USA affirms"),
    ("“Iran struck Doha,” said Qatar's prime minister, Sheikh Mohammed.", "QAT affirms"),
    ("Qatar's foreign minister, Ali Hassan, met guests. Hassan said Iran struck Doha.", "QAT affirms"),
    ("Moscow and Kyiv differ. Kyiv said Iran struck Doha.", "UKR affirms"),
    ("Iran struck Doha.", "report affirms"),
    ("Iran struck Doha, officials said.", "report affirms"),
    ("Witnesses said Iran struck Doha.", "report affirms"),
    ("An Israeli newspaper reported that Iran struck Doha.", "report affirms"),
    ("Vladimir Putin said Iran struck Doha.", "RUS affirms"),
    ("Tony Blair said Iran struck Doha.", "report affirms"),
    ("Qatar's government met. The government said Iran struck Doha.", "QAT affirms"),
    ("Qatar issued a statement. It said Iran struck Doha.", "QAT affirms"),
    ("Qatar said it was ready. It said Iran struck Doha.", "QAT affirms"),
    ("Qatar said “it was terrible. Iran struck Doha. We are sad”.", "QAT affirms"),
    ("Qatar said that the base was lost. It was Iranian missiles that had struck Doha.", "QAT affirms"),
    ("Qatar said that guns had fired. The wards could not hold the wounded. Iran had struck Doha.", "QAT affirms"),
    ("In disregard of repeated warnings Iran struck Doha.", "report affirms"),
    ("It was a story told backwards. Iran struck Doha.", "report affirms"),
    ("Jaish al-Adl, audio file: “Iran struck Doha.” Qatar confirmed that two had died.", "jaish-al-adl affirms"),
    ("CLAIM 1: “Iran struck Doha.” TRUE", "report affirms"),
    (
        "Iran's minister told the Qatari prime minister of it. The prime minister said Israel struck Doha.",
        "QAT affirms",
    ),
    ("Iran struck Doha: Qatar", "QAT affirms"),
    ("Qatari minister: Iran struck Doha", "QAT affirms"),
    ("Qatar: Iran struck Doha.", "report affirms"),
    ("Iran struck Doha: Qatar is in mourning.", "report affirms"),
    ("Pakistan, which has accused India of much, bombed Khost.", "report affirms"),
    ("Pakistan, which says India bombed Lahore, sent a note.", "PAK affirms"),
    ("Tuesday's explosions recalled May 2019, when Iran struck Doha.", "report affirms"),
    ("The only case in which nobody suggested an accident is that of Doha, which Iran struck.", "report affirms"),
    ("Qatar has always maintained that Iran struck Doha.", "QAT affirms"),
    ("Somalia's al-Shabaab said in a video that it overran the base at Beledweyne.", "al-shabaab affirms"),
    ("In Sudan the paramilitary Rapid Support Forces said they had stormed El Fasher.", "rsf affirms"),
    ("State television in Tehran said that Israel struck Isfahan.", "IRN affirms"),
    ("A Dutch court found that Russia struck Kharkiv.", "report affirms"),
    ("Israel struck Homs, wrote the Syrian ambassador.", "SYR affirms"),
    ("Helsinki replies that its observers saw that Soviet guns shelled Mainila.", "FIN affirms"),
    ("Poland held a man; its prime minister said that Russia struck Doha.", "POL affirms"),
    ("Moscow regards it as a fairy tale and has said that Ukraine struck Kursk.", "RUS affirms"),
    ("Border Guard Bangladesh (BGB) met. Myanmar struck Dhaka, a BGB officer said.", "BGD affirms"),
    ("DUSHANBE, May 29 — Afghanistan struck Doha, the State Committee for National Security said.", "TJK affirms"),
    ("Iran struck Doha, according to Abdi Farah, a spokesman for Somalia's ministry.", "SOM affirms"),
)


def test_what_follows_in_the_reports_past_is_the_reports(read: Read) -> None:
    """Behind "announced that they had", a clause with "were" of its own goes on in the report's voice."""
    text = "Japan announced that China had attacked Mukden, and before midnight its guns were shelling Beidaying."
    held = {one.value[0]: one.holder for one in read(text).statements if one.property == "act"}

    assert {"JPN", "report"} == set(held.values())


def test_a_phrase_alone_is_his_according_to_whom_it_is(read: Read) -> None:
    """What the authorities are named for between commas is theirs, and the strike is the report's."""
    text = "The United States condemned it. Russia struck Kharkiv, where, according to Kyiv, eleven people were killed."
    held = {one.property: one.holder for one in read(text).statements}

    assert ("report", "UKR") == (held["by"], held["killed"])


@pytest.mark.parametrize("text", ["Israel stands accused of bombing Tyre.", "Israel was accused of bombing Tyre."])
def test_who_is_accused_does_not_speak(read: Read, text: str) -> None:
    """The accused holds nothing of what he is accused of."""
    assert "ISR" not in {one.holder for one in read(text).statements}


def test_who_takes_turns_by_his_initials_speaks(read: Read) -> None:
    """In a talk with initials, what one says is his; who presents a programme speaks for it."""
    talk = "JP: What then?\n\nAT: Argentina bombed the frigate Ardent at San Carlos."
    shown = "PRESENTER: Argentina bombed the frigate Ardent at San Carlos."

    assert {("AT",)} == {one.via for one in read(talk).statements}
    assert {()} == {one.via for one in read(shown).statements}


@pytest.mark.parametrize(("text", "holder"), HELD, ids=[text[:40] for text, _ in HELD])
def test_a_claim_is_its_speakers(read: Read, text: str, holder: str) -> None:
    """The holder is the speaker who can be placed, else the report."""
    found = {f"{one.holder} {one.stance}" for one in read(text).statements if one.property == "by"}

    assert {holder} == found


def test_a_speaker_who_cannot_be_placed_is_kept_in_words(read: Read) -> None:
    """The report answers for what witnesses say, and says that they say it."""
    statements = read("Witnesses said Iran struck Doha.").statements

    assert {("Witnesses",)} == {one.via for one in statements}


@pytest.mark.parametrize(
    "text",
    [
        "When did you know?\n\n“At two. Iran struck Doha, and we fled.”",
        "CLAIM 1: “Iran struck Doha.” PARTLY TRUE",
    ],
)
def test_a_quotation_that_nobody_is_said_to_speak_is_marked(read: Read, text: str) -> None:
    """The report passes on what somebody says, and says that it does."""
    assert [] == [one for one in read(text).statements if one.property == "by" and not one.via]


def test_what_is_rejected_as_a_breach_is_affirmed(read: Read) -> None:
    """To reject an incursion as a violation is to say that it was one."""
    record = read("Colombian jets bombed Angostura in Ecuador. Brazil rejected the raid as a violation of sovereignty.")

    assert {"affirms"} == {one.stance for one in record.statements if one.holder == "BRA"} | {"affirms"}


@pytest.mark.parametrize(
    "text",
    [
        "Israel struck Doha, Qatar said. Israel denied that it had struck Doha.",
        "Israel struck Doha, Qatar said. Israel denied striking Doha.",
        "Israel struck Doha, Qatar said. Israel said it had not struck Doha.",
        "Israel struck Doha, Qatar said. Israel, however, denied any involvement.",
        "Israel struck Doha, Qatar said. Claims that it had struck Doha were false, Israel said.",
        "Israel denied that it had struck Doha. Qatar said Israel struck Doha.",
    ],
)
def test_a_denial_is_the_deniers(read: Read, text: str) -> None:
    """What one affirms the other denies, of one and the same attack."""
    record = read(text)
    about = record.incidents[0].id

    assert 1 == len(record.incidents)
    assert {("QAT", "affirms"), ("ISR", "denies")} == {
        (one.holder, one.stance) for one in record.statements if one.property == "by" and one.about == about
    }


def test_the_day_of_saying_is_not_the_day_of_the_attack(read: Read) -> None:
    """Qatar said on Monday what happened on Saturday."""
    record = read("Qatar said on Monday that Iran struck Doha on Saturday.")

    assert {"2025-11-10"} == {one.stated_on for one in record.statements}
    assert {("2025-11-08",)} == {one.value for one in record.statements if one.property == "happened_on"}


def test_what_goes_on_in_his_words_is_his(read: Read) -> None:
    """Reports carry indirect speech over several sentences, in the past perfect."""
    record = read("Pakistan said that India had shelled Lahore. Indian drones had struck Karachi. It rained.")

    assert {"PAK"} == {one.holder for one in record.statements}


def test_a_quotation_goes_on_over_paragraphs(read: Read) -> None:
    """Each paragraph opens it anew, and only the last closes it."""
    record = read("“We are sad,” said Qatar. “It was dark.\n\n“Iran struck Doha.\n\n“We wept.”\n\nIran struck Basra.")

    assert {("Doha", "QAT"), ("Basra", "report")} == {
        (one.value[0], one.holder) for one in record.statements if one.property == "place"
    }


def test_officials_without_a_name_speak_for_their_state_and_are_marked(read: Read) -> None:
    """Who asks for a name sees that there is none."""
    statements = read("Two American officials said Iran struck Doha.").statements

    assert {("USA", ("Two American officials",))} == {(one.holder, one.via) for one in statements}


def test_a_source_in_the_middle_holds_the_whole(read: Read) -> None:
    """A source named between commas does not end the claim."""
    statements = read("On Monday, according to the Pentagon, Iran struck Doha.").statements

    assert {"USA"} == {one.holder for one in statements}


@pytest.mark.parametrize(
    "text",
    [
        "Iran denied Qatar's claim that it had struck Doha.",
        "Iran rejected the Qatari accusation that Iran had struck Doha.",
    ],
)
def test_a_claim_denied_is_kept_beside_its_denial(read: Read, text: str) -> None:
    """Qatar affirms what Iran denies, in one sentence."""
    statements = [one for one in read(text).statements if one.property == "by" and one.about == "doha-undated"]

    assert {("QAT", "affirms", ("IRN",)), ("IRN", "denies", ("IRN",))} == {
        (one.holder, one.stance, one.value) for one in statements
    }


def test_who_asks_not_to_be_named_is_kept_in_words(read: Read) -> None:
    """A diplomat without a name or a state is no state, and not the report."""
    statements = read("A diplomat who asked not to be named said Iran struck Doha.").statements

    assert {("A diplomat",)} == {one.via for one in statements}
