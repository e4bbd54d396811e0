"""What may stand in the query of an address: the options of the command line, with the same words."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, get_args

from fastapi import Query

from foedus.assess import Library
from foedus.errors import UsageError
from foedus.instruments import find_clause
from foedus.projects.dates import day_of, moment_asked
from foedus.terms import Reading
from foedus.web.desk import Asked

LONGEST_WORD = 300
MOST_WORDS = 50
Word = Annotated[str, Query(max_length=LONGEST_WORD)]
On = Annotated[
    str, Query(max_length=LONGEST_WORD, description="The law of this day; by default that of the day it happened.")
]
Day = Annotated[str, Query(max_length=LONGEST_WORD, description="A day, as 2025-09-09.")]
AsOf = Annotated[
    str,
    Query(
        max_length=LONGEST_WORD,
        description="Know only what was known by then: by the end of a day (UTC), or by 2025-09-10T14:00Z.",
    ),
]
Policy = Annotated[
    str,
    Query(
        max_length=LONGEST_WORD,
        description="accepted, sides, every_origin, plurality, trusted(HOLDER, …); by default the project's.",
    ),
]
Clauses = Annotated[
    list[Annotated[str, Query(max_length=LONGEST_WORD)]] | None,
    Query(
        alias="instrument",
        max_length=MOST_WORDS,
        description="Instruments or clauses that are answered at any rate. Repeatable.",
    ),
]


def day_given(text: str, *, at: str) -> date | None:
    """Return the day that a parameter names; None where it is empty.

    Raises:
        UsageError: It is no single day.
    """
    return day_of(text or None, option=at)


def moment_given(text: str, *, at: str = "as_of") -> datetime | None:
    """Return the moment that a parameter names, of a day its end in UTC; None where it is empty.

    Raises:
        UsageError: It is no whole date and no moment.
    """
    return moment_asked(text or None, option=at)


def reading_given(text: str) -> Reading | None:
    """Return the reading that a parameter names; None where it is empty.

    Raises:
        UsageError: There is no such reading.
    """
    if not text:
        return None
    for one in get_args(Reading):
        if one == text:
            found: Reading = one
            return found
    raise UsageError(
        f'"{text}" is no reading.',
        code="web/wrong-reading",
        at="reading",
        want=f"{' or '.join(get_args(Reading))}, or nothing for both",
        mend="write one of them",
    )


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is asked beside the incident; a dependency that reads it from the query."""

    on: On = ""
    as_of: AsOf = ""
    policy: Policy = ""
    account: Annotated[str, Query(max_length=LONGEST_WORD, description="On this account of the facts only.")] = ""
    reading: Annotated[str, Query(max_length=LONGEST_WORD, description="narrow or broad; by default both.")] = ""
    strict: Annotated[bool, Query(description="Presume nothing from silence.")] = False
    everything: Annotated[bool, Query(alias="all", description="Answer every provision of the register.")] = False
    instruments: Clauses = None

    def moment(self) -> datetime | None:
        """Return the moment of knowledge that is asked for.

        Raises:
            UsageError: It is none.
        """
        return moment_given(self.as_of)

    def day(self) -> date | None:
        """Return the day whose law is asked for.

        Raises:
            UsageError: It is none.
        """
        return day_given(self.on, at="on")

    def asked(self, library: Library, *, provisions: tuple[str, ...] = ()) -> Asked:
        """Return what is asked, every instrument and clause looked up.

        Raises:
            UsageError: A day, a reading, an instrument or a clause is at fault.
        """
        names = (*(self.instruments or ()), *provisions)
        named = [find_clause(name, register=library.register) for name in names]
        return Asked(
            on=self.day(),
            as_of=self.moment(),
            policy=self.policy,
            account=self.account or None,
            reading=reading_given(self.reading),
            strict=self.strict,
            everything=self.everything,
            instruments=tuple(one.id for one, clause in named if clause is None),
            provisions=tuple(f"{one.id}#{clause.id}" for one, clause in named if clause is not None),
        )


__all__ = [
    "LONGEST_WORD",
    "MOST_WORDS",
    "AsOf",
    "Clauses",
    "Day",
    "On",
    "Policy",
    "Question",
    "Word",
    "day_given",
    "moment_given",
    "reading_given",
]
