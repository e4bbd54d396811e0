"""What no schema can say of an instrument file: references that lead somewhere, names that exist, dates in order."""

from collections.abc import Iterator
from itertools import pairwise

from foedus.actors import Actors
from foedus.errors import RegisterError
from foedus.files import Faults, Node, Step, among, locate, nearest
from foedus.instruments.naming import ROLE_WORDS, member_of
from foedus.instruments.written import Alternative, Instrument, Obligation, Provision
from foedus.places import Places
from foedus.terms import parse_days

# What a clause may go before without naming a clause.
WHOLE_AGREEMENTS = ("other agreements", "this agreement")
Fault = tuple[tuple[Step, ...], str, str, str, str]


def check_instrument(instrument: Instrument, *, node: Node, at: str, actors: Actors, places: Places) -> Faults:
    """Return the faults of an instrument whose shape is right, each at its line and column."""
    faults = Faults(at=at, kind=RegisterError)
    faults.add(
        RegisterError(message, code=f"register/{code}", at=locate(node, steps=steps, at=at), want=want, mend=mend)
        for steps, code, message, want, mend in find_faults(instrument, actors=actors, places=places)
    )
    return faults


def find_faults(instrument: Instrument, *, actors: Actors, places: Places) -> Iterator[Fault]:
    """Yield the faults of an instrument by the steps that lead to them."""
    yield from _schema(instrument)
    yield from _parties(instrument, actors)
    yield from _dates(instrument)
    yield from _provisions(instrument)
    yield from _circles(instrument)
    yield from _names(instrument, actors, places)
    yield from _examples(instrument)
    yield from _uses(instrument)


def _uses(instrument: Instrument) -> Iterator[Fault]:
    """Yield a fault for each use of a clause that the instrument has not; `4` is every clause of Art. 4."""
    known = [one.id for one in instrument.provisions]
    for number, use in enumerate(instrument.invocations):
        for name in use.clauses:
            if not any(one == name or one.startswith(f"{name}-") for one in known):
                yield (
                    ("invocations", number, "clauses"),
                    "unknown-reference",
                    f'"{name}" is no provision of this instrument.',
                    f"one of {', '.join(known)}{nearest(name, words=known)}",
                    "write the `id`",
                )


def _schema(instrument: Instrument) -> Iterator[Fault]:
    for key in ("id", "ref"):
        seen: set[str] = set()
        for number, provision in enumerate(instrument.provisions):
            name = str(getattr(provision, key))
            if name not in seen:
                seen.add(name)
            else:
                yield (
                    ("provisions", number, key),
                    "duplicate-provision",
                    f'The provision {key} "{name}" stands twice.',
                    "each once, never reused",
                    f"write another {key} for this provision",
                )


def _parties(instrument: Instrument, actors: Actors) -> Iterator[Fault]:
    for number, party in enumerate(instrument.parties):
        name = member_of(party.party) or party.party
        if actors.get(name) is None:
            close = actors.nearest(name)
            yield (
                ("parties", number, "party"),
                "unknown-party",
                f'"{party.party}" is no actor that the register knows.',
                "an actor id such as QAT or gcc, or `members of un`" + (f"; nearest: {close}" if close else ""),
                f"write `{party.party.replace(name, close)}`" if close else "see `foedus list actors`",
            )


def _dates(instrument: Instrument) -> Iterator[Fault]:
    pairs: list[tuple[tuple[Step, ...], str | None, str | None]] = [
        (("in_force_to",), instrument.in_force_from, instrument.in_force_to)
    ]
    pairs += [
        (("parties", number, "until"), party.since, party.until) for number, party in enumerate(instrument.parties)
    ]
    for number, provision in enumerate(instrument.provisions):
        pairs.append((("provisions", number, "until"), provision.since, provision.until))
        pairs += [
            (("provisions", number, "versions", inner, "until"), version.since, version.until)
            for inner, version in enumerate(provision.versions)
        ]
    yield from _overlaps(instrument)
    for steps, since, until in pairs:
        if since and until and parse_days(until).last < parse_days(since).first:
            yield (
                steps,
                "dates-out-of-order",
                f"It ends on {until}, before it begins on {since}.",
                "an end after the beginning",
                "correct one of the two dates",
            )


def _overlaps(instrument: Instrument) -> Iterator[Fault]:
    """Yield a fault for each dated wording that begins before the one before it surely ends."""
    for number, provision in enumerate(instrument.provisions):
        for inner, (one, following) in enumerate(pairwise(provision.versions), start=1):
            if one.until is None or parse_days(following.since).last < parse_days(one.until).first:
                yield (
                    ("provisions", number, "versions", inner, "from"),
                    "overlapping-versions",
                    f"This wording begins on {following.since}, and the one before it ends on {one.until or 'no day'}.",
                    "wordings in order of time, one at a time",
                    "end the earlier one where this one begins",
                )


def _provisions(instrument: Instrument) -> Iterator[Fault]:
    for number, provision in enumerate(instrument.provisions):
        yield from _references(instrument, provision, number)
        yield from _bounds(provision, number)
        if provision.words and not provision.source:
            yield (
                ("provisions", number, "words"),
                "words-without-source",
                "The words have no source.",
                "`source:` with the page on which the words were read",
                "add `source:`, or leave `words` out",
            )
        if provision.words and not provision.words_of:
            yield (
                ("provisions", number, "words"),
                "words-of-nothing",
                "It is not said what the words are.",
                "`words_of: instrument` or `words_of: translation`",
                "add `words_of:`",
            )
        if provision.published != "true" and (provision.words or (provision.casus and not provision.reported)):
            yield (
                ("provisions", number, "published"),
                "unpublished-text",
                "A text that nobody read can have no words, and no casus beyond what is reported of it.",
                "`reported:` with what is established",
                "move the words to `reported:`",
            )


def _bounds(provision: Provision, number: int) -> Iterator[Fault]:
    """Yield a fault for each checklist that asks nothing, and each count that nothing can meet."""
    if provision.casus == []:
        yield (
            ("provisions", number, "casus"),
            "empty-casus",
            "The casus has no alternative.",
            "at least one checklist",
            "write the elements, or leave `casus` out",
        )
    for inner, one in _alternatives(provision):
        steps = ("provisions", number, *inner)
        if not one.model_dump(exclude_none=True, exclude={"because"}):
            yield steps, "empty-casus", "The checklist asks nothing.", "at least one element", "write the elements"
        counted = one.enemies
        bare = {
            "by": one.by and not (one.by.some or one.by.only or one.by.none),
            "enemies": counted and (counted.at_least, counted.at_most) == (None, None),
        }
        for key in (key for key, empty in bare.items() if empty):
            yield (*steps, key), "empty-casus", f'"{key}" asks nothing.', "what it asks", f"write it, or drop `{key}`"
        if counted and counted.at_least and counted.at_most is not None and counted.at_least > counted.at_most:
            yield (
                (*steps, "enemies"),
                "impossible-count",
                f"No number is at least {counted.at_least} and at most {counted.at_most}.",
                "at_least no greater than at_most",
                "correct one of the two",
            )


def _circles(instrument: Instrument) -> Iterator[Fault]:
    """Yield a fault for each provision that takes its casus, or its duty, from itself by way of others."""
    named = {name: one for one in reversed(instrument.provisions) for name in (one.ref, one.id)}
    for number, provision in enumerate(instrument.provisions):
        for key, follow in (("casus", _source_of_casus), ("obligation", _source_of_duty)):
            seen, here = {provision.id: provision.ref}, named.get(follow(provision))
            while here is not None and here.id not in seen:
                seen[here.id] = here.ref
                here = named.get(follow(here))
            if here is provision and len(seen) > 1:
                yield (
                    ("provisions", number, "defined_by" if key == "casus" and provision.defined_by else key),
                    "circular-reference",
                    f"The provision takes its {key} from itself, by way of {', '.join([*seen.values()][1:])}.",
                    f"a provision with {key} of its own",
                    f"write the {key} out in one of them",
                )


def _source_of_casus(provision: Provision) -> str:
    return provision.defined_by or (provision.casus.removeprefix("as ") if isinstance(provision.casus, str) else "")


def _source_of_duty(provision: Provision) -> str:
    return provision.obligation.removeprefix("as ") if isinstance(provision.obligation, str) else ""


def _references(instrument: Instrument, provision: Provision, number: int) -> Iterator[Fault]:
    known = [name for one in instrument.provisions for name in (one.ref, one.id)]
    wanted: list[tuple[str, str]] = []
    if isinstance(provision.casus, str):
        wanted.append(("casus", provision.casus.removeprefix("as ")))
    if isinstance(provision.obligation, str):
        wanted.append(("obligation", provision.obligation.removeprefix("as ")))
    if provision.defined_by:
        wanted.append(("defined_by", provision.defined_by))
    wanted += [("bears_on", name) for name in provision.bears_on]
    if provision.precedence:
        wanted += [("precedence", name) for name in provision.precedence.over if name not in WHOLE_AGREEMENTS]
    for key, name in wanted:
        if name not in known or name in (provision.ref, provision.id):
            yield (
                ("provisions", number, key),
                "unknown-reference",
                f'"{name}" is no other provision of this instrument.',
                f"one of {', '.join(dict.fromkeys(known))}{nearest(name, words=known)}",
                "write the `ref` or the `id`",
            )


def _names(instrument: Instrument, actors: Actors, places: Places) -> Iterator[Fault]:
    for number, provision in enumerate(instrument.provisions):
        steps: tuple[Step, ...] = ("provisions", number)
        for inner, alternative in _alternatives(provision):
            yield from _alternative_names((*steps, *inner), alternative, actors, places)
        for key, listed in (("for", provision.applies_to), ("organs", provision.organs)):
            yield from _actor_names((*steps, key), listed, actors)
        if isinstance(provision.obligation, Obligation):
            yield from _actor_names((*steps, "obligation", "bearer"), provision.obligation.bearer, actors)
            yield from _actor_names((*steps, "obligation", "against"), provision.obligation.against, actors)
        if provision.precedence:
            yield from _actor_names((*steps, "precedence", "for"), provision.precedence.bearers, actors)
        yield from _actor_names((*steps, "beneficiary"), provision.beneficiary, actors)


def _alternatives(provision: Provision) -> Iterator[tuple[tuple[Step, ...], Alternative]]:
    if isinstance(provision.casus, list):
        yield from ((("casus", number), one) for number, one in enumerate(provision.casus))
    yield from ((("only_if", number), one) for number, one in enumerate(provision.only_if))
    yield from ((("unless", number), one) for number, one in enumerate(provision.unless))
    for outer, rival in enumerate(provision.interpretations):
        changes = (("casus", rival.change.casus), ("only_if", rival.change.only_if), ("unless", rival.change.unless))
        for key, changed in changes:
            yield from (
                (("interpretations", outer, "change", key, number), one) for number, one in enumerate(changed or ())
            )
    for outer, version in enumerate(provision.versions):
        for key, listed in (
            ("casus", version.casus or []),
            ("only_if", version.only_if),
            ("unless", version.unless),
        ):
            yield from ((("versions", outer, key, number), one) for number, one in enumerate(listed))


def _alternative_names(
    steps: tuple[Step, ...], alternative: Alternative, actors: Actors, places: Places
) -> Iterator[Fault]:
    by = alternative.by
    for key, names in (
        ("some", by.some if by else None),
        ("only", by.only if by else None),
        ("none", by.none if by else None),
    ):
        yield from _actor_names((*steps, "by", key), names or [], actors)
    yield from _actor_names((*steps, "of"), alternative.of or [], actors)
    yield from _actor_names((*steps, "not_of"), alternative.not_of or [], actors)
    yield from _actor_names(
        (*steps, "enemies", "of"),
        [*alternative.enemies.of, *(alternative.enemies.none or [])] if alternative.enemies else [],
        actors,
    )
    for given in alternative.records():
        for names in (given.by, given.to, given.against, given.of):
            yield from _actor_names((*steps, "given"), names or [], actors)
    named = (("area", alternative.area), ("outside", alternative.outside), ("through", alternative.through))
    for key, name in [(key, one) for key, listed in named for one in listed or []]:
        if places.find_area(name) is None:
            yield (
                (*steps, key),
                "unknown-area",
                f'"{name}" is no area of the register.',
                among(name, words=places.areas(), see="`foedus list areas`"),
                "choose an area, or add it with its units",
            )


def _actor_names(steps: tuple[Step, ...], names: list[str], actors: Actors) -> Iterator[Fault]:
    for name in names:
        if name in ROLE_WORDS or actors.get(name) is not None or name in actors.classes():
            continue
        if member_of(name) and actors.get(member_of(name) or ""):
            continue
        close = actors.nearest(name)
        known = among(name, words=(*ROLE_WORDS, *actors.classes()), see="the vocabulary and `foedus list actors`")
        yield (
            steps,
            "unknown-party",
            f'"{name}" is no actor, role or class.',
            f"an actor id, or {known}" + (f"; nearest actor: {close}" if close else ""),
            "correct the spelling",
        )


def _examples(instrument: Instrument) -> Iterator[Fault]:
    known = [name for one in instrument.provisions for name in (one.ref, one.id)]
    for number, example in enumerate(instrument.examples):
        if example.provision not in known:
            yield (
                ("examples", number, "provision"),
                "unknown-reference",
                f'"{example.provision}" is no provision of this instrument.',
                f"one of {', '.join(dict.fromkeys(known))}{nearest(example.provision, words=known)}",
                "write the `ref` or the `id`",
            )
