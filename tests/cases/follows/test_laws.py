"""Laws of what follows, on registers made up by chance and on the shipped one; each says how often it was tried."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.assess import Library, assess, load_library
from foedus.cascades import Cascade, Round, Rules, Start, follow_cascade, parse_assumptions
from foedus.findings import Finder, Question
from foedus.instruments import Instrument, Register, make_register
from foedus.ledgers.scale import SCALE
from foedus.obligations import ENGAGED, Assessment, Owed
from foedus.statements import Document, Record, Statement, Titled
from foedus.terms import hyphened
from foedus.terms.duties import DUTIES
from tests.cascades.builders import a_pact, a_right
from tests.findings.builders import a_provision, a_register, a_treaty
from tests.strategies import instruments, records

WIRE = "wire"
BY_WORD = {hyphened(name): name for name in DUTIES}
HALF = 0.5
DAYS = (date(1914, 7, 28), date(1939, 9, 1), date(1962, 10, 1), date(1985, 5, 1), date(2026, 3, 1))


def said(about: str, name: str, *value: str) -> Statement:
    """Return a claim of the wire."""
    return Statement(about=about, property=name, value=value, holder=WIRE, document=WIRE)


def an_attack(attacker: str, victim: str, *, on: date, act: str = "invasion") -> Record:
    """Return a record of one attack on somebody's territory at home."""
    facts = {"act": act, "by": attacker, "h1.object": "territory", "h1.of": victim, "happened_on": on.isoformat()}
    return Record(
        documents=(Document(id=WIRE),),
        incidents=(Titled(id="attack"),),
        statements=tuple(said("attack", name, value) for name, value in facts.items()),
    )


def with_acts(record: Record, *acts: tuple[str, str, str, str, str]) -> Record:
    """Return a record with acts, each by its kind, its day, who did it for whom, and the clause that it names."""
    named = [(f"act-{number}", one) for number, one in enumerate(acts)]
    more = [
        said(name, key, value)
        for name, one in named
        for key, value in zip(("kind", "happened_on", "by", "to", "names"), one, strict=True)
    ]
    more += [said(name, "of", "attack") for name, _ in named]
    return replace(record, acts=tuple(Titled(id=name) for name, _ in named), statements=(*record.statements, *more))


def library_of(register: Register) -> Library:
    """Return the shipped actors and places with a register."""
    shipped = load_library()
    return Library(actors=shipped.actors, places=shipped.places, register=register)


def engaged(answer: Assessment) -> set[tuple[str, str, tuple[str, ...]]]:
    """Return what is engaged, for whom and by whom it is borne."""
    return {(one.name, one.beneficiary, one.bearers) for one in answer.findings if one.verdict in ENGAGED}


def unfounded(answer: Assessment) -> list[Owed]:
    """Return what is owed under no clause that is engaged, or that waits for a condition precedent alone."""
    verdicts = {(one.incident, one.name, one.beneficiary): one.verdict for one in answer.findings}
    found = []
    for one in answer.obligations:
        verdict = verdicts.get((one.incident, f"{one.instrument}#{one.provision_id}", one.beneficiary))
        awaits = one.state == "awaiting" and verdict == "undetermined" and bool(one.awaiting)
        found += [] if verdict in ENGAGED or awaits else [one]
    return found


def attacks_on(on: date, *, number: int) -> tuple[tuple[str, str], ...]:
    """Return attacks by chance, on a day, on those whom the shipped register covers: attacker and victim."""
    chance = random.Random(on.toordinal())  # noqa: S311 - the same attacks each time
    library = load_library()
    states = sorted(library.actors.states_on(on))
    parties = sorted({one.party for each in library.register.instruments for one in each.parties} & set(states))
    found = [(chance.choice(states), chance.choice(parties)) for _ in range(number)]
    return tuple(one for one in found if one[0] != one[1])


@cache
def chances() -> tuple[tuple[str, str, date], ...]:
    """Return some forty attacks by chance over a hundred years: attacker, victim and day."""
    return tuple((by, of, on) for on in DAYS for by, of in attacks_on(on, number=8))


# Obligations


@settings(max_examples=40)
@given(written=st.lists(instruments(), min_size=1, max_size=2, unique_by=lambda one: str(one["id"])), record=records())
def test_nothing_is_owed_without_an_engaged_clause_under_any_law(
    written: list[dict[str, object]], record: Record
) -> None:
    """Whatever the treaties say and whatever is claimed, each obligation stands under a clause that is engaged."""
    register = make_register(tuple(Instrument.model_validate(one) for one in written), digest="made up")
    answer = assess(record, library=library_of(register), question=Question(everything=True))

    assert [] == unfounded(answer)


def test_nothing_is_owed_without_an_engaged_clause_of_the_register() -> None:
    """Of forty attacks by chance over a hundred years most bring duties under the shipped register, all founded."""
    answers = [assess(an_attack(by, of, on=on)) for by, of, on in chances()]

    assert [] == [one for answer in answers for one in unfounded(answer)]
    assert len(answers) / 2 < sum(1 for one in answers if one.obligations)
    assert {"due", "available", "awaiting"} <= {one.state for answer in answers for one in answer.obligations}


def performances(answer: Assessment, chance: random.Random) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield acts by which bearers do what they owe, for whom they owe it, by the name of the clause."""
    actors = load_library().actors
    for one in answer.obligations:
        kinds = [kind for listed in SCALE.get(BY_WORD.get(one.owes, one.owes), {}).values() for kind in listed]
        if kinds and one.beneficiary != one.bearer and all(map(actors.get, (one.bearer, one.beneficiary))):
            day = answer.dates.happened_on
            name = f"{one.instrument}#{one.provision_id}"
            yield chance.choice(kinds), day, one.bearer, one.beneficiary, name


def test_performance_never_undoes_an_engagement_of_the_register() -> None:
    """Whatever the bearers do of what they owe, everything that was engaged on the shipped register stays so."""
    chance, tried = random.Random(14353), 0  # noqa: S311 - the same acts each time
    for by, of, on in chances():
        record = an_attack(by, of, on=on)
        before = assess(record)
        acts = list(performances(before, chance))
        done = chance.sample(acts, min(4, len(acts)))
        tried += len(done)

        assert set() == engaged(before) - engaged(assess(with_acts(record, *done)))
    assert 60 < tried


@settings(max_examples=40)
@given(
    owes=st.lists(st.sampled_from(sorted(SCALE)), min_size=1, max_size=3),
    gates=st.lists(st.sampled_from(["", "request", "determination", "question"]), min_size=3, max_size=3),
    data=st.data(),
)
def test_performance_never_undoes_an_engagement_under_any_law(
    owes: list[str], gates: list[str], data: st.DataObject
) -> None:
    """Clauses of any duty behind any gate, made up by chance: what was engaged stays so when it is performed."""
    clauses = [
        a_provision({"act": "attack", "of": "beneficiary"}, ref=str(number), only_if=gate_of(gate))
        | {"obligation": {"owes": duty, "bearer": ["each other party"], "modality": "shall"}}
        for number, (duty, gate) in enumerate(zip(owes, gates, strict=False))
    ]
    library = library_of(a_register(a_treaty(*clauses)))
    record = an_attack("RUS", "POL", on=date(2025, 5, 1))
    before = assess(record, library=library)
    acts = list(performances(before, data.draw(st.randoms(use_true_random=False))))
    after = assess(with_acts(record, *acts), library=library)

    assert engaged(before) <= engaged(after)
    assert bool(engaged(before)) == ("" in gates[: len(owes)])


def gate_of(word: str) -> list[dict[str, object]]:
    """Return what a clause waits for: nothing, an act of that kind, or a judgement."""
    if not word:
        return []
    asked: dict[str, object] = {"question": "it is grave"} if word == "question" else {"act": word}
    return [{"given": [asked]}]


@pytest.mark.parametrize(
    ("unless", "act"),
    [
        ({"act": "objection", "by": "beneficiary"}, ("objection", "POL")),
        ({"act": "resolution", "by": "un-security-council"}, ("resolution", "un-security-council")),
    ],
)
def test_a_waiver_and_the_council_may_undo_it(unless: dict[str, str], act: tuple[str, str]) -> None:
    """Where the clause says so: who is covered waives it, or the Council has taken measures."""
    library = library_of(a_register(a_treaty(a_provision({"of": "beneficiary"}, unless=[{"given": [unless]}]))))
    record = an_attack("RUS", "POL", on=date(2025, 5, 1))
    kind, by = act
    after = with_acts(record, (kind, "2025-05-02", by, "USA", "treaty-a"))

    assert {"treaty-a#1"} == {name for name, *_ in engaged(assess(record, library=library))}
    assert set() == engaged(assess(after, library=library))


def test_exit_undoes_it() -> None:
    """A party that had left by the day owes nothing, and nothing is owed to it."""
    left = {"party": "USA", "since": "2000-01-01", "until": "2025-01-01"}
    record = an_attack("RUS", "POL", on=date(2025, 5, 1))
    both = [library_of(a_register(a_treaty(parties=parties))) for parties in (("POL", "USA"), ("POL", left))]
    casus = replace(record, statements=tuple(one for one in record.statements if one.property != "act"))
    told = [
        assess(replace(casus, statements=(*casus.statements, said("attack", "act", "bombardment"))), library=one)
        for one in both
    ]

    assert [1, 0] == [len(one.obligations) for one in told]


# Cascades

STATES = ("POL", "USA", "DEU", "ESP", "ITA", "TUR")
PAIRS = tuple((one, other) for place, one in enumerate(STATES) for other in STATES[place + 1 :])
PLAIN = ("force", "may", "help")
# Each of these keeps somebody out of something: by who began, where, who attacks, how many, or a judgement.
EXCLUDING = ("unprovoked", "area", "attacker", "number", "question", "refrain")
FORCE = {"owes": "assist with armed force", "bearer": ["each other party"], "modality": "shall"}


def pact_of(pair: tuple[str, str], feature: str) -> Instrument:
    """Return a pact of two with one feature."""
    casus: dict[str, object] = {"act": "attack", "of": "beneficiary"}
    owed = dict(FORCE)
    more: dict[str, object] = {}
    if feature == "may":
        owed |= {"modality": "may"}
    elif feature == "help":
        owed |= {"owes": "assist"}
    elif feature == "unprovoked":
        more = {"unless": [{"given": [{"act": "provocation", "by": "beneficiary"}]}]}
    elif feature == "area":
        casus |= {"area": "north america"}
    elif feature == "attacker":
        casus |= {"by": "DEU"}
    elif feature == "number":
        casus |= {"enemies": {"at_least": 2}}
    elif feature == "question":
        more = {"only_if": [{"given": [{"question": "it is grave"}]}]}
    elif feature == "refrain":
        owed |= {"owes": "neutrality"}
    return a_pact(*pair, casus=casus, owed=owed, **more)


def pacts(features: tuple[str, ...]) -> st.SearchStrategy[tuple[Instrument, ...]]:
    """Return up to eight pacts between six states, each with a feature; no two are of one pair."""
    one = st.tuples(st.sampled_from(PAIRS), st.sampled_from(features))
    listed = st.lists(one, min_size=1, max_size=8, unique_by=lambda each: each[0])
    return listed.map(lambda found: tuple(pact_of(*each) for each in found))


def followed(
    treaties: tuple[Instrument, ...], *, attacker: str = "FRA", victim: str = "POL", assume: tuple[str, ...] = ()
) -> Cascade:
    """Return what follows from an attack of 2010 under these treaties alone."""
    shipped = load_library()
    finder = Finder(a_register(*treaties), shipped.actors, shipped.places)
    rules = Rules(assumptions=parse_assumptions(assume, actors=shipped.actors))
    return follow_cascade(
        Start(attackers=(attacker,), victims=(victim,), on=date(2010, 1, 1)), finder=finder, rules=rules
    )


def forked(found: Cascade, kind: str) -> bool:
    """Say whether somebody came to a fork of a kind."""
    return any(fork.kind == kind for one in found.rounds for fork in one.forks)


def faults(found: Cascade) -> list[str]:
    """Return what a cascade may not do: repeat a pair, fight oneself, stop late, or follow what is not engaged."""
    told = []
    if len(set(found.pairs)) != len(found.pairs) or any(by == on for by, on in found.pairs):
        told.append("a pair stands twice, or is one actor")
    if not all(one.entries for one in found.rounds[:-1]):
        told.append("a round that is not the last brings nothing")
    before: set[frozenset[str]] = set()
    for one in found.rounds:
        for entry in one.entries:
            wrong = [call.clause for call in entry.calls if call.state not in ("called", "choice")]
            told += [f"{name} calls nobody" for name in wrong]
            seen = {
                frozenset((entry.against, call.beneficiary)) for call in entry.calls if entry.against in call.against
            }
            told += [f"{entry.by} answers what had not happened"] if seen - before else []
        before |= {frozenset((entry.by, entry.against)) for entry in one.entries}
    return told


@settings(max_examples=40)
@given(treaties=pacts((*PLAIN, *EXCLUDING)), data=st.data())
def test_rounds_are_simultaneous_and_end_under_any_law(treaties: tuple[Instrument, ...], data: st.DataObject) -> None:
    """Whatever keeps whom out: an order of pacts changes nothing, each round asks of the one before, and it ends."""
    other = tuple(data.draw(st.permutations(treaties)))
    charter = (a_right(),) if data.draw(st.booleans()) else ()
    one, two = followed((*treaties, *charter)), followed((*charter, *other))

    assert one.rounds == two.rounds
    assert [] == faults(one)


@settings(max_examples=40)
@given(treaties=pacts(PLAIN), more=st.tuples(st.sampled_from(PAIRS), st.sampled_from(PLAIN)))
def test_a_further_promise_adds_where_nothing_excludes(
    treaties: tuple[Instrument, ...], more: tuple[tuple[str, str], str]
) -> None:
    """Nobody is bound to the attacker, so that nobody is torn: each further pact only adds hostile pairs."""
    added = pact_of(*more)
    larger = (*treaties, added) if added.id not in {one.id for one in treaties} else treaties
    small, large = followed(treaties), followed(larger)

    assert set(small.pairs) <= set(large.pairs)
    assert not forked(large, "torn")


def test_these_laws_are_not_empty() -> None:
    """Among pacts by chance cascades run three rounds and more, somebody is torn, and each exclusion excludes."""
    chance = random.Random(1914)  # noqa: S311 - the same pacts each time
    told: set[str] = set()
    longest = 0
    for _ in range(120):
        pairs = chance.sample(PAIRS, 6)
        treaties = tuple(pact_of(pair, chance.choice((*PLAIN, *EXCLUDING))) for pair in pairs)
        found = followed((*treaties, a_pact("FRA", chance.choice(STATES[1:]))))
        longest = max(longest, len(found.rounds) - 2)
        told |= {call.why for one in found.rounds for call in one.kept_out}
        told |= {fork.kind for one in found.rounds for fork in one.forks}

    assert {"initiative", "area", "attacker", "number", "fact", "modality", "means", "torn"} <= told
    assert 3 <= longest


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_the_register_is_followed_in_any_order(on: date) -> None:
    """On the shipped register, backwards as well as forwards, from attacks by chance: the same rounds, which end."""
    library = load_library()
    backwards = make_register(tuple(reversed(library.register.instruments)), digest="backwards")
    there = [one for one in chances() if one[2] == on][:4]
    finders = [library.finder, Finder(backwards, library.actors, library.places)]
    for by, of, _ in there:
        start = Start(attackers=(by,), victims=(of,), on=on)
        one, two = (follow_cascade(start, finder=finder) for finder in finders)

        assert [] == faults(one)
        assert list(map(bare, one.rounds)) == list(map(bare, two.rounds))


def bare(one: Round) -> frozenset[tuple[str, str, frozenset[str]]]:
    """Return who comes in against whom by which clauses, in no order."""
    return frozenset((each.by, each.against, frozenset(call.clause for call in each.calls)) for each in one.entries)


@pytest.mark.parametrize(("on", "number"), [(DAYS[0], 60), (DAYS[1], 60), (DAYS[2], 8)])
def test_part_of_the_register_brings_no_more_than_the_whole(on: date, number: int) -> None:
    """Of cascades on half of the shipped register, by chance, where nothing new excludes the whole brings no less."""
    library = load_library()
    chance, compared = random.Random(on.year), 0  # noqa: S311 - the same half each time
    half = tuple(one for one in library.register.instruments if chance.random() < HALF)
    finders = [Finder(make_register(half, digest="half"), library.actors, library.places), library.finder]
    for by, of in attacks_on(on, number=number):
        start = Start(attackers=(by,), victims=(of,), on=on)
        small, large = (follow_cascade(start, finder=finder) for finder in finders)
        excluded = {call.key for one in large.rounds for call in one.kept_out}
        called = {call.key for one in small.rounds for entry in one.entries for call in entry.calls}
        if not forked(large, "torn") and not called & excluded:
            compared += len(small.pairs) > 1

            assert set(small.pairs) <= {pair for one, other in large.pairs for pair in ((one, other), (other, one))}
    assert 0 < compared
