"""Odd words, days and pieces of text, to be put where a file holds ordinary ones."""

# Each line is parted at the bars; what holds white space or signs of its own is added by itself.
WORDS = """
|~|null|NO|no|012|0x1F|1e9|.inf|-1|0|true|yes|=|<<|.broad|armed attack.|armed attack.broad.narrow|attack.narrow
as |as itself|as 1|beneficiary|anyone|any state|not a party|attacker|members of un|members of |members of members of un
state|non-state group|armed attack.broad|25.1,51.3|91,181|0,0 ± 2000 km|90,0|-90,180|H1.OBJECT|h1.object|h999.of
h1000.of|not act|not not act|SRB & RUS| & |&|a & b & c|press|administered by JPN|territory of QAT|other-state|others
=1+1|${x}|{{7*7}}|<script>|foedus/1|foedus/2|engaged|not in force (had: engaged)|not in force (had: )|none|none of these
1_000|+1|1.0|1e3|"|'
"""
DAYS = """
0001-01-01|0000-01-01|9999-12-31|9999|0001|10000-01-01|2025-02-29|2024-02-29|2025-13-01|2025-00-10|2025-1-1|2025-06
2025~|2025..2024|2025..2025|0001..9999|1949-04-04~1949-08-24|2025-01-01~|~2025|..|2025-09-29T00:00:00Z|-2025-01-01
12-31-2025|9999-12-31~|1~|today
"""
PIECES = """
&a x|*a|&a [1, 2]|!!str x|!!python/object:os.system x|!t x|! x|!!binary aGk=|<<: *a|? x|NO|012|~|null|2025-09-29|1_000
0o17|1:30|on|.nan|%TAG|@x|`x`|- x|x: y: z|[|]|{|}|'|"|#| # x|"\\ud800"|"\\x00"|"\\U00110000"|[x|{x: y, x: z}
{[a, b]: c}|{? {a: b} : c}|{~: x}|...|---|--- x|\\|x #y|&|*
"""


def _parted(text: str) -> tuple[str, ...]:
    return tuple(one for line in text.strip("\n").split("\n") for one in line.split("|"))


LONG = ("a" * 300, "attack " * 60, "-" * 50, "\\" * 20, "[" * 60)
SIGNS = tuple("\t\n\x00\x7f\x85\u2028\ufeff\u202e\U0001f680\ufffe\xadİßǆ")
# Digits that are no ASCII digits; Python's `int` reads them.
DIGITS = ("\u0661\u0662", "\u0662\u0660\u0662\u0665-\u0660\u0661-\u0660\u0661")
ODD_TEXTS = (*_parted(WORDS), *LONG, *SIGNS, *DIGITS, " ", "\x1b[31m")
ODD_DAYS = _parted(DAYS)
ODD_PIECES = (*_parted(PIECES), "\t", "|\n  x", ">-\n  x")
