"""Sentences and tokens: where they end, and where they stand."""

import pytest

from foedus.reader.sentence import LONGEST, split_sentences
from foedus.reader.token import read_tokens

SPLIT: tuple[tuple[str, list[str]], ...] = (
    ("One came. Two left.", ["One came.", "Two left."]),
    ("The U.S. Navy fired. It hit.", ["The U.S. Navy fired.", "It hit."]),
    ("Mr. Smith and Gen. Jones spoke.", ["Mr. Smith and Gen. Jones spoke."]),
    ("The order, No. 14353, stands.", ["The order, No. 14353, stands."]),
    ("“We were hit.” He left.", ["“We were hit.”", "He left."]),
    ("It was 3.5 km off. Then it fell!", ["It was 3.5 km off.", "Then it fell!"]),
    ("# Title\n\nText here.", ["# Title", "Text here."]),
    ("- one\n- two", ["- one", "- two"]),
    ("<p>One came</p><p>Two left</p>", ["One came", "Two left"]),
    ("A line\nthat wraps. Next.", ["A line\nthat wraps.", "Next."]),
    ("At 5 p.m. Iran fired.", ["At 5 p.m. Iran fired."]),
    ("", []),
    (" \n\t\n ", []),
)


@pytest.mark.parametrize(("text", "sentences"), SPLIT, ids=[text[:20] for text, _ in SPLIT])
def test_sentences_end_where_they_end(text: str, sentences: list[str]) -> None:
    """Abbreviations, numbers and quotations do not end a sentence; paragraphs and lists do."""
    assert sentences == [text[one.start : one.end] for one in split_sentences(text)]


def test_no_sentence_is_too_long() -> None:
    """A text without stops is cut, and nothing is lost."""
    text = "word " * 1000
    found = list(split_sentences(text))

    assert max(one.end - one.start for one in found) <= LONGEST
    assert text.split() == " ".join(text[one.start : one.end] for one in found).split()


def test_a_word_without_blanks_is_cut_too() -> None:
    """Ten thousand letters in a row are no sentence."""
    assert 9 == len(list(split_sentences("a" * (LONGEST * 9))))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Iran’s air-strike", ["iran", "'s", "air", "strike"]),
        ("U.S. forces", ["u.s.", "forces"]),
        ("Türkiye", ["turkiye"]),
        ("1,200 at 15:46", ["1,200", "at", "15:46"]),
        ("didn't", ["didn't"]),
        ("<b>bold</b>\u200f Iran", ["bold", "iran"]),
        ("2025-09-09", ["2025-09-09"]),
        ("a < b", ["a", "<", "b"]),
    ],
)
def test_words_are_folded_and_marks_left_out(text: str, words: list[str]) -> None:
    """Tags and invisible marks are no words; accents and case do not matter."""
    assert words == [one.low for one in read_tokens(text, start=0, end=len(text))]


def test_lines_are_paragraphs_where_they_are_long() -> None:
    """A headline is no part of the sentence below it; lines of a page's width run on."""
    long = "Headline without a stop\n" + "word " * 60
    short = "A line that runs\non to the next."

    assert 2 == len(list(split_sentences(long)))
    assert 1 == len(list(split_sentences(short)))
