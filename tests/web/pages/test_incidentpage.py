"""The pages of an incident."""

import json
import re

import pytest
from starlette.testclient import TestClient

from tests.web.pages.reading import INCIDENT, links, read, words

PAGE = f"/incidents/{INCIDENT}"


def test_the_page_answers_in_one_sentence(page: TestClient) -> None:
    """First of all: what does it engage, on which law, known by when."""
    html = read(page, PAGE)
    told = words(html)

    assert "engages the Arab League joint defence" in told
    assert "Law of 9 September 2025" in told
    for place in ("grid", "elements", "accounts", "settle", "time", "places", "ledger", "briefs"):
        assert f'id="{place}"' in html


def test_every_verdict_leads_to_its_grounds_and_these_to_the_span(page: TestClient) -> None:
    """Two clicks from a verdict to the words on which it rests."""
    why = next(one for one in links(read(page, PAGE), "/why/gcc-jda-2000/2") if "for=QAT" in one)
    grounds = read(page, why)
    assert "The clause asks" in words(grounds)
    span = links(grounds, r"^/reports/wire-0909#s-")[0]
    report = read(page, span.partition("#")[0])

    assert f'id="{span.partition("#")[2]}"' in report


def test_an_answer_says_how_to_cite_it(page: TestClient) -> None:
    """With the days, the policy and the hashes that it depends on."""
    told = words(read(page, PAGE))

    assert "policy accepted; register sha-256" in told
    assert "Not legal advice." in told


def test_the_question_goes_on_into_every_link(page: TestClient) -> None:
    """On the law of another day the grounds are those of that day."""
    html = read(page, f"{PAGE}?on=2026-03-01")

    assert "Law of 1 March 2026" in words(html)
    assert all("on=2026-03-01" in one for one in links(html, "/why/"))
    assert any(one.startswith(f"{PAGE}/why/usa-qat-2025/2a") for one in links(html, "/why/"))


def test_what_was_not_known_yet_is_not_told(page: TestClient) -> None:
    """Before the report there was nothing."""
    told = words(read(page, f"{PAGE}?as_of=2025-09-01", status=404))

    assert "cli/not-yet-known" in told


def test_an_incident_that_is_not_on_record_is_not_found(page: TestClient) -> None:
    """And neither is a clause that there is not, nor one that says nothing of it."""
    assert "cli/unknown-incident" in read(page, "/incidents/atlantis", status=404)
    assert "cli/unknown-instrument" in read(page, f"{PAGE}/why/atlantis-1/1", status=404)
    assert "cli/no-finding" in read(page, f"{PAGE}/why/gcc-jda-2000/2?for=FRA", status=404)


@pytest.mark.parametrize(
    ("form", "begin"), [("md", b"# "), ("html", b"<!doctype html>"), ("json", b"{"), ("pdf", b"%PDF-"), ("docx", b"PK")]
)
def test_the_brief_is_taken_along(page: TestClient, form: str, begin: bytes) -> None:
    """As a file with the incident's name."""
    answer = page.get(f"{PAGE}/brief.{form}")

    assert answer.content.startswith(begin)
    assert f'filename="{INCIDENT}.{form}"' in answer.headers["content-disposition"]


def test_the_answer_as_data_is_that_of_the_command_line(page: TestClient) -> None:
    """One JSON answer, whoever asks."""
    assert "foedus/assessment/1" == json.loads(page.get(f"{PAGE}/brief.json").text)["schema"]


def test_a_brief_of_no_form_is_refused(page: TestClient) -> None:
    """There are three."""
    assert "web/no-such-page" in read(page, f"{PAGE}/brief.exe", status=404)


def test_the_answer_comes_before_everything_else(page: TestClient) -> None:
    """The sentence, then the grid, then what one may do with them."""
    html = read(page, f"/incidents/{INCIDENT}")
    places = [html.index(one) for one in ('class="answer"', 'id="h-grid"', 'id="cite-answer"', "Ask it otherwise")]

    assert sorted(places) == places


@pytest.mark.parametrize("name", ["answer", "elements", "accounts", "settling", "bands", "map", "ledger"])
def test_every_part_says_how_to_cite_it(page: TestClient, name: str) -> None:
    """With the hashes that the answer depends on."""
    html = read(page, f"/incidents/{INCIDENT}")
    said = re.search(rf'<p id="cite-{name}">([^<]*)</p>', html)

    assert said is not None
    assert "register sha-256" in said[1]


def test_doubts_about_the_texts_are_folded_away(page: TestClient) -> None:
    """They are there for whoever opens them, and not before what the reader asked."""
    html = read(page, f"/incidents/{INCIDENT}")

    assert re.search(r"\d+ notices? on texts, dates and sources of the instruments", html)
