"""Clauses changed in one place, to see whether an example tells the change: what no example tells is not shown.

An element dropped, negated, widened or robbed of one value must make some example of its file come out otherwise.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from foedus.actors import Actors
from foedus.comparisons.cases import Bench, Prepared
from foedus.findings import Finder
from foedus.instruments import Instrument, Provision, make_register
from foedus.instruments.written import Alternative, By, Enemies, Version
from foedus.places import Places
from foedus.terms import Tree, acts, objects, parse_days, sense_of
from foedus.terms.records import INTENTS, ORIGINS

PARTS = ("casus", "only_if", "unless")
LISTS = ("act", "object", "of", "not_of", "area", "outside", "through", "origin", "given", "not_given")
ELEMENTS = (*LISTS, "by", "enemies", "intent", "since", "within")
QUANTIFIERS = ("some", "only", "none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """An instrument changed in one place; `id` says where and how, and stays the same from run to run."""

    id: str
    provision: str
    instrument: Instrument


@dataclass(frozen=True, slots=True, kw_only=True)
class MutationRun:
    """How many mutants an instrument has, and those that none of its examples tells from the clause."""

    instrument: str
    mutants: int
    survivors: tuple[Mutant, ...]


def run_mutants(instrument: Instrument, *, bench: Bench) -> MutationRun:
    """Return the mutants of an instrument that all its examples leave as they are.

    Grain: one mutant for each element of each alternative, condition and exception, and each way to change it.
    """
    prepared = bench.prepare(instrument)
    count, survivors = 0, []
    for mutant in mutants_of(instrument, actors=bench.actors, places=bench.places):
        count += 1
        if not _told(mutant, prepared, bench):
            survivors.append(mutant)
    return MutationRun(instrument=instrument.id, mutants=count, survivors=tuple(survivors))


def _told(mutant: Mutant, prepared: tuple[Prepared, ...], bench: Bench) -> bool:
    """Say whether an example comes out otherwise; those of the changed provision are asked first."""
    finder = Finder(make_register((mutant.instrument,), digest=""), bench.actors, bench.places)
    name = f"{mutant.instrument.id}#{mutant.provision}"
    ordered = sorted(prepared, key=lambda one: one.provision != name)
    return any(next(bench.run_prepared(finder, one=one, at=""), None) is not None for one in ordered)


def mutants_of(instrument: Instrument, *, actors: Actors, places: Places) -> Iterator[Mutant]:
    """Yield the instrument with one element changed, one at a time; a change that changes nothing is left out."""
    for number, provision in enumerate(instrument.provisions):
        for name, changed in _of_provision(provision, actors, places):
            provisions = [*instrument.provisions[:number], changed, *instrument.provisions[number + 1 :]]
            yield Mutant(
                id=f"{instrument.id}#{provision.id} {name}",
                provision=provision.id,
                instrument=instrument.model_copy(update={"provisions": provisions}),
            )


def _of_provision(provision: Provision, actors: Actors, places: Places) -> Iterator[tuple[str, Provision]]:
    for part in PARTS:
        written = getattr(provision, part)
        if isinstance(written, list):
            for name, changed in _of_part(written, part, actors, places):
                yield name, provision.model_copy(update={part: changed})
    for number, version in enumerate(provision.versions):
        for name, wording in _of_version(version, actors, places):
            versions = [*provision.versions[:number], wording, *provision.versions[number + 1 :]]
            yield f"versions[{number + 1}] {name}", provision.model_copy(update={"versions": versions})
    for key in ("bears_on", "applies_to"):
        if getattr(provision, key):
            yield f"{key} dropped", provision.model_copy(update={key: []})
    for rival in provision.interpretations:
        left = [one for one in provision.interpretations if one is not rival]
        if rival.on == "casus":
            yield f"interpretation {rival.id} dropped", provision.model_copy(update={"interpretations": left})


def _of_version(version: Version, actors: Actors, places: Places) -> Iterator[tuple[str, Version]]:
    for part in PARTS:
        for name, changed in _of_part(getattr(version, part) or [], part, actors, places):
            yield name, version.model_copy(update={part: changed})


def _of_part(
    written: list[Alternative], part: str, actors: Actors, places: Places
) -> Iterator[tuple[str, list[Alternative]]]:
    """Yield a list of alternatives with one of them changed or, where there are more or none is needed, dropped."""
    for number, one in enumerate(written):
        where = f"{part}[{number + 1}]"
        without = [*written[:number], *written[number + 1 :]]
        if part != "casus" or without:
            yield f"{where} dropped", without
        for name, changed in _of_alternative(one, actors, places):
            yield f"{where} {name}", [*written[:number], changed, *written[number + 1 :]]


def _of_alternative(one: Alternative, actors: Actors, places: Places) -> Iterator[tuple[str, Alternative]]:
    named = [key for key in ELEMENTS if getattr(one, key) is not None]
    for key in named:
        if _asks_nothing(one, key):
            continue
        if len(named) > 1:
            yield f"{key} dropped", one.model_copy(update={key: None})
        yield from _less(one, key)
        for name, changes in WAYS[key](one, actors, places):
            yield f"{key} {name}", one.model_copy(update=changes)


def _asks_nothing(one: Alternative, key: str) -> bool:
    value = getattr(one, key)
    return isinstance(value, list) and value[:1] in (["anything"], ["anyone"])


def _less(one: Alternative, key: str) -> Iterator[tuple[str, Alternative]]:
    """Yield the alternative with one value of a list left out; a value that others take in changes nothing."""
    if key == "by" and one.by:
        for quantifier in QUANTIFIERS:
            listed = getattr(one.by, quantifier) or []
            for word in listed if len(listed) > 1 else ():
                rest = [other for other in listed if other != word]
                yield f"by without {word}", one.model_copy(update={"by": one.by.model_copy(update={quantifier: rest})})
    listed = getattr(one, key) if key in LISTS else []
    for word in listed if len(listed) > 1 else ():
        rest = [other for other in listed if other != word]
        if key in ("act", "object") and _mask(key, rest) == _mask(key, listed):
            continue
        label = word if isinstance(word, str) else word.question or word.act or word.state or "either"
        yield f"{key} without {label}", one.model_copy(update={key: rest})


Changes = dict[str, object]
Ways = Callable[[Alternative, Actors, Places], Iterator[tuple[str, Changes]]]


def _mask(key: str, words: list[str]) -> int:
    tree = acts() if key == "act" else objects()
    mask = 0
    for word in words:
        sense = sense_of(word, reading="broad")
        for name in sense.acts if key == "act" and sense else (word.partition(".")[0],):
            mask |= tree.mask(name)
    return mask


def _in_tree(key: str) -> Ways:
    """Return the ways to change words of a tree: all others, and each word by the one above it."""

    def _change(one: Alternative, _actors: Actors, _places: Places) -> Iterator[tuple[str, Changes]]:
        tree, words = (acts() if key == "act" else objects()), getattr(one, key)
        others = tree.whole & ~_mask(key, words)
        if others:
            yield "negated", {key: list(tree.words_of(others))}
        for word in words:
            above = _above(tree, word)
            if above and _mask(key, [*words, above]) != _mask(key, words):
                yield f"widened from {word} to {above}", {key: [*words, above]}

    return _change


def _above(tree: Tree, word: str) -> str | None:
    name = word.partition(".")[0]
    if not tree.has(name):
        return "attack"
    term = next((term for term in tree.terms if term.name == tree.name_of(name)), None)
    return term.under if term else None


def _whose(one: Alternative, actors: Actors, _places: Places) -> Iterator[tuple[str, Changes]]:
    words = one.of or []
    if one.not_of:
        yield "negated", {"of": one.not_of, "not_of": None}
    elif words == ["beneficiary"]:
        yield "negated", {"of": ["not the beneficiary"]}
    elif "anyone" not in words:
        others = [name for name in sorted(actors.classes()) if name not in words][:1]
        yield "negated", {"of": others}
    yield "widened to anyone", {"of": ["anyone"]}


def _where(one: Alternative, _actors: Actors, _places: Places) -> Iterator[tuple[str, Changes]]:
    yield "negated", {"area": one.outside, "outside": one.area}


def _route(one: Alternative, _actors: Actors, places: Places) -> Iterator[tuple[str, Changes]]:
    yield "negated", {"through": [area for area in places.areas() if area not in (one.through or ())][:1]}


def _origin(one: Alternative, _actors: Actors, _places: Places) -> Iterator[tuple[str, Changes]]:
    others = [word for word in ORIGINS if word not in (one.origin or [])]
    if others:
        yield "negated", {"origin": others}


def _attackers(one: Alternative, _actors: Actors, _places: Places) -> Iterator[tuple[str, Changes]]:
    by = one.by or By()
    if by.some or by.only:
        listed = [*(by.some or []), *(by.only or [])]
        yield "negated", {"by": By(none=listed)}
        if "any state" not in listed:
            yield "widened to any state", {"by": By(some=["any state"], none=by.none)}
    elif by.none:
        yield "negated", {"by": By(some=by.none)}
    for quantifier in QUANTIFIERS:
        if getattr(by, quantifier) and (by.some, by.only, by.none).count(None) < len(QUANTIFIERS) - 1:
            yield f"{quantifier} dropped", {"by": by.model_copy(update={quantifier: None})}


def _count(one: Alternative, _actors: Actors, _places: Places) -> Iterator[tuple[str, Changes]]:
    counted = one.enemies or Enemies()
    if counted.at_least:
        fewer = counted.at_least - 1
        yield "negated", {"enemies": Enemies(at_most=fewer, of=counted.of)}
        yield "widened", {"enemies": counted.model_copy(update={"at_least": fewer or None})}
    if counted.at_most is not None:
        more = counted.at_most + 1
        yield "negated", {"enemies": Enemies(at_least=more, of=counted.of)}
        yield "widened", {"enemies": counted.model_copy(update={"at_most": more})}


def _intent(one: Alternative, _actors: Actors, _places: Places) -> Iterator[tuple[str, Changes]]:
    yield "negated", {"intent": next(word for word in INTENTS if word != one.intent)}


def _days(key: str) -> Ways:
    def _change(one: Alternative, _actors: Actors, _places: Places) -> Iterator[tuple[str, Changes]]:
        first = parse_days(getattr(one, key)).first
        if first > date.min:
            yield "negated", {key: None, "within": f"{date.min}..{first - timedelta(days=1)}"}

    return _change


def _on_record(key: str) -> Ways:
    """Return the ways to change conditions: with a role left out, a request by anyone, to anyone."""

    def _change(one: Alternative, _actors: Actors, _places: Places) -> Iterator[tuple[str, Changes]]:
        given = getattr(one, key) or []
        for number, item in enumerate(given):
            for role in ("by", "to", "against", "names"):
                if item.act and getattr(item, role):
                    changed = item.model_copy(update={role: None})
                    yield f"{item.act} without {role}", {key: [*given[:number], changed, *given[number + 1 :]]}

    return _change


WAYS: dict[str, Ways] = {
    "act": _in_tree("act"),
    "object": _in_tree("object"),
    "of": _whose,
    "not_of": _whose,
    "area": _where,
    "outside": _where,
    "through": _route,
    "origin": _origin,
    "by": _attackers,
    "enemies": _count,
    "intent": _intent,
    "since": _days("since"),
    "within": _days("within"),
    "given": _on_record("given"),
    "not_given": _on_record("not_given"),
}
