"""Panels: who owes what to whom, year by year and day by day, as tables for statistics.

Enters: the register's instruments, the actors with their days and their codes in other lists. Leaves: Arrow tables in
four units, each with its data dictionary: directed dyad-years, state-years, dyad-spells in days, members.
A commitment is here whatever would bring it into play: no incident enters, so a cell says that a clause is in force
between two states, and not that it is engaged. The room may not know evidence, write a file or read a clock.

`calendar` turns dates into days, `span` lays periods over one another, `duty` says which family a clause belongs to,
`spells` takes the clauses apart into bearer, beneficiary and days, `system` lists the states of each year, `yearly`
adds the days up, `dyadyear`, `stateyear` and `spelltable` make the tables, `column` describes them.
"""

from foedus.panels.column import Column, arrow
from foedus.panels.coverage import Complete, Coverage
from foedus.panels.dictionary import GRAINS, UNITS, Unit, columns_of
from foedus.panels.panel import COLLECTIONS, Panel, Years, collected, make_panel
from foedus.panels.system import SYSTEMS, System

__all__ = [
    "COLLECTIONS",
    "GRAINS",
    "SYSTEMS",
    "UNITS",
    "Column",
    "Complete",
    "Coverage",
    "Panel",
    "System",
    "Unit",
    "Years",
    "arrow",
    "collected",
    "columns_of",
    "make_panel",
]
