"""What stands around the verb or noun of force, in every combination: none of it may hide the attack."""

import random
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from foedus.actors import load_actors
from foedus.files import read_yaml
from foedus.places import load_places
from foedus.reader import build_lexicon, code_report
from foedus.statements import Document, Record

CASES = Path(__file__).parent / "table.yaml"
DRAWN = 60
# Of so many sentences drawn, this share must be read right; each that is not stands in the message.
LEAST = 0.95

Read = Callable[[str], Record]


def load_cases() -> Mapping[str, object]:
    """Return the lists of words and the templates."""
    plain = read_yaml(CASES.read_text(encoding="utf-8"), at=CASES.name).plain()
    assert isinstance(plain, dict)
    return plain


TABLE = load_cases()
LISTS: dict[str, list[str]] = {
    name: [str(one) for one in found] for name, found in TABLE.items() if isinstance(found, list | dict)
}
TEMPLATES: list[dict[str, str]] = TABLE["templates"]  # type: ignore[assignment]
DAYS: Mapping[str, str] = TABLE["day"]  # type: ignore[assignment]


@pytest.fixture(scope="module")
def read() -> Read:
    """Return the reader, of reports published on 12 November 2025."""
    lexicon = build_lexicon(load_actors(), places=load_places())
    document = Document(id="report", published_on="2025-11-12")
    return lambda text: code_report(text, document=document, lexicon=lexicon, instruments=())


def draw(template: str, chance: random.Random) -> tuple[str, str, str]:
    """Return a sentence of a template, its town, and the day that must be stated, "" where none is named."""
    words = {name: chance.choice(found) for name, found in LISTS.items() if name != "templates"}
    text = " ".join(template.format(**words).replace(" ,", ",").split()).replace(" .", ".")
    day = str(DAYS[words["day"]]) if "{day}" in template and "yesterday" not in text else ""
    return text[0].upper() + text[1:], words["town"], day


def is_right(record: Record, *, by: str, town: str, day: str, alone: str = "") -> bool:
    """Whether some incident is at the town, on the day and by whom the sentence says.

    None of him who is `alone` may be there: what he did was elsewhere.
    """
    found: dict[str, dict[str, str]] = {}
    for one in record.statements:
        found.setdefault(one.about, {}).setdefault(one.property, ",".join(one.value))
    if alone and any(alone in one.get("by", "") and town in one.get("place", "") for one in found.values()):
        return False
    return any(
        town in one.get("place", "") and one.get("by", "") == by and one.get("happened_on", "").startswith(day)
        for one in found.values()
    )


@pytest.mark.parametrize("template", TEMPLATES, ids=[one["text"][:90] for one in TEMPLATES])
def test_no_neighbour_hides_an_attack(read: Read, template: dict[str, str]) -> None:
    """Openings, numbers, asides, adverbs and days stand in any order and any number."""
    chance = random.Random(template["text"])  # noqa: S311 - the same sentences each time
    wrong: list[str] = []
    for _ in range(DRAWN):
        text, town, day = draw(template["text"], chance)
        record = read(f"{text}\n\n{TABLE['behind']}")
        if not is_right(record, by=template.get("by", ""), town=town, day=day, alone=template.get("alone", "")):
            wrong.append(text)

    assert len(wrong) <= (1 - LEAST) * DRAWN, "\n".join(wrong)
