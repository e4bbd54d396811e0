"""One question, put again and again."""

from dataclasses import replace

from foedus.comparisons import pair_up
from foedus.findings import Question
from foedus.obligations import Fingerprint
from tests.comparisons.builders import an_asker, the_evening, told
from tests.findings.builders import a_treaty
from tests.incidents.builders import a_record, an_act, says

FINDING = Fingerprint(incident="strike", provision="a#1", beneficiary="POL", bearers=("USA",), verdict="engaged")


def test_only_the_incidents_asked_for_are_answered() -> None:
    """A record may hold a thousand others."""
    others = (says("act", "attack", about="another"), says("h1.of", "POL", about="another"))
    record = a_record(*the_evening(), *others)

    assert {"strike"} == {key[0] for key in an_asker().ask(record)}
    assert {"strike", "another"} == {key[0] for key in replace(an_asker(), incidents=()).ask(record)}


def test_an_account_that_nobody_has_finds_nothing() -> None:
    """The one who had it may have taken everything back."""
    asker = an_asker(question=Question(account="FRA"))

    assert {} == asker.ask(a_record(*the_evening()))


def test_a_few_instruments_answer_as_all_of_them_do() -> None:
    """What one clause says depends on no other instrument."""
    asker = an_asker(a_treaty(), a_treaty(name="treaty-b"))
    record = a_record(*the_evening())
    whole = asker.ask(record)

    assert {key: one for key, one in whole.items() if one.instrument == "treaty-b"} == asker.about({"treaty-b"}).ask(
        record
    )


def test_an_incident_keeps_the_id_by_which_it_was_asked_for() -> None:
    """Also where it has since become one with another."""
    other = says("act", "missile strike", about="blast", holder="daily")
    same = says("same_as", "blast", about="strike", holder="desk")
    asker = an_asker()
    apart, joined = a_record(*the_evening(), other), a_record(*the_evening(), other, same)

    assert {"strike"} == {key[0] for key in asker.ask(apart)} == {key[0] for key in asker.ask(joined)}
    assert [("act", "object"), ("object",)] == [
        one.deciding for record in (apart, joined) for one in asker.ask(record).values()
    ]


def test_what_is_said_of_other_incidents_is_not_heard() -> None:
    """Unless incidents are said to be one."""
    mine, other = told("act", "attack", day=1), says("act", "attack", about="another")
    notice = an_act("notice", "notification", by="USA", of="another")
    apology = an_act("apology", "apology", by="RUS")
    same = says("same_as", "another", about="strike", holder="desk")
    asker = an_asker()

    whole = (mine, other, *notice, *apology)

    assert [mine, *apology] == list(asker.heard(whole, among=a_record(*whole)))
    assert [mine, other] == list(asker.heard([mine, other], among=a_record(mine, other, same)))


def test_findings_are_paired_by_clause_beneficiary_and_bearers() -> None:
    """One that is alone under its clause is the same, though others bear it; of several, none is."""
    other, third = replace(FINDING, bearers=("FRA",)), replace(FINDING, bearers=("DEU",))
    elsewhere = replace(FINDING, provision="b#1")

    assert ((FINDING, FINDING),) == pair_up([FINDING], after=[FINDING])
    assert ((FINDING, other),) == pair_up([FINDING], after=[other])
    assert {(FINDING, None), (None, other), (None, third)} == set(pair_up([FINDING], after=[other, third]))
    assert ((FINDING, None), (None, elsewhere)) == pair_up([FINDING], after=[elsewhere])
