"""States as they were on the day of an attack: "Russian tanks" of 1956 were the Soviet Union's."""

from dataclasses import replace

from foedus.reader.mention import Mention
from foedus.terms import Days

# A state of today, the one that a report of those days means by its name, first day and last.
FORMER: tuple[tuple[str, str, str, str], ...] = (
    ("RUS", "SUN", "1922-12-30", "1991-12-25"),
    ("AUT", "AUH", "1804-08-11", "1918-11-11"),
    ("CZE", "CSK", "1918-10-28", "1992-12-31"),
)


def as_of(actor: str, *, days: Days | None) -> str:
    """Return the actor that is meant on some days, or the same where they do not all fall into a former state's.

    >>> from foedus.terms import parse_days
    >>> as_of("RUS", days=parse_days("1956-11-04")), as_of("RUS", days=parse_days("2022-02-24"))
    ('SUN', 'RUS')
    """
    if days is None:
        return actor
    first, last = days.first.isoformat(), days.last.isoformat()
    return next(
        (then for now, then, since, until in FORMER if now == actor and since <= first and last <= until), actor
    )


def name_as_of(mention: Mention, *, days: Days | None) -> Mention:
    """Return a mention with its attackers, aims and owners as they were called on its days."""
    if days is None or days.first.isoformat() > LAST:
        return mention
    return replace(
        mention,
        agents=tuple(replace(one, value=tuple(as_of(each, days=days) for each in one.value)) for one in mention.agents),
        aimed=tuple(replace(one, value=tuple(as_of(each, days=days) for each in one.value)) for one in mention.aimed),
        hits=tuple(replace(one, of=as_of(one.of, days=days)) for one in mention.hits),
    )


LAST = max(until for _, _, _, until in FORMER)
