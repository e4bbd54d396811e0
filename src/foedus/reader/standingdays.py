"""Days that say since when something stands, or which paper is meant, and not when anything was done.

"Japan, Britain's ally since 1902, joined"; "bound by the convention of 1892, France refused".
"""

from collections.abc import Sequence

from foedus.reader.describing import NOUNS
from foedus.reader.finite import is_verb
from foedus.reader.moment import Moment
from foedus.reader.unit import Unit

PAPERS = NOUNS | frozenset("accords act armistice concordat constitution law resolution statute".split())
# What is done to a paper in the year by which it goes.
SIGNING = frozenset("signed signs sign initialled concluded ratified sealed made renewed signing signature".split())
REACH, LONGEST_ASIDE, LEAST = 6, 14, 2


def is_standing(units: Sequence[Unit], *, one: Moment) -> bool:
    """Whether a moment is of a paper that something goes by, or of a state of affairs told in passing."""
    return _of_paper(units, one) or _in_passing(units, one)


def _of_paper(units: Sequence[Unit], one: Moment) -> bool:
    """Whether the moment names a treaty by its year: "under the Treaty of London of 1839"."""
    if one.first < LEAST or units[one.first - 1].low != "of" or one.basis != "year":
        return False
    near = units[max(1, one.first - 1 - REACH) : one.first - 1]
    paper = any(unit.low.rpartition(" ")[2] in PAPERS or "text" in unit.roles for unit in near)
    return paper and not any(unit.low in SIGNING for unit in units)


def _in_passing(units: Sequence[Unit], one: Moment) -> bool:
    """Whether "since" a day stands between commas with no verb of its own: ", in power since 2021,"."""
    since = one.first - 1 if one.first and units[one.first - 1].low == "since" else one.first
    if units[since].low != "since" or since < LEAST:
        return False
    opening = next((at for at in range(since, max(-1, since - LONGEST_ASIDE), -1) if units[at].low == ","), 0)
    closing = one.last < len(units) and units[one.last].low == ","
    return bool(opening) and closing and not any(is_verb(units, at=at) for at in range(opening + 1, since))
