"""Instruments and clauses as people name them."""

import pytest

from foedus.errors import UsageError
from foedus.instruments import Register, find_clause, find_clauses


@pytest.mark.parametrize(
    ("name", "found"),
    [("nato-1949", ("nato-1949", "")), ("nato-1949#5", ("nato-1949", "5")), ("nato-1949#Art. 7", ("nato-1949", "7"))],
)
def test_an_instrument_or_a_clause_of_it(name: str, found: tuple[str, str], register: Register) -> None:
    """By the id of the instrument, and by the id or the citation of the clause."""
    instrument, clause = find_clause(name, register=register)

    assert found == (instrument.id, clause.id if clause else "")


@pytest.mark.parametrize(
    ("name", "code", "want"),
    [
        ("nato-1948", "cli/unknown-instrument", "nearest: nato-1949"),
        ("nato-1949#5x", "cli/unknown-provision", "one of "),
        ("?", "cli/unknown-instrument", "the id of an instrument"),
    ],
)
def test_what_is_not_there_is_refused(name: str, code: str, want: str, register: Register) -> None:
    """With the nearest id, or with those that there are."""
    with pytest.raises(UsageError) as caught:
        find_clause(name, register=register)

    assert code == caught.value.code
    assert want in caught.value.want


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["usa-qat-2025#2"], ["2a", "2b", "2c", "2d", "2e"]),
        (["usa-qat-2025#2b", "usa-qat-2025#2"], ["2b", "2a", "2c", "2d", "2e"]),
        (["london-1839#1"], ["1"]),
    ],
)
def test_a_section_is_all_its_clauses_each_once(names: list[str], found: list[str], register: Register) -> None:
    """Section 2 is 2a to 2e, and not 20; what is named twice stands once."""
    assert found == [clause.id for _, clause in find_clauses(names, register=register)]


def test_an_instrument_is_all_its_clauses(register: Register) -> None:
    """In the order of its file."""
    order = register.get("usa-qat-2025")
    assert order is not None

    assert [one.id for one in order.provisions] == [
        clause.id for _, clause in find_clauses(["usa-qat-2025"], register=register)
    ]
