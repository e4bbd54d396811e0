"""Verb groups, subjects and objects of a sentence, found from the word outwards; never a full parse.

What is found is only what stands in the same clause: a subordinator, a finite verb or a stop ends the search.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foedus.reader.lexicon import Unit
from foedus.reader.speechwords import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HAVE,
    HEDGES,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    SPEECH_ONLY,
    SUBORDINATORS,
)

STOPS = frozenset(";:!?…()[]—–|#*")
QUOTES = frozenset('"“”«»„')
AUXILIARIES = BE | HAVE | DO | MODALS
MAX_REGION = 60
MOST_JOINED = 3
MAX_BRACKET = 16
RESULTS = frozenset(
    "killing wounding injuring destroying damaging hitting striking targeting leaving causing setting "
    "aiming aimed directed".split()
)
# What follows these is another event, told as the cause of this one.
CAUSES = frozenset("response retaliation revenge reprisal reply following amid despite".split())
AIMS = frozenset("targeting aimed aiming directed".split())
ED_NOUNS = frozenset(
    "united need speed seed breed feed bleed deed indeed hundred sacred red bed armed shed used wicked "
    "unmanned manned guided advanced uninhabited combined based led sustained backed linked affiliated "
    "allied occupied disputed".split()
)


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries: units `first` to `at` (the verb itself)."""

    first: int
    at: int
    modal: bool
    negated: bool
    passive: bool
    infinitive: bool
    gerund: bool
    present: bool


def is_verb(units: Sequence[Unit], *, at: int) -> bool:
    """Whether unit `at` reads as a finite verb or an auxiliary here; participles before nouns do not."""
    unit = units[at]
    if unit.low in AUXILIARIES:
        return not (unit.low in {"may", "am", "will"} and unit.capital and at > 0)
    if "verb" in unit.roles or "speech" in unit.roles:
        if unit.low in {"fired", "launched"} and _reduced(units, at):
            return False
        return not reads_as_noun(units, at=at) and not is_modifier(units, at=at)
    if any(one.role == "act verb" and one.form == "past" for one in unit.meanings):
        return not is_modifier(units, at=at)
    if not unit.low.endswith("ed") or unit.capital or len(unit.low) < 5 or unit.low in ED_NOUNS or unit.glued:  # noqa: PLR2004
        return unit.low in PLAIN_VERBS
    return not is_modifier(units, at=at)


def _reduced(units: Sequence[Unit], at: int) -> bool:
    """Whether a participle only describes the weapon before it ("missiles fired from Yemen hit a house")."""
    if at == 0 or at + 1 >= len(units) or "weapon" not in units[at - 1].roles:
        return False
    flown = units[at - 1].value("weapon") in {"missile strike", "drone strike", "bombardment"}
    return units[at + 1].low in {"from", "by"} or (flown and units[at + 1].low in {"at", "into", "towards", "toward"})


PLAIN_VERBS = frozenset(
    "came come comes went goes made makes took takes gave gives began begins left leaves kept keeps "
    "knew met meets brought led rose fell stood spoke felt lost won put became becomes has".split()
)


def is_modifier(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a participle stands before its noun ("the occupied territory", "a hijacked plane")."""
    # "the internationally recognised government"
    first = at - 1 if at > 1 and units[at - 1].low.endswith("ly") and units[at - 1].low not in HEDGES else at
    before = units[first - 1].low if first else ""
    following = units[at + 1] if at + 1 < len(units) else None
    people = first > 0 and "demonym" in units[first - 1].roles and not before.endswith("s")
    if before not in DETERMINERS and before != "'s" and not people:
        return False
    return (
        following is not None
        and following.low not in PREPOSITIONS
        and following.low.isalpha()
        and following.low not in DETERMINERS | HEDGES
        and following.low not in {"first", "back", "overnight"}
        and before not in {"that", "this", "these", "those", "all", "both", "some"}
    )


def reads_as_noun(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a word that is noun and verb alike ("strikes", "hit", "report") is a noun here."""
    unit = units[at]
    forms = {one.form for one in unit.meanings if one.role in {"verb", "speech"}}
    if unit.low in SPEECH_ONLY or (forms and not forms & {"base", "s"} and "attack noun" not in unit.roles):
        return forms == {"ing"} and at > 0 and units[at - 1].low in DETERMINERS | {"'s"}
    before = units[at - 1] if at else None
    following = units[at + 1] if at + 1 < len(units) else None
    if before is None:
        return bool(following and (following.low in PREPOSITIONS or following.low in AUXILIARIES))
    if before.low in {"to", *PRONOUN_SUBJECTS} or before.low in MODALS | DO or before.low in {"which", "who", "that"}:
        return before.low == "to" and forms <= {"s"}
    if before.low in DETERMINERS | {"'s"} or before.low in PREPOSITIONS:
        return True
    if before.low in AUXILIARIES or before.low in NEGATIONS or before.low in HEDGES:
        return bool(forms & {"ing"} and before.low not in BE) or (not forms)
    return _noun_by_neighbours(before, following, forms)


PRONOUN_SUBJECTS = frozenset("it he she they we i you".split())


def _noun_by_neighbours(before: Unit, following: Unit | None, forms: set[str]) -> bool:
    takes_object = following is not None and (
        following.low in DETERMINERS
        or following.low in PRONOUN_SUBJECTS
        or bool(
            following.roles & {"state", "object", "capital", "place", "base", "group", "demonym", "weapon", "number"}
        )
    )
    if "past" in forms or before.low == "there" or (takes_object and _name_before(before)):
        return False
    if (
        following is not None
        and "state" in before.roles
        and following.low.isalpha()
        and following.low not in PREPOSITIONS
        and following.low not in AUXILIARIES
        and (not following.roles & {"verb", "speech"} or "persons" in following.roles)
    ):
        return False
    if (
        before.roles & {"state", "group", "organisation", "office", "capital", "force", "weapon", "place"}
        or (before.low.endswith("s") and before.low.isalpha() and "demonym" not in before.roles)
        or ("demonym" in before.roles and "state" in before.roles)
    ):
        return not takes_object
    return True


def _name_before(before: Unit) -> bool:
    """Whether a name that the register does not know stands before a word that may be its verb: "the SAS destroy"."""
    return before.capital and not before.meanings and before.low.isalpha() and len(before.low) > 1


def verb_group(units: Sequence[Unit], *, at: int, form: str = "") -> VerbGroup:
    """Return the verb at `at` with what stands before it: modal, negation, voice, infinitive.

    `form` is that of a verb which the lexicon does not hold.
    """
    first = at
    auxiliaries: list[str] = []
    while first > 0 and at - first < 8:  # noqa: PLR2004 - no verb group is longer
        low = units[first - 1].low
        if low == "may" and units[first - 1].capital and first > 1:
            break
        if low in AUXILIARIES or low in NEGATIONS or low == "to":
            auxiliaries.append(low)
        elif low not in HEDGES:
            break
        first -= 1
    told = (one.form for one in units[at].meanings if one.role in {"verb", "speech", "act verb"})
    form = form or next(told, "past")
    by_next = at + 1 < len(units) and units[at + 1].low == "by" and not _by_means(units, at + 2)
    participle = form in {"past", "part", "ed"} or units[at].low in {"hit", "cut"}
    passive = participle and (
        bool(BE & set(auxiliaries))
        or (not auxiliaries and (by_next or form == "part" or (units[at].low in SHOT and _reduced(units, at))))
    )
    return VerbGroup(
        first,
        at,
        modal=bool(MODALS & set(auxiliaries)),
        negated=bool(NEGATIONS & set(auxiliaries)),
        passive=passive,
        infinitive="to" in auxiliaries and form == "base",
        gerund=form == "ing" and not BE & set(auxiliaries),
        present=form in {"base", "s"} and not auxiliaries,
    )


def _by_means(units: Sequence[Unit], at: int) -> bool:
    """Whether "by" gives a means or a time, and nobody who did it: "apologised by telephone", "left by Friday"."""
    return at < len(units) and (units[at].low in MEANS or units[at].low in DAY_WORDS or units[at].low[:1].isdigit())


MEANS = frozenset("telephone phone letter radio video email cable telegram name dawn noon midnight then far".split())


def subject_span(units: Sequence[Unit], *, first: int, depth: int = 0) -> tuple[int, int]:
    """Return the units of the subject of the verb group that begins at `first`, half-open; empty where none is seen."""
    end = first
    relative = bool(end) and units[end - 1].low in {"which", "that", "who"}
    if relative:
        end -= 1
        if end and units[end - 1].low == ",":
            end -= 1
    elif end and units[end - 1].low == ",":
        inner = _comma_before(units, end - 1)
        end = inner if inner is not None else end - 1
    begin = _back(units, end)
    who = _relative(units, begin, end)
    if who:
        return _back(units, who), who
    if relative:
        begin = next((at + 1 for at in range(end - 1, begin, -1) if PREPOSITIONS.get(units[at].low) == "other"), begin)
    if (
        begin == end
        and depth < MOST_JOINED
        and end
        and (units[end - 1].low in CONJUNCTIONS or units[end - 1].low in {"but", "then"})
    ):
        earlier = next((at for at in range(end - 2, max(-1, end - MAX_REGION), -1) if is_verb(units, at=at)), None)
        if earlier is not None:
            return subject_span(units, first=verb_group(units, at=earlier).first, depth=depth + 1)
    return begin, end


def _relative(units: Sequence[Unit], begin: int, end: int) -> int:
    """Return where a relative clause begins that ends right before the verb: "gunmen who came by sea attack"; or 0."""
    if not 0 < begin < end or units[begin].low not in PREPOSITIONS or not is_verb(units, at=begin - 1):
        return 0
    first = verb_group(units, at=begin - 1).first
    return first - 1 if first > 1 and units[first - 1].low in {"who", "which"} else 0


def _comma_before(units: Sequence[Unit], comma: int) -> int | None:
    for at in range(comma - 1, max(-1, comma - MAX_REGION), -1):
        if units[at].low == ",":
            return at
        if units[at].low in STOPS:
            return None
    return None


SHOT = frozenset(("fired", "launched"))


def _bracket(units: Sequence[Unit], close: int) -> int:
    """Return where the bracket that closes at `close` opens, or `close` where it does not."""
    return next((at for at in range(close - 1, max(-1, close - MAX_BRACKET), -1) if units[at].low == "("), close)


def _back(units: Sequence[Unit], end: int) -> int:
    begin = end
    while begin > 0 and end - begin < MAX_REGION:
        if units[begin - 1].low == ")" and _bracket(units, begin - 1) < begin - 1:
            begin = _bracket(units, begin - 1)
            continue
        low = units[begin - 1].low
        if low in STOPS or low in SUBORDINATORS or low in QUOTES or low == "but":
            break
        if low == "," and not _listing(units, begin - 1):
            break
        if is_verb(units, at=begin - 1) and not _describes(units, begin - 1, end):
            break
        if low in CONJUNCTIONS and (begin == end or _verb_before(units, begin - 1)):
            break
        begin -= 1
    return begin


def _describes(units: Sequence[Unit], at: int, end: int) -> bool:
    """Whether a word on -ed only describes the noun before it: "artillery emplaced to the north opened fire"."""
    return (
        0 < at < end - 1
        and not units[at].meanings
        and units[at].low.endswith("ed")
        and units[at + 1].low in DESCRIBING
        and units[at - 1].low not in AUXILIARIES | CONJUNCTIONS | HEDGES | PRONOUN_SUBJECTS
        and units[at - 1].low.isalpha()
    )


DESCRIBING = frozenset("to in at by from near along with on of".split())


def _listing(units: Sequence[Unit], comma: int) -> bool:
    """Whether a comma only parts a place from its state or the members of a list of names."""
    before = units[comma - 1] if comma else None
    after = units[comma + 1] if comma + 1 < len(units) else None
    if before is None or after is None:
        return False
    following = units[comma + 2].low if comma + 2 < len(units) else "."
    if after.roles & {"state"} and before.capital and following in STOPS | {",", "."}:
        return True
    names = bool(before.roles & NAMES and after.roles & NAMES) or (
        comma > 1 and before.capital and after.capital and not (before.meanings and after.meanings)
    )
    return names and following in CONJUNCTIONS | {","}


NAMES = frozenset(("state", "group", "organisation", "office", "capital", "place", "base"))


def _verb_before(units: Sequence[Unit], at: int) -> bool:
    """Whether the clause before a conjunction has its own verb, so that the conjunction joins clauses."""
    for step in range(at - 1, max(-1, at - MAX_REGION), -1):
        if units[step].low in STOPS or units[step].low in SUBORDINATORS or "speech" in units[step].roles:
            return False
        if units[step].low == "," and step < at - 1:
            return False
        if is_verb(units, at=step):
            return True
    return False


def object_end(units: Sequence[Unit], *, at: int, purpose: bool = False) -> int:
    """Return where the objects and adverbials of the verb or noun at `at` end (half-open).

    With `purpose`, an infinitive of purpose ends them too.
    """
    step = at + 1
    while step < len(units) and step - at < MAX_REGION:
        low = units[step].low
        if low in STOPS or (low in SUBORDINATORS and not _while_aiming(units, step)):
            break
        if (
            low in QUOTES
            and (step > at + 1 or "attack noun" in units[at].roles)
            and step + 1 < len(units)
            and (units[step + 1].low in {",", "a", "an", "the"} or "speech" in units[step + 1].roles)
        ):
            break
        if low == "," and not _goes_on(units, step):
            break
        if (low in CAUSES and step > at + 1) or (purpose and _purpose(units, step)):
            break
        if low == "but" or (low in CONJUNCTIONS and _new_clause(units, step)):
            break
        if low not in RESULTS and is_verb(units, at=step):
            break
        step += 1
    return step


def _purpose(units: Sequence[Unit], at: int) -> bool:
    """Whether an infinitive of purpose begins here: "in order to spoil the talks in Muscat", "to avenge"."""
    following = units[at + 1] if at + 1 < len(units) else None
    if following is None:
        return False
    if units[at].low == "in" and following.low == "order":
        return True
    return (
        units[at].low == "to"
        and following.low.isalpha()
        and not (following.capital or following.meanings)
        and following.low not in DETERMINERS
        and following.low not in _DIRECTIONS
    )


_DIRECTIONS = frozenset(
    "within where what which them it us him her nearby north south east west northern southern".split()
)


def _while_aiming(units: Sequence[Unit], at: int) -> bool:
    return units[at].low in {"while", "when"} and at + 1 < len(units) and units[at + 1].low in AIMS


def _goes_on(units: Sequence[Unit], comma: int) -> bool:
    after = units[comma + 1] if comma + 1 < len(units) else None
    if after is None:
        return False
    if after.low in RESULTS or after.low in CONJUNCTIONS or _listing(units, comma):
        return not (after.low in CONJUNCTIONS and _new_clause(units, comma + 1))
    before = units[comma - 1]
    if after.low in {"a", "an"} and before.capital and not before.meanings:
        return not _clause_follows(units, comma + 1)
    if after.low in {"in", "on", "at", "near", "against", "by", "with", "from"} or distance_end(units, at=comma + 1):
        return not _clause_follows(units, comma + 1)
    return bool(
        (before.roles & {"object", "weapon", "number"} or before.capital)
        and after.roles & {"state", "number", "object"}
        and not _clause_follows(units, comma + 1)
    )


def _new_clause(units: Sequence[Unit], conjunction: int) -> bool:
    """Whether what follows "and" has a verb of its own."""
    if conjunction + 1 < len(units) and units[conjunction + 1].low in AIMS | RESULTS:
        return False
    return _clause_follows(units, conjunction + 1)


def _clause_follows(units: Sequence[Unit], start: int) -> bool:
    for step in range(start, min(len(units), start + 14)):
        low = units[step].low
        if low in STOPS or (low == "," and step > start) or low in SUBORDINATORS:
            return False
        if is_verb(units, at=step) and low not in RESULTS:
            return True
    return False


@dataclass(frozen=True, slots=True)
class Filler:
    """One unit with the preposition under which it stands: "" for the subject or the direct object."""

    prep: str
    at: int
    unit: Unit


PRONOUNS = frozenset("it they he she we i country its their our his".split())
DAY_WORDS = frozenset(
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday hour day week month year night morning evening afternoon "
    "weekend".split()
)


def fillers(units: Sequence[Unit], *, begin: int, end: int, subject: bool = False) -> Iterator[Filler]:
    """Yield the units of a region that mean something, each with its preposition's class.

    In a subject, an opening such as "On 9 September" or "In a statement" ends where the next noun group begins.
    """
    prep = core = ""
    inside = 0
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
        if subject and prep and _opening_ends(units, at, begin):
            prep = ""
        changed = _preposition(units, at, end, prep)
        if changed is not None:
            prep = changed
            core = prep if prep in {"", "on", "at", "to", "hit"} else core
        elif unit.meanings or unit.capital or unit.low in PRONOUNS:
            yield Filler(prep, at, unit)


MEASURES = frozenset(
    "kilometres kilometers kilometre kilometer km miles mile nm metres meters nautical leagues".split()
)
DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast southwest off from outside inside short north-east "
    "north-west south-east south-west northern southern eastern western".split()
)


def distance_end(units: Sequence[Unit], *, at: int) -> int:
    """Return where a distance ends that begins at `at` ("42 nautical miles west of"), or 0."""
    step = at
    while step < min(len(units), at + 9) and units[step].low not in MEASURES | DIRECTIONS:
        if units[step].low in STOPS or units[step].low in {",", "and"}:
            return 0
        step += 1
    while step < min(len(units), at + 14) and units[step].low in MEASURES | DIRECTIONS | {"to", "the", "due", "away"}:
        step += 1
    return step + 1 if at < step < len(units) and units[step].low in {"of", "from"} else 0


ROUGHLY = frozenset(("about", "over", "around", "under", "than", "near"))


def _preposition(units: Sequence[Unit], at: int, end: int, prep: str) -> str | None:
    """Return the class under which the next units stand, where this one is a preposition or the like."""
    unit = units[at]
    if unit.low in AIMS and at + 1 < end:
        return "aim"
    if unit.low in RESULTS:
        return "hit" if unit.low in {"hitting", "striking", "destroying", "damaging"} else "result"
    following = units[at + 1] if at + 1 < end else None
    if following is not None and (
        (unit.low == "at" and following.low in {"least", "most"})
        or (unit.low in ROUGHLY and _counts(following, rough=unit.low))
    ):
        return None
    if unit.low in PREPOSITIONS and not unit.glued and not unit.meanings:
        kind = PREPOSITIONS[unit.low]
        if kind in {"of", "from"} and at and units[at - 1].low in DIRECTIONS | MEASURES:
            return "place"
        return prep if kind == "of" or (kind in {"on", "at"} and prep == "aim") else kind
    return "other" if unit.low in {"not", "rather"} else None


def _counts(unit: Unit, *, rough: str) -> bool:
    """Whether a number follows "about", "more than" and the like; "more than a hundred" too."""
    return "number" in unit.roles or unit.low[:1].isdigit() or (rough == "than" and unit.low in {"a", "an"})


def _opening_ends(units: Sequence[Unit], at: int, begin: int) -> bool:
    if at == begin:
        return False
    before, unit = units[at - 1], units[at]
    if before.low in PREPOSITIONS or unit.low in PREPOSITIONS:
        return False
    dated = before.low in DAY_WORDS or (len(before.low) == 4 and before.low.isdecimal())  # noqa: PLR2004 - a year
    return (dated and unit.low not in DAY_WORDS and not unit.low.isdecimal() and unit.low != ",") or (
        unit.low in {"the", "a", "an", "its", "their", "several"}
    )
