"""An incident as it was known at two moments."""

from datetime import datetime

from foedus.comparisons import Asker, diff_knowledge
from foedus.errors import UsageError
from foedus.findings import Question
from foedus.incidents import parse_policy
from foedus.projects.matter import Matter
from foedus.reports import Compared
from foedus.terms import moment_text


def compare_knowledge(
    matter: Matter, *, incident: str, first: datetime, second: datetime, policy: str | None = None
) -> Compared:
    """Return what changed in the findings about an incident, and which statements changed it.

    Raises:
        UsageError: The policy is at fault, or the second moment is not the later one.
    """
    if second <= first:
        raise UsageError(
            f"{moment_text(second)} is not later than {moment_text(first)}.",
            code="cli/wrong-order",
            at="--as-of",
            want="two moments, the earlier one first",
            mend=f"write `--as-of {moment_text(second)} {moment_text(first)}`",
        )
    library, chosen = matter.library, parse_policy(policy or matter.policy)
    named = tuple(one for one in matter.record.named_instruments if library.register.get(one) is not None)
    question = Question(on=matter.on, strict=matter.strict, instruments=named)
    asker = Asker(finder=library.finder, policy=chosen, question=question, incidents=(incident,))
    found = diff_knowledge(matter.record, first=first, second=second, asker=asker)
    title = next((one.title for one in matter.record.incidents if one.id == incident and one.title), incident)
    return Compared(
        diff=found,
        title=title,
        record=matter.record,
        policy=str(chosen),
        register=library.register,
        actors=library.actors,
    )
