"""Names that reports give, made to mean one thing in the store."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import STATEMENTS, WIRE, Run

VAGUE = "---\noutlet: {outlet}\npublished_on: 2025-09-{day}\n---\n\n{words}\n"


def about(foedus: Run, *given: str) -> set[str]:
    """Return what the statements on record are about."""
    batches = json.loads(foedus("log", "--statements", *given, "--format", "json").out)["batches"]
    return {one["about"] for batch in batches for one in batch["added"]}


def test_the_same_text_under_another_name_is_one_document(desk: Path, foedus: Run) -> None:
    """A copy of a report adds nothing, and the note says what it goes by."""
    (desk / "copy.md").write_text(WIRE, encoding="utf-8")
    foedus("add", desk / "wire.md")
    result = foedus("add", desk / "copy.md", "--format", "json")
    told = json.loads(result.out)

    assert (False, ["copy: the same text goes by the name wire."]) == (told["recorded"], told["notes"])


def test_two_copies_added_together_are_one_document(desk: Path, foedus: Run) -> None:
    """The first one's name holds for both."""
    (desk / "copy.md").write_text(WIRE, encoding="utf-8")
    told = json.loads(foedus("add", desk / "wire.md", desk / "copy.md", "--format", "json").out)

    assert (["wire"], 7) == (told["documents"], len(told["statements"]))


def test_another_text_of_the_same_name_gets_its_own(desk: Path, foedus: Run) -> None:
    """Two outlets may both send a `wire.md`."""
    foedus("add", desk / "wire.md")
    (desk / "later").mkdir()
    (desk / "later" / "wire.md").write_text(WIRE.replace("Example Wire", "Example Daily"), encoding="utf-8")
    told = json.loads(foedus("add", desk / "later" / "wire.md", "--format", "json").out)
    (name,) = told["documents"]

    assert ("wire-", 13) == (name[:5], len(name))
    assert {name} == {one["document"] for one in told["statements"]}
    assert f"wire: another text has this name, so that this one goes by the name {name}." in told["notes"]


def test_what_two_reports_mean_apart_is_kept_apart(desk: Path, foedus: Run) -> None:
    """A condemnation of one attack is not that of another, though both reports call it the same."""
    (desk / "kyiv.md").write_text(
        WIRE.replace("Israel", "Russia").replace("Doha", "Kyiv").replace("9 September", "7 September"),
        encoding="utf-8",
    )
    foedus("add", desk / "wire.md", desk / "kyiv.md")

    assert {"doha-2025-09-09", "kyiv-2025-09-07", "condemnation-qat", "condemnation-qat-kyiv"} == about(foedus)


def test_one_act_told_twice_is_one(desk: Path, foedus: Run) -> None:
    """Two reports that tell it of one attack mean one condemnation."""
    (desk / "daily.md").write_text(WIRE.replace("Example Wire", "Example Daily"), encoding="utf-8")
    foedus("add", desk / "wire.md")
    foedus("add", desk / "daily.md")

    assert {"doha-2025-09-09", "condemnation-qat"} == about(foedus)


def test_a_vague_attack_is_taken_for_no_other(desk: Path, foedus: Run) -> None:
    """An attack of no known day may be another one."""
    for name, outlet in (("one", "Example Wire"), ("two", "Example Daily")):
        text = VAGUE.format(outlet=outlet, day="12", words="Iran attacked Qatar. Qatar condemned the attack.")
        (desk / f"{name}.md").write_text(text, encoding="utf-8")
    foedus("add", desk / "one.md")
    first = about(foedus)
    foedus("add", desk / "two.md")
    second = about(foedus, "--document", "two")

    assert first
    assert set() == first & second
    assert all(name.endswith("-two") for name in second)


def test_texts_beside_a_statements_file_are_recorded(desk: Path, foedus: Run) -> None:
    """A span can be checked against the text for ever."""
    (desk / "doha.txt").write_text("It was a precise strike, he said.\n", encoding="utf-8")
    (desk / "doha.yaml").write_text(
        STATEMENTS.replace("{id: wire,", "{id: wire, file: doha.txt,")
        .replace("words: a precise strike}", "words: a precise strike, start: 7, end: 23}")
        .replace(", words: which he did", "")
        .replace(", words: no notice", ""),
        encoding="utf-8",
    )
    result = foedus("add", desk / "doha.yaml")

    assert (0, "") == (result.status, result.err)
    assert "It was a precise strike, he said.\\n" in foedus("export", "record").out


@pytest.mark.parametrize("file", ["../secret.txt", "/etc/hostname", "none.txt"])
def test_a_text_that_lies_elsewhere_is_left_out(file: str, desk: Path, foedus: Run) -> None:
    """A file of a stranger cannot put this computer's files on record."""
    (desk.parent / "secret.txt").write_text("A secret.\n", encoding="utf-8")
    (desk / "doha.yaml").write_text(STATEMENTS.replace("{id: wire,", f"{{id: wire, file: {file},"), encoding="utf-8")
    result = foedus("add", desk / "doha.yaml", "--format", "json")

    assert [f"wire: the text {file} is not in the folder of the file, and is not recorded."] == json.loads(result.out)[
        "notes"
    ]
    assert '"text"' not in foedus("export", "record").out


def test_words_that_do_not_stand_in_the_text_are_refused(desk: Path, foedus: Run) -> None:
    """Nothing is recorded."""
    (desk / "doha.txt").write_text("It was a precise strike, he said.\n", encoding="utf-8")
    (desk / "doha.yaml").write_text(
        STATEMENTS.replace("{id: wire,", "{id: wire, file: doha.txt,").replace(
            "words: a precise strike}", "words: a precise strike, start: 6, end: 22}"
        ),
        encoding="utf-8",
    )
    result = foedus("add", desk / "doha.yaml")

    assert (4, True) == (result.status, "[store/wrong-span]" in result.err)
    assert "Nothing is on record yet" in foedus("log").out
