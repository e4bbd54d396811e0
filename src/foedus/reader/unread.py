"""What looked relevant and was not read, with the reason; a reader that is silent about its gaps cannot be trusted."""

from collections.abc import Iterator, Mapping, Sequence

from foedus.reader.lexicon import Unit
from foedus.reader.passage import Passage
from foedus.statements import Unread

RELEVANT = frozenset(("attack noun", "weapon"))
GUARANTEES = frozenset("treaty alliance guarantee guarantees pact ally allies protectorate".split())
LONGEST_WORDS = 400
MOST = 500
ENGLISH = frozenset(
    "the of and to that for with by at from said has have not are were be it his after near its their this which who "
    "when had they he she but".split()
)
NO_RULE = "no rule fits what is said here"
NOT_ENGLISH = "not English, as far as can be told; this reader reads English only"


def list_unread(
    text: str, *, passages: Sequence[Passage], troubles: Mapping[int, Sequence[str]], yielded: set[int], document: str
) -> Iterator[Unread]:
    """Yield the passages with a word of force or guarantee that yielded nothing, and text in another language."""
    if not yielded and _foreign(passages):
        first, last = passages[0].sentence.start, passages[-1].sentence.end
        yield Unread(
            document=document,
            words=text[first : min(last, first + LONGEST_WORDS)],
            reason=NOT_ENGLISH,
            start=first,
            end=last,
        )
        return
    listed = 0
    for number, passage in enumerate(passages):
        reasons = troubles.get(number, ())
        relevant = any(_relevant(unit) for unit in passage.units)
        if (reasons or relevant) and number not in yielded and listed < MOST:
            listed += 1
            start, end = passage.sentence.start, passage.sentence.end
            yield Unread(
                document=document,
                words=text[start : min(end, start + LONGEST_WORDS)],
                reason="; ".join(dict.fromkeys(reasons)) or NO_RULE,
                start=start,
                end=end,
            )


def _relevant(unit: Unit) -> bool:
    return (
        bool(unit.roles & RELEVANT)
        or unit.low in GUARANTEES
        or any(one.role == "verb" and one.shape in {"direct", "phrase"} for one in unit.meanings)
    )


def _foreign(passages: Sequence[Passage]) -> bool:
    words = [unit.low for passage in passages[:60] for unit in passage.units if unit.low[:1].isalpha()]
    if len(words) < 12:  # noqa: PLR2004 - too few to tell
        return bool(words) and not any(word.isascii() for word in words)
    return sum(word in ENGLISH for word in words) < len(words) * 0.08
