"""Coded rows as structs and as columns."""

from hypothesis import given
from hypothesis import strategies as st

from foedus.feeds import CodedRow, batch_of, coded_schema, rows_of
from foedus.feeds.coded import COLUMNS, either

WORDS = st.sampled_from(["", "ISR", "ISR|QAT", "IRN+ISR"])


@given(
    rows=st.lists(
        st.builds(
            CodedRow,
            incident=st.text(min_size=1, max_size=9),
            account=st.sampled_from(["ucdp-ged", "acled"]),
            first_day=st.none() | st.dates(),
            last_day=st.none() | st.dates(),
            by=WORDS,
            of=WORDS,
        ),
        max_size=20,
    )
)
def test_rows_become_columns_and_rows_again(rows: list[CodedRow]) -> None:
    """Nothing is lost on the way, a day that is not known stays so."""
    batch = batch_of(rows)

    assert coded_schema() == batch.schema
    assert list(COLUMNS) == batch.schema.names
    assert rows == list(rows_of(batch))


def test_one_of_several_is_nobody_in_particular_where_one_of_them_is_not_known() -> None:
    """Alternatives add up, each once; what may be anybody makes all of it open."""
    assert ["a|b|c", "", ""] == [either(["a|b", "b|c"]), either(["a", ""]), either([])]


def test_a_row_says_nothing_of_what_is_left_out() -> None:
    """An incident and an account are needed, and all else is not known."""
    assert CodedRow(incident="x", account="y") == next(rows_of(batch_of([CodedRow(incident="x", account="y")])))
    assert CodedRow(incident="x", account="y").first_day is None
