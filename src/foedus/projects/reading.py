"""A report read: with the names of actors, places and instruments, and without a rule of law."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from foedus.actors import Actors, load_actors
from foedus.places import Places, load_places
from foedus.reader import (
    Given,
    Intake,
    Lexicon,
    NamedInstrument,
    Reader,
    build_lexicon,
    code_intake,
    code_report,
    fetch_source,
    is_url,
    open_source,
    take_in,
)
from foedus.statements import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a reader knows by name: actors, places and, without their rules, instruments."""

    actors: Actors
    places: Places
    instruments: tuple[NamedInstrument, ...]


def take_report(place: str | Path, *, given: Given) -> Intake:
    """Return the report in a file or, where a URL is given, what stands there.

    Raises:
        DocumentError: The report cannot be read or fetched.
    """
    url = isinstance(place, str) and is_url(place)
    return take_in(fetch_source(str(place)) if url else open_source(Path(place)), given=given)


def code_known(intake: Intake, *, known: Known, reader: Reader = code_report) -> Record:
    """Return what a reader makes of a report that was taken in.

    Raises:
        DocumentError: The reader cannot read it.
    """
    return code_intake(intake, lexicon=_lexicon(known), instruments=known.instruments, reader=reader)


def _lexicon(known: Known) -> Lexicon:
    """Return the lexicon of the names; that of the shipped ones is built once, and not for each report anew."""
    shipped = known.actors is load_actors() and known.places is load_places()
    return shipped_lexicon() if shipped else build_lexicon(known.actors, places=known.places)


@cache
def shipped_lexicon() -> Lexicon:
    """Return the lexicon of the actors and places that Foedus ships."""
    return build_lexicon(load_actors(), places=load_places())
