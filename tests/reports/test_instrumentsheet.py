"""An instrument with all that a file can say."""

from syrupy.assertion import SnapshotAssertion

from foedus.actors import load_actors
from foedus.files import read_yaml
from foedus.instruments import Instrument, instrument_of
from foedus.places import load_places
from foedus.reports import render_instrument

WHOLE = """schema: foedus/1
id: z-1
title: Treaty Z
short_title: Z
kind: treaty
binding: international law
citation: made up
signed_on: 1902-01-30
in_force_from: 1902-01-30
in_force_to: 1922-01-01
in_force_note: It was renewed twice.
duration: Ten years.
languages: [English, French]
parties:
  - {party: GBR, role: mutual, note: an island}
  - {party: JPN, role: mutual, from: 1902-01-30, until: 1920-01-01}
provisions:
  - id: "1"
    ref: Art. 1
    kind: defence
    words: Each will help.
    words_of: translation
    words_language: French
    words_quality: weak
    words_note: from memory
    source: a book
    beneficiary: party
    casus:
      - by: {some: RUS, none: USA}
        enemies: {at_least: 2, of: state}
        act: armed attack
        of: beneficiary
        area: europe
        since: 1902-01-30
        because: Two make a casus.
    only_if:
      - given:
          - {act: request, by: beneficiary, to: bearer, names: z-1}
          - {question: Is it so?}
    unless:
      - given: [{state: war, of: beneficiary}]
    obligation: {owes: assist, bearer: each other party}
    interpretations:
      - id: narrow
        title: The narrow view
        by: GBR
        against: JPN
        effect: narrows
        argued_in: a speech
        because: It said so.
        words: We never meant that.
        words_of: translation
        words_language: French
        source: a newspaper
        from: 1903
    because: The words say so.
    authority: A judgment.
    doubt: Whether it is so.
    organs: un
    known_from: 1905-01
    from: 1902-02-01
  - id: "2"
    ref: Art. 2
    kind: defence
    casus: as 1
    obligation: as 1
    because: The same.
  - id: "3"
    ref: Art. 3
    kind: defence
    published: "false"
    reported: Somebody says that it says something.
    versions:
      - from: 1902-01-30
        until: 1911-01-01
        words: Old words.
        words_of: instrument
        source: a book
        casus: [{act: invasion}]
        only_if: [{given: [{act: request}]}]
        unless: [{intent: accident}]
        because: They were plain.
      - from: 1911-01-01
        words_note: The new ones were not reached.
    because: Unread.
  - id: "4"
    ref: Art. 4
    kind: defence
    defined_by: "1"
    because: Defined elsewhere.
invocations:
  - {on: 1904-02-08, by: JPN, incident: Port Arthur, outcome: refused, source: a book}
conflicts:
  - {about: the date of signature, says: [1902-01-30, 1902-01-31], source: a book, shown_as: The first.}
answered:
  - {lint: no-source, because: It is made up.}
  - {lint: no-example, provision: "3", because: Nobody read it.}
examples:
  - title: An invasion
    on: 1905-05-01
    facts: {press: {act: invasion, by: RUS, h1.of: JPN}}
    provision: "1"
    beneficiary: JPN
    bearer: GBR
    expect: not_engaged
    because: One is no two.
  - title: The same
    on: 1905-05-01
    facts: {press: {act: invasion, by: RUS, h1.of: JPN}}
    provision: Art. 2
    expect: undetermined
    because: Nobody knows.
sources: a book
"""


def _whole() -> Instrument:
    return instrument_of(read_yaml(WHOLE, at="made"), at="made", actors=load_actors(), places=load_places())


def test_an_instrument_with_all_that_a_file_can_say(snapshot: SnapshotAssertion) -> None:
    """Dates, parties, words and what they are, reading, obligation, interpretations, invocations, conflicts."""
    assert snapshot == render_instrument(_whole())


def test_one_provision_alone() -> None:
    """Its head and its examples stay, the other clauses and theirs go."""
    shown = render_instrument(_whole(), provision="2", format="markdown")

    assert "## Art. 2 (z-1#2)" in shown
    assert "Art. 1 (z-1#1)" not in shown
    assert (False, True) == ("An invasion" in shown, "The same |" in shown)


def test_words_stand_beside_their_reading() -> None:
    """Where there is room, whoever reads the reading has the words before the eyes."""
    clause = render_instrument(_whole(), format="html").partition("(z-1#1)</h2>")[2].partition("<h2>")[0]
    left, _, right = clause.partition("</div>\n<div>")

    assert (True, True, True) == ("beside" in left, "Each will help." in left, "The words say so." in right)


def test_words_that_were_not_reached_say_why() -> None:
    """A dated wording without words keeps the note on them."""
    wording = render_instrument(_whole(), format="markdown").partition("Wording from 1 January 1911")[2]

    assert "The new ones were not reached." in wording.partition("#")[0]
