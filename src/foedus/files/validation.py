"""From nodes to what people meant: pydantic's faults, each at its line and column."""

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from foedus.errors import FoedusError, RegisterError
from foedus.files.faults import Faults
from foedus.files.node import Node, Step

LONGEST_WORD = 100
FEW = 20
SHAPES = {
    "model_type": "a mapping",
    "dict_type": "a mapping",
    "list_type": "a list",
    "string_type": "a text",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
}

Model = TypeVar("Model", bound=BaseModel)


class Written(BaseModel):
    """The ground of everything that people write: frozen, unknown keys refused, kept as written."""

    # A model is built when the first file of its kind is read: few commands read all kinds.
    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, populate_by_name=True, defer_build=True
    )


class WrongValueError(ValueError):
    """A value that a validator refuses, with the fields of a `FoedusError`.

    `want` may be worked out when somebody reads it: of a file's 100,000 wrong words, the nearest to 1,000 are wanted.
    """

    def __init__(self, message: str, *, code: str, want: str | Callable[[], str], mend: str) -> None:
        """Hold what is wrong, what was wanted and how to mend it."""
        super().__init__(message)
        self.message = message
        self.code = code
        self._want = want
        self.mend = mend

    @property
    def want(self) -> str:
        """What was wanted."""
        return self._want if isinstance(self._want, str) else self._want()


def validate(
    model: type[Model],
    *,
    node: Node,
    at: str,
    kind: type[FoedusError] = RegisterError,
    under: tuple[Step, ...] = (),
) -> Model:
    """Return `node` as `model`; keys go by the names that files use, and by no others.

    Raises:
        ExceptionGroup: Of `kind`, one for each fault, at `file:line:column (path › to › it)`.
    """
    try:
        return model.model_validate(node.plain(), by_alias=True, by_name=False)
    except ValidationError as error:
        faults = Faults(at=at, kind=kind)
        faults.add(_Reading(model, node, at, kind, under).faults(error.errors(include_url=False)))
        raise faults.group() from error


def locate(node: Node, *, steps: tuple[Step, ...], at: str, under: tuple[Step, ...] = ()) -> str:
    """Return `file:line:column (a › b › c)` for the deepest part of `steps` that stands in the file."""
    found = node.nearest(steps)
    return place(found, steps=(*under, *steps), at=at)


def place(node: Node, *, steps: tuple[Step, ...], at: str) -> str:
    """Return `file:line:column (a › b › c)` for `node`."""
    path = " › ".join(str(step + 1) if isinstance(step, int) else step for step in steps)
    where = f"{at}:{node.line}:{node.column}"
    return f"{where} ({path})" if path else where


def nearest(word: str, *, words: list[str] | tuple[str, ...]) -> str:
    """Return `; nearest: x` for the closest spelling among `words`, or nothing."""
    if len(word) > LONGEST_WORD:
        return ""
    close = difflib.get_close_matches(word.lower(), words, n=1, cutoff=0.6)
    return f"; nearest: {close[0]}" if close else ""


def among(word: str, *, words: list[str] | tuple[str, ...], see: str = "") -> str:
    """Return what may stand in the place of `word`: all of a few words, or the nearest of many."""
    known = tuple(dict.fromkeys(words))
    if len(known) <= FEW:
        return f"one of {', '.join(known)}{nearest(word, words=known)}"
    close = difflib.get_close_matches(word.lower(), known, n=3, cutoff=0.5) if len(word) <= LONGEST_WORD else []
    found = f"one of {len(known)} words" + (f", nearest: {', '.join(close)}" if close else "")
    return f"{found}; see {see}" if see else found


@dataclass(frozen=True, slots=True)
class _Detail:
    """One of pydantic's faults: the steps of it that stand in the file, or one more that is missing there.

    `branch`: the last step named one of several forms that a value can have, and the value has not that form.
    """

    type: str
    steps: tuple[Step, ...]
    branch: bool
    message: str
    context: dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Reading:
    model: type[BaseModel]
    node: Node
    at: str
    kind: type[FoedusError]
    under: tuple[Step, ...]

    def faults(self, errors: Iterable[Mapping[str, Any]]) -> Iterator[FoedusError]:
        """Yield one fault for each detail; forms of one value that do not fit are one fault together."""
        details = [self._detail(error) for error in errors]
        inside = {one.steps[:end] for one in details if not one.branch for end in range(len(one.steps) + 1)}
        branches: dict[tuple[Step, ...], list[_Detail]] = {}
        for one in details:
            if one.branch:
                branches.setdefault(one.steps, []).append(one)
        seen: set[tuple[str, str]] = set()
        for one in details:
            forms = branches.pop(one.steps, []) if one.branch else [one]
            if not forms or (one.branch and one.steps in inside):
                continue
            fault = self._fault(forms)
            if (fault.at, fault.message) not in seen:
                seen.add((fault.at, fault.message))
                yield fault

    def _detail(self, error: Mapping[str, Any]) -> _Detail:
        steps: list[Step] = []
        branch = False
        here: Node = self.node
        for number, step in enumerate(error["loc"], start=1):
            inner = here.child(step)
            if inner is not None:
                steps.append(step)
                here = inner
            elif number == len(error["loc"]) and error["type"] == "missing":
                steps.append(step)
            else:
                # Pydantic names the forms of a union as steps, and numbers the one item of what is no list.
                branch = number == len(error["loc"]) and isinstance(step, str)
        return _Detail(error["type"], tuple(steps), branch, error["msg"], error.get("ctx", {}))

    def _fault(self, forms: list[_Detail]) -> FoedusError:
        one = forms[0]
        if one.type == "extra_forbidden":
            return self._unknown_key(one.steps)
        if one.type == "missing":
            return self._missing_key(one.steps)
        inner = one.context.get("error")
        if isinstance(inner, WrongValueError):
            return self.kind(
                inner.message, code=inner.code, at=self._locate(one.steps), want=inner.want, mend=inner.mend
            )
        found = self.node.nearest(one.steps)
        wanted = " or ".join(dict.fromkeys(_wanted(form) for form in forms))
        close = nearest(found.scalar or "", words=_words(one))
        return self.kind(
            f"{_name(one.steps)} holds {_shape(found)}, not {wanted}.",
            code="files/wrong-value",
            at=self._locate(one.steps),
            want=f"{wanted}{close}",
            mend="see `foedus schema`",
        )

    def _locate(self, steps: tuple[Step, ...]) -> str:
        return locate(self.node, steps=steps, at=self.at, under=self.under)

    def _missing_key(self, steps: tuple[Step, ...]) -> FoedusError:
        return self.kind(
            f'The key "{steps[-1]}" is missing.',
            code="files/missing-key",
            at=self._locate(steps[:-1]),
            want=f"`{steps[-1]}: …`",
            mend=f"add `{steps[-1]}`",
        )

    def _unknown_key(self, steps: tuple[Step, ...]) -> FoedusError:
        name = str(steps[-1])
        parent = self.node.nearest(steps[:-1])
        known = _keys_at(self.model, steps[:-1])
        want = f"one of {', '.join(known)}{nearest(name, words=known)}" if known else "a key that the schema names"
        return self.kind(
            f'The key "{name}" is unknown here.',
            code="files/unknown-key",
            at=place(parent.key(name) or parent, steps=(*self.under, *steps), at=self.at),
            want=want,
            mend="correct the spelling, or remove the key",
        )


def _name(steps: tuple[Step, ...]) -> str:
    if not steps:
        return "The file"
    last = steps[-1]
    if isinstance(last, str):
        return f'"{last}"'
    inside = next((step for step in reversed(steps) if isinstance(step, str)), "")
    return f'Item {last + 1} of "{inside}"'


def _shape(node: Node) -> str:
    if node.pairs is not None:
        return "a mapping"
    if node.items is not None:
        return (
            f"a list of {len(node.items):,}" if len(node.items) > FEW else "a list" if node.items else "an empty list"
        )
    return "nothing" if node.scalar is None else f'"{node.scalar}"'


def _wanted(one: _Detail) -> str:
    if one.type == "too_short":
        return f"a list of {one.context['min_length']} or more"
    if one.type == "too_long":
        items = "keys" if one.context["field_type"] == "Dictionary" else "items"
        return f"one of at most {one.context['max_length']} {items}"
    if one.type == "greater_than_equal":
        return f"{one.context['ge']} or more"
    if one.type == "less_than_equal":
        return f"{one.context['le']} or fewer"
    if one.type == "literal_error":
        return str(one.context["expected"]).replace("'", "")
    return SHAPES.get(one.type, f"as wanted ({one.message})")


def _words(one: _Detail) -> list[str]:
    words = _wanted(one).replace(" or ", ", ").split(", ") if one.type == "literal_error" else []
    return words if len(words) > 1 else []


def _keys_at(model: type[BaseModel], steps: tuple[Step, ...]) -> tuple[str, ...]:
    """Return the keys that the model at the end of `steps` has, or none where there is no model."""
    here: type[BaseModel] | None = model
    for step in steps:
        if here is not None and isinstance(step, str):
            fields = {field.alias or name: field for name, field in here.model_fields.items()}
            here = _inner_model(fields[step].annotation) if step in fields else None
    return () if here is None else tuple(field.alias or name for name, field in here.model_fields.items())


def _inner_model(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_inner_model(part) for part in getattr(annotation, "__args__", ()))
    return next((model for model in inner if model is not None), None)
