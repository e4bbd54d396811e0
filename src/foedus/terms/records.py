"""Kinds of recorded acts, and the properties that a statement can be about."""

from functools import cache

from foedus.terms.trees import Term, Tree, grow_tree


def _kind(name: str, meaning: str, *also: str) -> Term:
    return Term(name=name, under="anything", meaning=meaning, also=also)


KINDS: tuple[Term, ...] = (
    Term(name="anything", under=None, meaning="Any recorded act."),
    _kind("alliance", "One is allied with another."),
    _kind("notification", "One tells another of an act, before or after it.", "notice", "warning"),
    _kind("request", "One asks another for help or for a meeting."),
    _kind("invocation", "One names an instrument and calls for its performance."),
    _kind("determination", "An organ says what an incident was."),
    _kind("consultation", "Two or more confer."),
    _kind("pledge", "One promises another something.", "assurance", "promise"),
    _kind("guarantee", "One guarantees another's security in an instrument.", "security guarantee"),
    _kind("designation", "One gives another a status."),
    _kind("signature", "An instrument is signed."),
    _kind("publication", "An instrument is made public."),
    _kind("ratification", "An instrument is ratified."),
    _kind("withdrawal", "One leaves an instrument."),
    _kind("declaration of war", "One declares war on another."),
    _kind("state of war", "Two are at war, declared or not."),
    _kind("hostilities", "Two fight one another."),
    _kind("allegation", "One alleges a breach before an organ.", "complaint"),
    _kind("mobilisation", "One calls up or concentrates its forces.", "mobilization"),
    _kind("authorisation", "An organ allows force or a measure.", "mandate"),
    _kind("negotiation", "Two or more negotiate."),
    _kind("armistice", "Fighting is stopped by agreement.", "ceasefire", "separate peace"),
    _kind("suspension", "One stops performing an instrument without leaving it.", "freeze"),
    _kind("objection", "One objects to an act, or to a duty.", "protest"),
    _kind("apology", "One says that it is sorry.", "regret"),
    _kind("condemnation", "One condemns an act."),
    _kind("denial", "One denies an act.", "rejection"),
    _kind("refusal", "One refuses what was asked or owed."),
    _kind("deployment", "Forces or equipment are sent."),
    _kind("assistance", "Help is given.", "aid"),
    _kind("assistance with force", "Help is given by armed force."),
    _kind("support for the attacker", "An attacker is helped.", "supports the attacker"),
    _kind("sanction", "A measure is taken against one to compel it."),
    _kind(
        "report to the security council",
        "A measure or an attack is reported to the Security Council.",
        "letter to the security council",
    ),
    _kind("resolution", "An organ adopts a text."),
    _kind("mediation", "One brings two others together."),
    _kind("planning", "Plans are made or exercises held."),
    _kind("meeting", "Leaders or organs meet.", "summit"),
    _kind("plan", "A plan is put forward."),
    _kind("acceptance", "A plan or an offer is accepted."),
    _kind("provocation", "One provokes another to attack it."),
    _kind("self-defence", "One says that it acts in self-defence."),
    _kind("evacuation", "Persons are moved out of danger."),
    _kind("casualties", "Persons are killed or hurt."),
    _kind("interception", "Incoming weapons are stopped."),
    _kind("reservation of right", "One says that it may respond."),
)

INCIDENT_PROPERTIES: dict[str, str] = {
    "act": "act",
    "by": "actors",
    "sent_by": "actors",
    "backed_by": "actors",
    "origin": "origin",
    "happened_on": "days",
    "place": "place",
    "route": "place",
    "aimed_at": "text",
    "intent": "intent",
    "provoked": "actors",
    "killed": "count",
    "wounded": "count",
    "launched": "count",
    "intercepted": "count",
    "at": "text",
    "war_declared": "actors",
    "question": "text",
    "record_complete_to": "days",
    "hits": "text",
    "title": "text",
}
HIT_PROPERTIES: dict[str, str] = {
    "object": "object",
    "of": "actors",
    "act": "act",
    "by": "actors",
    "place": "place",
    "route": "place",
    "intent": "intent",
    "aimed_at": "text",
    "origin": "origin",
    "area": "place",
}
ACT_PROPERTIES: dict[str, str] = {
    "kind": "kind",
    "by": "actors",
    "to": "actors",
    "of": "text",
    "names": "text",
    "happened_on": "days",
    "when": "when",
    "measures": "text",
    "reason": "text",
    "place": "place",
    "at": "text",
    "against": "actors",
    "title": "text",
}
STATEMENT_PROPERTIES: dict[str, str] = {"withdrawn": "text", "same_as": "text", "not_same_as": "text"}

ORIGINS: tuple[str, ...] = ("outside by a state", "outside by others", "within")
INTENTS: tuple[str, ...] = ("deliberate", "accident")
WHENS: tuple[str, ...] = ("before", "during", "after")
OTHERS = "others"


@cache
def kinds() -> Tree:
    """Return the kinds of recorded acts, as a tree of one level."""
    return grow_tree("kinds of acts", terms=KINDS)
