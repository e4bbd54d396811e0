"""Who is behind each statement, as PROV tells it."""

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from foedus.exchange import export_prov
from foedus.statements import Record
from tests.exchange.conftest import any_records, exported, shuffled
from tests.incidents.builders import a_record, a_strike, says, withdraws

QUICK = settings(
    deadline=None, max_examples=30, phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck)
)


def nodes(record: Record) -> dict[str, dict[str, object]]:
    """Return the nodes of the graph of a record, by their names."""
    graph = export_prov(exported(record))["@graph"]
    assert isinstance(graph, list)
    return {one["id"]: one for one in graph}


@given(any_records())
@QUICK
def test_every_key_is_in_the_context_and_every_reference_leads_to_a_node(record: Record) -> None:
    """Whoever reads the file alone can read all of it."""
    whole, found = export_prov(exported(record)), nodes(record)
    context = whole["@context"]
    assert isinstance(context, dict)
    refs = {key for key, one in context.items() if isinstance(one, dict) and one["@type"] == "@id"}
    held = [one[key] for one in found.values() for key in refs & set(one)]
    named = {name for one in held for name in (one if isinstance(one, list) else [one])}

    assert set() == {key for one in found.values() for key in one} - set(context)
    assert set() == named - set(found)


@given(any_records(), st.data())
@QUICK
def test_order_and_repetition_change_nothing(record: Record, order: st.DataObject) -> None:
    """Two who have the same statements have the same graph."""
    assert export_prov(exported(record)) == export_prov(exported(shuffled(record, order=order)))


def test_a_withdrawal_invalidates_a_statement() -> None:
    """It names the statement that did it, and who."""
    gone = says("by", "RUS", words="Russia did it")
    back = withdraws(gone)
    found = nodes(a_record(*a_strike(by=None), gone, back))
    statement = found[f"urn:foedus:statement:{gone.id}"]

    assert "urn:foedus:document:wire" == statement["wasQuotedFrom"]
    assert f"urn:foedus:statement:{back.id}" == found[str(statement["wasInvalidatedBy"])]["used"]
