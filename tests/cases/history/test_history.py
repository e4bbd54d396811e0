"""Whether the casus foederis arose: historical cases, coded blind to law, under the shipped register."""

from pathlib import Path

import pytest

from foedus.actors import Actors
from foedus.comparisons import Bench
from foedus.instruments import Register
from foedus.places import Places

CASES = sorted(Path(__file__).parent.glob("*.yaml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_casus_arose_where_the_words_say_so(path: Path, actors: Actors, places: Places, register: Register) -> None:
    """What happened, put to the words of the alliance, gives the answer that the words give, disputes kept open."""
    count, mismatches = Bench(actors, places, register).run_case_file(path)

    assert count
    assert [] == [str(one.as_fault()) for one in mismatches]
