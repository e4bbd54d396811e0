"""A headless Chromium, what it may ask for, and a server on a port of its own to look at."""

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from foedus.web.app import make_app
from foedus.web.bound import Bound
from foedus.web.desk import Desk
from foedus.web.keys import Keys

REQUIRED = "chromium" in os.environ.get("FOEDUS_REQUIRE", "").split(",")
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
OPTIONS = (
    *("--no-sandbox", "--headless", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
ARTEFACTS = Path(__file__).parents[1] / ".artefacts" / "browser"
PHONE, DESKTOP = 360, 1280
GRAVE = ("serious", "critical")
PATIENCE = 20.0


@dataclass(slots=True)
class Visit:
    """A page in the browser, with everything that went wrong in it and every address that it asked for."""

    page: Page
    origin: str
    errors: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Open a page of the server."""
        self.page.goto(f"{self.origin}{path}")
        return self.page

    def listen(self) -> None:
        """Take down errors of the console and of scripts, and requests to other hosts."""
        # Playwright marks the functions that it is given, and a bound method of a slotted class cannot be marked.
        self.page.on("console", lambda message: self._said(message))  # noqa: PLW0108
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", lambda request: self._asked(request))  # noqa: PLW0108

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((f"{self.origin}/", "data:", "blob:")):
            self.elsewhere.append(request.url)

    def barriers(self) -> list[str]:
        """Return what axe finds that keeps readers out, as far as it is serious."""
        found = Axe().run(self.page).response["violations"]
        return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found if one["impact"] in GRAVE]

    def overflow(self) -> int:
        """Return by how many pixels the page is wider than the window."""
        width: int = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        return max(width, 0)

    def headings(self) -> list[int]:
        """Return the levels of the headings in the order in which they are read."""
        levels: list[int] = self.page.evaluate(
            "[...document.querySelectorAll('h1, h2, h3, h4')].map((one) => Number(one.tagName[1]))"
        )
        return levels

    def keep(self, name: str) -> None:
        """Keep a picture of the whole page among the artefacts."""
        ARTEFACTS.mkdir(parents=True, exist_ok=True)
        width = self.page.viewport_size["width"] if self.page.viewport_size else 0
        self.page.screenshot(path=ARTEFACTS / f"{name}-{width}.png", full_page=True)


def find_chromium() -> str | None:
    """Return where the browser is installed."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Return a headless Chromium; the test is skipped where there is none, unless FOEDUS_REQUIRE names it."""
    program = find_chromium()
    if program is None:
        message = "Chromium is not installed (Debian: apt-get install chromium)"
        if REQUIRED:
            pytest.fail(f"FOEDUS_REQUIRE asks for chromium, but {message}")
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(OPTIONS))
        yield browser
        browser.close()


@contextmanager
def serving(desk: Desk) -> Iterator[tuple[str, str]]:
    """Serve a desk on a free port for a while; yield its origin and its start-up token."""
    with socket.socket() as own:
        own.bind(("127.0.0.1", 0))
        bound, keys = Bound(port=own.getsockname()[1]), Keys()
        config = uvicorn.Config(make_app(desk, keys=keys, bound=bound), log_level="error", ws="none")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [own]}, daemon=True)
        thread.start()
        end = time.monotonic() + PATIENCE
        while not server.started and time.monotonic() < end:
            time.sleep(0.02)
        try:
            yield bound.origin, keys.token
        finally:
            server.should_exit = True
            thread.join(PATIENCE)


def visit_of(browser: Browser, *, origin: str, token: str, width: int, scheme: str = "light") -> Visit:
    """Return a page that has come through the printed address, in a window of a width."""
    context: BrowserContext = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
    )
    visit = Visit(page=context.new_page(), origin=origin)
    visit.listen()
    visit.open(f"/?token={token}")
    return visit
