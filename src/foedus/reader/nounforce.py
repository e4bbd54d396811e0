"""Decides whether a noun of force tells of an attack: many do only with what it was against, or of what craft."""

from collections.abc import Sequence

from foedus.reader.mishap import LAWMEN
from foedus.reader.sense import NO_FORCE, SHOWERED
from foedus.reader.slot import Slots
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import DAY_WORDS

CRAFTS = frozenset(("merchant vessels", "fishing vessels", "civil aircraft", "public vessels", "civil craft"))

CRAFT_NOUNS = frozenset("seizure seizures boarding hijacking commandeering capture sinking ramming torpedoing".split())
# What is seized by arms: "the seizure of the American embassy", and no "seizure of assets".
HELD = frozenset(("diplomatic premises", "military base", "airport", "government building", "energy facility"))
TAKINGS = frozenset(("sack", "recapture"))
DOWNINGS = frozenset(("shooting down", "shoot down", "shootdown", "downing"))
AT_PLACE = frozenset("at in on near by of".split())
# Nouns of more than one sense: of force where somebody is told, or in a report about force.
ONLY_WARLIKE = frozenset(
    "occupation landing landings sortie sorties foray forays volley volleys broadside broadsides siege sieges "
    "encirclement sack shootings".split()
)
# Nouns that tell of force only with what it was against.
NEEDS_TARGET = frozenset(
    "burning torching razing ransacking destruction firing shooting shootings operation operations storming raiding "
    "targeting strafing".split()
)
# Of these a volley or a barrage is one of words: "a barrage of questions".
FIGURATIVE = SHOWERED | frozenset(
    "criticism insults abuse remarks words emails tweets accusations denials lawsuits laughter applause cheers jokes "
    "protests reproaches excuses threats rumours rumors lies propaganda adverts ads colour colours light emotion "
    "emotions memories nostalgia tourists visitors fans balls serves shots punches goals".split()
)
KILLINGS = frozenset(
    "killing killings murder murders assassination assassinations slaying slayings beheading beheadings".split()
)


def settle_noun(slots: Slots, *, units: Sequence[Unit], at: int, warlike: bool = False) -> str:
    """Return "yes" where a noun of force tells of an attack, else ""; `warlike` says that the report is on force."""
    slots.determiner = slots.determiner or ""
    low = units[at].low
    following = units[at + 1].low if at + 1 < len(units) else ""
    figurative = following == "of" and any(unit.low in FIGURATIVE for unit in units[at + 2 : at + 5])
    if figurative or (not slots.agents and _by_no_arms(units, at)):
        return ""
    if (
        low in {"strike", "strikes"}
        and following == "of"
        and any(unit.value("object") == "nationals" for unit in units[at + 2 : at + 5])
    ):
        return ""  # "a strike of deckhands"
    if low in {"raid", "raids"} and not slots.weapon and any(unit.low in LAWMEN for unit in units):
        return ""  # "in the raid the police took away 40 computers"
    led = slots.light and (slots.hits or slots.targets or slots.aimed)  # "opened intensive fire on positions"
    if low == "fire" and not (slots.under or led or _of_arms(units, at)):
        return ""
    if low in CRAFT_NOUNS and not any(hit.object in CRAFTS for hit in slots.hits):
        slots.acts = ("attack",)
        taken = low == "capture" and slots.places and (slots.agents or following == "of")
        town = following == "of" and any(unit.place for unit in units[at + 2 : at + 4])
        held = following == "of" and low in {"seizure", "capture"} and any(hit.object in HELD for hit in slots.hits)
        return "yes" if taken or held or (low == "seizure" and town and slots.agents) else ""
    return "" if slots.nothing or _lacks_target(slots, units, at, following, warlike=warlike) else "yes"


def _by_no_arms(units: Sequence[Unit], at: int) -> bool:
    """Whether weather or the like did it: "the bombardment of the roads by rain"."""
    for step in range(at + 1, min(len(units) - 1, at + LONGEST_MINED)):
        if units[step].low == "by":
            return units[step + 1].low in NO_FORCE and not units[step + 1].capital
        if units[step].low in {",", ".", ";"}:
            return False
    return False


def _lacks_target(slots: Slots, units: Sequence[Unit], at: int, following: str, *, warlike: bool) -> bool:
    """Whether a noun that tells of force only with what it was against, or where, stands without."""
    low = units[at].low
    if low in DOWNINGS:
        flown = any(unit.value("weapon") in {"drone strike", "air strike"} for unit in units[at + 1 : at + 7])
        return not (following == "of" and flown) and not any(hit.object in FLOWN for hit in slots.hits)
    if low in DEEDS:
        return not _of_deed(slots, units, at, following)
    if low.startswith("landing"):
        return not (slots.places and following in AT_PLACE)
    if low in TAKINGS:
        return not (following == "of" and (slots.places or slots.hits))
    if low in NEEDS_TARGET:
        return not _against(slots, following, low, dated=_of_a_day(units, at))
    of = next((step for step in range(at + 1, min(len(units), at + LONGEST_AWAY)) if units[step].low == "of"), 0)
    named = of > 0 and _of_somebody(units, of + 1, warlike=warlike)
    where = warlike and (slots.hits and (slots.places or following in {"at", "in"}))
    counted = following == "of" and bool(slots.places) and any(_is_number(unit) for unit in units[at + 2 : at + 5])
    return low in KILLINGS and not (slots.agents or where or named or counted)


def _is_number(unit: Unit) -> bool:
    return "number" in unit.roles or unit.low[:1].isdigit()


DEEDS = frozenset(("clash", "clashes", "mining", "occupation"))


def _of_deed(slots: Slots, units: Sequence[Unit], at: int, following: str) -> bool:
    """Whether a clash has a side, a mining waters, an occupation a land: of words that mean much else."""
    if units[at].low == "mining":
        near = units[at + 2 : at + LONGEST_MINED] if following == "of" else ()
        mined = (unit.low in MINED or "place" in unit.roles or unit.value("object") in CRAFTS for unit in near)
        return any(mined)
    if units[at].low == "occupation":
        return following in {"of", "by"} and bool(slots.places or slots.hits)
    return bool(slots.agents or slots.hits)


# "The assassination in Beirut of", "the killing on Monday of".
LONGEST_AWAY = 5
LONGEST_MINED = 8
# What is laid with mines, and is none where coal is dug.
MINED = frozenset(
    "harbour harbours harbor harbors port ports strait straits waters sea channel estuary approaches river gulf "
    "anchorage roads bay road bridge border frontier".split()
)
FLOWN = frozenset(("public aircraft", "civil aircraft"))


def _of_somebody(units: Sequence[Unit], at: int, *, warlike: bool) -> bool:
    """Whether a person of rank was killed; in one on force any by name: "the murder of Benazir Bhutto"."""
    full = [unit.capital and not unit.roles & {"state", "demonym"} for unit in units[at : at + 2]]
    whole = at < len(units) and units[at].capital and (" " in units[at].text or _is_surname(units, at))
    return names_person(units, at=at) or (warlike and (full == [True, True] or whole))


def _is_surname(units: Sequence[Unit], at: int) -> bool:
    """Whether a name that means nothing else stands alone: "in revenge for the killing of Soleimani, Iran fired"."""
    unit, following = units[at], units[at + 1].low if at + 1 < len(units) else "."
    return (
        unit.capital and not (unit.meanings or unit.text.isupper()) and following in {",", ".", "by", "and", "in", "on"}
    )


def _of_arms(units: Sequence[Unit], at: int) -> bool:
    """Whether "fire" is that of a people or of arms, and told with what it did: "Israeli fire killed"."""
    before = units[at - 1] if at else None
    following = units[at + 1].low if at + 1 < len(units) else "."
    armed = before is not None and bool(before.roles & {"demonym", "force", "group"})
    if armed and at > 1 and units[at - 2].low == "by":
        return True  # "killed by Thai fire"
    return armed and following in {"killed", "wounded", "hit", "struck", "on", "at", "from", "injured"}


def _against(slots: Slots, following: str, low: str, *, dated: bool = False) -> bool:
    """Whether a firing or an operation is told with whom or what it was against."""
    if low.startswith("operation") and following == "of" and dated:
        return True
    if low.startswith("operation") and not (following == "against" and (slots.agents or slots.light)):
        return False
    if low in BURNINGS:
        return following == "of" and bool(slots.hits or slots.targets or slots.places)
    if low == "destruction":
        return following == "of" and bool(slots.hits or slots.targets) and bool(slots.agents or slots.doer)
    told = slots.hits or slots.targets or slots.places or slots.aimed
    if low == "firing" and slots.light and slots.agents:
        return True
    return following in {"on", "at", "upon", "by", "of", "against"} and bool(told)


BURNINGS = frozenset("burning torching razing ransacking".split())


def _of_a_day(units: Sequence[Unit], at: int) -> bool:
    """Whether a day follows "of": "the operation of July 2024"."""
    return any(unit.low in DAY_WORDS or unit.low.isdecimal() for unit in units[at + 2 : at + 4])


RANKS = frozenset(
    "general colonel brigadier commander admiral president minister leader chief ambassador envoy major captain "
    "scientist ayatollah sheikh emir marshal lieutenant sergeant senior heir king queen prince princess archduke "
    "emperor tsar premier chancellor sultan shah".split()
)


def names_person(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a person of rank follows: "General X", "the Hamas leader X", "a nuclear scientist"."""
    near = units[at : at + 6]
    return any(unit.low in RANKS or "title" in unit.roles for unit in near)
