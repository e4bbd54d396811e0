"""What others publish, read as rows and coded into our words, with what they leave open kept open.

Enters: files of conflict data as their publishers ship them, zipped or not. Leaves: a `Feed`: its layout, its coded
rows as Arrow batches (grain: one incident as one data set has it), who reported an event, its count of rows in, out
and set aside.
May not know: instruments, and what follows from a row; a data set says what was done, by whom, where, and no more.
`fetching` is the one HTTP client, and fetches pages for the reader, never data sets.
"""

from foedus.feeds.coded import CodedRow, batch_of, coded_schema, reported_schema, rows_of
from foedus.feeds.coding import Coding, Step, Unreadable
from foedus.feeds.feed import Feed, Part, known_layouts, read_feed
from foedus.feeds.layout import Layout, Lookup, Publisher
from foedus.feeds.tally import SetAside, Tally

__all__ = [
    "CodedRow",
    "Coding",
    "Feed",
    "Layout",
    "Lookup",
    "Part",
    "Publisher",
    "SetAside",
    "Step",
    "Tally",
    "Unreadable",
    "batch_of",
    "coded_schema",
    "known_layouts",
    "read_feed",
    "reported_schema",
    "rows_of",
]
