"""Whose claim it is without a verb of saying."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

HELD = (
    ("By Qatar's account, Iran struck Doha.", {"QAT"}),
    ("In Qatar's version, Iran struck Doha.", {"QAT"}),
    ("Qatar averred that Iran struck Doha.", {"QAT"}),
    ("Qatar cabled that Iran struck Doha.", {"QAT"}),
    ("Qatar reminded the Council that Iran struck Doha.", {"QAT"}),
    ("Qatar pointed out that Iran struck Doha.", {"QAT"}),
    ("Qatar made it plain that Iran struck Doha.", {"QAT"}),
    ("Qatar has proof that Iran struck Doha.", {"QAT"}),
    ("Iran struck Doha, Qatar's president charged.", {"QAT"}),
    ("On Qatar's showing, Iran struck Doha.", {"QAT"}),
    ("Iran, if Qatar is to be believed, struck Doha.", {"QAT"}),
    ("The Houthi television channel said Iran struck Doha.", {"houthis"}),
    ("In Muscat, state media reported that Iran struck Doha.", {"OMN"}),
    ("In the Qatari version of events, Iran struck Doha.", {"QAT"}),
    ("Iran struck Doha, by Qatar's reckoning.", {"QAT"}),
    ("Qatar's version is that Iran struck the Al Udeid base.", {"QAT"}),
    ("Qatar's claim that Iran struck Doha was repeated.", {"QAT"}),
    ("The Qatari charge that Iran struck Doha was repeated.", {"QAT"}),
    ("Qatar has no doubt that Iran struck Doha.", {"QAT"}),
    ("Qatar found that Iran struck Doha.", {"QAT"}),
    ("Tehran responded that Israel struck Natanz.", {"IRN"}),
    ("The interior ministry of Qatar agreed that Iran struck Doha.", {"QAT"}),
    ("It was found that Iran struck Doha.", {"report"}),
    ("Qatar held its breath. By Tehran's, Israel struck Natanz.", {"IRN"}),
    ("Qatar asked twice. It found that Iran struck Doha.", {"report"}),
    ("There is no doubt that Iran struck Doha.", {"report"}),
    ("Few doubts that Iran struck Doha are left.", {"report"}),
    ("Qatar is certain that Iran struck Doha.", {"QAT"}),
    ("A strange claim that Iran struck Doha went round.", {"report"}),
    ("Iran struck Doha, on every account.", {"report"}),
    ("France, Germany and Britain said Iran struck Doha.", {"FRA", "DEU", "GBR"}),
    ("Iran struck Doha, Qatar and Kuwait said.", {"QAT", "KWT"}),
    ("Iran struck Doha, says Qatar.", {"QAT"}),
    ("Iran, said Qatar, struck Doha.", {"QAT"}),
    ("Israel bombed the port of Hodeidah and a ship on which, the Houthis say, a radar stood.", {"report"}),
    ("Iran, in a note of 3 May, states that Israel struck Natanz.", {"IRN"}),
    ("A statement by the interior ministry of Qatar said that Iran struck Doha.", {"QAT"}),
    ("Iran struck Doha, according to a statement by the Qatari interior ministry.", {"QAT"}),
    ("A Panamanian tanker reported that Iran struck Doha.", {"report"}),
    ("The Iranian news agency IRNA reported that Israel struck Natanz.", {"IRN"}),
)


@pytest.mark.parametrize(("text", "holders"), HELD, ids=[text[:50] for text, _ in HELD])
def test_an_account_is_its_owners(read: Read, text: str, holders: set[str]) -> None:
    """An account, a finding and a claim are held by whoever gives them, and several hold what they say together."""
    assert holders == {one.holder for one in read(text).statements if one.property in {"by", "place"}}


def test_whoever_passes_it_on_is_kept(read: Read) -> None:
    """Kuwait says that Iraq told it: Iraq holds it, by way of Kuwait."""
    statements = read("Kuwait says Iraq told the Emir that Iran struck Doha.").statements

    assert {("IRQ", ("Kuwait",))} == {(one.holder, one.via) for one in statements if one.property == "by"}


def test_a_count_is_the_counters(read: Read) -> None:
    """Who counts the dead holds their number."""
    record = read("Rockets hit a petrol station in Surin. The Thai army counts six dead there.")

    assert {("THA", ("6",))} == {(one.holder, one.value) for one in record.statements if one.property == "killed"}


def test_its_version_is_that_of_whom_the_sentence_before_tells(read: Read) -> None:
    """Baku calls it a lie; "its version is that" is Baku's, and "by their own account" nobody else's."""
    record = read("Baku calls it a lie. Its version is that Armenian soldiers fired on engineers near Goris on 3 May.")

    assert {"AZE"} == {one.holder for one in record.statements if one.property == "by" and one.value[0] == "ARM"}
