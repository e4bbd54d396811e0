"""The parties' versions side by side."""

from dataclasses import replace

from foedus.actors import load_actors
from foedus.incidents import compare_accounts, known_by, parse_policy
from foedus.places import load_places
from foedus.reports import Beheld, accounts_page, accounts_sentence, render_page
from foedus.reports.accountsheet import NOTHING_KNOWN
from foedus.reports.page import Heading, Page, Table
from foedus.statements import Document, Statement
from tests.incidents.builders import DAILY, GAZETTE, STRIKE, WIRE, a_record, a_strike, an_act, denies, says

GRADED = Document(
    id=WIRE,
    outlet="Example Wire",
    source_kind="news agency",
    reliability="B",
    credibility="3",
    published_on="2025-05-02",
)


def beheld(*statements: Statement, documents: tuple[Document, ...] = (), policy: str = "accepted") -> Beheld:
    """Return the versions of the strike."""
    record = a_record(*statements, documents=documents)
    actors, places = load_actors(), load_places()
    found = compare_accounts(record, incident=STRIKE, policy=parse_policy(policy), actors=actors, places=places)
    assert found is not None
    return Beheld(comparison=found, record=known_by(record, as_of=None), policy=policy, as_of="2025-05-03T14:00Z")


def page_of(seen: Beheld) -> Page:
    """Return the page."""
    return accounts_page(seen, actors=load_actors())


def under(page: Page, title: str) -> list[Table]:
    """Return the tables under a heading of the second level."""
    found: list[Table] = []
    inside = False
    for block in page.blocks:
        if isinstance(block, Heading) and block.level < 3:
            inside = block.text == title
        elif inside and isinstance(block, Table):
            found.append(block)
    return found


def text_of(seen: Beheld) -> str:
    """Return the page as one line of text."""
    return " ".join(render_page(page_of(seen), format="text").split())


def test_a_row_for_each_property_and_a_column_for_each_who_speaks() -> None:
    """Value and stance, the words, the document with their offsets, and a number that leads to the statement."""
    said = replace(says("act", "missile strike", words="missiles fell"), start=10, end=23)
    seen = beheld(*a_strike(act=None), said, says("act", "missile strike", holder="POL"))
    (table,) = under(page_of(seen), "Common ground")

    assert ("property", "The wire", "Poland, a side") == table.columns
    assert ("act", "missile strike “missiles fell” (wire, 10-23) [1]", "missile strike (wire) [2]") == table.rows[0]


def test_a_dispute_stands_apart_from_common_ground() -> None:
    """With whom the accepted account follows."""
    seen = beheld(*a_strike(), denies("by", "RUS", holder="RUS"))
    (table,) = under(page_of(seen), "Disputed")

    assert (("by", "Russia (wire) [4]", "not Russia (wire) [5]"),) == table.rows
    assert "by" not in {row[0] for one in under(page_of(seen), "Common ground") for row in one.rows}
    assert "The accepted account follows The wire." in text_of(seen)
    assert "3 properties are common ground, 1 disputed: by; 0 rest on one side's word alone." == accounts_sentence(
        seen.comparison
    )


def test_two_sides_without_a_neutral_leave_it_open() -> None:
    """Nobody else was there."""
    seen = beheld(*a_strike(by=None), says("by", "RUS", holder="POL"), denies("by", "RUS", holder="RUS"))

    assert "The accepted account leaves it open." in text_of(seen)


def test_papers_that_differ_are_no_common_ground() -> None:
    """One against one: the accepted account leaves it open, and nobody is a side."""
    seen = beheld(*a_strike(h1__object="hospital"), says("h1.object", "land forces", holder=DAILY))
    (table,) = under(page_of(seen), "Disputed")

    assert "h1.object" == table.rows[0][0]
    assert "The accepted account leaves it open." in text_of(seen)


def test_papers_that_print_one_agency_are_one_column() -> None:
    """Ten of them would be one witness."""
    agency = tuple(Document(id=name, outlet=name, origin="Agency") for name in (DAILY, GAZETTE))
    seen = beheld(
        *a_strike(), *(says("act", "missile strike", holder=one.id) for one in agency), documents=(GRADED, *agency)
    )
    (table,) = under(page_of(seen), "Common ground")

    assert ("property", "Agency", "Example Wire") == table.columns


def test_what_rests_on_one_word_alone_is_listed() -> None:
    """Only Poland says what was hit."""
    seen = beheld(*a_strike(), says("h1.object", "hospital", holder="POL"))

    assert "On one word alone ----------------- - strike: h1.object, on the word of Poland" in text_of(seen)
    assert "1 rests on one side's word alone." in accounts_sentence(seen.comparison)


def test_who_contradicts_itself_is_listed_with_both_claims() -> None:
    """A side may give two times for one call."""
    call = an_act("call", "notification", by="USA", to="POL")
    times = [says("when", when, about="call", holder="POL") for when in ("after", "during")]
    text = text_of(beheld(*a_strike(), *call, *times))

    assert "Contradictions -------------- - Poland contradicts itself on call, when: " in text
    assert "Resolved: both kept." in text


def test_the_source_and_what_it_says_are_graded_apart() -> None:
    """The Admiralty code's letter and digit are two columns, and never one number."""
    (table,) = under(page_of(beheld(*a_strike(), documents=(GRADED,))), "Documents")

    assert ("document", "outlet", "published", "kind", "source reliability", "credibility") == table.columns
    assert (
        ("wire", "Example Wire", "2 May 2025", "news agency", "B: usually reliable", "3: possibly true"),
    ) == table.rows


def test_a_word_of_law_denied_is_shown_and_is_no_dispute() -> None:
    """Poland says that it was no armed attack: that denies no fact."""
    seen = beheld(*a_strike(), denies("act", "armed attack", holder="POL"))
    rows = [row for one in under(page_of(seen), "Common ground") for row in one.rows]

    assert ("act (a word of law)", "", "not armed attack (wire) [5]") in rows
    assert [] == under(page_of(seen), "Disputed")


def test_under_a_policy_of_trust_only_those_are_heard() -> None:
    """And the page names the policy."""
    seen = beheld(*a_strike(), denies("by", "RUS", holder="RUS"), policy="trusted(RUS)")

    assert "Evidence policy: trusted(RUS)" in text_of(seen)
    assert [("by", (), ("RUS",))] == [
        (one.property, version.values, version.denies) for one in seen.comparison.points for version in one.versions
    ]


def test_many_who_speak_stand_below_one_another() -> None:
    """Where they have no room side by side."""
    papers = tuple(Document(id=f"paper-{number}", outlet=f"Paper {number}") for number in range(5))
    seen = beheld(*a_strike(), *(says("act", "missile strike", holder=one.id) for one in papers), documents=papers)
    (table,) = under(page_of(seen), "Common ground")

    assert ("property", "who", "says") == table.columns


def test_an_incident_of_which_nothing_is_said_has_no_properties() -> None:
    """The page says so."""
    seen = beheld(*a_strike())
    nothing = replace(seen, comparison=replace(seen.comparison, points=()))

    assert NOTHING_KNOWN in text_of(nothing)
    assert "Known by: 3 May 2025, 14:00 UTC" in text_of(nothing)
