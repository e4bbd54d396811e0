"""Public acts told by a noun: "Qatar's condemnation", "drew protests from Oman", "a guarantee to Poland".

Who acted is its owner, who stands behind "by" or "from", or the subject of the verb that only carries the noun.
"""

from collections.abc import Iterator, Sequence

from foedus.reader.attackwords import inflect
from foedus.reader.filler import Filler, fillers
from foedus.reader.finite import is_verb
from foedus.reader.grammar import object_end
from foedus.reader.mention import ActMention, Part
from foedus.reader.nounphrase import is_head
from foedus.reader.speaker import Context, doer_span, subject_actors
from foedus.reader.speechwords import BE, MODALS, SUBORDINATORS
from foedus.reader.unit import Unit, VerbGroup, lows_of
from foedus.reader.verbgroup import verb_group

ACTORS = frozenset(("state", "demonym", "group", "organisation", "office", "capital", "person"))
# Nouns of acts, each with the words under which the one addressed stands.
NOUNS: dict[str, tuple[str, ...]] = {
    "condemnation": ("condemnation", "condemnations", "denunciation", "denunciations", "rebuke", "rebukes", "censure"),
    "denial": ("denial", "denials"),
    "apology": ("apology", "apologies"),
    "objection": ("protest", "objection", "objections", "demarche"),
    "request": ("request", "requests", "appeal", "appeals", "plea", "pleas"),
    "pledge": ("pledge", "pledges", "promise", "promises", "assurance", "assurances"),
    "guarantee": ("guarantee", "guarantees", "security guarantee", "security guarantees"),
    "invocation": ("invocation",),
    "declaration of war": ("declaration of war",),
    "deployment": ("deployment", "deployments"),
    "mediation": ("mediation",),
    "mobilisation": ("mobilisation", "mobilization"),
    "armistice": ("ceasefire", "cease-fire", "truce", "armistice"),
    "pull-back": ("withdrawal", "pull-out", "pullout"),
    "allegation": ("complaint", "complaints"),
    "designation": ("recognition",),
    "signature": ("signing", "signature", "conclusion"),
    "ratification": ("ratification",),
    "withdrawal": ("abrogation", "renunciation", "repudiation"),
    "sanction": ("expulsion", "expulsions", "severance", "rupture", "recall", "embargo"),
    "refusal": ("refusal", "veto"),
    "acceptance": ("acceptance",),
    "evacuation": ("evacuation",),
}
# Nouns that are an act only of one of these things, named behind "of" or "with".
THINGS: dict[str, frozenset[str]] = {
    "signature": frozenset("treaty pact agreement accord protocol convention charter memorandum declaration".split()),
    "ratification": frozenset("treaty pact agreement accord protocol convention charter".split()),
    "withdrawal": frozenset("treaty pact agreement accord protocol convention charter alliance".split()),
    "sanction": frozenset(
        "diplomat diplomats ambassador ambassadors envoy envoys attaché attachés relations ties oil arms".split()
    ),
    "designation": frozenset("independence government republic junta".split()),
    "acceptance": frozenset("plan offer proposal terms ultimatum ceasefire truce mediation".split()),
    "refusal": frozenset("to".split()),
    "evacuation": frozenset("embassy nationals citizens diplomats staff dependants families".split()),
}
BREAKING_OFF = frozenset(("denunciation", "denunciations"))
KIND = {word: kind for kind, words in NOUNS.items() for word in words}
# Only what somebody is said to express makes these an act: "voiced regret", "expressed its outrage".
EXPRESSED = {
    "regret": "apology", "regrets": "apology", "outrage": "condemnation",
    "condemnation": "condemnation", "indignation": "condemnation", "protest": "objection", "protests": "objection",
}  # fmt: skip
NAMING = frozenset((*KIND, *EXPRESSED, "declaration"))
TOWARD = {
    "declaration of war": frozenset(("on",)),
    "armistice": frozenset(("with",)),
    "pledge": frozenset(("to", "with", "other")),
    "request": frozenset(("to",)),
    "deployment": frozenset(("to",)),
}
CARRYING_VERBS = """
issue; offer; make made made making; convey; send sent sent sending; lodge; file; submit submitted submitted submitting;
deliver; hand; present; extend; provide; renew; repeat; reiterate; register; give gave given giving; announce; declare;
publish; grant; order
"""
EXPRESSING_VERBS = "express; voice; convey; register; reaffirm; reiterate; declare; lend lent lent lending"


def _forms(verbs: str) -> frozenset[str]:
    return frozenset(word for verb in verbs.split(";") for word in inflect(" ".join(verb.split())).values())


CARRYING, EXPRESSING = _forms(CARRYING_VERBS), _forms(EXPRESSING_VERBS)
# What the noun is the object of, so that those behind "from" or "by" did it: "drew condemnation from France".
BRINGING = frozenset(
    "drew draw draws drawn drawing prompted brought met came come comes followed follow won received earned provoked "
    "sparked triggered attracted arrived".split()
)
# After these an act is wanted, and is not done.
WANTED = frozenset(
    "demand demands demanded demanding ask asks asked await awaits awaited awaiting expect expects expected want wants "
    "wanted seek seeks sought seeking urge urged calls call called for refuse refused declined reject rejected hope "
    "hoped hopes consider considered considering plan planned plans discuss discussed owe owed owes".split()
)
NEGATING = frozenset("no any without if unless whether every each another possible future potential".split())
REACH, NEAR = 12, 4
MOST = 30


def read_noun_acts(units: Sequence[Unit], *, context: Context) -> Iterator[ActMention]:
    """Yield the public acts of a sentence that a noun tells, in order; a question tells of none."""
    if NAMING.isdisjoint(lows_of(units)) or any(unit.low == "?" for unit in units[-2:]):
        return
    left = MOST
    for at, unit in enumerate(units):
        kind = KIND.get(unit.low) or EXPRESSED.get(unit.low)
        if unit.low == "declaration" and [one.low for one in units[at + 1 : at + 3]] == ["of", "war"]:
            kind = "declaration of war"
        if kind is None or left <= 0:
            continue
        if unit.low in BREAKING_OFF and _of_these(units, at, THINGS["withdrawal"]):
            kind = "withdrawal"
        elif kind in THINGS and not (_of_these(units, at, THINGS[kind]) or unit.low == "veto" or _of_state(units, at)):
            continue
        left -= 1
        mention = _read(units, at, kind, context)
        if mention is not None:
            yield mention


def _of_these(units: Sequence[Unit], at: int, words: frozenset[str]) -> bool:
    return any(not words.isdisjoint(unit.low.split()) for unit in units[at + 1 : at + NEAR * 2])


def _of_state(units: Sequence[Unit], at: int) -> bool:
    """Whether a state is what is recognised: "France's recognition of South Sudan"."""
    after = units[at + 1 : at + NEAR]
    named = bool(after) and after[0].low == "of" and any("state" in unit.roles for unit in after)
    return units[at].low == "recognition" and named


def _read(units: Sequence[Unit], at: int, kind: str, context: Context) -> ActMention | None:
    noun = is_head(units, at=at) and not is_verb(units, at=at) and not (at and units[at - 1].low == "to")
    if not noun or _unreal(units, at) or (at + 1 < len(units) and units[at + 1].glued):
        return None
    verb = _carrier(units, at)
    plain = units[at].low in KIND or kind == "declaration of war"
    by: tuple[Part, ...] = ()
    to: tuple[Part, ...] = ()
    first = at
    if verb is not None and (units[verb.at].low in EXPRESSING or (plain and units[verb.at].low in CARRYING)):
        by, to, first = _carried(units, at, verb, context)
    elif plain:
        by, first = _owned(units, at)
        by = by or _behind(units, at, kind, verb)
    if not by:
        return None
    end = _end(units, at)
    others = _actors(
        [one for one in fillers(units, begin=at + 1, end=end) if one.prep in TOWARD.get(kind, {"to", "on"})]
    )
    taken = {one.value for one in by}
    return ActMention(
        kind=kind, rule="act noun", at=at, start=units[first].start, end=units[at].end, by=by,
        to=tuple(one for one in (*to, *others) if one.value not in taken)[:3], about_attack=kind in ABOUT,
        span=(first, end),
    )  # fmt: skip


ABOUT = frozenset(("condemnation", "objection", "apology"))


def _unreal(units: Sequence[Unit], at: int) -> bool:
    """Whether the noun is negated, supposed or wanted: "no apology", "demanded an apology"."""
    if any(unit.low in NEGATING for unit in units[max(0, at - NEAR) : at]):
        return True
    for step in range(at - 1, max(-1, at - REACH), -1):
        low = units[step].low
        if low in {";", ":", "."} or low in SUBORDINATORS:
            return False
        if low in MODALS or low in {"if", "unless"}:
            return True
        if low == "'s" or ("demonym" in units[step].roles and step == at - 1):
            return any(unit.low in MODALS | {"if", "unless", "whether"} for unit in units[max(0, step - REACH) : step])
        if low in WANTED:
            return True
    return False


def _carrier(units: Sequence[Unit], at: int) -> VerbGroup | None:
    """Return the verb before the noun in its clause, if there is one."""
    for step in range(at - 1, max(-1, at - REACH), -1):
        low = units[step].low
        if low in {";", ":", "."} or low in SUBORDINATORS:
            return None
        if low in CARRYING | EXPRESSING | BRINGING or is_verb(units, at=step):
            return verb_group(units, at=step, form="" if units[step].meanings else _form(low))
    return None


def _form(low: str) -> str:
    return "ing" if low.endswith("ing") else "past" if low.endswith("ed") or low in {"gave", "sent", "made"} else "s"


def _carried(
    units: Sequence[Unit], at: int, verb: VerbGroup, context: Context
) -> tuple[tuple[Part, ...], tuple[Part, ...], int]:
    """Return who gives the noun, and to whom, where a verb only carries it: "offered Qatar an apology"."""
    if verb.modal or verb.negated or verb.infinitive or verb.passive:
        return (), (), at
    begin, end = doer_span(units, first=verb.first)
    by = subject_actors(units, begin=begin, end=end, context=context)
    owner = any(unit.low == "'s" for unit in units[verb.at + 1 : at])
    given = [] if owner else [one for one in fillers(units, begin=verb.at + 1, end=at) if one.prep == ""]
    named = [one for one in given if "demonym" not in one.unit.roles or "state" in one.unit.roles]
    return by, _actors(named), verb.at


def _owned(units: Sequence[Unit], at: int) -> tuple[tuple[Part, ...], int]:
    """Return whose the noun is, by a possessor or a demonym before it."""
    for step in range(at - 1, max(-1, at - NEAR), -1):
        unit = units[step]
        if unit.low == "'s" and step and units[step - 1].roles & ACTORS and units[step - 1].actor:
            return _actors([Filler("", step - 1, units[step - 1])]), step - 1
        if "demonym" in unit.roles and unit.actor and not (step + 1 < at and units[step + 1].low == "and"):
            return _actors([Filler("", step, unit)]), step
        if unit.low in {",", "the", "a", "an", "and"} or unit.low.endswith("ed") or is_verb(units, at=step):
            break  # "a Russian-brokered ceasefire" is not Russia's
    return (), at


def _behind(units: Sequence[Unit], at: int, kind: str, verb: VerbGroup | None) -> tuple[Part, ...]:
    """Return who stands behind the noun: "condemnation from France", "a ceasefire between Iran and Israel"."""
    if kind == "armistice" and at + 1 < len(units) and units[at + 1].low == "between":
        both = _listed(units, at + 1)
        return both if len(both) > 1 else ()
    free = verb is None or units[verb.at].low in BRINGING or units[verb.at].low in BE
    if not free:
        return ()
    for step in range(at + 1, _end(units, at, over_verb=True)):
        low = units[step].low
        if low == "of" and kind in {"pull-back", "deployment"}:
            return _listed(units, step)[:1]
        if low == "between" and kind in {"armistice", "mediation"}:
            found = _listed(units, step)
            return found if kind == "armistice" and len(found) > 1 else ()
        if low in {"by", "from"} and kind != "armistice":
            return _listed(units, step) if kind not in {"pull-back", "deployment", "sanction"} or low == "by" else ()
    return ()


def _listed(units: Sequence[Unit], prep: int) -> tuple[Part, ...]:
    """Return the actors that stand together behind a preposition."""
    end = prep + 1
    while (
        end < len(units) and end - prep < REACH and units[end].low not in {".", ";", ":", "which", "who", "that", "in"}
    ):
        if is_verb(units, at=end):
            break
        end += 1
    found = [Filler("", step, units[step]) for step in range(prep + 1, end) if units[step].roles & ACTORS]
    return _actors(found)


def _end(units: Sequence[Unit], at: int, *, over_verb: bool = False) -> int:
    end = object_end(units, at=at)
    if over_verb and end < len(units) and units[end].low in {"came", "followed", "arrived", "was", "were"}:
        return min(len(units), end + NEAR)
    return end


def _actors(found: Sequence[Filler]) -> tuple[Part, ...]:
    parts: list[Part] = []
    for one in found:
        if one.unit.roles & ACTORS and one.unit.actor and all(one.unit.actor != part.value[0] for part in parts):
            parts.append(Part((one.unit.actor,), one.unit.start, one.unit.end))
    return tuple(parts[:8])
