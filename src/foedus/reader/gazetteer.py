"""Builds the lexicon: the register's actors and places, and the words of this room."""

from collections import Counter
from collections.abc import Mapping
from functools import cache

from foedus.actors import Actor, Actors, fold
from foedus.files import without_collection
from foedus.places import Places
from foedus.reader.actwords import ACT_NOUNS, ACT_VERBS, TEXT_NOUNS
from foedus.reader.armsnames import NAMED_ARMS, NAMED_TANKS
from foedus.reader.armswords import AIRCRAFT, WEAPONS
from foedus.reader.attackwords import NOUNS, inflect
from foedus.reader.fighterwords import FORCES, single_forms
from foedus.reader.forcenames import FIGHTING, INITIALS, OF_THEIR_DAY, OTHERS, SHIP_PREFIXES
from foedus.reader.forceverbs import PARTICLE_VERBS, VERBS
from foedus.reader.lexicon import Lexicon, LexiconBuilder
from foedus.reader.numbers import WORDS
from foedus.reader.objectwords import CARRIERS, OBJECTS, PERSONS_OF_GROUP
from foedus.reader.offices import AMBIGUOUS_CAPITALS, OFFICES, PERSONS, UNSAFE
from foedus.reader.peoplenames import DE_FACTO_SEATS, OLD_STATES, PEOPLES, SEATS
from foedus.reader.placenames import add_places
from foedus.reader.servicenames import FORCE_NAMES
from foedus.reader.shipnames import HACKERS, SHIPS
from foedus.reader.speechwords import AFFIRMING, DENYING
from foedus.reader.unit import Meaning

TITLES = (
    "prime minister",
    "foreign minister",
    "defence minister",
    "defense minister",
    "president",
    "vice president",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "chancellor",
    "king",
    "emir",
    "crown prince",
    "ambassador",
    "envoy",
    "minister",
    "premier",
    "secretary of state",
    "secretary of defense",
    "press secretary",
    "interior minister",
    "supreme leader",
    "army chief",
    "chief of staff",
    "foreign secretary",
    "defence secretary",
    "leader",
    "secretary general",
    "general secretary",
    "governor",
    "national security adviser",
    "special envoy",
)

BORDERS = (
    "border",
    "frontier",
    "line",
    "line of control",
    "demarcation line",
    "ceasefire line",
    "ceasefire lines",
    "armistice lines",
    "borders",
    "frontiers",
    "dividing line",
    "armistice line",
    "boundary",
    "blue line",
    "green line",
    "contact line",
    "parallel",
    "38th parallel",
    "thirty-eighth parallel",
    "17th parallel",
    "demilitarised zone",
    "demilitarized zone",
)
GROUNDS = (
    "building",
    "buildings",
    "island",
    "islands",
    "capital",
    "country",
    "area",
    "areas",
    "region",
    "zone",
    "coast",
    "peninsula",
    "sites",
    "site",
    "targets",
    "facilities",
    "facility",
    "installations",
    "installation",
    "infrastructure",
    "complexes",
    "complex",
    "strongholds",
    "hideouts",
    "stronghold",
    "hideout",
    "nation",
    "kingdom",
)
# Of two states with one demonym, the one that is meant where the other is not named in full.
MEANT = {"Congolese": "COD", "Dominican": "DOM", "Dominicans": "DOM"}
# Types of military aircraft by their numbers: "Su-15", "MiG-23s", "J-16".
TYPES = {
    "Su": (*range(5, 36), 57), "MiG": range(9, 36), "Tu": (4, 16, 22, 95, 160), "Yak": (3, 9, 38, 130), "Il": (2, 28),
    "Mi": (4, 8, 17, 24, 28, 35), "Ka": (50, 52), "J": (5, 6, 7, 8, 10, 11, 15, 16, 20, 35), "JH": (7,), "JF": (17,),
    "F": (4, 5, 6, 7, 8, 14, 15, 16, 18, 22, 35, 80, 84, 86, 100, 104, 105, 111, 117), "FA": (50,), "H": (5, 6),
    "B": (1, 2, 17, 24, 25, 26, 29, 52), "A": (1, 4, 6, 7, 10, 26, 29, 37), "P": (38, 40, 47, 51), "AC": (130, 47),
    "AH": (1, 64), "UH": (1, 60), "SBD": (3,), "Ju": (52, 87, 88), "He": (111,), "Bf": (109, 110), "Q": (5,),
    "Fw": (190, 200), "Me": (109, 110, 262),
}  # fmt: skip
SPOTS = frozenset({"base", "facility", "islet"})
# Bodies of many states, whose forces are no group's.
ORGANISED = frozenset(("un", "nato", "eu", "au", "ecowas", "sadc", "unifil"))


@without_collection()
def build_lexicon(actors: Actors, *, places: Places) -> Lexicon:
    """Return the lexicon of every actor and place of the register and of all words that the rules know."""
    builder = LexiconBuilder()
    demonyms = _sure_demonyms(actors)
    standing = sorted(actors.by_id.values(), key=lambda one: one.exists_to is not None)
    for actor in standing:
        _add_actor(builder, actor, places, demonyms)
    for state, offices in OFFICES.items():
        for office in offices:
            builder.add_name(office, meaning=Meaning(role="office", actor=state))
    _add_peoples(builder, actors)
    for name, actor_id in DE_FACTO_SEATS.items():
        builder.add_name(name, meaning=Meaning(role="capital", actor=actor_id, place=_known(places, name)))
    _add_services(builder)
    _add_forces(builder)
    for prefix in ("MV", "M/V", "M/T", "RMS"):
        builder.add_name(prefix, meaning=Meaning(role="object", value="merchant vessels"))
    for name, state in CARRIERS.items():
        builder.add_name(name, meaning=Meaning(role="carrier", actor=state))
    for name, actor_id, since, until in PERSONS:
        builder.add_name(name, meaning=Meaning(role="person", actor=actor_id, value=since, form=until or ""))
    within, units, wide, imported = add_places(builder, places=places, actors=actors)
    _add_words(builder)
    states = {one.id: one.name for one in actors.by_id.values() if one.kind == "state" and places.find(one.name)}
    spots = frozenset(one.name for one in places.by_name.values() if one.kind in SPOTS)
    ids = {one.lower(): one for one in actors.by_id}
    return Lexicon(builder.root, within, units, wide, states, spots, imported, ids, frozenset(states.values()))


def _add_peoples(builder: LexiconBuilder, actors: Actors) -> None:
    """Add what the register has no word for: peoples in the plural, states by old names, seats of governments."""
    for actor_id, names in SEATS.items():
        for name in names:
            builder.add_name(name, meaning=Meaning(role="office", actor=actor_id))
    for role, table in (("demonym", PEOPLES), ("", OLD_STATES)):
        for actor_id, names in table.items():
            actor = actors.by_id[actor_id]
            place = actor.name if actor.kind == "state" and not role else ""
            meaning = Meaning(role=role or actor.kind, actor=actor_id, place=place, value=actor.name)
            for name in names:
                builder.add_name(name, meaning=meaning)


FIGHTS = Meaning(role="force")


def _add_services(builder: LexiconBuilder) -> None:
    """Add services, formations and ships by name: each stands for its state, fights, and can be hit."""
    for state, names in FORCE_NAMES.items():
        speaks = Meaning(role="group" if state.islower() and state not in ORGANISED else "office", actor=state)
        struck = Meaning(role="object", value="armed forces", actor=state)
        for name in names:
            builder.add_name(name, meaning=speaks, more=(FIGHTS, struck))
    for state, value, name in ((state, value, name) for state, kinds in SHIPS.items()
                               for value, names in kinds.items() for name in names):  # fmt: skip
        afloat = (Meaning(role="office", actor=state), FIGHTS) if value == "public vessels" else ()
        builder.add_name(name, meaning=Meaning(role="object", value=value, actor=state), more=afloat)
    for name in HACKERS:
        builder.add_name(name, meaning=FIGHTS)


def _add_forces(builder: LexiconBuilder) -> None:
    """Add initials, ships' prefixes and leaders: each stands for its state or group."""
    for initials, group in INITIALS.items():
        for word in FIGHTING:
            builder.add_name(f"{initials} {word}", meaning=Meaning(role="group", actor=group), more=(FIGHTS,))
    for prefix, state in SHIP_PREFIXES.items():
        if state:
            builder.add_name(prefix, meaning=Meaning(role="office", actor=state))
        builder.add_name(prefix, meaning=Meaning(role="object", value="public vessels", actor=state))
        builder.add_name(prefix, meaning=Meaning(role="force"))
    for name in OTHERS:
        builder.add_name(name, meaning=Meaning(role="name"))
    for name, actor_id, since, until in OF_THEIR_DAY:
        builder.add_name(name, meaning=Meaning(role="person", actor=actor_id, value=since, form=until))


def _add_actor(builder: LexiconBuilder, actor: Actor, places: Places, demonyms: frozenset[str]) -> None:
    place = _known(places, actor.name) if actor.kind == "state" else ""
    for name in (actor.name, *actor.names):
        # "The Argentine" is a country of old, and oftener begins "the Argentine cruiser".
        people = name.startswith("the ") and name.removeprefix("the ") in actor.demonyms
        if fold(name) not in UNSAFE and not people:
            builder.add_name(name, meaning=Meaning(role=actor.kind, actor=actor.id, place=place, value=actor.name))
    for word in demonyms.intersection(actor.demonyms):
        if MEANT.get(word, actor.id) != actor.id:
            continue
        builder.add_name(word, meaning=Meaning(role="demonym", actor=actor.id, value=actor.name))
    if actor.capital and actor.kind == "state" and actor.exists_to is None:
        _add_capital(builder, actor, places, place)


def _add_capital(builder: LexiconBuilder, actor: Actor, places: Places, place: str) -> None:
    capital, found = _known(places, actor.capital), places.find(actor.capital)
    meaning = Meaning(role="capital", actor=actor.id, place=capital or place, value=actor.name)
    for name in (actor.capital, *(found.names if found else ())):
        if fold(name) not in AMBIGUOUS_CAPITALS:
            builder.add_name(name, meaning=meaning)
    if capital:
        for word in (*actor.demonyms, f"{actor.name}'s"):
            builder.add_name(f"{word} capital", meaning=Meaning(role="capital place", place=capital))


def _sure_demonyms(actors: Actors) -> frozenset[str]:
    """Return the demonyms that mean one actor alone; of two, the one that exists still has the better claim."""
    today = Counter(word for one in actors.by_id.values() if one.exists_to is None for word in one.demonyms)
    former = Counter(word for one in actors.by_id.values() for word in one.demonyms)
    return frozenset(word for word, count in former.items() if count == 1 or today[word] == 1 or word in MEANT)


def _known(places: Places, name: str) -> str:
    return name if name and places.find(name) is not None else ""


# What stands before a name and is no clause of its own: "went into what was left of Karabakh".
REMNANTS = tuple(
    f"what {tail}"
    for tail in ("was left of", "is left of", "were left of", "had been left of", "remained of", "remains of",
                 "is now", "was then", "was still", "is today", "was once")
)  # fmt: skip


def _add_words(builder: LexiconBuilder) -> None:
    _add_verbs(builder)
    types = (f"{maker}-{number}" for maker, numbers in TYPES.items() for number in numbers)
    for name in (*AIRCRAFT, *(f"{one}{plural}" for one in types for plural in ("", "s"))):
        builder.add_name(name, meaning=Meaning(role="weapon", value="air strike"))
    for name, kind in NAMED_ARMS.items():
        add = builder.add if name.islower() else builder.add_name
        add(name, meaning=Meaning(role="weapon", value=kind))
    for phrase in ("without warning", "once more", "once again", *REMNANTS):
        builder.add(phrase, meaning=Meaning(role="manner"))
    for name in NAMED_TANKS:
        builder.add_name(name, meaning=FIGHTS)
    for role, table in (("attack noun", NOUNS), ("weapon", WEAPONS), ("object", OBJECTS), ("act noun", ACT_NOUNS)):
        for value, of_value in _by_value(table).items():
            builder.add_words(of_value, meaning=Meaning(role=role, value=value))
    numbers = tuple(word for word in WORDS if word not in {"a", "an"})
    for role, words in (
        ("force", (*FORCES, *single_forms(FORCES))), ("persons", PERSONS_OF_GROUP), ("border", BORDERS),
        ("title", TITLES), ("number", numbers), ("text", TEXT_NOUNS), ("ground", GROUNDS),
    ):  # fmt: skip
        builder.add_words(words, meaning=Meaning(role=role))


def _by_value(table: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the words of a table under each of its values."""
    found: dict[str, list[str]] = {}
    for word, value in table.items():
        found.setdefault(value, []).append(word)
    return found


def _add_verbs(builder: LexiconBuilder) -> None:
    for lemma, act, shape in VERBS:
        _add_forms(builder, lemma, Meaning(role="verb", value=act, shape=shape))
    for word, form, shape, act in PARTICLE_VERBS:
        builder.add(word, meaning=_in_form("verb", act, form, shape))
    for lemmas, value in ((AFFIRMING, "affirms"), (DENYING, "denies")):
        for lemma in lemmas:
            accusing = lemma in {"accuse", "blame"}
            _add_forms(builder, lemma, Meaning(role="speech", value="accuses" if accusing else value))
    for lemma, kind in ACT_VERBS:
        _add_forms(builder, lemma, Meaning(role="act verb", value=kind))


def _add_forms(builder: LexiconBuilder, lemma: str, meaning: Meaning) -> None:
    for form, word in inflect(lemma).items():
        builder.add(word, meaning=_in_form(meaning.role, meaning.value, form, meaning.shape))


@cache
def _in_form(role: str, value: str, form: str, shape: str) -> Meaning:
    """Return a verb's meaning in one of its forms; words of one kind share it."""
    return Meaning(role=role, value=value, form=form, shape=shape)
