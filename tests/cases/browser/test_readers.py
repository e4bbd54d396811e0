"""Everybody can read every page: on a phone, at a desk, in the dark, without a mouse, without scripts."""

import pytest
from playwright.sync_api import Browser

from tests.browsers import DESKTOP, PHONE, visit_of

PAGES = {
    "home": "/",
    "incident": "/incidents/doha-2025-09-09",
    "why": "/incidents/doha-2025-09-09/why/gcc-jda-2000/2?for=QAT",
    "report": "/reports/doha-2025-09-09",
    "reports": "/reports",
    "instruments": "/instruments",
    "instrument": "/instruments/nato-1949",
    "compare": "/compare?clause=usa-qat-2025%232b&clause=nato-1949%235",
    "states": "/actors",
    "state": "/actors/QAT?on=2025-09-09",
    "explore": "/explore",
    "explore-list": "/explore?layout=list&verdict=engaged",
    "what-if": "/what-if?attacker=ISR&victim=QAT&place=Doha&act=air+strike&object=territory&date=2026-03-01",
    "cascade": "/cascade?attacker=AUH&victim=SRB&on=1914-07-28&assume=RUS+joins+SRB",
    "cite": "/cite",
    "nothing": "/incidents/nowhere",
}


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_keeps_nobody_out(chromium: Browser, filled: tuple[str, str], name: str, width: int) -> None:
    """No page is wider than its window, asks another host, writes an error, or has a serious barrier."""
    origin, token = filled
    visit = visit_of(chromium, origin=origin, token=token, width=width, scheme="dark" if width == PHONE else "light")
    visit.open(PAGES[name])
    visit.keep(name)
    expected = 1 if name == "nothing" else 0

    assert [] == visit.barriers()
    assert 0 == visit.overflow()
    assert (expected, []) == (len(visit.errors), visit.elsewhere)
    assert "not legal advice" in visit.page.inner_text("footer.foot")
    visit.page.context.close()


def test_pages_work_without_scripts(chromium: Browser, filled: tuple[str, str]) -> None:
    """A browser that runs no script shows the same pages, and switches to the dark."""
    origin, token = filled
    context = chromium.new_context(java_script_enabled=False, viewport={"width": DESKTOP, "height": 900})
    page = context.new_page()
    page.goto(f"{origin}/actors/QAT?token={token}")
    page.get_by_label("Law of").fill("1914-07-28")
    page.get_by_role("button", name="Show").click()
    assert "28 July 1914" in page.inner_text("main")
    page.get_by_role("button", name="Dark", exact=True).click()

    assert "dark" == page.get_attribute("html", "data-theme")
    assert "28 July 1914" in page.inner_text("main")
    context.close()


def test_what_would_keep_somebody_out_is_seen(chromium: Browser, filled: tuple[str, str]) -> None:
    """A picture without words, an error, a request elsewhere and a wide page do not pass."""
    origin, token = filled
    visit = visit_of(chromium, origin=origin, token=token, width=PHONE)
    visit.page.evaluate(
        """() => {
            const picture = document.createElement("img");
            picture.width = 2000;
            document.querySelector("main").append(picture);
            console.error("an error");
            return fetch("https://example.org/").catch(() => null);
        }"""
    )

    assert any(one.startswith("image-alt") for one in visit.barriers())
    assert visit.overflow() > 0
    assert "an error" in visit.errors
    # Our own policy stops the request before it is made, and says so.
    assert any("https://example.org/" in one for one in (*visit.errors, *visit.elsewhere))
    visit.page.context.close()


def test_printed_pages_hold_everything(chromium: Browser, filled: tuple[str, str]) -> None:
    """On paper there is no form and no menu, and what was folded away is there."""
    origin, token = filled
    visit = visit_of(chromium, origin=origin, token=token, width=DESKTOP)
    page = visit.open("/incidents/doha-2025-09-09")
    page.emulate_media(media="print")

    assert not page.locator("header nav").is_visible()
    assert not page.locator("form").first.is_visible()
    assert page.locator("#elements table").first.is_visible()
    visit.page.context.close()
