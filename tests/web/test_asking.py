"""What may stand in the query of an address."""

from datetime import UTC, date, datetime

import pytest

from foedus.errors import UsageError
from foedus.projects.library import library_of
from foedus.web.asking import Question, day_given, moment_given, reading_given


def test_empty_words_ask_for_nothing() -> None:
    """A form sends every field."""
    assert (None, None, None) == (day_given("", at="on"), moment_given(""), reading_given(""))


def test_words_are_read_as_on_the_command_line() -> None:
    """A day of knowledge is its end."""
    end = datetime(2025, 9, 10, 23, 59, 59, 999999, tzinfo=UTC)

    assert (date(2025, 9, 9), end) == (day_given("2025-09-09", at="on"), moment_given("2025-09-10"))
    assert "narrow" == reading_given("narrow")


@pytest.mark.parametrize("word", ["wide", "Narrow", "narrow "])
def test_an_unknown_reading_is_refused(word: str) -> None:
    """There are two."""
    with pytest.raises(UsageError) as refused:
        reading_given(word)

    assert "web/wrong-reading" == refused.value.code


def test_a_question_looks_up_what_it_names() -> None:
    """Instruments and clauses, apart."""
    library = library_of(None)
    asked = Question(instruments=["nato-1949", "usa-qat-2025#2a"], everything=True).asked(library)

    assert (("nato-1949",), ("usa-qat-2025#2a",), True) == (asked.instruments, asked.provisions, asked.everything)
    with pytest.raises(UsageError):
        Question(instruments=["nato-1950"]).asked(library)
