"""Whose claim it is beside the verbs of speech."""

from collections.abc import Callable

import pytest

from foedus.reader import Lexicon
from foedus.reader.beside import read_headlines
from foedus.reader.speaker import Memory
from foedus.statements import Record

Read = Callable[..., Record]

HEADS = (
    ("Iran struck Doha: Qatar", "QAT"),
    ("Qatari minister: Iran struck Doha", "QAT"),
    ("Qatar: Iran struck Doha", ""),
    ("Iran struck Doha: Qatar is in mourning", ""),
    ("Iran struck Doha: who knew?", ""),
    ("Iran struck: Doha burned: Qatar", ""),
    ("The minister of tides: a play", ""),
)


@pytest.mark.parametrize(("text", "actor"), HEADS, ids=[text for text, _ in HEADS])
def test_a_headline_names_who_says_it_beside_a_colon(lexicon: Lexicon, text: str, actor: str) -> None:
    """A name behind, or an office before; a state before may only say where."""
    found = read_headlines(lexicon.read_text(text), memory=Memory())

    assert ([actor] if actor else []) == [scope.speaker.actor for scope in found]


def test_whoever_owns_up_in_a_passive_holds_it(read: Read) -> None:
    """The attack is the report's, and that the Houthis did it is theirs."""
    record = read("A drone struck a ship off Aden. The attack was claimed by the Houthis.")

    assert ("by", "houthis", "houthis") in {(one.property, one.value[0], one.holder) for one in record.statements}


def test_a_phrase_in_a_list_of_accounts_is_one_accounts(read: Read) -> None:
    """That a helicopter fell is the report's, and why is told by others."""
    text = "Turkey bombed Kos on 3 May 2025, in error according to the finding."

    assert {("report", ())} >= {(one.holder, one.via) for one in read(text).statements if one.property == "by"}
