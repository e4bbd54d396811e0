"""No cell that a spreadsheet would run, and nothing lost by that."""

import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from foedus.exchange import guard_cell, unguard_cell
from tests.strategies import texts

UNSEEN = ("Cc", "Cf", "Zs", "Zl", "Zp")
SIGNS = "=+-@"
DANGERS = st.text(st.sampled_from("=+-@'\t\r\n; \u200b\ufeff\uff1d\uff0b\uff0d\uff20a1(),\"|"), max_size=12)


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\tplain", "\rplain"),
        *("  =1", "\u3000=1", "\u00a0@x", "\u200b=1", "\ufeff=1", "\u202e=1", "\x00=1"),
        *("\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20x", "\u22121+1", "\ufe66x", "'=1", "''+1"),
        "=cmd|' /C calc'!A0",
        '=HYPERLINK("http://example.org";"x")',
    ],
)
def test_what_begins_like_a_formula_is_marked(text: str) -> None:
    """Whatever stands before the sign and is not seen does not hide it."""
    assert f"'{text}" == guard_cell(text) or guard_cell(text).startswith("'")
    assert text == unguard_cell(guard_cell(text))


@pytest.mark.parametrize("text", ["", "air strike", "QAT - ISR", "'tis", "a=b", "1", "2025-09-09", "mail@example.org"])
def test_other_text_stays_as_it_is(text: str) -> None:
    """A hyphen within a word is no formula."""
    assert text == guard_cell(text)


@pytest.mark.parametrize("between", [";", "\t", "\n", "\r\n", "; ", ";\u3000"])
def test_a_formula_behind_another_separator_is_marked(between: str) -> None:
    """Where the semicolon or the tab separates, a part of a cell is a cell."""
    found = guard_cell(f"text{between}=1+1")

    assert f"text{between}=1+1" != found
    assert f"text{between}=1+1" == unguard_cell(found)


def test_every_unseen_character_and_every_form_of_a_sign_is_known() -> None:
    """The lists of characters are those of Unicode, none forgotten."""
    characters = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]
    unseen = [one for one in characters if unicodedata.category(one) in UNSEEN and one not in "\t\r\n"]
    signs = [one for one in characters if unicodedata.normalize("NFKC", one)[0] in f"{SIGNS}\u2212"]

    assert [] == [f"{ord(one):x}" for one in unseen if guard_cell(f"{one}=") != f"'{one}="]
    assert [] == [f"{ord(one):x}" for one in signs if guard_cell(f"{one}1") != f"'{one}1"]


@given(texts(max_size=60) | DANGERS)
@example("'\t'=1")
@example(";'=1;''=1")
def test_the_guard_is_reversible_and_complete(text: str) -> None:
    """What is read back is what was written, and no part of what is written is run."""
    found = guard_cell(text)
    parts = found.replace("\t", ";").replace("\r", ";").replace("\n", ";").split(";")

    assert text == unguard_cell(found)
    assert [] == [one for one in parts if unicodedata.normalize("NFKC", one).strip()[:1] in tuple(SIGNS)]
    assert found[:1] not in ("\t", "\r", "\n")
