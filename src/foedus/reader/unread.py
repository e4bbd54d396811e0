"""What looked relevant and was not read, with the reason; a reader that is silent about its gaps cannot be trusted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from foedus.reader.oddity import CODE, OTHER_LANGUAGE
from foedus.reader.passage import Passage
from foedus.reader.unit import Unit, lows_of, roles_of
from foedus.statements import Unread

RELEVANT = frozenset(("attack noun", "weapon"))
GUARANTEES = frozenset("treaty alliance guarantee guarantees pact ally allies protectorate".split())
KNOWN = frozenset(("verb", "act verb", "speech", "attack noun", "weapon", "object", "force"))
LONGEST_WORDS = 400
MOST = 500
FIRST = 60
ENGLISH = frozenset(
    "the of and to that for with by at from said has have not are were be it his after near its their this which who "
    "when had they he she but".split()
)
NO_RULE = "no rule fits what is said here"
LONGEST_VERSE = 64
VERSE = "reads as a verse"
NOTHING = "nothing in this text looks like an attack, a public act or a commitment"


@dataclass(slots=True)
class Gaps:
    """What a reading passes by: where each sentence stands, whether it looks relevant, and whether all is English."""

    places: list[tuple[int, int, bool]] = field(default_factory=list)
    words: int = 0
    english: int = 0
    ascii: bool = False

    def note(self, passage: Passage) -> None:
        """Keep of a sentence what the list of unread passages needs."""
        sentence = passage.sentence
        units = passage.units
        relevant = not (RELEVANT.isdisjoint(roles_of(units)) and GUARANTEES.isdisjoint(lows_of(units)))
        relevant = relevant or ("verb" in roles_of(units) and any(_strikes(unit) for unit in units))
        self.places.append((sentence.start, sentence.end, relevant))
        if len(self.places) <= FIRST:
            words = [unit.low for unit in passage.units if unit.low[:1].isalpha()]
            self.words += len(words)
            self.english += sum(_is_english(unit) for unit in passage.units if unit.low[:1].isalpha())
            self.ascii = self.ascii or any(word.isascii() for word in words)

    @property
    def foreign(self) -> bool:
        """Whether the text is in another language than English, as far as its first sentences tell."""
        if self.words < 12:  # noqa: PLR2004 - too few to tell
            return bool(self.words) and not self.ascii
        return self.english < self.words * 0.08


def trouble_of_verse(text: str, *, passage: Passage) -> str:
    """Return why a line reads as a verse: it is short, and it or the next line begins with a small letter."""
    sentence = passage.sentence
    # No further than a verse is long: a text without line breaks is not looked through for each of its sentences.
    low, high = max(0, sentence.start - LONGEST_VERSE - 1), sentence.end + LONGEST_VERSE + 1
    opening, closing = text.rfind("\n", low, sentence.start), text.find("\n", sentence.end, high)
    if (opening < 0 and low > 0) or (closing < 0 and high < len(text)):
        return ""
    begin, end = opening + 1, len(text) if closing < 0 else closing
    if end - begin > LONGEST_VERSE or (begin == 0 and end == len(text)):
        return ""
    start_small = text[begin : begin + 1].islower()
    around = text[max(0, begin - LONGEST_VERSE - 1) : max(0, begin - 1)]
    before = "\n" in around or begin < LONGEST_VERSE
    next_small = text[end + 1 : end + 2].islower()
    return VERSE if before and (start_small or next_small) and _unwrapped(text, begin) else ""


def _unwrapped(text: str, begin: int) -> bool:
    """Whether the lines around are no lines of a page's width, which break anywhere."""
    lines = text[max(0, begin - 400) : begin + 400].split("\n")
    inner = [line for line in lines[1:-1] if line.strip()]
    return bool(inner) and sum(map(len, inner)) < LONGEST_VERSE * len(inner)


def list_unread(
    text: str, *, gaps: Gaps, troubles: Mapping[int, Sequence[str]], yielded: set[int], document: str
) -> Iterator[Unread]:
    """Yield the passages with a word of force or guarantee that yielded nothing, and text in another language.

    Of a text that yields nothing and holds no such word, that is said: silence would look like an answer.
    """
    if not yielded and gaps.foreign and not any(CODE in reasons for reasons in troubles.values()):
        yield _unread(text, gaps.places[0][0], gaps.places[-1][1], OTHER_LANGUAGE, document)
        return
    listed = list(islice(_passed_by(gaps, troubles, yielded), MOST))
    for start, end, reason in listed:
        yield _unread(text, start, end, reason, document)
    if not listed and not yielded and gaps.places:
        yield _unread(text, gaps.places[0][0], gaps.places[-1][1], NOTHING, document)


def _passed_by(gaps: Gaps, troubles: Mapping[int, Sequence[str]], yielded: set[int]) -> Iterator[tuple[int, int, str]]:
    """Yield the place of each passage that was not read, and why; sentences in another language are one passage."""
    foreign: tuple[int, int] | None = None
    for number, (start, end, relevant) in enumerate(gaps.places):
        reasons = troubles.get(number, ())
        if tuple(reasons) == (OTHER_LANGUAGE,):
            foreign = (foreign[0] if foreign else start, end)
            continue
        if foreign:
            yield (*foreign, OTHER_LANGUAGE)
            foreign = None
        if (reasons or relevant) and number not in yielded:
            yield start, end, "; ".join(dict.fromkeys(reasons)) or NO_RULE
    if foreign:
        yield (*foreign, OTHER_LANGUAGE)


def _unread(text: str, start: int, end: int, reason: str, document: str) -> Unread:
    words = text[start : min(end, start + LONGEST_WORDS)]
    return Unread(document=document, words=words, reason=reason, start=start, end=end)


def _is_english(unit: Unit) -> bool:
    """Whether a word is one of English alone, or one that the lexicon knows and no name."""
    return unit.low in ENGLISH or (not unit.capital and bool(unit.roles & KNOWN))


def _strikes(unit: Unit) -> bool:
    return any(one.role == "verb" and one.shape in {"direct", "phrase"} for one in unit.meanings)
