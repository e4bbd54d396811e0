"""Denials told by what is said, and not by the verb."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

DENIED = (
    ("Tehran said that it was not involved.", "IRN"),
    ("Tehran said it was not behind the attack.", "IRN"),
    ("The representative of Rwanda replied that his country was not party to the conflict.", "RWA"),
    ("Russia, which said it was innocent, sent a note.", "RUS"),
    ("Iran insisted it had played no part in it.", "IRN"),
    ("Ethiopia answered that none of its aircraft had bombed the town.", "ETH"),
    ("Iran told the Council that it had fired no missile.", "IRN"),
    ("Russia insisted that none of its aircraft had been in the air that night.", "RUS"),
    ("The Rwandan spokesman said: “We had no troops there.”", "RWA"),
    ("Ethiopia said that its guns had been silent all night.", "ETH"),
    ("“It was not us,” the Houthi spokesman said.", "houthis"),
    ("“We did not do it,” said the Iranian foreign minister.", "IRN"),
    ("Kabul insists that it shelters nobody.", "AFG"),
    ("The Emirates say that they send none.", "ARE"),
    ("Hanoi said at once that nothing had happened that night.", "VNM"),
    ("Greece answered that no dinghy had been rammed by anybody.", "GRC"),
    ("Helsinki replies that its gunners were too far back to have fired.", "FIN"),
    ("No armed group, Venezuela said, had crossed the border.", "VEN"),
    ("Moscow said that it had not.", "RUS"),
    ("Russia said it knew nothing of any such aircraft.", "RUS"),
    ("Israel said: “Not us.”", "ISR"),
)
NOT_DENIED = (
    "Tehran said that it would not be involved.",
    "Tehran said that Israel was not involved.",
    "Tehran said that it was involved.",
    "Tehran said that it saw no sign of an imminent strike.",
    "Residents said that they were not involved.",
    "Israel said no one was killed.",
    "Qatar said that no ship had been hit.",
    "The army said no one had been hurt.",
    "Pakistan said that it had no information about this.",
    "Britain said that its ships had not been damaged.",
    "Japan said it had no choice but to act.",
    "Egypt said no decision had been taken.",
    "France said it was not satisfied with the answer.",
)


def denials(record: Record) -> set[str]:
    """Return who denies."""
    kinds = {one.about for one in record.statements if one.property == "kind" and one.value == ("denial",)}
    return {one.value[0] for one in record.statements if one.about in kinds and one.property == "by"}


@pytest.mark.parametrize(("text", "by"), DENIED, ids=[text[:40] for text, _ in DENIED])
def test_who_says_that_he_was_not_in_it_denies(read: Read, text: str, by: str) -> None:
    """To say that one had no part in it is a denial."""
    assert {by} == denials(read(text))


@pytest.mark.parametrize("text", NOT_DENIED)
def test_what_is_said_of_others_or_of_the_future_denies_nothing(read: Read, text: str) -> None:
    """A promise not to, and another's innocence, are no denials."""
    assert set() == denials(read(text))
