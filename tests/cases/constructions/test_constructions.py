"""The reader over a table of constructions: English tells force in many ways, each tried with turning fillers."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import pytest

from foedus.actors import load_actors
from foedus.places import load_places
from foedus.reader import build_lexicon
from tests.cases.constructions.expansion import NOTHING, cases, load, read_case

LEAST_RIGHT = 0.95
Tally = Mapping[tuple[str, str], tuple[int, int, tuple[str, ...]]]


@pytest.fixture(scope="module")
def tally() -> Tally:
    """Return for each construction how many of its texts are read right, of how many, and the first that are not."""
    lexicon = build_lexicon(load_actors(), places=load_places())
    right: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    wrong: dict[tuple[str, str], list[str]] = {}
    for case in cases():
        faults = case.faults(read_case(case, lexicon=lexicon))
        key = (case.group, case.name)
        total[key] += 1
        right[key] += not faults
        if faults:
            wrong.setdefault(key, []).append(f"{case.text} ({', '.join(faults)})")
    return {key: (right[key], total[key], tuple(wrong.get(key, ())[:3])) for key in total}


def shortfalls() -> Mapping[str, int]:
    """Return how many sentences of a construction are read right where not all are, by its name."""
    return {name: int(count) for name, count in (load("shortfalls") or {}).items()}


def test_each_construction_is_read_right(tally: Tally) -> None:
    """A construction told with any verb, doer and target is read right, but for those listed as shortfalls."""
    known = shortfalls()
    worse = {
        f"{group}/{name}: {right} of {total}": examples
        for (group, name), (right, total, examples) in tally.items()
        if right < known.get(f"{group}/{name}", total)
    }

    assert {} == worse


def test_no_shortfall_stands_for_what_is_read_right(tally: Tally) -> None:
    """A construction that has come to be read right throughout is no shortfall any more: strike it from the list."""
    whole = {f"{group}/{name}" for (group, name), (right, total, _) in tally.items() if right == total}
    names = {f"{group}/{name}" for group, name in tally}
    known = set(shortfalls())

    assert (set(), set()) == (known & whole, known - names)


def test_nearly_all_sentences_are_read_right(tally: Tally) -> None:
    """Of some thousand plain sentences on force the reader reads all but a few right."""
    right, total = sum(one[0] for one in tally.values()), sum(one[1] for one in tally.values())

    assert right >= LEAST_RIGHT * total


def test_what_is_no_attack_gives_none(tally: Tally) -> None:
    """Threats, plans, clauses, exercises, sport, markets and figures of speech tell of no attack."""
    alarms = {name: examples for (group, name), (_, _, examples) in tally.items() if group == NOTHING and examples}

    assert {} == alarms


@pytest.mark.parametrize("words", ["by", "happened_on"])
def test_a_wrong_value_is_seen(words: str) -> None:
    """A reading that names another doer or day than the sentence is told from a right one."""
    case = next(one for one in cases() if one.group == "voice")
    lexicon = build_lexicon(load_actors(), places=load_places())
    record = read_case(case, lexicon=lexicon)
    other = replace(case, asked=({**case.asked[0], words: ("nobody",)},))

    assert ((), (words,)) == (case.faults(record), other.faults(record))
