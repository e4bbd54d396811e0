"""An assessment as text.

Enters: an assessment, a finding or an instrument, and the register. Leaves: the answer in a sentence, pages of
blocks, and these as plain text, Markdown or HTML, safe for the door they go through; an `Answer` for Python.
The room may not know the terminal, and decides nothing: what it shows stands in the assessment.
"""

import sys
from typing import TYPE_CHECKING

from foedus.opening import OpenRoom, open_names

if TYPE_CHECKING:
    from foedus.reports.accountsheet import Beheld, accounts_dict, accounts_page, accounts_sentence
    from foedus.reports.actorsheet import ActorSheet, actor_page, actor_sheet
    from foedus.reports.answer import Answer
    from foedus.reports.brief import answer_page, brief_page, render_answer, render_brief
    from foedus.reports.briefing import BriefForm, Style, brief_footer, write_brief
    from foedus.reports.cascadesheet import cascade_page, cascade_sentence
    from foedus.reports.comparesheet import comparison_page, comparison_sentence
    from foedus.reports.coverage import coverage_page
    from foedus.reports.coversheet import cover_matrix_page, cover_network, cover_page, cover_sentence
    from foedus.reports.dictform import (
        cascade_dict,
        cascade_graphml,
        claim_dict,
        comparison_dict,
        cover_dict,
        cover_graphml,
        ledger_dict,
        plan_dict,
        what_if_dict,
    )
    from foedus.reports.differencesheet import difference_page, law_diff_dict
    from foedus.reports.explanation import explanation_page, render_explanation
    from foedus.reports.graphml import graphml
    from foedus.reports.identitysheet import Decided, identity_page, identity_sentence
    from foedus.reports.instrumentsheet import instrument_page, render_instrument
    from foedus.reports.jsontext import dump_json
    from foedus.reports.knowledgesheet import Compared, knowledge_dict, knowledge_page, knowledge_sentence
    from foedus.reports.markup import Format, render_page
    from foedus.reports.matchsheet import matches_page, matches_sentence
    from foedus.reports.onepage import one_page
    from foedus.reports.page import Page
    from foedus.reports.pdfpage import without_font
    from foedus.reports.plaintext import Line, lines_of, render_text
    from foedus.reports.reading import Piece, mark_text, reading_html, reading_list, reading_text
    from foedus.reports.reference import Reference, references_of, references_page
    from foedus.reports.registerpages import register_pages
    from foedus.reports.replaysheet import Replayed, replay_page, replay_sentence
    from foedus.reports.safetext import escape_json, escape_markdown, one_line, visible
    from foedus.reports.summary import summarise
    from foedus.reports.version import product_version
else:
    __getattr__, __dir__ = open_names(
        __name__,
        names={
            "accountsheet": "Beheld accounts_dict accounts_page accounts_sentence",
            "actorsheet": "ActorSheet actor_page actor_sheet",
            "answer": "Answer",
            "brief": "answer_page brief_page render_answer render_brief",
            "briefing": "BriefForm Style brief_footer write_brief",
            "cascadesheet": "cascade_page cascade_sentence",
            "comparesheet": "comparison_page comparison_sentence",
            "coverage": "coverage_page",
            "coversheet": "cover_matrix_page cover_network cover_page cover_sentence",
            "dictform": (
                "cascade_dict cascade_graphml claim_dict comparison_dict cover_dict cover_graphml ledger_dict "
                "plan_dict what_if_dict"
            ),
            "differencesheet": "difference_page law_diff_dict",
            "explanation": "explanation_page render_explanation",
            "graphml": "graphml",
            "identitysheet": "Decided identity_page identity_sentence",
            "instrumentsheet": "instrument_page render_instrument",
            "knowledgesheet": "Compared knowledge_dict knowledge_page knowledge_sentence",
            "jsontext": "dump_json",
            "markup": "Format render_page",
            "matchsheet": "matches_page matches_sentence",
            "onepage": "one_page",
            "page": "Page",
            "pdfpage": "without_font",
            "plaintext": "Line lines_of render_text",
            "reading": "Piece mark_text reading_html reading_list reading_text",
            "reference": "Reference references_of references_page",
            "registerpages": "register_pages",
            "replaysheet": "Replayed replay_page replay_sentence",
            "safetext": "escape_json escape_markdown one_line visible",
            "summary": "summarise",
            "version": "product_version",
        },
    )
    sys.modules[__name__].__class__ = OpenRoom

__all__ = [
    "ActorSheet",
    "Answer",
    "Beheld",
    "BriefForm",
    "Compared",
    "Decided",
    "Format",
    "Line",
    "Page",
    "Piece",
    "Reference",
    "Replayed",
    "Style",
    "accounts_dict",
    "accounts_page",
    "accounts_sentence",
    "actor_page",
    "actor_sheet",
    "answer_page",
    "brief_footer",
    "brief_page",
    "cascade_dict",
    "cascade_graphml",
    "cascade_page",
    "cascade_sentence",
    "claim_dict",
    "comparison_dict",
    "comparison_page",
    "comparison_sentence",
    "cover_dict",
    "cover_graphml",
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
    "knowledge_dict",
    "knowledge_page",
    "knowledge_sentence",
    "law_diff_dict",
    "ledger_dict",
    "lines_of",
    "mark_text",
    "matches_page",
    "matches_sentence",
    "one_line",
    "one_page",
    "plan_dict",
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
    "what_if_dict",
    "without_font",
    "write_brief",
]
