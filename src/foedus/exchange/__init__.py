"""An assessment and its record in other people's formats: tables, STIX 2.1, PROV as JSON-LD.

Enters: a record with everything that was ever said in it, withdrawals too, and the assessment of it.
Leaves: CSV as text, one item a table; a STIX bundle and a PROV graph as plain data, ready to be written as JSON.
Grain: one statement, in each of them. The room may not decide anything, read a file or a clock, or reach a network.
"""

from foedus.exchange.cell import join_items, read_table, split_items, write_table
from foedus.exchange.guard import guard_cell, unguard_cell
from foedus.exchange.matter import Answered, Exported, exported_record
from foedus.exchange.prov import export_prov
from foedus.exchange.stix import export_stix
from foedus.exchange.tables import NAMES, Table, answer_tables, export_tables, record_tables

__all__ = [
    "NAMES",
    "Answered",
    "Exported",
    "Table",
    "answer_tables",
    "export_prov",
    "export_stix",
    "export_tables",
    "exported_record",
    "guard_cell",
    "join_items",
    "read_table",
    "record_tables",
    "split_items",
    "unguard_cell",
    "write_table",
]
