"""Incidents are said not to be one, and what that changes is shown; dissent is kept."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.test_merge import the_project
from tests.cli.twostories import from_both, two_stories

WHY = ("--reason", "the hours differ")


def one(folder: Path, foedus: Run) -> tuple[str, ...]:
    """Return the options that read both reports and the statement that they tell of one strike."""
    path = folder / "same.jsonl"
    foedus("merge", "doha", "katara", "--reason", "one strike", *from_both(folder), "--write", path)
    return (*from_both(folder), "--from", str(path))


def test_what_was_one_is_two_again(tmp_path: Path, foedus: Run) -> None:
    """The word that made them one is taken back, and the contrary said."""
    found = json.loads(foedus("split", "doha", "katara", *WHY, *one(tmp_path, foedus), "--format", "json").out)

    assert ([["doha", "katara"]], [["doha"], ["katara"]]) == (found["before"], found["after"])
    assert ["withdrawn", "not_same_as"] == [each["property"] for each in found["statements"]]


def test_one_alone_leaves_all_that_are_one_with_it(tmp_path: Path, foedus: Run) -> None:
    """It need not be said whom it leaves."""
    result = foedus("split", "katara", *WHY, *one(tmp_path, foedus))

    assert "katara is one with no other." in result.out
    assert "- before: doha = katara" in result.out
    assert "is taken back. Reason: the hours differ" in result.out


def test_who_is_one_with_nobody_leaves_nobody(tmp_path: Path, foedus: Run) -> None:
    """Nothing is stated."""
    result = foedus("split", "katara", *WHY, *from_both(tmp_path))

    assert "That is what was said already; nothing is stated anew." in result.out


def test_dissent_is_kept_beside_the_word_of_the_desk(tmp_path: Path, foedus: Run) -> None:
    """Israel says that they are two: they stay one, and the quarrel is shown."""
    options = one(tmp_path, foedus)
    result = foedus("split", "doha", "katara", *WHY, *options, "--holder", "ISR", "--write", tmp_path / "same.jsonl")
    files = (*two_stories(tmp_path), tmp_path / "same.jsonl")
    answer = json.loads(foedus("assess", *files, "--format", "json").out)
    page = foedus("brief", *files).out

    assert "doha and katara are one." in result.out
    assert [("doha", "same_as", "desk", [["ISR"], ["desk"]])] == [
        (each["about"], each["property"], each["accepted"], [[each["holder"]] for each in each["versions"]])
        for each in answer["disputes"]
    ]
    assert "doha = katara" in page
    assert "Strike on Doha: same as" in page
    assert "The accepted account follows the desk." in page


def test_in_a_project_brought_together_and_taken_apart_is_as_it_was(tmp_path: Path, foedus: Run) -> None:
    """As often as one likes on one day: what is found is found again."""
    project = the_project(tmp_path, foedus)

    def findings() -> object:
        return json.loads(foedus("assess", "--project", project, "--format", "json").out)["findings"]

    before = findings()
    for number in (1, 2):
        merged = foedus("merge", "doha", "katara", *WHY, "--project", project)
        together = findings()
        split = foedus("split", "doha", "katara", *WHY, "--project", project)

        assert [f"batch {2 * number + 1}", f"batch {2 * number + 2}"] == [
            f"batch {each.out.partition('batch ')[2].partition(',')[0]}" for each in (merged, split)
        ]
        assert before != together
        assert before == findings()


def test_what_stands_in_the_way_is_shown(tmp_path: Path, foedus: Run) -> None:
    """Three are one by one word of each, and two of them are said to be two: whose the third is, nobody says."""
    third = tmp_path / "third.yaml"
    third.write_text(
        "schema: foedus/statements/1\n"
        "documents: [{id: gazette, published_on: 2025-09-12}]\n"
        "incidents: [{id: palace, title: Strike}]\n"
        "statements:\n"
        "  - {about: palace, property: by, value: ISR, holder: gazette, document: gazette}\n",
        encoding="utf-8",
    )
    path = tmp_path / "three.jsonl"
    options = (*from_both(tmp_path), "--from", str(third))
    foedus("merge", "doha", "katara", "palace", *WHY, *options, "--write", path)
    result = foedus("split", "katara", "palace", *WHY, *options, "--from", path)
    told = " ".join(result.out.split())

    assert "- now: doha; katara; palace" in told
    assert (
        "the desk contradicts itself on which incidents are one: palace is not katara [1] against katara is doha [2] "
        "against palace is doha [3]. Resolved: kept apart: katara and palace are said to be two."
    ) in told
