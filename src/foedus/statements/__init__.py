"""Attributed claims: who says what, when, in which words.

Enters: statement files, case files, JSON Lines, and what a reader codes. Leaves: a `Record` of documents,
holders, incidents, acts and statements, one item a claim. The room may not know any instrument.
"""

from typing import TYPE_CHECKING

from foedus.opening import open_names

if TYPE_CHECKING:
    from foedus.statements.declaring import check_declared, check_joined
    from foedus.statements.jsonform import statement_dict
    from foedus.statements.meaning import check_record, check_statement, property_kind
    from foedus.statements.statement import (
        Document,
        Holder,
        Record,
        Statement,
        Titled,
        Unread,
        join_records,
    )
    from foedus.statements.statementfile import (
        Case,
        load_case,
        load_statements,
        read_lines,
        read_statements,
        schema_of,
    )
    from foedus.statements.written import CASE_SCHEMA, STATEMENTS_SCHEMA, CaseFile, ExpectEntry, StatementsFile
else:
    __getattr__, __dir__ = open_names(
        __name__,
        names={
            "declaring": "check_declared check_joined",
            "jsonform": "statement_dict",
            "meaning": "check_record check_statement property_kind",
            "statement": "Document Holder Record Statement Titled Unread join_records",
            "statementfile": "Case load_case load_statements read_lines read_statements schema_of",
            "written": "CASE_SCHEMA STATEMENTS_SCHEMA CaseFile ExpectEntry StatementsFile",
        },
    )

__all__ = [
    "CASE_SCHEMA",
    "STATEMENTS_SCHEMA",
    "Case",
    "CaseFile",
    "Document",
    "ExpectEntry",
    "Holder",
    "Record",
    "Statement",
    "StatementsFile",
    "Titled",
    "Unread",
    "check_declared",
    "check_joined",
    "check_record",
    "check_statement",
    "join_records",
    "load_case",
    "load_statements",
    "property_kind",
    "read_lines",
    "read_statements",
    "schema_of",
    "statement_dict",
]
