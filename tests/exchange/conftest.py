"""Records on their way out, and answers about them."""

from datetime import date

from hypothesis import strategies as st

from foedus import assess, load_library
from foedus.exchange import Answered, Exported, exported_record
from foedus.statements import Record
from tests.findings.strategies import histories
from tests.incidents.builders import a_record, withdraws
from tests.strategies import records


def exported(record: Record, *, as_of: date | None = None) -> Exported:
    """Return a record as it is exported."""
    library = load_library()
    return exported_record(record, actors=library.actors, places=library.places, as_of=as_of)


def answered(record: Record) -> Answered:
    """Return a record with the answer about it."""
    told = exported(record)
    return Answered(exported=told, assessment=assess(told.record))


@st.composite
def told_records(draw: st.DrawFn) -> Record:
    """Draw what everybody says of a strike, some of it withdrawn by its holder or by the desk."""
    said = draw(histories())
    gone = draw(st.lists(st.sampled_from(said), max_size=2))
    back = [withdraws(one, holder=draw(st.sampled_from([one.holder, "desk", "daily"]))) for one in gone]
    return a_record(*said, *back)


def any_records() -> st.SearchStrategy[Record]:
    """Return a record of any shape."""
    return records() | told_records()


def shuffled(record: Record, *, order: st.DataObject) -> Record:
    """Return the record in another order, with something said twice."""
    mixed = {
        name: tuple(order.draw(st.permutations((*listed, *listed[:1]))))
        for name in ("documents", "holders", "incidents", "acts", "statements")
        for listed in [getattr(record, name)]
    }
    return Record(**mixed)
