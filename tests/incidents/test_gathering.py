"""Statements about one attack, brought together into accounts."""

from datetime import date

import pytest

from foedus.actors import load_actors
from foedus.incidents import Account, Incident, known_by, law_days
from foedus.statements import Document, Statement, Titled
from foedus.terms import EVER, Days, kinds, objects
from tests.incidents.builders import (
    DAILY,
    GAZETTE,
    STRIKE,
    WIRE,
    When,
    a_record,
    a_strike,
    an_act,
    denies,
    gathered,
    says,
    the_strike,
    withdraws,
)

FORCES, HOSPITAL = "land forces", "hospital"


def names(incident: Incident) -> list[str]:
    """Return the accounts by name."""
    return [account.name for account in incident.accounts]


def hit_on(account: Account) -> tuple[str, ...]:
    """Return what the first hit of an account may be on, in words."""
    mask = 0
    for stroke in account.hits[0].strokes:
        mask |= stroke.object
    return objects().words_of(mask & objects().whole)


def attackers(account: Account) -> set[str]:
    """Return who, on an account, is named as an attacker."""
    actors = load_actors()
    return {name for group in account.hits[0].by.groups for name in actors.decode(group)}


def test_one_origin_counts_once() -> None:
    """Daily and Gazette repeat one agency: with the wire, one against one."""
    agency = tuple(Document(id=name, outlet=name, origin="Agency") for name in (DAILY, GAZETTE))
    record = a_record(
        *a_strike(h1__object=FORCES),
        says("h1.object", HOSPITAL, holder=DAILY),
        says("h1.object", HOSPITAL, holder=GAZETTE),
        documents=agency,
    )

    assert {FORCES, HOSPITAL} == set(hit_on(gathered(record).accounts[0]))


def test_the_majority_of_origins_is_accepted() -> None:
    """Two papers of their own say a hospital; who is in the minority is no side, and has no account."""
    incident = the_strike(
        *a_strike(h1__object=FORCES),
        says("h1.object", HOSPITAL, holder=DAILY),
        says("h1.object", HOSPITAL, holder=GAZETTE),
    )

    assert (HOSPITAL,) == hit_on(incident.accounts[0])
    assert ["accepted"] == names(incident)
    assert [("strike", "h1.object", "daily, gazette")] == [
        (one.about, one.property, one.accepted) for one in incident.disputes
    ]


@pytest.mark.parametrize("holder", ["RUS", "spokesman"])
def test_a_side_that_denies_has_its_own_account(holder: str) -> None:
    """Russia is said to have attacked, so that it is a side; whoever speaks for it is Russia."""
    incident = the_strike(*a_strike(), denies("by", "RUS", holder=holder))
    accepted, other = incident.accounts

    assert ("accepted", "RUS") == (accepted.name, other.name)
    assert {"RUS"} == attackers(accepted)
    assert "RUS" not in attackers(other)
    assert frozenset({(STRIKE, "by")}) == other.quarrels


@pytest.mark.parametrize(
    ("holder", "fact"),
    [
        ("POL", {"place": "Warsaw"}),
        ("USA", {"h1__of": "USA"}),
        ("BLR", {"sent_by": "BLR"}),
        ("CHN", {"aimed_at": "CHN"}),
    ],
)
def test_an_actor_of_the_incident_is_a_side(holder: str, fact: dict[str, str]) -> None:
    """Who attacked, was hit, sent the attackers, was meant, or is sovereign of the place, quarrels as a side."""
    incident = the_strike(*a_strike(**fact), says("h1.object", HOSPITAL, holder=holder), says("h1.object", FORCES))

    assert holder in incident.sides
    assert ["accepted", holder] == names(incident)


def test_who_is_in_no_way_involved_is_neutral() -> None:
    """Brazil's word counts as one more origin, and never makes an account."""
    incident = the_strike(*a_strike(h1__object=FORCES), says("h1.object", HOSPITAL, holder="BRA"))

    assert ["accepted"] == names(incident)


def test_a_side_unopposed_is_believed_and_marked() -> None:
    """Only Poland says what was hit."""
    (account,) = the_strike(*a_strike(), says("h1.object", FORCES, holder="POL")).accounts

    assert (FORCES,) == hit_on(account)
    assert {(STRIKE, "h1.object"): "POL"} == account.alone


def test_a_holder_that_contradicts_itself_is_listed() -> None:
    """A paper says soldiers and a hospital, neither later: both are kept, and the pair stands apart."""
    incident = the_strike(*a_strike(h1__object=FORCES), says("h1.object", HOSPITAL))
    (fault,) = incident.contradictions

    assert {FORCES, HOSPITAL} == set(hit_on(incident.accounts[0]))
    assert (STRIKE, "h1.object", "The wire", "both kept") == (
        fault.about,
        fault.property,
        fault.holder,
        fault.resolved_by,
    )
    assert 2 == len(fault.statements)


def test_the_answers_to_a_question_have_no_neutral_ground() -> None:
    """A judgement is nobody's fact: who answers it is a side, and one answer unopposed stands."""
    one = the_strike(*a_strike(), says("question", "is it manifest", holder="BRA"))
    two = the_strike(
        *a_strike(),
        says("question", "is it manifest", holder="BRA"),
        denies("question", "is it manifest", holder="IND"),
    )

    assert {"is it manifest": "yes"} == one.accounts[0].answers
    assert ["accepted", "BRA", "IND"] == names(two)
    assert [{}, {"is it manifest": "yes"}, {"is it manifest": "no"}] == [account.answers for account in two.accounts]
    assert frozenset({"is it manifest"}) == two.accounts[0].asked


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("accepted", ["accepted", "RUS"]),
        ("sides", ["common ground", "RUS"]),
        ("every_origin", ["common ground", "RUS", "The daily"]),
        ("plurality", ["plurality"]),
        ("trusted(daily)", ["trusted(daily)"]),
        ("trusted(The daily, RUS)", ["trusted(The daily, RUS)"]),
    ],
)
def test_a_policy_makes_the_accounts(policy: str, expected: list[str]) -> None:
    """Whose version stands beside whose is a choice."""
    incident = the_strike(
        *a_strike(h1__object=FORCES),
        says("h1.object", FORCES, holder=GAZETTE),
        says("h1.object", HOSPITAL, holder=DAILY),
        denies("by", "RUS", holder="RUS"),
        policy=policy,
    )

    assert expected == names(incident)


def test_only_those_trusted_are_heard() -> None:
    """What the wire says of the object does not count where the daily alone is trusted."""
    incident = the_strike(
        *a_strike(h1__object=FORCES), says("h1.object", HOSPITAL, holder=DAILY), policy="trusted(daily)"
    )

    assert (HOSPITAL,) == hit_on(incident.accounts[0])
    assert EVER == incident.happened_on


# What was known, and when


def test_what_was_recorded_later_does_not_exist() -> None:
    """As of the second of May, the statement of the third has not been made."""
    early = says("act", "attack", when=When(recorded="2025-05-02T10:00:00Z"))
    late = says("by", "RUS", when=When(recorded="2025-05-03"))
    known = known_by(a_record(early, late), as_of=date(2025, 5, 2))

    assert (early,) == known.statements
    assert {early, late} == set(known_by(a_record(early, late), as_of=None).statements)


@pytest.mark.parametrize("holder", [WIRE, "RUS"])
def test_a_document_is_known_when_it_appears(holder: str) -> None:
    """Without a day of record, a claim is known from the day of the report that has it."""
    paper = Document(id=WIRE, published_on="2025-05-03")
    record = a_record(says("act", "attack", holder=holder), documents=(paper,))

    assert () == known_by(record, as_of=date(2025, 5, 2)).statements
    assert 1 == len(known_by(record, as_of=date(2025, 5, 3)).statements)


def test_a_claim_without_report_is_known_when_it_is_made() -> None:
    """A claim that stands in no report is known from the day on which it was made, or always."""
    dated = Statement(
        about=STRIKE, property="act", value=("attack",), holder="RUS", document="", stated_on="2025-05-03"
    )
    undated = Statement(about=STRIKE, property="by", value=("RUS",), holder="RUS", document="")
    known = known_by(a_record(dated, undated), as_of=date(2025, 5, 1))

    assert (undated,) == known.statements


def test_an_incident_of_which_nothing_was_said_yet_does_not_exist() -> None:
    """As of the day before, there is neither the later incident nor the report of it."""
    early = says("act", "attack", when=When(recorded="2025-05-01"))
    late = says("act", "attack", about="later", holder=DAILY, when=When(recorded="2025-05-09"))
    known = known_by(a_record(early, late), as_of=date(2025, 5, 2))

    assert [STRIKE] == [one.id for one in known.incidents]
    assert [WIRE] == [one.id for one in known.documents]


def test_an_incident_of_which_nothing_is_said_is_open_in_everything() -> None:
    """A title alone founds an incident, at a time and place that nobody tells."""
    record = a_record()
    incident = gathered(type(record)(incidents=(Titled(id=STRIKE, title="Something"),)))

    assert ("Something", EVER, ()) == (incident.title, incident.happened_on, incident.actors)
    assert ["h1"] == [hit.id for hit in incident.accounts[0].hits]


def test_what_is_withdrawn_no_longer_counts() -> None:
    """The wire takes back its word; whoever speaks for Russia takes back Russia's."""
    wrong, denial = says("h1.object", FORCES), denies("by", "RUS", holder="RUS")
    incident = the_strike(*a_strike(), wrong, denial, withdraws(wrong), withdraws(denial, holder="spokesman"))

    assert ["accepted"] == names(incident)
    assert ("territory",) == hit_on(incident.accounts[0])


def test_nobody_withdraws_what_another_says() -> None:
    """Russia cannot take back the word of the wire, and a short id withdraws nothing."""
    fact = says("h1.object", FORCES)
    stranger = withdraws(fact, holder="RUS")
    short = Statement(about=fact.id[:9], property="withdrawn", value=("yes",), holder=WIRE, document=WIRE, reason="-")

    assert (FORCES,) == hit_on(the_strike(*a_strike(), fact, stranger, short).accounts[0])


def test_a_withdrawal_works_from_its_day() -> None:
    """The answer of the day before can be given again."""
    fact = says("act", "attack", when=When(recorded="2025-05-01"))
    record = a_record(fact, withdraws(fact, when=When(recorded="2025-05-05")))

    assert [1, 0] == [len(known_by(record, as_of=date(2025, 5, day)).statements) for day in (4, 5)]


def test_a_claim_recorded_twice_counts_once() -> None:
    """Who wrote it down, and when, is no part of a claim."""
    once = says("act", "attack", when=When(recorded="2025-05-02"))
    again = says("act", "attack", when=When(recorded="2025-05-04"))

    assert (once,) == known_by(a_record(again, once), as_of=None).statements


# Acts on record


def test_an_act_belongs_to_the_incident_that_it_names() -> None:
    """A notice of the strike is no notice of another, and one that names none is of all."""
    named, other = an_act("notice", "notification", by="USA"), an_act("else", "pledge", of="another-strike")
    free, denied = (
        an_act("free", "apology", of=""),
        (*an_act("not", "apology", of=""), denies("of", STRIKE, about="not")),
    )
    incident = the_strike(*a_strike(), *named, *other, *free, *denied)

    assert ["free", "notice"] == [act.id for act in incident.accounts[0].acts]


def test_an_act_is_as_each_account_has_it() -> None:
    """The United States say that they gave notice, Qatar says that they did not: two accounts of one act."""
    incident = the_strike(
        *a_strike(),
        *an_act("notice", "notification", by="USA", to="QAT", holder="USA"),
        denies("kind", "notification", about="notice", holder="QAT"),
    )
    told = {account.name: account.acts[0] for account in incident.accounts}
    notice = kinds().mask("notification")

    assert ["accepted", "QAT", "USA"] == list(told)
    assert (notice, True, 0) == (told["USA"].kind, told["USA"].kind_stated, told["USA"].denied_kinds)
    assert (notice, False) == (told["QAT"].denied_kinds, told["QAT"].kind_stated)
    assert not told["accepted"].kind_stated
    assert {notice} == {one.kinds_said for one in told.values()}


def test_an_act_has_names_and_a_day() -> None:
    """A determination names what it finds, and what it does not."""
    incident = the_strike(
        *a_strike(),
        *an_act("finding", "determination", by="un-security-council"),
        says("names", "armed attack", about="finding"),
        denies("names", "aggression", about="finding"),
        says("happened_on", "2025-05-03", about="finding"),
    )
    (act,) = incident.accounts[0].acts

    assert (frozenset({"armed attack"}), frozenset({"aggression"})) == (act.names, act.denied_names)
    assert Days(date(2025, 5, 3), date(2025, 5, 3)) == act.happened_on


# Silence


@pytest.mark.parametrize(
    ("said", "as_of", "complete"),
    [
        ((), None, False),
        (("2025-12-31",), None, True),
        (("2025-12-31",), date(2025, 12, 31), True),
        (("2025-12-31",), date(2026, 1, 1), False),
        (("2025-12",), date(2025, 12, 15), False),
    ],
)
def test_a_record_is_complete_to_its_day(said: tuple[str, ...], as_of: date | None, complete: bool) -> None:  # noqa: FBT001
    """Silence means no where somebody says that the record reaches the day of knowledge, every day of it."""
    more = [says("record_complete_to", *said)] if said else []

    assert complete == gathered(a_record(*a_strike(*more)), as_of=as_of).accounts[0].record_complete


def test_to_deny_that_the_record_is_complete_makes_it_no_more_so() -> None:
    """Whoever says that something is missing does not say that nothing is."""
    assert not the_strike(*a_strike(denies("record_complete_to", "2025-12-31"))).accounts[0].record_complete


def test_the_hits_stated_are_all_unless_others_are_said() -> None:
    """Hits are closed at what is named; where nothing is presumed, they are not."""
    closed, said = the_strike(*a_strike()), the_strike(*a_strike(hits="others"))
    strict = the_strike(*a_strike(), strict=True)

    assert [True, False, False] == [one.accounts[0].hits_closed for one in (closed, said, strict)]
    assert [["t1"], ["t1", "others"]] == [[hit.id for hit in one.accounts[0].hits] for one in (closed, said)]


def test_a_word_of_law_denied_is_no_fact_denied() -> None:
    """That it was an armed attack is denied by Poland; that there was a missile stands."""
    (account,) = the_strike(*a_strike(), denies("act", "armed attack", holder="POL")).accounts

    assert {"armed attack": frozenset({"POL"})} == account.characterised
    assert ["accepted"] == [account.name]


def test_who_is_involved_is_known_on_any_account() -> None:
    """Attackers, owners of what was hit, sovereigns and administrators of the place; nobody, where it may be anyone."""
    incident = the_strike(*a_strike(h1__of="USA"), says("by", "BLR", holder="RUS"))
    unknown = the_strike(*a_strike(by=None, place=None))

    assert ("BLR", "POL", "RUS", "USA") == incident.actors
    assert ("POL", "USA") == incident.struck
    assert () == unknown.actors


def test_the_day_of_places_is_the_most_exact_one_said() -> None:
    """Gdansk in 1939, says one, and in 1930 or later, another: whose it was is read on the exact day."""
    incident = the_strike(
        *a_strike(happened_on="1930..1950", place="Gdansk"), says("happened_on", "1938-05-01", holder=DAILY)
    )

    assert "POL" not in incident.struck


def test_the_law_of_the_day_is_that_of_the_account() -> None:
    """Asked for no other day, an account is judged by the law of the days on which it may have happened."""
    (account,) = the_strike(*a_strike(happened_on="2025-05")).accounts

    assert Days(date(2025, 5, 1), date(2025, 5, 31)) == law_days(account, on=None)
    assert Days(date(2026, 1, 1), date(2026, 1, 1)) == law_days(account, on=date(2026, 1, 1))
