"""Conditions of a clause against acts on record, what was pleaded, and positions taken."""

from dataclasses import replace
from typing import Any

import pytest

from foedus.actors import load_actors
from foedus.findings.boxes import Every
from foedus.findings.compiling import Element
from foedus.findings.givens import is_pleaded, overlap_status
from foedus.incidents import Several
from foedus.statements import Statement
from foedus.terms import Status
from tests.findings.builders import ASKED, Line, a_provision, a_treaty, the_finding
from tests.incidents.builders import a_record, a_strike, an_act, denies, says

REQUEST: Line = {"given": [{"act": "request", "by": ["beneficiary"]}]}
PROVOKED: Line = {"given": [{"act": "provocation", "by": ["beneficiary"]}]}
AT_WAR: Line = {"given": [{"state": "war", "of": ["beneficiary"]}]}
ANY_WAR: Line = {"given": [{"state": "war"}]}
MANIFEST: Line = {"given": [{"question": "whether it is manifest"}]}
HELP: Line = {"given": [{"act": "support for the attacker", "by": ["BLR"], "to": ["attacker"]}]}
INVOKED: Line = {"given": [{"act": "invocation", "by": ["beneficiary"], "names": "treaty-a"}]}
AGAINST: Line = {"given": [{"act": "sanction", "by": ["anyone"], "against": ["attacker"]}]}
EXCEPT = {"unless", "only_if"}


def verdict(*said: Statement, strict: bool = False, **part: Line) -> str:
    """Return the verdict on a strike on Warsaw under a clause with a condition, or an exception."""
    conditions: dict[str, Any] = {key: [line] for key, line in part.items()}
    treaty = a_treaty(a_provision(**conditions))
    return the_finding(a_record(*a_strike(), *said), treaty, question=replace(ASKED, strict=strict)).verdict


COMPLETE = says("record_complete_to", "2025-12-31")


@pytest.mark.parametrize("line", [REQUEST, AT_WAR, ANY_WAR, MANIFEST, HELP, INVOKED])
def test_silence_leaves_a_condition_open(line: Line) -> None:
    """As long as nobody speaks of it, the duty waits; strictly, too."""
    assert ["undetermined"] * 2 == [verdict(only_if=line, strict=strict) for strict in (False, True)]


@pytest.mark.parametrize("line", [REQUEST, PROVOKED, AT_WAR, ANY_WAR, MANIFEST])
def test_silence_is_no_exception(line: Line) -> None:
    """What belongs to an exception must be pleaded; strictly, it may be so."""
    assert ["engaged", "undetermined"] == [verdict(unless=line, strict=strict) for strict in (False, True)]


@pytest.mark.parametrize("line", [REQUEST, AT_WAR, HELP])
def test_silence_in_a_complete_record_is_no(line: Line) -> None:
    """Public acts leave a record: what is not in a complete one did not happen, unless nothing is presumed."""
    assert ["not_engaged", "undetermined"] == [verdict(COMPLETE, only_if=line, strict=one) for one in (False, True)]


def test_silence_on_a_judgement_is_never_no() -> None:
    """A question is answered by nobody's record."""
    assert "undetermined" == verdict(COMPLETE, only_if=MANIFEST)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (an_act("ask", "request", by="POL"), "engaged"),
        (an_act("ask", "request", by="USA"), "undetermined"),
        (an_act("ask", "notification", by="POL"), "undetermined"),
        (an_act("ask", "request"), "undetermined"),
        ((*an_act("ask", "request"), says("by", "POL", "USA", about="ask")), "undetermined"),
        ((says("kind", "request", "notification", about="ask"), says("by", "POL", about="ask")), "undetermined"),
        ((denies("kind", "request", about="ask"), says("by", "POL", about="ask")), "not_engaged"),
        ((denies("kind", "request", about="ask"), says("by", "USA", about="ask")), "undetermined"),
        (
            (*an_act("ask", "request", by="POL"), denies("kind", "request", about="no"), says("by", "POL", about="no")),
            "engaged",
        ),
    ],
)
def test_a_condition_is_met_by_the_act_that_it_asks_for(said: tuple[Statement, ...], expected: str) -> None:
    """Poland's request, and no other's nor another act; an act that did not take place answers no."""
    assert expected == verdict(*said, only_if=REQUEST)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ((says("war_declared", "POL"),), ("engaged", "engaged")),
        ((says("war_declared", "RUS"),), ("not_engaged", "engaged")),
        ((says("war_declared", "POL", "RUS"),), ("undetermined", "engaged")),
        ((denies("war_declared", "POL"),), ("not_engaged", "undetermined")),
        ((denies("war_declared", "RUS"),), ("undetermined", "undetermined")),
    ],
)
def test_a_state_of_war_is_of_somebody(said: tuple[Statement, ...], expected: tuple[str, str]) -> None:
    """Poland at war, or anybody."""
    assert expected == (verdict(*said, only_if=AT_WAR), verdict(*said, only_if=ANY_WAR))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ((says("provoked", "POL"),), "not_engaged"),
        ((says("provoked", "BLR"),), "engaged"),
        ((says("provoked", "POL", "BLR"),), "undetermined"),
        ((denies("provoked", "POL"),), "engaged"),
        (an_act("raid", "provocation", by="POL"), "not_engaged"),
        ((says("provoked", "POL", holder="RUS"), denies("provoked", "POL", holder="POL")), "disputed"),
        ((says("provoked", "POL", holder="RUS"),), "not_engaged"),
    ],
)
def test_provocation_is_pleaded_by_record_or_in_the_incident(said: tuple[Statement, ...], expected: str) -> None:
    """Whoever alleges it, it is then no longer absent; where two sides differ, they differ."""
    assert expected == verdict(*said, unless=PROVOKED)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ((says("question", "Whether it is manifest", holder="POL"),), "engaged"),
        ((denies("question", "whether it is manifest", holder="POL"),), "not_engaged"),
        ((says("question", "whether it is wise", holder="POL"),), "undetermined"),
        (
            (
                says("question", "whether it is manifest", holder="POL"),
                denies("question", "whether it is manifest", holder="USA"),
            ),
            "disputed",
        ),
    ],
)
def test_a_question_is_answered_by_positions(said: tuple[Statement, ...], expected: str) -> None:
    """However it is spelt, an answer is an answer to the question asked."""
    assert expected == verdict(*said, only_if=MANIFEST)


def test_the_attacker_is_who_surely_attacked() -> None:
    """Help for Russia is help for the attacker; where Russia or China attacked, it may not be."""
    helped = an_act("help", "support for the attacker", by="BLR", to="RUS")
    treaty = a_treaty(a_provision(only_if=[HELP]))
    known, unknown = (a_record(*a_strike(by=by), *helped) for by in ("RUS", ("RUS", "CHN")))

    assert ["engaged", "undetermined"] == [the_finding(one, treaty).verdict for one in (known, unknown)]


@pytest.mark.parametrize(
    ("names", "expected"), [("treaty-a", "engaged"), ("nato-1949", "undetermined"), (None, "undetermined")]
)
def test_an_invocation_names_its_instrument(names: str | None, expected: str) -> None:
    """To invoke another treaty is another matter, of which this one knows nothing; one that nobody names may be it."""
    said = [*an_act("word", "invocation", by="POL"), *([says("names", names, about="word")] if names else [])]

    assert expected == verdict(*said, only_if=INVOKED)


def test_an_act_may_be_against_somebody() -> None:
    """A sanction against Russia, which attacked."""
    said = [*an_act("measure", "sanction", by="USA"), says("against", "RUS", about="measure")]

    assert "engaged" == verdict(*said, only_if=AGAINST)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (Several(), None),
        (Several((0b1,)), "met"),
        (Several((0b11,)), "unknown"),
        (Several((0b10,)), "not_met"),
        (Several((0b10,), others=0b1), "unknown"),
        (Several((0b10,), denied=0b1), "not_met"),
        (Several(denied=0b1), "not_met"),
        (Several(denied=0b10), None),
    ],
)
def test_one_is_among_several_or_not(said: Several, expected: Status | None) -> None:
    """Surely among them, perhaps, not at all, or nobody spoke of it."""
    assert expected == overlap_status(said, mask=0b1)


def test_only_an_exception_is_pleaded() -> None:
    """A condition precedent is not."""
    parts = [
        Element(name="given", condition=Every(()), wanted="", part=part) for part in ("casus", "only_if", "unless")
    ]

    assert [False, False, True] == [is_pleaded(one) for one in parts]


def test_a_condition_cites_its_act() -> None:
    """What answers a condition is on record."""
    ask = an_act("ask", "request", by="POL")
    finding = the_finding(a_record(*a_strike(), *ask), a_treaty(a_provision(only_if=[REQUEST])))
    (check,) = [one for one in finding.grounds.checks if one.name == "given"]

    assert (ask[0].id,) == check.statements
    assert "yes" == check.found
    assert load_actors().get("POL") is not None


WAR: Line = {"given": [{"state": "war", "of": ["beneficiary"]}]}
WAR_WITH: Line = {"given": [{"state": "war", "of": ["beneficiary"], "against": ["RUS"]}]}


@pytest.mark.parametrize(
    ("by", "role", "to", "line", "expected"),
    [
        ("POL", "to", "RUS", WAR_WITH, "engaged"),
        ("RUS", "against", "POL", WAR_WITH, "engaged"),
        ("RUS", "to", "POL", WAR, "engaged"),
        ("POL", "to", "BLR", WAR_WITH, "undetermined"),
        ("POL", "to", "BLR", WAR, "engaged"),
        ("FRA", "to", "RUS", WAR, "undetermined"),
        ("FRA", "to", "RUS", ANY_WAR, "engaged"),
    ],
)
@pytest.mark.parametrize("kind", ["state of war", "declaration of war"])
def test_a_war_on_record_is_a_war(kind: str, by: str, role: str, to: str, line: Line, expected: str) -> None:
    """Declared or not, and whoever began it: what counts is who is at war, and with whom where the clause says so."""
    said = [*an_act("war", kind, by=by), says(role, to, about="war")]

    assert expected == verdict(*said, only_if=line)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([], "undetermined"),
        ([says("backed_by", "BLR")], "engaged"),
        ([says("sent_by", "BLR")], "engaged"),
        ([says("backed_by", "FRA")], "not_engaged"),
        ([says("sent_by", "FRA"), says("backed_by", "BLR")], "engaged"),
        ([denies("backed_by", "BLR")], "not_engaged"),
    ],
)
def test_a_clause_may_ask_who_stands_behind_the_attack(said: list[Statement], expected: str) -> None:
    """Sent or backed by Belarus; a denial that nobody opposes is believed."""
    assert expected == verdict(*said, only_if={"given": [{"state": "backing", "by": ["BLR"]}]})


def test_who_stands_behind_an_attack_is_read() -> None:
    """A quarrel about it gives each side an account of its own."""
    treaty = a_treaty(a_provision(only_if=[{"given": [{"state": "backing", "by": ["BLR"]}]}]))
    record = a_record(*a_strike(), says("backed_by", "BLR", holder="POL"), denies("backed_by", "BLR", holder="BLR"))

    assert "disputed" == the_finding(record, treaty).verdict


def test_a_war_that_one_side_denies_is_disputed() -> None:
    """Poland says that it is at war with Russia, and Russia that it is not."""
    act = an_act("war", "state of war", by="POL")
    said = [*act, says("against", "RUS", about="war"), denies("kind", "state of war", about="war", holder="RUS")]
    treaty = a_treaty(a_provision(only_if=[WAR_WITH]))
    held = [replace(one, holder="POL") if one.about == "war" and one.holder != "RUS" else one for one in said]

    assert "disputed" == the_finding(a_record(*a_strike(), *held), treaty).verdict
