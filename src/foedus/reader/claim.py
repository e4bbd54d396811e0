"""A mention with who holds it and when it happened: what the reader knows of one clause, before merging."""

from dataclasses import dataclass

from foedus.reader.mention import ActMention, Mention, Part
from foedus.terms import Days, Stance


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a claim stands and whose it is: holder, stance, the words of a speaker who cannot be placed.

    `others` hold it jointly with the holder: "France, Germany and Britain said"; `deniers` deny what he says:
    "Iran denied Qatar's claim that it had struck Doha".
    """

    holder: str
    stance: Stance
    via: tuple[str, ...] = ()
    stated_on: str = ""
    sentence: int = 0
    others: tuple[str, ...] = ()
    deniers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One attack as one clause tells it; `clause` is where its words begin and end in the text.

    `elsewhere` says that its day stands in another sentence, and is the report's.
    """

    mention: Mention
    origin: Origin
    days: Days | None
    days_part: Part | None
    clause: tuple[int, int]
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class ActClaim:
    """One public act as one clause tells it."""

    mention: ActMention
    origin: Origin
    days: Days | None
    days_part: Part | None
    clause: tuple[int, int]
    incident: int | None = None


@dataclass(frozen=True, slots=True)
class CountClaim:
    """A number said of an attack: which property, and its words."""

    property: str
    part: Part
    origin: Origin
    incident: int
