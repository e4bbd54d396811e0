"""The grid of instruments and verdicts."""

from dataclasses import replace

from foedus.actors import load_actors
from foedus.web.pages.address import Trail
from foedus.web.pages.verdictgrid import Clause, GridRow, _whose, grid_of
from tests.web.pages.answers import supposed

DOHA = {"attacker": "IRN", "victim": "QAT", "place": "Doha", "act": "missile strike", "object": "territory"}


def test_the_weightiest_verdicts_stand_first() -> None:
    """What is engaged comes before what is not, and what is not engaged alone stands apart."""
    answer = supposed(**DOHA, date="2026-03-01")
    grid = grid_of(answer.findings, register=answer.register, trail=Trail())

    assert "engaged" == grid.columns[0]
    assert "not_engaged" == grid.columns[-1]
    assert grid.rows[0].cells[0]
    assert all(not any(row.cells[:-1]) for row in grid.quiet)


def test_a_clause_stands_once_for_all_for_whom_it_came_out_alike() -> None:
    """The Charter's clause has one cell for each outcome."""
    answer = supposed(**DOHA, date="2026-03-01")
    row = next(one for one in grid_of(answer.findings, register=answer.register, trail=Trail()).rows
               if one.instrument == "un-charter-1945")  # fmt: skip
    refs = [clause.ref for cell in row.cells for clause in cell if clause.verdict == "contravened"]

    assert ["Art. 2(4)"] == refs


def test_each_clause_says_why_and_leads_to_its_grounds() -> None:
    """Had it been in force, or what is missing."""
    answer = supposed(**DOHA, date="2025-09-01")
    grid = grid_of(answer.findings, register=answer.register, trail=Trail(incident="doha"))
    clauses = {clause.name: clause for row in (*grid.rows, *grid.quiet) for cell in row.cells for clause in cell}

    assert ("not_in_force", "engaged") == (clauses["usa-qat-2025#2a"].verdict, clauses["usa-qat-2025#2a"].had)
    assert "/incidents/doha/why/usa-qat-2025/2a?for=QAT" == clauses["usa-qat-2025#2a"].href
    assert clauses["usa-cento-1959#1"].because


def test_an_incident_that_nothing_covers_has_an_empty_grid() -> None:
    """That is its answer."""
    answer = supposed()

    assert grid_of((), register=answer.register, trail=Trail()).empty


def test_what_would_be_engaged_stands_before_what_is_open() -> None:
    """The order that came twenty days later is nearer to the reader than a text that nobody has read."""
    answer = supposed(**DOHA, date="2025-09-01")
    rows = grid_of(answer.findings, register=answer.register, trail=Trail()).rows
    names = [one.instrument for one in rows]

    assert names.index("gcc-jda-2000") < names.index("usa-qat-2025") < names.index("fra-qat-kwt")


def test_a_clause_that_came_out_in_two_ways_says_for_whom() -> None:
    """The ban is broken as against Qatar, and not as against Israel; a clause that stands once says nothing."""
    clause = Clause(
        ref="Art. 2(4)", name="un-charter-1945#2-4", verdict="contravened", had="", because="", contested=False,
        beneficiaries=("QAT",), href="",
    )  # fmt: skip
    other = replace(clause, verdict="not_engaged", beneficiaries=("ISR", "USA", "IRN", "KWT"))
    alone = replace(clause, name="un-charter-1945#51")
    row = GridRow(instrument="un-charter-1945", title="", binding="", href="", cells=((clause, alone), (other,)))
    named = _whose(row, load_actors())

    assert ["Qatar", "", "Israel, United States, Iran and 1 more"] == [
        one.whose for cell in named.cells for one in cell
    ]
    assert "QAT" == _whose(row, None).cells[0][0].whose
