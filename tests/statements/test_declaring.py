"""What a file declares, once and of somebody there is."""

from dataclasses import replace

import pytest

from foedus.actors import Actors
from foedus.files import read_yaml
from foedus.statements import Document, Holder, Record, Titled, check_declared, check_joined, join_records
from tests.builders import a_document, a_record, as_block, told, written_record

ANSARI = Holder(id="ansari", title="Majed al-Ansari", speaks_for="QAT")


def codes(record: Record, actors: Actors) -> list[str]:
    """Return the codes of what is wrong with what a record declares."""
    node = read_yaml(as_block(written_record(record)), at="file")
    return [one.code for one in check_declared(record, actors=actors, node=node, at="file").found]


STRIKE, NOTICE = Titled(id="doha-2025-09-09", title="Strike in Doha"), Titled(id="notice", title="A notice")


@pytest.mark.parametrize(
    "record",
    [
        replace(a_record(), documents=(a_document(), a_document(title="Another"))),
        replace(a_record(), holders=(ANSARI, replace(ANSARI, speaks_for="SAU"))),
        replace(a_record(), incidents=(STRIKE, replace(STRIKE, title=""))),
        replace(a_record(), acts=(NOTICE, replace(NOTICE, title="Another notice"))),
        replace(a_record(), acts=(STRIKE,)),
    ],
)
def test_an_id_stands_for_one_thing(record: Record, actors: Actors) -> None:
    """A statement about it could otherwise mean either."""
    assert ["statements/declared-twice"] == codes(record, actors)


def test_what_is_declared_twice_alike_is_declared_once(actors: Actors) -> None:
    """Repetition changes nothing."""
    record = a_record()

    assert [] == codes(replace(record, documents=record.documents * 2, acts=record.acts * 2), actors)


@pytest.mark.parametrize(
    ("holder", "code"),
    [
        (ANSARI, None),
        (Holder(id="hamas"), None),
        (Holder(id="QAT", speaks_for="QAT"), None),
        (Holder(id="ansari", speaks_for="Quatar"), "statements/unknown-actor"),
        (Holder(id="QAT", speaks_for="ISR"), "statements/reserved-holder"),
        (Holder(id="desk"), "statements/reserved-holder"),
    ],
)
def test_a_holder_speaks_for_an_actor_that_there_is(holder: Holder, code: str | None, actors: Actors) -> None:
    """No file can put words into a state's mouth by declaring that it speaks for another."""
    assert ([code] if code else []) == codes(replace(a_record(), holders=(holder,)), actors)


def test_nothing_but_the_keeper_of_the_record_is_called_desk(actors: Actors) -> None:
    """Or a paper of that name could withdraw what others said."""
    record = replace(a_record(), documents=(a_document(), Document(id="desk")))

    assert ["statements/reserved-holder"] == codes(record, actors)


def test_files_that_tell_of_one_document_in_part_tell_of_it_together() -> None:
    """One file has its outlet, the other its day; the order of the files means nothing."""
    told_in_part = (
        Document(id="wire", outlet="Example Wire", file="a.txt"),
        Document(id="wire", published_on="2025-09-10", file="b/a.txt"),
    )
    parts = [replace(a_record(), documents=(one,)) for one in told_in_part]
    joined, back = join_records(tuple(parts)), join_records(tuple(parts[::-1]))

    assert joined.documents == back.documents
    assert [("Example Wire", "2025-09-10")] == [(one.outlet, one.published_on) for one in joined.documents]
    assert "" == told(lambda: check_joined(joined))


def test_files_that_differ_about_a_document_are_refused() -> None:
    """Two outlets under one id: whose word a statement is could not be told."""
    parts = [replace(a_record(), documents=(Document(id="wire", outlet=name),)) for name in ("One", "Another")]
    joined, back = join_records(tuple(parts)), join_records(tuple(parts[::-1]))

    assert joined.documents == back.documents
    assert (
        'StatementError [statements/declared-twice]: "wire" is declared twice among the documents, with different '
        "contents.\n  want  each id once, or the same contents under it\n"
        "  mend  give one of the two an id of its own, or make them agree"
    ) == told(lambda: check_joined(joined))


def test_files_that_differ_about_a_holder_are_refused() -> None:
    """The spokesman of one state is not that of another."""
    parts = (replace(a_record(), holders=(ANSARI,)), replace(a_record(), holders=(replace(ANSARI, speaks_for="SAU"),)))

    assert '"ansari" is declared twice among the holders' in told(lambda: check_joined(join_records(parts)))
