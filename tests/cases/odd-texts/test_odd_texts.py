"""Texts that are no plain English report: nothing is invented, and what was not read is named with the reason."""

from pathlib import Path
from typing import Any, cast

import pytest

from foedus.actors import load_actors
from foedus.files import read_plain
from foedus.places import load_places
from foedus.reader import Lexicon, build_lexicon, code_report
from foedus.reader.unread import NOTHING
from foedus.statements import Document, Record

CASES = cast("list[dict[str, Any]]", read_plain(Path(__file__).with_name("odd-texts.yaml").read_text(encoding="utf-8")))
TOLD = frozenset(("by", "happened_on", "h1.of", "killed", "place", "target.of", "wounded"))
NEWS = "Iran fired missiles at Al Udeid Air Base in Qatar, officials in Doha said on that day as before, "


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """Return the lexicon of the shipped actors and places."""
    return build_lexicon(load_actors(), places=load_places())


def read(text: str, lexicon: Lexicon) -> Record:
    """Return what is read in a text that was published on 12 November 2025."""
    document = Document(id="report", published_on="2025-11-12")
    return code_report(text, document=document, lexicon=lexicon, instruments=())


@pytest.mark.parametrize("case", CASES, ids=[one["title"] for one in CASES])
def test_nothing_is_invented_and_what_was_not_read_is_named(case: dict[str, Any], lexicon: Lexicon) -> None:
    """Whatever is handed in, what is stated stands there, and the rest has its reason."""
    record = read(case["text"], lexicon)
    told = {f"{one.property} {' '.join(one.value)}" for one in record.statements if one.property in TOLD}
    allowed = set(case.get("states", ()))

    assert set() == told - allowed
    assert any(one.startswith("by ") for one in told) == any(one.startswith("by ") for one in allowed)
    assert set() == set(case.get("unread", ())) - {one.reason for one in record.unread}
    assert [] == [one for one in record.statements if one.words != case["text"][one.start : one.end]]


def test_what_is_not_english_is_one_passage(lexicon: Lexicon) -> None:
    """Three sentences in French are named once, from the first to the last."""
    french = "Le Qatar a condamné la frappe et se dit prêt. Il y a eu des morts. Les avions ne sont pas rentrés."
    text = f"Iran struck Doha on Monday.\n\n{french}\n\nNobody was hurt in the other town, and no more is known."
    record = read(text, lexicon)

    assert [french] == [text[one.start : one.end] for one in record.unread if one.reason.startswith("not English")]


def test_one_line_without_an_end_is_read(lexicon: Lexicon) -> None:
    """A line of half a million characters without a full stop takes seconds, and says what is in it once."""
    record = read(NEWS * 5_000, lexicon)

    assert {("IRN",)} == {one.value for one in record.statements if one.property == "by"}


@pytest.mark.prove
def test_a_line_of_five_megabytes_is_read(lexicon: Lexicon) -> None:
    """Time grows with the line and no faster."""
    text = NEWS * (5_000_000 // len(NEWS))
    record = read(text, lexicon)

    assert {("IRN",)} == {one.value for one in record.statements if one.property == "by"}


def test_a_text_that_says_nothing_is_said_to(lexicon: Lexicon) -> None:
    """Silence would look like an answer."""
    assert [NOTHING] == [one.reason for one in read("The weather was mild, and the harvest good.", lexicon).unread]
