"""Findings on two days of knowledge, or then and today: which came out otherwise, and through which statements."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from foedus.actors import Actors
from foedus.comparisons import Cause, Change, KnowledgeDiff, Shift
from foedus.incidents import known_when
from foedus.instruments import Register
from foedus.obligations import DISCLAIMER, Fingerprint, as_plain
from foedus.reports.citation import Citations
from foedus.reports.page import Block, Heading, Items, Page, Paragraph, fields, section, table
from foedus.reports.wording import (
    actor_name,
    count_of,
    instrument_name,
    join_words,
    short_words,
    verdict_words,
    written_moment,
)
from foedus.statements import Record, Statement, statement_dict
from foedus.terms import moment_text

SCHEMA = "foedus/knowledge-diff/1"
NOT_ASKED = "–"
QUIET = frozenset({("not_engaged", ""), ("not_in_force", "not_engaged"), None})


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A difference between two moments with what it was made of."""

    diff: KnowledgeDiff
    title: str
    record: Record
    policy: str
    register: Register
    actors: Actors


def knowledge_page(seen: Compared) -> Page:
    """Return what differs between two moments of knowledge as a page, each finding under what changed it."""
    diff, citations = seen.diff, Citations(seen.record, seen.actors)
    first, second = written_moment(diff.first), written_moment(diff.second)
    blocks: list[Block] = [Heading(text=f"{seen.title}: known by {first}, and by {second}", level=1)]
    blocks += fields((("Incident", diff.incident), ("Evidence policy", seen.policy)))
    blocks.append(Paragraph(text=knowledge_sentence(diff), strong=True))
    blocks += section("What changed in the record", blocks=change_items(diff.changes, citations=citations))
    blocks += section("Findings that changed", blocks=_by_cause(diff.shifts, seen, citations))
    return Page(blocks=(*blocks, Paragraph(text=DISCLAIMER)))


def knowledge_sentence(diff: KnowledgeDiff) -> str:
    """Return how many findings changed, and through how many statements."""
    if not diff.changes and not diff.shifts:
        return "Nothing that was recorded between the two changes the record."
    loud = [one for one in diff.shifts if not _is_quiet(one)]
    causes = {one.statement.id for shift in loud for one in shift.cause.together}
    told = count_of(len(loud), noun="finding") + f" of {len(loud) + diff.same} changed"
    through = f", through {len(causes)} of {count_of(len(diff.changes), noun='statement')}" if causes else ""
    return f"{told}{through}." if loud else f"No finding of {diff.same} changed."


def change_items(changes: Iterable[Change], *, citations: Citations) -> tuple[Block, ...]:
    """Return what was added, withdrawn and restored as the numbered list to which marks lead, one item a statement."""
    told: dict[str, str] = {}
    for one in changes:
        told.setdefault(
            citations.mark((one.statement.id,)).strip("[]") or one.statement.short_id, _change(one, citations)
        )
    return (Items(items=tuple(told.values()), numbers=tuple(told)),) if told else ()


def _change(one: Change, citations: Citations) -> str:
    told = f"{one.what}: {citations.entry(one.statement)}"
    told += f" Recorded {_recorded(one.statement)}." if one.statement.recorded_at else ""
    if one.by is None:
        return told
    when = f", {_recorded(one.by)}" if one.by.recorded_at else ""
    why = f": {one.by.reason}" if one.by.reason else "."
    return f"{told} Withdrawn by {citations.holder(one.by.holder)}{when}{why}"


def _recorded(one: Statement) -> str:
    by = f" ({one.recorded_by})" if one.recorded_by else ""
    return f"{written_moment(one.recorded_at)}{by}"


def _by_cause(shifts: tuple[Shift, ...], seen: Compared, citations: Citations) -> Iterator[Block]:
    """Yield a table for each cause, and one line for what is asked anew or no more and is not engaged."""
    loud = [one for one in shifts if not _is_quiet(one)]
    grouped: dict[str, list[Shift]] = {}
    for one in loud:
        grouped.setdefault(cause_words(one.cause, citations=citations), []).append(one)
    for words, listed in grouped.items():
        yield Heading(text=f"Through {words}", level=3)
        yield from findings_table(
            ((one.before, one.after) for one in listed), register=seen.register, actors=seen.actors
        )
    quiet = [one.after or one.before for one in shifts if _is_quiet(one)]
    names = dict.fromkeys(one.provision for one in quiet if one is not None)
    if names:
        told = count_of(len(names), noun="clause was", many="clauses were")
        yield Paragraph(
            text=f"With who is involved, {told} asked on one side alone, and not engaged: {join_words(list(names))}."
        )


def _is_quiet(one: Shift) -> bool:
    """Say whether a clause was asked on one side alone, and is not engaged there."""
    return None in (one.before, one.after) and {_outcome(one.before), _outcome(one.after)} <= QUIET


def _outcome(one: Fingerprint | None) -> tuple[str, str] | None:
    return one.outcome if one is not None else None


def cause_words(cause: Cause, *, citations: Citations) -> str:
    """Return which statements turn a finding, by their marks."""
    if not cause.together:
        return "no statement: the day of knowledge itself"
    if len(cause.alone) > 1:
        return f"any one of {_marks(cause.alone, citations)}"
    told = _marks(cause.together, citations)
    return f"{told} together" if len(cause.together) > 1 else told


def _marks(changes: Iterable[Change], citations: Citations) -> str:
    return join_words([_mark(one, citations) for one in changes])


def _mark(one: Change, citations: Citations) -> str:
    mark = citations.mark((one.statement.id,)) or f"statement {one.statement.short_id}"
    return mark if one.what == "new" else f"{mark} ({one.what})"


def findings_table(
    pairs: Iterable[tuple[Fingerprint | None, Fingerprint | None]], *, register: Register, actors: Actors
) -> tuple[Block, ...]:
    """Return findings that differ as a table: clause, for whom, what it was and what it is, decided by what."""
    rows = (_row(before, after, register, actors) for before, after in pairs)
    return table(("clause", "for", "was", "is"), rows=rows)


def _row(before: Fingerprint | None, after: Fingerprint | None, register: Register, actors: Actors) -> tuple[str, ...]:
    one = after or before
    if one is None:
        return ("", "", "", "")
    name = instrument_name(one.instrument, register=register)
    return (
        f"{name} ({one.provision})",
        actor_name(one.beneficiary, actors=actors),
        outcome_words(before),
        outcome_words(after),
    )


def outcome_words(one: Fingerprint | None) -> str:
    """Return a finding in brief as people read it: verdict, what decides it, who contests it."""
    if one is None:
        return NOT_ASKED
    told = verdict_words(one.verdict)
    if one.had_it_been_in_force:
        told += f" (had it been: {verdict_words(one.had_it_been_in_force)})"
    told += f", by {short_words(one.deciding)}" if one.deciding else ""
    if one.turns_on:
        told += "; turns on " + " or ".join(short_words(map(_bare, names)) for names in one.turns_on[:3])
    told += f"; contested by {join_words(list(one.contested_by))}" if one.contested_by else ""
    return told


def _bare(name: str) -> str:
    """Return a property without the number of its hit; a condition in words stays as it is."""
    return name if " " in name else name.rpartition(".")[2]


def knowledge_dict(found: KnowledgeDiff, *, record: Record, policy: str) -> dict[str, object]:
    """Return a difference as `foedus/knowledge-diff/1`, with the statements that it names."""
    named = {one.id: one for change in found.changes for one in (change.statement, change.by) if one is not None}
    return {
        "schema": SCHEMA,
        "incident": found.incident,
        "as_of": [found.first, found.second],
        "policy": policy,
        "changes": [_change_dict(one, record) for one in found.changes],
        "findings": [_shift_dict(one) for one in found.shifts],
        "same": found.same,
        "statements": [statement_dict(one) for one in named.values()],
        "disclaimer": DISCLAIMER,
    }


def _change_dict(one: Change, record: Record) -> dict[str, object]:
    return {
        "what": one.what,
        "statement": one.statement.id,
        "known_from": _known_from(one.by or one.statement, record),
        "by": one.by.id if one.by is not None else "",
        "reason": one.by.reason if one.by is not None else "",
    }


def _known_from(one: Statement, record: Record) -> str:
    return moment_text(known_when(one, record=record))


def _shift_dict(one: Shift) -> dict[str, object]:
    return {
        "before": fingerprint_dict(one.before),
        "after": fingerprint_dict(one.after),
        "cause": cause_dict(one.cause),
    }


def fingerprint_dict(one: Fingerprint | None) -> object:
    """Return a finding in brief as JSON has it; null where there is none."""
    return as_plain(one)


def cause_dict(one: Cause) -> dict[str, object]:
    """Return why a finding came out otherwise as JSON has it: the ids of statements."""
    return {
        name: [change.statement.id for change in changes]
        for name, changes in (("together", one.together), ("alone", one.alone), ("needed", one.needed))
    }
