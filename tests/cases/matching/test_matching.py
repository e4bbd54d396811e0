"""Reports of real attacks and made-up ones: which are brought together, which proposed, and which left alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from foedus.actors import load_actors
from foedus.files import read_yaml
from foedus.incidents import match_incidents
from foedus.places import load_places
from foedus.statements import Document, Record, Statement, Titled
from foedus.terms import Stance

HERE = Path(__file__).parent
PAGE = HERE.parents[2] / "docs/explanation/matching.md"
FOUND = {"same": "made", "perhaps": "proposed"}


@dataclass(frozen=True, kw_only=True)
class Report:
    """One report: what its text says, and what it says that somebody denies."""

    id: str
    title: str
    facts: Mapping[str, str]
    denied: Mapping[str, str]
    document: str


@dataclass(frozen=True, kw_only=True)
class Case:
    """Two reports, what a person makes of them, and what Foedus does."""

    name: str
    reports: tuple[Report, Report]
    truth: str
    found: str
    why: str


def plain(name: str) -> dict[str, Any]:
    """Return what a file of this folder holds."""
    read = read_yaml((HERE / name).read_text(encoding="utf-8"), at=name).plain()
    assert isinstance(read, dict)
    return read


def a_report(entry: Mapping[str, Any], *, name: str, facts: Mapping[str, str], document: str = "") -> Report:
    """Return a report; an empty fact is not said."""
    said = {key: value for key, value in facts.items() if value}
    return Report(
        id=name, title=entry.get("title", ""), facts=said, denied=entry.get("denied", {}), document=document or name
    )


def real_reports() -> dict[str, Report]:
    """Return the published reports by their ids."""
    return {one["id"]: a_report(one, name=one["id"], facts=one["facts"]) for one in plain("real.yaml")["reports"]}


def real_cases() -> list[Case]:
    """Return the pairs of published reports."""
    reports = real_reports()
    return [
        Case(
            name=f"{one['first']} and {one['second']}",
            reports=(reports[one["first"]], reports[one["second"]]),
            truth=one["truth"],
            found=one["found"],
            why=one["why"],
        )
        for one in plain("real.yaml")["pairs"]
    ]


def made_up_cases() -> list[Case]:
    """Return the made-up pairs."""
    file = plain("made-up.yaml")
    cases = []
    for one in file["pairs"]:
        together = "paper" if "together" in one else ""
        first = a_report({}, name="alpha", facts=file["alike"] | one.get("first", {}), document=together)
        second = a_report(one, name="bravo", facts=file["alike"] | one.get("second", {}), document=together)
        case = Case(name=one["name"], reports=(first, second), truth=one["truth"], found=one["found"], why=one["why"])
        cases.append(case)
    return cases


def a_record(*reports: Report) -> Record:
    """Return what the reports say, each an incident of its own in a document of its own."""
    documents = {one.document: Document(id=one.document, outlet=one.document) for one in reports}
    return Record(
        documents=tuple(documents.values()),
        incidents=tuple(Titled(id=one.id, title=one.title) for one in reports),
        statements=tuple(claim for one in reports for claim in claims(one)),
    )


def claims(report: Report) -> tuple[Statement, ...]:
    """Return what a report says, and what it says that somebody denies."""
    stances: tuple[tuple[Mapping[str, str], Stance], ...] = ((report.facts, "affirms"), (report.denied, "denies"))
    return tuple(
        Statement(
            about=report.id,
            property=name,
            value=(value,),
            holder=report.document,
            document=report.document,
            stance=stance,
        )
        for facts, stance in stances
        for name, value in facts.items()
    )


def found(*reports: Report) -> dict[frozenset[str], str]:
    """Return what is made of each pair of reports."""
    matches = match_incidents(a_record(*reports), actors=load_actors(), places=load_places())
    return {frozenset((one.first, one.second)): FOUND[one.verdict] for one in matches}


def of_case(case: Case) -> str:
    """Return what is made of the two reports of a case alone."""
    return found(*case.reports).get(frozenset(one.id for one in case.reports), "nothing")


REAL, MADE_UP = real_cases(), made_up_cases()


@pytest.mark.parametrize("case", [*REAL, *MADE_UP], ids=lambda case: case.name)
def test_two_reports_are_made_one_proposed_or_left_alone(case: Case) -> None:
    """As the table has it, whichever of the two comes first."""
    turned = Case(name="", reports=(case.reports[1], case.reports[0]), truth="", found="", why="")

    assert (case.found, case.found) == (of_case(case), of_case(turned)), case.why


@pytest.mark.parametrize("case", [*REAL, *MADE_UP], ids=lambda case: case.name)
def test_only_what_is_the_same_is_made_one(case: Case) -> None:
    """Two attacks, and what is doubtful, are never brought together unasked."""
    assert case.found != "made" or case.truth == "same"


def test_among_all_published_reports_no_two_attacks_are_made_one() -> None:
    """All reports together: what is made one is what a person made one, by way of the pairs of the table."""
    same = {frozenset(one.id for one in case.reports) for case in REAL if case.truth == "same"}
    made = {pair for pair, verdict in found(*real_reports().values()).items() if verdict == "made"}
    groups = grouped(same)

    assert made
    assert [] == [sorted(pair) for pair in made if not any(pair <= group for group in groups)]


def grouped(pairs: set[frozenset[str]]) -> list[set[str]]:
    """Return the groups of reports that tell of one attack."""
    groups: list[set[str]] = []
    for pair in pairs:
        touching = [group for group in groups if group & pair]
        groups = [group for group in groups if not group & pair] + [set(pair).union(*touching)]
    return groups


def figures(cases: list[Case]) -> str:
    """Return how many of what is made, or made and proposed, is the same, and how much of what is the same is."""
    same = [case for case in cases if case.truth == "same"]
    made = [case for case in cases if case.found == "made"]
    shown = [case for case in cases if case.found != "nothing" and case.truth != "doubtful"]
    right = [case for case in shown if case.truth == "same"]
    made_right = [case for case in made if case.truth == "same"]
    return (
        f"Made: precision {len(made_right)} of {len(made)}, recall {len(made_right)} of {len(same)}.\n"
        f"Made or proposed: precision {len(right)} of {len(shown)}, recall {len(right)} of {len(same)}.\n"
    )


def table(cases: list[Case]) -> str:
    """Return the pairs as the page shows them."""
    lines = ["| reports | they are | Foedus | why |", "| --- | --- | --- | --- |"]
    lines += [f"| {case.name} | {case.truth} | {case.found} | {case.why} |" for case in cases]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("cases", [REAL, MADE_UP], ids=["real", "made up"])
def test_the_page_shows_every_pair_and_how_good_the_matching_is(cases: list[Case]) -> None:
    """With the pairs that are missed, and the figures as they are counted from the table."""
    page = PAGE.read_text(encoding="utf-8")

    assert table(cases) in page
    assert figures(cases) in page
