"""Kinds of recorded acts, and the properties that a statement can be about."""

from functools import cache

from foedus.terms.trees import Term, Tree, grow_tree

# Where the act has its place in law; what anybody may do or say needs none.
_AUTHORITY: dict[str, str] = {
    "alliance": "Anglo-Japanese Agreement 1902 arts II-III",
    "notification": "Vienna Convention on the Law of Treaties 1969 art. 78",
    "request": "ICJ, Nicaragua 1986, para. 199; Rio Treaty 1947 art. 3(2)",
    "invocation": "Treaty on European Union art. 42(7), invoked by France on 17 November 2015",
    "determination": "UN Charter art. 39; Executive Order 14353 Sec. 2(a)",
    "consultation": "North Atlantic Treaty art. 4",
    "pledge": "ICJ, Nuclear Tests 1974, para. 43",
    "guarantee": "Treaty of Locarno 1925 art. 1",
    "designation": "22 U.S.C. 2321k",
    "signature": "Vienna Convention on the Law of Treaties 1969 art. 12",
    "publication": "UN Charter art. 102",
    "ratification": "Vienna Convention on the Law of Treaties 1969 art. 14",
    "withdrawal": "Vienna Convention on the Law of Treaties 1969 art. 54",
    "declaration of war": "Hague Convention III 1907 art. 1",
    "state of war": "Sino-Korean Treaty 1961 art. II",
    "hostilities": "Soviet-Japanese Pact 1941 art. 2",
    "allegation": "Treaty of Locarno 1925 art. 4(1)",
    "mobilisation": "Franco-Russian Military Convention 1892 art. 2",
    "authorisation": "UN Charter arts 42, 53(1)",
    "negotiation": "UN Charter art. 33(1)",
    "armistice": "Hague Regulations 1907 art. 36",
    "suspension": "Vienna Convention on the Law of Treaties 1969 art. 57",
    "objection": "Vienna Convention on the Law of Treaties 1969 art. 65(3)",
    "apology": "ILC, Articles on State Responsibility 2001 art. 37(2)",
    "condemnation": "SC res. 660 (1990), para. 1",
    "assistance": "Treaty on European Union art. 42(7)",
    "assistance with force": "UN Charter art. 51",
    "support for the attacker": "ILC, Articles on State Responsibility 2001 art. 16",
    "sanction": "UN Charter art. 41",
    "report to the security council": "UN Charter art. 51",
    "resolution": "UN Charter art. 27",
    "mediation": "UN Charter art. 33(1); Hague Convention I 1907 art. 2",
    "planning": "Arab League Joint Defence Treaty 1950 art. 3",
    "meeting": "Rio Treaty 1947 arts 6, 11",
    "plan": "SC res. 2803 (2025), annex",
    "acceptance": "Vienna Convention on the Law of Treaties 1969 arts 11, 14(2)",
    "release": "Geneva Convention III 1949 art. 118",
    "pull-back": "Minsk Package of Measures 2015, points 2 and 10",
    "provocation": "Triple Alliance 1882 art. II",
    "self-defence": "UN Charter art. 51",
}


def _kind(name: str, meaning: str, *also: str) -> Term:
    return Term(name=name, under="anything", meaning=meaning, authority=_AUTHORITY.get(name, ""), also=also)


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
    _kind("release", "Prisoners, hostages or remains are given back.", "release of hostages", "exchange of prisoners"),
    _kind("pull-back", "Forces or weapons are withdrawn to a line.", "withdrawal of forces", "redeployment"),
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
    "extent": "text",
    "credited_to": "text",
    "not_credited_to": "text",
}
EXTENTS: tuple[str, ...] = ("begun", "in part", "in full")
CREDITS: tuple[str, ...] = ("credited_to", "not_credited_to")
SAME, NOT_SAME = "same_as", "not_same_as"
SAMENESS: tuple[str, ...] = (SAME, NOT_SAME)
STATEMENT_PROPERTIES: dict[str, str] = {"withdrawn": "text", SAME: "text", NOT_SAME: "text"}

ORIGINS: tuple[str, ...] = ("outside by a state", "outside by others", "within")
INTENTS: tuple[str, ...] = ("deliberate", "accident")
WHENS: tuple[str, ...] = ("before", "during", "after")
SOURCE_KINDS: tuple[str, ...] = (
    "state",
    "ministry",
    "military",
    "news agency",
    "newspaper",
    "organisation",
    "social media",
    "researcher",
    "other",
)
# The Admiralty code (NATO AJP-2.1): the source by letter, what it says by digit, neither drawn from the other.
RELIABILITIES: dict[str, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
CREDIBILITIES: dict[str, str] = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
OTHERS = "others"
# Whoever keeps the record: a holder that takes back what another said, and gives the reason.
DESK = "desk"


@cache
def kinds() -> Tree:
    """Return the kinds of recorded acts, as a tree of one level."""
    return grow_tree("kinds of acts", terms=KINDS)
