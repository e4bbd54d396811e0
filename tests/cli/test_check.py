"""Files are checked strictly, and what they expect is compared with what comes out."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def kinds_counted(page: Path) -> dict[str, list[int]]:
    """Return the rows of the table by kind on the page of coverage, the last one of all."""
    text = page.read_text(encoding="utf-8").partition("## By kind\n")[2].partition("##")[0]
    rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in text.strip().splitlines()[2:]]
    return {kind: [int(cell) for cell in cells] for kind, *cells in rows}


def test_the_shipped_register_has_no_fault(foedus: Run) -> None:
    """Every example in every instrument comes out as its author wrote it, and the page of coverage counts the same."""
    result = foedus("check", "--format", "json")
    told = json.loads(result.out)
    counted = {kind: list(counts.values()) for kind, counts in told["counts"].items()}
    page = kinds_counted(Path(__file__).parents[2] / "docs" / "reference" / "coverage.md")

    assert [] == told["errors"]
    assert [] == [one for one in told["lints"] if not one["answered"]]
    assert 0 == result.status
    assert page == counted | {"all": [sum(column) for column in zip(*counted.values(), strict=True)]}


def test_a_case_that_comes_out_as_expected_passes(case: Path, foedus: Run) -> None:
    """One file, no faults."""
    result = foedus("check", case)

    assert (0, "1 file checked, no faults.\n") == (result.status, result.out)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("verdict: engaged", "verdict: not_engaged"),
        ("verdict: engaged", "verdict: engaged\n    deciding: [by]"),
        ("verdict: engaged", "verdict: engaged\n    law_dispute: 'yes'"),
    ],
)
def test_a_departure_is_a_fault_at_its_line(old: str, new: str, case: Path, foedus: Run) -> None:
    """Whoever wrote the case sees which expectation failed, and how."""
    text = case.read_text(encoding="utf-8")
    assert old in text
    case.write_text(text.replace(old, new), encoding="utf-8")
    result = foedus("check", case, "--format", "json")

    assert 1 == result.status
    [fault] = json.loads(result.out)["errors"]
    assert "comparisons/other-answer" == fault["code"]
    assert fault["at"].startswith(f"{case}:")


def test_a_folder_is_checked_whole(case: Path, statements: Path, tmp_path: Path, foedus: Run) -> None:
    """Every file in it, and one fault does not hide another."""
    (tmp_path / "a.yaml").write_text("schema: foedus/9\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("{}\n", encoding="utf-8")
    (tmp_path / "c.jsonl").write_text("[]\n", encoding="utf-8")
    result = foedus("check", tmp_path, "--format", "json")

    assert {"a.yaml", "b.yaml", "c.jsonl", case.name, statements.name} == {one.name for one in tmp_path.iterdir()}
    assert 1 == result.status
    assert ["cli/unknown-schema", "cli/unknown-schema", "files/json-line"] == [
        one["code"] for one in json.loads(result.out)["errors"]
    ]


def test_a_wrong_example_is_a_fault_of_the_instrument(tmp_path: Path, case: Path, foedus: Run) -> None:
    """An instrument carries its own tests; the message says what came out."""
    body = case.read_text(encoding="utf-8").partition("  - schema: foedus/1\n")[2].partition("documents:")[0]
    text = "schema: foedus/1\n" + "".join(line[4:] for line in body.splitlines(keepends=True))
    path = tmp_path / "treaty.yaml"
    example = """examples:
  - title: A shot at Warsaw
    on: 2025-05-01
    facts:
      press: {act: missile strike, by: RUS, place: Warsaw, not intent: accident}
    acts:
      - {kind: request, by: POL, holder: RUS, stance: denies}
    provision: "1"
    beneficiary: POL
    expect: EXPECTED
    because: The words say so.
"""
    path.write_text(text + example.replace("EXPECTED", "engaged"), encoding="utf-8")
    right = foedus("check", path)
    path.write_text(text + example.replace("EXPECTED", "not_engaged"), encoding="utf-8")
    wrong = foedus("check", path)

    assert (0, 1) == (right.status, wrong.status)
    assert "A shot at Warsaw: treaty-a#1 for POL, verdict: " in wrong.out
    assert "expected not_engaged, found engaged" in " ".join(wrong.out.split())


def test_instruments_are_counted_by_kind_and_state(tmp_path: Path, foedus: Run) -> None:
    """Two or more come with a table of what they hold, as the page of coverage counts it."""
    for name in ("pact", "pact-2"):
        (tmp_path / f"{name}.yaml").write_text(PACT.replace("id: pact\n", f"id: {name}\n"), encoding="utf-8")
    counts = json.loads(foedus("check", tmp_path, "--format", "json").out)["counts"]

    assert (["treaty"], 2, 2, 0, 2) == (
        list(counts),
        *(counts["treaty"][key] for key in ("instruments", "executable", "standing", "examples")),
    )
    assert "What the instruments hold" in foedus("check", tmp_path).out
    assert "What the instruments hold" not in foedus("check", tmp_path / "pact.yaml").out


def test_a_doubt_is_listed_with_its_line(tmp_path: Path, foedus: Run) -> None:
    """A lint is no fault; the answer has it until the file answers it."""
    shipped = Path(__file__).parents[2] / "docs" / "examples" / "project" / "instruments" / "example-pact-2020.yaml"
    text = shipped.read_text(encoding="utf-8").replace("signed_on: 2020-01-15", "signed_on: 2020-06-15")
    path = tmp_path / "example-pact-2020.yaml"
    path.write_text(text, encoding="utf-8")
    result, told = foedus("check", path), json.loads(foedus("check", path, "--format", "json").out)

    assert 0 == result.status
    assert "warning [in-force-before-signature]" in result.out
    assert f"{path}:10:16 (in_force_from)" == told["lints"][0]["at"]


def test_changes_that_no_example_tells_are_listed(tmp_path: Path, foedus: Run) -> None:
    """A file says with --mutate how much of each clause its examples show."""
    path = tmp_path / "pact.yaml"
    path.write_text(PACT, encoding="utf-8")
    shown = foedus("check", path, "--mutate")
    told = json.loads(foedus("check", path, "--mutate", "--format", "json").out)

    assert "- pact#1 casus[1] of dropped" in shown.out
    assert 0 < len(told["mutations"][0]["survivors"]) < told["mutations"][0]["mutants"]


PACT = """\
schema: foedus/1
id: pact
title: A pact
kind: treaty
binding: international law
citation: made up
in_force_from: 2000-01-01
parties: [{party: POL}, {party: USA}]
provisions:
  - id: "1"
    ref: art. 1
    kind: defence
    casus: [{act: armed attack, of: beneficiary}]
    obligation: {owes: assist}
examples:
  - title: Shells on Warsaw
    on: 2025-05-01
    facts: {press: {act: shelling, by: RUS, place: Warsaw}}
    provision: "1"
    beneficiary: POL
    expect: engaged
    because: made up
"""


def test_facts_that_tell_a_change_are_suggested(tmp_path: Path, foedus: Run) -> None:
    """Whoever wrote one example too few is given the next, but for its answer."""
    path = tmp_path / "pact.yaml"
    path.write_text(PACT, encoding="utf-8")
    shown = foedus("check", path, "--suggest")
    told = json.loads(foedus("check", path, "--suggest", "--format", "json").out)["suggestions"]
    (dropped,) = [one for one in told if one["mutant"] == "pact#1 casus[1] of dropped"]

    assert "pact#1 casus[1] of dropped: the clause says not engaged, the change" in shown.out
    assert 'expect: "?"' in shown.out
    assert ("not engaged", "?") == (dropped["clause"], dropped["example"]["expect"])
    assert 0 == foedus("check", path, "--suggest").status


def test_nothing_is_suggested_unless_it_is_asked_for(tmp_path: Path, foedus: Run) -> None:
    """An answer has the same keys as before, and one more for whoever asks for more."""
    path = tmp_path / "pact.yaml"
    path.write_text(PACT, encoding="utf-8")
    plain, asked = (json.loads(foedus("check", path, *more, "--format", "json").out) for more in ((), ("--suggest",)))

    assert {"mutations", "suggestions"} == set(asked) - set(plain)
