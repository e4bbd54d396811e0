"""The pages of reports."""

import re

from starlette.testclient import TestClient

from tests.web.pages.reading import read, send, words

REPORT = "/reports/wire-0909"


def test_statements_are_marked_in_the_text(page: TestClient) -> None:
    """Each mark leads to its statement, and each statement to its mark."""
    html = read(page, REPORT)
    marks = re.findall(r'<mark id="s-([0-9a-f]{10})"', html)

    assert marks
    assert all(f'href="#n-{one}"' in html and f'id="n-{one}"' in html for one in marks)
    assert "Israel carried out an air strike" in words(html)


def test_a_report_without_its_text_shows_its_statements(page: TestClient) -> None:
    """What was taken from a file of statements has no text to mark."""
    told = words(read(page, "/reports/wire"))

    assert "The text of this report is not on record" in told
    assert "residential building" in told


def test_a_statement_is_taken_back_with_a_reason(page: TestClient) -> None:
    """It counts no more, and the page says so and why."""
    short = re.findall(r'id="n-([0-9a-f]{10})"', read(page, REPORT))[0]
    action = re.findall(rf'action="({REPORT}/statements/{short}[0-9a-f]+)"', read(page, REPORT))[0]

    assert f"{REPORT}#n-{short}" == send(page, action, reason="The wire corrected itself.")
    assert "withdrawn The wire corrected itself." in words(read(page, REPORT))


def test_a_statement_is_mended(page: TestClient) -> None:
    """What it should have said stands instead."""
    html = read(page, REPORT)
    actions = re.findall(rf'action="({REPORT}/statements/[0-9a-f]+)"', html)
    values = re.findall(r'name="was_value" value="([^"]*)"', html)
    action = actions[values.index("Doha")]
    went = send(page, action, reason="It was Lusail.", was_value="Doha", value="Lusail", was_about="x", about="x")

    assert went.startswith(f"{REPORT}#n-")
    assert "place = Lusail" in words(read(page, REPORT))


def test_nothing_is_taken_back_without_a_reason(page: TestClient) -> None:
    """Whoever takes back says why."""
    action = re.findall(rf'action="({REPORT}/statements/[0-9a-f]+)"', read(page, REPORT))[0]

    assert "cli/no-reason" in send(page, action, reason=" ")


def test_reports_are_listed_page_by_page(page: TestClient) -> None:
    """The latest first."""
    assert 'href="/reports/wire"' in read(page, "/reports")
    assert "Later" in words(read(page, "/reports?skip=50"))


def test_a_report_that_there_is_not_is_not_found(page: TestClient) -> None:
    """With a way to those that there are."""
    assert "web/unknown-document" in read(page, "/reports/atlantis", status=404)
