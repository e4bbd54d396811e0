"""What the API answers is what the command line answers."""

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from foedus.web.api import incidents
from tests.cli.conftest import Run, foedus

__all__ = ["foedus"]

PARITY = [
    (("assess",), "/assessment"),
    (
        ("assess", "--policy", "sides", "--strict", "--reading", "narrow"),
        "/assessment?policy=sides&strict=true&reading=narrow",
    ),
    (("explain", "doha", "usa-qat-2025#2a"), "/incidents/doha/findings/usa-qat-2025/2a"),
    (("explain", "doha", "usa-qat-2025"), "/incidents/doha/findings/usa-qat-2025"),
    (("accounts", "doha"), "/incidents/doha/accounts"),
    (("ledger", "doha", "--instrument", "gcc-jda-2000"), "/incidents/doha/ledger?instrument=gcc-jda-2000"),
    (("what-if", "doha", "--set", "usa-qat-2025=in-force"), "/incidents/doha/what-if?set=usa-qat-2025%3Din-force"),
    (
        ("diff", "doha", "--as-of", "2025-09-11", "2025-09-30"),
        "/incidents/doha/changes?first=2025-09-11&second=2025-09-30",
    ),
    (("cascade", "doha", "--on", "2026-03-01"), "/incidents/doha/cascade?on=2026-03-01"),
    (("show", "nato-1949"), "/instruments/nato-1949"),
    (("show", "usa-qat-2025#2a"), "/instruments/usa-qat-2025/provisions/2a"),
    (("show", "houthis"), "/actors/houthis"),
    (
        ("diff", "nato-1949", "--on", "1955-01-01", "1965-01-01"),
        "/instruments/nato-1949/changes?first=1955-01-01&second=1965-01-01",
    ),
    (("plan", "gaza-plan-2025", "--on", "2025-10-14"), "/instruments/gaza-plan-2025/plan?on=2025-10-14"),
    (
        ("compare", "nato-1949#5", "usa-qat-2025#2b", "--on", "2025-10-02"),
        "/compare?clause=nato-1949%235&clause=usa-qat-2025%232b&on=2025-10-02",
    ),
    (("cover", "QAT", "--on", "2025-10-02"), "/cover?actor=QAT&on=2025-10-02"),
    (("cover", "QAT", "--on", "2025-10-02", "--layout", "network"), "/cover?actor=QAT&on=2025-10-02&layout=network"),
    (
        ("cascade", "--attacker", "AUH", "--victim", "SRB", "--on", "1914-07-28"),
        "/cascade?attacker=AUH&victim=SRB&on=1914-07-28",
    ),
    (
        ("list", "instruments", "--party", "QAT", "--on", "2025-09-09"),
        "/list/instruments?party=QAT&on=2025-09-09&limit=1000",
    ),
    (("list", "acts"), "/list/acts?limit=1000"),
    (("list", "incidents"), "/list/incidents?limit=1000"),
    (("list", "provisions", "--kind", "neutrality"), "/list/provisions?kind=neutrality&limit=1000"),
    (
        ("claim", "The strike on Doha was two days after the notice", "--on", "2025-10-02"),
        "/claim?text=The+strike+on+Doha+was+two+days+after+the+notice&on=2025-10-02",
    ),
    (("log",), "/log"),
    (("log", "--statements"), "/log?statements=true"),
    (("verify",), "/verify"),
]
# What says at which moment it was asked: the command line at this one, the server at that of the last batch.
MOMENTS = ("as_of", "store", "until", "today")


def timeless(value: object) -> object:
    """Return plain data without what tells the moment of the question, or the folder."""
    if isinstance(value, dict):
        return {name: timeless(one) for name, one in value.items() if name not in MOMENTS}
    return [timeless(one) for one in value] if isinstance(value, list) else value


@pytest.mark.parametrize(("words", "url"), PARITY, ids=[" ".join(words) for words, _ in PARITY])
def test_the_answer_is_that_of_the_command_line(
    words: tuple[str, ...], url: str, client: TestClient, folder: Path, foedus: Run
) -> None:
    """Field by field, in the same order."""
    told = foedus(*words, "--project", folder, "--format", "json")
    answer = client.get(f"/api/v1{url}")

    assert (0, 200) == (told.status, answer.status_code), (told.err, answer.text)
    assert timeless(json.loads(told.out)) == timeless(answer.json())


def test_a_supposed_attack_is_answered_as_by_options(client: TestClient, folder: Path, foedus: Run) -> None:
    """And nothing of it is kept."""
    attack = {"attacker": ["ISR"], "victim": "QAT", "place": "Doha", "act": "air-strike", "object": "territory"}
    options = [word for name, value in attack.items() for word in (f"--{name}", "".join(value))]
    told = foedus("assess", *options, "--date", "2025-09-09", "--project", folder, "--format", "json")
    answer = client.post("/api/v1/assessment", json={"attack": {**attack, "date": "2025-09-09"}})

    assert timeless(json.loads(told.out)) == timeless(answer.json())
    assert 1 == len(client.get("/api/v1/log").json()["batches"])


def test_statements_are_assessed_without_being_recorded(client: TestClient, statements_text: str) -> None:
    """As a file given to the command line."""
    answer = client.post("/api/v1/assessment", json={"statements": statements_text})

    assert (200, "doha") == (answer.status_code, answer.json()["incidents"][0]["id"])


@pytest.fixture
def statements_text() -> str:
    """Return statements about Doha."""
    from tests.cli.conftest import STATEMENTS  # noqa: PLC0415 - beside the fixtures of the command line

    return STATEMENTS


@pytest.mark.parametrize("body", [{}, {"attack": {}, "statements": "x"}, {"attack": {"place": "Atlantis"}}, {"x": 1}])
def test_a_supposition_that_means_nothing_is_refused(body: dict[str, object], client: TestClient) -> None:
    """Whole, and with every fault."""
    assert client.post("/api/v1/assessment", json=body).status_code in (400, 422)


def test_a_report_and_its_withdrawal(client: TestClient) -> None:
    """Recorded, seen, withdrawn with what stands instead, and not counted any more."""
    text = "Iran fired missiles at Al Udeid Air Base in Qatar on 23 June 2025."
    body = {"text": text, "name": "al-udeid.md", "published_on": "2025-06-24", "outlet": "Example Wire"}
    added, again = client.post("/api/v1/reports", json=body), client.post("/api/v1/reports", json=body)
    document = added.json()["documents"][0]
    one = next(each for each in added.json()["statements"] if each["property"] == "act")
    correction = {"reason": "It says more.", "instead": {"value": "bombardment"}}
    gone = client.post(f"/api/v1/statements/{one['id'][:10]}/withdrawal", json=correction)
    told = client.get(f"/api/v1/statements/{one['id']}").json()

    assert [201, 200, 201] == [each.status_code for each in (added, again, gone)]
    assert ("foedus/added/1", "foedus/withdrawn/1") == (added.json()["schema"], gone.json()["schema"])
    assert "It says more." == told["withdrawn_by"]["reason"]
    assert one["words"] == client.get(f"/api/v1/documents/{document}/text").text[one["start"] : one["end"]]
    assert document in {each["id"] for each in client.get("/api/v1/documents").json()}
    assert one["id"] in {each["id"] for each in client.get(f"/api/v1/documents/{document}").json()["statements"]}
    wrong = {"reason": "x", "instead": {"words": "y"}}
    assert 400 == client.post(f"/api/v1/statements/{one['id']}/withdrawal", json=wrong).status_code


def test_uploads_are_one_batch(client: TestClient) -> None:
    """A page and a text."""
    files = [
        ("files", ("a.md", b"Israel struck Doha on 9 September 2025.", "text/markdown")),
        ("files", ("b.html", b"<!doctype html><p>Iran struck Qatar on 23 June 2025.</p>", "text/html")),
    ]
    answer = client.post("/api/v1/reports/upload", files=files, data={"published_on": "2025-09-10"})

    assert (201, 2, 2) == (answer.status_code, answer.json()["batch"]["number"], len(answer.json()["documents"]))


def test_statements_come_with_the_texts_of_their_documents(client: TestClient, statements_text: str) -> None:
    """A text that a document names and nobody sent is told, and none of this machine's is read."""
    told = statements_text.replace("id: wire,", "id: other, file: /etc/passwd,")
    told = told.replace("document: wire", "document: other").replace("holder: wire", "holder: other")
    texts = {"other": "a precise strike which he did no notice"}
    answer = client.post("/api/v1/statements", json={"statements": told})
    sent = client.post("/api/v1/statements", json={"statements": told, "texts": texts})

    assert (201, True) == (answer.status_code, "was not sent" in answer.json()["notes"][0])
    assert "root:" not in answer.text + sent.text
    assert [] == sent.json()["notes"]


def test_merging_and_splitting(client: TestClient) -> None:
    """As the command line does, with what it changes."""
    names = [one["id"] for one in client.get("/api/v1/list/incidents").json()]
    merged = client.post("/api/v1/merges", json={"ids": names, "reason": "One night."})
    parted = client.post("/api/v1/splits", json={"ids": names, "reason": "Two."})

    assert [201, 201] == [merged.status_code, parted.status_code]
    assert ("foedus/identity/1", names) == (merged.json()["schema"], merged.json()["ids"])
    assert 400 == client.post("/api/v1/merges", json={"ids": names[:1], "reason": "x"}).status_code


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("/incidents/nowhere/assessment", "cli/unknown-incident"),
        ("/incidents/doha/assessment?as_of=2025-01-01", "cli/unknown-incident"),
        ("/incidents/doha/accounts?as_of=2025-01-01", "cli/unknown-incident"),
        ("/incidents/doha/findings/usa-qat-2025/2a?beneficiary=FRA", "cli/no-finding"),
        ("/documents/nowhere", "web/unknown-document"),
        ("/documents/wire/text", "web/unknown-document"),
        ("/statements/0123456789", "cli/unknown-statement"),
        ("/actors/Nobody", "cli/unknown-actor"),
    ],
)
def test_what_is_not_there_is_not_found(url: str, code: str, client: TestClient) -> None:
    """Each with a word of its own."""
    answer = client.get(f"/api/v1{url}")

    assert (404, code) == (answer.status_code, answer.json()["code"])


@pytest.mark.parametrize(
    "url",
    [
        "/incidents/doha/changes?first=",
        "/incidents/doha/changes?first=2025-09-30&second=2025-09-11",
        "/instruments/nato-1949/changes?first=&second=",
        "/instruments/nato-1949/plan",
        "/compare?clause=nato-1949%235",
        "/claim?text=nothing",
        "/list/acts?kind=nonsense",
    ],
)
def test_what_is_asked_wrongly_is_refused(url: str, client: TestClient) -> None:
    """With what was wanted."""
    answer = client.get(f"/api/v1{url}")

    assert (400, True) == (answer.status_code, bool(answer.json()["want"])), answer.text


def test_a_clause_alone_between_two_days(client: TestClient) -> None:
    """Without the parties of the whole."""
    url = "/api/v1/instruments/nato-1949/changes?first=1950-01-01&second=1960-01-01&provision=6"
    told = client.get(url).json()

    assert ([], {"6"}) == (told["parties"], {one["provision"] for one in told["clauses"]})


def test_of_an_incident_of_which_nothing_is_said_nothing_is_known(client: TestClient) -> None:
    """It was declared, and that is all."""
    declared = "schema: foedus/statements/1\nincidents: [{id: silent-1, title: Silent}]\nstatements: []\n"
    added = client.post("/api/v1/statements", json={"statements": declared})
    answer = client.get("/api/v1/incidents/silent-1/assessment")

    assert (True, True) == (added.status_code in (200, 201, 422), answer.status_code == 404), answer.text


def test_an_answer_tells_of_so_many_incidents_and_says_so(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """A third of a gigabyte is no answer; nothing is left out unsaid."""
    assert 200 == client.get("/api/v1/assessment").status_code
    monkeypatch.setattr(incidents, "MOST_AT_ONCE", 1)
    refused = client.get("/api/v1/assessment")
    named = client.get("/api/v1/assessment", params={"incident": ["doha-2025-09-09", "doha"]})

    assert (400, "web/too-many-incidents") == (refused.status_code, refused.json()["code"])
    assert "/api/v1/tables/findings.ndjson" in refused.json()["mend"]
    assert (200, 2) == (named.status_code, len(named.json()["incidents"]))


def test_a_document_has_its_own_statements(client: TestClient) -> None:
    """And nothing of another."""
    found = client.get("/api/v1/documents/wire-0909").json()
    listed = client.get("/api/v1/statements", params={"document": "wire-0909"}).json()

    assert listed
    assert listed == found["statements"]
