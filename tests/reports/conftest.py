"""A made-up register and a made-up strike on Warsaw, so that no change of the shipped law changes these answers."""

from dataclasses import replace
from datetime import date

import pytest

from foedus.actors import load_actors
from foedus.assess import Library, assess
from foedus.files import read_yaml
from foedus.findings import Question
from foedus.instruments import Register, instrument_of, make_register
from foedus.obligations import Assessment
from foedus.places import load_places
from foedus.statements import Record, read_statements

HEAD = """schema: foedus/1
id: {id}
title: {title}
kind: treaty
binding: international law
citation: made up
parties:
  - {{party: POL, role: mutual, from: {since}}}
  - {{party: USA, role: mutual, from: {since}}}
"""
CLAUSE = """provisions:
  - id: "1"
    ref: Art. 1
    kind: defence
    words: Each will assist the other.
    words_of: instrument
    source: made up
    casus:
      - {casus}
    obligation: {{owes: assist, bearer: each other party, measures: [military], deadline: at once}}
    because: The words say so.
"""
INSTRUMENTS = (
    HEAD.format(id="a-1", title="Treaty A", since="2000-01-01")
    + CLAUSE.format(casus="{act: armed attack, object: territory, of: beneficiary}")
    + "conflicts:\n  - {about: the date of signature, says: [1999-12-01, 1999-12-02], shown_as: The first.}\n",
    HEAD.format(id="b-1", title="Order B", since="2026-01-01")
    + CLAUSE.format(casus="{act: armed attack, object: territory, of: beneficiary}"),
    HEAD.format(id="c-1", title="Pact C", since="2000-01-01")
    + CLAUSE.format(casus="{act: armed attack, object: territory, of: beneficiary, area: north america}"),
    HEAD.format(id="d-1", title="Declaration D", since="2000-01-01")
    + CLAUSE.format(casus="{act: missile strike, object: military base, of: beneficiary, intent: deliberate}"),
    HEAD.format(id="e-1", title="Convention E", since="2000-01-01")
    + CLAUSE.format(casus="{act: armed attack, object: territory, of: beneficiary}").replace(
        "    obligation:", "    only_if:\n      - given:\n          - {act: request, by: beneficiary}\n    obligation:"
    ),
    HEAD.format(id="f-1", title="Status F", since="2000-01-01")
    + """no_duty: It names no attack and no duty.
provisions:
  - {id: "1", ref: Sec. 1, kind: status, words: A friend., words_of: instrument, source: made up, because: A status.}
""",
    HEAD.format(id="g-1", title="Accord G", since="2000-01-01")
    + """published: "false"
provisions:
  - {id: "1", ref: the text, kind: defence, published: "false", because: Nobody read it.}
""",
)
STATEMENTS = """schema: foedus/statements/1
documents:
  - {id: wire, outlet: Example Wire, title: Warsaw struck, published_on: 2025-05-02, url: "https://example.org/1"}
holders:
  - {id: envoy, title: The envoy, speaks_for: RUS}
incidents:
  - {id: warsaw, title: Strike on Warsaw}
acts:
  - {id: notice, title: Notice to Poland}
  - {id: regret}
statements:
  - {about: warsaw, property: act, value: missile strike, holder: wire, document: wire, words: a shot, start: 1, end: 7}
  - {about: warsaw, property: by, value: RUS, holder: wire, document: wire}
  - {about: warsaw, property: happened_on, value: 2025-05-01, holder: wire, document: wire}
  - {about: warsaw, property: place, value: Warsaw, holder: wire, document: wire}
  - {about: warsaw, property: h1.object, value: military base, holder: POL, document: wire, words: our base}
  - {about: warsaw, property: h1.object, value: hospital, holder: RUS, document: wire, words: no base of theirs}
  - {about: warsaw, property: h1.of, value: POL, holder: wire, document: wire}
  - {about: notice, property: kind, value: notification, holder: RUS, document: wire, words: we told them}
  - {about: notice, property: by, value: RUS, holder: RUS, document: wire}
  - {about: notice, property: to, value: POL, holder: RUS, document: wire}
  - {about: notice, property: of, value: warsaw, holder: RUS, document: wire}
  - {about: notice, property: when, value: before, holder: RUS, document: wire, words: hours before}
  - {about: notice, property: when, value: before, stance: denies, holder: POL, document: wire, words: never}
  - {about: notice, property: happened_on, value: 2025-04-30, holder: envoy, document: wire, words: on the eve}
  - {about: notice, property: happened_on, value: 2025-05-01, holder: envoy, document: wire, words: on the day}
  - {about: regret, property: kind, value: apology, holder: POL, document: wire, stance: denies}
  - {about: regret, property: by, value: RUS, holder: POL, document: wire}
  - {about: regret, property: of, value: warsaw, holder: POL, document: wire, stated_on: 2025-05-03, words: no regret}
"""


@pytest.fixture(scope="session")
def library() -> Library:
    """Return seven made-up instruments, one for each outcome."""
    actors, places = load_actors(), load_places()
    made = [instrument_of(read_yaml(text, at="made"), at="made", actors=actors, places=places) for text in INSTRUMENTS]
    return Library(actors=actors, places=places, register=make_register(tuple(made), digest="made-up"))


@pytest.fixture(scope="session")
def register(library: Library) -> Register:
    """Return the register of the made-up library."""
    return library.register


@pytest.fixture(scope="session")
def record(library: Library) -> Record:
    """Return what is said of a strike on Warsaw."""
    return read_statements(STATEMENTS, at="made", actors=library.actors, places=library.places)


@pytest.fixture(scope="session")
def assessment(library: Library, record: Record) -> Assessment:
    """Return the answer to the strike on Warsaw."""
    found = assess(record, library=library, as_of=date(2025, 12, 31), question=Question(everything=True))
    return replace(found, receipt=replace(found.receipt, version="of the test"))
