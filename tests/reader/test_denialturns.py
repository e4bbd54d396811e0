"""Denials told by turns of phrase."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

DENIED = (
    ("Nonsense, replied Minsk.", "BLR"),
    ("“Complete fiction,” said the Serbian president.", "SRB"),
    ("Turkey accused Serbia of the raid. Belgrade says no.", "SRB"),
    ("Beijing says of course not.", "CHN"),
    ("Turkey accused Syria of shelling Kilis, which Damascus calls a lie.", "SYR"),
    ("Colombia blamed Venezuela for the raid, something Caracas disputes.", "VEN"),
    ("Islamabad says it does no such thing.", "PAK"),
    ("The Kremlin said the claim did not correspond to reality.", "RUS"),
    ("The foreign minister of Oman said the accusations had no basis in fact.", "OMN"),
    ("A claim about Kankan has been dismissed as invention by Paris.", "FRA"),
    ("Eritrea stated that not one of its guns had fired that day.", "ERI"),
)
NOT_DENIED = (
    "Norway offered to mediate, and Colombia said no.",
    "Moscow said so.",
    "The report corresponds to reality, Qatar said.",
    "Lies are told in war, and Qatar said it was tired.",
    "The plan, which Tehran calls a start, was published.",
)


def denials(record: Record) -> set[str]:
    """Return who denies."""
    kinds = {one.about for one in record.statements if one.property == "kind" and one.value == ("denial",)}
    return {one.value[0] for one in record.statements if one.about in kinds and one.property == "by"}


@pytest.mark.parametrize(("text", "by"), DENIED, ids=[text[:40] for text, _ in DENIED])
def test_a_turn_of_phrase_denies(read: Read, text: str, by: str) -> None:
    """A verdict, a plain no, what lacks every ground."""
    assert {by} == denials(read(text))


@pytest.mark.parametrize("text", NOT_DENIED)
def test_these_deny_nothing(read: Read, text: str) -> None:
    """A refusal, a doubt, a saying."""
    assert set() == denials(read(text))


def test_no_to_an_offer_is_a_refusal(read: Read) -> None:
    """What was offered is refused, and nothing denied."""
    record = read("Norway offered to mediate, and Colombia said no.")

    assert "refusal" in {one.value[0] for one in record.statements if one.property == "kind"}


def test_a_body_without_a_state_denies_all_the_same(read: Read) -> None:
    """Nothing says whose the embassy is; the denial is on record."""
    record = read("Ecuador was angry. Their embassy denies it.")

    assert "denial" in {one.value[0] for one in record.statements if one.property == "kind"}
