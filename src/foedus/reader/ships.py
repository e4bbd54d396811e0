"""Ships that a report has named as such: later, their name alone means them.

"HMS Conqueror" and then "Conqueror torpedoed her"; "the tanker Vilamoura" and then "Vilamoura lost her engine room".
A warship that a navy's prefix or a people's name marks is that state's; of others only the kind of ship is kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from foedus.reader.unit import Meaning, Unit, roles_of
from foedus.reader.verbgroup import DAY_WORDS

VESSELS = frozenset(("public vessels", "merchant vessels", "fishing vessels", "civil craft"))
LONGEST_NAME = 4
MOST_SHIPS = 500
# Words of a ship's name at most stand this far before it: "the Iranian frigate", "a reflagged Kuwaiti tanker".
LEAD = 3
IN_PLACE = frozenset("in at near from of to towards outside around".split())
NO_NAME = frozenset(("state", "demonym", "group", "organisation", "verb", "speech", "force", "number"))


@dataclass(slots=True)
class Fleet:
    """The ships named so far, by their first word: each with all its words, and the unit that stands for it."""

    named: dict[str, tuple[tuple[str, ...], tuple[Meaning, ...]]] = field(default_factory=dict)

    def mark(self, units: Sequence[Unit]) -> tuple[Unit, ...]:
        """Return the units of a sentence with the names of ships told before as ships; and keep those it names."""
        known = self.named and any(unit.capital and unit.text in self.named for unit in units)
        marked = self._marked(units) if known else tuple(units)
        self._learn(marked)
        return marked

    def _marked(self, units: Sequence[Unit]) -> tuple[Unit, ...]:
        found: list[Unit] = []
        at = 0
        while at < len(units):
            words, meanings = self.named.get(units[at].text, ((), ()))
            texts = tuple(unit.text for unit in units[at : at + len(words)])
            before = units[at - 1] if at else None
            following = units[at + 1] if at + 1 < len(units) else None
            namesake = texts != words and following is not None and following.capital and following.text[:1].isalpha()
            if not words or texts[0] != words[0] or namesake or _is_other(before, units[at]):
                found.append(units[at])
                at += 1
                continue
            whole = words if texts == words else words[:1]
            last = units[at + len(whole) - 1]
            merged = replace(units[at],
                text=" ".join(whole), low=" ".join(whole).lower(), end=last.end, meanings=meanings,
                roles=frozenset(one.role for one in meanings),
            )  # fmt: skip
            found.append(merged)
            at += len(whole)
        return tuple(found)

    def _learn(self, units: Sequence[Unit]) -> None:
        """Keep the names that stand right after a vessel: "the frigate Sahand", "USS Cole"."""
        if "object" not in roles_of(units):
            return
        for at, unit in enumerate(units[:-1]):
            thing = unit.value("object")
            if (
                thing not in VESSELS
                or len(self.named) >= MOST_SHIPS
                or unit.low.endswith("s") > ("office" in unit.roles)
            ):
                continue
            end = at + 1
            while end < min(len(units), at + 1 + LONGEST_NAME) and _may_name(units[end]):
                end += 1
            words = tuple(one.text for one in units[at + 1 : end])
            if not words or len(words[0]) < LEAST or "'" in words[0]:
                continue
            owner = unit.actor or (_people_before(units, at) if thing == "public vessels" else "")
            meanings = [Meaning(role="object", value=thing)]
            if thing == "public vessels":
                meanings.append(Meaning(role="force"))
            if owner:
                meanings.append(Meaning(role="office", actor=owner))
            self.named.setdefault(words[0], (words, tuple(meanings)))


LEAST = 3


def _may_name(unit: Unit) -> bool:
    return unit.capital and unit.low not in DAY_WORDS and not unit.roles & NO_NAME and unit.text[:1].isalpha()


def _is_other(before: Unit | None, unit: Unit) -> bool:
    """Whether a name is not the ship's here: the town "in Sheffield", or the ship's own first telling."""
    if before is None:
        return False
    if before.value("object") in VESSELS:
        return True
    return before.low in IN_PLACE and bool(unit.roles & {"place", "capital", "state", "capital place"})


def _people_before(units: Sequence[Unit], at: int) -> str:
    """Return whose warship it is by the people's name before it: "the Iranian missile frigate Sahand"."""
    for unit in reversed(units[max(0, at - LEAD) : at]):
        if "demonym" in unit.roles and unit.actor:
            return unit.actor
        if not unit.low.isalpha() or unit.low in {"the", "a", "an", "and", "by", "of"}:
            return ""
    return ""
