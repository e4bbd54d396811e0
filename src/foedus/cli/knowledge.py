"""An incident as it was known at two moments: what `foedus diff ID --as-of` says."""

from datetime import UTC, datetime

from foedus.cli.moment import moment_asked
from foedus.cli.output import Shown
from foedus.projects.knowledge import compare_knowledge
from foedus.projects.matter import Matter
from foedus.reports import knowledge_dict, knowledge_page, knowledge_sentence
from foedus.terms import moment_of

NEVER = datetime.min.replace(tzinfo=UTC)


def show_knowledge(matter: Matter, *, incident: str, as_of: tuple[str, str], policy: str | None) -> Shown:
    """Return what changed in the findings about an incident, and which statements changed it.

    Raises:
        UsageError: A moment or the policy is at fault, or the second moment is not the later one.
    """
    first, second = (moment_of(moment_asked(one, option="--as-of")) or NEVER for one in as_of)
    seen = compare_knowledge(matter, incident=incident, first=first, second=second, policy=policy)
    data = knowledge_dict(seen.diff, record=seen.record, policy=seen.policy)
    return Shown(page=knowledge_page(seen), data=data, sentence=knowledge_sentence(seen.diff))
