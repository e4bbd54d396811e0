"""One provision against one incident: who is covered, who owes, on which accounts and positions."""

from dataclasses import replace
from datetime import date

import pytest

from foedus.errors import UsageError
from foedus.findings import Finding, Question
from foedus.instruments import Instrument
from foedus.statements import Statement
from tests.findings.builders import ASKED, Line, a_provision, a_treaty, found, the_finding
from tests.incidents.builders import a_record, a_strike, an_act, denies, says

NOBODY = Question()
ON_SHIPS: Line = {"act": "naval attack", "object": "merchant vessels", "of": "beneficiary"}
ATTACK: Line = {"act": "armed attack", "object": "critical infrastructure", "of": "beneficiary"}
CYBER = a_strike(act="cyber operation", h1__object="energy facility", h1__of="POL")


def answers(
    *said: Statement, treaties: tuple[Instrument, ...] = (), question: Question = NOBODY
) -> dict[tuple[str, tuple[str, ...]], Finding]:
    """Return the findings by beneficiary and bearers."""
    return {(one.beneficiary, one.bearers): one for one in found(a_record(*said), *treaties, question=question)}


# Which findings


def test_who_was_hit_is_a_beneficiary_and_the_others_owe() -> None:
    """Poland was hit; the United States owe."""
    assert [("POL", ("USA",))] == list(answers(*a_strike()))


def test_who_only_attacked_is_asked_about_last_and_only_if_asked() -> None:
    """The United States struck Poland: unasked, only Poland is a beneficiary."""
    said = a_strike(by="USA")

    assert [("POL", ("USA",))] == list(answers(*said))
    assert [("POL", ("USA",)), ("USA", ("POL",))] == list(answers(*said, question=Question(everything=True)))


def test_where_no_party_is_involved_there_is_no_finding_unless_it_is_asked_for() -> None:
    """A strike by Argentina on Montevideo is no affair of Poland and the United States."""
    said = a_strike(by="ARG", place="Montevideo")

    assert {} == answers(*said)
    for asked in (
        Question(everything=True),
        Question(instruments=("treaty-a",)),
        Question(provisions=("treaty-a#1",)),
    ):
        assert [("any", ("POL", "USA"))] == list(answers(*said, question=asked))


def test_an_attacker_that_is_a_party_or_named_is_involved() -> None:
    """What a party does, or an adversary whom the clause names, is answered for whoever the beneficiary."""
    elsewhere = a_strike(by="USA", place="Montevideo")
    feared = a_treaty(a_provision({"by": {"some": ["ARG"]}, "of": "beneficiary"}))

    assert [("any", ("POL", "USA"))] == list(answers(*elsewhere))
    assert [("any", ("POL", "USA"))] == list(answers(*a_strike(by="ARG", place="Montevideo"), treaties=(feared,)))


def test_one_beneficiary_alone_is_named_where_nobody_is_involved() -> None:
    """A guarantee of Poland is answered for Poland."""
    guarantee = a_treaty(parties=({"party": "USA", "role": "guarantor"}, {"party": "POL", "role": "beneficiary"}))
    (key,) = answers(*a_strike(by="ARG", place="Montevideo"), treaties=(guarantee,), question=Question(everything=True))

    assert "POL" == key[0]


def test_whoever_the_beneficiary_it_is_engaged() -> None:
    """A ship of Greece, France or Italy leaves each open, and engages the provision."""
    said = a_strike(
        act="naval attack", place="Mediterranean Sea", h1__object="merchant vessels", h1__of=("GRC", "FRA", "ITA")
    )
    treaty = a_treaty(a_provision(ON_SHIPS), parties=("GRC", "FRA", "ITA"))
    told = {one.beneficiary: one.verdict for one in found(a_record(*said), treaty, question=NOBODY)}

    assert {"FRA": "undetermined", "GRC": "undetermined", "ITA": "undetermined", "any": "engaged"} == told


def test_one_and_the_same_must_meet_every_element() -> None:
    """Whose ship it is is open, and Greece alone asked: nobody knows that it was its own."""
    treaty = a_treaty(
        a_provision(ON_SHIPS, only_if=[{"given": [{"act": "request", "by": "beneficiary"}]}]), parties=("GRC", "FRA")
    )
    said = a_strike(act="naval attack", place="Mediterranean Sea", h1__object="merchant vessels", h1__of=("GRC", "FRA"))
    asked = an_act("ask", "request", by="GRC")
    far = a_strike(
        by="FRA", place="Montevideo", act="naval attack", h1__object="merchant vessels", h1__of=("GRC", "FRA")
    )

    assert {"GRC", "FRA"} == {one.beneficiary for one in found(a_record(*said, *asked), treaty, question=NOBODY)}
    assert {"undetermined"} == {one.verdict for one in found(a_record(*far, *asked), treaty, question=NOBODY)}


@pytest.mark.parametrize("kind", ["definition", "condition"])
def test_what_only_serves_other_clauses_has_no_finding(kind: str) -> None:
    """A definition engages nothing by itself."""
    assert {} == answers(*a_strike(), treaties=(a_treaty(a_provision(kind=kind)),))


def test_a_clause_that_another_defines_is_tried_by_its_words() -> None:
    """Art. 5 has no casus of its own."""
    treaty = a_treaty(
        a_provision(ref="6", kind="definition"),
        a_provision(ref="5", casus=None, defined_by="art. 6"),
        a_provision(ref="7", casus="as art. 5"),
    )

    assert {"5": "engaged", "7": "engaged"} == {
        one.provision_id: one.verdict for one in found(a_record(*a_strike()), treaty, question=NOBODY)
    }


def test_a_reference_to_what_has_no_casus_is_none() -> None:
    """A clause that takes over what no clause has cannot be tried."""
    treaty = a_treaty(a_provision(ref="1", casus=None), a_provision(ref="2", casus="as art. 1"))

    assert () == found(a_record(*a_strike()), treaty, question=NOBODY)


# What cannot be engaged


def test_a_status_answers_that_it_holds_no_duty() -> None:
    """Not engaged, once, with the reason why nothing in it is a duty."""
    status = a_treaty(
        a_provision(ref="1", casus=None, kind="status"),
        a_provision(ref="2", casus=None, kind="status"),
        no_duty="A status.",
    )
    (told,) = found(a_record(*a_strike()), status, question=NOBODY)

    assert ("POL", "not_engaged", (), "A status.") == (
        told.beneficiary,
        told.verdict,
        told.deciding,
        told.grounds.reason,
    )
    assert () == told.grounds.statements


def test_an_unpublished_text_is_open() -> None:
    """What nobody has read may be engaged: it turns on the text."""
    secret = a_treaty(
        a_provision(ref="0", casus=None),
        a_provision(ref="1", casus=None, published="false", reported="Help is promised."),
    )
    (told,) = found(a_record(*a_strike()), secret, question=NOBODY)

    assert ("undetermined", ("text",), (("text",),)) == (told.verdict, told.deciding, told.turns_on)
    assert told.grounds.reason.endswith("Reported of it: Help is promised.")


@pytest.mark.parametrize(
    ("day", "verdict", "had"), [("1999-01-01", "not_in_force", "not_engaged"), ("2000-01-01", "not_engaged", None)]
)
def test_a_status_has_its_days(day: str, verdict: str, had: str | None) -> None:
    """Before the day it was none."""
    status = a_treaty(a_provision(casus=None, kind="status"), no_duty="A status.")
    (told,) = found(a_record(*a_strike(happened_on=day)), status, question=NOBODY)

    assert (verdict, had) == (told.verdict, told.had_it_been_in_force)


def test_a_status_that_is_asked_for_is_answered() -> None:
    """For whoever has it, where nobody involved does."""
    one, many = (
        a_treaty(a_provision(casus=None), no_duty="A status.", parties=parties)
        for parties in (({"party": "USA", "role": "designator"}, {"party": "POL", "role": "designee"}), ("POL", "USA"))
    )
    said = a_record(*a_strike(by="ARG", place="Montevideo"))
    asked = Question(everything=True)

    assert ["POL", "any"] == [found(said, treaty, question=asked)[0].beneficiary for treaty in (one, many)]
    assert () == found(said, one, question=NOBODY)


# Bearers


def test_a_reservation_sets_its_party_apart() -> None:
    """What the United States reserve does not bind France."""
    reservation = {
        "id": "no-forces",
        "kind": "reservation",
        "by": "USA",
        "effect": "narrows",
        "change": {"unless": [{"object": "territory"}]},
    }
    treaty = a_treaty(a_provision(interpretations=[reservation]), parties=("POL", "USA", "FRA"))
    told = {one.bearers: one for one in found(a_record(*a_strike()), treaty)}

    assert {("USA",): "not_engaged", ("FRA",): "engaged"} == {bearers: one.verdict for bearers, one in told.items()}
    assert {"no"} == {one.law_dispute for one in told.values()}


def test_a_clause_that_names_its_bearer_reads_apart_for_who_is_involved() -> None:
    """No bearer attacks: of those who are involved, each is asked about; the rest reads alike."""
    treaty = a_treaty(
        a_provision({"by": {"none": ["bearer"]}, "of": "beneficiary"}), parties=("POL", "USA", "FRA", "GBR")
    )
    told = {one.bearers: one.verdict for one in found(a_record(*a_strike(by="USA")), treaty)}

    assert {("USA",): "not_engaged", ("FRA", "GBR"): "engaged"} == told


def test_a_duty_to_refrain_binds_who_may_have_attacked() -> None:
    """Asked or unasked, only the one that struck a party contravenes; unasked, the others are not spoken of."""
    treaty = a_treaty(
        a_provision({"by": {"some": ["bearer"]}, "of": "beneficiary"}, kind="non-aggression"),
        parties=("POL", "USA", "FRA"),
    )

    assert {("USA",): "contravened"} == {
        one.bearers: one.verdict for one in found(a_record(*a_strike(by="USA")), treaty)
    }
    assert () == found(a_record(*a_strike(by="RUS")), treaty)
    assert ["not_engaged"] == [
        one.verdict for one in found(a_record(*a_strike(by="RUS")), treaty, question=replace(ASKED, everything=True))
    ]


def test_only_some_bearers_may_be_asked_for_or_meant() -> None:
    """A clause for some, or a question about one."""
    treaty = a_treaty(a_provision(ref="1"), a_provision(ref="2", **{"for": ["FRA"]}), parties=("POL", "USA", "FRA"))
    whole = [one.bearers for one in found(a_record(*a_strike()), treaty)]
    asked = [one.bearers for one in found(a_record(*a_strike()), treaty, question=replace(ASKED, bearers=("USA",)))]

    assert [("USA", "FRA"), ("FRA",)] == whole
    assert ("USA",) == asked[0]


def test_a_clause_without_obligation_binds_the_other_parties() -> None:
    """A deeming binds them all."""
    treaty = a_treaty(a_provision(obligation=None), parties=("POL", "USA", "FRA"))

    assert ("USA", "FRA") == the_finding(a_record(*a_strike()), treaty).bearers


# In force


def test_those_for_whom_it_is_not_known_are_in_doubt() -> None:
    """The United States owe; of France the day of entry is not known, of Italy it is past."""
    parties = (
        "POL",
        "USA",
        {"party": "FRA"},
        {"party": "ITA", "since": "2000-01-01", "until": "2010-01-01"},
    )
    told = the_finding(a_record(*a_strike()), a_treaty(parties=parties))

    assert ("engaged", ("USA",), ("FRA",)) == (told.verdict, told.bearers, told.bearers_in_doubt)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1999-12-31", ("not_in_force", "no", "engaged", ("in_force",), ())),
        ("2000-01-01", ("engaged", "yes", None, ("act", "of", "object"), ())),
        ("2009-12-31", ("engaged", "yes", None, ("act", "of", "object"), ())),
        ("2010-01-01", ("not_in_force", "no", "engaged", ("in_force",), ())),
        ("2009-12..2010-01", ("undetermined", "unknown", "engaged", ("in_force",), (("happened_on",),))),
    ],
)
def test_law_has_its_days(day: str, expected: tuple[object, ...]) -> None:
    """From the first day on, and no more on the last; a day that straddles an edge turns on the day."""
    parties = [{"party": name, "since": "2000-01-01", "until": "2010-01-01"} for name in ("POL", "USA")]
    told = the_finding(a_record(*a_strike(happened_on=day)), a_treaty(parties=parties))

    assert expected == (told.verdict, told.in_force, told.had_it_been_in_force, told.deciding, told.turns_on)


def test_a_day_of_law_that_is_not_known_turns_on_no_fact() -> None:
    """No statement about the incident settles when a treaty entered into force."""
    told = the_finding(a_record(*a_strike()), a_treaty(parties=({"party": "POL"}, {"party": "USA"})))

    assert ("undetermined", (("in_force",),)) == (told.verdict, told.turns_on)


def test_a_clause_has_days_of_its_own() -> None:
    """A protocol added later binds from its own day."""
    treaty = a_treaty(a_provision(**{"from": "2025-06-01"}))

    assert "not_in_force" == the_finding(a_record(*a_strike()), treaty).verdict
    assert "engaged" == the_finding(a_record(*a_strike()), treaty, question=replace(ASKED, on=date(2025, 6, 1))).verdict


VERSIONS = (
    {"from": "2000-01-01", "until": "2010-01-01", "casus": [{"act": "bombardment"}], "words": "The old words."},
    {"from": "2010-01-01", "casus": [{"act": "sabotage"}]},
)


@pytest.mark.parametrize(
    ("day", "verdict", "turns_on"),
    [
        ("1999-01-01", "not_in_force", ()),
        ("2005-01-01", "engaged", ()),
        ("2025-01-01", "not_engaged", ()),
        ("2009-12..2010-01", "undetermined", (("happened_on",),)),
    ],
)
def test_the_wording_of_the_day_is_tried(day: str, verdict: str, turns_on: tuple[tuple[str, ...], ...]) -> None:
    """A clause that was rewritten is read as it stood; on which side of the change the day lies may settle it."""
    told = the_finding(a_record(*a_strike(happened_on=day)), a_treaty(a_provision(casus=None, versions=VERSIONS)))

    assert (verdict, turns_on) == (told.verdict, told.turns_on)


def test_a_rewritten_clause_names_its_wording() -> None:
    """The grounds say which version was read, and until when it ran."""
    old, new = (
        the_finding(a_record(*a_strike(happened_on=day)), a_treaty(a_provision(casus=None, versions=VERSIONS))).grounds
        for day in ("2005-01-01", "2025-01-01")
    )

    assert ("version from 2000-01-01 until 2010-01-01", "The old words.") == (old.dates, old.words)
    assert "version from 2010-01-01 until now" == new.dates


# Accounts and positions


def test_one_account_or_one_reading_may_be_asked_for() -> None:
    """Russia's account on the narrow reading is one row."""
    treaty = a_treaty(a_provision({"by": {"some": ["RUS"]}, "of": "beneficiary"}))
    record = a_record(*a_strike(), denies("by", "RUS", holder="RUS"))
    told = the_finding(record, treaty, question=replace(ASKED, account="RUS", reading="narrow"))

    assert [("RUS", "narrow", "not_engaged")] == [(row.account, row.reading, row.verdict) for row in told.rows]
    assert 4 == len(the_finding(record, treaty).rows)


def test_an_account_that_nobody_has_is_refused() -> None:
    """The refusal names those that there are."""
    with pytest.raises(UsageError) as refused:
        the_finding(a_record(*a_strike()), question=replace(ASKED, account="FRA"))

    assert "findings/unknown-account" == refused.value.code
    assert "one of accepted" == refused.value.want


def test_a_rival_interpretation_is_a_position() -> None:
    """A reservation is none, and one that is about the obligation leaves the casus alone."""
    rivals = [
        {
            "id": name,
            "by": "USA",
            "effect": "narrows",
            "kind": kind,
            "on": on,
            "change": {"unless": [{"act": "anything"}]},
        }
        for name, kind, on in (
            ("rival", "interpretation", "casus"),
            ("understanding", "understanding", "casus"),
            ("reserve", "reservation", "casus"),
            ("duty", "interpretation", "obligation"),
        )
    ]
    told = found(a_record(*a_strike()), a_treaty(a_provision(interpretations=rivals)))[0]

    assert ["narrow", "broad", "narrow, rival", "broad, rival", "narrow, understanding", "broad, understanding"] == [
        row.position for row in told.rows
    ]


def test_the_victims_denial_settles_the_word() -> None:
    """Poland, which was hit, says that it was no armed attack: the broad position reads the word narrowly."""
    treaty = a_treaty(a_provision(ATTACK))

    assert [
        "on_broad_reading",
        "not_engaged",
        "on_broad_reading",
    ] == [
        the_finding(a_record(*CYBER, *said), treaty).verdict
        for said in ((), (denies("act", "armed attack", holder="POL"),), (denies("act", "armed attack", holder="USA"),))
    ]


@pytest.mark.parametrize(
    ("organ", "organs", "stance", "expected"),
    [
        ("un-security-council", [], "affirms", "engaged"),
        ("nato", ["nato"], "affirms", "engaged"),
        ("nato", [], "affirms", "on_broad_reading"),
        ("un-security-council", [], "denies", "not_engaged"),
        ("FRA", [], "affirms", "on_broad_reading"),
    ],
)
def test_a_competent_organ_settles_the_incident(organ: str, organs: list[str], stance: str, expected: str) -> None:
    """What an organ that the clause names, or the Security Council, finds to be an armed attack, or none, is so."""
    tell = says if stance == "affirms" else denies
    said = [*CYBER, *an_act("finding", "determination", by=organ), tell("names", "armed attack", about="finding")]

    assert expected == the_finding(a_record(*said), a_treaty(a_provision(ATTACK, organs=organs))).verdict


def test_a_pledge_is_no_determination() -> None:
    """Only an organ's finding settles a word, and only one that is surely a finding."""
    said = [*CYBER, *an_act("word", "pledge", by="un-security-council"), says("names", "armed attack", about="word")]

    assert "on_broad_reading" == the_finding(a_record(*said), a_treaty(a_provision(ATTACK))).verdict


@pytest.mark.parametrize(("as_of", "expected"), [(date(2025, 6, 1), 0), (date(2030, 1, 1), 1), (None, 1)])
def test_a_secret_clause_gives_no_finding_before_it_is_known(as_of: date | None, expected: int) -> None:
    """The protocol that became public in 2030 is no part of what was known in 2025."""
    treaty = a_treaty(a_provision(known_from="2030-01-01"))

    assert expected == len(found(a_record(*a_strike()), treaty, question=replace(ASKED, as_of=as_of)))


def test_a_rival_interpretation_may_do_without_a_condition() -> None:
    """Whoever holds that no request is needed finds the clause engaged without one."""
    rival = {"id": "unasked", "by": ["USA"], "effect": "widens", "change": {"without": "only_if"}}
    asked = [{"given": [{"act": "request", "by": ["beneficiary"]}]}]
    treaty = a_treaty(a_provision(only_if=asked, interpretations=[rival]))
    rows = the_finding(a_record(*a_strike()), treaty).rows

    assert {("", "undetermined"), ("unasked", "engaged")} == {(one.interpretation, one.verdict) for one in rows}


def test_a_clause_may_stand_for_some_bearers_by_their_role() -> None:
    """What stands for the guarantors does not bind the one whom they guarantee."""
    parties: tuple[Line, ...] = (
        {"party": "POL", "since": "2000", "role": "beneficiary"},
        {"party": "USA", "since": "2000", "role": "guarantor"},
        {"party": "FRA", "since": "2000", "role": "signatory"},
    )
    provision = a_provision() | {"for": ["guarantors"], "obligation": {"owes": "consult", "bearer": ["each party"]}}
    (told,) = found(a_record(*a_strike()), a_treaty(provision, parties=parties))

    assert ("USA", "FRA") == told.bearers


def test_whoever_owes_nothing_is_not_answered() -> None:
    """France is no bearer of a clause that stands for the United States alone."""
    provision = a_provision() | {"for": ["USA"]}
    treaty = a_treaty(provision, parties=("POL", "USA", "FRA"))
    asked = [found(a_record(*a_strike()), treaty, question=replace(ASKED, bearers=(one,))) for one in ("USA", "FRA")]

    assert [1, 0] == [len(one) for one in asked]


def test_an_interpretation_against_one_binds_nobody_else() -> None:
    """What the United States hold against Turkey is no position when Poland is attacked."""
    rival = {"id": "rival", "by": ["USA"], "against": ["TUR"], "effect": "narrows", "change": {}}
    treaty = a_treaty(a_provision(interpretations=[rival]))

    assert {""} == {row.interpretation for row in the_finding(a_record(*a_strike()), treaty).rows}


@pytest.mark.parametrize(
    ("until", "start", "expected"),
    [(None, "2000-01-01", 1), ("2024-01-01", "2000-01-01", 0), (None, "2026-03-01", 1), (None, "2027-01-01", 0)],
)
def test_what_ended_before_or_began_long_after_is_counted(until: str | None, start: str, expected: int) -> None:
    """A treaty that has run out answers whoever asks for it, and nobody else; so does one of two years later."""
    dates = {"from": start} | ({"until": until} if until else {})
    treaty = a_treaty(parties=tuple({"party": one} | dates for one in ("POL", "USA")))
    plain, asked = (
        found(a_record(*a_strike()), treaty, question=Question(instruments=names)) for names in ((), ("treaty-a",))
    )

    assert (expected, True) == (len(plain), bool(asked))


def test_who_has_left_is_covered_no_longer() -> None:
    """The treaty goes on for others; of the one that left there is no finding unless somebody asks."""
    parties = ({"party": "POL", "until": "2020-01-01", "from": "2000-01-01"}, "USA", "FRA")
    plain = found(a_record(*a_strike()), a_treaty(parties=parties), question=Question())

    assert [] == [one for one in plain if one.beneficiary == "POL"]


def test_whoever_is_covered_is_so_on_the_day() -> None:
    """A strike on one that has left engages the clause for nobody else."""
    parties = ({"party": "POL", "until": "2020-01-01", "from": "2000-01-01"}, "USA", "FRA")
    treaty = a_treaty(parties=parties)
    question = Question(instruments=("treaty-a",), beneficiaries=("GBR",))

    assert ["not_engaged"] == [one.verdict for one in found(a_record(*a_strike()), treaty, question=question)]
