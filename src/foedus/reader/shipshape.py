"""Which ship is meant by "she" and "her", or by her name alone: what the report said that she is, and whose."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from foedus.reader.mention import HitPart, Mention
from foedus.reader.owning import owner_of
from foedus.reader.standing import VESSELS, thing_at
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import DAY_WORDS

HER = frozenset(("she", "her"))


@dataclass(slots=True)
class Ships:
    """The ship that a report told of last: what it is, in a word of the vocabulary, and whose."""

    thing: str = ""
    owner: str = ""
    names: dict[str, tuple[tuple[str, ...], str, str]] = field(default_factory=dict)

    def note(self, units: Sequence[Unit]) -> None:
        """Remember the last ship that a sentence tells of, and the ships that it names."""
        ships = [at for at, unit in enumerate(units) if "object" in unit.roles and unit.value("object") in VESSELS]
        if not ships:
            return
        self.thing, self.owner = _last_ship(units) or (self.thing, self.owner)
        for at in ships:
            if name := _name_after(units, at):
                owner = owner_of(units, at=at)[0] or units[at].actor
                self.names.setdefault(name[0], (name, thing_at(units, at=at), "" if owner == "speaker" else owner))

    def supply(self, mention: Mention, *, units: Sequence[Unit]) -> Mention:
        """Return a mention that tells what was done to "her", or to a ship by her name, with the ship that is meant."""
        if not mention.acts or any(hit.object in VESSELS and hit.of for hit in mention.hits):
            return mention
        mention = self._named(mention, units)
        if mention.hits:
            return mention
        begin, end = mention.span
        steps = range(begin, mention.at) if "passive" in mention.rule else range(mention.at + 1, mention.at + 3)
        her = next((at for at in steps if at < min(len(units), end) and units[at].low in HER), None)
        alone = her is not None and (her + 1 >= len(units) or not _is_thing(units[her + 1]))
        if her is None or not alone:
            return mention
        thing, owner = _last_ship(units[:begin]) or (self.thing, self.owner)
        if not thing:
            return mention
        hit = HitPart(thing, owner, min(mention.start, units[her].start), max(mention.end, units[her].end))
        return replace(mention, hits=(hit,))

    def _named(self, mention: Mention, units: Sequence[Unit]) -> Mention:
        """Return a mention with the ship whose name is what was struck, which is no town then."""
        passive = "passive" in mention.rule
        steps = range(mention.span[0], mention.at) if passive else range(mention.at + 1, mention.at + REACH)
        for at in steps:
            if at >= len(units) or (not passive and at > mention.at + 1 and units[at - 1].low not in LINKS):
                break
            name, thing, owner = self.names.get(units[at].low, ((), "", ""))
            end = at + len(name)
            if not name or not units[at].capital or tuple(unit.low for unit in units[at:end]) != name:
                continue
            start, last = units[at].start, units[end - 1].end
            hit = HitPart(thing, owner, min(mention.start, start), max(mention.end, last))
            places = tuple(part for part in mention.places if not start <= part.start < last)
            hits = tuple(one for one in mention.hits if one.object not in VESSELS and not start <= one.start < last)
            return replace(mention, hits=(*hits, hit), places=places)
        return mention


def _name_after(units: Sequence[Unit], at: int) -> tuple[str, ...]:
    """Return the name of a ship behind the word for her: "the destroyer USS Maddox", "the tanker Mercer Street"."""
    step = at + 1
    while step < len(units) and units[step].value("object") in VESSELS and units[step].capital:
        step += 1  # USS, HMS
    name: list[str] = []
    while step < len(units) and len(name) < LONGEST_NAME and (units[step].capital or (name and units[step].glued)):
        if "demonym" in units[step].roles or units[step].low in DAY_WORDS:
            break
        name.append(units[step].low)
        step += 1
    return tuple(name)


LONGEST_NAME, REACH = 4, 6
LINKS = frozenset("the on at into upon against onto her that".split())


def _is_thing(unit: Unit) -> bool:
    """Whether "her" stands before something of hers: "her crew", "her decks"."""
    return unit.low.isalpha() and (not unit.meanings or "object" in unit.roles or "persons" in unit.roles) and (
        unit.low not in AFTER
    )  # fmt: skip


AFTER = frozenset(
    "in on at off near with by from after before and as while when then again without over to for under twice down "
    "during until inside outside early late last alongside astern amidships below was were had".split()
)


def _strikes(units: Sequence[Unit], at: int) -> bool:
    """Whether a ship is she by whom another was struck: "the trawler, which was fired on by an Icelandic gunboat"."""
    lead = [unit.low for unit in units[max(0, at - BY_WHOM) : at]]
    return "by" in lead and not {",", "and"} & set(lead[lead.index("by") :])


BY_WHOM = 6


def _last_ship(units: Sequence[Unit]) -> tuple[str, str] | None:
    told = [at for at in range(len(units) - 1, -1, -1) if units[at].value("object") in VESSELS]
    for at in [one for one in told if not _strikes(units, one)] or told:
        owner = owner_of(units, at=at)[0] or units[at].actor
        flag = "" if owner else _flag(units, at)
        return thing_at(units, at=at), (owner if owner != "speaker" else "") or flag
    return None


def _flag(units: Sequence[Unit], at: int) -> str:
    """Return the state under whose flag a ship is said to sail: "was sailing under the British flag"."""
    for step in range(at + 1, len(units)):
        if units[step].low in {"flag", "colours", "colors"} and units[step - 1].actor:
            return units[step - 1].actor
    return ""
