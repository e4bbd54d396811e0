"""The incident that is asked about, among those of what was given."""

from collections.abc import Iterable

from foedus.errors import UsageError
from foedus.files import nearest


def check_incident(name: str, *, known: Iterable[str], mend: str = "give the file in which it stands") -> None:
    """Refuse the id of an incident that is not there.

    Raises:
        UsageError: No incident is called so.
    """
    names = list(known)
    if name not in names:
        raise UsageError(
            f'"{name}" is no incident of what was given.',
            code="cli/unknown-incident",
            at="INCIDENT",
            want=f"one of {', '.join(names) or 'none: nothing was found'}{nearest(name, words=names)}",
            mend=mend,
        )
