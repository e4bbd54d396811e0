"""What every page shares."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from foedus.statements import Document, Record, Statement
from foedus.web.desk import Desk
from foedus.web.pages.site import Site, file_answer, local
from tests.web.desks import NOW, browser, gate_of
from tests.web.pages.reading import HTML, INCIDENT, read, send


@pytest.mark.parametrize("place", ["//evil.example", "https://evil.example", "/\\evil.example", "x", "/a\nb", ""])
def test_no_form_leads_to_another_host(place: str) -> None:
    """Whoever switches the light off stays where he is."""
    assert "/" == local(place)


def test_a_page_of_ours_is_come_back_to() -> None:
    """With its question."""
    assert "/explore?q=a" == local("/explore?q=a")


def test_a_file_has_a_plain_name() -> None:
    """No name breaks out of its header."""
    answer = file_answer("x", name='a"\r\nb/é.csv', media_type="text/csv")

    assert 'attachment; filename="a---b--.csv"' == answer.headers["content-disposition"]


PAGES = (
    *("/", "/explore", "/reports", "/instruments", "/actors", "/cite", "/what-if", "/cascade"),
    *("/instruments/nato-1949", "/actors/QAT", "/reports/wire-0909", "/compare?clause=nato-1949%235"),
    *(f"/incidents/{INCIDENT}", f"/incidents/{INCIDENT}/why/gcc-jda-2000/2"),
    f"/what-if?incident={INCIDENT}&in_force=usa-qat-2025",
    "/cascade?attacker=AUH&victim=SRB&on=1914-07-28",
)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_that_is_known_already_is_not_sent_again(path: str, page: TestClient) -> None:
    """Whoever comes back hears that nothing happened, with the same safety."""
    page.get("/explore.json")  # waits until every incident is worked out, of which the first page tells
    first = page.get(path, headers=HTML)
    again = page.get(path, headers=HTML | {"if-none-match": first.headers["etag"]})
    other = page.get(path, headers=HTML | {"if-none-match": '"x"'})

    assert (200, 304, 200) == (first.status_code, again.status_code, other.status_code), first.text[:500]
    assert (b"", first.content) == (again.content, other.content)
    told = {name: value for name, value in first.headers.items() if name not in ("content-length", "content-type")}
    assert told == dict(again.headers)
    assert ("private, no-cache", True) == (
        told["cache-control"],
        "default-src 'none'" in told["content-security-policy"],
    )


def test_a_page_is_made_once_while_nothing_happens(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fifty readers of a wall see one page; who likes it dark sees one of his own, and a new report makes a new one."""
    made: list[str] = []
    text = Site.text

    def counted(self: Site, *args: Any, **named: Any) -> str:  # noqa: ANN401 - whatever it is given
        made.append(named["template"])
        return text(self, *args, **named)

    monkeypatch.setattr(Site, "text", counted)
    page = browser(gate_of(desk))
    for _ in range(3):
        read(page, "/reports")
    send(page, "/theme", theme="dark")
    assert 'data-theme="dark"' in read(page, "/reports")
    told = Record(
        documents=(Document(id="late", title="The late report"),),
        statements=(Statement(about=INCIDENT, property="killed", value=("7",), holder="late", document="late"),),
    )
    desk.store.record_batch(told, recorder="Anna Example", recorded_at=NOW)

    assert "The late report" in read(page, "/reports")
    assert ["reports.html"] * 3 == made


def test_a_page_of_a_fault_is_not_kept(page: TestClient) -> None:
    """It has no tag, and is told as it is."""
    answer = page.get("/incidents/nowhere", headers=HTML | {"if-none-match": "*"})

    assert (404, False) == (answer.status_code, "etag" in answer.headers)
