"""A clause that calls somebody into a conflict, leaves it open, or keeps it out: read from a finding."""

from dataclasses import dataclass
from typing import Literal

from foedus.findings import Check, Finding
from foedus.instruments import Clause
from foedus.obligations import Firmness, firmness_of
from foedus.terms.duties import measure_named

State = Literal["called", "choice", "open", "kept_out", "owes_else"]
NAMES_FORCE = ("assist with armed force", "assist with whole war strength", "defend")
MAY_BE_FORCE = ("assist", "guarantee", "act to meet the danger", "uphold", "take action")
NOT_STATED = ("not stated", "regard as attack")
ELSE = (
    "consult",
    "consult at once",
    "neutrality",
    "benevolent neutrality",
    "not aid the attacker",
    "supply arms",
    "sanction",
    "regard as threat",
    "seek council action",
    "decide on measures",
)
DUTIES = frozenset((*NAMES_FORCE, *MAY_BE_FORCE, *NOT_STATED, *ELSE))
FIRM = ("shall", "will")
# Measures among which arms may be: a text that names others alone does not call to them.
WITH_ARMS = frozenset(
    ("military", "all armed forces", "naval", "air", "assistance", "all assistance", "any other", "declaration of war")
)
# Why a clause keeps somebody out, by the element that is not met; an exception is told apart.
WHY = {
    "by": "attacker",
    "enemies": "number",
    "origin": "origin",
    "act": "act",
    "of": "owner",
    "object": "object",
    "area": "area",
    "through": "area",
    "since": "day",
    "within": "day",
    "intent": "intent",
    "given": "condition",
}
ENGAGED = ("engaged", "available")
READING = ("on_broad_reading", "on_interpretation")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One clause, one bearer, one whom it would help, against whom; with the words, and why it is so.

    `state`: `called` (a duty that names force), `choice` (a right, a duty of intent, or one whose means are left to the
    bearer), `open` (a fact, a reading or the text is), `kept_out` (the casus is not met), `owes_else` (something short
    of force is owed). `why` is one word for the reason, `what` the reason itself.
    """

    bearer: str
    beneficiary: str
    against: tuple[str, ...]
    clause: str
    ref: str
    instrument: str
    owes: str
    modality: str
    firmness: Firmness
    words: str
    words_of: str
    source: tuple[str, ...]
    state: State
    why: str
    what: str
    provoked: bool = False

    @property
    def key(self) -> tuple[str, str, str]:
        """Who is called for whom by which clause."""
        return (self.bearer, self.beneficiary, self.clause)


def calls_of(finding: Finding, *, clause: Clause, against: tuple[str, ...], provoked: bool) -> tuple[Call, ...]:
    """Return what a finding says to each of its bearers; nothing, where the clause is not in force.

    Nothing either, where a clause that calls nobody to arms is not engaged.

    `against` are those who would be answered, `provoked` whether they brought it on themselves.
    """
    if finding.verdict == "not_in_force" or clause.obligation is None:
        return ()
    told = _state(finding, clause)
    if told is None:
        return ()
    state, why, what = told
    owed = clause.obligation
    firmness = firmness_of(clause, binding=finding.binding)
    return tuple(
        Call(
            bearer=bearer,
            beneficiary=finding.beneficiary,
            against=against,
            clause=finding.name,
            ref=finding.provision,
            instrument=clause.instrument.short_title or clause.instrument.title,
            owes=owed.owes,
            modality=owed.modality,
            firmness=firmness,
            words=clause.words or "",
            words_of=clause.provision.words_of or "",
            source=tuple(clause.provision.source),
            state=state,
            why=why,
            what=what,
            provoked=provoked,
        )
        for bearer in finding.bearers
        if bearer not in (finding.beneficiary, *finding.bearers_in_doubt)
    )


def _state(finding: Finding, clause: Clause) -> tuple[State, str, str] | None:
    armed = can_call(clause)
    if finding.verdict == "not_engaged":
        return ("kept_out", *_kept_out(finding)) if armed else None
    if finding.verdict not in ENGAGED:
        why, what = _open(finding)
        return ("open", why, what) if armed else ("owes_else", why, f"{_owes_else(clause)}; open: {what}")
    return _duty(clause)


def can_call(clause: Clause) -> bool:
    """Say whether a clause can bring somebody in: it owes force, help that may be force, or does not say what."""
    owes = clause.obligation.owes if clause.obligation else ""
    return owes in NOT_STATED or (owes in (*NAMES_FORCE, *MAY_BE_FORCE) and _may_be_armed(clause))


def _owes_else(clause: Clause) -> str:
    owes = clause.obligation.owes if clause.obligation else ""
    return f"what is owed, {owes}, names no force"


def _duty(clause: Clause) -> tuple[State, str, str]:
    """Return whether an engaged clause calls to arms, leaves it to its bearer, does not say, or owes another thing."""
    owes, modality = (clause.obligation.owes, clause.obligation.modality) if clause.obligation else ("", "")
    if owes in NOT_STATED:
        return "open", "not stated", "the text says nothing of what follows"
    if not can_call(clause):
        return "owes_else", "duty", _owes_else(clause)
    if modality not in FIRM:
        told = "how firmly is not stated" if modality == "not stated" else f"it {modality}"
        return "choice", "modality", told
    if owes in MAY_BE_FORCE:
        return "choice", "means", "help is owed, and force is not named"
    return "called", "casus", "the casus is met"


def _may_be_armed(clause: Clause) -> bool:
    """Say whether arms may be among the measures; a text that names none, or in its own words, does not say no."""
    named = [measure_named(one) for one in clause.obligation.measures] if clause.obligation else []
    return not named or any(one is None or one in WITH_ARMS for one in named)


def _kept_out(finding: Finding) -> tuple[str, str]:
    """Return by what the clause keeps its bearer out: the exception that holds, else the elements not met."""
    wrong = [one for one in finding.grounds.checks if one.status == "not_met"]
    excepted = [one for one in wrong if one.part == "unless"]
    if not wrong:
        return "casus", finding.grounds.reason
    first = (excepted or wrong)[0]
    why = WHY.get(first.name, first.name)
    if excepted:
        why = "initiative" if "provocation" in first.wanted else "exception"
    elif first.part == "only_if":
        why = "condition"
    shown = excepted or [one for one in wrong if one.name in finding.deciding] or wrong
    return why, "; ".join(dict.fromkeys(map(_check, shown)))


def _check(one: Check) -> str:
    if one.part == "unless":
        return f"it is excepted: {one.wanted}"
    return f"{one.name}: it asks for {one.wanted}; here {one.found or 'another'}"


def _open(finding: Finding) -> tuple[str, str]:
    if finding.verdict in READING:
        return "reading", f"only on a position: {', '.join(finding.positions)}"
    if "in_force" in finding.deciding:
        return "in force", "it is not known whether it is in force"
    if finding.deciding == ("text",):
        return "text", "the text was not reached"
    settles = [" and ".join(one) for one in finding.turns_on]
    return "fact", " or ".join(settles) or finding.grounds.reason
