"""Other people's codes of states: ISO, Correlates of War, Gleditsch and Ward, with the days on which they list them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal, cast, get_args

from foedus.actors.actor import Span
from foedus.actors.index import Actors
from foedus.actors.loading import load_actors
from foedus.errors import RegisterError
from foedus.files import read_table

System = Literal["iso", "cow", "gw"]
TABLE = "actors/codes.tsv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """What one list calls a state, and the days on which the list has it so."""

    actor: str
    system: System
    number: int | None
    abbreviation: str
    span: Span
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """The codes of all lists; built once, by `load_codes`.

    The lists disagree on days, with each other and with ours: ours say when a state existed, theirs when they count it.
    """

    of_actor: Mapping[str, tuple[Code, ...]]
    by_number: Mapping[tuple[System, int], tuple[Code, ...]]
    by_abbreviation: Mapping[tuple[System, str], tuple[Code, ...]]

    def actor(self, code: int | str, *, system: System, on: date) -> str | None:
        """Return the actor that a number or an abbreviation means on the day, or None for a code of nobody.

        One number can pass from state to state: 365 is Russia, the Soviet Union, and Russia again.
        On a day on which the list does not count the state, the code means whom it last meant, or will first mean.

        >>> codes = load_codes()
        >>> [codes.actor(365, system="cow", on=date(year, 7, 1)) for year in (1914, 1941, 2022)]
        ['RUS', 'SUN', 'RUS']
        """
        known = (
            self.by_number.get((system, code)) if isinstance(code, int) else self.by_abbreviation.get((system, code))
        )
        if not known:
            return None
        begun = [one for one in known if one.span.since is None or one.span.since <= on.isoformat()]
        counted = [one for one in begun if one.span.holds(on)]
        return (counted or begun or known[:1])[-1].actor

    def counts(self, actor: str, *, system: System, on: date) -> bool:
        """Return whether the list has the state on the day."""
        return any(one.system == system and one.span.holds(on) for one in self.of_actor.get(actor, ()))

    def members(self, system: System, *, on: date) -> frozenset[str]:
        """Return the states that the list has on the day."""
        return frozenset(actor for actor in self.of_actor if self.counts(actor, system=system, on=on))

    def listed(self, actor: str, *, system: System) -> tuple[Code, ...]:
        """Return the codes that one list gives a state, in the order of days."""
        return tuple(one for one in self.of_actor.get(actor, ()) if one.system == system)

    def written(self, actor: str, *, system: System, on: date | None = None) -> str:
        """Return the codes of a state in one list, of a day or of all, in a line: `GMY 255, GFR 260`."""
        listed = [one for one in self.listed(actor, system=system) if on is None or one.span.holds(on)]
        return ", ".join(dict.fromkeys(f"{one.abbreviation} {one.number or ''}".strip() for one in listed))


@cache
def load_codes() -> Codes:
    """Return the codes that Foedus ships.

    Raises:
        RegisterError: The table is missing or at fault.
    """
    return index_codes((_read_code(row) for row in read_table(TABLE)), actors=load_actors())


def index_codes(codes: Iterable[Code], *, actors: Actors) -> Codes:
    """Return the index of `codes`.

    Raises:
        RegisterError: A code is nobody's, or means two states on one day.
    """
    listed = sorted(codes, key=lambda one: one.span.since or "")
    of_actor: dict[str, list[Code]] = {}
    by_number: dict[tuple[System, int], list[Code]] = {}
    by_abbreviation: dict[tuple[System, str], list[Code]] = {}
    for one in listed:
        if actors.get(one.actor) is None:
            raise _wrong(f'"{one.actor}" is no actor', one)
        of_actor.setdefault(one.actor, []).append(one)
        by_abbreviation.setdefault((one.system, one.abbreviation), []).append(one)
        if one.number is not None:
            chain = by_number.setdefault((one.system, one.number), [])
            if chain and (chain[-1].span.until or "9999") > (one.span.since or ""):
                raise _wrong(f"{one.system} {one.number} is also {chain[-1].actor} on {one.span.since}", one)
            chain.append(one)
    return Codes(
        of_actor={actor: tuple(each) for actor, each in of_actor.items()},
        by_number={key: tuple(each) for key, each in by_number.items()},
        by_abbreviation={key: tuple(each) for key, each in by_abbreviation.items()},
    )


def _read_code(row: Mapping[str, str]) -> Code:
    if row["system"] not in get_args(System):
        raise RegisterError(
            f'"{row["system"]}" is no list of states',
            code="register/wrong-code",
            at=f"register/{TABLE}",
            want=", ".join(get_args(System)),
            mend="correct the row",
        )
    return Code(
        actor=row["actor"],
        system=cast("System", row["system"]),
        number=int(row["number"]) if row["number"] else None,
        abbreviation=row["abbreviation"],
        span=Span(since=row["from"] or None, until=row["to"] or None),
        note=row["note"],
    )


def _wrong(message: str, one: Code) -> RegisterError:
    return RegisterError(
        message,
        code="register/wrong-code",
        at=f"register/{TABLE}",
        want=f"one actor for {one.system} {one.number} {one.abbreviation} on each day",
        mend="correct the actor or the days",
    )
