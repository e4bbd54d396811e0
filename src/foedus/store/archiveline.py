"""One line of an archive: which item it holds, checked for its shape, and the noun that the item is."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from foedus.errors import FoedusError, StatementError
from foedus.files import FileLine, WrongValueError
from foedus.statements import Document, Holder, Statement, Titled, Unread
from foedus.statements.written import Credibility, Day, Moment, Reliability, SourceKind
from foedus.store.item import KINDS, RECEIPT, TEXT, TITLE, Kind, Plain, body_of, titled_body
from foedus.store.preparing import check_text
from foedus.terms import Stance

SCHEMA = "foedus/record/1"
HASH = r"\A[0-9a-f]{64}\z"
Noun: TypeAlias = Document | Holder | Titled | Statement | Unread | str
Optional: TypeAlias = Day | Literal[""]


class _Line(BaseModel):
    """The ground of what a line holds: nothing unknown, nothing read as something else."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


Shape = TypeVar("Shape", bound=_Line)


class HeaderLine(_Line):
    """The first line: what kind of file it is."""

    schema_name: Literal["foedus/record/1"] = Field(alias="schema")


class BatchLine(_Line):
    """A batch as it was recorded, without what follows from its items."""

    number: int = Field(ge=1)
    recorded_at: str = Field(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z\z")
    recorder: str = Field(min_length=1)
    note: str
    contents: str = Field(pattern=HASH)
    before: str = Field(pattern=r"\A(?:[0-9a-f]{64})?\z")
    link: str = Field(pattern=HASH)


class EndLine(_Line):
    """The last line, without which the file has been cut short."""

    batches: int = Field(ge=0)
    link: str = Field(pattern=r"\A(?:[0-9a-f]{64})?\z")


class _DocumentLine(_Line):
    id: str = Field(min_length=1)
    outlet: str = ""
    title: str = ""
    published_on: Optional = ""
    url: str = ""
    origin: str = ""
    sha256: str = Field(default="", pattern=r"\A(?:[0-9a-f]{64})?\z")
    sources: list[str] = []
    source_kind: SourceKind = ""
    reliability: Reliability = ""
    credibility: Credibility = ""


class _HolderLine(_Line):
    id: str = Field(min_length=1)
    title: str = ""
    speaks_for: str = ""


class _TitledLine(_Line):
    id: str = Field(min_length=1)
    kind: Literal["incident", "act"]
    title: str = ""


class _StatementLine(_Line):
    about: str = Field(min_length=1)
    property: str = Field(min_length=1)
    value: list[str] = Field(min_length=1)
    holder: str = Field(min_length=1)
    document: str
    stance: Stance = "affirms"
    words: str = ""
    start: Annotated[int, Field(ge=0)] | None = None
    end: Annotated[int, Field(ge=0)] | None = None
    stated_on: Optional = ""
    rule: str = ""
    via: list[str] = []
    reason: str = ""
    first_recorded_at: Moment = ""
    first_recorded_by: str = ""


class _UnreadLine(_Line):
    document: str
    words: str
    reason: str
    start: Annotated[int, Field(ge=0)] | None = None
    end: Annotated[int, Field(ge=0)] | None = None


class _NamedLine(_Line):
    name: str = Field(min_length=1)


def _noun(kind: type[Any]) -> Callable[[Plain], Noun]:
    def make(plain: Plain) -> Noun:
        found: Noun = kind(**{key: tuple(value) if isinstance(value, list) else value for key, value in plain.items()})
        return found

    return make


def _titled(plain: Plain) -> Noun:
    return Titled(id=plain["id"], title=plain.get("title", ""))


def _name(plain: Plain) -> Noun:
    return str(plain["name"])


# What a line of each kind holds, and the noun that it is.
_SHAPES: dict[str, tuple[type[_Line], Callable[[Plain], Noun]]] = {
    "document": (_DocumentLine, _noun(Document)),
    "holder": (_HolderLine, _noun(Holder)),
    "titled": (_TitledLine, _titled),
    "statement": (_StatementLine, _noun(Statement)),
    "unread": (_UnreadLine, _noun(Unread)),
    "named": (_NamedLine, _name),
}
_KINDS = {kind.name: kind for kind in KINDS}
_FRAME: dict[str, type[BatchLine | EndLine]] = {"batch": BatchLine, "end": EndLine}
WORDS = ("schema", *_FRAME, *_KINDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item of a batch: what the chain covers of it, and the noun that it is."""

    kind: Kind
    noun: Noun
    body: str
    line: int
    offset: int
    act: bool = False


def line_of(kind: Kind, *, body: str) -> str:
    """Return the line of an archive that holds an item."""
    return f'{{"{kind.name}":{json.dumps(body, ensure_ascii=False) if kind.by_hash else body}}}'


def read_line(line: FileLine, *, at: str) -> Item | HeaderLine | BatchLine | EndLine:
    """Return what a line holds.

    Raises:
        StatementError: It is no JSON, or holds something else.
    """
    where = f"{at}:{line.number}"
    name, value = _pair(line.text, where)
    if name == "schema":
        return _checked(HeaderLine, {"schema": value}, where)
    if name in _FRAME:
        return _checked(_FRAME[name], value, where)
    kind = _KINDS[name]
    noun = _noun_of(kind, value, where)
    body = _body(kind, noun, value)
    try:
        check_text(body, what=name)
    except FoedusError as error:
        raise StatementError(error.message, code=error.code, at=where, want=error.want, mend=error.mend) from error
    is_act = kind is TITLE and value["kind"] == "act"
    return Item(kind=kind, noun=noun, body=body, line=line.number, offset=line.offset, act=is_act)


def _noun_of(kind: Kind, value: Any, where: str) -> Noun:  # noqa: ANN401 - whatever JSON has
    if kind in (TEXT, RECEIPT):
        if not isinstance(value, str):
            raise wrong_line(f'"{kind.name}" holds no text.', at=where)
        return value
    shape, noun = _SHAPES[kind.name]
    _checked(shape, value, where)
    return noun(value)


def _body(kind: Kind, noun: Noun, value: Any) -> str:  # noqa: ANN401 - as above
    """Return the body that the chain covers, in its canonical form."""
    if isinstance(noun, str):
        return noun if kind.by_hash else f'{{"name":{json.dumps(noun, ensure_ascii=False)}}}'
    return titled_body(noun, kind=value["kind"]) if isinstance(noun, Titled) else body_of(noun)


def _pair(text: str, where: str) -> tuple[str, Any]:
    try:
        value = json.loads(text, object_pairs_hook=_once, parse_float=_refuse, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        said, at = str(error) if isinstance(error, _OddError) else "nested too deep, or a number too long", where
        if isinstance(error, json.JSONDecodeError):
            said, at = error.msg.lower().removesuffix(" at"), f"{where}:{error.colno}"
        raise wrong_line(f"The line is no JSON of ours: {said}.", at=at) from error
    if not isinstance(value, dict) or len(value) != 1 or next(iter(value)) not in WORDS:
        raise wrong_line("The line holds no item of a record.", at=where)
    return next(iter(value.items()))


class _OddError(ValueError):
    """JSON that nobody writes in good faith."""


def _once(pairs: list[tuple[str, Any]]) -> Plain:
    found = dict(pairs)
    if len(found) != len(pairs):
        message = "a key stands twice"
        raise _OddError(message)
    return found


def _refuse(word: str) -> None:
    message = f"{word[:20]} is no whole number"
    raise _OddError(message)


def _checked(shape: type[Shape], value: Any, where: str) -> Shape:  # noqa: ANN401 - as above
    try:
        return shape.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        inner = first.get("ctx", {}).get("error")
        path = " › ".join(str(step + 1 if isinstance(step, int) else step) for step in first["loc"])
        at = f"{where} ({path})" if path else where
        if isinstance(inner, WrongValueError):
            raise StatementError(inner.message, code=inner.code, at=at, want=inner.want, mend=inner.mend) from error
        raise wrong_line(f"{first['msg'].rstrip('.')}.", at=at) from error


def wrong_line(message: str, *, at: str) -> StatementError:
    """Return the fault that a line is not as an export writes it."""
    return StatementError(
        message,
        code="store/wrong-line",
        at=at,
        want="a line as `foedus export record` writes it",
        mend="export again; nothing of this file was recorded",
    )
