"""What stands in a clause, each unit with the preposition under which it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foedus.reader.grammar import AIMS, DAY_WORDS, DIRECTIONS, MAX_BRACKET, MEASURES, PRONOUNS, RESULTS
from foedus.reader.lexicon import Unit
from foedus.reader.speechwords import PREPOSITIONS


@dataclass(frozen=True, slots=True)
class Filler:
    """One unit with the preposition under which it stands: "" for the subject or the direct object."""

    prep: str
    at: int
    unit: Unit


def fillers(units: Sequence[Unit], *, begin: int, end: int, subject: bool = False) -> Iterator[Filler]:
    """Yield the units of a region that mean something, each with its preposition's class.

    In a subject, an opening such as "On 9 September" or "In a statement" ends where the next noun group begins.
    """
    prep = core = ""
    inside = 0
    for at in range(begin, end):
        unit = units[at]
        inside = at + MAX_BRACKET if unit.low == "(" else 0 if unit.low == ")" or at > inside else inside
        if inside:
            continue
        if (
            unit.low == "and"
            and prep == "place"
            and not subject
            and at + 1 < end
            and units[at + 1].low in {"a", "an", "the"}
        ):
            prep = core
        if subject and prep and _opening_ends(units, at, begin):
            prep = ""
        changed = _preposition(units, at, end, prep)
        if changed is not None:
            prep = changed
            core = prep if prep in {"", "on", "at", "to", "hit"} else core
        elif unit.meanings or unit.capital or unit.low in PRONOUNS:
            yield Filler(prep, at, unit)


ROUGHLY = frozenset(("about", "over", "around", "under", "than", "near"))


def _preposition(units: Sequence[Unit], at: int, end: int, prep: str) -> str | None:
    """Return the class under which the next units stand, where this one is a preposition or the like."""
    unit = units[at]
    if unit.low in AIMS and at + 1 < end:
        return "aim"
    if unit.low in RESULTS:
        return "hit" if unit.low in {"hitting", "striking", "destroying", "damaging"} else "result"
    following = units[at + 1] if at + 1 < end else None
    if following is not None and (
        (unit.low == "at" and following.low in {"least", "most"})
        or (unit.low in ROUGHLY and _counts(following, rough=unit.low))
    ):
        return None
    if unit.low in PREPOSITIONS and not unit.glued and not unit.meanings:
        kind = PREPOSITIONS[unit.low]
        before = units[at - 1].low if at else ""
        if kind in {"of", "from"} and before in DIRECTIONS | MEASURES:
            return "place"
        # "bombed the port, together with a tanker": of one list
        listed = kind == "with" and before in {"together", "along"}
        return prep if listed or kind == "of" or (kind in {"on", "at"} and prep == "aim") else kind
    return "other" if unit.low in {"not", "rather"} else None


def _counts(unit: Unit, *, rough: str) -> bool:
    """Whether a number follows "about", "more than" and the like; "more than a hundred" too."""
    return "number" in unit.roles or unit.low[:1].isdigit() or (rough == "than" and unit.low in {"a", "an"})


def _opening_ends(units: Sequence[Unit], at: int, begin: int) -> bool:
    if at == begin:
        return False
    before, unit = units[at - 1], units[at]
    if before.low in PREPOSITIONS or unit.low in PREPOSITIONS:
        return False
    dated = before.low.removesuffix("s") in DAY_WORDS or (len(before.low) == 4 and before.low.isdecimal())  # noqa: PLR2004 - a year
    dated = dated or (before.low[:1].isdecimal() and before.low.endswith(("st", "nd", "rd", "th")))
    return (dated and unit.low not in DAY_WORDS and not unit.low.isdecimal() and unit.low != ",") or (
        unit.low in {"the", "a", "an", "its", "their", "several"}
    )
