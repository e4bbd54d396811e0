"""A report read by what is known by name."""

from dataclasses import replace
from pathlib import Path

from foedus.projects import reading
from foedus.projects.knowing import load_known
from foedus.projects.reading import Known, code_known, take_report
from foedus.reader import Given, Intake
from foedus.statements import Record


def a_report(folder: Path) -> Intake:
    """Return a report of one sentence, taken in."""
    path = folder / "wire.md"
    path.write_text("Israel struck Lyon and Basra on 9 September 2025.\n", encoding="utf-8")
    return take_report(path, given=Given(published_on="2025-09-10"))


def read(known: Known, intake: Intake) -> Record:
    """Return what is read by rules."""
    return code_known(intake, known=known)


def test_the_lexicon_of_what_is_shipped_is_built_once(tmp_path: Path) -> None:
    """The second report of a batch waits for nothing, and is read as the first."""
    known, intake = load_known(None), a_report(tmp_path)
    reading.shipped_lexicon.cache_clear()
    first, second = read(known, intake), read(known, intake)

    assert first == second
    assert 1 == reading.shipped_lexicon.cache_info().misses
    assert 1 == reading.shipped_lexicon.cache_info().hits


def test_other_actors_have_a_lexicon_of_their_own(tmp_path: Path) -> None:
    """Who knows other names reads by them."""
    known, intake = load_known(None), a_report(tmp_path)
    actors = {name: one for name, one in known.actors.by_id.items() if name != "ISR"}
    other = replace(known, actors=replace(known.actors, by_id=actors))

    assert ("by", ("ISR",)) in {(one.property, one.value) for one in read(known, intake).statements}
    assert ("by", ("ISR",)) not in {(one.property, one.value) for one in read(other, intake).statements}
