"""Whether a statement means something: known subject, property, holder and value."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from foedus.actors import OTHER_GROUP, OTHER_STATE, Actors
from foedus.errors import FoedusError, PlaceError, StatementError
from foedus.files import Faults, Node, Step, nearest, place
from foedus.places import Places
from foedus.statements.statement import Record, Statement
from foedus.terms import SENSES, Tree, acts, kinds, objects, parse_days, plain_word
from foedus.terms.records import (
    ACT_PROPERTIES,
    CREDITS,
    DESK,
    EXTENTS,
    HIT_PROPERTIES,
    INCIDENT_PROPERTIES,
    INTENTS,
    ORIGINS,
    OTHERS,
    SAMENESS,
    STATEMENT_PROPERTIES,
    WHENS,
)

HIT = re.compile(r"h(?P<number>\d{1,3})\.(?P<property>[a-z_]+)\Z", re.ASCII)
ID = re.compile(r"[0-9a-f]{10,64}", re.ASCII)
COUNT = re.compile(r"(?P<least>\d{1,9})(?:\.\.(?P<most>\d{1,9}))?", re.ASCII)


def property_kind(name: str) -> str | None:
    """Return what kind of value `name` takes (`act`, `actors`, `days` …), or None for an unknown property."""
    match = HIT.fullmatch(name)
    if match:
        return HIT_PROPERTIES.get(match["property"])
    return INCIDENT_PROPERTIES.get(name) or ACT_PROPERTIES.get(name) or STATEMENT_PROPERTIES.get(name)


def check_statement(
    statement: Statement, *, record: Record, actors: Actors, places: Places, node: Node, at: str
) -> list[FoedusError]:
    """Return the faults of one statement of a record, empty where it means something."""
    found = _Meaning.of(record, actors=actors, places=places).faults(statement)
    return [_placed(key, fault, node, at, ()) for key, fault in found]


def check_record(
    record: Record, *, actors: Actors, places: Places, nodes: Iterable[Node], at: str, under: tuple[Step, ...] = ()
) -> Faults:
    """Return the faults of all statements of a record, each at its node; `under` leads to the list of them."""
    meaning = _Meaning.of(record, actors=actors, places=places)
    faults = Faults(at=at, kind=StatementError)
    for number, (statement, node) in enumerate(zip(record.statements, nodes, strict=True)):
        steps = (*under, number) if under else ()
        faults.add(_placed(key, fault, node, at, steps) for key, fault in meaning.faults(statement))
        if faults.full:
            break
    return faults


Fault = tuple[str, StatementError]


def _placed(key: str, fault: StatementError, node: Node, at: str, under: tuple[Step, ...]) -> FoedusError:
    inner = node.child(key) or node
    steps = (*under, key) if under else (key,)
    return StatementError(
        fault.message, code=fault.code, at=place(inner, steps=steps, at=at), want=fault.want, mend=fault.mend
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Meaning:
    """What the statements of one record can be about, and in whose words."""

    incidents: dict[str, None]
    acts: dict[str, None]
    documents: dict[str, None]
    holders: dict[str, None]
    actors: Actors
    places: Places

    @classmethod
    def of(cls, record: Record, *, actors: Actors, places: Places) -> "_Meaning":
        return cls(
            incidents=dict.fromkeys(one.id for one in record.incidents),
            acts=dict.fromkeys(one.id for one in record.acts),
            documents=dict.fromkeys(one.id for one in record.documents),
            holders=dict.fromkeys(one.id for one in record.holders),
            actors=actors,
            places=places,
        )

    def faults(self, statement: Statement) -> Iterator[Fault]:
        """Yield what is wrong with a statement, and under which key it stands."""
        yield from self._subject(statement)
        yield from self._property(statement)
        yield from self._holder(statement)
        yield from self._document(statement)
        yield from _withdrawal(statement)
        yield from _credit(statement)
        yield from self._sameness(statement)
        yield from _values(statement, self.actors, self.places)
        yield from _span(statement)

    def _subject(self, statement: Statement) -> Iterator[Fault]:
        if statement.property in STATEMENT_PROPERTIES:
            return
        if statement.about not in self.incidents and statement.about not in self.acts:
            known = [*self.incidents, *self.acts]
            yield (
                "about",
                StatementError(
                    f'"{statement.about}" is no incident or act of this file.',
                    code="statements/unknown-incident",
                    want=_one_of_these(statement.about, known, "the ids under `incidents:` and `acts:`"),
                    mend=f"add `- {{id: {statement.about}, title: …}}` under `incidents:`, or correct the id",
                ),
            )

    def _property(self, statement: Statement) -> Iterator[Fault]:
        is_act = statement.about in self.acts
        match = None if is_act else HIT.fullmatch(statement.property)
        name = match["property"] if match else statement.property
        known = tuple(ACT_PROPERTIES if is_act else HIT_PROPERTIES if match else INCIDENT_PROPERTIES)
        if name not in known and statement.property not in STATEMENT_PROPERTIES:
            yield (
                "property",
                StatementError(
                    f'"{statement.property}" is no property of {"an act" if is_act else "an incident"}.',
                    code="statements/unknown-property",
                    want=f"one of {', '.join(known)}{nearest(name, words=known)}",
                    mend="correct the property; hits are written h1.object, h1.of, h2.object …",
                ),
            )

    def _holder(self, statement: Statement) -> Iterator[Fault]:
        name = statement.holder
        if name != DESK and name not in self.documents and name not in self.holders and self.actors.get(name) is None:
            close = self.actors.nearest(name)
            yield (
                "holder",
                StatementError(
                    f'"{name}" is no actor, document or holder.',
                    code="statements/unknown-holder",
                    want="a state by its ISO code, an organisation or group by its id, or a document of this file"
                    + (f"; nearest: {close}" if close else ""),
                    mend="correct the id, or add it under `holders:` with `speaks_for:`",
                ),
            )

    def _sameness(self, statement: Statement) -> Iterator[Fault]:
        """Yield what makes no sense in a statement that two are one, or two; either may stand in another file."""
        if statement.property not in SAMENESS:
            return
        yield from _compared(statement)
        own, other = (self.acts, self.incidents) if statement.about in self.acts else (self.incidents, self.acts)
        for name in statement.value if statement.about in own else ():
            if name in other and name not in own:
                yield (
                    "value",
                    StatementError(
                        f'Of "{statement.about}" and "{name}" one is an incident and the other an act.',
                        code="statements/other-kind",
                        want="two incidents, or two acts",
                        mend="correct the id",
                    ),
                )

    def _document(self, statement: Statement) -> Iterator[Fault]:
        if statement.document and statement.document not in self.documents:
            yield (
                "document",
                StatementError(
                    f'"{statement.document}" is no document of this file.',
                    code="statements/unknown-document",
                    want=_one_of_these(statement.document, list(self.documents), "the ids under `documents:`"),
                    mend=f"add `- {{id: {statement.document}, outlet: …, published_on: …}}` under `documents:`",
                ),
            )


def _compared(statement: Statement) -> Iterator[Fault]:
    """Yield what is wrong with how a statement compares two, whatever they are."""
    if statement.about in statement.value:
        yield (
            "value",
            StatementError(
                f'"{statement.about}" is compared with itself.',
                code="statements/same-as-itself",
                want="the id of another",
                mend="correct one of the two ids, or leave the statement out",
            ),
        )
    if len(set(statement.value)) > 1 and statement.stance == "affirms":
        yield (
            "value",
            StatementError(
                f'"{statement.about}" is compared with one of several, which leaves open with which.',
                code="statements/several-same",
                want="one id",
                mend="write a statement for each",
            ),
        )
    if statement.holder == DESK and not statement.reason.strip():
        yield (
            "reason",
            StatementError(
                "The desk that keeps the record gives no reason.",
                code="statements/no-reason",
                want="`reason:` with why the two are one, or two",
                mend="add for example `reason: both reports tell of the night of 9 September`",
            ),
        )


def _one_of_these(word: str, known: list[str], otherwise: str) -> str:
    return f"one of {', '.join(known) or otherwise}{nearest(word, words=known)}"


def _withdrawal(statement: Statement) -> Iterator[Fault]:
    """Yield what a withdrawal lacks: which statement it takes back, and why."""
    if statement.property != "withdrawn":
        return
    if not ID.fullmatch(statement.about):
        yield (
            "about",
            StatementError(
                f'"{statement.about}" is no id of a statement.',
                code="statements/unknown-statement",
                want="the id of the statement that is taken back, its first ten digits at least",
                mend="copy it from `foedus assess FILE --format json`",
            ),
        )
    if statement.value != ("yes",):
        yield (
            "value",
            StatementError(
                f'"{" or ".join(statement.value)}" is no value of `withdrawn`.',
                code="statements/unknown-value",
                want="yes",
                mend="write `value: yes`, or leave the withdrawal out",
            ),
        )
    if not statement.reason.strip():
        yield (
            "reason",
            StatementError(
                "The withdrawal gives no reason.",
                code="statements/no-reason",
                want="`reason:` with why the claim is taken back",
                mend="add for example `reason: the correspondent had mixed up two towns`",
            ),
        )


def _credit(statement: Statement) -> Iterator[Fault]:
    """Yield the fault of a credit, or of its refusal, that gives no reason."""
    if statement.property in CREDITS and not statement.reason.strip():
        yield (
            "reason",
            StatementError(
                f"`{statement.property}` gives no reason.",
                code="statements/no-reason",
                want="`reason:` with why the act counts to that duty, or does not",
                mend="add for example `reason: the minister told parliament that it was sent under the treaty`",
            ),
        )


def _span(statement: Statement) -> Iterator[Fault]:
    if statement.start is not None and statement.end is not None and statement.end <= statement.start:
        yield (
            "end",
            StatementError(
                f"The span ends at {statement.end}, before or where it begins.",
                code="statements/empty-span",
                want="offsets with start < end",
                mend="count characters from 0, the end not included",
            ),
        )


def _values(statement: Statement, actors: Actors, places: Places) -> Iterator[Fault]:
    kind = property_kind(statement.property)
    if statement.property == "extent":
        yield from (("value", fault) for one in statement.value if (fault := _one_of(one, EXTENTS)) is not None)
    checks: dict[str, Callable[[str], StatementError | None]] = {
        "act": lambda value: None if plain_word(value) in SENSES else _in_tree(value, acts()),
        "object": lambda value: _in_tree(value, objects()),
        "kind": lambda value: _in_tree(value, kinds()),
        "actors": lambda value: _actor(value, actors),
        "days": _days,
        "place": lambda value: _known_place(value, places),
        "origin": lambda value: _one_of(value, ORIGINS),
        "intent": lambda value: _one_of(value, INTENTS),
        "when": lambda value: _one_of(value, WHENS),
        "count": _count,
    }
    check = checks.get(kind or "")
    for value in statement.value:
        fault = check(value) if check else None
        if fault is not None:
            yield "value", fault


def _in_tree(value: str, tree: Tree) -> StatementError | None:
    if tree.has(value):
        return None
    close = tree.nearest(value)
    return StatementError(
        f'"{value}" is no word of the {tree.name}.',
        code="statements/unknown-value",
        want=f"a word of the vocabulary (`foedus list {tree.name.split()[0]}`)"
        + (f"; nearest: {close}" if close else ""),
        mend=f"write `{close}`" if close else "choose the nearest wider word, for example `attack` or `anything`",
    )


def _actor(value: str, actors: Actors) -> StatementError | None:
    if value in (OTHERS, OTHER_STATE, OTHER_GROUP) or actors.get(value) is not None:
        return None
    close = actors.nearest(value)
    return StatementError(
        f'"{value}" is no actor that the register knows.',
        code="statements/unknown-actor",
        want="a state by its ISO 3166-1 alpha-3 code, an organisation or a group by its id"
        + (f"; nearest: {close}" if close else ""),
        mend=f"write `{close}`" if close else "see `foedus list actors`",
    )


def _days(value: str) -> StatementError | None:
    try:
        parse_days(value)
    except ValueError as error:
        return StatementError(
            f"{error}.",
            code="statements/wrong-date",
            want="a date as 2025-09-09, 2025-09, 2025 or 2025-09-01..2025-09-30",
            mend="write year, month and day in this order",
        )
    return None


def _known_place(value: str, places: Places) -> StatementError | None:
    try:
        found = places.find(value)
    except PlaceError as error:
        return StatementError(error.message, code=error.code, want=error.want, mend=error.mend)
    if found is not None:
        return None
    close = places.nearest(value)
    return StatementError(
        f'"{value}" is no place that the register knows.',
        code="places/unknown-place",
        want="a named place, a unit or a state" + (f"; nearest: {close}" if close else ""),
        mend=f"write `{close}`" if close else "name the state or the sea in which it lies",
    )


def _one_of(value: str, known: tuple[str, ...]) -> StatementError | None:
    if plain_word(value) in known:
        return None
    return StatementError(
        f'"{value}" is none of the values here.',
        code="statements/unknown-value",
        want=f"one of {', '.join(known)}{nearest(value, words=known)}",
        mend="write one of them",
    )


def _count(value: str) -> StatementError | None:
    match = COUNT.fullmatch(value)
    if match and int(match["least"]) <= int(match["most"] or match["least"]):
        return None
    return StatementError(
        f'"{value}" is no count.',
        code="statements/wrong-count",
        want="a whole number, or an interval as 6..19",
        mend="write digits",
    )
