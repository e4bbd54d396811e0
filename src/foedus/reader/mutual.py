"""Two sides that fought each other, told by a verb of which both are the subject: "Peru and Ecuador clashed in".

Such verbs tell of much else (teams, ministers), so that both sides must be peoples or states, in a report on force, and
forces must be named, or a place where it happened; what they fought "over" or "about" must be a place as well.
"""

from collections.abc import Sequence

from foedus.reader.filler import fillers
from foedus.reader.grammar import STOPS, object_end, subject_span
from foedus.reader.mention import Mention, Part
from foedus.reader.nounphrase import is_head
from foedus.reader.reality import trouble_of_verb
from foedus.reader.towns import label_of, read_town
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group

FIGHTING = frozenset("clashed clash skirmished fought fight battled duelled dueled brawled".split())
SIDES = frozenset(("state", "demonym", "group", "office"))
ARMED = frozenset("force weapon".split())
PLACES = frozenset(("place", "border", "ground", "capital", "base", "capital place"))
# Where and about what no arms are borne.
TALK = frozenset(
    "summit talks council meeting conference court vote debate assembly final semi-final quarter-final match game cup "
    "championship tournament league stage pitch season tariffs quotas budget trade fish prices policy migration "
    "words television parliament rights ruling treaty text draft wording title trophy medal gas market together "
    "alongside against corruption inflation disease crime poverty for side".split()
)
ACT, BORDER = "attack", "frontier incident"
LEAST = 2


def read_mutual(units: Sequence[Unit], *, at: int) -> Mention | None:
    """Return the fight that the verb at `at` tells, each side as a doer; None where it tells of no force."""
    group = verb_group(units, at=at, form="past")
    if units[at].roles or group.passive or group.infinitive or group.gerund or group.modal or group.negated:
        return None
    begin, end = subject_span(units, first=group.first)
    sides = _sides(units, begin, end)
    stop = object_end(units, at=at)
    near = units[at + 1 : stop]
    other = any(unit.low in TALK and not _of_time(near, unit) for unit in (*units[begin:end], *near))
    if other or (len(sides) < LEAST and not _are_both(units, begin, end)):
        return None
    places = tuple(
        Part((one.unit.place,), one.unit.start, one.unit.end, name=one.unit.text)
        for one in fillers(units, begin=at + 1, end=stop)
        if one.unit.place and one.unit.roles & PLACES and is_head(units, at=one.at)
    )[:1]
    places = places or _unknown(units, at)
    border = any("border" in unit.roles for unit in near)
    armed = any(unit.roles & ARMED for unit in (*units[begin:end], *near))
    grounds = any("ground" in unit.roles for unit in near)
    told = places if not sides else armed or border or places or grounds
    if not told or _asked(units, at):
        return None
    unit = units[at]
    return Mention(
        rule="attack mutual",
        at=at,
        start=unit.start,
        end=unit.end,
        span=(begin, stop),
        acts=(Part((BORDER if border else ACT,), unit.start, unit.end),),
        agents=sides,
        places=places,
        struck=True,
        trouble=trouble_of_verb(units, group=group),
    )


def _unknown(units: Sequence[Unit], at: int) -> tuple[Part, ...]:
    """Return the town that no register knows, right behind the verb: "fought at Spin Boldak"."""
    first = at + 2
    last = read_town(units, at=first) if first < len(units) and units[at + 1].low in {"at", "near", "in"} else 0
    if not last:
        return ()
    label = label_of(units, first=first, last=last)
    return (Part((label,), units[first].start, units[last - 1].end, label, unplaced=True),)


def _are_both(units: Sequence[Unit], begin: int, end: int) -> bool:
    """Whether the subject is both sides, of whom the report has told: "the two sides fought at Spin Boldak"."""
    lows = [unit.low for unit in units[begin:end]]
    return any(low in {"two", "both"} for low in lows[-3:]) and lows[-1:] != [] and lows[-1] in ARMIES


ARMIES = frozenset("sides armies forces fleets neighbours neighbors militaries navies".split())


def _of_time(near: Sequence[Unit], unit: Unit) -> bool:
    """Whether "for" only says how long they fought: "fought for two days on the headland"."""
    step = next((step for step, one in enumerate(near) if one is unit), None)
    return unit.low == "for" and step is not None and any(one.low in LASTING for one in near[step + 1 : step + 4])


LASTING = frozenset("days day hours hour weeks week months minutes years nights".split())


def _sides(units: Sequence[Unit], begin: int, end: int) -> tuple[Part, ...]:
    """Return the two whose names "and" joins in the subject."""
    found: dict[str, Part] = {}
    if not any(unit.low == "and" for unit in units[begin:end]):
        return ()
    for one in fillers(units, begin=begin, end=end, subject=True):
        if one.unit.actor and one.unit.roles & SIDES and one.prep in {"", "of"}:
            found.setdefault(one.unit.actor, Part((one.unit.actor,), one.unit.start, one.unit.end))
    return tuple(found.values()) if len(found) == LEAST else ()


def _asked(units: Sequence[Unit], at: int) -> bool:
    """Whether what follows the verb at once is a thing that one fights for: "fought the extradition"."""
    following = units[at + 1] if at + 1 < len(units) else None
    return following is not None and not (following.low in WHERE or following.low.endswith("ly"))


WHERE = STOPS | frozenset("in on at near over along with for off across again there , .".split())
