"""Whether a word is a finite verb here, or a participle that only describes the noun beside it."""

from collections.abc import Sequence

from foedus.reader.speechwords import CONJUNCTIONS, DETERMINERS, HEDGES, NEGATIONS, PREPOSITIONS
from foedus.reader.unit import Unit, Words
from foedus.reader.wordclass import AUXILIARIES, COMPOUNDED, is_modifier, reads_as_noun

ED_NOUNS = frozenset(
    "united need speed seed breed feed bleed deed indeed hundred sacred red bed armed shed used wicked "
    "unmanned manned guided advanced uninhabited combined based led sustained backed linked affiliated "
    "allied occupied disputed".split()
)


def is_verb(units: Sequence[Unit], *, at: int) -> bool:
    """Whether unit `at` reads as a finite verb or an auxiliary here; participles before nouns do not."""
    if not isinstance(units, Words):
        return _is_verb(units, at)
    found = units.verbs.get(at)
    if found is None:
        found = units.verbs[at] = _is_verb(units, at)
    return found


def _is_verb(units: Sequence[Unit], at: int) -> bool:
    unit = units[at]
    low = unit.low
    if low in AUXILIARIES:
        hour = low == "am" and at > 0 and units[at - 1].low[:1].isdigit()
        return not (hour or (low in {"may", "am", "will"} and unit.capital and at > 0))
    told = unit.roles or low in PLAIN_VERBS or low.endswith("ed") or low in COSTS
    return bool(told) and _is_full_verb(units, at)


def _is_full_verb(units: Sequence[Unit], at: int) -> bool:
    unit = units[at]
    low = unit.low
    joined = (
        unit.glued and at > 0 and (units[at - 1].low in {"so", "self"} or _of_compound(units, at) or low in COMPOUNDED)
    )
    if joined or (low in MEANT and _describes_aim(units, at)):
        return False
    if "verb" in unit.roles or "speech" in unit.roles:
        reduced = (low in SENT_OFF and is_sent_off(units, at=at)) or _bare_participle(units, at)
        return not (reduced or reads_as_noun(units, at=at) or is_modifier(units, at=at))
    if any(one.role == "act verb" and one.form == "past" for one in unit.meanings):
        return not is_modifier(units, at=at)
    describing = (
        low in ED_NOUNS
        and not _advanced(units, at)
        and not (low in ARMING and at + 1 < len(units) and units[at + 1].low in ARTICLED)
    )
    if not low.endswith("ed") or unit.capital or len(low) < 5 or describing or unit.glued:  # noqa: PLR2004
        articled = at > 0 and units[at - 1].low in ARTICLED  # "from the left bank", "a lost brother"
        return (low in PLAIN_VERBS and not unit.glued and not articled) or _costs(units, at)
    return not (is_modifier(units, at=at) or _describes_cargo(units, at))


def _describes_cargo(units: Sequence[Unit], at: int) -> bool:
    """Whether a participle tells what things are that are carried or meant: "laden with smuggled fuel"."""
    if not 0 < at < len(units) - 1 or not units[at + 1].low.isalpha() or units[at + 1].low in PREPOSITIONS:
        return False
    return units[at - 1].low in BEARING and units[at + 1].low not in DETERMINERS


BEARING = frozenset("with of from for against carrying bringing taking transporting hauling ferrying shipping".split())


def _advanced(units: Sequence[Unit], at: int) -> bool:
    """Whether somebody advanced: "troops advanced and attacked", and no "advanced weapons"."""
    if units[at].low != "advanced" or not 0 < at < len(units) - 1 or units[at - 1].low in DETERMINERS:
        return False
    return units[at + 1].low in WAYS_ON or units[at + 1].low in CONJUNCTIONS


WAYS_ON = frozenset("on to into through towards toward from across under at in over along against past up down".split())


def _costs(units: Sequence[Unit], at: int) -> bool:
    """Whether a word like "cost" is a verb: a number or an article stands behind it, none before: "cost 27 lives"."""
    if units[at].low not in COSTS or not 0 < at < len(units) - 1 or units[at - 1].low in DETERMINERS:
        return False
    after = units[at + 1]
    if units[at].low in FURNISHING:  # "Iran arms the militia", and no "the arms the rebels had"
        return at + 2 < len(units) and after.low in DETERMINERS and bool(units[at + 2].roles & {"force", "group"})
    return after.low in DETERMINERS or "number" in after.roles or after.low[:1].isdigit() or after.low in COUNTED


COUNTED = frozenset("dozens scores hundreds thousands at more up many several him her them over about some".split())


def _of_compound(units: Sequence[Unit], at: int) -> bool:
    """Whether a participle is joined to a name before a noun: "a Rwandan-fired mortar bomb"."""
    past = any(one.form in {"past", "part"} for one in units[at].meanings)
    return past and bool(units[at - 1].roles & {"demonym", "state", "group"}) and at + 1 < len(units)


MEANT = frozenset("meant intended destined bound aimed directed targeted".split())


def _describes_aim(units: Sequence[Unit], at: int) -> bool:
    """Whether a participle only says what the arms before it were meant for: "a drone meant for the palace hit"."""
    return 0 < at < len(units) - 1 and units[at + 1].low in {"for", "at"} and "weapon" in units[at - 1].roles


SENT_OFF = frozenset("fired launched flown sent dropped shot hurled thrown lobbed planted".split())


def _bare_participle(units: Sequence[Unit], at: int) -> bool:
    """Whether a form that is a participle alone stands without an auxiliary: "drones flown from the north hit"."""
    forms = {one.form for one in units[at].meanings if one.role == "verb"}
    if forms != {"part"} or at == 0 or "speech" in units[at].roles:
        return False
    step = at - 1
    while step > 0 and (units[step].low in HEDGES or units[step].low in NEGATIONS or units[step].low.endswith("ly")):
        step -= 1
    return units[step].low not in AUXILIARIES | CONJUNCTIONS | {","} and units[step].low.isalpha()


def is_sent_off(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a participle only describes the weapon before it ("missiles fired from Yemen hit a house")."""
    if at == 0 or at + 1 >= len(units) or "weapon" not in units[at - 1].roles:
        return False
    flown = units[at - 1].value("weapon") in {"missile strike", "drone strike", "bombardment"}
    return units[at + 1].low in {"from", "by", "off"} or (
        flown and units[at + 1].low in {"at", "into", "towards", "toward"}
    )


# Verbs where an article follows: "Ethiopia armed the rebels".
ARMING = frozenset(("armed", "backed", "manned", "combined", "sustained", "occupied", "disputed", "shed"))
ARTICLED = frozenset("the a an its their his our my".split())
# Nouns in the plural as well, or pasts: verbs where their object follows: "Rwanda backs the rebels".
FURNISHING = frozenset(("arms", "trains", "funds"))
COSTS = FURNISHING | frozenset("cost costs backs supports sponsors shelters harbours harbors finances hosts".split())
PLAIN_VERBS = frozenset(
    "came come comes went goes made makes took takes gave gives began begins left leaves kept keeps "
    "knew met meets brought led rose fell stood spoke felt lost won put became becomes has caught bought taught sought "
    "fought built spent lent held told sold found heard paid kept slept crept swept meant dealt spun sang rang drank "
    "swam ran hung stuck dug swung flung chose froze wrote wore swore threw grew drew saw ate sat understood got "
    "forgot fled sped shut ran turned died dies lied broke broken shook woke awoke drove rode stole hid bit spread "
    "split overthrew "
    "fed bled bent leapt wept strove arose withdrew undertook overtook forbade foresaw withstood mistook overcame beat "
    "shone lit arisen written given taken driven risen shaken stolen hidden bitten beaten chosen frozen".split()
)
