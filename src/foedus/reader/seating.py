"""Of which state a public body is that is told by its seat: "the security service in Tbilisi"."""

from collections.abc import Callable, Iterable, Sequence

from foedus.reader.speakerwords import INSTITUTIONS, LOCAL, MISSIONS, OPENINGS
from foedus.reader.speechwords import PREPOSITIONS
from foedus.reader.unit import Unit

# Seats of bodies of many states, which speak for none.
WORLD_SEATS = frozenset(
    ("the hague", "hague", "geneva", "strasbourg", "luxembourg", "arusha", "new york", "vienna", "lausanne")
)
# Bodies that many states set up.
OF_MANY = frozenset("commission agency council tribunal court chamber committee organisation organization body".split())
# Organs of a state that no table of offices holds.
ORGANS = INSTITUTIONS | LOCAL | frozenset("staff prosecutor prosecutors junta judiciary ministries".split())
# Where a mission stands is not whose it is.
ABROAD = MISSIONS | frozenset("peacekeepers observers monitors unit troops".split())


SEATED = frozenset(("in", "at"))


def is_organ(unit: Unit) -> bool:
    """Whether a unit is a body that a state has, by its last word: "State Security Service", "the general staff"."""
    return unit.low.rpartition(" ")[2] in ORGANS


def is_of_the_world(head: Sequence[Unit]) -> bool:
    """Whether a subject is a body of many states that is told by its seat alone."""
    near = range(1, len(head))
    found = next((at for at in near if head[at].low in {"in", "at"}), 0)
    return bool(found) and not any(unit.actor for unit in head[:found]) and of_the_world(head, at=found)


def of_the_world(units: Sequence[Unit], *, at: int) -> bool:
    """Whether the place behind `at` seats a body of many states: "the Claims Commission at The Hague"."""
    named = [unit.low for unit in units[at + 1 : at + 4]]
    seat = any(low in WORLD_SEATS or low.removeprefix("the ") in WORLD_SEATS for low in (*named, " ".join(named[:2])))
    return seat and bool(at) and units[at - 1].low.rpartition(" ")[2] in OF_MANY


# Who speaks for a town, a province or a district speaks for the state in which it lies.
OF_A_PLACE = frozenset(
    "'s regional local provincial municipal district city city's town town's region region's province province's "
    "district's county prefecture oblast governorate village village's mayor governor governors mayors".split()
)
OWNED = frozenset("governor mayor police prosecutor prosecutors administration authorities council prefect".split())


def local_state(
    units: Sequence[Unit], *, begin: int, head: Sequence[Unit], state_of: Callable[[Unit], str], opening: int
) -> str:
    """Return the state of a local official by the place that is told: "Belgorod's governor", "the regional governor".

    `opening` is where the subject began before an opening phrase was taken off: "In Beirut the army said".
    """
    lows = [unit.low for unit in head[: 2 * LEAST]]
    if opening < begin and units[opening].low == "in" and any(is_organ(unit) or unit.low in STATELY for unit in head):
        return _first_state(units[opening:begin], state_of)
    if lows[1:2] == ["'s"] and "place" in head[0].roles and any(unit.low.split(" ")[-1] in OWNED for unit in head):
        return state_of(head[0])
    if OF_A_PLACE.isdisjoint(low for low in lows if low != "'s") or any(unit.low in {"of", "for"} for unit in head[1:]):
        return ""
    found = _first_state(reversed(units[:begin]), state_of)
    return found or _first_state(units[begin + len(head) :], state_of)


STATELY = frozenset("army military government ministry officials spokesman spokeswoman navy".split())
LEAST = 3


def _first_state(units: Iterable[Unit], state_of: Callable[[Unit], str]) -> str:
    placed = (unit for unit in units if unit.capital and unit.roles & {"place", "capital"})
    return next((found for unit in placed if (found := state_of(unit))), "")


def tells_force(units: Sequence[Unit]) -> bool:
    """Whether a sentence tells of force: whose interior ministry speaks after it, its subject does not say."""
    forceful = {"attack noun", "weapon"}
    return any(
        unit.roles & forceful or any(one.role == "verb" and one.shape != "weak" for one in unit.meanings)
        for unit in units
    )


# What ends the words of who speaks; "of" and the like go on with them.
STOPPING = frozenset(PREPOSITIONS) - {"of", "for", "from", "at"}


def behind_opening(units: Sequence[Unit], *, begin: int, end: int) -> int:
    """Return where a subject begins behind a phrase of place or time: "In Sudan the paramilitary Forces said"."""
    return _behind_phrase(units, _past_place(units, begin, end), end)


def _past_place(units: Sequence[Unit], begin: int, end: int) -> int:
    """Return where a group stands that speaks behind an opening place: "In Sudan the Rapid Support Forces said"."""
    if begin >= end or units[begin].low != "in":
        return begin
    steps = range(begin + 2, end)
    group = next((at for at in steps if "group" in units[at].roles and "demonym" not in units[at].roles), None)
    return begin if group is None or any(units[at].low in STOPPING for at in steps if at < group) else group


def _behind_phrase(units: Sequence[Unit], begin: int, end: int) -> int:
    """Return where a subject begins behind a phrase of place or time: "In Sudan the paramilitary Forces"."""
    if begin >= end or units[begin].low not in OPENINGS:
        return begin
    found = (
        at for at in range(begin + 2, end)
        if units[at].low in {"the", "a", "an", "its", "their"} and units[at - 1].low not in PREPOSITIONS
    )  # fmt: skip
    return next(found, begin)
