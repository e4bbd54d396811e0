"""Disputes with their sides beside one another, and holders who contradict themselves."""

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from foedus.incidents import Contradiction
from foedus.obligations import Assessment, Settled
from foedus.reports.citation import Citations, document_words, value_words
from foedus.reports.page import Block, Heading, Paragraph, Table, items
from foedus.reports.wording import join_words, named_words
from foedus.terms.records import SAME, SAMENESS

MOST_COLUMNS = 3
ASPECTS = ("", "says", "denies", "in the words", "in", "statements")


def dispute_blocks(assessment: Assessment, *, citations: Citations) -> Iterator[Block]:
    """Yield each dispute: who says what, in which words and where, side by side, and which findings it turns."""
    titles = {one.id: one.title for one in (*assessment.record.acts, *assessment.record.incidents)}
    for one in assessment.disputes:
        about = named_words(titles.get(one.about) or one.about, actors=citations.actors)
        yield Heading(text=f"{about}: {one.property.replace('_', ' ')}", level=3)
        yield _sides(one, citations)
        if one.accepted:
            yield Paragraph(text=f"The accepted account follows {_holders(one.accepted, citations)}.")
        else:
            yield Paragraph(text="The accepted account leaves it open.")
        if one.property == SAME:
            continue
        turned = join_words(one.turns)
        yield Paragraph(text=f"It turns {turned}." if turned else "It turns no finding.")


def dispute_lines(assessment: Assessment, *, citations: Citations) -> Iterator[str]:
    """Yield each dispute in a line: who says what, and where that stands."""
    titles = {one.id: one.title for one in (*assessment.record.acts, *assessment.record.incidents)}
    for one in assessment.disputes:
        sides = "; ".join(_side(version, citations) for version in one.versions)
        about = named_words(titles.get(one.about) or one.about, actors=citations.actors)
        yield f"{about}, {one.property.replace('_', ' ')}: {sides}."


def _side(version: dict[str, object], citations: Citations) -> str:
    who, says, denies, _, _, marks = _version(version, citations)
    said = ", ".join(part for part in (f"says {says}" if says else "", f"denies {denies}" if denies else "") if part)
    return f"{who.removesuffix(', a side')} {said} {marks}".strip()


def _holders(text: str, citations: Citations) -> str:
    return join_words([citations.holder(name) for name in text.split(", ")])


def _sides(one: Settled, citations: Citations) -> Table:
    """Return a column for each version, or a row where there are too many to stand beside one another."""
    rows = [_version(version, citations) for version in one.versions]
    if len(rows) > MOST_COLUMNS:
        return Table(columns=("who", *ASPECTS[1:]), rows=tuple(rows))
    aspects = list(zip(*rows, strict=True))
    shown = [(name, *cells) for name, cells in zip(ASPECTS[1:], aspects[1:], strict=True) if any(cells)]
    return Table(columns=("", *aspects[0]), rows=tuple(shown))


def _version(version: dict[str, object], citations: Citations) -> tuple[str, ...]:
    ids = tuple(cast("Sequence[str]", version["statements"]))
    holder = citations.holder(str(version["holder"]))
    documents = dict.fromkeys(one.document for one in citations.statements(ids) if one.document)
    places = [document_words(found) if (found := citations.record.document(name)) else name for name in documents]
    return (
        f"{holder}, a side" if version["side"] else holder,
        _values(version["values"], citations),
        _values(version["denies"], citations),
        citations.words(ids),
        "; ".join(places),
        citations.mark(ids),
    )


def _values(values: object, citations: Citations) -> str:
    return join_words([value_words(one, actors=citations.actors) for one in cast("Sequence[str]", values)], last="or")


def contradiction_blocks(assessment: Assessment, *, citations: Citations) -> tuple[Block, ...]:
    """Return, for each holder that contradicts itself, both statements and what was done with them."""
    found = (one for incident in assessment.incidents for one in incident.contradictions)
    return contradiction_items(found, citations=citations)


def contradiction_items(found: Iterable[Contradiction], *, citations: Citations) -> tuple[Block, ...]:
    """Return contradictions as a list: who contradicts itself, by which statements, and what was done with them."""
    return items(
        f"{_contradicts(one, citations)}: "
        + " against ".join(_claim(name, citations) for name in one.statements)
        + f". Resolved: {one.resolved_by}."
        for one in found
    )


def _contradicts(one: Contradiction, citations: Citations) -> str:
    """Return who contradicts itself or, where several voices say what cannot all hold, one another, and on what."""
    about = "which incidents are one" if one.property == SAME else f"{one.about}, {one.property.replace('_', ' ')}"
    what = "contradict one another" if ", " in one.holder else "contradicts itself"
    return f"{_holders(one.holder, citations)} {what} on {about}"


def _claim(name: str, citations: Citations) -> str:
    found = citations.statements((name,))
    if not found:
        return name[:10]
    one = found[0]
    words = f" “{one.words}”" if one.words else ""
    stance = "not " if one.stance == "denies" else ""
    if one.property in SAMENESS:
        stance = f"{one.about} is {'' if (one.property == SAME) == (one.stance == 'affirms') else 'not '}"
    return f"{stance}{' or '.join(one.value)}{words} {citations.mark((name,))}"
