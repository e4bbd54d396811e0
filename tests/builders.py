"""Things with defaults: a test names what matters to it, and nothing else."""

import json
import re
from collections.abc import Callable
from functools import partial

from foedus.errors import FoedusError, flatten
from foedus.statements import Document, Record, Statement, Titled

Written = dict[str, object]

# JSON lets these stand as themselves, YAML does not, or takes them for the end of a line.
NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")

a_document = partial(Document, id="wire", outlet="Example Wire", published_on="2025-09-10")
a_statement = partial(
    Statement, about="doha-2025-09-09", property="act", value=("air strike",), holder="ISR", document="wire"
)
a_record = partial(
    Record,
    documents=(a_document(),),
    incidents=(Titled(id="doha-2025-09-09", title="Strike in Doha"),),
    acts=(Titled(id="notice", title="Notice of the strike"),),
    statements=(a_statement(),),
)


def a_party(**changes: object) -> Written:
    """Return a party as an instrument file writes it."""
    return {"party": "QAT", "role": "mutual", "from": "2000-01-01"} | changes


def a_provision(**changes: object) -> Written:
    """Return a provision as an instrument file writes it; a key changed to None is left out."""
    provision: Written = {
        "id": "1",
        "ref": "art. 1",
        "kind": "defence",
        "casus": [{"act": "armed attack", "of": "beneficiary"}],
        "obligation": {"owes": "assist", "bearer": "each other party"},
    }
    return {key: value for key, value in (provision | changes).items() if value is not None}


def an_instrument(**changes: object) -> Written:
    """Return an instrument as a file writes it: a treaty of mutual defence between Qatar and the United States."""
    return {
        "schema": "foedus/1",
        "id": "treaty-a",
        "title": "Treaty A",
        "kind": "treaty",
        "binding": "international law",
        "citation": "made up for a test",
        "parties": [a_party(), a_party(party="USA")],
        "provisions": [a_provision()],
    } | changes


def as_json(value: object) -> str:
    """Return nested data as JSON that is YAML as well."""
    text = json.dumps(value, ensure_ascii=False)
    return NOT_IN_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def as_block(value: object, *, indent: int = 0) -> str:
    """Return nested data as YAML in block style, keys and scalars quoted."""
    space = " " * indent
    if isinstance(value, dict) and value:
        members = ((f"{as_json(key)}:", inner) for key, inner in value.items())
    elif isinstance(value, list) and value:
        members = (("-", inner) for inner in value)
    else:
        return space + as_json(value)
    lines = []
    for head, inner in members:
        if isinstance(inner, dict | list) and inner:
            lines.append(f"{space}{head}\n{as_block(inner, indent=indent + 2)}")
        else:
            lines.append(f"{space}{head} {as_json(inner)}")
    return "\n".join(lines)


def written_record(record: Record) -> Written:
    """Return a record as a statements file writes it."""
    return {
        "schema": "foedus/statements/1",
        "documents": [_filled(one, "id", "outlet", "title", "published_on", "origin") for one in record.documents],
        "holders": [_filled(one, "id", "title", "speaks_for") for one in record.holders],
        "incidents": [_filled(one, "id", "title") for one in record.incidents],
        "acts": [_filled(one, "id", "title") for one in record.acts],
        "statements": [written_statement(one) for one in record.statements],
    }


def written_statement(statement: Statement) -> Written:
    """Return a statement as a file writes it."""
    texts = _filled(
        statement,
        *("about", "property", "holder", "document", "stance", "words", "stated_on"),
        *("rule", "recorded_at", "recorded_by", "reason"),
    )
    lists: Written = {"value": list(statement.value), "via": list(statement.via)}
    spans = {key: str(at) for key, at in (("start", statement.start), ("end", statement.end)) if at is not None}
    return texts | lists | spans


def _filled(one: object, *names: str) -> Written:
    return {name: getattr(one, name) for name in names if getattr(one, name)}


def faults_of(call: Callable[[], object]) -> tuple[FoedusError, ...]:
    """Return the faults that `call` raises, in order; none where it returns."""
    try:
        call()
    except FoedusError as fault:
        return (fault,)
    except ExceptionGroup as group:
        return flatten(group)
    return ()


def told(call: Callable[[], object]) -> str:
    """Return what people are told when they do what `call` does: every fault, one below the other."""
    return "\n".join(str(fault) for fault in faults_of(call))
