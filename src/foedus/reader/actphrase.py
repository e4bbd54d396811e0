"""Public acts told without a verb of their own: "at the request of Pakistan", "had no hand in it", "so did Estonia"."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from foedus.reader.actframes import words_of_class
from foedus.reader.actpapers import paper_rules
from foedus.reader.filler import fillers
from foedus.reader.finite import is_verb
from foedus.reader.grammar import QUOTES, STOPS, subject_span
from foedus.reader.mention import ActMention, Part
from foedus.reader.speechwords import BE, CLAIM_NOUNS, NEGATIONS
from foedus.reader.unit import Unit, lows_of
from foedus.reader.verbgroup import verb_group

ACTORS = frozenset(("state", "demonym", "group", "organisation", "office", "capital", "person"))
AGAIN = frozenset("happen happened occur recur repeated repeat".split())
ASKING = frozenset("request invitation appeal plea demand".split())
NO_PLANS = frozenset("reason need plans plan intention grounds".split())
NO_SHARE = frozenset("hand part role involvement share".split())
DEEDS = frozenset("it this matter incident killing killings deaths blast explosion affair".split())
COMMITTED = frozenset(
    "commitment commitments guarantee guarantees obligation obligations alliance pledge pledges".split()
)


def read_phrases(units: Sequence[Unit]) -> Iterator[ActMention]:
    """Yield the public acts that a sentence tells in a phrase; a question tells of none."""
    rules = _rules()
    if rules.keys().isdisjoint(lows_of(units)) or any(unit.low == "?" for unit in units[-2:]):
        return
    for at, unit in enumerate(units):
        rule = rules.get(unit.low)
        if rule is not None:
            yield from rule(units, at)


def _act(units: Sequence[Unit], kind: str, first: int, last: int, **told: object) -> ActMention:
    return ActMention(
        kind=kind,
        rule="act phrase",
        at=first,
        start=units[first].start,
        end=units[min(last, len(units)) - 1].end,
        span=(first, min(last, len(units))),
        **told,  # type: ignore[arg-type]
    )


def _again(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Read `would not happen again`, `will never be repeated`: a pledge of the speaker."""
    if units[at].low == "repeated" and not (at and units[at - 1].low == "be"):
        return
    group = verb_group(units, at=at, form="base")
    if any(unit.value("act verb") == "pledge" for unit in units[:at]):
        return  # "assured him that it would not happen again" is that pledge
    closing = any(unit.low in {"again", "more"} for unit in units[at + 1 : at + 4]) or units[at].low != "happen"
    if group.modal and group.negated and closing:
        yield _act(units, "pledge", group.first, at + 1, pronoun_by=group.first)


def _asked(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Read `at the request of Pakistan`, `Pakistan's appeal for …`: who asked."""
    following = units[at + 1].low if at + 1 < len(units) else ""
    lead = [unit.low for unit in units[max(0, at - 2) : at]]
    if following == "of" and lead[-1:] == ["the"] and lead[:1] == ["at"]:
        by = _named(units, at + 2, at + 6)
        if by:
            yield _act(units, "request", at, at + 3, by=by)
    elif lead[-1:] == ["'s"] and following in {"for", "to"} and at > 1 and units[at - 2].roles & ACTORS:
        yield _act(units, "request", at - 2, at + 2, by=_named(units, at - 2, at - 1))


def _unplanned(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Read `no reason to invoke`, `no plans to invoke`: that the speaker invokes is denied."""
    lead = [unit.low for unit in units[max(0, at - 3) : at]]
    if lead[-1:] == ["to"] and lead[:1] == ["no"] and lead[1:2] and lead[1] in NO_PLANS:
        yield _act(units, "invocation", at - 3, at + 1, negated=True, pronoun_by=at)


def _untold(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Read `we were told nothing`, `Iraq had been told nothing`: a notice is denied."""
    group = verb_group(units, at=at, form="past")
    if not (group.passive and at + 1 < len(units) and units[at + 1].low == "nothing"):
        return
    begin, end = subject_span(units, first=group.first)
    if begin < end:
        yield _act(units, "notification", at, at + 2, to=_named(units, begin, end), pronoun_to=begin, negated=True,
                   about_attack=True, when=Part(("before",), units[at].start, units[at + 1].end))  # fmt: skip


def _choosing(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Read `at a time and place of its choosing`: the speaker reserves a right."""
    lead = [unit.low for unit in units[max(0, at - 9) : at]]
    if "time" in lead and "of" in lead:
        yield _act(units, "reservation of right", max(0, at - lead[::-1].index("time") - 1), at + 1, pronoun_by=at,
                   about_attack=True)  # fmt: skip


def _state_of_war(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Read `a state of war exists between the Netherlands and Germany`."""
    lead = [unit.low for unit in units[max(0, at - 2) : at]]
    if (
        lead == ["state", "of"]
        and at + 1 < len(units)
        and units[at + 1].low in {"exists", "existed", "with", "between"}
    ):
        both = _named(units, at + 1, at + 9)
        if both:
            yield _act(units, "state of war", at - 2, at + 2, by=both[:1], to=both[1:2])


def _staunch(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Read `its commitment to Japan was ironclad`, `the ironclad commitments of the United States`: a pledge."""
    noun = next((step for step in range(at + 1, min(len(units), at + 4)) if units[step].low in COMMITTED), None)
    if noun is None:
        linked = any(unit.low in BE | {"remains", "remained"} for unit in units[max(0, at - 4) : at])
        steps = range(at - 1, max(-1, at - 18), -1) if linked else ()
        noun = next((step for step in steps if units[step].low in COMMITTED), None)
    if noun is None:
        return
    first, last = min(noun, at), max(noun, at) + 1
    owners = _named(units, noun - 2, noun) or (_named(units, noun + 2, noun + 5) if _of(units, noun) else ())
    to = [one for one in _named(units, noun + 1, max(at, noun + 8)) if not owners or one.value != owners[0].value]
    yield _act(units, "pledge", first, last, by=owners[:1], pronoun_by=first, to=tuple(to[:2]))


def _of(units: Sequence[Unit], at: int) -> bool:
    return at + 1 < len(units) and units[at + 1].low == "of"


def _no_share(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Read `had no hand in it`, `had nothing to do with the attack`: the speaker denies it."""
    lows = [unit.low for unit in units[at + 1 : at + 5]]
    share = units[at].low == "no" and bool(lows) and lows[0] in NO_SHARE and lows[1:2] == ["in"]
    nothing = units[at].low == "nothing" and lows[:3] == ["to", "do", "with"] and _a_deed(units[at + 4 : at + 7])
    such = units[at].low == "no" and lows[:2] == ["such", "thing"]
    if (
        such
        and at
        and units[at - 1].low in {"done", "did", "said"}
        and any("speech" in unit.roles for unit in units[:at])
    ):
        yield _act(units, "denial", at - 1, at + 3, pronoun_by=at, about_attack=True)
    owned = at > 0 and units[at - 1].low in {"had", "has", "have", "took", "played", "plays"}
    spoken = any("speech" in unit.roles for unit in units)
    if owned and spoken and (share or nothing):
        yield _act(units, "denial", at - 1, at + 3, pronoun_by=at, about_attack=True)


SHOCKED = frozenset("appalled outraged horrified disgusted sickened incensed revolted".split())


def _shocked(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Read `Ireland was appalled by the strike`, `said it was outraged at …`: a condemnation."""
    following = units[at + 1].low if at + 1 < len(units) else ""
    step = at - 1
    while step > 0 and (units[step].low.endswith("ly") or units[step].low == "deeply"):
        step -= 1
    deed = _a_deed(units[at + 1 : at + 6])
    if following not in {"by", "at", "over"} or units[max(step, 0)].low not in BE or not deed:
        return
    begin, end = subject_span(units, first=verb_group(units, at=step, form="base").first)
    by = _named(units, begin, end)
    if by or (end - begin == 1 and units[begin].low in {"it", "they", "he", "she", "we"}):
        yield _act(units, "condemnation", step, at + 2, by=by, pronoun_by=begin, about_attack=True)


def _none_of_it(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Read `would have none of it`: whoever is charged denies."""
    lead, follow = [unit.low for unit in units[max(0, at - 2) : at]], [unit.low for unit in units[at + 1 : at + 3]]
    if lead[-1:] in (["have"], ["had"]) and follow[:1] == ["of"] and follow[1:2] in (["it"], ["this"], ["that"]):
        begin, end = subject_span(units, first=verb_group(units, at=at - 1, form="base").first)
        by = _named(units, begin, end)
        if by or begin < end:
            yield _act(units, "denial", at - 1, at + 3, by=by[:2], pronoun_by=begin, about_attack=True)


ARMING = frozenset(
    "arming funding financing supplying equipping training sheltering harbouring harboring hosting backing sponsoring "
    "bankrolling feeding aiding abetting supporting sending providing giving shipping smuggling ferrying".split()
)


def _accused_of_arming(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Read `accused the Emirates of arming the RSF`: the support of an attacker, on the accuser's word."""
    of = next((step for step in range(at + 1, min(len(units), at + 7)) if units[step].low == "of"), 0)
    verb = next((step for step in range(of + 1, min(len(units), of + 4)) if units[step].low in ARMING), 0) if of else 0
    if not verb:
        return
    by, to = _named(units, at + 1, of), _named(units, verb + 1, verb + 8)
    armed = any("group" in unit.roles for unit in units[verb + 1 : verb + 8])
    to = tuple(one for one in to if not by or one.value != by[0].value)
    if by and to and armed:
        yield _act(units, "support for the attacker", verb, verb + 6, by=by[:1], to=to[-1:])


def _on_its_way(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Read `a destroyer was on its way`: a deployment, of the owner of the forces or of him who says so."""
    lead = [unit.low for unit in units[max(0, at - 3) : at]]
    if lead[-2:-1] not in (["its"], ["their"], ["the"]) and lead[-1:] not in (["its"], ["their"], ["the"]):
        return
    on = next((step for step in range(at - 1, max(-1, at - 4), -1) if units[step].low == "on"), 0)
    if not on or units[on - 1].low not in BE:
        return
    begin, end = subject_span(units, first=verb_group(units, at=on - 1, form="base").first)
    forces = words_of_class("forces")
    if any(unit.low in forces or "force" in unit.roles for unit in units[begin:end]):
        yield _act(units, "deployment", begin, at + 1, by=_named(units, begin, end)[:1], pronoun_by=begin)


def _ready_to(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Read `was ready to mediate`: an offer of mediation."""
    lead = [unit.low for unit in units[max(0, at - 3) : at]]
    if lead[-1:] == ["to"] and lead[-2:-1] in (["ready"], ["willing"], ["prepared"], ["happy"], ["glad"]):
        verb = max(0, at - 3)
        begin, end = subject_span(units, first=verb_group(units, at=verb, form="base").first)
        if units[verb].low in BE | {"stood", "stands"}:
            yield _act(units, "mediation", verb, at + 1, by=_named(units, begin, end)[:2], pronoun_by=begin)


def _a_deed(units: Sequence[Unit]) -> bool:
    return any("attack noun" in unit.roles or unit.low in DEEDS for unit in units)


def _baseless(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Read `that the charge is groundless`: the speaker denies it."""
    lead = [unit.low for unit in units[max(0, at - 7) : at]]
    while lead and lead[-1] in {"a", "an", "pure", "entirely", "completely", "simply", "totally", "utterly", "another"}:
        lead.pop()
    linked = bool(lead) and lead[-1] in BE
    spoken = any("speech" in unit.roles and unit.low not in CLAIM_NOUNS for unit in units[:at])
    if linked and spoken and set(lead) & (CLAIM_NOUNS | words_of_class("charges")):
        yield _act(units, "denial", at, at + 1, pronoun_by=at, about_attack=True)


def _sorry(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Read `said that it was sorry`: the speaker apologises; what has "not" is none."""
    lead = {unit.low for unit in units[max(0, at - 4) : at]}
    spoken = any("speech" in unit.roles for unit in units[:at])
    if spoken and lead & (BE | {"said", "says", "deeply", "very"}) and not lead & NEGATIONS:
        yield _act(units, "apology", at, at + 1, pronoun_by=at, about_attack=True)


def _at_war(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Read `Britain was at war with Germany`, `a state of war exists between …`."""
    yield from _state_of_war(units, at)
    lead = [unit.low for unit in units[max(0, at - 2) : at]]
    found = lead[0] in {"itself", "themselves", "still", "now", "again"} if lead else False
    if lead[-1:] == ["at"] and lead[:1] and (lead[0] in {"is", "are", "was", "were"} or found):
        begin, end = subject_span(units, first=at - 3 if found else at - 2)
        by = _named(units, begin, end)
        if by:
            yield _act(units, "state of war", at - 2, at + 1, by=by, to=_named(units, at + 1, at + 5))


def _mobilised(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Read `Russia's general mobilisation`: whose it was."""
    owner = next((step for step in range(at - 1, max(-1, at - 4), -1) if units[step].low == "'s"), 0)
    if owner and units[owner - 1].roles & ACTORS:
        yield _act(units, "mobilisation", owner - 1, at + 1, by=_named(units, owner - 1, owner))


def _named(units: Sequence[Unit], begin: int, end: int) -> tuple[Part, ...]:
    """Return the actors named in a stretch, which a stop or a verb ends."""
    parts: list[Part] = []
    stop = begin
    while stop < min(end, len(units)) and units[stop].low not in STOPS | QUOTES and not is_verb(units, at=stop):
        stop += 1
    for one in fillers(units, begin=max(0, begin), end=max(stop, begin)):
        if one.unit.roles & ACTORS and one.unit.actor and all(one.unit.actor != part.value[0] for part in parts):
            parts.append(Part((one.unit.actor,), one.unit.start, one.unit.end))
    return tuple(parts)


@cache
def _rules() -> Mapping[str, Callable[[Sequence[Unit], int], Iterator[ActMention]]]:
    """Return the rule that a word opens."""
    return (
        dict.fromkeys(AGAIN, _again)
        | dict.fromkeys(ASKING, _asked)
        | paper_rules()
        | dict.fromkeys(SHOCKED, _shocked)
        | dict.fromkeys(words_of_class("staunch"), _staunch)
        | dict.fromkeys(words_of_class("baseless"), _baseless)
        | {
            "none": _none_of_it,
            "accused": _accused_of_arming,
            "accuses": _accused_of_arming,
            "accusing": _accused_of_arming,
            "way": _on_its_way,
            "mediate": _ready_to,
            "invoke": _unplanned,
            "told": _untold,
            "informed": _untold,
            "choosing": _choosing,
            "mobilisation": _mobilised,
            "mobilization": _mobilised,
            "war": _at_war,
            "sorry": _sorry,
            "no": _no_share,
            "nothing": _no_share,
        }
    )
