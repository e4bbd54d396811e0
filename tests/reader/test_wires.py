"""Short reports of the day, checked as an analyst would: what they state, and what they must not be made to state."""

from pathlib import Path

import pytest

from foedus.files import read_yaml
from tests.reader.conftest import Read

CASES = Path(__file__).parents[1] / "cases" / "wires.yaml"


def load_cases() -> list[dict[str, object]]:
    """Return every case: its text, and what is told and untold of it."""
    plain = read_yaml(CASES.read_text(encoding="utf-8"), at=CASES.name).plain()
    assert isinstance(plain, list)
    return [one for one in plain if isinstance(one, dict)]


WIRES = load_cases()


def lines(case: dict[str, object], key: str) -> set[str]:
    """Return what a case lists under a word."""
    told = case.get(key, [])
    assert isinstance(told, list)
    return {str(one) for one in told}


@pytest.mark.parametrize("case", WIRES, ids=[str(one["text"])[:50] for one in WIRES])
def test_a_wire_states_what_it_says(read: Read, case: dict[str, object]) -> None:
    """Whoever checks it against the words finds each claim where it belongs, and by whom it is said."""
    found = {
        f"{one.about} {one.property}={','.join(one.value)} {one.holder} {one.stance}"
        for one in read(str(case["text"])).statements
    }
    told, untold = lines(case, "told"), lines(case, "untold")

    assert (told, set()) == (told & found, untold & found)
    assert not found or "nothing" not in case
    assert told or untold or "nothing" in case
