"""The brief, whole, on a made-up strike under made-up law."""

from syrupy.assertion import SnapshotAssertion

from foedus.actors import load_actors
from foedus.instruments import Register
from foedus.obligations import Assessment
from foedus.reports import render_answer, render_brief


def test_a_brief_as_text(assessment: Assessment, register: Register, snapshot: SnapshotAssertion) -> None:
    """Sentence, dates, findings, obligations, disputes, timeline, sources, receipt."""
    assert snapshot == render_brief(assessment, register=register, actors=load_actors())


def test_a_brief_as_markdown(assessment: Assessment, register: Register, snapshot: SnapshotAssertion) -> None:
    """The same in Markdown."""
    assert snapshot == render_brief(assessment, register=register, format="markdown")


def test_an_answer_as_html(assessment: Assessment, register: Register, snapshot: SnapshotAssertion) -> None:
    """The short form, for a notebook."""
    assert snapshot == render_answer(assessment, register=register, format="html")


def test_every_citation_leads_to_its_words(assessment: Assessment, register: Register) -> None:
    """Whatever number stands in the text stands among the sources."""
    text = render_brief(assessment, register=register)
    body, _, sources = text.partition("\nSources\n")
    numbers = {int(part.partition("]")[0]) for part in body.split("[")[1:]}

    assert numbers
    assert all(f"\n[{number}] " in sources for number in numbers)


def test_a_brief_ends_with_what_it_is_not(assessment: Assessment, register: Register) -> None:
    """Nobody can take it for advice."""
    assert render_brief(assessment, register=register).endswith("this is not legal advice.\n")
