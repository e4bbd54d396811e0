"""Records, moments and stores for the tests of the store."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from foedus.statements import Document, Holder, Record, Statement, Titled, Unread
from foedus.store import Batch, Store
from tests.builders import a_record, a_statement

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


def fill(store: Store) -> None:
    """Record three batches that between them have something in every column of every table."""
    store.record_batch(
        a_record(
            documents=(
                Document(
                    id="wire",
                    outlet="Example Wire",
                    title="Strike in Doha",
                    published_on="2025-09-10",
                    url="https://example.org/doha",
                    origin="Example Agency",
                    source_kind="news agency",
                    reliability="B",
                    credibility="3",
                ),
            ),
            holders=(Holder(id="ansari", title="Majed al-Ansari", speaks_for="QAT"),),
            statements=(
                a_statement(words="precise strike", start=21, end=35),
                a_statement(about="notice", property="of", value=("doha-2025-09-09",)),
            ),
            unread=(Unread(document="wire", words="nobody had warned it", reason="no verb"),),
            named_instruments=("gcc-2000",),
        ),
        recorder="an analyst",
        recorded_at=NOON,
        texts={"wire": TEXT},
        note="from the wire",
    )
    record(store, numbered(0, count=5), hours=1)
    store.put_receipt('{"policy":"accepted"}', recorded_at=later(2), recorder="an analyst")
