"""The reader on single sentences in rare words: how many that tell an attack, none, or a public act it reads so."""

from pathlib import Path

from bench.reader.archive import read_items
from bench.reader.found import Reading, reading_of
from bench.reader.known import Known
from foedus.reader import code_report
from foedus.statements import Document

# Behind each sentence: a report is on force, and says so.
BEHIND = "Soldiers, tanks, missiles, rockets and artillery of the army have been part of this war from the beginning."
PUBLISHED = "2025-11-12"
NO_ATTACK, PUBLIC = "no-attack.yaml", "public-acts.yaml"
# Kinds of public act under other words than the vocabulary's.
KINDS = {
    "severing of relations": "sanction", "recall of an ambassador": "sanction", "expulsion of diplomats": "sanction",
    "recognition": "designation", "ultimatum": "request",
}  # fmt: skip


def measure_sentences(path: Path, *, known: Known) -> dict[str, dict[str, int]]:
    """Return, for each file of the archive, how many of its sentences are read as what they tell, of how many.

    Of `no-attack.yaml`, and of sentences marked `not`, the number is that of attacks wrongly seen.

    Raises:
        OSError: The archive cannot be read.
    """
    found: dict[str, dict[str, int]] = {}
    for name, one in read_items(path):
        none = "not" in one
        row = found.setdefault(f"{name}, that tell none" if none else name, {"read": 0, "of": 0})
        row["of"] += 1
        reading = _read(str(one["s"]), known)
        row["read"] += _tells_act(reading, str(one["kind"])) if name == PUBLIC else _tells_attack(reading)
    return found


def _read(sentence: str, known: Known) -> Reading:
    document = Document(id="sentence", published_on=PUBLISHED)
    text = f"{sentence}\n\n{BEHIND}"
    return reading_of(code_report(text, document=document, lexicon=known.lexicon, instruments=known.instruments))


def _tells_attack(reading: Reading) -> bool:
    return any(one.named("act") for one in reading.events)


def _tells_act(reading: Reading, kind: str) -> bool:
    wanted = KINDS.get(kind, kind)
    return any(wanted in item.values for one in reading.acts for item in one.named("kind"))
