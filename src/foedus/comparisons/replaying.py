"""An answer given again from its receipt: is it the same today and, if not, through which statement or clause?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from foedus.comparisons.asker import Asker, Outcomes, Pair, pair_up
from foedus.comparisons.cause import Cause, Change, Search
from foedus.comparisons.knowledgediff import differs
from foedus.findings import Finder
from foedus.incidents import known_by, taken_back, with_statements
from foedus.instruments import Register, instrument_digest
from foedus.obligations import Fingerprint, Key, WrittenReceipt
from foedus.statements import Record, Statement

Law = Literal["same", "changed", "gone", "new"]
Through = Literal["statement", "clause", "lost statement", "software"]
NO_CAUSE = Cause()


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A finding that does not come out today as the receipt has it, and why.

    `law` says what became of its instrument since; `by_statements` whether statements turn it, through `cause`;
    `by_law` whether it differs though the statements are those of the receipt. `restored`: with the instrument as it
    was it comes out as the receipt has it; None where the old text was not given.
    """

    before: Fingerprint | None
    after: Fingerprint | None
    law: Law
    by_statements: bool
    by_law: bool
    cause: Cause = NO_CAUSE
    restored: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What became of the statements of a receipt: in the record no more, not known by then any more, or changed."""

    missing: tuple[str, ...]
    later: tuple[Statement, ...]
    changes: tuple[Change, ...]

    @property
    def lost(self) -> bool:
        """Whether a statement of the receipt cannot be had again."""
        return bool(self.missing or self.later)


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """An answer of today beside its receipt; `instruments` are those of the receipt that are no more what they were."""

    receipt: WrittenReceipt
    evidence: Evidence
    instruments: Mapping[str, Law]
    differences: tuple[Difference, ...]
    same: int

    @property
    def agrees(self) -> bool:
        """Whether the answer is the same, and rests on statements that are all still there."""
        return not self.differences and not self.evidence.lost

    def through(self, one: Difference) -> tuple[Through, ...]:
        """Return what a difference comes through, as far as it can be told."""
        found: list[Through] = ["statement"] if one.by_statements else []
        if one.by_law and one.law != "same":
            found.append("clause")
        if one.by_law and self.evidence.lost and not one.restored:
            found.append("lost statement")
        return tuple(found) or ("software",)


def replay_receipt(receipt: WrittenReceipt, *, record: Record, finder: Finder, old: Register | None = None) -> Replay:
    """Return what a record and a register of today make of the question in a receipt.

    `old` holds instruments as they were then, to be tried where they are those of the receipt.

    Raises:
        PlaceError: A place in the record is unknown.
    """
    asker = Asker(
        finder=finder,
        policy=receipt.parsed_policy,
        question=receipt.question.asked(),
        incidents=tuple(receipt.incidents),
    )
    evidence = _evidence(receipt, record, asker)
    today = asker.ask(known_by(record, as_of=asker.question.as_of))
    pairs = pair_up(receipt.fingerprints(), after=today.values())
    changed = tuple(one for one in pairs if differs(one))
    again = _Again(receipt=receipt, record=record, asker=asker, evidence=evidence, old=old)
    return Replay(
        receipt=receipt,
        evidence=evidence,
        instruments={name: law for name in receipt.instruments if (law := again.law(name)) != "same"},
        differences=tuple(again.differences(changed)),
        same=len(pairs) - len(changed),
    )


def _evidence(receipt: WrittenReceipt, record: Record, asker: Asker) -> Evidence:
    """Return what of the receipt's statements is gone or withdrawn, and what else was known by then."""
    as_of = asker.question.as_of
    then = set(receipt.statement_ids)
    on_record = {one.id: one for one in record.statements}
    known = {one.id: one for one in known_by(record, as_of=as_of).statements}
    withdrawn = {one.statement.id: one.by for one in taken_back(record, as_of=as_of)}
    gone = [one for name, one in on_record.items() if name in then and name not in known]
    added = asker.heard((one for name, one in known.items() if name not in then), among=record)
    changes = [Change(what="new", statement=one) for one in added]
    changes += [Change(what="withdrawn", statement=one, by=withdrawn[one.id]) for one in gone if one.id in withdrawn]
    return Evidence(
        missing=tuple(sorted(then - set(on_record))),
        later=tuple(one for one in gone if one.id not in withdrawn),
        changes=tuple(sorted(changes, key=lambda one: (one.what, one.statement.id))),
    )


@dataclass(slots=True, kw_only=True)
class _Again:
    """The question of a receipt, asked of its own statements as far as they are still there."""

    receipt: WrittenReceipt
    record: Record
    asker: Asker
    evidence: Evidence
    old: Register | None

    def law(self, name: str) -> Law:
        """Return what became of an instrument since the receipt was written."""
        now = self.asker.finder.register.get(name)
        if name not in self.receipt.instruments:
            return "new"
        if now is None:
            return "gone"
        return "same" if instrument_digest(now) == self.receipt.instruments[name] else "changed"

    def differences(self, changed: tuple[Pair, ...]) -> Iterator[Difference]:
        """Yield each finding that differs, with the statements or the clause through which it does."""
        if not changed:
            return
        few = self.asker.about({one.instrument for pair in changed for one in pair if one is not None})
        base = self._base()
        search = Search(asker=few, record=self.record, base=base, changes=self.evidence.changes)
        then = search.outcomes(frozenset())
        with_old = self._with_old(base, changed)
        for pair in changed:
            halfway = _like(pair, then)
            turned = halfway != pair[1]
            yield Difference(
                before=pair[0],
                after=pair[1],
                law=self.law(_instrument(pair)),
                by_statements=turned,
                by_law=halfway != pair[0],
                cause=search.cause((halfway, pair[1])) if turned else NO_CAUSE,
                restored=None if with_old is None else _like(pair, with_old) == pair[0],
            )

    def _base(self) -> tuple[Statement, ...]:
        """Return the statements of the receipt that the record still has."""
        then = set(self.receipt.statement_ids)
        kept = with_statements(self.record, statements=(one for one in self.record.statements if one.id in then))
        return kept.statements

    def _with_old(self, base: tuple[Statement, ...], changed: Iterable[Pair]) -> Outcomes | None:
        """Return what comes out under the instruments as they were; None where none of them was given."""
        names = {_instrument(pair) for pair in changed}
        given = [one for one in (self.old.instruments if self.old else ()) if one.id in names]
        right = [one for one in given if instrument_digest(one) == self.receipt.instruments.get(one.id)]
        if not right:
            return None
        finder = self.asker.finder
        register = finder.register.with_instruments(right, digest="")
        asker = Asker(
            finder=Finder(register, finder.actors, finder.places),
            policy=self.asker.policy,
            question=self.asker.question,
            incidents=self.asker.incidents,
        )
        return asker.about(names).ask_of(base, among=self.record)


def _instrument(pair: Pair) -> str:
    return next(one.instrument for one in pair if one is not None)


def _like(pair: Pair, outcomes: Outcomes) -> Fingerprint | None:
    """Return the finding of the pair as it comes out here: under either of its keys, or alone under its clause."""
    keys: list[Key] = [one.key for one in pair if one is not None]
    found = next((outcomes[key] for key in keys if key in outcomes), None)
    if found is not None:
        return found
    alike = [one for key, one in outcomes.items() if key[:3] == keys[0][:3]]
    return alike[0] if len(alike) == 1 else None
