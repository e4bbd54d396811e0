"""The parties' versions of one incident side by side: common ground, what is disputed, who contradicts itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from foedus.actors import Actors
from foedus.incidents import Comparison, Point, Version
from foedus.obligations import DISCLAIMER, as_plain
from foedus.reports.citation import Citations, value_words
from foedus.reports.dispute import contradiction_items
from foedus.reports.page import Block, Heading, Items, Page, Paragraph, fields, items, section, table
from foedus.reports.wording import count_of, join_words, written_date, written_moment
from foedus.statements import Record, Statement, statement_dict
from foedus.terms.records import CREDIBILITIES, RELIABILITIES

SCHEMA = "foedus/accounts/1"
MOST_COLUMNS = 4
NOTHING_KNOWN = "Nothing was known of it by then."


@dataclass(frozen=True, slots=True, kw_only=True)
class Beheld:
    """A comparison with what it was made of: the record as it was known, and the policy and moment of the question."""

    comparison: Comparison
    record: Record
    policy: str
    as_of: str


def accounts_page(seen: Beheld, *, actors: Actors) -> Page:
    """Return the versions of an incident as a page: a row for each property, a column for each who speaks of it."""
    found, citations = seen.comparison, Citations(seen.record, actors)
    common = [one for one in found.points if not one.disputed]
    disputed = [one for one in found.points if one.disputed]
    blocks: list[Block] = [Heading(text=f"{found.title}: the accounts side by side", level=1)]
    blocks += fields(
        (
            ("Incident", found.incident),
            ("Known by", written_moment(seen.as_of) if seen.as_of else "everything on record"),
            ("Evidence policy", seen.policy),
            ("Accounts", join_words([citations.holder(name) for name in found.accounts])),
        )
    )
    blocks.append(Paragraph(text=accounts_sentence(found), strong=True))
    blocks += section("Common ground", blocks=_by_subject(common, seen, citations))
    blocks += section("Disputed", blocks=_disputed(disputed, seen, citations))
    blocks += section("On one word alone", blocks=_alone(common, seen, citations))
    blocks += section("Contradictions", blocks=contradiction_items(found.contradictions, citations=citations))
    blocks += section("Documents", blocks=_documents(citations))
    entries = citations.entries()
    if entries:
        listed = Items(items=tuple(text for _, text in entries), numbers=tuple(number for number, _ in entries))
        blocks += section("Statements", blocks=(listed,))
    return Page(blocks=(*blocks, Paragraph(text=DISCLAIMER)))


def accounts_sentence(found: Comparison) -> str:
    """Return how much is common ground, how much is disputed, and how much rests on one word alone."""
    if not found.points:
        return NOTHING_KNOWN
    disputed = [one for one in found.points if one.disputed]
    alone = sum(bool(_lone(one)) for one in found.points)
    common = len(found.points) - len(disputed)
    told = f"{count_of(common, noun='property', many='properties')} {'is' if common == 1 else 'are'} common ground"
    names = join_words([_name(one) if one.about == found.incident else f"{one.about}.{_name(one)}" for one in disputed])
    told += f", {len(disputed)} disputed: {names}" if disputed else ", none is disputed"
    return f"{told}; {alone} {'rests' if alone == 1 else 'rest'} on one side's word alone."


def _lone(point: Point) -> str:
    """Return the side on whose word alone the accepted account has a property, or nothing."""
    return "" if ", " in point.alone else point.alone


def _name(point: Point) -> str:
    return point.property.replace("_", " ") + (" (a word of law)" if point.in_law else "")


def _titles(seen: Beheld) -> dict[str, str]:
    return {one.id: one.title or one.id for one in (*seen.record.acts, *seen.record.incidents)}


def _speakers(points: Iterable[Point]) -> tuple[tuple[str, bool], ...]:
    """Return who speaks of the points, the origins before the sides."""
    found = {(version.side, version.holder) for point in points for version in point.versions}
    return tuple((holder, side) for side, holder in sorted(found))


def _speaker(holder: str, citations: Citations, *, side: bool) -> str:
    name = citations.holder(holder)
    return f"{name}, a side" if side else name


def _by_subject(points: list[Point], seen: Beheld, citations: Citations) -> Iterator[Block]:
    """Yield a table for the incident, and one for each of its acts."""
    titles = _titles(seen)
    for about in dict.fromkeys(one.about for one in points):
        yield Heading(text=titles.get(about, about), level=3)
        yield from _laid([one for one in points if one.about == about], citations)


def _laid(points: list[Point], citations: Citations) -> tuple[Block, ...]:
    """Return a column for each who speaks or, where they are too many to stand beside one another, a row."""
    speakers = _speakers(points)
    if len(speakers) > MOST_COLUMNS:
        rows = (
            (_name(one), _speaker(version.holder, citations, side=version.side), _cell(version, citations))
            for one in points
            for version in one.versions
        )
        return table(("property", "who", "says"), rows=rows)
    columns = ("property", *(_speaker(holder, citations, side=side) for holder, side in speakers))
    return table(columns, rows=(_row(one, speakers, citations) for one in points))


def _row(point: Point, speakers: tuple[tuple[str, bool], ...], citations: Citations) -> tuple[str, ...]:
    versions = {(one.holder, one.side): one for one in point.versions}
    cells = (_cell(versions[one], citations) if one in versions else "" for one in speakers)
    return (_name(point), *cells)


def _cell(version: Version, citations: Citations) -> str:
    """Return each claim of a holder: value and stance, the words, the document with the offsets of the words."""
    return " / ".join(_claim(one, citations) for one in citations.statements(version.statements))


def _claim(one: Statement, citations: Citations) -> str:
    value = join_words([value_words(value, actors=citations.actors) for value in one.value], last="or")
    stance = "not " if one.stance == "denies" else ""
    words = f" “{one.words}”" if one.words else ""
    return f"{stance}{value}{words} {_where(one)}{citations.mark((one.id,))}"


def _where(one: Statement) -> str:
    if not one.document:
        return ""
    span = f", {one.start}-{one.end}" if one.start is not None and one.end is not None else ""
    return f"({one.document}{span}) "


def _disputed(points: list[Point], seen: Beheld, citations: Citations) -> Iterator[Block]:
    titles = _titles(seen)
    for one in points:
        yield Heading(text=f"{titles.get(one.about, one.about)}: {_name(one)}", level=3)
        yield from _laid([one], citations)
        followed = _followed(one, citations)
        yield Paragraph(
            text=f"The accepted account follows {followed}." if followed else "The accepted account leaves it open."
        )


def _followed(point: Point, citations: Citations) -> str:
    """Return whom the accepted account follows in a dispute; where it follows all of them, it leaves it open."""
    backed = [one for one in point.versions if set(one.statements) & set(point.accepted)]
    if len(backed) == len(point.versions):
        return ""
    return join_words([citations.holder(one.holder) for one in backed])


def _alone(points: list[Point], seen: Beheld, citations: Citations) -> tuple[Block, ...]:
    """Return what belongs to the accepted account and nobody but one side says."""
    titles = _titles(seen)
    return items(
        f"{titles.get(one.about, one.about)}: {_name(one)}, on the word of {citations.holder(_lone(one))} "
        f"{citations.mark(one.accepted)}"
        for one in points
        if _lone(one)
    )


def _documents(citations: Citations) -> tuple[Block, ...]:
    """Return the documents that are cited, each with the kind of its source, and both grades apart."""
    cited = {one.document for one in citations.statements(tuple(citations.numbers))}
    rows = (
        (
            one.id,
            one.outlet,
            one.title,
            written_date(one.published_on) if one.published_on else "",
            one.origin,
            one.source_kind,
            _grade(one.reliability, RELIABILITIES),
            _grade(one.credibility, CREDIBILITIES),
        )
        for one in citations.record.documents
        if one.id in cited
    )
    columns = ("document", "outlet", "title", "published", "repeats", "kind", "source reliability", "credibility")
    return table(columns, rows=rows)


def _grade(mark: str, words: dict[str, str]) -> str:
    return f"{mark}: {words[mark]}" if mark in words else mark


def accounts_dict(seen: Beheld) -> dict[str, object]:
    """Return the comparison as `foedus/accounts/1`, with the statements that it names and their documents."""
    found = seen.comparison
    named = {one for point in found.points for version in point.versions for one in version.statements}
    named |= {one for fault in found.contradictions for one in fault.statements}
    cited = [one for one in seen.record.statements if one.id in named]
    told_in = {one.document for one in cited}
    return {
        "schema": SCHEMA,
        "incident": found.incident,
        "title": found.title,
        "as_of": seen.as_of,
        "policy": seen.policy,
        "accounts": list(found.accounts),
        "holders": _holders(found, seen.record),
        "properties": [_point(one) for one in found.points],
        "contradictions": [as_plain(one) for one in found.contradictions],
        "statements": [statement_dict(one) for one in cited],
        "documents": [as_plain(one) for one in seen.record.documents if one.id in told_in],
        "disclaimer": DISCLAIMER,
    }


def _holders(found: Comparison, record: Record) -> list[dict[str, object]]:
    """Return the columns: who speaks, whether as a side, and for an origin the documents that count to it."""
    speakers = {(version.side, version.holder) for point in found.points for version in point.versions}
    return [
        {
            "holder": holder,
            "side": side,
            "documents": [one.id for one in record.documents if one.source == holder and not side],
        }
        for side, holder in sorted(speakers)
    ]


def _point(one: Point) -> dict[str, object]:
    return {
        "about": one.about,
        "property": one.property,
        "in_law": one.in_law,
        "disputed": one.disputed,
        "accepted": list(one.accepted),
        "on_its_word_alone": one.alone,
        "versions": [_version(version) for version in one.versions],
    }


def _version(one: Version) -> dict[str, object]:
    return {
        "holder": one.holder,
        "side": one.side,
        "values": list(one.values),
        "denies": list(one.denies),
        "statements": list(one.statements),
    }
