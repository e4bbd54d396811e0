"""What if, and what would follow."""

import csv
import io

from starlette.testclient import TestClient

from tests.web.pages.reading import INCIDENT, links, read, words

ATTACK = "attacker=ISR&victim=QAT&place=Doha&act=air+strike&object=territory&date=2026-03-01"
JULY = "attacker=AUH&victim=SRB&on=1914-07-28&assume=RUS+joins+SRB"


def test_an_incident_supposed_otherwise_says_what_turns(page: TestClient) -> None:
    """Had the order been in force, it would have been engaged."""
    html = read(page, f"/what-if?incident={INCIDENT}&in_force=usa-qat-2025")
    told = words(html)

    assert "Otherwise:" in told
    assert "Qatar guarantee, Sec. 2(a) (not in force, had it been engaged → engaged)" in told
    assert f"/what-if?incident={INCIDENT}&in_force=usa-qat-2025" in told
    assert "/instruments/usa-qat-2025#clause-2a" in links(html, "usa-qat-2025")


def test_an_attack_supposed_is_answered_with_its_grounds(page: TestClient) -> None:
    """Nobody has reported it, and yet every verdict has its why."""
    html = read(page, f"/what-if?{ATTACK}")
    why = next(one for one in links(html, "/what-if/why/usa-qat-2025/2a") if "for=QAT" in one)
    told = words(read(page, why))

    assert "the Qatar guarantee (Sec. 2(a) and Sec. 2(b))" in words(html)
    assert "Every element is met" in told
    assert links(read(page, why), r"^/what-if\?.*attacker=ISR")


def test_the_law_of_another_day_and_one_reading_are_supposed_too(page: TestClient) -> None:
    """Law and words are suppositions as any other."""
    told = words(read(page, f"/what-if?{ATTACK}&on=2025-09-01&reading=narrow&strict=yes"))

    assert "was not in force" in told


def test_the_form_alone_teaches(page: TestClient) -> None:
    """With an example, and with an incident what to do next."""
    assert "For example" in words(read(page, "/what-if"))
    assert "Now say what should be otherwise" in words(read(page, f"/what-if?incident={INCIDENT}"))


def test_what_means_nothing_is_refused(page: TestClient) -> None:
    """A word that is none, an incident that there is not, a clause that says nothing of it."""
    assert "comparisons/wrong-setting" in read(page, f"/what-if?incident={INCIDENT}&set=weather=fine", status=400)
    assert "cli/unknown-incident" in read(page, "/what-if?incident=atlantis&act=attack", status=404)
    assert "web/no-incident" in page.get("/what-if.csv?act=attack").text
    assert "cli/no-finding" in read(page, f"/what-if/why/usa-qat-2025/2a?{ATTACK}&for=FRA", status=404)
    assert "statements/unknown-actor" in read(page, "/what-if?attacker=Atlantis", status=404)


def test_what_turns_is_taken_along(page: TestClient) -> None:
    """A row for each finding that comes out otherwise."""
    text = page.get(f"/what-if.csv?incident={INCIDENT}&in_force=usa-qat-2025").text
    rows = {one["provision"]: one["after"] for one in csv.DictReader(io.StringIO(text))}

    assert "engaged" == rows["usa-qat-2025#2b"]


def test_a_cascade_is_followed_and_shared(page: TestClient) -> None:
    """July 1914, with everything that was asked in the address."""
    html = read(page, f"/cascade?{JULY}")
    told = words(html)

    assert "Round 1" in told
    assert "Russia joins Serbia without a clause" in told
    assert "aut-deu-1879#1" in told
    assert "/cascade?attacker=AUH&victim=SRB&on=1914-07-28&assume=RUS+joins+SRB" in told
    assert "RUS" in page.get(f"/cascade.csv?{JULY}").text


def test_a_cascade_begins_with_an_incident_too(page: TestClient) -> None:
    """On the law of the day it happened, and only by clauses that say shall and name force."""
    told = words(read(page, f"/cascade?incident={INCIDENT}&shall=yes&force=yes"))

    assert "If Israel attacks Qatar" in told
    assert "Only clauses that name force are followed." in told


def test_a_cascade_without_a_beginning_teaches(page: TestClient) -> None:
    """The form, and no answer."""
    assert "It is a calculation on texts, and no forecast." in words(read(page, "/cascade?attacker=AUH"))
    assert "cli/no-attack" in page.get("/cascade.csv").text


def test_a_supposition_has_a_map_and_its_marks(page: TestClient) -> None:
    """Where it would be, with a table that says the same; nothing is drawn where the law alone is another."""
    html = read(page, "/what-if?attacker=ISR&victim=QAT&place=Doha&act=air+strike&date=2026-03-01")

    assert "/what-if/chart/map.svg?" in html
    assert "territory struck territory Qatar Doha" in words(html)
    assert "/what-if/chart/map.svg" not in read(page, f"/what-if?incident={INCIDENT}&in_force=usa-qat-2025")
    assert "/what-if/chart/map.svg" in read(page, f"/what-if?incident={INCIDENT}&place=Tallinn")


def test_what_turns_from_nothing_leads_to_the_words(page: TestClient) -> None:
    """There are no grounds on record of a finding that is not on record."""
    html = read(page, f"/what-if?incident={INCIDENT}&place=Tallinn&victim=EST")
    told = words(html)

    assert "no finding" in told
    assert "/why/nato-1949/5?" not in html


def test_a_supposition_that_turns_nothing_says_so(page: TestClient) -> None:
    """An empty answer teaches."""
    assert "No verdict turns on it." in words(read(page, f"/what-if?incident={INCIDENT}&attacker=Israel"))


def test_a_cascade_shows_who_is_drawn_in(page: TestClient) -> None:
    """As a picture, with its data, its grounds and how to cite it."""
    html = read(page, "/cascade?attacker=AUH&victim=SRB&on=1914-07-28&assume=RUS+joins+SRB")

    assert "/cascade/chart/rounds.svg?" in html
    assert "/cascade/chart/rounds.csv?" in html
    assert 'id="cite-rounds"' in html


def test_half_a_question_says_what_is_missing(page: TestClient) -> None:
    """A cascade has two sides, and a supposition is of an incident that there is."""
    assert "Say also who is attacked" in words(read(page, "/cascade?attacker=RUS"))
    assert "Say also who attacks" in words(read(page, "/cascade?victim=EST"))
    assert "nowhere" in words(read(page, "/what-if?incident=nowhere", status=404))
