"""What one clause says of one attack or act, before mentions are brought together; every part with its words."""

from dataclasses import dataclass, field

from foedus.terms import Days


@dataclass(frozen=True, slots=True)
class Part:
    """One value that a clause states, and the characters that carry it (half-open).

    `label` is a town that the register does not know, `name` how the text spells a place that it knows;
    `wider` marks a place named as holding the one before ("Pahalgam in Kashmir");
    `unplaced` one whose state nothing says, which parts incidents and is not stated;
    `guess` a name before a thing, "the Ufa refinery", which is a town's only where a table has it.
    """

    value: tuple[str, ...]
    start: int
    end: int
    label: str = ""
    name: str = ""
    wider: bool = False
    unplaced: bool = False
    guess: bool = False


@dataclass(frozen=True, slots=True)
class HitPart:
    """One thing hit as a clause states it: what, whose, where, by what kind of act; empty is unsaid."""

    object: str
    of: str
    start: int
    end: int
    place: str = ""
    act: str = ""


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Mention:
    """One clause on an attack: units of the trigger, rule, and the parts; `trouble` says why it is none.

    `backers` are those who arm or pay whoever did it, and did not do it themselves;
    `definite` marks one that points back ("the attack"); `negated` one that the clause denies;
    `concrete` one whose noun says with what ("small-arms fire", "an air strike"), or whose verb means arms alone;
    `own_day` one whose noun is told apart by its day: "the attacks of 11 September", "the 1983 bombing";
    `backward` one that only tells what was done by an attack told before;
    `answered` one that another of its sentence answers, or came after;
    `apart` one that says it is another stroke than the one before: "meanwhile", "a second drone";
    `scene` the places that its sentence names, and `hour` that with which an entry of a log or a live page opens:
    they tell it apart and are not stated;
    `loose` one whose verb tells of force by the sense of the report alone, so that it must say who, where or when;
    `struck` one that hit something which no part says, such as a town that the register does not know.
    """

    rule: str
    at: int
    start: int
    end: int
    acts: tuple[Part, ...] = ()
    agents: tuple[Part, ...] = ()
    backers: tuple[Part, ...] = ()
    places: tuple[Part, ...] = ()
    aimed: tuple[Part, ...] = ()
    hits: tuple[HitPart, ...] = ()
    counts: tuple[tuple[str, Part], ...] = ()
    days: Part | None = None
    trouble: str = ""
    negated: bool = False
    definite: bool = False
    struck: bool = False
    concrete: bool = False
    loose: bool = False
    own_day: bool = False
    apart: bool = False
    backward: bool = False
    answered: bool = False
    scene: tuple[str, ...] = ()
    hour: str = ""
    pronoun: int | None = None
    span: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActMention:
    """One clause on a public act; `told_at` is where the clause begins that tells it, where that is not at the verb."""

    kind: str
    rule: str
    at: int
    start: int
    end: int
    by: tuple[Part, ...] = ()
    to: tuple[Part, ...] = ()
    when: Part | None = None
    names: tuple[Part, ...] = ()
    days: Part | None = None
    measures: tuple[Part, ...] = ()
    negated: bool = False
    about_attack: bool = False
    pronoun_by: int | None = None
    pronoun_to: int | None = None
    span: tuple[int, int] = (0, 0)
    told_at: int | None = None


@dataclass(slots=True)
class Told:
    """Days and places as the report goes on; the anchor of "the next day"."""

    anchor: Days | None = None
    places: list[str] = field(default_factory=list)
