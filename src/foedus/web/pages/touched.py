"""Which incidents come out otherwise by what new batches say: those that are told of, or every one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from foedus.errors import StoreError
from foedus.statements import Statement
from foedus.store import Store, says_anew
from foedus.terms.records import SAMENESS

WITHDRAWN, OF = "withdrawn", "of"


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """The incidents that may come out otherwise; `everything`: any of them may."""

    names: frozenset[str] = frozenset()
    everything: bool = False


class _AnyError(Exception):
    """It may be any incident."""


def touched_by(store: Store, *, since: int, known: Iterable[str]) -> Touched:
    """Return the incidents that the batches after number `since` touch; `known` are all that there are.

    Raises:
        StoreError: The store cannot be read.
    """
    found = _Touching(store, frozenset(known))
    try:
        for batch in store.batches(since=since):
            found.begun = found.begun or batch.recorded_at
            if says_anew(store, batch=batch.number):
                return Touched(everything=True)
            record = store.batch_record(batch.number)
            found.names |= {one.id for one in record.incidents}
            for one in record.statements:
                found.names |= set(found.told_by(one))
    except _AnyError:
        return Touched(everything=True)
    return Touched(names=frozenset(found.names))


@dataclass(slots=True)
class _Touching:
    """What is found while batches are read; `begun` is the moment of the first of them."""

    store: Store
    known: frozenset[str]
    begun: str = ""
    names: set[str] = field(default_factory=set)
    acts: dict[str, frozenset[str]] = field(default_factory=dict)

    def told_by(self, one: Statement) -> Iterator[str]:
        """Yield the incidents that a statement is about, through the act or the statement that it speaks of.

        Raises:
            StoreError: The store cannot be read.
        """
        if one.property == WITHDRAWN:
            yield from self._withdrawn(one)
        elif one.about in self.known:
            yield one.about
            if one.property in SAMENESS:
                yield from one.value
        elif one.property in SAMENESS:
            # Acts that are said to be one may belong to other incidents than each of them did.
            raise _AnyError
        else:
            yield from self._of_act(one.about)

    def _withdrawn(self, one: Statement) -> Iterator[str]:
        try:
            gone = self.store.statement(one.about)
        except StoreError as error:
            raise _AnyError from error
        # An act whose incident is taken back may belong to all.
        if gone is None or gone.property in (WITHDRAWN, OF):
            raise _AnyError
        yield from self.told_by(gone)

    def _of_act(self, act: str) -> frozenset[str]:
        """Return the incidents of which an act is said to be part; where it is told of none, it belongs to all."""
        if act not in self.acts:
            told = [one for one in self.store.read_record(about=(act,)).statements if one.about == act]
            before = [one for one in told if one.recorded_at < self.begun]
            self.acts[act] = frozenset(value for one in told if one.property == OF for value in one.value)
            if not self.acts[act] or (before and not any(one.property == OF for one in before)):
                raise _AnyError
        return self.acts[act]
