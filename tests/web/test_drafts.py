"""Reports that were read and are not yet recorded."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from foedus.errors import StoreError, UsageError
from foedus.projects.reviewnotes import Note
from foedus.reader import Given
from foedus.web.desk import Desk
from foedus.web.drafts import (
    decide_draft,
    draft_dict,
    drop_draft,
    find_draft,
    keep_draft,
    list_drafts,
    record_draft,
)
from foedus.web.recording import source_of
from tests.web.desks import open_desk

TEXT = b"Iran fired missiles at Al Udeid Air Base in Qatar on 23 June 2025. Qatar condemned the attack."
GIVEN = Given(published_on="2025-06-24", outlet="Example Wire")


@pytest.fixture
def draft(desk: Desk) -> str:
    """Return the id of a report that waits."""
    return keep_draft(desk, source=source_of(TEXT, name="al-udeid.md"), given=GIVEN).id


def test_a_draft_is_on_no_record(desk: Desk, draft: str) -> None:
    """It waits, with its text and its statements."""
    found = find_draft(desk, name=draft)
    told = draft_dict(found)

    assert (TEXT.decode(), "al-udeid.md"[:8]) == (found.text, found.name)
    assert (len(found.new), ((draft, "al-udeid"),)) == (told["open"], list_drafts(desk))
    assert 1 == len(list(desk.store.batches()))


def test_a_restart_and_another_server_find_it(folder: Path, desk: Desk, draft: str) -> None:
    """With the answers so far."""
    first = find_draft(desk, name=draft).new[0]
    decide_draft(desk, name=draft, statement=first.id, note=Note(answer="reject"))
    other = find_draft(open_desk(folder), name=draft)

    assert ({first.id: Note(answer="reject")}, len(other.new) - 1) == (dict(other.notes), len(other.open))


def test_the_same_report_is_the_same_draft(desk: Desk, draft: str) -> None:
    """However often it is sent."""
    again = keep_draft(desk, source=source_of(TEXT, name="al-udeid.md"), given=GIVEN)

    assert (draft, 1) == (again.id, len(list_drafts(desk)))


def test_a_review_ends_in_one_batch(desk: Desk, draft: str) -> None:
    """What was rejected is not in it, what was mended says so and why."""
    new = find_draft(desk, name=draft).new
    act = next(one for one in new if one.property == "act")
    mended = Note(answer="mend", changes={"value": "bombardment"}, reason="The wire says more.")
    decide_draft(desk, name=draft, statement=act.id, note=mended)
    decide_draft(desk, name=draft, statement=new[-1].short_id, note=Note(answer="reject"))
    added = record_draft(desk, name=draft, accept_rest=True)
    said = [one for one in added.record.statements if one.rule == "review"]

    assert (1, 1, 2) == (added.reviewed.mended, added.reviewed.rejected, added.batch.number if added.batch else 0)
    assert [(("bombardment",), "The wire says more.")] == [(one.value, one.reason) for one in said]
    assert new[-1].id not in {one.id for one in added.record.statements}
    assert () == list_drafts(desk)


def test_a_review_is_recorded_when_it_is_over(desk: Desk, draft: str) -> None:
    """Or when all the rest is accepted."""
    with pytest.raises(UsageError) as refused:
        record_draft(desk, name=draft)
    for one in find_draft(desk, name=draft).new:
        decide_draft(desk, name=draft, statement=one.id, note=Note(answer="accept"))

    assert "web/review-unfinished" == refused.value.code
    assert record_draft(desk, name=draft).batch is not None


def test_an_answer_is_about_a_statement_of_the_draft(desk: Desk, draft: str) -> None:
    """And is one of three; a mended one has changes, a reason, and no fault."""
    first = find_draft(desk, name=draft).new[0]
    wrong = [
        ("0" * 64, Note(answer="accept")),
        (first.id, Note(answer="perhaps")),
        (first.id, Note(answer="mend", changes={"value": "x"})),
        (first.id, Note(answer="mend", reason="x")),
    ]
    for statement, note in wrong:
        with pytest.raises(UsageError):
            decide_draft(desk, name=draft, statement=statement, note=note)
    with pytest.raises(ExceptionGroup):
        decide_draft(desk, name=draft, statement=first.id, note=Note(answer="mend", changes={"about": "x"}, reason="y"))

    assert {} == find_draft(desk, name=draft).notes


@pytest.mark.parametrize("name", ["../../foedus", "..", "0" * 16, "x", "", "0" * 15 + "/", "A" * 16])
def test_a_name_leads_to_no_other_file(name: str, desk: Desk) -> None:
    """Only to a draft that is there."""
    with pytest.raises(UsageError) as refused:
        find_draft(desk, name=name)

    assert "web/unknown-draft" == refused.value.code


def test_a_dropped_draft_is_gone(desk: Desk, folder: Path, draft: str) -> None:
    """With the answers about it."""
    first = find_draft(desk, name=draft).new[0]
    decide_draft(desk, name=draft, statement=first.id, note=Note(answer="accept"))
    drop_draft(desk, name=draft)

    assert [] == list((folder / "out" / "drafts").iterdir())


@pytest.mark.parametrize("text", ["{", "[]", '{"given": {}}', '{"given": {"published_on": 1}, "data": "é"}'])
def test_a_damaged_draft_says_so(text: str, desk: Desk, folder: Path, draft: str) -> None:
    """Somebody has written into it."""
    (folder / "out" / "drafts" / f"{draft}.json").write_text(text, encoding="utf-8")
    with pytest.raises(StoreError) as broken:
        find_draft(desk, name=draft)

    assert "web/broken-draft" == broken.value.code


def test_drafts_have_an_end(desk: Desk, draft: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody fills the disk with reports that nobody reads."""
    monkeypatch.setattr("foedus.web.drafts.MOST", 1)
    with pytest.raises(UsageError) as refused:
        keep_draft(desk, source=source_of(TEXT + b" Again."), given=GIVEN)

    assert ("web/too-many-drafts", ((draft, "al-udeid"),)) == (refused.value.code, list_drafts(desk))


def test_the_api_reviews_as_the_command_line_does(client: TestClient) -> None:
    """Kept, answered about, recorded."""
    body = {"text": TEXT.decode(), "name": "al-udeid.md", "published_on": "2025-06-24"}
    kept = client.post("/api/v1/drafts", json=body)
    draft = kept.json()["id"]
    first = kept.json()["statements"][0]["id"]
    told = client.put(f"/api/v1/drafts/{draft}/answers/{first}", json={"answer": "reject"})
    recorded = client.post(f"/api/v1/drafts/{draft}/record", json={"accept_rest": True})

    assert (201, 200, 201) == (kept.status_code, told.status_code, recorded.status_code)
    assert {"answer": "reject", "changes": {}, "reason": ""} == told.json()["statements"][0]["answer"]
    assert ("foedus/added/1", 1, 2) == (
        recorded.json()["schema"],
        recorded.json()["rejected"],
        recorded.json()["batch"]["number"],
    )
    assert ([], 404) == (client.get("/api/v1/drafts").json(), client.get(f"/api/v1/drafts/{draft}").status_code)


def test_the_api_drops_a_draft(client: TestClient) -> None:
    """An uploaded one too."""
    kept = client.post("/api/v1/drafts/upload", files={"file": ("a.md", TEXT)}, data={"outlet": "Wire"})
    url = f"/api/v1/drafts/{kept.json()['id']}"

    assert (201, "Wire") == (kept.status_code, kept.json()["documents"][0]["outlet"])
    assert (200, 204, 404) == (
        client.get(url).status_code,
        client.delete(url).status_code,
        client.delete(url).status_code,
    )


def test_looking_for_drafts_makes_nothing(client: TestClient, folder: Path) -> None:
    """A project that may only be read can be looked at."""
    assert ([], 404) == (client.get("/api/v1/drafts").json(), client.get(f"/api/v1/drafts/{'0' * 16}").status_code)
    assert not (folder / "out" / "drafts").exists()


def test_a_folder_that_cannot_be_made_is_told(client: TestClient, folder: Path) -> None:
    """Nothing was kept."""
    (folder / "out").write_text("a file stands here", encoding="utf-8")
    answer = client.post("/api/v1/drafts", json={"text": TEXT.decode()})

    assert (503, "cli/cannot-write") == (answer.status_code, answer.json()["code"])
