"""The verdict over accounts and positions, against the six rules written out, on every small table."""

from itertools import product

import pytest

from foedus.findings import Row
from foedus.findings.verdicts import decide, disputes_over, in_force_over
from foedus.terms import InForce, RowVerdict

WORDS: tuple[RowVerdict, ...] = ("engaged", "not_engaged", "undetermined")
Position = tuple[str, str]
Table = dict[tuple[str, Position], RowVerdict]
READINGS: tuple[Position, ...] = (("narrow", ""), ("broad", ""))
RIVALS: tuple[Position, ...] = (*READINGS, ("narrow", "rival"), ("broad", "rival"))


def a_row(
    account: str, position: Position, verdict: RowVerdict, *, had: RowVerdict | None = None, force: InForce = "yes"
) -> Row:
    """Return the outcome on one account and position."""
    return Row(
        account=account,
        reading=position[0],
        interpretation=position[1],
        bearers=("USA",),
        in_force=force,
        verdict=verdict,
        had_it_been_in_force=had or verdict,
        deciding=(),
        hit="h1",
        checks=(),
        presumed=(),
    )


def rows_of(table: Table) -> tuple[Row, ...]:
    """Return the table as rows."""
    return tuple(a_row(account, position, verdict) for (account, position), verdict in table.items())


def tables(accounts: tuple[str, ...], positions: tuple[Position, ...]) -> list[Table]:
    """Return every table of these accounts and positions."""
    cells = list(product(accounts, positions))
    return [dict(zip(cells, words, strict=True)) for words in product(WORDS, repeat=len(cells))]


def by_the_rules(table: Table, accepted: str | None) -> str:
    """Return the verdict by rules 2 to 6 of design §4, one after the other."""
    words = set(table.values())
    if len(words) == 1:
        return words.pop()
    first = {word for (account, _), word in table.items() if account == accepted}
    if first in ({"engaged"}, {"not_engaged"}):
        return first.pop()
    by_position: dict[Position, set[str]] = {}
    for (_, position), word in table.items():
        by_position.setdefault(position, set()).add(word)
    if any({"engaged", "not_engaged"} <= found for found in by_position.values()):
        return "disputed"
    if all(len(found) == 1 for found in by_position.values()) and "undetermined" not in words:
        engaged = {position for position, found in by_position.items() if found == {"engaged"}}
        return "on_broad_reading" if {reading for reading, _ in engaged} == {"broad"} else "on_interpretation"
    return "undetermined"


@pytest.mark.parametrize("accepted", ["accepted", None])
@pytest.mark.parametrize(
    ("accounts", "positions"),
    [
        (("accepted",), READINGS),
        (("accepted", "RUS"), READINGS),
        (("accepted", "RUS", "POL"), READINGS),
        (("accepted", "RUS"), RIVALS),
        (("accepted",), RIVALS),
    ],
)
def test_the_first_rule_that_fits_decides(
    accounts: tuple[str, ...], positions: tuple[Position, ...], accepted: str | None
) -> None:
    """On every table of up to three accounts and four positions, the verdict is the one that the rules give."""
    listed = tables(accounts, positions)
    wrong = [
        table for table in listed if by_the_rules(table, accepted) != decide(rows_of(table), accepted=accepted).verdict
    ]

    assert [] == wrong


@pytest.mark.parametrize("had", WORDS)
def test_not_in_force_goes_before_all(had: RowVerdict) -> None:
    """What is not in force is that, and what it would have been is answered apart."""
    rows = tuple(a_row("accepted", one, "not_engaged", had=had, force="no") for one in READINGS)

    assert "not_in_force" == decide(rows, accepted="accepted").verdict
    assert had == decide(rows, accepted="accepted", supposed=True).verdict
    assert "no" == in_force_over(rows)


def test_not_known_whether_in_force_is_undetermined() -> None:
    """Where the law's day is not known, the facts cannot decide."""
    rows = tuple(a_row("accepted", one, "undetermined", had="engaged", force="unknown") for one in READINGS)

    assert "undetermined" == decide(rows, accepted="accepted").verdict
    assert "engaged" == decide(rows, accepted="accepted", supposed=True).verdict


def test_accounts_may_part_on_the_day_and_so_on_the_law() -> None:
    """On one account it happened before entry into force, on the other after: disputed, were none accepted."""
    early = a_row("POL", READINGS[0], "not_engaged", had="engaged", force="no")
    late = a_row("RUS", READINGS[0], "engaged")

    assert "unknown" == in_force_over((early, late))
    assert "disputed" == decide((early, late), accepted=None).verdict


def test_who_contests_an_accepted_verdict_is_named() -> None:
    """Russia says otherwise, Poland does not."""
    rows = rows_of(
        {("accepted", READINGS[0]): "engaged", ("RUS", READINGS[0]): "undetermined", ("POL", READINGS[0]): "engaged"}
    )

    assert ("RUS",) == decide(rows, accepted="accepted").contested_by


def test_a_dispute_names_the_positions_on_which_the_facts_matter() -> None:
    """On the narrow reading all agree, on the broad they part."""
    rows = rows_of(
        {
            ("accepted", READINGS[0]): "not_engaged",
            ("accepted", READINGS[1]): "engaged",
            ("RUS", READINGS[0]): "not_engaged",
            ("RUS", READINGS[1]): "not_engaged",
        }
    )
    outcome = decide(rows, accepted="accepted")

    assert ("disputed", ("broad",), ("accepted", "RUS")) == (outcome.verdict, outcome.positions, outcome.contested_by)


def test_what_is_engaged_on_one_interpretation_names_it() -> None:
    """Engaged as the clause reads, not as the rival has it: the positions on which it is are named."""
    rows = rows_of({("accepted", one): "not_engaged" if one[1] else "engaged" for one in RIVALS})
    outcome = decide(rows, accepted="accepted")

    assert ("on_interpretation", ("narrow", "broad")) == (outcome.verdict, outcome.positions)
    assert {"rival"} == {row.interpretation for row in outcome.shown_by}


def test_what_is_engaged_on_the_broad_reading_is_shown_by_the_narrow() -> None:
    """What fails on the narrow reading explains it."""
    rows = rows_of({("accepted", one): "engaged" if one[0] == "broad" else "not_engaged" for one in READINGS})
    outcome = decide(rows, accepted="accepted")

    assert ["narrow"] == [row.reading for row in outcome.shown_by]


@pytest.mark.parametrize("table", tables(("accepted", "RUS"), READINGS))
def test_disputes_of_fact_and_of_law_stand_apart(table: Table) -> None:
    """A dispute of fact: two accounts differ on a position. One of law: two positions differ on an account."""
    facts = any(table["accepted", one] != table["RUS", one] for one in READINGS)
    law = any(table[account, READINGS[0]] != table[account, READINGS[1]] for account in ("accepted", "RUS"))

    assert ("yes" if facts else "no", "yes" if law else "no") == disputes_over(rows_of(table), supposed=False)


def test_disputes_may_be_over_what_would_have_been() -> None:
    """Where the clause was not in force, the quarrel is over what it would have been."""
    rows = (
        a_row("accepted", READINGS[0], "not_engaged", had="engaged", force="no"),
        a_row("RUS", READINGS[0], "not_engaged", had="not_engaged", force="no"),
    )

    assert ("no", "no") == disputes_over(rows, supposed=False)
    assert ("yes", "no") == disputes_over(rows, supposed=True)
