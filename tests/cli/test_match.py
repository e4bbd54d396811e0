"""Incidents that may be one are proposed, with reasons, and what is accepted is written as statements."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_merge import the_project
from tests.cli.twostories import two_stories


def test_two_reports_of_one_strike_are_found_to_be_one(tmp_path: Path, foedus: Run) -> None:
    """They agree on all that both tell."""
    result = foedus("match", *two_stories(tmp_path), "--format", "json")
    data = json.loads(result.out)
    (found,) = data["matches"]

    assert (0, "foedus/matches/1", 2) == (result.status, data["schema"], data["incidents"])
    assert ("doha", "katara", 0.8, "same") == tuple(found[key] for key in ("first", "second", "score", "verdict"))
    assert {"place": "agree", "by": "unknown"} == {
        one["property"]: one["agreement"] for one in found["reasons"] if one["property"] in ("place", "by")
    }


def test_the_page_has_what_is_said_on_either_side(tmp_path: Path, foedus: Run) -> None:
    """With the points of each property."""
    result = foedus("match", *two_stories(tmp_path))

    assert "Among 2 incidents, 1 pair is proposed as the same, 0 as perhaps." in result.out
    assert "doha and katara: the same (0.80)" in result.out
    assert ["attacker", "not", "known", "ISR"] in [line.split() for line in result.out.splitlines()]


def test_the_bundled_reports_tell_of_one_attack_twice(foedus: Run) -> None:
    """One has it on a day and the other in a month, which is not enough to be sure."""
    data = json.loads(foedus("match", "--format", "json").out)

    assert [("al-udeid-2025-06", "al-udeid-2025-06-23", "perhaps")] == [
        (one["first"], one["second"], one["verdict"]) for one in data["matches"]
    ]


def test_what_is_the_same_is_written_and_read_again(tmp_path: Path, foedus: Run) -> None:
    """Beside the two reports the statements make one incident, to which either id leads."""
    first, second = two_stories(tmp_path)
    same = tmp_path / "same.yaml"
    result = foedus("match", first, second, "--write", same)
    answer = json.loads(foedus("assess", first, second, same, "--format", "json").out)

    assert f"Statements written to {same}: 1." in " ".join(result.out.split())
    assert [("doha", ["katara"])] == [(one["id"], one["also"]) for one in answer["incidents"]]
    assert ["foedus match, score 0.80: place, happened_on, act, object, title agree"] == [
        one["reason"] for one in answer["statements"] if one["property"] == "same_as"
    ]
    assert "Among 1 incident no two look like one.\n" == foedus("match", first, second, same, "--quiet").out


def test_what_is_perhaps_the_same_is_written_on_demand(tmp_path: Path, foedus: Run) -> None:
    """By whom one says."""
    path = tmp_path / "perhaps.jsonl"

    assert "Nothing was kept: no pair is proposed for it." in foedus("match", "--write", path).out
    assert not path.exists()
    foedus("match", "--perhaps", "--write", path, "--holder", "USA")
    assert [("al-udeid-2025-06-23", "same_as", "al-udeid-2025-06", "USA")] == [
        (one["about"], one["property"], one["value"], one["holder"])
        for one in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    ]


def test_who_says_so_must_be_somebody(tmp_path: Path, foedus: Run) -> None:
    """Nothing is written in the name of nobody."""
    path = tmp_path / "same.yaml"
    result = foedus("match", *two_stories(tmp_path), "--write", path, "--holder", "nobody")

    assert (3, False) == (result.status, path.exists())
    assert "[statements/unknown-holder]" in result.err
    assert "  at    --holder\n" in result.err


def test_what_was_not_known_then_is_not_compared(tmp_path: Path, foedus: Run) -> None:
    """On the evening of 10 September one of the two reports was out."""
    result = foedus("match", *two_stories(tmp_path), "--as-of", "2025-09-10", "--quiet")

    assert "Among 1 incident no two look like one.\n" == result.out


def test_in_a_project_what_is_the_same_is_recorded(tmp_path: Path, foedus: Run) -> None:
    """As one batch, each pair with its score; then nothing is left to propose, and a split takes it back."""
    project = the_project(tmp_path, foedus)
    result = foedus("match", "--project", project, "--record", "--recorder", "Anna", "--format", "json")
    found = json.loads(result.out)
    answer = json.loads(foedus("assess", "--project", project, "--format", "json").out)
    again = json.loads(foedus("match", "--project", project, "--record", "--format", "json").out)
    foedus("split", "doha", "katara", "--reason", "the hours differ", "--project", project)
    apart = json.loads(foedus("assess", "--project", project, "--format", "json").out)

    assert (0, 3, 64, "") == (result.status, found["batch"], len(found["link"]), found["file"])
    assert [("doha", ["katara"])] == [(one["id"], one["also"]) for one in answer["incidents"]]
    assert [("Anna", "foedus match, score 0.80: place, happened_on, act, object, title agree")] == [
        (one["recorded_by"], one["reason"]) for one in answer["statements"] if one["property"] == "same_as"
    ]
    assert (None, []) == (again["batch"], again["matches"])
    assert ["doha", "katara"] == [one["id"] for one in apart["incidents"]]


def test_what_the_desk_has_taken_apart_is_not_recorded_as_one(tmp_path: Path, foedus: Run) -> None:
    """The desk has said that they are two, so that nothing is proposed."""
    project = the_project(tmp_path, foedus)
    foedus("split", "doha", "katara", "--reason", "not the same", "--project", project)
    result = foedus("match", "--project", project, "--record")

    assert "Among 2 incidents no two look like one." in result.out
    assert "Nothing was kept: no pair is proposed for it." in result.out


@pytest.mark.parametrize("words", [("--as-of", "2025-09-10"), ("--write", "same.yaml"), ("doha.yaml",)])
def test_only_what_is_on_record_now_is_recorded(tmp_path: Path, words: tuple[str, ...], foedus: Run) -> None:
    """What was found elsewhere, or was known once, is no ground for a batch of today."""
    project = the_project(tmp_path, foedus)
    result = foedus("match", *words, "--project", project, "--record")

    assert (2, "") == (result.status, result.out)
    assert "[cli/nothing-to-record-in]" in result.err


def test_without_a_project_nothing_is_recorded(foedus: Run) -> None:
    """The bundled reports have no store."""
    result = foedus("match", "--record")

    assert 2 == result.status
    assert "[cli/no-project]" in result.err
