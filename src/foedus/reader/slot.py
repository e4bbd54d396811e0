"""The slots of one verb or noun of force as they fill: who, what, whose, where, how many."""

from dataclasses import dataclass, field

from foedus.reader.mention import HitPart, Part
from foedus.reader.numbers import Count
from foedus.reader.unit import Unit

ACTING = frozenset(("state", "group", "organisation", "office", "capital", "person"))
DOING = frozenset(("force", "weapon", "attack noun"))
PLACING = frozenset(("state", "capital", "place", "base", "capital place"))
CRAFT = frozenset(("air strike", "drone strike"))


@dataclass(slots=True)
class Slots:
    """What has been gathered for one verb or noun of force; filled once, then read."""

    act: str
    shape: str
    verb: str = ""
    agents: list[Part] = field(default_factory=list)
    backers: list[Part] = field(default_factory=list)
    doer: bool = False
    weapon: str = ""
    weapon_at: int | None = None
    act_at: int | None = None
    acts: tuple[str, ...] = ()
    places: list[Part] = field(default_factory=list)
    targets: list[Part] = field(default_factory=list)
    aimed: list[Part] = field(default_factory=list)
    hits: list[HitPart] = field(default_factory=list)
    counts: list[tuple[str, Part]] = field(default_factory=list)
    numbers: list[Count] = field(default_factory=list)
    determiner: str = ""
    unknown_by: bool = False
    border: bool = False
    under: bool = False
    ship: bool = False
    by_noun: bool = False
    nothing: bool = False
    light: bool = False
    craft: bool = False
    passive: bool = False
    by_told: bool = False
    by_state: bool = False
    stopped: bool = False
    loose: bool = False
    pronoun: int | None = None

    @property
    def fires(self) -> bool:
        """Whether the verb is one of firing at or on something."""
        return self.shape == "phrase" and self.verb.startswith(FIRING)


FIRING = ("fir", "open", "shot at", "shoot at", "shooting at")


SOLDIERS = frozenset(
    "soldiers soldier marines troops sailors recruits sergeant officer officers servicemen pilots airmen conscripts "
    "paratroopers peacekeepers guards commandos crew serviceman servicewoman guard policeman corporal".split()
)


def part_of(unit: Unit, *, value: str) -> Part:
    """Return a value with the words of a unit, which may be how the text spells a place."""
    return Part((value,), unit.start, unit.end, name=unit.text)


def add_part(parts: list[Part], *, part: Part) -> None:
    """Add a value that is not among them."""
    if all(each.value != part.value for each in parts):
        parts.append(part)
