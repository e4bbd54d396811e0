"""A newcomer's way through the pages, in a browser: from a report to an answer that can be handed on."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browsers import DESKTOP, visit_of

REPORT = """Israel struck a residential building in Doha on 9 September 2025. The air strike targeted Hamas leaders.
Qatar condemned the attack as a violation of its sovereignty. Six people were killed.

The United States said that it had notified Qatar before the strike. Qatar denied that it was notified before the
strike.
"""


def answered(page: Page, words: str, *, answer: str) -> None:
    """Press the button of the statement that was read from the words."""
    said = page.locator("ul.said > li").filter(has_text=words).first
    said.get_by_role("button", name=answer).first.click()


def reviewed(page: Page) -> None:
    """Accept one statement, reject another, mend a third, and record the rest."""
    answered(page, "Israel struck", answer="Accept statement")
    answered(page, "targeted Hamas", answer="Reject statement")
    item = page.locator("ul.said > li").filter(has_text="Six people were killed")
    item.locator("summary").click()
    item.get_by_label("stated on").fill("2025-09-10")
    item.get_by_label("Why").fill("Said the day after.")
    item.get_by_role("button", name="Mend statement").click()


def test_a_newcomer_goes_from_a_report_to_a_brief(chromium: Browser, empty: tuple[str, str], tmp_path: Path) -> None:
    """Whoever has never seen the pages adds a report, reviews it, asks why, shares a what-if and takes the brief."""
    origin, token = empty
    visit = visit_of(chromium, origin=origin, token=token, width=DESKTOP)
    page = visit.page
    assert "Nothing is on record yet" in page.inner_text("main")
    page.get_by_label("Paste the text").fill(REPORT)
    page.get_by_label("Published on").fill("2025-09-10")
    page.get_by_label("Published by").fill("Example Wire")
    page.get_by_role("button", name="Read it").click()
    assert "/drafts/" in page.url
    visit.keep("draft")
    reviewed(page)
    marks = page.locator("ul.said strong.small")
    expect(marks).to_have_text(["accepted", "rejected", "mended: stated on = 2025-09-10"])
    page.get_by_role("button", name="others and record").click()
    page.goto(f"{origin}/incidents/doha-2025-09-09")
    assert "engages" in page.inner_text(".answer")
    visit.keep("newcomer-incident")

    page.get_by_role("link", name="Why? In full").first.click()
    assert "/why/" in page.url
    visit.keep("newcomer-why")
    page.get_by_role("link", name="see the words").first.click()
    span = page.url.partition("#")[2]
    assert span.startswith("s-")
    assert page.locator(f"mark#{span}, mark #{span}").count() == 1

    page.goto(f"{origin}/what-if?incident=doha-2025-09-09")
    page.get_by_label("An instrument in force").fill("usa-qat-2025")
    page.get_by_role("button", name="Suppose").click()
    assert "Qatar guarantee, Sec. 2(a)" in page.inner_text(".answer")
    shared = page.inner_text("#share-link")
    visit.keep("newcomer-what-if")
    other = visit_of(chromium, origin=origin, token=token, width=DESKTOP)
    assert page.inner_text(".answer") == other.open(shared).inner_text(".answer")

    page.goto(f"{origin}/incidents/doha-2025-09-09")
    with page.expect_download() as download:
        page.get_by_role("link", name="Brief (Markdown)").click()
    brief = tmp_path / "brief.md"
    download.value.save_as(brief)

    assert "doha-2025-09-09.md" == download.value.suggested_filename
    assert "not legal advice" in brief.read_text(encoding="utf-8")
    assert ([], []) == (visit.errors + other.errors, visit.elsewhere + other.elsewhere)
