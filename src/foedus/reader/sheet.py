"""What one reading of a report has collected so far."""

from collections import Counter
from dataclasses import dataclass, field

from foedus.reader.claim import ActClaim, Claim, CountClaim
from foedus.reader.dates import Calendar
from foedus.reader.gathering import Gathering
from foedus.reader.scenes import Scenes
from foedus.reader.shipshape import Ships
from foedus.reader.standins import Cast
from foedus.reader.unread import Gaps
from foedus.statements import Document


@dataclass(slots=True)
class Sheet:
    """What one reading has collected so far; it lives as long as the call."""

    gathering: Gathering
    document: Document
    calendar: Calendar
    text: str = ""
    acts: list[ActClaim] = field(default_factory=list)
    counts: list[CountClaim] = field(default_factory=list)
    troubles: dict[int, list[str]] = field(default_factory=dict)
    yielded: set[int] = field(default_factory=set)
    deferred: list[tuple[int, Claim]] = field(default_factory=list)
    lonely: list[tuple[int, Claim]] = field(default_factory=list)
    gaps: Gaps = field(default_factory=Gaps)
    towns: dict[str, str] = field(default_factory=dict)
    section: str = ""
    states: Counter[str] = field(default_factory=Counter)
    near: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    warlike: bool = False
    playful: bool = False
    played: int = -1
    scenes: Scenes = field(init=False)
    cast: Cast = field(init=False)
    ships: Ships = field(default_factory=Ships)

    def __post_init__(self) -> None:
        """Begin with no scene."""
        self.scenes = Scenes(self.gathering.lexicon)
        self.cast = Cast(frozenset(self.gathering.lexicon.states))
