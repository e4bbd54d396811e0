"""Ledgers of a strike on Warsaw under treaties made up for a test."""

from datetime import date

from foedus.actors import load_actors
from foedus.assess import Library, assess
from foedus.findings import Question
from foedus.instruments import Instrument
from foedus.ledgers import Entry, Ledger, keep_ledger
from foedus.places import load_places
from foedus.statements import Statement
from tests.findings.builders import a_provision, a_register, a_treaty
from tests.incidents.builders import STRIKE, WIRE, a_record, a_strike, says

TODAY = date(2025, 6, 30)
TREATY = a_treaty(a_provision(words="They assist.", words_of="instrument"))


def help_from(
    name: str = "help",
    *,
    kind: str = "assistance",
    by: str = "USA",
    to: str = "POL",
    names: str = "treaty-a",
    **more: str,
) -> tuple[Statement, ...]:
    """Return an act of the United States for Poland, after the strike, that names the treaty."""
    told = {"kind": kind, "by": by, "to": to, "names": names, "of": STRIKE, "happened_on": "2025-05-03"} | more
    return tuple(says(key, value, about=name) for key, value in told.items() if value)


def by_hand(name: str, text: str, *, counts: bool, holder: str = WIRE, reason: str = "so it was said") -> Statement:
    """Return what somebody says of an act against the rule."""
    prop = "credited_to" if counts else "not_credited_to"
    return Statement(about=name, property=prop, value=(text,), holder=holder, document=WIRE, reason=reason)


def the_ledger(
    *said: Statement, treaty: Instrument = TREATY, today: date | None = TODAY, act: str = "missile strike"
) -> Ledger:
    """Return the ledger of a strike on Warsaw with what was said of it."""
    library = Library(actors=load_actors(), places=load_places(), register=a_register(treaty))
    question = Question(everything=True, beneficiaries=("POL",))
    answer = assess(a_record(*a_strike(act=act), *said), library=library, question=question)
    return keep_ledger(answer, register=library.register, actors=library.actors, day=today)


def the_entry(*said: Statement, treaty: Instrument = TREATY, today: date | None = TODAY, bearer: str = "USA") -> Entry:
    """Return the entry of a bearer, the only one for it."""
    (found,) = [one for one in the_ledger(*said, treaty=treaty, today=today).entries if bearer in one.bearer]
    return found
