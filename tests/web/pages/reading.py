"""What a browser gets, and what of it people read."""

import re
from html import unescape

from starlette.testclient import TestClient

from tests.web.desks import KEYS, ORIGIN

HTML = {"accept": "text/html"}
INCIDENT = "doha-2025-09-09"


def read(client: TestClient, path: str, *, status: int = 200) -> str:
    """Return a page as HTML, which answers with a status."""
    answer = client.get(path, headers=HTML)
    assert status == answer.status_code, answer.text
    return answer.text


def words(html: str) -> str:
    """Return what people read of a page, with single spaces; what fields offer is left out."""
    html = re.sub(r"<datalist.*?</datalist>", " ", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def send(client: TestClient, path: str, **fields: str) -> str:
    """Send a form of ours; return where it leads, or the page that refuses it."""
    answer = client.post(path, data={"csrf_token": KEYS.csrf, **fields}, headers={**ORIGIN, **HTML})
    return answer.headers["location"] if answer.status_code == 303 else words(answer.text)


def links(html: str, pattern: str) -> list[str]:
    """Return the addresses in a page that fit a pattern."""
    return [unescape(one) for one in re.findall(r'href="([^"]+)"', html) if re.search(pattern, one)]
