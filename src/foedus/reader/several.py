"""How many attacks told before a claim is about: "Iran was behind both", "all three were claimed by the Houthis"."""

from collections.abc import Sequence

from foedus.reader.grammar import QUOTES, STOPS
from foedus.reader.mention import Mention
from foedus.reader.numbers import WORDS
from foedus.reader.unit import Unit

RULES = frozenset(("accusation", "responsibility"))
AROUND = 7
MOST = 9
# What "both" may stand before and still mean the attacks.
DEEDS = frozenset("attacks strikes bombings raids killings incidents ships vessels tankers explosions cases".split())


def several_meant(mention: Mention, *, units: Sequence[Unit]) -> int:
    """Return how many attacks a claim of who did it is about, as its own clause says; 1 where it says nothing."""
    if mention.rule not in RULES:
        return 1
    begin, end = mention.at, mention.at
    while begin > 0 and mention.at - begin < AROUND and units[begin - 1].low not in ENDS:
        begin -= 1
    while end < len(units) and end - mention.at < AROUND and units[end].low not in ENDS:
        end += 1
    for at in range(begin, end):
        following = units[at + 1].low if at + 1 < len(units) else "."
        if units[at].low == "both" and (following in DEEDS or not following.isalpha() or following in AFTER):
            return 2
        if units[at].low == "all" and following in WORDS and 1 < WORDS[following] <= MOST:
            return WORDS[following]
    return 1


ENDS = STOPS | QUOTES | {",", "that", "but"}
AFTER = frozenset("were was had have on in to by and".split())
