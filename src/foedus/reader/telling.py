"""Of one clause of a passage: whose claim it is, when it happened, and which words it has."""

import re

from foedus.reader.claim import Origin
from foedus.reader.mention import Mention, Part
from foedus.reader.passage import Passage
from foedus.reader.scenes import tail_of
from foedus.statements import Document
from foedus.terms import Days, parse_days

# An hour alone does not say on which day.
OF_HOUR = "relative: hour"
# Somebody of a state whose name is withheld: the state holds the claim, in these words.
UNNAMED = re.compile(
    r"^[\w\s-]*\b(?:officials?|officers?|diplomats?|sources?|commanders?)\b(?! (?:in charge|of the day))",
    re.IGNORECASE,
)


def origin_of(passage: Passage, *, at: int, number: int, document: Document) -> Origin:
    """Return whose claim stands at `at`: of him who speaks there, else the document's own."""
    voice = passage.voice(at)
    stated = str(voice.stated) if voice.stated else ""
    if voice.speaker is None:
        return Origin(document.id, voice.stance, (), "", number)
    if voice.speaker.actor:
        unnamed = UNNAMED.search(voice.speaker.words) is not None
        via = (voice.speaker.words,) if unnamed else voice.through
        return Origin(
            voice.speaker.actor, voice.stance, () if voice.deniers else via, stated, number, voice.speaker.others,
            voice.deniers,
        )  # fmt: skip
    return Origin(document.id, voice.stance, (voice.speaker.words,) if voice.speaker.words else (), stated, number)


def goes_on(passage: Passage, *, mention: Mention, opens: bool = False) -> bool:
    """Whether a clause tells of the day told before it: it does not point back, nor lie further in the past.

    `opens` says that its paragraph has told of no attack before, so that "the museum" points to none there.
    """
    if (mention.definite and (mention.backward or not opens)) or mention.negated or not mention.acts:
        return False
    earlier = any(unit.low == "had" for unit in passage.units[max(0, mention.at - 4) : mention.at])
    return not earlier or passage.voice(mention.at).speaker is not None


def dating_of(
    passage: Passage, *, span: tuple[int, int], at: int, carry: bool = False
) -> tuple[Days | None, Part | None]:
    """Return the days of what stands at `at`, and the words that give them: in its clause, or over its paragraph.

    With `carry`, else the day told in the sentence before.
    """
    moment = passage.when(span, at=at)
    if moment is None and (tail := tail_of(passage.units, end=span[1]))[0] < tail[1]:
        moment = passage.when(tail, at=at)
    heading = passage.heading
    if moment is None and heading is not None:
        dated = (one for one in passage.moments if one.days is not None and one.basis != OF_HOUR)
        starts = {passage.units[one.first].start for one in dated}
        if starts <= {heading.start}:
            return parse_days(heading.value[0]), heading
    if moment is None and carry and passage.carried is not None:
        return parse_days(passage.carried.value[0]), passage.carried
    if moment is None or moment.days is None:
        return None, None
    first, last = passage.units[moment.first], passage.units[moment.last - 1]
    return moment.days, Part((str(moment.days),), first.start, last.end)


def clause_of(passage: Passage, *, span: tuple[int, int]) -> tuple[int, int]:
    """Return where the words of some units begin and end in the text."""
    last = min(max(span[1], span[0] + 1), len(passage.units))
    return passage.units[min(span[0], last - 1)].start, passage.units[last - 1].end
