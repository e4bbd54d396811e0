"""Cells that no spreadsheet runs: text that would be read as a formula is marked as text, and can be had back.

Authority: OWASP, "CSV Injection"; RFC 4180 for the rest.
"""

import re

MARK = "'"
# What a spreadsheet takes for the beginning of a formula; with full-width, small, raised and lowered forms.
SIGNS = "=+\\-@\u2212\u207a-\u207c\u208a-\u208c\u2a75\u2a76\ufb29\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20"
# What is not seen, and may be skipped: spaces, controls, marks of direction, joiners, fillers.
UNSEEN = (
    "\\x00-\\x08\\x0b\\x0c\\x0e-\\x20\\x7f-\\xa0\\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2"
    "\u115f\u1160\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001-\U000e007f"
)
# A semicolon, a tab or a line break inside a cell begins another one where the reader's separator is not the comma.
BEGINNING = re.compile(
    f"(?:\\A|(?<=[;\t\r\n]))(?P<marks>{MARK}*)(?=[{UNSEEN}]*[{SIGNS}])|\\A(?P<first>{MARK}*)(?=[{UNSEEN}]*[\t\r\n])"
)


def guard_cell(text: str) -> str:
    r"""Return `text` with an apostrophe wherever a spreadsheet would begin to read a formula.

    >>> guard_cell("=1+1"), guard_cell("a; =b"), guard_cell("QAT - ISR"), guard_cell("\t@x")
    ("'=1+1", "a;' =b", 'QAT - ISR', "'\t'@x")
    """
    return BEGINNING.sub(lambda found: MARK + found[0], text)


def unguard_cell(text: str) -> str:
    """Return the text of which `guard_cell` made this cell.

    >>> unguard_cell("'=1+1"), unguard_cell("'tis")
    ('=1+1', "'tis")
    """
    return BEGINNING.sub(lambda found: found[0][1:], text)
