"""The four example reports against what a careful coder states from them by hand."""

from pathlib import Path

import pytest

from foedus.actors import load_actors
from foedus.files import read_yaml
from foedus.places import load_places
from foedus.reader import Lexicon, NamedInstrument, read_report
from foedus.statements import Record, load_statements

GOLD = Path(__file__).parents[1] / "cases" / "reports"
REPORTS = Path(__file__).parents[2] / "src" / "foedus" / "register" / "reports"
NAMES = ("al-udeid-2025-06-23", "doha-2025-09-09", "order-2025-10-01", "qatar-2026-02-28")


def terms(record: Record) -> set[str]:
    """Return what is claimed, by whom, without the words."""
    return {
        " | ".join((one.about, one.property, ", ".join(sorted(one.value)), one.holder, one.stance))
        for one in record.statements
    }


def shortfall(name: str) -> dict[str, set[str]]:
    """Return what the reader is known to miss, and to add."""
    plain = read_yaml((GOLD / f"{name}.shortfall.yaml").read_text(encoding="utf-8"), at=name).plain()
    assert isinstance(plain, dict)
    return {key: {str(item) for item in items} if isinstance(items, list) else set() for key, items in plain.items()}


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    """Return the name of one example report."""
    return str(request.param)


@pytest.fixture
def record(name: str, lexicon: Lexicon, instruments: tuple[NamedInstrument, ...]) -> Record:
    """Return what the reader makes of it."""
    return read_report(REPORTS / f"{name}.md", published_on=None, lexicon=lexicon, instruments=instruments)


@pytest.fixture
def gold(name: str) -> Record:
    """Return what was stated by hand; loading it checks every value against the vocabularies."""
    return load_statements(GOLD / f"{name}.statements.yaml", actors=load_actors(), places=load_places())


def test_the_reader_states_the_gold_but_for_the_known_shortfall(name: str, record: Record, gold: Record) -> None:
    """A report read by machine says what the hand said, and every difference is on record."""
    known = shortfall(name)

    assert known["missing"] == terms(gold) - terms(record)
    assert known["excess"] == terms(record) - terms(gold)


def test_the_reader_invents_nothing(name: str) -> None:
    """Beside the gold nothing is stated of the example reports."""
    assert set() == shortfall(name)["excess"]


def test_the_gold_quotes_the_report(name: str, gold: Record) -> None:
    """Every statement by hand stands on words of the report."""
    text = (REPORTS / f"{name}.md").read_text(encoding="utf-8")

    assert [] == [one.words for one in gold.statements if not one.words or one.words not in text]


def test_every_statement_points_at_its_words(name: str, record: Record) -> None:
    """Offsets count in the file, front matter included."""
    text = (REPORTS / f"{name}.md").read_text(encoding="utf-8")

    assert [] == [one for one in record.statements if one.words != text[one.start : one.end]]


def test_the_quoted_order_is_the_order(lexicon: Lexicon, instruments: tuple[NamedInstrument, ...]) -> None:
    """The words of the order in our report are those of the Federal Register."""
    text = (REPORTS / "order-2025-10-01.md").read_text(encoding="utf-8")
    record = read_report(REPORTS / "order-2025-10-01.md", published_on=None, lexicon=lexicon, instruments=instruments)

    assert (
        "The United States shall regard any armed attack on the territory, sovereignty, or critical infrastructure of "
        "the State of Qatar as a threat to the peace and security of the United States" in text
    )
    assert ("usa-qat-2025", "nato-1949") == record.named_instruments


def test_both_sides_of_the_notice_are_kept(lexicon: Lexicon, instruments: tuple[NamedInstrument, ...]) -> None:
    """The White House says that Qatar was told before; Qatar denies it, and has two times of its own."""
    path = REPORTS / "doha-2025-09-09.md"
    record = read_report(path, published_on=None, lexicon=lexicon, instruments=instruments)

    assert {
        ("before", "USA", "affirms"),
        ("before", "QAT", "denies"),
        ("during", "QAT", "affirms"),
        ("after", "QAT", "affirms"),
    } == {
        (", ".join(one.value), one.holder, one.stance)
        for one in record.statements
        if one.about == "notification-usa" and one.property == "when"
    }
