"""People taken or held by force, told by a verb and a word behind them: "took eleven athletes hostage"."""

from collections.abc import Sequence

from foedus.reader.attackwords import inflect
from foedus.reader.filler import Filler, fillers
from foedus.reader.grammar import STOPS, object_end, subject_span
from foedus.reader.mention import HitPart, Mention, Part
from foedus.reader.nounphrase import is_backed, is_head
from foedus.reader.reality import trouble_of_verb
from foedus.reader.standing import is_no_state
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group
from foedus.reader.victims import kind_of_people

TAKING = frozenset(
    form
    for lemma in (
        "take took taken taking",
        "hold held held holding",
        "seize",
        "keep kept kept keeping",
        "capture",
        "grab",
    )
    for form in inflect(lemma).values()
)
HOSTAGE = frozenset("hostage hostages captive captives".split())
TAKERS = frozenset(("state", "group", "demonym", "office"))
PLACES = frozenset(("place", "capital", "base", "capital place", "state"))
# Who may take somebody: "students" and "rebels" as well as soldiers; a storm does not.
BEARING = frozenset(("force", "group", "persons", "demonym"))
ACT = "hostage taking"
FAR = 12


def read_hostages(units: Sequence[Unit], *, at: int) -> Mention | None:
    """Return the taking that the verb at `at` tells where "hostage" follows whom it took; None where it does not."""
    word = _hostage_behind(units, at)
    group = verb_group(units, at=at, form="ing" if units[at].low.endswith("ing") else "past")
    if word is None or group.gerund or group.infinitive or group.modal:
        return None
    begin, end = subject_span(units, first=group.first)
    taken = (begin, end) if group.passive else (at + 1, word)
    stop = object_end(units, at=word)
    found = list(fillers(units, begin=word + 1, end=stop))
    doers = (
        [one for one in found if one.prep == "by"]
        if group.passive
        else list(fillers(units, begin=begin, end=end, subject=True))
    )
    agents = tuple(
        Part((one.unit.actor,), one.unit.start, one.unit.end)
        for one in doers
        if one.unit.actor and one.unit.roles & TAKERS and one.prep in {"", "by"} and _acts(units, one)
    )
    if not agents and not group.passive and not any(one.unit.roles & BEARING for one in doers):
        return None
    places = tuple(
        Part((one.unit.place,), one.unit.start, one.unit.end, name=one.unit.text)
        for one in found
        if one.unit.place
        and one.unit.roles & PLACES
        and one.prep in {"place", "at"}
        and is_head(units, at=one.at)
        and "demonym" not in one.unit.roles
    )
    unit = units[at]
    return Mention(
        rule="attack hostages", at=at, start=unit.start, end=units[word].end, span=(begin, stop),
        acts=(Part((ACT,), unit.start, units[word].end),), agents=agents, places=places[:1],
        hits=_people(units, *taken), negated=group.negated, struck=True, trouble=trouble_of_verb(units, group=group),
    )  # fmt: skip


def _acts(units: Sequence[Unit], one: Filler) -> bool:
    """Whether a name means those who did it: no backer, and a people's name beside forces of its state."""
    if is_backed(units, at=one.at) or ("demonym" in one.unit.roles and is_no_state(units, one=one)):
        return False
    following = units[one.at + 1] if one.at + 1 < len(units) else one.unit
    return "demonym" not in one.unit.roles or "group" in one.unit.roles or "force" in following.roles


def _hostage_behind(units: Sequence[Unit], at: int) -> int | None:
    """Return where "hostage" stands behind the verb, with somebody between, or right behind a passive."""
    for step in range(at + 1, min(len(units), at + FAR)):
        low = units[step].low
        if low in HOSTAGE:
            return step
        ends = low in STOPS or low in {".", "to", "by", "from", "on", "about", "for", "with", "over"}
        if ends or "verb" in units[step].roles:
            return None
    return None


def _people(units: Sequence[Unit], begin: int, end: int) -> tuple[HitPart, ...]:
    """Return whose people they are: "eleven Israeli athletes", "66 Americans"."""
    for at in range(begin, end):
        unit = units[at]
        if "demonym" in unit.roles and unit.actor and not is_backed(units, at=at):
            last = min(at + 1, len(units) - 1)
            return (HitPart(kind_of_people(units, at=at + 1), unit.actor, unit.start, units[last].end),)
    return ()
