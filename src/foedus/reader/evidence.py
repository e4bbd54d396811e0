"""Whether words carry what is claimed of them: each value of a statement stands in the statement's own words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from foedus.reader.actframes import words_of_kinds
from foedus.reader.attack import read_attacks
from foedus.reader.moment import Moment
from foedus.reader.naming import NamedInstrument, find_instruments
from foedus.reader.numbers import read_count
from foedus.reader.passage import Passage, Voice
from foedus.reader.reality import trouble_of_sentence
from foedus.reader.token import fold_word
from foedus.reader.unit import Unit
from foedus.statements import Statement, property_kind
from foedus.terms import Tree, acts, kinds, objects

ACT_ROLES = frozenset(("verb", "attack noun", "weapon"))
OBJECT_ROLES = frozenset(("object", "force", "persons", "base", "facility", "weapon", "place", "state", "capital"))
KIND_ROLES = frozenset(("act verb", "act noun"))
# Words that tell when a notice came, by the value that they carry.
WHEN_WORDS = {
    "before": frozenset("before prior ahead advance beforehand earlier minutes hours shortly forewarned".split()),
    "during": frozenset("during while as amid when".split()),
    "after": frozenset("after afterwards later following since".split()),
}
LAND = "territory"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one statement, read: the units within, the days that they give, and who holds them."""

    text: str
    units: tuple[Unit, ...]
    moments: tuple[Moment, ...]
    voices: tuple[Voice, ...]
    passages: tuple[Passage, ...]
    start: int
    end: int

    @classmethod
    def read(cls, passages: Iterable[Passage], *, text: str, start: int, end: int) -> "Words":
        """Return the words from `start` to `end`, of the sentences over which they stretch."""
        touched = tuple(one for one in passages if one.sentence.start < end and start < one.sentence.end)
        units: list[Unit] = []
        moments: list[Moment] = []
        voices: list[Voice] = []
        for passage in touched:
            inside = [at for at, unit in enumerate(passage.units) if start <= unit.start and unit.end <= end]
            units += [passage.units[at] for at in inside]
            moments += [one for one in passage.moments if one.first in inside and one.last - 1 in inside]
            voices += [passage.voice(at) for at in inside]
        return cls(text[start:end], tuple(units), tuple(moments), tuple(voices), touched, start, end)

    def has_actor(self, name: str) -> bool:
        """Whether they name an actor."""
        return any(meaning.actor == name for unit in self.units for meaning in unit.meanings)

    def has_word(self, words: Iterable[str]) -> bool:
        """Whether one of some words stands among them."""
        return not frozenset(words).isdisjoint(unit.low for unit in self.units)


def why_not_carried(one: Statement, *, words: Words, instruments: Sequence[NamedInstrument]) -> str:
    """Return why the words of a statement do not carry its values, or ""."""
    name = one.property.rpartition(".")[2]
    if name == "names":
        return _why_not_named(one, words, instruments)
    kind = property_kind(one.property) or ""
    carried = _CARRIES.get(kind)
    if carried is None:
        return f"no reader states `{one.property}`"
    missing = next((value for value in one.value if not carried(value, words)), None)
    if missing is not None:
        return _undated(words) if kind == "days" else f"its words do not say {missing}"
    return _why_not_done(one, words)


def _why_not_named(one: Statement, words: Words, instruments: Sequence[NamedInstrument]) -> str:
    named = {found.id for found in find_instruments(words.text, instruments=tuple(instruments))}
    missing = next((value for value in one.value if value not in named), None)
    return "" if missing is None else f"its words do not name {missing}"


def _undated(words: Words) -> str:
    basis = next((one.basis for one in words.moments if one.days is None), "")
    return f"its words give no such day{f': {basis}' if basis else ''}"


def _why_not_done(one: Statement, words: Words) -> str:
    """Return why our own rules refuse the clause: nothing was done, or another did it."""
    if one.property not in {"act", "by"} or one.stance != "affirms":
        return ""
    mentions = [
        mention
        for passage in words.passages
        for mention in read_attacks(passage.units)
        if mention.start < words.end and words.start < mention.end
    ]
    trouble = next((found for each in words.passages if (found := trouble_of_sentence(each.units))), "")
    if mentions and all(mention.trouble for mention in mentions):
        trouble = trouble or mentions[0].trouble
    agents = {part.value[0] for mention in mentions for part in mention.agents}
    if one.property == "by" and agents and agents.isdisjoint(one.value):
        trouble = trouble or f"its words name {', '.join(sorted(agents))} as the one who did it"
    return trouble


def _carries_actor(value: str, words: Words) -> bool:
    return words.has_actor(value)


def _carries_place(value: str, words: Words) -> bool:
    wanted = fold_word(value)
    return any(fold_word(meaning.place) == wanted for unit in words.units for meaning in unit.meanings if meaning.place)


def _carries_days(value: str, words: Words) -> bool:
    return any(str(one.days) == value for one in words.moments if one.days is not None)


def _carries_count(value: str, words: Words) -> bool:
    counts = (read_count(words.units, at=at) for at in range(len(words.units)))
    return any(count is not None and value == count.value for count in counts)


def _in_tree(tree: Callable[[], Tree], roles: frozenset[str]) -> Callable[[str, Words], bool]:
    """Return whether words carry a value of a vocabulary: that one or a narrower one stands there."""

    def _is_carried(value: str, words: Words) -> bool:
        grown = tree()
        wide = grown.mask(value)
        return any(
            grown.has(meaning.value) and grown.mask(meaning.value) & ~wide == 0
            for unit in words.units
            for meaning in unit.meanings
            if meaning.role in roles and meaning.value
        )

    return _is_carried


def _carries_object(value: str, words: Words) -> bool:
    if value == LAND and any(meaning.place for unit in words.units for meaning in unit.meanings):
        return True
    return _OBJECT(value, words)


def _carries_when(value: str, words: Words) -> bool:
    return words.has_word(WHEN_WORDS.get(value, ()))


def _carries_kind(value: str, words: Words) -> bool:
    return _KIND(value, words) or words.has_word(words_of_kinds().get(value, ()))


def _carries_text(value: str, words: Words) -> bool:
    return words.has_actor(value) or fold_word(value) in fold_word(words.text)


_OBJECT = _in_tree(objects, OBJECT_ROLES)
_KIND = _in_tree(kinds, KIND_ROLES)
_CARRIES: dict[str, Callable[[str, Words], bool]] = {
    "act": _in_tree(acts, ACT_ROLES),
    "object": _carries_object,
    "kind": _carries_kind,
    "actors": _carries_actor,
    "days": _carries_days,
    "place": _carries_place,
    "when": _carries_when,
    "count": _carries_count,
    "text": _carries_text,
}
