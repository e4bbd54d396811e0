"""The set phrases that tell when: "the next day", "last month", "over the following weeks"."""

from collections.abc import Sequence

from foedus.reader.eras import COUNTED, VAGUE
from foedus.reader.relativedays import RELATIVE
from foedus.reader.unit import Unit


def _by_words() -> dict[str, dict[str, tuple[tuple[str, ...], ...]]]:
    found: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {}
    for phrase in sorted({*RELATIVE, *COUNTED, *VAGUE}, key=lambda one: len(one.split()), reverse=True):
        first, second, *rest = *phrase.split(), ""
        known = found.setdefault(first, {})
        known[second] = (*known.get(second, ()), tuple(rest[:-1]))
    return found


# By their first word and their second, which is "" for a phrase of one: what follows these, the longest first.
PHRASES = _by_words()


def phrase_at(units: Sequence[Unit], *, at: int) -> str | None:
    """Return the longest phrase that begins at `at`, or None."""
    first = units[at].low
    known = PHRASES.get(first, {})
    second = units[at + 1].low if at + 1 < len(units) else ""
    for rest in known.get(second, ()):
        if tuple([unit.low for unit in units[at + 2 : at + 2 + len(rest)]]) == rest:
            return " ".join((first, second, *rest)).strip()
    return first if "" in known else None
