"""Values that all rooms share: partial dates, periods, acts, objects, duties, readings, verdicts.

Enters: nothing but words, and the register's tables of other people's codes (`crosswalk.py`).
Leaves: trees with bit masks, intervals of days, three-valued statuses.
The room knows no instrument and no incident.
"""

from foedus.terms.acts import acts
from foedus.terms.dates import EVER, Days, Period, day_after, parse_days
from foedus.terms.moments import MOMENT_FORMS, end_of, known_from, moment_of, moment_text, parse_moment
from foedus.terms.objects import objects
from foedus.terms.readings import SENSES, Sense, sense_of
from foedus.terms.records import kinds
from foedus.terms.statuses import (
    READINGS,
    ROW_VERDICTS,
    InForce,
    Reading,
    RowVerdict,
    Stance,
    Status,
    Verdict,
    YesNo,
    all_of,
    any_of,
    opposite,
)
from foedus.terms.trees import Term, Tree, bits_of, grow_tree, hyphened, plain_word

__all__ = [
    "EVER",
    "MOMENT_FORMS",
    "READINGS",
    "ROW_VERDICTS",
    "SENSES",
    "Days",
    "InForce",
    "Period",
    "Reading",
    "RowVerdict",
    "Sense",
    "Stance",
    "Status",
    "Term",
    "Tree",
    "Verdict",
    "YesNo",
    "acts",
    "all_of",
    "any_of",
    "bits_of",
    "day_after",
    "end_of",
    "grow_tree",
    "hyphened",
    "kinds",
    "known_from",
    "moment_of",
    "moment_text",
    "objects",
    "opposite",
    "parse_days",
    "parse_moment",
    "plain_word",
    "sense_of",
]
