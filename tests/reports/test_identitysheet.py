"""What becomes otherwise when incidents are one, or two, as people read it."""

from foedus.assess import load_library
from foedus.comparisons import IdentityChange
from foedus.incidents import Contradiction
from foedus.obligations import Fingerprint
from foedus.reports import Decided, identity_page, identity_sentence, render_page
from foedus.statements import Record, Statement
from tests.incidents.samewords import a_word

Clusters = tuple[tuple[str, ...], ...]
NAMES = ("alpha", "bravo", "charlie")


def a_finding(verdict: str, *, incident: str = "alpha", deciding: tuple[str, ...] = ()) -> Fingerprint:
    """Return a finding in brief about an incident."""
    return Fingerprint(
        incident=incident,
        provision="nato-1949#5",
        beneficiary="POL",
        bearers=("USA",),
        verdict=verdict,
        deciding=deciding,
    )


def decided(
    after: Clusters,
    *,
    names: tuple[str, ...] = NAMES[:2],
    findings: tuple[tuple[Fingerprint | None, Fingerprint | None], ...] = (),
    statements: tuple[Statement, ...] = (),
    contradictions: tuple[Contradiction, ...] = (),
) -> Decided:
    """Return a change with what it was made of."""
    library = load_library()
    change = IdentityChange(
        statements=statements,
        before=tuple((name,) for name in names),
        after=after,
        findings=findings,
        same=5,
        contradictions=contradictions,
    )
    return Decided(
        change=change,
        names=names,
        record=Record(statements=statements),
        register=library.register,
        actors=library.actors,
        kept="Nothing was kept: this was a trial.",
    )


def test_the_sentence_says_which_are_one_and_how_many_verdicts_that_changes() -> None:
    """Of those that were named, in any mixture."""
    pair = (a_finding("undetermined"), a_finding("engaged"))

    assert "alpha and bravo are one. 1 finding of 6 has another verdict." == identity_sentence(
        decided((("alpha", "bravo"),), findings=(pair,))
    )
    assert "alpha and bravo are 2 incidents or acts. 0 findings of 5 have another verdict." == identity_sentence(
        decided((("alpha",), ("bravo",)))
    )
    assert "alpha and bravo are one; alpha and charlie stay apart. 0 findings of 5 have another verdict." == (
        identity_sentence(decided((("alpha", "bravo"), ("charlie",)), names=NAMES))
    )
    assert "alpha is one with no other. 0 findings of 5 have another verdict." == identity_sentence(
        decided((("alpha",), ("bravo",)), names=("alpha",))
    )


def test_findings_stand_under_the_id_that_is_asked_about() -> None:
    """Those with another verdict; of what differs in its grounds alone, or tells nothing, the number."""
    page = render_page(
        identity_page(
            decided(
                (("alpha", "bravo"),),
                findings=(
                    (a_finding("undetermined"), a_finding("engaged")),
                    (a_finding("not_engaged"), a_finding("not_engaged", deciding=("area",))),
                    (None, a_finding("not_engaged", incident="bravo")),
                ),
            )
        ),
        format="text",
    )

    assert "Asked about alpha" in page
    assert "Asked about bravo" not in page
    assert "2 findings more: decided by something else, or asked on one side alone and not engaged." in page


def test_statements_are_told_with_their_reasons() -> None:
    """That two are one, that two are not, and that a statement is taken back."""
    one, other = a_word("bravo = alpha"), a_word("charlie / alpha")
    back = Statement(about=one.id, property="withdrawn", value=("yes",), holder="USA", document="", reason="mixed up")
    page = render_page(identity_page(decided((("alpha",),), statements=(one, other, back))), format="markdown")

    assert f"the desk: bravo is alpha. Reason: the times agree (statement {one.short_id})" in page
    assert f"the desk: charlie is not alpha. Reason: the times differ (statement {other.short_id})" in page
    assert f": statement {one.short_id} is taken back. Reason: mixed up" in page


def test_what_stands_in_the_way_is_told() -> None:
    """Who contradicts whom, by which statements."""
    words = (a_word("alpha = bravo"), a_word("alpha / bravo", holder="RUS"))
    fault = Contradiction(
        about="alpha",
        property="same_as",
        holder="RUS, desk",
        statements=tuple(one.id for one in words),
        resolved_by="kept apart",
    )
    page = render_page(
        identity_page(decided((("alpha",), ("bravo",)), statements=words, contradictions=(fault,))), format="text"
    )

    assert (
        "Russia and the desk contradict one another on which incidents are one: alpha is bravo [1] against alpha is "
        "not bravo [2]. Resolved: kept apart."
    ) in " ".join(page.split())
