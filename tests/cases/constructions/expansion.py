"""Sentences of the tables of constructions, each with what must come out, and what is wrong with a reading of it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any

from foedus.files import read_text, read_yaml
from foedus.reader import Lexicon, code_report
from foedus.statements import Document, Record

FOLDER = Path(__file__).parent
# A report about force that tells of none: words of more than one sense are read as in such a report.
FRAME = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
NOTHING, SEVERAL, SENTENCES = "nothing", "several", "sentences"
OPENING = re.compile(r"(?:^|(?<=\. )|(?<=\n))[a-z]")
ASKED = {
    "b": "by",
    "B": "by",
    "n": "by",
    "a": "aimed_at",
    "z": "place",
    "u": "happened_on",
    "o": "object",
    "v": "of",
    "p": "place",
    "d": "happened_on",
}
# Of these a reading may say more than is asked: a wider place, a second thing that was hit.
OPEN = frozenset(("object", "place", "of"))
Values = Mapping[str, tuple[str, ...]]
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """One text of a construction: the values asked of each attack that it tells; is it in a report on force?

    `every` holds values all of which must be found: both sides of a joint attack.
    """

    group: str
    name: str
    text: str
    asked: tuple[Values, ...]
    framed: bool = True
    every: tuple[str, ...] = ()

    def faults(self, record: Record) -> tuple[str, ...]:
        """Return what is wrong: "alarm", "missed", "merged", "more", or the properties that are not right."""
        incidents = [one.id for one in record.incidents]
        if len(incidents) != len(self.asked):
            few = "missed" if not incidents else "merged"
            return (few if len(incidents) < len(self.asked) else "alarm" if not self.asked else "more",)
        orders = permutations(incidents)
        return min((self._wrong(record, order) for order in orders), key=len)

    def _wrong(self, record: Record, order: Sequence[str]) -> tuple[str, ...]:
        return tuple(
            name
            for about, asked in zip(order, self.asked, strict=True)
            for name, right in asked.items()
            if not self._right(record, about, name, right)
        )

    def _right(self, record: Record, about: str, name: str, right: tuple[str, ...]) -> bool:
        said = {
            value
            for one in record.statements
            if one.about == about and one.stance == "affirms" and one.property.rpartition(".")[2] == name
            for value in one.value
        }
        if not right:  # nobody is said to have done it, nor where or when it was
            return not said
        return bool(said & set(right)) and said >= set(self.every) and (name in OPEN or said <= set(right))


@cache
def load(name: str) -> Any:  # noqa: ANN401 - a table of YAML is what its reader makes of it
    """Return a table beside this file, every scalar as text."""
    path = FOLDER / f"{name}.yaml"
    return read_yaml(read_text(path), at=str(path)).plain()


def cases() -> Iterator[Case]:
    """Yield every text of the tables."""
    number = 0
    for group, rows in load("table").items():
        for name, text, asks in rows:
            number += 1
            yield from expand(group, name=name, text=text, asks=asks, number=number)
    yield from pair_cases()
    yield from phrase_cases()
    yield from sentence_cases()


def expand(group: str, *, name: str, text: str, asks: str, number: int) -> Iterator[Case]:
    """Yield the sentences of one construction: every stroke once, with targets and days that turn."""
    for step in range(len(load("fillers")["strokes"])):
        parts = _parts(step, number)
        asked = () if group == NOTHING else (_values(asks, *parts),)
        for framed in (True, False) if group == NOTHING else (True,):
            yield Case(group, name, fill(text, words=_words(*parts)), asked, framed)


def pair_cases() -> Iterator[Case]:
    """Yield every way to tell two attacks together, with fillers that share neither doer, owner, place nor day."""
    for number, (name, text, first, second) in enumerate(load(SEVERAL)):
        for step in range(len(load("fillers")["strokes"])):
            parts, others = _parts(step, number), _parts(step, number, more=1)
            words = {**_words(*parts), **_words(*others, suffix="2")}
            doers = parts if name.startswith("same doer") else others
            asked = (_values(first, *parts), _values(second, doers[0], *others[1:]))
            yield Case(SEVERAL, name, fill(text, words=words), asked)


def phrase_cases() -> Iterator[Case]:
    """Yield every noun phrase of a slot in each of its frames; a phrase has to be right in all of them."""
    for slot, table in load("phrases").items():
        for words, meant in table["phrases"]:
            right = tuple(meant.replace("+", "|").split("|"))
            for frame in table["frames"]:
                text = fill(frame, words={"{X}": words}).replace(",,", ",").replace(",.", ".")
                yield Case(slot, words, text, ({table["asks"]: right},), every=right if "+" in meant else ())


def sentence_cases() -> Iterator[Case]:
    """Yield every plain sentence with what it says; one that tells of no attack also outside a report on force."""
    for theme, rows in load(SENTENCES).items():
        for text, *told in rows:
            if told:
                yield Case(SENTENCES, theme, text, tuple(_said(words) for words in told))
            else:
                yield from (Case(NOTHING, theme, text, (), framed) for framed in (True, False))


def _said(words: str) -> Values:
    """Return the properties of "by RUS; place Dnipro|Ukraine", each with its values; "-" asks for none."""
    pairs = (part.partition(" ") for part in words.split("; "))
    return {name: () if values == "-" else tuple(values.split("|")) for name, _, values in pairs}


def fill(text: str, *, words: Mapping[str, str]) -> str:
    """Return a text with its fillers, every sentence with a capital."""
    for mark, word in words.items():
        text = text.replace(mark, word)
    return OPENING.sub(lambda found: found.group().upper(), text)


def read_case(case: Case, *, lexicon: Lexicon) -> Record:
    """Return what the reader makes of a text in a report of 12 November 2025."""
    text = FRAME + case.text if case.framed else case.text
    document = Document(id="report", published_on=load("fillers")["published_on"])
    return code_report(text, document=document, lexicon=lexicon, instruments=())


def _parts(step: int, number: int, *, more: int = 0) -> tuple[Row, Row, Row]:
    """Return who, whom and when for the sentence `step` of construction `number`; `more` those of a second attack."""
    table = load("fillers")
    strokes, targets, days = table["strokes"], table["targets"], table["days"]
    return (
        strokes[(step + 5 * more) % len(strokes)],
        targets[(step * 3 + number + 4 * more) % len(targets)],
        days[(step + number + more) % len(days)],
    )


def _values(asks: str, stroke: Row, target: Row, day: Row) -> Values:
    told = {
        "b": (stroke["by"],),
        "B": (stroke["by"], target["owner"]),
        "n": (),
        "z": (),
        "u": (),
        "a": (target["owner"],),
        "o": (target["object"],),
        "v": (target["owner"],),
        "p": (target["place"], target["in"]),
        "d": (day["day"],),
    }
    return {ASKED[letter]: told[letter] for letter in asks}


def _words(stroke: Row, target: Row, day: Row, suffix: str = "") -> dict[str, str]:
    words = {
        "A": stroke["agent"], "S": stroke["state"], "Sj": stroke["adjective"], "a Sj": _article(stroke["adjective"]),
        "have": stroke["have"], "past": stroke["past"], "ing": stroke["ing"], "base": stroke["base"],
        "of": stroke["of"], "on": stroke["on"], "an on": _article(stroke["on"]), "arm": stroke["arm"],
        "a arm": _article(stroke["arm"]), "O": target["a"], "Oj": target["adjective"],
        "a Oj": _article(target["adjective"]), "On": target["noun"], "V": target["state"], "P": target["where"],
        "D": day["on"], "d": day["bare"],
    }  # fmt: skip
    return {f"{{S{suffix}'s}}": stroke["its"]} | {f"{{{name}{suffix}}}": word for name, word in words.items()}


def _article(words: str) -> str:
    return f"{'an' if words[0] in 'AEIOaeio' else 'a'} {words}"
