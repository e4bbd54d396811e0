"""Whoever sends reports, names and requests is a stranger: each thing they try is tried here, and refused."""

import json
import re
import zlib
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from urllib.parse import quote, urlsplit
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from starlette.testclient import TestClient

from tests.pdfs import column, pdf_of
from tests.web.desks import KEYS, ORIGIN

SCRIPT = "<script>alert(1)</script>"
IMAGE = '"><img src=x onerror=alert(1)>'
LINK = "javascript:alert(1)"
TEMPLATE = "{{ 7*7 }}{% import 'os' as o %}${7*7}#{7*7}"
TYPST = '#read("/etc/passwd") #import "@preview/x:1.0.0" \\u{41}'
PAYLOADS = (SCRIPT, IMAGE, LINK, TEMPLATE, TYPST, "'-alert(1)-'", "</title><svg/onload=alert(1)>", "\u202egnp.exe")
HREF = re.compile(r'(?:href|src|action)="([^"]*)"')
MOST_PAGES = 80
JSON = {"content-type": "application/json"}
FACTS = {"act": "air strike", "by": "ISR", "place": "Doha", "happened_on": "2025-09-09", "h1.of": "QAT"}


def hostile_statements() -> str:
    """Return a statements file in which every text is an attempt."""
    place = "https://x.example/?"
    documents = [
        {
            "id": f"evil{number}",
            "outlet": text,
            "title": text,
            "published_on": "2025-09-10",
            "url": place + quote(text),
        }
        for number, text in enumerate(PAYLOADS)
    ]
    statements = [
        {
            "about": f"evil-{number}",
            "property": name,
            "value": value,
            "holder": f"evil{number}",
            "document": f"evil{number}",
            "words": text,
        }
        for number, text in enumerate(PAYLOADS)
        for name, value in FACTS.items()
    ]
    incidents = [{"id": f"evil-{number}", "title": text} for number, text in enumerate(PAYLOADS)]
    return json.dumps(
        {"schema": "foedus/statements/1", "documents": documents, "incidents": incidents, "statements": statements}
    )


class Running(HTMLParser):
    """Collects what a browser would run: scripts in the page, handlers, styles in attributes."""

    def __init__(self) -> None:
        """Begin with nothing found."""
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one tag as a browser reads it."""
        named = dict(attrs)
        if tag in ("script", "style", "iframe", "object", "embed", "base") and "src" not in named:
            self.found.append(tag)
        self.found += [f"{tag} {name}" for name in named if name.startswith("on") or name == "style"]


def running(text: str) -> list[str]:
    """Return what in a page would run."""
    parser = Running()
    parser.feed(text)
    return parser.found


def links_of(text: str) -> list[str]:
    """Return where a page leads."""
    return [unescape(one) for one in HREF.findall(text)]


def crawled(page: TestClient) -> dict[str, str]:
    """Return the pages that links lead to, from the first one on, each with its text."""
    waiting = ["/", "/explore", "/reports", "/incidents/evil-0", "/reports/evil0", "/api/v1/docs"]
    found: dict[str, str] = {}
    while waiting and len(found) < MOST_PAGES:
        url = waiting.pop(0)
        if url in found:
            continue
        answer = page.get(url)
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        found[url] = answer.text
        waiting += [
            link.partition("#")[0]
            for link in links_of(answer.text)
            if link.startswith("/") and not link.startswith(("//", "/static/"))
        ]
    return found


def test_what_a_stranger_wrote_is_shown_and_never_run(client: TestClient, page: TestClient) -> None:
    """Stored cross-site scripting, and templates: in every page that links lead to."""
    added = client.post("/api/v1/statements", json={"statements": hostile_statements()})
    pages = crawled(page)
    shown = [url for url, text in pages.items() if "alert(1)" in text]

    assert 201 == added.status_code, added.text
    assert (True, True) == (len(pages) > 10, len(shown) > 0)
    for url, text in pages.items():
        assert [] == [one for one in (SCRIPT, "<img src=x", "<svg/onload") if one in text], url
        assert [] == [one for one in links_of(text) if one.lower().startswith(("javascript:", "data:text"))]
        assert "\u202e" not in text, url
        assert "7*7" in text or "49}" not in text, url
        assert "root:" not in text, url
        # A brief is a file that stands by itself, with our own style in it.
        assert [] == [one for one in running(text) if one != "style" or "/brief." not in url], url


@pytest.mark.parametrize("form", ["pdf", "docx", "html", "md"])
@pytest.mark.parametrize("payload", [TYPST, TEMPLATE, SCRIPT])
def test_a_brief_shows_what_a_stranger_wrote_and_does_nothing_of_it(
    payload: str, form: str, client: TestClient, page: TestClient
) -> None:
    """Template and typst injection: it is data, and never source."""
    client.post("/api/v1/statements", json={"statements": hostile_statements()})
    answer = page.get(f"/incidents/evil-{PAYLOADS.index(payload)}/brief.{form}")
    text = told_in(answer.content, form)

    assert 200 == answer.status_code, answer.text[:300]
    assert [] == [word for word in ("root:", "SECRET") if word in text]
    assert form != "html" or SCRIPT not in text
    # The attempt itself is shown, for it was said.
    assert payload != TYPST or "passwd" in text


def told_in(content: bytes, form: str) -> str:
    """Return the words of a brief."""
    if form == "pdf":
        return " ".join(one.extract_text() for one in PdfReader(BytesIO(content)).pages)
    if form == "docx":
        return ZipFile(BytesIO(content)).read("word/document.xml").decode()
    return content.decode()


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize(
    "path",
    [
        "/{}",
        "/incidents/{}",
        "/reports/{}",
        "/instruments/{}",
        "/actors/{}",
        "/explore?q={}",
        "/what-if?incident=doha&set={}",
        "/cascade?attacker={}&victim={}",
        "/compare?clause={}",
        "/api/v1/incidents/{}/assessment",
        "/api/v1/claim?text={}",
        "/api/v1/list/acts?kind={}",
    ],
)
def test_what_stands_in_an_address_is_never_run(path: str, payload: str, page: TestClient) -> None:
    """Reflected cross-site scripting: an error repeats what was asked, as text or as JSON."""
    answer = page.get(path.replace("{}", quote(payload, safe="")), headers={"accept": "text/html"})
    kind = answer.headers.get("content-type", "")

    assert answer.status_code < 500, answer.text
    assert "nosniff" == answer.headers["x-content-type-options"]
    if "text/html" in kind:
        assert [] == [one for one in (SCRIPT, "<img src=x", "<svg/onload", "\u202e") if one in answer.text]
    else:
        assert kind.startswith(("application/problem+json", "application/json"))


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e/%2e%2e/desk.py",
        "/static/..%5capp.py",
        "/static//etc/passwd",
        "/static/",
        "/static",
        "/api/v1/documents/..%2f..%2ffoedus.db",
        "/api/v1/documents/..%2f..%2fetc%2fpasswd/text",
        "/api/v1/drafts/..%2f..%2ffoedus",
        "/api/v1/tables/..%2f..%2ffoedus.db.csv",
        "/reports/..%2f..%2f..%2fetc%2fpasswd",
        "/drafts/..%2f..%2ffoedus",
        "/incidents/..%2f..%2ffoedus.toml",
        "/foedus.toml",
        "/foedus.db",
        "/.git/config",
    ],
)
def test_a_path_leads_to_no_file_of_this_machine(path: str, page: TestClient) -> None:
    """Path traversal, and no folder lists what it holds."""
    answer = page.get(path)

    assert answer.status_code in (303, 307, 400, 404, 422), answer.text
    assert [] == [word for word in ("root:", "[project]", "SQLite format", "def make_app") if word in answer.text]


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8642/api/v1/log",
        "http://localhost/",
        "http://[::1]/",
        "http://0.0.0.0/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://172.16.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://anna:secret@127.0.0.1/",
        "https://127.0.0.1:22/",
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "//127.0.0.1/",
        "HTTP://127.0.0.1/",
    ],
)
@pytest.mark.parametrize("where", ["/api/v1/reports", "/api/v1/drafts"])
def test_an_address_that_leads_inside_is_not_fetched(url: str, where: str, client: TestClient) -> None:
    """Server-side request forgery: the server asks nobody on this machine or around it for a report."""
    answer = client.post(where, json={"url": url})

    assert answer.status_code in (400, 422), answer.text
    assert 1 == len(client.get("/api/v1/log").json()["batches"])


def test_an_upload_that_unpacks_for_ever_is_refused(client: TestClient) -> None:
    """A decompression bomb in a PDF."""
    bomb = zlib.compress(b"BT (x) Tj ET\n" * 8_000_000, 9)
    body = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    body += b"3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj "
    body += b"4 0 obj<</Length %d/Filter/FlateDecode>>stream\n" % len(bomb) + bomb + b"\nendstream endobj\n"
    body += b"trailer<</Root 1 0 R>>"
    answer = client.post("/api/v1/reports/upload", files={"files": ("bomb.pdf", body, "application/pdf")})

    assert 422 == answer.status_code, answer.text
    assert 1 == len(client.get("/api/v1/log").json()["batches"])


@pytest.mark.parametrize(
    "statements",
    [
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
        "[" * 20_000,
        "{" * 20_000,
        "a: !!python/object/apply:os.system ['true']",
        "schema: foedus/statements/1\nx: " + "y" * 200_000,
        "\x00",
        '{"schema": ' + "[" * 5_000 + "]" * 5_000 + "}",
    ],
)
def test_a_file_that_grows_when_it_is_read_is_refused(statements: str, client: TestClient) -> None:
    """Aliases, depth, tags, long scalars: in YAML and JSON."""
    answer = client.post("/api/v1/statements", json={"statements": statements})

    assert 422 == answer.status_code, answer.text[:500]


def test_deep_json_is_refused(client: TestClient) -> None:
    """The body itself may be the bomb."""
    deep = b'{"statements":' + b"[" * 50_000 + b"]" * 50_000 + b"}"
    answer = client.post("/api/v1/statements", content=deep, headers=JSON)
    broken = client.post("/api/v1/statements", content=b'{"statements": "\\ud800"}', headers=JSON)

    assert (True, True) == (answer.status_code in (400, 422), broken.status_code in (400, 422)), answer.text
    assert "application/problem+json" == answer.headers["content-type"] == broken.headers["content-type"]


def test_a_form_writes_nothing_without_its_token(page: TestClient) -> None:
    """Cross-site request forgery, for every unsafe route of the API and of the pages."""
    app = page.app.app  # type: ignore[attr-defined]
    unsafe = [
        (method, re.sub(r"\{[^}]*\}", "x", route.path))
        for route in app.routes
        for method in (getattr(route, "methods", None) or ())
        if method not in ("GET", "HEAD", "OPTIONS")
    ]
    paths = app.openapi()["paths"]
    unsafe += [
        (method.upper(), re.sub(r"\{[^}]*\}", "x", path))
        for path, told in paths.items()
        for method in told
        if method != "get"
    ]
    answers = [page.request(method, path, headers=one) for method, path in unsafe for one in ({}, ORIGIN)]
    refused = {one.status_code for one in answers}

    assert (True, {403}) == (len(unsafe) > 8, refused)


def test_a_token_in_a_form_field_is_no_way_in(nobody: TestClient) -> None:
    """Only the address, a header, or the cookie that it was exchanged for."""
    answer = nobody.post("/", data={"token": KEYS.token, "csrf_token": KEYS.csrf}, headers=ORIGIN)

    assert (401, None) == (answer.status_code, answer.headers.get("set-cookie"))


def test_an_honest_pdf_is_read(client: TestClient) -> None:
    """The refusals above are not of PDF as such."""
    answer = client.post(
        "/api/v1/reports/upload",
        files={"files": ("a.pdf", pdf_of(column(["Israel struck Doha on 9 September 2025."])), "application/pdf")},
    )

    assert 201 == answer.status_code, answer.text


def test_links_of_documents_lead_only_to_the_web(client: TestClient, page: TestClient) -> None:
    """A report that says it stands at `javascript:` stands nowhere."""
    statements = (
        "schema: foedus/statements/1\n"
        "documents:\n  - {id: evil, outlet: x, title: y, published_on: 2025-09-10, url: 'javascript:alert(1)'}\n"
        "incidents:\n  - {id: evil-1, title: z}\n"
        "statements:\n  - {about: evil-1, property: place, value: Doha, holder: evil, document: evil}\n"
    )
    client.post("/api/v1/statements", json={"statements": statements})
    pages = ("/reports", "/reports/evil", "/incidents/evil-1")
    links = [one for url in pages for one in links_of(page.get(url).text)]

    assert [] == [one for one in links if urlsplit(one).scheme not in ("", "http", "https")]
