"""Our own form: a CSV, TSV or Parquet table in the words of the vocabulary, for events of one's own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from foedus.actors import OTHER_GROUP, OTHER_STATE
from foedus.feeds.coded import AND, ANY_OF
from foedus.feeds.coding import Answer, Coding, Step, Unreadable
from foedus.feeds.layout import Layout, Lookup
from foedus.feeds.placing import WIDEST_KM, Where, load_where, place_words
from foedus.feeds.whose import Who, load_who
from foedus.terms import SENSES, Tree, acts, objects, parse_days, plain_word
from foedus.terms.records import INTENTS, ORIGINS

OWN = Layout(
    dataset="own",
    title="A table in the words of Foedus",
    version="1",
    needed=("incident", "act", "of", "by", "place"),
    known=tuple(
        "account happened_on first_day last_day object origin sent_by backed_by intent note latitude longitude "
        "within_km".split()
    ),
    citation="docs/reference/feeds.md",
    url="",
    note="Values that stay possible are parted by |, attackers who each had a part by +; empty is not known.",
)
Check = Callable[[str], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """Tables of one's own."""

    layouts: tuple[Layout, ...] = (OWN,)

    def coding(self, layout: Layout, *, version: str, look: Lookup, beside: Mapping[str, Lookup]) -> Coding:
        """Return how rows are checked; their words are ours already."""
        del look, beside
        coder = PlainCoder(who=load_who(), where=load_where())
        prefix = f"{layout.dataset}:{version or layout.version}"
        return Coding(prefix=prefix, account=layout.dataset, row=("incident",), steps=coder.steps())


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainCoder:
    """Checks distinct values of each column."""

    who: Who
    where: Where

    def steps(self) -> tuple[Step, ...]:
        """Return a step for each column."""
        actors = ("of", "sent_by", "backed_by")
        return (
            Step(reads=("account",), writes=("account",), code=_account),
            Step(reads=("happened_on", "first_day", "last_day"), writes=("first_day", "last_day"), code=_days),
            self._step("act", _act),
            self._step("object", lambda text: _in_tree(text, objects())),
            self._step("by", self.actor, joins=AND),
            *(self._step(name, self.actor) for name in actors),
            self._step("origin", lambda text: _one_of(text, ORIGINS)),
            self._step("intent", lambda text: _one_of(text, INTENTS)),
            Step(reads=("place", "latitude", "longitude", "within_km"), writes=("place",), code=self._place),
            Step(reads=("note",), writes=("note",), code=lambda text: {"note": text}),
        )

    @staticmethod
    def _step(name: str, check: Check, *, joins: str = "") -> Step:
        def code(text: str) -> Answer:
            groups = []
            for group in text.split(joins) if joins and text else (text,):
                found = []
                for word in (part.strip() for part in group.split(ANY_OF)) if group else ():
                    known = check(word)
                    if known is None:
                        return Unreadable(reason=f'{name}: "{word}" is not known')
                    found.append(known)
                groups.append(ANY_OF.join(dict.fromkeys(found)))
            return {name: (joins or ANY_OF).join(groups)}

        return Step(reads=(name,), writes=(name,), code=code)

    def actor(self, word: str) -> str | None:
        """Return the id of an actor by id or name, or None."""
        if word in (OTHER_STATE, OTHER_GROUP):
            return word
        found = self.who.actors.find(word)
        return found.id if found else None

    def _place(self, names: str, latitude: str, longitude: str, reach: str) -> Answer:
        """Return the places named, or the units around a point where none is."""
        if names:
            for name in (part.strip() for part in names.split(ANY_OF)):
                if self.where.named(name) is None:
                    return Unreadable(reason=f'place: "{name}" is not known')
            return {"place": ANY_OF.join(part.strip() for part in names.split(ANY_OF))}
        if not latitude and not longitude:
            return {}
        within_km = _kilometres(reach)
        if within_km is None:
            return Unreadable(reason=f"within_km is no number from 0 to {WIDEST_KM:,.0f}: {reach}")
        units = self.where.at((latitude, longitude), within_km=within_km)
        if units is None:
            return Unreadable(reason=f"latitude or longitude is no number on the globe: {latitude} {longitude}")
        return {"place": place_words(units)}


def _days(happened_on: str, first: str, last: str) -> Answer:
    """Return the days of `happened_on` (a day, month, year or interval), or of `first_day` and `last_day`."""
    try:
        if happened_on:
            found = parse_days(happened_on)
            return {"first_day": found.first, "last_day": found.last}
        begun, ended = (parse_days(text) if text else None for text in (first, last))
    except ValueError as error:
        return Unreadable(reason=f"{error}")
    if begun and ended and ended.last < begun.first:
        return Unreadable(reason=f"last_day lies before first_day: {first} {last}")
    return {"first_day": begun.first if begun else None, "last_day": ended.last if ended else None}


def _kilometres(text: str) -> float | None:
    try:
        found = float(text or 0)
    except ValueError:
        return None
    return found if 0 <= found <= WIDEST_KM else None


def _account(text: str) -> Answer:
    return {"account": text or OWN.dataset}


def _act(text: str) -> str | None:
    return text if plain_word(text) in SENSES else _in_tree(text, acts())


def _in_tree(text: str, tree: Tree) -> str | None:
    return text if tree.has(text) else None


def _one_of(text: str, known: tuple[str, ...]) -> str | None:
    return plain_word(text) if plain_word(text) in known else None


PLAIN = Plain()
