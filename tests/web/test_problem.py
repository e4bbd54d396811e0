"""One shape for everything that goes wrong."""

import pytest

from foedus.errors import DocumentError, FoedusError, PlaceError, StatementError, StoreError, UsageError
from foedus.web.problem import our_bug, problem_of, status_of, validation_faults


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (UsageError("x", code="cli/unknown-incident"), 404),
        (UsageError("x", code="cli/wrong-date"), 400),
        (StatementError("x", code="statements/unknown-document"), 422),
        (DocumentError("x", code="reader/empty-report"), 422),
        (PlaceError("x", code="places/unknown-place"), 422),
        (StoreError("x", code="store/short-id"), 400),
        (StoreError("x", code="store/wrong-span"), 422),
        (StoreError("x", code="store/busy"), 503),
        (DocumentError("x", code="reader/not-installed"), 501),
    ],
)
def test_a_fault_has_the_status_that_says_who_can_mend_it(fault: FoedusError, status: int) -> None:
    """Whoever asks, whoever keeps the store, or whoever installed it."""
    assert status == status_of(fault)


def test_a_problem_has_the_fields_of_its_fault() -> None:
    """RFC 9457, and ours beside."""
    fault = UsageError("No.", code="cli/unknown-actor", at="QAX", want="QAT", mend="write it")

    assert {
        "type": "urn:foedus:error:cli/unknown-actor",
        "title": "Not Found",
        "status": 404,
        "detail": "No.",
        "kind": "UsageError",
        "code": "cli/unknown-actor",
        "at": "QAX",
        "want": "QAT",
        "mend": "write it",
    } == problem_of(fault).as_dict()


def test_several_faults_are_told_at_once() -> None:
    """The gravest gives the status, the first the words."""
    faults = [StatementError("One.", code="a/b"), StoreError("Two.", code="store/busy")]
    found = problem_of(ExceptionGroup("two", faults))

    assert (503, "One.") == (found.status, found.as_dict()["detail"])
    assert [one.as_dict() for one in faults] == found.as_dict()["errors"]


def test_our_own_bug_tells_nothing_of_our_inside() -> None:
    """Unless whoever runs the server asked for it."""
    error = ValueError("/home/anna/secret")

    assert "secret" not in str(our_bug(error, debug=False).as_dict())
    assert "secret" in str(our_bug(error, debug=True).as_dict())


def test_what_the_framework_finds_wrong_has_our_shape() -> None:
    """With the place where it stands."""
    (fault,) = validation_faults([{"loc": ("query", "limit"), "msg": "Too large", "type": "x", "input": "9"}])

    assert ("web/wrong-request", "query › limit", "Too large.") == (fault.code, fault.at, fault.message)
    assert 1 == len(validation_faults([]))
