"""The reader on paragraphs of two to four sentences in many styles: which of their attacks it reads, and how right."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path

from bench.reader.archive import read_items
from bench.reader.found import Found, reading_of
from bench.reader.known import Known
from bench.reader.sentences import BEHIND
from foedus.reader import code_report
from foedus.statements import Document
from foedus.terms import Days, parse_days

# A pair that agrees in less than this is none, where a paragraph tells of several attacks.
LEAST = 0
SAME = 4
# Each slot of the labels with the property in which the reader states it.
SLOTS = {"by": "by", "at": "place", "date": "happened_on", "kill": "killed"}
Label = Mapping[str, object]


def measure_paragraphs(path: Path, *, known: Known) -> dict[str, dict[str, int]]:
    """Return, for each file of the archive, counts of attacks and of their slots: wanted, found and right.

    An attack found is right where it is paired with one of the labels, by where it was, when and who did it.

    Raises:
        OSError: The archive cannot be read.
    """
    counts: dict[str, Counter[str]] = {}
    for name, one in read_items(path):
        row = counts.setdefault(name, Counter())
        document = Document(id="paragraph", published_on=str(one["on"]))
        text = f"{one['p']}\n\n{BEHIND}"
        record = code_report(text, document=document, lexicon=known.lexicon, instruments=known.instruments)
        found = [each for each in reading_of(record).events if each.named("act")]
        labels = one.get("events") or []
        _count(row, labels if isinstance(labels, list) else [], found)
    return {name: dict(sorted(row.items())) for name, row in counts.items()}


def _count(row: Counter[str], labels: Sequence[Label], found: Sequence[Found]) -> None:
    """Add what one paragraph wants, has and has right."""
    pairs = _pairs(labels, found)
    row.update({"paragraphs": 1, "attacks wanted": len(labels), "attacks found": len(found)})
    row["attacks right"] += len(pairs)
    for label, event in pairs:
        for slot, name in SLOTS.items():
            want, have = str(label[slot]), _value(event, name)
            row[f"{slot} wanted"] += bool(want)
            row[f"{slot} found"] += bool(have)
            row[f"{slot} right"] += bool(want and have) and _agree(slot, want, have)


def _pairs(labels: Sequence[Label], found: Sequence[Found]) -> list[tuple[Label, Found]]:
    """Return the attacks of the labels each with the one found that agrees best with it, none of them twice."""
    scored = [
        (_alike(labels[one], found[two]), one, two) for one, two in product(range(len(labels)), range(len(found)))
    ]
    pairs: dict[int, int] = {}
    for score, one, two in sorted(scored, key=lambda each: -each[0]):
        apart = score < (LEAST if len(labels) > 1 else LEAST - 1)
        if not apart and one not in pairs and two not in pairs.values():
            pairs[one] = two
    return [(labels[one], found[two]) for one, two in pairs.items()]


def _alike(label: Label, event: Found) -> int:
    """Return how well an attack found agrees with a label: who, where and when count alike."""
    score = 0
    for slot in ("by", "at", "date"):
        want, have = str(label[slot]), _value(event, SLOTS[slot])
        if want and have:
            score += 2 if _agree(slot, want, have) else -3 if slot == "date" else -1
    return score


def _value(event: Found, name: str) -> str:
    items = event.named(name)
    return ",".join(items[0].values) if items else ""


def _agree(slot: str, want: str, have: str) -> bool:
    """Whether a value found is that of a label, as far as their spellings allow to tell."""
    if slot == "kill":
        return want.rstrip(".") == have.rstrip(".~")
    if slot == "date":
        first, second = _days(want), _days(have)
        return first is not None and second is not None and first.meet(second) is not None
    mine, other = want.lower().removeprefix("the "), have.lower().removeprefix("the ")
    parts = [part for part in re.split(r", *", mine) if part] if slot == "by" else [mine]
    return any(part[:SAME] in other or other[:SAME] in part for part in parts)


def _days(text: str) -> Days | None:
    try:
        return parse_days(text)
    except ValueError:
        return None
