"""The data dictionary: every column of every table, in order, with what it holds."""

from collections.abc import Iterator
from typing import Literal, get_args

from foedus.errors import UsageError
from foedus.panels.column import Column
from foedus.panels.coverage import COVERED
from foedus.panels.duty import ATOP, FAMILIES
from foedus.terms.duties import BINDINGS, INSTRUMENT_KINDS, KINDS, MODALITIES, ROLES

Unit = Literal["dyad-year", "state-year", "dyad-spell", "member"]
UNITS: tuple[Unit, ...] = get_args(Unit)
IN_FORCE_WORDS = ("all_year", "part_of_year", "unknown", "none", "no_record", "not_covered")
# From the firmest to the least firm.
FIRMNESS = ("international law", "domestic law", "political", "unknown")
NOT_TOLD = "null where it is not known whether the clause runs, or whether it says so, and where nothing tells"
OF_FIRST_DAY = "the year of the first day"
NO_RECORD = "null where none is on record and no collection is complete"
GRAINS: dict[Unit, str] = {
    "dyad-year": "one row for each year and ordered pair of different states of that year: "
    "what the first owes the second",
    "state-year": "one row for each state of each year: how many it owes, and how many owe it",
    "dyad-spell": "one row for each clause, bearer, beneficiary and stretch of days on which it is in force, or may be",
    "member": "one row for each instrument, party and stretch of days on which it is in force for it, or may be",
}
FAMILY_MEANING = {
    "defence": "active help for one that is attacked",
    "offence": "active help for one that itself attacks",
    "neutrality": "to take no part, or to give an attacker no help",
    "non_aggression": "to refrain from force",
    "consultation": "to confer",
    "defence_unstated": "a clause on defence that does not say what follows (an attack on one is one on the other), "
    "or that nobody has read",
}


def columns_of(unit: Unit) -> tuple[Column, ...]:
    """Return the columns of a table in order.

    Raises:
        UsageError: There is no such unit.
    """
    made = {
        "dyad-year": _dyad_year,
        "state-year": _state_year,
        "dyad-spell": _dyad_spell,
        "member": _member,
    }.get(unit)
    if made is None:
        raise UsageError(
            f'"{unit}" is no unit of a panel.',
            code="panels/unknown-unit",
            at="UNIT",
            want=f"one of {', '.join(UNITS)}",
            mend="for example: foedus panel dyad-year -o panel.parquet",
        )
    return tuple(made())


def _state(side: str, whose: str, *, year: str = "the year") -> Iterator[Column]:
    yield Column(name=f"actor{side}", type="word", about=f"{whose}, by our id.")
    yield Column(
        name=f"iso{side}", type="word", about="Its ISO 3166 alpha-3 code; null for a state without one.", nullable=True
    )
    about = f"Its Correlates of War number; null where that list does not have it on any day of {year}."
    yield Column(name=f"ccode{side}", type="code", about=about, nullable=True)
    about = f"Its Gleditsch and Ward number; null where that list does not have it on any day of {year}."
    yield Column(name=f"gwcode{side}", type="code", about=about, nullable=True)


def _covered() -> Column:
    return Column(
        name="covered",
        type="word",
        about="`complete` where a collection claims to have every alliance of the year and of the states, `in_part` "
        "where instruments are on the register and nobody claims that they are all, `no` beyond its years.",
        values=COVERED,
    )


def _dyad_year() -> Iterator[Column]:
    yield Column(name="year", type="year", about="The year.")
    yield from _state("1", "The state that owes")
    yield from _state("2", "The state that it is owed to")
    yield Column(name="days", type="count", about="Days of the year on which both existed.")
    yield _covered()
    for name, family in ATOP.items():
        about = (
            "1 where an agreement of two or more states that binds the first to the second surely holds, on some day, "
            f"{FAMILY_MEANING[family]}; 0 where a complete collection has none; {NOT_TOLD}."
        )
        yield Column(name=name, type="flag", about=about, nullable=True)
    for family in FAMILIES:
        yield from _family(family)
    yield from _clauses()


def _family(family: str) -> Iterator[Column]:
    about = (
        f"Whether the first owes the second {FAMILY_MEANING[family]}: `all_year` or `part_of_year` by a clause surely "
        "in force, `unknown` where only clauses of which that is not known, `none` where a complete collection has no "
        "such clause, `no_record` where the register has none and claims nothing, `not_covered` beyond its years."
    )
    yield Column(name=family, type="word", about=about, values=IN_FORCE_WORDS)
    about = "Days of the year on which such a clause is surely in force; null with `no_record` and `not_covered`."
    yield Column(name=f"{family}_days", type="count", about=about, nullable=True)
    about = "Further days of the year on which it is not known whether one is; null as before."
    yield Column(name=f"{family}_days_unknown", type="count", about=about, nullable=True)


def _clauses() -> Iterator[Column]:
    about = "The firmest binding force of a clause{} surely in force on a day of the year; null without one."
    yield Column(name="binding", type="word", about=about.format(""), values=FIRMNESS, nullable=True)
    yield Column(name="defence_binding", type="word", about=about.format(" of defence"), values=FIRMNESS, nullable=True)
    about = (
        "How many instruments bind the first to the second, in force on a day or perhaps; "
        "null with `no_record` and `not_covered`."
    )
    yield Column(name="instruments_n", type="count", about=about, nullable=True)
    yield Column(name="instruments", type="word", about="Their ids, joined by `; `.", nullable=True)
    yield Column(name="kinds", type="word", about="The kinds of these instruments, joined by `; `.", nullable=True)
    about = (
        "The clauses, as `instrument#provision`, joined by `; `; "
        "with `?` where it is not known to be in force on any day."
    )
    yield Column(name="provisions", type="word", about=about, nullable=True)


def _state_year() -> Iterator[Column]:
    yield Column(name="year", type="year", about="The year.")
    yield from _state("", "The state")
    yield Column(name="days", type="count", about="Days of the year on which it existed.")
    yield _covered()
    for name, family in ATOP.items():
        about = (
            f"1 where it is bound to some state of the year, or some state to it, by `{name}` of the dyad-year "
            f"({family}); 0 where a complete collection has no such agreement with any; {NOT_TOLD}."
        )
        yield Column(name=name, type="flag", about=about, nullable=True)
    for family in FAMILIES:
        for word, whom in (("owes", "to whom it surely owes"), ("owed", "that surely owe it")):
            about = f"States {whom} {FAMILY_MEANING[family]} on a day of the year; {NO_RECORD}."
            yield Column(name=f"{family}_{word}_n", type="count", about=about, nullable=True)
            about = "States of which that is not known; null as before."
            yield Column(name=f"{family}_{word}_unknown_n", type="count", about=about, nullable=True)
    about = f"How many instruments bind it to another state, or another state to it; {NO_RECORD}."
    yield Column(name="instruments_n", type="count", about=about, nullable=True)
    yield Column(name="instruments", type="word", about="Their ids, joined by `; `.", nullable=True)


def _span() -> Iterator[Column]:
    yield Column(name="from", type="day", about="The first day, not before the first of the years asked for.")
    about = "The day after the last, not after the end of the years asked for; null where it goes on beyond them."
    yield Column(name="until", type="day", about=about, nullable=True)
    yield Column(
        name="in_force",
        type="word",
        about="`yes`, or `unknown` where a day of law is not known.",
        values=("yes", "unknown"),
    )


def _dyad_spell() -> Iterator[Column]:
    yield from _state("1", "Who owes", year=OF_FIRST_DAY)
    yield from _state("2", "To whom", year=OF_FIRST_DAY)
    yield from _span()
    yield Column(name="instrument", type="word", about="The instrument's id.")
    yield Column(name="instrument_kind", type="word", about="Its kind.", values=INSTRUMENT_KINDS)
    yield Column(name="agreement", type="flag", about="1 for an agreement of two or more parties, 0 for an act of one.")
    yield Column(name="provision", type="word", about="The clause, as `instrument#provision`.")
    yield Column(name="ref", type="word", about="How lawyers cite the clause.")
    yield Column(name="provision_kind", type="word", about="Its kind.", values=KINDS)
    yield Column(name="owes", type="word", about="The duty.")
    yield Column(name="modality", type="word", about="The verb of the clause.", values=MODALITIES)
    yield Column(name="binding", type="word", about="Its binding force.", values=BINDINGS)
    about = "The families of the yearly tables that it belongs to, joined by `; `; null for none."
    yield Column(name="families", type="word", about=about, nullable=True)


def _member() -> Iterator[Column]:
    yield Column(name="instrument", type="word", about="The instrument's id.")
    yield Column(name="title", type="word", about="Its short title, else its title.")
    yield Column(name="instrument_kind", type="word", about="Its kind.", values=INSTRUMENT_KINDS)
    yield Column(name="binding", type="word", about="Its binding force.", values=BINDINGS)
    yield from _state("", "The party", year=OF_FIRST_DAY)
    yield Column(name="role", type="word", about="Its role.", values=ROLES)
    about = "The organisation whose members are parties; null for a party of its own name."
    yield Column(name="member_of", type="word", about=about, nullable=True)
    yield from _span()
