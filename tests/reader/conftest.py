"""The reader as its tests use it: the shipped lexicon, built once, and a few instrument names."""

from collections.abc import Callable

import pytest

from foedus.actors import load_actors
from foedus.places import load_places
from foedus.reader import Lexicon, NamedInstrument, build_lexicon, code_report
from foedus.statements import Document, Record

Read = Callable[..., Record]
INSTRUMENTS = (
    NamedInstrument(id="nato-1949", names=("North Atlantic Treaty", "Washington Treaty")),
    NamedInstrument(id="un-charter-1945", names=("UN Charter", "United Nations Charter")),
    NamedInstrument(
        id="usa-qat-2025", names=("Assuring the Security of the State of Qatar", "executive order, No. 14353")
    ),
)


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """Return the lexicon of the shipped actors and places."""
    return build_lexicon(load_actors(), places=load_places())


@pytest.fixture(scope="session")
def instruments() -> tuple[NamedInstrument, ...]:
    """Return three instruments by their names."""
    return INSTRUMENTS


@pytest.fixture(scope="session")
def read(lexicon: Lexicon) -> Read:
    """Return a reader of plain text, published on 12 November 2025 unless said."""

    def read_text(text: str, published_on: str = "2025-11-12") -> Record:
        document = Document(id="report", published_on=published_on)
        return code_report(text, document=document, lexicon=lexicon, instruments=INSTRUMENTS)

    return read_text
