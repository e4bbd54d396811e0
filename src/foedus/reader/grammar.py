"""Verb groups, subjects and objects of a sentence, found from the word outwards; never a full parse.

What is found is only what stands in the same clause: a subordinator, a finite verb or a stop ends the search.
"""

from collections.abc import Sequence

from foedus.reader.finite import is_verb
from foedus.reader.openings import opens_participle
from foedus.reader.participle import is_reduced
from foedus.reader.speechwords import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HEDGES,
    NAMING,
    PREPOSITIONS,
    SUBORDINATORS,
)
from foedus.reader.unit import Unit, Words
from foedus.reader.verbgroup import DAY_WORDS, verb_group
from foedus.reader.wordclass import AUXILIARIES, FLAGGED, PRONOUN_SUBJECTS

STOPS = frozenset(";:!?…()[]—–|#*")
QUOTES = frozenset('"“”«»„')
MAX_REGION = 60
MOST_JOINED = 3
MAX_BRACKET = 16
RESULTS = frozenset(
    "killing wounding injuring destroying damaging hitting striking targeting leaving causing setting "
    "aiming aimed directed".split()
)
# What follows these is another event, told as the cause of this one.
CAUSES = frozenset("response retaliation revenge reprisal reply answer vengeance avenge following amid despite".split())
AIMS = frozenset("targeting aimed aiming directed".split())


def subject_span(units: Sequence[Unit], *, first: int, aside: bool = False) -> tuple[int, int]:
    """Return the units of the subject of the verb group that begins at `first`, half-open; empty where none is seen.

    `aside` says that the verb is a participle set off by a comma, which tells of the noun before it.
    """
    if not isinstance(units, Words):
        return _span(units, first, aside=aside)
    found = units.spans.get((first, aside))
    if found is None:
        found = units.spans[first, aside] = _span(units, first, aside=aside)
    return found


def _span(units: Sequence[Unit], first: int, *, aside: bool = False, depth: int = 0) -> tuple[int, int]:
    end = first
    relative = bool(end) and units[end - 1].low in {"which", "that", "who"}
    if relative:
        end -= 1
        if end and units[end - 1].low == ",":
            end -= 1
    elif end and units[end - 1].low == ",":
        inner = _comma_before(units, end - 1)
        shared = (
            _verb_within(units, 0 if inner is None else inner, end - 1) if depth < MOST_JOINED and not aside else None
        )
        if shared is not None:
            return _span(units, verb_group(units, at=shared).first, depth=depth + 1)
        end = inner if inner is not None else end - 1
        relative = inner is not None and bool(end) and units[end - 1].low in {"which", "who", "that"}
        end -= relative
    end = _before_day(units, end) if relative else end
    begin, end = _past_contrast(units, _back(units, end), end) if relative else (_back(units, end), end)
    who = _relative(units, begin, end)
    if who:
        return _head_before(units, who)
    if relative:
        begin = next((at + 1 for at in range(end - 1, begin, -1) if PREPOSITIONS.get(units[at].low) == "other"), begin)
        begin = _nearest(units, begin, end, who=units[first - 1].low)
    if begin and units[begin - 1].low in {"who", "which"} and _only_dates(units, begin, end):
        return _head_before(units, begin - 1)
    if (
        begin == end
        and depth < MOST_JOINED
        and end
        and (units[end - 1].low in CONJUNCTIONS or units[end - 1].low in {"but", "then"})
        and not _joins_gerunds(units, first, end - 1)
    ):
        earlier = next((at for at in range(end - 2, max(-1, end - MAX_REGION), -1) if is_verb(units, at=at)), None)
        if earlier is not None:
            return _span(units, verb_group(units, at=earlier).first, depth=depth + 1)
    return begin, end


def _joins_gerunds(units: Sequence[Unit], first: int, link: int) -> bool:
    """Whether a conjunction joins a gerund to one before it: "accused China of ramming its boats and boarding them"."""
    if not units[first].low.endswith("ing"):
        return False
    steps = range(link - 1, max(0, link - MAX_REGION), -1)
    return any(units[at].low.endswith("ing") and units[at - 1].low in {"of", "for", "from", "with"} for at in steps)


def _before_day(units: Sequence[Unit], end: int) -> int:
    """Return where a noun group ends before the day behind it: "an air raid on Kherson on 2 May that killed nine"."""
    for step in range(end - 1, max(0, end - LONGEST_DAY), -1):
        low = units[step].low
        if low in {"on", "in"} and step < end - 1:
            return step
        if not (low in DAY_WORDS or low[:1].isdigit() or low in {"of", "the", "early", "late", "last"}):
            return end
    return end


LONGEST_DAY = 7


def _past_contrast(units: Sequence[Unit], begin: int, end: int) -> tuple[int, int]:
    """Return the group before the one who is said not to have done it: "it was Russian troops, and not rebels, who"."""
    comma = _comma_before(units, begin) if begin < end and units[begin].low == "not" else None
    return (begin, end) if comma is None else (_back(units, comma), comma)


def _only_dates(units: Sequence[Unit], begin: int, end: int) -> bool:
    """Whether all that stands between "who" and its verb is a day: "the militia, who on 5 June shelled the village"."""
    return 0 < end - begin < LONGEST_SUBJECT and all(
        unit.low in DATING or unit.low in DAY_WORDS or unit.low[:1].isdigit() for unit in units[begin:end]
    )


DATING = frozenset("on in at during the of same that this last early late next earlier later then also first".split())


def _verb_within(units: Sequence[Unit], begin: int, end: int) -> int | None:
    """Return the finite verb of a predicate that shares its subject with what follows: "came ashore, burned X and"."""
    if begin + 1 < len(units) and units[begin].low == "," and units[begin + 1].low in OWN | {"whom", "whose"}:
        return None  # ", her crew drilled to expect an attack,"
    if any(unit.low in {"which", "whom", "whose"} for unit in units[begin + 1 : begin + 4]):
        return None  # ", to which the militia swore allegiance,", ", some of whom fled,"
    for at in range(end - 1, max(begin - 1, end - MAX_REGION), -1):
        unit = units[at]
        if unit.low in STOPS or unit.low in QUOTES or unit.low in RELATIVES or "speech" in unit.roles:
            return None
        if is_verb(units, at=at):
            group = verb_group(units, at=at)
            lead = units[group.first - 1].low if group.first else ","
            if lead.endswith("ly") and group.first > 1 and units[group.first - PAIR].low == ",":
                lead = ","  # ", clearly marked,"
            # "was stopped, boarded and sunk": participles of one "was" share its subject.
            joined = group.passive and end + 1 < len(units) and _past(units[end + 1])
            if group.gerund or group.infinitive or (units[group.first].low in BE and not joined):
                return None
            # A participle that only describes the noun before it opens no predicate: ", armed with rifles, stormed".
            following = units[at + 1].low if at + 1 < end else ""
            describing = lead == "," and group.first == at and _past(unit) and following not in DETERMINERS
            bare = describing and not _predicate_before(units, group.first - 1)
            return (
                None if bare or lead in SUBORDINATORS or is_subordinate(units, begin=begin, first=group.first) else at
            )
    return None


def is_subordinate(units: Sequence[Unit], *, begin: int, first: int) -> bool:
    """Return whether a verb stands in a clause of its own: "shells that Syrian gunners fired", "since war began"."""
    for at in range(first - 1, max(begin, first - LONGEST_SUBJECT), -1):
        if units[at].low in {"that", "which", "whom"}:
            return units[at - 1].low.isalpha() and "speech" not in units[at - 1].roles
        if units[at].low in OPENING_CLAUSES:
            return True
        if units[at].low == "," or is_verb(units, at=at):
            return False
    return False


OPENING_CLAUSES = frozenset(("since", "because"))


def _past(unit: Unit) -> bool:
    return (
        unit.low.endswith("ed") or unit.low in PARTICIPLES or any(one.form in {"past", "part"} for one in unit.meanings)
    )


def _predicate_before(units: Sequence[Unit], comma: int) -> bool:
    """Whether the words before a comma have a verb of their own, so that what follows goes on with it."""
    for at in range(comma - 1, max(-1, comma - MAX_REGION), -1):
        if units[at].low in STOPS or units[at].low in RELATIVES:
            return False
        if is_verb(units, at=at):
            return True
    return False


PAIR = 2
OWN = frozenset(("its", "their", "her", "his"))
RELATIVES = frozenset("which who whom whose that when where while after before because if although though as".split())


def _relative(units: Sequence[Unit], begin: int, end: int) -> int:
    """Return where a relative clause begins that ends right before the verb: "gunmen who came by sea attack"; or 0."""
    if not 0 < begin <= end or not is_verb(units, at=begin - 1):
        return 0
    verb = begin - 1
    spoken = "speech" in units[verb].roles and begin < end and units[begin].low not in PREPOSITIONS
    if spoken or units[end - 1].low in CONJUNCTIONS or units[end - 1].low == ",":
        return 0
    first = verb_group(units, at=verb).first
    if first > 1 and units[first - 1].low in {"who", "which", "that"}:
        return first - 1
    if begin < end and units[begin].low not in PREPOSITIONS:
        return 0
    opening = range(first - 1, max(1, first - LONGEST_SUBJECT), -1)
    found = next((at for at in opening if units[at].low in {"which", "that", "whom"} or units[at].low in STOPS), 0)
    plain = found and units[found].low in {"which", "that", "whom"} and units[found - 1].low.isalpha()
    return found if plain and "speech" not in units[found - 1].roles else 0


# A subject within a relative clause is no longer than this: "the ship which the Indian navy had boarded sank".
LONGEST_SUBJECT = 8


def _head_before(units: Sequence[Unit], who: int) -> tuple[int, int]:
    """Return the noun group before a relative pronoun and what commas set off: "a launch, clearly marked, which"."""
    end = who
    if units[end - 1].low == ",":
        inner = _comma_before(units, end - 1)
        apart = inner is not None and end - inner <= LONGEST_SUBJECT and not _verb_within(units, inner, end - 1)
        end = inner if apart and inner is not None else end - 1
    last = end - 1
    begin = last if "group" in units[last].roles and "force" not in units[last].roles else _back(units, end)
    return _nearest(units, begin, end, who=units[who].low), end


def _nearest(units: Sequence[Unit], begin: int, end: int, *, who: str) -> int:
    """Return where the noun begins that "that" or "which" means: "owned up to the car bomb that ripped through"."""
    leading = [at + 1 for at in range(end - 2, begin - 1, -1) if at >= 0 and units[at].low in LEADING_TO]
    forceful = (at for at in leading if any("attack noun" in unit.roles for unit in units[at:end]))
    # "Protested against an air raid on Kherson that killed nine": the raid, and not the town
    if who != "who" and (deed := next(forceful, None)) is not None:
        return deed
    nearest = leading[0] if leading else begin
    armed = any(unit.roles & {"weapon", "force"} for unit in units[nearest:end])
    person = who != "who" or not any(unit.value("object").endswith("vessels") for unit in units[nearest:end])
    return nearest if armed and person else begin


# Before the noun that "that" or "which" means.
LEADING_TO = frozenset("to at on for into against about after upon over".split())


def _comma_before(units: Sequence[Unit], comma: int) -> int | None:
    for at in range(comma - 1, max(-1, comma - MAX_REGION), -1):
        if units[at].low == ",":
            return at
        if units[at].low in STOPS:
            return None
    return None


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
        if low == "as" and begin > 1 and units[begin - PAIR].low in DISGUISED:
            begin -= PAIR  # "soldiers dressed as farmers"
            continue
        also = low == "but" and begin < end and units[begin].low == "also"  # "not only X but also Y was bombed"
        than = low == "than" and [unit.low for unit in units[:2]] == ["no", "sooner"]
        if low in STOPS or low in SUBORDINATORS or low in QUOTES or than or (low == "but" and not also):
            break
        if low == "," and not _listing(units, begin - 1):
            break
        if is_verb(units, at=begin - 1) and not _describes(units, begin - 1, end):
            break
        if low in CONJUNCTIONS and (begin == end or _verb_before(units, begin - 1)):
            break
        begin -= 1
    return begin


DISGUISED = frozenset("dressed disguised posing masquerading clad".split())


def _describes(units: Sequence[Unit], at: int, end: int) -> bool:
    """Whether a participle only describes the noun before it: "artillery emplaced to the north opened fire"."""
    if opens_participle(units, at=at, begin=0, end=end):
        return True
    past = any(one.form in {"past", "part"} for one in units[at].meanings)
    done_by = past and 0 < at < end - 1 and units[at + 1].low == "by" and "verb" not in units[at].roles
    supposed = 0 < at < end - 1 and units[at].low in SUPPOSED and units[at + 1].low == "to"
    sent = 0 < at < end - 1 and units[at].low in SENT and units[at + 1].low == "from"
    return (
        0 < at < end - 1
        and (done_by or supposed or sent or not units[at].meanings)
        and (units[at].low.endswith("ed") or units[at].low in PARTICIPLES)
        and units[at + 1].low in DESCRIBING
        and units[at - 1].low not in AUXILIARIES | CONJUNCTIONS | HEDGES | PRONOUN_SUBJECTS
        and units[at - 1].low.isalpha()
    )


# "Gunmen believed to belong to JNIM burned 15 lorries".
SUPPOSED = frozenset("believed thought said suspected reported alleged known understood presumed".split())
# "Drones launched from the Black Sea struck", "troops sent from Kigali took".
SENT = frozenset("launched fired flown sent dropped released dispatched deployed".split())
# Pasts that are participles too: "soldiers held in the fort opened fire".
PARTICIPLES = frozenset(
    "held built caught kept found brought led lost sold told bought lent fought hidden driven flown drawn stolen taken "
    "given known torn worn thrown hung laid sewn born bred made sent flown".split()
)
DESCRIBING = frozenset("to in at by from near along with on of inside aboard under beneath behind into across".split())


def _listing(units: Sequence[Unit], comma: int) -> bool:
    """Whether a comma only parts a place from its state or the members of a list of names."""
    before = units[comma - 1] if comma else None
    step = comma + 1
    last = units[step].low == "and" if step < len(units) else False
    while step < len(units) - 1 and units[step].low in {"and", "the"}:  # "Egypt, the United States, and Jordan"
        step += 1
    after = units[step] if step < len(units) else None
    if before is None or after is None:
        return False
    if last:
        return bool(before.roles & NAMES and after.roles & NAMES) and comma > 1
    following = units[step + 1].low if step + 1 < len(units) else "."
    if after.roles & {"state"} and before.capital and following in STOPS | {",", "."}:
        return True
    if _lists_things(units, comma):
        return True
    # "American, British and French jets", "British, Gurkha and Australian companies"
    peoples = "demonym" in before.roles and ("demonym" in after.roles or (after.capital and not after.meanings))
    names = (
        peoples
        or bool(before.roles & NAMES and after.roles & NAMES)
        or (comma > 1 and before.capital and after.capital and not (before.meanings and after.meanings))
    )
    return names and following in CONJUNCTIONS | {","}


THINGS = frozenset(("object", "force", "weapon", "persons"))
LONGEST_LIST, LONGEST_THING = 14, 8


def _lists_things(units: Sequence[Unit], comma: int) -> bool:
    """Whether a comma parts the things of a list: "a Greek carrier, a Liberian tanker and a Maltese ferry"."""
    if comma + 1 >= len(units) or units[comma + 1].low not in COUNTING or not units[comma - 1].roles & THINGS:
        return False
    first = next((at for at in range(comma - 1, max(-1, comma - LONGEST_THING), -1) if units[at].low in COUNTING), None)
    if first is None or (first and units[first - 1].low in PREPOSITIONS):
        return False
    inside = (unit.low for unit in units[first:comma])
    if any(low in STOPS or low == "," or (low in PREPOSITIONS and low != "of") for low in inside):
        return False
    for step in range(comma + 1, min(len(units) - 1, comma + LONGEST_LIST)):
        ends = units[step].low in STOPS or units[step].low in SUBORDINATORS or is_verb(units, at=step)
        if ends or units[step].low in CONJUNCTIONS:
            return not ends and units[step + 1].low in COUNTING
    return False


COUNTING = frozenset("a an the one two three four five six seven eight nine ten several some".split())
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
        if low == "what" and (called := _called(units, step)):
            step = called
            continue
        if low in STOPS or (low in SUBORDINATORS and not (_while_aiming(units, step) or _lasts(units, step))):
            break
        quoted = low in QUOTES and (step > at + 1 or "attack noun" in units[at].roles) and step + 1 < len(units)
        if quoted and (units[step + 1].low in {",", "a", "an", "the"} or "speech" in units[step + 1].roles):
            break
        if low == "," and not (_goes_on(units, step) or (units[step - 1].glued and units[step - 1].low in FLAGGED)):
            break
        if (low in CAUSES and step > at + 1) or (purpose and _purpose(units, step)):
            break
        if low == "but" or (low in CONJUNCTIONS and _new_clause(units, step)):
            break
        if low == "flying" and not FLAGS.isdisjoint(unit.low for unit in units[step + 1 : step + LONGEST_FLAG]):
            step += 1  # "a tanker flying the Maltese flag off Hodeidah"
            continue
        if low not in RESULTS and is_verb(units, at=step) and not _is_reduced(units, step, at):
            break
        step += 1
    return step


FLAGS, LONGEST_FLAG = frozenset(("flag", "flags", "colours", "colors")), 6


def _is_reduced(units: Sequence[Unit], step: int, verb: int) -> bool:
    """Whether a past form behind the finite verb of a clause only describes a noun: "a villa rented by Hamas"."""
    if "verb" not in units[verb].roles:
        return False
    group = verb_group(units, at=verb)
    if group.gerund or group.infinitive or (group.passive and group.first == verb):
        return False
    by = group.passive and step + 1 < len(units) and units[step + 1].low == "by"
    return not by and is_reduced(units, at=step, verb=verb, first=group.first)


def _called(units: Sequence[Unit], at: int) -> int:
    """Return where the thing begins that somebody only calls so: "bombs on what the army calls | a base"; or 0."""
    before = units[at - 1] if at else units[at]
    if before.low not in {"on", "at", "upon", "against"} and "verb" not in before.roles:
        return 0
    verb = next((step for step in range(at + 1, min(len(units), at + 7)) if units[step].low in NAMING), None)
    said = verb is not None and units[verb].low in {"said", "says"}  # "struck what it said were two bases"
    if verb is None or (said and units[min(verb + 1, len(units) - 1)].low not in {"was", "were", "is", "are"}):
        return 0
    return verb + 1 + said


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
        and following.low not in RUINS
    )


# "Reduced to rubble": what became of it, and no purpose.
RUINS = frozenset("rubble ruins ashes dust wreckage pieces death".split())
_DIRECTIONS = frozenset(
    "within where what which them it us him her nearby north south east west northern southern".split()
)


def _lasts(units: Sequence[Unit], at: int) -> bool:
    """Whether days or hours tell how long it lasted, and open no clause: "shelled for three days by"."""
    following = units[at + 1].low if at + 1 < len(units) else ""
    if units[at].low in {"before", "after", "until", "since"}:
        return following in HOURS  # "shelled before dawn on Sunday by the army"
    return units[at].low in {"days", "hours"} and following not in {
        "after",
        "before",
        "since",
        "earlier",
        "later",
        "ago",
    }


HOURS = frozenset("dawn daybreak sunrise noon midday dusk sunset nightfall dark midnight daylight".split())


def _while_aiming(units: Sequence[Unit], at: int) -> bool:
    return units[at].low in {"while", "when"} and at + 1 < len(units) and units[at + 1].low in AIMS


def _goes_on(units: Sequence[Unit], comma: int) -> bool:
    after = units[comma + 1] if comma + 1 < len(units) else None
    if after is None:
        return False
    if after.low in RESULTS or after.low in CONJUNCTIONS or _listing(units, comma):
        anew = _counts_elsewhere(units, comma + 2) or _new_clause(units, comma + 1)
        return not (after.low in CONJUNCTIONS and anew)
    before = units[comma - 1]
    named = after.low in {"a", "an"} and before.capital and not before.meanings
    if named or ("object" in before.roles and any("object" in unit.roles for unit in units[comma + 1 : comma + 5])):
        return not _clause_follows(units, comma + 1)
    if after.low == "then":
        later = units[comma + 2] if comma + 2 < len(units) else None
        named = later is not None and (bool(later.roles & {"place", "capital", "state"}) or later.low == "by")
        return named and not is_verb(units, at=min(comma + 3, len(units) - 1))
    if after.low in ADVERBIAL or distance_end(units, at=comma + 1):
        return not _clause_follows(units, comma + 1)
    return bool(
        (before.roles & {"object", "weapon", "number"} or before.capital)
        and after.roles & {"state", "number", "object", *({"weapon"} & before.roles)}
        and not _clause_follows(units, comma + 1)
    )


def _counts_elsewhere(units: Sequence[Unit], at: int) -> bool:
    """Whether the dead of another place follow: "shells hit a bus in Jammu, and two in Srinagar the next day"."""
    counted = at + 1 < len(units) and units[at - 1].low in CONJUNCTIONS and "number" in units[at].roles
    return counted and units[at + 1].low in {"in", "at", "near", "more", "others"}


ADVERBIAL = frozenset("in on at near against by with from inside outside off over along across aboard".split())


def _new_clause(units: Sequence[Unit], conjunction: int) -> bool:
    """Whether what follows "and" has a verb of its own."""
    if conjunction + 1 < len(units) and units[conjunction + 1].low in AIMS | RESULTS:
        return False
    counted = all("number" in unit.roles for unit in units[conjunction - 1 : conjunction + 2 : 2])
    return not counted and _clause_follows(units, conjunction + 1) and not _joins_alike(units, conjunction)


def _joins_alike(units: Sequence[Unit], conjunction: int) -> bool:
    """Whether "and" joins two like names in a subject whose verb is still to come: "Finnish and Swedish troops"."""
    if not 0 < conjunction < len(units) - 1 or not units[conjunction - 1].roles & units[conjunction + 1].roles & ALIKE:
        return False
    for step in range(conjunction - 1, max(-1, conjunction - MAX_REGION), -1):
        if units[step].low in STOPS or units[step].low in SUBORDINATORS:
            return True
        if is_verb(units, at=step):
            return False
    return True


ALIKE = frozenset(("state", "demonym", "group", "place", "capital", "force", "base", "office"))


def _clause_follows(units: Sequence[Unit], start: int) -> bool:
    for step in range(start, min(len(units), start + 14)):
        low = units[step].low
        if low == "," and step > start and _verb_after_aside(units, step):
            return True
        if low in STOPS or (low == "," and step > start) or low in SUBORDINATORS:
            return False
        if is_verb(units, at=step) and low not in RESULTS:
            return True
    return False


def _verb_after_aside(units: Sequence[Unit], comma: int) -> bool:
    """Whether a second comma closes an aside and a finite verb follows: "and eighty, nearly all of them boys, were"."""
    for step in range(comma + 1, min(len(units) - 1, comma + MAX_BRACKET)):
        if units[step].low in STOPS or units[step].low in CONJUNCTIONS:
            return False
        if units[step].low == ",":
            return is_verb(units, at=step + 1) and units[step + 1].low not in RESULTS
    return False


# Words that point at somebody named elsewhere.
PRONOUNS = frozenset(
    "it they he she we i country its their our his group movement militia alliance coalition regime junta north south "
    "kingdom emirate sultanate duchy former latter her them "
    "government".split()
)


MEASURES = frozenset(
    "kilometres kilometers kilometre kilometer km miles mile nm metres meters nautical leagues".split()
)
DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast southwest off from outside inside short north-east "
    "north-west south-east south-west northern southern eastern western".split()
)
WAYS = MEASURES | DIRECTIONS
WAYS_ON = WAYS | {"to", "the", "due", "away"}


def distance_end(units: Sequence[Unit], *, at: int) -> int:
    """Return where a distance ends that begins at `at` ("42 nautical miles west of"), or 0."""
    step = at
    while step < min(len(units), at + 9) and units[step].low not in WAYS:
        if units[step].low in STOPS or units[step].low in {",", "and"}:
            return 0
        step += 1
    while step < min(len(units), at + 14) and units[step].low in WAYS_ON:
        step += 1
    return step + 1 if at < step < len(units) and units[step].low in {"of", "from"} else 0
