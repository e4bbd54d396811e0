"""An attack supposed on the command line or in Python, as a record of statements."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from foedus.actors import Actors, fold
from foedus.errors import FoedusError, UsageError
from foedus.files import Node
from foedus.places import Places
from foedus.statements import Document, Record, Statement, Titled, check_statement
from foedus.terms import acts, objects, plain_word

NAME = "supposition"
NOWHERE = Node(line=1, column=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposition:
    """What is supposed, in the words of the options; `A|B` is one of these."""

    attacker: tuple[str, ...] = ()
    victim: str = ""
    place: str = ""
    act: str = ""
    object: str = ""
    date: str = ""
    hit: tuple[str, ...] = ()
    aimed_at: str = ""
    intent: str = ""
    origin: str = ""
    sent_by: str = ""
    provoked_by: str = ""
    requested_by: tuple[str, ...] = ()

    @property
    def incident(self) -> str:
        """The id: place and date, as far as they are supposed."""
        slug = re.sub(r"[^a-z0-9]+", "-", fold(self.place.split("|")[0])).strip("-") or "somewhere"
        day = re.sub(r"[^0-9-]+", "-", self.date).strip("-")
        return f"{slug}-{day}" if day else slug

    @property
    def title(self) -> str:
        """What people read: act and place."""
        act = " or ".join(plain_word(one) for one in self.act.split("|")) if self.act else "attack"
        return f"Supposed {act}" + (f" in {self.place.replace('|', ' or ')}" if self.place else "")


def record_of(supposed: Supposition, *, actors: Actors, places: Places) -> Record:
    """Return the supposition as a record whose one document takes no side.

    Raises:
        ExceptionGroup: Of `UsageError`, one for each option whose value means nothing.
    """
    stated = [(option, _statement(about, name, text, actors)) for option, about, name, text in _claims(supposed)]
    record = Record(
        documents=(Document(id=NAME, outlet="Supposition", title=supposed.title),),
        incidents=(Titled(id=supposed.incident, title=supposed.title),),
        acts=tuple(
            Titled(id=name) for name in dict.fromkeys(one.about for _, one in stated) if name != supposed.incident
        ),
        statements=tuple(one for _, one in stated),
    )
    faults: list[FoedusError] = [
        UsageError(fault.message, code=fault.code, at=option, want=fault.want, mend=fault.mend)
        for option, one in stated
        for fault in check_statement(one, record=record, actors=actors, places=places, node=NOWHERE, at=option)
    ]
    if faults:
        raise ExceptionGroup(f"the options have {len(faults)} fault(s)", faults)
    return record


Claim = tuple[str, str, str, str]


def _claims(one: Supposition) -> Iterator[Claim]:
    """Yield option, subject, property and text of everything supposed."""
    about = one.incident
    yield from (("--attacker", about, "by", text) for text in one.attacker)
    single = (
        ("--place", "place", one.place),
        ("--act", "act", one.act),
        ("--date", "happened_on", one.date),
        ("--aimed-at", "aimed_at", one.aimed_at),
        ("--intent", "intent", one.intent),
        ("--origin", "origin", one.origin),
        ("--sent-by", "sent_by", one.sent_by),
        ("--provoked-by", "provoked", one.provoked_by),
        ("--object", "h1.object", one.object),
        ("--victim", "h1.of", one.victim),
    )
    yield from ((option, about, name, text) for option, name, text in single if text)
    yield from _hits(one, about)
    for number, text in enumerate(one.requested_by, start=1):
        act = f"request-{number}" if number > 1 else "request"
        who, _, whom = text.partition(":")
        yield from (
            ("--requested-by", act, "kind", "request"),
            ("--requested-by", act, "of", about),
            ("--requested-by", act, "by", who),
        )
        if whom:
            yield "--requested-by", act, "to", whom


def _hits(one: Supposition, about: str) -> Iterator[Claim]:
    first = 2 if one.object or one.victim else 1
    for number, text in enumerate(one.hit, start=first):
        what, colon, whose = text.rpartition(":")
        if not colon or not what or not whose:
            raise UsageError(
                f'"{text}" is no hit.',
                code="cli/wrong-hit",
                at="--hit",
                want="OBJECT:OWNER",
                mend="write for example `--hit 'armed forces:USA'`",
            )
        yield "--hit", about, f"h{number}.object", what
        yield "--hit", about, f"h{number}.of", whose


def _statement(about: str, name: str, text: str, actors: Actors) -> Statement:
    values = tuple(_value(name.rpartition(".")[2], one.strip(), actors) for one in text.split("|") if one.strip())
    return Statement(about=about, property=name, value=values or ("",), holder=NAME, document=NAME)


def _value(name: str, text: str, actors: Actors) -> str:
    """Return a value in the spelling of the vocabulary; one that it lacks stays as it is, and is refused later."""
    if name in ("by", "of", "to", "sent_by", "provoked") and not (name == "of" and "-" in text):
        found = actors.find(text)
        return found.id if found else text
    if name in ("act", "object"):
        tree = acts() if name == "act" else objects()
        return tree.name_of(text) if tree.has(text) else plain_word(text)
    return plain_word(text) if name in ("origin", "intent") else text
