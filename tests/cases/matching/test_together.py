"""From reports to one incident and back: ten papers of one agency, and the desk that thinks again."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from foedus.actors import load_actors
from foedus.cli.app import run
from foedus.cli.match import accepted
from foedus.incidents import compare_accounts, find_identity, match_incidents, parse_policy
from foedus.places import load_places
from foedus.statements import Document, Record, Statement, Titled, load_statements
from foedus.store import open_store
from foedus.terms.records import SAMENESS
from tests.cli.twostories import two_stories

TEN = tuple(f"paper-{number}" for number in range(10))
OWN = ("daily", "gazette")
FACTS = {
    "act": "missile strike",
    "by": "RUS",
    "happened_on": "2025-05-01",
    "place": "Warsaw",
    "h1.object": "hospital",
    "h1.of": "POL",
}


def the_papers() -> Record:
    """Return twelve reports of one strike: ten print one agency, which has three killed, two count five themselves."""
    documents = [Document(id=name, outlet=f"The {name}", origin="Example Agency") for name in TEN]
    documents += [Document(id=name, outlet=f"The {name}") for name in OWN]
    told = {name: FACTS | {"killed": "3" if name in TEN else "5"} for name in (*TEN, *OWN)}
    return Record(
        documents=tuple(documents),
        incidents=tuple(Titled(id=f"strike-{name}") for name in told),
        statements=tuple(
            Statement(about=f"strike-{name}", property=prop, value=(value,), holder=name, document=name)
            for name, facts in told.items()
            for prop, value in facts.items()
        ),
    )


def test_ten_outlets_of_one_agency_are_one_origin() -> None:
    """They become one incident with the two others, and are outvoted by these: one voice against two."""
    papers = the_papers()
    matches = match_incidents(papers, actors=load_actors(), places=load_places())
    words = accepted(matches, record=papers, holder="desk", stated_on="2025-05-02")
    whole = Record(documents=papers.documents, incidents=papers.incidents, statements=(*papers.statements, *words))
    found = compare_accounts(
        whole,
        incident="strike-daily",
        policy=parse_policy("accepted"),
        actors=load_actors(),
        places=load_places(),
    )
    assert found is not None
    (killed,) = [one for one in found.points if one.property == "killed"]
    by_id = {one.id: one for one in whole.statements}

    assert {"same"} == {one.verdict for one in matches}
    assert [12] == [len(group) for group in find_identity(whole).members.values()]
    assert {("Example Agency", ("3",)), ("The daily", ("5",)), ("The gazette", ("5",))} == {
        (one.holder, one.values) for one in killed.versions
    }
    assert (True, {"daily", "gazette"}) == (killed.disputed, {by_id[name].holder for name in killed.accepted})


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project in which two reports of one strike are on record."""
    monkeypatch.delenv("FOEDUS_PROJECT", raising=False)
    folder = tmp_path / "desk"
    assert 0 == run(["init", str(folder)])
    with open_store(folder / "foedus.db") as store:
        for path in two_stories(tmp_path):
            told = load_statements(path, actors=load_actors(), places=load_places())
            store.record_batch(told, recorder="a coder", recorded_at=datetime(2025, 9, 12, tzinfo=UTC))
    return folder


def asked(project: Path, capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    """Return what a command says of the project, as JSON."""
    capsys.readouterr()
    assert 0 == run([*words, "--project", str(project), "--format", "json"])
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, dict)
    return found


def test_merged_split_and_merged_again_all_is_on_record_and_each_day_has_its_clusters(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The desk thinks twice again: nothing is lost, and as of each moment the incidents are as they were then."""
    for command in ("merge", "split", "merge"):
        asked(project, capsys, command, "doha", "katara", "--reason", f"the desk's {command}")
    with open_store(project / "foedus.db") as store:
        moments = [one.recorded_at for one in store.batches()]
        kept = [store.batch_record(number + 1).statements for number in range(len(moments))]
        broken = store.verify()
    clusters = [
        [(one["id"], one["also"]) for one in asked(project, capsys, "assess", "--as-of", moment)["incidents"]]
        for moment in moments[1:]
    ]
    apart: list[tuple[str, list[str]]] = [("doha", []), ("katara", [])]
    together = [("doha", ["katara"])]

    assert () == broken
    assert [apart, together, apart, together] == clusters
    assert [
        [("same_as", "the desk's merge")],
        [("not_same_as", "the desk's split"), ("withdrawn", "the desk's split")],
    ] == [sorted((one.property, one.reason) for one in batch) for batch in kept[2:4]]
    assert {"the desk's merge"} == {one.reason for one in kept[4]}
    assert kept[4]


def test_dissent_outlives_the_desk(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Israel says that they are two, before and after the desk says that they are one: both stay on record."""
    asked(project, capsys, "split", "doha", "katara", "--reason", "two strikes", "--holder", "ISR")
    asked(project, capsys, "merge", "doha", "katara", "--reason", "one strike")
    found = asked(project, capsys, "accounts", "katara")
    (same,) = [one for one in found["properties"] if one["property"] == "same_as"]
    with open_store(project / "foedus.db") as store:
        words = [one for one in store.read_record().statements if one.property in SAMENESS]

    assert [("ISR", "not_same_as"), ("desk", "same_as")] == sorted((one.holder, one.property) for one in words)
    assert (True, {"ISR", "desk"}) == (same["disputed"], {one["holder"] for one in same["versions"]})
