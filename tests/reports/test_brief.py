"""The brief, whole, on a made-up strike under made-up law."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from syrupy.assertion import SnapshotAssertion

from foedus.actors import load_actors
from foedus.errors import DocumentError, UsageError
from foedus.instruments import Register
from foedus.obligations import Assessment
from foedus.reports import BriefForm, Style, one_page, render_answer, render_brief, render_page, write_brief

DATED = datetime(2025, 9, 10, tzinfo=UTC)


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


def test_numbers_lead_to_clauses_too(assessment: Assessment, register: Register) -> None:
    """Behind a number stand the clause's words and whence they are."""
    text = render_brief(assessment, register=register)

    assert "Treaty A, Art. 1 (a-1#1): “Each will assist the other.” (words of the instrument; made up)" in " ".join(
        text.split()
    )


def test_one_sheet_leaves_nothing_out_in_silence(assessment: Assessment, register: Register) -> None:
    """What does not go in is counted, and every number that stands in it is explained."""
    text = render_page(one_page(assessment, register=register, room=1))
    body, _, sources = text.partition("\nSources\n")
    rest = [one for one in assessment.findings if one.verdict != "not_engaged"][1:]

    assert f"{len(rest)} further finding" in " ".join(body.split())
    assert all(f"\n[{part.partition(']')[0]}] " in sources for part in body.split("[")[1:])


STYLES = {"markdown": b"{{ title }} / {{ footer }}", "html": b'<p>{{ title }}</p>{% include "page.html.j2" %}'}


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_a_house_has_its_own_template(assessment: Assessment, register: Register, form: BriefForm) -> None:
    """Its words are around ours."""
    style = Style(dated=DATED, template=STYLES[form])

    assert "trike on Warsaw" in write_brief(assessment, register=register, form=form, style=style).decode()


@pytest.mark.parametrize(
    "template",
    [
        b"{{ ''.__class__.__mro__[1].__subclasses__() }}",
        b"{% include '/etc/passwd' %}",
        b"{{ blocks.nothing }}",
        b"{% for %}",
        b"{{ 1 / 0 }}",
        b"{% for x in range(1000000000) %}{% endfor %}",
        b"\xff",
    ],
)
def test_a_template_of_strangers_reaches_nothing(assessment: Assessment, register: Register, template: bytes) -> None:
    """It runs in a sandbox, and its mistakes are told."""
    with pytest.raises(DocumentError) as caught:
        write_brief(assessment, register=register, form="html", style=Style(dated=DATED, template=template))

    assert "reports/template" == caught.value.code


def test_a_text_has_no_template(assessment: Assessment, register: Register) -> None:
    """Whoever gives one is told which formats have."""
    with pytest.raises(UsageError, match="no template"):
        write_brief(assessment, register=register, form="text", style=Style(dated=DATED, template=b""))


def test_what_a_stranger_wrote_is_no_template(assessment: Assessment, register: Register) -> None:
    """Jinja's signs in a title are shown as they stand."""
    hostile = replace(assessment, incidents=(replace(assessment.incidents[0], title="{{ 7 * 7 }}<b>"),))
    made = write_brief(hostile, register=register, form="html", style=Style(dated=DATED)).decode()

    assert "{{ 7 * 7 }}&lt;b&gt;" in made
    assert "<b>" not in made
