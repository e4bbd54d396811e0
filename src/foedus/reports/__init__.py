"""An assessment as text.

Enters: an assessment, a finding or an instrument, and the register. Leaves: the answer in a sentence, pages of
blocks, and these as plain text, Markdown or HTML, safe for the door they go through; an `Answer` for Python.
The room may not know the terminal, and decides nothing: what it shows stands in the assessment.
"""

from foedus.reports.accountsheet import Beheld, accounts_page, accounts_sentence
from foedus.reports.actorsheet import ActorSheet, actor_page, actor_sheet
from foedus.reports.answer import Answer, dump_json
from foedus.reports.brief import answer_page, brief_page, render_answer, render_brief
from foedus.reports.cascadesheet import cascade_page, cascade_sentence
from foedus.reports.comparesheet import comparison_page, comparison_sentence
from foedus.reports.coverage import coverage_page
from foedus.reports.coversheet import cover_matrix_page, cover_network, cover_page, cover_sentence
from foedus.reports.differencesheet import difference_page
from foedus.reports.explanation import explanation_page, render_explanation
from foedus.reports.graphml import graphml
from foedus.reports.identitysheet import Decided, identity_page, identity_sentence
from foedus.reports.instrumentsheet import instrument_page, render_instrument
from foedus.reports.knowledgesheet import Compared, knowledge_page, knowledge_sentence
from foedus.reports.markup import Format, render_page
from foedus.reports.matchsheet import matches_page, matches_sentence
from foedus.reports.page import Page
from foedus.reports.plaintext import Line, lines_of, render_text
from foedus.reports.reading import Piece, mark_text, reading_html, reading_list, reading_text
from foedus.reports.reference import Reference, product_version, references_of, references_page
from foedus.reports.registerpages import register_pages
from foedus.reports.replaysheet import Replayed, replay_page, replay_sentence
from foedus.reports.safetext import escape_json, escape_markdown, one_line, visible
from foedus.reports.summary import summarise

__all__ = [
    "ActorSheet",
    "Answer",
    "Beheld",
    "Compared",
    "Decided",
    "Format",
    "Line",
    "Page",
    "Piece",
    "Reference",
    "Replayed",
    "accounts_page",
    "accounts_sentence",
    "actor_page",
    "actor_sheet",
    "answer_page",
    "brief_page",
    "cascade_page",
    "cascade_sentence",
    "comparison_page",
    "comparison_sentence",
    "cover_matrix_page",
    "cover_network",
    "cover_page",
    "cover_sentence",
    "coverage_page",
    "difference_page",
    "dump_json",
    "escape_json",
    "escape_markdown",
    "explanation_page",
    "graphml",
    "identity_page",
    "identity_sentence",
    "instrument_page",
    "knowledge_page",
    "knowledge_sentence",
    "lines_of",
    "mark_text",
    "matches_page",
    "matches_sentence",
    "one_line",
    "product_version",
    "reading_html",
    "reading_list",
    "reading_text",
    "references_of",
    "references_page",
    "register_pages",
    "render_answer",
    "render_brief",
    "render_explanation",
    "render_instrument",
    "render_page",
    "render_text",
    "replay_page",
    "replay_sentence",
    "summarise",
    "visible",
]
