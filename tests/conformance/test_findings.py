"""The evaluator, which works by boxes, against the naive reference, which tries every world."""

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from foedus.errors import RegisterError
from foedus.findings import Question
from foedus.instruments import Provision
from foedus.terms import READINGS
from tests.conformance.reference import EVERYONE, PARTIES, Clause, Facts, count_worlds, status_of
from tests.findings.builders import a_treaty, the_finding
from tests.findings.strategies import Told, provisions, tellings
from tests.incidents.builders import a_record

VERDICTS = {"met": "engaged", "not_met": "not_engaged", "unknown": "undetermined"}
MANY = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
MOST_WORLDS = 12_000
OPEN = "undetermined"
EVERYONE_SET = frozenset(EVERYONE)


def clause_of(written: Provision) -> Clause:
    """Return the clause as the reference takes it."""
    assert isinstance(written.casus, list)
    return Clause(casus=tuple(written.casus), only_if=tuple(written.only_if), unless=tuple(written.unless))


def answers(told: Told, written: dict[str, object], *, strict: bool) -> dict[str, str]:
    """Return what the evaluator says for Poland, on each reading."""
    treaty = a_treaty(written, parties=PARTIES)
    finding = the_finding(a_record(*told.statements), treaty, question=Question(beneficiaries=("POL",), strict=strict))
    return {row.reading: row.verdict for row in finding.rows if row.account == "accepted"}


@st.composite
def trials(draw: st.DrawFn, *, strict: bool = False, lone: bool = False) -> tuple[dict[str, object], Told]:
    """Draw a clause and an incident to try under it, with no more worlds than can be counted."""
    written = draw(provisions())
    provision = Provision.model_validate(written)
    told = draw(tellings(provision=provision, strict=strict, lone=lone))
    assume(count_worlds(told.facts, clause=clause_of(provision)) < MOST_WORLDS)
    return written, told


def is_coarse(facts: Facts) -> bool:
    """Say whether both who struck and whose it was are open, so that origin is kept apart from both.

    There are as many ways as pairs of actors. The evaluator then holds every origin possible, which is never wrong.
    """
    unowned = facts.other_hits or not facts.hits or any(EVERYONE_SET == hit.of for hit in facts.hits)
    return facts.origin is None and unowned and (facts.others or not facts.by)


def expected_of(trial: tuple[dict[str, object], Told], *, found: dict[str, str]) -> dict[str, str]:
    """Return what the reference says, where the evaluator must say the same."""
    written, told = trial
    clause = clause_of(Provision.model_validate(written))
    words: dict[str, str] = {
        reading: VERDICTS[status_of(told.facts, clause=clause, reading=reading)] for reading in READINGS
    }
    if is_coarse(told.facts):
        return {reading: OPEN if found[reading] == OPEN else word for reading, word in words.items()}
    return words


def answered(trial: tuple[dict[str, object], Told], *, strict: bool) -> dict[str, str]:
    """Return what the evaluator finds; a clause that it refuses as too large is no trial."""
    try:
        return answers(trial[1], trial[0], strict=strict)
    except RegisterError as error:
        assume(error.code != "findings/clause-too-large")
        raise


@MANY
@given(trials())
def test_boxes_and_worlds_agree(trial: tuple[dict[str, object], Told]) -> None:
    """A clause is met where every world that the statements leave possible meets it, on one hit at a time."""
    found = answered(trial, strict=False)

    assert expected_of(trial, found=found) == found


@MANY
@given(trials(strict=True))
def test_boxes_and_worlds_agree_when_nothing_is_presumed(trial: tuple[dict[str, object], Told]) -> None:
    """Where silence means nothing, other attackers, other hits, accident and pleas are all possible."""
    found = answered(trial, strict=True)

    assert expected_of(trial, found=found) == found
