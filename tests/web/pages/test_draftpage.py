"""A report on its way onto the record."""

import re

import pytest
from starlette.testclient import TestClient

from tests.web.desks import KEYS, ORIGIN
from tests.web.pages.reading import HTML, read, send, words

REPORT = "Iran fired missiles at Kuwait City on 1 November 2025. Kuwait condemned the attack."
HOSTILE = (
    '---\noutlet: <script>alert(1)</script>\ntitle: "Strike\u202e gnp.exe"\npublished_on: 2025-11-02\n---\n\n'
    'Iran struck Kuwait City on 1 November 2025, said "<img src=x onerror=alert(2)>". '
    'Kuwait condemned the attack as "a violation\u202e of its sovereignty".\n'
)


def drafted(page: TestClient, text: str = REPORT) -> str:
    """Return where a pasted report waits."""
    return send(page, "/drafts", text=text, published_on="2025-11-02", outlet="Example Wire")


def actions(html: str) -> list[str]:
    """Return where answers about statements are sent, each once."""
    return list(dict.fromkeys(re.findall(r'action="(/drafts/[0-9a-f]+/statements/[0-9a-f]+)"', html)))


def test_a_pasted_report_waits_for_its_review(page: TestClient) -> None:
    """Its statements are marked, and nothing is on record."""
    draft = drafted(page)
    html = read(page, draft)

    assert draft.startswith("/drafts/")
    assert "<mark" in html
    assert "for your answer" in words(html)
    assert 404 == page.get("/reports/report").status_code


def test_statements_are_accepted_rejected_and_mended(page: TestClient) -> None:
    """Each answer is kept, and leads to the next statement."""
    draft = drafted(page)
    first, second, third = actions(read(page, draft))[:3]
    went = send(page, first, answer="accept")
    send(page, second, answer="reject")
    send(page, third, answer="mend", was_stated_on="", stated_on="2025-11-03", reason="Said later.")
    told = words(read(page, draft))

    assert went == f"{draft}#n-{second.rpartition('/')[2][:10]}"
    assert "accepted" in told
    assert "rejected" in told
    assert "mended: stated on = 2025-11-03" in told


def test_what_is_accepted_is_recorded_and_leads_to_its_incident(page: TestClient) -> None:
    """The rest at once; what was rejected is not there."""
    draft = drafted(page)
    send(page, actions(read(page, draft))[0], answer="reject")
    went = send(page, f"{draft}/record", rest="accept")

    assert "/incidents/kuwait-city-2025-11-01" == went
    assert "engages" in words(read(page, went))
    assert "web/unknown-draft" in read(page, draft, status=404)


def test_nothing_is_recorded_before_every_answer(page: TestClient) -> None:
    """Unless all the rest is accepted."""
    assert "web/review-unfinished" in send(page, f"{drafted(page)}/record")


def test_a_draft_is_dropped(page: TestClient) -> None:
    """And nothing of it stays."""
    draft = drafted(page)

    assert "/" == send(page, f"{draft}/drop")
    assert 404 == page.get(draft, headers=HTML).status_code


def test_a_file_is_uploaded_and_an_address_of_ours_is_not_fetched(page: TestClient) -> None:
    """A file has a name, and never a path; what stands inside our network is not read."""
    answer = page.post(
        "/drafts",
        data={"csrf_token": KEYS.csrf, "outlet": "Example Wire", "published_on": "2025-11-02"},
        files={"file": ("../../wire.txt", REPORT.encode(), "text/plain")},
        headers={**ORIGIN, **HTML},
    )

    assert answer.headers["location"].startswith("/drafts/")
    assert "feeds/wrong-address" in send(page, "/drafts", url="http://127.0.0.1:9/")


def test_nothing_given_is_told(page: TestClient) -> None:
    """An empty form reads nothing."""
    assert "web/no-report" in send(page, "/drafts", text="  ")


def test_a_report_in_which_nothing_is_read_teaches(page: TestClient) -> None:
    """Dull news has no statements."""
    assert "Nothing was read in it." in words(read(page, drafted(page, "The weather was fine in Oslo.")))


@pytest.mark.parametrize("place", ["{draft}", "/reports", "/explore", "/", "{incident}", "{why}", "{report}"])
def test_a_hostile_report_is_shown_as_text(page: TestClient, place: str) -> None:
    """No tag of a stranger's runs, and no mark turns what stands beside it, before and after it is recorded."""
    draft = send(page, "/drafts", text=HOSTILE)
    html = read(page, draft)
    if place != "{draft}":
        incident = send(page, f"{draft}/record", rest="accept")
        report = re.findall(r'href="(/reports/[^"#]+)"', read(page, "/reports"))[0]
        why = f"{incident}/why/gcc-jda-2000/2?for=KWT"
        html = read(page, place.format(incident=incident, report=report, why=why))

    assert "<script>alert" not in html
    assert "<img src=x" not in html
    assert "\u202e" not in html
