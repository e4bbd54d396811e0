"""Denials by turns of phrase: "Nonsense, replied Minsk", "Belgrade says no", "which Damascus calls a lie".

What is denied is a charge told before; where the sentence speaks of an offer or a request, "no" is a refusal.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from foedus.reader.actframes import words_of_class
from foedus.reader.finite import is_verb
from foedus.reader.grammar import QUOTES
from foedus.reader.mention import ActMention, Part
from foedus.reader.speaker import Context, doer_span, subject_actors
from foedus.reader.unit import Unit, lows_of
from foedus.reader.verbgroup import verb_group

ANSWERING = frozenset(
    "say says said reply replies replied answer answers answered insist insists insisted retort retorts retorted "
    "respond responds responded counter counters countered come came comes go goes went".split()
)
NO = frozenset(("no", "not", "never"))
SURE = frozenset("of course certainly absolutely emphatically simply and , flatly again plainly".split())
# "No" to one of these is a refusal, and denies nothing.
OFFERED = frozenset(
    "offer offers offered offering request requests requested ask asks asked asking propose proposes proposed proposal "
    "proposals plan mediate mediation invite invites invited invitation demand demands demanded appeal appealed urge "
    "urged urges call called calls truce ceasefire talks ultimatum terms thanked plea pleas help".split()
)
FRONTED = frozenset(("which", "something"))
NAMING = frozenset(
    "call calls called calling term terms termed describe describes described label labels labelled brand brands "
    "branded dub dubs dubbed deem deems deemed consider considers considered dismiss dismisses dismissed reject "
    "rejects rejected denounce denounces denounced ridicule ridicules ridiculed dispute disputes disputed".split()
)
PLAIN = frozenset("dispute disputes disputed reject rejects rejected ridicule ridicules ridiculed".split())
FRONT, NEAR, LEAD = 6, 8, 7
ENDS = frozenset((",", "!", ".", "—", "–", ";", ":"))
# "Did no such thing", "nothing of the kind": all that was charged.
SUCH = (("no", "such", "thing"), ("nothing", "of", "the", "kind"), ("nothing", "of", "the", "sort"),
        ("not", "so"), ("nothing", "to", "do", "with"))  # fmt: skip
# What a charge has not: "has no basis in fact", "is without foundation", "does not correspond to reality".
GROUND = frozenset(
    "foundation foundations basis ground grounds substance truth merit evidence reality fact facts water sense".split()
)
LACKING = frozenset("no without any not lack lacks lacked devoid never far nothing n't".split())


def read_turns(units: Sequence[Unit], *, context: Context) -> Iterator[ActMention]:
    """Yield the denials of a sentence that a turn of phrase tells; one at most."""
    if _telltale().isdisjoint(lows_of(units)):
        return
    lows = [unit.low for unit in units]
    for rule in (_nonsense, _says_no, _which_calls, _no_such_thing, _groundless):
        found = rule(units, lows, context)
        if found is not None:
            yield found
            return


@cache
def _telltale() -> frozenset[str]:
    return words_of_class("baseless") | NO | GROUND | PLAIN


def _denial(units: Sequence[Unit], span: tuple[int, int], at: int, by: tuple[Part, ...]) -> ActMention:
    first, last = span
    return ActMention(
        kind="denial", rule="act denial by turn", at=at, start=units[first].start, end=units[last].end, by=by[:3],
        about_attack=True, span=(first, last + 1), pronoun_by=None if by else at,
    )  # fmt: skip


def _speaker_at(units: Sequence[Unit], at: int, context: Context) -> tuple[Part, ...]:
    """Return who answers at a verb: its subject, or who stands behind it."""
    begin, end = doer_span(units, first=verb_group(units, at=at).first)
    by = subject_actors(units, begin=begin, end=end, context=context)
    if by:
        return by
    stop = at + 1
    while stop < len(units) and stop - at < NEAR and units[stop].low not in ENDS and not is_verb(units, at=stop):
        stop += 1
    return subject_actors(units, begin=at + 1, end=stop, context=context) if stop > at + 1 else ()


def _nonsense(units: Sequence[Unit], lows: Sequence[str], context: Context) -> ActMention | None:
    """Read `Nonsense, replied Minsk`, `"A lie," said the ministry`: a verdict alone, and who gives it."""
    baseless = words_of_class("baseless")
    for at, low in enumerate(lows):
        if low not in ANSWERING or not at:
            continue
        before = at - 1
        begin, _ = doer_span(units, first=at)
        before = (begin if units[begin - 1 : begin] and begin < at else at) - 1
        first = before
        while first > 0 and (lows[first] in QUOTES or lows[first] in {",", "!"}):
            first -= 1
        said = first
        while said > 0 and lows[said - 1] not in ENDS and lows[said - 1] not in QUOTES and first - said < FRONT:
            said -= 1
        closed = first < before and (lows[first + 1] in QUOTES or lows[first + 1] in {",", "!"})
        if closed and lows[first] in baseless and first - said < FRONT - 2 and not _told(units, said, first):
            by = _speaker_at(units, at, context)
            if by:
                return _denial(units, (said, at), at, by)
    return None


def _told(units: Sequence[Unit], begin: int, end: int) -> bool:
    return any(is_verb(units, at=at) for at in range(begin, end))


def _says_no(units: Sequence[Unit], lows: Sequence[str], context: Context) -> ActMention | None:
    """Read `Belgrade says no.`, `Beijing says of course not`: no, where nothing was offered."""
    for at, low in enumerate(lows):
        if low not in ANSWERING:
            continue
        step = at + 1
        while step < len(lows) and (lows[step] in QUOTES or lows[step] in SURE or lows[step] == "that"):
            step += 1
        closes = step + 1 >= len(lows) or lows[step + 1] in ENDS or lows[step + 1] in QUOTES
        if step < len(lows) and lows[step] in NO and closes:
            by = _speaker_at(units, at, context)
            offered = not OFFERED.isdisjoint(lows[:step])
            if by:
                return replace(_denial(units, (at, step), at, by), kind="refusal" if offered else "denial")
    return None


def _which_calls(units: Sequence[Unit], lows: Sequence[str], context: Context) -> ActMention | None:
    """Read `which Damascus calls a lie`, `something that Tehran disputes`: said of the clause before."""
    baseless = words_of_class("baseless")
    for at, low in enumerate(lows):
        if low not in NAMING:
            continue
        which = next((step for step in range(at - 1, max(0, at - NEAR), -1) if lows[step] in FRONTED), 0)
        near = lows[at + 1 : at + LEAD]
        stop = next((number for number, one in enumerate(near) if one in ENDS), len(near))
        if not which or which + 1 == at or lows[which - 1] != ",":
            continue
        called = next((number for number in range(stop) if near[number] in baseless), None)
        alone = low in PLAIN and stop == 0
        if called is not None or alone:
            by = subject_actors(units, begin=which + 1, end=verb_group(units, at=at).first, context=context)
            if by:
                return _denial(units, (which, at + (called + 1 if called is not None else 0)), at, by)
    return None


def _no_such_thing(units: Sequence[Unit], lows: Sequence[str], context: Context) -> ActMention | None:
    """Read `says it does no such thing`, `replied that it had done nothing of the kind`."""
    for at, low in enumerate(lows):
        words = next((one for one in SUCH if low == one[0] and tuple(lows[at : at + len(one)]) == one), None)
        if words is None:
            continue
        said = next((step for step in range(at - 1, max(-1, at - NEAR), -1) if _says(units, step)), None)
        if (
            said is None
            or lows[said + 1 : said + 2] == ["so"]
            or not {"it", "he", "she", "they", "we"} & set(lows[said:at])
        ):
            continue
        by = _speaker_at(units, said, context)
        if by:
            return _denial(units, (said, at + len(words) - 1), said, by)
    return None


def _says(units: Sequence[Unit], at: int) -> bool:
    return "speech" in units[at].roles or units[at].low in ANSWERING


def _groundless(units: Sequence[Unit], lows: Sequence[str], context: Context) -> ActMention | None:
    """Read `said the claim had no foundation`, `the report does not correspond to reality`: the speaker denies it."""
    charges = words_of_class("charges")
    for at, low in enumerate(lows):
        if low not in GROUND:
            continue
        lead = lows[max(0, at - LEAD) : at]
        first = next((step for step in range(at - 1, max(-1, at - 2 * LEAD), -1) if lows[step] in charges), None)
        if first is None or LACKING.isdisjoint(lead) or any(one in ENDS for one in lead[-NEAR // 2 :]):
            continue
        said = next((step for step in range(len(units)) if _says(units, step) and step != first), None)
        by = _speaker_at(units, said, context) if said is not None else ()
        if by or context.author:
            return _denial(units, (first, at), said if said is not None else first, by)
    return None
