"""What a batch holds, item by item: each kind's table, its body in canonical JSON, and the row drawn from the body."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from json.encoder import encode_basestring as _quoted
from typing import Any

from sqlalchemy import RowMapping, Table

from foedus.statements import Document, Holder, Statement, Titled, Unread
from foedus.store.canon import canonical, hash_of
from foedus.store.schema import (
    DOCUMENTS,
    HOLDERS,
    NAMED_INSTRUMENTS,
    RECEIPTS,
    STATEMENTS,
    TEXTS,
    TITLED,
    UNREAD,
)

Row = dict[str, str | int]
Plain = dict[str, Any]
# What points to an incident or a statement; a withdrawal by the first ten digits, since it may name no more.
POINTING = ("of", "same_as", "not_same_as")
SHORT = 10
# A path, a line and the moment of recording are no part of what is claimed.
_LEFT_OUT = frozenset({"at", "file", "recorded_at", "recorded_by"})
_LISTS = frozenset({"value", "via", "sources"})
_ALWAYS = frozenset({"about", "document", "holder", "id", "property", "value"})


def _filled(kind: type[Any]) -> tuple[tuple[str, str, object], ...]:
    """Return the names of what is kept of a noun, in canonical order, each with the value that goes without saying."""
    return tuple(
        (one.name, f'"{one.name}":', MISSING if one.name in _ALWAYS else one.default)
        for one in sorted(fields(kind), key=lambda one: one.name)
        if one.name not in _LEFT_OUT
    )


_FIELDS = {kind: _filled(kind) for kind in (Document, Holder, Statement, Unread)}


def body_of(item: Document | Holder | Statement | Unread) -> str:
    """Return an item in canonical JSON; what is at its default is left out."""
    # Written out, as in `Statement.content_hash`.
    parts = [
        key + (_quoted(value) if type(value) is str else _written(value))
        for name, key, default in _FIELDS[type(item)]
        if (value := getattr(item, name)) != default
    ]
    return f"{{{','.join(parts)}}}"


def _written(value: int | tuple[str, ...]) -> str:
    return str(value) if isinstance(value, int) else f"[{','.join(map(_quoted, value))}]"


def titled_body(item: Titled, *, kind: str) -> str:
    """Return an incident or an act in canonical JSON."""
    return canonical({"id": item.id, "kind": kind, **({"title": item.title} if item.title else {})})


def plain_of(body: str) -> Plain:
    """Return what a body holds, ready to be the arguments of its noun; empty where it is no JSON mapping."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    for name in _LISTS & found.keys():
        if isinstance(found[name], list):
            found[name] = tuple(found[name])
    return found


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Kind:
    """One kind of item: where it is stored, what its row is, and whether the chain covers its body or its hash."""

    name: str
    table: Table
    columns: tuple[tuple[str, str], ...] = ()
    id_of: Callable[[str, Plain], str] = lambda body, _: hash_of(body)
    by_hash: bool = False

    def row(self, body: str, *, id: str = "", plain: Plain | None = None) -> Row:  # noqa: A002 - the column
        """Return the row that a body makes, its place in a batch apart."""
        known = plain if plain is not None else {} if self.by_hash else plain_of(body)
        row: Row = {column: str(known.get(key, "")) for column, key in self.columns}
        row["id"] = id or self.id_of(body, known)
        row["body"] = body
        return row

    def line(self, row: Mapping[str, str | int] | RowMapping) -> str:
        """Return the line by which the chain covers an item."""
        return f'{{"{self.name}":"{row["id"]}"}}' if self.by_hash else f'{{"{self.name}":{row["body"]}}}'


def _statement_id(body: str, plain: Plain) -> str:
    try:
        return Statement(**plain).id
    except (AttributeError, TypeError, ValueError):
        return hash_of(body)


def _same(*names: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, name) for name in names)


DOCUMENT = Kind(
    name="document",
    table=DOCUMENTS,
    columns=(
        ("name", "id"),
        *_same("sha256", "outlet", "title", "published_on", "url", "origin", "source_kind"),
        *_same("reliability", "credibility"),
    ),
)
TEXT = Kind(name="text", table=TEXTS, by_hash=True)
HOLDER = Kind(name="holder", table=HOLDERS, columns=(("name", "id"),))
TITLE = Kind(name="titled", table=TITLED, columns=(("kind", "kind"), ("name", "id")))
STATEMENT = Kind(
    name="statement",
    table=STATEMENTS,
    columns=_same("about", "property", "holder", "document"),
    id_of=_statement_id,
)
PASSAGE = Kind(name="unread", table=UNREAD, columns=_same("document"))
NAMED = Kind(name="named", table=NAMED_INSTRUMENTS, columns=_same("name"))
RECEIPT = Kind(name="receipt", table=RECEIPTS, by_hash=True)
# In the order in which the chain covers them.
KINDS = (DOCUMENT, TEXT, HOLDER, TITLE, STATEMENT, PASSAGE, NAMED, RECEIPT)


def mentions_of(row: Row, *, value: Iterable[str], stance: str) -> tuple[Row, ...]:
    """Return whom a statement points to by its subject or its value: one row a name.

    An act that is said not to be of an incident is none of its acts, but may be of any other.
    """
    names: Iterable[str] = ()
    if row["property"] in POINTING and (row["property"], stance) != ("of", "denies"):
        names = dict.fromkeys(value)
    elif row["property"] == "withdrawn":
        names = (str(row["about"])[:SHORT],)
    return tuple(
        {"name": name, "property": row["property"], "statement": row["id"], "about": row["about"]} for name in names
    )
