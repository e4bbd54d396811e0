"""A record as others read it: valid STIX 2.1, the same each time."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from foedus.exchange import export_stix
from foedus.statements import Record
from tests.exchange.conftest import any_records, exported, shuffled
from tests.incidents.builders import a_record, a_strike, denies, says, withdraws

stix2 = pytest.importorskip("stix2")
QUICK = settings(
    deadline=None, max_examples=30, phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck)
)


def objects(record: Record, *, kind: str = "") -> list[dict[str, object]]:
    """Return the objects of a kind in the bundle of a record."""
    found = export_stix(exported(record)).get("objects", [])
    assert isinstance(found, list)
    return [one for one in found if not kind or one["type"] == kind]


@given(any_records())
@QUICK
def test_every_record_is_valid_and_refers_to_what_is_there(record: Record) -> None:
    """The validator of OASIS takes the bundle, and no reference leads out of it."""
    stix2.parse(export_stix(exported(record)), allow_custom=False, version="2.1")
    made = objects(record)
    known = {one["id"] for one in made}
    named = {
        ref
        for one in made
        for key, value in one.items()
        if key.endswith(("_ref", "_refs"))
        for ref in (value if isinstance(value, list) else [value])
    }

    assert set() == named - known
    assert [] == [one for one in made if "confidence" in one or str(one["created"]) > str(one["modified"])]


@given(any_records(), st.data())
@QUICK
def test_order_and_repetition_change_nothing(record: Record, order: st.DataObject) -> None:
    """Two who have the same statements have the same bundle."""
    assert export_stix(exported(record)) == export_stix(exported(shuffled(record, order=order)))


def test_a_denial_disagrees_and_asserts_no_relationship() -> None:
    """Who denies an attack has an opinion about the claim that others make."""
    record = a_record(says("by", "RUS"), denies("by", "RUS", holder="RUS"))
    opinions = objects(record, kind="opinion")

    assert ["agree", "disagree"] == sorted(str(one["opinion"]) for one in opinions)
    assert 1 == len({str(one["object_refs"]) for one in opinions})
    assert ["attributed-to"] == [one["relationship_type"] for one in objects(record, kind="relationship")]


def test_a_withdrawn_statement_is_revoked() -> None:
    """What was taken back stays in the bundle, and says so."""
    gone = says("by", "RUS")
    record = a_record(*a_strike(by=None), gone, withdraws(gone))

    assert 2 == len([one for one in objects(record) if one.get("revoked")])
