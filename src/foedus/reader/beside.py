"""Whose claim it is beside the verbs of speech: "according to Kyiv", "held Iran responsible", "it is not true that"."""

from collections.abc import Sequence

from foedus.reader.charge import CHARGING, owner_of_deed, read_charge
from foedus.reader.doubting import false_clauses
from foedus.reader.finite import is_verb
from foedus.reader.grammar import STOPS, subject_span
from foedus.reader.scope import Scope, clause_start
from foedus.reader.speaker import Memory, Speaker, actor_of, speaker_of
from foedus.reader.speechwords import BE, CLAIM_NOUNS, ECHOES, FALSE_WORDS, PREPOSITIONS, PRONOUNS
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group
from foedus.terms import Stance


def called_false(units: Sequence[Unit], *, first: int, last: int) -> bool:
    """Whether some units speak of a claim and call it false."""
    lows = {unit.low for unit in units[first:last]}
    return bool(lows & FALSE_WORDS and lows & CLAIM_NOUNS)


def read_false_claims(units: Sequence[Unit], *, scopes: Sequence[Scope]) -> list[Scope]:
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


def read_untrue(units: Sequence[Unit], *, scopes: Sequence[Scope]) -> list[Scope]:
    """Read `it is not true that …`: whoever says so denies it, the report where nobody does."""
    found: list[Scope] = []
    for first, last in false_clauses(units):
        around = [scope for scope in scopes if scope.first < first <= scope.last]
        if not any(scope.stance == "denies" and scope.last >= first for scope in scopes):
            found.append(Scope(first, last, around[-1].speaker if around else Speaker(""), "denies", first - 1))
    return found


def accused_by(units: Sequence[Unit], *, at: int) -> tuple[str, ...]:
    """Return whom `accused X of`, `blamed X for` names."""
    if units[at].value("speech") != "accuses":
        return ()
    found: list[str] = []
    for unit in units[at + 1 : at + 14]:
        if unit.low in {"of", "for"} and found:
            break
        actor = actor_of(unit, memory=Memory())
        if actor and actor not in found:
            found.append(actor)
    return tuple(found)


def read_charges(units: Sequence[Unit], *, scopes: Sequence[Scope], memory: Memory) -> list[Scope]:
    """Read `held Iran responsible`, `attributed it to Russia`, `took responsibility`: whose claim that is."""
    found: list[Scope] = []
    for at, unit in enumerate(units):
        if unit.low not in CHARGING:
            continue
        owner = owner_of_deed(units, at=at)
        if owner is not None:
            found.append(Scope(at + 1, owner + 1, Speaker(units[owner].actor, units[owner].text), "affirms", at))
        charge = read_charge(units, at=at)
        if charge is None or any(scope.first <= at < scope.last and scope.accused for scope in scopes):
            continue
        group = verb_group(units, at=at, form=charge.form)
        if group.modal or group.infinitive or group.passive or (group.gerund and unit.low != "putting"):
            continue
        begin, end = subject_span(units, first=group.first)
        speaker = speaker_of(units, begin=begin, end=end, memory=memory)
        if speaker is not None and (speaker.actor or (begin < end and units[end - 1].low not in PRONOUNS)):
            stance: Stance = "denies" if group.negated else "affirms"
            found.append(Scope(at + 1, charge.last, speaker, stance, at))
    return found


def read_accordings(units: Sequence[Unit], *, memory: Memory) -> list[Scope]:
    """Read `according to Kyiv`: the clause or the phrase that is whose account it is."""
    found: list[Scope] = []
    for at in range(len(units) - 2):
        if units[at].low == "according" and units[at + 1].low == "to":
            end = at + 2
            while end < len(units) and units[end].low not in STOPS | {",", "."} and not is_verb(units, at=end):
                end += 1
            speaker = speaker_of(units, begin=at + 2, end=end, memory=memory)
            if speaker is not None:
                memory.speaks(speaker)
                first, last = _according_span(units, at, end)
                found.append(Scope(first, last, speaker, "affirms", at))
    return found


def _according_span(units: Sequence[Unit], at: int, end: int) -> tuple[int, int]:
    """Return what somebody is named for behind "according to": the clause behind, the phrase before, or all before."""
    if at == 0 or (units[at - 1].low == "," and not any(is_verb(units, at=one) for one in range(at))):
        return end, len(units)
    before = units[at - 2].low if at > 1 and units[at - 1].low == "," else units[at - 1].low
    if before in {"which", "whom", "where", "when", "that", "and", "but", "because"} and end < len(units):
        close = next((one for one in range(end + 1, len(units)) if units[one].low in {",", ";"}), len(units))
        return end, close
    comma = next((one for one in range(at - 1, 0, -1) if units[one].low in {",", ";", "—", "–"}), 0)
    phrase = comma and comma + 1 < at and not any(is_verb(units, at=one) for one in range(comma, at))
    return (comma + 1 if phrase and _told_before(units, comma) else clause_start(units, before=at)), at


def _told_before(units: Sequence[Unit], comma: int) -> bool:
    """Whether a phrase alone is somebody's: "died, in bad weather according to the finding"."""
    return units[comma + 1].low in PREPOSITIONS


def read_headlines(units: Sequence[Unit], *, memory: Memory) -> list[Scope]:
    """Read `Israel bombed Tyre: Lebanon`, `Lebanese minister: Israel bombed Tyre`: who says it, beside a colon."""
    colons = [at for at, unit in enumerate(units) if unit.low == ":"]
    if len(colons) != 1 or not 0 < colons[0] < len(units) - 1 or units[-1].low == "?":
        return []
    at = colons[0]
    for first, last, begin, end in ((0, at, at + 1, len(units)), (at + 1, len(units), 0, at)):
        behind = begin > at
        if end - begin > LONGEST_NAMING or any(is_verb(units, at=step) for step in range(begin, end)):
            continue
        if (behind and units[-1].low == ".") or not any(is_verb(units, at=step) for step in range(first, last)):
            continue
        if not behind and not any("title" in unit.roles or unit.low in ECHOES for unit in units[begin:end]):
            continue  # "Lebanon: …" may only say where
        speaker = speaker_of(units, begin=begin, end=end, memory=memory)
        if speaker is not None and speaker.actor:
            return [Scope(first, last, speaker, "affirms", begin)]
    return []


LONGEST_NAMING = 5
