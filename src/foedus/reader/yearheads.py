"""Years that open a sentence or an entry, of which then all its days are: "In 1982, on 2 May", "1987 17 May:"."""

from collections.abc import Sequence

from foedus.reader.moment import Moment
from foedus.reader.unit import Unit


def opens_year(units: Sequence[Unit], *, moment: Moment, story: bool = False) -> bool:
    """Whether a sentence opens with its year: "In 1982, on 2 May, …", "In the war of 2006 his battery hit …".

    In a `story` one goes on with it, too: "attacked early in 1978 and took the town on 5 March".
    """
    lows = [unit.low for unit in units[: moment.first]]
    following = units[moment.last].low if moment.last < len(units) else "."
    if story and moment.basis == "year" and lows[-1:] == ["in"] and following == "and":
        return True
    if moment.basis == "year" and (_goes_on_when(units, moment) or lows == ["it", "was", "in"]):
        return True
    if moment.basis != "year" or lows[:1] != ["in"]:
        return False
    return len(lows) == 1 or (lows[-1] == "of" and len(lows) <= LONGEST_WAR and lows[-2] in WARS)


def _goes_on_when(units: Sequence[Unit], moment: Moment) -> bool:
    """Whether a clause on what happened in a year follows: "look again at 1967, when Egypt closed the straits"."""
    rest = [unit.low for unit in units[moment.last : moment.last + 2]]
    return rest[:1] == ["when"] or rest == [",", "when"]


def names_war(units: Sequence[Unit], *, moment: Moment) -> bool:
    """Whether a year only names a war, of which the report then tells: "an account of the 2008 war in Georgia"."""
    if moment.basis != "year" or moment.last >= len(units) or not moment.first:
        return False
    return units[moment.last].low in WARS and units[moment.first - 1].low in {"the", "a", "'s"}


LONGEST_WAR = 6
WARS = frozenset("war campaign invasion crisis offensive intifada uprising revolution fighting raids".split())


def heads_entry(units: Sequence[Unit], *, moment: Moment) -> bool:
    """Whether a year stands at the head of an entry: "1987 17 May: two Exocets strike the Stark"."""
    if moment.basis != "year" or moment.first or moment.last >= len(units):
        return False
    following = units[moment.last]
    return following.capital or following.low[:1].isdigit()
