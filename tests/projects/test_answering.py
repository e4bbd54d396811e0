"""The same questions from Python."""

from pathlib import Path

import pytest

import foedus


def test_files_are_assessed_in_one_line(statements: Path, case: Path) -> None:
    """A case brings its own law; several files are one record."""
    assert "engages Treaty A (art. 1)" in foedus.assess_files(case).sentence
    assert foedus.assess_files(str(statements)).sentence.startswith("The strike in Doha of 9 September 2025 engages ")


def test_an_attack_is_supposed_in_one_line() -> None:
    """The words of the command line, as arguments; what is asked comes beside them."""
    answer = foedus.suppose(attacker="ISR", victim="QAT", place="Doha", act="air strike", date="2026-09-09")
    asked = foedus.suppose(
        attacker=("ISR",),
        place="Doha",
        act="air strike",
        date="2026-09-09",
        asked=foedus.Asked(clauses=("nato-1949#5",)),
    )

    assert "engaged" in {one.verdict for one in answer.findings if one.name == "usa-qat-2025#2a"}
    assert "not_engaged" in {one.verdict for one in asked.findings if one.name == "nato-1949#5"}


def test_an_unknown_word_is_refused() -> None:
    """With the nearest one."""
    with pytest.raises(foedus.UsageError) as caught:
        foedus.suppose(attaker="ISR")

    assert caught.value.want.endswith("nearest: attacker")


def test_the_public_names_are_all_there() -> None:
    """Each name in `__all__` can be had, and no other by accident."""
    assert all(getattr(foedus, name) is not None for name in foedus.__all__)
