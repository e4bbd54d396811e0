"""Whether a word that can be several is a noun, a verb or a participle here, by its neighbours."""

from collections.abc import Sequence

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
)
from foedus.reader.unit import Unit, Words

# "The Greek-owned, Liberian-flagged carrier": of one thing.
FLAGGED = frozenset(("owned", "flagged", "registered", "managed", "operated"))
# Behind a hyphen these only describe the next word: "rebel-held Idlib", "a Greek-owned tanker".
COMPOUNDED = frozenset(
    "flagged owned registered operated managed built made based backed led trained supplied born bound chartered "
    "linked aligned administered controlled occupied held run style funded armed sponsored brokered mediated".split()
)
AUXILIARIES = BE | HAVE | DO | MODALS


def is_modifier(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a participle stands before its noun ("the occupied territory", "a hijacked plane")."""
    # "the internationally recognised government"
    first = at - 1 if at > 1 and units[at - 1].low.endswith("ly") and units[at - 1].low not in HEDGES else at
    before = units[first - 1].low if first else ""
    following = units[at + 1] if at + 1 < len(units) else None
    people = first > 0 and "demonym" in units[first - 1].roles and not before.endswith("s")
    if people and first == at and _done_by_people(units, at):
        return False
    if before in PREPOSITIONS and before != "by" and following is not None and following.capital:
        return units[at].low in STATES_OF_TOWNS
    if before not in DETERMINERS and before != "'s" and not people:
        return False
    return (
        following is not None
        and following.low not in PREPOSITIONS
        and following.low.replace(" ", "").isalpha()
        and following.low not in DETERMINERS | HEDGES
        and following.low not in {"first", "back", "overnight", "it", "them", "him"}
        and before not in {"that", "this", "these", "those", "all", "both", "some"}
    )


# Peoples whose name in the plural is the adjective itself: "the French bombed", "the Chinese came over".
COLLECTIVE = (
    "ese", "british", "english", "french", "dutch", "irish", "welsh", "spanish", "swiss", "burkinabe", "malagasy"
)  # fmt: skip
# Participles that oftener describe a thing than tell what a people did: "the French occupied zone".
DESCRIBING = frozenset(
    "occupied annexed besieged armed mined captured seized sunken destroyed damaged hijacked manned wounded used "
    "loaded sent set cut fallen stolen launched fired bombed-out".split()
)
# Behind a preposition and before a name these tell of nothing done: "in occupied Crimea", "near shelled Kherson".
STATES_OF_TOWNS = DESCRIBING | frozenset(
    "recaptured liberated invaded contested disputed shelled bombed bombarded blockaded encircled devastated "
    "ruined".split()
)
NAMES_AFTER = frozenset(("state", "demonym", "place", "capital", "capital place", "group", "office", "base", "number"))


def _done_by_people(units: Sequence[Unit], at: int) -> bool:
    """Whether a people does what the verb after its name says: "the Japanese bombed Darwin"."""
    unit, people = units[at], units[at - 1].low
    if not unit.roles & {"verb", "speech"} or unit.glued or not people.endswith(COLLECTIVE):
        return False
    if at + 1 < len(units) and (units[at + 1].capital or units[at + 1].roles & NAMES_AFTER):
        return True
    alone = at > 1 and units[at - 2].low == "the" and any(one.form == "past" for one in unit.meanings)
    return alone and unit.low not in DESCRIBING


def reads_as_noun(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a word that is noun and verb alike ("strikes", "hit", "report") is a noun here."""
    if not isinstance(units, Words):
        return _reads_as_noun(units, at)
    found = units.nouns.get(at)
    if found is None:
        found = units.nouns[at] = _reads_as_noun(units, at)
    return found


def _reads_as_noun(units: Sequence[Unit], at: int) -> bool:
    unit = units[at]
    forms = {one.form for one in unit.meanings if one.role in {"verb", "speech"}}
    # "Come in", "open fire on" are no nouns.
    if _is_named(units, at, forms) or _is_guarded(units, at):
        return True
    phrase = " " in unit.low and not unit.roles & {"attack noun", "weapon"}
    if phrase or unit.low in SPEECH_ONLY or (forms and not forms & {"base", "s"} and "attack noun" not in unit.roles):
        return forms == {"ing"} and at > 0 and units[at - 1].low in DETERMINERS | {"'s"}
    return _is_noun_between(units, at, forms)


def _is_guarded(units: Sequence[Unit], at: int) -> bool:
    """Whether "post" is where troops stand: "hit a Colombian army post at Cali", and not what an army wrote."""
    if units[at].low not in {"post", "posts"} or at == 0 or at + 1 >= len(units):
        return False
    return bool(units[at - 1].roles & {"force", "office"}) and units[at + 1].low in STANDING


STANDING = frozenset("at in near along by of outside inside across with , . and when where".split())


def _is_noun_between(units: Sequence[Unit], at: int, forms: set[str]) -> bool:
    """Whether the words beside it make a word a noun."""
    unit = units[at]
    before = units[at - 1] if at else None
    following = units[at + 1] if at + 1 < len(units) else None
    if before is None or (forms == {"ing"} and following is not None and _takes_object(before, following, unit)):
        return before is None and bool(following and (following.low in OPENED or _lists(unit, following)))
    if before.low in BEFORE_VERBS:
        return (before.low == "to" and forms <= {"s"}) or _is_called(units, at, forms)
    first_arm = before.low == "first" and "weapon" in unit.roles
    if before.low in BEFORE_NOUNS or first_arm or _is_of_one_arm(units, at, forms):
        return True
    if before.low in AUXILIARIES or before.low in NEGATIONS or before.low in HEDGES:
        # "there were raids", "there were also raids", "has strikes to answer for"
        lead = units[at - 2] if before.low in HEDGES and at > 1 else before
        raids = lead.low in BE | HAVE and bool(forms) and forms <= {"base", "s"} and "attack noun" in unit.roles
        return raids or bool(forms & {"ing"} and before.low not in BE) or (not forms)
    verb_alone = not unit.roles - {"verb", "speech", "act verb"}
    doers = before.roles & DOERS or ("demonym" in before.roles and before.low.endswith("ns"))  # "Americans destroy"
    if verb_alone and ((before.low in CONJUNCTIONS and forms == {"s"}) or (doers and forms <= {"base"})):
        return False  # "attacks Goose Green and takes it", "US commandos kill Bin Laden"
    if before.low == ",":
        joined = "s" in forms and _joined_verb(units, at + 1)
        forms = {"past"} if joined else forms - {"base"} if "attack noun" in unit.roles else forms
    return _noun_by_neighbours(before, following, forms)


def _is_of_one_arm(units: Sequence[Unit], at: int, forms: set[str]) -> bool:
    """Whether a single arm stands before a word that would be the verb of several: "the Vulcan raid on Stanley"."""
    before = units[at - 1].low
    one = "weapon" in units[at - 1].roles and not before.endswith(("s", "craft", "artillery"))
    led = at > 1 and units[at - 2].low in ARTICLES and units[max(0, at - 3)].low not in CONJUNCTIONS
    return one and led and forms == {"base"} and "attack noun" in units[at].roles


ARTICLES = frozenset(("the", "a", "an"))


def _is_called(units: Sequence[Unit], at: int, forms: set[str]) -> bool:
    """Whether a word is what something is called, and not what "it" did: "Germany called it sabotage"."""
    lead = units[at - 2].low if at > 1 else ""
    return forms <= {"base"} and bool(forms) and units[at - 1].low in {"it", "he", "she"} and lead in CALLING


CALLING = frozenset("called calls call calling termed terms deemed deems labelled labels branded considers".split())


# "Shelling of the town went on", "strikes were heard": behind these a word that opens a sentence is a noun.
OPENED = frozenset((*PREPOSITIONS, *AUXILIARIES))


def _lists(unit: Unit, following: Unit) -> bool:
    """Whether arms that open a sentence are listed: "Shells and rockets cooked off"."""
    return unit.low.endswith("s") and "weapon" in unit.roles and following.low in CONJUNCTIONS


def _is_named(units: Sequence[Unit], at: int, forms: set[str]) -> bool:
    """Whether a word stands as a name or behind an article: "Storm Boris", "a rocket of a shot"."""
    if forms <= {"s"} and "weapon" in units[at].roles and at + 1 < len(units) and _is_past(units[at + 1]):
        return True  # "Shells slammed into", "on Tuesday shells ripped through"
    if at == 0:
        told = len(units) > 1 and any(one.role == "verb" and one.form == "past" for one in units[1].meanings)
        return forms <= {"base"} and len(units) > 1 and (units[1].capital or told)
    return units[at].low == "shot" and units[at - 1].low in {"a", "the", "first", "last", "single"}


def _is_past(unit: Unit) -> bool:
    return (
        unit.low in PASTS
        or any(one.form == "past" for one in unit.meanings)
        or (unit.low.endswith("ed") and not unit.meanings and not unit.capital)
    )


PASTS = frozenset("fell hit struck tore left blew came burst found cut sank flew went shook lit".split())
DOERS = frozenset(("force", "group", "persons"))


def _takes_object(before: Unit | None, following: Unit, unit: Unit) -> bool:
    """Whether a form on -ing has an object, so that it is no noun: "by bombing a depot", "admitted shelling it"."""
    if before is not None and (before.low in DETERMINERS | {"'s"} or before.roles & {"demonym", "weapon"}):
        return False
    if following.low in DETERMINERS | {"it", "them"}:
        return following.low not in {"that", "this"}
    if before is None or before.low not in LEADING:
        return False
    named = bool(following.roles & OBJECTS) and not following.roles & {"attack noun", "weapon"}
    named = named or (following.capital and not following.meanings and following.low.isalpha())
    thing = following.low.split()[0]
    if not thing.endswith("s") or thing in UNITS_OF:
        return named
    # "By firing missiles"; "by missile attacks" has no verb.
    let_go = "weapon" in following.roles and any(one.shape == "launch" for one in unit.meanings)
    return named or let_go or ("object" in following.roles and not following.roles & {"attack noun", "verb"})


OBJECTS = frozenset(("demonym", "number", "state", "place", "capital", "base", "group"))
# "By bombing squadrons", "a firing party": those who do it, and no thing that it is done to.
UNITS_OF = frozenset("squads squadrons wings parties teams crews ranges sites positions grounds points".split())
LEADING = frozenset(
    "of for by admitted denied after before while when since without from in on began begun started resumed kept "
    "continued stopped finished ,".split()
)


def _joined_verb(units: Sequence[Unit], at: int) -> bool:
    """Whether "and" and a second verb of the same form follow: "the corvette, flying no flag, attacks and takes"."""
    return (
        at + 1 < len(units)
        and units[at].low in CONJUNCTIONS
        and any(one.role == "verb" and one.form == "s" for one in units[at + 1].meanings)
    )


PRONOUN_SUBJECTS = frozenset("it he she they we i you".split())


def _noun_by_neighbours(before: Unit, following: Unit | None, forms: set[str]) -> bool:
    takes_object = following is not None and (
        following.low in DETERMINERS
        or following.low in PRONOUN_SUBJECTS | ROUGH
        or bool(
            following.roles & {"state", "object", "capital", "place", "base", "group", "demonym", "weapon", "number"}
        )
    )
    if "past" in forms or before.low == "there" or (takes_object and _name_before(before)):
        return False
    if _plural_verb(before, following, forms, takes_object=takes_object):
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


# Before a number that is rough: "the North fires about 170 shells", "shells some forty villages".
ROUGH = frozenset(("about", "some", "around", "nearly", "almost", "roughly", "dozens", "scores", "hundreds"))


def _plural_verb(before: Unit, following: Unit | None, forms: set[str], *, takes_object: bool) -> bool:
    """Whether a verb in the present stands behind its plural subject: "rockets land on", ", flying low, drop bombs"."""
    if "base" not in forms or following is None:
        return False
    if before.low == ",":
        return takes_object
    plural = before.low.endswith("s") and bool(before.roles & {"demonym", "object"})
    armed = bool(before.roles & {"weapon", "force"})
    return (plural or armed) and following.low in {"on", "into", "in", "at", "upon", "across", "near", "over", "for"}


def _name_before(before: Unit) -> bool:
    """Whether a name that the register does not know stands before a word that may be its verb: "the SAS destroy"."""
    return before.capital and not before.meanings and before.low.isalpha() and len(before.low) > 1


BEFORE_VERBS = PRONOUN_SUBJECTS | MODALS | DO | {"to", "which", "who", "that"}
BEFORE_NOUNS = frozenset(("'s", *DETERMINERS, *PREPOSITIONS))
