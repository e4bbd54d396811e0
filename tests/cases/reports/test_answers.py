"""The golden answers to the four example reports: every clause, verdict and dispute, as checked by hand."""

from datetime import date
from pathlib import Path

import pytest

from foedus import assess_files
from foedus.files import read_text, read_yaml
from foedus.reports import Answer

FOLDER = Path(__file__).parent
REPORTS = FOLDER.parents[2] / "src" / "foedus" / "register" / "reports"
NAMES = ("al-udeid-2025-06-23", "doha-2025-09-09", "order-2025-10-01", "qatar-2026-02-28")


def answered(name: str) -> Answer:
    """Return the answer to a report as of the day on which the golden answers were checked."""
    return assess_files(REPORTS / f"{name}.md", as_of=date(2026, 11, 22), clauses=("nato-1949",))


def lines_of(answer: Answer) -> list[str]:
    """Return a line for each finding, as the golden files have them."""
    return [
        " | ".join(
            (
                one.incident,
                one.name,
                one.beneficiary,
                one.verdict,
                one.had_it_been_in_force or "-",
                ", ".join(one.deciding) or "-",
                f"contested by {', '.join(one.contested_by) or 'nobody'}",
            )
        )
        for one in answer.findings
    ]


def disputes_of(answer: Answer) -> list[str]:
    """Return a line for each dispute, as the golden files have them."""
    return [
        f"{one.about} | {one.property} | {' and '.join(sorted(str(version['holder']) for version in one.versions))} "
        f"| turns {', '.join(one.turns) or 'nothing'}"
        for one in answer.assessment.disputes
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_report_has_its_golden_answer(name: str) -> None:
    """A report on Qatar's three attacks and its guarantee is answered clause by clause as a lawyer checked it."""
    path = FOLDER / f"{name}.answer.yaml"
    golden = read_yaml(read_text(path), at=str(path)).plain()
    answer = answered(name)

    assert isinstance(golden, dict)
    assert (golden["answer"] or []) == lines_of(answer)
    assert (golden["disputes"] or []) == disputes_of(answer)
