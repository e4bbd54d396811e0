"""Claims that count or date, against what is on record."""

from datetime import date
from pathlib import Path

import pytest

from foedus.assess import load_library
from foedus.errors import UsageError
from foedus.incidents import gather_incidents, match_incidents, parse_policy
from foedus.ledgers import ClaimAnswer, Evidence, try_claim
from foedus.statements import Record, join_records, load_case, load_statements
from tests.incidents.builders import a_record, a_strike, an_act, says

CASES = Path(__file__).parents[1] / "cases"
OCTOBER = date(2025, 10, 7)
TWICE = "Qatar has been attacked twice within the last five months, by Iran and by Israel"


def the_qatar_file() -> Record:
    """Return the attacks of June and September 2025 with what followed, from the cases."""
    library = load_library()
    actors, places = library.actors, library.places
    cases = (
        load_case(CASES / "qatar" / f"{one}.yaml", actors=actors, places=places).record
        for one in ("al-udeid-2025-06-23", "doha-2025-09-09")
    )
    acts = (
        load_statements(CASES / "ledger" / f"acts-2025-{one}.yaml", actors=actors, places=places)
        for one in ("06", "09")
    )
    return join_records((*cases, *acts))


def tried(text: str, *, record: Record | None = None, on: date = OCTOBER) -> ClaimAnswer:
    """Return what the record says to a claim."""
    library = load_library()
    told = record or the_qatar_file()
    actors, places = library.actors, library.places
    evidence = Evidence(
        record=told,
        incidents=gather_incidents(told, policy=parse_policy("accepted"), actors=actors, places=places),
        matches=match_incidents(told, actors=actors, places=places),
        register=library.register,
        actors=library.actors,
        on=on,
    )
    return try_claim(text, evidence=evidence)


def test_qatar_was_attacked_twice_within_five_months() -> None:
    """The claim of October 2025 holds: Al Udeid in June and Doha in September, with the rows behind it."""
    found = tried(TWICE)

    assert ("count", "holds") == (found.kind, found.outcome)
    assert ["2025-06-23", "2025-09-09"] == [one.on for one in found.rows if one.counts == "met"]
    assert all(one.source for one in found.rows)


@pytest.mark.parametrize(
    ("text", "on", "outcome"),
    [
        ("Qatar was attacked twice within the last five months", date(2025, 12, 7), "cannot_tell"),
        ("Qatar was attacked once within the last month", OCTOBER, "holds"),
        ("Qatar was attacked once in the last 30 days", date(2025, 10, 7), "holds"),
        ("Qatar was attacked once within the last two weeks", OCTOBER, "cannot_tell"),
        ("Qatar was attacked once within a year", OCTOBER, "does_not_hold"),
        ("Qatar was attacked at least once within a year", OCTOBER, "holds"),
        ("Qatar was attacked at least three times within a year", OCTOBER, "cannot_tell"),
        ("Qatar was attacked 3 times by Israel", OCTOBER, "cannot_tell"),
        ("Qatar was attacked once by Israel", OCTOBER, "holds"),
        ("Iran attacked Qatar once", OCTOBER, "holds"),
        ("there were two attacks on Qatar between 1 June 2025 and 30 September 2025", OCTOBER, "holds"),
        ("one Iranian attack on Qatar this year", OCTOBER, "holds"),
        ("more than one attack on Qatar since June 2025", OCTOBER, "holds"),
        ("at most two attacks on Qatar in 2025", OCTOBER, "holds"),
        ("fewer than two attacks on Qatar in 2025", OCTOBER, "does_not_hold"),
        ("at most two attacks on Qatar in 2024", OCTOBER, "cannot_tell"),
        ("Qatar was never attacked in 2024", OCTOBER, "cannot_tell"),
        ("Qatar was never attacked before 2025-09-09", OCTOBER, "does_not_hold"),
        ("the second attack on Qatar within five months", OCTOBER, "holds"),
        ("more than two attacks on Qatar in 2025", OCTOBER, "cannot_tell"),
    ],
)
def test_a_count_is_held_against_its_time_and_its_attackers(text: str, on: date, outcome: str) -> None:
    """More on record than claimed refutes it; less leaves it open, since the record may lack what happened."""
    assert outcome == tried(text, on=on).outcome


def test_two_reports_that_may_be_of_one_attack_leave_the_count_open() -> None:
    """A strike of 1 May, and one of 1 to 3 May at the same place: one or two, until somebody merges them."""
    record = a_record(*a_strike(), *a_strike(about="other", happened_on="2025-05-01..2025-05-03"))
    found = tried("Poland was attacked once within a year", record=record)

    assert "cannot_tell" == found.outcome
    assert "1 to 2" in found.because
    assert all("may be one with" in one.because for one in found.rows)


def test_a_day_that_may_lie_outside_leaves_the_count_open() -> None:
    """Some day in May, and the month before 20 May."""
    record = a_record(*a_strike(happened_on="2025-05"))
    found = tried("Poland was attacked once within two weeks", record=record, on=date(2025, 5, 20))

    assert ("cannot_tell", ["unknown"]) == (found.outcome, [one.counts for one in found.rows])


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The order was signed two days after the apology", "does_not_hold"),
        ("The order was posted two days after the apology", "holds"),
        ("The order came two days after the apology", "cannot_tell"),
        ("The order was signed on the same day as the apology", "holds"),
        ("The apology came 20 days after the strike in Doha", "holds"),
        ("The strike in Doha came 20 days before the apology", "holds"),
        ("The unicorn came two days after the apology", "cannot_tell"),
        ("The order was signed within two days of the apology", "holds"),
        ("The order was signed within a day of the strike in Doha", "does_not_hold"),
        ("The apology came less than a month after the strike in Doha", "holds"),
        ("The apology came less than two weeks after the strike in Doha", "does_not_hold"),
        ("The apology came more than two weeks after the strike in Doha", "holds"),
        ("The apology came at least 20 days after the strike in Doha", "holds"),
        ("The apology came over a month after the strike in Doha", "does_not_hold"),
        ("The order was signed the day after the apology", "does_not_hold"),
        ("The strike in Doha came before the apology", "holds"),
        ("The apology came before the strike in Doha", "does_not_hold"),
        ("The apology came after the strike in Doha", "holds"),
        ("The unicorn came before the apology", "cannot_tell"),
        ("The order was signed on 29 September 2025", "holds"),
        ("The order was signed on 1 October 2025", "does_not_hold"),
        ("The order was signed in September 2025", "holds"),
        ("The order was signed before 1 October 2025", "holds"),
        ("The order was signed after 1 October 2025", "does_not_hold"),
        ("The unicorn was signed on 29 September 2025", "cannot_tell"),
    ],
)
def test_the_order_and_the_apology(text: str, outcome: str) -> None:
    """Both are of 29 September; the order was posted on 1 October, so it depends on which day is meant."""
    assert outcome == tried(text).outcome


def test_what_an_act_is_called_is_found_by_its_kind() -> None:
    """A warning is a notification; of a day not fully known the distance is not known either."""
    acts = (*an_act("ask", "notification", by="USA"), says("happened_on", "2025-05", about="ask"))
    found = tried("The warning came two days after the strike", record=a_record(*a_strike(), *acts))

    assert ("cannot_tell", "the days are not known well enough") == (found.outcome, found.because)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Qatar was attacked for the first time on 2025-09-09", "does_not_hold"),
        ("Qatar was attacked for the first time on 2025-06-23", "holds"),
        ("Qatar was attacked for the first time in 2020", "cannot_tell"),
        ("The North Atlantic Treaty was invoked for the first time in 2001", "holds"),
        ("In 2001 NATO invoked Article 5 for the first time", "holds"),
        ("On 12 September 2001 Article 5 was invoked for the first time", "holds"),
        ("The first use of Article 5 was in 2003", "does_not_hold"),
        ("Article 5 was invoked for the first time in 1999", "cannot_tell"),
        ("NATO's Article 4 was invoked for the first time in 2003", "holds"),
        ("This is the first time NATO's Article 4 is invoked", "does_not_hold"),
        ("Article 42(7) was invoked for the first time in 2015", "holds"),
        ("Iran attacked Qatar for the first time in June 2025", "holds"),
        ("Israel attacked Qatar for the first time on 9 September 2025", "holds"),
        ("Article 99 was invoked for the first time in 2001", "cannot_tell"),
        (
            "The treaty between Austria-Hungary and Germany of 1879, Art. 1, was used for the first time in 1914",
            "cannot_tell",
        ),
    ],
)
def test_a_first_time_has_none_before_it(text: str, outcome: str) -> None:
    """An earlier one on record refutes it; silence does not bear it out."""
    assert outcome == tried(text).outcome


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Qatar is a peninsula", "ledgers/no-claim"),
        ("It was attacked twice", "ledgers/no-subject"),
        (f"Qatar was attacked twice {'and again ' * 100}", "ledgers/claim-too-long"),
    ],
)
def test_what_claims_nothing_is_refused(text: str, code: str) -> None:
    """A sentence without a count or a date, and a count of nobody's."""
    with pytest.raises(UsageError) as caught:
        tried(text)

    assert code == caught.value.code
