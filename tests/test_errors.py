"""One shape for every fault."""

import pickle
from typing import cast

import pytest

from foedus import errors
from foedus.errors import MAX_FIELD, FoedusError, RegisterError, StatementError, UsageError, flatten

KINDS = [
    "DocumentError",
    "EngineError",
    "FeedError",
    "PlaceError",
    "RegisterError",
    "StatementError",
    "StoreError",
    "UsageError",
]


def a_fault(code: str = "register/unknown-duty") -> RegisterError:
    """Return the fault of the style guide."""
    return RegisterError(
        '"assistt" is no duty.',
        code=code,
        at="register/instruments/nato-1949.yaml:41:13 (provisions › 5 › duty)",
        want="one of assist, consult, neutrality, non-aggression; nearest: assist",
        mend="write `duty: assist`, or add the duty to foedus/terms/duty.py and run `make schema`",
    )


def test_a_fault_says_what_where_what_was_wanted_and_how_to_mend_it() -> None:
    """Whoever reads a fault can mend the file without reading anything else."""
    expected = """\
RegisterError [register/unknown-duty]: "assistt" is no duty.
  at    register/instruments/nato-1949.yaml:41:13 (provisions › 5 › duty)
  want  one of assist, consult, neutrality, non-aggression; nearest: assist
  mend  write `duty: assist`, or add the duty to foedus/terms/duty.py and run `make schema`"""

    assert expected == str(a_fault())


def test_a_field_with_nothing_to_say_takes_no_line() -> None:
    """A fault without a place does not point to one."""
    fault = StatementError("Nothing is stated.", code="statements/none", mend="state something")

    assert "StatementError [statements/none]: Nothing is stated.\n  mend  state something" == str(fault)


def test_programs_are_told_the_same_as_people() -> None:
    """The six fields go by the same names in JSON, on the command line and over HTTP."""
    expected = {
        "kind": "StatementError",
        "code": "statements/none",
        "message": "Nothing is stated.",
        "at": "",
        "want": "a statement",
        "mend": "",
    }

    assert expected == StatementError("Nothing is stated.", code="statements/none", want="a statement").as_dict()


def test_a_hostile_file_cannot_make_a_fault_too_long_to_read() -> None:
    """A line of ten megabytes is quoted by its two ends."""
    fault = FoedusError("a" * 5_000_000 + "b" * 5_000_000, code="files/any", at="c" * 10_000_000)
    half = MAX_FIELD // 2

    assert f"{'a' * half} … (9,998,000 characters left out) … {'b' * half}" == fault.message
    assert fault.message == fault.args[0]
    assert len(str(fault)) < 3 * MAX_FIELD


def test_a_fault_of_ordinary_length_is_told_whole() -> None:
    """A long list of what was wanted is still a list that people read."""
    assert "w" * MAX_FIELD == FoedusError("Wrong.", code="files/any", want="w" * MAX_FIELD).want


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_fault_is_a_fault(kind: str) -> None:
    """Whoever catches FoedusError catches all that Foedus raises."""
    assert issubclass(getattr(errors, kind), FoedusError)


def test_the_tree_is_drawn_as_it_is() -> None:
    """The drawing at the top of the module names each kind of fault, and no other."""
    drawn = [line.split()[1] for line in (errors.__doc__ or "").splitlines() if line.startswith(("├", "└"))]

    assert KINDS == sorted(drawn)
    assert KINDS == sorted(kind.__name__ for kind in FoedusError.__subclasses__() if kind.__module__ == errors.__name__)


def test_faults_are_taken_out_of_groups_in_order() -> None:
    """A group within a group hides nothing."""
    one, two, three = (a_fault(f"register/{number}") for number in ("one", "two", "three"))
    group = ExceptionGroup("the register", [one, ExceptionGroup("a file", [two]), three])

    assert (one, two, three) == flatten(cast("ExceptionGroup[FoedusError]", group))
    assert (one,) == flatten(one)


def test_a_fault_travels_to_another_process() -> None:
    """Alone or in a group, with all that it says."""
    fault = UsageError("Nobody is called so.", code="cli/unknown-actor", at="x", want="y", mend="z")
    again = pickle.loads(pickle.dumps(ExceptionGroup("two", [fault, fault])))  # noqa: S301 - our own

    assert [fault.as_dict()] * 2 == [one.as_dict() for one in flatten(again)]
