"""What stands in a clause, each unit with the preposition under which it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foedus.reader.dayparts import MONTH_NUMBER
from foedus.reader.grammar import AIMS, DIRECTIONS, MAX_BRACKET, MEASURES, PRONOUNS, RESULTS
from foedus.reader.openings import NO_NOUN, SUBJECTS, opens_participle
from foedus.reader.speechwords import DETERMINERS, PREPOSITIONS
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import DAY_WORDS


@dataclass(slots=True, unsafe_hash=True)
class Filler:
    """One unit with the preposition under which it stands: "" for the subject or the direct object."""

    prep: str
    at: int
    unit: Unit


def fillers(units: Sequence[Unit], *, begin: int, end: int, subject: bool = False, lead: str = "") -> Iterator[Filler]:
    """Yield the units of a region that mean something, each with its preposition's class.

    In a subject, an opening such as "On 9 September" or "In a statement" ends where the next noun group begins.
    `lead` is the class of the preposition that belongs to the word before the region: "came down on" the village.
    """
    prep = core = lead
    inside, tail = 0, False
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
        if subject and prep and not tail and _opening_ends(units, at, begin):
            prep = ""
        ing = subject and not prep and unit.low.endswith("ing")
        if ing and opens_participle(units, at=at, begin=begin, end=end):
            prep, tail = "other", True
            continue
        changed = _preposition(units, at, end, prep)
        if changed is not None:
            prep = changed
            core = prep if prep in {"", "on", "at", "to", "hit"} else core
        elif unit.meanings or unit.capital or unit.low in PRONOUNS:
            yield Filler(prep, at, unit)


MEANT = frozenset("meant intended destined".split())
BOUND = frozenset("bound headed heading".split())


def _is_rough(units: Sequence[Unit], at: int) -> bool:
    """Whether a preposition only makes a number rough: "at least six", "about a dozen", "up to ten"."""
    unit, following = units[at], units[at + 1]
    if unit.low in {"at", "to"}:
        bound = following.low in {"least", "most"}
        return bound if unit.low == "at" else at > 0 and units[at - 1].low in {"up", "close"} and _counts(units, at + 1)
    return unit.low in ROUGHLY and _counts(units, at + 1)


def _is_meant(units: Sequence[Unit], at: int) -> bool:
    """Whether "for" says what arms were meant for: "a drone meant for the consulate", "missiles bound for Haifa"."""
    before = units[at - 1].low if at else ""
    return units[at].low == "for" and (before in MEANT or (before in BOUND and _of_arms(units, at - 1)))


def _of_arms(units: Sequence[Unit], at: int) -> bool:
    """Whether what is bound for somewhere is a missile or the like, and no ship or traveller."""
    return any("weapon" in unit.roles for unit in units[max(0, at - 3) : at])


def _is_town(unit: Unit | None) -> bool:
    """Whether a road may begin there: at a town, known or not; a road from a state says little of where."""
    return unit is not None and unit.capital and "state" not in unit.roles


# What closes an opening: an hour, a stretch of time, or that it answered something.
OF_CLOCK = frozenset(
    "a.m. p.m. am pm gmt utc hours o'clock midnight noon dawn dusk daybreak midday nightfall sunrise sunset minutes "
    "moments light retaliation response reply return reprisal revenge turn answer".split()
)
# Nouns that close an opening without a comma: "in the autumn Israeli jets", "for the first time shells".
ENDING = frozenset("ground autumn summer winter spring war time times part sea incident incidents".split())
ROADS = frozenset("road roads highway motorway track railway route trail".split())
ROUGHLY = frozenset(("about", "over", "around", "under", "than", "near"))


def _preposition(units: Sequence[Unit], at: int, end: int, prep: str) -> str | None:
    """Return the class under which the next units stand, where this one is a preposition or the like."""
    unit = units[at]
    if (unit.low in AIMS and at + 1 < end) or _is_meant(units, at):
        return "aim"
    if unit.low in RESULTS:
        return "hit" if unit.low in {"hitting", "striking", "destroying", "damaging"} else "result"
    following = units[at + 1] if at + 1 < end else None
    if following is not None and _is_rough(units, at):
        return None
    closing = unit.low == "on" and following is not None and _goes_on(units, at, following)
    if closing or (unit.low == "to" and _is_purpose(units, at, end)):
        return "other"
    if unit.low in PREPOSITIONS and not unit.glued and not unit.meanings:
        return _class_of(units, at, prep, following)
    only = following is not None and following.low == "only"  # "not only X but also Y"
    return "other" if unit.low in {"not", "rather"} and not only else None


def _goes_on(units: Sequence[Unit], at: int, following: Unit) -> bool:
    """Whether "on" closes a stretch of time: "two years on Israeli jets", "a fortnight on, shells"."""
    lapse = at > 0 and (units[at - 1].low in LAPSES or units[at - 1].low == "fortnight")
    return lapse and (
        bool(following.roles & SUBJECTS) or following.low in {"a", "an", ","} or _opens_count(units, at + 1)
    )


def _is_purpose(units: Sequence[Unit], at: int, end: int) -> bool:
    """Whether "to" opens what it was done for, with an object of its own: "sent troops to train its army"."""
    near = units[at + 1 : min(end, at + 3)]
    return (
        len(near) > 1
        and near[0].low.islower()
        and near[0].low.isalpha()
        and not near[0].capital
        and near[0].low not in DETERMINERS
        and near[1].low in DETERMINERS
    )


def _class_of(units: Sequence[Unit], at: int, prep: str, following: Unit | None) -> str:
    """Return the class of a preposition by its neighbours; `prep` is that under which it stands itself."""
    unit = units[at]
    if unit.low == "at" and [one.low for one in units[at + 1 : at + 3]] == ["the", "hands"]:
        return "by"
    kind = PREPOSITIONS[unit.low]
    before = units[at - 1].low if at else ""
    if kind in {"of", "from"} and (
        before in DIRECTIONS | MEASURES or (kind == "from" and before in ROADS and _is_town(following))
    ):
        return "place"
    if before == "and" and unit.low in {"about", "around"} and units[at - 2].low in PREPOSITIONS:
        kind = "place"  # "landed in and about the town"
    launched = any(one.low in LAUNCHED for one in units[max(0, at - 6) : at])
    if prep == "from" and launched and unit.low in {"in", "near", "off", "inside", "outside"}:
        kind = "from"  # "fired from ships in the Red Sea"
    # "bombed the port, together with a tanker": of one list
    listed = kind == "with" and before in {"together", "along"}
    return prep if listed or kind == "of" or (kind in {"on", "at"} and prep == "aim") else kind


# "Fired from ships in the Red Sea" tells where these stood; "under fire from jets near Bunia" where it was.
LAUNCHED = frozenset("fired launched shot flown sent".split())


def _counts(units: Sequence[Unit], at: int) -> bool:
    """Whether a number stands behind "about", "more than" and the like: "more than a hundred" too."""
    unit, before = units[at], units[at - 1].low
    if "number" in unit.roles or unit.low[:1].isdigit() or (before == "than" and unit.low in {"a", "an"}):
        return True
    following = units[at + 1] if at + 1 < len(units) else unit
    return unit.low in {"a", "half"} and following.low in MULTITUDES


MULTITUDES = frozenset("dozen score hundred thousand hundreds thousands a".split())
# What makes a number rough, by its first word; none of these opens anything else.
HEDGING = {
    **dict.fromkeys("about around over under nearly almost roughly approximately some".split(), ()),
    "at": ("least", "most"), "up": ("to",), "close": ("to",), "well": ("over", "above"), "upwards": ("of",),
    **dict.fromkeys(("more", "fewer", "less"), ("than",)), "as": ("many", "few"), "no": ("fewer", "less", "more"),
}  # fmt: skip
LAPSES = MEASURES | frozenset("minutes hours days weeks months years per degrees".split())


def _opens_count(units: Sequence[Unit], at: int) -> bool:
    """Whether a rough number of things begins: "at least four drones", "well over a hundred"; no hours and no miles."""
    rest = HEDGING.get(units[at].low)
    step = at + 1 + bool(rest)
    if rest is None or step >= len(units) or (rest and units[at + 1].low not in rest):
        return False
    step += units[step].low in {"as", "than"}
    if step >= len(units) or not _counts(units, step):
        return False
    return all(unit.low not in LAPSES for unit in units[step + 1 : step + 4])


def _is_month(units: Sequence[Unit], at: int) -> bool:
    """Whether a month stands before the number of its day: "June 23", "Sept. 9"."""
    step = at - (units[at].low == "." and at > 0)
    return units[step].low in MONTH_NUMBER


def _opening_ends(units: Sequence[Unit], at: int, begin: int) -> bool:
    if at == begin:
        return False
    before, unit = units[at - 1], units[at]
    if before.low not in PREPOSITIONS and _opens_count(units, at):
        return True  # "In September 2025 about twenty drones", "on Tuesday at least four"
    if before.low in PREPOSITIONS or unit.low in PREPOSITIONS:
        return False
    armed = bool(unit.roles & {"force", "weapon", "number"}) or unit.low[:1].isdecimal()
    people = "demonym" in unit.roles and before.capital and before.place and "demonym" not in before.roles
    dated = before.low.removesuffix("s") in DAY_WORDS or (len(before.low) == 4 and before.low.isdecimal())  # noqa: PLR2004 - a year
    dated = dated or (before.low.isdecimal() and at > 1 and _is_month(units, at - 2))  # "May 3"
    dated = dated or before.low in OF_CLOCK or (before.low[:1].isdecimal() and before.low[-3:-2] in {":", "."})
    dated = dated or (before.low[:1].isdecimal() and before.low.endswith(("st", "nd", "rd", "th")))
    dated = dated or (before.low in ENDING and (unit.low.isalpha() or armed or "demonym" in unit.roles))
    dated = dated or (before.low == "on" and at > 1 and _goes_on(units, at - 1, unit))
    counted = "number" in unit.roles and unit.low.isalpha() and before.low.isalpha() and not before.capital
    somewhere = bool(before.place) and before.capital and "demonym" not in before.roles and not unit.capital
    # "In the Gulf of Sidra American jets", "In Mali gunmen"
    return (
        people
        or (counted and before.low not in NO_NOUN)
        or (armed and somewhere)
        or (dated and unit.low not in DAY_WORDS and not unit.low.isdecimal() and unit.low != ",")
        or (unit.low in {"the", "a", "an", "its", "their", "several"})
        or (unit.low in {"it", "they", "we", "he", "she"} and somewhere)
    )
