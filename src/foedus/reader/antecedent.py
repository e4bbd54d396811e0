"""Whom an opening "it" or "they" means: the one actor of the sentence before, where that is its subject."""

from collections.abc import Sequence
from dataclasses import replace

from foedus.reader.finite import is_verb
from foedus.reader.grammar import QUOTES
from foedus.reader.mention import Mention, Part
from foedus.reader.nounphrase import only_backs
from foedus.reader.passage import Passage
from foedus.reader.pronouns import subject_for_next
from foedus.reader.reality import SPORT_OR_MARKET
from foedus.reader.reference import ACTING
from foedus.reader.sense import NO_FORCE
from foedus.reader.speaker import main_subject
from foedus.reader.speechwords import BE
from foedus.reader.unit import Unit

OPENING = 6


def name_before(mention: Mention, *, passage: Passage, before: Passage | None) -> Mention:
    """Return the mention with an opening "it" as the one actor of the sentence before, if that is its subject."""
    at = mention.pronoun
    if at is None or mention.agents or before is None or before.sentence.paragraph != passage.sentence.paragraph:
        return mention
    opening = passage.units[:at]
    quoted = sum(unit.low in QUOTES for unit in opening) % 2  # "They shelled us," says a witness: others than before
    known = passage.units[at].low in {"it", "they", "its", "their"}
    if quoted or not known or _speaks_of_others(opening, mention):
        return mention
    if passage.voice(mention.at).speaker is not None:
        return mention
    if any(unit.low in NO_FORCE for unit in before.units[:OPENING]):
        return replace(mention, trouble=SPORT_OR_MARKET)
    subject = _meant_before(before, mention)
    if not subject or (passage.units[at].low in {"they", "their"} and not _plural(before, subject)):
        return mention
    unit = passage.units[at]
    return replace(mention, agents=(Part((subject,), unit.start, unit.end),), pronoun=None)


def _speaks_of_others(opening: Sequence[Unit], mention: Mention) -> bool:
    """Whether "it" may mean somebody whom its sentence names before; a clause on those whom it strikes is no doubt."""
    struck = {hit.of for hit in mention.hits}
    aside = opening[-1:] and opening[-1].low == "," and any(unit.low in {"after", "before"} for unit in opening)
    if aside and all(unit.actor in struck for unit in opening if unit.actor and unit.roles & ACTING | {"demonym"}):
        return False
    return any(unit.actor or unit.low in {":", ";"} or is_verb(opening, at=step) for step, unit in enumerate(opening))


def _meant_before(before: Passage, mention: Mention) -> str:
    """Return the actor that "it" means: the subject of the sentence before, or its one actor; not whom it strikes."""
    colon = next((at for at in range(len(before.units) - 1, 0, -1) if before.units[at].low == ":"), -1)
    units = before.units[colon + 1 :]  # what a statement says, and not who makes it
    subject = main_subject(units)
    last = subject_for_next(units)
    halves = any(
        unit.capital and unit.low in {"north", "south"} and at and units[at - 1].low == "the"
        for at, unit in enumerate(units)
    )
    if subject and (halves or last not in {"", subject}):
        return ""  # two that act: which of them is left open
    acting = dict.fromkeys(
        unit.actor for at, unit in enumerate(units) if unit.actor and unit.roles & ACTING and not _suffers(units, at)
    )
    if not subject and len(acting) == 1:
        subject = next(iter(acting))
    struck = {hit.of for hit in mention.hits} | {part.name for part in mention.places}
    others = set(acting) - {subject}
    if others and not (mention.places or mention.hits):
        return ""
    return "" if subject in struck else subject


def _suffers(units: Sequence[Unit], at: int) -> bool:
    """Whether an actor is named as where it was, or as against whom: "waged war against Armenia", "hit Ukraine"."""
    before = units[at - 1] if at else None
    if only_backs(units, at=at):
        return True
    if before is None:
        return False
    if before.low in BE:
        return True  # "they thought that the camp was Boko Haram"
    return before.low in AGAINST or ("verb" in before.roles and is_verb(units, at=at - 1))


AGAINST = frozenset("in at near over against with upon on into".split())


def _plural(before: Passage, actor: str) -> bool:
    """Whether a sentence names an actor as several: "the Houthis", "English ships"; then "they" may mean it."""
    for at, unit in enumerate(before.units):
        if unit.actor == actor:
            following = before.units[at + 1] if at + 1 < len(before.units) else unit
            return "group" in unit.roles or unit.low.endswith("s") or (
                "force" in following.roles and following.low.endswith(("s", "forces", "men"))
            )  # fmt: skip
    return False
