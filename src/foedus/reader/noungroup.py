"""The words before a noun of force that belong to it: "Israel's latest round of air and artillery strikes".

The group begins at its determiner or its owner; "a wave of" and the like belong to what they count, and "missile and"
to "drone attacks".
"""

from collections.abc import Sequence

from foedus.reader.finite import is_verb
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import DAY_WORDS

DEFINITE = frozenset("the this that these those its their both".split())
DETERMINERS = frozenset(
    "the a an its their his her our this that these those any no every each another some such".split()
)
ENDS = frozenset(
    "covers covering excludes prohibits forbids bans outlaws defines regulates governs permits allows authorises lists "
    "on in at against of by to from with for and or but that which who is are was were be been has have had "
    "did do after before when while as over under during into about near not would could will may".split()
)
# Nouns that count or bundle what comes after "of".
BUNDLES = frozenset(
    "barrage barrages salvo salvos salvoes volley volleys hail wave waves series swarm swarms round rounds shower "
    "rain stream string spate burst bursts flurry fusillade torrent succession spell campaign surge onslaught storm "
    "broadside broadsides bout blizzard cascade rash sequence batch".split()
)
# Arms and elements that "and" joins before the noun: "missile and drone attacks", "land and sea operation".
MEANS = frozenset("air land sea ground naval artillery land-based long-range short-range bomb gun".split())
LONGEST = 8


def noun_group(units: Sequence[Unit], *, at: int) -> int:
    """Return where the group of the noun at `at` begins."""
    if units[at].low.startswith("under "):
        return at
    first = _plain_group(units, at)
    while (joined := _joined_means(units, first, at)) or (bundled := _bundle(units, first)) != first:
        first = _plain_group(units, joined) if joined else bundled
    return first


def _joined_means(units: Sequence[Unit], first: int, at: int) -> int:
    """Return the unit of the arms that "and" joins to those at `first`, or 0."""
    if first < 2 or units[first - 1].low not in {"and", ",", "or"}:  # noqa: PLR2004 - "missile and"
        return 0
    if first == at and " " not in units[at].low:
        return 0
    before = units[first - 2]
    own = _is_means(units[first]) or first == at  # "drone attacks" is one word of the lexicon
    return first - 2 if own and _is_means(before) else 0


def _is_means(unit: Unit) -> bool:
    return unit.low in MEANS or "weapon" in unit.roles


def _bundle(units: Sequence[Unit], first: int) -> int:
    """Return where "a wave of" begins that stands before the group, else where the group begins."""
    if first < 2 or units[first - 1].low != "of" or units[first - 2].low not in BUNDLES:  # noqa: PLR2004 - "wave of"
        return first
    return _plain_group(units, first - 2)


def _counts(units: Sequence[Unit], at: int) -> bool:
    """Whether a number opens the group: "lists 14 attacks"; a year and a day do not, nor one behind an owner."""
    unit, before = units[at], units[at - 1] if at else None
    if not ("number" in unit.roles or (unit.low.isdecimal() and len(unit.low) < YEAR)) or before is None:
        return False
    dated = at + 1 < len(units) and units[at + 1].low in DAY_WORDS
    owned = before.low in DETERMINERS | DAY_WORDS or before.low == "'s" or "demonym" in before.roles
    return not (dated or owned)


YEAR = 4


def _parts_adjectives(units: Sequence[Unit], at: int) -> bool:
    """Whether a comma parts two adjectives of one noun: "a second, far heavier wave"."""
    if units[at].low != "," or at < 2 or units[at - 2].low not in DETERMINERS:  # noqa: PLR2004 - "a second,"
        return False
    first, second = units[at - 1], units[at + 1]
    return all(one.low.isalpha() and not one.meanings and not one.capital for one in (first, second))


def _plain_group(units: Sequence[Unit], at: int) -> int:
    first = at
    while first > 0 and at - first < LONGEST:
        before = units[first - 1]
        if _parts_adjectives(units, first - 1):
            first -= 2
            continue
        if (before.low in ENDS and not (before.low == "may" and before.capital)) or (
            not before.low[:1].isalnum() and before.low != "'s"
        ):
            break
        if is_verb(units, at=first - 1) or (
            before.roles & {"verb", "act verb"} and "attack noun" not in before.roles and "weapon" not in before.roles
        ):
            break
        first -= 1
        if before.low in DETERMINERS or _counts(units, first):
            break
        if (
            before.roles & {"state", "group", "organisation", "office", "capital"}
            and "demonym" not in before.roles
            and units[first + 1].low != "'s"
            and first + 1 == at
            and not before.roles & {"capital", "group"}
        ):
            first += 1
            break
    return first
