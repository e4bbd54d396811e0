"""Who says it: for each stretch of a sentence, the speaker who affirms or denies what stands there.

What no speaker claims is the report's own. A speaker is the first actor named as the subject of a verb of speech; the
prime minister of Qatar, its foreign ministry and Doha all speak for Qatar. One who is named and cannot be placed is
kept as words (`via`), and the report answers for the claim.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from foedus.reader.grammar import DAY_WORDS, QUOTES, STOPS, is_verb, reads_as_noun, subject_span, verb_group
from foedus.reader.lexicon import Unit
from foedus.reader.speechwords import (
    BE,
    CLAIM_NOUNS,
    ECHOES,
    FALSE_WORDS,
    NOT_SPEECH_AFTER,
    PREPOSITIONS,
    PRONOUNS,
)
from foedus.terms import Stance


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: an actor's id, or "" with the words by which the text calls him."""

    actor: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """Units `first` to `last` (half-open) that a speaker affirms or denies; `verb` is the word that says so."""

    first: int
    last: int
    speaker: Speaker
    stance: Stance
    verb: int
    accused: tuple[str, ...] = ()


@dataclass(slots=True)
class Memory:
    """What a report has said so far: who spoke last, and the persons that it placed with a state."""

    speaker: Speaker | None = None
    persons: dict[str, str] = field(default_factory=dict)
    subject: str = ""


MOST_VERBS = 16
TEXTS = frozenset("statement clause article letter communique section paragraph provision it".split())
NAMED = frozenset(("state", "demonym", "group", "organisation", "office", "capital", "person"))


def read_scopes(units: Sequence[Unit], *, memory: Memory) -> list[Scope]:
    """Return the scopes of a sentence, in order; remember its last speaker."""
    place_persons(units, memory=memory)
    verbs = [at for at, unit in enumerate(units) if "speech" in unit.roles and _speaks(units, at)][:MOST_VERBS]
    scopes: list[Scope] = []
    for number, at in enumerate(verbs):
        following = verbs[number + 1] if number + 1 < len(verbs) else None
        scope = _scope(units, at, following, scopes, memory)
        if scope is not None:
            scopes.append(scope)
            if scope.speaker.actor or scope.speaker.words:
                memory.speaker = scope.speaker
    scopes.extend(_accordings(units, memory))
    scopes.extend(_false_claims(units, scopes))
    return scopes


def _speaks(units: Sequence[Unit], at: int) -> bool:
    unit = units[at]
    meaning = unit.get("speech")
    if meaning is None or reads_as_noun(units, at=at):
        return False
    following = units[at + 1].low if at + 1 < len(units) else ""
    if (unit.low.startswith("call") and following in NOT_SPEECH_AFTER) or (
        "verb" in unit.roles and unit.low not in {"called", "call"}
    ):
        return False
    if unit.low in {"read", "reads", "reading"}:
        return any("text" in one.roles or one.low in TEXTS for one in units[max(0, at - 5) : at])
    if unit.low in {"called", "calling", "call", "calls"}:
        return following not in {"a", "an"} or any(one.low in QUOTES for one in units[at + 1 : at + 3])
    group = verb_group(units, at=at)
    return not group.infinitive and not (group.modal and unit.low != "say")


def _scope(units: Sequence[Unit], at: int, following: int | None, earlier: list[Scope], memory: Memory) -> Scope | None:
    meaning = units[at].get("speech")
    group = verb_group(units, at=at)
    begin, end = subject_span(units, first=group.first)
    speaker = _speaker(units, begin, end, memory)
    inverted = False
    if earlier and group.first and units[group.first - 1].low in {"and", "but"}:
        speaker = earlier[-1].speaker
    if group.passive and meaning is not None and meaning.value != "denies":
        speaker = None
    elif speaker is None or begin == end:
        speaker, inverted = _inverted(units, at, memory), True
        if group.gerund:
            speaker, inverted = (earlier[-1].speaker if earlier else memory.speaker), False
    if speaker is None:
        return None
    stance: Stance = "denies" if meaning is not None and meaning.value == "denies" and not group.negated else "affirms"
    first, last = _content(units, at, begin, following, inverted=inverted)
    if units[at].value("act verb") == "condemnation":
        first, last = at + 1, _condemned_end(units, at, last)
    if stance == "affirms" and _called_false(units, first, last):
        stance = "denies"
    return Scope(first, last, speaker, stance, at, _accused(units, at))


def _condemned_end(units: Sequence[Unit], at: int, last: int) -> int:
    for step in range(at + 1, last):
        if units[step].low in {";", "said"} or (
            units[step].low == "," and step + 1 < last and units[step + 1].low in {"and", "but"}
        ):
            return step
    return last


PRIVATE = frozenset(
    "broadcaster newspaper daily media channel television agency journalist outlet website magazine analyst analysts "
    "expert experts residents resident witnesses witness researcher researchers opposition activists tank "
    "blogger tabloid monitor".split()
)


def _speaker(units: Sequence[Unit], begin: int, end: int, memory: Memory) -> Speaker | None:
    """Return the first actor of a subject that can speak; a pronoun is the last speaker."""
    words = " ".join(unit.text for unit in units[begin:end][:12])
    lows = {unit.low for unit in units[begin:end]}
    if lows & PRIVATE and "state" not in lows:
        return Speaker("", words)
    for at in range(begin, end):
        unit = units[at]
        if unit.low in PREPOSITIONS and unit.low not in {"of", "for", "from", "at"} and at > begin:
            break
        actor = _actor(unit, memory)
        if actor:
            return Speaker(actor, words)
    if begin == end:
        return None
    head = units[begin:end]
    if (
        _points_back(head)
        and memory.speaker is not None
        and not any(
            unit.capital and not unit.meanings and unit.low not in ECHOES | DAY_WORDS and number
            for number, unit in enumerate(head)
        )
    ):
        return Speaker(sentence_subject(units[:begin]) or memory.speaker.actor, words)
    return Speaker("", words)


def _points_back(head: Sequence[Unit]) -> bool:
    """Whether a subject is a pronoun, or "the ministry", "its spokesman": the one who spoke last."""
    for number, unit in enumerate(head):
        if unit.low in PRONOUNS:
            return True
        if unit.low in ECHOES or "title" in unit.roles:
            return number > 0 and head[number - 1].low in {"the", "its", "his", "her", "their"}
    return False


def _actor(unit: Unit, memory: Memory) -> str:
    if unit.roles & NAMED:
        return next((one.actor for one in unit.meanings if one.role in NAMED and one.actor), "")
    return memory.persons.get(unit.low, "") if unit.capital else ""


def _inverted(units: Sequence[Unit], at: int, memory: Memory) -> Speaker | None:
    """Read `…, said X` and `…, an official said`."""
    end = at + 1
    while end < len(units) and units[end].low not in STOPS and not is_verb(units, at=end) and end - at < 20:  # noqa: PLR2004
        end += 1
    if end == at + 1 or (units[at + 1].low in {"that", "it", "they", "in", "on"}):
        return memory.speaker
    return _speaker(units, at + 1, end, memory)


def _content(units: Sequence[Unit], at: int, begin: int, following: int | None, *, inverted: bool) -> tuple[int, int]:
    """Return what is said: what follows the verb, or all that stands before a speaker named last."""
    rest = at + 1
    while rest < len(units) and (units[rest].low in {",", ".", "…"} or units[rest].low in QUOTES):
        rest += 1
    last = len(units)
    if following is not None:
        last = max(at + 1, verb_group(units, at=following).first)
        joined = units[last - 1].low in {"and", "but", "or"}
        begins = last - 1 if joined else subject_span(units, first=last)[0]
        last = begins if begins > at else last
    before = begin - 1
    while before >= 0 and units[before].low in QUOTES:
        before -= 1
    after_comma = before >= 0 and units[before].low == "," and begin > 1
    closing = rest >= len(units) or inverted or (following is None and _only_adverbial(units, at + 1))
    if (closing and (after_comma or inverted)) or (inverted and begin > 0):
        return _clause_start(units, begin), at
    if after_comma and at + 1 < len(units) and units[at + 1].low == "," and not _names_opening(units, begin):
        return 0, last
    return at + 1, last


def _clause_start(units: Sequence[Unit], before: int) -> int:
    """Return where the clauses begin that a speaker named last can hold: a semicolon ends them."""
    return next((at + 1 for at in range(before - 1, -1, -1) if units[at].low == ";"), 0)


def _names_opening(units: Sequence[Unit], begin: int) -> bool:
    """Whether what stands before the speaker is only an opening ("On Tuesday,") and no claim."""
    return not any(is_verb(units, at=at) for at in range(begin))


def _only_adverbial(units: Sequence[Unit], start: int) -> bool:
    return all(not is_verb(units, at=at) for at in range(start, len(units))) and len(units) - start <= 9  # noqa: PLR2004 - "on Tuesday in a statement on X."


def _called_false(units: Sequence[Unit], first: int, last: int) -> bool:
    lows = {unit.low for unit in units[first:last]}
    return bool(lows & FALSE_WORDS and lows & CLAIM_NOUNS)


def _false_claims(units: Sequence[Unit], scopes: Sequence[Scope]) -> list[Scope]:
    """Read `the claim of X that … is false`, `posts that say … are false`: the report denies what is claimed."""
    false = next((at for at, unit in enumerate(units) if unit.low in FALSE_WORDS and at), None)
    if false is None or units[false - 1].low not in BE | {"entirely", "completely", "simply", "plainly", "utterly"}:
        return []
    claim = next((at for at in range(false) if units[at].low in CLAIM_NOUNS), None)
    that = next((at for at in range(claim or 0, false) if units[at].low == "that"), None)
    if claim is None or that is None or any(unit.low in {";", "."} for unit in units[claim:false]):
        return []
    around = [scope for scope in scopes if scope.first <= that < scope.last]
    if any(scope.stance == "denies" for scope in around):
        return []
    speaker = around[-1].speaker if around else Speaker("")
    return [Scope(that + 1, false, speaker, "denies", len(units))]


def sentence_subject(units: Sequence[Unit]) -> str:
    """Return the actor that is the subject of the sentence's first verb of speech or public act, or ""."""
    for at, unit in enumerate(units):
        if "act verb" in unit.roles or (unit.roles & {"speech", "verb"} and not reads_as_noun(units, at=at)):
            begin, end = subject_span(units, first=verb_group(units, at=at).first)
            speaker = _speaker(units, begin, end, Memory())
            if speaker and speaker.actor:
                return speaker.actor
            break
    return main_subject(units)


def main_subject(units: Sequence[Unit]) -> str:
    """Return the actor that is the subject of the sentence's first verb, or ""."""
    verb = next((at for at in range(len(units)) if is_verb(units, at=at)), None)
    if verb is None:
        return ""
    begin, end = subject_span(units, first=verb_group(units, at=verb).first)
    speaker = _speaker(units, begin, end, Memory())
    return speaker.actor if speaker else ""


def _accused(units: Sequence[Unit], at: int) -> tuple[str, ...]:
    """Return whom `accused X of`, `blamed X for` names."""
    if units[at].value("speech") != "accuses":
        return ()
    found: list[str] = []
    for unit in units[at + 1 : at + 14]:
        if unit.low in {"of", "for"} and found:
            break
        actor = _actor(unit, Memory())
        if actor and actor not in found:
            found.append(actor)
    return tuple(found)


def _accordings(units: Sequence[Unit], memory: Memory) -> list[Scope]:
    found: list[Scope] = []
    for at in range(len(units) - 2):
        if units[at].low == "according" and units[at + 1].low == "to":
            end = at + 2
            while end < len(units) and units[end].low not in STOPS | {","} and not is_verb(units, at=end):
                end += 1
            speaker = _speaker(units, at + 2, end, memory)
            if speaker is not None:
                memory.speaker = speaker
                opening = at == 0 or (units[at - 1].low == "," and not any(is_verb(units, at=one) for one in range(at)))
                first, last = (end, len(units)) if opening else (0, at)
                found.append(Scope(first, last, speaker, "affirms", at))
    return found


def place_persons(units: Sequence[Unit], *, memory: Memory) -> None:
    """Remember whom the text itself places with a state: "Qatar's prime minister, Sheikh X", "X, a spokesman for …"."""
    for at, unit in enumerate(units):
        if "title" not in unit.roles:
            continue
        actor = _owner(units, at, memory)
        if actor:
            for name in _person_names(units, at):
                memory.persons.setdefault(name, actor)


def _owner(units: Sequence[Unit], at: int, memory: Memory) -> str:
    """Return the state of a title: before it ("Qatari prime minister"), or after "of" or "for"."""
    for step in range(at - 1, max(-1, at - 5), -1):
        if units[step].low in STOPS or units[step].low == ",":
            break
        actor = _actor(units[step], Memory())
        if actor:
            return actor
        if units[step].low in {"its", "their", "his", "the"}:
            if units[step].low != "the" and memory.speaker is not None:
                return memory.speaker.actor
            break
    step = at + 1
    while step < min(len(units), at + 7) and units[step].low not in STOPS | {","}:
        if units[step].low in {"of", "for"}:
            return next((found for unit in units[step + 1 : step + 5] if (found := _actor(unit, Memory()))), "")
        step += 1
    return ""


def _person_names(units: Sequence[Unit], at: int) -> list[str]:
    """Return the capitalised unknown words next to a title: the name after it, or before its comma."""
    names: list[str] = []
    step = at + 1
    while (
        step < len(units)
        and step < at + 12
        and (
            units[step].capital
            or units[step].low in {",", "al", "bin", "of", "for", "the", "'s"}
            or units[step].meanings
            or units[step].glued
        )
    ):
        if units[step].low == "," and names:
            break
        if units[step].capital and not units[step].meanings:
            names.append(units[step].low)
        step += 1
    step = at - 1
    while step > 0 and units[step].low in {"a", "the", "its", "their"} | {
        unit.low for unit in units[at - 3 : at] if unit.meanings
    }:
        step -= 1
    if step > 0 and units[step].low == ",":
        step -= 1
        while step >= 0 and (units[step].capital or units[step].glued) and not units[step].meanings:
            names.append(units[step].low)
            step -= 1
    return [name for name in names if len(name) > 2 and name not in {"the", "sheikh", "bin", "abdul"}]  # noqa: PLR2004
