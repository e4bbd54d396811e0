"""The reader on annotated sets of others (RAMS, WikiEvents, MUC-4), read from a path and never kept here.

Their questions are not ours: they ask for stretches of text, we for actors of a register. So each slot is counted
twice. Lenient: a statement of the slot shares characters with the argument. Strict: the argument names actors of the
register, and the value of a statement is one of them; arguments that name none ("gunmen") are left out of that count.
"""

import gzip
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.reader.found import Found, Reading, reading_of
from bench.reader.known import Known
from bench.reader.tally import Tally
from foedus.reader import code_report
from foedus.statements import Document

CLOSING = frozenset(", . ; : ! ? ) ] } ' ’ ” % - 's ’s n't".split())
OPENING = frozenset("( [ { “ $ # -".split())
ROLES = {"attacker": ("by",), "target": ("of", "object", "aimed_at"), "place": ("place",)}
RAMS_ATTACK, WIKI_ATTACK = "conflict.attack", "Conflict.Attack"
WORD = re.compile(r"[A-Z][A-Z'’-]*")


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of an event: its role among ours, and where it stands."""

    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Event:
    """One attack event of another set."""

    start: int
    end: int
    arguments: tuple[Argument, ...]


@dataclass(slots=True)
class Foreign:
    """One document of another set; `whole` says that all its attacks are annotated."""

    name: str
    text: str
    events: list[Event] = field(default_factory=list)
    published_on: str = ""
    whole: bool = True
    roles: dict[str, list[list[str]]] = field(default_factory=dict)


def measure_set(kind: str, *, path: Path, known: Known, most: int = 0) -> dict[str, object]:
    """Return what the reader reaches on a set of others: counts and shares for triggers and arguments.

    Raises:
        OSError: The file cannot be read.
    """
    documents = list(SETS[kind](path))[: most or None]
    readings = [(one, _read(one, known)) for one in documents]
    return _measure_muc(readings, known) if kind == "muc4" else _measure_events(readings, known)


def _read(one: Foreign, known: Known) -> Reading:
    document = Document(id=one.name, published_on=one.published_on)
    return reading_of(code_report(one.text, document=document, lexicon=known.lexicon, instruments=known.instruments))


def join_tokens(tokens: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Return tokens as running text, and where each of them stands.

    >>> join_tokens(["Iran", "'s", "long", "-", "range", "missiles", ",", "he", "said"])[0]
    "Iran's long-range missiles, he said"
    """
    text, places, opened = "", [], True
    for token in tokens:
        text += "" if opened or token in CLOSING else " "
        places.append((len(text), len(text) + len(token)))
        text += token
        opened = token in OPENING
    return text, places


def read_rams(path: Path) -> Iterator[Foreign]:
    """Yield the documents of RAMS: five sentences and one event each, so that other attacks may stand there too."""
    for plain in _lines(path):
        text, places = join_tokens([token for sentence in plain["sentences"] for token in sentence])
        document = Foreign(plain["doc_key"], text, whole=False)
        for first, last, types in plain["evt_triggers"]:
            if not types[0][0].startswith(RAMS_ATTACK):
                continue
            links = (link for link in plain["gold_evt_links"] if link[0] == [first, last])
            found = (_argument(link[2][len("evt089arg01") :], places, link[1][0], link[1][1]) for link in links)
            arguments = tuple(one for one in found if one)
            document.events.append(Event(places[first][0], places[last][1], arguments))
        yield document


def read_wikievents(path: Path) -> Iterator[Foreign]:
    """Yield the documents of WikiEvents, whole articles in which every event of its types is annotated."""
    for plain in _lines(path):
        text, places = join_tokens(plain["tokens"])
        entities = {one["id"]: one for one in plain["entity_mentions"]}
        document = Foreign(plain["doc_id"], text)
        for event in plain["event_mentions"]:
            if not event["event_type"].startswith(WIKI_ATTACK):
                continue
            found = (
                _argument(
                    one["role"], places, entities[one["entity_id"]]["start"], entities[one["entity_id"]]["end"] - 1
                )
                for one in event["arguments"]
                if one["entity_id"] in entities
            )
            at = event["trigger"]
            arguments = tuple(one for one in found if one)
            document.events.append(Event(places[at["start"]][0], places[at["end"] - 1][1], arguments))
        yield document


def read_muc4(path: Path) -> Iterator[Foreign]:
    """Yield the messages of MUC-4: capitals throughout, set in small letters with capitals at names and beginnings."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for name, plain in json.load(file).items():
            yield Foreign(name, small_letters(plain["doc"]), roles=plain["roles"])


def small_letters(text: str) -> str:
    """Return a text in capitals with each word of more than three letters capitalised, so that names can be found.

    >>> small_letters("THE GUATEMALA ARMY DENIED TODAY THAT")
    'the Guatemala army denied today that'
    """
    return WORD.sub(lambda match: _recased(match.group()), text)


PLAIN = frozenset(
    "army armed forces today yesterday that this denied attacked attack report guerrillas guerrilla government "
    "president police soldiers bomb bombs killed wounded according from with when where which were have been said they "
    "their".split()
)


def _recased(word: str) -> str:
    low = word.lower()
    return low if len(low) < 4 or low in PLAIN else low.capitalize()


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def _argument(role: str, places: list[tuple[int, int]], first: int, last: int) -> Argument | None:
    low = role.lower()
    return Argument(low, places[first][0], places[last][1]) if low in ROLES else None


def _measure_events(readings: Sequence[tuple[Foreign, Reading]], known: Known) -> dict[str, object]:
    triggers, known_attackers = Tally(), Tally()
    slots = {f"{role}, {how}": Tally() for role in ROLES for how in ("lenient", "strict")}
    beside = 0
    for document, reading in readings:
        taken: set[str] = set()
        for event in document.events:
            mine = [one for one in reading.events if _touches(one, event.start, event.end)]
            taken |= {one.id for one in mine}
            triggers.add(Tally(float(bool(mine)), 1, int(bool(mine))))
            attackers = (document.text[one.start : one.end] for one in event.arguments if one.role == "attacker")
            if any(known.named(words) for words in attackers):
                known_attackers.add(Tally(float(bool(mine)), 1, int(bool(mine))))
            for role in ROLES:
                wanted = [one for one in event.arguments if one.role == role]
                lenient, strict = _count_slot(role, wanted=wanted, mine=mine, text=document.text, known=known)
                slots[f"{role}, lenient"].add(lenient)
                slots[f"{role}, strict"].add(strict)
        others = [one for one in reading.events if one.id not in taken]
        beside += len(others)
        triggers.add(Tally(0.0, 0, len(others) if document.whole else 0))
    return {
        "documents": len(readings),
        "attack events annotated": triggers.wanted,
        "incidents that touch no annotated trigger": beside,
        "triggers": triggers.as_dict(),
        "triggers, of those whose attacker the register knows": known_attackers.as_dict(),
        "arguments": {name: tally.as_dict() for name, tally in slots.items()},
    }


def _touches(found: Found, start: int, end: int) -> bool:
    return any(item.start < end and start < item.end for item in found.items)


def _count_slot(
    role: str, *, wanted: list[Argument], mine: list[Found], text: str, known: Known
) -> tuple[Tally, Tally]:
    """Return the lenient and the strict counts of one slot of one event."""
    items = [item for one in mine for item in one.items if item.name in ROLES[role] and item.stance == "affirms"]
    spans = {(item.start, item.end) for item in items}
    right = sum(any(start < one.end and one.start < end for start, end in spans) for one in wanted)
    carried = sum(any(start < one.end and one.start < end for one in wanted) for start, end in spans)
    # Precision and recall count different things, stretches found and arguments wanted; the lesser is given to both.
    lenient = Tally(float(min(right, carried)), len(wanted), len(spans))
    naming = known.states_named if role == "place" else known.named
    named = [actors for one in wanted if (actors := naming(text[one.start : one.end]))]
    told = {value for item in items for value in _actors_of(item.values[0], item.name, known)}
    hit = sum(bool(one & told) for one in named)
    wrong = len(told - {actor for one in named for actor in one}) if named else 0
    return lenient, Tally(float(hit), len(named), hit + wrong)


def _actors_of(value: str, name: str, known: Known) -> frozenset[str]:
    if name == "place":
        return known.states_of(value)
    return frozenset({value}) if known.is_actor(value) else frozenset()


def _measure_muc(readings: Sequence[tuple[Foreign, Reading]], known: Known) -> dict[str, object]:
    relevant, perpetrators = Tally(), Tally()
    for document, reading in readings:
        wanted = any(document.roles.values())
        found = bool(reading.events)
        relevant.add(Tally(float(wanted and found), int(wanted), int(found)))
        organisations = document.roles.get("perp_organization_id", [])
        gold = [known.named(" ; ".join(small_letters(one) for one in names)) for names in organisations]
        mine = {item.values[0] for one in reading.events for item in one.items if item.name == "by"}
        named = [one for one in gold if one]
        hit = sum(bool(one & mine) for one in named)
        wrong = mine - {actor for one in named for actor in one}
        perpetrators.add(Tally(float(hit), len(named), hit + len(wrong)))
    return {
        "documents": len(readings),
        "messages with an incident": relevant.as_dict(),
        "organisations that did it, of those the register knows": perpetrators.as_dict(),
    }


SETS: dict[str, Callable[[Path], Iterator[Foreign]]] = {
    "rams": read_rams,
    "wikievents": read_wikievents,
    "muc4": read_muc4,
}
