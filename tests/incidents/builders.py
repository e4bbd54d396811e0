"""Statements and records with defaults, so that a test says only what matters to it."""

from dataclasses import dataclass
from datetime import date

from foedus.actors import load_actors
from foedus.incidents import Incident, gather_incidents, parse_policy
from foedus.places import load_places
from foedus.statements import Document, Holder, Record, Statement, Titled

STRIKE = "strike"
WIRE = "wire"
DAILY = "daily"
GAZETTE = "gazette"
DOCUMENTS = (WIRE, DAILY, GAZETTE)
SPOKESMAN = Holder(id="spokesman", title="A spokesman", speaks_for="RUS")
FACTS: dict[str, str | tuple[str, ...] | None] = {
    "act": "missile strike",
    "by": "RUS",
    "happened_on": "2025-05-01",
    "place": "Warsaw",
}


@dataclass(frozen=True, kw_only=True)
class When:
    """When a claim was made, and when it was written down."""

    stated: str = ""
    recorded: str = ""


ANY_TIME = When()


def says(
    prop: str, *values: str, about: str = STRIKE, holder: str = WIRE, words: str = "", when: When = ANY_TIME
) -> Statement:
    """Return a claim that affirms: a document's own, or another's that stands in the wire."""
    return Statement(
        about=about,
        property=prop,
        value=values,
        holder=holder,
        document=holder if holder in DOCUMENTS else WIRE,
        words=words,
        stated_on=when.stated,
        recorded_at=when.recorded,
    )


def denies(prop: str, *values: str, about: str = STRIKE, holder: str = WIRE, when: When = ANY_TIME) -> Statement:
    """Return a claim that denies."""
    return Statement(
        about=about,
        property=prop,
        value=values,
        holder=holder,
        document=holder if holder in DOCUMENTS else WIRE,
        stance="denies",
        stated_on=when.stated,
        recorded_at=when.recorded,
    )


def withdraws(
    statement: Statement, *, holder: str = WIRE, when: When = ANY_TIME, reason: str = "an error"
) -> Statement:
    """Return the withdrawal of `statement`."""
    return Statement(
        about=statement.id,
        property="withdrawn",
        value=("yes",),
        holder=holder,
        document=WIRE,
        stated_on=when.stated,
        recorded_at=when.recorded,
        reason=reason,
    )


def an_act(
    name: str, kind: str, *, by: str = "", to: str = "", of: str = STRIKE, holder: str = WIRE
) -> tuple[Statement, ...]:
    """Return the claims about one recorded act of the incident."""
    parts = {"kind": kind, "by": by, "to": to, "of": of}
    return tuple(says(key, value, about=name, holder=holder) for key, value in parts.items() if value)


def a_strike(*more: Statement, about: str = STRIKE, **facts: str | tuple[str, ...] | None) -> tuple[Statement, ...]:
    """Return the claims of a missile strike on Warsaw by Russia; a fact given as None is not stated."""
    known = FACTS | {name.replace("__", "."): value for name, value in facts.items()}
    listed = {name: (value,) if isinstance(value, str) else value for name, value in known.items()}
    return (*(says(name, *values, about=about) for name, values in listed.items() if values), *more)


def a_record(*statements: Statement, documents: tuple[Document, ...] = ()) -> Record:
    """Return a record; what has a `kind` is an act, the rest are incidents. The spokesman speaks for Russia."""
    known = {one.id for one in documents}
    named = dict.fromkeys(one.document for one in statements)
    abouts = [one.about for one in statements if one.property != "withdrawn"]
    acts = {one.about for one in statements if one.property == "kind"}
    return Record(
        documents=(*documents, *(Document(id=name, outlet=f"The {name}") for name in named if name not in known)),
        holders=(SPOKESMAN,),
        incidents=tuple(Titled(id=name) for name in dict.fromkeys(abouts) if name not in acts),
        acts=tuple(Titled(id=name) for name in sorted(acts)),
        statements=statements,
    )


def gathered(record: Record, *, policy: str = "accepted", as_of: date | None = None, strict: bool = False) -> Incident:
    """Return the only incident of the record."""
    (incident,) = gather_incidents(
        record,
        policy=parse_policy(policy),
        actors=load_actors(),
        places=load_places(),
        as_of=as_of,
        strict=strict,
    )
    return incident


def the_strike(*statements: Statement, policy: str = "accepted", strict: bool = False) -> Incident:
    """Return the incident that these claims are about."""
    return gathered(a_record(*statements), policy=policy, strict=strict)
