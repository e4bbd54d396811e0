"""What a claim says in its own words: how many, within which days, how far apart, who struck whom, which article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from foedus.actors import Actors, fold
from foedus.obligations.deadline import days_after
from foedus.terms import Days, parse_days

Compared = Literal["exactly", "at_least", "at_most"]
WORDS = (
    ("zero", "no"),
    ("one", "a", "an", "once", "single"),
    ("two", "twice"),
    ("three", "thrice"),
    *(("four",), ("five",), ("six",), ("seven",), ("eight",), ("nine",), ("ten",), ("eleven",), ("twelve",)),
)
NUMBERS = {word: number for number, words in enumerate(WORDS) for word in words}
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
NUMBER = rf"(?:\d{{1,4}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
UNIT = r"(?P<unit>day|week|month|year)s?"
STRUCK = r"(?:attack|strike|air strike|airstrike|raid|missile attack|drone attack|bombing|bombardment)s?"
COMPARE: tuple[tuple[str, Compared, int], ...] = (
    ("at least", "at_least", 0),
    ("no fewer than", "at_least", 0),
    ("more than", "at_least", 1),
    ("over", "at_least", 1),
    ("at most", "at_most", 0),
    ("no more than", "at_most", 0),
    ("not more than", "at_most", 0),
    ("fewer than", "at_most", -1),
    ("less than", "at_most", -1),
)
BOUND = "|".join(words for words, _, _ in sorted(COMPARE, key=lambda one: -len(one[0])))
TIMES = re.compile(
    rf"\b(?:(?P<bound>{BOUND}) )?(?:(?P<times>once|twice|thrice|{NUMBER} times)"
    rf"|(?P<many>{NUMBER}) (?:\w+ ){{0,2}}?(?P<noun>{STRUCK})\b)",
    re.IGNORECASE,
)
NEVER = re.compile(r"\b(?:never|not once)\b", re.IGNORECASE)
NTH = re.compile(rf"\b(?P<nth>{'|'.join(ORDINALS[1:])}) (?:time\b|(?:\w+ ){{0,2}}?{STRUCK}\b)", re.IGNORECASE)
WITHIN = re.compile(
    rf"\b(?:within|in|over|during)(?: the (?:last|past)| the| last| past)?(?: (?P<number>{NUMBER}))? {UNIT}\b",
    re.IGNORECASE,
)
THIS = re.compile(r"\b(?:so far )?this (?P<unit>week|month|year)\b", re.IGNORECASE)
GAP = re.compile(
    rf"\b(?:(?P<bound>within|{BOUND}) )?(?:(?P<number>{NUMBER}) {UNIT}|the (?:next )?(?P<next>day))"
    r" (?P<way>after|before|later than|of)\b",
    re.IGNORECASE,
)
SAME_DAY = re.compile(r"\b(?:on )?the same day as\b", re.IGNORECASE)
ORDER = re.compile(r"\b(?P<way>after|before)\b", re.IGNORECASE)
FIRST = re.compile(r"\bfirst (?:time|use|ever use|invocation|ever invocation)\b", re.IGNORECASE)
ARTICLE = re.compile(
    r"\b(?:art(?:icle|\.)?|sec(?:tion|\.)?)\s*(?P<number>\d{1,3}|[IVXLC]{1,6}\b)(?:\s?[(.](?P<part>\w{1,3})\)?)?",
    re.IGNORECASE,
)
MONTH = "|".join(MONTHS)
DATE = re.compile(
    rf"\b(?:(?P<iso>\d{{4}}-\d{{2}}(?:-\d{{2}})?)|(?P<day>\d{{1,2}}) (?P<month>{MONTH})(?:,? (?P<year>\d{{4}}))?"
    rf"|(?P<month2>{MONTH}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year2>\d{{4}}))?\b(?!\d)"
    rf"|(?P<month3>{MONTH}) (?P<year3>\d{{4}})|(?P<year4>1[6-9]\d\d|20\d\d))\b",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\b(?:between|from)\s*$", re.IGNORECASE)
TO = re.compile(r"^\s*(?:and|to|until)\s*$", re.IGNORECASE)
EDGE = re.compile(r"\b(?P<edge>since|before|until|after|in|on|during|by|of)\s*(?:the year\s*)?$", re.IGNORECASE)
BY = re.compile(r"\bby\b", re.IGNORECASE)
ACTIVE = re.compile(
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbeing )(?<!\bis )(?<!\bare )(?<!\bgot )\b"
    r"(?:attacked|struck|bombed|hit|shelled|raided|attacks|strikes|bombs|hits|invaded)\b",
    re.IGNORECASE,
)
NOUN = re.compile(rf"\b{STRUCK} (?:on|against)\b", re.IGNORECASE)
ADVERB = re.compile(
    r"\b(was|were|been|being|is|are|got)(?: \w+ly| \w+ times| twice| once| thrice| never| not)+ ", re.IGNORECASE
)
WORD = re.compile(r"[\w'’-]+")
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many a claim counts: exactly, at least or at most."""

    number: int
    compared: Compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """How far apart a claim puts two events; `least` and `most` are days after the earlier one's own day.

    `either`: on either side of it. The words before `start` name one event, those after `end` the other; `back` says
    that the first named is the earlier.
    """

    span: str
    bound: str
    start: int
    end: int
    back: bool
    either: bool


def number_of(text: str) -> int:
    """Return the number that a word or digits mean.

    >>> number_of("twice"), number_of("3 times")
    (2, 3)
    """
    word = text.lower().removesuffix(" times")
    return int(word) if word.isdigit() else NUMBERS[word]


def count_of_text(text: str) -> Count | None:
    """Return how many the text counts, or None where it counts nothing.

    >>> count_of_text("more than three attacks on Qatar")
    Count(number=4, compared='at_least')
    """
    if NEVER.search(text):
        return Count(number=0, compared="exactly")
    nth = NTH.search(text)
    if nth:
        return Count(number=ORDINALS.index(nth["nth"].lower()) + 1, compared="exactly")
    found = TIMES.search(text)
    if found is None:
        return None
    number = number_of(found["times"] or found["many"])
    for words, compared, more in COMPARE:
        if (found["bound"] or "").lower() == words:
            return Count(number=number + more, compared=compared)
    return Count(number=number, compared="exactly")


def gap_of_text(text: str) -> Gap | None:
    """Return how far apart the text puts two events, or None where it does not.

    >>> gap_of_text("signed within two days of the apology").span
    '2 days'
    """
    same = SAME_DAY.search(text)
    if same:
        return Gap(span="0 days", bound="", start=same.start(), end=same.end(), back=False, either=False)
    found = GAP.search(text)
    bound = (found["bound"] or "").lower() if found else ""
    if found is None or (found["way"].lower() == "of" and bound != "within"):
        return None
    span = "1 day" if found["next"] else f"{number_of(found['number'])} {found['unit'].lower()}"
    return Gap(
        span=span if span.startswith("1 ") else f"{span}s",
        bound=bound,
        start=found.start(),
        end=found.end(),
        back=found["way"].lower() == "before",
        either=found["way"].lower() == "of",
    )


def dates_in(text: str, *, on: date) -> tuple[tuple[re.Match[str], Days], ...]:
    """Return the dates that the text names, each with its days; a day without a year is the last one by `on`.

    >>> [str(days) for _, days in dates_in("on 29 September 2025 and in October 2025", on=date(2026, 1, 1))]
    ['2025-09-29', '2025-10']
    """
    return tuple((one, days) for one in DATE.finditer(text) if (days := _days(one, on)) is not None)


def _days(found: re.Match[str], on: date) -> Days | None:
    month = (found["month"] or found["month2"] or found["month3"] or "").lower()
    day, year = found["day"] or found["day2"], found["year"] or found["year2"] or found["year3"] or found["year4"]
    try:
        if found["iso"]:
            return parse_days(found["iso"])
        if not month:
            return parse_days(year)
        number = MONTHS.index(month) + 1
        if day is None:
            return parse_days(f"{year}-{number:02}")
        if year is None:
            year = str(on.year if (number, int(day)) <= (on.month, on.day) else on.year - 1)
        return parse_days(f"{year}-{number:02}-{int(day):02}")
    except ValueError:
        return None


def window_of_text(text: str, *, on: date) -> Days:
    """Return the days within which the text counts, all up to `on` where it does not say.

    >>> str(window_of_text("attacked twice since June 2025", on=date(2025, 10, 7)))
    '2025-06-01..2025-10-07'
    """
    this = THIS.search(text)
    if this:
        return Days(_start_of(this["unit"].lower(), on), on)
    span = WITHIN.search(text)
    if span:
        return Days(before(on, span=f"{number_of(span['number'] or 'one')} {span['unit'].lower()}"), on)
    dates = dates_in(text, on=on)
    if len(dates) > 1:
        (one, first), (two, last) = dates[:2]
        if BETWEEN.search(text[: one.start()]) and TO.match(text[one.end() : two.start()]):
            return Days(first.first, last.last)
    for found, days in dates:
        edge = EDGE.search(text[: found.start()])
        if edge:
            return _edged(edge["edge"].lower(), days, on)
    return Days(date.min, on)


def _edged(edge: str, days: Days, on: date) -> Days:
    if edge == "since":
        return Days(days.first, max(on, days.first))
    if edge in ("before", "until"):
        last = days.first - timedelta(days=1) if edge == "before" else days.last
        return Days(date.min, last)
    if edge == "after":
        first = days.last + timedelta(days=1)
        return Days(first, max(on, first))
    return days


def _start_of(unit: str, on: date) -> date:
    if unit == "week":
        return on - timedelta(days=on.weekday())
    return on.replace(day=1) if unit == "month" else on.replace(month=1, day=1)


def before(on: date, *, span: str) -> date:
    """Return the day from which a span leads to `on`.

    >>> before(date(2025, 10, 7), span="5 months").isoformat()
    '2025-05-07'
    """
    number, unit = span.split()
    unit = unit.removesuffix("s")
    if unit in ("day", "week"):
        return on - timedelta(days=int(number) * (7 if unit == "week" else 1))
    months = int(number) * (12 if unit == "year" else 1)
    year, month = divmod(on.year * 12 + on.month - 1 - months, 12)
    return min(days_after(date(year, month + 1, 1), span=f"{on.day - 1} days"), on)


def sides_of_text(text: str, *, actors: Actors) -> tuple[frozenset[str], frozenset[str]]:
    """Return who is said to have been attacked, and by whom.

    "Qatar was attacked by Iran", "Iran attacked Qatar", "Iranian attacks on Qatar" and "attacks on Qatar by Iran" say
    the same.
    """
    plain = ADVERB.sub(r"\1 ", text)
    noun, active = NOUN.search(plain), ACTIVE.search(plain)
    if noun:
        whose, _, by = _cut(plain[noun.end() :])
        return actors_named(whose, actors=actors), actors_named(by, actors=actors) | actors_named(
            plain[: noun.end()], actors=actors, demonyms=True
        )
    whose, _, by = _cut(plain)
    if active and not by:
        return actors_named(plain[active.end() :], actors=actors), actors_named(
            plain[: active.start()], actors=actors, demonyms=True
        )
    return actors_named(whose, actors=actors), actors_named(by, actors=actors)


def _cut(text: str) -> tuple[str, str, str]:
    found = BY.search(text)
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")


def actors_named(text: str, *, actors: Actors, demonyms: bool = False) -> frozenset[str]:
    """Return the actors that the text names with a capital letter, each by a name that one alone bears.

    With `demonyms`, those too of whose people or make it speaks: `Iranian`.
    """
    found: set[str] = set()
    for phrase in _phrases(text):
        if fold(phrase) in actors.homonyms:
            continue
        actor = actors.find(phrase)
        if actor is not None:
            found.add(actor.id)
        elif demonyms:
            people = [one.id for one in actors.by_id.values() if phrase in one.demonyms]
            found |= set(people) if len(people) == 1 else set()
    return frozenset(found)


def _phrases(text: str) -> Iterator[str]:
    words = WORD.findall(text)
    for size in (3, 2, 1):
        for first in range(len(words) - size + 1):
            phrase = " ".join(words[first : first + size]).removesuffix("'s").removesuffix("’s")
            if phrase[:1].isupper():
                yield phrase


def articles_of_text(text: str) -> tuple[str, ...]:
    """Return the articles that the text names, as the ids of clauses begin: `5`, `42-7`, `4`.

    >>> articles_of_text("Article 42(7), and Art. IV")
    ('42-7', '4')
    """
    return tuple(dict.fromkeys(_article(one) for one in ARTICLE.finditer(text)))


def _article(found: re.Match[str]) -> str:
    number = found["number"].upper()
    if not number.isdigit():
        digits = [ROMAN[one] for one in number]
        pairs = zip(digits, [*digits[1:], 0], strict=True)
        number = str(sum(-one if one < after else one for one, after in pairs))
    return f"{number}-{found['part'].lower()}" if found["part"] else number
