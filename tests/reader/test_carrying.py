"""What the verb around a noun of force tells: who did it, who suffered it, when and where it took place."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

TOLD = (
    ("Iranian troops opened intensive fire with guns, mortars and rockets on Greek posts at Evros.", "h1.of", {"GRC"}),
    ("Iranian troops opened intensive fire with guns, mortars and rockets on Greek posts at Evros.", "by", {"IRN"}),
    ("Iranian jets delivered an air strike on a Greek tanker off Aden.", "by", {"IRN"}),
    ("Iranian jets were behind an air strike on a Greek tanker off Aden.", "by", {"IRN"}),
    ("Iran was responsible for a missile strike on a Greek tanker off Aden.", "by", {"IRN"}),
    ("Iran apologised for the bombing of a Greek tanker off Aden.", "by", {"IRN"}),
    ("A missile strike on a Greek tanker off Aden was claimed by Iran.", "by", {"IRN"}),
    ("Responsibility for a missile strike on a Greek tanker off Aden was claimed by Iran.", "by", {"IRN"}),
    ("Iran answered the Houthis' raid on Jizan with an air strike on Aden.", "by", {"IRN", "houthis"}),
    ("A Greek frigate took a direct hit from an Iranian missile off Aden.", "by", {"IRN"}),
    ("A Greek frigate took a direct hit from an Iranian missile off Aden.", "h1.of", {"GRC"}),
    ("A Greek frigate suffered an Iranian air strike off Aden.", "h1.of", {"GRC"}),
    ("A Greek frigate was the target of an Iranian air strike off Aden.", "h1.of", {"GRC"}),
    ("A Greek frigate fell victim to an Iranian air strike off Aden.", "h1.object", {"public vessels"}),
    ("The Greek frigate's bombing by Iranian jets off Aden drew protests.", "h1.of", {"GRC"}),
    ("An Iranian air strike on a Greek tanker took place on 3 May 2024.", "happened_on", {"2024-05-03"}),
    ("An Iranian air strike on a Greek tanker was carried out on 3 May 2024.", "happened_on", {"2024-05-03"}),
    ("On 3 May 2024 Iran launched a missile strike on a Greek tanker.", "happened_on", {"2024-05-03"}),
    ("An Iranian air strike on a Greek tanker occurred off Aden.", "place", {"Aden"}),
    ("There was an exchange of fire between Iranian and Greek troops off Aden.", "by", {"IRN", "GRC"}),
    ("Iran answered the bombing with missiles at Al Udeid.", "by", {"IRN"}),
)
NOT_TOLD = (
    "Iran would not conduct such an air strike on Aden again.",
    "Iran never launched an air strike on Aden.",
    "The Swiss franc came under attack from hedge funds in London.",
    "The coalition survived an assault from its own back benches over pensions.",
)
AFTER = "Troops and soldiers of the army and the navy stood by. "


@pytest.mark.parametrize(("text", "name", "values"), TOLD, ids=[f"{one[1]}: {one[0][:50]}" for one in TOLD])
def test_the_verb_tells_what_the_noun_does_not(read: Read, text: str, name: str, values: set[str]) -> None:
    """An attack that is carried out, suffered or claimed has its doer, target, day or place from the verb."""
    record = read(AFTER + text)
    incidents = {one.id for one in record.incidents}

    assert values == {one.value[0] for one in record.statements if one.property == name and one.about in incidents}


@pytest.mark.parametrize("text", NOT_TOLD)
def test_a_verb_may_say_that_there_was_none(read: Read, text: str) -> None:
    """What was not launched, or came under no fire but of words, is no attack."""
    assert () == read(text).incidents
