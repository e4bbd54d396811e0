"""What follows from an attack, round by round."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.actors import Actors
from foedus.cascades import Cascade, Start, follow_cascade
from foedus.findings import Finder
from foedus.incidents import gather_incidents, parse_policy
from foedus.instruments import Instrument, Register
from foedus.places import Places
from foedus.statements import Document, Record, Statement, Titled
from tests.cascades.builders import ON, a_pact, a_right, cascade_of, forks, kept_out, told
from tests.findings.builders import a_provision, a_register, a_treaty

STATES = ("POL", "USA", "FRA", "DEU", "ESP", "ITA")
PAIRS = tuple((one, other) for place, one in enumerate(STATES) for other in STATES[place + 1 :])
BEFORE = "answers are attacks"


def test_a_pact_brings_its_other_party_in() -> None:
    """The United States answers France for Poland, and then nothing more follows."""
    found = cascade_of()

    assert [(1, "USA", "FRA")] == told(found)
    assert ["pact-pol-usa#1"] == [call.clause for call in found.rounds[1].entries[0].calls]
    assert ("POL",) == found.rounds[1].entries[0].for_whom
    assert [0, 1, 2] == [one.number for one in found.rounds]
    assert ("FRA", "POL", "USA") == found.belligerents


def test_rounds_follow_one_another() -> None:
    """Who is fought back brings its own ally in a round later, and that one's ally after it."""
    found = cascade_of(a_pact("POL", "USA"), a_pact("USA", "ESP"), a_pact("ESP", "ITA"))

    assert [(1, "USA", "FRA"), (2, "ESP", "FRA"), (3, "ITA", "FRA")] == told(found)


def test_the_ally_of_who_began_is_kept_out_under_the_charter() -> None:
    """What strikes France answers its own attack, and self-defence, where there is the right, is no armed attack."""
    found = cascade_of(a_pact("POL", "USA"), a_pact("FRA", "DEU"), a_right())
    germany = {(call.why, call.clause, call.what) for call in found.rounds[1].kept_out if call.bearer == "DEU"}
    what = "what strikes it answers its own attack; self-defence is no armed attack (charter, art. 51)"

    assert [(1, "USA", "FRA")] == told(found)
    assert {("initiative", "pact-fra-deu#1", what)} == germany


def test_where_nobody_has_the_right_an_answer_is_an_attack() -> None:
    """Before there was a Charter, who was struck back called its ally as any other did."""
    assert (1, "DEU", "POL") in told(cascade_of(a_pact("POL", "USA"), a_pact("FRA", "DEU")))


def test_an_answer_counts_as_an_attack_where_it_is_assumed_to() -> None:
    """Where that is assumed Germany joins France, for which nothing asks who began."""
    found = cascade_of(a_pact("POL", "USA"), a_pact("FRA", "DEU"), a_right(), assume=[BEFORE])

    assert [(1, "DEU", "POL"), (1, "USA", "FRA"), (2, "DEU", "USA"), (2, "USA", "DEU")] == told(found)


def test_provocation_keeps_the_ally_of_who_began_out() -> None:
    """A pact against unprovoked attack alone does not help who brought the answer on."""
    unprovoked = [{"given": [{"act": "provocation", "by": "beneficiary"}]}]
    found = cascade_of(a_pact("POL", "USA"), a_pact("FRA", "DEU", unless=unprovoked), assume=[BEFORE])

    assert [(1, "USA", "FRA")] == told(found)
    assert ("DEU", "initiative") in kept_out(found)


def test_the_ally_of_who_was_attacked_unprovoked_comes_in() -> None:
    """The same pact on the side of the one attacked does."""
    unprovoked = [{"given": [{"act": "provocation", "by": "beneficiary"}]}]

    assert [(1, "USA", "FRA")] == told(cascade_of(a_pact("POL", "USA", unless=unprovoked), assume=[BEFORE]))


def test_an_area_keeps_out() -> None:
    """An attack on Poland at home is none in North America."""
    found = cascade_of(a_pact("POL", "USA", casus={"act": "attack", "of": "beneficiary", "area": "north america"}))

    assert [] == told(found)
    assert {("USA", "area")} == kept_out(found)


def test_a_double_gate_waits_for_war() -> None:
    """A clause that asks for a state of war beside the attack stays open until war is assumed."""
    gated = a_pact("POL", "USA", only_if=[{"given": [{"state": "war", "of": ["beneficiary"]}]}])

    assert ([], {("USA", "fact", False)}) == (told(cascade_of(gated)), forks(cascade_of(gated)))
    assert [(1, "USA", "FRA")] == told(cascade_of(gated, assume=["war"]))


def test_a_request_is_made_where_it_is_assumed() -> None:
    """A clause that waits for a request is met once help is asked for."""
    gated = a_pact("POL", "USA", only_if=[{"given": [{"act": "request", "by": "beneficiary"}]}])

    assert [] == told(cascade_of(gated))
    assert [(1, "USA", "FRA")] == told(cascade_of(gated, assume=["help is asked for"]))


def test_a_question_is_answered() -> None:
    """A judgement that a clause asks for stays open, or is answered either way."""
    asks = a_pact("POL", "USA", only_if=[{"given": [{"question": "the danger is grave"}]}])

    assert {("USA", "fact", False)} == forks(cascade_of(asks))
    assert [(1, "USA", "FRA")] == told(cascade_of(asks, assume=["yes: the danger is grave"]))
    assert {("USA", "condition")} == kept_out(cascade_of(asks, assume=["no: the danger is grave"]))


def test_who_is_assumed_to_come_in_does_at_an_open_fork() -> None:
    """The same clause is followed where its bearer is said to act on it."""
    asks = a_pact("POL", "USA", only_if=[{"given": [{"question": "the danger is grave"}]}])

    assert [(1, "USA", "FRA")] == told(cascade_of(asks, assume=["USA comes in"]))


def test_who_is_assumed_out_stays_out() -> None:
    """And it is told that only the assumption keeps it out."""
    found = cascade_of(assume=["USA stays out"])

    assert ([], {("USA", "assumed")}) == (told(found), kept_out(found))


def test_a_choice_is_followed_unless_only_duties_are() -> None:
    """A clause by which one may help is a fork; with only shall it brings nobody in."""
    may = a_pact(
        "POL", "USA", owed={"owes": "assist with armed force", "bearer": "each other party", "modality": "may"}
    )

    assert {("USA", "modality", True)} == forks(cascade_of(may))
    assert {("USA", "discretion")} == kept_out(cascade_of(may, only=["shall"]))


def test_help_that_names_no_force_is_a_choice() -> None:
    """It is followed unless only clauses that name force are."""
    helps = a_pact("POL", "USA", owed={"owes": "assist", "bearer": "each other party", "modality": "shall"})

    assert {("USA", "means", True)} == forks(cascade_of(helps))
    assert {("USA", "discretion")} == kept_out(cascade_of(helps, only=["force"]))


def test_an_equivalence_without_a_verb_brings_nobody_in() -> None:
    """An attack on one is an attack on all, and what follows is not stated."""
    owed = {"owes": "regard as attack", "bearer": "each other party", "modality": "shall"}

    assert {("USA", "not stated", False)} == forks(cascade_of(a_pact("POL", "USA", owed=owed)))


def test_what_is_owed_short_of_force_is_told() -> None:
    """Consultation brings nobody in; nor does help that names money alone."""
    consult = {"owes": "consult", "bearer": "each other party", "modality": "shall"}
    money = {"owes": "assist", "bearer": "each other party", "modality": "shall", "measures": ["economic"]}
    for owed in (consult, money):
        found = cascade_of(a_pact("POL", "USA", owed=owed))

        assert [] == told(found)
        assert [("USA", owed["owes"])] == [(one.bearer, one.owes) for one in found.rounds[1].owes_else]


def test_consultation_that_waits_is_told_as_open() -> None:
    """A duty short of force whose casus is open is no fork."""
    consult = {"owes": "consult", "bearer": "each other party", "modality": "shall"}
    found = cascade_of(a_pact("POL", "USA", owed=consult, only_if=[{"given": [{"question": "it is grave"}]}]))

    assert ["fact"] == [one.why for one in found.rounds[1].owes_else]


def test_who_owes_to_both_sides_is_torn() -> None:
    """Germany owes force to Poland and to France: it fights neither."""
    found = cascade_of(a_pact("POL", "DEU"), a_pact("FRA", "DEU"), assume=[BEFORE])

    assert [] == told(found)
    assert {("DEU", "torn", False)} == forks(found)


def test_who_fights_beside_the_attacker_is_torn() -> None:
    """Spain fights for Italy beside France, and owes help to the one whom France attacks later."""
    found = cascade_of(
        a_pact("ITA", "ESP"),
        a_pact("USA", "ESP"),
        assume=["FRA joins ITA", "FRA attacks USA in round 3"],
        attacker="POL",
        victim="ITA",
    )

    assert ("ESP", "torn", False) in forks(found)
    assert (4, "ESP", "FRA") not in told(found)


def test_who_joins_needs_no_clause() -> None:
    """One may be assumed to join, at once or in a later round."""
    assert [(1, "ITA", "FRA")] == told(cascade_of(a_pact("DEU", "ESP"), assume=["ITA joins POL"]))
    assert [(2, "ITA", "FRA")] == told(cascade_of(a_pact("DEU", "ESP"), assume=["ITA joins POL in round 2"]))


def test_an_attack_of_its_own_comes_in_its_round() -> None:
    """France attacks Spain in the second round, and the ally of Spain answers in the third."""
    found = cascade_of(a_pact("ESP", "ITA"), assume=["FRA attacks ESP in round 2"])

    assert [(2, "FRA", "ESP"), (3, "ITA", "FRA")] == told(found)


def test_the_answer_goes_against_the_one_named() -> None:
    """A clause that sends its bearer against Germany does so where Germany supports the attacker."""
    supported = {"act": "attack", "of": "beneficiary", "given": [{"act": "support for the attacker", "by": "DEU"}]}
    owed = {"owes": "assist with armed force", "bearer": "USA", "modality": "shall", "against": "DEU"}
    found = cascade_of(
        a_pact("POL", "USA", casus=supported, owed=owed), assume=["POL attacks FRA", "DEU joins FRA in round 1"]
    )

    assert ("USA", "DEU") in {(by, on) for _, by, on in told(found)}


def test_a_clause_that_counts_needs_two() -> None:
    """One attacker is not two; a second brings the ally in, against both."""
    casus = {"act": "attack", "of": "beneficiary", "enemies": {"at_least": 2}}
    two = a_pact("POL", "USA", casus=casus)

    assert {("USA", "number")} == kept_out(cascade_of(two))
    assert [(1, "ESP", "POL"), (2, "USA", "ESP"), (2, "USA", "FRA")] == told(
        cascade_of(two, assume=["ESP attacks POL"])
    )


def test_an_answer_goes_against_the_one_that_meets_the_clause() -> None:
    """A pact against Spain alone answers Spain, and not France beside it."""
    spain = a_pact("POL", "USA", casus={"by": "ESP", "act": "attack", "of": "beneficiary"})

    assert [(1, "ESP", "POL"), (2, "USA", "ESP")] == told(cascade_of(spain, assume=["ESP attacks POL"]))


def test_an_ally_joins_an_attack_where_the_words_ask_for_one() -> None:
    """A pact for any war of a party brings its ally into an attack that the party began."""
    steel = a_pact("FRA", "ITA", casus={"by": "beneficiary", "act": "attack", "of": "any state"})

    assert [(1, "ITA", "POL")] == told(cascade_of(steel))


def test_a_clause_that_all_bear_is_for_their_body() -> None:
    """More than forty bearers are told as one, and nobody of them comes in, unless each is assumed to act."""
    world = a_treaty(
        a_provision(
            {"act": "attack", "of": "beneficiary"},
            obligation={"owes": "assist", "bearer": "each other party", "modality": "shall"},
        ),
        parties=("members of un",),
    )
    ((_, kind, goes),) = forks(cascade_of(world))

    assert ("body", False) == (kind, goes)
    assert [] == told(cascade_of(world))
    assert 40 < len({by for _, by, on in told(cascade_of(world, a_right(), assume=["all bearers act"])) if on == "FRA"})


def test_a_clause_not_in_force_says_nothing() -> None:
    """Where a party has left, the clause neither brings in nor keeps out."""
    past = a_treaty(parties=({"party": "USA", "until": "2005-01-01", "since": "2000-01-01"}, "POL"))

    assert ([], set()) == (told(cascade_of(past)), kept_out(cascade_of(past)))


def test_a_reading_is_a_fork(actors: Actors, places: Places) -> None:
    """A cyber operation is an armed attack on the broad reading alone."""
    pact = a_pact("POL", "USA", casus={"act": "armed attack", "of": "beneficiary", "object": "anything"})
    start = Start(attackers=("FRA",), victims=("POL",), on=date(2024, 1, 1), act="cyber operation")
    found = follow_cascade(start, finder=Finder(a_register(pact), actors, places))

    assert {("USA", "reading", False)} == forks(found)


def test_a_day_of_entry_that_is_not_known_is_a_fork() -> None:
    """Where the dates of entry are not known to the day, whether it is in force is a fork."""
    pact = a_treaty(
        a_provision(obligation={"owes": "assist", "bearer": "each other party", "modality": "shall"}),
        parties=(
            {"party": "POL", "since": "2009-01-01~2011-01-01"},
            {"party": "USA", "since": "2009-01-01~2011-01-01"},
        ),
    )

    assert {("USA", "in force", False)} == forks(cascade_of(pact))


def test_the_first_attack_may_be_elsewhere(actors: Actors, places: Places) -> None:
    """An attack on Poland's forces in Qatar is none in Europe."""
    pact = a_pact("POL", "USA", casus={"act": "attack", "of": "beneficiary", "area": "europe"})
    start = Start(attackers=("FRA",), victims=("POL",), on=ON, place="Doha", object="armed forces")
    found = follow_cascade(start, finder=Finder(a_register(pact), actors, places))

    assert {("USA", "area")} == kept_out(found)


def test_an_incident_on_record_is_asked_with_its_own_facts(actors: Actors, places: Places) -> None:
    """An attack in Doha, as a report has it, is none in Europe, though Poland lies there."""
    said = {"act": "shelling", "by": "FRA", "place": "Doha", "h1.object": "armed forces", "h1.of": "POL"}
    said |= {"happened_on": ON.isoformat()}
    record = Record(
        documents=(Document(id="wire"),),
        incidents=(Titled(id="doha"),),
        acts=(),
        statements=tuple(
            Statement(about="doha", property=name, value=(value,), holder="wire", document="wire")
            for name, value in said.items()
        ),
    )
    (incident,) = gather_incidents(record, policy=parse_policy("accepted"), actors=actors, places=places)
    start = Start(attackers=("FRA",), victims=("POL",), on=ON, incident=incident)
    europe = a_pact("POL", "USA", casus={"act": "attack", "of": "beneficiary", "area": "europe"})
    anywhere = a_pact("POL", "ESP", casus={"act": "attack", "of": "beneficiary"})
    found = follow_cascade(start, finder=Finder(a_register(europe, anywhere), actors, places))

    assert [(1, "ESP", "FRA")] == told(found)
    assert ("USA", "area") in kept_out(found)


def test_a_world_of_commitments_is_followed_in_good_time(register: Register, actors: Actors, places: Places) -> None:
    """An attack on an ally of thirty others ends, and brings them in by the clause that they share."""
    finder = Finder(register, actors, places)
    found = follow_cascade(Start(attackers=("RUS",), victims=("POL",), on=date(2026, 1, 1)), finder=finder)
    first = {entry.by for entry in found.rounds[1].entries if "nato-1949#5" in {call.clause for call in entry.calls}}

    assert {"USA", "GBR", "FRA", "DEU", "TUR"} <= first
    assert () == found.rounds[-1].entries


pacts = st.lists(st.sampled_from(PAIRS), unique=True, max_size=6)


def _pacts(pairs: list[tuple[str, str]]) -> list[Instrument]:
    return [a_pact(*pair) for pair in pairs] or [a_pact("GBR", "IRL")]


def _hostile(found: Cascade) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in found.pairs}


@settings(max_examples=20)
@given(pairs=pacts, data=st.data())
def test_an_order_of_instruments_changes_nothing(pairs: list[tuple[str, str]], data: st.DataObject) -> None:
    """Rounds are simultaneous: whichever pact is asked first, the same follows."""
    other = data.draw(st.permutations(pairs))
    one, two = (cascade_of(*_pacts(listed), assume=[BEFORE]) for listed in (pairs, other))

    assert [replace(each) for each in one.rounds] == list(two.rounds)


@settings(max_examples=20)
@given(pairs=pacts)
def test_every_cascade_ends(pairs: list[tuple[str, str]]) -> None:
    """Each round but the last brings a new pair, no pair comes twice, and nobody fights itself."""
    found = cascade_of(*_pacts(pairs), assume=[BEFORE])

    assert all(one.entries for one in found.rounds[:-1])
    assert len(found.pairs) == len(set(found.pairs))
    assert all(by != on for by, on in found.pairs)


@settings(max_examples=20)
@given(pairs=pacts)
def test_a_round_asks_of_the_state_before_it(pairs: list[tuple[str, str]]) -> None:
    """Whoever comes in answers one that fought the one helped in an earlier round."""
    found = cascade_of(*_pacts(pairs), assume=[BEFORE])
    before: set[frozenset[str]] = set()
    for one in found.rounds:
        answered = {frozenset((entry.against, call.beneficiary)) for entry in one.entries for call in entry.calls}

        assert set() == answered - before
        before |= {frozenset((entry.by, entry.against)) for entry in one.entries}


@settings(max_examples=20)
@given(pairs=pacts, more=st.sampled_from(PAIRS))
def test_one_more_pact_takes_nobody_away(pairs: list[tuple[str, str]], more: tuple[str, str]) -> None:
    """Where nobody is torn, a further promise adds hostile pairs and removes none."""
    small = cascade_of(*_pacts(pairs), assume=[BEFORE])
    large = cascade_of(*_pacts([*pairs, *([more] if more not in pairs else [])]), assume=[BEFORE])
    torn = any(kind == "torn" for _, kind, _ in forks(large))

    assert torn or _hostile(small) <= _hostile(large)
