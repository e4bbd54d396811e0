"""Bits read back: from the probes that a row's hits overlap to trials, and from trials to the answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from foedus.findings.answering import RIGHTS, deciding_over
from foedus.findings.compiling import Position
from foedus.findings.finding import Check, Row
from foedus.findings.inquiry import row_of, unsure
from foedus.findings.reasons import near_miss
from foedus.findings.sheet import Form, Leaf, Line
from foedus.findings.trial import Trial, deciding_of
from foedus.findings.verdicts import decide, disputes_over, in_force_over
from foedus.terms import InForce, Status, Verdict, YesNo, any_of

STATED, DERIVED = "h1", "t1"
NAMES = {STATED: {"object": "h1.object", "of": "h1.of"}, DERIVED: {"object": "place", "of": "place"}}
Hits = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a finding comes to; grain: one for each way of coming out, however many findings come out so.

    `checks` are the checklist of the row that shows it.
    """

    verdict: Verdict
    in_force: InForce
    had_it_been_in_force: Verdict | None
    deciding: tuple[str, ...]
    near_miss: str
    positions: tuple[str, ...] = ()
    contested_by: tuple[str, ...] = ()
    fact_dispute: YesNo = "no"
    law_dispute: YesNo = "no"
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """The trials of one account under one form, position by position, wording by wording."""

    trials: tuple[tuple[Position, tuple[Trial, ...]], ...]


def rule(form: Form, *, hits: Hits) -> Ruling:
    """Return how every clause of the form comes out on hits given as the probes that each overlaps."""
    return Ruling(
        trials=tuple((position, tuple(_try(leaf, hits) for leaf in leaves)) for position, leaves in form.positions)
    )


def _try(leaf: Leaf, hits: Hits) -> Trial:
    statuses = [_status(bits, leaf.meeting, leaf.failing) for _, bits in hits]
    status = any_of(statuses)
    hit, lines = _nearest(leaf, hits, statuses, status)
    checks = tuple(_check(line, found, hit) for line, found in lines)
    trial = Trial(
        status=status,
        hit=hit,
        checks=checks,
        deciding=deciding_of(checks, status=status),
        presumed=(),
        parting=(),
        missing_by=sum(1 for check in checks if check.status == "not_met"),
    )
    return unsure(trial) if leaf.unsure else trial


def _status(bits: int, inside: int, outside: int) -> Status:
    if not bits & outside:
        return "met"
    return "unknown" if bits & inside else "not_met"


def _nearest(leaf: Leaf, hits: Hits, statuses: list[Status], status: Status) -> tuple[str, list[tuple[Line, Status]]]:
    """Return the hit and the checklist of the alternative met or nearest to being met."""
    best: tuple[tuple[int, int, int, int], str, list[tuple[Line, Status]]] | None = None
    for (hit, bits), found in zip(hits, statuses, strict=True):
        shared = [(line, _status(bits, line.inside, line.outside)) for line in leaf.shared]
        for alternative in leaf.alternatives or ((),):
            lines = [(line, _status(bits, line.inside, line.outside)) for line in alternative] + shared
            words = [one for _, one in lines]
            rank = (int(found != status), words.count("not_met"), words.count("unknown"), int(hit == DERIVED))
            if best is None or rank < best[0]:
                best = (rank, hit, lines)
    return (best[1], best[2]) if best else (STATED, [])


def _check(line: Line, status: Status, hit: str) -> Check:
    about = NAMES[hit].get(line.about, line.about)
    return Check(
        name=line.name, status=status, wanted="", found="", part=line.part, implied=line.implied, property=about
    )


def judge(rulings: Sequence[tuple[str, Ruling]], *, force: Status, kind: str) -> Answer:
    """Return what a finding comes to from the rulings on each account.

    Args:
        rulings: The name of each account with its ruling, the common ground first.
        force: Whether the clause is in force for beneficiary and bearers.
        kind: The kind of provision, which has a word of its own for a right and for a duty to refrain.
    """
    rows = tuple(
        row_of(account, position=position, bearers=(), force=force, trials=trials)
        for account, ruling in rulings
        for position, trials in ruling.trials
    )
    return answer_of(rows, kind=kind)


def answer_of(rows: tuple[Row, ...], *, kind: str) -> Answer:
    """Return what a finding comes to from its rows, by the rules of the reference evaluator."""
    outcome = decide(rows, accepted=None)
    in_force = in_force_over(rows)
    supposed = decide(rows, accepted=None, supposed=True) if in_force != "yes" else None
    facts, law = disputes_over(rows, supposed=in_force == "no")
    shown = supposed or outcome
    return Answer(
        verdict=_word(outcome.verdict, kind),
        in_force=in_force,
        had_it_been_in_force=_word(supposed.verdict, kind) if supposed else None,
        deciding=deciding_over(outcome),
        near_miss=near_miss(shown.shown_by[0]) if shown.verdict == "not_engaged" else "",
        positions=shown.positions,
        contested_by=shown.contested_by if outcome.verdict == "not_in_force" and supposed else outcome.contested_by,
        fact_dispute=facts,
        law_dispute=law,
        checks=shown.shown_by[0].checks,
    )


def _word(verdict: Verdict, kind: str) -> Verdict:
    return RIGHTS[kind] if verdict == "engaged" and kind in RIGHTS else verdict
