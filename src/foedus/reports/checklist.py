"""The checklist of a clause in words: a row of a table for each alternative, or a line."""

from collections.abc import Iterable

from foedus.instruments import Alternative, Given
from foedus.reports.page import Block, table
from foedus.reports.wording import join_words

STATES = {"war": "a state of war", "backing": "the attackers were sent or backed"}
UNNAMED = ("since", "within", "intent", "because")
ELEMENT_COLUMNS = ("Attacker", "From where", "Act", "Whose", "Object", "Where", "When", "Given", "Because")


def element_table(alternatives: Iterable[Alternative]) -> tuple[Block, ...]:
    """Return a table of the elements that are asked for.

    Grain: one row an alternative.
    """
    return table(ELEMENT_COLUMNS, rows=map(_element_row, alternatives))


def _element_row(one: Alternative) -> tuple[str, ...]:
    def words(name: str) -> str:
        return join_words(getattr(one, name) or [], last="or")

    attackers = [part for part in (_by_words(one), _count_words(one)) if part]
    outside = f"outside {join_words(one.outside, last='or')}" if one.outside else ""
    through = f"through {join_words(one.through, last='or')}" if one.through else ""
    given = [*_record_words(one), f"intent: {one.intent}" if one.intent else ""]
    return (
        "; ".join(attackers),
        words("origin"),
        words("act"),
        "; ".join(part for part in (words("of"), f"not {words('not_of')}" if one.not_of else "") if part),
        words("object"),
        "; ".join(part for part in (words("area"), outside, through) if part),
        "; ".join(part for part in (f"since {one.since}" if one.since else "", one.within or "") if part),
        "; ".join(part for part in given if part),
        one.because,
    )


def checklist_words(one: Alternative) -> str:
    """Return one checklist in a line: `act: armed attack; of: beneficiary`."""
    parts = [f"attacker: {_by_words(one)}" if one.by else ""]
    if one.enemies:
        parts.append(f"attackers: {_count_words(one)}")
    for name in ("origin", "act", "of", "not_of", "object", "area", "outside", "through"):
        values = getattr(one, name)
        parts.append(f"{name}: {join_words(values, last='or')}" if values else "")
    parts += [f"{name}: {getattr(one, name)}" if getattr(one, name) else "" for name in UNNAMED[:3]]
    parts += _record_words(one)
    text = "; ".join(part for part in parts if part)
    return f"{text} ({one.because})" if one.because else text


def _count_words(one: Alternative) -> str:
    if one.enemies is None:
        return ""
    bounds = [
        f"at least {one.enemies.at_least}" if one.enemies.at_least else "",
        f"at most {one.enemies.at_most}" if one.enemies.at_most is not None else "",
    ]
    without = f", not {join_words(one.enemies.none, last='or')}" if one.enemies.none else ""
    return f"{join_words([part for part in bounds if part])} of {join_words(one.enemies.of, last='or')}{without}"


def _by_words(one: Alternative) -> str:
    by = one.by
    if by is None:
        return ""
    parts = [
        f"{word} {join_words(values, last='or')}"
        for word, values in (("some of", by.some), ("only", by.only), ("none of", by.none))
        if values
    ]
    return join_words(parts)


def _record_words(one: Alternative) -> list[str]:
    return [
        *(given_words(each) for each in one.given or ()),
        *(f"unless {given_words(each)}" for each in one.not_given or ()),
    ]


def given_words(one: Given) -> str:
    """Return a condition in a line: `request by the beneficiary on record`."""
    if one.either:
        return " or ".join(given_words(part) for part in one.each())
    if one.question:
        return f"judged: {one.question}"
    if one.state:
        words = "".join(
            f" {word} {join_words(values, last='or')}"
            for word, values in (("of", one.of), ("by", one.by), ("against", one.against))
            if values
        )
        return f"{STATES[one.state]}{words}"
    words = "".join(
        f" {word} {join_words(values, last='or')}"
        for word, values in (("by", one.by), ("to", one.to), ("against", one.against))
        if values
    )
    return f"on record: {one.act or 'an act'}{words}" + (f" naming {one.names}" if one.names else "")
