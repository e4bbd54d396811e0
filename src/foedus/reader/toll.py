"""A number said of those killed, hurt, launched or shot down: its property, its verb and its words."""

from collections.abc import Sequence
from dataclasses import dataclass

from foedus.reader.mention import Part
from foedus.reader.numbers import Count
from foedus.reader.unit import Unit


@dataclass(frozen=True, slots=True)
class Toll:
    """One number: its property, the unit that says what became of them, and its words.

    `spared` is how many are taken from all that were launched ("shot down all but two"); None where none are.
    `echo` marks a number alone that answers one told before: "Pakistan acknowledged 23";
    `fresh` one that counts only where none was told: "four are in hospital".
    """

    name: str
    at: int
    part: Part
    spared: int | None = None
    echo: bool = False
    fresh: bool = False


def toll_of(
    units: Sequence[Unit], *, name: str, at: int, found: Count, echo: bool = False, fresh: bool = False
) -> Toll:
    """Return the toll whose verb or noun is at `at` and whose number is `found`."""
    first, last = min(at, found.first), max(at + 1, min(found.last, len(units)))
    return Toll(name, at, Part((found.value,), units[first].start, units[last - 1].end), echo=echo, fresh=fresh)


def none_of(units: Sequence[Unit], *, name: str, at: int, begin: int, end: int) -> Toll:
    """Return the toll that says of a stretch of units (half-open) that there were none."""
    return Toll(name, at, Part(("0",), units[begin].start, units[end - 1].end))
