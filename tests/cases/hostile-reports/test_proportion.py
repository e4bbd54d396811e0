"""Reports that say one thing thousands of times: ten times the text takes some ten times as long."""

import time
from collections.abc import Callable

import pytest

from foedus.actors import load_actors
from foedus.places import load_gazetteer, load_places
from foedus.reader import Lexicon, NamedInstrument, build_lexicon, code_report
from foedus.statements import Document

STATES = ("Qatar", "Iran", "Israel", "France", "Poland", "Japan", "Kenya")
THINGS = ("hospital", "school", "bridge", "port", "airport", "refinery")
FEW, TIMES = 400, 10
# Twice as long as in proportion: another process takes its share, squares take ten times as long.
MOST = 2.0
Write = Callable[[int], str]


def _city(number: int) -> str:
    names = [places[0].name for places in load_gazetteer().cities.values()]
    return names[number % len(names)]


def _each(sentence: Callable[[int], str], *, before: str = "", between: str = " ") -> Write:
    return lambda count: before + between.join(map(sentence, range(count)))


TEXTS: dict[str, Write] = {
    "one attack": _each(lambda _: "Iran fired missiles at Al Udeid Air Base in Qatar, officials said,"),
    "attacks": _each(lambda one: f"Russia struck {_city(one)} on {one % 28 + 1} March 20{one % 25:02d}."),
    "towns": _each(lambda one: f"Russia struck the town of Zx{one:x}ov, Ukraine, on {one % 28 + 1} March."),
    "dead": _each(lambda one: f"The attack killed {one + 1} people.", before="Iran struck Doha on Monday. "),
    "places": _each(lambda one: f"The attack hit {_city(one)}.", before="Russia struck Ukraine on Monday. "),
    "hits": _each(lambda one: f"The attack hit a {THINGS[one % 6]} of {STATES[one % 7]}.", before="Russia struck. "),
    "quotations": _each(lambda _: "“We struck Doha on Monday.", before="Iran said: “"),
    "speakers": _each(lambda one: f"SPEAKER {one}: Iran struck Doha on Monday.", between="\n"),
    "headings": _each(lambda one: f"# Qatar {one}\n\nIran struck the base on Monday.", between="\n\n"),
    "acts": _each(lambda one: f"{STATES[one % 7]} condemned the attack on {_city(one)} on {one % 28 + 1} March."),
    "agents": _each(lambda one: STATES[one % 7], between=" and "),
    "treaties": _each(lambda one: f"Qatar invoked the North Atlantic Treaty and Article {one % 30}."),
    "denials": _each(lambda one: f"Iran denied that it had attacked {_city(one)}.", before="Iran struck Doha. "),
    "one line": _each(lambda _: "a" * 2_500, between=""),
    "languages": _each(lambda _: "Le Qatar a condamné la frappe et se dit prêt. Qatar condemned it."),
}


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """Return the lexicon of the shipped actors and places."""
    return build_lexicon(load_actors(), places=load_places())


def seconds(text: str, lexicon: Lexicon) -> float:
    """Return what reading a text takes of the processor, at best of two."""
    names = (NamedInstrument(id="nato-1949", names=("North Atlantic Treaty",)),)
    taken = []
    for _ in range(2):
        begun = time.process_time()
        code_report(text, document=Document(id="r", published_on="2025-11-12"), lexicon=lexicon, instruments=names)
        taken.append(time.process_time() - begun)
    return min(taken)


@pytest.mark.prove
@pytest.mark.parametrize("name", TEXTS)
def test_what_is_said_again_is_read_in_proportion(name: str, lexicon: Lexicon) -> None:
    """Nobody makes the reader hang by saying one thing over and over."""
    write = TEXTS[name]
    little, much = seconds(write(FEW), lexicon), seconds(write(TIMES * FEW), lexicon)

    assert much < MOST * TIMES * max(little, 0.05)
