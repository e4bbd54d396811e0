"""Denials told by what is said, not by the verb: "said that it was not involved", "replied that it was innocent"."""

from collections.abc import Iterator, Sequence

from foedus.reader.grammar import QUOTES, STOPS, is_verb
from foedus.reader.lexicon import Unit
from foedus.reader.mention import ActMention
from foedus.reader.speaker import Context, doer_span, subject_actors
from foedus.reader.speechwords import DO, MODALS

OWN = frozenset("it they he she we i its their his her our none no neither nobody".split())
NOT = frozenset("not never no none n't nothing neither nobody wasn't weren't isn't didn't hadn't hasn't".split())
INVOLVED = frozenset("involved party behind responsible part role hand blame knowledge connection complicit".split())
DONE = frozenset("done did do left entered crossed violated fired attacked".split())
SAYING = frozenset("replied replies answered answers retorted retorts responded responds".split())
NOBODYS = frozenset(("no", "none", "neither", "nobody"))
REACH = 9


def read_denials(units: Sequence[Unit], *, context: Context) -> Iterator[ActMention]:
    """Yield the denials of a sentence: who says of himself that he was not in it."""
    for at, unit in enumerate(units):
        told = unit.get("speech")
        if not (unit.low in SAYING or (told is not None and told.value not in {"denies", "accuses"})):
            continue
        first = _clause(units, at)
        last = _negated(units, first) if first else 0
        if not last:
            continue
        begin, end = doer_span(units, first=at)
        by = subject_actors(units, begin=begin, end=end, context=context)
        if by:
            yield ActMention(
                kind="denial", rule="act denial by content", at=at, start=unit.start, end=units[last].end, by=by[:3],
                about_attack=True, span=(min(begin, at), last + 1),
            )  # fmt: skip


def _clause(units: Sequence[Unit], at: int) -> int:
    """Return where what is said begins, if its subject is the speaker or nobody; else 0."""
    that = next((step for step in range(at + 1, min(len(units), at + 7)) if units[step].low == "that"), at)
    if that > at + 1 and any(unit.low in STOPS | QUOTES | {","} for unit in units[at + 1 : that]):
        return 0
    first = that + 1
    if first >= len(units) or units[first].low not in OWN:
        return 0
    # "No specific goal has been set" is said of nobody; "none of its aircraft", "no Iranian drone" are.
    owned = units[first].low not in NOBODYS or any(
        unit.low in {"its", "their", "his", "our"} or "demonym" in unit.roles for unit in units[first : first + 5]
    )
    return first if owned else 0


def _negated(units: Sequence[Unit], first: int) -> int:
    """Return the unit that ends the denial of a share or a deed in the clause, or 0."""
    negated = False
    for step in range(first, min(len(units), first + REACH)):
        low = units[step].low
        ended = low in STOPS or low in {",", ".", "and", "but"}
        if ended and negated and step > first + 1 and units[step - 1].low in NOT:
            return step - 1  # "said that it had not"
        if ended or low in MODALS or low in {"that", "if", "until"}:
            return 0
        if low == "innocent":
            return step
        if (
            negated
            and low in INVOLVED | DONE
            and not (low in DO and step + 1 < len(units) and units[step + 1].low in NOT)
        ):
            return step
        if negated and "verb" in units[step].roles and is_verb(units, at=step):
            return step
        negated = negated or low in NOT
    return 0
