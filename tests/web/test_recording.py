"""What pages and programs write alike."""

import pytest

from foedus.errors import StatementError, UsageError
from foedus.projects.withdrawing import Withdrawing
from foedus.reader import Given
from foedus.web.desk import Desk
from foedus.web.recording import Sameness, add_pieces, join, source_at, source_of, withdraw
from tests.cli.conftest import WIRE

OTHER = b"Iran fired missiles at Al Udeid Air Base in Qatar on 23 June 2025."


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("report.md", "report.md"),
        ("../../etc/passwd.md", "passwd.md"),
        ("C:\\windows\\x.pdf", "x.pdf"),
        ("...", ""),
        ("", ""),
        ("noending", ""),
        ("x" * 500 + ".md", "x" * 117 + ".md"),
    ],
)
def test_an_uploaded_name_is_no_path(name: str, file: str) -> None:
    """It says what form a report has, and where to look for it says nobody."""
    assert file == source_of(b"x", name=name).file


def test_the_same_report_is_recorded_once(desk: Desk) -> None:
    """A second time there is nothing new."""
    source = source_of(OTHER, name="a.md")
    first = add_pieces(desk, pieces=[source], given=Given(published_on="2025-06-24"))
    again = add_pieces(desk, pieces=[source], given=Given(published_on="2025-06-24"))

    assert ("Anna Example", None) == (first.batch.recorder if first.batch else "", again.batch)


def test_a_trial_records_nothing(desk: Desk) -> None:
    """It shows what would be new."""
    added = add_pieces(desk, pieces=[source_of(OTHER)], given=Given(), dry_run=True)
    known = add_pieces(desk, pieces=[source_of(WIRE.encode(), name="wire-0909.md")], given=Given(), dry_run=True)

    assert (True, 0) == (len(added.record.statements) > 0, len(known.record.statements))
    assert 1 == len(list(desk.store.batches()))


@pytest.mark.parametrize("url", ["", "file:///etc/passwd", "ftp://example.org/x", "/etc/passwd", "javascript:alert(1)"])
def test_what_is_no_address_of_the_web_is_not_fetched(url: str) -> None:
    """Least of all a file of this machine."""
    with pytest.raises(UsageError) as refused:
        source_at(url)

    assert "web/no-address" == refused.value.code


def test_a_withdrawal_counts_from_now_on(desk: Desk) -> None:
    """With who, when and why."""
    one = desk.view().record(about=("doha",)).statements[0]
    found = withdraw(desk, asked=Withdrawing(statement=one.short_id, reason="A slip."))

    assert (one.id, "A slip.", "Anna Example") == (found.statement.id, found.by.reason, found.recorder)
    with pytest.raises(UsageError):
        withdraw(desk, asked=Withdrawing(statement=one.short_id, reason=" "))


def test_two_incidents_are_said_to_be_one_and_two_again(desk: Desk) -> None:
    """Each time with a reason, and what it changes."""
    wire = next(name for name in desk.view().names() if name != "doha")
    told = {"ids": ("doha", wire), "reason": "Both tell of 9 September."}
    trial = join(desk, asked=Sameness(ids=told["ids"], reason="x", dry_run=True))  # type: ignore[arg-type]
    merged = join(desk, asked=Sameness(ids=("doha", wire), reason="Both tell of 9 September."))
    again = join(desk, asked=Sameness(ids=("doha", wire), reason="Both tell of 9 September."))
    parted = join(desk, asked=Sameness(ids=("doha", wire), reason="Not so.", kind="split"))

    assert [None, 2, None, 3] == [one.kept.batch for one in (trial, merged, again, parted)]
    assert ((("doha",), (wire,)), 1) == (tuple(map(tuple, merged.change.before)), len(merged.change.after))


def test_one_alone_or_no_reason_joins_nothing(desk: Desk) -> None:
    """Nor does an id that nothing goes by."""
    with pytest.raises(UsageError):
        join(desk, asked=Sameness(ids=("doha", "doha"), reason="x"))
    with pytest.raises(StatementError):
        join(desk, asked=Sameness(ids=("doha", "y"), reason=" "))
    with pytest.raises(UsageError):
        join(desk, asked=Sameness(ids=("doha", "nowhere"), reason="x"))

    assert 1 == len(list(desk.store.batches()))
