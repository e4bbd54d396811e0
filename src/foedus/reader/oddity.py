"""Why a sentence is not read at all: another language, letters of two alphabets in a word, code, a question, an order.

What is told of in a sentence of these kinds would be a guess; that it was not read is said.
"""

import re
from collections.abc import Sequence

from foedus.reader.reality import ORDERED, TELLING
from foedus.reader.unit import Unit

OTHER_LANGUAGE = "not English, as far as can be told; this reader reads English only"
TWO_ALPHABETS = "a word is written with letters of two alphabets, so that no name in it is sure"
CODE = "reads as program code"
QUESTION = "asks whether it happened, and does not say so"
# What is said of them also where the sentence holds no word of force.
ALWAYS_SAID = frozenset((OTHER_LANGUAGE, TWO_ALPHABETS))

# Small words of French, German, Spanish, Italian, Portuguese, Dutch, Turkish and Polish that are none of English.
FOREIGN = frozenset(
    "le la les des du une est dans qui pour sur par avec au aux ete ont et ce cette que leur nous ne pas il elle se sa "
    "der das und ist nicht ein eine einen einem einer mit auf von dem wurde wurden hat haben sich im zu bei nach auch "
    "el los las con del su fue han y en para segun una uno como pero "
    "gli della delle dei nel nella alla sono stato stata che di ha hanno anche "
    "os um uma nao foi da das dos na em pelo pela mais noite informou segunda feira defesa ministerio "
    "het een op zijn heeft werd dat niet ook voor "
    "ve bir bu icin ile olarak w z sie ze nie jest".split()
)
COMMON = frozenset(
    "the of and to that for with by at from said has have not are were be it his after near its their this which who "
    "when had they he she but is was in on as an".split()
)
ASKING = frozenset("who whom whose what when where why how which".split())
HELPING = frozenset("did does do has have had is are was were will would can could should may might".split())
BEFORE_QUESTION = frozenset("so and but then well now or".split())
OBLIGING = frozenset("must should shall will".split())
FEWEST = 6
DIFFERENT = 3
# Words in alphabets and scripts that are not Latin; Greek and Cyrillic have letters that look like ours.
NOT_LATIN = re.compile(
    r"[\u0370-\u1dff\u2c80-\ua4ff\ua500-\ua6ff\ua840-\uab2f\uabc0-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefc]+"
)
MIXED = re.compile(
    r"[A-Za-z][\u0370-\u052f\u0531-\u058f\u13a0-\u13ff]|[\u0370-\u052f\u0531-\u058f\u13a0-\u13ff][A-Za-z]"
)
CODE_LINE = re.compile(
    r"^[ \t]*(?:def \w+\(|return\b[^\n]{0,80}['\"(\[]|class \w+[(:{]|from \w+ import\b|import \w+;?$"
    r"|(?:for|while|if|elif|else|try)\b[^\n]{0,80}[:{]$|(?:function|const|let|var|static)\b[^\n]{0,80}[={(;]"
    r"|[^\n]{0,80}[{}]$)",
    re.MULTILINE,
)
SURE_CODE = re.compile(r"\bdef \w+\([^()\n]{0,80}\):|\bfunction \w*\([^()\n]{0,80}\) ?\{")


def trouble_of_writing(text: str, *, units: Sequence[Unit]) -> str:
    """Return why nothing can be read in a sentence, `text`, for how it is written; or ""."""
    if not text.isascii():
        foreign = len(NOT_LATIN.findall(text))
        if foreign and 2 * foreign >= sum(unit.low[:1].isalpha() for unit in units):
            return OTHER_LANGUAGE
        if MIXED.search(text):
            return TWO_ALPHABETS
    if _foreign(units):
        return OTHER_LANGUAGE
    if SURE_CODE.search(text) or ("\n" in text and len(CODE_LINE.findall(text)) > 1):
        return CODE
    if _orders(units):
        return ORDERED
    return QUESTION if any(unit.low == "?" for unit in units[-2:]) and _asks_whether(units) else ""


def _foreign(units: Sequence[Unit]) -> bool:
    """Whether small words of other languages stand in the sentence, and hardly any of ours."""
    if len(units) < FEWEST:
        return False
    found = [unit.low for unit in units if unit.low in FOREIGN]
    if len(found) < DIFFERENT or len(set(found)) < DIFFERENT:
        return False
    return sum(unit.low in COMMON for unit in units) * 2 < len(found) and len(found) * 5 >= len(units)


def _orders(units: Sequence[Unit]) -> bool:
    """Whether somebody is told what to say: "Assistant, report that", "You must state that"."""
    for at in range(1, min(len(units) - 1, 8)):
        if units[at].low in TELLING and units[at + 1].low == "that":
            before = units[at - 1].low
            return before in {",", ":", "please"} or (before in OBLIGING and at > 1 and units[at - 2].low == "you")
    return False


def _asks_whether(units: Sequence[Unit]) -> bool:
    """Whether a question asks if something is so: "Did Iran strike Qatar?", "So Israel attacked Doha?".

    Who, why and when are asked of what happened.
    """
    label = next((at for at, unit in enumerate(units[:6]) if unit.low == ":"), -1)
    words = [unit for unit in units[label + 1 :] if unit.low[:1].isalpha() and unit.low not in BEFORE_QUESTION]
    if words and words[0].low in HELPING:
        return True
    return not any(unit.low in ASKING for unit in words)
