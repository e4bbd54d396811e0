"""Statement files, case files and JSON Lines."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.actors import Actors
from foedus.errors import StatementError
from foedus.files import read_yaml
from foedus.places import Places
from foedus.statements import (
    Document,
    Record,
    Statement,
    Titled,
    load_case,
    load_statements,
    read_lines,
    read_statements,
    schema_of,
)
from tests.builders import (
    a_record,
    a_statement,
    as_block,
    as_json,
    faults_of,
    told,
    written_record,
    written_statement,
)
from tests.mutations import mutated, torn
from tests.strategies import records, statements

SEMANTICS = sorted((Path(__file__).parents[1] / "cases" / "semantics").glob("*.yaml"))
NO_STATEMENTS = """\
StatementError [files/wrong-value]: "schema" holds "foedus/statements/1", not foedus/case/1.
  at    {at}:1:9 (schema)
  want  foedus/case/1
  mend  see `foedus schema`"""


class Desk:
    """Reads what is put on it, with the actors and places that Foedus ships."""

    def __init__(self, actors: Actors, places: Places) -> None:
        """Hold what is known of the world."""
        self.actors, self.places = actors, places

    def read(self, text: str) -> Record:
        """Return the record in a statements or case file."""
        return read_statements(text, at="case.yaml", actors=self.actors, places=self.places)

    def read_lines(self, *lines: object) -> Record:
        """Return the record in JSON Lines."""
        text = "\n".join(json.dumps(line) for line in lines)
        return read_lines(text, at="export.jsonl", actors=self.actors, places=self.places)

    def load(self, path: Path) -> Record:
        """Return the record in a file."""
        return load_statements(path, actors=self.actors, places=self.places)


@pytest.fixture(scope="session")
def desk(actors: Actors, places: Places) -> Desk:
    """Return a desk with the shipped actors and places."""
    return Desk(actors, places)


def placeless(record: Record) -> Record:
    """Return a record without the lines on which its statements stood."""
    return replace(record, statements=tuple(replace(one, at="") for one in record.statements))


@given(record=records(), write=st.sampled_from([as_json, as_block]))
def test_what_was_written_is_what_is_read(record: Record, write: object, desk: Desk) -> None:
    """A claim comes back from a file letter by letter, in either style of YAML."""
    assert callable(write)

    assert record == placeless(desk.read(write(written_record(record))))


@given(lines=st.lists(statements(), max_size=5, unique_by=lambda one: one.id))
def test_an_export_comes_back(lines: list[Statement], desk: Desk) -> None:
    """Lines hold the same claims as a file, as far as the claims found their own incidents and acts."""
    known = [one for one in lines if one.about == "doha-2025-09-09" and one.holder.isupper()]
    record = desk.read_lines(*(written_statement(one) for one in known))

    assert known == list(placeless(record).statements)


@given(record=records(), data=st.data())
def test_the_order_of_statements_changes_nothing(record: Record, data: st.DataObject, desk: Desk) -> None:
    """A file is a set of claims."""
    written = written_record(record)
    shuffled = written | {"statements": data.draw(st.permutations(list(written_list(written["statements"]))))}

    assert {one.id for one in record.statements} == {one.id for one in desk.read(as_json(shuffled)).statements}


def written_list(value: object) -> list[object]:
    """Return what is known to be a list."""
    assert isinstance(value, list)
    return value


def test_a_claim_that_stands_twice_counts_once(desk: Desk) -> None:
    """Repetition adds no evidence; the line shown is the first."""
    record = desk.read(as_block(written_record(a_record(statements=(a_statement(), a_statement())))))

    assert ["case.yaml:18"] == [one.at for one in record.statements]


def test_a_statement_knows_its_line(desk: Desk) -> None:
    """Whoever doubts a claim can look at it."""
    other = a_statement(property="by", value=("ISR",))
    text = as_block(written_record(a_record(statements=(a_statement(), other))))
    lines = desk.read_lines(written_statement(a_statement()), written_statement(other))

    assert ["case.yaml:18", "case.yaml:27"] == [one.at for one in desk.read(text).statements]
    assert ["export.jsonl:1", "export.jsonl:2"] == [one.at for one in lines.statements]


def test_lines_found_the_incidents_and_acts_that_they_speak_of(desk: Desk) -> None:
    """What has a kind is an act; a withdrawal is about a claim, sameness tells of nothing; the rest are incidents."""
    record = desk.read_lines(
        written_statement(a_statement()),
        written_statement(a_statement(about="notice", property="kind", value=("notification",))),
        written_statement(a_statement(about="notice", property="by", value=("USA",))),
        written_statement(a_statement(about="3f2a9c0d11", property="withdrawn", value=("yes",), reason="misheard")),
        written_statement(a_statement(about="al-udeid-2025-06-23", property="same_as", value=("another",))),
    )

    assert (Titled(id="doha-2025-09-09"),) == record.incidents
    assert (Titled(id="notice"),) == record.acts


def test_lines_spell_a_document_out_once(desk: Desk) -> None:
    """What one line tells of a document, the next need not repeat, and a line without document has none."""
    line = written_statement(a_statement())
    record = desk.read_lines(
        line | {"outlet": "Example Wire"},
        line | {"value": "missile strike", "published_on": "2025-09-10"},
        line | {"value": "drone strike", "document": ""},
    )

    assert (Document(id="wire", outlet="Example Wire", published_on="2025-09-10"),) == record.documents


def test_faults_of_all_lines_are_told_at_once(desk: Desk) -> None:
    """A line of the wrong shape does not hide one that means nothing."""
    line = written_statement(a_statement())
    faults = faults_of(lambda: desk.read_lines(line | {"holdre": "ISR"}, line, line | {"value": "xyzzy"}))

    assert [
        ("files/unknown-key", "export.jsonl:1:1 (holdre)"),
        ("statements/unknown-value", "export.jsonl:3:1 (value)"),
    ] == [(fault.code, fault.at) for fault in faults]


@pytest.mark.parametrize("line", [{"about": "x"}, {**written_statement(a_statement()), "holder": "xyzzyx"}])
def test_an_export_of_faults_is_not_read_to_its_end(desk: Desk, line: dict[str, object]) -> None:
    """After a thousand faults the reader says that there are more."""
    faults = faults_of(lambda: desk.read_lines(*([line] * 2_000)))

    assert (1_001, "files/more-faults") == (len(faults), faults[-1].code)


def test_a_line_of_another_schema_is_refused(desk: Desk) -> None:
    """Another number is another meaning."""
    faults = faults_of(lambda: desk.read_lines(written_statement(a_statement()) | {"schema": "foedus/statements/2"}))

    assert ["files/wrong-value"] == [fault.code for fault in faults]


@pytest.mark.parametrize("name", ["a.yaml", "a.yml", "a.json", "A.YAML", "a"])
def test_a_file_is_read_as_yaml_whatever_its_ending(desk: Desk, tmp_path: Path, name: str) -> None:
    """JSON is YAML, and a name without ending is a name."""
    (tmp_path / name).write_text(as_json(written_record(a_record())), encoding="utf-8")

    assert a_record() == placeless(desk.load(tmp_path / name))


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "A.JSONL"])
def test_a_file_of_lines_goes_by_its_ending(desk: Desk, tmp_path: Path, name: str) -> None:
    """Both endings that people use for JSON Lines are read as such."""
    (tmp_path / name).write_text(as_json(written_statement(a_statement())), encoding="utf-8")

    assert (a_statement(),) == placeless(desk.load(tmp_path / name)).statements


def test_an_empty_export_holds_nothing(desk: Desk) -> None:
    """No line is no claim, and no fault."""
    assert Record() == desk.read_lines()


@pytest.mark.parametrize("path", SEMANTICS, ids=lambda path: path.stem)
def test_the_cases_that_pin_the_rules_are_read(path: Path, actors: Actors, places: Places) -> None:
    """Each case expects something of what it states, and is a file of statements as well."""
    case = load_case(path, actors=actors, places=places)

    assert "foedus/case/1" == schema_of(case.node)
    assert case.record == load_statements(path, actors=actors, places=places)
    assert str(path) == case.at
    assert case.file.title


def test_a_file_of_statements_is_no_case(tmp_path: Path, actors: Actors, places: Places) -> None:
    """Where answers were to be expected, a file without the word is refused."""
    path = tmp_path / "statements.yaml"
    path.write_text("schema: foedus/statements/1\n", encoding="utf-8")

    assert NO_STATEMENTS.format(at=path) == told(lambda: load_case(path, actors=actors, places=places))


@pytest.mark.parametrize(
    ("text", "schema"), [("schema: foedus/case/1", "foedus/case/1"), ("schema:", ""), ("a: b", ""), ("[a]", "")]
)
def test_a_file_says_what_it_is(text: str, schema: str) -> None:
    """What does not say so is not taken for anything."""
    assert schema == schema_of(read_yaml(text, at="any.yaml"))


def only_statement_faults(desk: Desk, text: str) -> None:
    """Fail where a text is neither read nor refused as a file of statements is."""
    for fault in faults_of(lambda: desk.read(text)):
        assert isinstance(fault, StatementError)
        assert fault.at.startswith("case.yaml")


@given(text=st.sampled_from(SEMANTICS).flatmap(mutated))
def test_a_case_with_parts_changed_is_read_or_refused(text: str, desk: Desk) -> None:
    """Whatever becomes of a file in an editor, people are told, and nothing else happens."""
    only_statement_faults(desk, text)


@given(text=st.sampled_from(SEMANTICS).flatmap(torn))
def test_a_case_with_letters_changed_is_read_or_refused(text: str, desk: Desk) -> None:
    """Whatever becomes of a file on its way, people are told, and nothing else happens."""
    only_statement_faults(desk, text)


@pytest.mark.prove
@given(text=st.sampled_from(SEMANTICS).flatmap(lambda path: mutated(path) | torn(path)))
@settings(max_examples=10_000)
def test_ten_thousand_spoilt_cases_are_read_or_refused(text: str, desk: Desk) -> None:
    """Ten thousand strangers spoil a case, each in another way."""
    only_statement_faults(desk, text)
