"""Coded rows drawn at random: known, partly known, not said, in every column."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from foedus.actors import load_actors
from foedus.feeds import CodedRow
from foedus.places import load_places
from foedus.terms import acts, objects
from foedus.terms.records import INTENTS, ORIGINS

# What accounts of one incident may tell otherwise.
RETOLD = ("act", "object", "of", "by", "place", "origin", "sent_by", "backed_by", "intent")
HOT = (
    "UKR RUS ISR IRN QAT USA POL PAK IND CHN TWN JPN KOR PRK ARM AZE SYR TUR GRC CYP FRA GBR DEU EGY SAU KWT LBN MLI "
    "NER BFA hezbollah hamas houthis eu"
).split()


@cache
def vocabulary() -> dict[str, tuple[str, ...]]:
    """Return the words that a column may have."""
    places = tuple(load_places().units)
    return {
        "act": (*acts().leaves, *(term.name for term in acts().terms), "armed attack", "aggression"),
        "object": (*objects().leaves, *(term.name for term in objects().terms)),
        "actor": (*HOT, *HOT, *HOT, *load_actors().ids()),
        "place": (*HOT[:30], *HOT[:30], *places, "Warsaw", "Doha", "Mediterranean Sea"),
        "origin": ORIGINS,
        "intent": INTENTS,
    }


def random_rows(
    count: int, *, seed: int, first: date = date(1900, 1, 1), last: date = date(2027, 1, 1)
) -> list[CodedRow]:
    """Return so many rows of incidents between two days; the same seed gives the same."""
    chance = random.Random(seed)  # noqa: S311 - a game, and no secret
    return [_row(chance, number, first, (last - first).days) for number in range(count)]


def retold_rows(count: int, *, seed: int) -> list[CodedRow]:
    """Return so many incidents, each told by two or three data sets that differ in some words; one seed, one list."""
    chance = random.Random(-seed)  # noqa: S311 - a game, and no secret
    found = []
    for first, *others in zip(*(random_rows(count, seed=seed + number) for number in range(3)), strict=True):
        found.append(first)
        for account, other in zip(("else", "third"), others[: chance.randint(1, 2)], strict=False):
            kept = [name for name in RETOLD if chance.random() < 0.5]
            found.append(replace(first, account=account, **{name: getattr(other, name) for name in kept}))
    return found


def _row(chance: random.Random, number: int, first: date, days: int) -> CodedRow:
    words = vocabulary()

    def some(kind: str, unsaid: float) -> str:
        if chance.random() < unsaid:
            return ""
        chosen = chance.sample(words[kind], 1 if chance.random() < 0.8 else 2)
        return "|".join(dict.fromkeys(chosen))

    start, end = _days(chance, first, days)
    by = some("actor", 0.15)
    return CodedRow(
        incident=f"made:1:{number}",
        account="made",
        first_day=start,
        last_day=end,
        act=some("act", 0.15),
        object=some("object", 0.4),
        of=some("actor", 0.3),
        by=_grouped(by, some) if chance.random() < 0.2 else by,
        place=some("place", 0.2),
        origin=some("origin", 0.85),
        sent_by=some("actor", 0.93),
        backed_by=some("actor", 0.93),
        intent=some("intent", 0.85),
    )


def _grouped(by: str, some: Callable[[str, float], str]) -> str:
    return "+".join(group for group in (by, some("actor", 0.3)) if group)


def _days(chance: random.Random, first: date, days: int) -> tuple[date | None, date | None]:
    day = first + timedelta(days=chance.randrange(days))
    how = chance.random()
    if how < 0.75:
        return day, day
    if how < 0.9:
        return day, day + timedelta(days=chance.choice((1, 5, 30, 365)))
    return (None, None) if how < 0.95 else (day, None) if how < 0.98 else (None, day)
