"""An account on which nothing is said: what clauses are compiled and their conditions answered on before any fact."""

from foedus.incidents import Account, Incident, Several
from foedus.terms import Days


def blank_account(days: Days, *, record_complete: bool = False) -> Account:
    """Return an account of some incident on `days` with no hit and no act on record."""
    nobody = Several()
    return Account(
        name="common ground",
        kind="accepted",
        incident="",
        happened_on=days,
        hits=(),
        hits_closed=True,
        provoked=nobody,
        war_declared=nobody,
        backed=nobody,
        answers={},
        asked=frozenset(),
        acts=(),
        record_complete=record_complete,
        characterised={},
    )


def blank_incident(days: Days, *, actors: tuple[str, ...] = ()) -> Incident:
    """Return an incident on `days` in which `actors` are involved, and of which no more is said."""
    return Incident(
        id="",
        title="",
        happened_on=days,
        accounts=(blank_account(days),),
        disputes=(),
        contradictions=(),
        actors=actors,
        struck=(),
        sides=(),
        statements=(),
    )
