"""Fixed words of the model in English: verdicts, elements, dates, lists, names."""

import re
from collections.abc import Iterable, Sequence

from foedus.actors import Actors
from foedus.findings import Finding
from foedus.instruments import Register
from foedus.terms import Days, hyphened, parse_days, parse_moment
from foedus.terms.duties import DUTIES

ELEMENTS = {
    "in_force": "entry into force",
    "by": "the attacker",
    "sent_by": "who sent the attacker",
    "backed_by": "who backed the attacker",
    "enemies": "the number of attackers",
    "origin": "where it came from",
    "act": "the kind of act",
    "of": "whose it was",
    "object": "what was hit",
    "area": "the place",
    "through": "the way it came",
    "route": "the way it came",
    "place": "the place",
    "since": "the day",
    "within": "the day",
    "happened_on": "the day",
    "intent": "the intent",
    "provoked": "provocation",
    "war_declared": "a state of war",
    "given": "a condition",
    "question": "a judgement",
    "hits": "whether there were other hits",
    "text": "the text, which was not reached",
    "kind": "the kind of recorded act",
    "to": "to whom it was done",
    "aimed_at": "the aim",
    "when": "before or after",
    "names": "what it names",
}
SHORT = {
    "in_force": "in force",
    "by": "attacker",
    "enemies": "number of attackers",
    "act": "act",
    "of": "owner",
    "object": "object",
    "area": "place",
    "through": "route",
    "since": "day",
    "within": "day",
    "given": "condition",
    "text": "no public text",
}
PRESUMED = {
    "by": "nobody else attacked than those named",
    "hits": "nothing else was hit than what is stated",
    "intent": "it was no accident",
    "provoked": "nobody provoked it",
    "war_declared": "no war was declared",
}
STATE_ID = re.compile(r"\b[A-Z]{3}\b")
NOT_MET = {
    "in_force": "it was not in force",
    "by": "the attacker is another than it asks",
    "enemies": "the attackers are too few or too many",
    "origin": "it came from elsewhere than it asks",
    "act": "the act is of another kind",
    "of": "what was hit is not covered by it",
    "object": "what was hit is none of its objects",
    "area": "the place lies outside its area",
    "through": "it came another way",
    "since": "the day is outside its dates",
    "within": "the day is outside its dates",
    "intent": "the intent is another",
    "given": "its condition is not fulfilled",
}
PROPER_ENDINGS = frozenset(
    """
    treaty agreement charter pact convention order act declaration memorandum guarantee status alliance covenant
    protocol statement proclamation accord accords understanding arrangement compact plan defence cooperation clause
""".split()
)
COMMON_STARTS = frozenset(
    """
    strike strikes air missile missiles drone drones attack attacks bombing bombardment raid shelling invasion rocket
    rockets cyber sabotage incursion blockade assassination seizure attacks armed artillery naval airstrike ballistic
    order notice warning supposed
""".split()
)
UNKNOWN_DATE = "unknown date"
LISTED = 3
# "Treaty 3" and "Resolution 2817" are names by themselves.
NUMBERED = 2
MOST_CHARACTERS = 200
WORDS_OF = {"instrument": "words of the instrument", "translation": "a translation"}


def join_words(words: Sequence[str], *, last: str = "and") -> str:
    """Return `a`, `a and b`, or `a, b and c`.

    >>> join_words(["a", "b", "c"])
    'a, b and c'
    """
    if len(words) <= 1:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def shortened(text: str, *, most: int = MOST_CHARACTERS) -> str:
    """Return the text, or where it is longer its first words, at most `most` characters of them.

    >>> shortened("in accordance with the right of self-defence", most=33)
    'in accordance with the right of …'
    """
    if len(text) <= most:
        return text
    kept = text[:most].rstrip() if text[most].isspace() else text[:most].rpartition(" ")[0].rstrip()
    return f"{kept or text[:most]} …"


def count_of(number: int, *, noun: str, many: str = "") -> str:
    """Return the number with its noun, in the plural where it is not one."""
    return f"{number} {noun if number == 1 else many or noun + 's'}"


def verdict_words(verdict: str | None) -> str:
    """Return a verdict as people read it."""
    return (verdict or "").replace("_", " ")


def element_words(names: Iterable[str]) -> str:
    """Return what elements or properties are about; `h1.object` is what was hit."""
    known = dict.fromkeys(_element(name) for name in names)
    return join_words(list(known))


def short_words(names: Iterable[str]) -> str:
    """Return elements as one word each, for the cell of a table."""
    return ", ".join(dict.fromkeys(SHORT.get(name, name.replace("_", " ")) for name in names))


def duty_words(modality: str, *, owes: str) -> str:
    """Return what is owed and how firmly; a text that states neither says so."""
    name = next((one for one in DUTIES if hyphened(one) == owes), owes)
    if name == "not stated":
        return "not stated: the text says nothing of what follows"
    name = "act in self-defence" if name == "self-defence" else name
    return f"{name} (how firmly is not stated)" if modality == "not stated" else f"{modality} {name}"


def presumed_words(name: str) -> str:
    """Return what was presumed from silence."""
    return PRESUMED.get(name, f"nobody alleges: {name.replace('_', ' ')}")


def named_words(text: str, *, actors: Actors) -> str:
    """Return `text` with the ids of states in it as names."""
    return STATE_ID.sub(lambda match: actor_name(match[0], actors=actors), text)


def _element(name: str) -> str:
    if " " in name:
        return name
    return ELEMENTS.get(name.rpartition(".")[2], name.replace("_", " "))


def failing_words(names: Sequence[str]) -> str:
    """Return why a clause is not engaged, by the elements that decide it."""
    return join_words([NOT_MET.get(name, f"{_element(name)} is not as it asks") for name in names])


def settling_words(finding: Finding) -> str:
    """Return what would settle a finding, the shortest ways first."""
    return "; or ".join(element_words(one) for one in finding.turns_on[:LISTED])


def date_words(days: Days) -> str:
    """Return a day as people write it: `9 September 2025`, `June 2025`, `2025`.

    >>> date_words(parse_days("2025-09-09"))
    '9 September 2025'
    """
    if days.first.year == 1 or days.last.year == 9999:  # noqa: PLR2004 - the edges of the calendar: not known
        return UNKNOWN_DATE
    if days.known:
        return f"{days.first.day} {days.first:%B %Y}"
    text = str(days)
    if len(text) == 4:  # noqa: PLR2004 - a year
        return text
    if ".." not in text:
        return f"{days.first:%B %Y}"
    same = (days.first.year, days.first.month) == (days.last.year, days.last.month)
    first = f"{days.first.day}" if same else f"{days.first.day} {days.first:%B %Y}"
    return f"{first} to {days.last.day} {days.last:%B %Y}"


def written_date(text: str) -> str:
    """Return a written date as people read it, or the text itself where it is none."""
    try:
        return date_words(parse_days(text))
    except ValueError:
        return text


def edge_words(text: str) -> str:
    """Return a day on which law begins or ends; one that is not known exactly is no span.

    >>> edge_words("2000-12-31~2011-12-31")
    'a day between 31 December 2000 and 31 December 2011'
    """
    first, _, last = text.replace("..", "~").partition("~")
    return f"a day between {written_date(first)} and {written_date(last)}" if last else written_date(text)


def written_moment(text: str) -> str:
    """Return a day or a moment of knowledge as people read it.

    >>> written_moment("2025-09-10T14:00Z")
    '10 September 2025, 14:00 UTC'
    """
    if "T" not in text:
        return written_date(text)
    moment = parse_moment(text)
    exact = f"{moment:%H:%M:%S}" if moment.second or moment.microsecond else f"{moment:%H:%M}"
    return f"{date_words(Days(moment.date(), moment.date()))}, {exact} UTC"


def instrument_name(name: str, *, register: Register) -> str:
    """Return what people call an instrument, its id where the register has no name."""
    instrument = register.get(name)
    return (instrument.short_title or instrument.title) if instrument else name


def the_instrument(name: str, *, register: Register) -> str:
    """Return the name with `the` before it, where English wants it."""
    title = instrument_name(name, register=register)
    words = re.findall(r"[\w'’-]+", title.partition("(")[0])
    named = bool(words) and words[0].lower() in PROPER_ENDINGS and len(words) <= NUMBERED
    wants = bool({word.lower() for word in words} & PROPER_ENDINGS) and not named
    return f"the {title}" if wants and words[0].lower() != "the" else title


def refs_of(findings: Iterable[Finding]) -> str:
    """Return the clauses as lawyers cite them; `Art. 2` stands for its own `Art. 2, second limb` too."""
    refs = list(dict.fromkeys(one.provision for one in findings))
    return join_words([one for one in refs if not any(one.startswith(f"{other}, ") for other in refs)])


def actor_name(name: str, *, actors: Actors) -> str:
    """Return the actor's name in English, or the id where the register has none."""
    found = actors.get(name)
    return found.name if found else "any beneficiary" if name == "any" else name


def actor_names(names: Sequence[str], *, actors: Actors, most: int = LISTED) -> str:
    """Return the actors' names; of a long list the first few, with the number of all."""
    shown = [actor_name(name, actors=actors) for name in names]
    if len(shown) <= most + 1:
        return ", ".join(shown)
    return f"{', '.join(shown[:most])} and {len(shown) - most} others ({len(shown)} in all)"


def subject_words(title: str, *, day: Days) -> str:
    """Return an incident as the subject of a sentence: `The strike in Doha of 9 September 2025`."""
    first = title.split(maxsplit=1)[0] if title.split() else ""
    if first.lower() in COMMON_STARTS:
        subject = f"The {first.lower()}{title[len(first) :]}"
    elif {word.lower() for word in re.findall(r"\w+", title)} & COMMON_STARTS:
        subject = title if first.lower() in ("the", "a", "an") else f"The {title}"
    else:
        subject = f"“{title}”" if " " in title else f"The incident {title}"
    when = date_words(day)
    dated = day.known and (when in title or day.first.isoformat() in title)
    return subject if dated else f"{subject} of {when}"
