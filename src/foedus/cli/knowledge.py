"""An incident as it was known at two moments: what `foedus diff ID --as-of` says."""

from datetime import UTC, datetime

from foedus.cli.matter import Matter
from foedus.cli.moment import moment_asked
from foedus.cli.output import Shown
from foedus.comparisons import Asker, Cause, Change, KnowledgeDiff, Shift, diff_knowledge
from foedus.errors import UsageError
from foedus.findings import Question
from foedus.incidents import known_when, parse_policy
from foedus.obligations import DISCLAIMER, Fingerprint, as_plain, statement_dict
from foedus.reports import Compared, knowledge_page, knowledge_sentence
from foedus.statements import Record, Statement
from foedus.terms import moment_of, moment_text

SCHEMA = "foedus/knowledge-diff/1"
NEVER = datetime.min.replace(tzinfo=UTC)


def compare_knowledge(matter: Matter, *, incident: str, as_of: tuple[str, str], policy: str | None) -> Shown:
    """Return what changed in the findings about an incident, and which statements changed it.

    Raises:
        UsageError: A moment or the policy is at fault, or the second moment is not the later one.
    """
    first, second = (moment_of(moment_asked(one, option="--as-of")) or NEVER for one in as_of)
    if second <= first:
        raise UsageError(
            f"{moment_text(second)} is not later than {moment_text(first)}.",
            code="cli/wrong-order",
            at="--as-of",
            want="two moments, the earlier one first",
            mend=f"write `--as-of {as_of[1]} {as_of[0]}`",
        )
    library, chosen = matter.library, parse_policy(policy or matter.policy)
    named = tuple(one for one in matter.record.named_instruments if library.register.get(one) is not None)
    question = Question(on=matter.on, strict=matter.strict, instruments=named)
    asker = Asker(finder=library.finder, policy=chosen, question=question, incidents=(incident,))
    found = diff_knowledge(matter.record, first=first, second=second, asker=asker)
    title = next((one.title for one in matter.record.incidents if one.id == incident and one.title), incident)
    seen = Compared(
        diff=found,
        title=title,
        record=matter.record,
        policy=str(chosen),
        register=library.register,
        actors=library.actors,
    )
    data = knowledge_data(found, record=matter.record, policy=str(chosen))
    return Shown(page=knowledge_page(seen), data=data, sentence=knowledge_sentence(found))


def knowledge_data(found: KnowledgeDiff, *, record: Record, policy: str) -> dict[str, object]:
    """Return a difference as `foedus/knowledge-diff/1`, with the statements that it names."""
    named = {one.id: one for change in found.changes for one in (change.statement, change.by) if one is not None}
    return {
        "schema": SCHEMA,
        "incident": found.incident,
        "as_of": [found.first, found.second],
        "policy": policy,
        "changes": [_change(one, record) for one in found.changes],
        "findings": [_shift(one) for one in found.shifts],
        "same": found.same,
        "statements": [statement_dict(one) for one in named.values()],
        "disclaimer": DISCLAIMER,
    }


def _change(one: Change, record: Record) -> dict[str, object]:
    return {
        "what": one.what,
        "statement": one.statement.id,
        "known_from": _known_from(one.by or one.statement, record),
        "by": one.by.id if one.by is not None else "",
        "reason": one.by.reason if one.by is not None else "",
    }


def _known_from(one: Statement, record: Record) -> str:
    return moment_text(known_when(one, record=record))


def _shift(one: Shift) -> dict[str, object]:
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
