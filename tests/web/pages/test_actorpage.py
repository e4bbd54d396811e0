"""The pages of states."""

import csv
import io
import re

from starlette.testclient import TestClient

from tests.web.pages.reading import read, words


def test_a_state_is_covered_and_covers(page: TestClient) -> None:
    """Who would owe what to Qatar, and what Qatar owes, each with its words."""
    html = read(page, "/actors/QAT?on=2025-10-05")
    told = words(html)

    assert "Qatar guarantee, Sec. 2(b)" in told
    assert "Covers whom" in told
    assert 'href="/instruments/gcc-jda-2000#clause-2"' in html
    assert "shall regard any armed attack" in told


def test_the_day_decides(page: TestClient) -> None:
    """Before 29 September 2025 there was no order."""
    assert "Qatar guarantee" not in words(read(page, "/actors/QAT?on=2025-09-01")).partition("Instruments and")[0]


def test_incidents_of_a_state_are_listed(page: TestClient) -> None:
    """With its part in each."""
    told = words(read(page, "/actors/Qatar"))

    assert "9 September 2025 (struck" in told


def test_clauses_that_an_attacker_cannot_meet_are_told_apart(page: TestClient) -> None:
    """What does not help against Iran is said not to."""
    told = words(read(page, "/actors/DEU?on=1885-01-01&against=FRA"))

    assert "against an attack by France" in told


def test_nobody_covers_whom_nobody_covers(page: TestClient) -> None:
    """An empty page teaches."""
    assert "no promise that there is nothing else" in words(read(page, "/actors/hamas"))


def test_states_are_listed_by_day_and_all_are_found_by_name(page: TestClient) -> None:
    """The Soviet Union was a state of 1985, and is found today."""
    assert ">Soviet Union<" in read(page, "/actors?on=1985-01-01")
    assert ">Soviet Union<" not in read(page, "/actors")
    assert ">Soviet Union<" in read(page, "/actors?q=soviet")
    assert "Nobody of that name" in words(read(page, "/actors?q=atlantis"))


def test_an_actor_that_there_is_not_is_not_found(page: TestClient) -> None:
    """Neither as the attacked nor as the attacker."""
    assert "cli/unknown-actor" in read(page, "/actors/atlantis", status=404)
    assert "cli/unknown-actor" in read(page, "/actors/QAT?against=atlantis", status=404)


def test_cover_is_taken_along(page: TestClient) -> None:
    """A row for each bearer and clause."""
    rows = list(csv.DictReader(io.StringIO(page.get("/actors/QAT/cover.csv?on=2025-10-05").text)))

    assert {"USA"} == {one["bearer"] for one in rows if one["provision"] == "usa-qat-2025#2b"}


def test_a_day_within_an_interval_is_no_span(page: TestClient) -> None:
    """Qatar joined the Arab League's pact on a day that is not known, and has not left it."""
    told = words(read(page, "/actors/QAT"))

    assert "Arab League joint defence mutual, from a day between 11 September 1971 and 16 February 1991" in told


def test_conditions_read_as_words(page: TestClient) -> None:
    """And alternatives stand below one another."""
    html = read(page, "/actors/QAT?on=2026-03-01")

    assert "act: armed attack; thing hit: anything" in words(html)
    assert "one of<ul><li>on record: request by party" in html


def test_both_ways_are_drawn_and_told(page: TestClient) -> None:
    """Who does not see the picture reads how many clauses lead each way."""
    told = words(read(page, "/actors/QAT?on=2026-03-01"))

    assert re.search(r"Kuwait ← \d+ → \d+ covers Qatar by \d+ clauses, is covered by Qatar by \d+ clauses", told)
