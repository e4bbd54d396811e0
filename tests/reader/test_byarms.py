"""Passives that tell of force by who stands after "by"."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
FRAME = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
STRUCK = (
    ("Shusha was scaled by Azerbaijani special forces on 7 November 2020.", "AZE"),
    ("A Greek freighter was splintered by a Houthi missile off Hodeidah on Sunday.", "houthis"),
    ("An Indian post was splintered by Pakistani mortar rounds near Poonch.", "PAK"),
    ("The French column was harried by Viet Minh riflemen near Hoa Binh in November 1951.", "VNM"),
    ("A school in Omdurman was pulverised by a Sudanese army shell on Friday.", "SDN"),
)
UNHARMED = (
    "The Iranian minister was accompanied by Russian guards in Moscow.",
    "The Greek ship was escorted by a French frigate off Yemen.",
    "The Turkish village was photographed by an Israeli drone on Monday.",
    "The Polish president was greeted by American soldiers in Warsaw.",
    "The Iranian village was decimated by flu in January.",
    "The French farmer was jumped by two dogs near Lyon.",
)


@pytest.mark.parametrize(("text", "doer"), STRUCK)
def test_arms_and_soldiers_harm_by_many_verbs(read: Read, text: str, doer: str) -> None:
    """Arms that strike harm by nearly any verb, soldiers by a rough one."""
    record = read(FRAME + text)

    assert (1, {doer}) == (len(record.incidents), {one.value[0] for one in record.statements if one.property == "by"})


@pytest.mark.parametrize("text", UNHARMED)
def test_not_all_that_soldiers_do_is_force(read: Read, text: str) -> None:
    """Escorts, greetings, photographs, illness and dogs are no attack."""
    assert () == read(FRAME + text).incidents
