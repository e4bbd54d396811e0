"""A report with its statements marked."""

from dataclasses import replace

from foedus.assess import load_library
from foedus.projects.reviewnotes import Note
from foedus.statements import Document, Record, Statement, Unread
from foedus.web.pages.reportview import Known, report_view

TEXT = "---\noutlet: Wire\n---\n\nIsrael struck Doha. Many were amazed."


def said(name: str, words: str) -> Statement:
    """Return a statement that stands where its words do."""
    start = TEXT.index(words)
    return Statement(
        about="doha", property=name, value=("x",), holder="wire", document="wire", words=words, start=start,
        end=start + len(words),
    )  # fmt: skip


RECORD = Record(
    documents=(Document(id="wire", outlet="Wire"),),
    statements=(
        said("act", "struck"),
        said("place", "struck Doha"),
        replace(said("by", "Israel"), start=None, end=None),
    ),
    unread=(Unread(document="wire", words="amazed", reason="no verb of an attack", start=53, end=59),),
)


def test_statements_that_overlap_share_a_mark() -> None:
    """The pieces together are the text without its head."""
    view = report_view(RECORD, text=TEXT, document=RECORD.documents[0], actors=load_library().actors)
    marked = next(one for one in view.stretches if one.marks)

    assert "Israel struck Doha. Many were amazed." == "".join(one.text for one in view.stretches)
    assert ("struck Doha", [1, 2]) == (marked.text, [one.number for one in marked.marks])
    assert [True, True, False] == [one.in_text for one in view.statements]
    assert ["no verb of an attack"] == [one.unread for one in view.stretches if one.unread]


def test_answers_of_a_review_are_shown_and_counted() -> None:
    """What is on record already needs none."""
    first, second, third = RECORD.statements
    known = Known(
        review={first.id: Note(answer="mend", changes={"value": "y"}, reason="So.")}, recorded=frozenset({third.id})
    )
    view = report_view(RECORD, text="", document=None, actors=load_library().actors, known=known)

    assert ("mended", (("value", "y"),)) == (view.statements[0].answer, view.statements[0].changes)
    assert 1 == view.open
    assert second.id == view.statements[1].evidence.id
    assert ((), "A report") == (view.stretches, view.title)
