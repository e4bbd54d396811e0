"""One area that a treaty names, as rows that add up, each with its authority and reading."""

from dataclasses import dataclass

from foedus.actors import ALWAYS, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One row of an area: items to take in, items to leave out, an area to stay within, for a span of days.

    An item is a unit, or `region:`, `area:`, `sovereign:`, `administered:`, `member:`, `class:` or `kind:`
    with a value. `doubtful` are units that the words or the line leave open: they are not inside.
    """

    include: tuple[str, ...]
    exclude: tuple[str, ...] = ()
    within: str = ""
    span: Span = ALWAYS
    doubtful: tuple[str, ...] = ()
    authority: str = ""
    reading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """An area by the name that treaties give it, in lower-case words."""

    id: str
    names: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
