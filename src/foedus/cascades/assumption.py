"""What is assumed of a cascade beside the texts: who stays out, who joins or attacks, whether it is war."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from foedus.actors import Actors
from foedus.errors import UsageError

Kind = Literal["out", "in", "joins", "attacks", "war", "request", "answers", "bodies", "yes", "no"]
ROUND = r"(?: in round (?P<round>[1-9][0-9]?))?"
FORMS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("out", re.compile(r"(?P<actor>.+) stays out", re.ASCII)),
    ("in", re.compile(r"(?P<actor>.+) comes in", re.ASCII)),
    ("joins", re.compile(rf"(?P<actor>.+?) joins (?P<other>.+?){ROUND}", re.ASCII)),
    ("attacks", re.compile(rf"(?P<actor>.+?) attacks (?P<other>.+?){ROUND}", re.ASCII)),
    ("war", re.compile(r"war")),
    ("request", re.compile(r"help is asked for")),
    ("answers", re.compile(r"answers are attacks")),
    ("bodies", re.compile(r"all bearers act")),
    ("yes", re.compile(r"yes: (?P<text>.+)")),
    ("no", re.compile(r"no: (?P<text>.+)")),
)
WANT = (
    '"X stays out", "X comes in", "X joins Y", "X attacks Y in round 2", "war", "help is asked for", '
    '"answers are attacks", "all bearers act", "yes: QUESTION" or "no: QUESTION"'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    """One thing that is assumed.

    `out`: the actor enters on no ground. `in`: it enters also where its clause leaves it open. `joins`: it enters for
    the other without a clause, once the other is attacked. `attacks`: it begins an attack of its own. `war`: every
    fight is a state of war. `request`: whoever is attacked asks everyone for help. `answers`: force that answers an
    actor's own attack counts as an attack on it. `bodies`: what more than forty bear each of them carries out, and not
    their body. `yes`, `no`: the answer to a question that a clause asks.
    """

    kind: Kind
    actor: str = ""
    other: str = ""
    round: int = 0
    text: str = ""


def parse_assumptions(texts: Iterable[str], *, actors: Actors) -> tuple[Assumption, ...]:
    """Return assumptions written as people say them: `GRC stays out`, `DEU attacks BEL in round 3`.

    Raises:
        UsageError: One is none of the forms, or names nobody.
    """
    return tuple(_parsed(text, actors) for text in texts)


def _parsed(text: str, actors: Actors) -> Assumption:
    for kind, form in FORMS:
        match = form.fullmatch(text.strip())
        if match is not None:
            said = match.groupdict()
            return Assumption(
                kind=kind,
                actor=_actor(said["actor"], text, actors) if said.get("actor") else "",
                other=_actor(said["other"], text, actors) if said.get("other") else "",
                round=int(said.get("round") or 0),
                text=said.get("text") or "",
            )
    raise UsageError(
        f'"{text}" is no assumption.',
        code="cascades/wrong-assumption",
        at="--assume",
        want=WANT,
        mend="write it in one of these forms",
    )


def _actor(name: str, text: str, actors: Actors) -> str:
    found = actors.find(name)
    if found is None:
        raise UsageError(
            f'"{name}" is no actor.',
            code="cascades/unknown-actor",
            at=f"--assume {text!r}",
            want=f"an actor of the register; nearest: {actors.nearest(name) or 'none'}",
            mend="see `foedus list actors`",
        )
    return found.id
