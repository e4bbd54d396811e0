"""A line of an archive is what an export writes, or it is refused with its place."""

import pytest

from foedus.errors import FoedusError
from foedus.files import FileLine
from foedus.store.archiveline import Item, line_of, read_line
from foedus.store.item import KINDS, STATEMENT
from tests.builders import faults_of, told

CLAIM = '"about":"a","document":"","holder":"QAT","property":"act","value":["raid"]'


def read(text: str) -> object:
    """Return what a line holds."""
    return read_line(FileLine(number=7, offset=0, text=text), at="a.jsonl")


def fault_of(text: str) -> FoedusError:
    """Return the fault of a line, which names its place."""
    (fault,) = faults_of(lambda: read(text))
    assert fault.at.startswith("a.jsonl:7")
    return fault


def test_a_line_holds_what_the_chain_covers() -> None:
    """In whatever form it is written, its body is canonical, and is written again as one line."""
    body = f"{{{CLAIM}}}"
    item = read('{ "statement" : {"value":["raid"], "stance":"affirms", "property":"act", "holder":"QAT",'
                ' "document":"", "about":"a", "via":[]} }')  # fmt: skip

    assert isinstance(item, Item)
    assert (STATEMENT, body, 7) == (item.kind, item.body, item.line)
    assert f'{{"statement":{body}}}' == line_of(STATEMENT, body=body)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "expecting value"),
        ("{", "expecting property name enclosed in double quotes"),
        ("[" * 100_000, "nested too deep, or a number too long"),
        ('{"end":{"batches":' + "9" * 5000 + ',"link":""}}', "nested too deep, or a number too long"),
        ('{"end":{"batches":1.5,"link":""}}', "1.5 is no whole number"),
        ('{"end":{"batches":NaN,"link":""}}', "NaN is no whole number"),
        ('{"named":{"name":"a","name":"b"}}', "a key stands twice"),
        ("[]", "The line holds no item of a record."),
        ("{}", "The line holds no item of a record."),
        ('{"named":{"name":"a"},"text":"b"}', "The line holds no item of a record."),
        ('{"verdict":{}}', "The line holds no item of a record."),
        ('{"text":3}', '"text" holds no text.'),
        ('{"receipt":{}}', '"receipt" holds no text.'),
        ('{"schema":"foedus/record/2"}', "Input should be 'foedus/record/1'."),
        ('{"batch":{}}', "Field required."),
        ('{"end":{"batches":-1,"link":""}}', "Input should be greater than or equal to 0."),
        ('{"end":{"batches":"1","link":""}}', "Input should be a valid integer."),
        ('{"named":"nato-1949"}', "Input should be a valid dictionary"),
        ('{"named":{"name":""}}', "String should have at least 1 character."),
        ('{"titled":{"id":"a","kind":"rumour"}}', "Input should be 'incident' or 'act'."),
        ('{"holder":{"id":"a","colour":"blue"}}', "Extra inputs are not permitted."),
        (f'{{"statement":{{{CLAIM},"stance":"doubts"}}}}', "Input should be 'affirms' or 'denies'."),
        (f'{{"statement":{{{CLAIM},"start":-1}}}}', "Input should be greater than or equal to 0."),
        (f'{{"statement":{{{CLAIM},"start":"1"}}}}', "Input should be a valid integer."),
    ],
)
def test_what_no_export_writes_is_refused(text: str, said: str) -> None:
    """Nobody's mistake, and nobody's trick, gets on record."""
    fault = fault_of(text)

    assert "store/wrong-line" == fault.code
    assert said in fault.message


def test_a_wrong_value_is_said_as_in_a_statements_file() -> None:
    """A day that is none has the same fault wherever it stands."""
    fault = fault_of('{"document":{"id":"a","published_on":"yesterday"}}')

    assert "store/wrong-line" != fault.code
    assert "a.jsonl:7 (published_on" in fault.at


def test_a_character_that_is_not_kept_is_refused() -> None:
    """As when it is recorded."""
    assert "store/not-text" == fault_of('{"text":"a\\u0000b"}').code
    assert "store/not-text" == fault_of('{"text":"\\ud800"}').code
    assert "store/wrong-line" == fault_of('{"named":{"name":"\\ud800"}}').code


def test_every_kind_of_item_has_its_line() -> None:
    """Whatever a batch holds goes into an archive and comes out of it."""
    bodies = {
        "document": '{"id":"wire","sources":["one"]}',
        "text": "any “text”\n",
        "holder": '{"id":"ansari","speaks_for":"QAT"}',
        "titled": '{"id":"notice","kind":"act","title":"Notice"}',
        "statement": f"{{{CLAIM}}}",
        "unread": '{"document":"wire","end":2,"reason":"no verb","start":0,"words":"an"}',
        "named": '{"name":"nato-1949"}',
        "receipt": '{"policy": "accepted"}',
    }
    found = [read(line_of(kind, body=bodies[kind.name])) for kind in KINDS]

    assert list(bodies.values()) == [one.body for one in found if isinstance(one, Item)]


def test_a_fault_shows_how_to_mend_it() -> None:
    """Its place, and that nothing was recorded."""
    assert (
        "StatementError [store/wrong-line]: The line holds no item of a record.\n"
        "  at    a.jsonl:7\n"
        "  want  a line as `foedus export record` writes it\n"
        "  mend  export again; nothing of this file was recorded"
    ) == told(lambda: read("[]"))
