"""The first page."""

from pathlib import Path

from starlette.testclient import TestClient

from foedus.projects import project_in
from foedus.store import open_store
from foedus.web.desk import Desk
from tests.web.desks import KEYS, ORIGIN, browser, gate_of
from tests.web.pages.reading import HTML, read, send, words


def test_the_first_page_shows_what_is_on_record(page: TestClient) -> None:
    """A desk sees its latest incidents and reports, and where a report goes in."""
    html = read(page, "/")

    assert 'href="/incidents/doha-2025-09-09"' in html
    assert 'href="/reports/wire-0909"' in html
    assert "Add a report" in words(html)
    assert "not legal advice" in words(html)


def test_latest_incidents_say_what_they_engage(page: TestClient) -> None:
    """What has been worked out is told at once."""
    read(page, "/explore")

    assert "9 September 2025: engages" in words(read(page, "/"))


def test_an_empty_folder_teaches(tmp_path: Path) -> None:
    """Whoever begins is told how."""
    open_store(project_in(tmp_path).store_at, create=True).close()
    page = browser(gate_of(Desk(project=project_in(tmp_path))))
    told = words(read(page, "/"))

    assert "Nothing is on record yet" in told
    assert "Review what was read in it" in told
    assert "No incident is on record yet" in words(read(page, "/explore"))
    assert "No report is on record yet" in words(read(page, "/reports"))


def test_a_reader_switches_to_the_dark_and_back(page: TestClient) -> None:
    """The choice is remembered, and what is no choice is forgotten."""
    assert "/cite?x=1" == send(page, "/theme", theme="dark", back="/cite?x=1")
    assert 'data-theme="dark"' in read(page, "/cite")
    assert "/" == send(page, "/theme", theme="pink", back="//evil.example")
    assert "data-theme" not in read(page, "/cite")


def test_the_page_tells_how_to_cite(page: TestClient) -> None:
    """Software, register, and each instrument."""
    told = words(read(page, "/cite"))

    assert "The Foedus register of instruments" in told
    assert "nato-1949" in told


def test_a_form_without_our_token_changes_nothing(page: TestClient) -> None:
    """Another site cannot switch the light off."""
    answer = page.post("/theme", data={"theme": "dark"}, headers={**ORIGIN, **HTML})

    assert 403 == answer.status_code
    assert "web/no-csrf-token" in answer.text
    assert KEYS.csrf not in answer.text
