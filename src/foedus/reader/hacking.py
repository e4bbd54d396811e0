"""What hackers and malicious programs do, by whatever verb: "ransomware halted the pipeline".

The verbs tell of anything; a program or hackers as the subject, or computers as what it is done to, tell of force.
"""

from collections.abc import Sequence

from foedus.reader.attackwords import inflect
from foedus.reader.unit import Meaning, Unit

HACKING = frozenset(
    form
    for lemma in (
        "halt", "erase", "freeze froze frozen freezing", "lock", "shut shut shut shutting", "crash",
        "stop stopped stopped stopping", "switch", "steal stole stolen stealing", "leak", "access", "plant", "scramble",
        "corrupt", "delete", "spread spread spread spreading", "black out", "darken", "turn", "alter", "poison",
        "tamper", "disconnect", "interrupt", "block", "swamp", "flood", "overload", "sever", "manipulate", "falsify",
        "siphon", "exfiltrate", "bring brought brought bringing", "force", "close", "open", "insert", "install",
        "spoil", "hobble", "ravage", "rip ripped ripped ripping", "wreak", "seize", "commandeer", "hijack", "cut",
        "cripple", "burrow", "slip slipped slipped slipping", "worm", "breach", "jump",
    )
    for form in inflect(lemma).values()
) - {"spreading"}  # fmt: skip
HACKS = Meaning(role="verb", value="cyber operation", form="past", shape="weak")
COMPUTERS = frozenset(
    "computer computers network networks server servers website websites database databases modems modem screens "
    "software router routers mailbox mailboxes e-mail email emails e-mails intranet mainframe mainframes portal "
    "portals systems".split()
)
REACH, BEFORE = 6, 10


def of_computers(units: Sequence[Unit], *, at: int) -> bool:
    """Return whether computers are what the verb at `at` is done to: next to it, or in its own words."""
    if any(word in COMPUTERS for word in units[at].low.split()):
        return True
    return any(unit.low in COMPUTERS for unit in units[max(0, at - BEFORE) : at + REACH])
