"""Statements that count no more, and what stands instead."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def place(desk: Path, foedus: Run) -> str:
    """Return the id of the statement that says where it was, which is on record."""
    foedus("add", desk / "wire.md")
    return str(json.loads(foedus("log", "--property", "place", "--format", "json").out)["batches"][0]["added"][0]["id"])


def test_a_withdrawn_statement_counts_no_more(place: str, foedus: Run) -> None:
    """The record shows who took it back, when and why; the statement itself stays there."""
    before = foedus("accounts", "doha-2025-09-09").out
    result = foedus("withdraw", place[:10], "--reason", " It was elsewhere. ", "--format", "json")
    told = json.loads(result.out)

    assert (0, "") == (result.status, result.err)
    assert ("foedus/withdrawn/1", True, place, None) == (
        told["schema"],
        told["recorded"],
        told["statement"]["id"],
        told["instead"],
    )
    assert ("It was elsewhere.", "desk") == (told["withdrawal"]["reason"], told["withdrawal"]["holder"])
    assert (2, "Anna Example", told["head"]) == (
        told["batch"]["number"],
        told["batch"]["recorder"],
        told["batch"]["link"],
    )
    assert (True, False) == ("place " in before, "place " in foedus("accounts", "doha-2025-09-09").out)


def test_a_withdrawal_is_told_in_a_page(place: str, foedus: Run) -> None:
    """The statement with its words, and why."""
    result = foedus("withdraw", place, "--reason", "It was elsewhere.", "--recorder", "Bob")

    assert result.out.startswith(f"{place[:10]} is withdrawn\n")
    assert "wire affirms: doha-2025-09-09, place = Doha" in result.out
    assert "“air strike in Doha”" in result.out
    assert "reason:      It was elsewhere.\n" in result.out
    assert "recorded by: Bob\n" in result.out


def test_a_second_withdrawal_is_nothing_new(place: str, foedus: Run) -> None:
    """The first one stands, with its reason."""
    foedus("withdraw", place, "--reason", "It was elsewhere.")
    result = foedus("withdraw", place, "--reason", "Another reason.")

    assert (0, f"Nothing new: {place[:10]} was withdrawn before") == (result.status, result.out.splitlines()[0])
    assert "It was elsewhere." in result.out
    assert "2 batches" in foedus("log", "-q").out


def test_a_withdrawal_can_be_taken_back_once(place: str, foedus: Run) -> None:
    """The statement counts again; to withdraw it anew, what took the first one back is withdrawn."""
    first = json.loads(foedus("withdraw", place, "--reason", "It was elsewhere.", "--format", "json").out)
    back = foedus("withdraw", first["withdrawal"]["id"], "--reason", "It was there.", "--format", "json")
    counts = "place " in foedus("accounts", "doha-2025-09-09").out
    again = foedus("withdraw", place, "--reason", "It was not.")
    way = json.loads(back.out)["withdrawal"]["id"][:10]

    assert (0, True) == (back.status, counts)
    assert (2, True) == (again.status, "[cli/taken-back]" in again.err)
    assert f"mend  foedus withdraw {way} --reason …" in again.err
    assert 0 == foedus("withdraw", way, "--reason", "It was not.").status
    assert "place " not in foedus("accounts", "doha-2025-09-09").out


# Corrections


def test_a_correction_stands_instead(place: str, foedus: Run) -> None:
    """Withdrawal and correction are one batch, with one reason; words and document stay."""
    result = foedus(
        "withdraw", place, "--instead", "value=Riyadh|Doha", "--instead", "stance=denies", "--reason", "A slip.",
        "--format", "json",
    )  # fmt: skip
    told = json.loads(result.out)
    instead = told["instead"]

    assert (["Riyadh", "Doha"], "denies", "A slip.", "correction") == (
        instead["value"],
        instead["stance"],
        instead["reason"],
        instead["rule"],
    )
    assert ("wire", "air strike in Doha") == (instead["document"], instead["words"])
    assert (2, 2) == (told["batch"]["number"], told["batch"]["statements"])
    assert instead["id"][:10] in foedus("log", "--property", "place", "--about", "doha-2025-09-09").out


def test_what_was_withdrawn_before_can_still_be_corrected(place: str, foedus: Run) -> None:
    """The correction is new, the withdrawal is not."""
    foedus("withdraw", place, "--reason", "It was elsewhere.")
    result = foedus("withdraw", place, "--instead", "value=Riyadh", "--reason", "There.", "-q")
    again = foedus("withdraw", place, "--instead", "value=Riyadh", "--reason", "There.", "-q")

    assert result.out.startswith(f"{place[:10]} was withdrawn before; ")
    assert result.out.endswith(" stands instead.\n")
    assert f"Nothing new: {place[:10]} was withdrawn before.\n" == again.out


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        (("value",), 2, "cli/wrong-change"),
        (("words=other",), 2, "cli/wrong-change"),
        (("value=",), 2, "cli/wrong-change"),
        (("value=QAT", "value=ISR"), 2, "cli/wrong-change"),
        (("value=Doha",), 2, "cli/wrong-change"),
        (("value=Mordor",), 3, "places/unknown-place"),
        (("stance=maybe",), 2, "cli/wrong-answer"),
        (("about=nothing-at-all",), 3, "statements/unknown-incident"),
        (("holder=nobody",), 3, "statements/unknown-holder"),
    ],
)
def test_a_correction_that_means_nothing_is_refused(
    changes: tuple[str, ...], status: int, code: str, place: str, foedus: Run
) -> None:
    """Then nothing is withdrawn either."""
    given = [word for change in changes for word in ("--instead", change)]
    result = foedus("withdraw", place, *given, "--reason", "A slip.")

    assert (status, True, True) == (result.status, f"[{code}]" in result.err, "at    --instead" in result.err)
    assert ":1:1" not in result.err
    assert "1 batch;" in foedus("log", "-q").out


@pytest.mark.parametrize(
    ("name", "reason", "status", "code"),
    [
        ("12345678", "x", 2, "cli/unknown-statement"),
        ("1234", "x", 4, "store/short-id"),
        ("12345678", "  ", 2, "cli/no-reason"),
    ],
)
def test_what_cannot_be_withdrawn_is_told(
    name: str, reason: str, status: int, code: str, place: str, foedus: Run
) -> None:
    """A statement that is on record, and a reason, are needed."""
    result = foedus("withdraw", name, "--reason", reason)

    assert (True, status, True) == (bool(place), result.status, f"[{code}]" in result.err)
