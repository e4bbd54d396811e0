"""A project as a newsroom would have it after years: many incidents, each told in many reports by several holders."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

from foedus.statements import Document, Holder, Record, Statement, Titled
from foedus.store import open_store

SEED = 20260911
REPORTS = 10
HOLDERS = 4
BEGUN = datetime(2015, 1, 1, tzinfo=UTC)
# Attacker, victim, place: pairs of states that clauses of the register speak of.
STRIKES = (
    ("ISR", "QAT", "Doha"),
    ("IRN", "QAT", "Doha"),
    ("RUS", "UKR", "Kyiv"),
    ("PRK", "KOR", "Seoul"),
    ("IND", "PAK", "Islamabad"),
    ("AZE", "ARM", "Yerevan"),
    ("IRN", "SAU", "Riyadh"),
    ("RUS", "POL", "Warsaw"),
    ("CHN", "PHL", "Manila"),
    ("TUR", "SYR", "Damascus"),
)
ACTS = ("air strike", "missile strike", "drone strike", "bombardment")
OBJECTS = ("territory", "armed forces", "residential building", "critical infrastructure")
SENTENCE = "On {day} {by} struck {place}, officials of {holder} said. "


def name_of(number: int) -> str:
    """Return the id of the incident of a number: the higher, the later."""
    day = (BEGUN + timedelta(days=4 * number)).date().isoformat()
    return f"{STRIKES[number % len(STRIKES)][2].lower()}-{day}"


def an_incident(number: int, *, statements: int = 100) -> tuple[Record, dict[str, str]]:
    """Return one incident as its reports tell it, `statements` in all, with the texts of the reports."""
    chance = random.Random(SEED + number)  # noqa: S311 - nothing secret
    by, of, place = STRIKES[number % len(STRIKES)]
    day = (BEGUN + timedelta(days=4 * number)).date().isoformat()
    name = name_of(number)
    documents, told, texts = [], [], {}
    for report in range(REPORTS):
        document = f"{name}-report-{report}"
        body = "".join(
            SENTENCE.format(day=day, by=by, place=place, holder=f"desk {holder}") for holder in range(HOLDERS)
        )
        texts[document] = body
        documents.append(Document(id=document, outlet=f"Wire {report % 5}", title=name, published_on=day))
        told += _told(name, document, body, (by, of, place, day), chance)
    holders = tuple(Holder(id=f"{who.lower()}-{number}", title=f"For {who}", speaks_for=who) for who in (by, of))
    return (
        Record(
            documents=tuple(documents),
            holders=holders,
            incidents=(Titled(id=name, title=f"Strike on {place}, {day}"),),
            statements=tuple(told[:statements]),
        ),
        texts,
    )


def _told(
    name: str, document: str, body: str, facts: tuple[str, str, str, str], chance: random.Random
) -> list[Statement]:
    by, of, place, day = facts
    values = {
        "act": chance.choice(ACTS),
        "by": by,
        "happened_on": day,
        "place": place,
        "h1.object": chance.choice(OBJECTS),
        "h1.of": of,
        "killed": str(chance.randrange(1, 40)),
        "intent": "deliberate",
        "aimed_at": of,
        "intercepted": str(chance.randrange(5)),
    }
    words = body[: body.index(".") + 1]
    return [
        Statement(
            about=name,
            property=property_,
            value=(value,),
            holder=document,
            document=document,
            words=words,
            start=0,
            end=len(words),
            stated_on=day,
        )
        for property_, value in values.items()
    ]


def make_store(folder: Path, *, incidents: int, statements: int = 100) -> int:
    """Make a project whose store holds so many incidents of so many statements, and return how many are on record."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "foedus.toml").write_text('[project]\nrecorder = "bench"\n', encoding="utf-8")
    count = 0
    with open_store(folder / "foedus.db", create=True) as store:
        for number in range(incidents):
            record, texts = an_incident(number, statements=statements)
            when = BEGUN + timedelta(days=4 * number, hours=1)
            batch = store.record_batch(record, recorder="bench", recorded_at=when, texts=texts)
            count += batch.statements if batch else 0
    return count
