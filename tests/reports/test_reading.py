"""A report with its statements marked, for people who would rather look than read JSON."""

from foedus.reports import Piece, mark_text, reading_html, reading_list, reading_text
from foedus.statements import Document, Record, Statement, Unread
from foedus.terms import Stance

TEXT = "head\nIsrael struck Doha on Monday. Who knows <why>? The end."


def record() -> Record:
    """Return two statements that overlap, one that a speaker denies, and a sentence that was not read."""

    def statement(name: str, value: str, start: int, end: int, stance: Stance = "affirms") -> Statement:
        return Statement(
            about="doha", property=name, value=(value,), holder="ISR", document="r", words=TEXT[start:end],
            start=start, end=end, rule="attack", stance=stance, via=("an official",) if stance == "denies" else (),
        )  # fmt: skip

    return Record(
        documents=(Document(id="r"),),
        statements=(
            statement("place", "Doha", 12, 23),
            statement("by", "ISR", 5, 18, "denies"),
            statement("act", "attack", 48, 51),
        ),
        unread=(
            Unread(document="r", words="Who knows <why>?", reason="no rule", start=34, end=51),
            Unread(document="r", words="Who knows", reason="no rule", start=35, end=44),
            Unread(document="r", words="nowhere", reason="placeless"),
        ),
    )


def test_pieces_are_the_text() -> None:
    """Nothing of the report is lost; overlapping statements share a mark, a gap is marked where nothing was read."""
    pieces = mark_text(TEXT, record=record(), begin=5)

    assert TEXT[5:] == "".join(one.text for one in pieces)
    assert Piece(text="Israel struck Doha", numbers=(1, 2)) == pieces[0]
    assert ["Who knows"] == [one.text for one in pieces if one.unread]
    assert (Piece(text="plain"),) == mark_text("plain", record=Record())


def test_text_has_marks_statements_and_gaps() -> None:
    """Plain text shows the same in brackets."""
    shown = reading_text(TEXT, record=record(), begin=5)

    assert "[Israel struck Doha](1, 2) on Monday." in shown
    assert "[Who knows](not read)" in shown
    assert "2. doha: by = ISR (ISR denies, in the words of an official; attack)" in shown
    assert "not read: placeless: “nowhere”" in shown
    assert "Not legal advice." in shown
    assert 2 == len(reading_list(Record()))


def test_a_page_escapes_what_strangers_wrote() -> None:
    """A report cannot put its own marks into the page."""
    page = reading_html(TEXT, record=record(), title="<script>", notes=("a <note>",), begin=5)

    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "a &lt;note&gt;" in page
    assert '<mark>Israel struck Doha<sup><a href="#s1">1</a> <a href="#s2">2</a></sup></mark>' in page
    assert '<tr id="s2">' in page
    assert 2 == reading_html("nothing", record=Record()).count("<p>Nothing.</p>")
