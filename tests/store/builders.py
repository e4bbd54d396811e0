"""Records, moments and stores for the tests of the store."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from foedus.statements import Document, Record, Statement, Titled
from foedus.store import Batch, Store

Fresh = Callable[[], str]
NOON = datetime(2025, 9, 10, 12, tzinfo=UTC)
TEXT = "Israel carried out a precise strike in Doha. Qatar countered that nobody had warned it.\n"


def later(hours: float) -> datetime:
    """Return a moment some hours after noon of 10 September 2025."""
    return NOON + timedelta(hours=hours)


def record(store: Store, what: Record, *, hours: float = 0, recorder: str = "an analyst") -> Batch | None:
    """Record a batch some hours after noon."""
    return store.record_batch(what, recorder=recorder, recorded_at=later(hours))


def numbered(first: int, *, count: int = 100, about: str = "doha-2025-09-09") -> Record:
    """Return a record of so many statements, told apart by their numbers."""
    return Record(
        documents=(Document(id=f"wire-{first}", outlet="Example Wire", published_on="2025-09-10"),),
        incidents=(Titled(id=about, title="Strike in Doha"),),
        statements=tuple(
            Statement(
                about=about,
                property="killed",
                value=(str(number),),
                holder=f"wire-{first}",
                document=f"wire-{first}",
                words=f"{number} people were killed",
            )
            for number in range(first, first + count)
        ),
    )
