"""Where pages stand."""

from foedus.web.pages import address


def test_what_strangers_name_stays_one_step_of_a_path() -> None:
    """A name with a slash, dots or a question mark leads nowhere else."""
    assert "/reports/..%2F..%2Fetc%3Fx%3D1%23y" == address.report("../../etc?x=1#y")
    assert "/incidents/%2E%2E" == address.incident("..")


def test_a_link_keeps_what_was_asked_and_nothing_empty() -> None:
    """The whole question lives in the address."""
    trail = address.Trail(incident="doha", query={"on": "2026-01-01", "policy": ""})

    assert "/incidents/doha/why/nato-1949/5?on=2026-01-01&for=USA" == trail.why("nato-1949#5", beneficiary="USA")
    assert "/what-if/why/nato-1949/5?strict=yes" == address.Trail().why("nato-1949#5", strict="yes")
    assert "/compare?clause=a%231&clause=b%232" == address.compare(["a#1", "b#2"])


def test_a_clause_and_a_statement_have_a_place_on_their_page() -> None:
    """Whoever asks why is led to the words themselves."""
    assert "/instruments/nato-1949#clause-5" == address.instrument("nato-1949#5")
    assert "/reports/wire#s-0123456789" == address.report("wire", statement="0123456789")
    assert "/explore.csv?actor=QAT" == address.explore({"actor": "QAT"}, form="csv")
