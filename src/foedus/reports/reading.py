"""A report with its statements marked: what was read, where, and what looked relevant and was not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foedus.reports.markup import render_template
from foedus.reports.safetext import one_line, visible
from foedus.statements import Record, Statement, Unread

ADVICE = "Read by rules, not by a person. Not legal advice."


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of the report: plain, or with the numbers (from 1) of the statements that stand on it, or not read."""

    text: str
    numbers: tuple[int, ...] = ()
    unread: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLine:
    """One statement as people read it: its number, about what, what it says, who holds it, and by which rule."""

    number: int
    about: str
    says: str
    holder: str
    words: str
    rule: str


def mark_text(text: str, *, record: Record, begin: int = 0) -> tuple[Piece, ...]:
    """Return the text from `begin` in pieces that together are that text; statements that overlap share a piece."""
    found: list[Piece] = []
    at = begin
    for start, end, numbers, unread in _stretches(record, len(text)):
        if at < start:
            found.append(Piece(text=text[at:start]))
        found.append(Piece(text=text[start:end], numbers=numbers, unread=unread))
        at = end
    return (*found, Piece(text=text[at:])) if at < len(text) else tuple(found)


def read_lines_of(record: Record) -> tuple[ReadLine, ...]:
    """Return the statements of a record as lines, numbered as the marks are."""
    return tuple(_line(number, one) for number, one in enumerate(record.statements, start=1))


def reading_text(text: str, *, record: Record, begin: int = 0) -> str:
    """Return the report as plain text with `[words](1, 2)` for what was read, then the statements and the gaps."""
    marked = "".join(_bracketed(piece) for piece in mark_text(text, record=record, begin=begin))
    return "\n".join((visible(marked).strip(), "", *reading_list(record), "")) + "\n"


def reading_list(record: Record) -> tuple[str, ...]:
    """Return the numbered statements and what was not read, a line each."""
    lines = [f"{one.number}. {one.about}: {one.says} ({one.holder}; {one.rule})" for one in read_lines_of(record)]
    gaps = [f"not read: {one_line(one.reason)}: “{one_line(one.words)}”" for one in record.unread]
    return (*lines, *([""] if lines and gaps else []), *gaps, "", ADVICE)


def reading_html(text: str, *, record: Record, title: str = "", notes: Sequence[str] = (), begin: int = 0) -> str:
    """Return the report as a page of HTML that stands alone: the text marked, the statements, what was not read."""
    marked = mark_text(text, record=record, begin=begin)
    pieces = [Piece(text=visible(one.text), numbers=one.numbers, unread=one.unread) for one in marked]
    return render_template(
        "reading.html.j2",
        title=one_line(title) or "A report, read",
        pieces=pieces,
        lines=read_lines_of(record),
        unread=[(one_line(one.reason), one_line(one.words)) for one in record.unread],
        notes=[one_line(one) for one in notes],
        advice=ADVICE,
    )


def _stretches(record: Record, length: int) -> Iterator[tuple[int, int, tuple[int, ...], str]]:
    """Yield the stretches that statements or gaps stand on, in order and apart."""
    read = [(one.start, one.end, number) for number, one in enumerate(record.statements, start=1)]
    spans = sorted((start, end, number) for start, end, number in read
                   if start is not None and end is not None and 0 <= start < end <= length)  # fmt: skip
    groups: list[tuple[int, int, tuple[int, ...], str]] = []
    for start, end, number in spans:
        if groups and start < groups[-1][1]:
            first, last, numbers, _ = groups[-1]
            groups[-1] = (first, max(last, end), tuple(sorted((*numbers, number))), "")
        else:
            groups.append((start, end, (number,), ""))
    taken = [(first, last) for first, last, _, _ in groups]
    for one in record.unread:
        if _free(one, taken, length):
            groups.append((one.start or 0, one.end or 0, (), one_line(one.reason)))
            taken.append((one.start or 0, one.end or 0))
    yield from sorted(groups)


def _free(one: Unread, taken: Sequence[tuple[int, int]], length: int) -> bool:
    if one.start is None or one.end is None or not 0 <= one.start < one.end <= length:
        return False
    return all(one.end <= first or last <= one.start for first, last in taken)


def _bracketed(piece: Piece) -> str:
    if piece.numbers:
        return f"[{piece.text}]({', '.join(map(str, piece.numbers))})"
    return f"[{piece.text}](not read)" if piece.unread else piece.text


def _line(number: int, one: Statement) -> ReadLine:
    stance = "denies" if one.stance == "denies" else "affirms"
    through = f", in the words of {', '.join(one.via)}" if one.via else ""
    return ReadLine(
        number=number,
        about=one_line(one.about),
        says=one_line(f"{one.property} = {' or '.join(one.value)}"),
        holder=one_line(f"{one.holder} {stance}{through}"),
        words=one_line(one.words),
        rule=one_line(one.rule),
    )
