"""How many missiles, drones or shells came, told beside the attack: "Sixty-six missiles flew", "counted nineteen"."""

from collections.abc import Iterator, Sequence

from foedus.reader.downed import STOPPING, is_munition
from foedus.reader.peoplecount import quantity_before
from foedus.reader.speechwords import BE, HAVE
from foedus.reader.toll import Toll, toll_of
from foedus.reader.unit import Unit, lows_of, roles_of
from foedus.reader.verbgroup import verb_group

# What missiles do that come in, or what is done with them; after their number.
COMING = frozenset(
    "fell fall fallen came come landed burst exploded flew flown rained crashed slammed impacted arrived descended "
    "poured struck hit crossed entered".split()
) | {"came down", "came in", "rained down", "landed on", "fell on", "went off"}  # fmt: skip
SENT = frozenset("fired launched sent loosed unleashed dispatched used flung hurled directed expended".split())
# Who counts them, before their number.
COUNTING = frozenset(
    "count counted counts detected recorded registered tracked logged spotted identified tallied numbered "
    "reported".split()
)
FALLING = frozenset("fell fall fallen landed rained".split()) | {"came down", "rained down", "landed on", "fell on"}
ROUNDS = frozenset("bombs missiles drones rockets shells rounds torpedoes projectiles mortars shaheds salvoes".split())
BARE_ROUNDS = frozenset(("rounds", "bombs"))
REACH = 6
NEAR = 5


def read_salvoes(units: Sequence[Unit]) -> Iterator[Toll]:
    """Yield how many a sentence says came in or were counted; each counts only where no number was told before."""
    if "weapon" not in roles_of(units) and BARE_ROUNDS.isdisjoint(lows_of(units)):
        return
    for at, unit in enumerate(units):
        last = unit.low.rpartition(" ")[2]
        if last not in ROUNDS or not (is_munition(unit) or last in BARE_ROUNDS):
            continue
        found = quantity_before(units, at=at)
        if found is None or found.low <= 1 or (last == "bombs" and not _fell(units, at)):
            continue
        if _came(units, at) or _counted(units, found.first) or _whole(units, found.first, at):
            yield toll_of(units, name="launched", at=at, found=found, fresh=True)


def _fell(units: Sequence[Unit], at: int) -> bool:
    """Whether bombs came from above: "four mortar bombs had fallen on the market"; those that were laid did not."""
    return any(unit.low in FALLING for unit in units[at + 1 : at + REACH])


def _whole(units: Sequence[Unit], first: int, at: int) -> bool:
    """Whether a part of them was shot down: "Of seven missiles, the ministry said, five were shot down"."""
    opens = first and units[first - 1].low == "of" and (first == 1 or units[first - 2].low in {".", ";", ",", '"'})
    return bool(opens) and any(unit.low in STOPPING for unit in units[at + 1 :])


def _came(units: Sequence[Unit], at: int) -> bool:
    """Whether a verb of coming or sending has them as its subject."""
    for step in range(at + 1, min(len(units), at + REACH)):
        low = units[step].low
        if low in COMING:
            group = verb_group(units, at=step)
            return not (group.modal or group.negated or group.infinitive)
        if low in SENT:
            group = verb_group(units, at=step)
            told = any(unit.low in BE | HAVE for unit in units[max(at, step - 3) : step])
            return told and not (group.modal or group.negated or group.infinitive)
        if low in {".", ";", "and", "but", "that", "which"}:
            return False
    return False


def _counted(units: Sequence[Unit], first: int) -> bool:
    """Whether somebody has counted them: "the army counted at least nineteen missiles"."""
    near = range(max(0, first - NEAR), first)
    verb = next((step for step in near if units[step].low in COUNTING), None)
    if verb is None or any(unit.low in {",", "in", "on", "by", "and"} for unit in units[verb + 1 : first]):
        return False
    group = verb_group(units, at=verb)
    return not (group.modal or group.negated or group.infinitive)
