"""The pages of law."""

import csv
import io

from starlette.testclient import TestClient

from tests.web.pages.reading import read, words


def test_instruments_are_found_by_words_party_kind_and_day(page: TestClient) -> None:
    """Whoever looks for the Washington treaty finds it, and Qatar's instruments of a day."""
    assert 'href="/instruments/nato-1949"' in read(page, "/instruments?q=north+atlantic")
    of_qatar = read(page, "/instruments?party=Qatar&on=2025-10-05")
    assert 'href="/instruments/usa-qat-2025"' in of_qatar
    assert 'href="/instruments/nato-1949"' not in of_qatar
    assert 'href="/instruments/usa-qat-2025"' not in read(page, "/instruments?party=QAT&on=2025-09-01")
    assert 'href="/instruments/nato-1949"' not in read(page, "/instruments?kind=executive+order")


def test_nothing_found_teaches(page: TestClient) -> None:
    """An empty list says what to do."""
    assert "No instrument fits." in words(read(page, "/instruments?q=atlantis"))


def test_an_instrument_shows_words_beside_reading(page: TestClient) -> None:
    """The clause, its casus, what it owes, and why it is read so."""
    html = read(page, "/instruments/usa-qat-2025")
    told = words(html)

    assert 'id="clause-2a"' in html
    assert "shall regard any armed attack on the territory" in told
    assert "Comes into play when" in told
    assert "Read so because" in told
    assert "Executive Order 14353" in told


def test_parties_stand_on_a_bar_and_in_a_table(page: TestClient) -> None:
    """Who was bound from when until when."""
    html = read(page, "/instruments/nato-1949")
    rows = list(csv.DictReader(io.StringIO(page.get("/instruments/nato-1949/parties.csv").text)))

    assert "<rect" in html
    assert "1949-08-24" == next(one["from"] for one in rows if one["party"] == "USA")


def test_an_instrument_that_there_is_not_is_not_found(page: TestClient) -> None:
    """With the nearest one."""
    assert "cli/unknown-instrument" in read(page, "/instruments/nato-1948", status=404)
