"""Which ship "she" and "her" mean: the one last told of, with what it is and whose."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from foedus.reader.lexicon import Unit
from foedus.reader.mention import HitPart, Mention
from foedus.reader.owning import owner_of
from foedus.reader.standing import VESSELS, thing_at

HER = frozenset(("she", "her"))


@dataclass(slots=True)
class Ships:
    """The ship that a report told of last: what it is, in a word of the vocabulary, and whose."""

    thing: str = ""
    owner: str = ""

    def note(self, units: Sequence[Unit]) -> None:
        """Remember the last ship that a sentence names."""
        self.thing, self.owner = _last_ship(units) or (self.thing, self.owner)

    def supply(self, mention: Mention, *, units: Sequence[Unit]) -> Mention:
        """Return a mention that tells what was done to "her" with the ship that is meant, where one was told of."""
        if mention.hits or not mention.acts:
            return mention
        begin, end = mention.span
        steps = range(begin, mention.at) if "passive" in mention.rule else range(mention.at + 1, mention.at + 3)
        her = next((at for at in steps if at < min(len(units), end) and units[at].low in HER), None)
        alone = her is not None and (her + 1 >= len(units) or not _is_thing(units[her + 1]))
        if her is None or not alone:
            return mention
        thing, owner = _last_ship(units[:begin]) or (self.thing, self.owner)
        doing = {part.value[0] for part in mention.agents}
        if not thing or owner in doing:
            return mention
        hit = HitPart(thing, owner, min(mention.start, units[her].start), max(mention.end, units[her].end))
        return replace(mention, hits=(hit,))


def _is_thing(unit: Unit) -> bool:
    """Whether "her" stands before something of hers: "her crew", "her decks"."""
    return unit.low.isalpha() and (not unit.meanings or "object" in unit.roles or "persons" in unit.roles) and (
        unit.low not in AFTER
    )  # fmt: skip


AFTER = frozenset(
    "in on at off near with by from after before and as while when then again without over to for under twice down "
    "during until inside outside early late last alongside astern amidships below was were had".split()
)


def _last_ship(units: Sequence[Unit]) -> tuple[str, str] | None:
    for at in range(len(units) - 1, -1, -1):
        if units[at].value("object") in VESSELS:
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
