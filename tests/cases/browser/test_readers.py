"""Everybody can read every page: on a phone, at a desk, in the dark, without a mouse, without scripts."""

import itertools

import pytest
from playwright.sync_api import Browser, expect

from tests.browsers import ARTEFACTS, DESKTOP, PHONE, visit_of

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
    "what-if-otherwise": "/what-if?incident=doha-2025-09-09&place=Tallinn&victim=EST",
    "what-if-why": "/what-if/why/gcc-jda-2000/2?attacker=ISR&victim=QAT&place=Doha&act=air+strike&for=QAT",
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

    levels = visit.headings()

    assert [] == visit.barriers()
    assert 0 == visit.overflow()
    # No level is passed over on the way down.
    assert [] == [two for one, two in itertools.pairwise(levels) if two > one + 1]
    assert (1, 1) == (levels[0], levels.count(1))
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
    # The second clause is folded away on the screen.
    assert page.locator("#elements table").nth(1).is_visible()
    assert page.locator("#cite-answer").is_visible()
    assert not page.locator("#cite-ledger").is_visible()
    visit.page.context.close()


@pytest.mark.parametrize("name", ["incident", "what-if-otherwise"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_themes_keep_nobody_out(chromium: Browser, filled: tuple[str, str], name: str, scheme: str) -> None:
    """What is told by colour is told by words and signs, and can be read on either ground."""
    origin, token = filled
    visit = visit_of(chromium, origin=origin, token=token, width=DESKTOP, scheme=scheme)
    visit.open(PAGES[name])

    assert [] == visit.barriers()
    visit.page.context.close()


def test_a_crisis_desk_reads_sentence_and_grid_without_scrolling(chromium: Browser, filled: tuple[str, str]) -> None:
    """On a screen of 1280 by 800: the answer, and each verdict that a duty or a right hangs on."""
    origin, token = filled
    visit = visit_of(chromium, origin=origin, token=token, width=DESKTOP)
    visit.page.set_viewport_size({"width": DESKTOP, "height": 800})
    page = visit.open(PAGES["incident"])
    weighty = page.locator("table.grid td").filter(
        has=page.locator(".v-engaged, .v-contravened, .v-available, .v-not_in_force")
    )
    bottoms = [box["y"] + box["height"] for one in weighty.all() if (box := one.bounding_box())]
    page.screenshot(path=ARTEFACTS / "incident-first-sight.png")

    assert len(bottoms) >= len(("engaged", "contravened", "available", "not in force"))
    assert max(bottoms) <= 800
    visit.page.context.close()


def test_the_keyboard_alone_is_enough(chromium: Browser, filled: tuple[str, str]) -> None:
    """The first stop leads past the menu, each stop can be seen, and a folded citation opens."""
    origin, token = filled
    visit = visit_of(chromium, origin=origin, token=token, width=DESKTOP)
    page = visit.open(PAGES["incident"])
    page.keyboard.press("Tab")
    assert "Skip to the content" == page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    page.wait_for_url("**#main")
    for _ in range(12):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            "(() => { const style = getComputedStyle(document.activeElement);"
            " return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; })()"
        )
        assert seen, page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
    page.locator("details.cite summary").first.focus()
    page.keyboard.press("Enter")

    expect(page.locator("#cite-answer")).to_contain_text("register sha-256", use_inner_text=True)
    visit.page.context.close()


@pytest.mark.parametrize("name", ["incident", "state", "what-if", "cascade"])
def test_every_figure_answers_why_and_cite_this(chromium: Browser, filled: tuple[str, str], name: str) -> None:
    """It is drawn, says in words what it shows, and leads to its data and how to cite it."""
    origin, token = filled
    visit = visit_of(chromium, origin=origin, token=token, width=DESKTOP)
    page = visit.open(PAGES[name])
    figures = page.locator("figure:has(img)").all()
    for figure in figures:
        picture = figure.locator("img")
        picture.evaluate("one => { one.loading = 'eager'; return one.decode(); }")
        assert picture.evaluate("one => one.naturalWidth") > 0
        assert picture.get_attribute("alt")
        assert "Data (CSV)" in (figure.locator("figcaption").text_content() or "")
        assert 1 == figure.locator("details.cite").count()

    assert figures
    assert ([], []) == (visit.errors, visit.elsewhere)
    visit.page.context.close()
