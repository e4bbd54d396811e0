"""A review: what is asked, what is taken for an answer, and how a statement is mended."""

import io
from pathlib import Path

import pytest
import typer
from rich.console import Console

from foedus.actors import Actors
from foedus.cli.review import Reviewer, sentence_around
from foedus.places import Places
from foedus.projects.adding import Reviewed, kept_of
from foedus.projects.mending import Mender
from foedus.projects.reviewnotes import read_notes
from foedus.statements import Document, Record, Statement, Titled

TEXT = "One came. Israel struck\nDoha. Nobody knew. All left."
STRUCK = Statement(
    about="doha", property="by", value=("ISR",), holder="wire", document="wire", words="struck", start=17, end=23
)
DENIED = Statement(about="doha", property="by", value=("ISR",), holder="ISR", document="wire", stance="denies")
RECORD = Record(documents=(Document(id="wire"),), incidents=(Titled(id="doha"),), statements=(STRUCK, DENIED), acts=())


@pytest.fixture
def reviewer(actors: Actors, places: Places, tmp_path: Path) -> Reviewer:
    """Return a reviewer who writes into a text."""
    return Reviewer(
        console=Console(file=io.StringIO(), soft_wrap=True),
        mender=Mender(record=RECORD, actors=actors, places=places),
        texts={"wire": TEXT},
        notes=read_notes(tmp_path / "review.jsonl"),
    )


def reviewed(reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch, *lines: str) -> tuple[Reviewed, str]:
    """Return what a review comes to under these answers, and what it showed."""
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
    done = reviewer.review(RECORD.statements)
    shown = reviewer.console.file
    assert isinstance(shown, io.StringIO)
    return done, shown.getvalue()


def test_a_statement_stands_in_its_sentence() -> None:
    """With the sentence around its words, and no other."""
    assert ("Israel ", "struck", "\nDoha.") == sentence_around(STRUCK, text=TEXT)
    assert ("", "struck", "") == sentence_around(STRUCK, text="short")
    assert ("", "", "") == sentence_around(DENIED, text=TEXT)


def test_it_is_shown_who_says_what(reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A denial is told from an affirmation, and no line of the report breaks the page."""
    _, shown = reviewed(reviewer, monkeypatch, "accept", "ACCEPT")

    assert "1/2  wire: Israel struck Doha.\n  wire: doha · by = ISR\n" in shown
    assert "  ISR denies: doha · by = ISR\n" in shown


def test_what_is_no_answer_is_asked_again(reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is taken for a yes."""
    done, shown = reviewed(reviewer, monkeypatch, "", "yes", "r", "a")

    assert ([DENIED], 1, 0) == (done.kept, done.rejected, done.mended)
    assert 2 == shown.count("one of a, m, r, re, q")


def test_a_mended_statement_says_why(reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is another statement, in the same words, by the rule `review`."""
    done, shown = reviewed(reviewer, monkeypatch, "m", "", "", "IRN | ISR", "", "", "", "", "A slip.", "re")

    assert [("IRN", "ISR"), ("ISR",)] == [one.value for one in done.kept]
    assert ("review", "A slip.", "struck") == (done.kept[0].rule, done.kept[0].reason, done.kept[0].words)
    assert "a mended statement needs a reason" in shown


def test_what_means_nothing_is_asked_again(reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unknown actor and an unknown stance are told with what was wanted."""
    wrong = ("m", "", "", "Mordor", "", "", "")
    unsure = ("", "", "", "", "maybe", "")
    done, shown = reviewed(reviewer, monkeypatch, *wrong, *unsure, "", "", "IRN", "", "", "", "So it says.", "a")

    assert ("IRN",) == done.kept[0].value
    assert '"Mordor" is no actor' in shown
    assert '"maybe" is no stance. Wanted: affirms or denies' in shown


def test_mending_nothing_accepts(reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever changes nothing, or writes what stands there, leaves the statement as it is."""
    done, shown = reviewed(reviewer, monkeypatch, "m", "", "by", "ISR", "", "", "", "a")

    assert ([STRUCK, DENIED], 0) == (done.kept, done.mended)
    assert "nothing changed: accepted as it is" in shown


def test_answers_of_an_earlier_review_hold(
    reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch, actors: Actors, places: Places, tmp_path: Path
) -> None:
    """Whoever left in the middle goes on where that was."""
    with pytest.raises(typer.Abort):
        reviewed(reviewer, monkeypatch, "m", "", "", "IRN", "", "", "", "A slip.", "q")
    again = Reviewer(
        console=Console(file=io.StringIO()),
        mender=Mender(record=RECORD, actors=actors, places=places),
        texts={},
        notes=read_notes(tmp_path / "review.jsonl"),
    )
    done, shown = reviewed(again, monkeypatch, "r")

    assert ([("IRN",)], 1, 1) == ([one.value for one in done.kept], done.mended, done.rejected)
    assert shown.startswith("1 of 2 answered earlier")


def test_an_earlier_answer_that_means_nothing_now_is_asked_anew(
    reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The register may have changed since."""
    (line := reviewer.notes.path).write_text(
        f'{{"statement": "{STRUCK.id}", "answer": "mend", "changes": {{"value": "Mordor"}}, "reason": "x"}}\n',
        encoding="utf-8",
    )
    reviewer.notes.notes.update(read_notes(line).notes)
    done, _ = reviewed(reviewer, monkeypatch, "a", "a")

    assert [STRUCK, DENIED] == done.kept


def test_what_only_rejected_statements_speak_of_is_left_out() -> None:
    """What none spoke of in the first place stays."""
    act = Statement(about="notice", property="of", value=("doha",), holder="wire", document="wire")
    record = Record(
        incidents=(Titled(id="doha"), Titled(id="other")),
        acts=(Titled(id="notice"),),
        statements=(STRUCK, act),
    )

    assert ((Titled(id="other"),), ()) == ((kept := kept_of(record, statements=[])).incidents, kept.acts)
    assert ("doha", "other") == tuple(one.id for one in kept_of(record, statements=[act]).incidents)
