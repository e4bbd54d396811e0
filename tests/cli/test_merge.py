"""Incidents are said to be one, which is recorded or written, and what it changes is shown."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Result, Run
from tests.cli.twostories import from_both, two_stories

WHY = ("--reason", "both tell of the strike of 9 September")
ARAB_LEAGUE = "arab-league-jd-1950#2"


def the_project(folder: Path, foedus: Run) -> Path:
    """Return a project with a store in which both reports are recorded."""
    # The store's library takes a third of a second to load; most tests need none.
    from datetime import UTC, datetime  # noqa: PLC0415

    from foedus.actors import load_actors  # noqa: PLC0415
    from foedus.places import load_places  # noqa: PLC0415
    from foedus.statements import load_statements  # noqa: PLC0415
    from foedus.store import open_store  # noqa: PLC0415

    foedus("init", folder / "project")
    with open_store(folder / "project" / "foedus.db") as store:
        for path in two_stories(folder):
            record = load_statements(path, actors=load_actors(), places=load_places())
            store.record_batch(record, recorder="a coder", recorded_at=datetime(2025, 9, 12, tzinfo=UTC))
    return folder / "project"


def data(result: Result) -> dict[str, object]:
    """Return what a command printed as JSON."""
    assert 0 == result.status, result.err
    found = json.loads(result.out)
    assert isinstance(found, dict)
    return found


def test_what_becomes_one_and_what_that_changes_is_shown(tmp_path: Path, foedus: Run) -> None:
    """One report has the attacker and the other is the older; the verdict on either is told."""
    found = data(foedus("merge", "katara", "doha", *WHY, *from_both(tmp_path), "--format", "json"))

    assert [["doha"], ["katara"]] == found["before"]
    assert [["doha", "katara"]] == found["after"]
    assert (None, "", []) == (found["batch"], found["file"], found["contradictions"])


def test_the_page_says_that_nothing_was_kept_where_nobody_said_where(tmp_path: Path, foedus: Run) -> None:
    """There is no project, and no file was named."""
    result = foedus("merge", "doha", "katara", *WHY, *from_both(tmp_path))

    assert "doha and katara are one." in result.out
    assert "Nothing was kept: there is no project here, and no file was named" in " ".join(result.out.split())
    assert "- the desk: katara is doha. Reason: both tell of the strike of 9 September" in result.out
    assert "- now: doha = katara" in result.out
    assert "Asked about doha" in result.out
    assert "not legal advice" in result.out


@pytest.mark.parametrize("name", ["same.yaml", "same.jsonl", "same.json"])
def test_statements_are_written_and_read_again(tmp_path: Path, name: str, foedus: Run) -> None:
    """Every id leads to the incident: in explain, in assess, and in accounts."""
    path = tmp_path / name
    foedus("merge", "doha", "katara", *WHY, *from_both(tmp_path), "--write", path)
    files = (*two_stories(tmp_path), path)
    explained = [
        foedus("explain", one, ARAB_LEAGUE, *(f"--from={file}" for file in files), "--quiet")
        for one in ("doha", "katara")
    ]

    assert [(0, "doha", ["katara"])] == [
        (0, one["id"], one["also"]) for one in json.loads(foedus("assess", *files, "--format", "json").out)["incidents"]
    ]
    assert (0, explained[1].out) == (explained[0].status, explained[0].out)
    assert "doha" == json.loads(foedus("accounts", "katara", *files, "--format", "json").out)["incident"]


def test_lines_are_added_and_another_file_is_not_written_over(tmp_path: Path, foedus: Run) -> None:
    """Comments in a file that somebody wrote would be lost."""
    lines, whole = tmp_path / "same.jsonl", tmp_path / "same.yaml"
    whole.write_text("# mine\n", encoding="utf-8")
    for names in (("doha", "katara"), ("doha", "katara")):
        foedus("merge", *names, *WHY, *from_both(tmp_path), "--write", lines)
    refused = foedus("merge", "doha", "katara", *WHY, *from_both(tmp_path), "--write", whole)

    assert 2 == len(lines.read_text(encoding="utf-8").splitlines())
    assert (2, "# mine\n") == (refused.status, whole.read_text(encoding="utf-8"))
    assert "[cli/file-exists]" in refused.err


def test_a_file_of_another_kind_is_refused(tmp_path: Path, foedus: Run) -> None:
    """Nobody would read it again."""
    result = foedus("merge", "doha", "katara", *WHY, *from_both(tmp_path), "--write", tmp_path / "same.txt")

    assert 2 == result.status
    assert "[cli/no-statements-file]" in result.err


def test_in_a_project_it_is_recorded(tmp_path: Path, foedus: Run) -> None:
    """As a batch with its reason; from then on the two are one, and by then they were not."""
    project = the_project(tmp_path, foedus)
    found = data(
        foedus("merge", "doha", "katara", *WHY, "--project", project, "--recorder", "Anna", "--format", "json")
    )
    again = foedus("merge", "doha", "katara", *WHY, "--project", project)
    then = data(foedus("assess", "--project", project, "--as-of", "2025-09-13", "--format", "json"))
    now = data(foedus("assess", "--project", project, "--format", "json"))

    assert 3 == found["batch"]
    assert "That is what was said already; nothing is stated anew." in again.out
    assert [["doha", "katara"], ["doha"]] == [
        [one["id"] for one in each["incidents"]]  # type: ignore[attr-defined]
        for each in (then, now)
    ]


def test_a_trial_records_nothing(tmp_path: Path, foedus: Run) -> None:
    """It shows what would change."""
    project = the_project(tmp_path, foedus)
    found = [
        data(foedus("merge", "doha", "katara", *WHY, "--project", project, "--dry-run", "--format", "json"))
        for _ in range(2)
    ]

    assert [(None, [["doha"], ["katara"]])] * 2 == [(one["batch"], one["before"]) for one in found]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ("doha", "dohaa"),
            """UsageError [cli/unknown-incident]: "dohaa" is no incident and no act of what was given.
  at    ID
  want  one of doha, katara, notice; nearest: doha
  mend  give the file in which it stands with `--from FILE`
""",
        ),
        (
            ("doha", "notice"),
            """StatementError [statements/other-kind]: Of "notice" and "doha" one is an incident and the other an act.
  at    ID
  want  two incidents, or two acts
  mend  correct the id
""",
        ),
        (
            ("doha", "doha"),
            """UsageError [cli/one-id]: One incident alone is one already.
  at    ID
  want  the ids of two incidents or more, or of two acts or more
  mend  name the other one too
""",
        ),
        (
            ("doha", "katara", "--reason", " "),
            """StatementError [statements/no-reason]: The reason is empty.
  at    --reason
  want  why the two are one, or two
  mend  give for example `--reason "both reports tell of the night of 9 September"`
""",
        ),
        (
            ("doha", "katara", "--holder", "nobody"),
            """StatementError [statements/unknown-holder]: "nobody" is no actor, document or holder.
  at    --holder
  want  a state by its ISO code, an organisation or group by its id, or a document of this file
  mend  correct the id, or add it under `holders:` with `speaks_for:`
""",
        ),
        (
            ("doha", "katara", "--document", "letter"),
            """StatementError [statements/unknown-document]: "letter" is no document of this file.
  at    --document
  want  one of wire, daily
  mend  add `- {id: letter, outlet: …, published_on: …}` under `documents:`
""",
        ),
    ],
)
def test_what_means_nothing_is_refused(tmp_path: Path, words: tuple[str, ...], message: str, foedus: Run) -> None:
    """With what was wanted; nothing is written."""
    path = tmp_path / "same.yaml"
    result = foedus("merge", *WHY, *words, *from_both(tmp_path), "--write", path)

    assert message == result.err
    assert not path.exists()


def test_a_reason_must_be_given(tmp_path: Path, foedus: Run) -> None:
    """Who reads the record later must be able to judge it."""
    result = foedus("merge", "doha", "katara", *from_both(tmp_path))

    assert 2 == result.status
    assert "[cli/missing-parameter]" in result.err
    assert "--reason" in result.err


def test_an_official_of_the_record_may_say_so(tmp_path: Path, foedus: Run) -> None:
    """The file that is written lists the official, so that it stands alone."""
    path = tmp_path / "same.yaml"
    foedus("merge", "doha", "katara", *WHY, *from_both(tmp_path), "--holder", "ansari", "--write", path)

    assert '- {"id": "ansari", "title": "Majed al-Ansari", "speaks_for": "QAT"}' in path.read_text(encoding="utf-8")


def test_acts_can_be_one_too(tmp_path: Path, foedus: Run) -> None:
    """A second notice, told by another paper, is the first."""
    more = tmp_path / "third.yaml"
    more.write_text(
        "schema: foedus/statements/1\n"
        "documents: [{id: gazette, published_on: 2025-09-12}]\n"
        "acts: [{id: warning, title: Warning}]\n"
        "statements:\n"
        "  - {about: warning, property: kind, value: notification, holder: gazette, document: gazette}\n",
        encoding="utf-8",
    )
    found = data(foedus("merge", "warning", "notice", *WHY, *from_both(tmp_path), "--from", more, "--format", "json"))

    assert [["notice", "warning"]] == found["after"]
