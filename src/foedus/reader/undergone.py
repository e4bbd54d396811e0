"""Participles that stand alone and tell what was done to what is before them: "Brussels bombed", "drivers seized at".

English leaves "was" out in headlines, behind a comma and after a noun; an active past of the same form has an object.
"""

from collections.abc import Sequence

from foedus.reader.finite import is_verb
from foedus.reader.grammar import STOPS
from foedus.reader.headline import suffers_alone, suffers_in_headline
from foedus.reader.speechwords import BE, HEDGES
from foedus.reader.unit import Unit, VerbGroup
from foedus.reader.verbgroup import DAY_WORDS, verb_group

LEAST_SUBJECT = 2


def is_undergone(units: Sequence[Unit], *, group: VerbGroup) -> bool:
    """Return whether a verb without "be" tells what was done to what stands before it."""
    if [unit.low for unit in units[group.at + 1 : group.at + 3]] in (["at", "least"], ["at", "most"]):
        return False  # "struck at least four bases"
    bare = _undergone(units, group) or suffers_in_headline(units, group=group) or suffers_alone(units, group=group)
    return bare or _aside(units, group) or _blew_up(units, group) or _reduced(units, group) or _in_row(units, group)


def _in_row(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether a participle goes on with a passive before it: "was surrounded off Wonsan, fired upon and boarded"."""
    at = group.at
    following = units[at + 1].low if at + 1 < len(units) else "."
    forms = {one.form for one in units[at].meanings if one.role == "verb"}
    bare = not group.passive and group.first == at and bool(forms & {"past", "part"})
    if not bare or at < LEAST_SUBJECT or units[at - 1].low not in {",", "and"} or following not in ENDING_ROW:
        return False
    for step in range(at - 2, max(-1, at - LONGEST_ROW), -1):
        if units[step].low in STOPS or units[step].low in {"which", "who", "that", "when", "while", "but"}:
            return False
        if is_verb(units, at=step) and not (units[step - 1].low in {",", "and"} and step > 1):
            before = verb_group(units, at=step)
            return before.passive and any(unit.low in BE for unit in units[before.first : step])
    return False


ENDING_ROW = frozenset(("and", ",", ".", ";", "with"))
LONGEST_ROW = 20


def _reduced(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether a participle tells what was done to people or things that bear no arms: "the drivers seized at Bure"."""
    at = group.at
    meaning = units[at].get("verb")
    if group.passive or group.first != at or at < LEAST_SUBJECT or meaning is None or at + 1 >= len(units):
        return False
    head, following = units[at - 1], units[at + 1]
    counted = any("number" in unit.roles or unit.low[:1].isdigit() for unit in units[max(0, at - 4) : at - 1])
    people = counted and units[at].low in TAKEN and head.low.isalpha() and head.low.endswith(("s", "men", "women"))
    suffers = (people or bool(head.roles & {"object", "persons"})) and not head.roles & BEARING and not head.actor
    past = meaning.form in {"past", "part"} and meaning.shape in {"direct", "weak", "harm"}
    suffers = suffers or head.low == "those"  # "the families of those killed in the strike on Kherson"
    if past and _craft_struck(units, at):
        return True
    return past and suffers and (following.low in SINCE or following.low in DAY_WORDS)


# Nobody "struck in May" without an object: it was struck.
DONE_TO = frozenset("struck hit sunk seized boarded torpedoed hijacked".split())
STRUCK = frozenset(("civil craft", "merchant vessels", "fishing vessels", "civil aircraft"))


def _craft_struck(units: Sequence[Unit], at: int) -> bool:
    """Whether a craft is described by what was done to it, and the sentence goes on: "a boat struck in May carried"."""
    done = units[at - 1].value("object") in STRUCK and units[at].low in DONE_TO and units[at + 1].low in SINCE
    if not done:
        return False
    stop = next((step for step in range(at + 1, len(units)) if units[step].low in STOPS), len(units))
    return any(is_verb(units, at=step) for step in range(at + 2, min(stop, at + LONGEST_TAIL)))


LONGEST_TAIL = 9


def _blew_up(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether something itself blew up: "the cruiser blew up under the guns of the fort"."""
    following = units[group.at + 1].low if group.at + 1 < len(units) else "."
    return units[group.at].low in {"blew up", "blows up", "blown up"} and following in ITSELF


BEARING = frozenset(("force", "weapon", "group", "state", "demonym", "attack noun", "verb"))
TAKEN = frozenset("seized kidnapped abducted captured killed shot wounded injured murdered taken detained".split())
SINCE = frozenset("at in on near off by during last this over from aboard outside".split())
ITSELF = frozenset(". , ; under off at over in on near within and after as while when".split())


def _aside(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether a participle after a comma tells what was done to what stands before: "flight 114, brought down over"."""
    at = group.at
    if group.passive or group.first != at or at < 1 or units[at - 1].low != "," or at + 1 >= len(units):
        return False
    meaning = units[at].get("verb")
    told = {one.form for one in units[at].meanings if one.role == "verb"}
    past = meaning is not None and bool(told & {"past", "part"}) and meaning.shape not in {"enter", "land"}
    often = units[at + 1].low in HEDGES or units[at + 1].low.endswith("ly")
    step = at + 1 + often  # "hit twice by bombs", "shelled daily by"
    return past and step < len(units) and units[step].low in {"by", "over", "near", "off", "in", "at", "on"}


def _undergone(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether a headline tells by a participle alone what was done: "Brussels bombed", "Three officers hurt"."""
    at = group.at
    meaning = units[at].get("verb")
    forms = {one.form for one in units[at].meanings if one.role == "verb"}
    if group.passive or group.first != at or at < 1 or meaning is None or not forms & {"past", "part"}:
        return False
    if at + 1 < len(units) and units[at + 1].low not in STOPS | {",", "."}:
        return False
    before = units[at - 1]
    suffers = bool(before.roles & {"object", "capital", "place", "base"}) and not before.roles & {"force", "state"}
    hurt = meaning.shape == "harm" and bool(before.roles & {"persons", "force", "object"})
    return meaning.shape in {"direct", "weak", "harm"} and (suffers or hurt)
