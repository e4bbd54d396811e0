"""The faults of one file."""

from collections.abc import Iterator

from foedus.errors import FoedusError, RegisterError
from foedus.files import MAX_FAULTS, Faults
from tests.builders import told


def fault(number: int) -> RegisterError:
    """Return a fault that can be told from others."""
    return RegisterError(f"Fault {number}.", code="files/any")


def raised(faults: Faults) -> None:
    """Raise the faults as a reader does."""
    raise faults.group()


def test_every_fault_of_a_file_is_told_at_once() -> None:
    """Whoever mends a file mends all of it in one go."""
    faults = Faults(at="law.yaml", kind=RegisterError)
    faults.add([fault(1)])
    faults.add([fault(2), fault(3)])

    assert "law.yaml has 3 fault(s) (3 sub-exceptions)" == str(faults.group())
    assert f"{fault(1)}\n{fault(2)}\n{fault(3)}" == told(lambda: raised(faults))


def test_a_file_made_of_faults_is_not_told_to_its_end() -> None:
    """After a thousand faults the reader says that there are more, and stops looking."""
    asked: list[int] = []

    def without_end() -> Iterator[FoedusError]:
        for number in range(10**9):
            asked.append(number)
            yield fault(number)

    faults = Faults(at="law.yaml", kind=RegisterError)
    faults.add(without_end())
    expected = """\
RegisterError [files/more-faults]: There are more than 1,000 faults; the others are not listed.
  at    law.yaml
  want  at most 1,000 faults a file
  mend  mend those listed, and read the file again"""

    assert MAX_FAULTS + 1 == len(asked)
    assert MAX_FAULTS + 1 == len(faults.group().exceptions)
    assert expected == str(faults.group().exceptions[-1])


def test_a_thousand_faults_are_told_whole() -> None:
    """Nothing is said to be left out where nothing is."""
    faults = Faults(at="law.yaml", kind=RegisterError)
    faults.add(fault(number) for number in range(MAX_FAULTS))

    assert MAX_FAULTS == len(faults.group().exceptions)
