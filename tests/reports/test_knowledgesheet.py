"""What changed in the findings between two moments, as people read it."""

from dataclasses import replace

from foedus.actors import load_actors
from foedus.comparisons import Asker, diff_knowledge
from foedus.obligations import Fingerprint
from foedus.reports import Compared, knowledge_page, knowledge_sentence, render_page
from foedus.reports.knowledgesheet import outcome_words
from foedus.statements import Statement
from foedus.terms.records import DESK
from tests.comparisons.builders import FIRST, ON_FORCES, SECOND, an_asker, the_evening, told
from tests.findings.builders import a_provision, a_treaty
from tests.incidents.builders import When, a_record, withdraws

FORCES, STRIKE = told("h1.object", "land forces", day=2), told("act", "missile strike", day=2, hour=9)


def compared(*statements: Statement, asker: Asker | None = None) -> Compared:
    """Return what changed about the strike between the first of May and the third."""
    asked = asker or an_asker()
    record = a_record(*statements)
    return Compared(
        diff=diff_knowledge(record, first=FIRST, second=SECOND, asker=asked),
        title="Strike on Warsaw",
        record=record,
        policy="accepted",
        register=asked.finder.register,
        actors=load_actors(),
    )


def text_of(seen: Compared) -> str:
    """Return the page as one line of text."""
    return " ".join(render_page(knowledge_page(seen), format="text", width=400).split())


def test_each_finding_stands_under_what_changed_it() -> None:
    """The two statements have numbers, and lead the table by them."""
    text = text_of(compared(*the_evening(), FORCES, STRIKE))

    assert "Strike on Warsaw: known by 1 May 2025, 23:00 UTC, and by 3 May 2025, 00:00 UTC" in text
    assert "1 finding of 1 changed, through 2 of 2 statements." in text
    assert "[1] new: The wire says, of strike: act = missile strike." in text
    assert "Recorded 2 May 2025, 09:00 UTC." in text
    assert "Through [1] and [2] together clause for was is" in text
    assert "treaty-a (treaty-a#1) Poland undetermined, by act, object; turns on act, object engaged" in text


def test_one_of_several_that_would_each_do_is_any_of_them() -> None:
    """Two outlets brought the same news."""
    again = told("act", "missile strike", day=2, holder="daily")
    known = replace(FORCES, recorded_at="2025-05-01T12:00:00Z")

    assert "Through any one of [1] and [2]" in text_of(compared(*the_evening(), known, STRIKE, again))


def test_a_withdrawal_is_told_with_who_made_it_and_why() -> None:
    """The claim has the number."""
    known = replace(FORCES, recorded_at="2025-05-01T12:00:00Z")
    when = When(recorded="2025-05-02T12:00:00Z")
    word = replace(withdraws(known, holder=DESK, reason="a forgery", when=when), recorded_by="a.s.")
    text = text_of(compared(*the_evening(), known, word))

    assert "[1] withdrawn: The wire says, of strike: object (hit 1) = land forces." in text
    assert "Withdrawn by the desk, 2 May 2025, 12:00 UTC (a.s.): a forgery" in text
    assert "Through [1] (withdrawn)" in text


def test_the_day_of_knowledge_alone_is_told_as_that() -> None:
    """A clause became public."""
    secret = a_treaty(a_provision(ON_FORCES, known_from="2025-05-02"))

    assert "Through no statement: the day of knowledge itself" in text_of(
        compared(*the_evening(), asker=an_asker(secret))
    )


def test_what_is_asked_anew_and_not_engaged_is_one_line() -> None:
    """Many clauses come and go with who is involved."""
    elsewhere = a_treaty(a_provision({"act": "cyber operation", "of": "beneficiary"}))
    late = tuple(replace(one, recorded_at="2025-05-02T12:00:00Z") for one in (*the_evening()[:3], FORCES, STRIKE))
    owner = replace(the_evening()[3], recorded_at="2025-05-02T12:00:00Z")
    seen = compared(*late, owner, asker=an_asker(elsewhere))

    assert "With who is involved, 1 clause was asked on one side alone, and not engaged: treaty-a#1." in text_of(seen)
    assert "No finding of 0 changed." == knowledge_sentence(seen.diff)


def test_where_nothing_was_recorded_between_nothing_changed() -> None:
    """And the page says so."""
    assert "Nothing that was recorded between the two changes the record." in text_of(compared(*the_evening()))


def test_a_finding_in_brief_is_told_in_words() -> None:
    """Verdict, what it had been in force, what decides it, what it turns on, who contests it."""
    one = Fingerprint(
        incident="strike",
        provision="a#1",
        beneficiary="POL",
        bearers=("USA",),
        verdict="not_in_force",
        had_it_been_in_force="disputed",
        deciding=("in_force",),
        turns_on=(("act",), ("by", "area")),
        contested_by=("RUS", "POL"),
    )

    assert (
        "not in force (had it been: disputed), by in force; turns on act or attacker, place; contested by RUS and POL"
    ) == outcome_words(one)
    assert "–" == outcome_words(None)
