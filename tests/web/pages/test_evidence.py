"""Statements as evidence."""

from foedus.assess import load_library
from foedus.statements import Record, Statement
from foedus.web.pages.evidence import property_words, witness_of
from tests.web.pages.answers import told_by_two


def test_evidence_says_who_denies_what_in_which_words() -> None:
    """And leads to them."""
    record = told_by_two()
    witness = witness_of(record, actors=load_library().actors)
    denial = next(one for one in record.statements if one.stance == "denies")
    found = witness.one(denial)

    assert ("Iran", True, "residential building") == (found.holder, found.denies, found.value)
    assert f"/reports/wire#s-{denial.short_id}" == found.href
    assert found is witness.of((denial.id, denial.id, "nothing"))[0]


def test_what_is_supposed_is_nowhere_to_be_read() -> None:
    """There is no report behind it."""
    one = Statement(about="x", property="by", value=("IRN",), holder="supposition", document="supposition")

    assert "" == witness_of(Record(statements=(one,)), actors=load_library().actors).one(one).href


def test_properties_are_read_as_words() -> None:
    """A hit has its number."""
    assert ("object (hit 2)", "happened on") == (property_words("h2.object"), property_words("happened_on"))
