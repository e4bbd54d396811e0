"""Whether documents, holders, incidents and acts are declared once, and holders speak for somebody there is."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from foedus.actors import Actors
from foedus.errors import FoedusError, StatementError
from foedus.files import Faults, Node, Step, locate
from foedus.statements.statement import Document, Holder, Record, Titled
from foedus.terms.records import DESK

Declared = TypeVar("Declared", Document, Holder, Titled)
LISTS = ("documents", "holders", "incidents", "acts")


def check_declared(record: Record, *, actors: Actors, node: Node, at: str) -> Faults:
    """Return the faults in what a file declares, each at its place."""
    faults = Faults(at=at, kind=StatementError)
    for name in LISTS:
        faults.add(_twice(name, getattr(record, name), node, at))
    faults.add(_two_kinds(record, node, at))
    faults.add(_holders(record, actors, node, at))
    return faults


def check_joined(record: Record) -> None:
    """Refuse a record in which one id stands for two documents or two holders, since a statement could mean either.

    Raises:
        ExceptionGroup: Of `StatementError`, one for each such id.
    """
    listed = {"documents": _repeated(record.documents), "holders": _repeated(record.holders)}
    faults = [declared_twice(name, among=kind, at="") for kind, names in listed.items() for name in names]
    if faults:
        raise ExceptionGroup(f"what was given has {len(faults)} fault(s)", faults)


def _repeated(items: Iterable[Document | Holder]) -> Iterator[str]:
    seen: set[str] = set()
    for one in items:
        if one.id in seen:
            yield one.id
        seen.add(one.id)


def _twice(name: str, items: tuple[Declared, ...], node: Node, at: str) -> Iterator[FoedusError]:
    """Yield a fault for each item whose id stands above it with other contents."""
    seen: dict[str, Declared] = {}
    for number, one in enumerate(items):
        if seen.setdefault(one.id, one) != one:
            yield declared_twice(one.id, among=name, at=_where(node, at, name, number))


def declared_twice(name: str, *, among: str, at: str) -> StatementError:
    """Return the fault of an id that stands for two things."""
    return StatementError(
        f'"{name}" is declared twice among the {among}, with different contents.',
        code="statements/declared-twice",
        at=at,
        want="each id once, or the same contents under it",
        mend="give one of the two an id of its own, or make them agree",
    )


def _two_kinds(record: Record, node: Node, at: str) -> Iterator[FoedusError]:
    incidents = {one.id for one in record.incidents}
    for number, one in enumerate(record.acts):
        if one.id in incidents:
            yield StatementError(
                f'"{one.id}" is declared as an incident and as an act.',
                code="statements/declared-twice",
                at=_where(node, at, "acts", number),
                want="an id for each",
                mend="give the act an id of its own",
            )


def _holders(record: Record, actors: Actors, node: Node, at: str) -> Iterator[FoedusError]:
    for number, one in enumerate(record.holders):
        if one.id == DESK or (actors.get(one.id) is not None and one.speaks_for not in ("", one.id)):
            yield StatementError(
                f'"{one.id}" is no id for a holder: it means '
                + ("whoever keeps the record." if one.id == DESK else "that actor, who speaks for itself."),
                code="statements/reserved-holder",
                at=_where(node, at, "holders", number),
                want="an id that no actor has",
                mend="give the holder an id of its own, for example the person's name",
            )
        elif one.speaks_for and actors.get(one.speaks_for) is None:
            yield _nobody(one, actors, _where(node, at, "holders", number, "speaks_for"))
    for number, document in enumerate(record.documents):
        if document.id == DESK:
            yield StatementError(
                f'"{DESK}" is no id for a document: it means whoever keeps the record.',
                code="statements/reserved-holder",
                at=_where(node, at, "documents", number),
                want="another id",
                mend="name the document after its outlet and day",
            )


def _nobody(one: Holder, actors: Actors, at: str) -> StatementError:
    close = actors.nearest(one.speaks_for)
    return StatementError(
        f'"{one.id}" speaks for "{one.speaks_for}", which is no actor that the register knows.',
        code="statements/unknown-actor",
        at=at,
        want="a state by its ISO 3166-1 alpha-3 code, an organisation or a group by its id"
        + (f"; nearest: {close}" if close else ""),
        mend=f"write `speaks_for: {close}`" if close else "see `foedus list actors`",
    )


def _where(node: Node, at: str, *steps: Step) -> str:
    return locate(node, steps=steps, at=at)
